"""Neither confirm nor deny: whether the duty to confirm or deny is excluded, from claims and judgements and nothing else.

"The decision to use a NCND response will not be affected by whether a public authority does or does not in fact hold the
requested information." (Decision notice, Metropolitan Police Service, 23 June 2020, paragraph 18.) So nothing here takes
what is held, or anything through which it could come; a test walks every type that can be handed in.

Where it succeeds, nothing about content is decided. Where it fails, the duty stands, and what may then be claimed for the
content, even the same limb's neighbour, is another question for positions.py.
"""

from collections.abc import Sequence

from answerable.law.claims import Duty
from answerable.law.finding import Finding
from answerable.law.public_interest import PublicInterestTest, Reached, carried
from answerable.law.rule import rule


@rule("FOIA s.2(1)", since="2005-01-01")
def duty_to_confirm_or_deny_excluded(reached: Sequence[Reached], weighed: Sequence[PublicInterestTest] = ()) -> Finding[bool]:
    """section 1(1)(a) does not apply"""
    outcome = carried(reached, weighed, duty=Duty.CONFIRM_OR_DENY)
    return Finding(bool(outcome.claims), note="" if outcome.claims else "so the duty to confirm or deny stands", because=outcome.grounds)
