"""The decision notice that a case file ends in: its facts are the file's own events, its prose stands under `decision_notice`.

The request is given in the words of the file, part by part, and a ground in the words of none. An exemption that is engaged is one to rely
on where it is absolute, or where the Commissioner judged in the file that maintaining it outweighs.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.documents.case_file import weighed
from answerable.documents.case_file.table import Table
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting.beside import Argument, Counterpart
from answerable.documents.notice_drafting.conduct import COMPLAINANT, Conduct, argument_in, conduct_in, paragraphs_in
from answerable.documents.notice_drafting.drafted import drafted
from answerable.documents.notice_drafting.facts import Decided, Did, Facts, Found, Ground, Happening, Ordered, Stage, Typed
from answerable.documents.notice_drafting.from_what_was_judged import COMMISSIONER, sources_in
from answerable.documents.notice_drafting.notice import Notice
from answerable.documents.notice_drafting.reasons import is_absolute
from answerable.law.claims import Duty
from answerable.law.events import RecordedAs
from answerable.law.provision import Provision, cite
from answerable.law.public_interest import Balance
from answerable.law.regime import Regime
from answerable.law.weighed import Weighed

_ALL_OF_PART_I = cite("FOIA s.1(1)")
_PLAIN = {RecordedAs.BREACHED: Found.BREACHED, RecordedAs.COMPLIED: Found.COMPLIED, RecordedAs.NOT_ENGAGED: Found.NOT_ENGAGED}


class Written(NamedTuple):
    """What a case file has of its notice: what it follows from and, beside the real one, what answers each of its paragraphs.

    `sources` are the judgements and the evidence in the file that reasons may rest on, `conduct` how the complaint was gone about.
    """

    facts: Facts
    prose: tuple[Typed, ...]
    counterparts: tuple[Counterpart, ...]
    arguments: tuple[Argument, ...]
    sources: frozenset[str]
    conduct: Conduct

    def drafted(self) -> Notice:
        """The notice. Raises `UnableToDraft`."""
        return drafted(self.facts, self.prose)


def notice_of(text: str) -> Notice:
    """The notice. Raises as `written_in` does."""
    return written_in(text).drafted()


def written_in(text: str) -> Written:
    """All of it. Raises `UnableToDraft` where the file lacks what it needs, and `NotACaseFile` for what cannot be read."""
    file = Table.parsed(text)
    sources = sources_in(text)
    given = file.table("decision_notice")
    if given is None:
        raise UnableToDraft("The case file has no decision_notice, with what a case officer writes in one. Add it, or leave --notice out.")
    events = [_Event(each) for each in file.tables("event", "event")]
    if not any(each.kind == "notice" for each in events):
        raise UnableToDraft("The case file ends in no notice, so there is none to draft. Add that event, or leave --notice out.")
    parts = [(each.needed("number", str), each.needed("asked", str), each.given("regime", str)) for each in file.tables("part", "part")]
    balances = [weighed(each).weighed for each in file.tables("weighed", "balance")]
    arguments = tuple(argument_in(each) for each in given.tables("argument", "argument"))
    conduct = conduct_in(given, next((each.on for each in events if each.kind == "complaint"), None))
    facts = _facts(file, given, events, parts)
    grounds = _grounds(events, arguments)
    decided = tuple(_found(given, events, balances, grounds))
    facts = facts._replace(grounds=(*grounds, *_not_needed(given)), decided=decided)
    prose = [(_typed(each), paragraphs_in(each)) for each in given.tables("prose", "prose") if not each.is_empty()]
    counterparts = (*(_counterpart(each) for each in given.tables("counterpart", "counterpart")), *_answering(prose))
    given.end()
    return Written(facts, tuple(typed for typed, _ in prose), counterparts, arguments, sources, conduct)


class _Event:
    """What a notice takes from one event."""

    def __init__(self, table: Table) -> None:
        self.kind: str = table.needed("kind", str)
        self.on: date = table.needed("on", date)
        self.parts: tuple[str, ...] = table.listed("parts", str)
        self.respects = table.provisions("respects")
        self.steps: tuple[str, ...] = table.listed("steps", str)
        self.within: int | None = table.given("within_days", int)
        self.recorded = tuple(
            (each.provision("under"), each.one_of("finding", RecordedAs))
            for each in (table.tables("recorded", "finding") if self.kind == "notice" else ())
        )


def _facts(file: Table, given: Table, events: list[_Event], parts: list[tuple[str, str, str | None]]) -> Facts:
    """The facts, but for the grounds and for what is found of them."""
    served = _served(events)
    complaints = [each for each in events if each.kind == "complaint"]
    asked_on = next(each.on for each in events if each.kind == "request")
    undated = bool(given.given("complaint_day_not_told", bool))
    return Facts(
        reference=given.needed("reference", str),
        dated=served.on,
        sent_on=given.given("sent_on", date) or served.on,
        authority=given.given("authority", str) or file.needed("authority", str),
        short=given.needed("short", str),
        subject=given.needed("subject", str),
        asked="\n".join(f"{number}. {asked}" for number, asked, _ in parts),
        requested_on=given.given("requested_on", date) or asked_on,
        received_on=asked_on,
        complained_on=complaints[0].on if complaints and not undated else None,
        signatory=given.needed("signatory", str),
        regime=Regime.EIR if parts[0][2] == "EIR" else Regime.FOIA,
        authority_address=given.listed("address", str),
        happened=tuple(_happened(events)),
        steps=tuple(Ordered(each[:1].lower() + each[1:], _ALL_OF_PART_I) for each in served.steps),
        within_days=served.within,
    )


def _served(events: list[_Event]) -> _Event:
    return [each for each in events if each.kind == "notice"][-1]


def _grounds(events: list[_Event], arguments: tuple[Argument, ...]) -> tuple[Ground, ...]:
    """The grounds in the order in which they are decided, each in the words of the complainant's arguments on it."""
    order = [under for under, _ in _served(events).recorded]
    found = [
        Ground(under, each.parts, " ".join(one.said for one in arguments if one.by == COMPLAINANT and one.under == under))
        for each in events
        if each.kind == "complaint"
        for under in each.respects
    ]
    return tuple(sorted(found, key=lambda each: order.index(each.under) if each.under in order else len(order)))


def _found(given: Table, events: list[_Event], balances: list[Weighed], grounds: tuple[Ground, ...]) -> Iterator[Decided]:
    asked_on = next(each.on for each in events if each.kind == "request")
    remedied = {each.provision("under"): each.needed("on", date) for each in given.tables("remedied", "remedy")}
    for under, found in _served(events).recorded:
        yield _decided(under, found, asked_on, balances, remedied.get(under))._replace(parts=_parts_of(under, grounds))


def _parts_of(under: Provision, grounds: tuple[Ground, ...]) -> tuple[str, ...]:
    return next((each.parts for each in grounds if each.under.covers(under) or under.covers(each.under)), ())


def _decided(under: Provision, found: RecordedAs, asked_on: date, balances: list[Weighed], remedied_on: date | None) -> Decided:
    duties = {each.duty for each in _of_the_commissioner(under, balances)}
    confirming = Duty.CONFIRM_OR_DENY in duties
    if found is not RecordedAs.ENGAGED:
        return Decided(under, _PLAIN[found], remedied_on=remedied_on, confirm_or_deny=confirming)
    if is_absolute(under, asked_on):
        return Decided(under, Found.APPLIES)
    struck = {each.balance.value for each in _of_the_commissioner(under, balances) if each.balance is not None}
    if len(struck) != 1:
        raise UnableToDraft(
            f"{under} is engaged, and the file has no one balance of the public interest that {COMMISSIONER} struck for it. "
            "Add it under weighed, with the provision that it weighs."
        )
    applies = struck == {Balance.MAINTAINING_OUTWEIGHS}
    return Decided(under, Found.APPLIES if applies else Found.DOES_NOT_OUTWEIGH, confirm_or_deny=confirming)


def _of_the_commissioner(under: Provision, balances: list[Weighed]) -> Iterator[Weighed]:
    for each in balances:
        if each.balance is not None and each.balance.by == COMMISSIONER and any(cite(other).covers(under) for other in each.provisions):
            yield each


def _happened(events: list[_Event]) -> Iterator[Happening]:
    kinds = {each.value: each for each in Did}
    kinds["clarified"] = Did.CLARIFIED
    told = dict.fromkeys((each.kind, each.on) for each in events if each.kind in kinds)
    return (Happening(kinds[kind], on) for kind, on in told)


def _not_needed(given: Table) -> Iterator[Ground]:
    return (Ground(each.provision("under"), not_needed=each.needed("why", str)) for each in given.tables("not_needed", "ground"))


def _typed(table: Table) -> Typed:
    return Typed(
        table.one_of("stage", Stage),
        table.needed("text", str),
        table.listed("rests_on", str),
        table.provision("under") if table.has("under") else None,
        table.given("name", str) or "",
    )


def _answering(prose: list[tuple[Typed, tuple[int, ...]]]) -> Iterator[Counterpart]:
    return (Counterpart(numbers, (typed.name,)) for typed, numbers in prose if numbers)


def _counterpart(table: Table) -> Counterpart:
    ours, why = table.listed("ours", str), table.given("why_none", str) or ""
    if bool(ours) is bool(why):
        raise table.refuse("there must be either ours, with the names of paragraphs, or why_none. Give one of the two.")
    return Counterpart(paragraphs_in(table), ours, why)
