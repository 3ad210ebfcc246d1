"""Procedural breaches: what the facts of one part leave open to be recorded, apart from what anybody recorded.

Each row is a requirement of ss.1, 10 or 17 asked of how a part was handled. One that is not met is a breach open to be
recorded; one that only a person can answer stays a question. What a notice recorded is set beside it afterwards, and a
difference is a question too, never somebody's error: the Commissioner need not record every breach that is open.

Breaches are looked at as things stood when the internal review was completed or, without one, on a day that is given
(the Commissioner's practice, LTT29). Falling short of a code of practice is no row here.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from answerable.law.claims import Duty
from answerable.law.finding import Fact, Finding, Judgement, say
from answerable.law.foia.s01_right_of_access import Disclosed, Said, Told, communicated_on, confirmed_or_denied_on
from answerable.law.foia.s17_refusal_of_request import REQUIREMENTS, given_in_time
from answerable.law.provision import Provision, cite
from answerable.law.refusal_notice import RefusalNotice
from answerable.law.requirement import Met, Requirement, requirement, together
from answerable.law.rule import rule

Ruling = Judgement[bool] | Finding[bool] | None


class Estimate(NamedTuple):
    """A day promised for a decision on the public interest, and the day on which the next word on it came, if any did."""

    given_on: date
    estimate_on: date
    next_word_on: date | None = None


class Handling(NamedTuple):
    """How one part was handled, as things stood on a day.

    `confirm_or_deny_owed` is the ruling on whether the duty to confirm or deny applied in spite of what was claimed;
    `communicate_owed` on whether information that was not communicated ought to have been. None: nobody has ruled.
    `more_time` holds the finding under s.10(3) for each duty on which more time was taken.
    """

    part: str
    last_day: Finding[date]
    as_at: date
    told: tuple[Told, ...] = ()
    notices: tuple[RefusalNotice, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    confirm_or_deny_owed: Ruling = None
    communicate_owed: Ruling = None
    more_time_to_confirm: Finding[Met] | None = None
    more_time_to_communicate: Finding[Met] | None = None

    @property
    def said(self) -> Said:
        """The last thing said of whether information is held."""
        return next((each.said for each in reversed(self.told) if each.said is not Said.NOTHING), Said.NOTHING)


@rule("FOIA s.1(1)(a)", since="2005-01-01")
def confirmed_or_denied(part: Handling) -> Finding[Met]:
    """to be informed in writing by the public authority whether it holds information of the description specified in the request"""
    done = confirmed_or_denied_on(part.told)
    if done.value is not None:
        return Finding(Met.YES, because=done.because)
    return _owed(part, part.confirm_or_deny_owed, exempt=_refuses_to_confirm(part))


@rule("FOIA s.1(1)(b)", since="2005-01-01")
def communicated(part: Handling) -> Finding[Met]:
    """if that is the case, to have that information communicated to him"""
    if part.communicate_owed is None:
        if any(each.disclosed is Disclosed.ALL for each in part.told):
            return Finding(Met.YES, because=communicated_on(part.told).because)
        if part.said is Said.NOT_HELD:
            return Finding(Met.DOES_NOT_ARISE, note="nothing is held")
        if part.said is Said.NEITHER:
            return Finding(Met.DOES_NOT_ARISE, note="reached only once the authority confirms that information is held")
    return _owed(part, part.communicate_owed, exempt=_may_be_exempt(part))


@rule("FOIA s.10(1)", since="2005-01-01")
def complied_in_time(part: Handling) -> Finding[Met]:
    """must comply with section 1(1) promptly and in any event not later than the twentieth working day"""
    confirming, communicating = _confirmed_in_time(part), _communicated_in_time(part)
    answer = together((confirming.value, communicating.value))
    return Finding(
        answer, note=_why(answer, confirming, communicating), because=(part.last_day, *confirming.because, *communicating.because)
    )


@rule("FOIA s.17(2)", since="2005-01-01")
def undecided_said_in_time(part: Handling) -> Finding[Met]:
    """must indicate that no decision as to the application of that provision has yet been reached"""
    pending = [each for each in part.notices if any(on.undecided for on in each.relies_on)]
    timely = [given_in_time(each) for each in pending]
    note = "" if pending else "no notice leaves the public interest undecided"
    return Finding(together(each.value for each in timely), note=note, because=timely)


@rule("FOIA s.17(2)", since="2005-01-01")
def estimate_kept(part: Handling) -> Finding[Met]:
    """must contain an estimate of the date by which the authority expects that such a decision will have been reached"""
    if not part.estimates:
        return Finding(Met.DOES_NOT_ARISE, note="no day was promised")
    missed = [each for each in part.estimates if (each.next_word_on or part.as_at) > each.estimate_on]
    if not missed:
        return Finding(Met.YES)
    note = "passed with neither a decision nor a new estimate; the Commissioner has recorded that here (FS50158274)"
    return Finding(Met.FOR_A_PERSON, note=note, because=[Fact(each.estimate_on, "the day estimated") for each in missed])


def _said_in_the_notices(each: Requirement[RefusalNotice], part: Handling) -> Finding[Met]:
    """One requirement of s.17 asked of every notice on a part, signed with its own words; what fails stands as the ground."""
    answers = [each.check(notice) for notice in part.notices]
    answer = together(found.value for found in answers)
    finding = Finding(answer, because=[found for found in answers if found.value is answer])
    finding.under, finding.words = each.at, each.words
    return finding


PROCEDURE = (
    requirement(confirmed_or_denied, arises="The duty to confirm or deny applies, and nothing is said by the end of the internal review."),
    requirement(communicated, arises="Information that is not exempt is not communicated by the end of the internal review."),
    requirement(
        complied_in_time,
        arises="Confirming, denying or communicating comes after the last day, and s.10(3) does not save it.",
    ),
    requirement(undecided_said_in_time, arises="A letter that leaves the public interest undecided comes after the last day."),
    requirement(
        estimate_kept, arises="A day promised for deciding the public interest passes in silence, and a person finds that a breach."
    ),
)


def procedure(part: Handling) -> tuple[Finding[Met], ...]:
    """Every row for a part, in the Act's order: ss.1 and 10, and each requirement of s.17 in its notices."""
    rows = (*(each.check(part) for each in PROCEDURE), *(_said_in_the_notices(each, part) for each in REQUIREMENTS))
    return tuple(sorted(rows, key=lambda each: each.under.order()))


def available(part: Handling) -> tuple[Finding[Met], ...]:
    """The breaches that the facts leave open to be recorded."""
    return tuple(each for each in procedure(part) if each.value is Met.NO)


def left_to_a_person(part: Handling) -> tuple[Finding[Met], ...]:
    """The requirements that only a person can answer on these facts."""
    return tuple(each for each in procedure(part) if each.value is Met.FOR_A_PERSON)


class Difference(NamedTuple):
    """Where what is open and what was recorded part ways, put as a question."""

    under: Provision
    question: str
    finding: Finding[Met] | None = None


def differences(found: Iterable[Finding[Met]], recorded: Iterable[Provision]) -> tuple[Difference, ...]:
    """What to ask of whoever recorded breaches: one question a provision, in the order of the Act."""
    rows, kept = list(found), list(recorded)
    asked: dict[Provision, Difference] = {}
    for each in sorted(rows, key=lambda row: row.value is not Met.NO):
        if each.value in _ASKS and not any(at.covers(each.under) for at in kept):
            asked.setdefault(each.under, Difference(each.under, _ASKS[each.value].format(each.under), each))
    for at in kept:
        bearing = [row for row in rows if at.covers(row.under) or row.under.covers(at)]
        if not any(row.value in _ASKS for row in bearing):
            asked[at] = Difference(at, f"{at} is recorded, and these facts do not lead to it. Which fact is missing here?")
    return tuple(sorted(asked.values(), key=lambda each: each.under.order()))


_ASKS = {
    Met.NO: "A breach of {} was open to be recorded on these facts, and is not. Was it left out on purpose?",
    Met.FOR_A_PERSON: "Whether {} was met is for a person to say. Was it considered?",
}


def _owed(part: Handling, ruling: Ruling, *, exempt: bool) -> Finding[Met]:
    """A duty that has not been met: owed or not by ruling, and with none, owed unless something claimed may take it away."""
    if part.as_at <= part.last_day.value:
        return Finding(Met.DOES_NOT_ARISE, note=f"the time has not run out on {say(part.as_at)}")
    if ruling is not None:
        return Finding(Met.NO if ruling.value else Met.DOES_NOT_ARISE, because=(ruling,))
    if exempt:
        return Finding(Met.FOR_A_PERSON, note="whether the duty applied is for a judgement that is not here")
    return Finding(Met.NO, note="nothing was claimed that could take the duty away")


def _confirmed_in_time(part: Handling) -> Finding[Met]:
    done = confirmed_or_denied_on(part.told)
    if done.value is None:
        return confirmed_or_denied(part)
    if part.confirm_or_deny_owed is not None and not part.confirm_or_deny_owed.value:
        return Finding(Met.DOES_NOT_ARISE, because=(part.confirm_or_deny_owed,))
    return _timely(part, done, part.more_time_to_confirm)


def _communicated_in_time(part: Handling) -> Finding[Met]:
    done = communicated_on(part.told)
    rest = communicated(part)
    if done.value is None:
        return rest
    timely = _timely(part, done, part.more_time_to_communicate)
    others = (each for each in rest.because if each not in timely.because)
    return Finding(together((timely.value, rest.value)), because=(*timely.because, *others))


def _timely(part: Handling, done: Finding[date | None], more_time: Finding[Met] | None) -> Finding[Met]:
    assert done.value is not None, part
    if done.value <= part.last_day.value:
        return Finding(Met.YES, because=done.because)
    if more_time is not None:
        return Finding(more_time.value, because=(*done.because, more_time))
    return Finding(Met.NO, because=done.because)


def _refuses_to_confirm(part: Handling) -> bool:
    takes_both = ("FOIA s.12(2)", "FOIA s.14")
    claimed = [at for notice in part.notices for at in notice.cost_or_vexatious]
    excluded = any(each.duty in (Duty.CONFIRM_OR_DENY, None) for notice in part.notices for each in notice.relies_on)
    return part.said is Said.NEITHER or excluded or any(cite(both).covers(at) for both in takes_both for at in claimed)


def _may_be_exempt(part: Handling) -> bool:
    """Whether something was claimed against communicating, or nothing tells us that anything is held."""
    claimed = any(each.duty is not Duty.CONFIRM_OR_DENY for notice in part.notices for each in notice.relies_on)
    return claimed or part.said is Said.NOTHING or any(notice.cost_or_vexatious for notice in part.notices)


def _why(answer: Met, confirming: Finding[Met], communicating: Finding[Met]) -> str:
    duties = zip(Duty, (confirming, communicating), strict=True)
    return "the duty to " + " and to ".join(say(duty) for duty, found in duties if found.value is answer)
