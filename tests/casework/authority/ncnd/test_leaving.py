"""What leaves with an answer that neither confirms nor denies is looked through at the gate, and a leak that was planted keeps it here."""

from io import BytesIO

import pytest
from docx import Document

from answerable.casework.authority.actions.letters import draft as drafted
from answerable.casework.authority.actions.letters import edit, read, send
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.unable import NotReady
from tests.casework.authority.cast import authority, by, officer
from tests.casework.authority.positions import decided
from tests.casework.authority.test_letters import ALL, SENT, retyped

pytestmark = pytest.mark.django_db
_A_REASON = "Protecting tactics matters more than a yes or a no."


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def draft(request: InformationRequest) -> Letter:
    return drafted(request.reference, wanted=ALL, by=officer(), on=SENT)


def edited(letter: Letter, content: bytes) -> Letter:
    return edit(letter.request.reference, number=letter.number, document=content, by=officer(), on=SENT)


def test_our_own_letter_goes_and_the_parts_that_are_answered_openly_may_speak_of_what_is_held() -> None:
    letter = draft(decided())
    found = read(officer(), letter.request.reference, letter.number, on=SENT)
    assert found.blocks == ()
    assert [each for each in found.norms if "Its day was" not in each] == []


def test_a_leak_in_the_secret_part_cannot_be_overridden_and_is_named_with_its_place() -> None:
    letter = draft(decided())
    edited(letter, retyped(letter, without=_A_REASON, with_=f"{_A_REASON} We have searched 14 files."))
    found = read(officer(), letter.request.reference, letter.number, on=SENT).blocks
    assert [each.final for each in found if "would tell" in each.why] == [True, True]
    with pytest.raises(NotReady, match="“We have searched”, in paragraph"):
        send(letter.request.reference, number=letter.number, because="So.", by=by(Role.OFFICER, Role.HEAD), on=SENT)


def test_a_comment_in_the_word_file_keeps_it_here_and_the_name_of_who_edited_it_is_taken_out() -> None:
    letter = draft(decided())
    document = Document(BytesIO(bytes(letter.document or b"")))
    document.core_properties.last_modified_by = "Covert unit"
    document.add_comment(document.paragraphs[0].runs, text="Records found three.", author="")
    file = BytesIO()
    document.save(file)
    edited(letter, file.getvalue())
    found = read(officer(), letter.request.reference, letter.number, on=SENT).blocks
    assert [each.why.partition(",")[0] for each in found] == ["“a comment”"]


def test_what_was_not_said_in_the_last_such_answer_is_shown_and_blocks_nothing() -> None:
    first, second = draft(decided()), draft(decided())
    send(first.request.reference, number=first.number, by=officer(), on=SENT)
    edited(second, retyped(second, without=_A_REASON, with_="It matters here."))
    found = read(officer(), second.request.reference, second.number, on=SENT)
    assert found.blocks == ()
    assert ["was not said in the last answer" in each or "is not said here" in each for each in found.norms[:2]] == [True, True]
