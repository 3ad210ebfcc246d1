"""What commands on the live register are tested with."""

import pytest


@pytest.fixture
def open_database(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    """The tests have opened the database, and their transaction must not be closed."""
    monkeypatch.setattr("answerable.cli.register.open_the_database", lambda: None)
