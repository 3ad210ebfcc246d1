"""What came, and what was done outside: recorded as it was, on the day it happened."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, Work, acting, must_be_countable
from answerable.casework.authority.actions.after_a_failure import series_after
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, InternalReview
from answerable.casework.authority.ncnd.grounds import must_have_a_ground
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.casework.people.models import Person
from answerable.law.code.norms_of_time import internal_review_norm, internal_review_norm_exceptionally
from answerable.law.eir.r11_representations import last_day_for_reconsideration
from answerable.law.finding import say
from answerable.law.regime import ANSWERED_HERE, Regime

Told = Mapping[str, Any]


def receive_clarification(
    reference: str, *, parts: Sequence[str] = (), words: str, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """The requester says what was asked of them. The twenty working days begin again for those parts, s.10(6)(b)."""
    with acting(reference, Do.RECEIVE_CLARIFICATION, by=by, on=on, seen=seen) as work:
        told = _law("clarified", on, parts)
        _must_not_be_there(work, told)
        work.record("clarified", {"text": words, "law": [told]})
    return work.request


def receive_fee(reference: str, *, parts: Sequence[str] = (), by: By, on: date, seen: int | None = None) -> InformationRequest:
    """The fee is received. The working days from the notice to this day, both counted, are disregarded, s.10(2)."""
    with acting(reference, Do.RECEIVE_FEE, by=by, on=on, seen=seen) as work:
        told = _law("fee paid", on, parts)
        _must_not_be_there(work, told)
        work.record("fee paid", {"law": [told]})
    return work.request


def receive_withdrawal(
    reference: str, *, parts: Sequence[str] = (), words: str, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """The requester withdraws the request, or parts of it. Nothing more is owed on them."""
    with acting(reference, Do.RECEIVE_WITHDRAWAL, by=by, on=on, seen=seen) as work:
        if not words.strip():
            raise NotReady("Give the words in which the requester withdrew it, so that it can be shown that they did.")
        must_be_countable(on)
        numbers = list(parts) or [each.number for each in fold(work.request.authority, work.request.case).counted]
        work.record("withdrawn", {"parts": numbers, "text": words})
    return work.request


def transfer(
    reference: str, *, to: str, parts: Sequence[str] = (), note: str = "", by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """The request, or parts of it, are sent on to another authority, whose own clock begins when they arrive. Ours stay as they were."""
    with acting(reference, Do.TRANSFER, by=by, on=on, seen=seen) as work:
        told = {**_law("transfer", on, parts), "to": to}
        must_have_a_ground(fold(work.request.authority, work.request.case), Do.TRANSFER.value, parts)
        _must_not_be_there(work, told)
        work.record("transfer", {"note": note, "law": [told]})
    return work.request


def record_letter(reference: str, *, law: Sequence[Told], reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """A letter that was sent outside this system, as case-file events. It is recorded as it was, whatever the Act makes of it."""
    with acting(reference, Do.RECORD_LETTER, by=by, on=on, seen=seen) as work:
        if not reason.strip():
            raise NotReady("Say where the letter was sent from, and why it is recorded here.")
        work.record("recorded", {"reason": reason, "law": [dict(each) for each in law]})
        series_after(work)
    return work.request


def receive_review_request(
    reference: str, *, parts: Sequence[str] = (), grounds: Sequence[str] = (), by: By, on: date, seen: int | None = None
) -> InternalReview:
    """The requester asks for an internal review, of all parts or of some; under the Regulations that is to make representations, reg 11.

    Beside a review under the Act the norm of the Code is kept, which is no law; beside representations the last day that the Regulations
    set for the decision on them. Raises `NotReady` where nothing is answered here.
    """
    with acting(reference, Do.RECEIVE_REVIEW, by=by, on=on, seen=seen) as work:
        case = fold(work.request.authority, work.request.case)
        numbers = list(parts) or [each.number for each in case.ours]
        laws = case.laws_of(numbers)
        if not numbers or not set(laws) <= set(ANSWERED_HERE):
            raise NotReady("A review is of what was answered here. Name the parts under the Act or the Regulations that it is about.")
        acts, regulations = Regime.FOIA in laws, Regime.EIR in laws
        told = _law("review requested", on, numbers)
        _must_not_be_there(work, told)
        made = InternalReview.objects.create(
            request=work.request,
            number=work.request.reviews.count() + 1,
            parts=numbers,
            grounds=list(grounds),
            asked_on=on,
            norm_day=internal_review_norm(on).value if acts else None,
            exceptional_day=internal_review_norm_exceptionally(on).value if acts else None,
            statutory_day=last_day_for_reconsideration(on).value if regulations else None,
        )
        work.record("review requested", {"reasons": list(grounds), "law": [told]})
    return made


def note(reference: str, *, words: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """A note on the case."""
    with acting(reference, Do.NOTE, by=by, on=on, seen=seen) as work:
        work.record("note", {"text": words})
    return work.request


def assign(reference: str, *, to: Person, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Gives a case to an officer of the same body."""
    with acting(reference, Do.ASSIGN, by=by, on=on, seen=seen) as work:
        if to.body != by.person.body or not to.is_active:
            raise NotReady("That person does not work for this authority. Choose somebody who does.")
        work.request.officer = to
        work.record("assigned", {"officer": to.pk})
    return work.request


def correct(reference: str, *, number: int, to: date, reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Corrects the day of something that was recorded. What was recorded first stays in the ledger, beside the correction."""
    with acting(reference, Do.CORRECT, by=by, on=on, seen=seen) as work:
        entries = {each.number: each for each in fold(work.request.authority, work.request.case).entries}
        if number not in entries or not entries[number].payload.get("law"):
            raise NotReady(f"Entry {number} has no day that a clock counts from. Choose the event whose day was wrong.")
        if not reason.strip():
            raise NotReady("A correction needs a reason. Say how the right day is known.")
        work.record("corrected", {"number": number, "on": to, "reason": reason})
    return work.request


def close(reference: str, *, reason: str = "", by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Closes a case in which nothing is owed."""
    with acting(reference, Do.CLOSE, by=by, on=on, seen=seen) as work:
        work.record("closed", {"reason": reason})
    return work.request


def reopen(reference: str, *, reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Opens a closed case again."""
    with acting(reference, Do.REOPEN, by=by, on=on, seen=seen) as work:
        work.record("reopened", {"reason": reason})
    return work.request


def _law(kind: str, on: date, parts: Sequence[str]) -> dict[str, Any]:
    return {"kind": kind, "on": on, "parts": list(parts)}


def _must_not_be_there(work: Work, told: Told) -> None:
    """Refuses what another window, or a colleague, has recorded already. Raises `NotReady`."""
    for entry in fold(work.request.authority, work.request.case).entries:
        if told in entry.payload.get("law", ()):
            raise NotReady(f"Entry {entry.number} records this already, on {say(work.on)}. Nothing is recorded twice.")


def review_of(work: Work, number: int) -> InternalReview:
    """A review of the case at hand. Raises `NotReady`."""
    found = work.request.reviews.filter(number=number).first()
    if found is None:
        raise NotReady(f"There is no review {number} of this request. Record that it was asked for first.")
    return found
