"""EIR regs 7, 9, 11 and 14: more time, particulars, the reconsideration that is a duty, and what a refusal must say."""

from datetime import date

import pytest

from answerable.law.claims import Duty
from answerable.law.eir.r07_extension_of_time import may_extend
from answerable.law.eir.r09_advice_and_assistance import waits_for_particulars
from answerable.law.eir.r11_representations import decides_whether_it_complied, made_in_time, notified_in_time, says_what_it_will_do
from answerable.law.eir.r14_refusal import REQUIREMENTS
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Finding
from answerable.law.not_law import MissingJudgement
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from tests.law.judgements import judged
from tests.law.spec import Spec

RECEIVED, LAST, LATE = date(2019, 11, 7), date(2019, 12, 6), date(2019, 12, 9)
FORTIETH = date(2020, 1, 9)
YES, NO, NOT_ASKED, PERSON = Met.YES, Met.NO, Met.DOES_NOT_ARISE, Met.FOR_A_PERSON

EXTENSION = Spec(
    "EIR reg 7(1)",
    "Is the time forty working days?",
    ("Notified on", "Complexity and volume judged", "Extended", "Why"),
    (
        (LAST, True, YES, "told by the twentieth working day, for complexity and volume"),
        (LATE, True, NO, "told too late"),
        (LAST, False, NO, "neither complexity nor volume"),
        (LAST, None, PERSON, "nobody has judged it"),
    ),
)
RECONSIDERED = Spec(
    "EIR reg 11(4)",
    "Was the decision on the representations notified in time?",
    ("Notified on", "As at", "In time", "Why"),
    (
        (FORTIETH, FORTIETH, YES, "on the fortieth working day after the representations"),
        (date(2020, 1, 10), date(2020, 1, 10), NO, "a day late: a breach, unlike under the Act"),
        (None, date(2020, 1, 10), NO, "nothing notified, and the time has run out"),
        (None, FORTIETH, NOT_ASKED, "the time has not run out"),
    ),
)
SAYS = Spec(
    "EIR reg 11(5)",
    "Does the notification say what will be done?",
    ("Failed", "States failure", "States action", "States period", "Met", "Why"),
    (
        (True, True, True, True, YES, "all three"),
        (True, True, True, False, NO, "no period"),
        (True, True, None, True, PERSON, "not to be told from the text"),
        (False, None, None, None, NOT_ASKED, "the authority had complied"),
        (None, None, None, None, PERSON, "nobody has said whether it had failed"),
    ),
)
SPECS = (EXTENSION, RECONSIDERED, SAYS)


@pytest.mark.parametrize(("notified_on", "impracticable", "extended"), EXTENSION.cases())
def test_more_time(notified_on: date, impracticable: bool | None, extended: Met) -> None:
    judgement = None if impracticable is None else judged(impracticable)
    assert may_extend(judgement, EnvironmentalRequest(RECEIVED), notified_on).value is extended


@pytest.mark.parametrize(("notified_on", "as_at", "in_time"), RECONSIDERED.cases())
def test_reconsideration(notified_on: date | None, as_at: date, in_time: Met) -> None:
    assert notified_in_time(RECEIVED, notified_on=notified_on, as_at=as_at).value is in_time


@pytest.mark.parametrize(("failed", "failure", "action", "period", "met"), SAYS.cases())
def test_what_the_notification_says(failed: bool | None, failure: bool | None, action: bool | None, period: bool | None, met: Met) -> None:
    judgement = None if failed is None else judged(failed)
    assert says_what_it_will_do(judgement, failure=failure, action=action, period=period).value is met


def test_whether_it_complied_is_for_a_person() -> None:
    assert decides_whether_it_complied(judged(True)).value is False
    with pytest.raises(MissingJudgement, match="failed to comply"):
        decides_whether_it_complied(None)


@pytest.mark.parametrize(("made_on", "in_time"), [(FORTIETH, True), (date(2020, 1, 10), False)])
def test_representations_within_forty_working_days(made_on: date, in_time: bool) -> None:
    finding = made_in_time(RECEIVED, made_on=made_on)
    assert finding.value is in_time
    assert ("need not reconsider" in finding.note) is not in_time


@pytest.mark.parametrize(("too_general", "asked_on", "waits"), [(True, LAST, True), (True, LATE, False), (False, LAST, False)])
def test_particulars_stop_the_clock_only_where_they_are_asked_for_in_time(too_general: bool, asked_on: date, waits: bool) -> None:
    finding = waits_for_particulars(judged(too_general), asked_on=asked_on, received_on=RECEIVED)
    assert finding.value is waits
    assert (finding.note == "the clock never stopped") is not waits


def test_whether_a_request_is_too_general_is_for_a_person() -> None:
    with pytest.raises(MissingJudgement, match="too general a manner"):
        waits_for_particulars(None, asked_on=LAST, received_on=RECEIVED)


def notice(*relied: Reliance, **told: object) -> RefusalNotice:
    """A refusal given on its last day."""
    return RefusalNotice(LAST, Finding(LAST), relies_on=relied)._replace(**told)  # type: ignore[arg-type]


def relied(at: str, **told: object) -> Reliance:
    """One exception as a notice relies on it: specified, weighed, and with the matters considered."""
    made = Reliance(cite(at), Duty.COMMUNICATE, absolute=False, specified=True, public_interest=PublicInterest.WEIGHED, reasons=True)
    return made._replace(**told)  # type: ignore[arg-type]


COMMERCIAL, UNFINISHED = relied("EIR reg 12(5)(e)"), relied("EIR reg 12(4)(d)")
WHOLE = notice(COMMERCIAL, complaints_procedure=True, right_to_apply=True)
REFUSALS = [
    (RefusalNotice(), {}),
    (WHOLE, {"(2)": YES, "(3)(a)": YES, "(3)(b)": YES, "(5)(a)": YES, "(5)(b)": YES}),
    (WHOLE._replace(given_on=LATE), {"(2)": NO, "(3)(a)": YES, "(3)(b)": YES, "(5)(a)": YES, "(5)(b)": YES}),
    (WHOLE._replace(last_day=None), {"(2)": PERSON, "(3)(a)": YES, "(3)(b)": YES, "(5)(a)": YES, "(5)(b)": YES}),
    (
        WHOLE._replace(relies_on=(COMMERCIAL._replace(specified=False, reasons=False),), complaints_procedure=False, right_to_apply=None),
        {"(2)": YES, "(3)(a)": NO, "(3)(b)": NO, "(5)(a)": NO, "(5)(b)": PERSON},
    ),
    (
        WHOLE._replace(relies_on=(COMMERCIAL._replace(public_interest=PublicInterest.SILENT),)),
        {"(2)": YES, "(3)(a)": YES, "(3)(b)": NO, "(5)(a)": YES, "(5)(b)": YES},
    ),
    (
        WHOLE._replace(relies_on=(UNFINISHED,), completion_told=False),
        {"(2)": YES, "(3)(a)": YES, "(3)(b)": YES, "(4)": NO, "(5)(a)": YES, "(5)(b)": YES},
    ),
    (
        WHOLE._replace(relies_on=(relied("EIR reg 13(1)", absolute=True),)),
        {"(2)": YES, "(3)(a)": YES, "(5)(a)": YES, "(5)(b)": YES},
    ),
    (
        WHOLE._replace(relies_on=(relied("FOIA s.43(2)"),)),
        {"(2)": YES, "(3)(a)": NO, "(5)(a)": YES, "(5)(b)": YES},
    ),
]


@pytest.mark.parametrize(("refusal", "expected"), REFUSALS)
def test_each_requirement_of_regulation_14(refusal: RefusalNotice, expected: dict[str, Met]) -> None:
    answers = {each.at.beneath: each.check(refusal).value for each in REQUIREMENTS}
    assert {at: met for at, met in answers.items() if met is not NOT_ASKED} == expected
