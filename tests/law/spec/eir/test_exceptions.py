"""EIR reg 12: exceptions, the test of "would adversely affect", emissions, the presumption, and neither confirming nor denying."""

from datetime import date

import pytest

from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.claims_validity import check, faults
from answerable.law.eir.r12_exceptions import EXCEPTIONS
from answerable.law.eir.r13_personal_data import PERSONAL_DATA
from answerable.law.eir.r15_ministerial_certificates import certifies
from answerable.law.engagement import Asked, ClassTest, SignedCertificate, asks, clause, elements
from answerable.law.environmental_positions import may_neither_confirm_nor_deny, may_refuse
from answerable.law.exemption import Authority
from answerable.law.foia.s40_personal_information import PERSONAL_INFORMATION
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.pleadable import regime_of, weighed_on_nothing
from answerable.law.pleaded import Pleaded, absolute, reach
from answerable.law.prejudice import Act, Shown
from answerable.law.provision import cite
from answerable.law.public_interest import Balance, Reached
from answerable.law.regime import Regime
from tests.law.judgements import ENVIRONMENTAL, RECEIVED, harm, reached, stage, weighed
from tests.law.spec import Spec

JUSTICE, COMMERCIAL, UNREASONABLE, SECURITY = "EIR reg 12(5)(b)", "EIR reg 12(5)(e)", "EIR reg 12(4)(b)", "EIR reg 12(5)(a)"
OUTWEIGHS, TIED = Balance.MAINTAINING_OUTWEIGHS, Balance.EXACTLY_BALANCED
WOULD, LIKELY, NEITHER = Shown.MORE_PROBABLE_THAN_NOT, Shown.REAL_AND_SIGNIFICANT_RISK, Shown.HYPOTHETICAL_OR_REMOTE

ADVERSE = Spec(
    "EIR reg 12(1)(a)",
    "Is an exception of paragraph (5) engaged?",
    ("Exception", "Interest identified", "Shown", "Emissions", "Engaged", "Why"),
    (
        (JUSTICE, True, WOULD, False, True, "disclosure would adversely affect the course of justice"),
        (JUSTICE, True, LIKELY, False, False, "“would be likely to” is the wrong test"),
        (JUSTICE, True, NEITHER, False, False, "no adverse effect"),
        (JUSTICE, False, None, False, False, "no interest that is of the exception"),
        (COMMERCIAL, True, WOULD, False, True, "confidential by law to protect a legitimate economic interest"),
        (COMMERCIAL, True, WOULD, True, False, "information on emissions cannot be withheld under (d) to (g)"),
    ),
)
REFUSALS = Spec(
    "EIR reg 12(1)",
    "May the authority refuse to disclose?",
    ("Exception", "Balance", "May refuse", "Why"),
    (
        (JUSTICE, OUTWEIGHS, True, "engaged, and maintaining it outweighs"),
        (JUSTICE, TIED, False, "an exact balance, and a presumption in favour of disclosure"),
        (UNREASONABLE, OUTWEIGHS, True, "manifestly unreasonable, and still weighed"),
        (UNREASONABLE, TIED, False, "every exception is subject to the public interest"),
    ),
)
NCND = Spec(
    "EIR reg 12(6)",
    "May the authority neither confirm nor deny?",
    ("Answering would affect", "Balance", "May", "Why"),
    (
        (WOULD, OUTWEIGHS, True, "answering would itself affect national security, and is not in the public interest"),
        (WOULD, TIED, False, "the public interest is in answering"),
        (LIKELY, None, False, "a risk that answering affects it is not enough"),
    ),
)
SPECS = (ADVERSE, REFUSALS, NCND)


def claimed(at: str, *, interest: bool = True, shown: Shown | None = WOULD, emissions: bool = False) -> Reached:
    """Reliance on an exception, with what was judged of it; its last element, where it has several, is that it is not on emissions."""
    claim = Claim(at, Duty.COMMUNICATE)
    asked = elements(claim)
    tests = (ClassTest(tuple(stage(not (emissions and "emissions" in each)) for each in asked)),)
    if at in (JUSTICE, SECURITY):
        return reach(Pleaded(claim, (harm(Act.DISCLOSING, interest=interest, shown=shown),)), of=ENVIRONMENTAL)
    if at == UNREASONABLE:
        return reach(Pleaded(claim, tests), of=ENVIRONMENTAL)
    return reach(Pleaded(claim, (*tests, harm(Act.DISCLOSING, interest=interest, shown=shown))), of=ENVIRONMENTAL)


def ncnd(shown: Shown) -> Reached:
    """A response under reg 12(6): both acts put to the test."""
    tests = (harm(Act.CONFIRMING, shown=shown), harm(Act.DENYING, shown=NEITHER))
    return reached(Claim("EIR reg 12(6)", Duty.CONFIRM_OR_DENY), *tests, of=ENVIRONMENTAL)


@pytest.mark.parametrize(("at", "interest", "shown", "emissions", "is_engaged"), ADVERSE.cases())
def test_would_adversely_affect(at: str, interest: bool, shown: Shown | None, emissions: bool, is_engaged: bool) -> None:
    finding = claimed(at, interest=interest, shown=shown, emissions=emissions).engagement
    assert finding.value.engaged is is_engaged
    assert finding.under == at
    assert ("“would be likely to” is not the test" in finding.note) is (shown is LIKELY)
    assert ("emissions" in finding.note) is emissions


@pytest.mark.parametrize(("at", "balance", "may"), REFUSALS.cases())
def test_refusing(at: str, balance: Balance, may: bool) -> None:
    claim = claimed(at)
    finding = may_refuse([claim], [weighed(claim, balance=balance)])
    assert finding.value == ((at,) if may else ())
    assert "presumption in favour of disclosure" in finding.derivation()
    assert "none is absolute" in claim.absolute.note


def test_nothing_engaged_nothing_weighed() -> None:
    assert may_refuse([claimed(JUSTICE, shown=LIKELY)]).value == ()


@pytest.mark.parametrize(("on", "how"), [(date(2020, 1, 28), "Ofcom"), (date(2022, 5, 3), "Ofcom"), (date(2010, 1, 4), "unsettled then")])
def test_exceptions_are_weighed_together_since_ofcom(on: date, how: str) -> None:
    claims = (claimed(JUSTICE), claimed(UNREASONABLE))
    finding = may_refuse(claims, [weighed(*claims, on=on)])
    assert finding.value == (JUSTICE, UNREASONABLE)
    assert "2 engaged exceptions weighed together" in finding.derivation()
    assert how in finding.derivation()


def test_what_is_missing_is_named() -> None:
    with pytest.raises(MissingJudgement, match="whether disclosing would adversely affect that interest"):
        claimed(JUSTICE, shown=None)
    claim = claimed(JUSTICE)
    with pytest.raises(MissingJudgement, match=r"EIR reg 12\(1\)\(b\) cannot be concluded"):
        may_refuse([claim])
    with pytest.raises(MissingJudgement, match=r"EIR reg 12\(1\)\(b\) cannot be concluded"):
        may_refuse([claim], [weighed(claim, balance=None)])


@pytest.mark.parametrize(("shown", "balance", "may"), NCND.cases())
def test_neither_confirming_nor_denying(shown: Shown, balance: Balance | None, may: bool) -> None:
    claim = ncnd(shown)
    finding = may_neither_confirm_nor_deny([claim], [] if balance is None else [weighed(claim, balance=balance)])
    assert finding.value == (("EIR reg 12(6)",) if may else ())
    assert bool(finding.note) is not may


def test_neither_confirming_nor_denying_asks_for_the_balance() -> None:
    with pytest.raises(MissingJudgement, match=r"EIR reg 12\(1\)\(b\)"):
        may_neither_confirm_nor_deny([ncnd(WOULD)])


SHAPES = [
    (Claim("EIR reg 12(6)", Duty.COMMUNICATE), "is a ground for neither confirming nor denying"),
    (Claim(JUSTICE, Duty.CONFIRM_OR_DENY), "gives no way to neither confirm nor deny"),
    (Claim("EIR reg 12(6)", Duty.CONFIRM_OR_DENY, matter=JUSTICE), "cannot be the matter of EIR reg 12(6). Name EIR reg 12(5)(a)."),
    (Claim(JUSTICE, Duty.COMMUNICATE, likelihood=Likelihood.WOULD_BE_LIKELY_TO), "“would be likely to” is not the test"),
    (Claim("EIR reg 12(6)", Duty.CONFIRM_OR_DENY, likelihood=Likelihood.WOULD_BE_LIKELY_TO), "“would be likely to” is not the test"),
    (Claim(UNREASONABLE, Duty.COMMUNICATE, likelihood=Likelihood.WOULD), "is not a test of likelihood"),
    (Claim("EIR reg 12(3)", Duty.COMMUNICATE), "is no limb of EIR reg 12"),
    (Claim("EIR reg 9(1)", Duty.COMMUNICATE), "is no exception. Cite one of EIR reg 12(4)(a)"),
    (Claim("FOIA s.43(2)", Duty.COMMUNICATE), "FOIA s.43(2) is of the Act, and this part goes under the Regulations"),
    (Claim("EIR reg 13(1)", Duty.COMMUNICATE), "needs a condition that was law on 28 January 2020, and none is named"),
    (Claim("EIR reg 13(2A)(a)", Duty.COMMUNICATE), "is a condition, reached only through EIR reg 13(1)"),
]


@pytest.mark.parametrize(("claim", "said"), SHAPES, ids=lambda each: each.provision if isinstance(each, Claim) else "")
def test_what_the_regulations_give_no_shape(claim: Claim, said: str) -> None:
    found = faults([claim], authority=Authority(), received_on=RECEIVED, dealt_with_on=ENVIRONMENTAL.decided_on, regime=Regime.EIR)
    assert [str(each) for each in found if said in str(each)]


def test_a_claim_of_the_regulations_has_no_place_under_the_act() -> None:
    with pytest.raises(Malformed, match=r"^EIR reg 12\(5\)\(b\) is of the Regulations, and this part goes under the Act"):
        check([Claim(JUSTICE, Duty.COMMUNICATE)], authority=Authority(), received_on=RECEIVED, dealt_with_on=RECEIVED)


@pytest.mark.parametrize(
    "claim",
    [
        Claim(JUSTICE, Duty.COMMUNICATE, likelihood=Likelihood.WOULD),
        Claim("EIR reg 12(6)", Duty.CONFIRM_OR_DENY, matter=SECURITY),
        Claim("EIR reg 13(1)", Duty.COMMUNICATE, condition="EIR reg 13(2A)(a)"),
        Claim("EIR reg 5(3)", Duty.COMMUNICATE),
        Claim("EIR reg 6(1)(b)", Duty.COMMUNICATE),
    ],
    ids=lambda each: each.provision,
)
def test_what_the_regulations_give_a_shape(claim: Claim) -> None:
    check([claim], authority=Authority(), received_on=RECEIVED, dealt_with_on=ENVIRONMENTAL.decided_on, regime=Regime.EIR)


@pytest.mark.parametrize(
    ("at", "dealt_with_on"),
    [
        ("EIR reg 13(5)(a)", date(2018, 5, 24)),
        ("EIR reg 13(5B)(a)(i)", date(2018, 5, 25)),
        ("EIR reg 13(5B)(a)(ii)", date(2018, 5, 25)),
        ("EIR reg 13(5B)(b)", date(2018, 5, 25)),
    ],
)
def test_neither_confirming_nor_denying_personal_data_is_about_the_data(at: str, dealt_with_on: date) -> None:
    claim = Claim(at, Duty.CONFIRM_OR_DENY, matter="EIR reg 13(1)")
    check([claim], authority=Authority(), received_on=date(2018, 5, 1), dealt_with_on=dealt_with_on, regime=Regime.EIR)


@pytest.mark.parametrize(
    ("condition", "on", "law"),
    [
        ("EIR reg 13(2)(b)", date(2018, 5, 24), True),
        ("EIR reg 13(2)(b)", date(2018, 5, 25), False),
        ("EIR reg 13(2A)(a)", date(2018, 5, 24), False),
        ("EIR reg 13(2A)(a)", date(2018, 5, 25), True),
    ],
)
def test_a_condition_is_the_law_of_the_day_on_which_the_request_is_dealt_with(condition: str, on: date, law: bool) -> None:
    claim = Claim("EIR reg 13(1)", Duty.COMMUNICATE, condition=condition)
    found = faults([claim], authority=Authority(), received_on=date(2018, 5, 1), dealt_with_on=on, regime=Regime.EIR)
    assert (found == ()) is law


@pytest.mark.parametrize(
    ("at", "on"),
    [
        ("EIR reg 13(5)(a)", date(2018, 5, 25)),
        ("EIR reg 13(5B)(a)(i)", date(2018, 5, 24)),
        ("EIR reg 13(5B)(a)(ii)", date(2018, 5, 24)),
        ("EIR reg 13(5B)(b)", date(2018, 5, 24)),
    ],
)
def test_neither_confirming_nor_denying_is_by_the_text_of_that_day(at: str, on: date) -> None:
    claim = Claim(at, Duty.CONFIRM_OR_DENY, matter="EIR reg 13(1)")
    assert faults([claim], authority=Authority(), received_on=date(2018, 5, 1), dealt_with_on=on, regime=Regime.EIR)


@pytest.mark.parametrize(("on", "verb"), [(date(2018, 5, 24), "shall not"), (date(2018, 5, 25), "must not")])
def test_the_duty_not_to_disclose_is_in_the_words_of_that_day(on: date, verb: str) -> None:
    straddling = ENVIRONMENTAL._replace(received_on=date(2018, 5, 1), decided_on=on)
    assert f"a public authority {verb} disclose" in clause(PERSONAL_DATA, Claim("EIR reg 13(1)", Duty.COMMUNICATE), straddling).words


def test_both_laws_have_the_same_conditions_in_the_same_versions() -> None:
    ours, theirs = ([each[3:] for each in exemption.conditions] for exemption in (PERSONAL_INFORMATION, PERSONAL_DATA))
    assert ours == theirs


@pytest.mark.parametrize(("condition", "absolute"), [("EIR reg 13(2A)(a)", True), ("EIR reg 13(2B)", False)])
def test_personal_data_are_weighed_by_the_second_and_third_condition_only(condition: str, absolute: bool) -> None:
    claim = Claim("EIR reg 13(1)", Duty.COMMUNICATE, condition=condition)
    found = reach(Pleaded(claim, (ClassTest((stage(True), stage(True))),)), of=ENVIRONMENTAL)
    assert found.absolute.value is absolute
    assert found.absolute.under == "EIR reg 13(1)"


WEIGHED_ON_NOTHING = [
    (COMMERCIAL, None, False),
    ("EIR reg 13(1)", None, None),
    ("EIR reg 13(1)", "EIR reg 13(2A)(a)", True),
    ("EIR reg 13(1)", "EIR reg 13(2B)", False),
    ("EIR reg 13(5B)(a)(i)", None, True),
    ("EIR reg 13(5B)(b)", None, False),
    ("EIR reg 5(3)", None, True),
    ("EIR reg 6(1)(b)", None, True),
]


@pytest.mark.parametrize(("at", "condition", "nothing"), WEIGHED_ON_NOTHING)
def test_on_what_no_public_interest_is_weighed(at: str, condition: str | None, nothing: bool | None) -> None:
    assert weighed_on_nothing(cite(at), condition) is nothing
    if nothing is not None:
        duty = Duty.CONFIRM_OR_DENY if "(5B)" in at else Duty.COMMUNICATE
        assert absolute(Claim(at, duty, condition=condition), of=ENVIRONMENTAL).value is nothing


@pytest.mark.parametrize(("at", "regime"), [(COMMERCIAL, Regime.EIR), ("FOIA s.43(2)", Regime.FOIA)])
def test_the_law_of_a_citation(at: str, regime: Regime) -> None:
    assert regime_of(at) is regime


@pytest.mark.parametrize("at", ["EIR reg 5(3)", "EIR reg 6(1)(b)"])
def test_what_is_outside_the_duty_is_not_weighed(at: str) -> None:
    found = reach(Pleaded(Claim(at, Duty.COMMUNICATE), (ClassTest((stage(True),)),)), of=ENVIRONMENTAL)
    assert may_refuse([found]).value == (at,)
    with pytest.raises(Malformed, match="is not weighed under the Regulations"):
        weighed(found)


def test_a_certificate_settles_the_effect_and_the_balance() -> None:
    signed = SignedCertificate("EIR reg 15(1)", "a Minister of the Crown", RECEIVED)
    found = reach(Pleaded(Claim(SECURITY, Duty.COMMUNICATE), (), signed), of=ENVIRONMENTAL)
    assert may_refuse([found]).value == (SECURITY,)
    assert found.absolute.under == "EIR reg 15(3)(a)"
    assert "reg 18(3)" in found.absolute.derivation()


def test_a_certificate_settles_that_nothing_is_confirmed_or_denied() -> None:
    claim = Claim("EIR reg 12(6)", Duty.CONFIRM_OR_DENY)
    signed = SignedCertificate("EIR reg 15(1)", "a Minister of the Crown", RECEIVED, covers=(Duty.CONFIRM_OR_DENY,))
    found = reach(Pleaded(claim, (), signed), of=ENVIRONMENTAL)
    assert may_neither_confirm_nor_deny([found]).value == ("EIR reg 12(6)",)
    assert [certifies(each) for each in (SECURITY, "EIR reg 12(6)", JUSTICE)] == [True, True, False]


@pytest.mark.parametrize("at", [SECURITY, JUSTICE])
def test_a_certificate_settles_nothing_else(at: str) -> None:
    later = SignedCertificate("EIR reg 15(1)", "a Minister of the Crown", ENVIRONMENTAL.decided_on.replace(year=2021))
    signed = later if at == SECURITY else later._replace(signed_on=RECEIVED)
    with pytest.raises((MissingJudgement, Malformed)):
        reach(Pleaded(Claim(at, Duty.COMMUNICATE), (), signed), of=ENVIRONMENTAL)


def test_every_exception_is_cited_as_it_is_printed() -> None:
    assert cite(JUSTICE).section == "EIR reg 12"


@pytest.mark.parametrize(
    ("paragraphs", "kinds"),
    [
        (("(4)(a)", "(4)(b)", "(4)(c)", "(4)(d)", "(4)(e)"), (Asked.CLASS,)),
        (("(5)(a)", "(5)(b)", "(5)(c)"), (Asked.ADVERSE_EFFECT,)),
        (("(5)(d)", "(5)(e)", "(5)(f)", "(5)(g)"), (Asked.CLASS, Asked.ADVERSE_EFFECT)),
    ],
)
def test_what_each_exception_asks(paragraphs: tuple[str, ...], kinds: tuple[Asked, ...]) -> None:
    for each in paragraphs:
        claim = Claim(f"EIR reg 12{each}", Duty.COMMUNICATE)
        assert asks(EXCEPTIONS, claim, ENVIRONMENTAL) == kinds
        if len(kinds) == 2:
            assert elements(claim)[-1] == "it is not information on emissions, reg 12(9)"


def test_confidentiality_is_one_provided_by_law() -> None:
    proceedings, commercial = (elements(Claim(f"EIR reg 12(5){each}", Duty.COMMUNICATE)) for each in ("(d)", "(e)"))
    assert proceedings[0] == "the confidentiality is provided by law"
    assert commercial[1] == "the confidentiality is provided by law to protect a legitimate economic interest"
