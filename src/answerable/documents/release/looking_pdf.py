"""Looks in a PDF: its text by two libraries, every object in it, what its pages show, and the versions of it that came before."""

import re
import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

from answerable.documents.release.examination import Search
from answerable.documents.release.guarding import MOST_PAGES
from answerable.documents.release.looking_bytes import look_at_bytes, streams_in
from answerable.documents.release.looking_pages import look_at_pages, shows_one_picture
from answerable.documents.release.looking_pictures import look_at_picture_file, look_at_shown
from answerable.documents.release.looking_zip import look_at_xml
from answerable.documents.release.unable import UnableToRelease

_END = b"%%EOF"
_MOST_VERSIONS = 20
_OBJECTS = "every string, name and stream of every object, unpacked (pikepdf)"


def look_at_pdf(search: Search, content: bytes, *, place: str, inside: Any) -> None:
    """A PDF and the versions of it that its bytes still hold. `inside(search, content, place=…)` looks at what is attached to it."""
    _look_at_version(search, content, place, inside)
    look_at_bytes(search, content, where="the file's own bytes, after its end and between its objects", place=place, on_purpose=True)
    for stream in streams_in(content):
        look_at_bytes(search, stream, where="streams that nothing leads to any more", place=place, on_purpose=True)
    for nth, earlier in enumerate(earlier_versions(content), 1):
        if nth > _MOST_VERSIONS:
            search.shut(
                where="earlier versions", how="each version opened by itself", place=f"{place}: more than {_MOST_VERSIONS} versions"
            )
            break
        _look_at_version(search, earlier, f"{place}, earlier version {nth}".lstrip(", "), inside, where="earlier versions")


def earlier_versions(content: bytes) -> Iterator[bytes]:
    """The file up to each end but its last: what it was before something was added to it."""
    at = content.find(_END)
    last = content.rfind(_END)
    while 0 <= at < last:
        yield content[: at + len(_END)]
        at = content.find(_END, at + 1)


def _look_at_version(search: Search, content: bytes, place: str, inside: Any, where: str = "") -> None:
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as document:
            if where and not len(document.pages):
                return  # the table that a file made for the web begins with ends like a version and is none
            if len(document.pages) > MOST_PAGES:
                search.shut(where=where or "pages", how=_OBJECTS, place=f"{place}: more than {MOST_PAGES} pages")
                return
            _objects(_At(search, place, where, inside), document, _shown_whole(document, content))
        _pdfminer(search, content, place, where)
        look_at_pages(search, content, place=place, where=where)
    except pikepdf.PasswordError:
        search.shut(where=where or "objects", how=_OBJECTS, place=f"{place}: locked with a password".lstrip(": "))
    except (pikepdf.PdfError, UnableToRelease, RuntimeError, ValueError):
        if not where:  # half a file is no version of it; the bytes of it are looked at with the rest
            search.shut(where="objects", how=_OBJECTS, place=f"{place}: a PDF that cannot be opened".lstrip(": "))


def _pdfminer(search: Search, content: bytes, place: str, where: str) -> None:
    from pdfminer.high_level import extract_text
    from pdfminer.layout import LAParams

    how = "text, also off the page and in hidden layers (pdfminer)"
    try:
        text = extract_text(BytesIO(content), laparams=LAParams(all_texts=True))
    except Exception:  # pdfminer raises whatever the damage happens to break
        search.shut(where=where or "text of pages", how=how, place=place or "the pages")
        return
    search.text(text, where=where or "text of pages", how=how, place=place or "the pages", on_purpose=True)


def _shown_whole(document: Any, content: bytes) -> set[Any]:
    """The pictures that a page shows whole, with nothing over them: looking at the page is looking at them."""
    import pikepdf

    shown = set()
    for number in shows_one_picture(content):
        of = document.pages[number].resources.get("/XObject", {})
        only = next(iter(of.values())) if len(of) == 1 else None
        if isinstance(only, pikepdf.Stream) and not {"/SMask", "/Mask", "/Alternates"} & set(only.keys()):
            shown.add(only.objgen)
    return shown


class _At(NamedTuple):
    """The search, the file and the version of it that are looked in, and how to look at files within it."""

    search: Search
    place: str
    where: str
    inside: Any


def _objects(at: _At, document: Any, shown: set[Any]) -> None:
    import pikepdf

    drawn = {each.objgen for page in document.pages for each in _contents(page)}
    attached = _attached(document)
    for each in document.objects:
        known = at.where or _named(each)
        place = ", ".join(filter(None, (at.place, _named(each))))
        at.search.text("\n".join(_strings(each)), where=known, how=_OBJECTS, place=place)
        at.search.noise("\n".join(_names(each)), where=known, how="names", place=place)
        if not isinstance(each, pikepdf.Stream):
            continue
        if each.get("/Subtype") == pikepdf.Name.Image:
            _picture(at, each, place, shown=each.objgen in shown)
        else:
            _stream(at, each, place, drawn=each.objgen in drawn, attached=each.objgen in attached)


def _stream(at: _At, each: Any, place: str, *, drawn: bool, attached: bool) -> None:
    """A stream that is no picture: its bytes, the text that it draws, and the file that it may be."""
    import pikepdf

    known = at.where or _named(each)
    try:
        unpacked = each.read_bytes()
    except pikepdf.PdfError:
        at.search.shut(where=known, how=_OBJECTS, place=f"{place}: a stream that cannot be unpacked")
        return
    if attached:
        at.inside(at.search, unpacked, place=f"{place}: attachment")
    look_at_bytes(at.search, unpacked, where=known, place=place, on_purpose=drawn)
    if unpacked.lstrip()[:1] == b"<":
        look_at_xml(at.search, unpacked, where=known, place=place)
    is_form = drawn or each.get("/Subtype") == pikepdf.Name.Form
    if is_form or re.search(rb"T[jJ]\b", unpacked):
        how = "text operators, joined"
        try:
            said = "".join(_shown(each))
        except pikepdf.PdfError:
            if is_form:  # anything else with these letters in it need not be operators, and was looked at as bytes
                at.search.shut(where=known, how=how, place=f"{place}: a stream whose operators cannot be read")
            return
        at.search.text(said, where=known, how=how, place=place, on_purpose=drawn)


def _contents(page: Any) -> list[Any]:
    import pikepdf

    contents = page.get("/Contents")
    if contents is None:
        return []
    return list(contents) if isinstance(contents, pikepdf.Array) else [contents]


def _attached(document: Any) -> set[Any]:
    """The streams that are files within the file."""
    import pikepdf

    held = (each.get("/EF") for each in document.objects if isinstance(each, pikepdf.Dictionary))
    return {file.objgen for of in held if isinstance(of, pikepdf.Dictionary) for _, file in of.items()}


_KNOWN = (
    ("/Annot", "annotations"),
    ("/Filespec", "attachments"),
    ("/EmbeddedFile", "attachments"),
    ("/Metadata", "metadata"),
    ("/StructElem", "structure and alternative text"),
    ("/OCG", "layers"),
    ("/Action", "actions"),
    ("/Outlines", "bookmarks"),
    ("/Font", "fonts"),
    ("/FontDescriptor", "fonts"),
    ("/Page", "page"),
    ("/Catalog", "catalogue"),
)
_BY_KEY = (("/FT", "form fields"), ("/Dest", "bookmarks"), ("/Producer", "metadata"), ("/CreationDate", "metadata"), ("/JS", "actions"))


def _named(each: Any) -> str:
    """What an object is called by people."""
    import pikepdf

    if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        return "objects"
    kind = str(each.get("/Type", ""))
    return next((name for key, name in _BY_KEY if key in each), next((name for of, name in _KNOWN if of == kind), "objects"))


def _strings(each: Any, depth: int = 0) -> Iterator[str]:
    """Every string in an object, as text and as its bytes; what it refers to stands by itself."""
    import pikepdf

    if depth > 50:
        return
    if isinstance(each, pikepdf.String):
        yield str(each)
        yield bytes(each).replace(b"\x00", b"").decode("latin-1")
    for inner in _within(each):
        if not inner.is_indirect:
            yield from _strings(inner, depth + 1)


def _names(each: Any, depth: int = 0) -> Iterator[str]:
    import pikepdf

    if depth > 50:
        return
    if isinstance(each, pikepdf.Name):
        yield str(each)
    if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        yield from each.keys()
    for inner in _within(each):
        if not inner.is_indirect:
            yield from _names(inner, depth + 1)


def _within(each: Any) -> Iterator[Any]:
    import pikepdf

    values: Iterable[Any]
    if isinstance(each, pikepdf.Array):
        values = each
    elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        values = (value for _, value in each.items())
    else:
        return
    yield from (value for value in values if hasattr(value, "is_indirect"))  # numbers and the like come as Python’s own


def _shown(stream: Any) -> Iterator[str]:
    """The strings that the operators of a stream draw, with nothing between the pieces of one line. Raises `pikepdf.PdfError`."""
    import pikepdf

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a stream that ends too soon is read as far as it goes
        instructions = pikepdf.parse_content_stream(stream)
    for each in instructions:
        operands, operator = each.operands, each.operator
        if operands and str(operator) in {"Tj", "'", '"', "TJ"}:
            pieces = operands[-1] if isinstance(operands[-1], pikepdf.Array) else operands
            yield from (bytes(one).replace(b"\x00", b"").decode("latin-1") for one in pieces if isinstance(one, pikepdf.String))
        elif str(operator) in {"Td", "TD", "T*", "Tm", "ET"}:
            yield " "


def _picture(at: _At, each: Any, place: str, *, shown: bool) -> None:
    """What a picture in the file shows whether or not a page shows it, and what its own file carries."""
    import pikepdf

    filters = str(each.get("/Filter", ""))
    where, named = at.where or "pictures", f"{place}: a picture"
    if "/DCTDecode" in filters or "/JPXDecode" in filters:
        look_at_picture_file(at.search, each.read_raw_bytes(), place=named, where=where, shown=shown)
        return
    if shown:
        return
    try:
        look_at_shown(at.search, pikepdf.PdfImage(each).as_pil_image().convert("RGB"), where=where, place=named)
    except (pikepdf.PdfError, pikepdf.UnsupportedImageTypeError, ValueError, OSError, TypeError, NotImplementedError):
        at.search.shut(where=where, how="what it shows, by character recognition (tesseract)", place=named)
