"""A letter read back from Word is the letter that was written to it, and an edited one is what it says."""

from io import BytesIO

import pytest
from docx import Document

from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, Table, text_of
from answerable.documents.letters.from_word import blocks_of_docx
from answerable.documents.letters.in_word import docx_of
from answerable.documents.letters.letter import Letter
from answerable.documents.not_readable import UnableToOpen
from tests.documents.letters.examples import LETTERS


def _kept(document: object) -> bytes:
    kept = BytesIO()
    document.save(kept)  # type: ignore[attr-defined]
    return kept.getvalue()


def _flat(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """An address of one line is a paragraph in Word."""
    return tuple(Paragraph(each.lines[0]) if isinstance(each, Address) and len(each.lines) == 1 else each for each in blocks)


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_every_letter_comes_back_block_by_block(letter: Letter) -> None:
    assert text_of(blocks_of_docx(docx_of(letter), name="it")) == text_of(_flat(letter.blocks))


def test_what_an_officer_adds_in_word_is_read_as_what_it_is() -> None:
    document = Document()
    document.add_heading("Where  to\nwrite", level=6)
    document.add_paragraph("First", style="List Number")
    document.add_paragraph("Second", style="List Bullet")
    document.add_paragraph("Their words", style="Intense Quote")
    document.add_paragraph("   ")
    document.add_paragraph("Plain")
    document.add_paragraph("One line\nand another")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = " Part "
    document.add_table(rows=0, cols=2)
    assert blocks_of_docx(_kept(document), name="it") == (
        Heading("Where to write", 3),
        Listing(("First", "Second")),
        Quotation("Their words"),
        Paragraph("Plain"),
        Address(("One line", "and another")),
        Table(("Part", ""), ()),
    )


def test_a_damaged_file_is_refused_by_the_name_that_it_is_given() -> None:
    with pytest.raises(UnableToOpen, match="The letter is damaged"):
        blocks_of_docx(b"PK no", name="The letter")
