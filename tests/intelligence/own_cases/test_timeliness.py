"""The live register is counted as the law counts each case, from what was known by a day, and the same whenever it is counted again."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.record import receive_clarification, receive_review_request, receive_withdrawal, record_letter
from answerable.casework.authority.actions.search import ask_search
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.stood import How, stood
from answerable.intelligence.own_cases.known import Days, days, own_cases
from answerable.intelligence.own_cases.timeliness import OwnTimeliness, own_timeliness
from answerable.intelligence.timeliness.counting import By
from answerable.intelligence.unable import UnableToCount
from answerable.law.finding import Judgement
from tests.casework.authority.cast import DAY, SEED, arrived, authority, by, officer

pytestmark = pytest.mark.django_db
LAST = date(2019, 12, 6)
AS_OF = date(2020, 2, 3)
ANSWER = {"kind": "response", "said": "held", "disclosed": "all", "complaints_procedure": True, "right_to_apply": True}


def came(on: date = DAY, **given: object) -> InformationRequest:
    return receive(arrived=arrived(**given), by=officer(on), on=on)


def letter(request: InformationRequest, on: date, recorded: date | None = None, **told: object) -> None:
    record_letter(request.reference, law=[{**ANSWER, **told, "on": on}], reason="It went by post.", by=officer(recorded or on), on=on)


def counted(as_of: date = AS_OF, known: date | None = None, *by: By, body: str | None = None) -> OwnTimeliness:
    of = Days(as_of, known or as_of)
    return own_timeliness(own_cases(of, body=body), of, by=by)


def test_each_stands_as_the_law_counts_it() -> None:
    """Friday 6 December 2019 is the last day, as 2 December was a bank holiday in Scotland; one that nobody answered is late already."""
    in_time, late = came(), came()
    letter(in_time, LAST)
    letter(late, date(2019, 12, 9))
    came()
    came(date(2020, 1, 20))
    found = counted()
    whole = found.whole
    assert (whole.cases, whole.within_20_working_days, whole.late, whole.open, whole.open_late) == (4, 1, 1, 2, 1)
    assert whole.share_in_time is not None
    assert whole.share_in_time.of == 3
    assert whole.days.longest == 21
    assert dict(found.apart) == {}


def test_nothing_runs_while_the_requester_is_asked_and_it_starts_again() -> None:
    request = came()
    asked = {"kind": "clarification asked", "on": date(2019, 11, 20), "reasonably_required": judgement()}
    record_letter(request.reference, law=[asked], reason="It went by e-mail.", by=officer(), on=date(2019, 11, 20))
    (case,) = own_cases(Days(AS_OF, date(2020, 6, 30)))
    assert stood(case.folded, on=AS_OF) == (How.WAITING, DAY, 0)
    receive_clarification(request.reference, words="The last two years.", parts=["1"], by=officer(), on=date(2020, 1, 31))
    (case,) = own_cases(Days(AS_OF, date(2020, 6, 30)))
    assert stood(case.folded, on=AS_OF) == (How.OPEN, DAY, 1)


def judgement() -> dict[str, object]:
    made = Judgement("whether it is required", answer := True, by="FOI officer", on=DAY, reasons="It names no period.")
    return {"answer": answer, "by": made.by, "on": made.on, "reasons": made.reasons}


def test_what_is_recorded_later_changes_nothing() -> None:
    """The day is fixed; an answer that was given before it and recorded after it, a withdrawal and a new case come later."""
    first, second = came(), came()
    letter(first, LAST)
    before = counted()
    letter(second, date(2020, 1, 6), recorded=date(2020, 3, 2))
    receive_review_request(first.reference, parts=["1"], by=officer(date(2020, 3, 4)), on=date(2020, 1, 7))
    receive(arrived=arrived(), by=officer(date(2020, 3, 5)), on=DAY)
    assert counted() == before
    later = counted(AS_OF, date(2020, 6, 1)).whole
    assert (later.cases, later.late, later.open_late) == (3, 1, 1)


def test_a_service_is_the_first_that_was_asked_and_a_body_sees_its_own() -> None:
    request = came()
    divide(request.reference, parts=SEED, by=officer(DAY), on=DAY)
    ask_search(request.reference, parts=["1"], to="Contracts", due_on=date(2019, 11, 20), by=officer(DAY), on=DAY)
    authority("council", "A council")
    receive(arrived=arrived(), by=by(Role.OFFICER, body="council", on=DAY), on=DAY)
    found = counted(AS_OF, None, By.AUTHORITY, By.SERVICE)
    assert [each.of for each in found.groups] == [("A council", "not said"), ("A police service", "Contracts")]
    assert counted(body="council").whole.cases == 1
    with pytest.raises(UnableToCount, match="There is no authority nowhere"):
        counted(body="nowhere")


def test_a_withdrawn_request_is_owed_no_answer() -> None:
    request = came()
    came()
    receive_withdrawal(request.reference, words="I have it now.", by=officer(), on=date(2019, 11, 21))
    found = counted(AS_OF, date(2020, 6, 30))
    assert (found.whole.cases, found.apart) == (1, {How.NOT_OWED: 1})


def test_a_day_that_is_not_over_is_refused() -> None:
    today = date(2020, 6, 1)
    assert days(None, None, today=today) == (date(2020, 5, 31), date(2020, 5, 31))
    for as_of, known in ((today, None), (AS_OF, today)):
        with pytest.raises(UnableToCount, match="1 June 2020 is not over"):
            days(as_of, known, today=today)
    with pytest.raises(UnableToCount, match="was not known on 2 February 2020"):
        days(AS_OF, AS_OF - timedelta(days=1), today=today)
    with pytest.raises(UnableToCount, match="No request"):
        counted()


def test_to_count_writes_nothing_and_asks_for_nothing_that_is_held() -> None:
    letter(came(), LAST)
    with CaptureQueriesContext(connection) as asked:
        counted()
    assert asked.captured_queries
    for each in asked.captured_queries:
        assert each["sql"].lstrip('("').startswith("SELECT")
        assert "holdings" not in each["sql"]
