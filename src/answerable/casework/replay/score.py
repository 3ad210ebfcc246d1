"""A case file as what is to be done, in order. A judgement is made on its own day, before whatever was sent on that day.

A claim that a letter relies on before anybody had judged it stands, from the day of that letter, as one that nobody has judged.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from answerable.documents.case_file import Table, bar, claim, read_case, weighed
from answerable.law.case import Case
from answerable.law.events import Kind
from answerable.law.not_law import OutOfOrder
from answerable.law.provision import cite

Tables = Mapping[str, Any]
LETTERS = frozenset({"acknowledgement", "clarification asked", "fees notice", "extension", "time extended", "response", "review outcome"})
THEIRS = frozenset({"the Commissioner", "the Tribunal"})
FACTS = ("in_scotland", "northern_ireland", "house_of_parliament", "government_department", "welsh_government", "audits_others")


class Cue(NamedTuple):
    """One thing to be done on one day: `what`, and the tables of the file that it takes."""

    what: str
    on: date
    tables: tuple[Tables, ...] = ()
    part: str = ""


class Score:
    """A case file, read. Raises `NotACaseFile` and `NotLaw`."""

    def __init__(self, text: str) -> None:
        self.case: Case = read_case(text)
        self.file: dict[str, Any] = tomllib.loads(text)
        self.parts = tuple(each.number for each in self.case.parts)
        self.events: tuple[Tables, ...] = tuple(self.file["event"])
        self.last_day: date = self.events[-1]["on"]
        received = [each for each in self.case.events if each.kind is Kind.REQUEST]
        if len(received) != 1 or received[0].parts:
            raise OutOfOrder("A case that is played begins with one request, for all of its parts. Write one case file for each request.")
        self._before: dict[str, dict[str, Any]] = {}

    def facts(self) -> dict[str, Any]:
        """What the law asks about the authority, in the shape in which an authority keeps it."""
        facts: dict[str, Any] = {name: True for name in FACTS if self.file.get(name)}
        if school := self.file.get("school"):
            facts["school"] = {**school, "sessions": [each.isoformat() for each in school["sessions"]]}
        return facts

    def procedure(self) -> str:
        """The authority's procedure for complaints, where a letter in the file told of one."""
        return "Ask us to look at our answer again." if any(each.get("complaints_procedure") for each in self.events) else ""

    def cues(self) -> Iterator[Cue]:
        """Everything that is to be done."""
        waiting = self._judged()
        for cue in self._in_letters():
            while waiting and (waiting[0].on < cue.on or (waiting[0].on == cue.on and cue.what in LETTERS)):
                yield waiting.pop(0)
            if cue.what in LETTERS:
                yield from self._relied_on(cue)
            if cue.what == "notice":
                yield from self._put_forward(cue.on, theirs=True)
            yield cue
        yield from waiting
        yield from self._put_forward(self.last_day)

    def _in_letters(self) -> Iterator[Cue]:
        """The events in the order of the file, those that one letter carried together."""
        letter: list[Tables] = []
        for event in self.events:
            if letter and (letter[0]["kind"], letter[0]["on"]) != (event["kind"], event["on"]):
                yield Cue(letter[0]["kind"], letter[0]["on"], tuple(letter))
                letter = []
            letter.append(event)
        yield Cue(letter[0]["kind"], letter[0]["on"], tuple(letter))

    def _judged(self) -> list[Cue]:
        """What the authority's own people judged, by the day; of a day, what was found before what was decided on it."""
        found = [Cue("held", each["on"], (each,), each["part"]) for each in self.file.get("held", ())]
        days = {(on, part) for part in self.parts for on, _ in self._tables_of(part) if on is not None}
        taken = [Cue("position", on, (self._position(part, on),), part) for on, part in sorted(days)]
        return sorted([*found, *taken], key=lambda cue: cue.on)

    def _tables_of(self, part: str) -> Iterator[tuple[date | None, tuple[str, Tables]]]:
        """The tables that make up a position on a part, each with the day by which the authority had judged it, or None."""
        for each in self.file.get("claim", ()):
            if each["part"] == part:
                theirs = THEIRS & set(_judges(each))
                yield None if theirs else claim(Table("the claim", each)).judged_on, ("claim", each)
        for each in self.file.get("weighed", ()):
            balance = weighed(Table("the balance", each)).weighed.balance
            if each["part"] == part:
                yield balance.on if balance and balance.by not in THEIRS else None, ("weighed", each)
        for each in self.file.get("bar", ()):
            if part in each.get("parts", self.parts):
                yield bar(Table("the bar", each)).judged_on, ("bar", each)

    def _position(self, part: str, on: date, *, relied_on: tuple[Tables, ...] = ()) -> dict[str, Any]:
        """The position on a part on a day: what had been judged, and what a letter relies on that had not."""
        tables: dict[str, Any] = {}
        for judged_on, (kind, table) in self._tables_of(part):
            known = judged_on is not None and judged_on <= on
            if known or any(each is table for each in relied_on):
                kept = table if known or kind != "claim" else {key: value for key, value in table.items() if key != "test"}
                tables.setdefault(kind, []).append(kept)
        slices = next(each.slices for each in self.case.parts if each.number == part)
        self._before[part] = {**tables, **({"slices": list(slices)} if slices else {})}
        return self._before[part]

    def _relied_on(self, letter: Cue) -> Iterator[Cue]:
        """The claims that a letter relies on and nobody had judged, each put forward on the day of the letter."""
        for part in self.parts:
            cited = [each for event in letter.tables if part in event.get("parts", self.parts) for each in _cited(event)]
            unjudged = [
                table
                for judged_on, (kind, table) in self._tables_of(part)
                if kind == "claim" and (judged_on is None or judged_on > letter.on) and _covered(table["provision"], cited)
            ]
            before = self._before.get(part)
            if unjudged and (after := self._position(part, letter.on, relied_on=tuple(unjudged))) != before:
                yield Cue("position", letter.on, (after,), part)

    def _put_forward(self, on: date, *, theirs: bool = False) -> Iterator[Cue]:
        """Claims in the file that no letter relied on and nobody of the authority judged: all, or those that a notice judges."""
        for part in self.parts:
            claims = [table for _, (kind, table) in self._tables_of(part) if kind == "claim"]
            known = self._before.get(part, {}).get("claim", ())
            judged_by_them = any(THEIRS & set(_judges(each)) for each in claims)
            if len(claims) > len(known) and (judged_by_them or not theirs):
                yield Cue("position", on, (self._position(part, on, relied_on=tuple(claims)),), part)

    def judged_in(self, notice: Cue) -> Iterator[Tables]:
        """The claims on each part as a notice judged them, where its judgements are in the file."""
        for part in self.parts:
            own = [(kind, table) for _, (kind, table) in self._tables_of(part)]
            if any(THEIRS & set(_judges(table)) for _, table in own) and any(
                part in each.get("parts", self.parts) for each in notice.tables
            ):
                yield {"part": part, **{kind: [table for each, table in own if each == kind] for kind in dict(own)}}


def _judges(table: object) -> Iterator[str]:
    if isinstance(table, Mapping):
        if "answer" in table and "by" in table:
            yield table["by"]
        for each in table.values():
            yield from _judges(each)
    elif isinstance(table, list):
        for each in table:
            yield from _judges(each)


def _cited(event: Tables) -> list[str]:
    return [each["provision"] for each in event.get("relies_on", ())]


def _covered(provision: str, cited: list[str]) -> bool:
    """Whether a letter that cites these relies on a claim: on its limb, or on the whole of its section."""
    return any(cite(each).covers(cite(provision)) or cite(provision).covers(cite(each)) for each in cited)
