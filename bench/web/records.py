"""A register of any size, with three messages to a request and an honest ledger, written in bulk. Kept between runs.

    python -m bench.web.records COUNT

Some requests are played through the actions (played.py). Those are moved over the years, and folded and projected anew, by the product's
own code (kinds.py). The rest are cases of the same facts and days, with words, references and chains of their own (copies.py): every
entry's hash follows from what it says, and an export verifies.
"""

import os
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bench.web.copies import Copies
from bench.web.kinds import moved, read_played
from bench.web.played import Desk, played

if TYPE_CHECKING:
    from bench.web.kinds import Kind, Played

BUILD = Path(__file__).parents[2] / "build" / "bench"
BODY, NAME, WHO = "police", "A police service", "foi.officer@police.example"
PLAYED = 210  # requests that are played through the actions
KINDS = 2_500  # kinds of case that those are moved to, each worked out by itself
AT_ONCE = 2_000
DAYS = 2_500  # over which requests came
_OF_LATE = 400  # the last days, in which the whole life of a case may not have passed
_VERSION = "2"  # another makes what was kept anew


def home(count: int) -> Path:
    """The folder of the register of this size."""
    return BUILD / f"register-{count}"


def use(count: int) -> None:
    """Sets Django up to work on the register of this size, in this process and in those that it starts."""
    use_folder(home(count))


def use_folder(folder: Path) -> None:
    """Sets Django up to work on the register in this folder."""
    os.environ["ANSWERABLE_STATE"] = str(folder)
    os.environ.pop("ANSWERABLE_DATABASE", None)
    from answerable.cli.database import open_the_database

    open_the_database()


def is_kept(count: int) -> bool:
    """Whether the register of this size was made by an earlier run."""
    try:
        return (home(count) / "made").read_text(encoding="utf-8") == _VERSION
    except FileNotFoundError:
        return False


def make(count: int) -> None:
    """Makes the register, and the index of its words. Django is set up."""
    from django.db import connection

    from answerable.casework.authority.register.index import rebuild
    from answerable.casework.migrating import bring_up_to_date

    for left_over in home(count).glob("answerable.sqlite3*"):
        left_over.unlink()
    bring_up_to_date()  # again, for there is nothing now
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode=OFF")  # what is cut short here is made anew
        cursor.execute("PRAGMA synchronous=OFF")
        cursor.execute("PRAGMA cache_size=-400000")
    for there in fill(people(), count):
        print(f"\r{there:,} of {count:,} requests", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("ANALYZE")
        cursor.execute("PRAGMA journal_mode=WAL")
    rebuild()
    (home(count) / "made").write_text(_VERSION, encoding="utf-8")


def people() -> "Desk":
    """Makes the authority and who works there."""
    from answerable.casework.authority.models import PublicAuthority
    from answerable.casework.authority.permissions import Role
    from answerable.casework.people.models import Person, Post

    def person(address: str, title: str, role: Role) -> Person:
        made = Person(email=address, body=BODY, title=title)
        made.set_unusable_password()
        made.save()
        Post.objects.create(person=made, role=role.value)
        return made

    authority = PublicAuthority.objects.create(slug=BODY, name=NAME, complaints_procedure="Ask us to look at our answer again.")
    addresses = (WHO, *(f"officer{each}@police.example" for each in range(2, 6)))
    officers = [
        person(each, "FOI officer" if number == 1 else f"FOI officer {number}", Role.OFFICER) for number, each in enumerate(addresses, 1)
    ]
    reviewer = person("reviewer@police.example", "Reviewer", Role.REVIEWER)
    return Desk(authority, officers, reviewer, person("head@police.example", "Head of service", Role.HEAD))


def fill(desk: Desk, count: int, *, played_through: int = PLAYED, kinds: int = KINDS) -> Iterator[int]:
    """Fills a register with so many requests, and says again and again how many there are. What was played is among them."""
    from django.db import transaction

    chance, first, today = random.Random(count), _today() - timedelta(days=DAYS), _today()
    played_through = min(played_through, count)
    with transaction.atomic():
        cases = [read_played(each) for each in played(desk, count=played_through, first=first)]
    yield played_through
    made = [_kind(cases, nth * DAYS // kinds, chance, today) for nth in range(kinds)] if count > played_through else []
    copies = Copies(BODY, count)
    for at in range(played_through, count, AT_ONCE):
        upto = min(at + AT_ONCE, count)
        with transaction.atomic():
            copies.write([made[nth % kinds] for nth in range(at, upto)], chance)
        yield upto
    copies.number_on()


def _kind(cases: "list[Played]", day: int, chance: random.Random, today: date) -> "Kind":
    """One that was played on the same day of a week, moved to a day; for those of late, one in whose life nothing stands but its ledger."""
    late = day > DAYS - _OF_LATE
    alike = [nth for nth, each in enumerate(cases) if (day - nth) % 7 == 0 and not (late and any(rows for _, rows in each.beside))]
    nth = chance.choice(alike)
    return moved(cases[nth], by=timedelta(days=day - nth), today=today)


@lru_cache
def _today() -> date:
    from answerable.web.clock import today

    return today()


if __name__ == "__main__":
    use(int(sys.argv[1]))
    if not is_kept(int(sys.argv[1])):
        make(int(sys.argv[1]))
