"""FOIA s.1: the duty to confirm or deny and the duty to communicate, each by itself."""

from datetime import date

import pytest

from answerable.law.claims import Duty
from answerable.law.finding import Fact, Judgement, say
from answerable.law.foia.s01_right_of_access import (
    Disclosed,
    Said,
    Told,
    account_may_be_taken,
    communicated_on,
    confirmed_or_denied_on,
    duty_at,
    must_wait_for_clarification,
    taken_to_have_confirmed,
)
from answerable.law.not_law import MissingJudgement
from tests.law.judgements import told_by
from tests.law.spec import Spec

EARLY, LATER = date(2019, 11, 20), date(2019, 12, 6)

WHEN = Spec(
    "FOIA s.1(1)",
    "On which day was each duty met?",
    ("Told", "Confirmed or denied", "Communicated", "Why"),
    (
        ((), None, None, "nothing is said"),
        ((Told(EARLY, Said.NOTHING),), None, None, "an acknowledgement says nothing of what is held"),
        ((Told(EARLY, Said.NEITHER),), None, None, "neither confirming nor denying is not confirming or denying"),
        ((Told(EARLY, Said.NOT_HELD),), EARLY, None, "denied: nothing to communicate"),
        ((Told(EARLY, Said.HELD), Told(LATER, Said.HELD, Disclosed.ALL)), EARLY, LATER, "confirmed first, communicated later"),
        ((Told(EARLY, Said.NOTHING, Disclosed.ALL),), EARLY, EARLY, "s.1(5): communicating it confirms it"),
    ),
)
SPECS = (WHEN,)


@pytest.mark.parametrize(("told", "confirmed", "communicated"), WHEN.cases())
def test_each_duty_has_its_own_day(told: tuple[Told, ...], confirmed: date | None, communicated: date | None) -> None:
    assert confirmed_or_denied_on(told).value == confirmed
    found = communicated_on(told)
    assert found.value == communicated
    assert found.because == (() if communicated is None else (Fact(communicated, "information is communicated"),))


def test_confirmation_rests_on_what_was_said() -> None:
    assert told_by(confirmed_or_denied_on((Told(EARLY, Said.HELD),)))[1:] == [f"{say(EARLY)}: the requester is told: held"]


def test_confirmation_by_communication_rests_on_subsection_5() -> None:
    confirmed = confirmed_or_denied_on((Told(EARLY, Said.NOTHING, Disclosed.ALL),))
    assert told_by(confirmed)[1].startswith("yes: FOIA s.1(5), “is to be taken to have complied")
    assert told_by(confirmed)[2] == f"{say(EARLY)}: information is communicated"
    assert not taken_to_have_confirmed(Told(EARLY, Said.HELD)).value
    assert taken_to_have_confirmed(Told(EARLY, Said.HELD)).because == ()


def test_each_duty_stands_in_its_own_paragraph() -> None:
    assert [duty_at(duty) for duty in Duty] == ["FOIA s.1(1)(a)", "FOIA s.1(1)(b)"]


@pytest.mark.parametrize("needed", [True, False])
def test_the_clock_waits_only_for_what_was_reasonably_required(needed: bool) -> None:
    judgement = Judgement("whether it was reasonably required", needed, by="the FOI officer", on=EARLY, reasons="the date range was open")
    finding = must_wait_for_clarification(judgement, asked_on=EARLY)
    assert finding.value is needed
    assert finding.under == "FOIA s.1(3)(a)"
    assert ("the clock never stopped" in finding.note) is not needed
    assert finding.because == (Fact(EARLY, "the requester is asked for further information"), judgement)


def test_whether_it_was_reasonably_required_is_for_a_person() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.1\(3\)\(a\) cannot be concluded without a judgement: whether the further"):
        must_wait_for_clarification(None, asked_on=EARLY)


@pytest.mark.parametrize("regardless", [True, False])
def test_a_change_after_receipt_counts_only_if_it_would_have_been_made_regardless(regardless: bool) -> None:
    judgement = Judgement("whether it would have been made regardless", regardless, by="the FOI officer", on=LATER, reasons="the schedule")
    finding = account_may_be_taken(judgement, changed_on=EARLY)
    assert finding.value is regardless
    assert ("held when the request was received" in finding.note) is not regardless
    assert finding.because == (Fact(EARLY, "the information is amended or deleted"), judgement)


def test_whether_a_change_would_have_been_made_regardless_is_for_a_person() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.1\(4\)"):
        account_may_be_taken(None, changed_on=EARLY)
