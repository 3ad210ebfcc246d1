"""A database of a program of its own, which has nothing in it yet."""

import os
from pathlib import Path

import psycopg
import pytest


@pytest.fixture
def new_database(db: None, tmp_path: Path) -> dict[str, str]:
    """The environment of a program whose database has no table yet, on the kind of database that this run is on."""
    address = f"sqlite:///{tmp_path}/new/answerable.sqlite3"
    if running := os.environ.get("ANSWERABLE_DATABASE"):
        name = f"nothing_yet_{os.getpid()}"
        with psycopg.connect(running, autocommit=True) as server:
            server.execute(f"DROP DATABASE IF EXISTS {name}")
            server.execute(f"CREATE DATABASE {name}")
        address = running.replace("/answerable?", f"/{name}?")
    return {"ANSWERABLE_STATE": str(tmp_path), "ANSWERABLE_DATABASE": address, "DJANGO_SETTINGS_MODULE": "answerable.web.settings"}
