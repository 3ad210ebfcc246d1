"""The decision: what is found of each ground and why, the steps, and a notice drafted, signed and served."""

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from answerable.casework.commissioner.acting import By, Work, acting
from answerable.casework.commissioner.actions.annex import must_have_read_it, must_not_repeat_it, must_still_be_pages
from answerable.casework.commissioner.actions.write import as_typed
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, Served
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.paragraphs import PARAGRAPHS, as_kept, kept_paragraphs
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import OTHER, Case, Paragraph
from answerable.casework.commissioner.stops import stops, too_short
from answerable.casework.commissioner.weighing import Weighing, weighed_as
from answerable.casework.ledger.read import keys_of
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes
from answerable.casework.unable import NotReady, NotThere
from answerable.documents.notice_drafting import Notice, in_format
from answerable.documents.notice_drafting.wording import is_time_limit
from answerable.documents.published_notice import said_in
from answerable.law.events import RecordedAs
from answerable.law.finding import say
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.foia.s50_decision_notices import in_scope
from answerable.law.foia.s50_period_for_steps import refuse_period
from answerable.law.provision import cite

_DELAY = "FOIA s.10(1)"
_NOTICE = "notice"


def record_finding(
    reference: str,
    *,
    ground: int,
    under: str,
    finding: RecordedAs,
    reasons: str,
    weighing: Weighing | None = None,
    paragraphs: Sequence[Paragraph] = (),
    remedied_on: date | None = None,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """What is found of one ground, under a provision, with reasons in the officer's own words. A later one takes its place.

    `paragraphs` are reasons that were typed one by one, each with what it rests on; of a limit of time the days say enough by themselves.
    An exemption that is engaged needs a weighing of the public interest where the Act has one, and can have none where it has not.
    Raises `NotReady` for a finding outside the scope or without reasons, for a paragraph as `as_typed` does, and for a weighing that
    lacks or is none of the Act's.
    """
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        about = next((each for each in work.case.to_decide if each.number == ground), None)
        provision = cite(under.strip())
        respects = [cite(each.under) for each in work.case.in_scope]
        if about is None or not in_scope(provision, respects=respects).value:
            raise NotReady(f"Nothing of {provision} was complained of, so nothing is found of it.", under="FOIA s.50(1)")
        counted = is_time_limit(provision) and work.case.complaint.requested_on is not None
        if not reasons.strip() and not paragraphs and not counted:
            raise NotReady("Give the reasons: they are your own words in the notice.")
        told: dict[str, Any] = {"ground": ground, "under": str(provision), "finding": finding.value, "reasons": reasons}
        if paragraphs:
            told["paragraphs"] = [each.told() for each in as_typed(work, paragraphs)]
        if remedied_on is not None:
            told["remedied_on"] = remedied_on
        balance = weighing or Weighing()
        balance = balance._replace(paragraphs=tuple(as_typed(work, balance.paragraphs)))
        work.record("finding recorded", {**told, **weighed_as(work.case, provision, finding, balance)})
    return work.complaint


def take_back_finding(reference: str, *, ground: int, under: str, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """A finding is taken back while the notice is being drafted, and that it was put right goes with it.

    Where nothing is left that goes against the authority, so do the steps, or the reason why there are none. The history keeps all of it.
    Raises `NotReady` for what is not found, and without a reason.
    """
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        if not any((each.ground, each.under) == (ground, under) for each in work.case.found):
            raise NotReady(
                f"Nothing is found of {under} on ground {ground}, so there is nothing to take back. Choose a finding that stands."
            )
        if not reason.strip():
            raise NotReady("Say why the finding is taken back.")
        work.record("finding taken back", {"ground": ground, "under": under, "reason": reason.strip()})
    return work.complaint


def set_steps(
    reference: str, *, steps: Sequence[str], within: int, reason: str = "", by: By, on: date, seen: int | None = None
) -> Complaint:
    """The steps that the notice requires, within so many days of its date; none, where nothing is to be done, and the reason for that.

    The notice has the reason in the officer's own words. Raises `NotReady` for a reason why there are none where there are some.
    """
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        words = [each.strip() for each in steps if each.strip()]
        if words:
            refuse_period(within)
        if words and reason.strip():
            raise NotReady("There are steps, so there is no reason why none are left to take. Leave the one or the other out.")
        told = {"reason": reason.strip()} if reason.strip() else {}
        work.record("steps drafted", {"steps": words, "within": within if words else 0, **told})
    return work.complaint


def record_remedy(reference: str, *, ground: int, under: str, evidence: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """What was found was put right on a day before the notice, and how: the notice says that no step is needed for it, and why.

    Raises `NotReady` where nothing of that was found against the authority, and without what shows it.
    """
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        found = next((each for each in work.case.found_in_scope if (each.ground, each.under) == (ground, under)), None)
        if found is None or not found.for_the_complainant:
            raise NotReady(f"Nothing of {under} is found against the authority, so nothing was to be put right. Record the finding first.")
        if not evidence.strip():
            raise NotReady("Say what was done, and what shows it: the notice has these words.")
        if on < (work.case.complaint.requested_on or on):
            raise NotReady("It was put right before the request was made. Give the day on which it was.")
        work.record("breach remedied", {"ground": ground, "under": under, "evidence": evidence})
    return work.complaint


def decide_the_delay(
    reference: str, *, reasons: str, steps: Sequence[str], within: int, by: By, on: date, seen: int | None = None
) -> Complaint:
    """The short route's end: the authority was asked, its day has passed, and a notice on the delay alone goes to be signed.

    That s.10(1) was breached follows from the days, and `reasons` are what is to be added to them, if anything. Raises `NotReady` while the
    day has not passed, or where the days show no breach.
    """
    with acting(reference, Do.DECIDE_THE_DELAY, by=by, on=on, seen=seen) as work:
        asked, received_on = work.case.asked_to_answer, work.case.complaint.counted_from
        if asked is None or received_on is None or on <= asked.by:
            raise NotReady("The authority still has time to answer. Wait until the day that it was given has passed.")
        last_day = last_day_for_compliance(Chronology(received_on)).value
        words = [each.strip() for each in steps if each.strip()]
        if not words:
            raise NotReady("Give the steps: the request is still to be answered.", under="FOIA s.50(4)")
        if on <= last_day:
            raise NotReady(f"The last day for the answer is {say(last_day)}, so no time limit has been missed yet.", under=_DELAY)
        short = too_short(within, sent_on=on, dated=on)
        if short is not None:
            raise NotReady(short.why, under=short.under)
        ground = {"ground": 1, "part": "", "under": _DELAY, "duty": OTHER, "text": ""}
        finding = {"ground": 1, "under": _DELAY, "finding": RecordedAs.BREACHED.value, "reasons": reasons}
        work.record("delay decided", {**ground, **finding, "steps": words, "within": within})
    return work.complaint


def send_to_sign(reference: str, *, by: By, on: date, seen: int | None = None) -> Complaint:
    """Sends the draft to be signed. Raises `NotReady` with the first thing that stops it."""
    with acting(reference, Do.SEND_TO_SIGN, by=by, on=on, seen=seen) as work:
        _must_not_stop(work, sent_on=on, dated=on)
        work.record("notice sent to be signed")
    return work.complaint


def return_draft(reference: str, *, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """A signatory returns the draft, and says why. Raises `NotReady`."""
    with acting(reference, Do.SIGN, by=by, on=on, seen=seen) as work:
        if not reason.strip():
            raise NotReady("Say what is to be changed.")
        work.record("notice returned", {"reason": reason})
    return work.complaint


def sign(reference: str, *, by: By, on: date, seen: int | None = None) -> Complaint:
    """Signs the notice: somebody else than whoever sent it to be signed. Raises `NotReady`."""
    with acting(reference, Do.SIGN, by=by, on=on, seen=seen) as work:
        if work.case.sent_to_sign_by == by.signature:
            raise NotReady("Whoever drafted the notice does not sign it. Ask another signatory.")
        _must_not_stop(work, sent_on=on, dated=on)
        must_have_read_it(work, by)
        work.record("notice signed", {"signed_by": by.person.title})
    return work.complaint


def serve(reference: str, *, dated: date, by: By, on: date, seen: int | None = None) -> Complaint:
    """Serves the notice: it was sent on a day that may be another than the one printed on it. From here on it does not change.

    Raises `NotReady` where it is not signed, or where the period for the steps would end before the last day to appeal, counted from the
    day on which it was sent.
    """
    with acting(reference, Do.SERVE, by=by, on=on, seen=seen) as work:
        if work.case.signed_on is None:
            raise NotReady("The notice is not signed yet. Ask a signatory to sign it.")
        if dated > on:
            raise NotReady(f"The notice would be dated {say(dated)}, after {say(on)}, the day on which it is sent.")
        _must_not_stop(work, sent_on=on, dated=dated)
        notice, key = as_drafted(work.case, dated=dated, sent_on=on), key_of(work.complaint.case)
        content, document = in_format(notice, "pdf"), as_kept(notice)
        Served.objects.create(
            complaint=work.complaint,
            content=sealed_bytes(content, key=key, about=_NOTICE),
            document=sealed_bytes(document, key=key, about=PARAGRAPHS),
        )
        hashes = {"hash": hashlib.sha256(content).hexdigest(), "paragraphs": hashlib.sha256(document).hexdigest()}
        work.record("notice served", {"dated": dated, **hashes})
    return work.complaint


def correct(reference: str, *, note: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """A correction of the notice that was served: an event of its own. The notice stays as it was. Raises `NotReady`."""
    with acting(reference, Do.AFTER_NOTICE, by=by, on=on, seen=seen) as work:
        if not note.strip():
            raise NotReady("Say what was wrong, and what it should say.")
        work.record("notice corrected", {"note": note})
    return work.complaint


def notice_as_served(by: By, reference: str) -> bytes:
    """The bytes of the notice as it was served. Raises `NotThere`."""
    complaint = complaint_for(by, reference)
    kept, keys = Served.objects.filter(complaint=complaint).first(), keys_of(complaint.case, "")
    if kept is None or "" not in keys:
        raise NotThere
    return opened_bytes(bytes(kept.content), key=keys[""], about=_NOTICE)


def paragraphs_as_served(by: By, reference: str) -> Notice | None:
    """The notice as it was served, to be written in any format; None of one served before its paragraphs were kept. Raises `NotThere`."""
    return kept_paragraphs(complaint_for(by, reference))


def case_of(by: By, reference: str) -> tuple[Complaint, Case]:
    """A complaint that this person may read, and what it comes to. Raises `NotThere`."""
    complaint = complaint_for(by, reference)
    return complaint, fold(complaint.case)


def _must_not_stop(work: Work, *, sent_on: date, dated: date) -> None:
    found = stops(work.complaint.office, work.case, sent_on=sent_on, dated=dated)
    if found:
        raise NotReady(found[0].why, under=found[0].under)
    must_still_be_pages(work)
    notice = as_drafted(work.case, dated=dated, sent_on=sent_on)
    must_not_repeat_it(work, "\n".join((notice.text, *said_in(notice))))
