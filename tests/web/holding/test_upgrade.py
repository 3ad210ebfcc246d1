"""One version of the site is taken out and another put in while people work: nobody is cut off, and nothing is lost or done twice."""

import selectors
import socket
import socketserver
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from answerable.casework.authority.models import InformationRequest
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.read import happened
from answerable.casework.ledger.verify import verify
from tests import pgbouncer
from tests.casework.authority.cast import divided
from tests.conftest import SITE_HASHERS
from tests.sizes import WHOLE
from tests.web.holding.prepare import people
from tests.web.holding.sites import PATIENCE, Site, Visitor, eventually
from tests.web.holding.test_killed import SENDERS, Sender, address_of_database

REPLACED = 2 if WHOLE else 1


class _Visit(socketserver.BaseRequestHandler):
    """One connection of a visitor, passed on to the site that was in when it came."""

    server: "Proxy"

    def handle(self) -> None:
        with self.server.visit() as site, selectors.DefaultSelector() as waiting:
            waiting.register(self.request, selectors.EVENT_READ, (self.request, site))
            waiting.register(site, selectors.EVENT_READ, (site, self.request))
            while waiting.get_map():
                for ready, _ in waiting.select():
                    one, other = ready.data
                    if data := one.recv(65536):
                        other.sendall(data)
                    else:
                        waiting.unregister(one)
                        with suppress(OSError):
                            other.shutdown(socket.SHUT_WR)


class Proxy(socketserver.ThreadingTCPServer):
    """What stands in front of the sites, as a reverse proxy does: each new connection goes to the site that is in."""

    daemon_threads = True

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), _Visit)
        self.site = site
        self.passed = Counter[int]()
        self._open = Counter[int]()
        self._changing = threading.Condition()
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        self._serving = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05})
        self._serving.start()

    @contextmanager
    def visit(self) -> Iterator[socket.socket]:
        """A connection to the site that is in."""
        with self._changing:
            port = self.site.port
            self.passed[port] += 1
            self._open[port] += 1
        try:
            with socket.create_connection(("127.0.0.1", port)) as site:
                yield site
        finally:
            with self._changing:
                self._open[port] -= 1
                self._changing.notify()

    def put_in(self, newer: Site) -> Site:
        """Sends who comes from now on to another site, and gives the one before back once nobody is there any more."""
        with self._changing:
            older, self.site = self.site, newer
            assert self._changing.wait_for(lambda: not self._open[older.port], PATIENCE), older.said
        return older

    def end(self) -> None:
        """Takes no more visitors."""
        self.shutdown()
        self.server_close()
        self._serving.join()


@contextmanager
def _kept(behind: str) -> Iterator[str]:
    """The address of this test's database, behind a pool of connections or not."""
    if behind != "a pool":
        yield address_of_database()
        return
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no pool in front of it. Run with ANSWERABLE_TEST_DATABASE=postgresql.")
    if pgbouncer.where() is None:
        pytest.skip(pgbouncer.HOW_TO_BRING_IT)
    with pgbouncer.Pool(connection.settings_dict["HOST"]) as pool:
        yield pool.address(connection.settings_dict["NAME"])


def _until_more_is_answered(senders: list[Sender], site: Site) -> None:
    """Waits until each of the senders was answered once more, so that the moment is one at which all of them work."""
    before = [len(each.answered) for each in senders]
    until = time.monotonic() + PATIENCE
    while any(len(each.answered) == was for each, was in zip(senders, before, strict=True)):
        assert time.monotonic() < until, site.said
        time.sleep(0.01)


@pytest.mark.parametrize("behind", ["nothing", "a pool"])
def test_a_site_is_replaced_while_people_work_and_no_request_is_lost(
    committed_db: None, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch, behind: str
) -> None:
    settings.PASSWORD_HASHERS = SITE_HASHERS
    person, enough = people(), threading.Event()
    references = [divided().reference for _ in range(SENDERS)]
    monkeypatch.setenv("ANSWERABLE_POOLED", "1" if behind == "a pool" else "")
    with _kept(behind) as database, ExitStack() as sites:
        connections.close_all()
        proxy = Proxy(sites.enter_context(Site(database, tmp_path)))
        sites.callback(proxy.end)
        visitors = [Visitor(proxy) for _ in references]
        for each in visitors:
            each.sign_in(person.email)
        senders = [Sender(visitor, reference, enough) for visitor, reference in zip(visitors, references, strict=True)]
        for sender in senders:
            sender.start()
        try:
            for _ in range(REPLACED):
                newer = sites.enter_context(Site(database, tmp_path))
                assert eventually(lambda newer=newer: Visitor(newer).get("/health/ready"), 200).text == "ready\n"  # type: ignore[misc]
                _until_more_is_answered(senders, proxy.site)
                proxy.put_in(newer).__exit__(None, None, None)
                _until_more_is_answered(senders, newer)
        finally:
            enough.set()
            for sender in senders:
                sender.join()
    assert [(each.cut_off, each.surprises, each.unopened) for each in senders] == [([], [], [])] * SENDERS
    assert len(proxy.passed) == REPLACED + 1
    for sender in senders:
        request = InformationRequest.objects.get(reference=sender.reference)
        kept = Counter(each.payload["text"] for each in happened(request.case) if each.kind == "note")
        assert kept == Counter(sender.answered)
    assert verify(exported("police")).failure == ""
