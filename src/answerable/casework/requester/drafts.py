"""Drafts for a requester to send: a chaser, a request for a review, a complaint. Each quotes the defects found, and their provisions."""

from collections.abc import Iterator
from datetime import date

from answerable.casework.authority.told.standing import Where
from answerable.casework.requester.desk import Row
from answerable.casework.requester.replies import ENDS, arrived_on
from answerable.documents.seems import Seems
from answerable.law.finding import say
from answerable.law.positions import Answer

CHASER, REVIEW, COMPLAINT = "chaser", "review", "complaint"
KINDS = {
    CHASER: "A letter that asks where the answer is",
    REVIEW: "A request for an internal review",
    COMPLAINT: "A complaint to the Commissioner",
}
_ANSWERED = {each.value for each in ENDS}
_GIVEN = {Seems.DISCLOSURE.value}
HELD_AGAINST = {*_ANSWERED, Seems.MORE_TIME.value}
_REFUSED = {Answer.WITHHELD, Answer.COMMUNICATED_IN_PART, Answer.REFUSED_COST, Answer.REFUSED_VEXATIOUS, Answer.REFUSED_REPEATED}


def draft(kind: str, row: Row, *, on: date, answer_to: str = "") -> str:
    """The words of a draft. What is not known stands in square brackets, for the requester to fill in.

    `answer_to` is the address of the request, to which the answer is to come.
    """
    opening = f"{say(on)}\n\nTo {'the Information Commissioner' if kind == COMPLAINT else row.asked.body_name}\n\n{_about(row)}\n\n"
    back = f"Please answer to this address: {answer_to}\n\n" if answer_to and kind != COMPLAINT else ""
    return f"{opening}{_BODY[kind](row)}\n\n{back}{row.asked.name}\n"


def defects(row: Row) -> tuple[str, ...]:
    """What the law finds wrong with how a request was dealt with, or what of the answer may be looked at again; each with its provision."""
    found = []
    if row.late_by and row.last_day is not None:
        late = f"{row.late_by} working day{'' if row.late_by == 1 else 's'}"
        found.append(f"The last day for an answer was {say(row.last_day.value)} ({row.last_day.under}). It is late by {late}.")
    for part in row.told.parts if row.told is not None else ():
        name = f"Part {part.number}"
        if part.answered_late and part.on is not None and part.day is not None:
            found.append(f"{name} was answered on {say(part.on)}. The last day for it was {say(part.day.value)} ({part.day.under}).")
        if part.where is Where.ANSWERED and part.told is not None:
            confirm, communicate = part.told
            if confirm.answer in (Answer.NCND, Answer.NCND_IN_PART):
                found.append(f"{name} was neither confirmed nor denied, relying on {', '.join(map(str, confirm.under))}.")
            elif communicate.answer in _REFUSED:
                found.append(f"{name}: {communicate.answer.value}, relying on {', '.join(map(str, communicate.under))}.")
            elif communicate.answer is Answer.NOT_HELD:
                found.append(f"{name}: I was told that the information is not held.")
    return (*found, *_of_letters(row))


def _of_letters(row: Row) -> Iterator[str]:
    """What is wrong with the letters that came from a body elsewhere, once their requester has said what they are."""
    for each in row.letters:
        on = arrived_on(each)
        if each.answer in _ANSWERED:
            if row.last_day is not None and on > row.last_day.value:
                last = f"The last day for it was {say(row.last_day.value)} ({row.last_day.under})."
                yield f"The answer came on {say(on)}. {last}"
            relied = f", relying on {', '.join(each.under)}" if each.under else ""
            if each.answer not in _GIVEN:
                yield f"The letter of {say(on)}: {each.answer}{relied}."
        if each.answer in HELD_AGAINST:
            for asked in each.reading.get("requirements", ()):
                if asked["met"] is False:
                    yield f"The letter of {say(on)} does not meet {asked['under']}: {asked['why']}"


def _about(row: Row) -> str:
    reference = f", your reference {row.told.reference}" if row.told is not None else ""
    sent = say(row.asked.sent_on) if row.asked.sent_on else ""
    return f"My request for information of {sent}: {row.asked.subject}{reference}"


def _listed(row: Row) -> str:
    return "\n".join(f"- {each}" for each in defects(row)) or "- [Say what is wrong with the answer, part by part.]"


def _chaser(row: Row) -> str:
    return f"I have had no answer to all of this request.\n\n{_listed(row)}\n\nPlease answer now, and tell me by which day you will."


def _review(row: Row) -> str:
    return (
        f"Please review how you dealt with this request.\n\n{_listed(row)}\n\n[Say why you think that the answer is wrong.]\n\nBy the code "
        "of practice under section 45 of the Act a review is normally answered within 20 working days."
    )


def _complaint(row: Row) -> str:
    return (
        f"I apply for a decision under section 50 of the Freedom of Information Act 2000 whether {row.asked.body_name} dealt with my "
        f"request in accordance with Part I of the Act.\n\n{_listed(row)}\n\n[Say when you asked for a review and what came of it, and "
        "enclose the letters.]"
    )


_BODY = {CHASER: _chaser, REVIEW: _review, COMPLAINT: _complaint}
