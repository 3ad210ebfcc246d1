"""Which slices of a request no document may be about, whatever there is."""

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.ncnd.secret import considered
from answerable.law.claims import Duty


def secret(case: Folded, part: str, extent: str) -> str:
    """The provision under which a slice neither confirms nor denies, or may come to; nothing where it does not."""
    if part in considered(case):
        return "FOIA s.1(1)(a)"
    for each in case.case().claims:
        claim = each.pleaded.claim
        if each.part == part and claim.duty is Duty.CONFIRM_OR_DENY and claim.extent in (None, extent or None):
            return claim.provision
    return ""
