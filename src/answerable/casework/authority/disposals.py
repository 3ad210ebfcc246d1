"""What was disposed of, as a signed list to be kept outside the database, and what a backup that was put back has brought again.

A backup is older than what was disposed of since it was made. The list says which cases and which messages those are, and nothing else: no
reference, no word, no person. An export of the ledger says the same among the rest.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from answerable.casework.authority.actions.post import DISPOSED as MESSAGE_DISPOSED
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import Kept
from answerable.casework.authority.states import State
from answerable.casework.ledger.chain import canonical, merkle_root, read_canonical
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import NotAnExport, verify

FORMAT, _CASES_ALONE = 2, 1
_DISPOSED = "disposed"
_AT_ONCE = 500


class NotAList(ValueError):
    """The file is no list of disposals, or not the one that was signed. Says what to do."""


class Disposal(NamedTuple):
    """A case that was disposed of: when, under which line of the schedule, and the hash of the entry that says so.

    Of a message that was set aside, `message` is its fingerprint, and the chain is that of the body.
    """

    case: str
    on: date
    under: str
    hash: str
    message: str = ""


class BackAgain(NamedTuple):
    """A case that was disposed of and is here again, or a message by its number; and how it stands here."""

    reference: str
    disposal: Disposal
    stands: str
    number: int = 0


def disposals(body: str) -> tuple[Disposal, ...]:
    """Everything that a body has disposed of, the first first."""
    entries = Entry.objects.filter(body=body, kind__in=(_DISPOSED, MESSAGE_DISPOSED)).order_by("id")
    return tuple(_told(str(case), on, payload, hash_) for case, on, payload, hash_ in entries.values_list("case", "on", "payload", "hash"))


def _told(case: str, on: date, payload: str, hash_: str) -> Disposal:
    told = read_canonical(payload)
    return Disposal(case, on, str(told["schedule"]), hash_, str(told.get("fingerprint", "")))


def listed(body: str, *, at: datetime, key: Ed25519PrivateKey) -> Iterator[str]:
    """The lines of the list, without their ends: what it is, a line a case, and the signature over them all."""
    each, made_at = disposals(body), at.isoformat()
    yield json.dumps({"answerable-disposals": FORMAT, "body": body, "made_at": made_at})
    for one in each:
        yield json.dumps({**one._asdict(), "on": one.on.isoformat()})
    public = key.public_key().public_bytes_raw().hex()
    yield json.dumps({"signature": key.sign(_signed(body, made_at, each, FORMAT)).hex(), "public_key": public})


def read_list(lines: Iterable[str], *, public_key: str = "") -> tuple[Disposal, ...]:
    """The disposals in a list, or in an export of a ledger, once it verifies. Raises `NotAList`."""
    kept = [line for line in lines if line.strip()]
    if kept and "answerable-ledger" in kept[0]:
        return _of_an_export(kept, public_key)
    try:
        head, *cases, last = [json.loads(line) for line in kept]
        if head["answerable-disposals"] not in (FORMAT, _CASES_ALONE):
            raise ValueError
        each = tuple(
            Disposal(str(UUID(one["case"])), date.fromisoformat(one["on"]), one["under"], one["hash"], str(one.get("message", "")))
            for one in cases
        )
        signer, signature = last["public_key"], bytes.fromhex(last["signature"])
        signed = _signed(str(head["body"]), str(head["made_at"]), each, head["answerable-disposals"])
        by = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signer))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotAList(
            "This is neither a list of disposals nor an export of a ledger. Give what `answerable ledger disposed` wrote."
        ) from None
    if public_key and signer != public_key:
        raise NotAList("The list is signed with another key than the one that you gave. Give the list that this body made.")
    try:
        by.verify(signature, signed)
    except InvalidSignature:
        raise NotAList("The list is not as it was signed: a line was changed, taken out or put in. Give it as it was made.") from None
    return each


def back_again(each: Sequence[Disposal], *, body: str = "") -> tuple[BackAgain, ...]:
    """Those of them that this database holds as if nothing had been disposed of, by their reference; of one body, or of every one."""
    return tuple(sorted((*_cases_again(each, body), *_messages_again(each, body))))


def _cases_again(each: Sequence[Disposal], body: str) -> Iterator[BackAgain]:
    by_case = {one.case: one for one in each if not one.message}
    for some in _some(by_case):
        here = InformationRequest.objects.filter(case__in=some, **_of_body(body)).exclude(state=State.DISPOSED.value)
        for reference, case, state in here.values_list("reference", "case", "state"):
            yield BackAgain(reference, by_case[str(case)], state)


def _messages_again(each: Sequence[Disposal], body: str) -> Iterator[BackAgain]:
    by_message = {one.message: one for one in each if one.message}
    for some in _some(by_message):
        here = ReceivedMessage.objects.filter(fingerprint__in=some, **_of_body(body)).exclude(state=Kept.DISPOSED.value)
        for number, fingerprint, state in here.values_list("pk", "fingerprint", "state"):
            yield BackAgain(f"message {number}", by_message[fingerprint], state, number)


def _some(each: Iterable[str]) -> Iterator[list[str]]:
    every = list(each)
    return (every[at : at + _AT_ONCE] for at in range(0, len(every), _AT_ONCE))


def _of_body(body: str) -> dict[str, str]:
    return {"authority__slug": body} if body else {}


def _signed(body: str, made_at: str, each: Sequence[Disposal], of: int) -> bytes:
    messages = of != _CASES_ALONE
    root = merkle_root((one.case, canonical([one.on, one.under, one.hash, *([one.message] if messages else [])])) for one in each)
    return canonical(["answerable disposals", body, made_at, len(each), root]).encode()


def _of_an_export(lines: Sequence[str], public_key: str) -> tuple[Disposal, ...]:
    try:
        found = verify(lines, public_key=public_key)
    except NotAnExport as refused:
        raise NotAList(str(refused)) from None
    if found.failure:
        raise NotAList(f"The export does not verify: {found.failure}")
    tables: list[dict[str, Any]] = [json.loads(line) for line in lines]
    kinds = (_DISPOSED, MESSAGE_DISPOSED)
    return tuple(
        _told(one["case"], date.fromisoformat(one["on"]), one["payload"], one["hash"]) for one in tables if one.get("kind") in kinds
    )
