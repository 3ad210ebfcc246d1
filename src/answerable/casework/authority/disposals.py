"""What was disposed of, as a signed list to be kept outside the database, and what a backup that was put back has brought again.

A backup is older than what was disposed of since it was made. The list says which cases those are, and nothing else: no reference, no word,
no person. An export of the ledger says the same among the rest.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.states import State
from answerable.casework.ledger.chain import canonical, merkle_root, read_canonical
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import NotAnExport, verify

FORMAT = 1
_DISPOSED = "disposed"
_AT_ONCE = 500


class NotAList(ValueError):
    """The file is no list of disposals, or not the one that was signed. Says what to do."""


class Disposal(NamedTuple):
    """A case that was disposed of: when, under which line of the schedule, and the hash of the entry that says so."""

    case: str
    on: date
    under: str
    hash: str


class BackAgain(NamedTuple):
    """A case that was disposed of and is here again."""

    reference: str
    disposal: Disposal


def disposals(body: str) -> tuple[Disposal, ...]:
    """Everything that a body has disposed of, the first first."""
    entries = Entry.objects.filter(body=body, kind=_DISPOSED).order_by("id").values_list("case", "on", "payload", "hash")
    return tuple(Disposal(str(case), on, str(read_canonical(payload)["schedule"]), hash_) for case, on, payload, hash_ in entries)


def listed(body: str, *, at: datetime, key: Ed25519PrivateKey) -> Iterator[str]:
    """The lines of the list, without their ends: what it is, a line a case, and the signature over them all."""
    each, made_at = disposals(body), at.isoformat()
    yield json.dumps({"answerable-disposals": FORMAT, "body": body, "made_at": made_at})
    for one in each:
        yield json.dumps({**one._asdict(), "on": one.on.isoformat()})
    public = key.public_key().public_bytes_raw().hex()
    yield json.dumps({"signature": key.sign(_signed(body, made_at, each)).hex(), "public_key": public})


def read_list(lines: Iterable[str], *, public_key: str = "") -> tuple[Disposal, ...]:
    """The disposals in a list, or in an export of a ledger, once it verifies. Raises `NotAList`."""
    kept = [line for line in lines if line.strip()]
    if kept and "answerable-ledger" in kept[0]:
        return _of_an_export(kept, public_key)
    try:
        head, *cases, last = [json.loads(line) for line in kept]
        if head["answerable-disposals"] != FORMAT:
            raise ValueError
        each = tuple(Disposal(str(UUID(one["case"])), date.fromisoformat(one["on"]), one["under"], one["hash"]) for one in cases)
        signer, signature = last["public_key"], bytes.fromhex(last["signature"])
        signed = _signed(str(head["body"]), str(head["made_at"]), each)
        by = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signer))
    except (ValueError, KeyError, TypeError, AttributeError):
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


def back_again(each: Sequence[Disposal]) -> tuple[BackAgain, ...]:
    """Those of them that this database holds as if nothing had been disposed of, by their reference."""
    by_case = {one.case: one for one in each}
    cases, found = list(by_case), []
    for at in range(0, len(cases), _AT_ONCE):
        here = InformationRequest.objects.filter(case__in=cases[at : at + _AT_ONCE]).exclude(state=State.DISPOSED.value)
        found += [BackAgain(reference, by_case[str(case)]) for reference, case in here.values_list("reference", "case")]
    return tuple(sorted(found))


def _signed(body: str, made_at: str, each: Sequence[Disposal]) -> bytes:
    root = merkle_root((one.case, canonical([one.on, one.under, one.hash])) for one in each)
    return canonical(["answerable disposals", body, made_at, len(each), root]).encode()


def _of_an_export(lines: Sequence[str], public_key: str) -> tuple[Disposal, ...]:
    try:
        found = verify(lines, public_key=public_key)
    except NotAnExport as refused:
        raise NotAList(str(refused)) from None
    if found.failure:
        raise NotAList(f"The export does not verify: {found.failure}")
    tables: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return tuple(
        Disposal(one["case"], date.fromisoformat(one["on"]), str(read_canonical(one["payload"])["schedule"]), one["hash"])
        for one in tables
        if one.get("kind") == _DISPOSED
    )
