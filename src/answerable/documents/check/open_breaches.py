"""Breaches of time that the notice's own facts leave open, and that it does not record: questions, never somebody's error.

Only time is asked here. What a letter said, whether it gave reasons or told of rights, cannot be read from a decision notice.
"""

from collections.abc import Iterator
from datetime import date

from answerable.documents.check.found import Found, worked_out
from answerable.documents.check.response import Clock, recorded_under
from answerable.documents.decision_notice import Reading
from answerable.law import part_ii
from answerable.law.eir.r07_extension_of_time import last_day_when_extended
from answerable.law.finding import Finding
from answerable.law.foia.s10_working_days_taken import in_time
from answerable.law.foia.s17_refusal_of_request import given_in_time, states_cost_or_vexatious
from answerable.law.provision import Provision
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met

_COST_OR_VEXATIOUS = ("FOIA s.12", "FOIA s.14")
_BOTH_DUTIES = ("FOIA s.12(2)", "FOIA s.14")
_NOT_NAMED = Provision("an exemption that the notice does not name")
_SCOPE = "The Commissioner decides what a complaint asks about, and need not record every breach that is open."


def open_breaches(reading: Reading, clock: Clock) -> Iterator[Found]:
    """The breaches that are open and not recorded, in the order of the Act."""
    if clock.environmental:
        yield from _under_the_regulations(reading, clock)
        return
    reply = clock.story.reply
    if reply and reply > clock.last_day.value and not clock.extended_in_time and not _duty_taken_away(reading):
        timely = in_time(clock.last_day, on=reply)
        yield from _open(reading, Provision("FOIA s.10(1)"), timely, clock, "whether information was held was told after the last day")
    refused = min(filter(None, (clock.story.extended, reply)), default=None)
    if refused and refused > clock.last_day.value:
        yield from _refused_late(reading, clock, refused)


def _refused_late(reading: Reading, clock: Clock, on: date) -> Iterator[Found]:
    claimed = [each.under for each in reading.outcomes if part_ii.find(each.under)]
    pending = clock.story.extended == on
    if claimed or pending:
        stage = PublicInterest.PENDING if pending else PublicInterest.SILENT
        relies_on = tuple(Reliance(each, public_interest=stage) for each in claimed) or (Reliance(_NOT_NAMED, public_interest=stage),)
        late = given_in_time(RefusalNotice(given_on=on, last_day=clock.last_day, relies_on=relies_on))
        why = "the first letter that relied on an exemption came after the last day"
        yield from _open(reading, Provision("FOIA s.17(1)"), late, clock, why)
    cost = tuple(each.under for each in reading.outcomes if any(Provision(at).covers(each.under) for at in _COST_OR_VEXATIOUS))
    if cost:
        notice = RefusalNotice(given_on=on, last_day=clock.last_day, cost_or_vexatious=cost, states_cost_or_vexatious=True)
        yield from _open(reading, Provision("FOIA s.17(5)"), states_cost_or_vexatious(notice), clock, "the refusal came after the last day")


def _under_the_regulations(reading: Reading, clock: Clock) -> Iterator[Found]:
    reply = clock.story.reply
    last = last_day_when_extended(clock.environmental_request) if clock.extended_in_time else clock.last_day
    if reply and reply > last.value:
        refused = any(each.under.startswith(("EIR reg 12", "EIR reg 13")) for each in reading.outcomes)
        at, why = (
            ("EIR reg 14(2)", "the refusal came after the last day") if refused else ("EIR reg 5(2)", "the reply came after the last day")
        )
        yield from _open(reading, Provision(at), last, clock, why)


def _open(
    reading: Reading, at: Provision, finding: Finding[Met] | Finding[bool] | Finding[date], clock: Clock, why: str
) -> Iterator[Found]:
    if not recorded_under(reading, at):
        missing = any(each.field == "outcomes" for each in reading.unsure)
        asks = (
            "the text that is here, part of which is missing, does not record it"
            if missing
            else "it is not recorded. Was it left out on purpose?"
        )
        words = f"A breach of {at} was open to be recorded, because {why}; {asks}"
        yield Found(at, words if words.endswith("?") else f"{words}.", False, worked_out(finding, clock.story.assumption, _SCOPE))


def _duty_taken_away(reading: Reading) -> bool:
    """Whether every claim that was decided took away the duty to confirm or deny and was upheld against the complainant."""
    claims = [
        each for each in reading.outcomes if part_ii.find(each.under) or any(Provision(at).covers(each.under) for at in _COST_OR_VEXATIOUS)
    ]
    return bool(claims) and all(each.complaint == "not upheld" and _takes_it_away(each.under) for each in claims)


def _takes_it_away(under: Provision) -> bool:
    found = part_ii.find(under)
    if found is None:
        return any(Provision(at).covers(under) for at in _BOTH_DUTIES)
    return any(found.exemption.at.under(each.at[: each.at.index(")") + 1]).covers(under) for each in found.exemption.confirm_or_deny)
