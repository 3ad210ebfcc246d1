"""A requester sees what they were told, the days, and what follows; never a position that nobody has told them of, or a reason for it."""

from datetime import date

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, edit, send
from answerable.casework.authority.actions.record import receive_review_request, record_letter
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.told.derived import derivation_for_requester
from answerable.casework.authority.told.models import RequesterPage
from answerable.casework.authority.told.page import give, page_of, secret_of
from answerable.casework.authority.told.standing import AsTold, May, Where, as_told
from answerable.casework.authority.unable import NotThere
from answerable.documents.letters import Kind
from answerable.documents.word_document import text_of_docx
from answerable.law.events import Kind as Event
from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.positions import Answer
from tests.casework.authority.cast import authority, divided, officer, received
from tests.casework.authority.positions import decided, judged

pytestmark = pytest.mark.django_db
SENT = date(2019, 12, 5)


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def known(request: InformationRequest, on: date) -> AsTold:
    return as_told(InformationRequest.objects.get(pk=request.pk), on=on)


def answered() -> InformationRequest:
    request = decided()
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1", "2", "3", "4")), by=officer(), on=SENT)
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    return request


def test_a_position_that_nobody_was_told_of_is_not_there() -> None:
    told = known(decided(), date(2019, 12, 2))
    assert [each.where for each in told.parts] == [Where.OWED] * 4
    assert [each.told for each in told.parts] == [None] * 4
    assert told.first is not None
    assert told.first.day is not None
    assert told.first.day.value == date(2019, 12, 6)
    assert told.options == ()


def test_late_it_says_by_how_much_and_what_may_be_done() -> None:
    told = known(divided(), date(2019, 12, 10))
    assert {(each.where, each.late_by) for each in told.parts} == {(Where.LATE, 2)}
    assert [(each.may, each.parts) for each in told.options] == [(May.COMPLAIN_OF_DELAY, ("1", "2", "3", "4"))]


def test_answered_it_says_what_was_told_of_each_part_and_until_when_a_review_may_be_asked_for() -> None:
    told = known(answered(), SENT)
    answers = [each.told for each in told.parts]
    assert [each and each.communicate.answer for each in answers] == [
        Answer.COMMUNICATED_IN_PART,
        Answer.COMMUNICATED,
        Answer.COMMUNICATED,
        Answer.NOT_REACHED,
    ]
    assert told.first is None
    (option,) = told.options
    assert option.until is not None
    assert (option.may, option.until.value) == (May.ASK_FOR_REVIEW, date(2020, 2, 5))
    assert [each.kind for each in told.happened] == [Event.REQUEST, Event.RESPONSE]


def test_without_a_procedure_the_commissioner_comes_next_and_after_a_review_too() -> None:
    request = answered()
    request.authority.complaints_procedure = ""
    request.authority.save()
    (option,) = known(request, SENT).options
    assert option.until is not None
    assert (option.may, option.until.value) == (May.COMPLAIN, date(2020, 1, 16))


def test_under_review_it_gives_both_days_of_the_code() -> None:
    request = answered()
    receive_review_request(request.reference, parts=["4"], by=officer(), on=date(2020, 1, 6))
    ask, wait = known(request, date(2020, 1, 7)).options
    assert (ask.may, ask.parts) == (May.ASK_FOR_REVIEW, ("1", "2", "3"))
    assert wait.until is not None
    assert wait.later is not None
    assert (wait.parts, wait.until.value, wait.later.value) == (("4",), date(2020, 2, 3), date(2020, 3, 2))


def test_asked_for_details_it_waits_for_the_requester() -> None:
    request = divided()
    question = {"kind": "clarification asked", "on": date(2019, 11, 12), "reasonably_required": judged()}
    record_letter(request.reference, law=[question], reason="Sent by post", by=officer(), on=date(2019, 11, 12))
    told = known(request, date(2019, 11, 13))
    assert {each.where for each in told.parts} == {Where.ASKED}
    assert [each.may for each in told.options] == [May.CLARIFY]
    assert told.first is None


def test_a_fee_is_to_be_paid_within_three_months() -> None:
    request = divided()
    notice = {"kind": "fees notice", "on": date(2019, 11, 12)}
    record_letter(request.reference, law=[notice], reason="Sent by post", by=officer(), on=date(2019, 11, 12))
    (option,) = known(request, date(2019, 11, 13)).options
    assert option.until is not None
    assert (option.may, option.until.value) == (May.PAY, date(2020, 2, 11))
    assert {each.where for each in known(request, date(2020, 2, 12)).parts} == {Where.LAPSED}


def test_no_reason_that_somebody_gave_a_colleague_stands_in_a_derivation() -> None:
    ground = Judgement("whether the time taken was reasonable", True, by="FOI officer", on=SENT, reasons="The chief was away.")
    finding = Finding(SENT, note="so it is", because=(Fact(SENT, "a day"), Finding(True, because=(ground,)), ground))
    text = derivation_for_requester(finding)
    assert "chief" not in text
    assert "FOI officer" not in text
    assert text.count("yes: whether the time taken was reasonable, as the authority judged") == 2
    plain = Finding(SENT, because=(Finding(True, because=(Fact(1, "one"), Fact(2, "two"))), Fact(3, "three")))
    assert derivation_for_requester(plain) == plain.derivation()


def test_the_acknowledgement_gives_the_address_and_its_going_opens_the_page(settings: object) -> None:
    settings.SITE_ADDRESS = "https://foi.example"  # type: ignore[attr-defined]
    request = divided()
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(), on=date(2019, 11, 8))
    secret = secret_of(request)
    assert f"https://foi.example/your-request/{secret}" in letter.text
    with pytest.raises(NotThere):
        page_of(secret)
    send(request.reference, number=letter.number, by=officer(), on=date(2019, 11, 8))
    assert page_of(secret).request == request
    kept = RequesterPage.objects.get()
    assert secret not in (kept.digest, str(kept))


def test_an_acknowledgement_from_which_the_address_was_taken_out_opens_nothing(settings: object) -> None:
    settings.SITE_ADDRESS = "https://foi.example"  # type: ignore[attr-defined]
    from tests.casework.authority.test_letters import retyped

    request = divided()
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(), on=date(2019, 11, 8))
    document = retyped(letter, without=secret_of(request), with_="another")
    assert "/your-request/another" in text_of_docx(document, name="the letter")
    edit(request.reference, number=letter.number, document=document, by=officer(), on=date(2019, 11, 8))
    send(request.reference, number=letter.number, because="It is short.", by=officer(), on=date(2019, 11, 8))
    assert not RequesterPage.objects.exists()


def test_without_a_site_address_no_letter_gives_one() -> None:
    request = divided()
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(), on=date(2019, 11, 8))
    assert "your-request" not in letter.text


@pytest.mark.parametrize("wrong", ["", "a", "../", "a" * 32, "A" * 32, "é" * 32, "1" * 32])
def test_whatever_is_wrong_with_an_address_is_answered_alike(wrong: str) -> None:
    give(received(), on=SENT)
    with pytest.raises(NotThere):
        page_of(wrong)


def test_a_page_is_given_once_and_each_request_has_its_own() -> None:
    one, other = divided(), received()
    assert give(one, on=SENT) == give(one, on=date(2020, 1, 1))
    assert give(one, on=SENT) != give(other, on=SENT)
    assert RequesterPage.objects.count() == 2
