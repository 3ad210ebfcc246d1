"""A citation is read and printed one way only."""

import pytest

from answerable.law.not_law import NotACitation
from answerable.law.provision import Provision, cite

READ = {
    "FOIA s.10(1)": ("FOIA", "FOIA s.10", "(1)"),
    "FOIA s.31(1)(a)": ("FOIA", "FOIA s.31", "(1)(a)"),
    "FOIA s.22A": ("FOIA", "FOIA s.22A", ""),
    "FOIA s.11(1A)": ("FOIA", "FOIA s.11", "(1A)"),
    "FOIA s.36(2)(b)(ii)": ("FOIA", "FOIA s.36", "(2)(b)(ii)"),
    "FOIA s.40(5B)(a)(i)": ("FOIA", "FOIA s.40", "(5B)(a)(i)"),
    "FOIA Sch.3 para 1": ("FOIA", "FOIA Sch.3", " para 1"),
    "FOIA Sch.1 Part I": ("FOIA", "FOIA Sch.1", " Part I"),
    "EIR reg 12(4)(b)": ("EIR", "EIR reg 12", "(4)(b)"),
    "SI 2004/3364 reg 4": ("SI 2004/3364", "SI 2004/3364 reg 4", ""),
    "SI 2011/46 art 4": ("SI 2011/46", "SI 2011/46 art 4", ""),
    "Fees Regs reg 5(2)": ("Fees Regs", "Fees Regs reg 5", "(2)"),
    "GRC r.22(1)(b)": ("GRC", "GRC r.22", "(1)(b)"),
    "UT r.21(3)": ("UT", "UT r.21", "(3)"),
    "BFDA s.1(3)": ("BFDA", "BFDA s.1", "(3)"),
    "s.45 Code (2018)": ("s.45 Code (2018)", "s.45 Code (2018)", ""),
    "s.45 Code (2018) para 5.3": ("s.45 Code (2018)", "s.45 Code (2018) para 5.3", ""),
}
REFUSED = (
    "s 31 1 a",
    "section 31",
    "FOIA s. 31(1)(a)",
    "FOIA s.31(1) (a)",
    "FOIA s.31(1)(a) ",
    "FOIA s.31(a",
    "FOIA reg 5",
    "EIR s.5",
    "GRC reg 22",
    "Fees Regs s.5",
    "FOIA",
    "",
)


@pytest.mark.parametrize("text", READ)
def test_a_citation_falls_into_its_parts(text: str) -> None:
    provision = cite(text)
    assert (provision.instrument, provision.section, provision.beneath) == READ[text]
    assert str(provision) == text
    assert isinstance(provision.section, Provision)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_a_citation_is_refused_and_the_form_is_shown(text: str) -> None:
    with pytest.raises(NotACitation) as refused:
        cite(text)
    assert repr(text) in str(refused.value)
    assert "FOIA s.31(1)(a)" in str(refused.value)


def test_a_provision_covers_itself_and_what_stands_inside_it_and_nothing_that_merely_begins_alike() -> None:
    section = cite("FOIA s.31")
    assert section.covers(section)
    assert section.covers(cite("FOIA s.31(3)"))
    assert cite("FOIA Sch.3").covers(cite("FOIA Sch.3 para 1"))
    assert not section.covers(cite("FOIA s.310"))
    assert not section.covers(cite("FOIA s.31A"))
    assert not cite("FOIA s.31(3)").covers(section)
    assert not section.covers(cite("FOIA s.30(1)"))


def test_going_deeper_gives_a_provision() -> None:
    assert cite("FOIA s.31").under("(1)(a)") == "FOIA s.31(1)(a)"
    with pytest.raises(NotACitation):
        cite("FOIA s.31").under("(1")


def test_provisions_sort_as_the_act_prints_them() -> None:
    act = ["FOIA s.9", "FOIA s.10(1)", "FOIA s.10(2)", "FOIA s.11(1)", "FOIA s.11(1A)", "FOIA s.11(2)", "FOIA s.22", "FOIA s.22(2)"]
    part_ii = ["FOIA s.22A(1)", "FOIA s.31(1)(a)", "FOIA s.31(1)(b)", "FOIA s.31(3)", "FOIA s.37(1)(aa)", "FOIA s.37(1)(b)"]
    printed = act + part_ii
    assert sorted(map(cite, printed[::-1]), key=Provision.order) == printed
    assert cite("FOIA s.10(1)").order() == ((0, "FOIA"), (0, "s"), (10, ""), (1, ""))
