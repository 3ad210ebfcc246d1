"""`answerable serve`: the site on this machine, until it is stopped."""

import os
import socket
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from multiprocessing import get_context

from answerable.cli.database import open_the_database
from answerable.cli.due import BadInput
from answerable.cli.parser import Parser
from answerable.cli.prove import proving_beside

_LAST_PORT = 65535


def run(arguments: list[str]) -> int:
    """Serves until interrupted. Raises `BadInput` where the address, the stylesheet or the database cannot be had."""
    given = _parser().parse_args(arguments)
    port = _read_port(given.port)
    _refuse_what_cannot_be_served(given.host, port)
    open_the_database()
    shown = f"http://[{given.host}]:{port}" if ":" in given.host else f"http://{given.host}:{port}"
    said = f"Answerable is at {shown} (Ctrl+C stops it)"
    if given.demo:
        said += "\n" + _demonstration(shown)
    with nullcontext() if given.no_proving else proving_beside():
        _serve(given.host, port, said)
    return 0


def _demonstration(address: str) -> str:
    from django.db import connections

    from answerable.cli.demonstration import demonstrate, in_words

    try:
        said = in_words(address, *demonstrate())
    finally:
        connections.close_all()  # the workers open their own
    print("Playing the cases of the demonstration, which takes a while the first time ...", file=sys.stderr, flush=True)
    # In a process of its own: what makes PDFs has threads, and a worker that is forked from a process with them waits for them for ever.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
        apart.submit(_play).result()
    return said


def _play() -> None:
    from answerable.cli.clock import now
    from answerable.cli.demonstration import load_cases

    open_the_database()
    load_cases(now())


def _parser() -> Parser:
    parser = Parser(prog="answerable serve", description="The site, on this machine. Ctrl+C stops it.", allow_abbrev=False)
    parser.add_argument("--port", default="8000", help="the port to listen on (8000)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1: this machine alone)")
    parser.add_argument("--demo", action="store_true", help="with a demonstration: one login for each role, and a password that is printed")
    parser.add_argument("--no-proving", action="store_true", help="leave what is to be released to `answerable prove`, run elsewhere")
    return parser


def _read_port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) <= _LAST_PORT):
        raise BadInput(f"{text!r} is not a port; give a number from 1 to {_LAST_PORT}, for example --port 8000.")
    return int(text)


def _refuse_what_cannot_be_served(host: str, port: int) -> None:
    from answerable.web.assets import AssetsMissing, stylesheet

    try:
        stylesheet()
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
    except AssetsMissing as missing:
        raise BadInput(str(missing)) from None
    except OSError as refused:
        another = f"answerable serve --port {port % _LAST_PORT + 1}"
        raise BadInput(f"Port {port} of {host} cannot be had ({refused.strerror}); stop what uses it, or give another: {another}") from None


def _serve(host: str, port: int, said: str) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    hosts = {*filter(None, os.environ.get("ANSWERABLE_HOSTS", "").split(",")), host}
    os.environ["ANSWERABLE_HOSTS"] = ",".join(sorted(hosts))
    server = Granian(
        "answerable.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=min(2, os.cpu_count() or 1),
        blocking_threads=4,
        backpressure=64,
        # A worker that is killed, for want of memory or by somebody, is started again; one that cannot start ends the server.
        respawn_failed_workers=True,
        # A worker told to stop ends what it has begun, and one that is still starting never hears it: end it after a while.
        workers_kill_timeout=15,
        log_level=LogLevels.warning,
    )
    server.on_startup(lambda: print(said, flush=True))
    server.serve()
