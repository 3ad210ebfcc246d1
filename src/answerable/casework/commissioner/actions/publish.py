"""Names in a notice, and its publication: served and published are two documents.

Before service whoever works on the notice looks at each thing that looks like somebody's, and says why it stays or mends the notice.
Before publication somebody else looks again, and takes out of the published version what everybody is not to read.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from answerable.casework.commissioner.acting import By, Work, acting
from answerable.casework.commissioner.fold_published import CORRECTED, MAY_STAND, PUBLISHED, TAKEN_OUT, WITHDRAWN
from answerable.casework.commissioner.models import Complaint, Served
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.published.models import Decision
from answerable.casework.commissioner.published.sectors import SECTORS
from answerable.casework.commissioner.published.served import served_notice
from answerable.casework.commissioner.shape import Case, Published
from answerable.casework.commissioner.somebodys import given_by_the_complainant, looks_like_somebody_s
from answerable.casework.unable import NotPermitted, NotReady
from answerable.documents.published_notice import with_removed
from answerable.documents.traces import Trace, standing
from answerable.law.finding import say

_ALSO = "something else"


def to_consider(complaint: Complaint, case: Case, *, dated: date) -> tuple[Trace, ...]:
    """What in the notice as it stands looks like somebody's, and nobody has said yet why it stays. Raises `UnableToDraft`."""
    found = looks_like_somebody_s(complaint.office, case, as_drafted(case, dated=dated))
    return tuple(each for each in found if each.words not in case.may_stand)


def let_stand(reference: str, *, reasons: Mapping[str, str], by: By, on: date, seen: int | None = None) -> Complaint:
    """Why each of these stays in the notice that is served. Raises `NotReady` for what does not stand in it, or without a reason."""
    with acting(reference, Do.CONSIDER_NAMES, by=by, on=on, seen=seen) as work:
        asked = {each.words for each in to_consider(work.complaint, work.case, dated=on)}
        if not reasons or not set(reasons) <= asked or not all(map(str.strip, reasons.values())):
            raise NotReady("Say of each thing that looks like somebody’s why it stays in the notice, or take it out of the notice.")
        work.record(MAY_STAND, {"kept": _reasons(reasons)})
    return work.complaint


def asked_about(complaint: Complaint, case: Case, *more: str) -> tuple[Trace, ...]:
    """What in the served notice looks like somebody's: each is kept for a reason, or taken out of the published version."""
    return looks_like_somebody_s(complaint.office, case, served_notice(complaint), *more)


def publish(
    reference: str,
    *,
    from_on: date,
    sectors: Sequence[str],
    summary: str,
    keep: Mapping[str, str],
    remove: Collection[str],
    also: Sequence[str] = (),
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """Publishes the decision, to be seen from a day on. `keep` says why a thing stays, `remove` what goes; `also` goes besides.

    Raises `NotReady` while something has no decision, without a notice, and where the complainant would be named.
    """
    with acting(reference, Do.PUBLISH, by=by, on=on, seen=seen) as work:
        _must_be_publishable(work, from_on, sectors, summary)
        found = asked_about(work.complaint, work.case, summary)
        for each in found:
            if not keep.get(each.words, "").strip() and each.words not in remove:
                raise NotReady(f"“{each.words}” looks like {each.what}. Say why it stays, or that it is taken out.")
        gone = (*(each for each in found if each.words in remove), *_traces(also))
        _must_not_name(work, gone, summary)
        kept = {each.words: keep[each.words] for each in found if each.words not in remove}
        told = {"from": from_on, "sectors": list(sectors), "text": summary, "removed": _tables(gone), "kept": _reasons(kept)}
        work.record(PUBLISHED, told)
    return work.complaint


def take_out(reference: str, *, words: Sequence[str], because: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """Takes more out of the published version; that it was, and why, everybody reads. Raises `NotReady`."""
    with acting(reference, Do.CHANGE_PUBLISHED, by=by, on=on, seen=seen) as work:
        published = _published(work)
        shown = with_removed(served_notice(work.complaint), published.removed)
        for each in words:
            if not re.search(standing(each), f"{shown.text}\n{published.summary}", re.IGNORECASE):
                raise NotReady(f"“{each}” does not stand in what is published. Write it as it stands there.")
        if not words:
            raise NotReady("Say which words are taken out.")
        _must_say_why(work, because)
        work.record(TAKEN_OUT, {"removed": _tables(_traces(words)), "reason": because.strip()})
    return work.complaint


def correct_published(reference: str, *, note: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """Puts a correction beside the published decision. The notice stays as it was served. Raises `NotReady`."""
    with acting(reference, Do.CHANGE_PUBLISHED, by=by, on=on, seen=seen) as work:
        _published(work)
        _must_say_why(work, note)
        work.record(CORRECTED, {"note": note.strip()})
    return work.complaint


def withdraw(reference: str, *, because: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """Withdraws the decision from the register. At its address stands that it was there, and why it is not. Raises `NotReady`."""
    with acting(reference, Do.CHANGE_PUBLISHED, by=by, on=on, seen=seen) as work:
        _published(work)
        _must_say_why(work, because)
        work.record(WITHDRAWN, {"reason": because.strip()})
    return work.complaint


def to_publish(by: By) -> list[Complaint]:
    """The complaints of the office whose notice was served and is not on the register, the oldest first. Raises `NotPermitted`."""
    if not by.may(Do.SEE_PUBLICATIONS):
        raise NotPermitted("Your post does not let you see what is to be published. Ask somebody whose post does.")
    there = Decision.objects.filter(office__slug=by.body, withdrawn_on__isnull=True).values("case")
    served = Served.objects.filter(complaint__office__slug=by.body).values("complaint")
    return list(Complaint.objects.filter(pk__in=served).exclude(case__in=there).order_by("pk"))


def _must_be_publishable(work: Work, from_on: date, sectors: Sequence[str], summary: str) -> None:
    served = work.case.served
    if served is None:
        raise NotReady("No notice was served, so there is no decision to publish.", under="FOIA s.50(3)(b)")
    if work.case.published is not None and work.case.published.withdrawn_on is None:
        raise NotReady("It is published already. Take something out, correct it or withdraw it instead.")
    if from_on < served.sent_on:
        raise NotReady(f"The notice was sent on {say(served.sent_on)}. Publish it from that day on, or later.")
    if not sectors or not set(sectors) <= set(SECTORS):
        raise NotReady("Choose the sector that the authority is listed under.")
    if not summary.strip():
        raise NotReady("Write a summary, in words that everybody may read.")


def _must_not_name(work: Work, gone: Sequence[Trace], *texts: str) -> None:
    notice = served_notice(work.complaint)
    shown = (with_removed(notice, gone).text, *texts)
    for each in given_by_the_complainant(work.case):
        if any(re.search(standing(each), text, re.IGNORECASE) for text in shown):
            raise NotReady("The name or the address of the complainant, or of who acts for them, would be published. Take it out.")


def _must_say_why(work: Work, words: str) -> None:
    if not words.strip():
        raise NotReady("Say what and why, in words that everybody may read.")
    for each in given_by_the_complainant(work.case):
        if re.search(standing(each), words, re.IGNORECASE):
            raise NotReady("The name or the address of the complainant, or of who acts for them, would be published. Take it out.")


def _published(work: Work) -> Published:
    if work.case.published is None or work.case.published.withdrawn_on is not None:
        raise NotReady("It is not on the register. Publish it first.")
    return work.case.published


def _traces(words: Sequence[str]) -> tuple[Trace, ...]:
    return tuple(Trace(each.strip(), _ALSO) for each in words if each.strip())


def _tables(traces: Sequence[Trace]) -> list[dict[str, Any]]:
    return [each._asdict() for each in traces]


def _reasons(kept: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"words": words, "reason": reason.strip()} for words, reason in kept.items()]
