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
from answerable.law.engagement import PutTo, SignedCertificate, engaged
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s02_effect_of_exemptions import is_absolute
from answerable.law.part_ii import BY_SECTION
from answerable.law.provision import cite
from answerable.law.public_interest import Reached
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
    check([each.claim for each in pleaded], authority=of.authority, received_on=of.received_on, dealt_with_on=of.decided_on)
    return tuple(reach(each, of=of) for each in pleaded)


def reach(pleaded: Pleaded, *, of: Circumstances) -> Reached:
    """One claim, already held to the Act's shapes, as it comes to s.2. Raises as `engaged` and `is_absolute` do."""
    return Reached(pleaded.claim, _engagement(pleaded, of), absolute(pleaded.claim, of=of))


def absolute(claim: Claim, *, of: Circumstances) -> Finding[bool]:
    """Whether a claim is absolute for this request. Raises as `is_absolute` does."""
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


def _engagement(pleaded: Pleaded, of: Circumstances) -> Finding[Engagement]:
    gone = pleaded.available
    if gone is not None and not gone.value:
        finding = Finding(Engagement.NOT_ENGAGED, note="the exemption has gone with the age of the record", because=(gone,))
        finding.under, finding.words = gone.under, gone.words
        return finding
    exemption = BY_SECTION[cite(pleaded.claim.provision).section]
    return engaged(exemption, pleaded.claim, pleaded.tests, of=of, certificate=pleaded.certificate)
