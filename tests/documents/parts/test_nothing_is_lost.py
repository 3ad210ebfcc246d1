"""Whatever the text, every character of it is in the proposal, in its place; and hostile text ends well."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.documents.parts import Part, Proposal, propose

PIECES = st.sampled_from(
    [
        *(
            "1. ",
            "2) ",
            "3/",
            "(4)",
            "Q5: ",
            "a) ",
            "(b) ",
            "ii. ",
            "• ",
            "- ",
            "o ",
            "1.1 ",
            "2a) ",
            "A: ",
            "Section 1: ",
            "| 1 | ",
            "①",
            "6 The ",
            "--",
            "12 ",
        ),
        *(
            "How many are there?",
            "please provide the cost, the date and the name of the firm",
            "the number of vans",
            "2019",
            "Thank you",
            "Kind regards",
            "PS ",
        ),
        *(
            "Dear Council,",
            "From: a requester",
            "To: b",
            "On Monday, the team wrote:",
            "> ",
            "-----Original Message-----",
            "I am aware that:",
            "Please note:",
        ),
        *(
            "I would also like:",
            "with the following fields:",
            "the following",
            "If not held, ",
            "e.g. ",
            "Heading",
            "LONG " * 30,
            "section ",
            " and ",
        ),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            "  ",
            "\x0b",
            "\x0c",
            "\x85",
            "\u2028",
            "\x00",
            "\u202e",
            "\u200f",
            "\ufeff",
            "\xa0",
            ".",
            "?",
            ":",
            ";",
            ",",
        ),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))


def every(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from every(part.parts)


def check(text: str) -> Proposal:
    proposal = propose(text)
    assert proposal.words() == text
    parts = list(every(proposal.parts))
    for part in parts:
        assert text[part.span.start : part.span.end] == part.text
    starts = [part.span.start for part in parts]
    assert starts == sorted(starts)
    numbers = [part.number for part in parts]
    assert len(set(numbers)) == len(numbers)
    assert all(numbers)
    assert any(map(str.isalnum, text)) or not parts
    return proposal


@given(TEXTS)
def test_every_character_is_in_its_place(text: str) -> None:
    check(text)


LINE = "1. How many vans were there? "
HOSTILE = {
    "no line break": "please provide the cost and the date, " * 30_000,
    "no space": "a" * 1_000_000,
    "digits alone": "1" * 1_000_000,
    "numbers on lines": "".join(f"{number}. How many of kind {number}?\n" for number in range(1, 30_000)),
    "numbers in a line": "".join(f"{number}) How many of kind {number}? " for number in range(1, 30_000)),
    "one number, again and again": LINE * 30_000,
    "one number, again and again, on lines": (LINE + "\n") * 30_000,
    "bullets, deeper and deeper": "".join(" " * (number % 190) + "- the number of vans\n" for number in range(30_000)),
    "bullets of every kind": "• the cost\n* the cost\n- the cost\n◦ the cost\n" * 8_000,
    "letters in a line": "(a) the cost (b) the date " * 30_000,
    "nul bytes": "\x00" * 500_000 + "1. How many?\x00\n2. Who?\x00",
    "right to left": "\u202e1. כמה\n\u202e2. מתי\u200f?\n" * 10_000,
    "line breaks of every kind": "1. How many?\r2. Who?\n\r3. When?\r\n4. Why?\u2028\x85" * 8_000,
    "blank lines": "\n" * 1_000_000,
    "quotation marks of e-mail": "> " * 500_000,
    "quoted and not": "> How many?\nHow many?\n" * 20_000,
    "headers": "From: a\nTo: b\n" * 30_000,
    "goodbyes": "Thank you\nHow many?\n" * 30_000,
    "questions": "How many? " * 100_000,
    "colons": "Please provide the following:\n" * 30_000,
    "commas": "please provide the cost" + ", the date of it" * 100_000,
    "full stops": "." * 1_000_000,
    "dashes": "-" * 1_000_000 + "\n" + "--\n" * 100_000,
    "lists of lists": "1. The cost\na) of\ni. vans\n- red\n" * 10_000,
    "spaces": "1." + " " * 1_000_000 + "How many?",
    "one word, again and again": ("please " + "figure" * 60 + "x. ") * 2_000,
    "values that are none": "How many in each year:\n" + ("- " + "11 " * 13 + "x\n") * 10_000,
    "spaces within a sentence": ("the cost" + " " * 2_900 + "x. ") * 300,
    "an opening without end": ("for the " * 50 + ".\n") * 2_000,
    "tables": "1\tA\tB\t\n" * 50_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_ends_well(kind: str) -> None:
    check(HOSTILE[kind][-len(HOSTILE[kind]) // 20 :])


@pytest.mark.soak
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_of_full_size_ends_well(kind: str) -> None:
    check(HOSTILE[kind])


def test_a_sentence_longer_than_anybody_writes_is_one_part() -> None:
    text = "please provide the cost of it" + ", the date of it" * 300
    assert [part.text for part in check(text).parts] == [text]
