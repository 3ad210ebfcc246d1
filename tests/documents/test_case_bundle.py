"""The bundles of a complaint: pages that keep their numbers, cited as OB/12, in a file that is tagged, named and has bookmarks."""

from datetime import date
from email.message import EmailMessage
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from answerable.documents.case_bundle.paging import count_of, paged
from answerable.documents.case_bundle.papers import About, Entered, leaf, typed_words
from answerable.documents.case_bundle.references import CLOSED, OPEN, references
from answerable.documents.case_bundle.whole import whole
from answerable.documents.letters.in_pdf import pdf_of
from tests.documents.release.made import picture, saved

DAY = date(2020, 3, 2)
ABOUT = About(OPEN, "IC-10001-A1B2", "A county council", "Road repairs", DAY)


def words_of(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    read = [" ".join(document[at].get_textpage().get_text_bounded().split()) for at in range(len(document))]
    document.close()
    return read


def entries() -> tuple[Entered, ...]:
    letter = pdf_of(typed_words("The request", "the complainant", DAY, "What was spent?\n\nBy month."))
    blank = pikepdf.new()
    blank.add_blank_page(page_size=(595, 842))
    made = BytesIO()
    blank.save(made, deterministic_id=True)
    return (
        Entered(1, "The request", "the complainant", DAY, 1, 1, letter),
        Entered(2, "A letter", "the public authority", DAY, 2, 3, b"", gone="It was returned on 3 March 2020."),
        Entered(3, "A plan", "the public authority", DAY, 5, 1, made.getvalue()),
    )


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("It says so (OB/12).", ["OB/12"]),
        ("See OB/12-14 and ob / 3 to OB/5.", ["OB/12 to OB/14", "OB/3 to OB/5"]),
        ("See OB/3 – 5 June 2020.", ["OB/3"]),
        ("cb/3", ["CB/3"]),
        ("BLOB/12, OB12, an OB.", []),
    ],
)
def test_a_text_cites_pages(text: str, cited: list[str]) -> None:
    assert [str(each) for each in references(text)] == cited


def test_the_file_has_a_cover_an_index_and_every_page_under_its_reference() -> None:
    made = whole(ABOUT, entries())
    cover, index, request, gone, plan = words_of(made)
    assert "Open bundle: IC-10001-A1B2" in cover
    assert "Made up to 2 March 2020" in cover
    assert "1 The request the complainant 2 March 2020 OB/1" in index
    assert "OB/2 to OB/4" in index
    assert "What was spent? By month." in request
    assert request.endswith("OB/1")
    assert "It was returned on 3 March 2020. Its pages were OB/2 to OB/4." in gone
    assert plan == "OB/5"
    assert whole(ABOUT, entries()) == made


def test_the_file_is_tagged_named_in_its_language_and_has_bookmarks_and_labels() -> None:
    with pikepdf.open(BytesIO(whole(ABOUT, entries()))) as made:
        assert (str(made.docinfo["/Title"]), str(made.Root.Lang)) == ("Open bundle: IC-10001-A1B2", "en-GB")
        assert [each.label for each in made.pages] == ["i", "ii", "OB/1", "OB/2", "OB/5"]
        with made.open_outline() as outline:
            assert [each.title for each in outline.root] == [
                *("Cover", "Index", "1. The request (OB/1)", "2. A letter (OB/2 to OB/4)", "3. A plan (OB/5)")
            ]
        (document,) = made.Root.StructTreeRoot.K if isinstance(made.Root.StructTreeRoot.K, pikepdf.Array) else [made.Root.StructTreeRoot.K]
        assert [str(each.T) for each in document.K] == ["Cover", "Index", "1. The request (OB/1)", "2. A letter (OB/2 to OB/4)"]
        parents = pikepdf.NumberTree(made.Root.StructTreeRoot.ParentTree)
        for page in list(made.pages)[:4]:
            first = parents[int(page.obj.StructParents)][0]
            assert first.Pg.objgen == page.obj.objgen


def test_a_page_without_tags_among_tagged_ones_stays_without() -> None:
    with pikepdf.open(BytesIO(entries()[0].content)) as source:
        source.add_blank_page(page_size=(595, 842))
        made = BytesIO()
        source.save(made, deterministic_id=True)
    with pikepdf.open(BytesIO(whole(ABOUT, (entries()[0]._replace(pages=2, content=made.getvalue()), entries()[2])))) as bundle:
        assert ["/StructParents" in page.obj for page in bundle.pages] == [True, True, True, False, False]


def test_a_bundle_with_nothing_in_it_says_so_and_the_closed_one_that_it_is_closed() -> None:
    cover, index = words_of(whole(ABOUT._replace(bundle=CLOSED), ()))
    assert "Closed bundle: IC-10001-A1B2" in cover
    assert "for its named readers alone" in cover
    assert "Nothing is in this bundle yet" in index


def test_a_leaf_says_why_and_gives_the_hash_with_a_salt() -> None:
    (said,) = words_of(pdf_of(leaf("A recording", DAY, why="It has no pages.", hash_="ab12")))
    assert "It has no pages. SHA-256 of the file with a salt that is kept with the record: ab12" in said


def message(**headers: str) -> bytes:
    made = EmailMessage()
    for name, words in {"From": "FOI officer <foi@council.example>", "To": "office@commissioner.example", **headers}.items():
        made[name] = words
    made.set_content("The first line\nof two.\n\n" + "A long line. " * 20)
    return bytes(made)


def test_text_an_e_mail_a_picture_and_a_pdf_become_pages() -> None:
    text = paged(b"Line one\nline two\n\n" + b"\n".join([b"A short line."] * 40), title="A note")
    assert "A note Line one line two A short line." in words_of(text.content)[0]
    assert text.pages == count_of(text.content) == 2
    mail = words_of(paged(message(Subject="Your letter", Date="Mon, 2 Mar 2020 09:00:00 +0000"), title="An e-mail").content)[0]
    assert "From: FOI officer <foi@council.example> To: office@commissioner.example Dated: 2 March 2020 Subject: Your letter" in mail
    assert "The first line of two. A long line." in mail
    assert paged(saved(picture()), title="A photograph").pages == 1
    source = pdf_of(typed_words("A letter", "the public authority", DAY, "We refuse."))
    again = paged(source, title="A letter")
    assert "We refuse." in words_of(again.content)[0]
    with pikepdf.open(BytesIO(whole(ABOUT, (Entered(1, "A letter", "the public authority", DAY, 1, 1, again.content),)))) as made:
        assert [str(each.S) for each in made.Root.StructTreeRoot.K.K[2].K] == ["/Sect"]


def test_an_e_mail_says_who_has_a_copy_and_what_came_with_it() -> None:
    made = EmailMessage()
    made["From"], made["Cc"], made["To"] = "foi@council.example", "legal@council.example", "undisclosed-recipients:;"
    made.set_content("See the file.")
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="map.pdf")
    read = words_of(paged(bytes(made), title="An e-mail").content)[0]
    assert "Copied to: legal@council.example" in read
    assert "Files came with it" in read
    assert "map.pdf" in read


def test_what_only_begins_like_an_e_mail_is_text_and_nothing_of_it_is_lost() -> None:
    memorandum = b"To: the panel\nDate: 2 March 2020\nCase: 123\n\nWe met."
    assert "To: the panel Date: 2 March 2020 Case: 123 We met." in words_of(paged(memorandum, title="A note").content)[0]


def test_an_older_office_file_that_is_no_message_says_what_is_lacking_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "LibreOffice, which is not installed" in paged(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, title="A note").why


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\x00\x01\x02 a recording", "not a PDF, a picture, an Office file or text"),
        (b"", "is empty"),
        ("A script that no font here has: \U0001df00".encode(), "The PDF cannot be made"),
    ],
)
def test_what_cannot_become_pages_says_why(content: bytes, why: str) -> None:
    made = paged(content, title="An item")
    assert (made.content, made.pages) == (b"", 0)
    assert why in made.why
