"""A decision notice as a document: headings and paragraphs, numbered through, each of which knows where it came from.

References between paragraphs are by name, `{{name}}`, and become numbers when the notice is numbered, so they survive every edit.
"""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from answerable.documents.languages.language import Language
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, clean, cleaned, text_of
from answerable.documents.letters.unable import UnableToDraft

REFERENCE = re.compile(r"\{\{([^{}]*)\}\}")
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def file_name_of(reference: str) -> str:
    """The name of the file of the notice with a reference, without an ending."""
    return f"{_UNSAFE.sub('-', reference).strip('-')}-decision-notice"


class Source(Enum):
    """Where the words of a paragraph come from."""

    FACTS = "generated from facts"
    PERSON = "typed by a person"


class Quoted(NamedTuple):
    """Somebody else's words, untouched, and whose they are."""

    text: str
    whose: str


class Said(NamedTuple):
    """A paragraph. It has its number once the notice is numbered; `rests_on` are judgements, evidence, authorities and facts."""

    text: str
    source: Source = Source.FACTS
    rests_on: tuple[str, ...] = ()
    name: str = ""
    items: tuple[str, ...] = ()
    quoted: Quoted | None = None
    after: Address | None = None
    notes: tuple[str, ...] = ()
    number: int | None = None


class Notice(NamedTuple):
    """A notice. `head` and `signed` stand before and after the numbered body. Make it with `numbered`."""

    title: str
    reference: str
    dated: date
    authority: str
    head: tuple[Block, ...]
    body: tuple[Heading | Said, ...]
    signed: Address
    language: Language = Language.ENGLISH

    @property
    def paragraphs(self) -> tuple[Said, ...]:
        """The numbered paragraphs, in order."""
        return tuple(each for each in self.body if isinstance(each, Said))

    @property
    def notes(self) -> tuple[str, ...]:
        """The footnotes, in the order of their marks."""
        return tuple(note for each in self.paragraphs for note in each.notes)

    @property
    def file_name(self) -> str:
        """The name of its file without an ending: the reference and the kind, and nobody's name."""
        return file_name_of(self.reference)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The notice as Word, PDF and HTML are written from it."""
        inside = (block for _, blocks in self.pieces() for block in blocks)
        return tuple(map(cleaned, [*self.head, *inside, *self.closing]))

    @property
    def closing(self) -> tuple[Block, ...]:
        """What stands after the numbered body: who signs, and the footnotes."""
        noted = tuple(Paragraph(f"[{nth}] {note}") for nth, note in enumerate(self.notes, start=1))
        return (self.signed, Heading("Notes"), *noted) if noted else (self.signed,)

    def pieces(self) -> Iterator[tuple[Heading | Said, tuple[Block, ...]]]:
        """Each heading and paragraph of the body, with the blocks that it is written as."""
        noted = 0
        for each in self.body:
            if isinstance(each, Heading):
                yield each, (each,)
                continue
            marks = "".join(f" [{noted + nth}]" for nth, _ in enumerate(each.notes, start=1))
            noted += len(each.notes)
            blocks: list[Block] = [Paragraph(f"{each.number}. {each.text}{marks}")]
            if each.quoted is not None:
                blocks.append(Quotation(each.quoted.text))
            if each.items:
                blocks.append(Listing(each.items))
            if each.after is not None:
                blocks.append(each.after)
            yield each, tuple(blocks)

    @property
    def text(self) -> str:
        """The whole notice as plain text."""
        return text_of(self.blocks)

    def as_json(self) -> dict[str, Any]:
        """The notice in plain lists and dictionaries, each paragraph with where it came from and what it rests on."""
        return {
            "title": self.title,
            "reference": self.reference,
            "date": self.dated.isoformat(),
            "public_authority": self.authority,
            "language": self.language.value,
            "head": text_of(self.head),
            "body": [_plain(each) for each in self.body],
            "signed": list(self.signed.lines),
            "notes": list(self.notes),
        }


def _plain(each: Heading | Said) -> dict[str, Any]:
    if isinstance(each, Heading):
        return {"heading": each.text, "level": each.level}
    return {
        "number": each.number,
        "text": each.text,
        "source": each.source.value,
        "rests_on": list(each.rests_on),
        "name": each.name,
        "items": list(each.items),
        "quoted": None if each.quoted is None else each.quoted._asdict(),
        "lines": [] if each.after is None else list(each.after.lines),
        "notes": list(each.notes),
    }


def numbered(notice: Notice) -> Notice:
    """The notice with its paragraphs numbered from 1 and its references filled in. Raises `UnableToDraft`, naming what has no paragraph."""
    numbers: dict[str, int] = {}
    for nth, each in enumerate(notice.paragraphs, start=1):
        if each.name and each.name in numbers:
            raise UnableToDraft(f"Two paragraphs are called {each.name!r}. Give one of them another name, so that a reference means one.")
        numbers[each.name] = nth
    numbers.pop("", None)
    counted = iter(range(1, len(notice.paragraphs) + 1))
    body = tuple(each if isinstance(each, Heading) else _settled(each, next(counted), numbers) for each in notice.body)
    return notice._replace(title=clean(notice.title), body=body)


def _settled(said: Said, number: int, numbers: dict[str, int]) -> Said:
    def filled(text: str) -> str:
        return REFERENCE.sub(lambda found: f"paragraph {_number(found[1].strip(), numbers, number)}", clean(text))

    quoted = said.quoted and Quoted(clean(said.quoted.text), said.quoted.whose)
    return said._replace(
        text=filled(said.text), items=tuple(map(filled, said.items)), notes=tuple(map(filled, said.notes)), quoted=quoted, number=number
    )


def _number(name: str, numbers: dict[str, int], at: int) -> int:
    if name not in numbers:
        raise UnableToDraft(f"Paragraph {at} refers to {name!r}, and no paragraph is called that. Name it, or take the reference out.")
    return numbers[name]
