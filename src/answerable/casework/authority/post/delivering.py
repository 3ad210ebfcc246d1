"""What is due in the outbox, handed over: each letter once, as far as the medium lets anybody say so.

A letter is claimed before it is handed over, and its identifier was fixed when it was queued. Where the process ends between the handing
over and the writing down, nobody can know whether it went: after a while it is tried again under the same identifier, by which the other
side can tell that it is the same.

The day that counts is the day on which the mail server took it. Where that is not the day on which it was queued, the day is moved. A
letter that cannot be sent has not been sent: what it was to the clock counts no more, and it stands again as before, to be sent.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db import transaction

from answerable.casework.authority.fold import NOT_SENT, WENT
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.keeping import bytes_of_dispatch
from answerable.casework.authority.post.models import ON_THEIR_WAY, Dispatch
from answerable.casework.authority.post.states import Out
from answerable.casework.authority.post.taking import BY
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.states import State
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.seal import CannotBeOpened
from answerable.casework.one_event import LONDON
from answerable.casework.programs.announcing import announce
from answerable.law.finding import say

_CLAIM_LASTS = timedelta(minutes=15)
_FIRST_WAIT, _LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=4)
_MOST_TRIES = 40  # about five days


class Refused(Exception):
    """The other side will not take it. `for_good`: asking again would change nothing."""

    def __init__(self, said: str, *, for_good: bool) -> None:
        super().__init__(said)
        self.for_good = for_good


class Handed(NamedTuple):
    """What is handed over: the identifier, to whom, and the bytes."""

    message_id: str
    to: str
    content: bytes


# Hands one over, and answers with what the other side calls it. Raises `Refused`.
HandOver = Callable[[Handed], str]


def deliver_due(body: str, hand_over: HandOver, *, now: Callable[[], datetime]) -> int:
    """Hands over everything that is due in a body's outbox, and returns how many letters went."""
    went = 0
    while (claimed := _claim(body, now())) is not None:
        try:
            called = hand_over(_handed(claimed))
        except Refused as refused:
            _not_now(claimed, refused, now())
        else:
            _record(claimed, called, now())
            went += 1
    return went


def put_off(body: str) -> int:
    """How many letters in a body's outbox were tried, could not go, and wait for the next time."""
    waiting = Dispatch.objects.filter(authority__slug=body, state=Out.QUEUED.value, tries__gt=0)
    return waiting.exclude(letter__request__state=State.DISPOSED.value).count()


def _claim(body: str, at: datetime) -> Dispatch | None:
    """The next one that is due, marked as being handed over before anybody hands it over."""
    with transaction.atomic():
        due = Dispatch.objects.select_for_update(of=("self",), skip_locked=True).filter(
            authority__slug=body, state__in=ON_THEIR_WAY, next_try_at__lte=at
        )
        found = due.exclude(letter__request__state=State.DISPOSED.value).order_by("next_try_at", "pk").first()
        if found is None:
            return None
        found.state, found.tries, found.next_try_at = Out.SENDING.value, found.tries + 1, at + _CLAIM_LASTS
        found.save(update_fields=["state", "tries", "next_try_at"])
        return found


def _handed(claimed: Dispatch) -> Handed:
    try:
        content = bytes_of_dispatch(claimed, claimed.letter.request.case)
    except CannotBeOpened as refused:
        raise Refused(str(refused), for_good=True) from None
    return Handed(claimed.message_id, claimed.to, content)


def _not_now(claimed: Dispatch, refused: Refused, at: datetime) -> None:
    """Puts one that was refused back, to be tried later; or, for good, says so on its case. Nothing, where another has it by now."""
    with transaction.atomic():
        request, one = _held(claimed)
        if one.state != Out.SENDING.value or one.tries != claimed.tries:
            return
        one.said = str(refused)[:500]
        if not refused.for_good and one.tries < _MOST_TRIES:
            one.state = Out.QUEUED.value
            one.next_try_at = at + min(_FIRST_WAIT * 2 ** (one.tries - 1), _LONGEST_WAIT)
            one.save(update_fields=["state", "said", "next_try_at"])
            return
        one.state = Out.FAILED.value
        one.save(update_fields=["state", "said"])
        letter = one.letter
        letter.state, letter.sent_on, letter.overridden_because = one.letter_was, None, ""
        letter.save(update_fields=["state", "sent_on", "overridden_because"])
        _event(request, NOT_SENT, {"letter": letter.number, "number": one.entry, "reason": one.said}, at)


def _record(claimed: Dispatch, called: str, at: datetime) -> None:
    """Writes down that a letter went, once; on another day than the one on which it was queued, its day is moved."""
    with transaction.atomic():
        request, one = _held(claimed)
        if one.state != Out.SENDING.value:
            return
        one.state, one.sent_at, one.handed_to, one.said = Out.SENT.value, at, called[:100], ""
        one.save(update_fields=["state", "sent_at", "handed_to", "said"])
        _event(request, WENT, {"letter": one.letter.number, "message_id": one.message_id, **_moved(one, at)}, at)


def _moved(one: Dispatch, at: datetime) -> dict[str, Any]:
    """What moves the day of the letter to the day on which it was taken; nothing where it is that day."""
    day, letter = at.astimezone(LONDON).date(), one.letter
    if letter.sent_on == day:
        return {}
    letter.sent_on = day
    letter.save(update_fields=["sent_on"])
    return {"number": one.entry, "on": day, "reason": f"The mail server took it on {say(day)}; it had been queued before."}


def _held(claimed: Dispatch) -> tuple[InformationRequest, Dispatch]:
    """The request of a letter, its row held, and the letter on its way out as it now stands."""
    of = InformationRequest.objects.select_for_update(of=("self",)).select_related("authority")
    request = of.get(pk=claimed.letter.request_id)
    return request, Dispatch.objects.select_for_update(of=("self",)).select_related("letter").defer("content").get(pk=claimed.pk)


def _event(request: InformationRequest, kind: str, payload: dict[str, Any], at: datetime) -> None:
    day = at.astimezone(LONDON).date()
    append(request.authority.slug, request.case, Happening(kind, day, at, BY, payload))
    refresh(request, on=day)
    announce(request.authority.slug, [(request.reference, kind, day)], at=at)
