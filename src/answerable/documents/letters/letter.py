"""A letter: who writes to whom, about which request, on which day; and what is drafted of it.

The requester's name stands in the address and the greeting and nowhere else. Title, file name and properties are made
from the reference and the kind alone, never from what was asked or answered.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol

from answerable.documents.languages.language import Language
from answerable.documents.languages.phrase import Phrase, sentences
from answerable.documents.letters.blocks import Address, Block, Heading, Paragraph, clean, cleaned, text_of
from answerable.documents.letters.in_its_language import in_its_language, words_in
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.law_in_words import LAWS, LawInWords
from answerable.documents.letters.unable import needed
from answerable.law.regime import Regime

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


class Correspondence(NamedTuple):
    """The outside of every letter. `requester` is a name as the requester gave it, or nothing; `signatory` is a role.

    `regime` is the law that it is written under: one letter, one law. `language` is the one that it is written in.
    """

    reference: str
    dated: date
    authority: str
    signatory: str
    received_on: date
    requester: str = ""
    requester_address: tuple[str, ...] = ()
    authority_address: tuple[str, ...] = ()
    regime: Regime = Regime.FOIA
    language: Language = Language.ENGLISH

    @property
    def law(self) -> LawInWords:
        """That law, as the letter names it."""
        return LAWS[self.regime]


class Letter(NamedTuple):
    """A letter as drafted: its kind, its title, the day it bears, its blocks, and the name of its file without an ending.

    `twin` are the blocks of a letter that is not in English, in English, one for one, with a person's words as they are.
    """

    kind: Kind
    title: str
    dated: date
    blocks: tuple[Block, ...]
    file_name: str
    language: Language = Language.ENGLISH
    twin: tuple[Block, ...] = ()

    @property
    def text(self) -> str:
        """The whole letter as plain text, as the s.17 check reads it."""
        return text_of(self.blocks)


class Printable(Protocol):
    """What can be written as Word, PDF and HTML: a letter, or a paper that is none."""

    @property
    def title(self) -> str:
        """Its title, which is a property of the file as well."""

    @property
    def dated(self) -> date:
        """The day that it bears."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What it is made of."""

    @property
    def language(self) -> Language:
        """The language that it is in."""


def write(kind: Kind, about: Correspondence, body: tuple[Block, ...]) -> Letter:
    """The body between its head and its signature. Raises `UnableToDraft` where the outside of the letter lacks something."""
    reference = needed(about.reference, "the reference of the request")
    authority = needed(about.authority, "the name of the authority")
    signatory = needed(about.signatory, "the role of the person who signs")
    name = about.requester.strip()
    addressed = tuple(line for line in (name, *about.requester_address) if line)
    title = title_of(reference)
    head = (
        Address((authority, *about.authority_address)),
        *((Address(addressed),) if addressed else ()),
        Address((date_line(about.dated), Phrase("Our reference: {reference}", reference=reference))),
        Paragraph(Phrase("Dear {name},", name=name) if name else Phrase("Dear requester,")),
        Heading(title, 1),
    )
    end = (Paragraph(Phrase("Yours sincerely,") if name else Phrase("Yours faithfully,")), Address((signatory, authority)))
    drafted = (*head, *body, *end)
    return Letter(
        kind,
        clean(words_in(about.language, title)),
        about.dated,
        tuple(cleaned(each) for each in in_its_language(about.language, drafted)),
        _file_name(reference, kind, about.language),
        about.language,
        () if about.language is Language.ENGLISH else tuple(map(cleaned, drafted)),
    )


def date_line(day: date) -> Phrase:
    """The line that says of which day a letter is."""
    return Phrase("Date: {day}", day=day)


def title_of(reference: str) -> Phrase:
    """The title of every letter about a request, and the subject of its e-mail."""
    return Phrase("Your request for information: {reference}", reference=reference)


def _file_name(reference: str, kind: Kind, language: Language) -> str:
    return f"{_UNSAFE.sub('-', reference).strip('-') or 'request'}-{words_in(language, Phrase(kind.value))}"


THE_REST = Phrase("The rest of your request")


def the_rest(elsewhere: Sequence[str]) -> tuple[Block, ...]:
    """Where the parts of a request are answered that this letter is not about, because they go under another law."""
    return (Heading(THE_REST), *map(Paragraph, elsewhere)) if elsewhere else ()


def thanks(about: Correspondence) -> Paragraph:
    """The opening of a reply: what it answers and when that was received."""
    received = Phrase("Thank you for your request for information, which we received on {day}.", day=about.received_on)
    return Paragraph(sentences(received, Phrase("We have dealt with it under {law}.", law=about.law.name)))
