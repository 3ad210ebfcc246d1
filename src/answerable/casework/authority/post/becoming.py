"""What became of letters that went, asked of whoever took them. A mail server reports by a message instead, which taking.py takes in."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.delivering import Refused
from answerable.casework.authority.post.models import Dispatch
from answerable.casework.authority.post.states import Out
from answerable.casework.authority.post.taking import BOUNCED, BY, DELIVERED
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.states import State
from answerable.casework.ledger.append import Happening, append
from answerable.casework.one_event import LONDON
from answerable.casework.programs.announcing import announce

_ASKED_FOR = timedelta(days=7)  # GOV.UK Notify forgets after that
_MOST = 250


class Became(NamedTuple):
    """What the other side says: it was delivered, or it failed; and its own words."""

    delivered: bool
    said: str


# Answers with what became of a letter, by what the other side calls it; nothing while that is not known. Raises `Refused`.
Ask = Callable[[str], Became | None]


def ask_after(body: str, ask: Ask, *, now: Callable[[], datetime]) -> int:
    """Asks after every letter of a body that went and of which nothing was heard, and returns of how many something is known now."""
    of = Dispatch.objects.filter(authority__slug=body, state=Out.SENT.value, sent_at__gte=now() - _ASKED_FOR)
    of = of.exclude(letter__request__state=State.DISPOSED.value).order_by("sent_at", "pk")
    known = 0
    for each in of.select_related("letter").defer("content")[:_MOST]:
        try:
            became = ask(each.handed_to)
        except Refused as refused:
            if refused.for_good:
                continue
            break
        if became is not None:
            _record(each, became, now())
            known += 1
    return known


def _record(dispatch: Dispatch, became: Became, at: datetime) -> None:
    with transaction.atomic():
        request = InformationRequest.objects.select_for_update(of=("self",)).select_related("authority").get(pk=dispatch.letter.request_id)
        one = Dispatch.objects.select_for_update(of=("self",)).select_related("letter").defer("content").get(pk=dispatch.pk)
        if one.state != Out.SENT.value:
            return
        one.state, one.said = (Out.DELIVERED if became.delivered else Out.BOUNCED).value, "" if became.delivered else became.said[:500]
        one.save(update_fields=["state", "said"])
        day = at.astimezone(LONDON).date()
        payload = {"letter": one.letter.number, **({} if became.delivered else {"status": "", "reason": one.said})}
        happening = Happening(DELIVERED if became.delivered else BOUNCED, day, at, BY, payload)
        append(request.authority.slug, request.case, happening)
        refresh(request, on=day)
        announce(request.authority.slug, [(request.reference, happening.kind, day)], at=at)
