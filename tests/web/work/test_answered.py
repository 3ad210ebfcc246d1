"""A case that is answered: what can still follow is said, its letters are told by name, and the register keeps its days."""

from datetime import date

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.record import receive_clarification
from answerable.casework.authority.drafting.kinds_now import offered
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.register.asked import understood
from answerable.casework.authority.register.export import HEADINGS, as_csv
from answerable.casework.authority.states import State
from answerable.documents.letters import Kind
from answerable.law.not_law import OutOfOrder
from tests.casework.authority.cast import authority, divided, officer
from tests.casework.authority.positions import decided, held, undecided
from tests.web.work.conftest import words_of
from tests.web.work.signed_in import Desk, at_noon

pytestmark = pytest.mark.django_db
SENT = date(2019, 12, 11)  # three working days after the last day


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> InformationRequest:
    at_noon(monkeypatch, SENT)
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    request = decided()
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1", "2", "3", "4")), by=officer(SENT), on=SENT)
    send(request.reference, number=letter.number, by=officer(SENT), on=SENT)
    return request


def test_what_if_says_that_it_is_answered_and_what_would_follow_for_a_review(answered: InformationRequest) -> None:
    said = words_of(Desk(officer()).get(f"/requests/{answered.reference}/what-if"))
    assert "Part 1 was answered on 11 December 2019" in said
    assert "It would normally be answered by 14 January 2020, and in exceptional cases by" in said
    assert "If a fees notice goes today" not in said


def test_the_chronology_tells_a_letter_by_its_name_and_leads_to_it(answered: InformationRequest) -> None:
    page = Desk(officer()).page(f"/requests/{answered.reference}")
    assert f'<a class="govuk-link" href="/requests/{answered.reference}/letters/1">Letter 1 (answer) sent: response' in page
    assert "Thank you for your request for information" not in page


def test_the_check_beside_a_letter_explains_what_is_met_too(answered: InformationRequest) -> None:
    assert "It says why the exemption applies." in words_of(Desk(officer()).get(f"/requests/{answered.reference}/letters/1"))


def test_the_register_as_a_file_has_the_last_day_and_whether_it_was_late(answered: InformationRequest) -> None:
    header, row = ("".join(as_csv(officer(), understood({}).asked))).splitlines()
    told = dict(zip(HEADINGS, row.split(","), strict=False))
    assert (told["Last day"], told["Late"], told["Answered"]) == ("2019-12-06", "late", "2019-12-11")
    assert "Last day,Late,Answered" in header


def test_a_range_of_days_the_wrong_way_round_is_refused() -> None:
    told = understood({"received_from": "7/11/2019", "received_to": "6/11/2019"})
    assert told.problems == {"received_to": "Enter a day that is not before the first one"}
    assert told.asked.received_to is None


def test_more_time_is_not_offered_once_it_could_not_be_taken() -> None:
    request = divided()
    held(request, "2")
    take_position(request.reference, part="2", tables=undecided(), by=officer(), on=date(2019, 11, 21))
    case = fold(request.authority, request.case)
    kinds = {
        on: {each.kind for each in offered(case, State.WORKING, last_day=date(2019, 12, 6), on=on)} for on in (date(2019, 12, 6), SENT)
    }
    assert Kind.EXTENSION in kinds[date(2019, 12, 6)]
    assert Kind.EXTENSION not in kinds[SENT]


def test_what_is_dated_before_the_request_is_told_the_day_of_its_receipt() -> None:
    with pytest.raises(OutOfOrder, match="is dated before the request, which was received on 7 November 2019"):
        receive_clarification(divided().reference, words="I meant 2018.", by=officer(), on=date(2019, 11, 4))
