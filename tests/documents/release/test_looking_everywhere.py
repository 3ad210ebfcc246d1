"""What cannot be examined is said and is not proven; and the corners of files that no plant stands in."""

import os
import stat
import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf, Stream, String
from PIL import Image

from answerable.documents.release import Proof, ToolIsMissing, UnableToRelease, prove, work_up
from answerable.documents.release.examination import as_json, from_json
from answerable.documents.release.looking_bytes import inflate, readings
from answerable.documents.release.looking_pictures import beside_the_picture
from answerable.documents.release.proving import words_apart
from answerable.documents.release.reading import pages
from tests.documents.release.made import SECRET, drawn_picture, needs_tesseract, pdf, picture, saved, words
from tests.documents.release.ole_made import ole
from tests.documents.release.plants_elsewhere import book, with_entry, word
from tests.documents.release.test_hostile_files import locked_pdf, many_pages, zipped


def shut(content: bytes, sought: str = "nowhere to be seen") -> str:
    """What of a file stays shut. Nothing is found in it."""
    proof = prove(content, must_not_contain=[sought])
    assert not proof.found
    assert not proof.proven
    return " ".join(proof.unexamined)


def program(folder: Path, name: str, script: str) -> None:
    made = folder / name
    made.write_text(f"#!/bin/sh\n{script}\n")
    made.chmod(made.stat().st_mode | stat.S_IXUSR)


def test_without_tesseract_a_picture_is_not_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "tesseract, which reads pictures, is not installed" in shut(saved(picture("March")))
    assert "page 1" in shut(pdf())


def test_where_tesseract_fails_a_picture_is_not_proven(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path, "tesseract", "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert shut(saved(picture("March"))) == "the picture"


def test_without_libreoffice_an_office_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ToolIsMissing, match="LibreOffice, which is not installed"):
        work_up(word(), [], title="")


def test_where_libreoffice_makes_nothing_or_never_ends_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    program(tmp_path, "soffice", "exit 0")
    with pytest.raises(UnableToRelease, match="made nothing of the file"):
        work_up(word(), [], title="")
    program(tmp_path, "soffice", "read nothing < /dev/zero")
    monkeypatch.setattr("answerable.documents.release.office._SECONDS", 0.2)
    with pytest.raises(UnableToRelease, match="LibreOffice took over"):
        work_up(word(), [], title="")


def test_a_proof_with_no_words_looks_and_a_kept_one_is_the_same() -> None:
    proof = prove(pdf(), must_not_contain=["—"])
    assert (proof.words, proof.proven) == (0, True)
    assert isinstance(proof, Proof)
    assert from_json(as_json(proof)) == proof


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (many_pages(501), "more than 500 pages"),
        (locked_pdf(), "locked with a password"),
        (b"%PDF-1.7 and no more", "cannot be opened"),
        (b"\x00\x01 nothing", "not a PDF, a picture"),
        (b"PK\x03\x04 and no more", "damaged"),
        (zipped(a=b"0" * 2_000_000), "as no honest file does"),
        (saved(picture())[:80], "cannot be opened"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more", "the file"),
        (saved(Image.new("1", (8_000, 8_000))), "cannot be opened"),
        (zipped(a=zipped(a=zipped(a=zipped(a=zipped(a=zipped(a=b"x")))))), "too many files within files"),
    ],
    ids=["pages", "locked", "broken", "unknown", "broken zip", "bomb", "broken picture", "broken OLE", "large", "deep"],
)
def test_what_cannot_be_opened_is_not_proven(content: bytes, why: str) -> None:
    assert why in shut(content)


def test_frames_without_end_are_not_proven() -> None:
    frames = [Image.new("L", (8, 8), shade) for shade in range(52)]
    assert "more than 50 frames" in shut(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))


def test_a_damaged_entry_is_not_proven() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        package.writestr("a.txt", b"plain text")
    assert "an entry that cannot be unpacked" in shut(made.getvalue().replace(b"plain text", b"other text"))


def test_a_damaged_stream_or_picture_of_a_pdf_is_not_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.environ["PATH"])

    def break_it(document: Pdf) -> None:
        odd = Stream(document, b"x", Filter=Name("/Unheard"))
        broken = Stream(document, b"x", Type=Name.XObject, Subtype=Name.Image, Width=9, Height=9, Filter=Name("/JBIG2Decode"))
        document.Root.Odd = Array([document.make_indirect(odd), document.make_indirect(broken)])

    said = shut(pdf(change=break_it))
    assert "a stream that cannot be unpacked" in said
    assert "a picture" in said


def test_a_pdf_with_versions_without_end_is_not_proven() -> None:
    assert "more than 20 versions" in shut(pdf() + b"\n%%EOF" * 25)


@needs_tesseract
def test_a_file_made_for_the_web_has_no_version_before_it() -> None:
    source = pdf(linearize=True)
    assert source.count(b"%%EOF") == 2
    proof = prove(source, must_not_contain=[SECRET])
    assert proof.proven
    assert "earlier versions" not in [each.where for each in proof.looked]


@needs_tesseract
def test_a_version_before_it_that_has_no_page_is_none() -> None:
    before = BytesIO()
    pikepdf.new().save(before)
    assert prove(before.getvalue() + pdf(), must_not_contain=[SECRET]).proven
    assert prove(before.getvalue() + pdf(words()), must_not_contain=[SECRET]).found


def test_pages_whose_text_one_library_cannot_read_are_not_proven() -> None:
    def break_it(document: Pdf) -> None:
        document.pages[0].Resources.ColorSpace = Dictionary(C=Array([]))

    assert "the pages" in shut(pdf(change=break_it))


def test_a_thumbnail_that_is_none_is_not_proven() -> None:
    plain = saved(picture("March"), "JPEG")
    segment = b"Exif\x00\x00 \xff\xd8\xff nothing"
    assert "the picture" in shut(plain[:2] + b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment + plain[2:])


def test_older_office_files_are_looked_through_and_the_files_in_them() -> None:
    for inside in (SECRET.encode("utf-16-le"), b"\x00\x01" + zipped(a=SECRET.encode())):
        assert prove(ole("Body", inside), must_not_contain=[SECRET]).found
    assert prove(ole("Body", b"plain"), must_not_contain=[SECRET]).proven
    assert prove(with_entry(word(), "word/embeddings/o.bin", ole("Bluebird Depot", b"x")), must_not_contain=[SECRET]).found


def test_other_encodings_and_empty_entries_of_a_package() -> None:
    wide = f"<a>{SECRET}</a>".encode("utf-16")
    assert prove(with_entry(book(), "customXml/item1.xml", wide), must_not_contain=[SECRET]).found
    assert prove(with_entry(book(), "empty.txt", b""), must_not_contain=[SECRET]).proven


def test_readings_of_bytes() -> None:
    read = "\n".join(readings(rb"(\102\x6cue) %42 &amp; \u0044 QWJjZGVmZ2hpams= \ and !!!!AAAAAAAAAAAAA"))
    assert "Blue" in read
    assert "Abcdefghijk" in read
    assert inflate(b"no") == b""


def test_what_stands_beside_a_picture_that_is_cut_off() -> None:
    assert list(beside_the_picture(b"\x89PNG\r\n\x1a\n")) == [b""]
    assert list(beside_the_picture(b"\xff\xd8")) == [b""]
    assert list(beside_the_picture(b"BM")) == [b"BM"]


def test_operators_that_draw_text_in_other_ways_and_contents_in_pieces() -> None:
    def piece(document: Pdf) -> None:
        page = document.pages[0]
        form = Stream(
            document, b"BT /F 9 Tf (a) ' 1 1 (Blue) \" [(bird) 5 ( Depot)] TJ ET", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9]
        )
        broken = Stream(document, b"(((", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
        page.Contents = Array([page.Contents, document.make_stream(b" ")])
        page.Resources.XObject = Dictionary(A=form, B=broken)

    assert prove(pdf(change=piece), must_not_contain=[SECRET]).found


def test_a_stream_that_only_looks_like_operators_keeps_nothing_shut() -> None:
    def keep(document: Pdf) -> None:
        document.Root.Unused = document.make_stream(b"BT /F 9 Tf [(March) 5] TJ ET BI ) ID x EI")
        document.Root.Other = document.make_stream(b"Tj TJ")

    assert [each for each in prove(pdf(change=keep), must_not_contain=[SECRET]).unexamined if "operators" in each] == []


def test_pages_are_read_side_by_side_and_told_in_their_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def more(document: Pdf) -> None:
        for _ in range(3):
            document.add_blank_page(page_size=(100, 100))

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0}, raising=False)
    proof = prove(pdf(change=more), must_not_contain=[SECRET])
    assert [each.partition(":")[0] for each in proof.unexamined] == ["page 1", "page 2", "page 3", "page 4"]
    assert prove(saved(picture()), must_not_contain=[]).proven


def test_operators_that_cannot_be_read_are_not_proven_and_the_rest_is_looked_at() -> None:
    def form(document: Pdf) -> None:
        drawn = b"BT /F 9 Tf [(Blue) 5 (bird) 5 ( Depot)] TJ ET BI ) ID x EI"
        document.Root.Unused = Stream(document, drawn, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])

    assert "operators cannot be read" in shut(pdf(change=form))
    assert "text of pages" in [each.where for each in prove(pdf(change=form), must_not_contain=[SECRET]).looked]
    before = prove(pdf(change=form) + pdf(), must_not_contain=[SECRET])
    assert not before.proven
    assert any("earlier version 1" in each and "operators cannot be read" in each for each in before.unexamined)


def test_a_page_without_contents_and_strings_too_deep_to_follow() -> None:
    def deepen(document: Pdf) -> None:
        document.add_blank_page(page_size=(20, 20))
        del document.pages[1].obj["/Contents"]
        deep = Array([String("end")])
        for _ in range(60):
            deep = Array([deep])
        document.Root.Deep = deep
        document.attachments["a"] = AttachedFileSpec(document, b"nothing", filename="a.txt")

    assert not prove(pdf(change=deepen), must_not_contain=["nowhere to be seen"]).found


def test_a_picture_that_fills_its_page_is_looked_at_once() -> None:
    def fill(document: Pdf) -> None:
        document.pages[0].Resources.XObject = Dictionary(P=drawn_picture(document, picture("March")))

    drawn = "q 360 0 0 200 0 0 cm /P Do Q\n"
    looked = prove(pdf(drawn, change=fill, plain=False), must_not_contain=[SECRET]).looked
    assert "pictures" not in [each.where for each in looked]

    def jpeg(document: Pdf) -> None:
        plain = picture("March")
        document.pages[0].Resources.XObject = Dictionary(P=drawn_picture(document, plain, jpeg=saved(plain, "JPEG")))

    looked = prove(pdf(drawn, change=jpeg, plain=False), must_not_contain=[SECRET]).looked
    assert "pictures" not in [each.where for each in looked if "recognition" in each.how]


def test_a_picture_that_fills_its_page_through_a_mask_is_looked_at_without_it() -> None:
    def mask(document: Pdf) -> None:
        over = document.make_indirect(drawn_picture(document, Image.new("L", (700, 140), "black")))
        document.pages[0].Resources.XObject = Dictionary(P=drawn_picture(document, picture("March"), SMask=over))

    looked = prove(pdf("q 360 0 0 200 0 0 cm /P Do Q\n", change=mask, plain=False), must_not_contain=[SECRET]).looked
    assert "recognition" in " ".join(each.how for each in looked if each.where == "pictures")


def test_words_apart() -> None:
    found = words_apart("The log was kept by the warden in March by day", "The log was kept by the in March")
    assert [each.words for each in found] == ["warden", "by day"]
    assert [each.visible for each in words_apart("a warden and a warden", "a and a warden")] == [1]


def test_a_page_that_does_not_exist_or_cannot_be_read() -> None:
    with pytest.raises(UnableToRelease, match="no page 3"):
        next(pages(pdf(), only=3))
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as document:
        document.Root.Pages.Kids.append(document.make_indirect(Dictionary(Type=Name.Nothing)))
        document.Root.Pages.Count = 2
        document.save(made)
    with pytest.raises(UnableToRelease, match="not every page"):
        list(pages(made.getvalue()))


def test_a_page_that_is_turned_is_read_where_it_is_seen() -> None:
    def turn(document: Pdf) -> None:
        document.pages[0].Rotate = 90

    page = next(pages(pdf(words(), change=turn), dots_per_inch=72))
    assert (page.width, page.height) == (200, 360)
    word_ = next(each for each in page.words if each.text == "Bluebird")
    assert word_.visible
    assert word_.box.bottom - word_.box.top > word_.box.right - word_.box.left
