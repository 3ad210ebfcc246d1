"""`answerable serve`: one sentence for what it cannot do, its address for what it can."""

import os
import signal
import socket
import subprocess
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from answerable.casework.secret_key import kept_secret_key
from tests.sizes import WHOLE
from tests.web.conftest import ANSWERABLE, free_port, wait_until_served


def served(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs `answerable serve` where it must refuse."""
    return subprocess.run(
        [ANSWERABLE, "serve", *arguments], capture_output=True, text=True, timeout=60, check=False, env={**os.environ, **environment}
    )


def test_a_port_in_use_is_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = served("--port", str(port))
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr.startswith(f"Port {port} of 127.0.0.1 cannot be had (Address already in use)")
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--port", "x"), "'x' is not a port; give a number from 1 to 65535, for example --port 8000."),
        (("--port", "65536"), "'65536' is not a port"),
        (("--host", "no.such.host.invalid"), "cannot be had"),
        (("--nothing",), "Unrecognized arguments: --nothing; see `answerable serve --help`."),
    ],
)
def test_a_wrong_argument_is_one_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    refused = served(*arguments)
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert sentence in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_a_stylesheet_that_is_not_built_is_said(tmp_path: Path) -> None:
    refused = served("--port", str(free_port()), ANSWERABLE_ASSETS=str(tmp_path))
    assert refused.returncode == 2
    assert refused.stderr == "The stylesheet of the site is not built. Run `make setup`, which brings it from the npm registry.\n"


def test_it_prints_its_address_and_stops_when_it_is_interrupted() -> None:
    port = free_port()
    with subprocess.Popen(
        [ANSWERABLE, "serve", "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        try:
            assert server.stdout
            assert server.stdout.readline() == f"Answerable is at http://127.0.0.1:{port} (Ctrl+C stops it)\n"
            wait_until_served(f"http://127.0.0.1:{port}", server)
            server.send_signal(signal.SIGINT)
            assert server.wait(timeout=60) == 0
        finally:
            server.kill()


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"ANSWERABLE_DATABASE": "mysql://somewhere"}, "ANSWERABLE_DATABASE does not name a database. Write sqlite:////folder/"),
        ({"ANSWERABLE_DATABASE": "postgresql://127.0.0.1"}, "ANSWERABLE_DATABASE names no database."),
        ({"ANSWERABLE_DATABASE": "postgresql://127.0.0.1/a?nothing=1"}, "ANSWERABLE_DATABASE does not name a PostgreSQL database: invalid"),
        ({"ANSWERABLE_DATABASE": "postgresql://127.0.0.1:1/away"}, "The database away on 127.0.0.1 cannot be reached (connection failed"),
        ({"ANSWERABLE_STATE": "/dev/null/state"}, "Nothing can be kept in /dev/null/state (Not a directory). Make room"),
        ({"ANSWERABLE_DATABASE": "sqlite:////dev/null/a.sqlite3"}, "The database /dev/null/a.sqlite3 cannot be opened"),
    ],
    ids=str,
)
def test_a_database_that_cannot_be_had_is_one_sentence(environment: dict[str, str], sentence: str) -> None:
    refused = served("--port", str(free_port()), **environment)
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr.startswith(sentence)
    assert refused.stderr.count("\n") == 1


def test_a_disk_without_room_is_one_sentence(tmp_path: Path) -> None:
    """The file may not grow past 8 KiB, as on a disk that fills."""
    refused = subprocess.run(
        ["bash", "-c", 'trap "" XFSZ; ulimit -f 8; exec "$0" "$@"', str(ANSWERABLE), "serve", "--port", str(free_port())],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "ANSWERABLE_DATABASE": f"sqlite:///{tmp_path}/a.sqlite3"},
    )
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"The database {tmp_path}/a.sqlite3 cannot be opened or brought up to date (")
    assert refused.stderr.count("\n") == 1


def test_it_keeps_one_key_that_nobody_else_can_read(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as several:
        keys = set(several.map(lambda _: kept_secret_key(tmp_path / "state"), range(8)))
    assert len(keys) == 1
    assert [each.name for each in (tmp_path / "state").iterdir()] == ["secret-key"]
    assert (tmp_path / "state" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_what_a_command_keeps_nobody_else_can_read(tmp_path: Path) -> None:
    state, backup = tmp_path / "state", tmp_path / "backup"
    known = {**os.environ, "ANSWERABLE_STATE": str(state), "ANSWERABLE_DATABASE": f"sqlite:///{state}/a.sqlite3"}
    subprocess.run([ANSWERABLE, "database", "backup", str(backup)], env=known, check=True, stdout=subprocess.DEVNULL, umask=0o022)
    made = [state, backup, *state.rglob("*"), *backup.rglob("*")]
    assert {each.name for each in made} >= {"a.sqlite3", "secret-key", "about.json"}
    assert [each.name for each in made if each.stat().st_mode & 0o077] == []


@pytest.mark.skipif(not WHOLE, reason="A demonstration takes long to play. Tried by .ci/run, or with ANSWERABLE_TEST_SIZE=whole.")
def test_a_demonstration_is_served_with_the_decisions_in_it_as_files(tmp_path: Path) -> None:
    port = free_port()
    own = {"ANSWERABLE_STATE": str(tmp_path), "ANSWERABLE_DATABASE": f"sqlite:///{tmp_path / 'answerable.sqlite3'}"}
    with subprocess.Popen(
        [ANSWERABLE, "serve", "--demo", "--no-proving", "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **own},
    ) as server:
        try:
            assert server.stdout
            assert server.stdout.readline() == f"Answerable is at http://127.0.0.1:{port} (Ctrl+C stops it)\n"
            assert "To see a demonstration, sign in at" in server.stdout.readline()
            wait_until_served(f"http://127.0.0.1:{port}", server)
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/decisions/IC-389475-G6W6.pdf", timeout=60) as file:
                assert file.read(5) == b"%PDF-"
            server.send_signal(signal.SIGINT)
            assert server.wait(timeout=60) == 0
        finally:
            server.kill()
