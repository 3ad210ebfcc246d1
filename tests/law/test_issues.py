"""The order of the issues: what comes before what, and what a provision raises."""

from datetime import date

import pytest

from answerable.law.foia.s02_effect_of_exemptions import Basis
from answerable.law.issues import ORDER, Issue, issues_of, rank, weighed
from answerable.law.part_ii import EXEMPTIONS
from answerable.law.provision import cite

ON = date(2020, 6, 23)


def test_every_issue_has_one_place() -> None:
    assert [each.issue for each in ORDER] == list(Issue)
    assert [rank(each) for each in Issue] == list(range(len(Issue)))


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (Issue.REQUEST, Issue.HELD),
        (Issue.COST_OR_VEXATIOUS, Issue.CONFIRM_OR_DENY),
        (Issue.CONFIRM_OR_DENY, Issue.ENGAGED),
        (Issue.ENGAGED, Issue.PUBLIC_INTEREST),
        (Issue.PUBLIC_INTEREST, Issue.STEPS),
    ],
)
def test_what_the_act_puts_first_comes_first(first: Issue, then: Issue) -> None:
    assert rank(first) < rank(then)


@pytest.mark.parametrize(
    ("under", "raised"),
    [
        pytest.param("FOIA s.31(3)", (Issue.ENGAGED, Issue.PUBLIC_INTEREST), id="qualified"),
        pytest.param("FOIA s.23(1)", (Issue.ENGAGED,), id="absolute: there is no public interest test"),
        pytest.param("FOIA s.40(2)", (Issue.ENGAGED, Issue.PUBLIC_INTEREST), id="it depends on the condition, so a person says"),
        pytest.param("EIR reg 12(4)(b)", (Issue.ENGAGED, Issue.PUBLIC_INTEREST), id="an exception of the Regulations"),
        pytest.param("EIR reg 5(3)", (Issue.ENGAGED,), id="own personal data, on which nothing is weighed"),
        pytest.param("FOIA s.10(1)", (Issue.TIME,), id="time"),
        pytest.param("EIR reg 5(2)", (Issue.TIME,), id="time under the Regulations"),
        pytest.param("FOIA s.17(1)(b)", (Issue.NOTICE,), id="the notice"),
        pytest.param("FOIA s.14(1)", (Issue.COST_OR_VEXATIOUS,), id="vexatious"),
        pytest.param("FOIA s.1(1)", (Issue.HELD, Issue.CONFIRM_OR_DENY), id="both duties"),
        pytest.param("FOIA s.1", (Issue.HELD, Issue.CONFIRM_OR_DENY), id="the whole section"),
        pytest.param("FOIA s.16(1)", (Issue.OTHER,), id="help"),
    ],
)
def test_a_provision_raises_its_own_issues_in_order(under: str, raised: tuple[Issue, ...]) -> None:
    assert issues_of(cite(under), on=ON) == raised


def test_no_absolute_exemption_of_part_ii_has_a_balance_and_every_other_one_has() -> None:
    for exemption in EXEMPTIONS:
        for limb in exemption.limbs_on(ON):
            at = exemption.at.under(limb.at)
            assert (Issue.PUBLIC_INTEREST in issues_of(at, on=ON)) is (weighed(at, on=ON) is not Basis.ABSOLUTE), at


def test_what_is_no_exemption_is_weighed_on_nothing() -> None:
    assert weighed(cite("FOIA s.10(1)"), on=ON) is None
