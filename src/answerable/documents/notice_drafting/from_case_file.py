"""The decision notice that a case file ends in: its facts are the file's own events, its prose stands under `decision_notice`.

The request is given in the words of the file, part by part, and a ground in the words of none.
"""

from collections.abc import Iterator
from datetime import date

from answerable.documents.case_file.table import Table
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting.drafted import drafted
from answerable.documents.notice_drafting.facts import Decided, Did, Facts, Found, Ground, Happening, Ordered, Stage, Typed
from answerable.documents.notice_drafting.notice import Notice
from answerable.law.provision import cite
from answerable.law.regime import Regime

_ALL_OF_PART_I = cite("FOIA s.1(1)")


def notice_of(text: str) -> Notice:
    """The notice. Raises `UnableToDraft` where the file lacks what it needs, and `NotACaseFile` for what cannot be read."""
    file = Table.parsed(text)
    given = file.table("decision_notice")
    if given is None:
        raise UnableToDraft("The case file has no decision_notice, with what a case officer writes in one. Add it, or leave --notice out.")
    events = [_Event(each) for each in file.tables("event", "event")]
    served = [each for each in events if each.kind == "notice"]
    if not served:
        raise UnableToDraft("The case file ends in no notice, so there is none to draft. Add that event, or leave --notice out.")
    parts = [(each.needed("number", str), each.needed("asked", str), each.given("regime", str)) for each in file.tables("part", "part")]
    facts = _facts(file, given, events, served[-1], parts)
    prose = tuple(_typed(each) for each in given.tables("prose", "prose"))
    given.end()
    return drafted(facts, prose)


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
            Decided(each.provision("under"), each.one_of("finding", Found), each.listed("parts", str))
            for each in (table.tables("recorded", "finding") if self.kind == "notice" else ())
        )


def _facts(file: Table, given: Table, events: list[_Event], served: _Event, parts: list[tuple[str, str, str | None]]) -> Facts:
    complaints = [each for each in events if each.kind == "complaint"]
    asked_on = next(each.on for each in events if each.kind == "request")
    return Facts(
        reference=given.needed("reference", str),
        dated=served.on,
        sent_on=given.given("sent_on", date) or served.on,
        authority=file.needed("authority", str),
        short=given.needed("short", str),
        subject=given.needed("subject", str),
        asked="\n".join(f"{number}. {asked}" for number, asked, _ in parts),
        requested_on=given.given("requested_on", date) or asked_on,
        received_on=asked_on,
        complained_on=complaints[0].on if complaints else None,
        signatory=given.needed("signatory", str),
        regime=Regime.EIR if parts[0][2] == "EIR" else Regime.FOIA,
        happened=tuple(_happened(events)),
        grounds=tuple(Ground(under, each.parts) for each in complaints for under in each.respects),
        decided=served.recorded,
        steps=tuple(Ordered(each[:1].lower() + each[1:], _ALL_OF_PART_I) for each in served.steps),
        within_days=served.within,
    )


def _happened(events: list[_Event]) -> Iterator[Happening]:
    kinds = {each.value: each for each in Did}
    told = dict.fromkeys((each.kind, each.on) for each in events if each.kind in kinds)
    return (Happening(kinds[kind], on) for kind, on in told)


def _typed(table: Table) -> Typed:
    typed = Typed(
        table.one_of("stage", Stage),
        table.needed("text", str),
        table.listed("rests_on", str),
        table.provision("under") if table.has("under") else None,
        table.given("name", str) or "",
    )
    table.end()
    return typed
