"""What is asked about an answer that neither confirms nor denies before it is taken; and that both of its acts are argued."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.deciding.asking import asked
from answerable.casework.authority.deciding.doubting import doubts
from answerable.law.circumstances import Circumstances
from answerable.law.exemption import Authority
from tests.casework.authority.positions import harm, judged, ncnd

ON = date(2019, 11, 20)
OF = Circumstances(date(2019, 11, 7), ON, Authority())


def ground(limb: str = "a", **tests: str) -> dict[str, Any]:
    """A claim of s.31(3) whose harm is argued in these words, by the act."""
    claim = deepcopy(ncnd()["claim"][0])
    claim.pop("part")
    claim["matter"] = f"FOIA s.31(1)({limb})"
    for test in claim["test"]:
        test["nature"] = judged(reasons=tests.get(test["act"], f"A {test['act']} answer shows where somebody looks."))
        test["causal_link"] = judged(reasons=f"Offenders follow what {test['act']} shows.")
    return {"claim": claim}


def why(*grounds: dict[str, Any]) -> list[tuple[int, str]]:
    return [(each.ground, each.why) for each in doubts(grounds, "4", on=ON)]


def test_an_argument_about_confirming_and_denying_is_not_doubted() -> None:
    assert why(ground()) == []
    assert why({"bar": {"provision": "FOIA s.14(1)"}}) == []


def test_an_argument_about_content_is_asked_about_sentence_by_sentence() -> None:
    words = "Confirming it would show where we look. Disclosing the information would end an operation."
    (found,) = doubts([ground(confirming=words)], "4", on=ON)
    assert (found.words, "paragraphs 30 and 35" in found.why) == ("Disclosing the information would end an operation.", True)


def test_a_harm_of_requests_to_come_is_premature() -> None:
    assert "premature" in why(ground(denying="Further requests would follow a denial."))[0][1]


def test_what_is_withheld_openly_is_about_content_and_not_doubted() -> None:
    openly = {"claim": {**ground(confirming="Disclosing it would end an operation.")["claim"], "duty": "communicate"}}
    assert why(openly) == []


def test_two_limbs_on_one_paragraph_are_asked_about() -> None:
    ((at, asks),) = why(ground(), ground("b"))
    assert (at, asks[:61]) == (1, "FOIA s.31(3) by FOIA s.31(1)(a) and FOIA s.31(3) by FOIA s.31")
    assert asks.endswith("rest on one paragraph. Each added limb needs its own harm.")
    feels_safe = "Whoever is sought feels safe and is not caught."
    apart = ground("b", confirming="A suspect who learns of it leaves.", denying=feels_safe)
    apart["claim"]["test"][0]["causal_link"] = judged(reasons="It happened in two cases that the court heard of.")
    assert why(ground(), apart) == []


@pytest.mark.parametrize(
    ("named", "flagged"),
    [([], "No earlier answer is named"), ([{"reference": "A", "on": date(2020, 1, 1), "said": "x"}], "still to be given")],
)
def test_a_mosaic_that_names_no_earlier_answer_is_bare_and_one_that_names_a_later_one_premature(named: list[Any], flagged: str) -> None:
    of = ground()
    of["claim"]["test"][0]["mosaic"] = {"argument": "It adds up.", "combines_with": named}
    assert flagged in why(of)[0][1]


def test_denying_is_asked_about_though_confirming_engages_the_limb() -> None:
    of = ground()
    of["claim"]["test"] = [harm("confirming")]
    questions = asked([of], "4", OF)
    denying = [each for each in questions if each.question.key[:3] == ("claim", "test", 1)]
    assert denying
    assert any(each.open for each in denying)
    whole = asked([ground()], "4", OF)
    assert not [each for each in whole if each.open and each.question.key[:2] == ("claim", "test")]
