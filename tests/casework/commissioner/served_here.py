"""What is asked over HTTP in a test: this product's own API on the test's own database, and a stranger that answers as it is told."""

import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.core.wsgi import get_wsgi_application
from django.db import connections

Answers = Callable[[str, socket.socket], None]


class _Silent(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def our_api() -> Iterator[str]:
    """The site as it is, at an address of its own, on connections of its own to what the test committed; where its API begins."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=_Silent)

    def serve() -> None:
        server.serve_forever(poll_interval=0.02)
        connections.close_all()

    thread = Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def stranger(answers: Answers) -> Iterator[str]:
    """A server that gives each request's first line, and the connection, to what answers; where it is."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                met, _ = listening.accept()
            except OSError:
                return
            with met:
                try:
                    answers(_asked_of(met), met)
                    met.shutdown(socket.SHUT_WR)
                    while met.recv(4096):  # until whoever asked has gone: closing on unread bytes would cut off what was sent
                        continue
                except OSError:
                    continue  # whoever asked went away

    thread = Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/api"
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()


def _asked_of(met: socket.socket) -> str:
    """The first line of a request that was read whole."""
    had = b""
    while b"\r\n\r\n" not in had and (more := met.recv(4096)):
        had += more
    head, _, body = had.partition(b"\r\n\r\n")
    length = re.search(rb"(?im)^content-length: *(\d+)", head)
    while length is not None and len(body) < int(length[1]) and (more := met.recv(4096)):
        body += more
    return head.partition(b"\r\n")[0].decode("latin-1")
