"""The register as a page: searched, narrowed, paged, kept as a view, taken out; in as many queries whatever its size."""

import shutil
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.import_log import import_log
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.register import index
from answerable.casework.authority.register.finding import PAGE
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import happened
from answerable.documents.case_log.rows import LogRow
from tests.casework.authority.cast import DAY, by, received
from tests.web.work.conftest import SignIn, words_of


@pytest.fixture(autouse=True)
def no_index_yet(db: None) -> None:
    """Every test begins without an index."""
    shutil.rmtree(index.INDEX.folder, ignore_errors=True)


OF_THE_PERSON = 2  # the session, and the person with their posts


def log(count: int) -> None:
    rows = [LogRow(n, f"R-{n:03d}", DAY, date(2019, 12, 9), text="Cameras", provisions=("FOIA s.31(3)",)) for n in range(count)]
    import_log(rows, by=by(Role.HEAD), on=date(2020, 6, 1))


def test_a_request_is_found_by_its_words(sign_in: SignIn) -> None:
    request = received()
    desk = sign_in(Role.OFFICER)
    assert f"{request.reference} {request.subject} 7 November 2019 Received 6 December 2019" in words_of(desk.get("/requests"))
    assert request.reference in words_of(desk.get("/requests?words=social+media"))
    assert "No request is like this." in words_of(desk.get("/requests?words=helicopter"))


def test_filters_narrow_and_stay_in_the_form(sign_in: SignIn) -> None:
    received()
    log(2)
    answer = sign_in(Role.OFFICER).get("/requests?provision=31&late=yes&received_from=7/11/2019&state=closed&officer=nobody")
    text = answer.content.decode()
    assert "R-001" in text
    assert "FOI-2019-00001" not in text
    assert 'value="FOIA s.31"' in text
    assert 'value="2019-11-07"' in text
    assert '<option value="closed" selected>' in text


def test_pages_go_both_ways(sign_in: SignIn) -> None:
    log(PAGE + 10)
    desk = sign_in(Role.OFFICER)
    first = desk.get("/requests?words=cameras").content.decode()
    older = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = desk.get(older).content.decode()
    assert "R-009" in second
    assert "R-010" not in second
    newer = second.split('rel="prev" href="')[1].split('"')[0].replace("&amp;", "&")
    back = desk.get(newer).content.decode()
    assert "R-010" in back
    assert f"R-{PAGE + 9:03d}" in back
    assert 'rel="prev"' not in back


def test_what_is_not_understood_is_said(sign_in: SignIn) -> None:
    answer = sign_in(Role.OFFICER).get("/requests?provision=cats&answered_to=soon")
    assert answer.status_code == 422
    shown = words_of(answer)
    assert "Enter a section or a limb" in shown
    assert "Enter a day, like 7 November 2019" in shown
    assert 'value="cats"' in answer.content.decode()


@pytest.mark.parametrize("query", ["beyond=x", "beyond=" + "9" * 19, "beyond=" + "9" * 18, "words=%00", "outcome=%00&beyond=0&newer=1"])
def test_whatever_is_asked_is_answered(sign_in: SignIn, query: str) -> None:
    received()
    assert sign_in(Role.OFFICER).get(f"/requests?{query}").status_code == 200


def test_the_number_of_queries_does_not_grow(sign_in: SignIn) -> None:
    desk = sign_in(Role.OFFICER)
    taken = []
    for more in (3, 40):
        rows = [LogRow(n, f"Q{more}-{n}", DAY, DAY, text="Cameras") for n in range(more)]
        import_log(rows, by=by(Role.HEAD), on=date(2020, 6, 1))
        desk.get("/requests?words=cameras")
        with CaptureQueriesContext(connection) as queries:
            desk.get("/requests?words=cameras")
        taken.append(len(queries) - OF_THE_PERSON)
    assert taken == [4, 4]


def test_an_export_is_recorded_and_leaves_with_what_was_asked(sign_in: SignIn) -> None:
    received()
    log(2)
    desk = sign_in(Role.OFFICER)
    answer = desk.send_from("/requests?state=closed", "/register/export", asked="state=closed", format="csv")
    body = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert answer["Content-Disposition"] == 'attachment; filename="register-2019-11-22.csv"'
    assert body.count("\r\nR-") == 2
    assert "FOI-2019" not in body
    assert happened(chain_of_body("police"))[-1].payload == {"format": "csv", "words": "state=closed"}
    answer = desk.send_from("/requests", "/register/export", asked="", format="xlsx")
    assert b"".join(answer.streaming_content).startswith(b"PK")  # type: ignore[attr-defined]
    for close in answer._resource_closers:  # type: ignore[attr-defined]  # closing the answer would close the database of the test too
        close()
    assert desk.send_from("/requests", "/register/export", asked="", format="doc").status_code == 422


def test_a_view_is_kept_and_removed(sign_in: SignIn) -> None:
    received()
    desk = sign_in(Role.OFFICER)
    kept = desk.send_from("/requests?late=yes", "/register/views", asked="late=yes", name="Late ones")
    assert (kept.status_code, kept["Location"]) == (303, "/requests?late=yes")
    text = desk.get("/requests").content.decode()
    assert "Late ones</a>" in text
    number = text.split('name="remove" value="')[1].split('"')[0]
    assert sign_in(Role.HEAD).send_from("/requests", "/register/views", remove=number).status_code == 404
    assert desk.send_from("/requests", "/register/views", remove=number).status_code == 303
    assert "Late ones" not in desk.get("/requests").content.decode()
    assert desk.send_from("/requests", "/register/views", asked="late=yes", name=" ").status_code == 422


@pytest.mark.parametrize("role", [Role.SERVICE, Role.CLEARER, Role.ADMINISTRATOR])
def test_for_everybody_else_it_is_not_there(sign_in: SignIn, role: Role) -> None:
    assert sign_in(role).get("/requests").status_code == 404


def test_a_reviewer_may_look_and_take_nothing_out(sign_in: SignIn) -> None:
    received()
    desk = sign_in(Role.REVIEWER)
    assert "Take out" not in words_of(desk.get("/requests"))
    assert desk.send_from("/requests?late=yes", "/register/export", asked="", format="csv").status_code == 404
