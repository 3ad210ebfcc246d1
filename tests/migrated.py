"""The database of the casework with every migration made: once in a run, by whoever first needs one, and copied for everybody else."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_MIGRATE = "import django; django.setup(); from answerable.casework.migrating import bring_up_to_date; bring_up_to_date()"


def once(name: str, make: Callable[[Path], object]) -> Path:
    """A file of this run, made by whoever first asks for it; who asks meanwhile waits."""
    folder = Path(os.environ["ANSWERABLE_STATE"])
    file = folder / name
    with (folder / f"{name}.making").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            made = folder / f"half-{name}"
            make(made)
            made.rename(file)
    return file


def python(*arguments: str, environment: Mapping[str, str]) -> str:
    """Runs Python on our code, and returns what it printed."""
    path = os.pathsep.join((str(_ROOT / "src"), str(_ROOT)))
    known = {**os.environ, "PYTHONPATH": path, **environment}
    done = subprocess.run([sys.executable, *arguments], env=known, cwd=_ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def migrate(database: str) -> None:
    """Makes every migration in the database of this address."""
    python("-c", _MIGRATE, environment={"ANSWERABLE_DATABASE": database, "DJANGO_SETTINGS_MODULE": "answerable.web.settings"})


def copied_to(file: Path) -> None:
    """Makes a database of SQLite there."""
    shutil.copy(once("migrated.sqlite3", lambda made: migrate(f"sqlite:///{made}")), file)
