"""After the notice: steps taken, appeals, a notice of the Tribunal's in its place, a failure certified, and the end."""

from collections.abc import Sequence
from datetime import date

from answerable.casework.commissioner.acting import By, Work, acting
from answerable.casework.commissioner.days import days_of, stay_of, step_by
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.onward import pending, permission_by, stays
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Notice, Step
from answerable.casework.unable import NotReady
from answerable.law.finding import Judgement, say
from answerable.law.foia.s54_failure_to_comply import Court, Served, may_certify
from answerable.law.foia.s57_appeal_against_notices import Appellant, may_appeal

APPELLANTS = (Appellant.COMPLAINANT, Appellant.AUTHORITY)
COURTS = (Court.HIGH_COURT, Court.COURT_OF_SESSION)
OUTCOMES = ("dismissed", "allowed", "notice substituted", "withdrawn", "struck out")


def record_step_taken(reference: str, *, step: int, evidence: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """A step was taken, on a day, as something shows. Raises `NotReady`."""
    with acting(reference, Do.AFTER_NOTICE, by=by, on=on, seen=seen) as work:
        if not any(each.number == step and each.taken_on is None for each in _notice(work).steps) or not evidence.strip():
            raise NotReady("Choose a step that nobody has taken yet, and say what shows that it was taken.")
        work.record("step taken", {"step": step, "evidence": evidence})
    return work.complaint


def receive_appeal(
    reference: str, *, by_whom: Appellant, theirs: str, affects: Sequence[int], by: By, on: date, seen: int | None = None
) -> Complaint:
    """An appeal was brought on a day. It stays the steps that it affects and no others, s.50(6); none named: all. Raises `NotReady`."""
    with acting(reference, Do.RECORD_APPEAL, by=by, on=on, seen=seen) as work:
        notice = _notice(work)
        if not may_appeal(by_whom, Served.DECISION_NOTICE).value:
            raise NotReady("Only the complainant or the public authority may appeal.", under="FOIA s.57(1)")
        if on < notice.sent_on or not set(affects) <= {each.number for each in notice.steps}:
            raise NotReady("An appeal comes after the notice, and is against steps that it orders.")
        told = {"by_whom": by_whom.name, "theirs": theirs.strip(), "affects": sorted(affects)}
        work.record("appeal received", told)
    return work.complaint


def extend_time(reference: str, *, by: By, on: date, seen: int | None = None) -> Complaint:
    """The Tribunal extends the time for an appeal that came after its last day. Raises `NotReady`."""
    with acting(reference, Do.RECORD_APPEAL_OUTCOME, by=by, on=on, seen=seen) as work:
        appeal, last = work.case.appeal, days_of(_notice(work)).appeal_by.value
        if appeal is None or appeal.on <= last or appeal.extended_on is not None:
            raise NotReady("The appeal came in its time, so the Tribunal need not extend it.", under="GRC r.22(4)")
        work.record("time extended")
    return work.complaint


def end_appeal(reference: str, *, outcome: str, steps_by: date | None, by: By, on: date, seen: int | None = None) -> Complaint:
    """What became of the appeal, and the day for the steps that the Tribunal sets, if it sets one. Raises `NotReady`."""
    with acting(reference, Do.RECORD_APPEAL_OUTCOME, by=by, on=on, seen=seen) as work:
        if outcome not in OUTCOMES or work.case.appeal is None or on < work.case.appeal.on:
            raise NotReady("Say what became of the appeal, on a day after it was brought.")
        work.record("appeal ended", {"outcome": outcome, **({"steps_by": steps_by} if steps_by is not None else {})})
    return work.complaint


def substitute(
    reference: str, *, theirs: str, steps: Sequence[str], steps_by: date | None, by: By, on: date, seen: int | None = None
) -> Complaint:
    """The Tribunal put a notice of its own in the place of the Commissioner's, s.58(1), and it is its to enforce. Raises `NotReady`."""
    with acting(reference, Do.AFTER_NOTICE, by=by, on=on, seen=seen) as work:
        ended = work.case.appeals[-1].outcome if work.case.appeals else ""
        words = [each.strip() for each in steps if each.strip()]
        if ended != "notice substituted":
            raise NotReady("Record first that the appeal ended with a notice of the Tribunal’s in its place.", under="FOIA s.58(1)")
        if bool(words) != (steps_by is not None) or not theirs.strip():
            raise NotReady("Give the Tribunal’s reference, its steps if it orders any, and the day for them.")
        work.record("notice substituted", {"theirs": theirs, "steps": words, **({"steps_by": steps_by} if steps_by else {})})
    return work.complaint


def certify(reference: str, *, reasons: str, court: Court, by: By, on: date, seen: int | None = None) -> Complaint:
    """A signatory certifies to the court that steps were not taken: a power and no duty, s.54(1), used for reasons that are recorded.

    `court` is the Court of Session for an authority in Scotland, s.54(4).

    Raises `NotReady` while a step's day has not passed or it is stayed, and where the notice is the Tribunal's.
    """
    with acting(reference, Do.CERTIFY, by=by, on=on, seen=seen) as work:
        notice = _notice(work)
        if not reasons.strip():
            raise NotReady("Certifying is a power, and no duty. Say why it is used.", under="FOIA s.54(1)")
        failed = Judgement("the steps were not taken", True, by=by.signature, on=on, reasons=reasons)
        found = may_certify(Served.DECISION_NOTICE, failed, substituted=notice.substituted)
        if not found.value:
            raise NotReady(f"It cannot be certified: {found.note}.", under=str(found.under))
        overdue = [each for each in notice.steps if each.taken_on is None and _is_due(notice, work, each, on)]
        if work.case.certificate is not None:
            raise NotReady(
                "The accountable person’s certificate ended the effect of the notice: nothing is left to certify.", under="FOIA s.53(2)"
            )
        if court not in COURTS:
            raise NotReady("Say to which court it is certified.", under="FOIA s.54(4)")
        if not overdue:
            raise NotReady("No step is overdue: each was taken, is stayed, or still has time.", under="FOIA s.54(1)(a)")
        work.record("certified", {"steps_not_taken": [each.number for each in overdue], "reasons": reasons, "court": court.name})
    return work.complaint


def close(reference: str, *, note: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The end: every step taken, or none ordered, and the last day to appeal past. Raises `NotReady`."""
    with acting(reference, Do.CLOSE, by=by, on=on, seen=seen) as work:
        notice = _notice(work)
        appeal_by = days_of(notice).appeal_by.value
        settled = work.case.certified_on is not None or work.case.certificate is not None
        if any(each.taken_on is None for each in notice.steps) and not settled:
            raise NotReady("A step that the notice orders was not taken. Record that it was, or certify the failure.", under="FOIA s.50(4)")
        if on <= appeal_by and not work.case.appeals:
            raise NotReady(f"Either side can still appeal until {say(appeal_by)}.", under="GRC r.22(1)(b)")
        ask_by = permission_by(work.case)
        if ask_by is not None and on <= ask_by.value:
            raise NotReady(f"Permission to appeal further can still be asked for until {say(ask_by.value)}.", under="GRC r.42(2)")
        if pending(work.case) is not None:
            raise NotReady("An appeal is pending. Record what became of it first.")
        work.record("closed", {"note": note})
    return work.complaint


def _is_due(notice: Notice, work: Work, step: Step, on: date) -> bool:
    by = step_by(notice, work.case.appeals, step)
    return by is not None and on > by.value and stays(work.case) is None and not stay_of(notice, work.case.appeals, step, on=on).value


def _notice(work: Work) -> Notice:
    if work.case.notice is None:
        raise NotReady("No notice was served yet.")
    return work.case.notice
