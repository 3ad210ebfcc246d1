"""Ways in which what was withheld stays in a PDF. Each makes a file that looks redacted, and is not."""

import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf, Stream, String
from PIL import Image, ImageDraw

from tests.documents.release.made import SECRET, drawn_picture, pdf, picture, saved, words

BOX = "0 0 0 rg 15 92 140 24 re f\n"
_FIRST, _SECOND = SECRET.split()


def black_box_over_text() -> bytes:
    return pdf(words() + BOX)


def black_annotation_over_text() -> bytes:
    def cover(document: Pdf) -> None:
        square = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=[15, 92, 155, 116], IC=[0, 0, 0], C=[0, 0, 0])
        document.pages[0].Annots = Array([square])

    return pdf(words(), change=cover)


def white_on_white() -> bytes:
    return pdf("1 1 1 rg\n" + words())


def unseen_text_mode() -> bytes:
    return pdf(words(before="3 Tr"))


def clipped_away() -> bytes:
    return pdf("q 0 0 1 1 re W n\n" + words() + "Q\n")


def off_the_page() -> bytes:
    return pdf(words(x=900))


def cropped_away() -> bytes:
    def crop(document: Pdf) -> None:
        document.pages[0].CropBox = Array([0, 150, 360, 200])

    return pdf(words(), change=crop)


def spaced_letter_by_letter() -> bytes:
    placed = " -900 ".join(f"({each})" for each in SECRET)
    return pdf(f"1 1 1 rg BT /F 14 Tf 20 100 Td [{placed}] TJ ET\n")


def over_two_lines_with_a_hyphen() -> bytes:
    return pdf("1 1 1 rg\n" + words(f"{_FIRST} De-") + words("pot", y=80))


def in_hexadecimal() -> bytes:
    return pdf(f"1 1 1 rg BT /F 14 Tf 20 100 Td <{SECRET.encode().hex()}> Tj ET\n")


def with_actual_text() -> bytes:
    return pdf(f"/Span <</ActualText ({SECRET})>> BDC " + words("xxxxxxxx") + " EMC\n")


def in_a_comment_of_the_content() -> bytes:
    return pdf(f"% was: {SECRET}\n")


def in_the_title() -> bytes:
    return pdf(change=lambda document: document.docinfo.__setitem__("/Title", SECRET))


def in_a_custom_property() -> bytes:
    return pdf(change=lambda document: document.docinfo.__setitem__("/Matter", f"about {SECRET.upper()}"))


def in_xmp() -> bytes:
    def write(document: Pdf) -> None:
        with document.open_metadata() as metadata:
            metadata["dc:description"] = SECRET

    return pdf(change=write)


def in_an_attachment() -> bytes:
    def attach(document: Pdf) -> None:
        document.attachments["notes.txt"] = AttachedFileSpec(document, f"the {SECRET}".encode(), filename="notes.txt")

    return pdf(change=attach)


def in_the_name_of_an_attachment() -> bytes:
    def attach(document: Pdf) -> None:
        document.attachments["1"] = AttachedFileSpec(document, b"nothing", filename=f"{SECRET}.txt")

    return pdf(change=attach)


def in_a_pdf_within_the_pdf() -> bytes:
    def attach(document: Pdf) -> None:
        document.attachments["1"] = AttachedFileSpec(document, white_on_white(), filename="1.pdf")

    return pdf(change=attach)


def in_a_note() -> bytes:
    def note(document: Pdf) -> None:
        document.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], F=2, Contents=String(SECRET))])

    return pdf(change=note)


def in_how_a_note_looks() -> bytes:
    def note(document: Pdf) -> None:
        look = Stream(document, f"BT /F 9 Tf ({SECRET}) Tj ET".encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
        hidden = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=[0, 0, 9, 9], F=2, AP=Dictionary(N=look))
        document.pages[0].Annots = Array([document.make_indirect(hidden)])

    return pdf(change=note)


def in_a_link() -> bytes:
    def link(document: Pdf) -> None:
        to = Dictionary(S=Name.URI, URI=String("https://example.org/bluebird%20depot"))
        document.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=to)])

    return pdf(change=link)


def in_a_form_field() -> bytes:
    def field(document: Pdf) -> None:
        of = document.make_indirect(Dictionary(FT=Name.Tx, T=String("place"), V=String(SECRET), F=2, Rect=[0, 0, 1, 1]))
        document.Root.AcroForm = Dictionary(Fields=Array([of]))

    return pdf(change=field)


def in_what_a_form_field_was() -> bytes:
    def field(document: Pdf) -> None:
        of = document.make_indirect(Dictionary(FT=Name.Tx, T=String("place"), V=String(""), DV=String(SECRET), TU=String("the place")))
        document.Root.AcroForm = Dictionary(Fields=Array([of]))

    return pdf(change=field)


def in_an_xfa_form() -> bytes:
    def form(document: Pdf) -> None:
        data = document.make_stream(f"<xfa><place>{_FIRST}</place><more>&#32;{_SECOND}</more></xfa>".encode())
        document.Root.AcroForm = Dictionary(Fields=Array([]), XFA=data)

    return pdf(change=form)


def in_a_bookmark() -> bytes:
    def mark(document: Pdf) -> None:
        with document.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(SECRET, 0))

    return pdf(change=mark)


def in_alternative_text() -> bytes:
    def tell(document: Pdf) -> None:
        document.Root.StructTreeRoot = Dictionary(K=Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String(f"Photograph of {SECRET}")))

    return pdf(change=tell)


def in_a_page_label() -> bytes:
    def label(document: Pdf) -> None:
        document.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(f"{SECRET}-"))]))

    return pdf(change=label)


def in_the_name_of_a_place() -> bytes:
    def name(document: Pdf) -> None:
        document.Root.Dests = Dictionary({f"/{SECRET.replace(' ', '')}": Array([document.pages[0].obj, Name.Fit])})

    return pdf(change=name)


def in_the_name_of_a_font() -> bytes:
    def name(document: Pdf) -> None:
        document.pages[0].Resources.Font.G = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/BluebirdDepot-Bold"))

    return pdf(change=name)


def in_a_script() -> bytes:
    def script(document: Pdf) -> None:
        document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(r"var a = 'Blueb\u0069rd Depot'"))

    return pdf(change=script)


def in_what_a_program_keeps() -> bytes:
    def keep(document: Pdf) -> None:
        document.pages[0].PieceInfo = Dictionary(Editor=Dictionary(Private=document.make_stream(SECRET.encode("utf-16-le"))))

    return pdf(change=keep)


def in_a_layer_that_is_off() -> bytes:
    def layer(document: Pdf) -> None:
        group = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
        document.pages[0].Resources.Properties = Dictionary(L=group)
        document.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))

    return pdf("/OC /L BDC " + words() + "EMC\n", change=layer)


def in_an_object_that_nothing_uses() -> bytes:
    made = pdf()
    return made.replace(b"xref\n", f"99 0 obj\n({SECRET})\nendobj\nxref\n".encode(), 1)


def in_a_packed_stream_that_nothing_uses() -> bytes:
    packed = zlib.compress(b"BT (" + SECRET.encode() + b") Tj ET")
    return pdf().replace(b"xref\n", b"99 0 obj\n<</Filter/FlateDecode>>\nstream\n" + packed + b"\nendstream\nendobj\nxref\n", 1)


def in_the_version_before() -> bytes:
    """What a program that saves by adding to the end leaves: the page as it was, packed, and a new page that takes its place."""
    before = pdf(words(), object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=True)
    at = len(before)
    with pikepdf.open(BytesIO(before)) as document:
        number = document.pages[0].Contents.objgen[0]
        size = len(document.objects) + 1
        root = document.Root.objgen[0]
    start = before.rindex(b"startxref") + len(b"startxref")
    old = int(before[start:].split()[0])
    new = f"{number} 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n"
    table = (
        f"xref\n{number} 1\n{at:010d} 00000 n \ntrailer\n<</Size {size} /Root {root} 0 R /Prev {old}>>\nstartxref\n{at + len(new)}\n%%EOF\n"
    )
    return before + (new + table).encode()


def after_the_end() -> bytes:
    return pdf() + f"\nscanned from {SECRET}\n".encode()


def a_thumbnail() -> bytes:
    def keep(document: Pdf) -> None:
        document.pages[0].Thumb = drawn_picture(document, picture())

    return pdf(change=keep)


def a_picture_under_a_black_box() -> bytes:
    def draw(document: Pdf) -> None:
        document.pages[0].Resources.XObject = Dictionary(P=drawn_picture(document, picture()))

    return pdf("q 140 0 0 28 20 90 cm /P Do Q\n" + BOX, change=draw)


def a_picture_under_its_mask() -> bytes:
    def draw(document: Pdf) -> None:
        clear = drawn_picture(document, Image.new("L", (700, 140), 0))
        document.pages[0].Resources.XObject = Dictionary(P=drawn_picture(document, picture(), SMask=clear))

    return pdf("q 140 0 0 28 20 90 cm /P Do Q\n", change=draw)


def a_picture_with_the_words_in_its_exif() -> bytes:
    def draw(document: Pdf) -> None:
        plain = picture("March")
        exif = Image.Exif()
        exif[0x010E] = SECRET
        document.pages[0].Resources.XObject = Dictionary(P=drawn_picture(document, plain, jpeg=saved(plain, "JPEG", exif=exif)))

    return pdf("q 140 0 0 28 20 90 cm /P Do Q\n", change=draw)


def a_picture_marked_with_a_translucent_pen() -> bytes:
    def draw(document: Pdf) -> None:
        marked = picture(colour=(0, 0, 0), behind=(46, 46, 46))
        document.pages[0].Resources.XObject = Dictionary(P=drawn_picture(document, marked))

    return pdf("q 140 0 0 28 20 90 cm /P Do Q\n", change=draw)


def lines_in_the_shape_of_letters() -> bytes:
    """Words drawn as many small filled squares, as a plotter or a programme that outlines text draws them, under a black box."""
    dots = picture().convert("1").resize((350, 70))
    drawn = [
        f"{20 + x * 0.6:.1f} {130 - y * 0.6:.1f} .7 .7 re"
        for y in range(dots.height)
        for x in range(dots.width)
        if not dots.getpixel((x, y))
    ]
    return pdf("0 0 0 rg\n" + "\n".join(drawn) + " f\n0 0 0 rg 15 85 230 50 re f\n")


def a_font_that_says_other_letters_than_it_shows() -> bytes:
    """Words that show as they are and are copied as others."""

    def lie(document: Pdf) -> None:
        letters = sorted(set(SECRET))
        pairs = "\n".join(f"<{ord(each):02x}> <0078>" for each in letters)
        says = f"1 begincodespacerange <00> <ff> endcodespacerange {len(letters)} beginbfchar\n{pairs}\nendbfchar"
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, ToUnicode=document.make_stream(says.encode()))
        document.pages[0].Resources.Font.F = document.make_indirect(font)

    mapped = SECRET.encode().hex()
    return pdf(f"BT /F 24 Tf 20 100 Td <{mapped}> Tj ET\n", change=lie)


def shown_in_part_by_a_mark_that_is_too_small() -> bytes:
    made = Image.new("L", (1000, 560), 255)
    made.paste(picture(), (20, 200))
    ImageDraw.Draw(made).rectangle((20, 330, 700, 345), fill=0)

    def draw(document: Pdf) -> None:
        document.pages[0].Resources.XObject = Dictionary(P=drawn_picture(document, made))

    return pdf("q 360 0 0 200 0 0 cm /P Do Q\n", change=draw, plain=False)


IN_PDF: tuple[Callable[[], bytes], ...] = (
    black_box_over_text,
    black_annotation_over_text,
    white_on_white,
    unseen_text_mode,
    clipped_away,
    off_the_page,
    cropped_away,
    spaced_letter_by_letter,
    over_two_lines_with_a_hyphen,
    in_hexadecimal,
    with_actual_text,
    in_a_comment_of_the_content,
    in_the_title,
    in_a_custom_property,
    in_xmp,
    in_an_attachment,
    in_the_name_of_an_attachment,
    in_a_pdf_within_the_pdf,
    in_a_note,
    in_how_a_note_looks,
    in_a_link,
    in_a_form_field,
    in_what_a_form_field_was,
    in_an_xfa_form,
    in_a_bookmark,
    in_alternative_text,
    in_a_page_label,
    in_the_name_of_a_place,
    in_the_name_of_a_font,
    in_a_script,
    in_what_a_program_keeps,
    in_a_layer_that_is_off,
    in_an_object_that_nothing_uses,
    in_a_packed_stream_that_nothing_uses,
    in_the_version_before,
    after_the_end,
)

# Those that only who looks at the picture finds.
IN_PICTURES_OF_PDF: tuple[Callable[[], bytes], ...] = (
    a_thumbnail,
    a_picture_under_a_black_box,
    a_picture_under_its_mask,
    a_picture_with_the_words_in_its_exif,
    a_picture_marked_with_a_translucent_pen,
    lines_in_the_shape_of_letters,
    a_font_that_says_other_letters_than_it_shows,
    shown_in_part_by_a_mark_that_is_too_small,
)
