"""FOIA s.54: who may certify a failure, and to which court."""

import pytest

from answerable.law.foia.s54_failure_to_comply import Court, Served, as_contempt, court, failed_by_a_false_statement, may_certify
from answerable.law.not_law import MissingJudgement
from tests.law.judgements import judged
from tests.law.spec import Spec

CERTIFY = Spec(
    "FOIA s.54(1)",
    "May the Commissioner certify?",
    ("Notice", "Failed", "Substituted", "May certify", "Why"),
    (
        (Served.DECISION_NOTICE, True, False, True, "the authority ignores an unappealed decision notice"),
        (Served.DECISION_NOTICE, False, False, False, "the steps were taken"),
        (Served.INFORMATION_NOTICE, True, False, True, "no answer to an information notice"),
        (Served.ENFORCEMENT_NOTICE, True, False, True, "no compliance with an enforcement notice"),
        (Served.DECISION_NOTICE, True, True, False, "the Tribunal substituted the notice, so s.61 and not s.54"),
    ),
)
COURTS = Spec(
    "FOIA s.54(4)",
    "To which court?",
    ("In Scotland", "Court", "Why"),
    ((False, Court.HIGH_COURT, "everywhere else"), (True, Court.COURT_OF_SESSION, "in Scotland")),
)
SPECS = (CERTIFY, COURTS)


@pytest.mark.parametrize(("served", "failed", "substituted", "may"), CERTIFY.cases())
def test_may_certify(served: Served, failed: bool, substituted: bool, may: bool) -> None:
    assert may_certify(served, judged(failed), substituted=substituted).value is may


def test_it_is_a_power_and_rests_on_the_paragraph_that_names_the_notice() -> None:
    finding = may_certify(Served.DECISION_NOTICE, judged(True))
    assert finding.note == "a power, not a duty"
    assert "FOIA s.54(1)(a), “so much of a decision notice as requires steps to be taken”" in finding.derivation()


def test_whether_the_authority_failed_is_for_a_person() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.54\(1\)\(c\)"):
        may_certify(Served.ENFORCEMENT_NOTICE, None)


@pytest.mark.parametrize(("scotland", "to"), COURTS.cases())
def test_court(scotland: bool, to: Court) -> None:
    assert court(in_scotland=scotland).value is to


@pytest.mark.parametrize(
    ("knew", "reckless", "failed"), [(True, None, True), (False, True, True), (None, True, True), (False, False, False)]
)
def test_a_false_statement_is_a_failure(knew: bool | None, reckless: bool | None, failed: bool) -> None:
    answers = [None if each is None else judged(each) for each in (knew, reckless)]
    assert failed_by_a_false_statement(*answers).value is failed


def test_whether_a_statement_was_reckless_is_for_a_person() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.54\(2\)"):
        failed_by_a_false_statement(judged(False), None)


def test_a_certified_failure_may_be_dealt_with_as_contempt() -> None:
    assert as_contempt(may_certify(Served.DECISION_NOTICE, judged(True))).value
