"""FOIA s.17: each requirement of a refusal notice by itself."""

from datetime import date
from typing import Any

import pytest

from answerable.law.claims import Duty
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.foia.s17_refusal_of_request import (
    REQUIREMENTS,
    excused_from_a_further_notice,
    excused_from_stating,
    given_in_time,
    gives_the_complaints_procedure,
    gives_the_right_to_apply,
    indicates_no_decision_and_estimates,
    requirements_of,
    specifies_the_exemption,
    states_cost_or_vexatious,
    states_reasons_for_not_confirming,
    states_reasons_for_not_disclosing,
    states_that_it_relies,
    states_why_it_applies,
)
from answerable.law.provision import cite
from answerable.law.refusal_notice import EarlierNotice, PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from tests.law.spec import Spec

LAST_DAY = last_day_for_compliance(Chronology(received_on=date(2019, 11, 7)))
POLICY = Reliance(cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False)
NCND = Reliance(cite("FOIA s.31(3)"), Duty.CONFIRM_OR_DENY, absolute=False)
PERSONAL = Reliance(cite("FOIA s.40(2)"), Duty.COMMUNICATE, absolute=True)


def judged(*, value: bool) -> Judgement[bool]:
    """A person's yes or no."""
    return Judgement("the matter", value, by="the FOI officer", on=date(2019, 12, 2), reasons="for the reasons given")


TIME = Spec(
    "FOIA s.17(1)",
    "Was the notice given within the time for complying with section 1(1)?",
    ("Given", "Completes", "Finding", "Why"),
    (
        (date(2019, 12, 6), None, Met.YES, "given on the twentieth working day"),
        (date(2019, 12, 9), None, Met.NO, "given on the twenty-first"),
        (date(2019, 12, 20), None, Met.NO, "the seed's letter of 20 December 2019 came on working day 30"),
        (date(2020, 1, 9), date(2019, 12, 5), Met.YES, "reasons in a separate notice: the notice under (1) was in time"),
        (None, None, Met.FOR_A_PERSON, "a letter without a date"),
    ),
)

SAYING = Spec(
    "FOIA s.17(1)",
    "Does the notice state the fact, specify the exemption, and say why it applies?",
    ("Fact stated", "Specified", "Explained", "Apparent", "(a)", "(b)", "(c)", "Why"),
    (
        (True, True, True, False, Met.YES, Met.YES, Met.YES, "all three"),
        (True, True, False, True, Met.YES, Met.YES, Met.YES, "why it applies would be apparent without saying"),
        (True, True, False, False, Met.YES, Met.YES, Met.NO, "“section 31 applies”, and nothing more"),
        (True, False, True, False, Met.YES, Met.NO, Met.YES, "no limb where the section has several (FS50124442)"),
        (False, True, True, False, Met.NO, Met.YES, Met.YES, "never says that anything is refused"),
        (None, None, None, None, Met.FOR_A_PERSON, Met.FOR_A_PERSON, Met.FOR_A_PERSON, "the text does not let us tell"),
        (True, True, False, None, Met.YES, Met.YES, Met.FOR_A_PERSON, "whether it is apparent is for a person"),
    ),
)

UNDECIDED = Spec(
    "FOIA s.17(2)",
    "Does a notice that leaves the public interest undecided say so, and estimate the date?",
    ("Absolute", "Public interest", "Says undecided", "Estimate", "Finding", "Why"),
    (
        (False, PublicInterest.PENDING, True, True, Met.YES, "both halves"),
        (False, PublicInterest.PENDING, True, False, Met.NO, "no estimate of the date"),
        (False, PublicInterest.PENDING, False, True, Met.NO, "a new date, but not why"),
        (False, PublicInterest.PENDING, True, None, Met.FOR_A_PERSON, "“shortly” may or may not be an estimate"),
        (False, PublicInterest.WEIGHED, False, False, Met.DOES_NOT_ARISE, "decided, so nothing to estimate"),
        (False, PublicInterest.SILENT, False, False, Met.DOES_NOT_ARISE, "the notice refuses outright"),
        (None, PublicInterest.PENDING, True, False, Met.NO, "not said to be absolute, and said to be undecided"),
        (True, PublicInterest.PENDING, True, False, Met.DOES_NOT_ARISE, "specified in s.2(3): there is nothing to decide"),
    ),
)

REASONS = Spec(
    "FOIA s.17(3)",
    "Are the reasons on the public interest stated, for each duty by itself?",
    ("Relied on", "(a) confirm or deny", "(b) communicate", "Why"),
    (
        ((NCND._replace(reasons=True),), Met.YES, Met.DOES_NOT_ARISE, "neither confirm nor deny: only (a)"),
        ((POLICY._replace(reasons=True),), Met.DOES_NOT_ARISE, Met.YES, "withholding: only (b)"),
        ((POLICY._replace(reasons=False),), Met.DOES_NOT_ARISE, Met.NO, "the exemption is named, the balance is not explained"),
        (
            (NCND._replace(reasons=False), POLICY._replace(reasons=True)),
            Met.NO,
            Met.YES,
            "two different statements: reasons for withholding are not reasons for not confirming",
        ),
        ((PERSONAL,), Met.DOES_NOT_ARISE, Met.DOES_NOT_ARISE, "absolute: there is no public interest test"),
        (
            (POLICY._replace(public_interest=PublicInterest.PENDING),),
            Met.DOES_NOT_ARISE,
            Met.DOES_NOT_ARISE,
            "not yet decided: s.17(2) instead",
        ),
        (
            (Reliance(cite("FOIA s.31"), reasons=False),),
            Met.FOR_A_PERSON,
            Met.FOR_A_PERSON,
            "“section 31” alone does not say which duty it is for",
        ),
        ((POLICY,), Met.DOES_NOT_ARISE, Met.FOR_A_PERSON, "the text does not let us tell"),
        ((POLICY._replace(absolute=None, reasons=False),), Met.DOES_NOT_ARISE, Met.FOR_A_PERSON, "whether a test is needed is not known"),
    ),
)

COST = Spec(
    "FOIA s.17(5)",
    "Is a claim that section 12 or 14 applies stated in time?",
    ("Relied on", "States it", "Given", "Finding", "Why"),
    (
        ((cite("FOIA s.12(1)"),), True, date(2019, 12, 6), Met.YES, "on the last day"),
        ((cite("FOIA s.12(1)"),), True, date(2019, 12, 9), Met.NO, "a day late"),
        ((cite("FOIA s.14(1)"),), False, date(2019, 12, 6), Met.NO, "never says so"),
        ((cite("FOIA s.14(1)"),), None, date(2019, 12, 6), Met.FOR_A_PERSON, "the text does not let us tell"),
        ((), None, date(2019, 12, 6), Met.DOES_NOT_ARISE, "neither is relied on"),
    ),
)
SPECS = (TIME, SAYING, UNDECIDED, REASONS, COST)


@pytest.mark.parametrize(("given", "completes", "answer"), TIME.cases())
def test_given_in_time(given: date | None, completes: date | None, answer: Met) -> None:
    notice = RefusalNotice(given_on=given, completes=completes, last_day=LAST_DAY, relies_on=(POLICY,))
    assert given_in_time(notice).value is answer


def test_time_is_for_a_person_when_the_day_of_receipt_is_not_known() -> None:
    finding = given_in_time(RefusalNotice(given_on=date(2019, 12, 6), relies_on=(POLICY,)))
    assert finding.value is Met.FOR_A_PERSON
    assert finding.note == "the day of receipt is not known"


@pytest.mark.parametrize("row", SAYING.rows, ids=lambda row: row[-1])
def test_states_specifies_explains(row: tuple[Any, ...]) -> None:
    stated, specified, explained, apparent, *answers, _ = row
    reliance = POLICY._replace(specified=specified, explained=explained, apparent=apparent)
    notice = RefusalNotice(relies_on=(reliance,), states_reliance=stated)
    assert [check(notice).value for check in (states_that_it_relies, specifies_the_exemption, states_why_it_applies)] == answers


def test_one_exemption_unspecified_fails_the_notice_and_names_it() -> None:
    notice = RefusalNotice(relies_on=(PERSONAL._replace(specified=True), POLICY._replace(specified=False)))
    finding = specifies_the_exemption(notice)
    assert finding.value is Met.NO
    assert "not met: FOIA s.35(1)(a) specified" in finding.derivation()


@pytest.mark.parametrize(("absolute", "interest", "says", "estimate", "answer"), UNDECIDED.cases())
def test_undecided_and_estimate(*, absolute: bool | None, interest: PublicInterest, says: bool, estimate: bool | None, answer: Met) -> None:
    reliance = POLICY._replace(absolute=absolute, public_interest=interest)
    notice = RefusalNotice(relies_on=(reliance,), says_undecided=says, estimate_given=estimate)
    assert indicates_no_decision_and_estimates(notice).value is answer


@pytest.mark.parametrize(("relies_on", "a", "b"), REASONS.cases())
def test_reasons_for_each_duty(relies_on: tuple[Reliance, ...], a: Met, b: Met) -> None:
    notice = RefusalNotice(relies_on=relies_on)
    assert states_reasons_for_not_confirming(notice).value is a
    assert states_reasons_for_not_disclosing(notice).value is b


@pytest.mark.parametrize(("in_time", "answer"), [(True, Met.YES), (False, Met.NO)])
def test_reasons_in_a_separate_notice_are_late_when_a_person_says_so(in_time: bool, answer: Met) -> None:
    notice = RefusalNotice(relies_on=(POLICY._replace(reasons=True),), reasons_in_time=judged(value=in_time))
    assert states_reasons_for_not_disclosing(notice).value is answer


def test_reasons_that_would_disclose_exempt_information_are_excused() -> None:
    silent = POLICY._replace(explained=False, apparent=False, reasons=False, would_disclose=judged(value=True))
    notice = RefusalNotice(relies_on=(silent,))
    assert excused_from_stating(judged(value=True)).under == "FOIA s.17(4)"
    assert states_why_it_applies(notice).value is Met.DOES_NOT_ARISE
    assert states_reasons_for_not_disclosing(notice).value is Met.DOES_NOT_ARISE


def test_reasons_that_would_disclose_nothing_are_still_owed() -> None:
    silent = POLICY._replace(explained=False, apparent=False, reasons=False, would_disclose=judged(value=False))
    assert states_why_it_applies(RefusalNotice(relies_on=(silent,))).value is Met.NO


@pytest.mark.parametrize(("relied_on", "states", "given", "answer"), COST.cases())
def test_cost_or_vexatious(relied_on: tuple[str, ...], states: bool | None, given: date, answer: Met) -> None:
    notice = RefusalNotice(
        given_on=given, last_day=LAST_DAY, cost_or_vexatious=tuple(map(cite, relied_on)), states_cost_or_vexatious=states
    )
    assert states_cost_or_vexatious(notice).value is answer


@pytest.mark.parametrize(
    ("under", "earlier", "answer", "owed"),
    [
        pytest.param("FOIA s.14(1)", EarlierNotice(date(2019, 6, 3), judged(value=True)), Met.YES, Met.DOES_NOT_ARISE, id="excused"),
        pytest.param(
            "FOIA s.14(1)", EarlierNotice(date(2019, 6, 3), judged(value=False)), Met.NO, Met.NO, id="a further one can be expected"
        ),
        pytest.param("FOIA s.14(1)", EarlierNotice(date(2019, 6, 3)), Met.FOR_A_PERSON, Met.FOR_A_PERSON, id="nobody has judged"),
        pytest.param("FOIA s.14(2)", None, Met.DOES_NOT_ARISE, Met.NO, id="no earlier notice"),
        pytest.param("FOIA s.12(1)", EarlierNotice(date(2019, 6, 3), judged(value=True)), Met.DOES_NOT_ARISE, Met.NO, id="never for cost"),
    ],
)
def test_a_further_notice_may_be_excused_under_section_14_only(under: str, earlier: EarlierNotice | None, answer: Met, owed: Met) -> None:
    notice = RefusalNotice(cost_or_vexatious=(cite(under),), states_cost_or_vexatious=False, earlier=earlier)
    assert excused_from_a_further_notice(notice).value is answer
    assert states_cost_or_vexatious(notice).value is owed


@pytest.mark.parametrize(
    ("further", "relies_on", "said", "answer"),
    [
        pytest.param(True, (), False, Met.DOES_NOT_ARISE, id="no notice is needed, so it need contain nothing"),
        pytest.param(None, (), False, Met.FOR_A_PERSON, id="nobody has judged whether one is needed"),
        pytest.param(None, (), True, Met.YES, id="it contains them, needed or not"),
        pytest.param(False, (), False, Met.NO, id="one can be expected"),
        pytest.param(True, (POLICY,), False, Met.NO, id="a notice under s.17(1) is needed all the same"),
    ],
)
def test_an_excused_notice_need_not_give_particulars(
    further: bool | None, relies_on: tuple[Reliance, ...], said: bool, answer: Met
) -> None:
    earlier = EarlierNotice(date(2019, 6, 3), None if further is None else judged(value=further))
    notice = RefusalNotice(
        relies_on=relies_on, cost_or_vexatious=(cite("FOIA s.14(1)"),), earlier=earlier, complaints_procedure=said, right_to_apply=said
    )
    assert gives_the_complaints_procedure(notice).value is answer
    assert gives_the_right_to_apply(notice).value is answer


def test_a_notice_given_in_time_needs_no_excuse() -> None:
    notice = RefusalNotice(
        given_on=date(2019, 12, 6),
        last_day=LAST_DAY,
        cost_or_vexatious=(cite("FOIA s.14(1)"),),
        states_cost_or_vexatious=True,
        earlier=EarlierNotice(date(2019, 6, 3)),
    )
    assert states_cost_or_vexatious(notice).value is Met.YES


@pytest.mark.parametrize(("fact", "answer"), [(True, Met.YES), (False, Met.NO), (None, Met.FOR_A_PERSON)])
def test_complaints_procedure_and_right_to_apply(fact: bool | None, answer: Met) -> None:
    for notice in (
        RefusalNotice(relies_on=(PERSONAL,), complaints_procedure=fact, right_to_apply=fact),
        RefusalNotice(cost_or_vexatious=(cite("FOIA s.12(1)"),), complaints_procedure=fact, right_to_apply=fact),
    ):
        assert gives_the_complaints_procedure(notice).value is answer
        assert gives_the_right_to_apply(notice).value is answer


def test_a_letter_that_refuses_nothing_owes_nothing_under_section_17() -> None:
    assert {each.value for each in requirements_of(RefusalNotice())} == {Met.DOES_NOT_ARISE}


def test_every_requirement_is_a_provision_of_its_own_signed_with_its_words() -> None:
    places = [each.at for each in REQUIREMENTS]
    assert places == sorted(set(places), key=lambda each: each.order())
    findings: list[Finding[Met]] = [each.check(RefusalNotice(relies_on=(POLICY,))) for each in REQUIREMENTS]
    assert [(each.under, each.words) for each in findings] == [(each.at, each.words) for each in REQUIREMENTS]
