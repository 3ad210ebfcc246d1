"""`answerable serve`: the site on this machine, until it is stopped."""

import argparse
import os
import socket
import sys

USAGE_ERROR = 2


def run(arguments: list[str]) -> int:
    """Serves until interrupted. Returns 2, with one sentence said, where the address is not to be had or nothing is built."""
    given = _options().parse_args(arguments)
    if said := _why_not(given.host, given.port):
        print(said, file=sys.stderr)
        return USAGE_ERROR
    _serve(given.host, given.port)
    return 0


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="answerable serve", description="The site, on this machine. Ctrl+C stops it.")
    options.add_argument("--port", type=_port, default=8000, help="the port to listen on (8000)")
    options.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1: this machine alone)")
    return options


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port. Give a number from 1 to 65535, for example --port 8000")
    return int(text)


def _why_not(host: str, port: int) -> str:
    """Why the site cannot be served there, or nothing."""
    from answerable.web.assets import AssetsMissing, stylesheet

    try:
        stylesheet()
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
    except AssetsMissing as missing:
        return str(missing)
    except OSError as refused:
        another = f"answerable serve --port {port % 65535 + 1}"
        return f"Port {port} of {host} cannot be had ({refused.strerror}). Stop what uses it, or give another: {another}"
    return ""


def _serve(host: str, port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    # Every worker signs form tokens with the same key, so it is made once, here.
    os.environ.setdefault("ANSWERABLE_SECRET_KEY", os.urandom(32).hex())
    hosts = {*filter(None, os.environ.get("ANSWERABLE_HOSTS", "").split(",")), host}
    os.environ["ANSWERABLE_HOSTS"] = ",".join(sorted(hosts))
    shown = f"[{host}]" if ":" in host else host
    server = Granian(
        "answerable.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=min(2, os.cpu_count() or 1),
        blocking_threads=4,
        backpressure=64,
        log_level=LogLevels.warning,
    )
    server.on_startup(lambda: print(f"Answerable is at http://{shown}:{port} (Ctrl+C stops it)", flush=True))
    server.serve()
