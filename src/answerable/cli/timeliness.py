"""`answerable timeliness`: who is late, how often and by how much, from a log of cases or from the live register."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import fill

from answerable.cli import register
from answerable.cli.clock import now
from answerable.cli.due import read_day
from answerable.cli.one_file import Once, open_log, print_json, refuse
from answerable.cli.over_a_log import not_counted
from answerable.cli.over_a_log import parser as over_a_log
from answerable.cli.parser import Parser
from answerable.documents.not_readable import NotReadable
from answerable.intelligence.timeliness.counting import By, Group, Timeliness, timeliness
from answerable.intelligence.timeliness.figures import Figures
from answerable.intelligence.timeliness.reading import Told, cases_in, columns_of
from answerable.intelligence.unable import UnableToCount
from answerable.law.finding import say

EXAMPLES = """
examples:
  answerable timeliness log.csv
  answerable timeliness log.csv --by service --by quarter --as-of 2016-09-30
  answerable timeliness log.xlsx --received-column "Date in" --closed-column "Date out" --json
  answerable timeliness --register --body police --by service --as-of 2026-09-30

The columns are found by their headings, or as they are named. Cases are counted as of a day: the one that is given, or the last that
the log has; one received later is not there yet, and one closed later is still open. In time is by the twentieth working day following
receipt (FOIA s.10(1), EIR reg 5(2)), or by the day to which the time was extended when the requester was told so in time (FOIA s.10(3)
and s.17(2); EIR reg 7(1), 40 working days at most). The share in time is of those answered or already late, with its exact 95% interval.
Days taken are working days, and open cases count for as long as they have waited (Kaplan and Meier). Rows for subject access and for
business as usual are left out. A row that cannot be counted is refused with its reason.
With --register the cases are those of this site, each clock the law's own, as the ledger had it at the end of a day: see --known-on.
Exit code: 0 every row counted or left out; 1 some refused; 2 bad input, said in one sentence."""

_UNDER = ["FOIA s.10(1)", "FOIA s.10(3)", "FOIA s.10(6)", "FOIA s.17(2)", "EIR reg 5(2)", "EIR reg 7(1)"]
_OPTIONS = {
    Told.RECEIVED: "received",
    Told.CLOSED: "closed",
    Told.LAW: "law",
    Told.SERVICE: "service",
    Told.AUTHORITY: "authority",
    Told.EXTENDED_ON: "extended-on",
    Told.EXTENDED_TO: "extended-to",
}
_WIDTH = 110


def run(arguments: list[str]) -> int:
    """Counts the cases of one log and prints the figures; returns the exit code. Raises `NotLaw` for bad input."""
    options = _parser().parse_args(arguments)
    register.one_source(options)
    if options.register:
        return _of_the_register(options)
    named = {told: given for told, name in _OPTIONS.items() if (given := getattr(options, f"{name.replace('-', '_')}_column")) is not None}
    by = tuple(dict.fromkeys(By(each) for each in options.by))
    as_of = None if options.as_of is None else read_day(options.as_of)
    try:
        with open_log(options.file) as table:
            cases = cases_in(table.lines, columns_of(table.headings, named), today=now().date())
            answer = timeliness(cases, by=by, as_of=as_of)
    except (NotReadable, UnableToCount) as refused:
        return refuse(refused)
    if options.json:
        print_json(as_json(answer, by))
    else:
        print("\n".join(in_words(answer, by)))
    return 1 if answer.refused else 0


def _of_the_register(options: Namespace) -> int:
    by = tuple(dict.fromkeys(By(each) for each in options.by))
    try:
        days, cases = register.known_cases(options)
        from answerable.intelligence.own_cases.timeliness import own_timeliness  # only now can the tables be named

        answer = own_timeliness(cases, days, by=by)
    except UnableToCount as refused:
        return refuse(refused)
    if options.json:
        print_json(register.as_json(answer, _groups(answer.groups, by), _figures(answer.whole)))
    else:
        print("\n".join((*register.in_words(answer), *_said(answer.whole), *(("", *_table(answer.groups, by)) if answer.groups else ()))))
    return 1 if answer.not_counted else 0


def _parser() -> Parser:
    parser = over_a_log(
        "timeliness",
        "Counts who is late, how often and by how much, from a log of cases or from the live register.",
        EXAMPLES,
        "the log: CSV of any length",
    )
    parser.add_argument("--by", action="append", default=[], choices=[each.value for each in By], help="figures for each; may be repeated")
    parser.add_argument("--as-of", action=Once, metavar="DATE", help="the day that cases are counted as of, year-month-day")
    for told, name in _OPTIONS.items():
        parser.add_argument(f"--{name}-column", action=Once, metavar="NAME", help=f"the heading of the column that tells {_TELLS[told]}")
    return parser


_TELLS = {
    Told.RECEIVED: "when a request was received",
    Told.CLOSED: "when it was closed; empty while it is open",
    Told.LAW: "the law that it is under",
    Told.SERVICE: "the service that has it",
    Told.AUTHORITY: "the public authority",
    Told.EXTENDED_ON: "when the requester was told that the time was extended",
    Told.EXTENDED_TO: "the day to which it was extended",
}


def as_json(answer: Timeliness, by: tuple[By, ...]) -> dict[str, object]:
    """The answer as an object of plain values."""
    return {
        "as_of": answer.as_of.isoformat(),
        **_figures(answer.whole),
        "groups": _groups(answer.groups, by),
        "refused": [each._asdict() for each in answer.refused],
        "left_out": dict(Counter(each.law for each in answer.left_out)),
        "not_there_yet": answer.not_there_yet,
        "under": _UNDER,
        "derivation": " ".join(_derivation(answer)),
    }


def _groups(groups: Sequence[Group], by: tuple[By, ...]) -> list[dict[str, object]]:
    return [{**dict(zip((each.value for each in by), group.of, strict=True)), **_figures(group.figures)} for group in groups]


def _figures(figures: Figures) -> dict[str, object]:
    share = figures.share_in_time
    told = figures._asdict()
    del told["curve"]  # drawn on pages; the spread says what follows from it
    return {**told, "share_in_time": share._asdict() if share else None, "days": figures.days._asdict()}


def _derivation(answer: Timeliness) -> Iterator[str]:
    whole = answer.whole
    yield f"As of {say(answer.as_of)} there are {whole.cases:,} cases, of which {whole.with_both_dates:,} are closed."
    yield (
        f"{whole.within_20_working_days:,} were closed not later than the twentieth working day following the date of receipt "
        "(FOIA s.10(1), EIR reg 5(2)), counted over the bank holidays of the whole of the United Kingdom (FOIA s.10(6))."
    )
    if whole.within_extension:
        yield f"{whole.within_extension:,} more were closed by the day to which the time was extended, and the requester told so in time."
    yield f"{whole.late:,} were closed later. Of the {whole.open:,} that are open, the last day of {whole.open_late:,} has passed."
    yield "“Promptly” is a limb of its own, and what a log calls closed is taken as answered; only a person can say more."


def in_words(answer: Timeliness, by: tuple[By, ...]) -> Iterator[str]:
    """The answer for people: what the figures say, a table of the groups, and the rows that were not counted."""
    yield from (fill(each, _WIDTH) for each in (*_derivation(answer), *_said(answer.whole)))
    if answer.groups:
        yield ""
        yield from _table(answer.groups, by)
    yield from _not_counted(answer)


def _said(figures: Figures) -> Iterator[str]:
    if share := figures.share_in_time:
        yield f"In time: {share.value:.1%} of {share.of:,} answered or already late (95% interval {share.low:.1%} to {share.high:.1%})."
    days = figures.days
    yield (
        f"Half are answered within {_days(days.median)} (95% interval {_day(days.median_low)} to {_day(days.median_high)}), "
        f"nine in ten within {_days(days.nine_in_ten)}, 95 in a hundred within {_days(days.ninety_five_in_hundred)}; "
        f"the longest took {_days(days.longest)}."
    )


def _days(days: int | None) -> str:
    return "more than can be told yet" if days is None else f"{days} working day{'' if days == 1 else 's'}"


def _day(days: int | None) -> str:
    return "?" if days is None else str(days)


def _table(groups: Sequence[Group], by: tuple[By, ...]) -> Iterator[str]:
    heads = (*(each.value for each in by), "cases", "in time", "late", "open", "open late", "share in time", "half", "9 in 10")
    rows = [(*group.of, *_cells(group.figures)) for group in groups]
    wide = [max(len(each[column]) for each in (heads, *rows)) for column in range(len(heads))]
    for row in (heads, *rows):
        cells = (cell.ljust(wide[at]) if at < len(by) else cell.rjust(wide[at]) for at, cell in enumerate(row))
        yield "  ".join(cells).rstrip()


def _cells(figures: Figures) -> tuple[str, ...]:
    share, days = figures.share_in_time, figures.days
    counts = (figures.cases, figures.in_time, figures.late, figures.open, figures.open_late)
    said = f"{share.value:.1%} ({share.low:.1%} to {share.high:.1%})" if share else "none due"
    return (*(f"{each:,}" for each in counts), said, _day(days.median), _day(days.nine_in_ten))


def _not_counted(answer: Timeliness) -> Iterator[str]:
    if answer.left_out:
        yield f"Left out: {', '.join(f'{many:,} {law}' for law, many in Counter(each.law for each in answer.left_out).items())}."
    if answer.not_there_yet:
        yield f"Received only after {say(answer.as_of)}: {answer.not_there_yet:,}."
    yield from not_counted(answer.refused)
