"""Trap 9: "10(1)", never "10(3)"; a late refusal of what was exempt is 17(1); silence is both, for confirming was owed."""

from datetime import date

from answerable.law.breaches import Handling, available, procedure
from answerable.law.claims import Duty
from answerable.law.foia.s01_right_of_access import Said, Told
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.provision import cite
from answerable.law.refusal_notice import RefusalNotice, Reliance
from tests.law.judgements import judged

LAST_DAY = last_day_for_compliance(Chronology(received_on=date(2019, 11, 7)))
DAY_18, DAY_25 = date(2019, 12, 4), date(2019, 12, 13)
EXEMPT = Reliance(cite("FOIA s.40(2)"), Duty.COMMUNICATE, absolute=True, specified=True, explained=True)
REFUSED_LATE = RefusalNotice(
    given_on=DAY_25, last_day=LAST_DAY, relies_on=(EXEMPT,), states_reliance=True, complaints_procedure=True, right_to_apply=True
)


def breaches(*told: Told) -> list[str]:
    """The breaches open where the information was exempt and the refusal came on day 25."""
    part = Handling("1", LAST_DAY, date(2020, 2, 19), told, (REFUSED_LATE,), communicate_owed=judged(False))
    return [each.under for each in available(part)]


def test_trap_09_held_was_confirmed_in_time_and_only_the_notice_is_late() -> None:
    assert breaches(Told(DAY_18, Said.HELD)) == ["FOIA s.17(1)"]


def test_trap_09_silence_to_day_25_is_both() -> None:
    assert breaches(Told(DAY_25, Said.HELD)) == ["FOIA s.10(1)", "FOIA s.17(1)"]


def test_trap_09_nothing_is_ever_recorded_under_section_10_3() -> None:
    part = Handling("1", LAST_DAY, date(2020, 2, 19), (Told(DAY_25, Said.HELD),), (REFUSED_LATE,))
    assert not [each.under for each in procedure(part) if each.under.startswith("FOIA s.10(3)")]
