"""A mark hides what it is laid over, however the page is turned, cropped, shifted or scaled; and one that hides nothing is refused."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Pdf
from PIL import Image

from answerable.documents.release import Box, Redaction, UnableToRelease, release
from answerable.documents.release.marking import page_to_mark
from answerable.documents.release.reading import pages
from answerable.law.provision import cite
from tests.documents.release.made import PLAIN, SECRET, needs_tesseract, pdf, picture, saved, words

LIMB = cite("FOIA s.40(2)")


def turned(degrees: int) -> Callable[[Pdf], None]:
    def turn(document: Pdf) -> None:
        document.pages[0].Rotate = degrees

    return turn


def boxed(**boxes: list[float]) -> Callable[[Pdf], None]:
    def box(document: Pdf) -> None:
        for name, edges in boxes.items():
            document.pages[0].obj[f"/{name}"] = Array(edges)

    return box


def in_units(of: float) -> Callable[[Pdf], None]:
    def scale(document: Pdf) -> None:
        document.pages[0].obj["/UserUnit"] = of

    return scale


PAGES = {
    "as it is": boxed(),
    "a quarter to the right": turned(90),
    "upside down": turned(180),
    "a quarter to the left": turned(270),
    "turned by less than nothing": turned(-90),
    "cropped": boxed(CropBox=[10, 60, 350, 190]),
    "cropped and turned": lambda document: [turned(90)(document), boxed(CropBox=[10, 60, 350, 190])(document)],
    "cropped beyond its edges": boxed(CropBox=[-50, -50, 900, 900]),
    "with its edges the wrong way round": boxed(MediaBox=[360, 200, 0, 0]),
    "with its corner elsewhere": boxed(MediaBox=[-100, -40, 260, 200]),
    "in units of two points": in_units(2),
}


def drawn(content: bytes, box: list[float]) -> Image.Image:
    """What a page shows within a box of the page as it is seen."""
    page = pypdfium2.PdfDocument(content)[0]
    shown: Image.Image = page.render(scale=4).to_pil().convert("L")
    left, top, right, bottom = (round(each * 4) for each in box)
    return shown.crop((left, top, right, bottom))


@pytest.mark.parametrize("change", PAGES.values(), ids=PAGES)
def test_what_is_marked_on_the_page_as_it_is_seen_is_what_is_hidden(change: Callable[[Pdf], Any]) -> None:
    source = pdf(words(), change=change)
    told = page_to_mark(source, 1)
    [line] = [each for each in told["lines"] if " ".join(word["text"] for word in each) == SECRET]
    boxes = [each["box"] for each in line]
    made = release(source, [Redaction(LIMB, box=Box(*each)) for each in boxes], title="")
    assert {each.words for each in made.sought} == {SECRET}
    of = pypdfium2.PdfDocument(made.content)[0]
    assert of.get_size() == pytest.approx((told["width"], told["height"]), abs=0.5)
    for _, *box in boxes:
        black = drawn(made.content, box).histogram()
        assert sum(black[:40]) > 0.6 * sum(black)  # the rest is the limb in white
    left = {word.text for read in pages(made.content) for word in read.words}
    assert left >= set(PLAIN.split())
    assert not left & set(SECRET.split())


def test_a_page_that_says_how_long_its_unit_is_stays_as_large() -> None:
    made = release(pdf(change=in_units(2)), [], title="")
    with pikepdf.open(BytesIO(made.content)) as document:
        assert float(document.pages[0].obj.get("/UserUnit", 1)) == 2


@pytest.mark.parametrize(
    ("change", "box"),
    [
        (boxed(), Box(1, 400, 10, 500, 20)),
        (boxed(), Box(1, -90, 10, -1, 20)),
        (boxed(), Box(1, 10, 200, 20, 300)),
        (turned(90), Box(1, 210, 10, 300, 20)),  # within the page as it was before it was turned
        (boxed(CropBox=[10, 60, 350, 190]), Box(1, 10, 140, 100, 180)),  # within what was cropped away
    ],
)
def test_a_mark_off_the_page_as_it_is_seen_is_refused(change: Callable[[Pdf], None], box: Box) -> None:
    with pytest.raises(UnableToRelease, match="A mark stands outside page 1 as it is seen"):
        release(pdf(words(), change=change), [Redaction(LIMB, box=box)], title="")


def test_a_mark_that_reaches_over_the_edge_hides_what_is_within() -> None:
    made = release(pdf(words()), [Redaction(LIMB, box=Box(1, -50, 80, 400, 110))], title="")
    assert {each.words for each in made.sought} == {SECRET}


def test_a_mark_hides_nothing_of_another_page() -> None:
    def again(document: Pdf) -> None:
        document.pages.append(document.pages[0])

    made = release(pdf(words(), change=again), [Redaction(LIMB, box=Box(2, 10, 80, 200, 110))], title="")
    first, second = pages(made.content)
    assert SECRET in first.text
    assert SECRET not in second.text
    assert [(each.words, each.visible) for each in made.sought] == [(SECRET, 1)]


@needs_tesseract
def test_nothing_is_sought_for_a_mark_over_an_empty_place_of_a_picture() -> None:
    assert release(saved(picture()), [Redaction(LIMB, box=Box(1, 600, 1, 690, 20))], title="").sought == ()
