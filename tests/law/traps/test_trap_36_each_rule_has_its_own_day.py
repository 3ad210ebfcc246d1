"""Trap 36: the day that picks the version differs: s.37 by receipt, s.40 by dealing, historical records by creation."""

from datetime import date

from answerable.law.claims import Claim, Duty
from answerable.law.claims_validity import faults
from answerable.law.exemption import Authority
from answerable.law.foia.s02_effect_of_exemptions import is_absolute
from answerable.law.foia.s62_historical_records import becomes_historical
from answerable.law.foia.s63_removal_of_exemptions import RelevantDeath, available


def wrong(claim: Claim, *, received: date, dealt_with: date) -> int:
    return len(faults([claim], authority=Authority(), received_on=received, dealt_with_on=dealt_with))


def test_trap_36_s37_goes_by_the_day_of_receipt() -> None:
    """Vector 52: letters from the heir to the Throne, asked for on 18 January 2011 and decided in March."""
    heir = Claim("FOIA s.37(1)(aa)", Duty.COMMUNICATE)
    decided = date(2011, 3, 1)
    assert wrong(heir, received=date(2011, 1, 18), dealt_with=decided) == 1
    assert wrong(heir, received=date(2011, 1, 19), dealt_with=decided) == 0
    assert is_absolute("FOIA s.37(1)(a)", received_on=date(2011, 1, 18), dealt_with_on=decided).value is False
    assert is_absolute("FOIA s.37(1)(a)", received_on=date(2011, 1, 19), dealt_with_on=decided).value is True


def test_trap_36_s40_goes_by_the_day_of_dealing() -> None:
    third = Claim("FOIA s.40(2)", Duty.COMMUNICATE, condition="FOIA s.40(4A)(a)")
    received = date(2018, 5, 1)
    assert wrong(third, received=received, dealt_with=date(2018, 5, 24)) == 1
    assert wrong(third, received=received, dealt_with=date(2018, 5, 25)) == 0


def test_trap_36_a_record_goes_by_the_year_of_its_creation() -> None:
    """Vector 57: a file whose latest record is of 2003, asked for and decided in 2024."""
    decided = date(2024, 6, 1)
    assert becomes_historical(2003, decided_on=decided).value == date(2024, 1, 1)
    assert becomes_historical(2004, decided_on=decided).value == date(2025, 1, 1)
    assert available("FOIA s.42(1)", record_created_in=2003, decided_on=decided).value is False
    assert available("FOIA s.42(1)", record_created_in=2004, decided_on=decided).value is True
    assert available("FOIA s.31(1)(a)", record_created_in=2003, decided_on=decided).value is True
    assert available("FOIA s.43(2)", record_created_in=2003, decided_on=date(2033, 12, 31)).value is True
    assert available("FOIA s.43(2)", record_created_in=2003, decided_on=date(2034, 1, 1)).value is False


def test_trap_36_the_limit_on_royal_communications_goes_by_receipt_as_the_paragraphs_do() -> None:
    """A record of 1974: historical by the end of 2004, and yet kept by the later period when received from 19 January 2011."""

    def kept(received: date) -> bool:
        return available(
            "FOIA s.37(1)(a)",
            record_created_in=1974,
            decided_on=date(2011, 3, 1),
            received_on=received,
            record_created_on=date(1974, 5, 1),
            relevant_death=RelevantDeath(None),
        ).value

    assert [kept(date(2011, 1, 18)), kept(date(2011, 1, 19))] == [False, True]
