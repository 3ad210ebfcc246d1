"""FOIA s.64: what a historical record in a public record office loses besides."""

from datetime import date

import pytest

from answerable.law.foia.s63_removal_of_exemptions import available
from tests.law.spec import Spec

ARCHIVED = Spec(
    "FOIA s.64(1)",
    "May a record in a public record office be withheld as accessible elsewhere, or as to be published?",
    ("Provision", "Created in", "In a public record office", "Available", "Why"),
    (
        ("FOIA s.21(1)", 1995, True, False, "historical, and in the office"),
        ("FOIA s.22(1)", 1995, True, False, "the same for future publication"),
        ("FOIA s.22(2)", 1995, True, False, "and for confirming or denying by it"),
        ("FOIA s.21(1)", 2005, True, True, "in the office, and not yet historical in 2020"),
        ("FOIA s.21(1)", 1995, False, True, "historical, and elsewhere"),
        ("FOIA s.22A(1)(b)(i)", 1995, True, True, "research is neither"),
        ("FOIA s.23(1)", 1995, True, True, "s.23 stays an exemption there: it only stops being absolute"),
    ),
)
SPECS = (ARCHIVED,)


@pytest.mark.parametrize(("provision", "created", "archived", "is_available"), ARCHIVED.cases())
def test_in_a_public_record_office(provision: str, created: int, archived: bool, is_available: bool) -> None:
    finding = available(provision, record_created_in=created, decided_on=date(2020, 6, 23), in_public_record_office=archived)
    assert finding.value is is_available


def test_the_reasoning_names_s64() -> None:
    finding = available("FOIA s.21(1)", record_created_in=1995, decided_on=date(2020, 6, 23), in_public_record_office=True)
    assert finding.under == "FOIA s.64(1)"
    assert finding.words == "cannot be exempt information by virtue of section 21 or 22"
    assert finding.derivation().endswith("└─ yes: the historical record is in the Public Record Office or that of Northern Ireland")
