"""`answerable parts`: the parts that a request's text falls into, proposed for a person to confirm."""

from collections.abc import Iterator
from textwrap import fill

from answerable.cli.one_file import OneFile, print_json, refuse, text_in
from answerable.documents.not_readable import NotReadable
from answerable.documents.parts import Part, Proposal, propose

EXAMPLES = """
examples:
  answerable parts request.txt
  answerable parts request.docx --json

Parts are proposed from numbers, letters, bullets and sentences. A person confirms, splits or merges them. The requester's words are
kept as they are: before, then above, mark, text, parts and rest of each part, then after, are the whole text again. A span says where
a part's text stands, in characters from the start.
Exit code: 0 read, whatever is proposed; 2 bad input, said in one sentence."""

_WIDTH = 110
_STEP = 4


def run(arguments: list[str]) -> int:
    """Reads one request and prints the parts that are proposed; returns the exit code. Raises `NotLaw` for bad input."""
    parser = OneFile("parts", "Proposes the parts of a request for information.", "the request", EXAMPLES)
    options = parser.parse_args(arguments)
    try:
        proposal = propose(text_in(options.file))
    except NotReadable as refused:
        return refuse(refused)
    if options.json:
        print_json(as_json(proposal))
    else:
        print(in_words(proposal))
    return 0


def as_json(proposal: Proposal) -> dict[str, object]:
    """The proposal as an object of plain values."""
    return {"parts": [_part(each) for each in proposal.parts], "before": proposal.before, "after": proposal.after}


def _part(part: Part) -> dict[str, object]:
    return {**part._asdict(), "span": part.span._asdict(), "parts": [_part(each) for each in part.parts]}


def in_words(proposal: Proposal) -> str:
    """The proposal for people: how many parts, then each with its number; headings and what only surrounds them are left out."""
    count = len(proposal.parts)
    if not count:
        return "This text has no words in which anything could be asked."
    first = "One part is proposed" if count == 1 else f"{count} parts are proposed"
    return "\n".join([f"{first}; a person confirms, splits or merges.", "", *_lines(proposal.parts, 0)])


def _lines(parts: tuple[Part, ...], depth: int) -> Iterator[str]:
    margin = " " * _STEP * depth
    for part in parts:
        words = " ".join(f"{part.text} {'… ' if part.rest.strip() else ''}{part.rest}".split())
        lead = f"{margin}{part.number:<3} "
        yield fill(f"{lead}{words}", _WIDTH, subsequent_indent=" " * len(lead), break_long_words=False, break_on_hyphens=False)
        yield from _lines(part.parts, depth + 1)
