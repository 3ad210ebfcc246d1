"""The position on a part as the requester was told it: what the letters said, whatever anybody judged.

A position that was decided is part_position.py's. This one is for what was sent, here or elsewhere, and what a public page may say.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from answerable.law.chronology import PartHistory
from answerable.law.claims import Duty
from answerable.law.eir.r06_form_and_format import ALREADY_AVAILABLE
from answerable.law.eir.r12_exceptions import NOT_HELD
from answerable.law.events import Answer as Told
from answerable.law.events import Event, Kind
from answerable.law.finding import Finding
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.pleadable import exemption_at
from answerable.law.positions import Answer, Position, in_sum
from answerable.law.provision import Provision, cite
from answerable.law.regime import Regime

_SAID = {Said.HELD: Answer.CONFIRMED, Said.NOT_HELD: Answer.DENIED}
_REFUSED = (
    ("FOIA s.14(1)", Answer.REFUSED_VEXATIOUS),
    ("FOIA s.14(2)", Answer.REFUSED_REPEATED),
    ("FOIA s.12", Answer.REFUSED_COST),
)


class PositionTold(NamedTuple):
    """What was told of a part on each duty."""

    confirm_or_deny: Position
    communicate: Position


def position_told(history: PartHistory) -> PositionTold | None:
    """The position in the last letter that answered a part: a review's, where there was one, or an answer given afresh after a notice.

    None before any answer.
    """
    answers = [each for each in history.events if isinstance(each.payload, Told)]
    if not answers:
        return None
    last = _afresh(history) or next((each for each in reversed(answers) if each.kind is Kind.REVIEW_OUTCOME), answers[-1])
    letter = [each.payload for each in answers if (each.kind, each.on) == (last.kind, last.on)]
    before = [each.payload for each in answers[: answers.index(last)] if last.kind is Kind.REVIEW_OUTCOME]
    said = [_upheld(each, before) for each in letter if isinstance(each, Told)]
    if history.as_of(last.on).regime is Regime.EIR:
        return PositionTold(in_sum([_held(each) for each in said]), in_sum([_made_available(each) for each in said]))
    return PositionTold(in_sum([_confirm_or_deny(each) for each in said]), in_sum([_communicate(each) for each in said]))


def _afresh(history: PartHistory) -> Event | None:
    """The last answer after a decision notice, which takes the place of all before it."""
    events = history.events
    noticed = max((at for at, each in enumerate(events) if each.kind is Kind.NOTICE), default=len(events))
    return next((each for each in reversed(events[noticed:]) if isinstance(each.payload, Told)), None)


def _held(told: Told) -> Finding[Position]:
    """Under the Regulations: what was said of holding. A refusal that says nothing of it leaves it open."""
    if told.said is Said.NEITHER:
        return Finding(Position(Answer.NCND, *_relied_on(told, Duty.CONFIRM_OR_DENY)))
    if told.said is Said.NOT_HELD:
        return Finding(Position(Answer.DENIED, NOT_HELD))
    known = told.said is Said.HELD or told.disclosed is not Disclosed.NOTHING
    return Finding(Position(Answer.CONFIRMED if known else Answer.OWED, "EIR reg 5(1)"))


def _made_available(told: Told) -> Finding[Position]:
    if told.said is Said.NEITHER:
        return Finding(Position(Answer.NOT_REACHED, *_relied_on(told, Duty.CONFIRM_OR_DENY)))
    relied_on = _relied_on(told, Duty.COMMUNICATE)
    if told.disclosed is Disclosed.ALL:
        return Finding(Position(Answer.COMMUNICATED, "EIR reg 5(1)"))
    if told.disclosed is Disclosed.SOME:
        return Finding(Position(Answer.COMMUNICATED_IN_PART, *(relied_on or ("EIR reg 5(1)",))))
    if told.said is Said.NOT_HELD:
        return Finding(Position(Answer.NOT_HELD, *(relied_on or ("EIR reg 5(1)",))))
    if relied_on:
        elsewhere = all(each == ALREADY_AVAILABLE for each in relied_on)
        return Finding(Position(Answer.ACCESSIBLE if elsewhere else Answer.WITHHELD, *relied_on))
    return Finding(Position(Answer.OWED, "EIR reg 5(1)"))


def _upheld(told: Told, before: Sequence[object]) -> Told:
    """A review that says what was said before, and cites nothing, leaves standing what the earlier letter relied on."""
    if told.letter.relies_on or told.letter.cost_or_vexatious:
        return told
    for earlier in reversed(before):
        if isinstance(earlier, Told) and (earlier.said, earlier.disclosed) == (told.said, told.disclosed):
            return told._replace(letter=earlier.letter)
    return told


def _confirm_or_deny(told: Told) -> Finding[Position]:
    if told.said is Said.NEITHER:
        return Finding(Position(Answer.NCND, *_relied_on(told, Duty.CONFIRM_OR_DENY)))
    if told.said in _SAID or told.disclosed is not Disclosed.NOTHING:
        return Finding(Position(_SAID.get(told.said, Answer.CONFIRMED), "FOIA s.1(1)(a)"))
    return Finding(next(_refused(told, of="FOIA s.12(2)"), Position(Answer.OWED, "FOIA s.1(1)(a)")))


def _communicate(told: Told) -> Finding[Position]:
    if told.said is Said.NEITHER:
        return Finding(Position(Answer.NOT_REACHED, *_relied_on(told, Duty.CONFIRM_OR_DENY)))
    if told.disclosed is Disclosed.ALL:
        return Finding(Position(Answer.COMMUNICATED, "FOIA s.1(1)(b)"))
    relied_on = _relied_on(told, Duty.COMMUNICATE)
    if told.disclosed is Disclosed.SOME:
        return Finding(Position(Answer.COMMUNICATED_IN_PART, *(relied_on or ("FOIA s.1(1)(b)",))))
    if told.said is Said.NOT_HELD:
        return Finding(Position(Answer.NOT_HELD, "FOIA s.1(1)(b)"))
    if relied_on:
        elsewhere = all(cite("FOIA s.21").covers(each) for each in relied_on)
        return Finding(Position(Answer.ACCESSIBLE if elsewhere else Answer.WITHHELD, *relied_on))
    return Finding(next(_refused(told, of="FOIA s.12"), Position(Answer.OWED, "FOIA s.1(1)(b)")))


def _refused(told: Told, *, of: str) -> Iterator[Position]:
    """The position that a claim under s.12 or s.14 gives; of s.12, only what takes this duty away."""
    for at, answer in _REFUSED:
        for claimed in told.letter.cost_or_vexatious:
            if cite(at).covers(claimed) and (answer is not Answer.REFUSED_COST or cite(of).covers(claimed)):
                yield Position(answer, claimed)


def _relied_on(told: Told, duty: Duty) -> Sequence[Provision]:
    return [each.provision for each in told.letter.relies_on if (each.duty or _duty_of(each.provision)) is duty]


def _duty_of(provision: Provision) -> Duty:
    """The duty that a provision is about, where a letter does not say: its section's own subsection for confirming or denying."""
    exemption = exemption_at(provision)
    excludes = exemption is not None and any(exemption.at.under(each.at).covers(provision) for each in exemption.confirm_or_deny)
    return Duty.CONFIRM_OR_DENY if excludes else Duty.COMMUNICATE
