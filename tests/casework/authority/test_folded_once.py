"""A case that was folded a minute ago is folded again as soon as anything that it is made of is another."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.dispose import dispose
from answerable.casework.authority.actions.record import close, note, record_letter
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.standing import stands
from answerable.law.clock import Standing
from answerable.law.working_days import calendar
from tests.casework.authority.cast import DAY, authority, by, divided, officer

pytestmark = pytest.mark.django_db


def read(request: InformationRequest) -> InformationRequest:
    return InformationRequest.objects.select_related("authority").get(pk=request.pk)


def test_it_is_read_and_folded_once_and_is_the_case_beside_the_authority_that_is_given() -> None:
    request = read(divided())
    first, again = fold(request.authority, request.case), read(request)
    with CaptureQueriesContext(connection) as asked:
        second = fold(again.authority, again.case)
    assert len(asked) == 1
    assert second == first
    assert second.authority is again.authority
    assert second.case() is first.case()


def test_what_another_officer_records_is_in_it_at_once() -> None:
    request = read(divided())
    before = fold(request.authority, request.case)
    note(request.reference, words="The requester rang.", by=by(Role.HEAD), on=DAY)
    after = fold(request.authority, request.case)
    assert [each.kind for each in after.entries] == [*(each.kind for each in before.entries), "note"]


def test_what_the_law_asks_of_the_authority_is_that_of_now() -> None:
    request = read(divided())
    assert not fold(request.authority, request.case).case().in_scotland
    body = authority()
    body.name, body.facts = "Another name", {"in_scotland": True}
    body.save()
    now = fold(read(request).authority, request.case)
    assert (now.case().authority, now.case().in_scotland) == ("Another name", True)


def test_the_words_of_a_case_are_gone_with_its_disposal() -> None:
    authority(complaints_procedure="Write to us.", settings={"retention": [{"name": "schedule", "years": 3}]})
    request = read(divided())
    told = {"kind": "response", "on": date(2019, 11, 20), "said": "held", "disclosed": "all"}
    record_letter(request.reference, law=[told], reason="By post, for a secret reason.", by=officer(), on=date(2019, 11, 20))
    close(request.reference, by=officer(), on=date(2019, 11, 20))
    assert "secret reason" in str(fold(request.authority, request.case).entries)
    on = date(2022, 11, 21)
    dispose(request.reference, under="schedule", by=by(Role.HEAD, on=on), on=on)
    assert "secret reason" not in str(fold(request.authority, request.case).entries)


def test_the_clocks_are_those_of_the_day_and_of_the_calendar_that_are_asked_for() -> None:
    """At midnight after the last day a case is late; and a holiday that is proclaimed moves the last day."""
    request = read(divided())
    case = fold(request.authority, request.case)
    for _ in range(2):
        for on, standing in ((date(2019, 12, 6), Standing.RUNNING), (date(2019, 12, 7), Standing.LATE)):
            assert {clock.standing for each in stands(case, on=on) for clock in each.clocks} == {standing}
        proclaimed = calendar().with_holiday(date(2019, 12, 3), "a day of thanksgiving")
        moved = stands(case, on=date(2019, 12, 7), calendar=proclaimed)
        assert {clock.works_to.value for each in moved for clock in each.clocks if clock.works_to} == {date(2019, 12, 9)}


def test_the_days_that_are_kept_of_a_case_are_few() -> None:
    request = read(divided())
    case = fold(request.authority, request.case)
    for day in range(1, 20):
        stands(case, on=date(2019, 12, day))
    assert len(case.worked_out) <= 4
