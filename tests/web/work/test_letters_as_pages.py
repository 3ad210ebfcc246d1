"""A letter is drafted, read beside what section 17 asks, edited in Word, cleared by who never sees the requester, and sent."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document

from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.record import receive_review_request
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.states import LetterState, State
from answerable.casework.ledger.read import happened
from answerable.documents.letters.neither import NOTHING_FOLLOWS
from answerable.documents.word_document import text_of_docx
from tests.casework.authority.cast import authority, by, divided, officer
from tests.casework.authority.positions import decided, held, ncnd, undecided
from tests.web.work.signed_in import Desk, at_noon

pytestmark = pytest.mark.django_db
TODAY = date(2019, 12, 5)
ROUTES = {"routes": [{"name": "standard", "steps": [{"clearer": "Legal"}, {"clearer": "Press", "holds": False}]}]}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, TODAY)
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


@pytest.fixture
def request_() -> InformationRequest:
    return decided()


@pytest.fixture
def desk(request_: InformationRequest) -> Desk:
    return Desk(officer())


def drafted(desk: Desk, request: InformationRequest, *parts: str) -> str:
    chosen = "&".join(f"parts={each}" for each in parts or "1234")
    at = f"/requests/{request.reference}/letters/new/words?kind=answer&{chosen}"
    return desk.on_to(at, **enclosing(desk.page(at)))


def enclosing(page: str) -> dict[str, str]:
    """The boxes of a page that ask how an answer is given, each with the answer itself, for nothing is enclosed."""
    return dict.fromkeys(re.findall(r'for="id_(slot-\d+)">[^<]*How it is given', page), "There were 14 flights in May.")


def edited(letter: Letter, what: str, instead: str) -> SimpleUploadedFile:
    document = Document(BytesIO(bytes(letter.document or b"")))
    for paragraph in document.paragraphs:
        paragraph.text = paragraph.text.replace(what, instead)
    kept = BytesIO()
    document.save(kept)
    return SimpleUploadedFile("letter.docx", kept.getvalue())


def fresh(letter: Letter) -> Letter:
    return Letter.objects.get(pk=letter.pk)


def test_only_the_kinds_that_make_sense_now_are_offered_each_with_what_it_does_to_the_clock(
    desk: Desk, request_: InformationRequest
) -> None:
    page = desk.page(f"/requests/{request_.reference}/letters/new")
    assert "Stops the clock of each part that it answers" in page
    assert "It is no extension" in page
    assert "Take more time" not in page  # nothing is left to weigh
    assert "internal review" not in page
    answer = desk.get(f"/requests/{request_.reference}/letters/new", {"kind": "answer", "go": "on"})
    assert answer.status_code == 303
    assert answer["Location"].endswith("kind=answer&parts=1&parts=2&parts=3&parts=4")
    assert desk.get(f"/requests/{request_.reference}/letters/new", {"go": "on"}).status_code == 422


def test_a_letter_that_says_enclosed_names_what_is_or_gives_the_answer_itself(desk: Desk, request_: InformationRequest) -> None:
    at = f"/requests/{request_.reference}/letters/new/words?kind=answer&parts=2"
    assert "Name what is enclosed, or give the answer itself in the box “How it is given”" in desk.refused(at)
    how = re.findall(r'for="id_(slot-\d+)">[^<]*How it is given', desk.page(at))
    assert desk.on_to(at, **dict.fromkeys(how, "There were 14 flights in May."))


def test_the_words_that_the_letter_needs_are_asked_for_slice_by_slice_and_no_others(desk: Desk, request_: InformationRequest) -> None:
    page = desk.page(f"/requests/{request_.reference}/letters/new/words?kind=answer&parts=1&parts=4")
    assert "Part 1, as to the names of junior staff: Why FOIA s.40(2) applies" in page
    assert "Disclosing them would be unfair." in page
    assert "Part 1: What is enclosed" in page
    assert "Part 2" not in page
    assert page.count("searched") == 0


def test_from_positions_to_a_letter_that_is_sent(desk: Desk, request_: InformationRequest) -> None:
    at = drafted(desk, request_)
    page = desk.page(at)
    assert "Nothing blocks sending" in page
    assert NOTHING_FOLLOWS in page
    assert "FOIA s.17(7)(b)" in page
    assert '<mark id="shows-' in page
    anchor = page.partition('href="#shows-')[2].partition('"')[0]
    assert f'id="shows-{anchor}"' in page
    assert "Send it" in desk.page(f"{at}/send")
    assert "Answerable does not e-mail or post it." in desk.page(f"{at}/send")
    assert desk.on_to(f"{at}/send") == at
    assert InformationRequest.objects.get(pk=request_.pk).state == State.ANSWERED.value
    assert "sent 5 December 2019" in desk.page(at)
    assert "can" in desk.refused(f"{at}/send")


def test_a_missing_judgement_is_named_with_a_link_to_where_it_is_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    request = divided()
    desk = Desk(officer())
    page = desk.get(f"/requests/{request.reference}/letters/new/words?kind=answer&parts=1&parts=2").content.decode()
    assert "whether the information is held" in page
    assert f'href="/requests/{request.reference}/parts/1/position"' in page
    assert "Draft the letter" not in page


def test_words_that_must_be_given_are_asked_for_and_what_was_typed_stays(desk: Desk) -> None:
    from answerable.law.positions import Held

    request = divided()
    held(request, "1", Held.NO)
    at = f"/requests/{request.reference}/letters/new/words?kind=answer&parts=1"
    page = desk.page(at)
    assert "What was searched" in page
    assert "contracts team" in page
    letter = Letter.objects.get(pk=_letter_at(desk.on_to(at)).pk)
    assert "contracts team" in letter.text


def _letter_at(address: str) -> Letter:
    _, _, reference, _, number = address.strip("/").split("/")[-5:] if address.count("/") > 4 else ["", *address.strip("/").split("/")]
    return Letter.objects.get(request__reference=reference, number=int(number))


def test_files_are_named_by_reference_and_kind_alone_and_say_the_same(desk: Desk, request_: InformationRequest) -> None:
    at = drafted(desk, request_)
    for form, begins in (("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")):
        answer = desk.get(f"{at}/file.{form}")
        assert answer.status_code == 200
        assert answer["Content-Disposition"] == f'attachment; filename="{request_.reference}-answer.{form}"'
        assert answer.content.startswith(begins)
    assert NOTHING_FOLLOWS in desk.page(f"{at}/print")
    desk.page(f"{at}/file.exe", 404)


def test_an_edited_letter_is_read_back_checked_as_edited_and_the_difference_shown(desk: Desk, request_: InformationRequest) -> None:
    at = drafted(desk, request_)
    letter = Letter.objects.get()
    desk.on_to(at, document=edited(letter, NOTHING_FOLLOWS, "Make of it what you like."))
    page = desk.page(at)
    assert "no longer says that nothing should be taken from it" in page
    assert "<del>" in page
    assert "in spite of what blocks it" in page
    assert "Make of it what you like." in page
    assert "FOIA s.2(1)" in desk.refused(f"{at}/send")
    assert b"Make of it what you like." in desk.get(f"{at}/file.html").content
    assert "Give the reason" in desk.refused(f"{at}/override")
    desk.on_to(f"{at}/override", because="The head of service asked for it.")
    assert "The head of service asked for it." in desk.page(at)
    assert happened(request_.case)[-1].payload["overridden"] == ["FOIA s.2(1)"]


def test_a_file_that_is_no_word_file_is_refused_and_the_letter_stays(desk: Desk, request_: InformationRequest) -> None:
    at = drafted(desk, request_)
    before = Letter.objects.get().text
    assert "Choose the Word file" in desk.refused(at)
    assert "damaged" in desk.refused(at, document=SimpleUploadedFile("letter.docx", b"PK not a word file"))
    assert Letter.objects.get().text == before


def test_more_time_asks_for_its_judgements_and_is_refused_with_the_condition_that_fails() -> None:
    request = divided()
    held(request, "2")
    take_position(request.reference, part="2", tables=undecided(), by=officer(), on=date(2019, 11, 20))
    desk = Desk(officer())
    assert "Take more time for the public interest" in desk.page(f"/requests/{request.reference}/letters/new")
    at = f"/requests/{request.reference}/letters/new/words?kind=extension&parts=2"
    day = {"estimate_on-day": "10", "estimate_on-month": "1", "estimate_on-year": "2020"}
    assert "The day on which you expect to decide is missing" in desk.refused(at)
    letter = desk.on_to(at, **day)
    page = desk.page(letter)
    assert "a person has still to say" in page
    desk.on_to(f"{letter}/withdraw", reason="The judgements were left out.")
    letter = desk.on_to(at, **day, balance_only="Only the balance is open.", reasonable="It is ten more working days.")
    assert "Nothing blocks sending" in desk.page(letter)


def test_who_clears_reads_every_word_and_not_the_requester_and_press_cannot_hold(desk: Desk, request_: InformationRequest) -> None:
    authority().__class__.objects.update(settings=ROUTES)
    at = drafted(desk, request_)
    assert "It has not been cleared." in desk.page(at)
    assert "has not been cleared" in desk.refused(f"{at}/send")
    desk.on_to(f"{at}/clear")
    legal, press = (Desk(by(Role.CLEARER, service=each)) for each in ("Legal", "Press"))
    listed = legal.page("/clearances")
    assert f"{request_.reference}, answer" in listed
    mine = listed.partition('href="/clearances/')[2].partition('"')[0]
    page = legal.page(f"/clearances/{mine}")
    assert "body-worn cameras" in page
    assert "A journalist" not in page
    word = legal.get(f"/clearances/{mine}/letter.docx")
    assert "A journalist" not in text_of_docx(word.content, name="it")
    assert "[the requester]" in text_of_docx(word.content, name="it")
    theirs = press.page("/clearances").partition('href="/clearances/')[2].partition('"')[0]
    assert "cannot hold it" in press.page(f"/clearances/{theirs}")
    assert "Return it" not in press.page(f"/clearances/{theirs}")
    press.page(f"/clearances/{mine}", 404)
    desk.page(f"/clearances/{mine}", 404)
    legal.page(at, 404)
    assert "Say what has to change" in legal.refused(f"/clearances/{mine}", decision="return")
    legal.on_to(f"/clearances/{mine}", decision="clear")
    assert "Cleared 5 December 2019" in desk.page(at)
    desk.on_to(f"{at}/send")
    assert Letter.objects.get().state == LetterState.SENT.value


def test_a_returned_letter_is_a_draft_again_with_what_has_to_change(desk: Desk, request_: InformationRequest) -> None:
    authority().__class__.objects.update(settings=ROUTES)
    at = drafted(desk, request_)
    desk.on_to(f"{at}/clear", shows="It is refused because of earlier requests of the same person.")
    legal = Desk(by(Role.CLEARER, service="Legal"))
    mine = legal.page("/clearances").partition('href="/clearances/')[2].partition('"')[0]
    page = legal.page(f"/clearances/{mine}")
    assert "A journalist" in page
    assert "because of earlier requests" in page
    legal.on_to(f"/clearances/{mine}", decision="return", reason="Name the unit.")
    page = desk.page(at)
    assert "Name the unit." in page
    assert "Take it back and check it" in page


def test_no_page_of_a_letter_asks_more_of_the_database_as_the_case_grows(desk: Desk, request_: InformationRequest) -> None:
    at = drafted(desk, request_)
    desk.page(at)

    def asked(address: str, who: Desk) -> int:
        with CaptureQueriesContext(
            connection,
        ) as found:
            who.page(address)
        return len([each for each in found.captured_queries if "people_" not in each["sql"] and "session" not in each["sql"]])

    few = asked(at, desk)
    listed = asked(f"/requests/{request_.reference}/letters/new", desk)
    for _ in range(5):
        drafted(desk, request_)
    assert asked(at, desk) == few
    assert asked(f"/requests/{request_.reference}/letters/new", desk) == listed
    assert listed <= 4
    # And whether anything is protected, and what is held, once a part on which the duty to say so stands.
    assert few <= 6 + 1 + len("123")


def test_forbidden_and_absent_answer_alike(desk: Desk, request_: InformationRequest) -> None:
    at = drafted(desk, request_)
    for stranger in (by(Role.OFFICER, body="council"), by(Role.CLEARER, service="Legal")):
        other = Desk(stranger)
        for tail in ("", "/print", "/file.docx", "/send", "/override"):
            assert other.page(f"{at}{tail}", 404) == other.page(f"{at[:-1]}99{tail}", 404)
        other.page(f"/requests/{request_.reference}/letters/new", 404)
    desk.page("/clearances", 404)
    auditor = Desk(by(Role.AUDITOR))
    assert "Send it to the requester" not in auditor.page(at)
    auditor.page(f"{at}/send", 404)
    auditor.page(f"/requests/{request_.reference}/letters/new", 404)


def test_we_are_late_asks_for_a_day_and_the_letter_never_calls_itself_an_extension(desk: Desk, request_: InformationRequest) -> None:
    at = f"/requests/{request_.reference}/letters/new/words?kind=delay&parts=1&parts=2"
    assert "Moves nothing" in desk.page(at)
    assert "The day on which you expect to answer is missing" in desk.refused(at)
    letter = desk.on_to(at, **{"expected_on-day": "20", "expected_on-month": "12", "expected_on-year": "2019"})
    page = desk.page(letter)
    assert "We expect to answer you by 20 December 2019." in page
    assert "extension" not in Letter.objects.get().text
    desk.on_to(f"{letter}/send")
    assert InformationRequest.objects.get(pk=request_.pk).last_day == date(2019, 12, 6)


def test_a_question_needs_why_it_is_reasonably_required_and_a_fee_what_it_is_for(desk: Desk, request_: InformationRequest) -> None:
    at = f"/requests/{request_.reference}/letters/new/words?kind=clarification&parts=2"
    assert "s.1(3)(a)" in desk.refused(at, questions="Which year?")
    letter = desk.on_to(at, questions="Which year?", reasonably_required="The part names no period.")
    assert "Which year?" in desk.page(letter)
    at = f"/requests/{request_.reference}/letters/new/words?kind=fees-notice&parts=2"
    assert "has no sum in pounds" in desk.refused(at, charges="Copying", how_to_pay="By cheque.")
    assert "£30" in desk.page(desk.on_to(at, charges="Copying: 30.00", how_to_pay="By cheque."))


def test_a_review_is_decided_afresh_by_a_reviewer_and_the_codes_norm_is_never_called_a_breach(
    desk: Desk, request_: InformationRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.on_to(f"{drafted(desk, request_)}/send")
    on = date(2019, 12, 20)
    receive_review_request(request_.reference, parts=("4",), grounds=("It is public already.",), by=officer(), on=on)
    at_noon(monkeypatch, date(2020, 1, 14))
    position = f"/requests/{request_.reference}/parts/4/position"
    reviewer = Desk(by(Role.REVIEWER))
    draft = reviewer.on_to(position)
    assert "On what ground" in reviewer.page(draft)
    assert "the reviewer takes the position" in desk.refused(f"{desk.on_to(position).removesuffix('/ground')}/letter")
    page = reviewer.page(f"/requests/{request_.reference}/letters/new")
    assert "23 January 2020" in page
    assert "a norm of good practice" in page
    assert "breach" not in page
    take_position(request_.reference, part="4", tables=ncnd(), by=by(Role.REVIEWER), on=date(2020, 1, 14))
    assert ">review<" in reviewer.page(position)
    at = f"/requests/{request_.reference}/letters/new/words?kind=review&parts=4"
    assert "Say whether it stands, on part 4" in reviewer.refused(at)
    letter = reviewer.on_to(at, **{"outcomes-4": "upheld", "why-4": "The reviewer reached the same view."})
    assert "We uphold our first answer to part 4." in reviewer.page(letter)
    reviewer.on_to(f"{letter}/send")
    assert InformationRequest.objects.get(pk=request_.pk).state == State.REVIEWED.value


def test_what_another_day_changes_is_shown_before_the_letter_goes_and_recorded_when_it_does(
    desk: Desk, request_: InformationRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = drafted(desk, request_)
    assert "Under the day that it goes" not in desk.page(at)
    at_noon(monkeypatch, date(2019, 12, 6))
    desk = Desk(officer())
    page = desk.page(at)
    assert "Under the day that it goes" in page
    assert "<ins>Date: 6 December 2019</ins>" in page
    assert "“Date: 6 December 2019” instead of “Date: 5 December 2019”" in desk.page(f"{at}/send")
    docx = desk.get(f"{at}/file.docx").content
    assert "Date: 6 December 2019" in text_of_docx(docx, name="it")
    assert "Date: 6 December 2019" in desk.page(f"{at}/print")
    desk.on_to(f"{at}/send")
    page = desk.page(at)
    assert "Under the day that it goes" not in page
    assert "Date: 6 December 2019" in page
    assert "It bears the day that it went. Until then it bore 5 December 2019." in desk.page(f"/requests/{request_.reference}")
