"""FOIA section 64: removal of exemptions, historical records in public record offices."""

from answerable.law.finding import Fact, Finding
from answerable.law.rule import rule


@rule("FOIA s.64(1)", since="2005-01-01")
def sections_21_and_22_available(*, in_public_record_office: bool) -> Finding[bool]:
    """cannot be exempt information by virtue of section 21 or 22"""
    return Finding(not in_public_record_office, because=(_place(in_public_record_office),))


@rule("FOIA s.64(2)", since="2005-01-01")
def section_23_keeps_its_place(*, in_public_record_office: bool) -> Finding[bool]:
    """section 2(3) shall have effect with the omission of the reference to section 23"""
    return Finding(not in_public_record_office, because=(_place(in_public_record_office),))


def _place(in_public_record_office: bool) -> Fact:
    return Fact(in_public_record_office, "the historical record is in the Public Record Office or that of Northern Ireland")
