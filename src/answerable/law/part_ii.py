"""Part II of the Act, ss.21 to 44, as it stands on a day: the one tuple of its exemptions, and the rows that a page prints of them.

find(cite("FOIA s.31(1)(a)"))                    the exemption and its limb, in every version
exemptions(on=date(2020, 6, 23))                 one row a limb, with its test, its basis and its confirm-or-deny provision
"""

from datetime import date
from typing import NamedTuple

from answerable.law.exemption import (
    Certificate,
    Claimant,
    ConfirmOrDeny,
    ConfirmOrDenyForm,
    Exemption,
    Limb,
    SelectedBy,
    Test,
    begun,
)
from answerable.law.foia.s02_effect_of_exemptions import Basis, basis
from answerable.law.foia.s21_information_accessible_by_other_means import ACCESSIBLE_BY_OTHER_MEANS
from answerable.law.foia.s22_information_intended_for_future_publication import FUTURE_PUBLICATION
from answerable.law.foia.s22A_research import RESEARCH
from answerable.law.foia.s23_bodies_dealing_with_security_matters import SECURITY_BODIES
from answerable.law.foia.s24_national_security import NATIONAL_SECURITY
from answerable.law.foia.s26_defence import DEFENCE
from answerable.law.foia.s27_international_relations import INTERNATIONAL_RELATIONS
from answerable.law.foia.s28_relations_within_the_united_kingdom import RELATIONS_WITHIN_THE_UNITED_KINGDOM
from answerable.law.foia.s29_the_economy import THE_ECONOMY
from answerable.law.foia.s30_investigations_and_proceedings import INVESTIGATIONS
from answerable.law.foia.s31_law_enforcement import LAW_ENFORCEMENT
from answerable.law.foia.s32_court_records import COURT_RECORDS
from answerable.law.foia.s33_audit_functions import AUDIT_FUNCTIONS
from answerable.law.foia.s34_parliamentary_privilege import PARLIAMENTARY_PRIVILEGE
from answerable.law.foia.s35_formulation_of_government_policy import GOVERNMENT_POLICY
from answerable.law.foia.s36_effective_conduct_of_public_affairs import EFFECTIVE_CONDUCT
from answerable.law.foia.s37_communications_with_her_majesty import ROYAL_COMMUNICATIONS
from answerable.law.foia.s38_health_and_safety import HEALTH_AND_SAFETY
from answerable.law.foia.s39_environmental_information import ENVIRONMENTAL_INFORMATION
from answerable.law.foia.s40_personal_information import PERSONAL_INFORMATION
from answerable.law.foia.s41_information_provided_in_confidence import INFORMATION_IN_CONFIDENCE
from answerable.law.foia.s42_legal_professional_privilege import LEGAL_PROFESSIONAL_PRIVILEGE
from answerable.law.foia.s43_commercial_interests import COMMERCIAL_INTERESTS
from answerable.law.foia.s44_prohibitions_on_disclosure import PROHIBITIONS_ON_DISCLOSURE
from answerable.law.provision import Provision, cite

EXEMPTIONS = (
    ACCESSIBLE_BY_OTHER_MEANS,
    FUTURE_PUBLICATION,
    RESEARCH,
    SECURITY_BODIES,
    NATIONAL_SECURITY,
    DEFENCE,
    INTERNATIONAL_RELATIONS,
    RELATIONS_WITHIN_THE_UNITED_KINGDOM,
    THE_ECONOMY,
    INVESTIGATIONS,
    LAW_ENFORCEMENT,
    COURT_RECORDS,
    AUDIT_FUNCTIONS,
    PARLIAMENTARY_PRIVILEGE,
    GOVERNMENT_POLICY,
    EFFECTIVE_CONDUCT,
    ROYAL_COMMUNICATIONS,
    HEALTH_AND_SAFETY,
    ENVIRONMENTAL_INFORMATION,
    PERSONAL_INFORMATION,
    INFORMATION_IN_CONFIDENCE,
    LEGAL_PROFESSIONAL_PRIVILEGE,
    COMMERCIAL_INTERESTS,
    PROHIBITIONS_ON_DISCLOSURE,
)
BY_SECTION = {each.at: each for each in EXEMPTIONS}


class Row(NamedTuple):
    """One limb as it stands on a day. `confirm_or_deny` are the provisions that exclude the other duty for it, if there are any."""

    at: Provision
    section: Provision
    title: str
    words: str
    test: Test
    basis: Basis
    confirm_or_deny: tuple[Provision, ...]
    forms: tuple[ConfirmOrDenyForm, ...]
    gives_way_to: tuple[Provision, ...]
    claimant: Claimant
    certificates: tuple[Certificate, ...]
    selected_by: SelectedBy


def exemptions(on: date) -> tuple[Row, ...]:
    """Every limb of Part II that is law on a day, in the Act's order. Raises `NotInForce` before 1 January 2005."""
    return tuple(_row(exemption, limb, on) for exemption in EXEMPTIONS for limb in exemption.limbs_on(begun(on)))


def _row(exemption: Exemption, limb: Limb, on: date) -> Row:
    at = exemption.at.under(limb.at)
    exclusions = tuple(each for each in exemption.confirm_or_deny_on(on) if excludes(each, limb))
    return Row(
        at,
        exemption.at,
        exemption.title,
        limb.words,
        exemption.test_of(limb),
        basis(at, on=on),
        tuple(exemption.at.under(each.at) for each in exclusions),
        tuple(dict.fromkeys(form for each in exclusions for form in each.forms)),
        (*exemption.gives_way_to, *(exemption.at.under(each) for each in limb.gives_way_to)),
        exemption.claimant,
        exemption.certificates,
        limb.selected_by,
    )


def excludes(provision: ConfirmOrDeny, limb: Limb) -> bool:
    """Whether a confirm-or-deny provision is about a limb: it points back to it, or to no limb, as s.40(5B) does beside s.40(2)."""
    if not provision.limbs:
        return limb.at == "(2)"
    return any(limb.at.startswith(each) for each in provision.limbs)


class Found(NamedTuple):
    """What a citation leads to: the exemption, and its limbs or its confirm-or-deny provisions of that citation, one a version."""

    exemption: Exemption
    limbs: tuple[Limb, ...]
    confirm_or_deny: tuple[ConfirmOrDeny, ...]


def find(at: Provision) -> Found | None:
    """The exemption that a citation is in, with what it cites exactly; nothing outside Part II."""
    exemption = BY_SECTION.get(at.section)
    if exemption is None:
        return None
    return Found(
        exemption,
        tuple(limb for limb in exemption.limbs if limb.at == at.beneath),
        tuple(each for each in exemption.confirm_or_deny if each.at == at.beneath),
    )


def limb_of(at: str, on: date) -> Limb | None:
    """The version of a limb that is law on a day, or nothing."""
    found = find(cite(at))
    return None if found is None else next((limb for limb in found.limbs if limb.in_force(on)), None)
