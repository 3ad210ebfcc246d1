"""A register of any size, with three messages to a request and an honest ledger, written in bulk. Kept between runs.

    python -m bench.web.records COUNT

Some thousands of cases are folded and projected one by one, by the product's own code. The rest are cases of the same facts and days, with
words, keys and chains of their own: every entry's hash follows from what it says, and an export verifies.
"""

import os
import random
import sys
import uuid
from collections.abc import Iterator, Sequence
from copy import copy
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench.web.words import Asked, asked

if TYPE_CHECKING:
    from answerable.casework.authority.models import InformationRequest, Part, PublicAuthority
    from answerable.casework.ledger.append import Happening

BUILD = Path(__file__).parents[2] / "build" / "bench"
BODY, NAME, WHO = "police", "A police service", "foi.officer@police.example"
PATTERNS = 5_000  # kinds of case that are projected one by one
AT_ONCE = 2_000
DAYS = 2_500  # over which requests came
_LIVE = 40  # the last days, of which nothing has been answered
_VERSION = "1"  # another makes what was kept anew


class Made(NamedTuple):
    """A request that is not written yet, with its parts and what happened to it."""

    request: "InformationRequest"
    parts: "list[Part]"
    happenings: "tuple[Happening, ...]"


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
    from django.db import connection, transaction

    from answerable.casework.authority.register.index import rebuild
    from answerable.casework.migrating import bring_up_to_date

    for left_over in home(count).glob("answerable.sqlite3*"):
        left_over.unlink()
    bring_up_to_date()  # again, for there is nothing now
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")  # what is cut short here is made anew
    authority, officer = people()
    waiting = _cases(authority, officer, count)
    for at in range(0, count, AT_ONCE):
        with transaction.atomic():
            _write([next(waiting) for _ in range(min(AT_ONCE, count - at))])
        print(f"\r{min(at + AT_ONCE, count):,} of {count:,} requests", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("ANALYZE")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    rebuild()
    (home(count) / "made").write_text(_VERSION, encoding="utf-8")


def people() -> "tuple[PublicAuthority, int]":
    """Makes the authority and its officers, of whom the first has the number that is returned."""
    from answerable.casework.authority.models import PublicAuthority
    from answerable.casework.authority.permissions import Role
    from answerable.casework.people.models import Person, Post

    authority = PublicAuthority.objects.create(slug=BODY, name=NAME)
    for number, address in enumerate((WHO, *(f"officer{each}@police.example" for each in range(2, 6)))):
        person = Person(email=address, body=BODY, title="FOI officer" if number == 0 else f"FOI officer {number + 1}")
        person.set_unusable_password()
        person.save()
        Post.objects.create(person=person, role=Role.OFFICER.value)
    return authority, Person.objects.get(email=WHO).pk


def _cases(authority: "PublicAuthority", officer: int, count: int) -> Iterator[Made]:
    chance = random.Random(count)
    first = _today() - timedelta(days=DAYS)
    patterns = [_pattern(authority, officer, nth, first, random.Random(nth)) for nth in range(min(PATTERNS, count))]
    for nth in range(count):
        yield _like(patterns[nth % len(patterns)], nth, asked(chance))


def _like(pattern: Made, nth: int, words: Asked) -> Made:
    """The same facts on the same days, in other words."""
    request = copy(pattern.request)
    request.case, request.reference = uuid.uuid4(), f"FOI-{nth:07d}"
    request.subject, request.text = words.subject, words.text
    parts = [copy(each) for each in pattern.parts]
    half = len(words.text) // 2
    slices = (words.text[:half], words.text[half:])
    for part, text in zip(parts, slices, strict=True):
        part.request, part.asked = request, text
    came, divided, *letters = pattern.happenings
    told = {**came.payload, "reference": request.reference, "subject": words.subject, "text": words.text}
    numbered = [{**each, "asked": text} for each, text in zip(divided.payload["parts"], slices, strict=True)]
    return Made(request, parts, (came._replace(payload=told), divided._replace(payload={"parts": numbered}), *letters))


def _pattern(authority: "PublicAuthority", officer: int, nth: int, first: date, chance: random.Random) -> Made:
    """A kind of case: when it came, whether and how it was answered; its columns as the product works them out."""
    from answerable.casework.authority.counting import kept_calendar
    from answerable.casework.authority.fold import folded
    from answerable.casework.authority.models import InformationRequest
    from answerable.casework.authority.next_step import Around
    from answerable.casework.authority.projection import move, part_rows, project
    from answerable.casework.authority.standing import stands
    from answerable.casework.ledger.chain import canonical, read_canonical
    from answerable.casework.ledger.read import Happened
    from answerable.law.working_days import calendar

    received = first + timedelta(days=nth % DAYS)
    happenings = tuple(_happenings(received, asked(chance), chance))
    happened = tuple(
        Happened(at, each.kind, each.on, each.at, each.by, read_canonical(canonical(each.payload))) for at, each in enumerate(happenings, 1)
    )
    request = InformationRequest(authority=authority, channel="e-mail", received_on=received, requester_name="A requester")
    request.requester_address = "requester@example.org"
    if chance.random() < 0.9:
        request.officer_id = officer + nth % 5
    case = folded(authority, happened)
    standing = stands(case, on=_today())
    project(request, case, standing)
    move(request, case, standing, Around(), on=_today())
    request.counted_over = kept_calendar(calendar())
    return Made(request, part_rows(request, standing), happenings)


def _happenings(received: date, words: Asked, chance: random.Random) -> "Iterator[Happening]":
    from answerable.casework.ledger.append import Happening

    def on(day: date, kind: str, payload: dict[str, object]) -> Happening:
        return Happening(kind, day, datetime(day.year, day.month, day.day, 12, tzinfo=UTC), "1 FOI officer", payload)

    yield on(
        received,
        "request",
        {
            "reference": "",
            "channel": "e-mail",
            "subject": words.subject,
            "text": words.text,
            "name": "A requester",
            "address": "requester@example.org",
            "adjustment": "",
            "words": ["", ""],
            "valid": True,
            "law": [{"kind": "request", "on": received}],
        },
    )
    parts = [{"number": each, "regime": "FOIA", "archives": False, "historical": False, "was": ["1"]} for each in ("1", "2")]
    yield on(received, "divided", {"parts": [{**each, "asked": words.text} for each in parts]})
    thanks = received + timedelta(days=1)
    if thanks < _today():
        yield on(thanks, "recorded", {"reason": asked(chance).text, "law": [{"kind": "acknowledgement", "on": thanks}]})
    answered = received + timedelta(days=chance.choice((9, 16, 23, 27, 28, 28, 34)))
    if received < _today() - timedelta(days=_LIVE) and chance.random() < 0.98:
        yield on(answered, "recorded", {"reason": asked(chance).text, "law": [_answer(answered, chance)]})
        if chance.random() < 0.7:
            yield on(answered + timedelta(days=1), "closed", {"reason": "answered"})


def _answer(on: date, chance: random.Random) -> dict[str, object]:
    limb = chance.choice(("", "", "FOIA s.31(1)(a)", "FOIA s.40(2)", "FOIA s.43(2)", "FOIA s.12"))
    letter = {"kind": "response", "on": on, "said": "held", "complaints_procedure": True, "right_to_apply": True}
    if not limb:
        return {**letter, "disclosed": "all"}
    if limb == "FOIA s.12":
        return {**letter, "said": "nothing said", "disclosed": "nothing", "cost_or_vexatious": [limb], "states_cost_or_vexatious": True}
    relied = [{"provision": limb, "specified": True, "explained": True}]
    return {**letter, "disclosed": "some", "relies_on": relied, "states_reliance": True}


def _write(cases: Sequence[Made]) -> None:
    from answerable.casework.authority.models import InformationRequest, Part
    from answerable.casework.ledger.append import append_chains

    InformationRequest.objects.bulk_create([each.request for each in cases])
    for each in cases:
        for part in each.parts:
            part.request = each.request
    Part.objects.bulk_create([part for each in cases for part in each.parts])
    append_chains(BODY, [(each.request.case, each.happenings) for each in cases])


@lru_cache
def _today() -> date:
    from answerable.web.clock import today

    return today()


if __name__ == "__main__":
    use(int(sys.argv[1]))
    if not is_kept(int(sys.argv[1])):
        make(int(sys.argv[1]))
