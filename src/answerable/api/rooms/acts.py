"""What is done to a case: each the action that the pages call, taking what the action takes. They give the case as it then stands."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from answerable.api.answers import KNOWN, Done, done
from answerable.api.from_actions import given_to, taken_by
from answerable.api.operation import Call, Operation
from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import hold, ncnd, record, review, series
from answerable.casework.authority.actions.appeals import end_appeal, follow_direction, receive_appeal, receive_directions
from answerable.casework.authority.actions.complaints import answer_question, end_complaint, open_complaint, receive_questions, record_sent
from answerable.casework.authority.actions.consult import consult
from answerable.casework.authority.actions.dispose import dispose
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.from_the_commissioner import record_day_specified
from answerable.casework.authority.actions.handling import choose_way, link_handling
from answerable.casework.authority.actions.notices import receive_notice, take_step
from answerable.casework.authority.actions.opine import opine
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.search import ask_search, decide_held
from answerable.casework.authority.actions.translation import check_translation, record_language
from answerable.casework.authority.actions.under_its_law import find_regime, hand_over
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.publishing import actions as publishing
from answerable.casework.authority.unable import NotReady
from answerable.documents.case_file import Table, event
from answerable.law.exemption import Authority

CASE = "requests/<str:reference>"
Action = Callable[..., Any]


def act(do: Do, path: str, action: Action, *in_address: str, name: str = "", says: str = "", gives: Action = done) -> Operation:
    """An operation that is an action. `in_address` are the arguments that stand in the address."""
    taken = taken_by(action, in_address, name)

    def answer(call: Call) -> Any:
        at = {each: call.at[each] for each in in_address}
        first = [at.pop("reference")] if "reference" in at else []
        made = action(*first, **at, **given_to(action, call.sent, call.by))
        if not isinstance(made, KNOWN):
            made = InformationRequest.objects.get(reference=call.reference, authority__slug=call.by.body)
        return gives(made)

    words = says or f"{_first(action)}"
    return Operation("POST", path, name or action.__name__, do, words, answer, Done, sends=taken.model, once=True)


def on_case(do: Do, path: str, action: Action, *more: str, name: str = "", says: str = "") -> Operation:
    """An operation that is an action on one case."""
    return act(do, f"{CASE}/{path}", action, "reference", *more, name=name, says=says)


def _first(action: Action) -> str:
    return " ".join((action.__doc__ or "").split("Raises")[0].split())


def record_letter(
    reference: str, *, law: Sequence[Mapping[str, Any]], reason: str, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """A letter that was sent outside this system, as case-file events. It is recorded as it was, whatever the Act makes of it.

    Raises `NotACaseFile` for what is no event, before anything is kept, and as the action does.
    """
    if not law:
        raise NotReady("Give the letter as at least one event of a case file.")
    for each in law:
        event(Table("the letter", {**each}), on, Authority())
    return record.record_letter(reference, law=law, reason=reason, by=by, on=on, seen=seen)


_RECEIVES = (
    "Records a request on the day it reached the authority, however late it was opened. Recorded by an FOI officer, it is that officer's. "
    "Without a reference it is given the authority's next."
)
OPERATIONS = (
    act(Do.RECEIVE, "requests", receive, name="receive_request", says=_RECEIVES)._replace(status=201),
    on_case(Do.DIVIDE, "parts", divide),
    on_case(Do.RECEIVE_CLARIFICATION, "clarification", record.receive_clarification),
    on_case(Do.RECEIVE_FEE, "fee", record.receive_fee),
    on_case(Do.RECEIVE_WITHDRAWAL, "withdrawal", record.receive_withdrawal),
    on_case(Do.TRANSFER, "transfer", record.transfer),
    on_case(Do.RECORD_LANGUAGE, "language", record_language),
    on_case(Do.RECORD_LETTER, "letters/elsewhere", record_letter),
    on_case(Do.FIND_REGIME, "law", find_regime),
    on_case(Do.HAND_OVER, "hand-over", hand_over),
    on_case(Do.NOTE, "note", record.note, name="add_note"),
    on_case(Do.ASSIGN, "officer", record.assign, name="assign_officer"),
    on_case(Do.CORRECT, "correction", record.correct, name="correct_day"),
    on_case(Do.CLOSE, "close", record.close, name="close_case"),
    on_case(Do.REOPEN, "reopen", record.reopen, name="reopen_case"),
    on_case(Do.HOLD, "hold", hold.hold, name="hold_case"),
    on_case(Do.LIFT_HOLD, "hold/lift", hold.lift_hold),
    on_case(Do.RECEIVE_REVIEW, "reviews", record.receive_review_request),
    on_case(Do.ASSIGN_REVIEW, "reviews/<int:number>/reviewer", review.assign_review, "number"),
    on_case(Do.ASK_SEARCH, "search", ask_search),
    on_case(Do.DECIDE_HELD, "parts/<str:part>/held", decide_held, "part"),
    on_case(Do.CONSULT, "consult", consult),
    on_case(Do.OPINE, "parts/<str:part>/opinion", opine, "part"),
    on_case(Do.RECORD_FROM_THE_COMMISSIONER, "commissioner/complaint", open_complaint),
    on_case(Do.RECORD_FROM_THE_COMMISSIONER, "commissioner/complaint/end", end_complaint),
    on_case(Do.RECORD_FROM_THE_COMMISSIONER, "commissioner/questions", receive_questions),
    on_case(Do.ANSWER_THE_COMMISSIONER, "commissioner/questions/<int:number>/answer", answer_question, "number"),
    on_case(Do.ANSWER_THE_COMMISSIONER, "commissioner/sent", record_sent),
    on_case(Do.RECORD_FROM_THE_COMMISSIONER, "commissioner/notice", receive_notice),
    on_case(Do.TAKE_STEP, "commissioner/notices/<int:notice>/steps/<int:step>", take_step, "notice", "step"),
    on_case(Do.RECORD_FROM_THE_COMMISSIONER, "commissioner/appeal", receive_appeal),
    on_case(Do.RECORD_FROM_THE_COMMISSIONER, "commissioner/appeal/end", end_appeal),
    on_case(Do.RECORD_FROM_THE_COMMISSIONER, "commissioner/directions", receive_directions),
    on_case(Do.ANSWER_THE_COMMISSIONER, "commissioner/directions/<int:number>/followed", follow_direction, "number"),
    on_case(Do.RECORD_FROM_THE_COMMISSIONER, "commissioner/day-specified", record_day_specified),
    on_case(Do.CONSIDER_NCND, "ncnd", ncnd.consider, name="consider_ncnd"),
    on_case(Do.CONSIDER_NCND, "ncnd/aside", ncnd.set_aside, name="consider_ncnd_no_longer"),
    on_case(Do.STATE_GROUND, "ncnd/grounds", ncnd.state_ground),
    on_case(Do.CLEAR_GROUND, "ncnd/grounds/<int:number>", ncnd.clear_ground, "number"),
    on_case(Do.LINK_HANDLING, "handling", link_handling),
    on_case(Do.LINK_HANDLING, "handling/way", choose_way, name="choose_way_of_handling"),
    on_case(Do.CHECK_TRANSLATION, "letters/<int:number>/translation", check_translation, "number"),
    on_case(Do.RELY_ON_STANDING, "parts/<str:part>/standing/<int:standing>/depart", series.depart, "part", "standing"),
    on_case(Do.CLEAR_DEPARTURE, "parts/<str:part>/standing/<int:standing>/clear", series.clear_departure, "part", "standing"),
    on_case(Do.HIDE_MESSAGE, "published/<int:place>/hide", publishing.hide, "place", name="hide_published_message"),
    on_case(Do.TAKE_DOWN, "published/take-down", publishing.take_down),
    on_case(Do.DISPOSE, "dispose", dispose, name="dispose_of_case"),
)
