"""`answerable prove`: documents that wait to be made and proven for release."""

import select
import signal
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser

_BESIDE = ("--every", "2", "--beside")
_AGAIN = 5.0


def run(arguments: list[str]) -> int:
    """Makes and proves everything that waits, once, or again and again until it is stopped. Raises `BadInput`."""
    given = _parser().parse_args(arguments)
    if given.every is not None and given.every < 1:
        raise BadInput("--every takes 1 second or more.")
    open_the_database()
    signal.signal(signal.SIGTERM, _stop)  # so that what it started to read a document with ends with it
    while True:
        code = _prove(quiet=given.beside)
        if given.every is None:
            return code
        if _told_to_stop(given):
            return 0


def _parser() -> Parser:
    parser = Parser(
        prog="answerable prove",
        description="Makes the files that are to be released and looks through them. The site does so itself, unless it was started with "
        "--no-proving. Several may run at once, and one that is killed loses nothing.",
        allow_abbrev=False,
    )
    parser.add_argument("--every", type=int, metavar="SECONDS", help="again and again, until stopped")
    parser.add_argument("--beside", action="store_true", help="say nothing, and stop when standard input closes: as the site runs it")
    return parser


def _prove(*, quiet: bool) -> int:
    from django.db import DatabaseError, connections

    from answerable.casework.failing import failing
    from answerable.web.proving import prove_all

    try:
        came = prove_all()
    except DatabaseError as refused:
        if failing(refused) is None:
            raise
        connections.close_all()
        print("The records cannot be written just now. Nothing is lost: each document waits until the next time.", file=sys.stderr)
        return 1
    if not quiet:
        print(f"{came:,} {'document' if came == 1 else 'documents'} made and looked through", flush=True)
    return 0


def _stop(*_: object) -> None:
    sys.exit(0)


def _told_to_stop(given: Namespace) -> bool:
    if not given.beside:
        time.sleep(given.every)
        return False
    readable, _, _ = select.select([sys.stdin], [], [], given.every)
    return bool(readable)


@contextmanager
def proving_beside() -> Iterator[None]:
    """Has documents proven by a process beside this one, which is started again when it ends, until the block does."""
    over, running = Event(), _started()

    def keep() -> None:
        nonlocal running
        while running.wait() is not None and not over.wait(_AGAIN):
            running = _started()

    Thread(target=keep, daemon=True).start()
    try:
        yield
    finally:
        over.set()
        if running.stdin:
            running.stdin.close()
        running.terminate()


def _started() -> "subprocess.Popen[bytes]":
    begin = "import sys; from answerable.cli import main; sys.exit(main())"
    return subprocess.Popen([sys.executable, "-c", begin, "prove", *_BESIDE], stdin=subprocess.PIPE)  # noqa: S603 - ourselves
