"""The terminal. One file a command; each command imports only what it needs, so that a last day costs no web framework."""

import gc
import os
import sys
from io import TextIOWrapper
from types import ModuleType

from answerable.law.not_law import NotLaw

COMMANDS = {
    "due": "the last day for something, and why",
    "read": "a decision notice, as it reads",
    "check": "a decision notice, recomputed",
    "lint": "a refusal notice, against section 17",
    "parts": "a request, in the parts that it seems to have",
    "replay": "a case file, played through the casework",
    "timeliness": "who is late, how often and by how much, from a log of cases",
    "systemic": "who has become worse at answering in time, told from luck",
    "patterns": "who stands out beyond lateness, told from luck",
    "returns": "a published return, worked out again from its own cells",
    "precedents": "what was decided before, taken in and searched",
    "export": "what is published, as open data",
    "doors": "every way in which a case can be seen, tried for leaks",
    "ledger": "what was recorded: verified, exported, signed",
    "serve": "the site, on this machine",
    "mail": "messages that come by e-mail",
    "prove": "documents to be released: made, and looked through",
    "people": "who may sign in",
    "office": "the Commissioner's office, and who works there",
    "programs": "which software acts for people, by a token",
    "database": "what is kept: brought up to date, backed up, put back",
    "index": "what the register is searched by, made again",
    "authorities": "the names of public authorities that can be asked",
    "recount": "live cases, counted over a new calendar",
}

USAGE = "\n".join(
    (
        "Freedom of information, worked to the letter, with its working shown.",
        "",
        "usage: answerable COMMAND ...",
        "",
        *(f"  {name:<12}{what}" for name, what in COMMANDS.items()),
        "",
        "`answerable COMMAND --help` says more.",
    )
)


def main(argv: list[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 done, 1 done in part, 2 bad input, said in one sentence."""
    if sys.stdout is None:
        print("There is nowhere to print the answer: standard output is closed.", file=sys.stderr)
        return 2
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a quotation mark still gets the answer
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except NotLaw as refused:
        print(refused, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _let_go_of_output()
        return 1
    except OSError as failed:
        _let_go_of_output()
        print(f"The answer could not be printed: {failed.strerror}. Make room, or print it elsewhere.", file=sys.stderr)
        return 2
    return code


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if arguments else 2
    name, *rest = arguments
    if name not in COMMANDS:
        print(f"There is no command {name!r}. The commands are {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    return int(_command(name).run(rest))


def _let_go_of_output() -> None:
    """What is still to be written goes nowhere, so that Python does not try again as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _command(name: str) -> ModuleType:
    """The command's module. Nothing that loads here is ever garbage, so the collector is kept from looking through it all."""
    gc.disable()
    try:
        return __import__(f"answerable.cli.{name}", fromlist=["run"])  # importlib itself costs half a millisecond
    finally:
        gc.freeze()
        gc.enable()
