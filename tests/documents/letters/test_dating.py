"""A letter under the day that it goes: its date and what is counted from it change, in text and in Word; whatever else would is named."""

from datetime import date
from io import BytesIO

import docx

from answerable.documents.letters import Kind
from answerable.documents.letters.blocks import Address, Block, Paragraph
from answerable.documents.letters.dating import Change, changed, in_text, in_word
from answerable.documents.letters.in_word import docx_of
from answerable.documents.letters.letter import Letter
from answerable.documents.word_document import text_of_docx
from tests.documents.letters.examples import LETTERS

THEN, NOW = date(2019, 12, 5), date(2019, 12, 9)


def letter(*lines: str) -> Letter:
    """A letter of an address and some paragraphs."""
    head, *rest = lines
    return Letter(Kind.ANSWER, "Your request", THEN, (Address((head, "Our reference: 1")), *map(Paragraph, rest)), "1-answer")


WAS = letter("Date: 5 December 2019", "Pay by 5 March 2020, three months after 5 December 2019.", "We hold it.")
IS = letter("Date: 9 December 2019", "Pay by 9 March 2020, three months after 9 December 2019.", "We hold it.")


def test_what_differs_in_its_days_alone_is_what_the_day_changes() -> None:
    found = changed(WAS, IS)
    assert found.otherwise == ()
    assert found.days == (
        Change("Date: 5 December 2019", "Date: 9 December 2019"),
        Change("Pay by 5 March 2020, three months after 5 December 2019.", "Pay by 9 March 2020, three months after 9 December 2019."),
    )
    assert changed(WAS, WAS) == ((), ())


def test_what_would_say_something_else_is_kept_apart() -> None:
    late = letter("Date: 9 December 2019", "Pay by 9 March 2020, three months after 9 December 2019.", "We held it.")
    assert changed(IS, late).otherwise == (Change("We hold it.", "We held it."),)
    more = letter("Date: 9 December 2019", "Pay by 9 March 2020, three months after 9 December 2019.", "We hold it.", "We are sorry.")
    assert changed(WAS._replace(blocks=IS.blocks), more) == ((), (Change("", "We are sorry."),))
    assert changed(more, IS).otherwise == (Change("We are sorry.", ""),)


def test_the_text_is_changed_once_where_it_stands_and_what_was_edited_away_is_named() -> None:
    days = changed(WAS, IS).days
    assert in_text(WAS.text, days) == (IS.text, ())
    assert in_text(IS.text, days) == (IS.text, ())
    edited = WAS.text.replace("Pay by", "Please pay by")
    text, lacking = in_text(edited, [Change("Pay by 5 March 2020, t", "Pay by 9 March 2020, t"), days[0]])
    assert lacking == (Change("Pay by 5 March 2020, t", "Pay by 9 March 2020, t"),)
    assert "Date: 9 December 2019" in text


def test_the_word_file_is_changed_in_the_same_places_and_nowhere_else() -> None:
    made = in_word(docx_of(WAS), changed(WAS, IS).days, on=NOW)
    assert text_of_docx(made, name="it") == text_of_docx(docx_of(IS), name="it")
    assert docx.Document(BytesIO(made)).core_properties.modified.date() == NOW
    assert made == in_word(docx_of(WAS), changed(WAS, IS).days, on=NOW)
    untouched = in_word(docx_of(WAS), [Change("Nowhere 1 May 2020", "Nowhere 2 May 2020")], on=THEN)
    assert text_of_docx(untouched, name="it") == text_of_docx(docx_of(WAS), name="it")


def test_a_day_that_word_has_cut_in_pieces_keeps_the_look_of_its_first() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for nth, piece in enumerate(("Date: ", "5", " Dec", "ember 2019", "\tour day")):
        paragraph.add_run(piece).bold = nth == 1
    file = BytesIO()
    document.save(file)
    made = docx.Document(BytesIO(in_word(file.getvalue(), [Change("Date: 5 December 2019", "Date: 19 December 2019")], on=NOW)))
    assert [run.text for run in made.paragraphs[0].runs] == ["Date: ", "19 December 2019", "", "", "\tour day"]
    assert made.paragraphs[0].runs[1].bold


def test_every_kind_of_letter_differs_from_itself_of_another_day_in_its_date_line() -> None:
    for each in LETTERS.values():
        line = next(line for line in each.text.splitlines() if line.startswith("Date: "))
        other = each._replace(blocks=tuple(_redated(block, line) for block in each.blocks))
        assert changed(each, other).days[0].was == line


def _redated(block: Block, line: str) -> Block:
    if isinstance(block, Address):
        return Address(tuple("Date: 31 December 2030" if each == line else each for each in block.lines))
    return block
