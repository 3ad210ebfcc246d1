"""The same in Welsh: leaks planted in a letter that neither confirms nor denies are found; the letters that we draft raise none."""

import pytest

from answerable.documents.languages.welsh import in_welsh
from answerable.documents.leak_scan import Slice, said_on, wording
from answerable.documents.letters.neither import NOTHING_FOLLOWS
from tests.documents.letters.test_in_welsh import LETTERS

NEITHER = LETTERS["answer, neither"]
FOLLOWS = in_welsh(NOTHING_FOLLOWS)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Chwiliwyd y storfa gofnodion amdani.", "Chwiliwyd"),
        ("Rydym wedi chwilio amdani.", "chwilio"),
        ("Ni ddaethpwyd o hyd iddi.", "ddaethpwyd o hyd"),
        ("Edrychwyd drwy’r ffeiliau.", "Edrychwyd drwy"),
        ("Mae gennym ryw wybodaeth.", "Mae gennym ryw wybodaeth"),
        ("Mae ein cofnodion yn dangos hynny.", "ein cofnodion yn dangos"),
        ("Byddai’n golygu darllen 14 o negeseuon.", "14 o negeseuon"),
        ("Un ddogfen fyddai hi.", "Un ddogfen"),
        ("Mae’r wybodaeth yn sensitif.", "wybodaeth"),
        ("Ysgrifennwch at uned.gudd@heddlu.example amdani.", "uned.gudd@heddlu.example"),
    ],
)
def test_a_leak_that_was_planted_is_found(sentence: str, words: str) -> None:
    text = NEITHER.text.replace(FOLLOWS, f"{sentence} {FOLLOWS}")
    assert text != NEITHER.text
    leaks = [each for each in wording(said_on(text, [Slice("1")], alone=True)) if each.blocks]
    assert any(words in each.words for each in leaks)


@pytest.mark.parametrize("name", ["answer, neither", "more time, confirming", "under the Regulations, neither"])
def test_a_letter_as_it_was_drafted_raises_none(name: str) -> None:
    said = said_on(LETTERS[name].text, [Slice("1")], alone=True)
    assert any("cadarnhau" in each.text for each in said)
    assert list(wording(said)) == []


def test_the_answer_to_one_part_is_told_from_the_others() -> None:
    said = " ".join(each.text for each in said_on(LETTERS["mixed"].text, [Slice("8")], alone=False))
    assert "Nid ydym yn cadarnhau nac yn gwadu" in said
    assert "adran 42(1)" not in said
    assert "adolygiad mewnol" not in said
