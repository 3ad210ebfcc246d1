"""Which claims have a shape that the Act gives, and the one sentence that each of the others gets."""

from datetime import date

import pytest

from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.claims_validity import check, faults
from answerable.law.exemption import Authority
from answerable.law.not_law import Malformed

DENY, TELL = Duty.CONFIRM_OR_DENY, Duty.COMMUNICATE
WOULD, LIKELY = Likelihood.WOULD, Likelihood.WOULD_BE_LIKELY_TO
POLICE = Authority()
DEPARTMENT = Authority(government_department=True)
RECEIVED, DEALT_WITH = date(2019, 11, 7), date(2020, 1, 28)


def said(*claims: Claim, authority: Authority = POLICE, received_on: date = RECEIVED, dealt_with_on: date = DEALT_WITH) -> list[str]:
    return [str(each) for each in faults(claims, authority=authority, received_on=received_on, dealt_with_on=dealt_with_on)]


FOUNDING = (
    Claim("FOIA s.40(2)", TELL, condition="FOIA s.40(3A)(a)", extent="the names in the contract"),
    Claim("FOIA s.31(3)", DENY, matter="FOIA s.31(1)(a)", likelihood=WOULD),
    Claim("FOIA s.31(3)", DENY, matter="FOIA s.31(1)(b)", likelihood=LIKELY),
)
WELL_FORMED = [
    *FOUNDING,
    Claim("FOIA s.31(1)(a)", TELL, likelihood=WOULD),
    Claim("FOIA s.31(1)(a)", TELL),
    Claim("FOIA s.31(1)(g)", TELL, purposes=("FOIA s.31(2)(a)", "FOIA s.31(2)(c)"), function="regulating solicitors"),
    Claim("FOIA s.31(1)(h)", TELL, purposes=("FOIA s.31(2)(a)",)),
    Claim("FOIA s.31(3)", DENY, matter="FOIA s.31(1)(g)", purposes=("FOIA s.31(2)(a)",), function="investigating complaints"),
    Claim("FOIA s.21(1)", TELL),
    Claim("FOIA s.22(2)", DENY),
    Claim("FOIA s.22A(2)", DENY, matter="FOIA s.22A(1)(b)(i)", likelihood=WOULD),
    Claim("FOIA s.23(5)", DENY),
    Claim("FOIA s.23(5)", DENY, matter="FOIA s.23(1)"),
    Claim("FOIA s.24(1)", TELL),
    Claim("FOIA s.27(4)(b)", DENY),
    Claim("FOIA s.30(3)", DENY, matter="FOIA s.30(1)(b)"),
    Claim("FOIA s.36(2)(b)(i)", TELL, likelihood=LIKELY),
    Claim("FOIA s.38(1)(b)", TELL, likelihood=WOULD),
    Claim("FOIA s.40(1)", TELL),
    Claim("FOIA s.40(5A)", DENY),
    Claim("FOIA s.40(5B)(a)(i)", DENY),
    Claim("FOIA s.43(1)", TELL),
    Claim("FOIA s.43(3)", DENY, likelihood=LIKELY),
    Claim("FOIA s.12(1)", TELL),
    Claim("FOIA s.12(2)", DENY),
    Claim("FOIA s.14(1)", TELL),
]


@pytest.mark.parametrize("claim", WELL_FORMED, ids=lambda claim: f"{claim.provision} {claim.duty.value}")
def test_a_claim_that_has_a_shape_passes(claim: Claim) -> None:
    assert said(claim) == []


def test_the_claims_of_the_founding_case_pass_together() -> None:
    check(FOUNDING, authority=POLICE, received_on=RECEIVED, dealt_with_on=DEALT_WITH)


MALFORMED = [
    (
        Claim("FOIA s.31(2)(a)", TELL),
        "FOIA s.31(2)(a) is a purpose, reached only through FOIA s.31(1)(g), (h) or (i). Claim one of those with it as the purpose.",
    ),
    (
        Claim("FOIA s.31(2)(a)", DENY),
        "FOIA s.31(2)(a) is a purpose, reached only through FOIA s.31(1)(g), (h) or (i). Claim one of those with it as the purpose.",
    ),
    (Claim("FOIA s.31(1)(g)", TELL), "FOIA s.31(1)(g) needs a purpose of FOIA s.31(2), such as FOIA s.31(2)(a). Name it."),
    (Claim("FOIA s.31(1)(i)", TELL), "FOIA s.31(1)(i) needs a purpose of FOIA s.31(2), such as FOIA s.31(2)(a). Name it."),
    (
        Claim("FOIA s.31(3)", DENY, matter="FOIA s.31(1)(h)"),
        "FOIA s.31(1)(h) needs a purpose of FOIA s.31(2), such as FOIA s.31(2)(a). Name it.",
    ),
    (
        Claim("FOIA s.31(1)(g)", TELL, purposes=("FOIA s.31(2)(a)",), function=" "),
        "FOIA s.31(1)(g) needs the public authority's function that would be prejudiced. Name it.",
    ),
    (
        Claim("FOIA s.31(1)(g)", TELL, purposes=("FOIA s.31(2)(k)",), function="regulating solicitors"),
        "FOIA s.31(2)(k) is no purpose of FOIA s.31(2). Name one, such as FOIA s.31(2)(a).",
    ),
    (
        Claim("FOIA s.31(1)(a)", TELL, purposes=("FOIA s.31(2)(a)",)),
        "FOIA s.31(1)(a) takes no purpose of FOIA s.31(2) and no function. Leave them out.",
    ),
    (Claim("FOIA s.42(1)", TELL, function="advising"), "FOIA s.42(1) takes no purpose of FOIA s.31(2) and no function. Leave them out."),
    (
        Claim("FOIA s.31(1)(a)", DENY),
        "FOIA s.31(1)(a) is a ground for withholding information, not for neither confirming nor denying. Cite FOIA s.31(3) for that.",
    ),
    (
        Claim("FOIA s.42(2)", TELL),
        "FOIA s.42(2) is a ground for neither confirming nor denying, not for withholding. Cite FOIA s.42(1) for that.",
    ),
    (
        Claim("FOIA s.27(4)(a)", TELL),
        "FOIA s.27(4)(a) is a ground for neither confirming nor denying, not for withholding. Cite FOIA s.27(1)(a), FOIA s.27(1)(b), "
        "FOIA s.27(1)(c), FOIA s.27(1)(d) or FOIA s.27(2) for that.",
    ),
    (
        Claim("FOIA s.21(1)", DENY),
        "FOIA s.21(1) gives no way to neither confirm nor deny. Confirm or deny, and claim it for the information.",
    ),
    (Claim("FOIA s.21", DENY), "FOIA s.21 gives no way to neither confirm nor deny. Confirm or deny, and claim it for the information."),
    (
        Claim("FOIA s.43(1)", DENY),
        "FOIA s.43(1) gives no way to neither confirm nor deny. Confirm or deny, and claim it for the information.",
    ),
    (
        Claim("FOIA s.14(1)", DENY),
        "FOIA s.14(1) gives no way to neither confirm nor deny. Only FOIA s.12(2) lifts that duty by itself, where confirming or denying "
        "alone would cost more than the limit; s.14 lifts both duties together.",
    ),
    (
        Claim("FOIA s.12(1)", DENY),
        "FOIA s.12(1) gives no way to neither confirm nor deny. Only FOIA s.12(2) lifts that duty by itself, where confirming or denying "
        "alone would cost more than the limit; s.14 lifts both duties together.",
    ),
    (Claim("FOIA s.12(2)", TELL), "FOIA s.12(2) is not one of FOIA s.12(1), FOIA s.14(1), FOIA s.14(2). Cite one of these."),
    (Claim("FOIA s.43", TELL), "FOIA s.43 names no single limb of FOIA s.43. Cite FOIA s.43(1) or FOIA s.43(2)."),
    (Claim("FOIA s.43(4)", TELL), "FOIA s.43(4) is no limb of FOIA s.43. Cite FOIA s.43(1) or FOIA s.43(2)."),
    (
        Claim("FOIA s.40(5B)(a)", DENY),
        "FOIA s.40(5B)(a) names no single limb of FOIA s.40. Cite FOIA s.40(5B)(a)(i) or FOIA s.40(5B)(a)(ii).",
    ),
    (Claim("FOIA s.10(3)", TELL), "FOIA s.10(3) is not an exemption of the Act. Cite a limb of ss.21 to 44, or FOIA s.12 or s.14."),
    (Claim("FOIA s.99(1)", TELL), "FOIA s.99(1) is not an exemption of the Act. Cite a limb of ss.21 to 44, or FOIA s.12 or s.14."),
    (Claim("GRC r.22", TELL), "GRC r.22 is not an exemption of the Act. Cite a limb of ss.21 to 44, or FOIA s.12 or s.14."),
    (
        Claim("section 31", TELL),
        "'section 31' is not a citation we can read. Write it as the Act prints it, for example 'FOIA s.31(1)(a)' or 'EIR reg 12(4)(b)'.",
    ),
    (
        Claim("FOIA s.40(2)", TELL),
        "FOIA s.40(2) needs a condition that was law on 28 January 2020, and none is named. Name FOIA s.40(3A)(a), FOIA s.40(3A)(b), "
        "FOIA s.40(3B), FOIA s.40(4A)(a) or FOIA s.40(4A)(b).",
    ),
    (
        Claim("FOIA s.40(2)", TELL, condition="FOIA s.40(3)(a)(i)"),
        "FOIA s.40(2) needs a condition that was law on 28 January 2020, and FOIA s.40(3)(a)(i) is not one on that day. Name "
        "FOIA s.40(3A)(a), FOIA s.40(3A)(b), FOIA s.40(3B), FOIA s.40(4A)(a) or FOIA s.40(4A)(b).",
    ),
    (Claim("FOIA s.41(1)", TELL, condition="FOIA s.40(3A)(a)"), "FOIA s.41(1) takes no condition. Leave it out."),
    (
        Claim("FOIA s.40(3A)(a)", TELL),
        "FOIA s.40(3A)(a) is a condition, reached only through FOIA s.40(2). Claim that with it as the condition.",
    ),
    (
        Claim("FOIA s.38(2)", DENY),
        "FOIA s.38(2) points back to several limbs. Name the matter: FOIA s.38(1)(a) or FOIA s.38(1)(b).",
    ),
    (
        Claim("FOIA s.38(2)", DENY, matter="FOIA s.31(1)(a)"),
        "FOIA s.31(1)(a) cannot be the matter of FOIA s.38(2). Name FOIA s.38(1)(a) or FOIA s.38(1)(b).",
    ),
    (
        Claim("FOIA s.38(1)(a)", TELL, matter="FOIA s.38(1)(b)"),
        "FOIA s.38(1)(b) cannot be the matter of FOIA s.38(1)(a). Leave the matter out.",
    ),
    (
        Claim("FOIA s.43(3)", DENY, matter="FOIA s.43(1)"),
        "FOIA s.43(1) cannot be the matter of FOIA s.43(3). Name FOIA s.43(2).",
    ),
    (
        Claim("FOIA s.42(1)", TELL, likelihood=WOULD),
        "FOIA s.42(1) is not a test of likelihood, so “would” has no place in the claim. Leave it out.",
    ),
    (
        Claim("FOIA s.27(2)", TELL, likelihood=LIKELY),
        "FOIA s.27(2) is not a test of likelihood, so “would be likely to” has no place in the claim. Leave it out.",
    ),
    (
        Claim("FOIA s.30(3)", DENY, matter="FOIA s.30(1)(b)", likelihood=WOULD),
        "FOIA s.30(3) is not a test of likelihood, so “would” has no place in the claim. Leave it out.",
    ),
    (
        Claim("FOIA s.42(1)", TELL, extent=" "),
        "The extent of the claim of FOIA s.42(1) is blank. Say to what it extends, or leave it out for the whole part.",
    ),
    (
        Claim("FOIA s.33(2)", TELL),
        "FOIA s.33 is for a public authority with functions of auditing or examining other public authorities, and this authority is not "
        "one. Rely on another exemption.",
    ),
    (
        Claim("FOIA s.35(3)", DENY, matter="FOIA s.35(1)(a)"),
        "FOIA s.35 is for a government department or the Welsh Government, and this authority is not one. Rely on another exemption.",
    ),
    (
        Claim("FOIA s.40(5)(a)", DENY),
        "FOIA s.40(5)(a) was not law on 28 January 2020, the day the request was dealt with, which picks the version. Cite the Act as it "
        "stood then.",
    ),
]


@pytest.mark.parametrize(("claim", "sentence"), MALFORMED, ids=lambda part: part.provision if isinstance(part, Claim) else "")
def test_a_claim_without_a_shape_gets_one_sentence(claim: Claim, sentence: str) -> None:
    assert said(claim) == [sentence]


def test_the_first_fault_is_raised() -> None:
    with pytest.raises(Malformed, match=r"^FOIA s\.21\(1\) gives no way"):
        check(
            [Claim("FOIA s.42(1)", TELL), Claim("FOIA s.21(1)", DENY)],
            authority=POLICE,
            received_on=RECEIVED,
            dealt_with_on=DEALT_WITH,
        )


@pytest.mark.parametrize(
    ("provision", "authority"),
    [
        ("FOIA s.35(1)(a)", DEPARTMENT),
        ("FOIA s.35(1)(a)", Authority(welsh_government=True)),
        ("FOIA s.33(2)", Authority(audits_others=True)),
    ],
)
def test_those_whom_an_exemption_is_for_may_claim_it(provision: str, authority: Authority) -> None:
    assert said(Claim(provision, TELL), authority=authority) == []


@pytest.mark.parametrize(
    ("provision", "received", "well_formed"),
    [
        ("FOIA s.22A(1)(b)(i)", date(2014, 9, 30), False),
        ("FOIA s.22A(1)(b)(i)", date(2014, 10, 1), True),
        ("FOIA s.37(1)(aa)", date(2011, 1, 18), False),
        ("FOIA s.37(1)(aa)", date(2011, 1, 19), True),
        ("FOIA s.37(1)(a)", date(2011, 1, 18), True),
        ("FOIA s.21(1)", date(2004, 12, 31), False),
    ],
)
def test_the_day_of_receipt_picks_the_version(provision: str, received: date, well_formed: bool) -> None:
    wrong = said(Claim(provision, TELL), received_on=received, dealt_with_on=date(2014, 12, 1))
    assert wrong == (
        []
        if well_formed
        else [
            f"{provision} was not law on {received.day} {received:%B %Y}, the day the request was received, which picks the version. "
            "Cite the Act as it stood then."
        ]
    )


def test_a_northern_ireland_body_reads_s37_as_it_was_while_s80A_stood() -> None:
    body = Authority(northern_ireland=True)
    heir = Claim("FOIA s.37(1)(aa)", TELL)
    assert len(said(heir, authority=body, received_on=date(2012, 6, 30))) == 1
    assert said(heir, authority=body, received_on=date(2012, 7, 1)) == []
    assert said(Claim("FOIA s.37(1)(a)", TELL), authority=body, received_on=date(2012, 6, 30)) == []


@pytest.mark.parametrize("dealt_with", [date(2018, 5, 24), date(2018, 5, 25)])
def test_the_day_of_dealing_picks_the_version_of_s40(dealt_with: date) -> None:
    old = Claim("FOIA s.40(2)", TELL, condition="FOIA s.40(3)(a)(i)")
    new = Claim("FOIA s.40(2)", TELL, condition="FOIA s.40(3A)(a)")
    received = date(2018, 5, 1)
    assert bool(said(old, received_on=received, dealt_with_on=dealt_with)) is (dealt_with >= date(2018, 5, 25))
    assert bool(said(new, received_on=received, dealt_with_on=dealt_with)) is (dealt_with < date(2018, 5, 25))


# Claims together.

INVESTIGATION, ENFORCEMENT = Claim("FOIA s.30(1)(b)", TELL), Claim("FOIA s.31(1)(a)", TELL, likelihood=LIKELY)
KEPT_APART = [
    (INVESTIGATION, ENFORCEMENT, "FOIA s.31(1)(a) covers only information that FOIA s.30 does not"),
    (ENFORCEMENT, INVESTIGATION, "FOIA s.31(1)(a) covers only information that FOIA s.30 does not"),
    (Claim("FOIA s.23(1)", TELL), Claim("FOIA s.24(1)", TELL), "FOIA s.24(1) covers only information that FOIA s.23 does not"),
    (
        Claim("FOIA s.35(1)(a)", TELL),
        Claim("FOIA s.36(2)(b)(i)", TELL),
        "FOIA s.36(2)(b)(i) covers only information that FOIA s.35 does not",
    ),
    (
        Claim("FOIA s.35(3)", DENY, matter="FOIA s.35(1)(a)"),
        Claim("FOIA s.36(3)", DENY, matter="FOIA s.36(2)(b)(i)"),
        "FOIA s.36(3) covers only information that FOIA s.35 does not",
    ),
    (
        Claim("FOIA s.40(1)", TELL),
        Claim("FOIA s.40(2)", TELL, condition="FOIA s.40(3A)(a)"),
        "FOIA s.40(2) covers only information that FOIA s.40(1) does not",
    ),
]


@pytest.mark.parametrize(("one", "other", "sentence"), KEPT_APART, ids=lambda part: part.provision if isinstance(part, Claim) else "")
def test_what_the_act_keeps_apart_is_not_claimed_together(one: Claim, other: Claim, sentence: str) -> None:
    [fault] = said(one, other, authority=DEPARTMENT)
    assert fault == f"{sentence}, and both are claimed for the same. Claim one, or put them in an alternative group."


@pytest.mark.parametrize(("one", "other", "sentence"), KEPT_APART, ids=lambda part: part.provision if isinstance(part, Claim) else "")
def test_it_may_be_pleaded_in_the_alternative(one: Claim, other: Claim, sentence: str) -> None:
    pair = (one._replace(alternative_group="a"), other._replace(alternative_group="a"))
    assert said(*pair, authority=DEPARTMENT) == []


def test_different_groups_are_no_alternative() -> None:
    wrong = said(INVESTIGATION._replace(alternative_group="a"), ENFORCEMENT._replace(alternative_group="b"))
    assert [each.split(" ", 2)[1] for each in wrong] == ["s.31(1)(a)", "alternative", "alternative"]


def test_a_group_of_one_is_no_alternative() -> None:
    assert said(INVESTIGATION._replace(alternative_group="a")) == [
        "The alternative “a” has one claim in it. Give the claim that it is an alternative to the same group."
    ]


def test_different_information_is_not_kept_apart() -> None:
    assert said(INVESTIGATION._replace(extent="the statements"), ENFORCEMENT._replace(extent="the manual")) == []


def test_a_claim_for_the_whole_part_covers_every_slice_of_it() -> None:
    assert len(said(INVESTIGATION._replace(extent="the statements"), ENFORCEMENT)) == 1


def test_the_two_duties_are_not_kept_apart_from_each_other() -> None:
    assert said(INVESTIGATION, Claim("FOIA s.31(3)", DENY, matter="FOIA s.31(1)(a)")) == []


def test_ss23_and_24_may_both_keep_an_authority_from_confirming() -> None:
    assert said(Claim("FOIA s.23(5)", DENY), Claim("FOIA s.24(2)", DENY)) == []


def test_the_same_claim_twice_is_one_too_many() -> None:
    assert said(ENFORCEMENT, ENFORCEMENT._replace(likelihood=WOULD)) == [
        "FOIA s.31(1)(a) is claimed twice for the same information and the same duty. Keep one of the two."
    ]


def test_claims_that_cannot_be_read_are_kept_apart_from_nothing() -> None:
    assert len(said(Claim("section 30", TELL), ENFORCEMENT)) == 1
    assert len(said(Claim("FOIA s.14(1)", TELL), ENFORCEMENT)) == 0
