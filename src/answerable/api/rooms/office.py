"""The Commissioner's office as its people read it: the queue, complaints, what is owed, what was received in the open, and the notice.

Nothing here opens what is behind the wall: withheld items and the confidential annex are opened on their pages, by named readers. Of them
it says what the complaint's page says to everybody there: their numbers, and whether they are here.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import HttpResponse
from pydantic import BaseModel

from answerable.api.answers import Plain, day
from answerable.api.files import BYTES, TYPES, given
from answerable.api.operation import Call, Operation
from answerable.api.problems import NOT_HERE, Refused
from answerable.api.rooms.office_shapes import (
    ComplaintEvent,
    ComplaintListed,
    ComplaintPage,
    ComplaintRead,
    ComplaintRow,
    FindingLine,
    NoticeRead,
    OfficeQueue,
    OfficeToken,
    OwedLine,
    QuestionLine,
    ReceivedItem,
    SubmissionLine,
    WhoseQueue,
    WithheldLine,
)
from answerable.casework.commissioner.actions.decide import case_of
from answerable.casework.commissioner.actions.items import content_of
from answerable.casework.commissioner.actions.let_programs_in import tokens_of
from answerable.casework.commissioner.days import days_of, stay_of, step_by
from answerable.casework.commissioner.listing import Narrowed, complaints_for
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice_files import notice_file, standing_notice
from answerable.casework.commissioner.owed import Owed, owed
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.queue import queue
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.stops import stops
from answerable.documents.letters import UnableToDraft

ONE = "office/complaints/<str:complaint>"
FORMS = {**TYPES, "akn": "application/akn+xml", "json": "application/json"}


def row(of: Complaint) -> Plain:
    """A complaint as a list shows it."""
    told = {name: getattr(of, name) for name in ComplaintRow.model_fields if name != "officer"}
    return {**told, "officer": of.officer.title if of.officer is not None else None}


def _listed(call: Call) -> Plain:
    asks = call.query
    found = complaints_for(call.officer, Narrowed(asks.words, asks.state, asks.authority, asks.beyond), size=asks.size)
    return {"complaints": [row(each) for each in found.complaints], "older": found.older}


def _queue(call: Call) -> Plain:
    found = queue(call.officer, whose=call.query.whose)
    return {
        "complaints": [{**row(each.complaint), "days_old": each.days_old, "late": each.late} for each in found.lines],
        "more": found.more,
        "ages": [{"words": each.words, "many": each.many, "late": None} for each in found.ages],
        "loads": [{"words": each.who, "many": each.many, "late": each.late} for each in found.loads],
    }


def _complaint(call: Call) -> Plain:
    kept, case = case_of(call.officer, call.at["complaint"])
    told, by = case.complaint, case.complaint.representative
    days = {name: getattr(told, name) for name in ("requested_on", "request_received_on", "responded_on", "review_asked_on", "reviewed_on")}
    return {
        **row(kept),
        "channel": told.channel,
        "authority_address": list(told.authority_at),
        "complainant": told.name,
        "complainant_address": told.address,
        "representative": by.name if by is not None else None,
        "asked": told.asked,
        "text": told.text,
        **days,
        "scope_agreed_on": case.scope_agreed_on,
        "grounds": [each._asdict() for each in case.grounds],
        "questions": _lines(QuestionLine, case.questions),
        "submissions": _lines(SubmissionLine, case.submissions),
        "items": _lines(ReceivedItem, case.items),
        "withheld": _lines(WithheldLine, case.withheld),
        "findings": _lines(FindingLine, case.found_in_scope),
        "notice": _notice_of(case, call.officer.today),
        "chronology": _lines(ComplaintEvent, case.entries),
    }


def _lines(kind: type[BaseModel], rows: Iterable[Any]) -> list[Plain]:
    return [{name: getattr(each, name) for name in kind.model_fields} for each in rows]


def _notice_of(case: Case, on: date) -> Plain | None:
    notice = case.notice
    if notice is None:
        return None
    steps = [
        {
            "number": each.number,
            "words": each.words,
            "by": day(step_by(notice, case.appeals, each)),
            "stayed": stay_of(notice, case.appeals, each, on=on).value,
            "taken_on": each.taken_on,
        }
        for each in notice.steps
    ]
    told = {"dated": notice.dated, "sent_on": notice.sent_on, "tribunals": notice.theirs}
    return {**told, "appeal_by": day(days_of(notice).appeal_by), "steps": steps}


def _owed(call: Call) -> list[Plain]:
    _, case = case_of(call.officer, call.at["complaint"])
    return [_owing(each) for each in owed(case, on=call.officer.today)]


def _owing(each: Owed) -> Plain:
    why = each.stayed.derivation() if each.stayed is not None else ""
    told = {"words": each.words, "whose": each.whose, "under": each.authority, "is_aim": each.is_aim}
    return {**told, "by": day(each.by), "stayed_because": why}


def _item(call: Call) -> HttpResponse:
    reference, number = call.at["complaint"], call.at["number"]
    return given(content_of(call.officer, reference, number), f"{reference}-item-{number}.bin")


def _notice(call: Call) -> Plain:
    kept, case = case_of(call.officer, call.at["complaint"])
    today = call.officer.today
    made, lacks = None, ""
    try:
        made = standing_notice(call.officer, case).as_json()
    except UnableToDraft as lacking:
        lacks = str(lacking)
    waits = () if case.notice is not None else stops(kept.office, case, sent_on=today, dated=today)
    return {
        "served": case.served is not None,
        "notice": made,
        "lacks": lacks,
        "stops": [each._asdict() for each in waits],
    }


def _notice_file(call: Call) -> HttpResponse:
    form = call.at["form"]
    if form not in FORMS:
        raise Refused(NOT_HERE)
    made = notice_file(call.officer, call.at["complaint"], form)
    return given(made.content, made.name, FORMS[form])


def _tokens(call: Call) -> list[Plain]:
    return [
        {**{name: getattr(each, name) for name in ("name", "scopes", "expires_on")}, "number": each.pk, "person": each.person_id}
        | {"ended": each.ended_at is not None}
        for each in tokens_of(call.officer.body)
    ]


OPERATIONS = (
    Operation(
        "GET",
        "office/complaints",
        "list_complaints",
        Do.READ,
        "The complaints that this person may read, a page at a time, the newest first.",
        _listed,
        ComplaintPage,
        asks=ComplaintListed,
    ),
    Operation(
        "GET",
        "office/queue",
        "see_office_queue",
        Do.SEE_QUEUE,
        "What needs somebody, and who has how many.",
        _queue,
        OfficeQueue,
        asks=WhoseQueue,
    ),
    Operation("GET", ONE, "see_complaint", Do.READ, "One complaint, as its page shows it.", _complaint, ComplaintRead),
    Operation(
        "GET",
        f"{ONE}/owed",
        "list_owed",
        Do.READ,
        "Everything that is owed on a complaint: whose it is, by when, on what authority, with the derivation.",
        _owed,
        list[OwedLine],
    ),
    Operation(
        "GET",
        f"{ONE}/items/<int:number>",
        "see_item",
        Do.READ,
        "The bytes of an item that was received. Withheld information is no item, and is opened on its page alone.",
        _item,
        files=(BYTES,),
    ),
    Operation("GET", f"{ONE}/notice", "see_notice", Do.READ, "The notice, paragraph by paragraph, and what stops it.", _notice, NoticeRead),
    Operation(
        "GET",
        f"{ONE}/notice/file/<str:form>",
        "see_notice_file",
        Do.READ,
        "The notice as pdf, docx, html, akn or json: as it was served, or the draft, which says that it is one.",
        _notice_file,
        files=tuple(FORMS.values()),
    ),
    Operation(
        "GET",
        "office/tokens",
        "list_office_tokens",
        Do.ADMINISTER,
        "The tokens of the office’s programs; none is shown.",
        _tokens,
        list[OfficeToken],
    ),
)
