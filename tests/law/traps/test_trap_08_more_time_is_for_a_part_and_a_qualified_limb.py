"""Trap 8: more time is per part, and only for qualified limbs."""

from datetime import date

from answerable.law.chronology import fold, opened
from answerable.law.claims import Duty
from answerable.law.clock import clocks
from answerable.law.events import Event, Extension, Kind
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met

LAST_DAY, ESTIMATE = date(2019, 12, 6), date(2020, 1, 7)
PENDING = PublicInterest.PENDING
POLICY = Reliance(cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False, specified=True, explained=True, public_interest=PENDING)
PERSONAL = Reliance(cite("FOIA s.40(2)"), Duty.COMMUNICATE, absolute=True, specified=True, explained=True)


def letter(on: Reliance, *parts: str) -> Event:
    """A letter of 4 December 2019 that takes until 7 January 2020."""
    return Event(
        Kind.EXTENSION,
        date(2019, 12, 4),
        parts,
        Extension(RefusalNotice(relies_on=(on,), states_reliance=True, says_undecided=True, estimate_given=True), ESTIMATE),
    )


def days(*letters: Event) -> dict[str, date]:
    """The day to work to for communicating, for each part."""
    case = fold([Event(Kind.REQUEST, date(2019, 11, 7)), *letters], onto=opened("1", "2"))
    each = clocks(case, on=date(2019, 12, 4))
    return {clock.part: clock.works_to.value for clock in each if clock.duty is Duty.COMMUNICATE and clock.works_to}


def test_trap_08_extending_one_part_leaves_the_other() -> None:
    assert days(letter(POLICY, "1")) == {"1": ESTIMATE, "2": LAST_DAY}


def test_trap_08_an_absolute_exemption_gives_no_time_even_in_a_letter_about_the_whole_request() -> None:
    assert days(letter(PERSONAL)) == {"1": LAST_DAY, "2": LAST_DAY}


def test_trap_08_the_qualified_part_is_extended_and_the_absolute_part_is_not() -> None:
    assert days(letter(POLICY, "1"), letter(PERSONAL, "2")) == {"1": ESTIMATE, "2": LAST_DAY}
    case = fold([Event(Kind.REQUEST, date(2019, 11, 7)), letter(PERSONAL, "2")], onto=opened("1", "2"))
    found = {(each.part, each.more_time.value) for each in clocks(case, on=LAST_DAY) if each.more_time}
    assert found == {("2", Met.NO)}
