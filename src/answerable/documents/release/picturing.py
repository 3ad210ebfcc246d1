"""A picture with its marks painted over and everything else that its file carried left behind."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from answerable.documents.release.matching import Sought, count
from answerable.documents.release.placing import hidden_by, marks_on, must_be_on_a_page, must_stand_on, withheld
from answerable.documents.release.reading import Read
from answerable.documents.release.rebuilding import Rebuilt, edges, painted
from answerable.documents.release.recognising import in_order, recognises, tesseract
from answerable.documents.release.redaction import Mark, Redaction
from answerable.documents.release.unable import ToolIsMissing, UnableToRelease
from answerable.documents.release.words import Word

if TYPE_CHECKING:
    from PIL import Image

_MOST_DOTS = 60_000_000
_TELLING = 3  # letters below which what is recognised under a mark is noise


def opened_picture(content: bytes) -> "Image.Image":
    """The dots of a picture, upright, on white where it was transparent. Raises `UnableToRelease`."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as picture:
            if getattr(picture, "n_frames", 1) > 1:
                raise UnableToRelease("The picture has several frames or pages. Save each as a picture of its own, or all as a PDF.")
            if picture.width * picture.height > _MOST_DOTS:
                raise UnableToRelease(f"The picture has more than {_MOST_DOTS // 1_000_000} million dots. Make it smaller.")
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as refused:
        if isinstance(refused, UnableToRelease):
            raise
        raise UnableToRelease("The picture is damaged and cannot be opened. Ask for it again.") from None
    return Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright).convert("RGB")


def redact_picture(content: bytes, redactions: Sequence[Redaction]) -> Rebuilt:
    """The picture with every place painted over, as PNG and without metadata. Words and patterns are found where they are recognised.

    Raises `UnableToRelease`, and `ToolIsMissing` where words are to be found and nothing here can recognise any.
    """
    page = picture_as_page(content)
    shown = page.recognised() if redactions else ()
    must_be_on_a_page(redactions, 1)
    must_stand_on(page, redactions)
    _must_be_recognised(redactions, shown)
    marks = tuple(marks_on(page, redactions, shown))
    picture = painted(page, marks)
    made = BytesIO()
    picture.save(made, format="PNG", optimize=False)
    sought = dict.fromkeys((*withheld([(shown, marks)], redactions), *_under(page.picture, shown, marks)))
    return Rebuilt(made.getvalue(), marks, tuple(sought), 1)


def picture_as_page(content: bytes) -> Read:
    """A picture as a page of its own, whose unit is a dot and which has no text. Raises `UnableToRelease`."""
    picture = opened_picture(content)
    return Read(1, picture.width, picture.height, "", (), (), picture, 1, has_pictures=True)


def _must_be_recognised(redactions: Sequence[Redaction], shown: Sequence[Word]) -> None:
    """What is recognised in a picture is a guess, so words that are not found may stand there all the same: somebody has to look."""
    text = in_order(shown)[0]
    for each in redactions:
        if each.box is None and not recognises():
            raise ToolIsMissing(
                "Words are found in a picture by tesseract, which is not installed. Mark the place on the page, and have it installed: "
                "without it no picture is proven."
            )
        if each.words and not count(each.words, text):
            raise UnableToRelease(f"“{each.words}” was not recognised in the picture. Mark the place where it stands instead.")


def _under(picture: "Image.Image", shown: Sequence[Word], marks: Sequence[Mark]) -> Iterator[Sought]:
    """The words that could be recognised under the marks looked at by themselves: they may not be recognised again."""
    left = " ".join(each.text for each in shown if not hidden_by(each, marks))
    for mark in marks:
        read = " ".join((tesseract(picture.crop(edges(mark.box, 1, picture.size))) or "").split())
        if sum(map(str.isalnum, read)) >= _TELLING:
            yield Sought(read, count(read, left))
