"""The ledger folded: what the entries of one case add up to. Nothing here is stored, and nothing here asks what is held.

An entry that the law counts carries its events under `law`, in the shape of a case file (docs/reference/case-file.md), so that what
was recorded is read by one reader, whether it came from a file, a form or a letter.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.states import Stage
from answerable.casework.authority.unable import NotReady
from answerable.casework.kept_lately import KeptLately
from answerable.casework.ledger.chain import canonical
from answerable.casework.ledger.read import Happened, happened, head_of
from answerable.documents.case_file import Table, bar, claim, event, weighed
from answerable.law.case import Case, Part
from answerable.law.case_positions import stance
from answerable.law.chronology import PartHistory
from answerable.law.events import Event, RegimeFound
from answerable.law.exemption import Authority
from answerable.law.finding import say
from answerable.law.not_law import OutOfOrder
from answerable.law.part_position import Stance
from answerable.law.regime import ANSWERED_HERE, Regime
from answerable.law.regulations.time_2004_day_specified import DaySpecified
from answerable.law.time_limit import School, TimeLimit

WHOLE = "1"
# A letter that goes by e-mail, after the event that it was sent: it went, perhaps on another day; it could not be sent, so it was not; or
# it came back, and a person says how it went since, and which day counts.
WENT, NOT_SENT, ANOTHER_WAY = "letter went", "letter not sent", "letter went another way"
_MOVE_A_DAY = frozenset({"corrected", WENT, ANOTHER_WAY})
# What a position is made of, as tables of a case file.
POSITION = ("claim", "weighed", "bar")
_READERS: dict[str, Callable[[Table], Any]] = {"claim": claim, "weighed": weighed, "bar": bar}


class PartNow(NamedTuple):
    """A part as the last division of the request leaves it."""

    number: str
    asked: str
    regime: Regime = Regime.FOIA
    archives: bool = False  # it may concern transferred public records that are not designated open
    historical: bool = False  # a historical record in a public record office, s.64
    specified: DaySpecified | None = None  # the day that the Commissioner specified for it, `under` SI 2004/3364 reg 5 or 6
    under: str = ""


class Taken(NamedTuple):
    """One position as it was taken: on which part, when in the life of the case, by whom, and its case-file tables."""

    number: int
    part: str
    stage: Stage
    on: date
    by: str
    tables: dict[str, Any]


class _Entries(NamedTuple):
    authority: PublicAuthority
    subject: str
    received_on: date
    parts: tuple[PartNow, ...]
    divided: bool
    events: tuple[Event, ...]
    positions: tuple[Taken, ...]
    entries: tuple[Happened, ...]
    withdrawn: Mapping[str, date] = {}  # the parts that the requester withdrew, and when


class Folded(_Entries):
    """A case as its entries leave it."""

    @property
    def closed_before(self) -> date | None:
        """The day on which a case was closed in the log that it was taken over from; None for any other, and once it is open again."""
        first = self.entries[0]
        if first.kind != "imported" or any(each.kind == "reopened" for each in self.entries):
            return None
        closed: date | None = first.payload.get("closed")
        return closed

    @property
    def foia(self) -> tuple[PartNow, ...]:
        """The parts that go under the Act."""
        return self.under(Regime.FOIA)

    @property
    def ours(self) -> tuple[PartNow, ...]:
        """The parts that are answered here, with a position and a letter, each under its own law."""
        return self.under(*ANSWERED_HERE)

    @property
    def counted(self) -> tuple[PartNow, ...]:
        """The parts that some law gives a time: those that are answered here, and those that are handed over with their clock."""
        return self.under(*ANSWERED_HERE, Regime.SUBJECT_ACCESS)

    def under(self, *regimes: Regime) -> tuple[PartNow, ...]:
        """The parts that go under one of these laws."""
        return tuple(each for each in self.parts if each.regime in regimes)

    def laws_of(self, parts: Iterable[str]) -> tuple[Regime, ...]:
        """The laws that these parts go under, each once."""
        wanted = set(parts)
        return tuple(dict.fromkeys(each.regime for each in self.parts if each.number in wanted))

    def under_each(self, parts: Sequence[str]) -> dict[str, Regime]:
        """The law that each of some parts goes under."""
        return {each.number: each.regime for each in self.parts if each.number in parts}

    def of(self, authority: PublicAuthority) -> "Folded":
        """The same case beside the authority as it was read just now, with whatever was worked out of it already."""
        if authority is self.authority:
            return self
        self.worked_out  # noqa: B018 - so that there is one, for both
        same = self._replace(authority=authority)
        vars(same).update(vars(self))
        return same

    def position(self, part: str) -> Taken | None:
        """The last position taken on a part."""
        return next((each for each in reversed(self.positions) if each.part == part), None)

    def case(self, *, instead: Taken | None = None) -> Case:
        """The law's case: the parts that a law counts, their events, and the last position on each, or another `instead` of one.

        What is held is not in it. Raises `OutOfOrder`, `Malformed`, `NotACaseFile`.
        """
        return self._as_it_stands if instead is None else self._read(instead)

    @cached_property
    def worked_out(self) -> dict[object, Any]:
        """What others have worked out of this case and nothing else, for the day that they name in the key."""
        return {}

    @cached_property
    def _as_it_stands(self) -> Case:
        """The case with the positions that were taken: read once, for a letter or a page asks for it many times."""
        return self._read(None)

    def _read(self, instead: Taken | None) -> Case:
        early = next((each for each in self.events if each.on < self.received_on), None)
        if early is not None:
            raise OutOfOrder(
                f"The {early.kind.value} of {say(early.on)} is dated before the request, which was received on {say(self.received_on)}. "
                "Check the two days."
            )
        numbers = {each.number for each in self.counted}
        taken = [instead if instead is not None and instead.part == each else self.position(each) for each in sorted(numbers)]
        tables = [(each, name, table) for each in taken if each is not None for name in POSITION for table in each.tables.get(name, ())]
        read = {
            name: tuple(_READERS[name](Table(f"the position on part {each.part}", table)) for each, of, table in tables if of == name)
            for name in _READERS
        }
        return Case(
            self.subject,
            self.authority.name,
            tuple(
                Part(each.number, each.asked, _slices(self.position(each.number)), self._time_of(each), each.historical)
                for each in self.counted
            ),
            tuple(_about(each, numbers) for each in self.events if not each.parts or numbers & set(each.parts)),
            claims=read["claim"],
            authority_as=facts_of(self.authority),
            in_scotland=bool(self.authority.facts.get("in_scotland")),
            weighed=read["weighed"],
            bars=read["bar"],
        )

    def _time_of(self, part: PartNow) -> TimeLimit:
        """How a part is counted, by the law that it began under: the events of the case tell which it was found to go under since."""
        about = (each.payload for each in self.events if each.concerns(part.number))
        began = next((each.was for each in about if isinstance(each, RegimeFound)), part.regime)
        return time_of(self.authority, part)._replace(regime=began)

    def stance(self, part: str, *, on: date) -> Stance:
        """All that was put forward on a part by the end of a day."""
        return stance(self.case(), part, on=on)

    def history(self, part: str) -> PartHistory:
        """What happened to one part that a law counts."""
        return self.case().part(part)


# The cases that were folded lately, so that page after page of one case folds it once. The head of a chain is over everything before it:
# a case with the same head is the same case. Nothing of what is held is in one; its texts are, so it is not kept for long.
_LATELY: KeptLately[Folded] = KeptLately(most=48, seconds=300)


def fold(authority: PublicAuthority, case: UUID, *, known_at: datetime | None = None) -> Folded:
    """Reads a case's entries and folds them, as it is or as it was known at an instant. Raises `NotReady` before its first."""
    if known_at is not None:
        return _read_anew(authority, case, known_at)
    made_of = (head_of(case), authority.pk, authority.name, canonical(authority.facts))
    return _LATELY.get(case, made_of, lambda: _read_anew(authority, case, None)).of(authority)


def _read_anew(authority: PublicAuthority, case: UUID, known_at: datetime | None) -> Folded:
    entries = happened(case, known_at=known_at)
    if not entries:
        raise NotReady("Nothing of this case had been recorded by then. Ask for a later day.")
    return folded(authority, entries)


def folded(authority: PublicAuthority, entries: tuple[Happened, ...]) -> Folded:
    """Entries, folded."""
    corrected = {each.payload["number"]: each.payload["on"] for each in entries if each.kind in _MOVE_A_DAY and "on" in each.payload}
    never_sent = {each.payload["number"] for each in entries if each.kind == NOT_SENT}
    request = entries[0]
    received_on = corrected.get(request.number, request.on)
    subject = str(request.payload.get("subject", ""))
    regime = Regime(request.payload.get("regime", Regime.FOIA.value))
    parts: tuple[PartNow, ...] = (PartNow(WHOLE, str(request.payload.get("text", "")), regime),)
    divisions: list[tuple[int, dict[str, tuple[str, ...]]]] = []
    divided = False
    counted: list[tuple[date, int, dict[str, Any]]] = []
    positions: list[Taken] = []
    withdrawals: list[Happened] = []
    specified: list[Happened] = []
    for each in entries:
        if each.kind == "divided":
            divided = True
            parts = tuple(_part(one) for one in each.payload["parts"])
            divisions.append((each.number, _into(each.payload["parts"])))
        elif each.kind == "withdrawn":
            withdrawals.append(each)
        elif each.kind == "day specified":
            specified.append(each)
        elif each.kind == "regime found":
            found = Regime(each.payload["regime"])
            parts = tuple(part._replace(regime=found) if part.number in each.payload["parts"] else part for part in parts)
        elif each.kind == "position":
            positions.append(_taken(each, Stage(each.payload["stage"])))
        positions += (_taken(each._replace(payload=judged), Stage.NOTICE) for judged in each.payload.get("judged", ()))
        for told in each.payload.get("law", ()) if each.number not in never_sent else ():
            counted.append((corrected.get(each.number, told["on"]), each.number, told))
    counted.sort(key=lambda one: one[:2])
    of = facts_of(authority)
    events = tuple(_event(told, on, [into for at, into in divisions if at > number], received_on, of) for on, number, told in counted)
    gone = {
        part: each.on
        for each in withdrawals
        for part in _became(each.payload["parts"], [into for at, into in divisions if at > each.number])
    }
    for each in specified:
        numbers = _became(each.payload["parts"], [into for at, into in divisions if at > each.number])
        parts = tuple(part._replace(**_specified(each)) if part.number in numbers else part for part in parts)
    return Folded(authority, subject, received_on, parts, divided, events, tuple(positions), entries, gone)


def facts_of(authority: PublicAuthority) -> Authority:
    """What Part II asks about an authority."""
    return Authority(**{name: bool(authority.facts.get(name)) for name in Authority._fields})


def time_of(authority: PublicAuthority, part: PartNow) -> TimeLimit:
    """How the time of a part is counted: by what the Commissioner specified, the regulations for schools or archives, or the Act."""
    if part.specified is not None:
        return TimeLimit(specified=part.specified, under=part.under)
    school = authority.facts.get("school")
    if school:
        return TimeLimit(School(school["kind"]), tuple(date.fromisoformat(each) for each in school["sessions"]))
    return TimeLimit(archives=part.archives)


def _specified(entry: Happened) -> dict[str, Any]:
    told = entry.payload
    return {"specified": DaySpecified(told["day"], applied_on=told["applied_on"]), "under": told["under"]}


def _slices(taken: Taken | None) -> tuple[str, ...]:
    return tuple(taken.tables.get("slices", ())) if taken is not None else ()


def _part(table: dict[str, Any]) -> PartNow:
    return PartNow(table["number"], table["asked"], Regime(table["regime"]), bool(table.get("archives")), bool(table.get("historical")))


def _taken(entry: Happened, stage: Stage) -> Taken:
    tables = {key: entry.payload[key] for key in (*POSITION, "slices") if key in entry.payload}
    return Taken(entry.number, entry.payload["part"], stage, entry.on, entry.by, tables)


def _into(parts: Iterable[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    """What one division made of each number that there was before it."""
    into: dict[str, tuple[str, ...]] = {}
    for each in parts:
        for old in each.get("was") or (each["number"],):
            into[old] = (*into.get(old, ()), each["number"])
    return into


def _event(told: dict[str, Any], on: date, later: Iterable[dict[str, tuple[str, ...]]], received_on: date, of: Authority) -> Event:
    """An event as it was told, about whatever the divisions recorded later made of the parts that it named."""
    found = event(Table("the event", {**told, "on": on}), received_on, of)
    return found._replace(parts=_became(found.parts, later))


def _became(parts: Sequence[str], later: Iterable[dict[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """What the divisions recorded later made of some parts."""
    named = tuple(parts)
    for into in later:
        named = tuple(dict.fromkeys(new for each in named for new in into.get(each, (each,))))
    return named


def _about(each: Event, numbers: set[str]) -> Event:
    return each._replace(parts=tuple(part for part in each.parts if part in numbers))
