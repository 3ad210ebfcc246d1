"""A page that nobody listed is a page that nobody thought about."""

from importlib.resources import files
from pathlib import Path

from answerable import cli as commands
from answerable.documents.letters import Kind
from answerable.web.assets import FOLDER
from answerable.web.doors import ADDRESSES, ASSETS, COMMANDS, LETTERS, TEMPLATES
from answerable.web.urls import urlpatterns
from answerable.web.worlds.pages import FILLED, addresses


def test_every_address_is_listed_and_every_entry_has_its_address() -> None:
    assert {each.name for each in urlpatterns} == {door.name for door in ADDRESSES}


def test_every_template_is_listed_and_every_entry_has_its_template() -> None:
    folder = Path(str(files("answerable.web") / "templates"))
    found = {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}
    assert found == {door.name for door in TEMPLATES}


def test_every_asset_is_of_a_listed_kind() -> None:
    kinds = {each.suffix for each in FOLDER.iterdir() if not each.name.startswith(".")}
    assert kinds == {door.name for door in ASSETS}


def test_every_command_is_listed_and_every_entry_has_its_command() -> None:
    assert set(commands.COMMANDS) == {door.name for door in COMMANDS}


def test_every_kind_of_letter_is_listed_and_every_entry_has_its_kind() -> None:
    assert {kind.value for kind in Kind} == {door.name for door in LETTERS}


def test_every_address_of_the_casework_is_watched() -> None:
    """A page that shows cases is looked at in worlds that differ in what is held, so what stands in its address must be known there."""
    for each in addresses():
        unknown = set(each.pattern.converters) - set(FILLED)
        assert not unknown, f"{each.name} has {unknown} in its address: say in web/worlds/pages.py, FILLED, what that is in a world."


def test_every_door_says_why_once() -> None:
    for doors in (ADDRESSES, TEMPLATES, ASSETS, LETTERS, COMMANDS):
        assert all(door.why for door in doors)
        assert len({door.name for door in doors}) == len(doors)
