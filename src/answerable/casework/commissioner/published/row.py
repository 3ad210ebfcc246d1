"""What a complaint comes to on the register: worked out from its events and its notice, and again after each event.

The notice that was served stays as it was. What the register has is made from it.
"""

from typing import Any

from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.published.models import Decision, DecisionChange
from answerable.casework.commissioner.published.outcomes import outcomes_of, overall, since_of, standing_of
from answerable.casework.commissioner.published.served import served_notice
from answerable.casework.commissioner.shape import Case, Published
from answerable.documents.published_notice import kept, with_removed, without_removed
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.provision import cite


def follow(complaint: Complaint, case: Case) -> None:
    """Brings the register up to what happened. Nothing where the decision was never published, or nothing is another."""
    if case.published is None:
        return
    now = columns(complaint, case, case.published)
    before = Decision.objects.filter(case=complaint.case).first()
    if before is not None and all(getattr(before, name) == value for name, value in now.items()):
        return
    made, _ = Decision.objects.update_or_create(case=complaint.case, defaults={**now, "office": complaint.office})
    DecisionChange.objects.create(decision=made)


def columns(complaint: Complaint, case: Case, published: Published) -> dict[str, Any]:
    """What each column says."""
    notice, served = with_removed(served_notice(complaint), published.removed), case.served
    assert served is not None
    outcomes = outcomes_of(case.found_in_scope)
    return {
        "reference": case.complaint.reference,
        "dated": served.dated,
        "published_on": published.from_on,
        "authority": case.complaint.authority,
        "sectors": list(published.sectors),
        "acts": ", ".join(dict.fromkeys(cite(each.under).instrument for each in outcomes)),
        "outcome": overall(each.complaint for each in outcomes),
        "outcomes": [each._asdict() for each in outcomes],
        "steps": [without_removed(each, published.removed) for each in case.steps],
        "steps_by": last_day_for_steps(served.dated, within=case.within).value if case.steps else None,
        "summary": without_removed(published.summary, published.removed),
        "notice": kept(notice),
        "text": notice.text,
        "standing": standing_of(case.appeals),
        "since": [{**each._asdict(), "on": each.on.isoformat()} for each in since_of(case)],
        "withdrawn_on": published.withdrawn_on,
        "withdrawn_because": published.withdrawn_because,
    }
