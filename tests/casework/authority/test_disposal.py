"""Disposal destroys the words and the person, and leaves the days, the outcome and the chain."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from django.apps import apps

from answerable.casework.authority.actions.complaints import end_complaint, open_complaint
from answerable.casework.authority.actions.dispose import dispose
from answerable.casework.authority.actions.hold import hold, lift_hold
from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.record import close, note, receive_review_request, reopen
from answerable.casework.authority.actions.search import ask_search
from answerable.casework.authority.arrangements import RetentionLine
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.register import index
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.documents.letters import Kind
from tests.casework.authority.cast import authority, by, officer, received
from tests.casework.authority.positions import JUDGED, decided

pytestmark = pytest.mark.django_db
SENT = date(2019, 12, 5)
DUE = date(2022, 12, 5)
HEAD = Role.HEAD
WORDS = (
    "body-worn cameras",
    "A journalist",
    "requester@example.org",
    "The contracts team",
    "offenders where police",
    "shared drive",
    "by telephone",
)


@pytest.fixture
def closed() -> InformationRequest:
    schedule = {"retention": [{"name": "schedule", "years": 3}]}
    authority(complaints_procedure="Write to the head of information rights.", settings=schedule)
    request = decided()
    ask_search(request.reference, to="Contracts", parts=["1"], due_on=SENT, question="Look on the shared drive.", by=officer(), on=JUDGED)
    note(request.reference, words="The requester rang: by telephone.", by=officer(), on=JUDGED)
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1", "2", "3", "4")), by=officer(), on=SENT)
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    return close(request.reference, by=officer(), on=SENT)


def everything_kept() -> str:
    """Every row of every table of the casework, as text."""
    tables = [model for app in ("authority", "holdings", "ledger") for model in apps.get_app_config(app).get_models()]
    rows = [row for table in tables for row in table._default_manager.values()]
    return str(rows).casefold()


def test_before_disposal_the_words_are_there_to_be_found(closed: InformationRequest) -> None:
    kept = everything_kept()
    assert all(each.casefold() in kept for each in WORDS[:3])


def test_after_disposal_no_table_has_a_word_or_the_person(closed: InformationRequest) -> None:
    dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)
    kept = everything_kept()
    assert [each for each in WORDS if each.casefold() in kept] == []


def test_what_is_counted_stays(closed: InformationRequest) -> None:
    before = InformationRequest.objects.get(pk=closed.pk)
    dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)
    after = InformationRequest.objects.get(pk=closed.pk)
    assert after.state == State.DISPOSED.value
    for column in ("reference", "received_on", "answered_on", "closed_on", "outcome", "provisions"):
        assert getattr(after, column) == getattr(before, column), column
    assert [each.communicate for each in after.parts.all()] == ["communicated in part", "communicated", "communicated", "not reached"]


def test_the_chain_still_verifies_and_the_columns_are_worked_out_as_before(closed: InformationRequest) -> None:
    dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)
    assert verify(exported("police")).failure == ""
    request = InformationRequest.objects.get(pk=closed.pk)
    kept = {field.attname: getattr(request, field.attname) for field in request._meta.fields}
    refresh(request, on=DUE)
    assert {name: getattr(request, name) for name in kept} == kept
    assert fold(request.authority, request.case).position("4") is not None


def test_nothing_is_done_to_it_any_more(closed: InformationRequest) -> None:
    dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)
    with pytest.raises(NotPermitted, match="while it is disposed of"):
        reopen(closed.reference, reason="why", by=officer(DUE), on=DUE)


def test_only_a_closed_case_and_only_under_the_schedule(closed: InformationRequest) -> None:
    for under in ("", " ", "another schedule"):
        with pytest.raises(NotReady, match="Name the line of the retention schedule"):
            dispose(closed.reference, under=under, by=by(HEAD, on=DUE), on=DUE)
    reopen(closed.reference, reason="a late letter", by=officer(), on=SENT)
    with pytest.raises(NotPermitted):
        dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)


def test_not_a_day_before_the_line_says(closed: InformationRequest) -> None:
    before = date(2022, 12, 4)
    with pytest.raises(NotReady, match="was closed on 5 December 2019, and “schedule” keeps a case for 3 years"):
        dispose(closed.reference, under="schedule", by=by(HEAD, on=before), on=before)
    assert "A journalist" in InformationRequest.objects.get(pk=closed.pk).requester_name


def test_what_is_open_on_it_holds_it_back_whatever_the_schedule_says(closed: InformationRequest) -> None:
    receive_review_request(closed.reference, by=officer(), on=SENT)
    assert InformationRequest.objects.get(pk=closed.pk).on_hold == "an internal review is open"
    with pytest.raises(NotReady, match="may not be disposed of: an internal review is open"):
        dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)


def test_a_person_holds_it_back_for_s77_until_that_is_lifted(closed: InformationRequest) -> None:
    hold(closed.reference, matter="s.77", reason="A report of a deletion.", by=officer(), on=SENT)
    with pytest.raises(NotReady, match="held back already"):
        hold(closed.reference, matter="s.77", reason="Again.", by=officer(), on=SENT)
    with pytest.raises(NotReady, match=r"an offence under FOIA s\.77 is being looked into"):
        dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)
    with pytest.raises(NotPermitted):
        lift_hold(closed.reference, matter="s.77", reason="It is over.", by=officer(DUE), on=DUE)
    with pytest.raises(NotReady, match="not held back for that"):
        lift_hold(closed.reference, matter="court", reason="It is over.", by=by(HEAD, on=DUE), on=DUE)
    with pytest.raises(NotReady, match="why the hold is lifted"):
        lift_hold(closed.reference, matter="s.77", reason="", by=by(HEAD, on=DUE), on=DUE)
    lift_hold(closed.reference, matter="s.77", reason="It is over.", by=by(HEAD, on=DUE), on=DUE)
    assert InformationRequest.objects.get(pk=closed.pk).on_hold == ""
    dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)


def test_a_hold_needs_a_matter_and_a_reason(closed: InformationRequest) -> None:
    for matter, reason in (("s.77", " "), ("something", "why")):
        with pytest.raises(NotReady, match="Say why the case is held back"):
            hold(closed.reference, matter=matter, reason=reason, by=officer(), on=SENT)


def test_a_complaint_holds_it_back_and_its_end_is_when_the_years_begin(closed: InformationRequest) -> None:
    ended = date(2020, 3, 2)
    open_complaint(closed.reference, theirs="IC-1", by=officer(), on=SENT)
    end_complaint(closed.reference, ground="FOIA s.50(2)(d)", by=officer(), on=ended)
    now = InformationRequest.objects.get(pk=closed.pk)
    assert (now.state, now.closed_on, now.on_hold) == (State.CLOSED.value, ended, "")
    with pytest.raises(NotReady, match="keeps a case for 3 years"):
        dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)


def test_a_case_that_was_closed_on_a_leap_day_is_due_when_the_line_says() -> None:
    line = RetentionLine("schedule", 3)
    assert line.closed_by(date(2024, 2, 29)) == date(2021, 2, 28)
    assert line.closed_by(date(2023, 2, 28)) < date(2020, 2, 29) <= line.closed_by(date(2023, 3, 1))


def test_the_index_forgets_a_case_when_it_is_disposed_of(
    closed: InformationRequest, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    """Its words are in no part of the index, without `answerable index`, and the others are still found."""
    shutil.rmtree(index.INDEX.folder, ignore_errors=True)
    kept = received(subject="Helicopters", text="Helicopters over the river")
    assert index.newest("police", "cameras").pks == [closed.pk]
    assert terms("camera") == ["camera"]
    with django_capture_on_commit_callbacks(execute=True):
        dispose(closed.reference, under="schedule", by=by(HEAD, on=DUE), on=DUE)
    assert terms("camera") == []
    assert (index.newest("police", "cameras").pks, index.newest("police", "helicopters").pks) == ([], [kept.pk])


def terms(beginning: str) -> list[str]:
    """The words in the index that begin so, those of deleted documents among them."""
    found = index.INDEX.as_it_is().searcher().terms_with_prefix("words", beginning)
    return [word for word, _ in found]
