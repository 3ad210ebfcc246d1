"""Our site and the plain one, each served as we serve: granian, two workers, the same threads."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.web.records import home

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
READY_WITHIN = 60.0


class Served(NamedTuple):
    """A site that answers, and the process that its workers belong to."""

    address: str
    process: int

    def memory(self) -> float:
        """How much memory a worker holds, in MiB: the mean of what is resident."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text(encoding="utf-8").split()
        resident = [int(Path(f"/proc/{each}/statm").read_text(encoding="utf-8").split()[1]) for each in children]
        return sum(resident) * os.sysconf("SC_PAGE_SIZE") / len(resident) / 2**20


def ours(count: int) -> AbstractContextManager[Served]:
    """Our site on the register of this size."""
    return ours_in(home(count))


@contextmanager
def ours_in(folder: Path) -> Iterator[Served]:
    """Our site on what is in a folder."""
    port = _free_port()
    environment = {**os.environ, "ANSWERABLE_STATE": str(folder)}
    with _served(
        [str(BIN / "answerable"), "serve", "--no-proving", "--port", str(port)], f"http://127.0.0.1:{port}", "/robots.txt", environment
    ) as site:
        yield site


@contextmanager
def plain(count: int) -> Iterator[Served]:
    """The plain site on as many requests, made the first time."""
    port = _free_port()
    database = home(count) / "plain.sqlite3"
    environment = {**os.environ, "PLAIN_DATABASE": str(database), "PYTHONPATH": str(ROOT)}
    if not database.exists():
        part = database.with_suffix(".part")
        part.unlink(missing_ok=True)
        making = {**environment, "PLAIN_DATABASE": str(part)}
        subprocess.run([sys.executable, "-m", "bench.web.plain.fill", str(count)], env=making, cwd=ROOT, check=True)
        part.rename(database)
    granian = [str(BIN / "granian"), "--interface", "wsgi", "--workers", "2", "--blocking-threads", "4", "--backpressure", "64"]
    command = [*granian, "--log-level", "warning", "--port", str(port), "bench.web.plain.site:application"]
    with _served(command, f"http://127.0.0.1:{port}", "/hello", environment) as site:
        yield site


@contextmanager
def _served(command: list[str], address: str, page: str, environment: dict[str, str]) -> Iterator[Served]:
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL) as server:
        try:
            _wait(address + page, server)
            yield Served(address, server.pid)
        finally:
            server.terminate()


def _wait(page: str, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + READY_WITHIN
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(page, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"{page} was not served within {READY_WITHIN:.0f} seconds. Run its command by hand to see why.")


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])
