"""What the site writes to its log: a line for each request where that is asked for, and every fault, with nobody's words in it.

ANSWERABLE_LOG=json makes each line an object of JSON and writes one for each request: its page by name, and not its address, whose query
may hold what somebody looked for. A fault is told by its kind and where it happened; what an error says may hold the words of a request.
"""

import json
import logging
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponseBase

_log = logging.getLogger("answerable.request")
_JSON = "json"


def logging_of(environment: Mapping[str, str]) -> dict[str, Any]:
    """Django's LOGGING, as the environment asks for it."""
    as_json = environment.get("ANSWERABLE_LOG") == _JSON
    on_terminal = {"handlers": ["terminal"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": InJson if as_json else InWords}},
        "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
        "loggers": {
            "django.request": {**on_terminal, "level": "ERROR"},
            "answerable.sign_in": {**on_terminal, "level": "INFO"},
            "answerable.refused": {**on_terminal, "level": "INFO"},
            "answerable.request": {**on_terminal, "level": "INFO" if as_json else "CRITICAL"},
        },
    }


def line_per_request(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: what was asked for, by the name of its page, how it was answered, and in how many milliseconds."""

    def answered(request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        answers = answer(request)
        about = {"method": request.method, "page": page_of(request), "status": answers.status_code}
        _log.info("answered", extra={"about": {**about, "ms": round((time.perf_counter() - began) * 1000, 1)}})
        return answers

    return answered


def page_of(request: HttpRequest) -> str:
    """The name of the page that a request asked for; nothing where there is none."""
    return request.resolver_match.view_name if request.resolver_match else ""


class InWords(logging.Formatter):
    """A line in words; a fault by where it happened."""

    def formatException(self, ei: Any) -> str:
        """The errors, each by its kind and where it happened, the first cause first."""
        return "\n".join(_told(ei[1]))


class InJson(InWords):
    """A line as an object of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {"at": at, "level": record.levelname, "log": record.name, "process": record.process}
        request = getattr(record, "request", None)
        if request is not None:
            line |= {"page": page_of(request), "status": getattr(record, "status_code", None)}
        else:
            line["said"] = record.getMessage()
        line |= getattr(record, "about", {})
        if record.exc_info and record.exc_info[1] is not None:
            line["fault"] = list(_told(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=False)


def _told(fault: BaseException | None) -> Iterator[str]:
    if fault is None:
        return
    yield from _told(fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__))
    yield f"{type(fault).__module__}.{type(fault).__qualname__}"
    yield from (f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(fault.__traceback__))
