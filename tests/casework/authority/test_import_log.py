"""A log from elsewhere is taken over whole or not at all, row by row an event, and counted by the clock."""

from datetime import date

import pytest

from answerable.casework.authority.actions.import_log import import_log
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import reopen
from answerable.casework.authority.models import InformationRequest, Part
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import CaseKey, Entry, Sealed
from answerable.casework.ledger.read import happened
from answerable.casework.ledger.verify import verify
from answerable.documents.case_log.rows import LogRow
from tests.casework.authority.cast import DAY, arrived, by, officer, received

pytestmark = pytest.mark.django_db

TODAY = date(2020, 6, 1)
IN_TIME = LogRow(2, "OLD-1", DAY, date(2019, 12, 6), "Cameras", "How many cameras?", "All information sent", name="A journalist")
LATE = LogRow(3, "OLD-2", DAY, date(2019, 12, 9), outcome="Part exempt", provisions=("FOIA s.31(3)",), service="Communications")
STILL_OPEN = LogRow(4, "OLD-3", date(2020, 5, 20))
UNDER_EIR = LogRow(5, "OLD-4", DAY, date(2020, 1, 9), outcome="Refused", regime="EIR")
ROWS = (IN_TIME, LATE, STILL_OPEN, UNDER_EIR)


def take(*rows: LogRow) -> dict[str, InformationRequest]:
    import_log(rows, by=by(Role.HEAD), on=TODAY)
    return {each.reference: each for each in InformationRequest.objects.all()}


def test_every_row_becomes_a_case_that_stands_as_the_log_has_it() -> None:
    found = take(*ROWS)
    shown = {name: (each.state, each.answered_on, each.closed_on, each.last_day, each.outcome) for name, each in found.items()}
    assert shown == {
        "OLD-1": ("closed", date(2019, 12, 6), date(2019, 12, 6), None, "All information sent"),
        "OLD-2": ("closed", date(2019, 12, 9), date(2019, 12, 9), None, "Part exempt"),
        "OLD-3": ("received", None, None, date(2020, 6, 18), ""),
        "OLD-4": ("closed", date(2020, 1, 9), date(2020, 1, 9), None, "Refused"),
    }
    assert (found["OLD-2"].subject, found["OLD-3"].subject) == ("Communications", "Request OLD-3")
    assert found["OLD-2"].provisions == "FOIA s.31(3)"


def test_the_clock_says_what_was_late() -> None:
    take(*ROWS)
    assert dict(Part.objects.values_list("request__reference", "standing")) == {
        "OLD-1": "answered in time",
        "OLD-2": "answered late",
        "OLD-3": "running",
        "OLD-4": "answered late",
    }


def test_each_row_is_an_event_and_its_words_are_sealed() -> None:
    found = take(*ROWS)
    (event,) = happened(found["OLD-1"].case)
    assert (event.kind, event.on, event.payload["text"], event.payload["line"]) == ("imported", DAY, "How many cameras?", 2)
    assert not Entry.objects.filter(payload__contains="cameras").exists()
    assert (Sealed.objects.count(), CaseKey.objects.count()) == (1, 1)
    assert verify(exported("police")).entries == 4


def test_the_columns_follow_from_the_ledger() -> None:
    for each in take(*ROWS).values():
        before = {name: value for name, value in vars(each).items() if name != "_state"}
        parts = list(each.parts.values())
        refresh(each, on=TODAY)
        each.refresh_from_db()
        assert {name: value for name, value in vars(each).items() if name in before} == before
        assert list(each.parts.values()) == parts


def test_one_row_that_cannot_be_taken_keeps_out_all() -> None:
    receive(arrived=arrived(), by=officer(), on=DAY, reference="OLD-2")
    with pytest.raises(NotReady, match="There is a request OLD-2 already"):
        import_log(ROWS, by=by(Role.HEAD), on=TODAY)
    assert InformationRequest.objects.count() == Entry.objects.count() == 1


def test_two_rows_with_one_reference_keep_out_all() -> None:
    with pytest.raises(NotReady, match="Two rows have the reference OLD-1"):
        import_log((IN_TIME, IN_TIME), by=by(Role.HEAD), on=TODAY)
    assert not Entry.objects.exists()


def test_a_log_of_nothing_is_refused() -> None:
    with pytest.raises(NotReady, match="There is no row to take over"):
        import_log((), by=by(Role.HEAD), on=TODAY)


def test_who_may_not_is_told() -> None:
    with pytest.raises(NotPermitted):
        import_log(ROWS, by=officer(), on=TODAY)


def test_another_body_has_references_of_its_own() -> None:
    take(*ROWS)
    import_log(ROWS, by=by(Role.HEAD, body="council"), on=TODAY)
    assert InformationRequest.objects.filter(reference="OLD-1").count() == 2


def test_a_number_that_a_log_brought_is_passed_over() -> None:
    take(IN_TIME._replace(reference="FOI-2019-00001"))
    assert received().reference == "FOI-2019-00002"


def test_a_closed_case_that_is_opened_again_is_counted_as_open() -> None:
    found = take(IN_TIME)["OLD-1"]
    reopen(found.reference, reason="The requester wrote again.", by=officer(), on=TODAY)
    found.refresh_from_db()
    assert (found.state, found.answered_on, found.closed_on, found.last_day) == (State.RECEIVED.value, None, None, date(2019, 12, 6))
