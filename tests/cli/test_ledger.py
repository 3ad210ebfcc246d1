"""`answerable ledger`, by use: verified with nothing but the export; exported and signed from the database."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from answerable.casework.ledger.chain import GENESIS
from answerable.casework.ledger.checkpoint import catch_up, signing_key
from answerable.casework.ledger.export import exported
from answerable.cli import main
from tests.casework.ledger.chains import AT, happen, two_cases


@pytest.fixture
def export(db: None, tmp_path: Path) -> Path:
    """Five entries under a checkpoint, and one more."""
    one, _ = two_cases()
    catch_up("police", at=AT, key=signing_key(tmp_path / "key"))
    happen(one, "reopened")
    file = tmp_path / "ledger.jsonl"
    file.write_text("\n".join(exported("police")) + "\n", encoding="utf-8")
    return file


def key_beside(export: Path) -> str:
    return signing_key(export.parent / "key").public_key().public_bytes_raw().hex()


def test_the_count_of_what_was_verified(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", "verify", str(export), "--public-key", key_beside(export)]) == 0
    assert capsys.readouterr().out == "6 events and 1 checkpoint verified. The last 1 event stand under no checkpoint yet.\n"
    assert main(["ledger", "verify", str(export), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"events": 6, "checkpoints": 1, "unsigned": 1, "kept_back": 0, "verified": True, "failure": None}


def test_the_first_that_fails(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = export.read_text(encoding="utf-8").splitlines(keepends=True)
    export.write_text("".join([*lines[:3], lines[3].replace('"by": "1', '"by": "2'), *lines[4:]]), encoding="utf-8")
    assert main(["ledger", "verify", str(export)]) == 1
    said = capsys.readouterr().out
    assert said.endswith("entry 2: its hash does not follow from what it says. It was changed.\n")
    assert main(["ledger", "verify", str(export), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["failure"] + "\n" == said


def test_another_key_fails(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", "verify", str(export), "--public-key", "00" * 32]) == 1
    assert "signed with another key" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["verify", "nowhere.jsonl"], "nowhere.jsonl cannot be opened (No such file or directory)."),
        (["verify", "."], ". cannot be opened (Is a directory)."),
        (["verify", "pyproject.toml"], "This is not an export of a ledger"),
        (["verify", "pyproject.toml", "--public-key", "abc"], "'abc' is not a public key"),
        (["verify", sys.executable], "is not text, so it is no export of a ledger"),
        (["verify"], "see `answerable ledger verify --help`."),
        ([], "see `answerable ledger --help`."),
        (["export"], "see `answerable ledger export --help`."),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str) -> None:
    assert main(["ledger", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert len(printed.err.splitlines()) == 1


def test_verifying_needs_no_django(export: Path) -> None:
    run = "import sys; from answerable.cli import main; code = main(['ledger', 'verify', sys.argv[1]])"
    seen = f"{run}; sys.exit(code or 'django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", seen, str(export)], check=False).returncode == 0


def test_signed_and_exported_from_an_empty_folder(tmp_path: Path) -> None:
    def answerable(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "ANSWERABLE_STATE": str(tmp_path)}
        environment.pop("ANSWERABLE_DATABASE", None)
        command = [sys.executable, "-c", "import sys; from answerable.cli import main; sys.exit(main())", "ledger", *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    signed = answerable("checkpoint")
    assert (signed.returncode, signed.stdout) == (0, "")
    assert signed.stderr.startswith("Public key: ")
    assert (tmp_path / "checkpoint.key").stat().st_mode & 0o777 == 0o600
    assert answerable("checkpoint").stderr == signed.stderr
    nothing = answerable("export", "--body", "nobody")
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert "Nothing is recorded of a body called nobody" in nothing.stderr


def test_what_an_export_leaves_out_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fields = {"number": 1, "kind": "withheld received", "on": "2020-03-02", "at": "2020-03-02T12:00:00+00:00", "by": "1 Case officer"}
    entry = {"case": "a", **fields, "payload": None, "texts": "", "previous": GENESIS, "hash": "ab" * 32}
    (file := tmp_path / "ledger.jsonl").write_text(
        "\n".join(map(json.dumps, ({"answerable-ledger": 1, "body": "office"}, entry))), encoding="utf-8"
    )
    assert main(["ledger", "verify", str(file)]) == 0
    assert "What 1 event of withheld information said is left out" in capsys.readouterr().out
