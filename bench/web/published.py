"""A disclosure log of any size, of many bodies, written in bulk and kept between runs.

    python -m bench.web.published COUNT

A few requests are played from case files, answered and published through the actions. The rest are copies of what that wrote, with days and
words of their own. Nothing public reads a ledger, so the copies of the requests have none.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bench.web.kinds import columns
from bench.web.played import FILES, case_of_a_file
from bench.web.records import AT_ONCE, BUILD, people, use_folder
from bench.web.words import asked

if TYPE_CHECKING:
    from django.db.models import Model

    from answerable.casework.authority.publishing.models import Disclosure

BODIES, DAYS = 200, 2_500
MESSAGES = ("The request", "A letter that takes more time", "The answer")
_VERSION = "1"  # another makes what was kept anew
_FIRST = 10**6  # the number of the first copy: those that were played come before
Row = list[Any]


class Template(NamedTuple):
    """What publishing wrote of one request: its row, that of the request, and the outcome that readers see."""

    request: Row
    disclosure: Row


class _Place(NamedTuple):
    """Which copy it is, of which body, and from which day it is seen."""

    nth: int
    body: int
    day: date


def home(count: int) -> Path:
    """The folder of the log of this size."""
    return BUILD / f"log-{count}"


def use(count: int) -> None:
    """Sets Django up to work on the log of this size, in this process and in those that it starts."""
    use_folder(home(count))


def is_kept(count: int) -> bool:
    """Whether the log of this size was made by an earlier run."""
    made = home(count) / "made"
    return made.exists() and made.read_text(encoding="utf-8") == _VERSION


def make(count: int) -> None:
    """Makes the log, and the index of its words. Django is set up."""
    from django.db import connection

    from answerable.casework.authority.publishing.index import INDEX
    from answerable.casework.migrating import bring_up_to_date

    for left_over in home(count).glob("answerable.sqlite3*"):
        left_over.unlink()
    home(count).mkdir(parents=True, exist_ok=True)
    bring_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode=OFF")
        cursor.execute("PRAGMA synchronous=OFF")
    for there in fill(count):
        print(f"\r{there:,} of {count:,} published", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("ANALYZE")
        cursor.execute("PRAGMA journal_mode=WAL")
    INDEX.rebuild()
    (home(count) / "made").write_text(_VERSION, encoding="utf-8")


def fill(count: int) -> Iterator[int]:
    """Publishes so many, and says again and again how many there are."""
    from django.db import connection, transaction

    from answerable.casework.authority.models import InformationRequest, PublicAuthority
    from answerable.casework.authority.publishing.models import DisclosedMessage, Disclosure
    from answerable.web.clock import today

    chance, on = random.Random(count), today()
    with transaction.atomic():
        templates = [_row(each) for each in _played(on)]
        authorities = PublicAuthority.objects.bulk_create(
            PublicAuthority(slug=f"body-{nth}", name=f"Public authority {nth}") for nth in range(BODIES)
        )
    bodies = [each.pk for each in authorities]
    for at in range(len(templates), count, AT_ONCE):
        rows: dict[type[Model], list[Sequence[Any]]] = {InformationRequest: [], Disclosure: [], DisclosedMessage: []}
        for nth in range(at, min(at + AT_ONCE, count)):
            place = _Place(nth, bodies[nth % BODIES], on - timedelta(days=DAYS - nth * DAYS // count))
            _copy(rows, templates[nth % len(templates)], place, chance)
        with transaction.atomic(), connection.cursor() as cursor:
            for model, values in rows.items():
                named = columns(model)
                places = ", ".join(["%s"] * len(named))
                quoted = ", ".join(connection.ops.quote_name(each) for each in named)
                cursor.executemany(f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({quoted}) VALUES ({places})", values)
        yield min(at + AT_ONCE, count)


def _copy(rows: "dict[type[Model], list[Sequence[Any]]]", like: Template, place: "_Place", chance: random.Random) -> None:
    """One more of a kind: with words, days and numbers of its own."""
    from answerable.casework.authority.models import InformationRequest
    from answerable.casework.authority.publishing.models import DisclosedMessage, Disclosure

    nth, body, day = place
    words, pk, came = asked(chance), _FIRST + nth, (day - timedelta(days=28)).isoformat()
    own = {
        "id": pk,
        "request_id": pk,
        "authority_id": body,
        "reference": f"FOI-{nth:07d}",
        "case": f"{nth:032x}",
        "number": nth + 1,
        "subject": words.subject,
        "text": "",
        "asked": words.text,
        "received_on": came,
        "answered_on": day.isoformat(),
        "closed_on": day.isoformat(),
        "published_on": day.isoformat(),
    }
    for model, row in ((InformationRequest, like.request), (Disclosure, like.disclosure)):
        rows[model].append([own.get(name, value) for name, value in zip(columns(model), row, strict=True)])
    texts = (words.text, asked(chance).text, f"{asked(chance).text}\n\n{words.subject}.")
    for number, (what, text) in enumerate(zip(MESSAGES, texts, strict=True), start=1):
        rows[DisclosedMessage].append((3 * pk + number, pk, number, what, day.isoformat(), text, ""))


def _played(on: date) -> "Iterator[Disclosure]":
    """Requests answered and published by the actions, from each case file."""
    from answerable.casework.authority.models import InformationRequest
    from answerable.casework.authority.permissions import PUBLISHABLE
    from answerable.casework.authority.publishing.actions import asked_about, publish
    from answerable.casework.authority.states import State

    desk = people()
    for file in FILES:
        reference = f"PLAYED-{file}"
        case_of_a_file(desk, file, reference, on - timedelta(days=200))
        request = InformationRequest.objects.get(reference=reference)
        if State(request.state) not in PUBLISHABLE:
            continue
        remove = {each.words: True for each in asked_about(request)}
        told = {"from_on": on - timedelta(days=100), "subject": asked(random.Random(1)).subject, "remove": remove}
        yield publish(reference, **told, because="All are.", by=_today(desk), on=on)  # type: ignore[arg-type]


def _today(desk: Any) -> Any:
    from answerable.casework.authority.acting import By
    from answerable.web.clock import now

    return By(desk.officers[0], now())


def _row(made: "Disclosure") -> Template:
    """What publishing wrote, as the database takes it."""
    from django.db import connection

    def values(record: "Model") -> Row:
        return [each.get_db_prep_save(getattr(record, each.attname), connection) for each in record._meta.concrete_fields]

    return Template(values(made.request), values(made))


if __name__ == "__main__":
    use(int(sys.argv[1]))
    if not is_kept(int(sys.argv[1])):
        make(int(sys.argv[1]))
