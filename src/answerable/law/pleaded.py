"""From claims and judgements to what s.2 is asked: every claim on a part, checked together, then reached one by one.

    reach_all((Pleaded(claim, tests), ...), of=Circumstances(received_on=..., decided_on=...))

The claims are first held to the shapes that the Act gives (claims_validity.py), so that a citation that belongs to the other
duty, or two exemptions that exclude each other, never get as far as a position.
"""

from collections.abc import Sequence
from typing import NamedTuple

from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim
from answerable.law.claims_validity import check
from answerable.law.eir.r12_public_interest import may_be_weighed
from answerable.law.eir.r13_personal_data import not_weighed
from answerable.law.eir.r15_ministerial_certificates import CERTIFICATE, conclusive
from answerable.law.engagement import PutTo, SignedCertificate, clause, engaged, standing
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s02_effect_of_exemptions import is_absolute
from answerable.law.pleadable import BY_PLACE
from answerable.law.provision import cite
from answerable.law.public_interest import Reached
from answerable.law.rule import narrowed
from answerable.law.stages import Engagement


class Pleaded(NamedTuple):
    """A claim and the judgements on it.

    `available` is the finding under s.63, for a record old enough that the exemption may have gone. `would_disclose` is the
    judgement that to state why it applies would itself disclose exempt information, s.17(4).
    """

    claim: Claim
    tests: tuple[PutTo, ...] = ()
    certificate: SignedCertificate | None = None
    available: Finding[bool] | None = None
    would_disclose: Judgement[bool] | None = None


def reach_all(pleaded: Sequence[Pleaded], *, of: Circumstances) -> tuple[Reached, ...]:
    """Every claim on one part as it comes to s.2: engaged or not, absolute or not.

    Raises `Malformed` for claims to which the Act gives no shape, and as `engaged` and `is_absolute` do.
    """
    must_have_a_shape([each.claim for each in pleaded], of=of)
    return tuple(reach(each, of=of) for each in pleaded)


def must_have_a_shape(claims: Sequence[Claim], *, of: Circumstances) -> None:
    """Raises the first `Malformed` of claims on one part to which the law that governs it gives no shape."""
    check(claims, authority=of.authority, received_on=of.received_on, dealt_with_on=of.decided_on, regime=of.regime)


def reach(pleaded: Pleaded, *, of: Circumstances) -> Reached:
    """One claim, already held to the Act's shapes, as it comes to s.2. Raises as `engaged` and `is_absolute` do."""
    signed = pleaded.certificate
    if signed is not None and signed.provision == CERTIFICATE and standing(signed, pleaded.claim.duty, of.decided_on):
        settled = conclusive(signed.signed_by, signed.signed_on)
        return Reached(pleaded.claim, _engagement(pleaded, of), settled)
    return Reached(pleaded.claim, _engagement(pleaded, of), absolute(pleaded.claim, of=of))


def absolute(claim: Claim, *, of: Circumstances) -> Finding[bool]:
    """Whether a claim is absolute for this request: whether nothing is weighed on it. Raises as `is_absolute` does."""
    if cite(claim.provision).instrument == "EIR":
        return _under_the_regulations(claim, of)
    return is_absolute(
        claim.provision,
        received_on=of.received_on,
        dealt_with_on=of.decided_on,
        northern_ireland=of.authority.northern_ireland,
        house_of_parliament=of.authority.house_of_parliament,
        historical_in_public_record_office=of.historical_in_public_record_office,
        matter=claim.matter,
        condition=claim.condition,
        reading=of.reading,
    )


def _under_the_regulations(claim: Claim, of: Circumstances) -> Finding[bool]:
    at = cite(claim.provision)
    if at.section == "EIR reg 12":
        return may_be_weighed()
    if at.section == "EIR reg 13":
        return not_weighed(at, claim.condition)
    words = clause(BY_PLACE[at.section], claim, of).words
    return narrowed(Finding(True, note="outside the duty, so there is nothing to weigh"), under=at, words=words)


def _engagement(pleaded: Pleaded, of: Circumstances) -> Finding[Engagement]:
    gone = pleaded.available
    if gone is not None and not gone.value:
        finding = Finding(Engagement.NOT_ENGAGED, note="the exemption has gone with the age of the record", because=(gone,))
        finding.under, finding.words = gone.under, gone.words
        return finding
    exemption = BY_PLACE[cite(pleaded.claim.provision).section]
    return engaged(exemption, pleaded.claim, pleaded.tests, of=of, certificate=pleaded.certificate)
