"""FOIA s.16: advice and assistance, and the one legal effect that the Code under s.45 has."""

from datetime import date

import pytest

from answerable.law.foia.s16_advice_and_assistance import advice_and_assistance_provided
from answerable.law.not_law import MissingJudgement
from tests.law.judgements import judged
from tests.law.spec import Spec

ADVICE = Spec(
    "FOIA s.16(1)",
    "Was the duty to advise and assist complied with?",
    ("Given on", "Conforms with the Code", "More could be expected", "Complied", "Why"),
    (
        (date(2020, 1, 6), True, None, True, "conformity with the Code is compliance"),
        (date(2020, 1, 6), False, False, True, "outside the Code, and no more could reasonably be expected"),
        (date(2020, 1, 6), False, True, False, "outside the Code, and more could be expected"),
        (None, None, True, False, "refused for cost without a word on how to narrow the request"),
        (None, None, False, True, "nothing that could have been said would have helped"),
    ),
)
SPECS = (ADVICE,)


@pytest.mark.parametrize(("given", "conforms", "more", "complied"), ADVICE.cases())
def test_advice_and_assistance(given: date | None, conforms: bool | None, more: bool | None, complied: bool) -> None:
    finding = advice_and_assistance_provided(
        given_on=given,
        conforms=None if conforms is None else judged(conforms),
        reasonable_to_expect=None if more is None else judged(more),
    )
    assert finding.value is complied


@pytest.mark.parametrize("conforms", [None, judged(False)])
def test_what_could_be_expected_is_a_judgement(conforms: object) -> None:
    with pytest.raises(MissingJudgement, match="reasonable to expect more"):
        advice_and_assistance_provided(given_on=None, conforms=conforms)  # type: ignore[arg-type]
