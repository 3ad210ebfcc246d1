"""Trap 17: absolute does not mean unconditional.

s.40(2) is absolute by its first condition only; s.36 for the Houses only; s.37 by some paragraphs, for requests received from
19 January 2011, and not for Northern Ireland bodies while s.80A stood; s.23 not in the archives.
"""

from datetime import date

from answerable.law.foia.s02_effect_of_exemptions import is_absolute

ON = date(2020, 6, 23)


def test_trap_17_personal_data_is_absolute_by_the_first_condition_only() -> None:
    assert is_absolute("FOIA s.40(2)", received_on=ON, condition="FOIA s.40(3A)(a)").value is True
    assert is_absolute("FOIA s.40(2)", received_on=ON, condition="FOIA s.40(3B)").value is False
    assert is_absolute("FOIA s.40(2)", received_on=ON, condition="FOIA s.40(4A)(a)").value is False


def test_trap_17_the_conduct_of_public_affairs_is_absolute_for_the_houses_only() -> None:
    assert is_absolute("FOIA s.36(2)(b)(i)", received_on=ON, house_of_parliament=True).value is True
    assert is_absolute("FOIA s.36(2)(b)(i)", received_on=ON).value is False


def test_trap_17_royal_communications_are_absolute_by_paragraph_and_by_day_of_receipt() -> None:
    assert [is_absolute(f"FOIA s.37(1)({each})", received_on=ON).value for each in ("a", "aa", "ab", "ac", "ad", "b")] == [
        *(True, True, True),
        *(False, False, False),
    ]
    assert is_absolute("FOIA s.37(1)(a)", received_on=date(2011, 1, 18)).value is False
    assert is_absolute("FOIA s.37(1)(a)", received_on=date(2011, 1, 19)).value is True


def test_trap_17_royal_communications_and_northern_ireland_bodies() -> None:
    assert is_absolute("FOIA s.37(1)(a)", received_on=date(2011, 1, 19), northern_ireland=True).value is False
    # Until 1 July 2012 only, when s.80A was repealed.
    assert is_absolute("FOIA s.37(1)(a)", received_on=date(2012, 7, 1), northern_ireland=True).value is True


def test_trap_17_security_bodies_are_qualified_in_the_archives() -> None:
    assert is_absolute("FOIA s.23(1)", received_on=ON).value is True
    assert is_absolute("FOIA s.23(1)", received_on=ON, historical_in_public_record_office=True).value is False
