"""`answerable precedents`: what was decided before, taken in from folders of notices, and searched paragraph by paragraph."""

import os
import sys
from argparse import Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import fill
from time import monotonic
from typing import TYPE_CHECKING, Any

from answerable.cli.due import BadInput
from answerable.cli.one_file import print_json
from answerable.cli.parser import Parser
from answerable.cli.read import TIME_LIMIT, files_in
from answerable.cli.side_by_side import Failed, side_by_side
from answerable.law.finding import say
from answerable.law.not_law import NotACitation
from answerable.law.provision import cite

if TYPE_CHECKING:
    from answerable.intelligence.precedents.cited import Appeal
    from answerable.intelligence.precedents.corpus import Corpus
    from answerable.intelligence.precedents.decision import Decision

EXAMPLES = """
examples:
  answerable precedents load notices/ --appeals tribunal.csv
  answerable precedents search "mosaic effect" --under "FOIA s.31" --outcome upheld
  answerable precedents like --under "FOIA s.31(3)" request.txt
  answerable precedents cited IC-159593-V0K9

A provision finds what stands in it: FOIA s.31 finds s.31(3), and never s.310. An outcome is from the complainant's side, and is that under
the provision where one is given. `load` takes each file in once, goes on where it broke off, and lists what it could not read.
Exit code: 0 done; 1 some files could not be read; 2 bad input, said in one sentence."""

_WIDTH = 110
_OUTCOMES = ("upheld", "not upheld", "partly upheld")


def run(arguments: list[str]) -> int:
    """Takes decisions in, or searches them; returns the exit code. Raises `BadInput`."""
    given = _parser().parse_args(arguments)
    from answerable.intelligence.precedents.corpus import Corpus
    from answerable.intelligence.unable import UnableToCount

    does = {"load": _load, "search": _search, "like": _like, "cited": _cited}
    try:
        return does[given.what](given, Corpus(_folder(given)))
    except UnableToCount as refused:
        raise BadInput(str(refused)) from None


def _folder(given: Namespace) -> Path:
    from answerable.casework.database import state_folder

    return Path(given.into) if given.into else state_folder(os.environ) / "precedents"


def _parser() -> Parser:
    parser = Parser(
        prog="answerable precedents",
        description="What was decided before: decision notices taken in, and searched paragraph by paragraph.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    what = parser.add_subparsers(dest="what", metavar="load | search | like | cited", required=True, parser_class=Parser)
    load = what.add_parser("load", help="take in decision notices: files, and folders of them", allow_abbrev=False)
    load.add_argument("files", nargs="+", metavar="FILE", help="a decision notice, or a folder of them")
    load.add_argument("--appeals", metavar="CSV", help="a table of what Tribunals did with notices")
    load.add_argument("--processes", type=int, default=os.cpu_count() or 1, metavar="N", help="files to read at once (default: one a core)")
    search = what.add_parser("search", help="paragraphs by words, provision, outcome, authority and year", allow_abbrev=False)
    search.add_argument("words", nargs="?", default="", metavar="WORDS")
    search.add_argument("--outcome", choices=_OUTCOMES, default="", help="of the complaint, under the provision where one is given")
    search.add_argument("--authority", default="", metavar="WORDS", help="words of the name of the public authority")
    search.add_argument("--year", default="", help="the year of the notice")
    search.add_argument("--most", type=int, default=20, help="so many paragraphs (default: 20)")
    like = what.add_parser("like", help="the decisions nearest to a text, for the complainant and against", allow_abbrev=False)
    like.add_argument("file", metavar="FILE", help="a text, Word file or PDF: a request, a refusal, a draft")
    cited = what.add_parser("cited", help="who cites a decision, whom it cites, and what became of it", allow_abbrev=False)
    cited.add_argument("reference", metavar="REFERENCE")
    for each in (search, like):
        each.add_argument("--under", required=each is like, default="", metavar="PROVISION", help='like "FOIA s.31(3)"')
    for each in (load, search, like, cited):
        each.add_argument("--into" if each is load else "--from", dest="into", metavar="FOLDER", help="where decisions are kept")
        each.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    return parser


def decision_as_line(file: str) -> str | Failed:
    """The decision in one file, on one line, for a process to hand back."""
    from answerable.documents.not_readable import NotReadable
    from answerable.documents.opening import open_document
    from answerable.intelligence.precedents.decision import as_line, decision_in

    try:
        return as_line(decision_in(open_document(Path(file))))
    except NotReadable as refused:
        return Failed(str(refused))


def _load(given: Namespace, corpus: "Corpus") -> int:
    from answerable.intelligence.precedents.decision import from_line

    files = [file for named in given.files for file in files_in(Path(named))]
    if given.processes < 1:
        raise BadInput("Read at least one file at a time; see `answerable precedents load --help`.")
    _keep_appeals(given, corpus)
    begun, taken, refused = monotonic(), 0, len(corpus.refused)
    with corpus.alone():
        todo = corpus.not_yet(files)
        lines = side_by_side(
            decision_as_line, [str(file) for file, _ in todo], processes=max(1, min(given.processes, len(todo))), time_limit=TIME_LIMIT
        )
        every = (
            (file, name, line.why if isinstance(line, Failed) else from_line(line)) for (file, name), line in zip(todo, lines, strict=True)
        )
        for more, _ in corpus.take_in(every):
            taken += more
            if sys.stderr.isatty():
                print(f"{taken:,} of {len(todo):,} taken in", file=sys.stderr)
    took = monotonic() - begun
    new = corpus.refused[refused:]
    told = {
        "taken_in": taken,
        "there_already": len(files) - len(todo),
        "refused": [each._asdict() for each in new],
        "seconds": round(took, 1),
    }
    if given.json:
        print_json(told)
    else:
        print(f"{taken:,} decisions taken in, {len(files) - len(todo):,} were there already ({taken / took:,.1f} a second).")
        for each in new:
            print(fill(f"Not read: {each.file}: {each.why}", _WIDTH, subsequent_indent="    "))
    return 1 if new else 0


def _keep_appeals(given: Namespace, corpus: "Corpus") -> None:
    if given.appeals is None:
        return
    from answerable.documents.case_log.long_table import open_long_table
    from answerable.documents.not_readable import NotReadable
    from answerable.intelligence.precedents.cited import appeals_in, keep

    try:
        with open_long_table(Path(given.appeals)) as table:
            keep(corpus.folder, appeals_in(table.headings, table.lines))
    except NotReadable as refused:
        raise BadInput(str(refused)) from None


def _search(given: Namespace, corpus: "Corpus") -> int:
    from answerable.intelligence.precedents.cited import became
    from answerable.intelligence.precedents.finding import Asked, found

    if given.most < 1:
        raise BadInput("Ask for at least one paragraph.")
    asked = Asked(given.words, _provision(given.under), given.outcome, given.authority, given.year)
    hits, appeals = found(corpus, asked, most=given.most), became(corpus.folder)
    if given.json:
        print_json(
            {
                "hits": [
                    {**_decision(each.decision, appeals), "paragraph": each.said.number, "zone": each.said.zone, "text": each.said.text}
                    for each in hits
                ]
            }
        )
        return 0
    for each in hits:
        print(_headed(each.decision, appeals))
        print(fill(f"  {f'{each.said.number}. ' if each.said.number else ''}{each.said.text}", _WIDTH, subsequent_indent="  "))
        print()
    print(f"{len(hits):,} paragraphs." if hits else "No paragraph has all of that. Ask for less.")
    return 0


def _like(given: Namespace, corpus: "Corpus") -> int:
    from answerable.documents.not_readable import NotReadable
    from answerable.documents.opening import open_document
    from answerable.intelligence.precedents.cited import became
    from answerable.intelligence.precedents.nearest import nearest

    try:
        words = open_document(Path(given.file))
    except NotReadable as refused:
        raise BadInput(str(refused)) from None
    sides, appeals = nearest(corpus, _provision(given.under), words), became(corpus.folder)
    if given.json:
        print_json(
            {
                side: [{**_decision(each.decision, appeals), "shared": each.shared, "words": list(each.words)} for each in near]
                for side, near in sides._asdict().items()
            }
        )
        return 0
    for heading, near in (("Complaint upheld", sides.upheld), ("Complaint not upheld", sides.not_upheld)):
        print(f"{heading}:")
        for each in near:
            print(fill(f"  {_headed(each.decision, appeals)}", _WIDTH, subsequent_indent="    "))
            print(fill(f"    on {each.shared}; {', '.join(each.words) or 'no rare word in common'}", _WIDTH, subsequent_indent="    "))
        if not near:
            print("  none")
    return 0


def _cited(given: Namespace, corpus: "Corpus") -> int:
    from answerable.intelligence.precedents.cited import became, citing

    decision, appeals = corpus.decision(given.reference), became(corpus.folder)
    by = citing(corpus, given.reference)
    if decision is None and not by:
        raise BadInput(f"Nothing is kept of {given.reference}, and nothing that is kept cites it. Check the reference.")
    cites = decision.cites if decision else ()
    if given.json:
        told = _decision(decision, appeals) if decision else {"reference": given.reference}
        print_json({**told, "cites": list(cites), "cited_by": [_decision(each, appeals) for each in by]})
        return 0
    print(_headed(decision, appeals) if decision else f"{given.reference}, which is not kept itself")
    print(fill(f"  cites {', '.join(cites) or 'none'}", _WIDTH, subsequent_indent="    "))
    for each in by:
        print(f"  cited by {_headed(each, appeals)}")
    return 0


def _provision(text: str) -> str:
    try:
        return str(cite(text)) if text else ""
    except NotACitation as refused:
        raise BadInput(str(refused)) from None


def _decision(decision: "Decision", appeals: "dict[str, Appeal]") -> dict[str, Any]:
    appeal = appeals.get(decision.reference)
    return {
        "reference": decision.reference,
        "date": decision.date or None,
        "public_authority": decision.authority,
        "outcomes": [{"under": under, "complaint": outcome} for under, outcome in decision.outcomes],
        "afterwards": appeal._asdict() if appeal else None,
    }


def _headed(decision: "Decision", appeals: "dict[str, Appeal]") -> str:
    return ", ".join(_parts_of_heading(decision, appeals))


def _parts_of_heading(decision: "Decision", appeals: "dict[str, Appeal]") -> Iterator[str]:
    yield decision.reference or "without a reference"
    if decision.date:
        yield say(date.fromisoformat(decision.date))
    if decision.authority:
        yield decision.authority
    yield "; ".join(f"{under} {outcome}" for under, outcome in decision.outcomes) or "no outcome read"
    if appeal := appeals.get(decision.reference):
        yield f"{appeal.became} ({appeal.citation})"
