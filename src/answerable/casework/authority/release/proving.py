"""Files that wait to be made and proven: asked for on a page, worked on by whoever takes them, and kept with what came of it.

One is claimed before anybody works on it, and the claim is renewed while somebody does. Where they are killed nobody renews it, and after
a while it is taken again from the beginning: nothing is kept of half a proof, so nothing leaves on one. What is asked for anew, marked or
taken out meanwhile is worked on no further, and what comes of it is dropped.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from answerable.casework.authority.acting import By, acting, held
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release.keeping import seal, source_of, told_of, withheld_of
from answerable.casework.authority.release.models import Proving, ReleasedFile
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotThere, UnableTo
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.seal import CannotBeOpened
from answerable.casework.one_event import LONDON
from answerable.documents.release import Worked, admit

BY = "0 proving of documents"
_CLAIM_LASTS = timedelta(seconds=60)
_LATER = timedelta(seconds=20)
_MOST_TRIES = 3
_KILLED = (
    f"The work on it was stopped {_MOST_TRIES} times before it ended, perhaps for want of memory. "
    "Part the document into smaller ones, and add those."
)

Table = dict[str, Any]
# How far the work is: the step, how much of it is done, and of how much.
Heard = Callable[[str, int, int], None]
# Makes a file and proves it, saying every few seconds how far it is. Raises `NothingCame`, and what it hears when it says how far it is.
WorkUp = Callable[[Table, bytes, Heard], Worked]


class NothingCame(Exception):
    """Nothing can be made of the document, and why. `again`: it was not tried, and can be a little later."""

    def __init__(self, why: str, *, again: bool = False) -> None:
        super().__init__(why)
        self.again = again


class NoLongerOurs(Exception):
    """Somebody asked for something else meanwhile, or somebody else works on it by now."""


def ask_to_make(reference: str, *, number: int, workbook_as: str, by: By, on: date, seen: int | None = None) -> ReleasedFile:
    """Asks for a file without what is withheld, and its proof."""
    return _ask(reference, Do.REDACT, {"do": "make", "workbook_as": workbook_as}, b"", number=number, by=by, on=on, seen=seen)


def ask_to_prove(
    reference: str, *, number: int, content: bytes, words: list[str], limb: str, by: By, on: date, seen: int | None = None
) -> ReleasedFile:
    """Asks for the proof of a file that was redacted elsewhere. Raises `UnableToRelease` for one that cannot leave in any form."""
    admit(content)
    told = {"do": "elsewhere", "words": words, "limb": limb}
    return _ask(reference, Do.REDACT, told, content, number=number, by=by, on=on, seen=seen)


def ask_to_let_out(reference: str, *, number: int, reason: str, by: By, on: date, seen: int | None = None) -> ReleasedFile:
    """Asks for the proof of a workbook that has to leave as it is, for a reason."""
    told = {"do": "as it is", "reason": reason}
    return _ask(reference, Do.OVERRIDE_WORKBOOK, told, b"", number=number, by=by, on=on, seen=seen)


def _ask(
    reference: str, do: Do, told: Mapping[str, Any], content: bytes, *, number: int, by: By, on: date, seen: int | None
) -> ReleasedFile:
    with acting(reference, do, by=by, on=on, seen=seen) as work:
        document = acts.open_document(work, number)
        if do is Do.OVERRIDE_WORKBOOK:
            acts.must_be_let_out_for(document, told["reason"])
        acts.unmake(document, Standing.PROVING)
        asked = seal(work.request, json.dumps(told).encode() + b"\n" + content, "told")
        Proving.objects.create(document=document, told=asked, asked_by=by.person, asked_at=by.at)
        work.record("document to be proven", {**acts.about(document), "source": document.source_hash})
    return document


def prove_due(work_up: WorkUp, *, now: Callable[[], datetime]) -> int:
    """Works on every file that waits, one after the other, and returns how many were made, proven or not."""
    came = 0
    while (claimed := _claim(now())) is not None:
        try:
            _finish(claimed, work_up(*_asked(claimed), _renewing(claimed, now)), now())
        except NoLongerOurs:
            continue
        except NothingCame as refused:
            _put_back(claimed, now()) if refused.again else _give_up(claimed, str(refused), now())
        except (UnableTo, CannotBeOpened) as refused:
            _give_up(claimed, str(refused), now())
        else:
            came += 1
    return came


def _claim(at: datetime) -> Proving | None:
    """The one that has waited longest, marked as being worked on before anybody does."""
    with transaction.atomic():
        waiting = Proving.objects.select_for_update(of=("self",), skip_locked=True).filter(Q(until=None) | Q(until__lte=at), why="")
        waiting = waiting.exclude(document__request__state=State.DISPOSED.value).order_by("asked_at", "pk")
        found = waiting.select_related("document__request__authority", "asked_by").first()
        if found is None:
            return None
        found.tries, found.until, found.step, found.done, found.of = found.tries + 1, at + _CLAIM_LASTS, "", 0, 0
        found.save(update_fields=["tries", "until", "step", "done", "of"])
    if found.tries > _MOST_TRIES:
        _give_up(found, _KILLED, at)
        return _claim(at)
    return found


def _asked(claimed: Proving) -> tuple[Table, bytes]:
    """What the work is told, and the bytes that it is about."""
    document = claimed.document
    head, _, content = told_of(claimed).partition(b"\n")
    told, source = json.loads(head), source_of(document)
    marked = withheld_of(document)["redactions"]
    if told["do"] == "make":
        title = f"{document.request.reference}, part {document.part}"
        return {"redactions": marked, "title": title, "workbook_as": told["workbook_as"]}, source
    if told["do"] == "elsewhere":
        return {"elsewhere": told["words"], "limbs": [told["limb"]] * len(told["words"]), "source": len(source)}, source + content
    words = [each["words"] for each in marked if "words" in each]
    return {"elsewhere": words, "limbs": [], "source": len(source)}, source + source


def _renewing(claimed: Proving, now: Callable[[], datetime]) -> Heard:
    ours = Proving.objects.filter(pk=claimed.pk, tries=claimed.tries, why="")

    def heard(step: str, done: int, of: int) -> None:
        if not ours.update(until=now() + _CLAIM_LASTS, step=step, done=done, of=of):
            raise NoLongerOurs

    return heard


def _finish(claimed: Proving, worked: Worked, at: datetime) -> None:
    """Keeps what was made. Raises `NoLongerOurs`, `UnableTo`."""
    by = By(claimed.asked_by, at)
    told = json.loads(told_of(claimed).partition(b"\n")[0])
    with transaction.atomic():
        request = _still_ours(claimed)
        which: Table = {"number": claimed.document.number, "worked": worked, "by": by, "on": by.today}
        if told["do"] == "as it is":
            acts.override_workbook(request.reference, reason=told["reason"], **which)
        else:
            acts.redact(request.reference, **which)


def _put_back(claimed: Proving, at: datetime) -> None:
    """It was not tried: it waits for a little, and the try does not count."""
    Proving.objects.filter(pk=claimed.pk, tries=claimed.tries).update(tries=claimed.tries - 1, until=at + _LATER)


def _give_up(claimed: Proving, why: str, at: datetime) -> None:
    """Says on the case that nothing came of it. The document is as it was before, and does not leave."""
    try:
        with transaction.atomic():
            request = _still_ours(claimed)
            day, document = at.astimezone(LONDON).date(), claimed.document
            Proving.objects.filter(pk=claimed.pk).update(why=why, until=None)
            ReleasedFile.objects.filter(pk=document.pk).update(standing=Standing.ADDED.value)
            happened = Happening("document not proven", day, at, BY, {**acts.about(document), "reason": why})
            append(request.authority.slug, request.case, happened)
            refresh(request, on=day)
    except (NoLongerOurs, NotThere):
        return


def _still_ours(claimed: Proving) -> InformationRequest:
    """The request of a file that is being proven, its row held. Raises `NoLongerOurs`."""
    request = held(claimed.document.request.reference, By(claimed.asked_by, claimed.asked_at))
    if not Proving.objects.filter(pk=claimed.pk, tries=claimed.tries, why="").exists():
        raise NoLongerOurs
    return request
