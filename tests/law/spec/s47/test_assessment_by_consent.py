"""FOIA s.47(3): the Commissioner assesses an authority's practice with its consent, and not without."""

from datetime import date

import pytest

from answerable.law.foia.s47_general_functions_of_commissioner import Observance, may_assess
from tests.law.spec import Spec

ON = date(2020, 1, 6)
CONSENT = Spec(
    "FOIA s.47(3)",
    "May an authority be assessed on 6 January 2020?",
    ("Consented on", "May be assessed", "Why"),
    (
        (ON, True, "with its consent"),
        (None, False, "without it, an information notice under s.51 is the way"),
        (date(2020, 1, 7), False, "consent given later"),
    ),
)
SPECS = (CONSENT,)


@pytest.mark.parametrize(("consented", "may"), CONSENT.cases())
def test_assessment(consented: date | None, may: bool) -> None:
    assert may_assess(consented_on=consented, on=ON).value is may
    assert len(Observance) == 2
