"""`answerable patterns`: patterns beyond lateness, told from luck, from a log of cases or from the live register."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from textwrap import fill

from answerable.cli import register
from answerable.cli.one_file import Once, open_log, print_json, refuse
from answerable.cli.over_a_log import not_counted
from answerable.cli.over_a_log import parser as over_a_log
from answerable.cli.parser import Parser
from answerable.documents.case_log.rows import Refused
from answerable.documents.not_readable import NotReadable
from answerable.intelligence.patterns.a_log import SAYS, Row, Told, columns_of, rows_in
from answerable.intelligence.patterns.against import FEWEST, FOR_ALL, LEAST_PEERS, Measured, measured
from answerable.intelligence.patterns.pattern import Pattern, Shows
from answerable.intelligence.systemic.alerts import CHANCE
from answerable.intelligence.timeliness.counting import none_counted
from answerable.intelligence.unable import NotCounted, UnableToCount
from answerable.law.not_law import NotLaw

EXAMPLES = f"""
examples:
  answerable patterns log.csv
  answerable patterns --register --body police --as-of 2026-09-30 --json

Each authority, or with --body each service of one, is set against its peers: time extended more than once; refusal notices that lack what
FOIA s.17 or EIR reg 14 asks; answers that neither confirm nor deny; reviews that changed nothing; exemptions relied on only after a
complaint. How often a body that is like its peers has as many is worked out exactly (Fisher 1922) and as bodies differ anyway (a
beta-binomial over every spread that the peers' counts speak for), and the greater is taken. Of those told of, one in
{round(1 / CHANCE)} at most is expected to be chance (Benjamini and Hochberg 1995), and where nothing was planted somebody is told of in one
world of ten, if there are 40 bodies, however much they differ; of 6 that differ widely, in half of them (`python -m
bench.patterns_bench`). With fewer than {LEAST_PEERS} peers nothing is told. Of what
neither confirms nor denies no count below {FEWEST} is given, and what is held is asked of nothing. Of a log, each pattern needs a column
that tells of it.
Exit code: 0 everything counted; 1 some refused; 2 bad input, said in one sentence."""

_WIDTH = 110
_Refused = Sequence[Refused | NotCounted]


def run(arguments: list[str]) -> int:
    """Sets every body against its peers and prints who is told of; returns the exit code. Raises `NotLaw` for bad input."""
    options = _parser().parse_args(arguments)
    register.one_source(options)
    refused: list[Refused | NotCounted] = []
    try:
        answer = measured(_of_the_register(options, refused) if options.register else _of_a_file(options, refused))
        if not answer:
            nothing = UnableToCount("There is nothing here that shows any of the patterns. Check which column is which, and the day.")
            raise none_counted(nothing, refused)
    except (NotReadable, UnableToCount) as why:
        return refuse(why)
    if options.json:
        print_json(as_json(answer, refused))
    else:
        print("\n".join(in_words(answer, refused)))
    return 1 if refused else 0


def _parser() -> Parser:
    parser = over_a_log(
        "patterns",
        "Says which bodies show a pattern beyond lateness more than their peers do, with how often each is chance.",
        EXAMPLES,
        "a log of cases: CSV of any length",
    )
    parser.add_argument("--as-of", action=Once, metavar="DATE", help="of the register: the day that cases are counted as of")
    for told, says in SAYS.items():
        parser.add_argument(f"--{told.value}-column", action=Once, metavar="NAME", help=f"the heading of the column that tells {says}")
    return parser


def _of_a_file(options: Namespace, refused: list[Refused | NotCounted]) -> Iterator[tuple[str, Shows]]:
    if options.as_of is not None:
        raise UnableToCount("A log is counted as it is. --as-of is of the live register.")
    given = ((told, getattr(options, f"{told.value.replace('-', '_')}_column")) for told in Told)
    with open_log(options.file) as table:
        places = columns_of(table.headings, {told: name for told, name in given if name is not None})
        for row in rows_in(table.lines, places):
            if isinstance(row, Row):
                yield from ((row.body, each) for each in row.shows)
            else:
                refused.append(row)


def _of_the_register(options: Namespace, refused: list[Refused | NotCounted]) -> Iterator[tuple[str, Shows]]:
    days, cases = register.known_cases(options)
    from answerable.intelligence.patterns.own_case import shown

    for case in cases:
        body = (case.service or "not said") if options.body else case.authority
        try:
            found = list(shown(case.folded, on=days.as_of))
        except NotLaw as gap:
            refused.append(NotCounted(case.reference, str(gap)))
        else:
            yield from ((body, each) for each in found)


def as_json(answer: Sequence[Measured], refused: _Refused) -> dict[str, object]:
    """The answer as an object of plain values."""
    return {
        "alerts": [each.as_table() for each in answer if each.told],
        "expected_to_be_chance": CHANCE,
        "for_it_to_be_chance": FOR_ALL,
        "measured": [each.as_table() for each in answer],
        "refused": [each._asdict() for each in refused],
    }


def in_words(answer: Sequence[Measured], refused: _Refused) -> Iterator[str]:
    """The answer for people: who is told of, and what every body has of each pattern."""
    yield fill(FOR_ALL, _WIDTH)
    if not any(each.told for each in answer):
        yield "Nobody stands out, as far as these numbers tell."
    for each in answer:
        if each.told:
            yield ""
            yield fill(each.in_words, _WIDTH)
    for pattern in Pattern:
        if of_it := [each for each in answer if each.pattern is pattern]:
            yield ""
            yield f"{pattern.value.capitalize()}:"
            yield from (f"  {each.body}: {_counted(each)}" for each in sorted(of_it, key=lambda each: each.body))
    if refused:
        yield ""
    yield from not_counted(refused)


def _counted(each: Measured) -> str:
    if each.hidden:
        return each.how_many
    return f"{each.how_many} (95% interval {each.share.low:.1%} to {each.share.high:.1%})"
