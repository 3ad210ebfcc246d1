"""More ways of leaving text behind: in other encodings, in parts of files that programs seldom show, and in what nothing uses."""

import base64
import quopri
from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.documents.release.made import SECRET, pdf, words
from tests.documents.release.plants_elsewhere import W, body, book, with_entry, word

_FIRST, _SECOND = SECRET.split()
_APART = " -90 ".join(f"({each})" for each in SECRET)


def in_the_fields_of_a_portfolio() -> bytes:
    def collect(document: Pdf) -> None:
        listed = Dictionary(Type=Name.Filespec, F=String("1.txt"), CI=Dictionary(Type=Name.CollectionItem, Place=String(SECRET)))
        document.Root.Collection = Dictionary(Type=Name.Collection, D=document.make_indirect(listed))

    return pdf(change=collect)


def in_what_an_abbreviation_stands_for() -> bytes:
    def tell(document: Pdf) -> None:
        document.Root.StructTreeRoot = Dictionary(
            K=Dictionary(Type=Name.StructElem, S=Name.Span, E=String(SECRET), ActualText=String("BD"))
        )

    return pdf(change=tell)


def in_the_names_of_glyphs_that_somebody_drew() -> bytes:
    def draw(document: Pdf) -> None:
        shape = document.make_stream(b"500 0 d0 0 0 500 500 re f")
        font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 500, 500], CharProcs=Dictionary({"/Bluebird.Depot": shape}))
        document.pages[0].Resources.Font.G = document.make_indirect(font)

    return pdf(change=draw)


def in_what_letters_are_copied_as() -> bytes:
    """Squares that are copied as the words."""

    def lie(document: Pdf) -> None:
        pairs = "\n".join(f"<{at:02x}> <{ord(each):04x}>" for at, each in enumerate(SECRET, 1))
        says = f"1 begincodespacerange <00> <ff> endcodespacerange {len(SECRET)} beginbfchar\n{pairs}\nendbfchar"
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, ToUnicode=document.make_stream(says.encode()))
        document.pages[0].Resources.Font.G = document.make_indirect(font)

    codes = "".join(f"{at:02x}" for at in range(1, len(SECRET) + 1))
    return pdf(f"BT /G 12 Tf 20 100 Td <{codes}> Tj ET\n", change=lie)


def in_a_pattern_letter_by_letter() -> bytes:
    """A tile that no page is filled with."""

    def tile(document: Pdf) -> None:
        look = Stream(document, f"BT /F 9 Tf [{_APART}] TJ ET".encode(), Type=Name.Pattern, PatternType=1, BBox=[0, 0, 9, 9])
        document.pages[0].Resources.Pattern = Dictionary(T=document.make_indirect(look))

    return pdf(change=tile)


def in_a_thread_of_articles() -> bytes:
    return pdf(change=lambda document: document.Root.__setattr__("Threads", Array([Dictionary(I=Dictionary(Title=String(SECRET)))])))


def in_85_characters_in_what_nothing_leads_to() -> bytes:
    packed = base64.a85encode(f"kept at {SECRET}".encode()) + b"~>"
    return pdf().replace(b"xref\n", b"99 0 obj\n<</Filter/ASCII85Decode>>\nstream\n" + packed + b"\nendstream\nendobj\nxref\n", 1)


def in_a_form_that_an_annotation_looked_like() -> bytes:
    def note(document: Pdf) -> None:
        look = Stream(document, f"BT /F 9 Tf [{_APART}] TJ ET".encode(), BBox=[0, 0, 9, 9])  # says of itself nothing
        hidden = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[0, 0, 9, 9], F=2, AP=Dictionary(N=look))
        document.pages[0].Annots = Array([document.make_indirect(hidden)])

    return pdf(words("March", y=80), change=note)


def word_glossary() -> bytes:
    return with_entry(word(), "word/glossary/document.xml", f"<w:glossaryDocument {W}><w:t>{SECRET}</w:t></w:glossaryDocument>")


def word_field_code() -> bytes:
    return body(f'<w:p><w:r><w:instrText>HYPERLINK "https://example.org/{_FIRST}%20{_SECOND}"</w:instrText></w:r></w:p>')


def word_custom_property() -> bytes:
    return with_entry(word(), "docProps/custom.xml", f"<Properties><property><lpwstr>{SECRET}</lpwstr></property></Properties>")


def word_chunk_of_rich_text() -> bytes:
    """A file in the file, in rich text, each letter as its number."""
    letters = "".join(f"\\'{ord(each):02x}" for each in SECRET)
    return with_entry(word(), "word/afchunk1.rtf", rf"{{\rtf1\ansi {{\v {letters}}}\par}}")


def rich_text_in_pieces() -> bytes:
    return rb"{\rtf1\ansi Kept at \b Blue\b0 {\i bird} \u68?epot in March.\par}"


def word_chunk_of_mail() -> bytes:
    quoted = quopri.encodestring(f"Kept at {SECRET}".encode(), quotetabs=True).replace(b"e", b"=65")
    return with_entry(word(), "word/afchunk1.mht", b"Content-Transfer-Encoding: quoted-printable\n\n" + quoted)


def word_in_two_bytes_and_many_runs() -> bytes:
    runs = "".join(f"<w:r><w:t>{each}</w:t></w:r>" for each in SECRET)
    whole = f'<?xml version="1.0" encoding="UTF-16"?><w:body {W}><w:p>{runs}</w:p></w:body>'
    return with_entry(word(), "word/document2.xml", whole.encode("utf-16"))


def list_of_a_drop_down() -> bytes:
    rule = f'<worksheet><dataValidations><formula1>"March,{SECRET}"</formula1></dataValidations></worksheet>'
    return with_entry(book(), "xl/worksheets/sheet2.xml", rule)


def rule_of_a_colour() -> bytes:
    rule = f'<cfRule><formula>A1="{_FIRST} "&amp;"{_SECOND}"</formula></cfRule>'
    return with_entry(book(), "xl/worksheets/sheet2.xml", f"<worksheet><conditionalFormatting>{rule}</conditionalFormatting></worksheet>")


def cache_of_a_chart() -> bytes:
    return with_entry(book(), "xl/charts/chart1.xml", f"<c:chart><c:strCache><c:pt><c:v>{SECRET}</c:v></c:pt></c:strCache></c:chart>")


def thread_of_comments() -> bytes:
    return with_entry(book(), "xl/threadedComments/threadedComment1.xml", f"<ThreadedComments><text>{SECRET}</text></ThreadedComments>")


def picture_of_lines_with_words() -> bytes:
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg"><text><tspan>{_FIRST[:4]}</tspan><tspan>{_FIRST[4:]} {_SECOND}</tspan></text></svg>'
    return with_entry(word(), "word/media/image2.svg", drawn)


def master_of_handouts() -> bytes:
    master = f"<p:handoutMaster><a:p><a:r><a:t>{SECRET}</a:t></a:r></a:p></p:handoutMaster>"
    return with_entry(with_entry(word(), "ppt/presentation.xml", "<p/>"), "ppt/handoutMasters/handoutMaster1.xml", master)


def change_that_a_text_document_tracks() -> bytes:
    deleted = f"<text:deletion><text:p>{_FIRST}<text:s/><text:span>{_SECOND}</text:span></text:p></text:deletion>"
    return with_entry(word(), "content.xml", f"<office:body><text:tracked-changes>{deleted}</text:tracked-changes></office:body>")


def sheet_that_an_open_workbook_hides() -> bytes:
    table = f'<table:table table:visibility="collapse"><table:table-cell><text:p>{SECRET}</text:p></table:table-cell></table:table>'
    return with_entry(word(), "content.xml", f"<office:spreadsheet>{table}</office:spreadsheet>")


MORE: tuple[Callable[[], bytes], ...] = (
    in_the_fields_of_a_portfolio,
    in_what_an_abbreviation_stands_for,
    in_the_names_of_glyphs_that_somebody_drew,
    in_what_letters_are_copied_as,
    in_a_pattern_letter_by_letter,
    in_a_thread_of_articles,
    in_85_characters_in_what_nothing_leads_to,
    in_a_form_that_an_annotation_looked_like,
    word_glossary,
    word_field_code,
    word_custom_property,
    word_chunk_of_rich_text,
    rich_text_in_pieces,
    word_chunk_of_mail,
    word_in_two_bytes_and_many_runs,
    list_of_a_drop_down,
    rule_of_a_colour,
    cache_of_a_chart,
    thread_of_comments,
    picture_of_lines_with_words,
    master_of_handouts,
    change_that_a_text_document_tracks,
    sheet_that_an_open_workbook_hides,
)
