"""What was judged in a case file, as the Commissioner's casework takes it: on which duty, on what evidence, with which balance."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from answerable.documents.notice_drafting.from_what_was_judged import COMMISSIONER, evidence_in
from answerable.law.case import Case
from answerable.law.claims import Duty
from answerable.law.issues import Issue
from answerable.law.provision import Provision, cite
from answerable.law.public_interest import Balance

Evidence = tuple[Provision, Issue, str]


class Judged(NamedTuple):
    """`confirming` are the provisions that were claimed against confirming or denying, `evidence` what each issue was decided on."""

    confirming: frozenset[Provision]
    evidence: tuple[Evidence, ...]
    balances: Mapping[Provision, Balance]

    def about_confirming(self, under: Provision) -> bool:
        """Whether a provision was claimed against confirming or denying."""
        return any(each.covers(under) or under.covers(each) for each in self.confirming)

    def balance(self, under: Provision) -> Balance | None:
        """Where the Commissioner found the public interest in a provision to lie, or None."""
        return next((balance for each, balance in self.balances.items() if each.covers(under)), None)


def judged_in(case: Case, file: Mapping[str, Any]) -> Judged:
    """All of it, from a case and from the tables of its file."""
    confirming = frozenset(cite(each.pleaded.claim.provision) for each in case.claims if each.pleaded.claim.duty is Duty.CONFIRM_OR_DENY)
    return Judged(confirming, tuple(dict.fromkeys(_evidence(file))), dict(_balances(case)))


def _evidence(file: Mapping[str, Any]) -> Iterator[Evidence]:
    for claim in file.get("claim", ()):
        yield from ((cite(claim["provision"]), Issue.ENGAGED, each) for each in evidence_in(claim))
    for balance in file.get("weighed", ()):
        for under in balance.get("provisions", ()):
            factors = (*balance.get("for_maintaining", ()), *balance.get("for_disclosing", ()))
            yield from ((cite(under), Issue.PUBLIC_INTEREST, each) for each in factors)


def _balances(case: Case) -> Iterator[tuple[Provision, Balance]]:
    for each in case.weighed:
        struck = each.weighed.balance
        if struck is not None and struck.by == COMMISSIONER:
            yield from ((cite(under), struck.value) for under in each.weighed.provisions)
