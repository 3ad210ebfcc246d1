"""What a bare machine is told: one sentence that says what is missing and how to get it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = ("bash", "dirname", "cat", "cut", "sha256sum", "rm", "env")


def bare_machine(folder: Path, python: str | None) -> dict[str, str]:
    """A PATH with the plainest tools, and a Python that does as the script says, or none."""
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (folder / tool).symlink_to(found)
    if python is not None:
        (folder / "python3.11").write_text(f"#!{shutil.which('bash')}\n{python}\n", encoding="utf-8")
        (folder / "python3.11").chmod(0o755)
    return {"PATH": str(folder), "HOME": str(folder)}


def copied(folder: Path) -> Path:
    checkout = folder / "checkout"
    checkout.mkdir()
    shutil.copytree(ROOT / "scripts", checkout / "scripts")
    shutil.copytree(ROOT / "requirements", checkout / "requirements")
    shutil.copy(ROOT / "pyproject.toml", checkout)
    return checkout


def set_up(tmp_path: Path, python: str | None) -> subprocess.CompletedProcess[str]:
    tools = tmp_path / "bin"
    tools.mkdir()
    environment = bare_machine(tools, python)
    command = [str(tools / "bash"), "scripts/setup"]
    return subprocess.run(command, cwd=copied(tmp_path), env=environment, capture_output=True, text=True, check=False)


def test_without_python_it_says_which_and_how(tmp_path: Path) -> None:
    done = set_up(tmp_path, python=None)
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["Answerable needs Python 3.11 or later. On Debian or Ubuntu: apt-get install python3 python3-venv"]
    assert done.stdout == ""


def test_without_venv_it_says_which_and_how(tmp_path: Path) -> None:
    done = set_up(tmp_path, python='case "$1" in -c) exit 0;; *) echo "No module named venv" >&2; exit 1;; esac')
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "This Python cannot make an environment: its venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"
    ]
    assert not (tmp_path / "checkout" / ".venv").exists()


@pytest.mark.skipif("CI" not in os.environ, reason="it sets up a second environment from the registry; runs in CI, or with CI=true")
def test_a_python_without_ensurepip_gets_the_pinned_pip(tmp_path: Path) -> None:
    environment = tmp_path / "bare"
    python = ROOT / ".venv" / "bin" / "python"
    subprocess.run([python, "-m", "venv", "--without-pip", environment], check=True)
    subprocess.run([environment / "bin" / "python", ROOT / "scripts" / "bootstrap_pip.py"], check=True)
    version = subprocess.run([environment / "bin" / "python", "-m", "pip", "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith("pip ")
