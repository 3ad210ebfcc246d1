"""What is received: each item marked open or confidential from the complainant, by whom that was asked, and why."""

import hashlib
from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.models import Complaint, Item
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.states import Marking, Party
from answerable.casework.ledger.read import keys_of
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes
from answerable.casework.unable import NotReady, NotThere

MARKINGS = (Marking.OPEN, Marking.CONFIDENTIAL)


def receive_item(
    reference: str,
    *,
    of: Party,
    name: str,
    marking: Marking,
    asked_by: Party,
    reason: str,
    content: bytes,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """Keeps an item, marked. One that is confidential from the complainant needs who asked for that, and why. Raises `NotReady`.

    Withheld information is no item: it goes behind its wall, by actions/withheld.py.
    """
    with acting(reference, Do.INVESTIGATE, by=by, on=on, seen=seen) as work:
        if marking not in MARKINGS:
            raise NotReady("Withheld information is received apart, where only named readers can open it.")
        if marking is Marking.CONFIDENTIAL and not reason.strip():
            raise NotReady("Say why it is confidential from the complainant.")
        if not content or not name.strip():
            raise NotReady("Choose the file, and say what it is.")
        number = len(work.case.items) + 1
        keep_bytes(work.complaint, number, content)
        told = {"item": number, "of": of.name, "name": name, "marking": marking.name, "asked_by": asked_by.name, "reason": reason}
        work.record("item received", {**told, "hash": hashlib.sha256(content).hexdigest()})
    return work.complaint


def keep_bytes(complaint: Complaint, number: int, content: bytes) -> None:
    """Seals the bytes of an item under the complaint's own key. Its row is held."""
    Item.objects.create(complaint=complaint, number=number, content=sealed_bytes(content, key=key_of(complaint.case), about=_about(number)))


def mark_item(
    reference: str, *, number: int, marking: Marking, asked_by: Party, reason: str, by: By, on: date, seen: int | None = None
) -> Complaint:
    """Marks an item otherwise. What it was before stays in its history. Raises `NotReady`."""
    with acting(reference, Do.INVESTIGATE, by=by, on=on, seen=seen) as work:
        item = next((each for each in work.case.items if each.number == number), None)
        if item is None or marking not in MARKINGS or item.marking is marking or not reason.strip():
            raise NotReady("Choose an item, the other marking, and say why.")
        work.record("item marked", {"item": number, "marking": marking.name, "asked_by": asked_by.name, "reason": reason})
    return work.complaint


def content_of(by: By, reference: str, number: int) -> bytes:
    """The bytes of an item, to who may read the complaint. Raises `NotThere`."""
    complaint = complaint_for(by, reference)
    item = Item.objects.filter(complaint=complaint, number=number).first()
    keys = keys_of(complaint.case, "")
    if item is None or "" not in keys:
        raise NotThere
    return opened_bytes(bytes(item.content), key=keys[""], about=_about(number))


def _about(number: int) -> str:
    return f"item {number}"
