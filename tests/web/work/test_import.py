"""A log from elsewhere in the browser: sent, its columns named, looked through, and taken over whole or not at all."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from answerable.casework.authority.models import CaseLog, InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from tests.documents.case_log.workbooks import packed, workbook
from tests.web.work.conftest import Desk, SignIn, words_of

ROWS = "Ref,Received,Closed,Outcome\n1,07/11/2018,06/12/2018,Sent\n2,07/11/2018,,Open\n3,soon,,Odd\n"
COLUMNS = {"REFERENCE": "0", "RECEIVED": "1", "CLOSED": "2", "OUTCOME": "3", "open_ones": "take"}


def bring(desk: Desk, content: bytes, name: str = "log.csv") -> Any:
    file = BytesIO(content)
    file.name = name
    return desk.send("/import", log=file)


def brought(desk: Desk, content: str = ROWS) -> str:
    answer = bring(desk, content.encode())
    assert answer.status_code == 303, words_of(answer)
    return str(answer["Location"])


def looked_through(desk: Desk, content: str = ROWS, **given: str) -> str:
    answer = desk.send(brought(desk, content), **{**COLUMNS, **given})
    assert answer.status_code == 303, words_of(answer)
    return str(answer["Location"])


def test_the_columns_are_guessed_for_a_person_to_correct(sign_in: SignIn) -> None:
    desk = sign_in(Role.HEAD)
    text = desk.get(brought(desk)).content.decode()
    assert '<option value="0" selected>Ref</option>' in text
    assert '<option value="1" selected>Received</option>' in text


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"RECEIVED": ""}, "Say which column is the received."),
        ({"CLOSED": "1"}, "“Received” is chosen twice"),
        ({"open_ones": ""}, "Say what is to become of requests"),
        ({"REFERENCE": "99"}, "Say which column is the reference"),
    ],
)
def test_what_was_not_said_is_asked_for(sign_in: SignIn, given: dict[str, str], why: str) -> None:
    desk = sign_in(Role.HEAD)
    answer: Any = desk.send(brought(desk), **{**COLUMNS, **given})
    assert answer.status_code == 422
    assert why in words_of(answer)


def test_rows_that_cannot_be_taken_are_shown_and_must_be_left_out_by_somebody(sign_in: SignIn) -> None:
    desk = sign_in(Role.HEAD)
    page = looked_through(desk)
    shown = words_of(desk.get(page))
    assert "2 rows can be taken over 1 row cannot" in shown
    assert "4 Its day of receipt, “soon”, is not a day." in shown
    refused: Any = desk.send(page)
    assert refused.status_code == 422
    assert "1 row cannot be taken over" in words_of(refused)
    assert not InformationRequest.objects.exists()
    assert "2 requests, each with an event of its own" in words_of(desk.send(page, leave_out="yes"))
    assert set(InformationRequest.objects.values_list("reference", "state")) == {("1", "closed"), ("2", "received")}
    assert verify(exported("police")).entries == 2
    assert not CaseLog.objects.exists()


def test_a_law_that_the_log_names_otherwise_is_explained_by_a_person(sign_in: SignIn) -> None:
    desk = sign_in(Role.HEAD)
    content = "Ref,Received,Law\n1,07/11/2018,Both\n2,07/11/2018,Not known\n3,07/11/2018,FOI\n"
    page = looked_through(desk, content, CLOSED="", OUTCOME="", REGIME="2")
    assert "“Both”" in words_of(desk.get(page))
    nothing: Any = desk.send(page, laws="said", **{"law-0": "", "law-1": "no law"})
    assert nothing.status_code == 422
    assert "Say which law at least one of them is." in words_of(nothing)
    assert desk.send(page, laws="said", **{"law-0": "EIR", "law-1": ""}).status_code == 303
    shown = words_of(desk.get(page))
    assert "2 rows can be taken over 1 row cannot" in shown
    assert "“Both”" not in shown
    assert "2 requests, each with an event of its own" in words_of(desk.send(page, leave_out="yes"))


def test_taken_over_twice_is_taken_over_once(sign_in: SignIn) -> None:
    desk = sign_in(Role.HEAD)
    desk.send(looked_through(desk), leave_out="yes")
    shown = words_of(desk.get(looked_through(desk)))
    assert "There is a request 1 already, in the register." in shown
    assert "2 rows can be taken over" in words_of(desk.get(looked_through(desk, prefix="OLD-")))


def test_a_log_is_dropped(sign_in: SignIn) -> None:
    desk = sign_in(Role.HEAD)
    page = looked_through(desk)
    assert desk.send(page, drop="yes").status_code == 303
    assert desk.get(page).status_code == 404


def test_a_log_is_its_bringers_alone(sign_in: SignIn) -> None:
    page = looked_through(sign_in(Role.HEAD))
    assert sign_in(Role.ADMINISTRATOR).get(page).status_code == 404
    assert sign_in(Role.HEAD, body="council").get(page).status_code == 404


def test_nothing_is_looked_through_before_its_columns_are_named(sign_in: SignIn) -> None:
    desk = sign_in(Role.HEAD)
    answer = desk.get(brought(desk).replace("columns", "preview"))
    assert (answer.status_code, answer["Location"].endswith("columns")) == (303, True)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.AUDITOR, Role.SERVICE])
def test_for_everybody_else_it_is_not_there(sign_in: SignIn, role: Role) -> None:
    assert sign_in(role).get("/import").status_code == 404


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "nothing was sent"),
        (b"\x00\x01\x02\x03", "neither a CSV file nor an Excel workbook"),
        (packed(xl__workbook_xml=b"<x/>", xl__vbaProject_bin=b"x"), "has macros in it"),
        (packed(xl__workbook_xml=b"<x/>", xl__sheet_xml=b"0" * 200_000_001), "unpacks to more than 200 MB"),
        (b"Ref,Received\n" + b"1,2\n" * 50_001, "more than 50,000 rows"),
    ],
    ids=["nothing", "binary", "macros", "a bomb", "too many rows"],
)
def test_what_is_hostile_ends_in_one_sentence(sign_in: SignIn, content: bytes, why: str) -> None:
    answer = bring(sign_in(Role.HEAD), content)
    assert answer.status_code == 422
    assert why in words_of(answer)


def test_a_workbook_is_taken_like_any_other(sign_in: SignIn) -> None:
    desk = sign_in(Role.HEAD)
    answer = bring(desk, workbook([["Ref", "Received"], ["A", "2019-01-02"]]), "log.xlsx")
    page = str(desk.send(str(answer["Location"]), REFERENCE="0", RECEIVED="1", open_ones="take")["Location"])
    assert "The log was taken over" in words_of(desk.send(page))


def test_the_real_log_is_taken_over(sign_in: SignIn, shared: Path) -> None:
    desk = sign_in(Role.HEAD)
    columns = str(bring(desk, (shared / "data" / "case_log_devon_2014-2016.csv").read_bytes())["Location"])
    named = {"REFERENCE": "0", "RECEIVED": "1", "CLOSED": "3", "SERVICE": "4", "OUTCOME": "6", "REGIME": "7"}
    page = str(desk.send(columns, **named, prefix="DCC-", open_ones="leave")["Location"])
    assert "3,473 requests, each with an event of its own" in words_of(desk.send(page, leave_out="yes"))
    assert verify(exported("police")).entries == 3473
