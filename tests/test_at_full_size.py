"""Full sizes: run by `make soak`, left out of `make test`. Each prints nothing and fails on the first thing wrong."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from answerable.documents.check import check
from answerable.documents.decision_notice import read
from answerable.documents.not_readable import NotReadable
from answerable.documents.opening import text_of
from answerable.documents.refusal_notice import lint
from answerable.law.last_days import KINDS, Asked, last_day_of
from answerable.law.not_law import BeyondTheCalendar, NotLaw
from answerable.law.working_days import calendar
from tests.documents.notices_made_up import notice
from tests.documents.refusal_letters import COUNCIL

pytestmark = pytest.mark.soak

ANSWERABLE = Path(sys.executable).parent / "answerable"
MILLION = 1_000_000
DAMAGED = 20_000


def damaged(text: str, how_many: int, seed: int) -> Iterator[str]:
    """A text with pieces of it cut, doubled, moved, and spoilt, always the same for the same seed."""
    chance = random.Random(seed)
    spoilt = ("\x00", "“", "1. ", "section 31(3) ", "31 November 2019", "\f", "9" * 400, "(" * 50, "\u202e", "Decision notice\n")
    for _ in range(how_many):
        pieces = list(text)
        for _ in range(chance.randint(1, 8)):
            at, long = chance.randrange(len(pieces)), chance.randint(1, 200)
            match chance.randrange(4):
                case 0:
                    del pieces[at : at + long]
                case 1:
                    pieces[at:at] = pieces[at : at + long]
                case 2:
                    pieces[at:at] = chance.choice(spoilt)
                case _:
                    pieces[at : at + long] = reversed(pieces[at : at + long])
            pieces = pieces or ["x"]
        yield "".join(pieces)


def assert_read_or_refused(reader: Callable[[Any], object], given: str | bytes) -> None:
    """Whatever is given, the reader answers or says in a sentence why not; anything else it raises goes through."""
    refused = []
    try:
        reader(given)
    except (NotReadable, NotLaw) as sentence:
        refused.append(str(sentence))
    assert all(each.endswith(".") for each in refused), refused


def test_a_damaged_notice_or_letter_is_read_or_refused_in_words() -> None:
    for reader, text, seed in ((read, notice(), 1), (check, notice(), 2), (lint, COUNCIL, 3)):
        for each in damaged(text, DAMAGED if reader is read else DAMAGED // 4, seed):
            assert_read_or_refused(reader, each)


def test_bytes_of_every_kind_are_opened_or_refused_in_words() -> None:
    chance = random.Random(4)
    for head in (b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf1", b""):
        for _ in range(300):
            assert_read_or_refused(partial(text_of, name="given"), head + chance.randbytes(chance.randint(0, 5000)))


def test_a_million_dates_come_out_in_order() -> None:
    first = date(2005, 1, 1)
    asked = [(first + timedelta(days=nth % 8000)).isoformat() for nth in range(MILLION)]
    asked[500_000] = "2019-11-31"
    done = subprocess.run([ANSWERABLE, "due", "--batch", "--json"], input="\n".join(asked), capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    assert (done.returncode, len(lines)) == (1, MILLION)
    assert json.loads(lines[500_000])["line"] == 500_001
    for nth in islice(range(MILLION), 0, MILLION, 997):
        answered = json.loads(lines[nth])
        assert answered["from"] == asked[nth]
        assert answered["last_day"] == calendar().nth(20, following=date.fromisoformat(asked[nth])).isoformat()


def test_every_kind_answers_for_every_day_of_the_table() -> None:
    first, last = calendar().first, calendar().last
    for kind in KINDS:
        within = 35 if kind == "steps" else None
        day = first
        while day <= last:
            try:
                assert last_day_of(kind, Asked(day, within=within)).finding.value > day
            except BeyondTheCalendar:
                assert day > date(2028, 6, 1)
            except NotLaw:
                assert kind == "school"  # which needs its sessions
            day += timedelta(days=1)
