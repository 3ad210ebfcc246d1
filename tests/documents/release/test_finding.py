"""Where something stands is found before anything is withheld, and withholding just that withholds it and nothing else."""

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest

from answerable.documents.release import UnableToRelease, find, prove, redaction, release, words_in
from answerable.documents.release import finding as at_all
from answerable.documents.release.marking import page_to_mark
from answerable.documents.release.recognising import beside, in_order, words_shown
from answerable.documents.release.redaction import Box
from answerable.documents.release.unable import ToolIsMissing
from answerable.documents.release.words import Word
from tests.documents.release.made import PLAIN, SECRET, drawn_picture, needs_tesseract, pdf, picture, saved, words
from tests.documents.release.plants_elsewhere import book
from tests.documents.release.plants_in_pdf import off_the_page

LIMB = "FOIA s.40(2)"


def page_with_a_picture() -> bytes:
    """A page with a sentence of its own, and a picture that shows another."""

    def draw(document: pikepdf.Pdf) -> None:
        document.pages[0].Resources.XObject = pikepdf.Dictionary(P=drawn_picture(document, picture()))

    return pdf("q 280 0 0 56 20 60 cm /P Do Q\n", change=draw)


def under_a_limb(*hits: Any) -> list[Any]:
    """The redactions of some hits."""
    return [redaction({**each, "limb": LIMB}) for hit in hits for each in hit.redactions]


def scan() -> bytes:
    """A page that is a picture and nothing else, as a scanner makes it."""
    made = BytesIO()
    picture(f"Seen at {SECRET}").save(made, format="PDF", resolution=200)
    return made.getvalue()


def test_each_time_in_a_text_is_found_and_can_be_withheld_alone() -> None:
    text = f"First {SECRET}\nthen {SECRET.upper()}, and foi@body.example".encode()
    found = find(text, words=[SECRET], patterns=["email"])
    assert [(each.where, each.words) for each in found.hits] == [
        ("line 1", SECRET),
        ("line 2", SECRET.upper()),
        ("line 2", "foi@body.example"),
    ]
    assert (found.hits[1].before, found.hits[1].after) == (f"First {SECRET} then", ", and foi@body.example")
    made = release(text, under_a_limb(found.hits[1]), title="")
    assert made.content.decode() == f"First {SECRET}\nthen [withheld: {LIMB}], and foi@body.example"
    assert prove(made.content, must_not_contain=made.sought).proven
    both = release(text, under_a_limb(*found.hits[:2]), title="")
    assert SECRET not in both.content.decode()


def test_one_that_was_to_be_withheld_and_is_left_is_found_by_the_proof() -> None:
    text = f"First {SECRET}\nthen {SECRET}".encode()
    made = release(text, under_a_limb(find(text, words=[SECRET], patterns=[]).hits[1]), title="")
    assert not prove(text, must_not_contain=made.sought).proven


def test_each_cell_is_found_and_can_be_withheld_alone() -> None:
    def fill(made: openpyxl.Workbook) -> None:
        made.active["A2"], made.active["B2"], made.active["A3"] = SECRET, f"{SECRET} and {SECRET}", "March"

    found = find(book(fill), words=[SECRET], patterns=[])
    assert [each.where for each in found.hits] == ["Sheet, row 2, column 1", "Sheet, row 2, column 2"]
    made = release(book(fill), under_a_limb(found.hits[1]), title="")
    sheet = openpyxl.load_workbook(BytesIO(made.content)).active
    assert [sheet[at].value for at in ("A1", "A2", "B2", "A3")] == [PLAIN, SECRET, f"[withheld: {LIMB}]", "March"]
    assert prove(made.content, must_not_contain=made.sought).proven


def test_what_is_found_on_a_page_is_a_place_on_it() -> None:
    found = find(pdf(words()), words=[SECRET], patterns=[])
    assert [(each.where, each.words) for each in found.hits] == [("page 1", SECRET)]
    made = release(pdf(words()), under_a_limb(*found.hits), title="")
    assert [each.words for each in made.sought] == [SECRET]


def test_all_the_words_of_a_text_a_workbook_and_a_page() -> None:
    def fill(made: openpyxl.Workbook) -> None:
        made.active["A2"], made.active["B3"] = SECRET, 7

    assert words_in(f"First {SECRET}\nthen".encode()) == (f"First {SECRET}\nthen", ())
    assert words_in(book(fill)) == (f"{PLAIN}\n{SECRET}\n7", ())
    assert SECRET in words_in(pdf(words())).text


@needs_tesseract
def test_all_the_words_of_a_picture_and_of_a_page_with_one() -> None:
    for content in (saved(picture()), scan(), page_with_a_picture()):
        assert SECRET in words_in(content).text, content[:4]


def test_what_stands_off_the_page_is_not_seen_and_not_found() -> None:
    assert find(off_the_page(), words=[SECRET], patterns=[]).hits == ()


@needs_tesseract
def test_words_in_a_picture_are_recognised_found_and_withheld() -> None:
    for content in (saved(picture()), scan(), page_with_a_picture()):
        found = find(content, words=[SECRET], patterns=[])
        assert [each.words for each in found.hits] == [SECRET], content[:4]
        made = release(content, under_a_limb(*found.hits), title="")
        assert SECRET in {each.words for each in made.sought}
        assert prove(made.content, must_not_contain=made.sought).proven


@needs_tesseract
def test_words_withheld_wherever_they_stand_are_withheld_in_pictures_too() -> None:
    for content in (saved(picture()), scan()):
        made = release(content, [redaction({"words": SECRET, "limb": LIMB})], title="")
        assert made.limbs == (LIMB,)
        assert prove(made.content, must_not_contain=made.sought).proven
    with pytest.raises(UnableToRelease, match="“lighthouse” was not recognised in the picture"):
        release(saved(picture()), [redaction({"words": "lighthouse", "limb": LIMB})], title="")


@needs_tesseract
def test_a_scan_is_marked_by_the_words_that_are_recognised_on_it() -> None:
    told = page_to_mark(scan(), 1)
    assert [[word["text"] for word in line] for line in told["lines"]] == [["Seen", "at", "Bluebird", "Depot"]]
    assert told["has_pictures"]
    assert told["recognises"]


def test_without_what_reads_pictures_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find(scan(), words=[SECRET], patterns=[]).not_recognised == (1,)
    assert words_in(scan()).not_recognised == (1,)
    assert not page_to_mark(scan(), 1)["recognises"]
    with pytest.raises(ToolIsMissing, match="Mark the place"):
        release(saved(picture()), [redaction({"words": SECRET, "limb": LIMB})], title="")
    assert words_shown(picture(), 1, 1) == ()


def test_there_is_an_end_to_what_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_all, "MOST_HITS", 2)
    found = find(b"a b. a b. a b.", words=["a b"], patterns=[])
    assert (len(found.hits), found.more) == (2, True)


def test_words_of_a_picture_that_the_page_has_as_text_are_not_told_twice() -> None:
    text, scanned, apart = (
        Word("one", Box(1, 0, 0, 30, 10), True, 0),
        Word("one", Box(1, 1, 1, 31, 11), True, 1),
        Word("two", Box(1, 0, 40, 30, 50), True, 2),
    )
    assert beside([scanned, apart], [text]) == (apart,)
    assert in_order([text, apart, apart]) == ("one\ntwo two", (*[text.box] * 3, None, *[apart.box] * 3, None, *[apart.box] * 3))


@pytest.mark.parametrize("only", [[0], ["1"], "1"])
def test_which_times_are_numbers(only: object) -> None:
    with pytest.raises(UnableToRelease, match="by numbers, from 1"):
        redaction({"words": "a", "limb": LIMB, "only": only})


def test_on_a_page_the_first_or_third_time_is_nothing() -> None:
    with pytest.raises(UnableToRelease, match="On pages a place is marked"):
        release(pdf(words()), [redaction({"words": SECRET, "limb": LIMB, "only": [1]})], title="")
