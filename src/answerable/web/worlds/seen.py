"""What can be seen of a world: its letters, the lists that it stands in, what leaves it, and when. Each look gives text or bytes."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db.models import Count

from answerable.casework.authority.drafting.kinds_now import IN_WELSH_TOO
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, Part, Task
from answerable.casework.authority.open_bundle import open_bundle
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.post.mailboxes import Mailbox, Server
from answerable.casework.authority.post.queueing import cannot_go, enclosed
from answerable.casework.authority.post.writing import write
from answerable.casework.authority.register.asked import Asked
from answerable.casework.authority.register.export import as_csv
from answerable.casework.authority.release.enclosing import shown
from answerable.casework.authority.release.keeping import released_of
from answerable.casework.authority.release.schedule import schedule
from answerable.casework.figures import figures
from answerable.casework.ledger.checkpoint import checkpoint
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.programs.models import Announcement
from answerable.casework.replay.outcome import outcome
from answerable.documents.letters import Kind
from answerable.documents.letters.in_html import html_of
from answerable.documents.mail import Ours
from answerable.intelligence.open_data.tables import TABLES
from answerable.intelligence.own_cases.known import Days, own_cases
from answerable.intelligence.own_cases.returns import of_the_code, quarterly
from answerable.intelligence.own_cases.timeliness import own_timeliness
from answerable.intelligence.patterns.against import measured
from answerable.intelligence.patterns.own_case import shown as shows
from answerable.intelligence.timeliness.counting import By
from answerable.web.worlds.making import World, noon, said, undone
from answerable.web.worlds.scenes import SENT

# A commitment is salted, and a hash is over it: they differ between any two runs, and say nothing.
_HASHES = re.compile(r"\b[0-9a-f]{64}\b")

_TO = "requester@example.org"
_LATER = SENT + timedelta(days=400)  # all that is published has had its day

Look = Callable[[World], object]


class Watched(NamedTuple):
    """A door, and how to look through it."""

    door: str
    look: Look


def letter_text(world: World) -> object:
    """The letter, word for word, as it was sent."""
    return world.letter.text


def letter_in_welsh(world: World) -> object:
    """Each letter that has Welsh, in Welsh: its text, title and file name, its page, and what it asks to be said."""

    def look(kind: Kind) -> object:
        made, slots = world.in_welsh(kind)
        return made.text, made.twin, made.title, made.file_name, html_of(made), slots

    return [said(partial(look, kind)) for kind in IN_WELSH_TOO]


def letter_file(world: World) -> object:
    """The letter's title and the name of its file."""
    return world.answer.title, world.answer.file_name, world.letter.kind, world.letter.content.get("file_name")


def letter_html(world: World) -> object:
    """The letter on a page."""
    return html_of(world.answer)


def letter_docx(world: World) -> object:
    """The letter's Word file."""
    return bytes(world.letter.document or b"")


def letter_pdf(world: World) -> object:
    """The letter's PDF."""
    return world.pdf


def as_email(world: World) -> object:
    """The letter as an e-mail: whether it can go from here, and every byte of it, with its headers, its files and their names."""
    mailbox = Mailbox(world.request.authority.slug, "foi@worlds.invalid", Ours(), smtp=Server("smtp", "mail.invalid", 25, "", "", ""))
    files = enclosed(world.letter, world.folded())
    return cannot_go(world.letter, mailbox), write(world.letter, world.pdf, mailbox=mailbox.address, to=_TO, at=noon(SENT), files=files)


def acts(world: World) -> object:
    """What was given or refused to somebody who tried to look behind the position, to clarify, to charge, to extend or to review."""
    return world.told


def everything_that_can_be_done(world: World) -> object:
    """What every act came to that was tried on a secret, while it was considered and once it was the position."""
    return world.played


def released(world: World) -> object:
    """Every file that leaves with the answer: its name, its size and every byte; and the schedule of what is withheld."""
    documents = shown(world.request, world.folded())
    files = [(each.leaves_as, each.standing, released_of(each)) for each in documents if each.released_hash]
    return [(name, standing, len(content), content) for name, standing, content in files], schedule(documents)


def fetched(world: World) -> object:
    """Every paper of the open bundle, as the Commissioner's office fetches it: its name, its day and every byte."""
    return [(each.number, each.name, each.on, each.content) for each in open_bundle(world.request, world.folded())]


def register(world: World) -> list[dict[str, Any]]:
    """Every request of the body, column by column, newest first as the register shows them."""
    newest_first = InformationRequest.objects.filter(authority=world.request.authority).order_by("-received_on", "-id")
    return [dict(each) for each in newest_first.values()]


def queue(world: World) -> object:
    """Every request of the body in the order of the queue, and its tasks."""
    of = InformationRequest.objects.filter(authority=world.request.authority)
    return list(of.order_by("last_day", "id").values_list("reference", "state", "last_day", "answered_on")), list(Task.objects.values())


def register_export(world: World) -> object:
    """The whole register as it leaves: every cell."""
    return "".join(as_csv(world.by(Role.HEAD), Asked()))


def parts(world: World) -> object:
    """Every part, as lists show it."""
    return list(Part.objects.filter(request__authority=world.request.authority).order_by("request", "place").values())


def statistics(world: World) -> object:
    """How many requests there are of each state, outcome and provision."""
    counted: dict[str, Any] = {}
    for column in ("state", "outcome", "provisions", "version"):
        of = InformationRequest.objects.filter(authority=world.request.authority)
        counted[column] = list(of.values(column).annotate(count=Count("id")).order_by(column))
    return counted


def counted(_world: World) -> object:
    """The figures by which whoever runs the site sees that it works, but for the number of the newest entry, which only ever grows."""
    return [each for each in figures(on=SENT) if each.name != "answerable_ledger_entries"]


def timely(world: World) -> object:
    """What `answerable timeliness --register` and `answerable systemic --register` make of the register."""
    days = Days(SENT, SENT)
    cases = own_cases(days, body=world.request.authority.slug)
    return own_timeliness(cases, days, by=(By.SERVICE, By.QUARTER))


def open_data(_world: World) -> object:
    """Every row of every table that `answerable export --open-data` writes."""
    return [(table.name, list(table.rows(_LATER))) for table in TABLES]


def returned(world: World) -> object:
    """What the return of every quarter counts, and which cases, in both its forms."""
    cases = list(own_cases(Days(SENT, SENT), body=world.request.authority.slug))
    return quarterly(cases, on=SENT), of_the_code(cases, on=SENT)


def patterns(world: World) -> object:
    """What `answerable patterns --register` makes of the register."""
    cases = own_cases(Days(SENT, SENT), body=world.request.authority.slug)
    return [each.as_table() for each in measured((case.service, each) for case in cases for each in shows(case.folded, on=SENT))]


def ledger(world: World) -> object:
    """The ledger's export, but for salted commitments and the hashes over them."""
    return [_HASHES.sub("", line) for line in exported(world.request.authority.slug)]


def signed(world: World) -> object:
    """What a checkpoint of the day says: of how many chains, of what length each, and as how long a line; but for root and signature."""
    body = world.request.authority.slug
    with undone():
        made = checkpoint(body, day=SENT, at=noon(SENT), key=Ed25519PrivateKey.from_private_bytes(bytes(32)))
        lines = [line for line in exported(body) if line.startswith('{"checkpoint"')]
        lengths = Entry.objects.filter(body=body, id__lte=made.up_to).values("case").annotate(entries=Count("id")).order_by("case")
        return made.heads, [each["entries"] for each in lengths], [len(line) for line in lines]


def replayed(world: World) -> object:
    """What `answerable replay --json` prints of the case, but for the hash that its chain ends with."""
    return _HASHES.sub("", json.dumps(outcome(world.request, by=world.by(), on=SENT), ensure_ascii=False))


def chronology(world: World) -> object:
    """The case as people who may read it read it, folded, its events told in full; what stands behind the wall is not in it."""
    return fold(world.request.authority, world.request.case).entries


def moment(world: World) -> object:
    """When each thing was recorded, and on which day the letter was drafted and went."""
    return entries(world), world.letter.sent_on, world.letter.drafted_on


def announced(_world: World) -> object:
    """What is told to whoever asked to be told of what happens, but for the identifiers, which are drawn by chance."""
    return list(Announcement.objects.order_by("pk").values_list("reference", "kind", "on", "made_at", "next_try_at", "state"))


def entries(world: World) -> list[tuple[int, str, date, datetime, str]]:
    """Every entry of the case: its number, its kind, its day, its instant, and whose it is."""
    return list(Entry.objects.filter(case=world.request.case).order_by("number").values_list("number", "kind", "on", "at", "by"))


WATCHED = (
    Watched("letter: text", letter_text),
    Watched("letter: title and file name", letter_file),
    Watched("letter: HTML", letter_html),
    Watched("letter: Word", letter_docx),
    Watched("letter: PDF", letter_pdf),
    Watched("letter: e-mail", as_email),
    Watched("letter: in Welsh", letter_in_welsh),
    Watched("released files, and the schedule of what is withheld", released),
    Watched("the open bundle that the Commissioner fetches", fetched),
    Watched("acts, and letters of every other kind", acts),
    Watched("acts: everything that can be done", everything_that_can_be_done),
    Watched("register", register),
    Watched("queue", queue),
    Watched("register export", register_export),
    Watched("parts", parts),
    Watched("statistics", statistics),
    Watched("figures", counted),
    Watched("timeliness of the register", timely),
    Watched("open data", open_data),
    Watched("patterns of the register", patterns),
    Watched("return of the register", returned),
    Watched("ledger export", ledger),
    Watched("checkpoint", signed),
    Watched("replay", replayed),
    Watched("chronology", chronology),
    Watched("moment of sending", moment),
    Watched("announcements", announced),
)
