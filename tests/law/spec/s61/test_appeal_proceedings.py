"""FOIA s.61(3)-(6): who enforces a notice that the Tribunal substituted."""

from datetime import date

import pytest

from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.foia.s61_appeal_proceedings import dealt_with_by, tribunal_may_certify
from answerable.law.not_law import MissingJudgement, NotInForce
from tests.law.judgements import judged
from tests.law.spec import Spec

CERTIFY = Spec(
    "FOIA s.61(4)",
    "May the First-tier Tribunal certify, and who then deals with it?",
    ("Would be contempt", "May certify", "Dealt with by", "Why"),
    (
        (True, True, Court.UPPER_TRIBUNAL, "an authority ignores the notice that the Tribunal substituted"),
        (False, False, None, "nothing that would be contempt"),
    ),
)
SPECS = (CERTIFY,)


@pytest.mark.parametrize(("contempt", "may", "by"), CERTIFY.cases())
def test_the_tribunal_may_certify(contempt: bool, may: bool, by: Court | None) -> None:
    finding = tribunal_may_certify(judged(contempt), on=date(2020, 9, 1))
    assert finding.value is may
    assert dealt_with_by(finding).value is by


def test_whether_it_would_be_contempt_is_for_the_tribunal() -> None:
    with pytest.raises(MissingJudgement, match=r"FOIA s\.61\(3\)"):
        tribunal_may_certify(None, on=date(2020, 9, 1))


def test_what_stood_there_before_25_may_2018_is_not_answered() -> None:
    with pytest.raises(NotInForce, match="since 25 May 2018, and the failure is of 24 May 2018"):
        tribunal_may_certify(judged(True), on=date(2018, 5, 24))
    assert tribunal_may_certify(judged(True), on=date(2018, 5, 25)).value is True
