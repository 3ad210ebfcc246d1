"""What is told of, and to whom: written into the outbox in the transaction of what happened, so that both come or neither does.

Of what happened are told the case's reference, the kind and the day, and nothing else. Only the kinds on the list here are told of. None
of them is about a search or what it found: whether and when those happen may hang on what is held.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import cast

from django.db.models import CharField

from answerable.casework.prepared import Given, Prepared
from answerable.casework.programs.models import Announcement, Subscription

TOLD_OF = frozenset(
    {
        *("request", "divided", "assigned", "clarified", "fee paid", "withdrawn", "transfer", "regime found", "handed over", "corrected"),
        *("recorded", "recounted", "day specified", "note", "held back", "hold lifted"),
        *("letter sent", "letter went", "letter not sent", "letter came back", "letter delivered", "letter went another way"),
        *("review requested", "review assigned", "complaint opened", "complaint ended", "notice received", "appealed", "appeal ended"),
        *("closed", "reopened", "disposed", "imported"),
    }
)
_SUBSCRIBED = Prepared(lambda: Subscription.objects.filter(body=Given("body", CharField()), ended_at__isnull=True).order_by("pk"))


def announce(body: str, happened: Iterable[tuple[str, str, date]], *, at: datetime) -> None:
    """Puts what happened in the outbox of every subscription that is told of its kind: of each the reference, the kind, and the day."""
    told = [each for each in happened if each[1] in TOLD_OF]
    if not told:
        return
    to = cast("list[Subscription]", list(_SUBSCRIBED.records(body=body)))
    Announcement.objects.bulk_create(
        Announcement(subscription=each, reference=reference, kind=kind, on=on, made_at=at, next_try_at=at)
        for reference, kind, on in told
        for each in to
        if not each.kinds or kind in each.kinds
    )
