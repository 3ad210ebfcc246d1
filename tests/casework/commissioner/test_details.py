"""What did not come with a complaint and is learned later: each with its source, and what is counted from it counted anew."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.actions.admit import ask_to_answer
from answerable.casework.commissioner.actions.decide import decide_the_delay, notice_as_served, send_to_sign, serve, sign
from answerable.casework.commissioner.actions.details import record_address_of_authority, record_day_of_request
from answerable.casework.commissioner.actions.receive import as_it_came, split
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.states import State
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady
from answerable.documents.decision_notice import read
from answerable.documents.opening import text_of
from answerable.law.not_law import OutOfOrder
from tests.casework.commissioner.cast import NOW, OFFICE, officer, received, signatory, unanswered
from tests.casework.commissioner.test_decided import SERVED, at, drafted

pytestmark = pytest.mark.django_db
LETTER = "The authority’s letter of 2 March 2020"


def test_a_complaint_without_the_day_of_its_request_goes_to_a_served_notice_once_that_is_recorded() -> None:
    complaint = unanswered(requested_on=None)
    now: dict[str, Any] = {"by": officer(), "on": NOW}
    with pytest.raises(NotReady, match="whose day is known"):
        ask_to_answer(complaint.reference, reasons="Nothing was answered.", **now)
    days: dict[str, Any] = {"requested_on": date(2020, 1, 6), "request_received_on": date(2020, 1, 8)}
    record_day_of_request(complaint.reference, **days, source=LETTER, **now)
    ask_to_answer(complaint.reference, reasons="Nothing was answered.", **now)
    on = date(2020, 3, 17)
    decide_the_delay(complaint.reference, reasons="Nothing explains it.", steps=["Answer it"], within=35, **at(on=on))
    text = as_drafted(fold(complaint.case), dated=on).text
    assert "On 6 January 2020 the complainant wrote" in text
    assert "received the request on 8 January 2020" in text
    assert "was 5 February 2020" in text  # 3 February from the day on which it was made
    sign(complaint.reference, **at(signatory, on))
    serve(complaint.reference, dated=on, **at(on=on))
    reading = read(text_of(notice_as_served(officer(), complaint.reference), name="notice.pdf"))
    assert [(each.under, each.complaint) for each in reading.outcomes] == [("FOIA s.10(1)", "upheld")]
    assert fold(complaint.case).state is State.SERVED
    assert verify(exported(OFFICE)).failure == ""


def test_a_day_that_was_wrong_is_put_right_and_the_days_follow() -> None:
    complaint = drafted()
    before = as_drafted(fold(complaint.case), dated=SERVED).text
    record_day_of_request(complaint.reference, requested_on=date(2019, 11, 8), request_received_on=None, source=LETTER, **at())
    after = as_drafted(fold(complaint.case), dated=SERVED).text
    assert "6 December 2019" in before
    assert "9 December 2019" in after
    told = fold(complaint.case).complaint
    assert (told.requested_on, told.request_received_on) == (date(2019, 11, 8), date(2019, 11, 8))


def test_a_day_needs_a_source_and_follows_what_it_follows() -> None:
    complaint = received()
    day: dict[str, Any] = {"requested_on": date(2019, 11, 7), "request_received_on": None, "source": LETTER}
    for wrong in (
        {"requested_on": date(2020, 1, 29)},  # answered on 28 January 2020
        {"request_received_on": date(2019, 11, 6)},
        {"request_received_on": date(2020, 1, 29)},
    ):
        with pytest.raises(OutOfOrder):
            record_day_of_request(complaint.reference, **{**day, **wrong}, **at())
    with pytest.raises(NotReady, match="Say what shows the day"):
        record_day_of_request(complaint.reference, **{**day, "source": " "}, **at())


def test_once_a_notice_is_to_be_signed_nothing_of_it_changes() -> None:
    complaint = drafted()
    send_to_sign(complaint.reference, **at())
    with pytest.raises(NotPermitted):
        record_day_of_request(complaint.reference, requested_on=date(2019, 11, 8), request_received_on=None, source=LETTER, **at())
    with pytest.raises(NotPermitted):
        record_address_of_authority(complaint.reference, postal_address="Broadway", source=LETTER, **at())


def test_the_authority_s_address_stands_in_its_notice_and_nothing_is_made_up() -> None:
    complaint = drafted()
    assert "Address:" not in as_drafted(fold(complaint.case), dated=SERVED).text
    for address, source, why in ((" \n", LETTER, "Give the address"), ("Broadway", "", "where the address was found")):
        with pytest.raises(NotReady, match=why):
            record_address_of_authority(complaint.reference, postal_address=address, source=source, **at())
    record_address_of_authority(complaint.reference, postal_address="Broadway\r\n\r\n London ", source=LETTER, **at())
    assert fold(complaint.case).complaint.authority_at == ("Broadway", "London")
    assert "Address: Broadway\nLondon" in as_drafted(fold(complaint.case), dated=SERVED).text


def test_a_complaint_that_is_split_off_keeps_what_was_learned() -> None:
    complaint = received()
    days: dict[str, Any] = {"requested_on": date(2019, 11, 7), "request_received_on": date(2019, 11, 8)}
    record_day_of_request(complaint.reference, **days, source=LETTER, **at())
    record_address_of_authority(complaint.reference, postal_address="Broadway\nLondon", source=LETTER, **at())
    second = split(complaint.reference, arrived=as_it_came(fold(complaint.case)), reason="It is another matter.", **at())
    told = fold(second.case).complaint
    assert (told.counted_from, told.authority_at) == (date(2019, 11, 8), ("Broadway", "London"))
