"""A page that nobody listed is a page that nobody thought about."""

import re
from collections.abc import Callable
from importlib.resources import files
from itertools import takewhile
from pathlib import Path

import pytest

from answerable import cli as commands
from answerable.api.operation import PLACES
from answerable.api.rooms import OPERATIONS
from answerable.api.sides import Granted
from answerable.documents.letters import Kind
from answerable.web.assets import FOLDER
from answerable.web.doors import ADDRESSES, ASSETS, COMMANDS, JOBS, LETTERS, TEMPLATES, Door
from answerable.web.urls import urlpatterns
from answerable.web.worlds.pages import FILLED, addresses
from answerable.web.worlds.plays import ELSEWHERE, PLAYS
from answerable.web.worlds.seen import WATCHED

DEPLOY = Path(__file__).parents[2] / "docs" / "deploy.md"


def _addresses() -> set[str]:
    return {each.name or "" for each in urlpatterns}


def _templates() -> set[str]:
    folder = Path(str(files("answerable.web") / "templates"))
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def _kinds_of_asset() -> set[str]:
    return {each.suffix for each in FOLDER.iterdir() if not each.name.startswith(".")}


def _jobs() -> set[str]:
    """What the units of docs/deploy.md start of ours, each by its command and what it is told to do, without options."""
    started = re.findall(r"^ExecStart=.*/bin/answerable ([^\n']+)", DEPLOY.read_text(encoding="utf-8"), re.MULTILINE)
    return {" ".join(takewhile(str.isalpha, each.split())) for each in started}


FOUND: dict[str, tuple[Callable[[], set[str]], tuple[Door, ...]]] = {
    "address": (_addresses, ADDRESSES),
    "template": (_templates, TEMPLATES),
    "asset": (_kinds_of_asset, ASSETS),
    "command": (lambda: set(commands.COMMANDS), COMMANDS),
    "job": (_jobs, JOBS),
    "letter": (lambda: {kind.value for kind in Kind}, LETTERS),
}


def _not_the_same(found: set[str], doors: tuple[Door, ...]) -> set[str]:
    return found ^ {door.name for door in doors}


@pytest.mark.parametrize("what", FOUND)
def test_every_one_is_listed_and_every_entry_has_its_door(what: str) -> None:
    find, doors = FOUND[what]
    assert _not_the_same(find(), doors) == set()


@pytest.mark.parametrize("what", FOUND)
def test_one_that_nobody_listed_is_found(what: str) -> None:
    find, doors = FOUND[what]
    assert _not_the_same({*find(), "planted"}, doors) == {"planted"}


def test_every_operation_of_the_api_is_watched_or_is_an_act_that_is_played() -> None:
    """What reads is asked for in every world under its own name; what acts goes by its line of the table of permissions."""
    for each in OPERATIONS:
        if each.do is None:
            public = ("law/", "decisions")
            assert each.path.startswith(public), f"{each.name} is for anybody, and is no rule of law and no published decision."
        elif isinstance(each.do, Granted):
            assert "the open bundle that the Commissioner fetches" in {watched.door for watched in WATCHED}
        elif not each.is_of_an_authority:
            assert each.path.startswith("office/"), f"{each.name} is the Commissioner's, whose office has no case of an authority's."
        elif each.method != "GET":
            assert each.do in PLAYS or each.do in ELSEWHERE, f"{each.name} does what nobody plays in the worlds."
        else:
            unknown = {name for _, name in PLACES.findall(each.path)} - {*FILLED, "form"}
            assert not unknown, f"{each.name} has {unknown} in its address: say in web/worlds/pages.py, FILLED, what that is in a world."


def test_every_address_of_the_casework_is_watched() -> None:
    """A page that shows cases is looked at in worlds that differ in what is held, so what stands in its address must be known there."""
    for each in addresses():
        unknown = set(each.pattern.converters) - set(FILLED)
        assert not unknown, f"{each.name} has {unknown} in its address: say in web/worlds/pages.py, FILLED, what that is in a world."


def test_every_door_says_why_once() -> None:
    for _, doors in FOUND.values():
        assert all(door.why for door in doors)
        assert len({door.name for door in doors}) == len(doors)
