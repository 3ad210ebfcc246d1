"""A bundle as one PDF: its cover, its index, and every page with its reference at its foot.

The tags of each document are carried along, the file has a bookmark for each, says what it is called and in which language it is, and a
reader's own page numbers are the references. The same bundle gives the same bytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from answerable.documents.bundle import stamped
from answerable.documents.case_bundle.papers import About, Entered, cover, gone, index
from answerable.documents.letters.in_pdf import pdf_of

if TYPE_CHECKING:
    from pikepdf import Page, Pdf

_FOOT = 30


class _Piece(NamedTuple):
    """A document on its way into the file: its bookmark, its bytes, the number of its first page, and what is stamped on a leaf."""

    title: str
    content: bytes
    first: int = 0
    leaf: str = ""


def whole(about: About, entries: Sequence[Entered]) -> bytes:
    """The file. Raises `UnableToDraft` where no font here has a character of the index."""
    import pikepdf

    with pikepdf.new() as new:
        tags = _Tags(new)
        labels: list[Any] = [0, pikepdf.Dictionary(S=pikepdf.Name.r)]
        with new.open_outline() as outline:
            for piece in _pieces(about, entries):
                at = len(new.pages)
                with pikepdf.open(BytesIO(piece.content)) as source:
                    new.pages.extend(source.pages)
                    tags.carry(source, piece.title, at)
                outline.root.append(pikepdf.OutlineItem(piece.title, at))
                if piece.first:
                    labels += [at, pikepdf.Dictionary(S=pikepdf.Name.D, P=pikepdf.String(f"{about.bundle}/"), St=piece.first)]
                    _room_at_the_foot(list(new.pages)[at:])
                    stamped(new, range(at, len(new.pages)), partial(_stamp, about.bundle, piece))
        new.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(labels))
        tags.finish()
        _named(new, about.title)
        made = BytesIO()
        new.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return made.getvalue()


def _pieces(about: About, entries: Sequence[Entered]) -> Iterator[_Piece]:
    yield _Piece("Cover", pdf_of(cover(about)))
    yield _Piece("Index", pdf_of(index(about, entries)))
    for each in entries:
        title = f"{each.number}. {each.what} ({each.cited(about.bundle)})"
        if each.gone:
            yield _Piece(title, pdf_of(gone(about, each)), each.first, each.cited(about.bundle))
        else:
            yield _Piece(title, each.content, each.first)


def _room_at_the_foot(pages: "Iterable[Page]") -> None:
    """Makes pages longer at their foot, so that the reference stands on nothing of what they show."""
    import pikepdf

    for page in pages:
        left, bottom, right, top = (float(each) for each in page.mediabox)
        page.mediabox = page.cropbox = pikepdf.Array([left, bottom - _FOOT, right, top])


def _stamp(bundle: str, piece: _Piece, nth: int) -> str:
    return piece.leaf or f"{bundle}/{piece.first + nth}"


class _Tags:
    """The one tree of tags that the trees of the documents become. A page's key in it is moved past the keys of those before."""

    def __init__(self, new: "Pdf") -> None:
        import pikepdf

        self._new = new
        self._root = new.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        self._document = new.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document, P=self._root))
        self._parts: list[Any] = []
        self._parents: list[Any] = []
        self._roles: dict[str, Any] = {}
        self._next = 0

    def carry(self, source: "Pdf", title: str, at: int) -> None:
        """Takes over the tags of a document whose pages were added from page `at` on."""
        import pikepdf

        if "/StructTreeRoot" not in source.Root:
            return
        tree = self._new.copy_foreign(source.Root.StructTreeRoot)
        part = self._new.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Part, P=self._document, T=pikepdf.String(title))
        )
        children = tree.K if isinstance(tree.K, pikepdf.Array) else pikepdf.Array([tree.K])
        for each in children:
            each.P = part
            each.S = pikepdf.Name.Sect  # one document is in the file, and this is a section of it
        part.K = children
        self._parts.append(part)
        self._roles |= dict(tree.get("/RoleMap", pikepdf.Dictionary()).items())
        last = self._next
        for key, parents in pikepdf.NumberTree(tree.ParentTree).items():
            self._parents += [self._next + int(key), parents]
            last = max(last, self._next + int(key) + 1)
        for page in list(self._new.pages)[at:]:
            if "/StructParents" in page.obj:
                page.obj.StructParents = int(page.obj.StructParents) + self._next
        self._next = last

    def finish(self) -> None:
        """Puts the tree into the file."""
        import pikepdf

        self._document.K = pikepdf.Array(self._parts)
        self._root.K = self._document
        self._root.ParentTree = pikepdf.Dictionary(Nums=pikepdf.Array(self._parents))
        self._root.ParentTreeNextKey = self._next
        self._root.RoleMap = pikepdf.Dictionary(self._roles)
        self._new.Root.StructTreeRoot = self._root


def _named(new: "Pdf", title: str) -> None:
    import pikepdf

    new.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    new.Root.Lang = pikepdf.String("en-GB")
    new.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    new.docinfo["/Title"] = title
