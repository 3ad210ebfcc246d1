"""Whether a complaint is to be decided: the four grounds of s.50(2), each judged by a person, and what follows."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.states import State
from answerable.casework.unable import NotReady
from answerable.law.code.commissioners_practice import day_to_answer_a_request_unanswered
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s50_decision_notices import GROUNDS, Grounds, must_decide


class Answer(NamedTuple):
    """What was judged of one ground: whether it appears, and why."""

    appears: bool
    reasons: str


def decided_on(answers: Mapping[str, Answer], *, by: str, on: date) -> Finding[bool]:
    """Whether the Commissioner must decide, from the four judgements by their provisions. Raises `MissingJudgement`, `Malformed`."""
    judged = {
        each.at: Judgement(each.words, answers[each.at].appears, by=by, on=on, reasons=answers[each.at].reasons)
        for each in GROUNDS
        if each.at in answers
    }
    return must_decide(Grounds(*(judged.get(each.at) for each in GROUNDS)))


def judge_admissibility(reference: str, *, answers: Mapping[str, Answer], by: By, on: date, seen: int | None = None) -> Complaint:
    """Records what was judged of each ground. Where one appears, no decision is made, s.50(3)(a), and the complaint closes.

    Raises `MissingJudgement`, `Malformed`, and `NotReady` for what is none of the four.
    """
    with acting(reference, Do.JUDGE_ADMISSIBILITY, by=by, on=on, seen=seen) as work:
        known = [each.at for each in GROUNDS]
        strange = next((each for each in answers if each not in known), None)
        if strange is not None:
            raise NotReady(f"“{strange}” is no ground for making no decision. They are {', '.join(known)}.", under="FOIA s.50(2)")
        decided_on(answers, by=by.signature, on=on)
        work.record("admissibility judged", {"grounds": _tables(answers)})
    return work.complaint


def ask_to_answer(reference: str, *, reasons: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The short route: no ground for making no decision appears, and the authority, which answered nothing, is asked to answer.

    `reasons` are why none of the four grounds appears. Raises `NotReady` where the authority did answer, `Malformed`.
    """
    with acting(reference, Do.ASK_TO_ANSWER, by=by, on=on, seen=seen) as work:
        complaint = work.case.complaint
        if complaint.responded_on is not None or complaint.requested_on is None:
            raise NotReady(
                "The short route is for a request that was not answered at all, and whose day is known. Judge the four grounds instead."
            )
        answers = {each.at: Answer(appears=False, reasons=reasons) for each in GROUNDS}
        decided_on(answers, by=by.signature, on=on)
        by_day = day_to_answer_a_request_unanswered(on).value
        work.record("admissibility judged", {"grounds": _tables(answers), "answer_by": by_day})
    return work.complaint


def record_answer(reference: str, *, note: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The authority answered after all. Nothing is left to decide of the delay unless the complainant asks for it: the complaint closes."""
    with acting(reference, Do.RECORD_ANSWER, by=by, on=on, seen=seen) as work:
        work.record("authority answered", {"note": note})
    return work.complaint


def join(reference: str, *, to: str, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The complaint is decided together with another about the same authority, and goes on under its reference. Raises `NotReady`."""
    with acting(reference, Do.JOIN, by=by, on=on, seen=seen) as work:
        lead = complaint_for(by, to.strip())
        if lead.pk == work.complaint.pk or lead.authority != work.complaint.authority or lead.state == State.CLOSED.value:
            raise NotReady("Complaints are joined to another that is open and about the same authority. Give its reference.")
        if not reason.strip():
            raise NotReady("Say why they are decided together.")
        work.record("joined", {"to": lead.reference, "reason": reason})
    return work.complaint


def _tables(answers: Mapping[str, Answer]) -> list[dict[str, Any]]:
    judged = [(each.at, answers[each.at]) for each in GROUNDS if each.at in answers]
    return [{"under": at, "answer": answer.appears, "reasons": answer.reasons} for at, answer in judged]
