"""Putting withheld information behind the wall, naming who may open it, taking it out, and emptying it."""

from datetime import date

from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.withheld.models import Reader, WithheldItem
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import keys_of, unsealed
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes
from answerable.casework.people.models import Person
from answerable.casework.unable import NotThere

WALL = "withheld"
RECEIVED = "withheld received"


def keep(complaint: Complaint, number: int, content: bytes, *, reader: Person) -> None:
    """Seals an item, with the one who received it as its first reader. The complaint's row is held."""
    sealed = sealed_bytes(content, key=key_of(complaint.case, WALL), about=_about(number))
    item = WithheldItem.objects.create(complaint=complaint, number=number, content=sealed)
    Reader.objects.create(item=item, person=reader)


def let_read(complaint: Complaint, number: int, person: Person) -> None:
    """Names one more reader. Raises `NotThere`."""
    Reader.objects.get_or_create(item=_item(complaint, number), person=person)


def reads(complaint: Complaint, number: int, person: Person) -> bool:
    """Whether somebody may open an item that is there."""
    return Reader.objects.filter(item__complaint=complaint, item__number=number, item__gone_on=None, person=person).exists()


def numbers_for(complaint: Complaint, person: Person) -> list[int]:
    """The items that somebody may open."""
    found = Reader.objects.filter(item__complaint=complaint, item__gone_on=None, person=person)
    return list(found.order_by("item__number").values_list("item__number", flat=True))


def taken_out(complaint: Complaint, number: int) -> bytes:
    """The bytes of an item. The caller has asked whether it may, and records that it was opened. Raises `NotThere`."""
    item = _item(complaint, number)
    return opened_bytes(bytes(item.content), key=keys_of(complaint.case, WALL)[WALL], about=_about(number))


def described(complaint: Complaint, number: int) -> str:
    """What an item was called when it was received: for its readers alone."""
    entries = Entry.objects.filter(case=complaint.case, kind=RECEIVED).select_related("sealed").order_by("number")
    told = unsealed(entries, keys_of(complaint.case, WALL))
    return next((str(each.payload["text"]) for each in told if each.payload["item"] == number), "")


def emptied(complaint: Complaint, number: int, *, on: date) -> None:
    """The bytes of an item gone. Raises `NotThere`."""
    item = _item(complaint, number)
    item.content, item.gone_on = b"", on
    item.save(update_fields=["content", "gone_on"])


def _item(complaint: Complaint, number: int) -> WithheldItem:
    found = WithheldItem.objects.filter(complaint=complaint, number=number, gone_on=None).first()
    if found is None:
        raise NotThere
    return found


def _about(number: int) -> str:
    return f"withheld {number}"
