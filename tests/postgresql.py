"""A PostgreSQL server for the tests: made in a folder of its own, reached by its socket alone, and thrown away."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

HOW_TO_BRING_IT = "PostgreSQL is not on this machine. Bring it with: apt-get install postgresql"
_NOBODY = "nobody"  # PostgreSQL refuses to run as root


class ThrowAwayServer:
    """One server, started by `start` and ended with everything in it by `stop`."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="answerable-postgresql-"))
        self._user = _NOBODY if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(self._folder, self._user)

    def start(self) -> str:
        """Starts it, and returns the address of an empty database in it, as ANSWERABLE_DATABASE takes it."""
        data = self._folder / "data"
        self._run("initdb", "--pgdata", str(data), "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C")
        self.resume()
        self.create("answerable")
        return f"postgresql://postgres@/answerable?host={quote(str(self._folder), safe='')}"

    def create(self, name: str, *, like: str = "template1") -> None:
        """Makes another database in it, like one that nobody is at work in."""
        self._run("createdb", "--host", str(self._folder), "--username", "postgres", "--template", like, name)

    def halt(self) -> None:
        """Ends it as a crash would, and keeps what is in it."""
        self._run("pg_ctl", "stop", "--mode", "immediate", "--pgdata", str(self._folder / "data"))

    def resume(self) -> None:
        """Starts it on what is in it."""
        # Nothing here outlives the run, so nothing waits for the disk.
        options = (
            f"-c listen_addresses='' -c unix_socket_directories={self._folder} -c fsync=off -c full_page_writes=off -c max_connections=200"
        )
        data, log = str(self._folder / "data"), str(self._folder / "log")
        self._run("pg_ctl", "start", "--wait", "--pgdata", data, "--log", log, "--options", options)

    def stop(self) -> None:
        """Ends it and removes its folder."""
        try:
            if (self._folder / "data" / "postmaster.pid").exists():
                self.halt()
        finally:
            shutil.rmtree(self._folder)

    def _run(self, program: str, *arguments: str) -> None:
        found = where(program)
        assert found, program
        extra: list[int] | None = [] if self._user else None
        said = self._folder / "said"
        with said.open("ab") as kept:  # a file, for the server itself would hold a pipe open
            done = subprocess.run(
                [found, *arguments],
                user=self._user,
                extra_groups=extra,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=kept,
                stderr=kept,
                check=False,
            )
        assert done.returncode == 0, f"{program}: {said.read_text(encoding='utf-8')}"


def where(program: str) -> str | None:
    """Where a program of PostgreSQL is: on the path, or where Debian keeps the newest."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), key=lambda each: float(each.parts[-3]))
    return str(versions[-1]) if versions else shutil.which(program)


def is_here() -> bool:
    """Whether a server can be started on this machine."""
    return all(map(where, ("initdb", "pg_ctl", "postgres", "createdb")))
