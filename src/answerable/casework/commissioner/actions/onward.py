"""Beyond the First-tier Tribunal: onward appeals, each to the next court from the one below; and reminding an authority of its steps."""

from datetime import date

from answerable.casework.commissioner.above import Higher
from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.days import step_by
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.onward import BELOW, may_go_to, reaches
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.states import Party
from answerable.casework.unable import NotReady

PARTIES = (Party.COMPLAINANT, Party.AUTHORITY, Party.COMMISSIONER)
OUTCOMES = ("permission refused", "dismissed", "allowed", "sent back to be decided again", "withdrawn")


def receive_onward_appeal(
    reference: str, *, to: Higher, by_whom: Party, theirs: str, suspended: bool, by: By, on: date, seen: int | None = None
) -> Complaint:
    """An appeal went further, on a day. It stays no step unless the Tribunal or court suspended the effect of its decision.

    Raises `NotReady` where nothing was decided below it yet, or another onward appeal is still pending.
    """
    with acting(reference, Do.AFTER_NOTICE, by=by, on=on, seen=seen) as work:
        if by_whom not in PARTIES:
            raise NotReady("Only a party appeals: the complainant, the public authority or the Commissioner.")
        if to not in may_go_to(work.case):
            raise NotReady(f"An appeal goes to {to.value} from {BELOW[to].value}, and there is no decision of that which can be appealed.")
        ended = reaches(work.case)
        if ended is not None and on < ended:
            raise NotReady("An appeal comes after the decision that it is against. Check the day.")
        told = {"to": to.name, "by_whom": by_whom.name, "theirs": theirs.strip(), "suspended": suspended}
        work.record("onward appeal received", told)
    return work.complaint


def end_onward_appeal(reference: str, *, outcome: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """What became of the onward appeal. Raises `NotReady`."""
    with acting(reference, Do.AFTER_NOTICE, by=by, on=on, seen=seen) as work:
        pending = work.case.onward[-1] if work.case.onward else None
        if pending is None or pending.ended_on is not None or outcome not in OUTCOMES or on < pending.on:
            raise NotReady("Say what became of the appeal that is pending, on a day after it was brought.")
        work.record("onward appeal ended", {"outcome": outcome})
    return work.complaint


def remind(reference: str, *, note: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The authority was reminded of the steps that it has not taken; the letter is made from this. Raises `NotReady` where none is owed."""
    with acting(reference, Do.AFTER_NOTICE, by=by, on=on, seen=seen) as work:
        notice = work.case.notice
        owing = [each for each in notice.steps if each.taken_on is None] if notice is not None else []
        if notice is None or not owing or all(step_by(notice, work.case.appeals, each) is None for each in owing):
            raise NotReady("No step is owed, so there is nothing to remind the authority of.")
        work.record("reminder sent", {"steps": [each.number for each in owing], "note": note})
    return work.complaint
