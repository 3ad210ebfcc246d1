"""The counts, kept up with each change, drawn together now and then, and made again from the requests."""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.db import connection, transaction
from django.db.models import Case, Count, Exists, OuterRef, Value, When

from answerable.casework.authority.models import InformationRequest, Part
from answerable.casework.authority.rollups.counted_as import LATE, Columns, CountedAs, counted_as
from answerable.casework.authority.rollups.models import Counted

_TOGETHER = 256


def began(authority_id: int, each: Iterable[CountedAs]) -> None:
    """Adds requests that were not there before. Called in the transaction in which they come."""
    _write(authority_id, Counter(each))


def moved(authority_id: int, before: CountedAs, now: CountedAs) -> None:
    """Takes a request from where it counted to where it counts. Called in the transaction in which it changes, which mostly is nowhere."""
    if before != now:
        _write(authority_id, Counter({now: 1, before: -1}))


def draw_together(authority_id: int) -> None:
    """Makes one row of all that say the same of a quarter. Rows that somebody else draws together meanwhile are left to them."""
    with transaction.atomic():
        rows = list(Counted.objects.select_for_update(skip_locked=True, of=("self",)).filter(authority=authority_id).order_by("pk"))
        totals: Counter[CountedAs] = Counter()
        for each in rows:
            totals[CountedAs(each.quarter, each.kind, each.last_day)] += each.more
        if len(rows) > sum(map(bool, totals.values())):
            Counted.objects.filter(pk__in=[each.pk for each in rows]).delete()
            _insert(authority_id, totals)


def make_again() -> int:
    """Counts every request anew, and returns how many there are. Who changes one meanwhile waits, and adds to the new counts."""
    with transaction.atomic():
        _have_writers_wait()
        Counted.objects.all().delete()
        totals: dict[int, Counter[CountedAs]] = {}
        for authority_id, each, many in every_one():
            totals.setdefault(authority_id, Counter())[each] += many
        for authority_id, counts in sorted(totals.items()):
            _insert(authority_id, counts)
        return sum(each.total() for each in totals.values())


def _have_writers_wait() -> None:
    """On PostgreSQL nobody adds to the counts until the transaction ends; SQLite has one writer as it is."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE rollups_counted IN SHARE ROW EXCLUSIVE MODE")


def every_one() -> Iterator[tuple[int, CountedAs, int]]:
    """As what requests count by their columns, and how many of an authority do: read by the day of receipt, and not one by one."""
    late = Exists(Part.objects.filter(request=OuterRef("pk"), standing__in=LATE))
    answered = Case(When(answered_on__isnull=False, then=Value(True)), default=Value(False))
    alike = InformationRequest.objects.annotate(late=late, answered=answered).order_by("authority_id", *Columns._fields)
    for authority_id, *columns, many in alike.values_list("authority_id", *Columns._fields).annotate(many=Count("pk")).iterator():
        yield authority_id, counted_as(Columns(*columns)), many


def _write(authority_id: int, counts: "Counter[CountedAs]") -> None:
    last = _insert(authority_id, counts)
    if last % _TOGETHER < len(counts):
        draw_together(authority_id)


def _insert(authority_id: int, counts: "Counter[CountedAs]") -> int:
    """Writes the counts that are not nought, and returns the number of the last row."""
    rows = [Counted(authority_id=authority_id, more=more, **each._asdict()) for each, more in counts.items() if more]
    made = Counted.objects.bulk_create(rows)
    return made[-1].pk if made else 0
