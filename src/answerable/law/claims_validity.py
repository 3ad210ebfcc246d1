"""Whether claims have a shape that the Act gives: each by itself, and all of them together. Each fault is one sentence.

    check(claims, authority=Authority(), received_on=..., dealt_with_on=...)      raises the first `Malformed`
    faults(claims, ...)                                                            all of them, in the order of the claims

The claims are those on one part of a request, which goes under one law: `regime`. Two claims with different extents cover different
information, so they never exclude each other; a claim without an extent covers the whole part.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from answerable.law.adverse_effect import WRONG_TEST
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.exemption import Authority, ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, SelectedBy, Test
from answerable.law.finding import say
from answerable.law.not_law import Malformed, NotACitation
from answerable.law.part_ii import excludes
from answerable.law.pleadable import WITH_A_CONDITION, exemption_at
from answerable.law.provision import Provision, cite
from answerable.law.regime import Regime

_LEVELLED = {Test.PREJUDICE, Test.ENDANGER, Test.OPINION}
_WITH_A_PURPOSE = ("FOIA s.31(1)(g)", "FOIA s.31(1)(h)", "FOIA s.31(1)(i)")
_COST_AND_VEXATION = {
    Duty.COMMUNICATE: ("FOIA s.12(1)", "FOIA s.14(1)", "FOIA s.14(2)"),
    Duty.CONFIRM_OR_DENY: ("FOIA s.12(2)",),
}


def check(claims: Sequence[Claim], *, authority: Authority, received_on: date, dealt_with_on: date, regime: Regime = Regime.FOIA) -> None:
    """Raises the first fault, as `Malformed`. Nothing happens when the claims are well formed."""
    for fault in faults(claims, authority=authority, received_on=received_on, dealt_with_on=dealt_with_on, regime=regime):
        raise fault


def faults(
    claims: Sequence[Claim], *, authority: Authority, received_on: date, dealt_with_on: date, regime: Regime = Regime.FOIA
) -> tuple[Malformed, ...]:
    """Every fault, the claims' own first: one for a claim, and one for each pair that the Act keeps apart."""
    case = Circumstances(received_on, dealt_with_on, authority, regime=regime)
    own = [_fault(claim, case) for claim in claims]
    return tuple(Malformed(each) for each in (*filter(None, own), *_together(claims)))


def _fault(claim: Claim, case: Circumstances) -> str:
    try:
        at = cite(claim.provision)
        if (at.instrument == "EIR") is not (case.regime is Regime.EIR):
            return _another_law(at, case.regime)
        if at.section in ("FOIA s.12", "FOIA s.14"):
            return _cost_or_vexation(at, claim.duty)
        exemption = exemption_at(at)
        if exemption is None:
            return _no_exemption(at)
        return next(filter(None, _checks(at, exemption, claim, case)), "")
    except NotACitation as unread:
        return str(unread)


def _another_law(at: Provision, regime: Regime) -> str:
    if regime is Regime.EIR:
        return f"{at} is of the Act, and this part goes under the Regulations. Cite an exception of EIR reg 12(4) or (5), or of reg 13."
    return f"{at} is of the Regulations, and this part goes under the Act. Cite a limb of ss.21 to 44, or send the part under EIR."


def _no_exemption(at: Provision) -> str:
    if at.instrument == "EIR":
        return f"{at} is no exception. Cite one of EIR reg 12(4)(a) to (e) or reg 12(5)(a) to (g), reg 13(1), reg 6(1)(b) or reg 5(3)."
    return f"{at} is not an exemption of the Act. Cite a limb of ss.21 to 44, or FOIA s.12 or s.14."


def _cost_or_vexation(at: Provision, duty: Duty) -> str:
    if at in _COST_AND_VEXATION[duty]:
        return ""
    if duty is Duty.CONFIRM_OR_DENY:
        return (
            f"{at} gives no way to neither confirm nor deny. Only FOIA s.12(2) lifts that duty by itself, where confirming or denying "
            "alone would cost more than the limit; s.14 lifts both duties together."
        )
    return f"{at} is not one of {', '.join(_COST_AND_VEXATION[duty])}. Cite one of these."


def _checks(at: Provision, exemption: Exemption, claim: Claim, case: Circumstances) -> Iterator[str]:
    yield _who(exemption, case.authority)
    clauses: tuple[Limb | ConfirmOrDeny, ...] = exemption.limbs if claim.duty is Duty.COMMUNICATE else exemption.confirm_or_deny
    cited = [each for each in clauses if each.at == at.beneath]
    if not cited:
        yield _wrong_place(at, exemption, claim.duty)
    clause = next(filter(case.in_force, cited), None)
    if clause is None:
        yield _not_law(at, cited[0], case)
    else:
        yield _matter(at, exemption, clause, claim, case)
        yield _purposes(at, exemption, claim)
        yield _condition(at, exemption, claim, case)
        yield _likelihood(at, exemption, clause, claim)
    yield _blank(at, claim)


def _who(exemption: Exemption, authority: Authority) -> str:
    if authority.may_claim(exemption.claimant):
        return ""
    return f"{exemption.at} is for {exemption.claimant.value}, and this authority is not one. Rely on another exemption."


def _wrong_place(at: Provision, exemption: Exemption, duty: Duty) -> str:
    """Why a citation is no ground for this duty."""
    if any(each.at == at.beneath for each in exemption.purposes):
        return f"{at} is a purpose, reached only through FOIA s.31(1)(g), (h) or (i). Claim one of those with it as the purpose."
    if any(each.at == at.beneath for each in exemption.conditions):
        return f"{at} is a condition, reached only through {_conditioned(exemption)}. Claim that with it as the condition."
    limbs = [limb for limb in exemption.limbs if limb.at == at.beneath]
    if duty is Duty.CONFIRM_OR_DENY and not (routes := _routes(exemption, limbs)):
        return f"{at} gives no way to neither confirm nor deny. Confirm or deny, and claim it for the information."
    if duty is Duty.CONFIRM_OR_DENY and limbs:
        return f"{at} is a ground for withholding information, not for neither confirming nor denying. Cite {_listed(routes)} for that."
    if any(each.at == at.beneath for each in exemption.confirm_or_deny):
        return f"{at} is a ground for neither confirming nor denying, not for withholding. Cite {_listed(_limbs(exemption))} for that."
    choices = routes if duty is Duty.CONFIRM_OR_DENY else _limbs(exemption)
    within = [each for each in choices if at.covers(each)]
    verb = "names no single limb" if within else "is no limb"
    return f"{at} {verb} of {exemption.at}. Cite {_listed(within or choices)}."


def _limbs(exemption: Exemption) -> list[Provision]:
    return list(dict.fromkeys(exemption.at.under(limb.at) for limb in exemption.limbs))


def _routes(exemption: Exemption, limbs: Sequence[Limb]) -> list[Provision]:
    """The confirm-or-deny provisions of an exemption, or of some of its limbs when there are any."""
    routes = [each for each in exemption.confirm_or_deny if not limbs or any(excludes(each, limb) for limb in limbs)]
    return [exemption.at.under(each.at) for each in routes]


def _not_law(at: Provision, clause: Limb | ConfirmOrDeny, case: Circumstances) -> str:
    by = clause.selected_by
    picked = case.received_on if by is SelectedBy.RECEIVED else case.decided_on
    return f"{at} was not law on {say(picked)}, {by.value}, which picks the version. Cite the Act as it stood then."


def _matter(at: Provision, exemption: Exemption, clause: Limb | ConfirmOrDeny, claim: Claim, case: Circumstances) -> str:
    possible = [] if isinstance(clause, Limb) else [limb for limb in exemption.limbs if clause.limbs and excludes(clause, limb)]
    choices = list(dict.fromkeys(exemption.at.under(limb.at) for limb in possible if case.in_force(limb)))
    if claim.matter is None:
        return f"{at} points back to several limbs. Name the matter: {_listed(choices)}." if len(choices) > 1 else ""
    if cite(claim.matter) in choices:
        return ""
    return f"{claim.matter} cannot be the matter of {at}. " + (f"Name {_listed(choices)}." if choices else "Leave the matter out.")


def _purposes(at: Provision, exemption: Exemption, claim: Claim) -> str:
    relied_on = claim.matter or at
    if relied_on not in _WITH_A_PURPOSE:
        if claim.purposes or claim.function.strip():
            return f"{relied_on} takes no purpose of FOIA s.31(2) and no function. Leave them out."
        return ""
    if not claim.purposes:
        return f"{relied_on} needs a purpose of FOIA s.31(2), such as FOIA s.31(2)(a). Name it."
    for purpose in claim.purposes:
        if purpose not in [exemption.at.under(each.at) for each in exemption.purposes]:
            return f"{purpose} is no purpose of FOIA s.31(2). Name one, such as FOIA s.31(2)(a)."
    if relied_on == "FOIA s.31(1)(g)" and not claim.function.strip():
        return f"{relied_on} needs the public authority's function that would be prejudiced. Name it."
    return ""


def _condition(at: Provision, exemption: Exemption, claim: Claim, case: Circumstances) -> str:
    if at not in WITH_A_CONDITION:
        return f"{at} takes no condition. Leave it out." if claim.condition else ""
    choices = [exemption.at.under(each.at) for each in exemption.conditions if case.in_force(each)]
    if claim.condition is None or cite(claim.condition) not in choices:
        named = f"{claim.condition} is not one on that day" if claim.condition else "none is named"
        return f"{at} needs a condition that was law on {say(case.decided_on)}, and {named}. Name {_listed(choices)}."
    return ""


def _likelihood(at: Provision, exemption: Exemption, clause: Limb | ConfirmOrDeny, claim: Claim) -> str:
    if _asks_adverse_effect(exemption, clause):
        wrong = claim.likelihood is Likelihood.WOULD_BE_LIKELY_TO
        return f"{at}: {WRONG_TEST}. Claim it at “would”, or leave the level out." if wrong else ""
    levelled = exemption.test_of(clause) in _LEVELLED if isinstance(clause, Limb) else ConfirmOrDenyForm.EFFECT in clause.forms
    if claim.likelihood is None or levelled:
        return ""
    return f"{at} is not a test of likelihood, so “{say(claim.likelihood)}” has no place in the claim. Leave it out."


def _asks_adverse_effect(exemption: Exemption, clause: Limb | ConfirmOrDeny) -> bool:
    return exemption.test is Test.ADVERSE_EFFECT and (not isinstance(clause, Limb) or clause.test is None)


def _conditioned(exemption: Exemption) -> Provision:
    return next(each for each in WITH_A_CONDITION if each.section == exemption.at)


def _blank(at: Provision, claim: Claim) -> str:
    if claim.extent is not None and not claim.extent.strip():
        return f"The extent of the claim of {at} is blank. Say to what it extends, or leave it out for the whole part."
    return ""


def _together(claims: Sequence[Claim]) -> Iterator[str]:
    for one, other in combinations(claims, 2):
        if (one.provision, one.duty, one.matter, one.extent, one.condition) == (
            other.provision,
            other.duty,
            other.matter,
            other.extent,
            other.condition,
        ):
            yield f"{one.matter or one.provision} is claimed twice for the same information and the same duty. Keep one of the two."
        elif _overlap(one, other) and not _alternatives(one, other) and (kept := _kept_apart(one, other)):
            yield kept
    for group, members in _groups(claims):
        if members == 1:
            yield f"The alternative “{group}” has one claim in it. Give the claim that it is an alternative to the same group."


def _overlap(one: Claim, other: Claim) -> bool:
    """Whether two claims may cover the same information for the same duty: extents that differ are read as apart."""
    return one.duty is other.duty and (one.extent == other.extent or None in (one.extent, other.extent))


def _alternatives(one: Claim, other: Claim) -> bool:
    return one.alternative_group is not None and one.alternative_group == other.alternative_group


def _kept_apart(one: Claim, other: Claim) -> str:
    for claim, first in ((one, other), (other, one)):
        if _gives_way(claim, first):
            return (
                f"{claim.provision} covers only information that {_reach(claim, first)} does not, and both are claimed for the same. "
                "Claim one, or put them in an alternative group."
            )
    return ""


def _reach(claim: Claim, first: Claim) -> str:
    section = cite(first.provision).section
    return first.provision if section == cite(claim.provision).section else section


def _gives_way(claim: Claim, first: Claim) -> bool:
    try:
        at, before = cite(claim.provision), cite(first.provision)
    except NotACitation:
        return False
    exemption = exemption_at(at)
    if exemption is None or (claim.duty is Duty.CONFIRM_OR_DENY and not exemption.ncnd_gives_way):
        return False
    if before.section in exemption.gives_way_to:
        return True
    return any(before == exemption.at.under(each) for limb in exemption.limbs if limb.at == at.beneath for each in limb.gives_way_to)


def _groups(claims: Iterable[Claim]) -> Iterator[tuple[str, int]]:
    names = [claim.alternative_group for claim in claims if claim.alternative_group is not None]
    yield from ((name, names.count(name)) for name in dict.fromkeys(names))


def _listed(provisions: Sequence[Provision]) -> str:
    head = ", ".join(provisions[:-1])
    return f"{head} or {provisions[-1]}" if head else provisions[-1]
