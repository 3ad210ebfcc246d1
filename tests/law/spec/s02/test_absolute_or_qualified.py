"""FOIA s.2(3): which provisions confer absolute exemption, on which day, and no others."""

from datetime import date

import pytest

from answerable.law.exemption import Limb
from answerable.law.foia.s02_effect_of_exemptions import Basis, Reading, basis, is_absolute
from answerable.law.not_law import Malformed, NotInForce
from answerable.law.part_ii import EXEMPTIONS
from tests.law.spec import Spec

ON = date(2020, 6, 23)
SPLIT = date(2011, 1, 19)
REWRITTEN = date(2018, 5, 25)

WHOLE_SECTIONS = Spec(
    "FOIA s.2(3)",
    "Which sections are absolute as a whole, their confirm-or-deny subsections with them?",
    ("Provision", "Absolute", "Why"),
    (
        ("FOIA s.21(1)", True, "paragraph (a)"),
        ("FOIA s.22(1)", False, "information to be published later is not the same as information accessible now"),
        ("FOIA s.23(5)", True, "paragraph (b) names the whole section"),
        ("FOIA s.24(1)", False, "national security is qualified"),
        ("FOIA s.30(1)(a)(i)", False, "an investigation is a class, and qualified"),
        ("FOIA s.31(3)", False, "the founding notice turned on this provision"),
        ("FOIA s.32(3)", True, "paragraph (c) names the whole section"),
        ("FOIA s.34(2)", True, "paragraph (d)"),
        ("FOIA s.35(1)(a)", False, "policy is qualified"),
        ("FOIA s.36(2)(c)", False, "paragraph (e) is for the Houses of Parliament"),
        ("FOIA s.38(1)(b)", False, "even where lives are at stake"),
        ("FOIA s.41(1)", True, "paragraph (g)"),
        ("FOIA s.42(1)", False, "privilege is strong, and qualified"),
        ("FOIA s.43(1)", False, "trade secrets are qualified"),
        ("FOIA s.44(2)", True, "paragraph (h) names the whole section"),
    ),
)
ROYAL = Spec(
    "FOIA s.2(3)(ea)",
    "Since when are communications with the Sovereign and heirs absolute, and for whom?",
    ("Provision", "Received", "Northern Ireland body", "Absolute", "Why"),
    (
        ("FOIA s.37(1)(a)", date(2011, 1, 18), False, False, "vector 52: received the day before the split, decided after it"),
        ("FOIA s.37(1)(a)", date(2011, 1, 19), False, True, "received on the day of the split"),
        ("FOIA s.37(1)(aa)", date(2020, 6, 23), False, True, "the heir to the Throne"),
        ("FOIA s.37(1)(ab)", date(2020, 6, 23), False, True, "who has since become heir"),
        ("FOIA s.37(1)(ac)", date(2020, 6, 23), False, False, "other members of the Royal Family"),
        ("FOIA s.37(1)(ad)", date(2020, 6, 23), False, False, "the Household"),
        ("FOIA s.37(1)(b)", date(2020, 6, 23), False, False, "honours"),
        ("FOIA s.37(1)(a)", date(2011, 1, 19), True, False, "s.80A(3) leaves paragraph (ea) out for Northern Ireland bodies"),
        ("FOIA s.37(1)(a)", date(2012, 6, 30), True, False, "the last day of s.80A"),
        ("FOIA s.37(1)(a)", date(2012, 7, 1), True, True, "s.80A is repealed, S.I. 2012/1205"),
        ("FOIA s.37(2)", date(2011, 1, 18), False, False, "the confirm-or-deny subsection before the split"),
    ),
)
PERSONAL = Spec(
    "FOIA s.2(3)(fa)",
    "By which condition is s.40(2) absolute?",
    ("Condition met", "Received", "Dealt with", "Absolute", "Why"),
    (
        ("FOIA s.40(3)(a)(i)", date(2010, 3, 1), date(2010, 3, 20), True, "the old first condition, data protection principles"),
        ("FOIA s.40(3)(a)(ii)", date(2010, 3, 1), date(2010, 3, 20), False, "the old first condition, a notice of objection"),
        ("FOIA s.40(3)(b)", date(2010, 3, 1), date(2010, 3, 20), True, "the old first condition, manual data"),
        ("FOIA s.40(4)", date(2010, 3, 1), date(2010, 3, 20), False, "the old second condition"),
        ("FOIA s.40(3A)(a)", date(2019, 11, 7), date(2020, 1, 28), True, "the founding case: names redacted by the first condition"),
        ("FOIA s.40(3A)(b)", date(2019, 11, 7), date(2020, 1, 28), True, "the first condition, manual data"),
        ("FOIA s.40(3A)", date(2019, 11, 7), None, True, "the first condition as a whole"),
        ("FOIA s.40(3B)", date(2019, 11, 7), date(2020, 1, 28), False, "the second condition"),
        ("FOIA s.40(4A)(a)", date(2019, 11, 7), date(2020, 1, 28), False, "the third condition, Part 2 of the Data Protection Act 2018"),
        ("FOIA s.40(4A)(b)", date(2019, 11, 7), date(2020, 1, 28), False, "the third condition, Part 3 of that Act"),
        ("FOIA s.40(4A)", date(2019, 11, 7), date(2020, 1, 28), False, "the third condition as a whole"),
        ("FOIA s.40(3A)(a)", date(2018, 5, 1), date(2018, 5, 25), True, "received before the rewriting, dealt with after it"),
        ("FOIA s.40(3)(a)(i)", date(2018, 5, 1), date(2018, 5, 24), True, "the last day of the old section"),
    ),
)
OWN_DATA = Spec(
    "FOIA s.2(3)(f)",
    "Is the requester's own personal data an absolute exemption?",
    ("Dealt with", "Under", "Why"),
    (
        (date(2010, 3, 20), "FOIA s.2(3)(f)(i)", "the list as it was"),
        (date(2020, 1, 28), "FOIA s.2(3)(f)", "vector 45: s.40(1) as it is, with subject access as the way"),
    ),
)
SPECS = (WHOLE_SECTIONS, ROYAL, PERSONAL, OWN_DATA)


@pytest.mark.parametrize(("provision", "absolute"), WHOLE_SECTIONS.cases())
def test_whole_sections(provision: str, absolute: bool) -> None:
    assert is_absolute(provision, received_on=ON).value is absolute


@pytest.mark.parametrize(("provision", "received", "northern_ireland", "absolute"), ROYAL.cases())
def test_royal_communications(provision: str, received: date, northern_ireland: bool, absolute: bool) -> None:
    assert is_absolute(provision, received_on=received, northern_ireland=northern_ireland).value is absolute


@pytest.mark.parametrize(("condition", "received", "dealt_with", "absolute"), PERSONAL.cases())
def test_somebody_elses_personal_data(condition: str, received: date, dealt_with: date | None, absolute: bool) -> None:
    finding = is_absolute("FOIA s.40(2)", received_on=received, dealt_with_on=dealt_with, condition=condition)
    assert finding.value is absolute


@pytest.mark.parametrize(("dealt_with", "under"), OWN_DATA.cases())
def test_ones_own_personal_data(dealt_with: date, under: str) -> None:
    finding = is_absolute("FOIA s.40(1)", received_on=date(2010, 3, 1), dealt_with_on=dealt_with)
    assert (finding.value, finding.under) == (True, under)


def test_a_finding_quotes_the_paragraph_that_lists_the_provision() -> None:
    listed = is_absolute("FOIA s.32(1)(a)", received_on=ON)
    assert listed.derivation() == ("yes: FOIA s.2(3)(c), “section 32”\n└─ 23 June 2020: the request was received")


def test_a_provision_that_is_not_listed_is_told_so() -> None:
    assert is_absolute("FOIA s.31(3)", received_on=ON).derivation() == (
        "no: FOIA s.2(3), “the following provisions of Part II (and no others) are to be regarded as conferring absolute exemption” "
        "[not listed]\n└─ 23 June 2020: the request was received"
    )


def test_s37_2_goes_with_the_paragraph_that_it_is_about() -> None:
    assert is_absolute("FOIA s.37(2)", received_on=ON, matter="FOIA s.37(1)(aa)").value is True
    assert is_absolute("FOIA s.37(2)", received_on=ON, matter="FOIA s.37(1)(b)").value is False
    assert is_absolute("FOIA s.37(2)", received_on=SPLIT, matter="FOIA s.37(1)(a)").value is True


@pytest.mark.parametrize("provision", ["FOIA s.37", "FOIA s.37(2)", "FOIA s.37(1)"])
def test_s37_without_its_paragraph_has_no_answer(provision: str) -> None:
    for day in (SPLIT, ON):
        with pytest.raises(Malformed, match="Name the paragraph"):
            is_absolute(provision, received_on=day)


def test_s36_is_absolute_for_the_houses_of_parliament_alone() -> None:
    assert is_absolute("FOIA s.36(2)(c)", received_on=ON, house_of_parliament=True).under == "FOIA s.2(3)(e)"
    assert is_absolute("FOIA s.36(2)(c)", received_on=ON).note == "only for the Houses of Parliament"


def test_s23_loses_its_place_for_a_historical_record_in_a_public_record_office() -> None:
    finding = is_absolute("FOIA s.23(1)", received_on=ON, historical_in_public_record_office=True)
    assert finding.value is False
    assert finding.derivation().splitlines()[1:] == [
        "├─ 23 June 2020: the request was received",
        "└─ no: FOIA s.64(2), “section 2(3) shall have effect with the omission of the reference to section 23”",
        "   └─ yes: the historical record is in the Public Record Office or that of Northern Ireland",
    ]


def test_s64_touches_no_other_section() -> None:
    assert is_absolute("FOIA s.41(1)", received_on=ON, historical_in_public_record_office=True).value is True


@pytest.mark.parametrize("condition", [None, "FOIA s.40(3)(a)", "FOIA s.40(8)"])
def test_s40_2_without_a_condition_that_settles_it_has_no_answer(condition: str | None) -> None:
    with pytest.raises(Malformed, match="Name the condition"):
        is_absolute("FOIA s.40(2)", received_on=ON, condition=condition)


@pytest.mark.parametrize("provision", ["FOIA s.40", "FOIA s.40(8)", "FOIA s.40(3A)(a)"])
def test_other_places_in_s40_confer_nothing(provision: str) -> None:
    with pytest.raises(Malformed, match="confers no exemption by itself"):
        is_absolute(provision, received_on=ON)


@pytest.mark.parametrize(
    ("condition", "received", "dealt_with"),
    [
        ("FOIA s.40(3)(a)(i)", date(2018, 5, 1), date(2018, 5, 25)),
        ("FOIA s.40(4)", date(2020, 5, 1), None),
        ("FOIA s.40(3A)(a)", date(2018, 5, 1), date(2018, 5, 24)),
    ],
)
def test_a_condition_of_the_other_version_is_refused(condition: str, received: date, dealt_with: date | None) -> None:
    with pytest.raises(NotInForce, match="was not law on"):
        is_absolute("FOIA s.40(2)", received_on=received, dealt_with_on=dealt_with, condition=condition)


CONTESTED = ("FOIA s.40(5)(a)", "FOIA s.40(5)(b)(i)", "FOIA s.40(5A)", "FOIA s.40(5B)(a)(i)")


@pytest.mark.parametrize("provision", [*CONTESTED, "FOIA s.40(5)(b)(ii)", "FOIA s.40(5B)(b)", "FOIA s.40(5B)(c)"])
def test_s40_neither_confirm_nor_deny_is_qualified_as_the_act_reads(provision: str) -> None:
    finding = is_absolute(provision, received_on=ON)
    assert finding.value is False
    assert finding.note.startswith("contested")


@pytest.mark.parametrize("provision", CONTESTED)
def test_the_commissioners_practice_is_a_switch(provision: str) -> None:
    finding = is_absolute(provision, received_on=ON, reading=Reading.COMMISSIONER)
    assert finding.value is True
    assert "practice" in finding.note


def test_the_switch_changes_only_the_provisions_the_practice_is_about() -> None:
    assert is_absolute("FOIA s.40(5B)(c)", received_on=ON, reading=Reading.COMMISSIONER).value is False
    assert is_absolute("FOIA s.31(3)", received_on=ON, reading=Reading.COMMISSIONER).value is False


@pytest.mark.parametrize("provision", ["FOIA s.12(1)", "FOIA s.14(1)", "FOIA s.25(3)", "FOIA s.45(1)", "FOIA Sch.3", "EIR reg 12(4)(b)"])
def test_what_is_not_an_exemption_is_neither(provision: str) -> None:
    with pytest.raises(Malformed, match="neither absolute nor qualified"):
        is_absolute(provision, received_on=ON)


def test_there_is_no_answer_before_the_right_of_access() -> None:
    with pytest.raises(NotInForce, match="1 January 2005"):
        is_absolute("FOIA s.21(1)", received_on=date(2004, 12, 31))
    assert is_absolute("FOIA s.21(1)", received_on=date(2005, 1, 1)).value is True


@pytest.mark.parametrize(
    ("provision", "on", "expected"),
    [
        ("FOIA s.37", SPLIT, Basis.DEPENDS),
        ("FOIA s.37", date(2011, 1, 18), Basis.QUALIFIED),
        ("FOIA s.37(2)", SPLIT, Basis.DEPENDS),
        ("FOIA s.37(2)", date(2011, 1, 18), Basis.QUALIFIED),
        ("FOIA s.37(1)(a)", SPLIT, Basis.ABSOLUTE),
        ("FOIA s.40", REWRITTEN, Basis.DEPENDS),
        ("FOIA s.40(2)", date(2018, 5, 24), Basis.DEPENDS),
        ("FOIA s.40(1)", date(2018, 5, 24), Basis.ABSOLUTE),
        ("FOIA s.40(5A)", REWRITTEN, Basis.QUALIFIED),
        ("FOIA s.36(3)", REWRITTEN, Basis.DEPENDS),
        ("FOIA s.44", REWRITTEN, Basis.ABSOLUTE),
        ("FOIA s.31", REWRITTEN, Basis.QUALIFIED),
    ],
)
def test_basis_without_the_facts_of_a_case(provision: str, on: date, expected: Basis) -> None:
    assert basis(provision, on=on) is expected


def _limbs() -> list[tuple[str, Limb]]:
    return [(str(exemption.at), limb) for exemption in EXEMPTIONS for limb in exemption.limbs_on(ON)]


@pytest.mark.parametrize(("section", "limb"), _limbs(), ids=lambda part: part if isinstance(part, str) else part.at)
def test_a_finding_never_contradicts_the_basis(section: str, limb: Limb) -> None:
    at = section + limb.at
    condition = "FOIA s.40(3A)(a)" if at == "FOIA s.40(2)" else None
    expected = {Basis.ABSOLUTE: {True}, Basis.QUALIFIED: {False}, Basis.DEPENDS: {True, False}}[basis(at, on=ON)]
    assert is_absolute(at, received_on=ON, condition=condition).value in expected


@pytest.mark.parametrize(
    ("provision", "condition", "said"),
    [
        ("FOIA s.40(1)", None, ["yes: FOIA s.2(3)(f), “section 40(1)”", "└─ 23 June 2020: the request was dealt with"]),
        (
            "FOIA s.40(2)",
            "FOIA s.40(3A)(a)",
            [
                "yes: FOIA s.2(3)(fa), “section 40(2) so far as relating to cases where the first condition referred to in that "
                "subsection is satisfied”",
                "└─ FOIA s.40(3A)(a): the condition that is met",
            ],
        ),
        (
            "FOIA s.40(2)",
            "FOIA s.40(3B)",
            [
                "no: FOIA s.2(3), “the following provisions of Part II (and no others) are to be regarded as conferring absolute "
                "exemption” [not the first condition as s.2(3) describes it]",
                "└─ FOIA s.40(3B): the condition that is met",
            ],
        ),
    ],
)
def test_personal_information_is_reasoned(provision: str, condition: str | None, said: list[str]) -> None:
    assert is_absolute(provision, received_on=ON, condition=condition).derivation().splitlines() == said


@pytest.mark.parametrize(
    ("provision", "words"),
    [
        ("FOIA s.21(1)", "section 21"),
        ("FOIA s.23(1)", "section 23"),
        ("FOIA s.32(1)(a)", "section 32"),
        ("FOIA s.34(1)", "section 34"),
        ("FOIA s.41(1)", "section 41"),
        ("FOIA s.44(1)(a)", "section 44"),
    ],
)
def test_each_paragraph_of_the_list_is_quoted(provision: str, words: str) -> None:
    assert is_absolute(provision, received_on=ON).words == words


def test_the_reason_why_northern_ireland_differs_is_in_the_derivation() -> None:
    finding = is_absolute("FOIA s.37(1)(a)", received_on=SPLIT, northern_ireland=True)
    assert finding.note == "paragraph (ea) is left out for Northern Ireland bodies"
    assert "FOIA s.80A(3), “is to be read as if paragraph (ea) were omitted”" in finding.derivation()
