"""What the log holds: a line for each request where that is asked for, every fault by where it happened, and nobody's words."""

import json
import logging
import sys
from io import StringIO

import pytest
from django.test import Client

from answerable.web.logs import InJson, InWords, logging_of

WORDS = "A journalist of requester@example.org asked for the rota"


def fault() -> logging.LogRecord:
    """A record of an error whose own words, and whose cause's, are those of a request."""
    try:
        try:
            raise ValueError(WORDS)
        except ValueError as cause:
            raise LookupError(WORDS) from cause
    except LookupError:
        return logging.LogRecord(
            "django.request", logging.ERROR, __file__, 1, "%s: %s", ("Internal Server Error", "/requests"), sys.exc_info()
        )


@pytest.mark.parametrize("formatter", [InWords(), InJson()])
def test_a_fault_is_told_by_its_kind_and_place_and_not_in_its_words(formatter: logging.Formatter) -> None:
    line = formatter.format(fault())
    assert "journalist" not in line
    assert "builtins.ValueError" in line
    assert "builtins.LookupError" in line
    assert "test_logs.py:" in line
    assert line.index("ValueError") < line.index("LookupError")


def test_what_is_not_asked_for_is_not_written() -> None:
    assert logging_of({})["loggers"]["answerable.request"]["level"] == "CRITICAL"
    assert logging_of({"ANSWERABLE_LOG": "json"})["loggers"]["answerable.request"]["level"] == "INFO"


def test_each_request_is_a_line_with_the_name_of_its_page_and_not_its_address() -> None:
    written, log = StringIO(), logging.getLogger("answerable.request")
    handler = logging.StreamHandler(written)
    handler.setFormatter(InJson())
    log.addHandler(handler)
    level = log.level
    log.setLevel(logging.INFO)
    try:
        Client().get("/the-law/exemptions?words=the+rota")
        Client().get("/a-journalist")
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
    page, missing = (json.loads(line) for line in written.getvalue().splitlines())
    assert (page["method"], page["page"], page["status"]) == ("GET", "exemptions", 200)
    assert page["ms"] >= 0
    assert (missing["page"], missing["status"]) == ("", 404)
    assert "rota" not in written.getvalue()
    assert "journalist" not in written.getvalue()
