"""What every test may lean on. No network: pytest-socket lets loopback through and nothing else.

A test that asks for `db` gets a real database: SQLite in a folder of this run's own, or, with ANSWERABLE_TEST_DATABASE=postgresql, a
PostgreSQL server that is started for this run. A test that does not ask for one may touch none.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import migrated, postgresql

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
COUNTED = (ROOT / "tests" / "law", ROOT / "tests" / "documents")  # the rooms whose every line and branch is to be reached
MIGRATED = "migrated"  # a database of PostgreSQL with every table in it, for others to be made like it
ON_POSTGRESQL = os.environ.get("ANSWERABLE_TEST_DATABASE") == "postgresql"

# No test is timed: on a busy machine Hypothesis would call a slow example a failure. `make test` tries the same examples wherever it
# is run, so that it says the same of the same code; `make soak` looks for others each time.
hypothesis.settings.register_profile("same", deadline=None, derandomize=True)
hypothesis.settings.register_profile("searching", deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

# The site's own way of keeping passwords is slow on purpose, so tests keep theirs in a quick one. Who signs in at a site that is
# served, in a process of its own, needs a password kept in the site's way: `settings.PASSWORD_HASHERS = SITE_HASHERS`.
SITE_HASHERS: list[str] = []

_IN_A_WORKER = "PYTEST_XDIST_WORKER" in os.environ
_servers: list[postgresql.ThrowAwayServer] = []


def _set_up() -> None:
    """Gives this run a folder and a database server of its own, which its workers inherit, and loads Django, before any conftest below."""
    if not _IN_A_WORKER:
        os.environ["ANSWERABLE_STATE"] = tempfile.mkdtemp(prefix="answerable-state-")
        os.environ.pop("ANSWERABLE_DATABASE", None)
        if ON_POSTGRESQL and postgresql.is_here():
            _servers.append(postgresql.ThrowAwayServer())
            os.environ["ANSWERABLE_DATABASE"] = _servers[0].start()
            migrated.migrate(os.environ["ANSWERABLE_DATABASE"])
            _servers[0].create(MIGRATED, like="answerable")
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "answerable.web.settings"
    django.setup()
    from django.conf import settings

    SITE_HASHERS.extend(settings.PASSWORD_HASHERS)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Rows that nobody put in order come in any: SQLite turns them round, so that nothing leans on the order in which they were written.
    if "init_command" in (options := settings.DATABASES["default"]["OPTIONS"]):
        options["init_command"] += "; PRAGMA reverse_unordered_selects=ON"


# Tests of the law alone, run without the plugin for Django, are spared all this.
if "pytest_django" in sys.modules:
    _set_up()


def pytest_unconfigure() -> None:
    """Throws away what this run kept."""
    if "pytest_django" in sys.modules and not _IN_A_WORKER:
        shutil.rmtree(os.environ["ANSWERABLE_STATE"], ignore_errors=True)
    while _servers:
        _servers.pop().stop()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what is counted for coverage, and every test that asks for a database.

    Those are run again on PostgreSQL, or skipped where it was asked for and is not here. What Hypothesis draws differs from run to
    run, so it counts for nothing: a line that only it reaches has no test of its own.
    """
    away = ON_POSTGRESQL and "ANSWERABLE_DATABASE" not in os.environ
    for item in items:
        drawn = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        if not drawn and any(item.path.is_relative_to(each) for each in COUNTED):
            item.add_marker(pytest.mark.counted)
        if item.get_closest_marker("django_db") or {"db", "transactional_db"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.database)
            if away:
                item.add_marker(pytest.mark.skip(reason=postgresql.HOW_TO_BRING_IT))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """The database of the tests, with every table in it: of SQLite a file, as it is in life."""
    from django.conf import settings

    default = settings.DATABASES["default"]
    test = default.setdefault("TEST", {})
    if default["ENGINE"].endswith("sqlite3"):
        worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
        file = Path(os.environ["ANSWERABLE_STATE"]) / f"test-{worker}.sqlite3"
        migrated.copied_to(file)
        test["NAME"] = str(file)
    else:
        test["TEMPLATE"] = MIGRATED


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Whether the database is there already, as that of SQLite is."""
    return "ANSWERABLE_DATABASE" not in os.environ


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """After a test that committed, and after the database is emptied, the ledger refuses to be changed once more."""
    yield
    if "committed_db" in getattr(item, "fixturenames", ()):
        from django.db import connection
        from pytest_django.plugin import blocking_manager_key

        from answerable.casework.ledger.only_added_to import KEPT, lock

        with item.session.config.stash[blocking_manager_key].unblock(), connection.schema_editor() as editor:
            if KEPT[0] not in connection.introspection.table_names():
                return  # the last test of the run: the database is gone already
            if connection.vendor == "sqlite":
                lock(editor)
            else:
                for table in KEPT:
                    editor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@pytest.fixture
def committed_db(transactional_db: None) -> Iterator[None]:
    """A database in which what a test does is committed. Emptied afterwards, which takes the ledger's lock off for that moment."""
    yield
    from django.db import connection

    from answerable.casework.ledger.only_added_to import KEPT

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for table in KEPT:
                cursor.execute(f"DROP TRIGGER {table}_no_update")
                cursor.execute(f"DROP TRIGGER {table}_no_delete")
        else:
            for table in KEPT:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real notices, letters and data, kept beside the checkout; a test that needs them skips, saying so, where they are not."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED.name}/ is not beside this checkout: the real notices, letters and data are not here to be read.")
    return SHARED
