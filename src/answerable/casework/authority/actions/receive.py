"""A request arrives: by form, e-mail, post, at the counter or by phone, and is recorded on the day it reached the authority."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from django.db import transaction

from answerable.casework.authority.acting import By, Form, must_be_countable, permit
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.ncnd.release_day import to_fix
from answerable.casework.authority.opening import open_cases
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.authority.series.release_days import KEEPS, fixed_for
from answerable.casework.authority.states import Channel
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.ledger.append import Happening
from answerable.casework.one_event import LONDON, not_in_the_future
from answerable.documents.case_log.rows import NOT_A_REFERENCE
from answerable.law.finding import Finding
from answerable.law.foia.s08_request_for_information import Received, is_request_for_information
from answerable.law.regime import Regime

_SPEAKABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,59}")


class Arrived(NamedTuple):
    """A request as it came. `written`: in writing by now, which one made by phone or at the counter is not until it is put so.

    `regime` is the law that a person takes it to go under, until its parts are confirmed. `about` is the class of question that it asks,
    as a person says it; without it, what its words name. The day of an answer that neither confirms nor denies is fixed by that.
    """

    channel: Channel
    subject: str
    text: str
    name: str = ""
    address: str = ""
    written: bool = True
    language: str = ""
    means_asked_for: str = ""
    adjustment: str = ""
    received_at: datetime | None = None
    regime: Regime = Regime.FOIA
    about: QuestionClass | None = None


def validity(arrived: Arrived) -> Finding[bool] | None:
    """Whether what arrived is a request for information under s.8, and what it still needs if it is not.

    None under another law: neither the Regulations nor data protection law ask for writing, or for anything else of s.8.
    """
    if arrived.regime is not Regime.FOIA:
        return None
    on_paper = arrived.channel is Channel.POST
    legible = arrived.written and bool(arrived.text.strip())
    received = Received(
        arrived.name,
        arrived.address,
        describes=bool(arrived.text.strip()),
        on_paper=on_paper and arrived.written,
        electronic=not on_paper and arrived.written,
        legible=legible,
        reusable=legible,
    )
    return is_request_for_information(received)


def receive(
    *, arrived: Arrived, by: By, on: date, reference: str = "", came: Mapping[str, Any] = MappingProxyType({})
) -> InformationRequest:
    """Records a request on the day it reached the authority, however late it was opened. `came` says in which message it came.

    Recorded by an FOI officer, it is that officer's. Without a reference it is given the authority's next.
    Raises `NotPermitted`, `NotReady`, `BeyondTheCalendar`.
    """
    permit(by, Do.RECEIVE)
    return _recorded(arrived, by, on, reference, came)


def receive_from_form(*, arrived: Arrived, body: str, at: datetime) -> InformationRequest:
    """Records a request that a requester sent through the public form: on that day, even a Sunday. It is no officer's yet.

    Raises `NotThere`, `NotReady`, `BeyondTheCalendar`.
    """
    by = Form(body, at)
    return _recorded(arrived._replace(channel=Channel.FORM, received_at=at), by, by.today, "", {})


def _recorded(arrived: Arrived, by: By | Form, on: date, reference: str, came: Mapping[str, Any]) -> InformationRequest:
    must_be_receivable(on, by)
    if arrived.received_at is not None and arrived.received_at.astimezone(LONDON).date() != on:
        raise NotReady("The instant of receipt falls on another day in London than the day that was given. Correct the one or the other.")
    if not arrived.text.strip() or not arrived.subject.strip():
        raise NotReady("A request needs its words, and a subject to know it by. Give both.", under="FOIA s.8(1)(c)")
    with transaction.atomic():
        authority = _authority(by)
        officer = by.person if isinstance(by, By) and Role.OFFICER in by.roles else None
        request = InformationRequest(
            authority=authority,
            officer=officer,
            reference=_reference(authority, reference, on, by),
            channel=arrived.channel.value,
            received_on=on,
            received_at=arrived.received_at,
            requester_name=arrived.name,
            requester_address=arrived.address,
            subject=arrived.subject,
            text=arrived.text,
            language=arrived.language,
            means_asked_for=arrived.means_asked_for,
            adjustment=arrived.adjustment,
        )
        found = validity(arrived)
        payload = {
            "reference": request.reference,
            "channel": arrived.channel.value,
            "subject": arrived.subject,
            "text": arrived.text,
            "name": arrived.name,
            "address": arrived.address,
            "adjustment": arrived.adjustment,
            "words": [arrived.language, arrived.means_asked_for],
            **({"regime": arrived.regime.value} if found is None else {"valid": found.value}),
            **({"officer": officer.pk} if officer is not None else {}),
            "goes_on": _day_fixed(authority, arrived, on),
            "law": [{"kind": "request", "on": on}],
            **came,
            **by.in_ledger,
        }
        open_cases(authority, [(request, Happening("request", on, by.at, by.signature, payload))], on=by.today)
    return request


def _day_fixed(authority: PublicAuthority, arrived: Arrived, on: date) -> dict[str, Any]:
    words = "\n".join((arrived.subject, arrived.text))
    return fixed_for(authority, words, received_in=on.year, coded=arrived.about).table(to_fix(authority.settings))


def must_be_receivable(on: date, by: By | Form) -> None:
    """Raises `NotReady` for a day of receipt that has not come, and `BeyondTheCalendar` for one whose bank holidays are not known."""
    not_in_the_future(on, by)
    must_be_countable(on)


def must_be_free(reference: str, by: By | Form) -> None:
    """Raises `NotReady` for a reference that is badly formed, or that a request of this authority has already."""
    if not _SPEAKABLE.fullmatch(reference) or reference == NOT_A_REFERENCE:
        raise NotReady(
            "A reference is made of letters, digits, full stops and hyphens, 60 at most, so that it can stand in an address. "
            "“new” is none: it is an address of its own."
        )
    if InformationRequest.objects.filter(authority__slug=by.body, reference=reference).exists():
        raise NotReady(f"There is a request {reference} already. Give another reference, or leave it out.")


def _authority(by: By | Form) -> PublicAuthority:
    """The authority that this is for, its row held, so that two requests never take one reference. Raises `NotThere`."""
    try:
        return PublicAuthority.objects.annotate(**KEEPS).select_for_update().get(slug=by.body)
    except PublicAuthority.DoesNotExist:
        raise NotThere from None


def _reference(authority: PublicAuthority, given: str, on: date, by: By | Form) -> str:
    """The reference given, or the next of the year. The authority's row is held."""
    if given:
        must_be_free(given, by)
        return given
    while True:
        authority.numbered_to += 1
        reference = f"FOI-{on.year}-{authority.numbered_to:05d}"
        if not InformationRequest.objects.filter(authority=authority, reference=reference).exists():
            authority.save(update_fields=["numbered_to"])
            return reference
