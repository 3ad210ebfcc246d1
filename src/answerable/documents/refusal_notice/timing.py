"""Whether a letter came in time, as far as the days that are known can say, and what may have moved the last day."""

import re
from collections.abc import Iterator

from answerable.documents.refusal_notice import dates, statements
from answerable.documents.refusal_notice.reading import LetterRead
from answerable.documents.refusal_notice.requirement import Requirement, quoted
from answerable.law.finding import Finding, say
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.foia.s10_working_days_taken import working_days_late
from answerable.law.provision import Provision

TIMED = (Provision("FOIA s.17(1)"), Provision("FOIA s.17(5)"))
_OWN_CALENDAR = re.compile(
    r"\b(?:primary|secondary|grammar|high|infant|junior|nursery|community|church|sixth form|c of e|comprehensive)\s+school\b"
    r"|\bacadem(?:y|ies)\b|\bgoverning body\b|\bThe National Archives\b|"
    r"\bPublic Record Office\b|\brecord office\b",
    re.IGNORECASE,
)
_HEAD, _FOOT = 15, 12


def in_time(read: LetterRead) -> bool | None:
    """Whether the letter came by the last day; None where a day is missing that would decide it."""
    days = read.days
    if days.sent is None:
        return None
    if days.received is not None:
        return days.sent <= last_day_for_compliance(Chronology(received_on=days.received)).value
    # Nobody receives a request before it is made, so a letter in time for the day it was made is in time.
    if days.made is not None and days.made <= days.sent <= last_day_for_compliance(Chronology(received_on=days.made)).value:
        return True
    return None


def doubted(read: LetterRead, met: bool | None) -> bool | None:
    """The answer on time, or None where the letter shows something that moves the last day, which only a person can weigh."""
    if met is None and in_time(read):
        return True
    return None if met is False and in_time(read) is False and moved_by(read) else met


def moved_by(read: LetterRead) -> str:
    """What in the letter may have moved the last day, or nothing."""
    if earlier := statements.mentions_an_earlier_notice(read.letter):
        return f"it refers to an earlier letter (“{earlier.text}”), which may have been the notice under s.17(1)"
    if dates.clarified(read.letter):
        return "it speaks of a clarification, and the day on which that came may be the date of receipt, s.10(6)(b)"
    ends = (*read.letter.lines[:_HEAD], *read.letter.lines[-_FOOT:])
    if any(_OWN_CALENDAR.search(each) for each in ends):
        return "regulations under s.10(4) may give this authority more time (schools, academies, archives)"
    return ""


def why(read: LetterRead, met: bool | None) -> str:
    """The reasoning on time in a sentence."""
    days = read.days
    if days.sent is None or (days.received is None and not in_time(read)):
        missing = "the day it was sent (--sent)" if days.sent is None else "the day the request was received (--received)"
        return f"Whether it came in time cannot be told without {missing}."
    assumed = days.received is None
    receipt = days.received or days.made
    assert receipt is not None
    last = last_day_for_compliance(Chronology(received_on=receipt))
    made = ", the day the request was made," if assumed else ""
    counted = f"counting from {say(receipt)}{made} the last day was {say(last.value)}{_passed_over(last)}"
    if days.sent <= last.value:
        return f"Sent on {say(days.sent)}: {counted}."
    late = working_days_late(last, to=days.sent).value
    moved = moved_by(read) if met is None else ""
    never = " More time under s.10(3) never moves this day." if read.refuses else ""
    return (
        f"Sent on {say(days.sent)}, {late} working {'day' if late == 1 else 'days'} late: {counted}.{f' But {moved}.' if moved else never}"
    )


def _passed_over(last: Finding[object]) -> str:
    notes = [each.note for each in last.because if isinstance(each, Finding) and each.note]
    return f" ({'; '.join(notes)})" if notes else ""


def extension_of_absolute(read: LetterRead) -> Iterator[Requirement]:
    """s.10(3) where more time is taken to weigh the public interest and every exemption named is absolute."""
    if read.undecided and read.claims and all(each.absolute is True for each in read.claims):
        named = ", ".join(str(each.provisions[0]) for each in read.claims)
        yield Requirement(
            "FOIA s.10(3)",
            False,
            quoted(read.undecided.said),
            f"It takes more time for the public interest, and relies only on {named}: an absolute exemption has no public interest test.",
        )
