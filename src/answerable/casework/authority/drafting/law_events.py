"""What a letter of each kind is to the clock on the day it goes, as case-file events.

A letter that says we are late is none of them: it moves nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from answerable.casework.authority.drafting.composing import Composing
from answerable.casework.authority.drafting.owing import unstated_on
from answerable.casework.authority.drafting.sending import Event, extension, responses
from answerable.casework.authority.drafting.undecided import claims_put_off
from answerable.casework.authority.models import Letter
from answerable.documents.letters import Kind
from answerable.documents.refusal_notice import Requirement
from answerable.law.claims import Duty
from answerable.law.regime import Regime


def events_of(letter: Letter, composing: Composing, shown: Sequence[Requirement], *, by: str) -> tuple[Event, ...]:
    """The events of a letter that is being sent. `shown` is what it shows of s.17 as it now reads."""
    return tuple(_KINDS[Kind(letter.kind)](composing, shown, by))


def _plain(kind: str) -> "Made":
    def made(composing: Composing, _shown: Sequence[Requirement], _by: str) -> Iterator[Event]:
        yield {"kind": kind, "on": composing.on, "parts": list(composing.parts)}

    return made


def _answers(kind: str) -> "Made":
    def made(composing: Composing, shown: Sequence[Requirement], _by: str) -> Iterator[Event]:
        for part in composing.parts:
            unstated = unstated_on(composing.case.case(), (part,), on=composing.on)
            yield from responses(composing.position(part), kind=kind, on=composing.on, shown=shown, unstated=unstated)

    return made


def _question(composing: Composing, _shown: Sequence[Requirement], by: str) -> Iterator[Event]:
    judged = _judged(composing, "reasonably_required", by)
    yield {"kind": "clarification asked", "on": composing.on, "parts": list(composing.parts), **judged}


def _extensions(composing: Composing, shown: Sequence[Requirement], by: str) -> Iterator[Event]:
    law = composing.case.case()
    for part in composing.parts:
        claims = claims_put_off(composing.undecided(part), of=law.circumstances(part, on=composing.on))
        yield extension(
            part,
            claims,
            on=composing.on,
            estimate_on=composing.about["estimate_on"],
            said="held" if any(each.duty is Duty.COMMUNICATE for each in claims) else "nothing said",
            judged={**_judged(composing, "balance_only", by), **_judged(composing, "reasonable", by)},
            shown=shown,
            unstated=unstated_on(law, (part,), on=composing.on),
        )


def _time_extended(composing: Composing, _shown: Sequence[Requirement], by: str) -> Iterator[Event]:
    yield {"kind": "time extended", "on": composing.on, "parts": list(composing.parts), **_judged(composing, "impracticable", by)}


def _decisions(composing: Composing, shown: Sequence[Requirement], by: str) -> Iterator[Event]:
    """The outcome of a review; under the Regulations with the decision whether they were complied with, and what the letter states."""
    for each in _answers("review outcome")(composing, shown, by):
        yield {**each, **_reconsidered(composing, each["parts"][0], by)} if composing.regime is Regime.EIR else each


def _reconsidered(composing: Composing, part: str, by: str) -> dict[str, Any]:
    told = {name: (composing.about.get(name) or {}).get(part) for name in ("complied", "why", "failure", "action", "by")}
    failed = told["complied"] == "no"
    judged = {"answer": failed, "by": by, "on": composing.on, "reasons": str(told["failure"] if failed else told["why"])}
    states = {f"states_{name}": bool(told[of]) for name, of in (("failure", "failure"), ("action", "action"), ("period", "by"))}
    return {"reconsidered": {"failed": judged, **(states if failed else {})}}


def _nothing(_composing: Composing, _shown: Sequence[Requirement], _by: str) -> Iterator[Event]:
    yield from ()


def _judged(composing: Composing, name: str, by: str) -> dict[str, Any]:
    reasons = str(composing.about.get(name) or "").strip()
    return {name: {"answer": True, "by": by, "on": composing.on, "reasons": reasons}} if reasons else {}


Made = Callable[[Composing, Sequence[Requirement], str], Iterator[Event]]
_KINDS: dict[Kind, Made] = {
    Kind.ACKNOWLEDGEMENT: _plain("acknowledgement"),
    Kind.CLARIFICATION: _question,
    Kind.FEES_NOTICE: _plain("fees notice"),
    Kind.CHARGE: _plain("fees notice"),
    Kind.TIME_EXTENDED: _time_extended,
    Kind.EXTENSION: _extensions,
    Kind.LATE: _nothing,
    Kind.ANSWER: _answers("response"),
    Kind.REVIEW: _decisions,
    Kind.CORRECTION: _answers("response"),
}
