"""Events in a case file: each kind with what it carries."""

from collections.abc import Callable, Iterator
from datetime import date

from answerable.documents.case_file.judgements import judgement
from answerable.documents.case_file.letters import Days, letter
from answerable.documents.case_file.table import Table
from answerable.law.events import (
    Answer,
    Appeal,
    AppealEnd,
    Closure,
    Complaint,
    Event,
    Extension,
    HandedOver,
    Kind,
    Notice,
    Payload,
    Question,
    Reconsidered,
    Recorded,
    RecordedAs,
    RegimeFound,
    TimeExtended,
    Transfer,
)
from answerable.law.exemption import Authority
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.regime import Regime


def events(file: Table, authority: Authority | None = None) -> Iterator[Event]:
    """The events of a file, in its order. Raises `NotACaseFile`."""
    received_on: date | None = None
    for table in file.tables("event", "event"):
        each = event(table, received_on, authority)
        received_on = received_on or each.on
        yield each


def event(table: Table, received_on: date | None, authority: Authority | None = None) -> Event:
    """One event of a request received on a day, or None where it is the first, by an authority if it is known. Raises `NotACaseFile`."""
    kind = table.one_of("kind", Kind)
    table.where = f"{table.where} ({kind.value})"
    on = table.needed("on", date)
    made = Event(kind, on, table.listed("parts", str), _payload(table, kind, Days(received_on or on, on, authority)))
    table.end()
    return made


def _payload(table: Table, kind: Kind, days: Days) -> Payload:
    if kind in _LETTERS:
        return _LETTERS[kind](table, days)
    return _OTHERS[kind](table) if kind in _OTHERS else None


def _extension(table: Table, days: Days) -> Payload:
    return Extension(
        letter(table, days),
        table.given("estimate_on", date),
        table.one_of("said", Said, Said.NOTHING),
        judgement(table.table("balance_only")),
        judgement(table.table("reasonable")),
    )


def _answer(table: Table, days: Days) -> Payload:
    said = table.one_of("said", Said, Said.NOTHING)
    disclosed = table.one_of("disclosed", Disclosed, Disclosed.NOTHING)
    return Answer(said, disclosed, letter(table, days), _reconsidered(table.table("reconsidered")))


def _reconsidered(table: Table | None) -> Reconsidered | None:
    if table is None:
        return None
    states = (table.given("states_failure", bool), table.given("states_action", bool), table.given("states_period", bool))
    made = Reconsidered(judgement(table.table("failed")), *states)
    table.end()
    return made


def _regime_found(table: Table) -> Payload:
    return RegimeFound(table.one_of("regime", Regime), table.one_of("was", Regime, Regime.FOIA))


def _handed_over(table: Table) -> Payload:
    return HandedOver(table.needed("to", str))


def _time_extended(table: Table) -> Payload:
    return TimeExtended(judgement(table.table("impracticable")))


def _transfer(table: Table) -> Payload:
    return Transfer(table.needed("to", str))


def _question(table: Table) -> Payload:
    return Question(judgement(table.table("reasonably_required")))


def _complaint(table: Table) -> Payload:
    return Complaint(table.provisions("respects"))


def _closure(table: Table) -> Payload:
    return Closure(table.provision("ground"))


def _notice(table: Table) -> Payload:
    return Notice(
        tuple(_recorded(each) for each in table.tables("recorded", "recorded")),
        table.listed("steps", str),
        table.given("within_days", int),
        table.given("sent_on", date),
        bool(table.given("substituted", bool)),
    )


def _recorded(table: Table) -> Recorded:
    recorded = Recorded(table.provision("under"), table.one_of("finding", RecordedAs))
    table.end()
    return recorded


def _appeal(table: Table) -> Payload:
    return Appeal(table.listed("affects", int))


def _appeal_end(table: Table) -> Payload:
    return AppealEnd(bool(table.given("withdrawn", bool)))


_LETTERS: dict[Kind, Callable[[Table, Days], Payload]] = {
    Kind.EXTENSION: _extension,
    Kind.RESPONSE: _answer,
    Kind.REVIEW_OUTCOME: _answer,
}
_OTHERS: dict[Kind, Callable[[Table], Payload]] = {
    Kind.TRANSFER: _transfer,
    Kind.REGIME_FOUND: _regime_found,
    Kind.HANDED_OVER: _handed_over,
    Kind.TIME_EXTENDED: _time_extended,
    Kind.CLARIFICATION_ASKED: _question,
    Kind.COMPLAINT: _complaint,
    Kind.COMPLAINT_CLOSED: _closure,
    Kind.NOTICE: _notice,
    Kind.APPEAL: _appeal,
    Kind.APPEAL_ENDED: _appeal_end,
}
