"""Trap 35: pronouns and labels are dated data: "she finds" in June 2020, and not in 2012 or 2024."""

from datetime import date

from answerable.law.regulator import regulator


def test_trap_35_the_pronoun_is_the_days() -> None:
    assert regulator(date(2020, 6, 23)).pronoun == "she"
    assert regulator(date(2012, 1, 10)).pronoun == "he"
    assert regulator(date(2024, 5, 7)).pronoun == "he"


def test_trap_35_where_nobody_holds_the_office_the_title_is_repeated() -> None:
    vacant = regulator(date(2021, 12, 15))
    assert vacant.pronoun is None
    assert f"{vacant.subject()} finds" == "the Commissioner finds"
