"""What could not be done, as `application/problem+json` (RFC 9457): one sentence that says what happened and what to do next.

What is there and not this program's to know of, and what is not there, answer alike, byte for byte.
"""

import json
import logging
from collections.abc import Callable, Mapping
from typing import NamedTuple

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db import Error as DatabaseError
from django.http import Http404, HttpResponse
from django.http.multipartparser import MultiPartParserError

from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, NotThere, UnableTo
from answerable.casework.failing import Failing, failing
from answerable.casework.ledger.chain import NotSealed
from answerable.casework.ledger.seal import CannotBeOpened
from answerable.documents.letters import UnableToDraft
from answerable.documents.not_readable import NotReadable
from answerable.law.not_law import NotLaw

CONTENT_TYPE = "application/problem+json"
_log = logging.getLogger("django.request")


class Problem(NamedTuple):
    """The status, what sort of thing went wrong in a word or two, the sentence, and the provision that it stands on."""

    status: int
    kind: str
    detail: str
    under: str = ""


class Refused(Exception):
    """A problem that this room finds itself."""

    def __init__(self, problem: Problem, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(problem.detail)
        self.problem, self.headers = problem, dict(headers or {})


NOT_HERE = Problem(404, "not-there", str(NotThere()))
BROKEN = Problem(500, "broken", "Something is wrong on our side, and nothing was saved. Try again, and tell whoever runs this site.")
TOO_LARGE = Problem(413, "too-large", "That is larger than is read at once. Send a smaller file, or less at a time.")
NOT_UNDERSTOOD = Problem(400, "not-understood", "The request cannot be read. Send JSON in UTF-8, as the schema at /api/openapi.json says.")
_FAILING = {
    Failing.NO_ROOM: Problem(507, "no-room", "There is no room to save this, so nothing was saved. Tell whoever runs this site."),
    Failing.BUSY: Problem(503, "busy", "The records are busy, so nothing was saved. Send it again in a minute."),
    Failing.AWAY: Problem(503, "away", "The records did not answer. Look whether it is there before you send it again."),
}


def answer_of(problem: Problem, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """The answer that says a problem."""
    told = {"type": f"urn:answerable:problem:{problem.kind}", "title": _titled(problem.kind), "status": problem.status}
    told |= {"detail": problem.detail} | ({"under": problem.under} if problem.under else {})
    answer = HttpResponse(json.dumps(told, ensure_ascii=False), status=problem.status, content_type=CONTENT_TYPE)
    if problem.status == 503:
        answer["Retry-After"] = "30"
    for name, value in (headers or {}).items():
        answer[name] = value
    return answer


def problem_of(raised: BaseException) -> Problem:
    """What went wrong, of what was raised. A fault of ours is written to the log, and told without its cause."""
    for kinds, made in _KNOWN:
        if isinstance(raised, kinds):
            return made(raised)
    if isinstance(raised, DatabaseError) and (why := failing(raised)) is not None:
        return _FAILING[why]
    _log.error("A program was answered with a fault of ours.", exc_info=raised)
    return BROKEN


def _unable(raised: BaseException) -> Problem:
    return Problem(422, "not-ready", str(raised), str(getattr(raised, "under", "")))


def _said(raised: BaseException) -> Problem:
    return Problem(422, "cannot-stand", str(raised), str(getattr(raised, "under", "") or ""))


_KNOWN: tuple[tuple[tuple[type[BaseException], ...], Callable[[BaseException], Problem]], ...] = (
    ((NotThere, Http404), lambda _: NOT_HERE),
    ((ChangedMeanwhile,), lambda _: Problem(409, "changed-meanwhile", "It has changed since. Look at it as it stands, and do it again.")),
    ((NotPermitted,), lambda raised: Problem(422, "not-permitted", str(raised))),
    ((UnableTo,), _unable),
    ((NotLaw, NotReadable, UnableToDraft), _said),
    ((NotSealed,), lambda _: Problem(422, "too-long", "A term, a name or a citation in it is longer than 200 characters. Shorten it.")),
    ((CannotBeOpened,), lambda raised: Problem(422, "cannot-be-opened", str(raised))),
    ((RequestDataTooBig,), lambda _: TOO_LARGE),
    ((BadRequest, SuspiciousOperation, MultiPartParserError), lambda _: NOT_UNDERSTOOD),
)


def _titled(kind: str) -> str:
    return kind.replace("-", " ").capitalize()
