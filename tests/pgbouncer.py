"""A pool of connections in front of a PostgreSQL server, each transaction on whichever is free: started for a test, and thrown away."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

HOW_TO_BRING_IT = "pgbouncer is not on this machine. Bring it with: apt-get install pgbouncer"
_NOBODY = "nobody"  # it refuses to run as root
_PORT = 6432
_CONFIGURATION = """
[databases]
* = host={server} user=postgres
[pgbouncer]
pool_mode = transaction
default_pool_size = 4
auth_type = any
listen_addr =
listen_port = {port}
unix_socket_dir = {folder}
logfile = {folder}/log
"""


def where() -> str | None:
    """Where the program is: on the path, or where Debian keeps what servers run."""
    return shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")


class Pool:
    """pgbouncer in front of the server whose socket is in a folder, while the block lasts."""

    def __init__(self, server: str) -> None:
        self._server = server

    def __enter__(self) -> Self:
        program, user = where(), _NOBODY if os.geteuid() == 0 else None
        assert program
        self.folder = Path(tempfile.mkdtemp(prefix="answerable-pool-"))
        file = self.folder / "pgbouncer.ini"
        file.write_text(_CONFIGURATION.format(server=self._server, port=_PORT, folder=self.folder), encoding="utf-8")
        if user:
            shutil.chown(self.folder, user)
        extra: list[int] | None = [] if user else None
        self._process = subprocess.Popen([program, "-q", str(file)], user=user, extra_groups=extra, cwd=self.folder)
        self._wait()
        return self

    def _wait(self) -> None:
        until = time.monotonic() + 30
        while True:
            with socket.socket(socket.AF_UNIX) as tried:
                if tried.connect_ex(str(self.folder / f".s.PGSQL.{_PORT}")) == 0:
                    return
            assert self._process.poll() is None, (self.folder / "log").read_text(encoding="utf-8")
            assert time.monotonic() < until
            time.sleep(0.05)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=30)
        shutil.rmtree(self.folder)

    def address(self, name: str) -> str:
        """The address of a database behind the pool."""
        return f"postgresql://postgres@/{name}?host={self.folder}&port={_PORT}"
