"""A letter in Welsh: people give their reasons again in Welsh, nothing is left in English, and it goes when its Welsh was checked."""

from datetime import date
from email import policy
from email.parser import BytesParser
from io import BytesIO

import pytest
from docx import Document

from answerable.casework.authority.actions.administer import describe_in_welsh
from answerable.casework.authority.actions.letters import Wanted, draft, edit, read, send, what_blocks, words_for
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.translation import check_translation, record_language
from answerable.casework.authority.drafting.as_kept import as_kept, language_of
from answerable.casework.authority.models import InformationRequest, Letter, PublicAuthority
from answerable.casework.authority.outside import Outside, outside_in_welsh
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.post.writing import write
from answerable.casework.authority.states import LetterState
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import happened
from answerable.documents.languages.language import Language
from answerable.documents.letters import Kind, UnableToDraft
from answerable.documents.letters.in_pdf import pdf_of
from tests.casework.authority.cast import authority, by, divided, officer
from tests.casework.authority.positions import decided, held, undecided

pytestmark = pytest.mark.django_db
SENT = date(2019, 12, 5)
ALL = ("1", "2", "3", "4")
ABOUT = {"signatory": "Swyddog Rhyddid Gwybodaeth"}
OUTSIDE = Outside("Heddlu", "Pencadlys yr Heddlu", "Ysgrifennwch at bennaeth hawliau gwybodaeth o fewn 40 diwrnod gwaith.")


@pytest.fixture(autouse=True)
def _outside() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    describe_in_welsh(OUTSIDE, by=by(Role.ADMINISTRATOR))


def wanted(kind: Kind, parts: tuple[str, ...] = ALL, **about: object) -> Wanted:
    return Wanted(kind, parts, {}, {**ABOUT, **about}, Language.WELSH)


def in_welsh(request: InformationRequest, of: Wanted) -> dict[str, str]:
    """Welsh words for all that a letter needs and that was said in English."""
    slots = words_for(officer(), request.reference, wanted=of, on=SENT)
    return {name: "Rhesymau a roddwyd yn Gymraeg gan y swyddog." for name, slot in slots.items() if slot.english}


def drafted(request: InformationRequest, kind: Kind = Kind.ANSWER, parts: tuple[str, ...] = ALL, **about: object) -> Letter:
    of = wanted(kind, parts, **about)
    return draft(request.reference, wanted=of._replace(given=in_welsh(request, of)), by=officer(), on=SENT)


def checked(letter: Letter) -> Letter:
    return check_translation(letter.request.reference, number=letter.number, checked_by="Uned Gyfieithu", by=officer(), on=SENT)


def retyped(letter: Letter, was: str, now: str) -> bytes:
    document = Document(BytesIO(bytes(letter.document or b"")))
    for paragraph in document.paragraphs:
        if was in paragraph.text:
            paragraph.text = paragraph.text.replace(was, now)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def test_an_acknowledgement_needs_no_words_but_the_post() -> None:
    request = divided()
    letter = drafted(request, Kind.ACKNOWLEDGEMENT)
    assert "Heddlu\nPencadlys yr Heddlu" in letter.text
    assert "a heb fod yn hwyrach na 6 Rhagfyr 2019" in letter.text
    assert letter.text.endswith("Yn gywir,\n\nSwyddog Rhyddid Gwybodaeth\nHeddlu")
    with pytest.raises(UnableToDraft, match="your post is known in English alone"):
        draft(request.reference, wanted=wanted(Kind.ACKNOWLEDGEMENT)._replace(about={}), by=officer(), on=SENT)


def test_an_answer_says_in_welsh_what_was_decided_and_is_to_the_clock_what_it_would_be_in_english() -> None:
    request = decided()
    letter = drafted(request)
    assert language_of(letter) is Language.WELSH
    assert "Nid ydym yn cadarnhau nac yn gwadu" in letter.text
    checked(letter)
    assert what_blocks(officer(), request.reference, letter.number, on=SENT) == ()
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    in_wales = [{**each, "on": None} for each in happened(request.case)[-1].payload["law"]]
    other = decided()
    english = draft(other.reference, wanted=Wanted(Kind.ANSWER, ALL), by=officer(), on=SENT)
    send(other.reference, number=english.number, by=officer(), on=SENT)
    assert in_wales == [{**each, "on": None} for each in happened(other.case)[-1].payload["law"]]
    assert InformationRequest.objects.get(pk=request.pk).answered_on == SENT


def test_what_was_said_in_english_alone_is_named() -> None:
    request = decided()
    with pytest.raises(UnableToDraft, match=r"in Welsh, and “why FOIA s.40\(2\)” on part 1 was said in English alone: “They are names"):
        draft(request.reference, wanted=wanted(Kind.ANSWER), by=officer(), on=SENT)
    given = in_welsh(request, wanted(Kind.ANSWER))
    for name in given:
        with pytest.raises(UnableToDraft, match="was said in English alone"):
            draft(request.reference, wanted=wanted(Kind.ANSWER)._replace(given={**given, name: " "}), by=officer(), on=SENT)


def test_how_to_complain_has_to_be_given_in_welsh() -> None:
    describe_in_welsh(Outside(), by=by(Role.ADMINISTRATOR))
    request = decided()
    with pytest.raises(UnableToDraft, match="how to complain to the authority is kept in English alone"):
        drafted(request)


def test_an_authority_without_a_procedure_says_so_in_welsh() -> None:
    describe_in_welsh(Outside(), by=by(Role.ADMINISTRATOR))
    PublicAuthority.objects.update(complaints_procedure="")
    letter = drafted(decided())
    assert "Nid ydym yn darparu gweithdrefn" in letter.text
    assert letter.text.startswith("A police service\n")


def test_more_time() -> None:
    request = divided()
    held(request, "2")
    take_position(request.reference, part="2", tables=undecided(), by=officer(), on=SENT)
    letter = drafted(request, Kind.EXTENSION, ("2",), estimate_on=date(2020, 1, 10), balance_only="Yes.", reasonable="Yes.")
    assert "erbyn 10 Ionawr 2020" in letter.text
    checked(letter)
    assert what_blocks(officer(), request.reference, letter.number, on=SENT) == ()


def test_it_goes_only_when_its_welsh_was_checked_and_nobody_overrides_that() -> None:
    request = divided()
    letter = drafted(request, Kind.ACKNOWLEDGEMENT)
    assert [each.why for each in what_blocks(officer(), request.reference, letter.number, on=SENT)] == [
        "Its Welsh has still to be checked by a translator."
    ]
    with pytest.raises(NotReady, match="still to be checked"):
        send(request.reference, number=letter.number, because="Nobody is there.", by=officer(), on=SENT)
    checked(letter)
    event = happened(request.case)[-1]
    assert (event.kind, event.on, event.payload["person"]) == ("translation checked", SENT, "Uned Gyfieithu")
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    assert Letter.objects.get(pk=letter.pk).state == LetterState.SENT.value


def test_what_the_requester_gets_does_not_say_that_it_is_to_be_checked() -> None:
    letter = drafted(divided(), Kind.ACKNOWLEDGEMENT)
    assert "translator" not in letter.text
    assert "cyfieith" not in letter.text.lower()


def test_edited_again_it_has_to_be_checked_again() -> None:
    request = divided()
    letter = checked(drafted(request, Kind.ACKNOWLEDGEMENT))
    edit(request.reference, number=letter.number, document=retyped(letter, "Annwyl", "Helo"), by=officer(), on=SENT)
    assert len(what_blocks(officer(), request.reference, letter.number, on=SENT)) == 1


def test_who_checked_it_is_said_and_of_a_welsh_letter_alone() -> None:
    request = divided()
    letter = drafted(request, Kind.ACKNOWLEDGEMENT)
    with pytest.raises(NotReady, match="Say who checked the Welsh"):
        check_translation(request.reference, number=letter.number, checked_by=" ", by=officer(), on=SENT)
    english = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ALL), by=officer(), on=SENT)
    assert what_blocks(officer(), request.reference, english.number, on=SENT) == ()
    with pytest.raises(NotReady, match="is not in Welsh"):
        check_translation(request.reference, number=english.number, checked_by="Uned", by=officer(), on=SENT)
    with pytest.raises(NotPermitted):
        check_translation(request.reference, number=letter.number, checked_by="Uned", by=by(Role.AUDITOR), on=SENT)


def test_what_it_shows_of_section_17_is_told_in_its_own_words_or_is_for_a_person() -> None:
    request = decided()
    letter = drafted(request)
    seen = {each.under: each for each in read(officer(), request.reference, letter.number, on=SENT).shown}
    assert {each.met for each in seen.values()} <= {True, None}
    assert seen["FOIA s.17(7)(b)"].met is True
    assert "Comisiynydd Gwybodaeth" in seen["FOIA s.17(7)(b)"].evidence
    edit(
        request.reference,
        number=letter.number,
        document=retyped(letter, "gwyno i’r Comisiynydd", "gwyno wrth y Comisiynydd"),
        by=officer(),
        on=SENT,
    )
    again = {each.under: each.met for each in read(officer(), request.reference, letter.number, on=SENT).shown}
    assert again["FOIA s.17(7)(b)"] is None


def test_english_that_came_into_it_blocks_it() -> None:
    request = divided()
    letter = drafted(request, Kind.ACKNOWLEDGEMENT)
    was, now = "Felly, yn y cyfnod hwn", "This is because the time for it would have been longer. Felly"
    edit(request.reference, number=letter.number, document=retyped(letter, was, now), by=officer(), on=SENT)
    checked(letter)
    assert "is in English, in a letter in Welsh" in what_blocks(officer(), request.reference, letter.number, on=SENT)[0].why


def test_a_kind_that_has_no_welsh_is_refused() -> None:
    request = divided()
    with pytest.raises(NotReady, match="has no Welsh yet"):
        draft(request.reference, wanted=wanted(Kind.LATE, expected_on=date(2020, 1, 10)), by=officer(), on=SENT)


def test_an_e_mail_is_in_welsh_from_its_subject_to_the_name_of_its_file() -> None:
    letter = drafted(divided(), Kind.ACKNOWLEDGEMENT)
    made = as_kept(letter)
    sent = write(letter, pdf_of(made), mailbox="foi@police.example", to="requester@example.org", at=officer().at)
    message = BytesParser(policy=policy.SMTP).parsebytes(sent.content)
    assert message["Subject"] == f"Eich cais am wybodaeth: {letter.request.reference}"
    assert message["Content-Language"] == "cy"
    assert [each.get_filename() for each in message.iter_attachments()] == [f"{letter.request.reference}-cydnabyddiaeth.pdf"]


def test_the_language_of_the_requester_is_recorded_later_too() -> None:
    request = divided()
    assert request.language == ""
    record_language(request.reference, language="Welsh", reason="They asked by phone.", by=officer(), on=SENT)
    event = happened(request.case)[-1]
    assert (event.kind, event.payload["words"], event.payload["reason"]) == ("language", ["Welsh"], "They asked by phone.")
    assert InformationRequest.objects.get(pk=request.pk).language == "Welsh"
    for language, reason, why in (("Welsh", "So.", "recorded already"), ("", " ", "Say how you know"), ("x" * 41, "So.", "40 characters")):
        with pytest.raises(NotReady, match=why):
            record_language(request.reference, language=language, reason=reason, by=officer(), on=SENT)


def test_who_the_authority_is_in_welsh_is_an_event_of_the_body_and_nothing_where_nothing_changed() -> None:
    events = len(happened(chain_of_body("police")))
    describe_in_welsh(OUTSIDE, by=by(Role.ADMINISTRATOR))
    assert len(happened(chain_of_body("police"))) == events
    describe_in_welsh(OUTSIDE._replace(name="Heddlu Cymru"), by=by(Role.ADMINISTRATOR))
    assert happened(chain_of_body("police"))[-1].payload["now"]["name"] == "Heddlu Cymru"
    assert outside_in_welsh(PublicAuthority.objects.get()).name == "Heddlu Cymru"
