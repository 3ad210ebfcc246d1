"""What in a text may say who somebody is: by its title, its form or its shape; and what everybody knows is none of it."""

import pytest

from answerable.documents.traces import REMOVED, Trace, given_by, names_like, removed_as, traces, without

NAME = "somebody’s name"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask Ms First Last at once", Trace("Ms First Last", NAME)),
        ("Call 020 7946 0000 now", Trace("020 7946 0000", "a telephone number")),
        ("Write to first.last@example.org.", Trace("first.last@example.org", "an e-mail address")),
        ("It is at Flat 2, 14 Sample Street, and", Trace("Flat 2, 14 Sample Street", "an address")),
        ("in SW1A 1AA or", Trace("SW1A 1AA", "a postcode")),
        ("QQ 12 34 56 C is no number, AB 12 34 56 C is", Trace("AB 12 34 56 C", "a National Insurance number")),
        ("Dear Family, thank you", Trace("Family", "a word of the requester’s name")),
    ],
)
def test_what_looks_like_somebody_s_is_found(text: str, found: Trace) -> None:
    assert traces([text, text], "The Given Family") == (found,)


def test_a_word_of_a_name_that_is_a_word_like_any_other_is_none() -> None:
    assert traces(["The council and it"], "The It Al") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as Given Family wrote to it", ["Given Family"]),
        ("The Given\nFamily’s letter", ["Given Family"]),
        ("Anne-Given van der Family did", ["Anne-Given van der Family"]),
        ("As Given M Family said", ["Given M Family"]),
        ("Given wrote", []),
        ("The Home Office and the Information Commissioner’s Office", []),
        ("the Metropolitan Police’s Review", []),
        ("On Sample Known it rests", []),
        ("in May The", []),
    ],
)
def test_the_shape_of_a_name_is_found_and_what_has_another_or_is_known_is_not(text: str, found: list[str]) -> None:
    assert [each.words for each in names_like([text], "Sample\nKnown")] == found


def test_words_are_taken_out_wherever_they_stand() -> None:
    assert without("First\nLast, FIRST LAST and Firstly", ["First Last", ""]) == f"{REMOVED}, {REMOVED} and Firstly"
    assert without("a name", ["name"], instead="[name removed]") == "a [name removed]"
    assert (removed_as(NAME), removed_as("something else")) == ("[name removed]", REMOVED)
    assert given_by(" First Last ", "1 Sample Street\nAB\nTown") == ("1 Sample Street", "First Last", "Town")
