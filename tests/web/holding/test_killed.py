"""A worker of the site is killed while forms are being sent: what was answered is there, once, and the ledger verifies."""

import os
import random
import signal
import threading
import time
from collections import Counter
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from answerable.casework.authority.models import InformationRequest
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import happened
from answerable.casework.ledger.verify import verify
from tests.casework.authority.cast import divided
from tests.conftest import SITE_HASHERS
from tests.sizes import WHOLE
from tests.web.holding.prepare import people
from tests.web.holding.sites import CUT_OFF, PATIENCE, Site, Visitor

SENDERS = 3


class Sender(threading.Thread):
    """Writes note after note on a case of its own, and remembers which were answered and which were cut off."""

    def __init__(self, visitor: Visitor, reference: str, enough: threading.Event) -> None:
        super().__init__()
        self._visitor, self._enough = visitor, enough
        self.reference = reference
        self.answered: list[str] = []
        self.cut_off: list[str] = []
        self.surprises: list[str] = []
        self.unopened: list[str] = []  # why a page could not be opened

    def run(self) -> None:
        page = f"/requests/{self.reference}/record/note"
        for nth in count(1):
            if self._enough.is_set():
                return
            words = f"{self.reference}: note {nth}"
            try:
                form = self._visitor.get(page)
            except CUT_OFF as cut_off:
                self.unopened.append(repr(cut_off))
                continue
            try:
                answer = self._visitor.fill_in(page, form, words=words)
            except CUT_OFF:
                self.cut_off.append(words)
                continue
            (self.answered if answer.status == 303 else self.surprises).append(words)


def address_of_database() -> str:
    """The database of this test, as ANSWERABLE_DATABASE takes it."""
    settings = connection.settings_dict
    if connection.vendor == "postgresql":
        return f"postgresql://{settings['USER']}@/{settings['NAME']}?host={settings['HOST']}"
    return f"sqlite:///{settings['NAME']}"


def kill_one(site: Site, senders: list[Sender], chance: random.Random) -> None:
    """Waits until something was answered, then at some moment kills the worker that has run longest, and waits for its successor."""
    until = time.monotonic() + PATIENCE
    before = sum(len(each.answered) for each in senders)
    while sum(len(each.answered) for each in senders) == before:
        assert time.monotonic() < until, site.said
        time.sleep(0.01)
    time.sleep(chance.uniform(0, 0.1))
    workers = site.workers()
    os.kill(workers[0], signal.SIGKILL)
    while len(site.workers()) < len(workers) or workers[0] in site.workers():
        assert time.monotonic() < until, site.said
        time.sleep(0.01)


@pytest.mark.parametrize("kills", [6 if WHOLE else 3, pytest.param(200, marks=pytest.mark.soak)])
def test_a_worker_killed_at_any_point_loses_nothing_that_was_answered(
    committed_db: None, kills: int, tmp_path: Path, settings: Any
) -> None:
    settings.PASSWORD_HASHERS = SITE_HASHERS
    person, enough, chance = people(), threading.Event(), random.Random(kills)
    references = [divided().reference for _ in range(SENDERS)]
    connections.close_all()
    with Site(address_of_database(), tmp_path) as site:
        visitors = [Visitor(site) for _ in references]
        for each in visitors:
            each.sign_in(person.email)
        senders = [Sender(visitor, reference, enough) for visitor, reference in zip(visitors, references, strict=True)]
        for sender in senders:
            sender.start()
        try:
            for _ in range(kills):
                kill_one(site, senders, chance)
        finally:
            enough.set()
            for sender in senders:
                sender.join()
    assert [each.surprises for each in senders] == [[]] * SENDERS
    assert sum(len(each.cut_off) for each in senders) > 0  # or nothing was killed while it worked
    for sender in senders:
        request = InformationRequest.objects.get(reference=sender.reference)
        kept = Counter(each.payload["text"] for each in happened(request.case) if each.kind == "note")
        assert set(kept.values()) <= {1}
        assert set(sender.answered) <= set(kept) <= {*sender.answered, *sender.cut_off}
        assert request.version == Entry.objects.filter(case=request.case).count()
    assert verify(exported("police")).failure == ""
