"""The register is found by words and filters, paged both ways, and costs as many queries whatever its size."""

import shutil
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.import_log import import_log
from answerable.casework.authority.actions.record import assign, reopen
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.register import finding, index
from answerable.casework.authority.register.asked import Asked, understood
from answerable.casework.authority.register.finding import every_page, officers, page
from answerable.casework.authority.unable import NotPermitted
from answerable.documents.case_log.rows import LogRow
from tests.casework.authority.cast import DAY, by, officer, received

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_index_yet() -> None:
    """Every test begins without an index."""
    shutil.rmtree(index.INDEX.folder, ignore_errors=True)


def log(count: int, **given: object) -> None:
    """So many closed requests, a few a day."""
    rows = [LogRow(n, f"R-{n:04d}", DAY + timedelta(days=n // 3), DAY + timedelta(days=60), **given) for n in range(count)]  # type: ignore[arg-type]
    import_log(rows, by=by(Role.HEAD), on=date(2020, 6, 1))


def references(asked: Asked, **given: object) -> list[str]:
    return [each.reference for each in page(officer(), asked, **given).rows]  # type: ignore[arg-type]


def test_pages_go_both_ways_and_leave_nothing_out() -> None:
    log(25)
    every = references(Asked())
    first = page(officer(), Asked(), size=10)
    second = page(officer(), Asked(), beyond=first.older, size=10)
    third = page(officer(), Asked(), beyond=second.older, size=10)
    assert [each.reference for some in (first, second, third) for each in some.rows] == every
    assert (first.newer, third.older) == (None, None)
    back = page(officer(), Asked(), beyond=third.newer, newer=True, size=10)
    assert back.rows == second.rows
    assert page(officer(), Asked(), beyond=back.newer, newer=True, size=10).rows == first.rows
    assert [each.reference for some in every_page(officer(), Asked(), size=7) for each in some] == every


def test_words_go_on_through_pages_and_filters() -> None:
    log(25, text="Cameras")
    rows = [LogRow(n, f"S-{n}", DAY, DAY, text="Helicopters", outcome="Refused") for n in range(3)]
    import_log(rows, by=by(Role.HEAD), on=date(2020, 6, 1))
    assert sorted(references(Asked(words="helicopter"))) == ["S-0", "S-1", "S-2"]
    found = [each.reference for some in every_page(officer(), Asked(words="camera"), size=7) for each in some]
    assert found == references(Asked(words="cameras"))
    assert len(found) == 25
    assert references(Asked(words="camera", outcome="refused")) == []


def test_filters_look_further_than_the_words_nearest_matches(monkeypatch: pytest.MonkeyPatch) -> None:
    log(25, text="Cameras")
    InformationRequest.objects.filter(reference="R-0000").update(outcome="Refused")
    monkeypatch.setattr(index, "MOST_HITS", 10)
    asked = Asked(words="camera", outcome="refused")
    assert [each.reference for some in every_page(officer(), asked) for each in some] == ["R-0000"]


def test_a_state_narrows_what_words_find_whether_or_not_the_index_knows_of_it() -> None:
    log(40, text="Cameras")
    request = received()
    for state, there in (("closed", 40), ("received", 1), ("answered", 0), ("waiting", 0)):
        asked = Asked(words="camera", state=state)
        found = [each.reference for some in every_page(officer(), asked, size=15) for each in some]
        assert len(found) == there, state
        assert (request.reference in found) == (state == "received")
    reopen("R-0007", reason="Something was missed.", by=officer(), on=date(2020, 6, 1))
    assert "R-0007" not in references(Asked(words="camera", state="closed"), size=50)


def test_a_page_of_a_state_takes_no_more_from_the_index_than_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    log(12, provisions=("FOIA s.31(3)",))
    asked_for: list[int] = []

    def newest(*given: Any, **more: Any) -> index.Hits:
        asked_for.append(more["most"])
        return index.newest(*given, **more)

    monkeypatch.setattr(finding, "newest", newest)
    asked = understood({"provision": "31", "state": "closed"}).asked
    assert len(references(asked, size=5)) == 5
    assert asked_for == [6]


def test_section_31_finds_31_3_and_not_310() -> None:
    log(4)
    given = ("FOIA s.31(3)", "FOIA s.310 FOIA s.1(1)(a)", "FOIA s.40(2) FOIA s.31", "FOIA s.3 EIR reg 31(1)")
    for n, provisions in enumerate(given):
        InformationRequest.objects.filter(reference=f"R-{n:04d}").update(provisions=provisions)
    assert sorted(references(understood({"provision": "31"}).asked)) == ["R-0000", "R-0002"]
    assert sorted(references(understood({"provision": "s.31(3)"}).asked)) == ["R-0000"]
    assert sorted(references(understood({"provision": "reg 31"}).asked)) == ["R-0003"]
    assert sorted(references(understood({"provision": "s3"}).asked)) == ["R-0003"]


def test_without_an_index_a_section_is_found_in_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    log(2, provisions=("FOIA s.31(3)",))
    InformationRequest.objects.filter(reference="R-0001").update(provisions="FOIA s.310")
    monkeypatch.setattr("answerable.casework.indexed.READ_ON_AT_MOST", 0)
    found = page(officer(), understood({"provision": "31"}).asked)
    assert ([each.reference for each in found.rows], found.unsearched) == (["R-0000"], "")


def test_late_is_what_was_answered_late_and_what_is_overdue() -> None:
    rows = [LogRow(1, "IN-TIME", DAY, date(2019, 12, 6)), LogRow(2, "LATE", DAY, date(2019, 12, 9))]
    rows += [LogRow(3, "OVERDUE", date(2020, 4, 1)), LogRow(4, "RUNNING", date(2020, 5, 29))]
    import_log(rows, by=by(Role.HEAD), on=date(2020, 6, 1))
    assert references(Asked(late=True)) == ["OVERDUE", "LATE"]


def test_state_officer_and_days_narrow() -> None:
    request = received()
    log(3)
    assign(request.reference, to=officer().person, by=officer(), on=DAY)
    assert references(Asked(state="received")) == references(Asked(officer=str(officer().person.pk))) == [request.reference]
    assert len(references(Asked(officer="nobody"))) == 3
    assert references(Asked(answered_from=date(2020, 1, 6), answered_to=date(2020, 1, 6), received_to=DAY, received_from=DAY)) == [
        "R-0002",
        "R-0001",
        "R-0000",
    ]


def test_what_is_asked_stands_in_an_address_and_comes_back() -> None:
    query = {
        "words": " cameras  lent ",
        "provision": "31(3)",
        "received_from": "7/11/2019",
        "late": "yes",
        "officer": "nobody",
        "state": "closed",
    }
    asked = understood(query).asked
    assert asked.query() == "words=cameras+lent&state=closed&officer=nobody&provision=FOIA+s.31%283%29&received_from=2019-11-07&late=yes"
    assert understood({"provision": "FOIA s.31(3)"}).asked.provision == "FOIA s.31(3)"


def test_what_is_not_understood_is_said_and_narrows_nothing() -> None:
    found = understood({"provision": "cats", "received_from": "soon", "state": "lost", "officer": "x"})
    assert set(found.problems) == {"provision", "received_from"}
    assert not found.asked.narrows


def test_without_an_index_subjects_and_references_are_searched_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    log(3, subject="Body-worn cameras")
    monkeypatch.setattr("answerable.casework.indexed.READ_ON_AT_MOST", 0)
    found = page(officer(), Asked(words="CAMERAS"))
    assert len(found.rows) == 3
    assert found.unsearched.startswith("Only subjects and references were searched. There are more requests than")
    assert references(Asked(words="r-0001")) == ["R-0001"]


def test_the_number_of_queries_does_not_grow() -> None:
    taken = []
    for more in (3, 40):
        rows = [LogRow(n, f"Q{more}-{n}", DAY, DAY, text="Cameras") for n in range(more)]
        import_log(rows, by=by(Role.HEAD), on=date(2020, 6, 1))
        who = officer()
        assert who.roles
        page(who, Asked(words="camera"))
        for asked in (Asked(), Asked(words="camera", late=True, provision=None, state="closed")):
            with CaptureQueriesContext(
                connection,
            ) as queries:
                page(who, asked)
            taken.append(len(queries))
    assert taken == [1, 2, 1, 2]


def test_who_may_not_look_is_told_and_other_bodies_are_not_there() -> None:
    log(3)
    with pytest.raises(NotPermitted):
        page(by(Role.SERVICE), Asked())
    assert page(by(Role.OFFICER, body="council"), Asked()).rows == ()


def test_officers_of_one_post_are_told_apart() -> None:
    first = officer()
    other = by(Role.HEAD)
    assert officers(first) == [(first.person.pk, "FOI officer"), (other.person.pk, "head of service")]
    other.person.title = "FOI officer"
    other.person.save()
    assert officers(first) == [
        (first.person.pk, f"FOI officer, number {first.person.pk}"),
        (other.person.pk, f"FOI officer, number {other.person.pk}"),
    ]


def test_a_question_that_was_worked_out_before_answers_as_one_that_is_asked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every filter and every two of them, from the newest and from beyond a place both ways, twice, for other values."""
    log(9)
    one = received(on=date(2020, 1, 7))
    assign(one.reference, to=officer().person, by=officer(), on=date(2020, 6, 1))
    index.rebuild()
    mine = str(officer().person.pk)
    state = {"state": one.state}
    filters: tuple[dict[str, Any], ...] = (
        *({}, state, {"state": "closed"}, {"officer": "nobody"}, {"officer": mine}, {"late": True}, {"words": "cameras"}),
        *({"received_from": DAY}, {"received_to": date(2019, 11, 8)}),
        *({"answered_from": date(2020, 1, 6)}, {"answered_to": date(2020, 1, 6)}),
    )
    beyond = page(officer(), Asked(), size=4).older
    questions = [
        (Asked(**{**one_filter, **another}), given)
        for one_filter in filters
        for another in filters
        for given in ({}, {"beyond": beyond}, {"beyond": beyond, "newer": True})
    ]
    prepared = [page(officer(), asked, size=3, **given) for asked, given in questions]  # type: ignore[arg-type]
    monkeypatch.setattr(finding, "_prepared", lambda *_: None)
    assert prepared == [page(officer(), asked, size=3, **given) for asked, given in questions]  # type: ignore[arg-type]
    assert any(each.rows for each in prepared)
