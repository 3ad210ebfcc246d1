"""What is done to a complaint: each the action that the pages call, taking what the action takes. They give it as it then stands."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from answerable.api.answers import Plain
from answerable.api.from_actions import given_to, taken_by
from answerable.api.kinds import WITHOUT_NUL, Number, Text, one_of
from answerable.api.operation import Call, Operation, Sends
from answerable.api.rooms.office import ONE, row
from answerable.api.rooms.office_shapes import ComplaintRow
from answerable.casework.commissioner.actions import (
    admit,
    after,
    allocate,
    argue,
    decide,
    details,
    head,
    investigate,
    items,
    onward,
    powers,
    receive,
    scope,
    write,
)
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.states import Marking, Party

Action = Callable[..., Complaint]


class NewItem(BaseModel):
    """What is said of an item, in the address that its bytes are sent to."""

    model_config = ConfigDict(extra="forbid")

    of: one_of(Party)  # type: ignore[valid-type]
    name: Annotated[str, Field(max_length=200, min_length=1, pattern=WITHOUT_NUL)]
    marking: one_of(Marking)  # type: ignore[valid-type]
    asked_by: one_of(Party)  # type: ignore[valid-type]
    reason: Text = ""
    version: Number | None = None


def _act(do: Do, path: str, action: Action, name: str = "", *, status: int = 200) -> Operation:
    """An operation that is an action; on one complaint, wherever its reference stands in the address."""
    on_one = path.startswith(ONE)
    taken = taken_by(action, ("reference",), name)

    def answer(call: Call) -> Plain:
        first = (call.at["complaint"],) if on_one else ()
        return row(action(*first, **given_to(action, call.sent, call.officer)))

    says = " ".join((action.__doc__ or "").split("Raises")[0].split())
    return Operation("POST", path, name or action.__name__, do, says, answer, ComplaintRow, sends=taken.model, once=True, status=status)


def _on(do: Do, path: str, action: Action, name: str = "") -> Operation:
    return _act(do, f"{ONE}/{path}", action, name)


def receive_complaint(*, arrived: receive.Arrived, by: Any, on: date) -> Complaint:
    """Records a complaint on the day on which it reached the Commissioner. Recorded by a case officer, it is that officer's."""
    return receive.receive(arrived=arrived, by=by, on=on)


def _item(call: Call) -> Plain:
    asks, by, reference = call.query, call.officer, call.at["complaint"]
    told = {each: getattr(asks, each) for each in ("of", "name", "marking", "asked_by", "reason")}
    return row(items.receive_item(reference, **told, content=call.sent, by=by, on=by.today, seen=asks.version))


OPERATIONS = (
    _act(Do.RECEIVE, "office/complaints", receive_complaint, status=201),
    _on(Do.ALLOCATE, "officer", allocate.allocate, "allocate_complaint"),
    _on(Do.NOTE, "note", allocate.note, "note_complaint"),
    _on(Do.RECORD_DETAILS, "day-of-request", details.record_day_of_request),
    _on(Do.RECORD_DETAILS, "address-of-authority", details.record_address_of_authority),
    _on(Do.JUDGE_ADMISSIBILITY, "admissibility", admit.judge_admissibility),
    _on(Do.JOIN, "join", admit.join, "join_complaint"),
    _on(Do.SPLIT, "split", receive.split, "split_complaint"),
    _on(Do.ASK_TO_ANSWER, "ask-to-answer", admit.ask_to_answer),
    _on(Do.RECORD_ANSWER, "answered", admit.record_answer),
    _on(Do.SET_SCOPE, "grounds", scope.add_ground, "add_ground_of_complaint"),
    _on(Do.SET_SCOPE, "grounds/out", scope.take_out_ground),
    _on(Do.SET_SCOPE, "grounds/not-needed", scope.need_not_decide, "need_not_decide_ground"),
    _on(Do.SET_SCOPE, "scope", scope.agree_scope),
    _on(Do.INVESTIGATE, "questions", investigate.ask_questions),
    _on(Do.INVESTIGATE, "submissions", investigate.receive_submission),
    _on(Do.INVESTIGATE, "positions", investigate.record_position),
    Operation(
        "POST",
        f"{ONE}/items",
        "receive_item",
        Do.INVESTIGATE,
        "Keeps an item that a side sent, marked. Withheld information is received on its page alone.",
        _item,
        ComplaintRow,
        asks=NewItem,
        how=Sends.FILE,
        status=201,
        once=True,
    ),
    _on(Do.INVESTIGATE, "items/marking", items.mark_item),
    _on(Do.INVESTIGATE, "arguments", argue.make_argument),
    _on(Do.INVESTIGATE, "evidence", argue.note_evidence),
    _on(Do.SERVE_INFORMATION_NOTICE, "information-notices", investigate.serve_information_notice),
    _on(Do.INVESTIGATE, "information-notices/answered", investigate.answer_information_notice),
    _on(Do.DECIDE, "arguments/answer", argue.answer_argument),
    _on(Do.DECIDE, "findings", decide.record_finding),
    _on(Do.DECIDE, "findings/back", decide.take_back_finding),
    _on(Do.DECIDE, "steps", decide.set_steps),
    _on(Do.DECIDE, "findings/remedied", decide.record_remedy),
    _on(Do.DECIDE, "prose", write.write_prose),
    _on(Do.DECIDE, "authority-called", write.call_authority),
    _on(Do.DECIDE, "complaint-day", head.tell_complaint_day),
    _on(Do.DECIDE_THE_DELAY, "delay", decide.decide_the_delay),
    _on(Do.SEND_TO_SIGN, "notice/to-sign", decide.send_to_sign),
    _on(Do.SIGN, "notice/return", decide.return_draft),
    _on(Do.SIGN, "notice/sign", decide.sign, "sign_notice"),
    _on(Do.SERVE, "notice/serve", decide.serve, "serve_notice"),
    _on(Do.AFTER_NOTICE, "notice/correct", decide.correct, "correct_notice"),
    _on(Do.AFTER_NOTICE, "steps/taken", after.record_step_taken),
    _on(Do.AFTER_NOTICE, "steps/reminder", onward.remind, "remind_authority_of_steps"),
    _on(Do.AFTER_NOTICE, "appeal/onward", onward.receive_onward_appeal),
    _on(Do.AFTER_NOTICE, "appeal/onward/end", onward.end_onward_appeal),
    _on(Do.AFTER_NOTICE, "notice/substitute", after.substitute, "substitute_notice"),
    _on(Do.AFTER_NOTICE, "certificate", powers.receive_certificate),
    _on(Do.RECORD_APPEAL, "appeal", after.receive_appeal, "receive_appeal_against_notice"),
    _on(Do.RECORD_APPEAL_OUTCOME, "appeal/time", after.extend_time, "extend_time_for_appeal"),
    _on(Do.RECORD_APPEAL_OUTCOME, "appeal/end", after.end_appeal, "end_appeal_against_notice"),
    _on(Do.CERTIFY, "certify", after.certify, "certify_failure"),
    _on(Do.CLOSE, "close", after.close, "close_complaint"),
    _on(Do.USE_POWERS, "enforcement-notices", powers.serve_enforcement_notice),
    _on(Do.USE_POWERS, "enforcement-notices/complied", powers.record_enforcement_complied),
    _on(Do.USE_POWERS, "recommendations", powers.recommend_practice),
    _on(Do.RECORD_CONCERN, "concerns", powers.record_concern),
    _on(Do.RECORD_CONCERN, "concerns/conclude", powers.conclude_concern),
    _on(Do.END_WITHOUT_DECISION, "resolved", investigate.resolve_informally),
    _on(Do.END_WITHOUT_DECISION, "withdrawn", investigate.receive_withdrawal, "receive_withdrawal_of_complaint"),
)
