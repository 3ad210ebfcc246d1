"""`answerable precedents`: what was decided before, taken in from folders of notices, and searched paragraph by paragraph."""

import os
import re
import sys
from argparse import Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from textwrap import fill
from time import monotonic
from typing import TYPE_CHECKING

from answerable.cli.clock import now
from answerable.cli.due import BadInput
from answerable.cli.one_file import print_json
from answerable.cli.parser import Parser
from answerable.cli.precedents_in_words import as_object, heading, so_many
from answerable.cli.read import TIME_LIMIT, files_in
from answerable.cli.side_by_side import Failed, side_by_side
from answerable.law.not_law import NotACitation
from answerable.law.provision import cite

if TYPE_CHECKING:
    from answerable.intelligence.precedents.corpus import Corpus

EXAMPLES = """
examples:
  answerable precedents load notices/ --appeals tribunal.csv
  answerable precedents search "mosaic effect" --under "FOIA s.31" --outcome upheld
  answerable precedents like --under "FOIA s.31(3)" request.txt
  answerable precedents cited IC-159593-V0K9
  answerable precedents doubt EA/2019/0123 --by "[2024] UKUT 77 (AAC)" --why "the other way on the mosaic" --as "case officer"
  answerable precedents sector "Coldwater Works Limited" --is "local government" --as "FOI officer"

A provision finds what stands in it: FOIA s.31 finds s.31(3), and never s.310. An outcome is from the complainant's side, and is that under
the provision where one is given; what an appeal came to is of all of it. `load` takes each file in once, goes on where it broke off, and
lists what it could not read.
Exit code: 0 done; 1 some files could not be read; 2 bad input, said in one sentence."""

_WIDTH = 110
_WHERE = "where decisions are kept (default: the folder that ANSWERABLE_PRECEDENTS names, else one beside the database)"
_OUTCOMES = (
    *("upheld", "not upheld", "partly upheld"),
    *("appeal allowed", "appeal allowed in part", "appeal dismissed", "appeal struck out", "appeal withdrawn"),
)
_SECTORS = ("central government", "local government", "health", "education", "police", "other", "not known")
_YEAR = re.compile("[0-9]{4}")
_STAGES = ("interest", "cause", "likelihood", "balance", "confirm", "searched")


def run(arguments: list[str]) -> int:
    """Takes decisions in, or searches them; returns the exit code. Raises `BadInput`."""
    given = _parser().parse_args(arguments)
    from answerable.intelligence.precedents.corpus import Corpus
    from answerable.intelligence.unable import UnableToCount

    does = {"load": _load, "search": _search, "like": _like, "cited": _cited, "doubt": _doubt, "sector": _sector}
    try:
        return does[given.what](given, Corpus(_folder(given)))
    except UnableToCount as refused:
        raise BadInput(str(refused)) from None


def _folder(given: Namespace) -> Path:
    from answerable.intelligence.precedents.place import precedents_folder

    return Path(given.into) if given.into else precedents_folder(os.environ)


def _parser() -> Parser:
    parser = Parser(
        prog="answerable precedents",
        description="What was decided before: decisions of the Commissioner, Tribunals and courts, searched paragraph by paragraph.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    what = parser.add_subparsers(dest="what", metavar="load | search | like | cited | doubt | sector", required=True, parser_class=Parser)
    load = what.add_parser("load", help="take in decisions: files, and folders of them", allow_abbrev=False)
    load.add_argument("files", nargs="+", metavar="FILE", help="a decision, or a folder of them: PDF, Word or text")
    load.add_argument("--appeals", metavar="CSV", help="a table of what Tribunals did with notices")
    load.add_argument(
        "--processes",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="files to read at once, at most one a core (default: one a core)",
    )
    search = what.add_parser("search", help="paragraphs by words, provision, outcome, authority and year", allow_abbrev=False)
    search.add_argument(
        "words", nargs="?", default="", metavar="WORDS", help='all of these, in one paragraph; "a phrase" in marks within them'
    )
    search.add_argument(
        "--outcome",
        choices=_OUTCOMES,
        default="",
        metavar="OUTCOME",
        help=f"what it came to, under the provision where one is given: {', '.join(_OUTCOMES)}",
    )
    search.add_argument("--authority", default="", metavar="WORDS", help="words of the name of the public authority")
    search.add_argument("--year", default="", metavar="YEAR", help="the year of the decision, in four figures")
    search.add_argument(
        "--sector", choices=_SECTORS, default="", metavar="KIND", help=f"the kind of public authority: {', '.join(_SECTORS)}"
    )
    stages = f"the question of the test that the paragraph speaks of: {', '.join(_STAGES)}"
    search.add_argument("--stage", choices=_STAGES, default="", metavar="STAGE", help=stages)
    search.add_argument("--most", type=int, default=20, metavar="N", help="so many paragraphs (default: 20)")
    like = what.add_parser("like", help="the decisions nearest to a text, for the complainant and against", allow_abbrev=False)
    like.add_argument("file", metavar="FILE", help="a text, Word file or PDF: a request, a refusal, a draft")
    cited = what.add_parser("cited", help="who cites a decision, whom it cites, and what became of it", allow_abbrev=False)
    cited.add_argument("reference", metavar="REFERENCE")
    doubt = what.add_parser("doubt", help="record that a later decision doubts one", allow_abbrev=False)
    doubt.add_argument("reference", metavar="REFERENCE")
    doubt.add_argument("--by", required=True, metavar="REFERENCE", help="the decision that doubts it")
    doubt.add_argument("--why", required=True, metavar="WORDS", help="its words, or the point on which it went the other way")
    sector = what.add_parser("sector", help="record of which kind an authority is", allow_abbrev=False)
    sector.add_argument("authority", metavar="AUTHORITY")
    sector.add_argument("--is", dest="sector", required=True, choices=_SECTORS[:-1])
    for each in (doubt, sector):
        each.add_argument("--as", dest="recorded_by", required=True, metavar="ROLE", help="who records it")
    for each in (search, like):
        each.add_argument("--under", required=each is like, default="", metavar="PROVISION", help='a provision, like "FOIA s.31(3)"')
    for each in (load, search, like, cited, doubt, sector):
        each.add_argument("--into" if each is load else "--from", dest="into", metavar="FOLDER", help=_WHERE)
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
    if not files:
        raise BadInput(f"There is no file in {', '.join(given.files)}. Name a folder that has decisions in it.")
    _keep_appeals(given, corpus)
    begun, taken, refused = monotonic(), 0, len(corpus.refused)
    with corpus.alone():
        todo = corpus.not_yet(files)
        lines = side_by_side(
            decision_as_line,
            [str(file) for file, _ in todo],
            processes=min(given.processes, len(todo), os.cpu_count() or 1),
            time_limit=TIME_LIMIT,
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
        before = so_many(len(files) - len(todo), "file")
        print(f"{so_many(taken, 'decision')} taken in, {before} seen before and not read again ({taken / took:,.1f} a second).")
        for each in new:
            print(fill(f"Not read: {each.file}: {each.why}", _WIDTH, subsequent_indent="    "))
        for older in corpus.older:
            print(f"{older} is of an earlier version and read no more. Delete it once everything that was in it is taken in again.")
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
    from answerable.intelligence.precedents.afterwards import afterwards
    from answerable.intelligence.precedents.finding import Asked, found

    if given.most < 1:
        raise BadInput("Ask for at least one paragraph.")
    if given.year and not _YEAR.fullmatch(given.year):
        raise BadInput("Write the year as four figures, like 2020.")
    asked = Asked(given.words, _provision(given.under), given.outcome, given.authority, given.year, given.sector, given.stage)
    _not_empty(corpus)
    hits = found(corpus, asked, most=given.most)
    after = afterwards(corpus, [each.decision for each in hits])
    if given.json:
        print_json(
            {
                "hits": [
                    {
                        **as_object(each.decision, after[each.decision.key]),
                        "paragraph": each.said.number,
                        "zone": each.said.zone,
                        "text": each.said.text,
                    }
                    for each in hits
                ]
            }
        )
        return 0
    for each in hits:
        print(heading(each.decision, after[each.decision.key]))
        print(fill(f"  {f'{each.said.number}. ' if each.said.number else ''}{each.said.text}", _WIDTH, subsequent_indent="  "))
        print()
    print(f"{so_many(len(hits), 'paragraph')}." if hits else "No paragraph has all of that. Ask for less.")
    return 0


def _like(given: Namespace, corpus: "Corpus") -> int:
    from answerable.documents.not_readable import NotReadable
    from answerable.documents.opening import open_document
    from answerable.intelligence.precedents.afterwards import afterwards
    from answerable.intelligence.precedents.nearest import nearest

    try:
        words = open_document(Path(given.file))
    except NotReadable as refused:
        raise BadInput(str(refused)) from None
    under = _provision(given.under)
    _not_empty(corpus)
    sides = nearest(corpus, under, words)
    after = afterwards(corpus, [each.decision for near in sides for each in near])
    if given.json:
        print_json(
            {
                side: [
                    {**as_object(each.decision, after[each.decision.key]), "shared": each.shared, "words": list(each.words)}
                    for each in near
                ]
                for side, near in sides._asdict().items()
            }
        )
        return 0
    for title, near in (("Complaint upheld", sides.upheld), ("Complaint not upheld", sides.not_upheld)):
        print(f"{title}:")
        for each in near:
            print(fill(f"  {heading(each.decision, after[each.decision.key])}", _WIDTH, subsequent_indent="    "))
            print(fill(f"    on {each.shared}; {', '.join(each.words) or 'no rare word in common'}", _WIDTH, subsequent_indent="    "))
        if not near:
            print("  none")
    return 0


def _cited(given: Namespace, corpus: "Corpus") -> int:
    from answerable.intelligence.precedents.afterwards import afterwards
    from answerable.intelligence.precedents.cited import citing

    decision = corpus.decision(given.reference)
    by = citing(corpus, *((decision.reference, *decision.also) if decision else (given.reference,)))
    if decision is None and not by:
        raise BadInput(f"Nothing is kept of {given.reference}, and nothing that is kept cites it. Check the reference.")
    after = afterwards(corpus, [*by, *([decision] if decision else [])])
    cites = decision.cites if decision else ()
    if given.json:
        told = as_object(decision, after[decision.key]) if decision else {"reference": given.reference}
        unsure = [{"field": field, "why": why} for field, why in decision.unsure] if decision else []
        print_json({**told, "unsure": unsure, "cites": list(cites), "cited_by": [as_object(each, after[each.key]) for each in by]})
        return 0
    print(heading(decision, after[decision.key]) if decision else f"{given.reference}, which is not kept itself")
    for each in after[decision.key].doubts if decision else ():
        print(fill(f"  doubted in {each.by}, {each.recorded_by}: {each.why}", _WIDTH, subsequent_indent="    "))
    for field, why in decision.unsure if decision else ():
        print(fill(f"  {field.replace('_', ' ')} not read for certain: {why}", _WIDTH, subsequent_indent="    "))
    print(fill(f"  cites {', '.join(cites) or 'none'}", _WIDTH, subsequent_indent="    "))
    for other in by:
        print(f"  cited by {heading(other, after[other.key])}")
    return 0


def _doubt(given: Namespace, corpus: "Corpus") -> int:
    from answerable.intelligence.precedents.recorded import Doubt, record_doubt

    doubt = Doubt(given.reference, given.by, given.why, given.recorded_by, now().date().isoformat())
    record_doubt(corpus.folder, doubt)
    return _recorded(given, doubt._asdict(), f"Recorded: {given.reference} is doubted in {given.by}.")


def _sector(given: Namespace, corpus: "Corpus") -> int:
    from answerable.intelligence.precedents.recorded import Sector, put_right

    sector = Sector(given.authority, given.sector, given.recorded_by, now().date().isoformat())
    put_right(corpus.folder, sector)
    return _recorded(given, sector._asdict(), f"Recorded: {given.authority} counts as {given.sector}.")


def _recorded(given: Namespace, told: dict[str, object], words: str) -> int:
    if given.json:
        print_json(told)
    else:
        print(words)
    return 0


def _not_empty(corpus: "Corpus") -> None:
    """Raises `BadInput` where nothing was taken in, so that nobody takes that for an answer."""
    if not corpus.is_in(corpus.folder):
        raise BadInput(f"No decisions are kept in {corpus.folder} yet. Take some in with `answerable precedents load FOLDER`.")


def _provision(text: str) -> str:
    try:
        return str(cite(text)) if text else ""
    except NotACitation as refused:
        raise BadInput(str(refused)) from None
