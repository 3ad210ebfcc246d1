"""An export checked by somebody who has nothing but the export: no server, no database, no Django.

Every entry must follow from what it says and from the one before; every checkpoint must cover exactly the heads that stand above it,
and be signed. Where the public key is known from elsewhere, the checkpoints must be signed with that one.
"""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from answerable.casework.ledger.chain import GENESIS, KEPT_BACK, Link, hash_of, merkle_root, signed_words


class Verified(NamedTuple):
    """How much of an export holds: entries and checkpoints, what first fails, or nothing, and how many entries no checkpoint covers.

    `kept_back` of the entries stand where they should, and the export leaves out what they say.
    """

    entries: int
    checkpoints: int
    failure: str = ""
    unsigned: int = 0
    kept_back: int = 0


class _Broken(Exception):
    """What first fails, in one sentence."""


class NotAnExport(ValueError):
    """The lines are no export of a ledger."""


def verify(lines: Iterable[str], *, public_key: str = "") -> Verified:
    """Checks an export line by line. Raises `NotAnExport` for what is none."""
    each = iter(lines)
    body = _heading(next(each, ""))
    chains: dict[str, tuple[int, str]] = {}
    entries = checkpoints = signed = kept_back = 0
    for line in each:
        try:
            read = _table(line)
            if "checkpoint" in read:
                _checkpoint(body, read, chains, public_key)
                checkpoints, signed = checkpoints + 1, entries
            else:
                kept_back += not _entry(body, read, chains)
                entries += 1
        except _Broken as broken:
            return Verified(entries, checkpoints, str(broken))
        except (KeyError, TypeError, ValueError):
            return Verified(entries, checkpoints, f"Line {entries + checkpoints + 2} is no entry and no checkpoint.")
    return Verified(entries, checkpoints, unsigned=entries - signed, kept_back=kept_back)


def _heading(line: str) -> str:
    try:
        read = json.loads(line)
        if isinstance(read, dict) and read.get("answerable-ledger") == 1:
            return str(read["body"])
    except (KeyError, ValueError):
        pass
    raise NotAnExport("This is not an export of a ledger: its first line says so in every export. Give the file that Answerable wrote.")


def _table(line: str) -> dict[str, Any]:
    read = json.loads(line)
    if not isinstance(read, dict):
        raise TypeError
    return read


def _entry(body: str, read: dict[str, Any], chains: dict[str, tuple[int, str]]) -> bool:
    """Follows an entry, and says whether what it says was checked: of one that leaves that out, only where it stands is."""
    case, number = read["case"], read["number"]
    last, head = chains.get(case, (0, GENESIS))
    where = f"Case {case}, entry {number}"
    if number != last + 1:
        raise _Broken(f"{where}: entry {last + 1} should stand here. One was taken out, or put in.")
    if read["previous"] != head:
        raise _Broken(f"{where}: it does not follow the entry before it.")
    on, at = date.fromisoformat(read["on"]), datetime.fromisoformat(read["at"])
    if read["payload"] is None and read["kind"] == KEPT_BACK:
        chains[case] = (number, read["hash"])
        return False
    link = Link(body, case, number, read["kind"], on, at, read["by"], read["payload"], read["texts"], read["previous"])
    if hash_of(link) != read["hash"]:
        raise _Broken(f"{where}: its hash does not follow from what it says. It was changed.")
    chains[case] = (number, read["hash"])
    return True


def _checkpoint(body: str, read: dict[str, Any], chains: dict[str, tuple[int, str]], public_key: str) -> None:
    day = date.fromisoformat(read["checkpoint"])
    where = f"The checkpoint of {day.isoformat()}"
    root = merkle_root((case, head) for case, (_, head) in chains.items())
    if (read["heads"], read["root"]) != (len(chains), root):
        raise _Broken(f"{where}: it does not cover the entries above it. Some were changed, taken out or put in after it was made.")
    if public_key and read["public_key"] != public_key:
        raise _Broken(f"{where}: it is signed with another key than the one that was given.")
    words = signed_words(body, day, len(chains), root)
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(read["public_key"])).verify(bytes.fromhex(read["signature"]), words)
    except (InvalidSignature, ValueError):
        raise _Broken(f"{where}: its signature is not good.") from None
