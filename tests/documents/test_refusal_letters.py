"""Letters of many kinds against s.17: each requirement that arises, as it should be, and no other."""

import pytest

from answerable.documents.refusal_notice import lint
from tests.documents.more_refusal_letters import CASES as MORE
from tests.documents.refusal_letters import CASES, Case

EVERY = [pytest.param(each, id=each.about) for each in (*CASES, *MORE)]


@pytest.mark.parametrize("case", EVERY)
def test_each_requirement_that_arises_and_no_other(case: Case) -> None:
    answer = lint(case.text)
    assert {each.under: each.met for each in answer.requirements} == case.expected


@pytest.mark.parametrize("case", EVERY)
def test_a_letter_complies_when_nothing_is_unmet(case: Case) -> None:
    assert lint(case.text).complies is (False not in case.expected.values())


@pytest.mark.parametrize("case", EVERY)
def test_evidence_is_the_letter_s_own_words(case: Case) -> None:
    letter = " ".join(case.text.split())
    for requirement in lint(case.text).requirements:
        for quotation in filter(None, requirement.evidence.split(" … ")):
            assert quotation in letter
        assert requirement.why.endswith(".")
