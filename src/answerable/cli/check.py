"""`answerable check`: a decision notice, read and then worked out again."""

from collections.abc import Iterator
from datetime import date
from textwrap import indent

from answerable.cli.one_file import OneFile, print_json, refuse, text_in
from answerable.cli.reading_in_words import in_words as reading_in_words
from answerable.documents.check import Checked, as_json, check
from answerable.documents.not_readable import NotReadable
from answerable.law.finding import say

EXAMPLES = """
examples:
  answerable check notice.pdf
  answerable check notice.txt --json

What the notice says stands first, then what follows from its own facts, then where the two part ways. A breach that was open and is
not recorded is a question, and never an error of anybody's. A day that the notice does not give leads to nothing.
Exit code: 0 checked, whatever it found; 2 bad input, said in one sentence."""


def run(arguments: list[str]) -> int:
    """Checks one notice and returns the exit code. Raises `BadInput` for what was typed."""
    options = OneFile("check", "Reads a decision notice and works it out again.", "the notice", EXAMPLES).parse_args(arguments)
    try:
        checked = check(text_in(options.file))
    except NotReadable as refused:
        return refuse(refused)
    if options.json:
        print_json(as_json(checked))
    else:
        print(in_words(checked))
    return 0


def in_words(checked: Checked) -> str:
    """The answer for people, each thing that follows with its derivation under it."""
    return "\n".join(_lines(checked))


def _lines(checked: Checked) -> Iterator[str]:
    yield reading_in_words(checked.reading)
    yield ""
    yield "What follows"
    for found in checked.findings:
        yield ""
        yield f"  {found.under}: {found.finding}{'' if not found.recorded else ' (Recorded in the notice.)'}"
        yield indent(found.derivation, "      ")
    if not checked.findings:
        yield "  nothing that can be worked out from the days that it gives"
    yield ""
    yield "Where it says something else"
    for each in checked.differences:
        yield ""
        yield f"  {each.under}: it says {_plainly(each.said)}; worked out, {_plainly(each.computed)}."
        yield indent(each.derivation, "      ")
    if not checked.differences:
        yield "  nowhere: every day and period in it that can be worked out agrees"


def _plainly(value: str) -> str:
    """An ISO day as people write it, and anything else as it stands."""
    try:
        return say(date.fromisoformat(value))
    except ValueError:
        return value
