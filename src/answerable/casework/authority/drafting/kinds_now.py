"""The kinds of letter that make sense of a case as it stands, each with what it does to the clock."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.drafting.undecided import still_to_weigh
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.permissions import WITH_THEM
from answerable.casework.authority.standing import stands
from answerable.casework.authority.states import State
from answerable.documents.letters import Kind
from answerable.law.case import Case
from answerable.law.events import Kind as Event
from answerable.law.not_law import NotLaw
from answerable.law.regime import Regime


class Offered(NamedTuple):
    """A kind of letter: what it is called, and what it does to the clock."""

    kind: Kind
    words: str
    to_the_clock: str


_OFFERED = (
    Offered(Kind.ACKNOWLEDGEMENT, "Acknowledge the request", "Moves nothing."),
    Offered(
        Kind.CLARIFICATION,
        "Ask what is meant",
        "Until the requester says, the part need not be dealt with. Then its time begins again from the start.",
    ),
    Offered(
        Kind.FEES_NOTICE,
        "Ask for a fee",
        "The days from this notice to the payment, both included, do not count. Unpaid after three months, nothing more is owed.",
    ),
    Offered(
        Kind.CHARGE,
        "Ask for a charge in advance",
        "Under the Regulations, reg 8: the days from this letter to the payment, both included, do not count. Unpaid after 60 working "
        "days, nothing more is owed.",
    ),
    Offered(
        Kind.TIME_EXTENDED,
        "Take 40 working days",
        "Under the Regulations, reg 7: for the complexity and volume of what is asked for, and for nothing else. Moves the last day to the "
        "fortieth working day.",
    ),
    Offered(
        Kind.EXTENSION,
        "Take more time for the public interest",
        "Moves the day for the duty whose balance is being weighed, to communicate the information or to confirm or deny that it is held, "
        "and that duty alone; and only where all five conditions of s.10(3) hold.",
    ),
    Offered(Kind.LATE, "Say that we are late", "Moves nothing. It is no extension: the answer stays late from the same day."),
    Offered(Kind.ANSWER, "Answer", "Stops the clock of each part that it answers. Parts that it leaves out go on running."),
    Offered(
        Kind.REVIEW,
        "Give the outcome of the internal review",
        "Ends the review. The Act sets no time for it; the Code has a norm. The Regulations do, reg 11(4): 40 working days.",
    ),
    Offered(Kind.CORRECTION, "Correct a wrong release", "Moves nothing. What was sent cannot be unsent."),
)
# The letters that can be written in Welsh.
IN_WELSH_TOO = (Kind.ACKNOWLEDGEMENT, Kind.ANSWER, Kind.EXTENSION)
# Where a request that is not answered yet can stand.
BEFORE = frozenset({State.RECEIVED, State.WORKING, State.WAITING, State.CLEARING})


def offered(case: Folded, state: State, *, last_day: date | None, on: date) -> tuple[Offered, ...]:
    """The kinds that can be drafted now. `last_day` is that of the earliest clock that is unmet."""
    sense = _senses(case, state, last_day, on)
    return tuple(each for each in _OFFERED if sense[each.kind]())


def _senses(case: Folded, state: State, last_day: date | None, on: date) -> dict[Kind, Callable[[], bool]]:
    happened = {each.kind for each in case.events}
    before = state in BEFORE
    in_time = last_day is not None and on <= last_day
    acts, regulations = bool(case.foia), bool(case.under(Regime.EIR))
    owed = any(clock.unmet for stand in stands(case, on=on) if stand.part in case.ours for clock in stand.clocks)
    return {
        Kind.ACKNOWLEDGEMENT: lambda: before and (Event.ACKNOWLEDGEMENT not in happened or not _all_acknowledged(case)),
        Kind.CLARIFICATION: lambda: before,
        Kind.FEES_NOTICE: lambda: acts and before and in_time,
        Kind.CHARGE: lambda: regulations and before and in_time,
        Kind.TIME_EXTENDED: lambda: regulations and before and in_time and Event.TIME_EXTENDED not in happened,
        Kind.EXTENSION: lambda: before and _something_to_weigh(case, on),
        Kind.LATE: lambda: before and last_day is not None,
        Kind.ANSWER: lambda: before or owed or state in WITH_THEM,
        Kind.REVIEW: lambda: state is State.REVIEW,
        Kind.CORRECTION: lambda: Event.RESPONSE in happened,
    }


def _all_acknowledged(case: Folded) -> bool:
    """Whether every part has been: an acknowledgement, like any letter, is of the parts under one law."""
    law = case.case()
    return all(law.part(each.number).first(Event.ACKNOWLEDGEMENT) for each in case.ours)


def _something_to_weigh(case: Folded, on: date) -> bool:
    """Whether on some part that is still in time a qualified exemption is engaged whose balance is still to be struck, s.10(3), s.17(2).

    The Regulations give no time for it, so no part under them is asked.
    """
    law = case.case()
    return any(still_to_weigh(law, part.number, on=on) and _in_time(law, part.number, on) for part in case.foia)


def _in_time(law: Case, part: str, on: date) -> bool:
    try:
        return on <= law.part(part).last_day().value
    except NotLaw:
        return False
