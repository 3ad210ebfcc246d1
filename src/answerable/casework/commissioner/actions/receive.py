"""A complaint arrives: through the public page, by e-mail, by post or by phone, and is recorded on the day it came."""

import hashlib
import itertools
from datetime import date
from typing import Any, NamedTuple

from django.db import transaction

from answerable.casework.commissioner.acting import By, PublicPage, permit
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, Office
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.commissioner.projection import refresh
from answerable.casework.commissioner.shape import Case, Representative
from answerable.casework.commissioner.states import SPOKEN, Channel
from answerable.casework.ledger.append import Happening, append
from answerable.casework.one_event import not_in_the_future
from answerable.casework.unable import NotReady, NotThere
from answerable.law.finding import say
from answerable.law.not_law import OutOfOrder

_LONGEST, _LONGEST_REFERENCE = 200, 60
_LETTERS, _DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZ", "123456789"


class Arrived(NamedTuple):
    """A complaint as it came. `read_back`: what was taken down by phone was read back, and the complainant agreed to it.

    The days are those of the request and of what the authority did, as the complainant gives them; None for what did not happen.
    """

    channel: Channel
    authority: str
    subject: str
    text: str
    name: str
    address: str
    their_reference: str = ""
    asked: str = ""
    requested_on: date | None = None
    responded_on: date | None = None
    review_asked_on: date | None = None
    reviewed_on: date | None = None
    read_back: bool = False
    representative: Representative | None = None
    extended_on: date | None = None
    clarified_on: date | None = None


def receive(*, arrived: Arrived, by: By, on: date, reference: str = "") -> Complaint:
    """Records a complaint on the day it reached the Commissioner. Recorded by a case officer, it is that officer's.

    `reference` is one that it had before it was recorded here. Without one it gets the next of the office.
    Raises `NotPermitted`, `NotReady`, `OutOfOrder`.
    """
    permit(by, Do.RECEIVE)
    officer = {"officer": by.person.pk} if Role.CASE_OFFICER in by.roles else {}
    return _recorded(arrived, by, on, officer, reference)


def receive_from_page(*, arrived: Arrived, by: PublicPage) -> Complaint:
    """Records a complaint that came through the public page, on that day. It is no officer's yet. Raises `NotThere`, `NotReady`."""
    return _recorded(arrived._replace(channel=Channel.FORM), by, by.today, {})


def split(reference: str, *, arrived: Arrived, reason: str, by: By, on: date) -> Complaint:
    """A second complaint out of the first, for what is to be decided apart. It keeps the day on which the first came.

    Raises `NotThere`, `NotPermitted`, `NotReady`.
    """
    first = Complaint.objects.filter(office__slug=by.body, reference=reference).first()
    if first is None or not by.roles:
        raise NotThere
    case = fold(first.case)
    permit(by, Do.SPLIT, case.state)
    not_in_the_future(on, by)
    if not reason.strip():
        raise NotReady("Say why it is to be decided apart.")
    learned = {"request_received_on": case.complaint.request_received_on, "authority_at": [*case.complaint.authority_at] or None}
    besides = {"split_from": reference, "reason": reason, "officer": case.officer, **learned}
    return _recorded(arrived, by, case.complaint.on, besides)


def as_it_came(case: Case) -> Arrived:
    """What arrived, of a complaint that was recorded: what a split begins with."""
    told = case.complaint
    return Arrived(
        *(told.channel, told.authority, told.subject, told.text, told.name, told.address, told.their_reference, told.asked),
        *(told.requested_on, told.responded_on, told.review_asked_on, told.reviewed_on, told.read_back, told.representative),
        *(told.extended_on, told.clarified_on),
    )


def must_be_whole(arrived: Arrived, on: date) -> None:
    """Raises `NotReady` for what a complaint cannot do without, and `OutOfOrder` for days that do not follow each other."""
    for words, what in (
        (arrived.authority, "the public authority that it is about"),
        (arrived.text, "what the complaint is"),
        (arrived.name, "the complainant’s name: only the person who made the request can complain"),
        (arrived.address, "an address to write to"),
        (arrived.subject, "a few words to know it by"),
    ):
        if not words.strip():
            raise NotReady(f"Give {what}.", under="FOIA s.50(1)")
    for words, what, longest in (
        (arrived.authority, "name of the public authority", _LONGEST),
        (arrived.subject, "subject", _LONGEST),
        (arrived.their_reference, "authority’s reference", _LONGEST_REFERENCE),
    ):
        if len(words.strip()) > longest:
            raise NotReady(f"The {what} is longer than {longest} characters. Shorten it.")
    if arrived.channel in SPOKEN and not arrived.read_back:
        raise NotReady("Read back what you took down, and record it once the complainant agrees to it.", under="FOIA s.50(1)")
    if arrived.representative is not None and not all(map(str.strip, arrived.representative)):
        raise NotReady("Somebody complains for the complainant. Give their name, their address, and what shows that they may.")
    must_follow(
        (arrived.requested_on, "the request"),
        (arrived.responded_on, "the authority’s answer"),
        (arrived.review_asked_on, "the day on which a review was asked for"),
        (arrived.reviewed_on, "the outcome of the review"),
        (on, "the complaint"),
    )
    for day, what in ((arrived.clarified_on, "the clarification"), (arrived.extended_on, "the letter that took more time")):
        must_follow((arrived.requested_on, "the request"), (day, what), (on, "the complaint"))


def must_follow(*days: tuple[date | None, str]) -> None:
    """Raises `OutOfOrder` for a day before the one that stands before it. None is a day that nobody knows, or on which nothing happened."""
    known = [(day, what) for day, what in days if day is not None]
    for (before, what), (after, then) in itertools.pairwise(known):
        if after < before:
            raise OutOfOrder(f"{say(after)}, {then}, comes before {say(before)}, {what}. Correct the one or the other.")


@transaction.atomic
def _recorded(arrived: Arrived, by: By | PublicPage, on: date, besides: dict[str, Any], reference: str = "") -> Complaint:
    not_in_the_future(on, by)
    must_be_whole(arrived, on)
    office = Office.objects.select_for_update().filter(slug=by.body).first()
    if office is None:
        raise NotThere
    complaint = Complaint(
        office=office,
        reference=_free(office, reference.strip()) if reference.strip() else _next_reference(office),
        received_on=on,
        authority=arrived.authority.strip(),
        their_reference=arrived.their_reference.strip(),
        subject=arrived.subject.strip(),
    )
    complaint.save()
    payload = {**_told(complaint, arrived), **{name: value for name, value in besides.items() if value is not None}, **by.in_ledger}
    append(office.slug, complaint.case, Happening("complaint received", on, by.at, by.signature, payload))
    refresh(complaint, on=by.today)
    return complaint


def _told(complaint: Complaint, arrived: Arrived) -> dict[str, Any]:
    days = ("requested_on", "clarified_on", "extended_on", "responded_on", "review_asked_on", "reviewed_on")
    by = arrived.representative
    return {
        "reference": complaint.reference,
        "channel": arrived.channel.value,
        "authority": complaint.authority,
        "theirs": complaint.their_reference,
        "subject": complaint.subject,
        "text": arrived.text,
        "asked": arrived.asked,
        "name": arrived.name.strip(),
        "address": arrived.address.strip(),
        "read_back": arrived.read_back,
        **{each: day for each in days if (day := getattr(arrived, each)) is not None},
        **({"representative": by._asdict()} if by is not None else {}),
    }


def _free(office: Office, reference: str) -> str:
    if Complaint.objects.filter(office=office, reference=reference).exists():
        raise NotReady(f"There is a complaint {reference} already. Give another reference, or none.")
    return reference


def _next_reference(office: Office) -> str:
    """The next of the office: a number, and four signs that tell a reference that was mistyped from one that is there."""
    office.numbered_to += 1
    office.save(update_fields=["numbered_to"])
    drawn = hashlib.sha256(f"{office.slug} {office.numbered_to}".encode()).digest()
    signs = "".join(each[drawn[nth] % len(each)] for nth, each in enumerate((_LETTERS, _DIGITS, _LETTERS, _DIGITS)))
    return f"IC-{office.numbered_to}-{signs}"
