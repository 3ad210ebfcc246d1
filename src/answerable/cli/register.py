"""What the commands that count share when they count the live register in the place of a file."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from textwrap import fill
from typing import TYPE_CHECKING

from answerable.cli.clock import now
from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput, read_day
from answerable.cli.one_file import Once
from answerable.law.finding import say

if TYPE_CHECKING:
    from answerable.intelligence.own_cases.known import Days, OwnCase
    from answerable.intelligence.own_cases.timeliness import OwnTimeliness

_WIDTH = 110
_SHOWN = 20
_OF_A_LOG = "_column"


def add_options(parser: ArgumentParser) -> None:
    """The options that ask for the register."""
    parser.add_argument("--register", action="store_true", help="count the cases of this site, and no file")
    parser.add_argument("--body", action=Once, metavar="SHORT-NAME", help="of the register: the cases of one authority")
    parser.add_argument(
        "--known-on", action=Once, metavar="DATE", help="of the register: by the end of which day it was recorded; without it, the same day"
    )


def one_source(options: Namespace) -> None:
    """Refuses what asks for both a file and the register, or for neither. Raises `BadInput`."""
    if options.register == (options.file is not None):
        raise BadInput("Name a file to count, or ask for the live register with --register; one of the two.")
    if not options.register and (options.body or options.known_on):
        raise BadInput("--body and --known-on are of the live register. Ask for it with --register.")
    columns = [name for name, value in vars(options).items() if name.endswith(_OF_A_LOG) and value is not None]
    if options.register and columns:
        raise BadInput(f"The live register has no columns to name. Leave out --{columns[0].replace('_', '-')}.")


def known_cases(options: Namespace) -> "tuple[Days, Iterator[OwnCase]]":
    """The two days that the figures are of, and the cases. Raises `BadInput`, `UnableToCount`."""
    counted = counted_days(options)
    return counted, cases_of(counted, options)


def counted_days(options: Namespace) -> "Days":
    """The two days that the figures are of, once the database is open. Raises `BadInput`, `UnableToCount`."""
    as_of, known_on = (None if each is None else read_day(each) for each in (options.as_of, options.known_on))
    open_the_database()
    from answerable.casework.one_event import day_of
    from answerable.intelligence.own_cases.known import days

    return days(as_of, known_on, today=day_of(now()))


def cases_of(counted: "Days", options: Namespace, received: tuple[date, date] | None = None) -> "Iterator[OwnCase]":
    """The cases that were asked for, of a period where one is given. Raises `UnableToCount`."""
    from answerable.intelligence.own_cases.known import own_cases

    return own_cases(counted, body=options.body, received=received)


def as_json(answer: "OwnTimeliness", groups: list[dict[str, object]], whole: dict[str, object]) -> dict[str, object]:
    """The figures of the register as an object of plain values."""
    return {
        "as_of": answer.days.as_of.isoformat(),
        "known_on": answer.days.known.isoformat(),
        **whole,
        "groups": groups,
        "not_counted": [each._asdict() for each in answer.not_counted],
        "apart": {how.value: many for how, many in answer.apart.items()},
        "under": ["FOIA s.10(1)", "FOIA s.10(3)", "FOIA s.10(6)", "FOIA s.1(3)", "EIR reg 5(2)", "EIR reg 7(1)"],
        "derivation": " ".join(_derivation(answer)),
    }


def in_words(answer: "OwnTimeliness") -> Iterator[str]:
    """What the figures are of, for people, and the cases that were not counted."""
    yield from (fill(each, _WIDTH) for each in _derivation(answer))
    if answer.apart:
        yield fill(f"Besides: {', '.join(f'{many:,} {how.value}' for how, many in answer.apart.items())}.", _WIDTH)
    for each in answer.not_counted[:_SHOWN]:
        yield fill(f"Not counted: {each.reference}. {each.why}", _WIDTH, subsequent_indent="    ")
    if len(answer.not_counted) > _SHOWN:
        yield "And more are not counted; --json has them all."


def _derivation(answer: "OwnTimeliness") -> Iterator[str]:
    whole, days = answer.whole, answer.days
    yield f"As of {say(days.as_of)}, as recorded by the end of {say(days.known)}, {whole.cases:,} requests had been received."
    yield (
        f"{whole.within_20_working_days:,} were answered within the time that the law gives each part, {whole.within_extension:,} within "
        f"a lawful extension; {whole.late:,} were answered late. Of the {whole.open:,} that are open, {whole.open_late:,} are late already."
    )
    yield "Each request is in time when every part of it is, on both duties. What is recorded later changes nothing in these figures."
