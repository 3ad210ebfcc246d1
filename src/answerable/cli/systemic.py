"""`answerable systemic`: who has become worse at answering in time, told from luck; and who stands out."""

import os
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from textwrap import fill
from typing import NamedTuple

from answerable.casework.database import state_folder
from answerable.cli import register
from answerable.cli.clock import now
from answerable.cli.due import BadInput, read_day
from answerable.cli.one_file import Once, open_log, print_json, refuse
from answerable.cli.over_a_log import not_counted
from answerable.cli.over_a_log import parser as over_a_log
from answerable.cli.parser import Parser
from answerable.documents.case_log.long_table import LongTable
from answerable.documents.case_log.rows import Refused
from answerable.documents.not_readable import NotReadable
from answerable.intelligence.systemic import counts
from answerable.intelligence.systemic.alerts import CHANCE, FOR_IT_TO_BE_CHANCE, Told, alerts
from answerable.intelligence.systemic.change import PLAYED
from answerable.intelligence.systemic.counts import Count, Series, counted, counts_in, quarter_of, say_quarter, series_of
from answerable.intelligence.systemic.honest import LEARNT_FROM
from answerable.intelligence.systemic.kept import PLACE, keep, year_to
from answerable.intelligence.systemic.outlying import Funnel, funnel
from answerable.intelligence.timeliness import reading
from answerable.intelligence.timeliness.counting import By, timeliness
from answerable.intelligence.unable import NotCounted, UnableToCount

EXAMPLES = f"""
examples:
  answerable systemic returns.csv
  answerable systemic returns.csv --quarter "2013 Q1"
  answerable systemic log.csv --by service --as-of 2016-09-30 --json
  answerable systemic returns.csv --keep
  answerable systemic --register --by service --body police

With --register the cases are those of this site, by authority or, with --body, by service.
FILE is a table of counts (a body, a quarter, its requests, how many were late) or a log of cases, of which the counts are made as
`answerable timeliness` makes them. A body is measured against its own first {LEARNT_FROM} quarters, freed of what a quarter brings to
all, on a chart that sums up what speaks for odds of lateness twice as bad (Page 1954). How often so much comes about while nothing
changes is found by playing its quarters {PLAYED:,} times over, with counts that spread as those of all bodies do. Of those told of in a
quarter, one in {round(1 / CHANCE)} at most is expected to be chance (Benjamini and Hochberg 1995), quarters in which nobody is told of
counted as none: where hardly anybody changes, more of the few told of are. The funnel says who stands out,
whether it changed or not. With --keep the figures are what the Commissioner's office sees on its page of who has become later.
Exit code: 0 every row counted; 1 some refused; 2 bad input, said in one sentence."""

_WIDTH = 110
_YEAR = 4


NotMade = Refused | NotCounted


class _Read(NamedTuple):
    every: tuple[Series, ...]
    refused: tuple[NotMade, ...]


def run(arguments: list[str]) -> int:
    """Charts every body of one file and prints who alarms and who stands out; returns the exit code. Raises `NotLaw` for bad input."""
    options = _parser().parse_args(arguments)
    register.one_source(options)
    if options.keep and options.register:
        raise BadInput("The Commissioner's pages show what a file says, and not this site's register: leave out --register or --keep.")
    named = {told: given for told in counts.Told if (given := getattr(options, f"{told.value}_column")) is not None}
    as_of = None if options.as_of is None else read_day(options.as_of)
    try:
        upto = None if options.quarter is None else _quarter(options.quarter)
        read = _of_the_register(options) if options.register else _of_a_file(options, named, as_of)
        told = alerts(read.every)
        last = upto or max(each.quarter for series in read.every for each in series.counts)
        out = funnel(year_to(read.every, last))
        if options.keep:
            keep(read.every, told, out, last, state_folder(os.environ) / PLACE)
    except (NotReadable, UnableToCount) as refused:
        return refuse(refused)
    if options.json:
        print_json(as_json(told, out, read.refused, last))
    else:
        print("\n".join(in_words(told, out, read.refused, last)))
    return 1 if read.refused else 0


def _of_a_file(options: Namespace, named: dict[counts.Told, str], as_of: date | None) -> _Read:
    with open_log(options.file) as table:
        places = {} if options.by else _as_counts(table, named)
        if places:
            return _read(list(counts_in(table.lines, places)))
        by = By(options.by) if options.by else None
        cases = reading.columns_of(table.headings, {})
        by = by or (By.AUTHORITY if reading.Told.AUTHORITY in cases else By.SERVICE)
        answer = timeliness(reading.cases_in(table.lines, cases, today=now().date()), by=(by, By.QUARTER), as_of=as_of)
    return _Read(series_of(counted(answer.groups)), answer.refused)


def _of_the_register(options: Namespace) -> _Read:
    """The counts of the live register: of each authority or, where one is named, of each of its services."""
    by = By(options.by) if options.by else By.SERVICE if options.body else By.AUTHORITY
    days, cases = register.known_cases(options)
    from answerable.intelligence.own_cases.timeliness import own_timeliness  # only now can the tables be named

    answer = own_timeliness(cases, days, by=(by, By.QUARTER))
    return _Read(series_of(counted(answer.groups)), answer.not_counted)


def _parser() -> Parser:
    parser = over_a_log(
        "systemic",
        "Says who has become worse at answering in time, and who stands out, with how often each is chance.",
        EXAMPLES,
        "a table of counts or a log of cases: CSV",
    )
    parser.add_argument("--keep", action="store_true", help="keep the figures, for the pages of the Commissioner's office to show")
    parser.add_argument(
        "--quarter", action=Once, metavar="QUARTER", help="the last quarter of the year that the funnel is of, like 2019 Q4"
    )
    parser.add_argument("--by", action=Once, choices=[By.AUTHORITY.value, By.SERVICE.value], help="of cases: whose the counts are")
    parser.add_argument("--as-of", action=Once, metavar="DATE", help="of cases: the day that they are counted as of")
    for told, says in counts.SAYS.items():
        parser.add_argument(f"--{told.value}-column", action=Once, metavar="NAME", help=f"the heading of the column that says {says}")
    return parser


def _quarter(text: str) -> int:
    found = quarter_of(text)
    if found is None:
        raise UnableToCount(f"“{text[:40]}” is not a quarter. Write it like 2019 Q4.")
    return found


def _as_counts(table: LongTable, named: dict[counts.Told, str]) -> dict[counts.Told, int]:
    """The columns of a table of counts; none where it looks like a log of cases, and nobody said otherwise."""
    try:
        return counts.columns_of(table.headings, named)
    except UnableToCount:
        if named:
            raise
        return {}


def _read(rows: list[Count | Refused]) -> _Read:
    return _Read(series_of(each for each in rows if isinstance(each, Count)), tuple(each for each in rows if isinstance(each, Refused)))


def as_json(told: Told, out: Funnel, refused: tuple[NotMade, ...], last: int) -> dict[str, object]:
    """The answer as an object of plain values."""
    return {
        "alerts": [
            {
                **each._asdict(),
                "quarter": say_quarter(each.quarter),
                "since": say_quarter(each.since),
                "in_words": each.in_words,
            }
            for each in told.alerts
        ],
        "expected_to_be_chance": CHANCE,
        "for_it_to_be_chance": FOR_IT_TO_BE_CHANCE,
        "correlation_within_a_quarter": told.honest.correlation,
        "charts": {
            body: [
                {
                    "quarter": say_quarter(each.seen.quarter),
                    "of": each.seen.of,
                    "late": each.seen.late,
                    "expected": each.seen.of * each.expected,
                    "sum": each.sum,
                    "chance": each.chance,
                }
                for each in points
            ]
            for body, points in told.charts.items()
        },
        "too_short": list(told.too_short),
        "funnel": {
            "quarters": [say_quarter(each) for each in range(last - _YEAR + 1, last + 1)],
            "centre": out.centre,
            "between": out.between,
            "bodies": [{**each._asdict(), "share": each.share._asdict()} for each in out.standings],
        },
        "refused": [each._asdict() for each in refused],
    }


def in_words(told: Told, out: Funnel, refused: tuple[NotMade, ...], last: int) -> Iterator[str]:
    """The answer for people: every alert and what it would take for it to be chance, who stands out, and the rows that were not counted."""
    charted = sum(1 for points in told.charts.values() if points)
    yield fill(
        f"{charted:,} bodies are charted, each against its own first {LEARNT_FROM} quarters. Of those told of in a quarter, one in "
        f"{round(1 / CHANCE)} at most is expected to be chance.",
        _WIDTH,
    )
    if not told.alerts:
        yield "Nobody has become worse, as far as these counts tell."
    for each in told.alerts:
        yield ""
        yield fill(each.in_words, _WIDTH)
    if told.alerts:
        yield ""
        yield fill(FOR_IT_TO_BE_CHANCE, _WIDTH)
    if told.too_short:
        yield ""
        yield fill(f"Not charted, as they have no more than {LEARNT_FROM} quarters: {', '.join(told.too_short)}.", _WIDTH)
    yield ""
    yield from _outlying(out, last)
    if refused:
        yield ""
    yield from not_counted(refused)


def _outlying(out: Funnel, last: int) -> Iterator[str]:
    yield fill(
        f"In the year to {say_quarter(last)}, {out.centre:.1%} were late in all. Outside what bodies of their size have, and with one in "
        f"{round(1 / CHANCE)} of them at most expected to be chance:",
        _WIDTH,
    )
    standing_out = [each for each in out.standings if each.stands_out]
    for each in standing_out:
        low, high = out.limits(each.share.of)
        yield fill(
            f"  {each.body}: {each.late:,} of {each.share.of:,} late, {each.share.value:.1%} (95% interval {each.share.low:.1%} to "
            f"{each.share.high:.1%}), where 998 in 1,000 of its size have {low:.1%} to {high:.1%}.",
            _WIDTH,
            subsequent_indent="    ",
        )
    if not standing_out:
        yield "  nobody."
