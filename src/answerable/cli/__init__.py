"""The terminal. One file a command; each command imports only what it needs, so that a last day costs no web framework."""

import gc
import os
import sys
from types import ModuleType

from answerable.law.not_law import NotLaw

COMMANDS = {
    "due": "the last day for something, and why",
    "read": "a decision notice, as it reads",
    "check": "a decision notice, recomputed",
    "lint": "a refusal notice, against section 17",
    "serve": "the site, on this machine",
}

USAGE = "\n".join(
    (
        "Freedom of information, worked to the letter, with its working shown.",
        "",
        "usage: answerable COMMAND ...",
        "",
        *(f"  {name:<8}{what}" for name, what in COMMANDS.items()),
        "",
        "`answerable COMMAND --help` says more.",
    )
)


def main(argv: list[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 done, 1 done in part, 2 bad input, said in one sentence."""
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if arguments else 2
    name, *rest = arguments
    if name not in COMMANDS:
        print(f"There is no command {name!r}. The commands are {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    try:
        code = int(_command(name).run(rest))
        sys.stdout.flush()
    except NotLaw as refused:
        print(refused, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _command(name: str) -> ModuleType:
    """The command's module. Nothing that loads here is ever garbage, so the collector is kept from looking through it all."""
    gc.disable()
    try:
        return __import__(f"answerable.cli.{name}", fromlist=["run"])  # importlib itself costs half a millisecond
    finally:
        gc.freeze()
        gc.enable()
