"""What is held behind a secret is asked for by no door, in any world that there can be; and what is there changes no byte of any.

The first is shown by a database that refuses to be asked: what is not read cannot be told, whatever it is. The second is tried on worlds
that Hypothesis draws, far from those that are played: any answer, any number of documents, any words, put there before or after.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from answerable.casework.ledger.walled import HOLDINGS
from answerable.law.positions import Held
from answerable.web.worlds.making import World, people, undone, worlds
from answerable.web.worlds.pages import sights, turn
from answerable.web.worlds.planted import PLANTS
from answerable.web.worlds.scenes import Found, Scene, Secret, scenes
from answerable.web.worlds.seen import WATCHED
from answerable.web.worlds.watch import SCENES

pytestmark = pytest.mark.django_db
Door = Callable[[], object]
TABLE = "holdings_holding"
# How many worlds are drawn in a scene, each looked at through a door that is drawn too.
DRAWN, DRAWN_IN_SOAK = 600, int(os.environ.get("ANSWERABLE_WORLDS", "100000")) // SCENES
SOAKED = [pytest.param(each, marks=pytest.mark.soak) for each in range(1, SCENES + 1)]


class LookedBehind(BaseException):  # which nothing there catches
    """A door asked the database for what is held behind a secret."""


@contextmanager
def refusing(scene: Scene) -> Iterator[None]:
    """A database that gives nothing of what is behind the secrets of a scene, and says who asked."""

    def asked(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        given_ = [each for each in params or () if isinstance(each, str)]  # numbers are of rows
        if TABLE in sql and any(_of_a_secret(each, given_) for each in scene.secrets):
            raise LookedBehind(sql, given_)
        if "ledger_" in sql and HOLDINGS in given_:
            raise LookedBehind(sql, given_)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(asked):
        yield


def _of_a_secret(secret: Secret, given_: list[str]) -> bool:
    """Whether a statement could fetch what is held behind this: of its part and its slice, or of no one part or slice at all."""
    of_its_part = secret.part in given_ or not any(each.isdigit() for each in given_)
    return of_its_part and (secret.extent in given_ or "" not in given_)


def doors_of(world: World, who: str) -> dict[str, Door]:
    """Every door of a world, and how to look through it afresh."""

    def looked(look: Callable[[World], object]) -> Door:
        return lambda: look(again(world, world.found))

    return {**{each.door: looked(each.look) for each in WATCHED}, **dict(sights(world, who))}


def again(world: World, found: tuple[Found, ...]) -> World:
    """The same world, with nothing of it remembered."""
    made = World(world.scene, found, world.people)
    made.letter_number, made.told, made.played = world.letter_number, world.told, world.played
    return made


@contextmanager
def played(number: int) -> Iterator[World]:
    """The first world of a scene, up to its letter."""
    with undone(), ExitStack() as stack:
        scene = tuple(scenes(number))[-1]
        run = worlds(scene, people())
        stack.callback(run.close)
        yield next(run)


@pytest.mark.parametrize("number", [*range(1, 6), *(pytest.param(each, marks=pytest.mark.soak) for each in range(6, SCENES + 1))])
def test_no_door_asks_for_what_is_behind_a_secret(number: int) -> None:
    with played(number) as world:
        doors = doors_of(world, "FOI officer") | {f"{name} (in turn)": look for name, look in sights(world, *turn(world))}
        asked = [name for name, look in doors.items() if _asks(world.scene, look)]
    assert len(doors) > 200
    assert asked == []


@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_leak_is_found_by_what_it_asks_for(plant: str) -> None:
    with played(1) as world:
        assert _asks(world.scene, lambda: PLANTS[plant][1](world))


def _asks(scene: Scene, look: Door) -> bool:
    """Whether a look asks for it: every answer that the site gives says so too, as nothing there catches what a test raises."""
    with refusing(scene), undone():
        try:
            look()
        except LookedBehind:
            return True
        return False


def _holds(world: World, drawn: list[tuple[Found, str]]) -> None:
    """Puts something else behind each secret, past every rule."""
    holding = apps.get_model("holdings", "Holding")
    for secret, (found, words) in zip(world.scene.secrets, drawn, strict=True):
        there = holding.objects.filter(request=world.request, part=secret.part, extent=secret.extent)
        kept = "\n".join(f"{words} {nth}" for nth in range(found.documents))
        assert there.update(answer=found.answer.value, reasons=words, found=kept) == 1


def _tries(number: int, many: int) -> Mapping[str, int]:
    """Draws so many worlds of a scene, each looked at through a door; gives how often each door was looked through."""
    tried: dict[str, int] = {}
    with played(number) as world:
        doors = doors_of(world, turn(world)[0])
        first = {name: repr(look()) for name, look in doors.items()}
        secret = st.tuples(st.builds(Found, st.sampled_from(Held), st.integers(0, 300)), st.text(max_size=80).map(_without_nul))
        holds = st.lists(secret, min_size=len(world.scene.secrets), max_size=len(world.scene.secrets))

        @settings(max_examples=many, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
        @given(st.sampled_from(sorted(doors)), holds)
        def same(door: str, drawn: list[tuple[Found, str]]) -> None:
            with undone():
                _holds(world, drawn)
                assert repr(doors[door]()) == first[door], (door, drawn)
            tried[door] = tried.get(door, 0) + 1

        same()
    return tried


def _without_nul(text: str) -> str:
    return text.replace("\0", "")


@pytest.mark.parametrize("number", [1, 3])
def test_whatever_is_held_every_door_shows_the_same(number: int) -> None:
    tried = _tries(number, DRAWN)
    assert sum(tried.values()) >= DRAWN
    assert len(tried) > 100


@pytest.mark.soak
@pytest.mark.parametrize("number", SOAKED)
def test_whatever_of_many_is_held_every_door_shows_the_same(number: int) -> None:
    tried = _tries(number, DRAWN_IN_SOAK)
    assert len(tried) > 150


def _done(number: int, many: int) -> int:
    """Plays so many drawn worlds of a scene by the real actions, before any position is taken, and looks through every door but pages."""
    scene = tuple(scenes(number))[-1]
    drawn = st.tuples(*(st.builds(_found, st.sampled_from(Held), st.integers(1, 300)) for _ in scene.secrets))
    coming, tried = [scene.worlds[0]], 0

    def as_they_are_drawn() -> Iterator[tuple[Found, ...]]:
        while True:
            yield coming.pop()

    with undone():
        run = worlds(scene._replace(worlds=as_they_are_drawn()), people())  # type: ignore[arg-type]
        first = _seen(next(run))

        @settings(max_examples=many, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
        @given(drawn)
        def same(found: tuple[Found, ...]) -> None:
            nonlocal tried
            coming.append(found)
            assert _seen(next(run)) == first, found
            tried += 1

        same()
        run.close()
    return tried


def _found(answer: Held, documents: int) -> Found:
    return Found(answer, documents if answer is Held.YES else 0)


def _seen(world: World) -> dict[str, str]:
    return {each.door: repr(each.look(world)) for each in WATCHED}


def test_whatever_was_held_before_the_position_the_same_is_done() -> None:
    assert _done(2, 12) == 12


@pytest.mark.soak
@pytest.mark.parametrize("number", SOAKED)
def test_whatever_of_many_was_held_before_the_position_the_same_is_done(number: int) -> None:
    assert _done(number, 100) == 100
