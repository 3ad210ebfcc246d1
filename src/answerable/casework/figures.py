"""The figures by which whoever runs the site sees that it works: counts over all bodies, and nothing of any case."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Max

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import Kept
from answerable.casework.ledger.models import Checkpoint, Entry


class Figure(NamedTuple):
    """A figure: its name, what it says, and its values, each with the labels that stand behind the name."""

    name: str
    says: str
    values: Sequence[tuple[str, int]]


def figures(*, on: date) -> tuple[Figure, ...]:
    """Every figure as of a day: five questions to the database, however many cases there are."""
    requests = InformationRequest.objects
    states = requests.order_by("state").values_list("state").annotate(count=Count("id"))
    late = requests.exclude(whose_move="").filter(last_day__lt=on).count()
    waiting = ReceivedMessage.objects.filter(state=Kept.WAITING.value).count()
    newest = Entry.objects.aggregate(newest=Max("id"))["newest"] or 0
    signed = Checkpoint.objects.values("body").annotate(day=Max("day")).values_list("body", "day")
    unsigned = [(on - day).days for _, day in signed]
    return (
        Figure("answerable_requests", "Requests, by how they stand.", [(f'{{state="{state}"}}', count) for state, count in states]),
        Figure("answerable_requests_late", "Requests past their last day on which something is owed.", [("", late)]),
        Figure("answerable_post_waiting", "Messages that wait for a person.", [("", waiting)]),
        Figure("answerable_ledger_entries", "The number of the newest entry in the ledger.", [("", newest)]),
        Figure("answerable_checkpoint_days", "Days since the oldest of the bodies' last checkpoints.", [("", max(unsigned, default=0))]),
    )
