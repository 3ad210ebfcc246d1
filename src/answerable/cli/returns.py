"""`answerable returns`: a published return, every total and percentage worked out again from its own cells."""

from argparse import RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator
from textwrap import fill

from answerable.cli import own_return, register
from answerable.cli.one_file import open_log, print_json, refuse
from answerable.cli.parser import Parser
from answerable.documents.not_readable import NotReadable
from answerable.intelligence.returns.checking import OF_A_YEAR, Checked, Difference, checked
from answerable.intelligence.returns.layout import COUNTED, EXTENDED, LATE, MET
from answerable.intelligence.unable import UnableToCount

EXAMPLES = """
examples:
  answerable returns statistics.csv
  answerable returns statistics.csv --json
  answerable returns --register --body police --quarter 2026Q3
  answerable returns --register --body police --quarter 2026Q3 --cell "Late response (i.e. 20-day deadline missed)"
  answerable returns filed.csv --register --body police --quarter 2026Q3

A return is a table with a row for each body and each quarter or year, headed as the Cabinet Office's statistics are. Each total is added up
again from the cells that it is made of, each percentage taken again, and each year held against its four quarters. Nothing is put right.
With --register the return of a quarter is made of the cases of this site, as they were known at the end of a day; --cell opens a cell into
the cases that it counts, --of code gives the figures of the s.45 Code, and a FILE beside it is a filed return, held against the register.
Exit code: 0 it agrees with itself; 1 it does not, or rows could not be read; 2 bad input, said in one sentence."""

_SHOWN = 20
_WIDTH = 110


def run(arguments: list[str]) -> int:
    """Works one return out again and prints where it disagrees with itself; returns the exit code."""
    parser = Parser(
        prog="answerable returns",
        description="Works the totals and percentages of a published return out again, and says where it disagrees with itself.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("file", metavar="FILE", nargs="?", help="the return: CSV, or an Excel workbook (.xlsx)")
    register.add_options(parser)
    own_return.add_options(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    options = parser.parse_args(arguments)
    if options.register:
        return own_return.run(options)
    own_return.must_be_a_file(options)
    try:
        with open_log(options.file) as table:
            answer = checked(table.headings, table.lines)
    except (NotReadable, UnableToCount) as refused:
        return refuse(refused)
    if options.json:
        print_json(as_json(answer))
    else:
        print("\n".join(in_words(answer)))
    return 1 if answer.refused or answer.differences else 0


def as_json(answer: Checked) -> dict[str, object]:
    """The answer as an object of plain values."""
    return {
        "rows": answer.rows,
        "held": answer.held,
        "differences": [each._asdict() for each in answer.differences],
        "not_told": answer.not_told,
        "refused": [each._asdict() for each in answer.refused],
        "totals": answer.totals,
    }


def in_words(answer: Checked) -> Iterator[str]:
    """The answer for people: what held, the totals of each year, and where the return disagrees with itself."""
    yield fill(
        f"{answer.rows:,} rows. {sum(answer.held.values()):,} totals and percentages are what their cells come to, "
        f"{len(answer.differences):,} are not, and {answer.not_told:,} cannot be worked out again, as a cell has no number.",
        _WIDTH,
    )
    yield ""
    yield "All bodies, by their own rows: of those counted, met the deadline, extended, late"
    for period, told in sorted(answer.totals.items()):
        if period.isdigit():
            yield f"  {period}  {told[COUNTED]:>8,.0f}  {told[MET]:>8,.0f}  {told[EXTENDED]:>7,.0f}  {told[LATE]:>7,.0f}"
    rows = [each for each in answer.differences if each.why != OF_A_YEAR]
    years = Counter(each.cell for each in answer.differences if each.why == OF_A_YEAR)
    if rows:
        yield ""
        yield f"In a row, {len(rows):,}:"
        yield from (fill(f"  {_said(each)}", _WIDTH, subsequent_indent="    ") for each in rows[:_SHOWN])
        if len(rows) > _SHOWN:
            yield "  and more; --json has them all."
    if years:
        yield ""
        yield f"Years that are not their four quarters, {years.total():,}:"
        yield from (f"  {many:,} under “{cell}”" for cell, many in years.most_common())
    if answer.refused:
        yield ""
        yield f"Not read, {len(answer.refused):,}:"
        yield from (fill(f"  line {each.line}: {each.why}", _WIDTH, subsequent_indent="    ") for each in answer.refused[:_SHOWN])


def _said(each: Difference) -> str:
    return (
        f"line {each.line}, {each.body}, {each.period}: “{each.cell}” is {_number(each.said)}, and its cells come to "
        f"{_number(each.worked_out)}.{f' {each.why}' if each.why else ''}"
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
