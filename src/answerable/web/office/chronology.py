"""What happened to a complaint, event by event, in words."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.ledger.read import Happened
from answerable.law.finding import say

Payload = dict[str, Any]


class Told(NamedTuple):
    """One event in words: its day, what happened, more about it, and who recorded it."""

    on: date
    words: str
    more: str
    who: str


def told(entry: Happened) -> Told:
    """An event in words."""
    words, more = _WORDS.get(entry.kind, _plainly(entry.kind))(entry.payload)
    return Told(entry.on, words, more, entry.by.partition(" ")[2])


def _plainly(kind: str) -> Callable[[Payload], tuple[str, str]]:
    words = kind[:1].upper() + kind[1:]
    return lambda payload: (words, str(payload.get("reason") or payload.get("reasons") or payload.get("text") or payload.get("note") or ""))


def _judged(payload: Payload) -> tuple[str, str]:
    appear = [each["under"] for each in payload["grounds"] if each["answer"]]
    more = " ".join(dict.fromkeys(f"{each['under']}: {each['reasons']}" for each in payload["grounds"]))
    if "answer_by" in payload:
        return f"No ground for making no decision appears; the authority was asked to answer by {say(payload['answer_by'])}", more
    return (f"No decision is made: {', '.join(appear)}" if appear else "No ground for making no decision appears: it is decided"), more


_WORDS: dict[str, Callable[[Payload], tuple[str, str]]] = {
    "complaint received": lambda payload: (
        f"The complaint came by {payload['channel']}" + (f", split from {payload['split_from']}" if "split_from" in payload else ""),
        payload.get("reason", ""),
    ),
    "allocated": lambda payload: (f"Allocated to {payload['to']}", ""),
    "admissibility judged": _judged,
    "joined": lambda payload: (f"Joined to {payload['to']}", payload["reason"]),
}
