"""How alike requests are, and why."""

import csv
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from answerable.documents.opening import open_document
from answerable.documents.similar import likeness

PARKS = "Dear Council, please tell me how many benches in the parks were vandalised in 2022, and what the repairs cost. Regards"
PARKS_AGAIN = "Hello, I would like to know what repairs to vandalised park benches cost in 2022. Thanks"
BUSES = "Dear Council, please tell me how many buses were late in 2022. Regards"
SCHOOLS = "Please provide the policy on exclusions of pupils. Thank you"


def test_the_one_on_the_same_subject_comes_first_and_says_why() -> None:
    found = likeness(PARKS, [BUSES, SCHOOLS, PARKS_AGAIN])
    assert [each.at for each in found] == [2, 0]
    assert {"park", "vandalised", "repair"} <= set(found[0].shared)


def test_greetings_and_the_words_of_every_request_are_no_likeness() -> None:
    assert likeness("Dear Council, please provide the following information. Yours faithfully", [PARKS, BUSES, SCHOOLS]) == []


def test_the_same_words_score_one() -> None:
    (first, *_) = likeness(PARKS, [BUSES, PARKS])
    assert (first.at, first.score) == (1, 1.0)


def test_no_more_than_are_asked_for() -> None:
    assert [each.at for each in likeness(PARKS, [PARKS] * 100, most=3)] == [0, 1, 2]


def test_nothing_among_nothing() -> None:
    assert likeness(PARKS, []) == []
    assert likeness("", [PARKS]) == []


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=5))
def test_every_score_is_from_nought_to_one_and_every_shared_word_is_said(text: str, others: list[str]) -> None:
    for each in likeness(text, others):
        assert 0 < each.score <= 1
        assert each.shared


def test_the_part_of_a_real_request_finds_that_request(shared: Path) -> None:
    rows = list(csv.DictReader((shared / "requests" / "index.csv").read_text(encoding="utf-8").splitlines()))
    texts = [open_document(shared / "requests" / row["file"]) for row in rows]
    halves = [text[: len(text) // 2] for text in texts]
    assert [likeness(half, texts)[0].at for half in halves] == list(range(len(texts)))


def test_what_only_seems_to_reach_the_least_is_left_out() -> None:
    """What two texts could have in common is told from their words, then from those in one order, then from those that stand together."""
    forwards, backwards = "gritting salt lorries depots rotas", "rotas depots lorries salt gritting"
    assert [each.score for each in likeness(forwards, [backwards])] == [0.6]
    assert likeness(forwards, [backwards], least=0.9) == []
    assert likeness(forwards, ["gritting in winter by the council's own staff at night"], least=0.9) == []
    torn = "winter depot rota gritting rota salt"
    assert [each.score for each in likeness("salt winter rota depot gritting salt", [torn])] == [0.583]
    assert likeness("salt winter rota depot gritting salt", [torn], least=0.7) == []


def test_what_is_left_uncompared_is_never_what_would_have_been_found() -> None:
    chance = Random(2000)
    vocabulary = ("gritting", "salt", "lorry", "depot", "rota", "winter")
    texts = [" ".join(chance.choices(vocabulary, k=chance.randint(3, 12))) for _ in range(20)]
    for text in texts:
        every = likeness(text, texts, most=len(texts))
        for least in (0.3, 0.5, 0.8):
            assert likeness(text, texts, most=4, least=least) == [each for each in every if each.score >= least][:4]
