"""FOIA s.53(2): until which day the accountable person may certify."""

from datetime import date

import pytest

from answerable.law.foia.s53_exception_from_duty_to_comply import last_day_for_certificate
from tests.law.spec import Spec

CERTIFICATE = Spec(
    "FOIA s.53(2)",
    "Until which day may a certificate override a notice?",
    ("Effective date", "Last day", "Why"),
    (
        (date(2019, 11, 7), date(2019, 12, 6), "working days as in s.10, so 2 December 2019 is passed over"),
        (date(2024, 11, 30), date(2025, 1, 3), "an effective date on a Saturday is not counted, like any other"),
    ),
)
SPECS = (CERTIFICATE,)


@pytest.mark.parametrize(("effective", "last"), CERTIFICATE.cases())
def test_the_twentieth_working_day_following_the_effective_date(effective: date, last: date) -> None:
    finding = last_day_for_certificate(effective)
    assert (finding.value, finding.under) == (last, "FOIA s.53(2)")
