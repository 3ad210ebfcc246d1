"""FOIA s.80A(3): for which requests to a Northern Ireland body the Act is read without the amendments of 2011."""

from datetime import date

import pytest

from answerable.law.foia.s80A_northern_ireland_bodies import left_as_it_was
from tests.law.spec import Spec

READ = Spec(
    "FOIA s.80A(3)",
    "Is s.2(3) read without paragraph (ea)?",
    ("Received", "Without it", "Why"),
    (
        (date(2011, 1, 18), False, "there was no paragraph (ea) to leave out"),
        (date(2011, 1, 19), True, "inserted with what it kept out"),
        (date(2012, 6, 30), True, "its last day"),
        (date(2012, 7, 1), False, "repealed, S.I. 2012/1205 art. 3(x) and (cc)"),
    ),
)
SPECS = (READ,)


@pytest.mark.parametrize(("received", "without"), READ.cases())
def test_northern_ireland_bodies(received: date, without: bool) -> None:
    assert left_as_it_was(received_on=received).value is without


def test_the_reading_is_reasoned() -> None:
    assert left_as_it_was(received_on=date(2011, 1, 19)).derivation() == (
        "yes: FOIA s.80A(3), “is to be read as if paragraph (ea) were omitted”\n└─ 19 January 2011: the request was received"
    )
