"""The confidential annex as a document of its own, and whether an open text repeats it."""

from datetime import date

import pytest

from answerable.documents.confidential_annex import Passage, annex, repeats
from answerable.documents.letters import UnableToDraft

TWELVE = "one two three four five six seven eight nine ten eleven twelve"


def test_it_says_whose_it_is_and_for_each_passage_the_gist_that_stands_open() -> None:
    paper = annex("IC-1", "Exampleshire Council", date(2020, 6, 23), [Passage(1, "A gist.", "First.\n\nSecond.")])
    assert paper.file_name == "IC-1-confidential-annex"
    assert "This annex is for Exampleshire Council alone." in paper.text
    assert "Date: 23 June 2020" in paper.text
    assert [each in paper.text for each in ("The notice says of it: A gist.", "First.", "Second.")] == [True] * 3
    assert "Date: Draft" in annex("IC-1", "Exampleshire Council", None, [Passage(1, "A gist.", "Words.")]).text


def test_what_it_lacks_is_named() -> None:
    with pytest.raises(UnableToDraft, match="no passage"):
        annex("IC-1", "Exampleshire Council", None, [])
    with pytest.raises(UnableToDraft, match="the words of a passage"):
        annex("IC-1", "Exampleshire Council", None, [Passage(1, "A gist.", " ")])


@pytest.mark.parametrize(
    ("told", "kept", "expected"),
    [
        (f"It was {TWELVE}, they say.", TWELVE.upper(), True),
        (TWELVE.replace("twelve", "thirteen"), f"{TWELVE} and more", False),
        ("In short: the kettle.", "The kettle", True),
        ("The cup.", "The kettle", False),
        ("", TWELVE, False),
        ("Anything", "", False),
    ],
)
def test_twelve_words_together_are_a_repetition_or_all_of_a_shorter_passage(told: str, kept: str, expected: bool) -> None:
    assert repeats(told, kept) is expected
