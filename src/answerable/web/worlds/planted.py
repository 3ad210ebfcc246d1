"""Leaks put there on purpose. Each looks where nothing may look, as a careless line would, and the search must find every one of them."""

from collections.abc import Callable, Collection
from datetime import timedelta

from django.apps import apps

from answerable.web.worlds import seen
from answerable.web.worlds.making import World
from answerable.web.worlds.seen import Look


def _documents(world: World) -> int:
    """How many documents were found for the request: read past the wall."""
    found = apps.get_model("holdings", "Holding").objects.filter(request=world.request).values_list("found", flat=True)
    return sum(len(each.splitlines()) for each in found)


def count(world: World) -> object:
    """A letter that says how many documents were considered."""
    return f"Having considered {_documents(world)} documents, we answer as follows.\n{world.letter.text}"


def file_name(world: World) -> object:
    """A file named after whether anything was found."""
    return seen.letter_file(world), "answer-nil" if _documents(world) == 0 else "answer"


def ordering(world: World) -> object:
    """A register in which requests with documents come last."""
    return sorted(seen.register(world), key=lambda row: row["reference"] == world.scene.reference and _documents(world) > 0)


def timing(world: World) -> object:
    """A letter that goes a second later for each document."""
    later = timedelta(seconds=_documents(world))
    return [(*entry[:3], entry[3] + later, entry[4]) for entry in seen.entries(world)], world.letter.sent_on


def audit_export(world: World) -> object:
    """An export of the ledger with what was found in it."""
    held = list(apps.get_model("holdings", "Holding").objects.filter(request=world.request).order_by("id").values_list("part", "answer"))
    return seen.ledger(world), held


PLANTS: dict[str, tuple[str, Callable[[World], object]]] = {
    "count": ("letter: text", count),
    "file-name": ("letter: title and file name", file_name),
    "ordering": ("register", ordering),
    "timing": ("moment of sending", timing),
    "audit-export": ("ledger export", audit_export),
}


def with_planted(names: Collection[str], door: str, look: Look) -> Look:
    """How to look through a door, with the leak in it if it is one of those that were asked for. Each is in a door of its own."""
    leaks = dict(PLANTS[name] for name in names)
    return leaks.get(door, look)
