"""`answerable returns --register`: the return of a quarter, a cell opened into its cases, a filed return held against the register."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING

from answerable.cli import register
from answerable.cli.due import BadInput
from answerable.cli.one_file import Once, open_log, print_json, refuse
from answerable.documents.not_readable import NotReadable
from answerable.intelligence.returns.checking import filed
from answerable.intelligence.unable import UnableToCount
from answerable.law.finding import say

if TYPE_CHECKING:
    from answerable.intelligence.own_cases.known import Days
    from answerable.intelligence.own_cases.returns import Filed, OwnReturn

_WIDTH = 110
_SHOWN = 20
_FORMS = ("cabinet-office", "code")


def add_options(parser: ArgumentParser) -> None:
    """The options of a return from the register."""
    parser.add_argument("--quarter", action=Once, metavar="QUARTER", help="the quarter in which requests were received, like 2026Q3")
    parser.add_argument("--cell", action=Once, metavar="NAME", help="of the register: open this cell into the cases that it counts")
    parser.add_argument("--of", action=Once, choices=_FORMS, help="of the register: the Cabinet Office's form, or what the s.45 Code asks")
    parser.add_argument("--as-of", action=Once, metavar="DATE", help="of the register: the day that cases are counted as of")


def must_be_a_file(options: Namespace) -> None:
    """Refuses what is asked of the register alone, and a return of nothing. Raises `BadInput`."""
    register.one_source(options)
    if options.quarter or options.cell or options.of or options.as_of:
        raise BadInput("--quarter, --cell, --of and --as-of are of the live register. Ask for it with --register.")


def run(options: Namespace) -> int:
    """Makes the return of a quarter; returns the exit code. Raises `BadInput`."""
    if options.quarter is None or options.body is None:
        raise BadInput("A return is of one authority and one quarter. Name them with --body and --quarter.")
    try:
        days, made, name = _made(options)
        differences = _against(options, made, name) if options.file else ()
        if options.cell is not None and options.cell not in made.cells:
            raise UnableToCount(f"There is no cell “{options.cell[:80]}”. The cells are {'; '.join(made.cells)}.")
    except (NotReadable, UnableToCount) as refused:
        return refuse(refused)
    if options.json:
        print_json(_as_json(options, days, made, differences))
    else:
        print("\n".join(_in_words(options, days, made, differences)))
    return 1 if differences or made.not_counted else 0


def _made(options: Namespace) -> "tuple[Days, OwnReturn, str]":
    days = register.counted_days(options)
    from answerable.intelligence.own_cases import returns  # only now can the tables be named

    received = returns.period_of(options.quarter)
    cases = list(register.cases_of(days, options, received))
    form = returns.of_the_code if options.of == "code" else returns.quarterly
    return days, form(cases, on=days.as_of), cases[0].authority if cases else options.body


def _against(options: Namespace, made: "OwnReturn", name: str) -> "tuple[Filed, ...]":
    from answerable.intelligence.own_cases.returns import against

    with open_log(options.file) as table:
        return against(made, filed(table.headings, table.lines, body=name, quarter=options.quarter))


def _as_json(options: Namespace, days: "Days", made: "OwnReturn", differences: "tuple[Filed, ...]") -> dict[str, object]:
    shown = made.cells if options.cell is None else {options.cell: made.cells[options.cell]}
    cases = {} if options.cell is None else {"cases": [{"reference": ref, "times": times} for ref, times in made.cells[options.cell].cases]}
    return {
        "body": options.body,
        "quarter": options.quarter,
        "as_of": days.as_of.isoformat(),
        "known_on": days.known.isoformat(),
        "cells": {name: cell.many for name, cell in shown.items()},
        **cases,
        "mismatches": [each._asdict() for each in made.mismatches],
        "filed": [each._asdict() for each in differences],
        "not_counted": [each._asdict() for each in made.not_counted],
    }


def _in_words(options: Namespace, days: "Days", made: "OwnReturn", differences: "tuple[Filed, ...]") -> Iterator[str]:
    yield fill(
        f"Requests received in {options.quarter}, as of {say(days.as_of)} and as recorded by the end of {say(days.known)}.",
        _WIDTH,
    )
    if options.cell is not None:
        cell = made.cells[options.cell]
        yield f"{cell.name}: {cell.many:,}"
        yield from (f"  {reference}{f' ({times} times)' if times > 1 else ''}" for reference, times in cell.cases)
        return
    yield from (f"  {cell.many:>7,}  {name}" for name, cell in made.cells.items())
    for each in made.mismatches:
        yield fill(
            f"{each.total} is {each.said:,}, and {' + '.join(each.of)} come to {each.worked_out:,}. {each.why} "
            f"{', '.join((*each.only_in_total, *each.only_in_cells)[:_SHOWN])}",
            _WIDTH,
        )
    for one in differences:
        yield fill(f"The filed return has {one.said:,.0f} under “{one.cell}”, where the register counts {one.counted:,}. {one.why}", _WIDTH)
    for gap in made.not_counted[:_SHOWN]:
        yield fill(f"Not counted: {gap.reference}. {gap.why}", _WIDTH)
