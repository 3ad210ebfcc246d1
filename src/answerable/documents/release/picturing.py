"""A picture with its marks painted over and everything else that its file carried left behind."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from answerable.documents.release.matching import Sought
from answerable.documents.release.rebuilding import Rebuilt, edges, paint
from answerable.documents.release.redaction import Mark, Redaction
from answerable.documents.release.unable import UnableToRelease

if TYPE_CHECKING:
    from PIL import Image

_MOST_DOTS = 60_000_000


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
    """The picture with every place painted over, as PNG and without metadata. Words cannot be looked for in a picture: places alone can.

    Raises `UnableToRelease`.
    """
    picture = opened_picture(content)
    if any(each.box is None for each in redactions):
        raise UnableToRelease("Words and patterns are not found in a picture, only places are. Mark the place instead.")
    marks = tuple(Mark(each.box, each.limb) for each in redactions if each.box is not None)
    for mark in marks:
        if edges(mark.box, 1, picture.size)[0] >= picture.width or edges(mark.box, 1, picture.size)[1] >= picture.height:
            raise UnableToRelease(f"A mark stands outside the picture, which is {picture.width} by {picture.height} dots. Mark it again.")
        paint(picture, mark, 1)
    made = BytesIO()
    picture.save(made, format="PNG", optimize=False)
    return Rebuilt(made.getvalue(), marks, _under(content, marks), 1)


def _under(content: bytes, marks: Sequence[Mark]) -> tuple[Sought, ...]:
    """The words that could be recognised under the marks, where tesseract is installed: they may not be recognised again."""
    from answerable.documents.release.looking_pictures import recognise

    picture = opened_picture(content)
    read = (recognise(picture.crop(edges(each.box.wider(0), 1, picture.size))) for each in marks)
    return tuple(Sought(" ".join(words.split())) for words in read if words and sum(map(str.isalnum, words)) >= 3)
