"""Word, PDF and HTML of one letter: the same text, marked up for those who cannot see it, and nothing in it is markup."""

import json
import re
import zipfile
from io import BytesIO

import docx
import pypdfium2
import pytest

from answerable.documents.letters import Disclosed, FromDocument, Letter, PartAnswer, SliceAnswer, UnableToDraft
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, Table, paragraphs, text_of, texts
from answerable.documents.letters.in_html import html_of
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.letters.letter import write
from answerable.documents.opening import text_of as text_of_file
from answerable.documents.refusal_notice import lint
from tests.documents.letters.examples import ABOUT, ANSWERS, MIXED, letter, part
from tests.documents.letters.forms import every_form

HOSTILE = '<script>alert("x")</script> & #panic("no") *bold* _it_ $x$ @ref <label> \\ `raw` [x](y) {{ y }} // comment \'\'\' === = -'
EVERY_BLOCK: tuple[Block, ...] = (
    Heading("A heading"),
    Heading("One beneath", 3),
    Paragraph("A paragraph."),
    Quotation("Two lines\nof request"),
    Listing(("one", "two")),
    Table(("Head", "Other"), (("a", "b"), ("c", "d"))),
    Address(("Line", "Line below")),
)


def words(text: str) -> list[str]:
    """The words of a text, without the marks that each form adds of its own."""
    return re.sub(r"[•\s]+|\d+ of \d+", " ", text).split()


@pytest.mark.parametrize("drafted", [letter(*MIXED), letter(part(ANSWERS["cost"])), letter(part(ANSWERS["put off"]))])
def test_every_form_has_the_same_words(drafted: Letter) -> None:
    for form, text in every_form(drafted).items():
        assert words(text) == words(drafted.text), form


def test_nothing_that_anybody_wrote_is_markup() -> None:
    drafted = letter(
        PartAnswer("1", HOSTILE, (SliceAnswer(Disclosed(HOSTILE, (HOSTILE,)), HOSTILE),)),
        about=ABOUT._replace(requester=HOSTILE, authority=HOSTILE, signatory=HOSTILE, requester_address=(HOSTILE,)),
    )
    for form, text in every_form(drafted).items():
        assert words(text) == words(drafted.text), form
    assert "<script>" not in html_of(drafted)


def test_a_page_puts_a_letter_under_its_own_heading() -> None:
    drafted = write(letter(part(ANSWERS["disclosure"])).kind, ABOUT, EVERY_BLOCK)
    html = html_of(drafted, title_level=3)
    assert html.startswith('<article class="letter" lang="en-GB">\n')
    assert "<h3>Your request for information: FOI-2019/0123</h3>" in html
    assert "<h4>A heading</h4>" in html
    assert "<h5>One beneath</h5>" in html
    assert "<blockquote><p>“Two lines<br>\nof request”</p></blockquote>" in html
    assert '<th scope="col">Head</th>' in html


def test_the_word_document_has_real_structure_and_names_nobody() -> None:
    content = docx_of(write(letter(part(ANSWERS["disclosure"])).kind, ABOUT, EVERY_BLOCK))
    document = docx.Document(BytesIO(content))
    styles = {each.text: each.style.name for each in document.paragraphs if each.style is not None}
    assert styles["Your request for information: FOI-2019/0123"] == "Heading 1"
    assert styles["A heading"] == "Heading 2"
    assert styles["“Two lines\nof request”"] == "Quote"
    assert styles["one"] == "List Bullet"
    assert document.tables[0].rows[0]._tr.xpath("w:trPr/w:tblHeader")
    properties = document.core_properties
    assert (properties.title, properties.language) == ("Your request for information: FOI-2019/0123", "en-GB")
    assert (properties.author, properties.last_modified_by, properties.comments, properties.keywords) == ("", "", "", "")
    assert set(document.styles.element.xpath("//w:lang/@w:val")) == {"en-GB"}
    assert {each.date_time[0] for each in zipfile.ZipFile(BytesIO(content)).infolist()} == {1980}


def test_the_pdf_is_tagged_and_says_what_it_conforms_to() -> None:
    content = pdf_of(letter(*MIXED))
    assert b"/MarkInfo" in content
    assert b"pdfuaid" in content
    assert b"(en-GB)" in content
    document = pypdfium2.PdfDocument(content)
    properties = document.get_metadata_dict()
    document.close()
    assert properties["Title"] == "Your request for information: FOI-2019/0123"
    assert (properties["Author"], properties["Subject"], properties["Keywords"]) == ("", "", "")
    assert properties["CreationDate"].startswith("D:20191206")


def test_an_edited_letter_is_read_as_edited() -> None:
    """An officer takes out how to complain: the file that goes out is the one that is checked."""
    document = docx.Document(BytesIO(docx_of(letter(part(ANSWERS["refusal"])))))
    for paragraph in document.paragraphs:
        if "Commissioner" in paragraph.text:
            paragraph.text = ""
    edited = BytesIO()
    document.save(edited)
    read = lint(text_of_file(edited.getvalue(), name="letter.docx"))
    assert [each.under for each in read.requirements if each.met is False] == ["FOIA s.17(7)(b)"]


def test_a_picture_that_no_font_has_is_named() -> None:
    drafted = letter(part(ANSWERS["disclosure"], asked="Please \U0001f469\u200d\U0001f467 send \U0001f44d\U0001f3fd it."))
    text = text_of_file(pdf_of(drafted), name="letter.pdf")
    shown_by_a_font_of_this_machine = "\U0001f44d" in text
    assert shown_by_a_font_of_this_machine or "“Please [woman][girl] send [thumbs up sign][emoji modifier fitzpatrick type-4] it.”" in text


def test_a_character_that_no_font_has_is_said() -> None:
    drafted = letter(part(Disclosed("It is enclosed \U000f1234.")))
    with pytest.raises(UnableToDraft, match="The PDF cannot be made: the text"):
        pdf_of(drafted)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("a\x00b\x1bc\x7fd\x9fe\ufffef\ud800g", "abcdefg"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f\r\ng\rh\ni", "a\nb\nc\nd\ne\nf\ng\nh\ni"),
        ("Caf\u00e9, \u0175yneb, \u0645\u0631\u062d\u0628\u0627\tend", "Caf\u00e9, \u0175yneb, \u0645\u0631\u062d\u0628\u0627\tend"),
    ],
)
def test_what_was_pasted_into_a_request_goes_into_every_form(pasted: str, kept: str) -> None:
    drafted = letter(
        PartAnswer("1", pasted, (SliceAnswer(Disclosed("It is enclosed.", (pasted,)), pasted),)), about=ABOUT._replace(requester=pasted)
    )
    assert Quotation(kept) in drafted.blocks
    assert set(every_form(drafted)) == {"text", "HTML", "Word", "PDF"}
    table = write(drafted.kind, ABOUT, (Table((pasted,), ((pasted,),)),))
    assert Table((kept,), ((kept,),)) in table.blocks


def test_text_that_a_person_wrote_is_parted_where_they_parted_it() -> None:
    assert paragraphs("One\r\nline.\n\n\n\n Two. ") == (Paragraph("One line."), Paragraph("Two."))
    assert paragraphs("  ") == ()


def test_every_text_of_a_block() -> None:
    assert [text for block in EVERY_BLOCK for text in texts(block)] == [
        *("A heading", "One beneath", "A paragraph.", "Two lines\nof request", "one", "two"),
        *("Head", "Other", "a", "b", "c", "d", "Line", "Line below"),
    ]
    assert text_of(EVERY_BLOCK[4:5]) == "• one\n• two"


def test_the_data_for_the_page_is_plain() -> None:
    json.dumps([text for block in letter(*MIXED).blocks for text in texts(block)])


def test_how_much_is_withheld_from_what_is_enclosed_is_told_in_every_form() -> None:
    enclosed = Disclosed("It is enclosed.", ("rota.pdf",), (FromDocument("rota.pdf", "FOIA s.40(2)", 3),))
    for form, text in every_form(letter(part(enclosed))).items():
        assert "This is how much is withheld from what is enclosed, and under what:" in text, form
        for said in ("rota.pdf", "section 40(2)", "3"):
            assert said in text.partition("and under what:")[2].partition("If you are unhappy")[0], (form, said)
