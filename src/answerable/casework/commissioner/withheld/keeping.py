"""Putting withheld information behind the wall, naming who may open it, taking it out, and emptying it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.withheld.models import ClosedPages, Reader, ServedAnnex, WithheldItem
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import keys_of, unsealed
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes
from answerable.casework.people.models import Person
from answerable.casework.unable import NotThere

WALL = "withheld"
RECEIVED, INSPECTED, PASSAGE = "withheld received", "withheld inspected", "annex passage written"
FETCHED = "withheld fetched"
ADDED = "closed bundle added to"
_ANNEX = "annex"


class Passage(NamedTuple):
    """One numbered passage of the confidential annex: the gist that stands in the notice for it, what it rests on, and its words."""

    number: int
    items: tuple[int, ...]
    words: str


class InClosedBundle(NamedTuple):
    """One document of the closed bundle: which withheld item it is, or which item that is confidential; what it is, whose, its pages.

    `salt` is that of the hash on the leaf that stands for what has no pages.
    """

    number: int
    withheld: int
    item: int
    what: str
    whose: str
    day: date
    entered_on: date
    first: int
    pages: int
    salt: str

    @property
    def last(self) -> int:
        """Its last page."""
        return self.first + self.pages - 1


def keep(complaint: Complaint, number: int, content: bytes, *, reader: Person) -> None:
    """Seals an item, with the one who received it as its first reader. The complaint's row is held."""
    sealed = sealed_bytes(content, key=key_of(complaint.case, WALL), about=_about(number))
    item = WithheldItem.objects.create(complaint=complaint, number=number, content=sealed)
    Reader.objects.create(item=item, person=reader)


def keep_inspected(complaint: Complaint, number: int, *, reader: Person) -> None:
    """That an item was inspected where it is. Of it nothing is kept but who saw it."""
    item = WithheldItem.objects.create(complaint=complaint, number=number, content=b"")
    Reader.objects.create(item=item, person=reader)


def let_read(complaint: Complaint, number: int, person: Person) -> None:
    """Names one more reader. Raises `NotThere`."""
    Reader.objects.get_or_create(item=_item(complaint, number), person=person)


def reads(complaint: Complaint, number: int, person: Person) -> bool:
    """Whether somebody may open an item that is there."""
    return Reader.objects.filter(item__complaint=complaint, item__number=number, item__gone_on=None, person=person).exists()


def has_read_all(complaint: Complaint, numbers: Iterable[int], person: Person) -> bool:
    """Whether somebody is or was a named reader of every one of these items."""
    return set(numbers) <= ever_named(complaint, person)


def ever_named(complaint: Complaint, person: Person) -> frozenset[int]:
    """The items that somebody is or was a named reader of."""
    named = Reader.objects.filter(item__complaint=complaint, person=person)
    return frozenset(named.order_by("item__number").values_list("item__number", flat=True))


def numbers_for(complaint: Complaint, person: Person) -> list[int]:
    """The items that somebody may open."""
    found = Reader.objects.filter(item__complaint=complaint, item__gone_on=None, person=person).exclude(item__content=b"")
    return list(found.order_by("item__number").values_list("item__number", flat=True))


def taken_out(complaint: Complaint, number: int) -> bytes:
    """The bytes of an item. The caller has asked whether it may, and records that it was opened. Raises `NotThere`."""
    item = _item(complaint, number)
    if not bytes(item.content):
        raise NotThere
    return opened_bytes(bytes(item.content), key=keys_of(complaint.case, WALL)[WALL], about=_about(number))


def described(complaint: Complaint, number: int) -> str:
    """What an item was called when it was received or fetched: for its readers alone."""
    return str(_as_it_came(complaint, number).get("text", ""))


def passages(complaint: Complaint) -> tuple[Passage, ...]:
    """The passages of the annex as they were last written. The caller has asked whether it may."""
    last = {told["gist"]: Passage(told["gist"], tuple(told["items"]), str(told["text"])) for told in _told(complaint, PASSAGE)}
    return tuple(last[number] for number in sorted(last))


def keep_annex(complaint: Complaint, content: bytes) -> None:
    """Seals the annex as it was served."""
    ServedAnnex.objects.create(complaint=complaint, content=sealed_bytes(content, key=key_of(complaint.case, WALL), about=_ANNEX))


def annex_as_served(complaint: Complaint) -> bytes | None:
    """The bytes of the annex as it was served; None where none was."""
    kept = ServedAnnex.objects.filter(complaint=complaint).first()
    return opened_bytes(bytes(kept.content), key=keys_of(complaint.case, WALL)[WALL], about=_ANNEX) if kept is not None else None


def keep_closed_pages(complaint: Complaint, entered: InClosedBundle, content: bytes) -> None:
    """Seals the pages of a document of the closed bundle."""
    sealed = sealed_bytes(content, key=key_of(complaint.case, WALL), about=_closed(entered.number))
    ClosedPages.objects.create(complaint=complaint, number=entered.number, item=entered.withheld or None, content=sealed)


def added(entered: Sequence[InClosedBundle]) -> dict[str, str]:
    """What the event says of what was added, all of it behind the wall: not how many documents there are, or how many pages."""
    days = ("day", "entered_on")
    return {"text": json.dumps([{**each._asdict(), **{day: getattr(each, day).isoformat() for day in days}} for each in entered])}


def closed_bundle(complaint: Complaint) -> tuple[InClosedBundle, ...]:
    """The closed bundle in the order of its pages. The caller has asked whether it may."""
    return tuple(each for told in _told(complaint, ADDED) for each in _added(str(told["text"])))


def closed_pages(complaint: Complaint) -> dict[int, bytes]:
    """The pages of the closed bundle, by the number of their document; of what is gone, none."""
    key = keys_of(complaint.case, WALL).get(WALL, b"")
    kept = ((each.number, bytes(each.content)) for each in ClosedPages.objects.filter(complaint=complaint).order_by("number"))
    return {number: opened_bytes(content, key=key, about=_closed(number)) for number, content in kept if content}


def hash_of(complaint: Complaint, number: int) -> str:
    """The SHA-256 of an item as it came, for what stands behind the wall; empty of what was inspected where it is."""
    told = _as_it_came(complaint, number)
    return str(told.get("words") or told.get("hash", ""))  # the first that were received have it under `hash`


def _as_it_came(complaint: Complaint, number: int) -> dict[str, Any]:
    """What was told of an item when it was received or fetched; nothing of what was inspected where it is."""
    fetched = (item for told in _told(complaint, FETCHED) for item in told["items"])
    return next((told for told in (*_told(complaint, RECEIVED), *fetched) if told["item"] == number), {})


def _added(text: str) -> Iterator[InClosedBundle]:
    for told in json.loads(text or "[]"):
        yield InClosedBundle(**{**told, **{day: date.fromisoformat(told[day]) for day in ("day", "entered_on")}})


def _told(complaint: Complaint, kind: str) -> list[dict[str, Any]]:
    """What the events of a kind say, with what is behind the wall."""
    entries = Entry.objects.filter(case=complaint.case, kind=kind).select_related("sealed").order_by("number")
    return [each.payload for each in unsealed(entries, keys_of(complaint.case, WALL))]


def emptied(complaint: Complaint, number: int, *, on: date) -> None:
    """The bytes of an item gone, and its pages in the closed bundle. Raises `NotThere`."""
    item = _item(complaint, number)
    item.content, item.gone_on = b"", on
    item.save(update_fields=["content", "gone_on"])
    ClosedPages.objects.filter(complaint=complaint, item=number).update(content=b"")


def _item(complaint: Complaint, number: int) -> WithheldItem:
    found = WithheldItem.objects.filter(complaint=complaint, number=number, gone_on=None).first()
    if found is None:
        raise NotThere
    return found


def _about(number: int) -> str:
    return f"withheld {number}"


def _closed(number: int) -> str:
    return f"closed bundle {number}"
