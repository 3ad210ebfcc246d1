"""FOIA s.48: a practice recommendation is about a code, in writing, and says which provisions of it."""

import pytest

from answerable.law.foia.s48_practice_recommendations import PracticeRecommendation, may_be_given, properly_given
from answerable.law.not_law import MissingJudgement
from answerable.law.provision import cite
from tests.law.judgements import judged
from tests.law.spec import Spec

GOOD = PracticeRecommendation((cite("s.45 Code (2018) para 5.4"),), ("answer reviews within twenty working days",), in_writing=True)
RECORDS = GOOD._replace(refers_to=(cite("s.46 Code (2021) para 2.1"),), public_records=True)

RECOMMENDATIONS = Spec(
    "FOIA s.48(2)",
    "Is a practice recommendation properly given?",
    ("Recommendation", "Properly given", "Why"),
    (
        (GOOD, True, "names a paragraph of the Code"),
        (GOOD._replace(in_writing=False), False, "not in writing"),
        (GOOD._replace(steps=()), False, "no steps"),
        (GOOD._replace(refers_to=()), False, "names nothing"),
        (GOOD._replace(refers_to=(cite("s.45 Code (2018)"),)), False, "names the Code and no provision of it"),
        (GOOD._replace(refers_to=(cite("FOIA s.10(1)"),)), False, "about the Act, which is for a decision or enforcement notice"),
        (GOOD._replace(refers_to=(*GOOD.refers_to, cite("FOIA s.10(1)"))), False, "about the Code and the Act"),
        (RECORDS, False, "about public records, and the Keeper not consulted"),
        (RECORDS._replace(keeper_consulted=True), True, "the Keeper consulted first"),
        (RECORDS._replace(to_the_record_office=True), True, "to the Public Record Office itself"),
    ),
)
SPECS = (RECOMMENDATIONS,)


@pytest.mark.parametrize(("recommendation", "properly"), RECOMMENDATIONS.cases())
def test_properly_given(recommendation: PracticeRecommendation, properly: bool) -> None:
    assert properly_given(recommendation).value is properly


def test_non_conformity_is_the_commissioner_s_judgement() -> None:
    assert may_be_given(judged(True)).value is True
    assert may_be_given(judged(False)).value is False
    with pytest.raises(MissingJudgement, match="conforms with the codes"):
        may_be_given(None)
