"""FOIA s.58: what the Tribunal must do with an appeal."""

import pytest

from answerable.law.foia.s58_determination_of_appeals import Determination, determination, may_review_facts
from answerable.law.not_law import MissingJudgement
from tests.law.judgements import judged
from tests.law.spec import Spec

DETERMINED = Spec(
    "FOIA s.58(1)",
    "How must the appeal be determined?",
    ("Not in accordance with the law", "Discretion otherwise", "Determination", "Why"),
    (
        (True, None, Determination.ALLOW_OR_SUBSTITUTE, "an error of law is enough"),
        (False, True, Determination.ALLOW_OR_SUBSTITUTE, "so is a discretion that ought to have gone the other way"),
        (None, True, Determination.ALLOW_OR_SUBSTITUTE, "either suffices"),
        (False, False, Determination.DISMISS, "“in any other case”"),
    ),
)
SPECS = (DETERMINED,)


@pytest.mark.parametrize(("unlawful", "discretion", "expected"), DETERMINED.cases())
def test_determination(unlawful: bool | None, discretion: bool | None, expected: Determination) -> None:
    answers = [None if each is None else judged(each) for each in (unlawful, discretion)]
    assert determination(*answers).value is expected


@pytest.mark.parametrize(("unlawful", "missing"), [(None, r"s\.58\(1\)\(a\)"), (False, r"s\.58\(1\)\(b\)")])
def test_both_questions_must_be_answered_before_an_appeal_is_dismissed(unlawful: bool | None, missing: str) -> None:
    with pytest.raises(MissingJudgement, match=missing):
        determination(None if unlawful is None else judged(unlawful), None if unlawful is False else judged(False))


def test_facts_may_be_found_afresh() -> None:
    assert may_review_facts().value
