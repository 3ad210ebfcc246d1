"""Where the open bundles of an authority are fetched: the address of its API and, where it gave one, a token. Typed by the administrator.

Each change is an event of the office's own. A token is sealed under the office's key, and shown to nobody again.
"""

from collections.abc import Collection

from django.db import transaction

from answerable.casework.commissioner.acting import By, permit
from answerable.casework.commissioner.models import EvidenceSource, Office
from answerable.casework.commissioner.permissions import Do
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes
from answerable.casework.one_event import OneEvent
from answerable.casework.programs.where import NotAllowed, read
from answerable.casework.unable import NotReady, NotThere

_ABOUT, _LONGEST = "a token of an authority", 200


def name_source(*, authority: str, address: str, token: str = "", private: Collection[str] = (), by: By) -> EvidenceSource:
    """Says where the bundles of an authority are fetched, in the place of what was said before; without a token the one before goes too.

    `authority` is named as complaints name it; `private` are the hosts on private networks that may be asked. Raises `NotReady`.
    """
    named = authority.strip()
    if not named or len(named) > _LONGEST or len(token.strip()) > _LONGEST:
        raise NotReady("Give the authority as complaints name it, and its token whole, each in up to 200 characters.")
    try:
        read(address.strip(), private=private)
    except NotAllowed as refused:
        raise NotReady(str(refused)) from None
    with transaction.atomic():
        permit(by, Do.ADMINISTER)
        office = _held(by.body)
        key = key_of(chain_of_body(office.slug))
        kept = sealed_bytes(token.strip().encode(), key=key, about=_ABOUT) if token.strip() else None
        told = {"address": address.strip(), "token": kept}
        made, _ = EvidenceSource.objects.update_or_create(office=office, authority=named, defaults=told)
        event = OneEvent(office.slug, chain_of_body(office.slug), by, by.today)
        event.record("evidence source named", {"authority": named, "address": made.address, "with_token": kept is not None})
    return made


def forget_source(*, authority: str, by: By) -> None:
    """Forgets where the bundles of an authority are fetched, and its token. Raises `NotThere`."""
    with transaction.atomic():
        permit(by, Do.ADMINISTER)
        office = _held(by.body)
        gone, _ = EvidenceSource.objects.filter(office=office, authority=authority.strip()).delete()
        if not gone:
            raise NotThere
        event = OneEvent(office.slug, chain_of_body(office.slug), by, by.today)
        event.record("evidence source forgotten", {"authority": authority.strip()})


def sources_of(office: Office) -> list[EvidenceSource]:
    """Where the office fetches, in the order of the authorities' names."""
    return list(EvidenceSource.objects.filter(office=office).order_by("authority"))


def source_for(office: Office, authority: str) -> EvidenceSource:
    """Where the bundles of an authority are fetched. Raises `NotReady`."""
    found = EvidenceSource.objects.filter(office=office, authority=authority).first()
    if found is None:
        raise NotReady(f"Nobody has said where the bundles of {authority} are fetched. Ask the office’s administrator.")
    return found


def token_of(source: EvidenceSource) -> str:
    """The token that was typed with the address; empty where there is none. Raises `CannotBeOpened`."""
    if source.token is None:
        return ""
    key = key_of(chain_of_body(source.office.slug))
    return opened_bytes(bytes(source.token), key=key, about=_ABOUT).decode()


def _held(slug: str) -> Office:
    found = Office.objects.select_for_update().filter(slug=slug).first()
    if found is None:
        raise NotThere
    return found
