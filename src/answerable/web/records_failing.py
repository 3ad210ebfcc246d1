"""The page for when the records cannot be read or saved: what happened, whether anything was saved, and what to do."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse

from answerable.casework.failing import Failing
from answerable.web.pages import page

_NO_ROOM, _NOT_NOW = 507, 503
_TRY_AGAIN_SECONDS = "30"


class _Said(NamedTuple):
    status: int
    heading: str
    happened: str
    now: str


# A commit that was not answered may still have been made: only then can nobody say what was saved.
_SAID = {
    Failing.NO_ROOM: _Said(
        _NO_ROOM,
        "There is no room to save this",
        "The disk on which the records are kept is full or cannot be written, so nothing of what you sent was saved.",
        "Go back, copy what you entered, and tell whoever runs this site. It works again as soon as there is room.",
    ),
    Failing.BUSY: _Said(
        _NOT_NOW,
        "The records are busy",
        "Something else has been writing to the records for too long, so nothing of what you sent was saved.",
        "Go back and send it again in a minute.",
    ),
    Failing.AWAY: _Said(
        _NOT_NOW,
        "The records cannot be reached",
        "The database did not answer, so we cannot say whether what you sent was saved.",
        "Wait a minute, then look whether it is there before you send it again. If this lasts, tell whoever runs this site.",
    ),
}


def records_failing(request: HttpRequest, why: Failing) -> HttpResponse:
    """503, or 507 where there is no room: the same whatever was asked for, and drawn without the database."""
    said = _SAID[why]
    answer = page(request, "records_failing.html", status=said.status, heading=said.heading, happened=said.happened, now=said.now)
    answer["Cache-Control"] = "no-store"
    if said.status == _NOT_NOW:
        answer["Retry-After"] = _TRY_AGAIN_SECONDS
    return answer
