"""Every way of leaving text behind that we know of is planted in a real file, and every one of them is found."""

from collections.abc import Callable

import pytest

from answerable.documents.release.proving import prove
from tests.documents.release.made import SECRET, needs_tesseract
from tests.documents.release.more_plants import MORE
from tests.documents.release.plants_elsewhere import IN_OFFICE, IN_PICTURES, IN_PICTURES_OF_OFFICE, IN_TEXT
from tests.documents.release.plants_in_pdf import IN_PDF, IN_PICTURES_OF_PDF

READ = (*IN_PDF, *IN_OFFICE, *IN_TEXT, *MORE)
LOOKED_AT = (*IN_PICTURES_OF_PDF, *IN_PICTURES, *IN_PICTURES_OF_OFFICE)


@pytest.mark.parametrize("plant", READ, ids=lambda plant: plant.__name__)
def test_what_is_written_is_found(plant: Callable[[], bytes]) -> None:
    proof = prove(plant(), must_not_contain=[SECRET])
    assert proof.found, [(each.where, each.unexamined) for each in proof.looked]
    assert not proof.proven


@needs_tesseract
@pytest.mark.parametrize("plant", LOOKED_AT, ids=lambda plant: plant.__name__)
def test_what_is_shown_is_found(plant: Callable[[], bytes]) -> None:
    proof = prove(plant(), must_not_contain=[SECRET])
    assert proof.found, [(each.where, each.unexamined) for each in proof.looked]
    assert not proof.proven


def test_there_are_more_than_the_thirty_that_were_asked_for() -> None:
    assert len({*READ, *LOOKED_AT}) == len(READ) + len(LOOKED_AT) >= 30
