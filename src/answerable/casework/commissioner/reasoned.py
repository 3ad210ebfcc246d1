"""The paragraphs that the argument table becomes: what each side argued, quoted, and what was made of it, in the order of the issues.

Who argued what and when follows from the facts. The answers, and the reasons for what is found, are a person's own words.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.argued import behind_a_marking, not_reached
from answerable.casework.commissioner.argument import Argument, View
from answerable.casework.commissioner.shape import Case, Found, Paragraph
from answerable.casework.commissioner.states import Party
from answerable.law.finding import Finding, say
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.issues import Issue, rank

IN_ANNEX = (
    "That is the gist of what cannot be said here without disclosing what is withheld. It is set out in passage {number} of a confidential "
    "annex, which is provided to the public authority alone."
)


class Written(NamedTuple):
    """One paragraph, whether somebody typed it, and the argument that it is about: none for the reasons of the finding itself."""

    text: str
    typed: bool
    argument: int = 0
    of_balance: bool = False  # where the public interest lies, and why
    paragraph: Paragraph | None = None  # where it was typed as one, with what it rests on


def reasoned(case: Case, found: Found) -> tuple[Written, ...]:
    """The paragraphs of one finding: each argument that was answered, the reasons, the balance. What is not open is in none."""
    about = [each for each in case.arguments if each.ground == found.ground and _stands(case, each)]
    about.sort(key=lambda each: (rank(each.issue), each.number))
    paragraphs = [paragraph for each in about for paragraph in _of(case, each)]
    typed = [Written(each, typed=True) for each in _split(found.reasons)]
    typed += [Written(each.text, typed=True, paragraph=each) for each in found.paragraphs]
    weighed = [Written(each, typed=True, of_balance=True) for each in _split(found.weighed)]
    weighed += [Written(each.text, typed=True, of_balance=True, paragraph=each) for each in found.of_balance]
    return (*paragraphs, *typed, *_gists(case, found), *weighed)


def _gists(case: Case, found: Found) -> Iterator[Written]:
    """The open gist of each passage of the confidential annex on the same ground."""
    for each in case.gists:
        if each.ground == found.ground:
            yield from (Written(words, typed=True) for words in _split(each.words))
            yield Written(IN_ANNEX.format(number=each.number), typed=False)


def last_day_of(case: Case) -> Finding[date] | None:
    """The last day for the answer, with its derivation; None where nobody said when the request was made."""
    asked_on = case.complaint.counted_from
    return last_day_for_compliance(Chronology(asked_on)) if asked_on is not None else None


def _stands(case: Case, argument: Argument) -> bool:
    answer = argument.answer
    answered = answer is not None and answer.view is not View.NOT_NEEDED and not answer.stands_in
    return answered and not behind_a_marking(case, argument) and not not_reached(case, argument)


def _of(case: Case, argument: Argument) -> Iterator[Written]:
    assert argument.answer is not None
    yield Written(as_quoted(case, argument), typed=False, argument=argument.number)
    for each in _split(argument.answer.reasons):
        yield Written(each, typed=True, argument=argument.number)


def as_quoted(case: Case, argument: Argument) -> str:
    """An argument as the notice quotes it: who argued it, since when, of what, and its words."""
    who = "the complainant" if argument.of is Party.COMPLAINANT else case.complaint.authority
    limb = f", of {argument.under}" if argument.under and argument.issue is Issue.ENGAGED else ""
    words = " ".join(argument.text.split()).strip('"“”')
    return f"On {say(argument.on)}, {who} argued{limb}: “{words}”"


def _split(words: str) -> list[str]:
    return [each.strip() for each in words.replace("\r", "").split("\n\n") if each.strip()]
