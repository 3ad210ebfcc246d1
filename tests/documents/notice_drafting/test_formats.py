"""The formats that a notice goes out in: a PDF that a screen reader goes through in order, Word that survives another program, and XML."""

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from shutil import which

import docx
import pikepdf
import pytest
from lxml import etree

from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation
from answerable.documents.notice_drafting import drafted, in_format
from answerable.documents.notice_drafting.in_akoma_ntoso import NAMESPACE
from answerable.documents.opening import text_of
from tests.documents.notice_drafting.examples import FACTS, PROSE
from tests.documents.notice_drafting.in_the_pdf import Element, closed, elements

NOTICE = drafted(FACTS, PROSE)
_HEADINGS = {1: "Title", 2: "H1", 3: "H2"}


def _expected(block: Block) -> Iterator[Element]:
    match block:
        case Heading():
            yield Element(_HEADINGS[block.level], closed(block.text))
        case Paragraph():
            yield Element("P", closed(block.text))
        case Quotation():
            yield Element("BlockQuote", closed(f"“{block.text}”"))
        case Listing():
            for each in block.items:
                yield from (Element("Lbl", "•"), Element("LBody", closed(each)))
        case Address():
            yield Element("P", closed("".join(block.lines)))
        case _:
            raise AssertionError(block)


def test_the_pdf_is_read_out_paragraph_by_paragraph_in_order() -> None:
    expected = [each for block in NOTICE.blocks for each in _expected(block)]
    assert {each.tag for each in expected} == {"Title", "H1", "H2", "P", "BlockQuote", "Lbl", "LBody"}
    assert elements(in_format(NOTICE, "pdf")) == expected


def test_the_pdf_says_what_it_is() -> None:
    with pikepdf.open(BytesIO(in_format(NOTICE, "pdf"))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as told:
            assert (told["dc:title"], told["pdfuaid:part"]) == (NOTICE.title, "1")


@pytest.mark.soak
def test_word_survives_being_opened_and_saved_by_another_program(tmp_path: Path) -> None:
    soffice = which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-writer-nogui")
    ours = tmp_path / "notice.docx"
    ours.write_bytes(in_format(NOTICE, "docx"))
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [soffice, profile, "--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(saved), str(ours)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    again = (saved / "notice.docx").read_bytes()
    assert text_of(again, name="notice.docx") == text_of(ours.read_bytes(), name="notice.docx")
    assert _styled(again) == _styled(ours.read_bytes())
    assert docx.Document(BytesIO(again)).core_properties.title == NOTICE.title


def _styled(content: bytes) -> list[tuple[str, str]]:
    document = docx.Document(BytesIO(content))
    return [(each.style.name if each.style is not None else "", each.text) for each in document.paragraphs]


def test_the_xml_stands_as_its_standard_has_it() -> None:
    root = etree.fromstring(in_format(NOTICE, "akn"))
    names = {"a": NAMESPACE}
    (document,) = root
    assert [etree.QName(each).localname for each in document] == ["meta", "preface", "mainBody", "conclusions"]
    assert [etree.QName(each).localname for each in document[0]] == ["identification", "references", "notes"]
    levels = root.xpath("//a:identification/*", namespaces=names)
    assert [etree.QName(each).localname for each in levels] == ["FRBRWork", "FRBRExpression", "FRBRManifestation"]
    for level in levels:
        assert [etree.QName(each).localname for each in level][:4] == ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor"]
    ids = root.xpath("//@eId")
    assert len(ids) == len(set(ids))
    assert {each.lstrip("#") for each in root.xpath("//@source | //@href[starts-with(., '#')]")} <= set(ids)
    assert root.xpath("//a:embeddedText/text()", namespaces=names) == [
        each.quoted.text for each in NOTICE.paragraphs if each.quoted is not None
    ]
    assert root.xpath("//a:li/a:p/text()", namespaces=names) == [item for each in NOTICE.paragraphs for item in each.items]
    assert root.xpath("//a:heading/text()", namespaces=names) == [each.text for each in NOTICE.body if isinstance(each, Heading)]
