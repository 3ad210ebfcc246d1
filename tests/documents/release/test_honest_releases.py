"""What is made here passes its own proof, says nothing of what is withheld, and is still of use to who reads it."""

from io import BytesIO

import openpyxl
import pikepdf
import pytest
from openpyxl.styles import Font, PatternFill
from PIL import Image, ImageChops

from answerable.documents.release import AS_CSV, PATTERNS, Box, Redaction, UnableToRelease, Worked, prove, work_up, work_up_elsewhere
from answerable.documents.release.reading import pages
from answerable.documents.release.rebuilding import redact_pdf
from answerable.documents.release.working import as_table, from_table
from answerable.law.provision import cite
from tests.documents.release.made import PLAIN, SECRET, needs_soffice, needs_tesseract, pdf, picture, saved, words
from tests.documents.release.plants_elsewhere import book, word
from tests.documents.release.plants_in_pdf import in_a_note, in_the_title, in_the_version_before, off_the_page, white_on_white

PERSONAL = cite("FOIA s.40(2)")
BY_NAME = [Redaction(PERSONAL, words=SECRET)]


def text_of(content: bytes) -> str:
    return "\n".join(page.text for page in pages(content))


def proven(worked: Worked) -> Worked:
    assert worked.proof.proven, (worked.proof.found, worked.proof.unexamined)
    return worked


@needs_tesseract
def test_a_page_without_what_is_withheld_is_proven_and_can_still_be_read_aloud() -> None:
    source = pdf(words() + words("A second line", y=60))
    worked = proven(work_up(source, BY_NAME, title="REF-1, document 1"))
    text = text_of(worked.made.content)
    assert PLAIN.split()[0] in text
    assert "second line" in text
    assert "Bluebird" not in text
    assert "[withheld: FOIA s.40(2)]" in text
    assert worked.made.limbs == ("FOIA s.40(2)",)
    with pikepdf.open(BytesIO(worked.made.content)) as made:
        assert str(made.docinfo["/Title"]) == "REF-1, document 1"
        assert set(made.docinfo.keys()) == {"/Title"}
        assert bool(made.Root.MarkInfo.Marked)
        assert str(made.Root.Lang) == "en-GB"


@needs_tesseract
@pytest.mark.parametrize("plant", [white_on_white, in_a_note, in_the_title, in_the_version_before], ids=lambda plant: plant.__name__)
def test_what_a_source_hides_does_not_come_along(plant: object) -> None:
    proven(work_up(plant(), BY_NAME, title="D"))  # type: ignore[operator]


def test_hidden_words_are_not_copied_even_where_nobody_withheld_them() -> None:
    made = redact_pdf(white_on_white(), [], title="D", dots_per_inch=100)
    assert "Bluebird" not in text_of(made.content)
    assert "March" in text_of(made.content)


@needs_tesseract
def test_a_place_on_the_page_is_blacked_out_and_what_stood_there_is_looked_for() -> None:
    box = Box(1, 15, 85, 160, 110)
    worked = proven(work_up(pdf(words()), [Redaction(PERSONAL, box=box)], title="D"))
    assert [each.words for each in worked.made.sought] == [SECRET]
    page = next(pages(worked.made.content, dots_per_inch=72))
    assert page.picture.getpixel((17, 88)) == (0, 0, 0)


def test_words_withheld_over_two_lines_have_a_mark_on_each() -> None:
    made = redact_pdf(pdf(words("Bluebird", y=100) + words("Depot", y=80)), BY_NAME, title="D", dots_per_inch=72)
    upper, lower = (each.box for each in made.marks)
    assert upper.bottom <= lower.top
    page = next(pages(made.content, dots_per_inch=72))
    for each in (upper, lower):
        assert page.picture.getpixel((int(each.left) + 2, int(each.top) + 2)) == (0, 0, 0)
    assert "Bluebird" not in page.text
    assert "Depot" not in page.text


def test_words_that_stand_off_the_page_are_left_behind_and_the_page_stays_as_it_is() -> None:
    made = redact_pdf(off_the_page(), BY_NAME, title="D", dots_per_inch=72)
    page = next(pages(made.content, dots_per_inch=72))
    assert made.marks
    assert "Bluebird" not in page.text
    assert ImageChops.difference(page.picture, next(pages(off_the_page(), dots_per_inch=72)).picture).getbbox() is None


def test_a_mark_too_small_for_its_limb_is_black_all_over() -> None:
    made = redact_pdf(pdf(words()), [Redaction(PERSONAL, box=Box(1, 20, 90, 30, 110))], title="D", dots_per_inch=72)
    picture_ = next(pages(made.content, dots_per_inch=72)).picture
    assert picture_.crop((20, 90, 30, 110)).getextrema() == ((0, 0), (0, 0), (0, 0))


def test_a_page_in_colour_stays_in_colour() -> None:
    page = next(pages(redact_pdf(pdf("1 0 0 rg 20 20 300 60 re f\n"), [], title="D", dots_per_inch=72).content, dots_per_inch=72))
    red, green, blue = page.picture.getpixel((100, 150))  # type: ignore[misc]
    assert red > 240
    assert max(green, blue) < 15


def test_what_stays_visible_elsewhere_on_purpose_is_no_leftover() -> None:
    source = pdf(words() + words(y=60))
    made = redact_pdf(source, [Redaction(PERSONAL, box=Box(1, 15, 85, 160, 110))], title="D", dots_per_inch=100)
    assert made.sought[0].visible == 1
    place = prove(made.content, must_not_contain=[each._replace(visible=9) for each in made.sought])
    assert not place.found


@pytest.mark.parametrize(
    ("pattern", "held", "kept"),
    [
        ("email", "write to desk@example.org today", "write"),
        ("telephone", "ring (020) 7946 0123 or 07700 900123", "ring"),
        ("postcode", "at SW1A 1AA since", "since"),
        ("national-insurance", "number QQ 12 34 56 C is", "number"),
        ("account", "code 11-22-33 for 12345678", "code"),
    ],
)
def test_patterns(pattern: str, held: str, kept: str) -> None:
    assert pattern in PATTERNS
    worked = proven(work_up(held.encode(), [Redaction(PERSONAL, pattern=pattern)], title=""))
    said = worked.made.content.decode()
    assert kept in said
    assert not any(letter.isdigit() for letter in said.replace("40(2)", ""))
    assert "@" not in said


def test_text_keeps_all_but_what_is_withheld_once() -> None:
    both = [*BY_NAME, Redaction(PERSONAL, words="Bluebird Depot opened"), Redaction(PERSONAL, words="nothing here")]
    worked = proven(work_up(f"The {SECRET} opened in March.".encode(), both, title=""))
    assert worked.made.content == b"The [withheld: FOIA s.40(2)] in March."


@needs_tesseract
def test_a_picture_loses_its_metadata_and_what_is_painted_over() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 1, SECRET
    source = saved(picture(), "JPEG", exif=exif)
    worked = proven(work_up(source, [Redaction(PERSONAL, box=Box(1, 0, 0, 700, 140))], title=""))
    with Image.open(BytesIO(worked.made.content)) as made:
        assert made.info == {}
        assert made.convert("L").getpixel((5, 5)) == 0


def hiding_book() -> bytes:
    def hide(made: openpyxl.Workbook) -> None:
        sheet = made.active
        sheet["A2"], sheet["B2"], sheet["C2"], sheet["D2"] = "Spend", 12, "=B2*2", SECRET
        sheet["A3"], sheet["A4"], sheet["A5"] = "In a hidden row", "White words", "Words of no format"
        sheet["B3"].fill = PatternFill("solid", fgColor="FF112233")
        sheet["B3"], sheet["B4"] = "Dark on dark", "=HYPERLINK(1)"
        sheet["B3"].font = Font(color="FF112233")
        sheet.row_dimensions[3].hidden = True
        sheet["A4"].font = Font(color="FFFFFFFF")
        sheet["A5"].number_format = ";;;"
        sheet["E1"] = "In a hidden column"
        sheet.column_dimensions["E"].hidden = True
        made.create_sheet("Staff")["A1"] = "Everybody by name"
        made["Staff"].sheet_state = "hidden"
        made.create_sheet("More")["A1"] = "Really hidden"
        made["More"].sheet_state = "veryHidden"

    return book(hide)


def test_a_workbook_leaves_as_the_values_that_it_shows() -> None:
    worked = proven(work_up(hiding_book(), BY_NAME, title=""))
    made = openpyxl.load_workbook(BytesIO(worked.made.content))
    cells = [cell.value for sheet in made for row in sheet for cell in row if cell.value is not None]
    assert made.sheetnames == ["Sheet"]
    assert cells == [PLAIN, "Spend", 12, "[withheld: FOIA s.40(2)]"]
    said = {what for _, what in worked.made.hidden}
    assert {"a hidden sheet", "a sheet hidden from the menus too", "a hidden row", "a hidden column", "a formula"} <= said
    assert "a value that its colour or its format hides" in said
    assert "Everybody by name" in [each.words for each in worked.made.sought]


def test_a_value_whose_letters_have_no_colour_of_their_own_is_shown() -> None:
    def write(made: openpyxl.Workbook) -> None:
        made.active["A2"], made.active["A3"] = "Spend", "Black on black"
        made.active["A2"].font = made.active["A3"].font = Font(name="Arial")
        made.active["A3"].fill = PatternFill("solid", fgColor="FF000000")

    worked = proven(work_up(book(write), [], title=""))
    sheet = openpyxl.load_workbook(BytesIO(worked.made.content)).active
    assert [cell.value for cell in sheet["A"]] == [PLAIN, "Spend"]


def test_one_sheet_leaves_as_csv_that_no_spreadsheet_runs() -> None:
    source = book(lambda made: made.active.append(["-1+cmd", 4, None, "=1+1"]))
    worked = proven(work_up(source, [], title="", workbook_as=AS_CSV))
    assert worked.made.content.decode("utf-8-sig").splitlines()[-1].startswith("'-1+cmd,4,")
    with pytest.raises(UnableToRelease, match="CSV holds one sheet"):
        work_up(book(lambda made: made.create_sheet("B")), [], title="", workbook_as=AS_CSV)


def test_a_sheet_s_name_is_withheld_with_its_words() -> None:
    worked = proven(work_up(book(lambda made: made.create_sheet(SECRET)), BY_NAME, title=""))
    assert openpyxl.load_workbook(BytesIO(worked.made.content)).sheetnames == ["Sheet", "Withheld"]


@needs_soffice
@needs_tesseract
def test_a_word_file_leaves_as_the_pages_that_it_prints() -> None:
    worked = proven(work_up(word(lambda document: document.add_paragraph(SECRET)), BY_NAME, title="D"))  # type: ignore[attr-defined]
    assert worked.made.ending == "pdf"
    assert "March" in text_of(worked.made.content)


def test_a_clean_file_that_was_redacted_elsewhere_passes_the_same_proof() -> None:
    source = f"{PLAIN} {SECRET}".encode()
    assert proven(work_up_elsewhere(source, PLAIN.encode(), [SECRET], limbs=["FOIA s.40(2)"])).made.ending == "txt"
    assert not work_up_elsewhere(source, source, [SECRET]).proof.proven
    assert proven(work_up_elsewhere(word(), word(), [SECRET])).made.limbs == ()
    assert proven(work_up_elsewhere(book(), book(), [SECRET])).proof.words == 1


@needs_tesseract
def test_a_clean_pdf_that_was_redacted_elsewhere_passes() -> None:
    proven(work_up_elsewhere(pdf(words()), pdf(), [SECRET]))
    proven(work_up_elsewhere(pdf(words()), saved(picture("March")), [SECRET]))


def test_what_was_made_goes_from_one_process_to_another_and_comes_out_the_same() -> None:
    worked = work_up(f"The {SECRET}".encode(), BY_NAME, title="")
    assert from_table(as_table(worked)) == worked
    assert SECRET not in str(as_table(worked)["proof"])
