"""`answerable replay`, by use, each in a process of its own: it sets up a database in memory for that process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from answerable.cli import main


def answerable(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "import sys; from answerable.cli import main; sys.exit(main())", "replay", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_one_object_with_the_keys_that_were_promised() -> None:
    done = answerable("cases/seed.toml", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = done.stdout.splitlines()
    told = json.loads(line)
    assert {"case", "parts", "clock", "findings", "letters", "steps", "ledger"} <= set(told)
    assert {"number", "asked", "clock", "confirm_or_deny", "communicate"} <= set(told["parts"][0])
    assert told["clock"]["last_day"] == "2019-12-06"
    assert told["ledger"]["verified"] is True
    assert len(told["ledger"]["head"]) == 64
    assert [each["kind"] for each in told["letters"]] == ["extension", "response", "response", "response", "review outcome"]


def test_for_people() -> None:
    printed = answerable("cases/seed.toml").stdout
    assert "Last day: 6 December 2019, the last of a case that is answered." in printed
    assert "  FOIA s.31(3): whether FOIA s.31(3) by FOIA s.31(1)(a) is engaged: not engaged (part 4) (Recorded.)\n" in printed
    assert "  1. Respond afresh, confirming or denying whether the information is held, by 28 July 2020\n" in printed


def test_a_case_whose_letters_are_drafted_is_played_in_a_process_that_has_set_nothing_up() -> None:
    done = answerable("cases/district-council.toml", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert "complaint" not in json.loads(done.stdout)


def test_both_sides_are_played_where_the_file_has_its_notice() -> None:
    told = json.loads(answerable("cases/seed.toml", "--json").stdout)
    assert told["complaint"]["notice"]["appeal"]["last_day"] == "2020-07-21"
    assert told["complaint"]["ledger"]["verified"] is True
    printed = answerable("cases/seed.toml").stdout
    assert "Complaint IC-00001-A1B2: notice served\n  notice dated 23 June 2020, sent 23 June 2020, published 23 June 2020\n" in printed
    assert "  23 June 2020, the Commissioner: notice signed (Senior case officer)\n" in printed


def test_the_notice_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "notice.json"
    assert answerable("cases/seed.toml", "--notice", "json", "--out", str(file)).returncode == 0
    assert json.loads(file.read_text(encoding="utf-8"))["date"] == "2020-06-23"
    refused = answerable("cases/seed.toml", "--notice", "json", "--out", str(tmp_path))
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "cannot be written" in refused.stderr


def test_what_must_be_mended_in_the_notice_is_said_and_the_draft_is_written_all_the_same(tmp_path: Path) -> None:
    case, file = tmp_path / "case.toml", tmp_path / "notice.json"
    text = Path("cases/seed.toml").read_text(encoding="utf-8")
    case.write_text(text.replace("within_days = 35", "within_days = 21").replace("Respond afresh,", "Consider"), encoding="utf-8")
    done = answerable(str(case), "--notice", "json", "--out", str(file), "--json")
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["FOIA s.50(4), step 1", "FOIA s.50(6), the period"]
    assert [each["under"] for each in json.loads(done.stdout)["faults"]] == ["FOIA s.50(4)", "FOIA s.50(6)"]
    assert file.exists()


def test_the_notice_beside_the_real_one() -> None:
    real = Path("../shared/notices/seed-mps-facebook.txt")
    if not real.exists():
        pytest.skip("The real notices are in ../shared/notices, which is not here.")
    done = answerable("cases/seed.toml", "--notice-report", str(real), "--others", "cases/notices/no-answer.toml")
    assert (done.returncode, done.stderr) == (0, "")
    assert "  paragraphs   33 answered, 5 left out with a reason, 0 without a counterpart\n" in done.stdout
    assert "  wrong        0 days, names, provisions and references\n" in done.stdout
    told = json.loads(answerable("cases/seed.toml", "--notice-report", str(real), "--json").stdout)["beside_the_real_notice"]
    assert (told["differences"], told["words"]["boilerplate"]) == ([], None)


def test_what_the_casework_refuses_is_refused_here(tmp_path: Path) -> None:
    file = tmp_path / "late.toml"
    text = Path("cases/seed.toml").read_text(encoding="utf-8")
    file.write_text(
        text + '\n[[held]]\npart = "4"\nanswer = "held"\nby = "an officer"\non = 2020-02-01\nreasons = "Looked."\n', encoding="utf-8"
    )
    done = answerable(str(file), "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be played to its end" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.toml"], "nowhere.toml cannot be opened (No such file or directory)."),
        (["pyproject.toml"], "pyproject.toml: In the case file, schema is missing."),
        (["README.md"], "This is not a TOML file"),
        (["cases/seed.toml", "--notice", "pdf"], "--notice and --out go together"),
        (["cases/district-council.toml", "--notice", "pdf", "--out", "notice.pdf"], "has no decision_notice"),
        (["cases/seed.toml", "--notice-report", "CONTRIBUTING.md"], "CONTRIBUTING.md: This does not read as a decision notice"),
        (["cases/seed.toml", "--others", "cases/seed.toml"], "--others is for --notice-report"),
        (["cases/seed.toml", "--notice", "odt"], "see `answerable replay --help`."),
        ([], "see `answerable replay --help`."),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str) -> None:
    assert main(["replay", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert len(printed.err.splitlines()) == 1


def test_a_file_that_is_not_text_is_one_sentence_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = tmp_path / "case.toml"
    given.write_bytes(b"\x7fELF\xff\xfe")
    assert main(["replay", str(given)]) == 2
    assert "is not text" in capsys.readouterr().err


def test_a_file_far_larger_than_a_case_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "large.toml"
    file.write_text("#" * 1_000_001, encoding="utf-8")
    assert main(["replay", str(file)]) == 2
    assert "larger than a case file may be" in capsys.readouterr().err
