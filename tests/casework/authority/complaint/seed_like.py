"""A case like the seed's up to the notice: answered, part 4 neither confirmed nor denied, reviewed, complained of."""

from datetime import date
from typing import Any

from answerable.casework.authority.actions.complaints import open_complaint
from answerable.casework.authority.actions.notices import Confirmed, Ordered, receive_notice
from answerable.casework.authority.actions.record import record_letter
from answerable.casework.authority.complaint.shape import Matters, Notice
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.law.events import RecordedAs
from tests.casework.authority.cast import divided, officer

ANSWERED, COMPLAINED, NOTICED = date(2020, 1, 28), date(2020, 2, 19), date(2020, 6, 23)
STEPS = (
    Ordered("Respond afresh, confirming or denying whether the information is held", ("4",)),
    Ordered("Then disclose it, or give a refusal notice that complies with section 17", ("4",)),
)
NOTICE = Confirmed("FS50012345", {"FOIA s.10(1)": RecordedAs.BREACHED, "FOIA s.31(3)": RecordedAs.NOT_ENGAGED}, STEPS, within_days=35)


def at(day: date) -> dict[str, Any]:
    """The officer, on a day."""
    return {"by": officer(day), "on": day}


def answered() -> InformationRequest:
    """Answered in all parts, the fourth neither confirmed nor denied."""
    request = divided()
    told = [
        {"kind": "response", "on": ANSWERED, "parts": ["1", "2", "3"], "said": "held", "disclosed": "all"},
        {
            "kind": "response",
            "on": ANSWERED,
            "parts": ["4"],
            "said": "neither confirmed nor denied",
            "relies_on": [{"provision": "FOIA s.31(3)"}],
        },
    ]
    record_letter(request.reference, law=told, reason="by post", **at(ANSWERED))
    return again(request)


def complained() -> InformationRequest:
    """And complained of to the Commissioner."""
    request = answered()
    respects = ["FOIA s.31(3)", "FOIA s.10(1)"]
    open_complaint(request.reference, theirs="IC-1", officer="AB", parts=["4"], respects=respects, **at(COMPLAINED))
    return again(request)


def noticed(notice: Confirmed = NOTICE, on: date = NOTICED) -> InformationRequest:
    """And decided: two steps on part 4, within 35 days."""
    request = complained()
    receive_notice(request.reference, notice=notice, **at(on))
    return again(request)


def again(request: InformationRequest) -> InformationRequest:
    """The request as it now is."""
    return InformationRequest.objects.select_related("authority").get(pk=request.pk)


def matters(request: InformationRequest) -> Matters:
    """What is with the Commissioner or the Tribunal."""
    return matters_of(fold(again(request).authority, request.case))


def the_notice(request: InformationRequest) -> Notice:
    """The last notice."""
    return matters(request).notices[-1]
