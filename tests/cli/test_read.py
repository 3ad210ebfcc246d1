"""`answerable read`: one notice, several, a folder; what cannot be read is said in its place, and stops nothing."""

import json
import os
import signal
import time
from pathlib import Path

import pytest

from answerable.cli import main
from answerable.cli.side_by_side import Failed, side_by_side
from tests.documents.decision_notice.notices import notice

TEXT = notice(
    "The complainant asked for a plan.\n\nThe Commissioner’s decision is that the Council breached section 10(1).\n\n"
    "The Commissioner requires the Council to take the following step: answer the request.\n\n"
    "The Council must take this step within 35 calendar days of the date of this notice."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "second.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a first.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (tmp_path / ".hidden.txt").write_text("nothing", encoding="utf-8")
    return tmp_path


def test_one_notice_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder / "a first.txt"), "--json"]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert json.loads(out) == {
        "reference": "IC-100200-A1B2",
        "date": "2021-09-20",
        "public_authority": "Coldwater Borough Council",
        "regimes": ["FOIA"],
        "outcomes": [{"under": "FOIA s.10(1)", "complaint": "upheld"}],
        "steps": ["answer the request"],
        "steps_within": {"count": 35, "unit": "calendar days"},
        "steps_by": "2021-10-25",
        "appeal_within_days": 28,
        "appeal_by": "2021-10-18",
        "paragraphs": 9,
        "events": [
            {"kind": "notice", "on": "2021-09-20"},
            {"kind": "request", "on": "2021-03-04"},
            {"kind": "complaint", "on": "2021-06-01"},
        ],
        "unsure": [],
    }


def test_one_notice_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder / "a first.txt")]) == 0
    out = capsys.readouterr().out
    assert "Decision notice IC-100200-A1B2\n  Date:              20 September 2021\n" in out
    assert "FOIA s.10(1): complaint upheld" in out
    assert "within 35 calendar days, that is by 25 October 2021" in out
    assert "Unsure" not in out


def test_words_say_what_was_not_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bare.txt"
    file.write_text("Decision notice\nPublic authority:\nThe Information Commissioner has decided nothing yet.", encoding="utf-8")
    assert main(["read", str(file)]) == 0
    out = capsys.readouterr().out
    for line in (
        "(no reference in the text)",
        "no outcome that can be read",
        "Steps\n  none",
        "Appeal\n  not found",
        "Unsure\n  reference:",
    ):
        assert line in out


def test_one_bad_file_is_one_sentence_and_exit_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder / "c broken.pdf"), "--json"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"{folder / 'c broken.pdf'} is damaged: it starts like a PDF and cannot be opened. Ask for it again.\n"


def test_a_folder_is_a_line_a_file_in_order_with_errors_in_their_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder), "--json"]) == 1
    captured = capsys.readouterr()
    lines = [json.loads(line) for line in captured.out.splitlines()]
    assert [Path(line["file"]).name for line in lines] == ["a first.txt", "second.txt", "c broken.pdf"]
    assert [set(line) == {"file", "error"} for line in lines] == [False, False, True]
    assert lines[0]["reference"] == lines[1]["reference"] == "IC-100200-A1B2"
    assert captured.err == "1 of 3 files could not be read; each says why in its place.\n"


def test_several_files_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(folder / "c broken.pdf"), str(folder / "a first.txt")]
    assert main(["read", *files]) == 1
    out = capsys.readouterr().out
    assert out.index("Not read: ") < out.index("Decision notice IC-100200-A1B2")


def test_all_read_is_exit_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder / "b"), str(folder / "a first.txt"), "--json", "--processes", "1"]) == 0
    assert [Path(json.loads(line)["file"]).name for line in capsys.readouterr().out.splitlines()] == ["second.txt", "a first.txt"]


def test_a_bar_shows_where_somebody_sees_it(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    main(["read", str(folder), "--json"])
    assert "[##############################] 3 of 3" in capsys.readouterr().err


BAD_ARGUMENTS: tuple[tuple[list[str], str], ...] = (
    ([], "The following arguments are required: FILE; see `answerable read --help`."),
    (["x", "--processes", "0"], "Argument --processes: '0' is not a number of processes; see `answerable read --help`."),
    (["x", "--nonsense"], "Unrecognized arguments: --nonsense; see `answerable read --help`."),
)


@pytest.mark.parametrize(("arguments", "sentence"), BAD_ARGUMENTS)
def test_bad_arguments_are_one_sentence(arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", *arguments]) == 2
    assert capsys.readouterr().err == sentence + "\n"


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"There is no file in {tmp_path}. Name a folder that has notices in it.\n"


def trouble(name: str) -> str | Failed:
    """Work that does what its name says."""
    if name == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if name == "hang":
        time.sleep(600)
    if name == "raise":
        raise RuntimeError
    return Failed("refused") if name == "refuse" else f"did {name}"


def test_a_crash_a_hang_and_a_fault_stop_nothing_and_keep_their_places() -> None:
    names = ["one", "crash", "two", "hang", "three", "raise", "refuse", *(str(number) for number in range(100))]
    said = list(side_by_side(trouble, names, processes=2, time_limit=1.0))
    assert [said[0], said[2], said[4], *said[7:]] == ["did one", "did two", "did three", *(f"did {number}" for number in range(100))]
    assert said[1] == Failed("Reading it ended the process that read it, so the file may be damaged or made to do harm. Look at it apart.")
    assert said[3] == Failed("Reading it took longer than 1 seconds. Look at it apart, or give it more time with --time-limit.")
    assert isinstance(said[5], Failed)
    assert "RuntimeError" in said[5].why
    assert said[6] == Failed("refused")
