"""Neither confirm nor deny: the slice is drafted from claims and judgements, and nothing else can reach it.

"The decision to use a NCND response will not be affected by whether a public authority does or does not in fact hold the
requested information." (Decision notice, Metropolitan Police Service, 23 June 2020, paragraph 18.)
"""

import inspect
import typing
from collections.abc import Iterator
from datetime import date
from enum import Enum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.documents.letters import (
    Accessible,
    Disclosed,
    Letter,
    NeitherConfirmedNorDenied,
    NotHeld,
    PartAnswer,
    PutOffConfirming,
    Relied,
    SliceAnswer,
    UnableToDraft,
    Weighed,
    Withheld,
)
from answerable.documents.letters.blocks import Heading, text_of
from answerable.documents.letters.in_html import html_of
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.letters.neither import NOTHING_FOLLOWS, say_neither
from answerable.documents.letters.parts import Answer
from answerable.law.claims import Claim
from answerable.law.finding import Judgement
from answerable.law.positions import Held
from tests.documents.letters.examples import ADVICE, ANSWERS, MIXED, NAMES, NCND, NCND_CRIME, RECEIVED, letter, part

HELD_OR_NOT: tuple[Answer, ...] = (
    ANSWERS["disclosure"],
    ANSWERS["refusal"],
    ANSWERS["refusal, absolute"],
    ANSWERS["not held"],
    ANSWERS["elsewhere"],
)


def types_within(kind: object, seen: set[object]) -> Iterator[object]:
    """Every type that a value of this type can carry."""
    if kind in seen:
        return
    seen.add(kind)
    yield kind
    for inner in typing.get_args(kind):
        yield from types_within(inner, seen)
    if isinstance(kind, type) and kind.__module__.startswith("answerable") and not issubclass(kind, Enum):
        fields = typing.get_type_hints(kind) if hasattr(kind, "_fields") else typing.get_type_hints(kind.__init__)
        for field in fields.values():
            yield from types_within(field, seen)


def test_there_is_no_way_in_for_what_is_held() -> None:
    handed_in = inspect.signature(say_neither, eval_str=True).parameters
    reachable = {kind for each in handed_in.values() for kind in types_within(each.annotation, set())}
    assert {NeitherConfirmedNorDenied, Relied, Weighed, Claim} <= reachable
    assert not reachable & {Held, Disclosed, Withheld, NotHeld, Accessible, PartAnswer, SliceAnswer}
    assert {each for each in reachable if isinstance(each, type) and each.__module__.startswith("answerable.documents")} == {
        NeitherConfirmedNorDenied,
        Relied,
        Weighed,
    }


def slice_of(drafted: Letter, number: str) -> str:
    """The answer to one part, as the letter has it."""
    at = drafted.blocks.index(Heading(f"Our answer to part {number}"))
    end = next(nth for nth, block in enumerate(drafted.blocks) if nth > at and isinstance(block, Heading) and block.level == 2)
    return text_of(drafted.blocks[at:end])


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(HELD_OR_NOT), st.sampled_from(HELD_OR_NOT))
def test_the_slice_is_the_same_whatever_stands_beside_it(one: Answer, other: Answer) -> None:
    """Part 1 disclosed, withheld or not held: part 4, the file name, the title and the summary of part 4 never change."""
    drafted, beside = (letter(part(each, "1"), part(NCND, "4")) for each in (one, other))
    assert slice_of(drafted, "4") == slice_of(beside, "4")
    assert (drafted.file_name, drafted.title) == (beside.file_name, beside.title)


def test_the_same_claims_make_the_same_bytes() -> None:
    """Nothing of when, where or by whom a file was made is in it."""
    drafted, again = letter(part(NCND)), letter(part(NCND))
    assert (drafted.text, drafted.file_name) == (again.text, again.file_name)
    assert (html_of(drafted), docx_of(drafted), pdf_of(drafted)) == (html_of(again), docx_of(again), pdf_of(again))


def test_it_always_says_that_nothing_follows() -> None:
    for answered in (NCND, ANSWERS["put off, confirming"]):
        assert NOTHING_FOLLOWS in letter(part(answered)).text


@pytest.mark.parametrize(
    "words",
    [
        "The information would show our methods.",
        "Some information of this kind would help offenders.",
        "Disclosing the records would harm us.",
        "All of the information is sensitive.",
        "Information that we hold is sensitive.",
        "These documents are secret.",
    ],
)
def test_words_that_speak_as_though_something_were_held_are_refused(words: str) -> None:
    claimed = (Relied(NCND_CRIME, words, absolute=False),)
    weighed = (Weighed((NCND_CRIME,), "The harm would last."),)
    with pytest.raises(UnableToDraft, match="speaks as though something were held"):
        letter(part(NeitherConfirmedNorDenied(claimed, weighed)))
    with pytest.raises(UnableToDraft, match="speaks as though something were held"):
        letter(part(PutOffConfirming(claimed, date(2020, 1, 10))))
    factors = (Weighed((NCND_CRIME,), "The harm would last.", (), (words,)),)
    with pytest.raises(UnableToDraft, match="speaks as though something were held"):
        letter(part(NCND._replace(relied=(Relied(NCND_CRIME, "It would.", absolute=False),), weighed=factors)))


@pytest.mark.parametrize(
    "words",
    [
        "Confirming whether the information is held would tell offenders what we can do.",
        "To say whether or not we hold the records would harm us.",
        "Confirming that information is held would help offenders.",
        "The Information Commissioner has accepted this before.",
    ],
)
def test_words_about_answering_are_not(words: str) -> None:
    claimed = (Relied(NCND_CRIME, words, absolute=False),)
    assert words in letter(part(NeitherConfirmedNorDenied(claimed, (Weighed((NCND_CRIME,), "The harm would last."),)))).text


def test_it_needs_the_claim_that_excludes_the_duty() -> None:
    with pytest.raises(UnableToDraft, match=r"needs the claim that excludes the duty, FOIA s.17\(1\)\(b\)"):
        letter(part(NeitherConfirmedNorDenied(())))
    for content in (ADVICE, NAMES):
        with pytest.raises(UnableToDraft, match="this part of the letter is about the duty to confirm or deny"):
            letter(part(NeitherConfirmedNorDenied((Relied(content, "It is.", absolute=True),))))
    with pytest.raises(UnableToDraft, match=r"FOIA s.17\(3\)\(a\)"):
        letter(part(NeitherConfirmedNorDenied(NCND.relied)))


def test_excused_reasons_say_no_more_than_that() -> None:
    excused = Judgement("whether saying why would itself disclose it", True, by="the officer", on=RECEIVED, reasons="It would.")
    silent = NeitherConfirmedNorDenied(
        (Relied(NCND_CRIME, "", absolute=False, would_disclose=excused),), (Weighed((NCND_CRIME,), "", (), (), excused),)
    )
    said = slice_of(letter(part(silent, "1"), part(silent, "2")), "1")
    assert said.count("section 17(4)") == 2
    assert "It would." not in said


def test_the_seed_s_part_4_never_says_the_information() -> None:
    assert "the information" not in slice_of(letter(*MIXED), "4").lower()
