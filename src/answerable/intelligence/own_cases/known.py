"""Every case of the live register, as its ledger told it by a day. Nothing is written, and what stands behind a wall stays shut."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from django.db.models import Q

from answerable.casework.authority.fold import Folded, folded
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.publishing.stood import service_of
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import happened
from answerable.casework.one_event import LONDON
from answerable.intelligence.unable import UnableToCount
from answerable.law.finding import say


class Days(NamedTuple):
    """The day that cases are counted as of, and the day by whose end what is counted had been recorded."""

    as_of: date
    known: date

    @property
    def known_at(self) -> datetime:
        """The last instant of the day."""
        return datetime.combine(self.known + timedelta(days=1), time(), LONDON) - timedelta(microseconds=1)


class OwnCase(NamedTuple):
    """A case as it was known. `service` is the one that it came from in an older log, else the first that was asked to search."""

    reference: str
    body: str
    authority: str
    service: str
    folded: Folded


def days(as_of: date | None, known: date | None, *, today: date) -> Days:
    """The two days: without any, the day before today; cases are known as of the day that they are counted as of, unless said otherwise.

    Raises `UnableToCount` for a day that is not over, and for one that is known before it is counted as of.
    """
    yesterday = today - timedelta(days=1)
    as_of = as_of or min(known or yesterday, yesterday)
    found = Days(as_of, known or as_of)
    late = next((each for each in found if each > yesterday), None)
    if late is not None:
        raise UnableToCount(
            f"{say(late)} is not over, and what is recorded of it would change the figures. Give {say(yesterday)} or before."
        )
    if found.known < found.as_of:
        raise UnableToCount(
            f"What happened by {say(as_of)} was not known on {say(found.known)}. Give a day of knowledge that is not before it."
        )
    return found


def own_cases(counted: Days, *, body: str | None = None, received: tuple[date, date] | None = None) -> Iterator[OwnCase]:
    """Each case of a body, or of all, in the order in which they were made; of a period, the day after its last day not included, if given.

    Raises `UnableToCount` where there is no such body.
    """
    if body is not None and not PublicAuthority.objects.filter(slug=body).exists():
        raise UnableToCount(f"There is no authority {body} on this site. Give its short name, as in the address of its pages.")
    of = InformationRequest.objects.select_related("authority").order_by("pk")
    of = of if body is None else of.filter(authority__slug=body)
    if received is not None:
        # A day of receipt moves by a correction alone, so a case without one was received when the register says.
        moved = Entry.objects.filter(kind="corrected").values("case")
        of = of.filter(Q(received_on__gte=received[0], received_on__lt=received[1]) | Q(case__in=moved))
    for request in of.only("reference", "case", "authority").iterator(500):
        if entries := happened(request.case, known_at=counted.known_at):
            case = folded(request.authority, entries)
            if received is not None and not received[0] <= case.received_on < received[1]:
                continue
            yield OwnCase(request.reference, request.authority.slug, request.authority.name, service_of(case), case)
