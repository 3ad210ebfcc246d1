"""A page that nobody listed is a page that nobody thought about."""

from importlib.resources import files
from pathlib import Path

from answerable.web.assets import FOLDER
from answerable.web.doors import ADDRESSES, ASSETS, TEMPLATES
from answerable.web.urls import urlpatterns


def test_every_address_is_listed_and_every_entry_has_its_address() -> None:
    assert {each.name for each in urlpatterns} == {door.name for door in ADDRESSES}


def test_every_template_is_listed_and_every_entry_has_its_template() -> None:
    folder = Path(str(files("answerable.web") / "templates"))
    found = {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}
    assert found == {door.name for door in TEMPLATES}


def test_every_asset_is_of_a_listed_kind() -> None:
    kinds = {each.suffix for each in FOLDER.iterdir() if not each.name.startswith(".")}
    assert kinds == {door.name for door in ASSETS}


def test_every_door_says_why_once() -> None:
    doors = (*ADDRESSES, *TEMPLATES, *ASSETS)
    assert all(door.why for door in doors)
    assert len({door.name for door in doors}) == len(doors)
