"""A letter bears the day that it goes: what was cleared goes word for word, and its date and what is counted from it are that day's."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from answerable.casework.authority.actions.clearance import clear, send_to_clear
from answerable.casework.authority.actions.letters import Wanted, draft, edit, read, send, to_give_out, what_blocks
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.drafting.as_kept import as_kept
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.unable import NotReady
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind
from answerable.documents.word_document import text_of_docx
from tests.casework.authority.cast import authority, by, divided, officer
from tests.casework.authority.positions import decided, names_withheld

pytestmark = pytest.mark.django_db
THEN, NEXT, NOW = date(2019, 12, 3), date(2019, 12, 4), date(2019, 12, 5)
PART_1 = Wanted(Kind.ANSWER, ("1",))
FEE = Wanted(Kind.FEES_NOTICE, ("1",), about={"charges": "Copying: 30.00", "how_to_pay": "By cheque."})


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def sent(request: InformationRequest, letter: Letter, on: date = NOW, **more: Any) -> Letter:
    return send(request.reference, number=letter.number, by=officer(), on=on, **more)


def retyped(letter: Letter, was: str, now: str) -> bytes:
    document = Document(BytesIO(bytes(letter.document or b"")))
    for paragraph in document.paragraphs:
        if was in paragraph.text:
            paragraph.text = paragraph.text.replace(was, now)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def lines_that_differ(before: str, after: str) -> list[str]:
    return [each for each in after.splitlines() if each not in before.splitlines()]


def test_a_letter_that_goes_later_bears_that_day_and_nothing_else_of_it_changes() -> None:
    request = decided()
    letter = draft(request.reference, wanted=PART_1, by=officer(), on=THEN)
    went = sent(request, letter)
    assert lines_that_differ(letter.text, went.text) == ["Date: 5 December 2019"]
    kept = Letter.objects.get(pk=letter.pk)
    assert "Date: 5 December 2019" in text_of_docx(bytes(kept.document or b""), name="it")
    last = happened(request.case)[-1].payload
    assert last["text"] == kept.text == went.text
    assert (last["redated"]["bore"], last["redated"]["bears"]) == (THEN, NOW)
    assert last["redated"]["changes"] == [{"text": "Date: 3 December 2019", "words": "Date: 5 December 2019"}]


def test_a_letter_that_goes_on_its_day_is_left_as_it_is() -> None:
    request = decided()
    letter = draft(request.reference, wanted=PART_1, by=officer(), on=NOW)
    document = bytes(letter.document or b"")
    assert sent(request, letter).text == letter.text
    assert bytes(Letter.objects.get(pk=letter.pk).document or b"") == document
    assert "redated" not in happened(request.case)[-1].payload


def test_a_day_that_is_counted_from_the_letter_is_counted_again() -> None:
    request = divided()
    letter = draft(request.reference, wanted=FEE, by=officer(), on=THEN)
    assert "2 March 2020" in letter.text
    went = sent(request, letter)
    assert "2 March 2020" not in went.text
    assert len(lines_that_differ(letter.text, went.text)) == 3
    assert "4 March 2020" in lines_that_differ(letter.text, went.text)[1]


def test_what_is_given_out_before_it_goes_bears_today_and_is_not_kept_so() -> None:
    request = decided()
    letter = draft(request.reference, wanted=PART_1, by=officer(), on=THEN)
    given = to_give_out(officer(), request.reference, letter.number, on=NOW)
    assert "Date: 5 December 2019" in as_kept(given).text
    assert [each.now for each in read(officer(), request.reference, letter.number, on=NOW).dated] == ["Date: 5 December 2019"]
    assert read(officer(), request.reference, letter.number, on=THEN).dated == ()
    assert "Date: 3 December 2019" in Letter.objects.get(pk=letter.pk).text
    sent(request, letter)
    assert read(officer(), request.reference, letter.number, on=date(2019, 12, 20)).dated == ()
    assert "Date: 5 December 2019" in as_kept(to_give_out(officer(), request.reference, letter.number, on=date(2019, 12, 20))).text


def test_what_was_cleared_goes_word_for_word_under_the_day_that_it_goes() -> None:
    police = authority()
    police.settings = {"routes": [{"name": "standard", "steps": [{"clearer": "Legal"}]}]}
    police.save()
    request = decided()
    letter = draft(request.reference, wanted=PART_1, by=officer(), on=THEN)
    send_to_clear(request.reference, number=letter.number, by=officer(), on=THEN)
    cleared = clear(request.reference, number=letter.number, cleared=True, by=by(Role.CLEARER, service="Legal"), on=NEXT)
    assert lines_that_differ(cleared.text, sent(request, cleared).text) == ["Date: 5 December 2019"]


def test_a_promise_that_a_later_day_breaks_keeps_the_letter_back() -> None:
    request = decided()
    about = {"expected_on": NEXT, "why": "The search took longer."}
    letter = draft(request.reference, wanted=Wanted(Kind.LATE, ("1",), about=about), by=officer(), on=THEN)
    assert what_blocks(officer(), request.reference, letter.number, on=THEN) == ()
    (block,) = what_blocks(officer(), request.reference, letter.number, on=NOW)
    assert block.why.startswith("It cannot go under the date of 5 December 2019. The answer is expected on 4 December 2019")
    with pytest.raises(NotReady, match="Draft it again"):
        sent(request, letter)


def test_a_sentence_that_a_later_day_would_change_keeps_the_letter_back_and_is_shown() -> None:
    """Until the last day it is said that an answer cannot be given by then; after it, that it was not."""
    request = decided()
    about = {"expected_on": date(2020, 1, 15), "why": "The search took longer."}
    letter = draft(request.reference, wanted=Wanted(Kind.LATE, ("1",), about=about), by=officer(), on=NOW)
    late = date(2019, 12, 9)
    (block,) = what_blocks(officer(), request.reference, letter.number, on=late)
    assert block.why.startswith("Drafted for 9 December 2019 it would say “")
    with pytest.raises(NotReady, match="have that cleared"):
        sent(request, letter, on=late)
    past = sent(request, letter, on=late, because="The requester was told by telephone.")
    assert lines_that_differ(letter.text, past.text) == ["Date: 9 December 2019"]


def test_a_date_line_that_somebody_changed_is_theirs_to_put_right() -> None:
    request = decided()
    letter = draft(request.reference, wanted=PART_1, by=officer(), on=THEN)
    without = retyped(letter, "Date: 3 December 2019", "Of this week")
    edit(request.reference, number=letter.number, document=without, by=officer(), on=THEN)
    (block,) = what_blocks(officer(), request.reference, letter.number, on=NOW)
    assert block.why == "It should say “Date: 5 December 2019” today, and what stood there was edited."
    edit(request.reference, number=letter.number, document=retyped(letter, "3 December", "5 December"), by=officer(), on=NOW)
    assert what_blocks(officer(), request.reference, letter.number, on=NOW) == ()


def test_a_file_that_was_taken_out_on_one_day_and_brought_back_goes_on_a_third() -> None:
    """It was given out under the second day; what it bears is read off it."""
    request = divided()
    letter = draft(request.reference, wanted=FEE, by=officer(), on=THEN)
    out = to_give_out(officer(), request.reference, letter.number, on=NEXT)
    back = edit(request.reference, number=letter.number, document=retyped(out, "By cheque.", "By transfer."), by=officer(), on=NEXT)
    assert "3 March 2020" in back.text
    went = sent(request, letter)
    assert "Date: 5 December 2019" in went.text
    assert "4 March 2020" in went.text
    assert "3 March 2020" not in went.text
    assert "By transfer." in went.text


def test_a_position_taken_since_is_what_keeps_it_back_and_the_day_alone_is_counted_again() -> None:
    request = decided()
    letter = draft(request.reference, wanted=PART_1, by=officer(), on=THEN)
    take_position(request.reference, part="1", tables=names_withheld(), reason="The names again.", by=officer(), on=NOW)
    found = read(officer(), request.reference, letter.number, on=NOW)
    assert [each.now for each in found.dated] == ["Date: 5 December 2019"]
    assert found.blocks
