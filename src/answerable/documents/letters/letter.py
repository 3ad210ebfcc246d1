"""A letter: who writes to whom, about which request, on which day; and what is drafted of it.

The requester's name stands in the address and the greeting and nowhere else. Title, file name and properties are made
from the reference and the kind alone, never from what was asked or answered.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol

from answerable.documents.letters.blocks import Address, Block, Heading, Paragraph, clean, cleaned, text_of
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.law_in_words import LAWS, LawInWords
from answerable.documents.letters.unable import needed
from answerable.law.finding import say
from answerable.law.regime import Regime

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


class Correspondence(NamedTuple):
    """The outside of every letter. `requester` is a name as the requester gave it, or nothing; `signatory` is a role.

    `regime` is the law that it is written under: one letter, one law.
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

    @property
    def law(self) -> LawInWords:
        """That law, as the letter names it."""
        return LAWS[self.regime]


class Letter(NamedTuple):
    """A letter as drafted: its kind, its title, the day it bears, its blocks, and the name of its file without an ending."""

    kind: Kind
    title: str
    dated: date
    blocks: tuple[Block, ...]
    file_name: str

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


def write(kind: Kind, about: Correspondence, body: tuple[Block, ...]) -> Letter:
    """The body between its head and its signature. Raises `UnableToDraft` where the outside of the letter lacks something."""
    reference = needed(about.reference, "the reference of the request")
    authority = needed(about.authority, "the name of the authority")
    signatory = needed(about.signatory, "the role of the person who signs")
    name = about.requester.strip()
    addressed = tuple(line for line in (name, *about.requester_address) if line)
    title = f"Your request for information: {reference}"
    head = (
        Address((authority, *about.authority_address)),
        *((Address(addressed),) if addressed else ()),
        Address((f"Date: {say(about.dated)}", f"Our reference: {reference}")),
        Paragraph(f"Dear {name or 'requester'},"),
        Heading(title, 1),
    )
    end = (Paragraph("Yours sincerely," if name else "Yours faithfully,"), Address((signatory, authority)))
    return Letter(kind, clean(title), about.dated, tuple(map(cleaned, (*head, *body, *end))), _file_name(reference, kind))


def _file_name(reference: str, kind: Kind) -> str:
    return f"{_UNSAFE.sub('-', reference).strip('-') or 'request'}-{kind.value}"


THE_REST = "The rest of your request"


def the_rest(elsewhere: Sequence[str]) -> tuple[Block, ...]:
    """Where the parts of a request are answered that this letter is not about, because they go under another law."""
    return (Heading(THE_REST), *map(Paragraph, elsewhere)) if elsewhere else ()


def thanks(about: Correspondence) -> Paragraph:
    """The opening of a reply: what it answers and when that was received."""
    return Paragraph(
        f"Thank you for your request for information, which we received on {say(about.received_on)}. "
        f"We have dealt with it under {about.law.name}."
    )
