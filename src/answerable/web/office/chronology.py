"""What happened to a complaint, event by event, in words."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.commissioner.above import Higher
from answerable.casework.commissioner.argument import Source, View
from answerable.casework.commissioner.states import Marking, Party
from answerable.casework.ledger.read import Happened
from answerable.law.finding import say
from answerable.law.foia.s57_appeal_against_notices import Appellant
from answerable.law.issues import Issue

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


def _day_of_request(payload: Payload) -> tuple[str, str]:
    made, received = payload["requested_on"], payload["request_received_on"]
    also = f" and received on {say(received)}" if received != made else ""
    return f"The request was made on {say(made)}{also}", f"Shown by: {payload['reason']}"


def _judged(payload: Payload) -> tuple[str, str]:
    appear = [each["under"] for each in payload["grounds"] if each["answer"]]
    more = " ".join(dict.fromkeys(f"{each['under']}: {each['reasons']}" for each in payload["grounds"]))
    if "answer_by" in payload:
        return f"No ground for making no decision appears; the authority was asked to answer by {say(payload['answer_by'])}", more
    return (f"No decision is made: {', '.join(appear)}" if appear else "No ground for making no decision appears: it is decided"), more


def _scope(payload: Payload) -> tuple[str, str]:
    part = f"part {payload['part']}, " if payload["part"] else ""
    return f"Ground {payload['ground']} added: {part}{payload['under']} ({payload['duty']})", payload["text"]


def _questions(payload: Payload) -> tuple[str, str]:
    words = "\n".join(f"{each['number']}. {each['question']}" for each in payload["questions"])
    return f"Questions put to {Party[payload['to']].value}, wanted by {say(payload['due_on'])}", words


def _position(payload: Payload) -> tuple[str, str]:
    how = ", ".join(each for each in (payload["likelihood"], payload["act"]) if each)
    return f"The authority relied on {payload['under']} for ground {payload['ground']}{f' ({how})' if how else ''}", payload["argument"]


def _argument(payload: Payload) -> tuple[str, str]:
    source = f"{Source[payload['source']].value} {payload['of_number'] or ''}".strip()
    where = f"for ground {payload['ground']}, on {Issue[payload['issue']].value}, in {source}"
    return f"{_begun(Party[payload['of']].value)} argued {where}", payload["text"]


def _evidence(payload: Payload) -> tuple[str, str]:
    return f"Evidence noted for ground {payload['ground']}, on {Issue[payload['issue']].value}", payload["text"]


def _finding(payload: Payload) -> tuple[str, str]:
    """What was found with the reasons, then why the public interest lies where it does: each as one text, or typed one by one."""
    typed = [*_typed(payload, "paragraphs"), payload.get("argument", ""), *_typed(payload, "of_balance")]
    words = "\n\n".join(each for each in (payload["reasons"], *typed) if each.strip())
    return f"Ground {payload['ground']}, {payload['under']}: {payload['finding']}", words


def _typed(payload: Payload, what: str) -> list[str]:
    """Paragraphs that were typed one by one, each with what it quotes, whose that is, and its footnotes."""
    told = payload.get(what, ())
    quoted = [f"\n“{each['words']}” ({each['by']})" if each["words"] else "" for each in told]
    notes = ["".join(f"\nFootnote: {note}" for note in each["note"]) for each in told]
    return [each["text"] + words + more for each, words, more in zip(told, quoted, notes, strict=True)]


def _prose(payload: Payload) -> tuple[str, str]:
    words = "\n\n".join(each["text"] for each in payload["paragraphs"])
    return (f"Prose written on {payload['stage']}" if words else f"Prose on {payload['stage']} taken out"), words


def _begun(words: str) -> str:
    return words[0].upper() + words[1:]


def _item(payload: Payload) -> tuple[str, str]:
    marking, asked_by = Marking[payload["marking"]].value, Party[payload["asked_by"]].value
    return f"Item {payload['item']}: {payload.get('name', '')}, {marking}, as {asked_by} asked".replace(": ,", ":"), payload["reason"]


def _items(numbers: list[int]) -> str:
    return f"withheld item{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


def _pages(bundled: list[Payload]) -> str:
    first, last = bundled[0]["first"], bundled[-1]["first"] + bundled[-1]["pages"] - 1
    return f"OB/{first}" if first == last else f"OB/{first} to OB/{last}"


_WORDS: dict[str, Callable[[Payload], tuple[str, str]]] = {
    "complaint received": lambda payload: (
        f"The complaint came by {payload['channel']}" + (f", split from {payload['split_from']}" if "split_from" in payload else ""),
        payload.get("reason", ""),
    ),
    "day of request recorded": _day_of_request,
    "address of authority recorded": lambda payload: (
        "The authority’s postal address recorded",
        f"{payload['address']}\nFrom: {payload['reason']}",
    ),
    "allocated": lambda payload: (f"Allocated to {payload['to']}", ""),
    "admissibility judged": _judged,
    "ground added": _scope,
    "ground taken out": lambda payload: (f"Ground {payload['ground']} is not decided", payload["reason"]),
    "ground need not be decided": lambda payload: (f"Ground {payload['ground']} need not be decided", payload["reason"]),
    "scope agreed": lambda payload: (f"Scope settled: {payload['how']}", payload["note"]),
    "questions put": _questions,
    "submission received": lambda payload: (f"Submission of {Party[payload['of']].value}", payload["text"]),
    "position taken": _position,
    "argument made": _argument,
    "argument answered": lambda payload: (f"Argument {payload['number']}: {View[payload['view']].value}", payload["reasons"]),
    "evidence noted": _evidence,
    "information notice served": lambda payload: (
        f"Information notice sent, to be complied with by {say(payload['due_on'])}",
        "\n".join(each["question"] for each in payload["questions"]),
    ),
    "item received": _item,
    "evidence fetched": lambda payload: (
        f"The authority’s open bundle {payload['theirs']} fetched, {Marking[payload['marking']].value}: "
        f"{'items' if len(payload['items']) > 1 else 'item'} {', '.join(str(each['item']) for each in payload['items'])}",
        payload["reason"],
    ),
    "withheld fetched": lambda payload: (
        f"{_items([each['item'] for each in payload['items']]).capitalize()} fetched from the authority",
        "",
    ),
    "item marked": _item,
    "withheld received": lambda payload: (f"Withheld item {payload['item']} received", ""),
    "withheld opened": lambda payload: (f"Withheld item {payload['item']} opened", ""),
    "withheld returned": lambda payload: (f"Withheld item {payload['item']} returned", payload["reason"]),
    "withheld destroyed": lambda payload: (f"Withheld item {payload['item']} destroyed", payload["reason"]),
    "withheld inspected": lambda payload: (
        f"Withheld item {payload['item']} inspected at the authority, no copy kept"
        if "item" in payload
        else "Withheld information inspected at the authority",
        payload["note"],
    ),
    "open bundle added to": lambda payload: (f"Added to the open bundle: {_pages(payload['bundled'])}", ""),
    "closed bundle added to": lambda _: ("What is closed was added to the closed bundle", ""),
    "closed bundle paged": lambda _: ("What is closed was opened to be made into pages", ""),
    "closed bundle opened": lambda _: ("The closed bundle opened", ""),
    "gist written": lambda payload: (f"Gist {payload['gist']} written, on ground {payload['ground']}", payload["text"]),
    "annex passage written": lambda payload: (
        f"Passage {payload['gist']} of the confidential annex written, resting on {_items(payload['items'])}",
        "",
    ),
    "annex opened": lambda _: ("The confidential annex opened", ""),
    "annex served": lambda _: ("The confidential annex served on the public authority alone", ""),
    "reader named": lambda payload: (f"A reader of withheld item {payload['item']} was named", payload["reason"]),
    "finding recorded": _finding,
    "finding taken back": lambda payload: (
        f"What was found of {payload['under']} on ground {payload['ground']} taken back",
        payload["reason"],
    ),
    "steps drafted": lambda payload: (
        f"Steps set, within {payload['within']} days" if payload["steps"] else "No steps are left to take",
        "\n".join(payload["steps"]) or payload.get("reason", ""),
    ),
    "breach remedied": lambda payload: (f"What is found of {payload['under']} was put right", payload["evidence"]),
    "prose written": _prose,
    "authority called": lambda payload: (f"The notice calls the authority: {payload['name'] or 'the public authority'}", ""),
    "complaint day told": lambda payload: (
        "The notice says when the complaint was made" if payload["complaint_day"] else "The notice leaves out when the complaint was made",
        "",
    ),
    "delay decided": lambda payload: ("Decided on the delay alone, and sent to be signed", payload["reasons"]),
    "notice served": lambda payload: (f"Notice served, dated {say(payload['dated'])}", ""),
    "names considered": lambda payload: (
        "Said why what looks like somebody’s stays in the notice",
        "\n".join(f"{each['words']}: {each['reason']}" for each in payload["kept"]),
    ),
    "decision published": lambda payload: (
        f"Decision published, to be seen from {say(payload['from'])}",
        "\n".join((payload["text"], *(f"Taken out: {each['words']}" for each in payload["removed"]))),
    ),
    "published decision redacted": lambda payload: (
        "Words taken out of the published version",
        "\n".join((payload["reason"], *(f"Taken out: {each['words']}" for each in payload["removed"]))),
    ),
    "step taken": lambda payload: (f"Step {payload['step']} was taken", payload["evidence"]),
    "appeal received": lambda payload: (f"Appeal {payload['theirs']} of {Appellant[payload['by_whom']].value}", ""),
    "appeal ended": lambda payload: (f"The appeal ended: {payload['outcome']}", ""),
    "onward appeal received": lambda payload: (
        f"Appeal {payload['theirs']} of {Party[payload['by_whom']].value}, to {Higher[payload['to']].value}".replace("  ", " "),
        "The effect of the decision was suspended meanwhile." if payload["suspended"] else "",
    ),
    "onward appeal ended": lambda payload: (f"The onward appeal ended: {payload['outcome']}", ""),
    "reminder sent": lambda payload: (
        f"The authority was reminded of step{'s' if len(payload['steps']) > 1 else ''} {', '.join(map(str, payload['steps']))}",
        payload["note"],
    ),
    "notice substituted": lambda payload: (f"The Tribunal put its own notice in place: {payload['theirs']}", "\n".join(payload["steps"])),
    "enforcement notice served": lambda payload: (
        f"Enforcement notice sent, under {', '.join(payload['under'])}, within {payload['within']} days",
        payload["reasons"],
    ),
    "enforcement notice complied with": lambda payload: (
        f"Enforcement notice {payload['number']} was complied with",
        payload["evidence"],
    ),
    "practice recommended": lambda payload: (f"Practice recommended, under {', '.join(payload['under'])}", payload["reasons"]),
    "certificate of accountable person": lambda payload: (
        f"The accountable person certified that there was no failure under {payload['under']}: the notice has no effect, FOIA s.53(2)",
        payload["reasons"],
    ),
    "concern recorded": lambda payload: (
        f"A concern, FOIA s.77: {payload['done_by']} {payload['deed']} a record, {say(payload['done_on'])}",
        payload["text"],
    ),
    "concern concluded": lambda payload: (f"Concern {payload['number']} concluded", payload["reason"]),
    "joined": lambda payload: (f"Joined to {payload['to']}", payload["reason"]),
}
