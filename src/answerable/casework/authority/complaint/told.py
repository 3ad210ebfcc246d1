"""A case's entries, folded into what is with the Commissioner or the Tribunal.

An event of the law tells what happened, whichever entry carries it: one filled in on a page, or one played from a case file. What the law
does not ask of it (whose reference, which officer, which step on which part) stands beside it in the same entry.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from answerable.casework.authority.complaint.shape import Appeal, Complaint, Direction, Matters, Notice, Question, Sent, Step
from answerable.casework.authority.fold import Folded
from answerable.casework.ledger.read import Happened
from answerable.law.events import Kind, Recorded, RecordedAs
from answerable.law.provision import cite

QUESTIONS, ANSWERED, STEP, DIRECTIONS, DONE, SENT, EXTENDED = (
    *("questions asked", "question answered", "step taken", "directions given", "direction followed"),
    *("sent to the Commissioner", "time to appeal extended"),
)
ALLOWED = "allowed"
Told = dict[str, Any]


def matters_of(case: Folded) -> Matters:
    """What is or was with the Commissioner or the Tribunal."""
    key = "matters"
    found: Matters | None = case.worked_out.get(key)
    if found is None:
        found = Matters()
        corrected = {each.payload["number"]: each.payload["on"] for each in case.entries if each.kind == "corrected"}
        for entry in case.entries:
            found = _after(found, entry, corrected)
        case.worked_out[key] = found
    return found


def _after(found: Matters, entry: Happened, corrected: dict[int, date]) -> Matters:
    beside = _BESIDE.get(entry.kind)
    if beside is not None:
        found = beside(found, entry)
    for told in entry.payload.get("law", ()):
        read = _LAW.get(told["kind"])
        if read is not None:
            found = read(found, entry, {**told, "on": corrected.get(entry.number, told["on"])})
    return found


def _complaint(found: Matters, entry: Happened, told: Told) -> Matters:
    given = entry.payload
    made = Complaint(
        entry.number,
        told["on"],
        str(given.get("document", "")),
        str(given.get("person", "")),
        tuple(told.get("parts", ())),
        tuple(cite(each) for each in told.get("respects", ())),
    )
    return found._replace(complaints=(*found.complaints, made))


def _closed(found: Matters, _: Happened, told: Told) -> Matters:
    return _ended(found, told["on"], cite(told["ground"]))


def _ended(found: Matters, on: date, ground: Any = None) -> Matters:
    """Every complaint that is open ends: one letter of the Commissioner's, or one notice, ends them together."""
    ended = tuple(each if each.ended_on else each._replace(ended_on=on, ground=ground) for each in found.complaints)
    return found._replace(complaints=ended)


def _notice(found: Matters, entry: Happened, told: Told) -> Matters:
    about = entry.payload.get("about", ())
    steps = tuple(Step(nth, words, _parts(about, nth)) for nth, words in enumerate(told.get("steps", ()), start=1))
    made = Notice(
        entry.number,
        told["on"],
        str(entry.payload.get("document", "")),
        told.get("sent_on"),
        tuple(Recorded(cite(each["under"]), RecordedAs(each["finding"])) for each in told.get("recorded", ())),
        steps,
        told.get("within_days"),
        bool(told.get("substituted")),
    )
    found = _ended(found, told["on"])
    before = found.notices
    if made.substituted and before:
        before = (*before[:-1], before[-1]._replace(replaced=True))
    return found._replace(notices=(*before, made))


def _parts(about: Iterable[Told], step: int) -> tuple[str, ...]:
    return next((tuple(each["parts"]) for each in about if each["step"] == step), ())


def _appeal(found: Matters, entry: Happened, told: Told) -> Matters:
    given = entry.payload
    made = Appeal(entry.number, told["on"], str(given.get("by_whom", "")), str(given.get("document", "")), tuple(told.get("affects", ())))
    return _last(found, lambda notice: notice._replace(appeals=(*notice.appeals, made)))


def _appeal_ended(found: Matters, entry: Happened, told: Told) -> Matters:
    given = entry.payload
    outcome = str(given.get("outcome", "")) or ("withdrawn" if told.get("withdrawn") else "determined")

    def ended(notice: Notice) -> Notice:
        if not notice.appeals:
            return notice
        last = notice.appeals[-1]._replace(ended_on=told["on"], outcome=outcome, steps_by=given.get("steps_by"))
        return notice._replace(appeals=(*notice.appeals[:-1], last), replaced=notice.replaced or outcome == ALLOWED)

    return _last(found, ended)


def _extended(found: Matters, entry: Happened) -> Matters:
    return _last(found, lambda notice: notice._replace(appeals=(*notice.appeals[:-1], notice.appeals[-1]._replace(extended_on=entry.on))))


def _steps_taken(found: Matters, entry: Happened, told: Told) -> Matters:
    """Every step of the last notice: what was taken on its own before keeps its day."""
    if entry.kind == STEP:
        return found
    return _last(
        found,
        lambda notice: notice._replace(steps=tuple(each if each.taken_on else each._replace(taken_on=told["on"]) for each in notice.steps)),
    )


def _certified(found: Matters, _: Happened, told: Told) -> Matters:
    return _last(found, lambda notice: notice._replace(certified_on=told["on"]))


def _last(found: Matters, change: Callable[[Notice], Notice]) -> Matters:
    return found._replace(notices=(*found.notices[:-1], change(found.notices[-1]))) if found.notices else found


def _questions(found: Matters, entry: Happened) -> Matters:
    before = len(found.questions)
    asked = (
        Question(before + nth, str(each["question"]), entry.on, each["due_on"]) for nth, each in enumerate(entry.payload["asked_of_us"], 1)
    )
    return found._replace(questions=(*found.questions, *asked))


def _answered(found: Matters, entry: Happened) -> Matters:
    number, words = entry.payload["number"], str(entry.payload["answer_text"])
    answered = (each._replace(answered_on=entry.on, answer=words) if each.number == number else each for each in found.questions)
    return found._replace(questions=tuple(answered))


def _step(found: Matters, entry: Happened) -> Matters:
    notice, number, how = entry.payload["notice"], entry.payload["step"], str(entry.payload.get("note", ""))

    def taken(each: Notice) -> Notice:
        steps = (step._replace(taken_on=entry.on, how=how) if step.number == number else step for step in each.steps)
        return each._replace(steps=tuple(steps)) if each.number == notice else each

    return found._replace(notices=tuple(map(taken, found.notices)))


def _directions(found: Matters, entry: Happened) -> Matters:
    before = len(found.directions)
    given = (
        Direction(before + nth, str(each["words"]), entry.on, each["due_on"]) for nth, each in enumerate(entry.payload["directed"], start=1)
    )
    return found._replace(directions=(*found.directions, *given))


def _done(found: Matters, entry: Happened) -> Matters:
    number = entry.payload["number"]
    done = (each._replace(done_on=entry.on) if each.number == number else each for each in found.directions)
    return found._replace(directions=tuple(done))


def _sent(found: Matters, entry: Happened) -> Matters:
    given = entry.payload
    made = Sent(given["what"], entry.on, given["hash"], tuple(given.get("parts", ())), len(given.get("documents", ())))
    return found._replace(sent=(*found.sent, made))


_LAW: dict[str, Callable[[Matters, Happened, Told], Matters]] = {
    Kind.COMPLAINT.value: _complaint,
    Kind.COMPLAINT_CLOSED.value: _closed,
    Kind.NOTICE.value: _notice,
    Kind.APPEAL.value: _appeal,
    Kind.APPEAL_ENDED.value: _appeal_ended,
    Kind.STEPS_TAKEN.value: _steps_taken,
    Kind.CERTIFIED.value: _certified,
}
_BESIDE: dict[str, Callable[[Matters, Happened], Matters]] = {
    QUESTIONS: _questions,
    ANSWERED: _answered,
    STEP: _step,
    DIRECTIONS: _directions,
    DONE: _done,
    SENT: _sent,
    EXTENDED: _extended,
}
