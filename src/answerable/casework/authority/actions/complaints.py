"""A complaint to the Commissioner with its reference, the questions of the Commissioner's letters, and what was sent back."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, Work, acting, must_be_countable
from answerable.casework.authority.complaint.shape import Matters
from answerable.casework.authority.complaint.told import ANSWERED, QUESTIONS, SENT, matters_of
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.law.finding import say
from answerable.law.provision import cite

SUBMISSIONS, BUNDLE = "submissions", "withheld bundle"
_HEX = frozenset("0123456789abcdef")


def open_complaint(
    reference: str,
    *,
    theirs: str,
    officer: str = "",
    parts: Sequence[str] = (),
    respects: Sequence[str] = (),
    by: By,
    on: date,
    seen: int | None = None,
) -> InformationRequest:
    """A complaint is with the Commissioner: `theirs` is its reference, `officer` the case officer as the authority writes them.

    `respects` are the provisions that it is about, none for everything, s.50(1). Raises `NotReady` for one that is recorded already.
    """
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        if not theirs.strip():
            raise NotReady("Give the Commissioner’s reference. It stands on the letter, like IC-12345-A1B2.")
        again = next((each for each in matters(work).complaints if each.reference == theirs), None)
        if again is not None:
            raise NotReady(f"The complaint {theirs} is recorded already, on {say(again.on)}. Nothing is recorded twice.")
        told = {"kind": "complaint", "on": on, "parts": list(parts), "respects": [str(cite(each)) for each in respects]}
        record_law(work, "complaint opened", told, document=theirs, person=officer)
    return work.request


def end_complaint(reference: str, *, ground: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """The Commissioner makes no decision, on a ground of s.50(2), and says so. Raises `NotReady` where no complaint is open."""
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        must_be_open(work)
        told = {"kind": "complaint closed", "on": on, "parts": _complained_of(work), "ground": str(cite(ground))}
        record_law(work, "complaint ended", told)
    return work.request


def _complained_of(work: Work) -> list[str]:
    """The parts of the complaints that are open; none where one of them is about them all."""
    each = [one.parts for one in matters(work).open_complaints]
    return list(dict.fromkeys(part for parts in each for part in parts)) if all(each) else []


def receive_questions(
    reference: str, *, questions: Sequence[str], due_on: date, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """A letter of the Commissioner's asks questions, to be answered by a day that it gives."""
    with acting(reference, Do.RECORD_FROM_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        must_be_open(work)
        asked = [each.strip() for each in questions if each.strip()]
        if not asked:
            raise NotReady("Give the questions, one on each line, as the letter puts them.")
        must_not_be_before(due_on, on, "the letter")
        work.record(QUESTIONS, {"asked_of_us": [{"question": each, "due_on": due_on} for each in asked]})
    return work.request


def answer_question(reference: str, *, number: int, answer: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """One question is answered. Raises `NotReady` for one that was not asked, or is answered already."""
    with acting(reference, Do.ANSWER_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        question = next((each for each in matters(work).questions if each.number == number), None)
        if question is None:
            raise NotReady(f"The Commissioner has asked no question {number} on this case. Record the letter that asks it first.")
        if question.answered_on is not None:
            raise NotReady(f"Question {number} was answered on {say(question.answered_on)}. Add a note if there is more to say.")
        if not answer.strip():
            raise NotReady("Give the answer, in the words in which it goes to the Commissioner.")
        must_not_be_before(on, question.asked_on, "the question")
        work.record(ANSWERED, {"number": number, "answer_text": answer})
    return work.request


def record_sent(
    reference: str,
    *,
    what: str,
    hash_: str,
    parts: Sequence[str] = (),
    documents: Sequence[dict[str, Any]] = (),
    by: By,
    on: date,
    seen: int | None = None,
) -> InformationRequest:
    """Submissions or the withheld bundle went to the Commissioner: which file, by its hash and, of a bundle, which documents are in it."""
    with acting(reference, Do.ANSWER_THE_COMMISSIONER, by=by, on=on, seen=seen) as work:
        must_be_open(work)
        if what not in (SUBMISSIONS, BUNDLE) or len(hash_) != 64 or set(hash_) - _HEX:
            raise NotReady("Choose the file that was sent, so that the record holds its hash.")
        work.record(SENT, {"what": what, "hash": hash_, "parts": list(parts), "documents": list(documents)})
    return work.request


def matters(work: Work) -> Matters:
    """What is with the Commissioner or the Tribunal of the case at hand."""
    return matters_of(fold(work.request.authority, work.request.case))


def must_be_open(work: Work) -> None:
    """Raises `NotReady` where no complaint is open and no appeal pending."""
    found = matters(work)
    if not found.open_complaints and not any(each.pending for each in found.in_force):
        raise NotReady("No complaint of this case is with the Commissioner. Record the complaint first.")


def must_not_be_before(day: date, earlier: date, what: str) -> None:
    """Raises `NotReady` for a day before what it follows, and `BeyondTheCalendar`."""
    must_be_countable(day)
    if day < earlier:
        raise NotReady(f"{say(day)} is before {what} of {say(earlier)}. Check the two days.")


def record_law(work: Work, kind: str, told: dict[str, Any], **beside: Any) -> None:
    """Records an entry with its event of the law, whatever is empty left out. The law is asked at once whether it can stand."""
    event = {key: value for key, value in told.items() if value not in ([], None, "")}
    work.record(kind, {**beside, "law": [event]})
    case = fold(work.request.authority, work.request.case)
    if case.counted:
        case.case().history()
