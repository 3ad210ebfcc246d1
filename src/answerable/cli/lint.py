"""`answerable lint`: a refusal notice against section 17."""

from textwrap import fill

from answerable.cli.due import read_day
from answerable.cli.one_file import Once, OneFile, print_json, refuse, text_in
from answerable.documents.not_readable import NotReadable
from answerable.documents.refusal_notice import Lint, Requirement, lint

EXAMPLES = """
examples:
  answerable lint letter.docx
  answerable lint letter.pdf --received 2019-11-07 --sent 2020-01-28 --json

Each requirement of section 17 that arises is met, not met, or for a person to say. The days that are given here come before
those that the letter itself gives. A refusal under the Environmental Information Regulations is held against regulation 14.
A letter in Welsh is not read: of each requirement only a person can say, and it is not said to comply.
Exit code: 0 read, whatever it says; 2 bad input, said in one sentence."""

_MARKS = {True: "[yes]", False: "[NO] ", None: "[ ? ]"}
_WIDTH = 110


def run(arguments: list[str]) -> int:
    """Reads one letter and prints what s.17 asks of it; returns the exit code. Raises `NotLaw` for bad input."""
    parser = OneFile("lint", "Holds a refusal notice against each requirement of FOIA s.17.", "the letter", EXAMPLES)
    parser.add_argument("--received", action=Once, metavar="DATE", help="the day the request was received, year-month-day")
    parser.add_argument("--sent", action=Once, metavar="DATE", help="the day the letter was sent, year-month-day")
    options = parser.parse_args(arguments)
    received = None if options.received is None else read_day(options.received)
    sent = None if options.sent is None else read_day(options.sent)
    try:
        answer = lint(text_in(options.file), received_on=received, sent_on=sent)
    except NotReadable as refused:
        return refuse(refused)
    if options.json:
        print_json(as_json(answer))
    else:
        print(in_words(answer))
    return 0


def as_json(answer: Lint) -> dict[str, object]:
    """The answer as an object of plain values."""
    return {"complies": answer.complies, "requirements": [each._asdict() for each in answer.requirements]}


def in_words(answer: Lint) -> str:
    """The answer for people: what is missing first, then each requirement with the letter's own words."""
    return "\n".join([_summary(answer), "", *(line for each in answer.requirements for line in _lines(each))]).rstrip()


def _summary(answer: Lint) -> str:
    unmet = [each.under for each in answer.requirements if each.met is False]
    open_ = [each.under for each in answer.requirements if each.met is None]
    if all(each.met is None for each in answer.requirements):
        return f"Nothing can be told from the text of this letter. A person must say whether it meets {_list(open_)}."
    first = f"This letter does not meet {_list(unmet)}." if unmet else "This letter meets every requirement that can be told from its text."
    return f"{first} A person must say whether it meets {_list(open_)}." if open_ else first


def _lines(requirement: Requirement) -> list[str]:
    lines = [f"{_MARKS[requirement.met]} {requirement.under}", _indented(requirement.why)]
    if requirement.evidence:
        lines.append(_indented(f"“{requirement.evidence}”"))
    return [*lines, ""]


def _indented(text: str) -> str:
    return fill(text, _WIDTH, initial_indent="      ", subsequent_indent="      ", break_on_hyphens=False)


def _list(words: list[str]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)
