"""Part II as a page lists it: complete, dated, and found by citation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law import exemption
from answerable.law.exemption import Authority, Claimant, Limb, SelectedBy
from answerable.law.foia.s02_effect_of_exemptions import Basis
from answerable.law.not_law import NotInForce
from answerable.law.part_ii import EXEMPTIONS, exemptions, find, limb_of
from answerable.law.provision import cite

TODAY = date(2020, 6, 23)


def test_every_section_of_part_ii_is_an_exemption_but_s25() -> None:
    numbers = [*(str(each) for each in range(21, 45) if each != 25), "22A"]
    assert {each.at for each in EXEMPTIONS} == {f"FOIA s.{each}" for each in numbers}
    assert [each.at.order() for each in EXEMPTIONS] == sorted(each.at.order() for each in EXEMPTIONS)


def test_rows_can_be_filtered_as_the_page_filters_them() -> None:
    rows = exemptions(TODAY)
    assert {row.section for row in rows if row.basis is Basis.ABSOLUTE} == {
        *("FOIA s.21", "FOIA s.23", "FOIA s.32", "FOIA s.34", "FOIA s.37", "FOIA s.40", "FOIA s.41", "FOIA s.44"),
    }
    assert {row.section for row in rows if row.test is exemption.Test.ENDANGER} == {"FOIA s.38"}
    assert {row.at for row in rows if not row.forms} == {"FOIA s.21(1)", "FOIA s.43(1)"}


def test_a_row_says_who_may_claim_what_gives_way_and_who_certifies() -> None:
    rows = {row.at: row for row in exemptions(TODAY)}
    crime = rows[cite("FOIA s.31(1)(a)")]
    assert (crime.title, crime.words) == ("Law enforcement", "the prevention or detection of crime")
    assert rows[cite("FOIA s.35(1)(a)")].claimant is Claimant.GOVERNMENT
    assert rows[cite("FOIA s.31(1)(a)")].gives_way_to == ("FOIA s.30",)
    assert rows[cite("FOIA s.40(2)")].gives_way_to == ("FOIA s.40(1)",)
    assert rows[cite("FOIA s.40(2)")].selected_by is SelectedBy.DEALT_WITH
    assert "Cabinet" in rows[cite("FOIA s.23(1)")].certificates[0].signed_by
    assert rows[cite("FOIA s.34(1)")].certificates[0].appeal == ""


def test_the_certificates_of_part_ii_are_four() -> None:
    certified = [each.at.under(certificate.at) for each in EXEMPTIONS for certificate in each.certificates]
    assert certified == ["FOIA s.23(2)", "FOIA s.24(3)", "FOIA s.34(3)", "FOIA s.36(7)"]


@given(st.dates(date(2005, 1, 1), date(2030, 12, 31)))
def test_on_every_day_each_limb_has_one_version(on: date) -> None:
    cited = [row.at for row in exemptions(on)]
    assert len(cited) == len(set(cited))
    assert {at.section for at in cited} >= {each.at for each in EXEMPTIONS} - {"FOIA s.22A"}


@pytest.mark.parametrize(("on", "there"), [(date(2014, 9, 30), False), (date(2014, 10, 1), True)])
def test_research_came_in_2014(on: date, there: bool) -> None:
    assert any(row.section == "FOIA s.22A" for row in exemptions(on)) is there


def test_there_is_no_part_ii_before_the_right_of_access() -> None:
    assert exemptions(date(2005, 1, 1))
    with pytest.raises(NotInForce, match="1 January 2005"):
        exemptions(date(2004, 12, 31))


@pytest.mark.parametrize(
    ("at", "on", "words"),
    [
        ("FOIA s.31(1)(i)", date(2017, 6, 14), "Fatal Accidents and Sudden Deaths Inquiries (Scotland) Act 1976"),
        ("FOIA s.31(1)(i)", date(2017, 6, 15), "Inquiries into Fatal Accidents and Sudden Deaths etc. (Scotland) Act 2016"),
        ("FOIA s.36(2)(a)(iii)", date(2007, 5, 24), "National Assembly for Wales"),
        ("FOIA s.36(2)(a)(iii)", date(2007, 5, 25), "Welsh Assembly Government"),
        ("FOIA s.37(1)(a)", date(2011, 1, 18), "or with the Royal Household"),
        ("FOIA s.37(1)(a)", date(2011, 1, 19), "the Sovereign"),
        ("FOIA s.40(2)", date(2018, 5, 24), "either the first or the second condition"),
        ("FOIA s.40(2)", date(2018, 5, 25), "the first, second or third condition"),
        ("FOIA s.44(1)(b)", date(2011, 4, 21), "any Community obligation"),
        ("FOIA s.44(1)(b)", date(2011, 4, 22), "any EU obligation"),
        ("FOIA s.44(1)(b)", date(2020, 12, 31), "any EU obligation"),
        ("FOIA s.44(1)(b)", date(2021, 1, 1), "retained EU obligation"),
        ("FOIA s.44(1)(b)", date(2023, 12, 31), "retained EU obligation"),
        ("FOIA s.44(1)(b)", date(2024, 1, 1), "any assimilated obligation"),
    ],
)
def test_a_limb_has_the_words_of_its_day(at: str, on: date, words: str) -> None:
    limb = limb_of(at, on)
    assert limb is not None
    assert words in limb.words


def test_a_citation_leads_to_its_limb_or_to_its_confirm_or_deny_provision() -> None:
    limb = find(cite("FOIA s.31(1)(a)"))
    assert limb is not None
    assert limb.exemption.at == "FOIA s.31"
    assert ([each.at for each in limb.limbs], limb.confirm_or_deny) == (["(1)(a)"], ())
    excluded = find(cite("FOIA s.31(3)"))
    assert excluded is not None
    assert ([each.at for each in excluded.confirm_or_deny], excluded.limbs) == (["(3)"], ())


def test_a_citation_outside_part_ii_leads_nowhere() -> None:
    assert find(cite("FOIA s.12(1)")) is None
    assert limb_of("FOIA s.12(1)", TODAY) is None
    assert limb_of("FOIA s.22A(1)(b)(i)", date(2014, 9, 30)) is None


def test_who_may_claim() -> None:
    assert Authority().may_claim(Claimant.ANY)
    assert not Authority(audits_others=True).may_claim(Claimant.GOVERNMENT)
    assert not Authority(government_department=True).may_claim(Claimant.AUDITORS)


def test_a_limb_ends_before_the_day_of_its_end() -> None:
    limb = Limb("(1)", "words", since="2011-01-19", until="2012-07-01")
    on = (date(2011, 1, 18), date(2011, 1, 19), date(2012, 6, 30), date(2012, 7, 1))
    assert [limb.in_force(day) for day in on] == [False, True, True, False]


def test_what_a_page_prints_of_a_row_is_in_words() -> None:
    assert [each.value for each in exemption.Test] == ["class", "prejudice", "endanger", "opinion", "required", "adverse effect"]
    assert [each.value for each in exemption.ConfirmOrDenyForm] == ["effect", "class", "content", "breach", "required"]
    assert [each.value for each in Basis] == ["absolute", "qualified", "depends"]
    assert Claimant.ANY.value == "any public authority"
    assert SelectedBy.DECIDED.value == "the day of the decision"


def test_an_authority_is_none_of_the_special_ones_until_somebody_says_so() -> None:
    assert Authority() == Authority(
        government_department=False, welsh_government=False, house_of_parliament=False, northern_ireland=False, audits_others=False
    )
