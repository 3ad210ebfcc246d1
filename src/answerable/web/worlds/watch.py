"""The search: every door is looked through in every world, and no two worlds of a scene may look different through it."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from answerable.web.worlds import pages
from answerable.web.worlds.making import World, people, undone, worlds
from answerable.web.worlds.planted import with_planted
from answerable.web.worlds.plays import played
from answerable.web.worlds.scenes import scenes
from answerable.web.worlds.seen import WATCHED

SCENES = 13


class Told(NamedTuple):
    """What came of one door: in how many worlds it was looked through, and how many of them it tells from the first of their scene."""

    door: str
    worlds: int
    leaks: int


def watch(numbers: Collection[int] = range(1, SCENES + 1), *, plants: Collection[str] = ()) -> tuple[Told, ...]:
    """Looks through every door in every world of the scenes of these numbers, with these leaks planted. Leaves the database as it was."""
    looked: Counter[str] = Counter()
    leaks: Counter[str] = Counter()
    with undone():
        everybody = people()
        for scene in scenes(max(numbers)):
            first: dict[str, str] = {}
            for world in worlds(scene, everybody, played) if scene.number in numbers else ():
                for door, sight in _seen(world, plants):
                    looked[door] += 1
                    leaks[door] += first.setdefault(door, sight) != sight
    return tuple(Told(door, looked[door], leaks[door]) for door in looked)


def _seen(world: World, plants: Collection[str]) -> Iterator[tuple[str, str]]:
    """What each door shows of a world, as one hash."""
    for watched in WATCHED:
        yield watched.door, _hash(with_planted(plants, watched.door, watched.look)(world))
    for door, sight in pages.look(world).items():
        yield door, _hash(sight)


def _hash(sight: object) -> str:
    return hashlib.sha256(repr(sight).encode()).hexdigest()
