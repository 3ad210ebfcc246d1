"""A decision notice as it is published: the notice that was served, with words taken out where they stand, and no other change.

kept(notice)                     plain lists and dictionaries, for a database
from_kept(kept)                  the notice again
said_in(notice)                  its texts, to be looked through for names
with_removed(notice, removed)    the published version, in which what was removed says so
without_removed(text, removed)   the same of one text
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from answerable.documents.languages.language import Language
from answerable.documents.letters.blocks import Address, Block, Heading, Paragraph, each_text, texts
from answerable.documents.notice_drafting.notice import Notice, Quoted, Said, Source
from answerable.documents.traces import Trace, removed_as, without

_RIGHT_OF_APPEAL = frozenset({"appeal", "time to appeal"})


def kept(notice: Notice) -> dict[str, Any]:
    """The notice in plain lists and dictionaries: its JSON, with the blocks of its head one by one."""
    return {**notice.as_json(), "head": [_block(each) for each in notice.head]}


def from_kept(told: dict[str, Any]) -> Notice:
    """The notice that was kept. Raises `KeyError` for what is none."""
    return Notice(
        told["title"],
        told["reference"],
        date.fromisoformat(told["date"]),
        told["public_authority"],
        tuple(_of_head(each) for each in told["head"]),
        tuple(_of_body(each) for each in told["body"]),
        Address(tuple(told["signed"])),
        Language(told["language"]),
    )


def said_in(notice: Notice) -> tuple[str, ...]:
    """Every text that came from a person or from the facts of the case: not its head, its signature or how to appeal."""
    return tuple(text for each in notice.paragraphs if each.name not in _RIGHT_OF_APPEAL for text in _texts(each))


def with_removed(notice: Notice, removed: Sequence[Trace]) -> Notice:
    """The notice without these words, wherever they stand in it. What stands in their place says what they were."""

    def change(text: str) -> str:
        return without_removed(text, removed)

    body = tuple(Heading(change(each.text), each.level) if isinstance(each, Heading) else _changed(each, change) for each in notice.body)
    head = tuple(each_text(each, change) for each in notice.head)
    return notice._replace(title=change(notice.title), authority=change(notice.authority), head=head, body=body)


def without_removed(text: str, removed: Sequence[Trace]) -> str:
    """A text without these words, the longest first, so that what is part of something longer goes with it."""
    for each in sorted(removed, key=lambda one: len(one.words), reverse=True):
        text = without(text, [each.words], instead=removed_as(each.what))
    return text


def _changed(said: Said, change: Callable[[str], str]) -> Said:
    quoted = said.quoted and Quoted(change(said.quoted.text), change(said.quoted.whose))
    after = said.after and Address(tuple(map(change, said.after.lines)))
    items, notes = tuple(map(change, said.items)), tuple(map(change, said.notes))
    return said._replace(text=change(said.text), items=items, notes=notes, quoted=quoted, after=after, rests_on=())


def _texts(said: Said) -> Iterator[str]:
    yield said.text
    if said.quoted is not None:
        yield from said.quoted
    yield from said.items
    yield from said.notes


def _block(each: Block) -> dict[str, Any]:
    if isinstance(each, Heading):
        return {"heading": each.text, "level": each.level}
    return {"paragraph": each.text} if isinstance(each, Paragraph) else {"lines": list(texts(each))}


def _of_head(told: dict[str, Any]) -> Block:
    if "heading" in told:
        return Heading(told["heading"], told["level"])
    return Paragraph(told["paragraph"]) if "paragraph" in told else Address(tuple(told["lines"]))


def _of_body(told: dict[str, Any]) -> Heading | Said:
    if "heading" in told:
        return Heading(told["heading"], told["level"])
    return Said(
        told["text"],
        Source(told["source"]),
        tuple(told["rests_on"]),
        told["name"],
        tuple(told["items"]),
        Quoted(**told["quoted"]) if told["quoted"] else None,
        Address(tuple(told["lines"])) if told["lines"] else None,
        tuple(told["notes"]),
        told["number"],
    )
