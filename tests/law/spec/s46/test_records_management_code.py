"""FOIA s.46: which code on records management was in force, and who is to follow it."""

from datetime import date

import pytest

from answerable.law.foia.s46_code_on_records_management import CODES, code_in_force, is_relevant_authority
from tests.law.spec import Spec

IN_FORCE = Spec(
    "FOIA s.46(1)",
    "Which code was in force?",
    ("On", "Code", "Why"),
    (
        (date(2005, 1, 1), "s.46 Code (2002)", "issued before the right of access began"),
        (date(2009, 7, 16), "s.46 Code (2009)", "the day of issue"),
        (date(2021, 7, 14), "s.46 Code (2009)", "its last day"),
        (date(2021, 7, 15), "s.46 Code (2021)", "the day of issue"),
    ),
)
RELEVANT = Spec(
    "FOIA s.46(7)",
    "Is it a relevant authority?",
    ("Public authority", "Its records are public records", "Relevant", "Why"),
    (
        (True, False, True, "every public authority is"),
        (False, True, True, "the Security Service is no public authority, and its records are public records"),
        (False, False, False, "a private company"),
    ),
)
SPECS = (IN_FORCE, RELEVANT)


@pytest.mark.parametrize(("on", "code"), IN_FORCE.cases())
def test_the_code_in_force(on: date, code: str) -> None:
    assert code_in_force(on=on).value == code
    assert [each.until for each in CODES[:-1]] == [each.since for each in CODES[1:]]


@pytest.mark.parametrize(("authority", "records", "relevant"), RELEVANT.cases())
def test_relevant_authority(authority: bool, records: bool, relevant: bool) -> None:
    assert is_relevant_authority(public_authority=authority, records_are_public_records=records).value is relevant
