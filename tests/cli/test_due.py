"""`answerable due`, by use."""

import io
import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cli import main
from answerable.cli.due import answer_to
from answerable.cli.due_batch import LONGEST, batch
from answerable.law.last_days import KINDS, Asked

COMMAND = str(Path(sys.executable).parent / "answerable")
SESSIONS = [date(2019, 9, 2) + timedelta(days=nth) for nth in range(200)]


@pytest.fixture
def sessions(tmp_path: Path) -> str:
    path = tmp_path / "sessions.txt"
    path.write_text("\n".join(each.isoformat() for each in SESSIONS) + "\n\n", encoding="utf-8")
    return str(path)


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main(["due", *arguments, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.count("\n") == 1
    answer = json.loads(printed.out)
    assert isinstance(answer, dict)
    return answer


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["due", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    return printed.err


def test_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, "--from", "2019-11-07")
    derivation = answer.pop("derivation")
    assert answer == {
        "kind": "response",
        "from": "2019-11-07",
        "last_day": "2019-12-06",
        "under": "FOIA s.10(1)",
        "passed_over": [{"day": "2019-12-02", "why": "Scotland: St Andrew's Day (substitute day)"}],
    }
    assert str(derivation).startswith("6 December 2019: FOIA s.10(1), “not later than")


EVERY_KIND = {
    "response": ("2019-12-06", "FOIA s.10(1)"),
    "pit-norm": ("2020-01-09", "s.45 Code (2018)"),
    "archives": ("2019-12-20", "SI 2004/3364 reg 4"),
    "regulations-maximum": ("2020-02-06", "FOIA s.10(4)"),
    "school": ("2019-12-06", "SI 2004/3364 reg 3"),
    "internal-review": ("2019-12-06", "s.45 Code (2018)"),
    "internal-review-exceptional": ("2020-01-09", "s.45 Code (2018)"),
    "eir": ("2019-12-06", "EIR reg 5(2)"),
    "eir-extended": ("2020-01-09", "EIR reg 7(1)"),
    "eir-review": ("2020-01-09", "EIR reg 11(4)"),
    "eir-representations": ("2020-01-09", "EIR reg 11(2)"),
    "veto": ("2019-12-06", "FOIA s.53(2)"),
    "aggregation-window": ("2020-02-05", "Fees Regs reg 5(2)"),
    "appeal": ("2019-12-05", "GRC r.22(1)(b)"),
    "permission": ("2019-12-05", "GRC r.42(2)"),
    "steps": ("2019-12-12", "FOIA s.50(4)"),
}


def needed(kind: str, sessions: str) -> tuple[str, ...]:
    return {"school": ("--sessions", sessions), "steps": ("--days", "35")}.get(kind, ())


def test_every_kind_is_tried() -> None:
    assert EVERY_KIND.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind(kind: str, sessions: str, capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, kind, "--from", "2019-11-07", *needed(kind, sessions))
    assert (answer["last_day"], answer["under"]) == EVERY_KIND[kind]
    assert list(answer) == ["kind", "from", "last_day", "under", "passed_over", "derivation"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_in_words(kind: str, sessions: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", kind, "--from", "2019-11-07", *needed(kind, sessions)]) == 0
    printed = capsys.readouterr().out
    last_day = date.fromisoformat(EVERY_KIND[kind][0])
    assert f"{last_day:%A} {last_day.day} {last_day:%B} {last_day.year}" in printed
    assert "no later than that day" in printed
    assert "Why:" in printed


def test_in_words_for_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--from", "2019-11-07"]) == 0
    assert capsys.readouterr().out.startswith(
        "Last day for an answer to a request, counted from 7 November 2019, the day the request was received:\n\n"
        "  Friday 6 December 2019\n\n"
        "Promptly, and no later than that day (FOIA s.10(1)).\n\n"
        "Passed over:\n  Monday 2 December 2019, Scotland: St Andrew's Day (substitute day)\n\nWhy:\n6 December 2019:"
    )


def test_how_soon_is_said_in_the_words_of_each_law(capsys: pytest.CaptureFixture[str]) -> None:
    main(["due", "eir", "--from", "2019-11-07"])
    assert "As soon as possible, and no later than that day (EIR reg 5(2))." in capsys.readouterr().out
    main(["due", "veto", "--from", "2019-11-07"])
    assert "In any case no later than that day (FOIA s.53(2))." in capsys.readouterr().out


def test_clarified_and_paid(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "--from", "2021-03-10", "--clarified", "2021-04-21")["last_day"] == "2021-05-20"
    paid = ("--from", "2019-03-01", "--fees-notice", "2019-03-08", "--fee-paid", "2019-03-26")
    assert asked(capsys, *paid)["last_day"] == "2019-04-17"
    assert asked(capsys, "eir", *paid)["last_day"] == "2019-04-17"


def test_a_value_may_stand_after_an_equals_sign(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "--from=2019-11-07") == asked(capsys, "--from", "2019-11-07")


def test_days_passed_over_before_a_clarification_are_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, "--from", "2021-03-10", "--clarified", "2021-04-21")
    assert answer["passed_over"] == [
        {"day": "2021-05-03", "why": "the United Kingdom: Early May bank holiday"},
    ]


def test_an_unpaid_fee(capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, "--from", "2019-03-01", "--fees-notice", "2019-03-08")
    assert (answer["last_day"], answer["lapses_after"], answer["under"]) == (None, "2019-06-07", "FOIA s.9(2)")
    answer = asked(capsys, "eir", "--from", "2019-03-01", "--fees-notice", "2019-03-08")
    assert (answer["last_day"], answer["lapses_after"], answer["under"]) == (None, "2019-06-07", "EIR reg 8(5)")
    assert {"day": "2019-03-18", "why": "Northern Ireland: St Patrick's Day (substitute day)"} in list(answer["passed_over"])  # type: ignore[call-overload]


def test_an_unpaid_fee_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    main(["due", "--from", "2019-03-01", "--fees-notice", "2019-03-08"])
    assert capsys.readouterr().out.startswith(
        "There is no last day yet: the fee is not paid.\nWithout payment by 7 June 2019 the authority need not answer (FOIA s.9(2)).\n"
    )
    main(["due", "--from", "2019-03-01", "--fees-notice", "2019-03-08", "--fee-paid", "2019-07-01"])
    assert capsys.readouterr().out.startswith("There is no last day any more: the fee was paid too late.\n")


def test_an_appeal_tells_only_the_days_it_rolled_over(capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, "appeal", "--from", "2023-11-27")
    assert answer["last_day"] == "2023-12-27"
    assert [each["day"] for each in answer["passed_over"]] == ["2023-12-25", "2023-12-26"]  # type: ignore[attr-defined]
    assert asked(capsys, "appeal", "--from", "2020-06-23")["passed_over"] == []


def test_as_known_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "--from", "2026-05-29", "--as-known-on", "2026-02-03")["last_day"] == "2026-06-26"
    assert asked(capsys, "--from", "2026-05-29")["last_day"] == "2026-06-29"
    assert "already known" in refused(capsys, "--from", "2020-04-17", "--as-known-on", "2019-06-06")
    assert "passed on 30 November 2000" in refused(capsys, "--from", "2019-11-07", "--as-known-on", "2000-11-29")
    assert asked(capsys, "--from", "2006-11-07", "--as-known-on", "2000-11-30")["last_day"] == "2006-12-05"


REFUSED = {
    "a date the other way round": (("--from", "07/11/2019"), "'07/11/2019' is not a date that can be read; write it as year-month-day"),
    "31 November": (("--from", "2019-11-31"), "There is no day 2019-11-31 in the calendar"),
    "a compact date": (("--from", "20191107"), "is not a date that can be read"),
    "a week date": (("--from", "2019-W45-4"), "is not a date that can be read"),
    "figures of another script": (("--from", "٢٠١٩-11-07"), "is not a date that can be read"),
    "a day and an hour": (("--from", "2019-11-07T10:00"), "is not a date that can be read"),
    "an empty date": (("--from", ""), "'' is not a date that can be read"),
    "a year past the table": (("--from", "2031-01-01"), "runs outside 1 January 2005 to 31 December 2028"),
    "a year before it": (("--from", "2004-12-31"), "runs outside"),
    "steps past the table": (("steps", "--from", "2031-01-01", "--days", "35"), "runs outside"),
    "an appeal past the table": (("appeal", "--from", "2028-12-20"), "runs outside"),
    "no day": ((), "The day to count from is missing; give --from, the day the request was received."),
    "no day for a veto": (("veto",), "give --from, the effective date of the notice."),
    "no day for no kind": (("tomorrow",), "The day to count from is missing; give --from."),
    "no such kind": (("tomorrow", "--from", "2019-11-07"), "There is no kind 'tomorrow'; the kinds are response,"),
    "two kinds": (("eir", "veto", "--from", "2019-11-07"), "'eir veto' is more than one kind"),
    "clarified too soon": (("--from", "2019-11-07", "--clarified", "2019-11-06"), "is dated before the request that it clarifies"),
    "noticed too soon": (("--from", "2019-11-07", "--fees-notice", "2019-11-06"), "is dated before the request"),
    "paid too soon": (
        ("--from", "2019-11-07", "--fees-notice", "2019-11-08", "--fee-paid", "2019-11-07"),
        "is dated before the fees notice that asks for it",
    ),
    "paid without notice": (("--from", "2019-11-07", "--fee-paid", "2019-11-08"), "no notice is given"),
    "an option that does not fit": (("veto", "--from", "2019-11-07", "--clarified", "2019-11-08"), "veto takes no --clarified"),
    "as known on, for the Tribunal": (("appeal", "--from", "2019-11-07", "--as-known-on", "2019-11-07"), "appeal takes no --as-known-on"),
    "days for a response": (("--from", "2019-11-07", "--days", "20"), "response takes no --days"),
    "steps without days": (("steps", "--from", "2019-11-07"), "steps needs --days; give the number of calendar days"),
    "no days": (("steps", "--from", "2019-11-07", "--days", "0"), "'0' is not a number of days"),
    "fewer than none": (("steps", "--from", "2019-11-07", "--days", "-5"), "'-5' is not a number of days"),
    "half a day": (("steps", "--from", "2019-11-07", "--days", "3.5"), "'3.5' is not a number of days"),
    "too many days": (("steps", "--from", "2019-11-07", "--days", "1001"), "A period of 1001 days for steps is none that a notice gives"),
    "absurdly many": (("steps", "--from", "2019-11-07", "--days", "9" * 400), "is not a number of days"),
    "school without sessions": (("school", "--from", "2019-11-07"), "school needs --sessions; give a file"),
    "an unknown option": (("--bogus",), "There is no option --bogus; `answerable due --help` lists those there are."),
    "an option without its value": (("--from",), "--from needs a value after it"),
    "an option cut short": (("--fro", "2019-11-07"), "There is no option --fro"),
    "a switch with a value": (("--from", "2019-11-07", "--json=yes"), "There is no option --json=yes"),
    "a single dash": (("-from", "2019-11-07"), "There is no option -from"),
    "an option twice": (("--from", "2019-11-07", "--from", "2019-11-08"), "--from is given twice; give it once."),
    "a batch of one": (("--batch", "--from", "2019-11-07"), "--from belongs to one request and --batch asks for many"),
    "a batch clarified": (("--batch", "--clarified", "2019-11-07"), "--clarified belongs to one request"),
    "a batch of steps without days": (("steps", "--batch"), "steps needs --days"),
    "a batch of no kind": (("tomorrow", "--batch"), "There is no kind 'tomorrow'"),
    "a batch with too many days": (("steps", "--batch", "--days", "1001"), "is none that a notice gives"),
}


@pytest.mark.parametrize(("arguments", "says"), REFUSED.values(), ids=REFUSED)
def test_bad_input_is_refused_in_one_line(arguments: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert says in refused(capsys, *arguments)


def test_sessions_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask = ("school", "--from", "2019-11-07", "--sessions")
    assert "cannot be read (No such file or directory)" in refused(capsys, *ask, str(tmp_path / "none"))
    assert "cannot be read (Is a directory)" in refused(capsys, *ask, str(tmp_path))
    (tmp_path / "image").write_bytes(b"\x89PNG\xff\xfe")
    assert "is not a text file" in refused(capsys, *ask, str(tmp_path / "image"))
    (tmp_path / "words").write_text("2019-09-02\nautumn\n", encoding="utf-8")
    assert "words, line 2: 'autumn' is not a date" in refused(capsys, *ask, str(tmp_path / "words"))
    (tmp_path / "empty").write_text("", encoding="utf-8")
    assert "stop before they begin" in refused(capsys, *ask, str(tmp_path / "empty"))


def test_sessions_may_begin_with_a_byte_order_mark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sessions"
    path.write_text("\n".join(each.isoformat() for each in SESSIONS), encoding="utf-8-sig")
    assert asked(capsys, "school", "--from", "2019-11-07", "--sessions", str(path))["last_day"] == "2019-12-06"


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_names_every_kind_and_option(flag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", flag]) == 0
    printed = capsys.readouterr().out
    assert [kind for kind in KINDS if f"\n  {kind} " not in printed] == []
    for option in ("from", "clarified", "fees-notice", "fee-paid", "sessions", "days", "as-known-on", "json", "batch"):
        assert f"\n  --{option} " in printed


# Batches.


PLAIN = Asked(date.min)


def answered(kind: str, source: bytes, asked: Asked = PLAIN) -> tuple[int, list[dict[str, object]]]:
    sink = io.BytesIO()
    code = batch(answer_to(kind, asked), io.BytesIO(source), sink)
    return code, [json.loads(line) for line in sink.getvalue().splitlines()]


def test_a_batch_answers_each_line_as_one_question(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = answered("response", b"2019-11-07\n2024-12-02\n")
    assert code == 0
    assert lines == [asked(capsys, "--from", "2019-11-07"), asked(capsys, "--from", "2024-12-02")]


def test_a_bad_line_gets_its_error_in_its_place_and_stops_nothing() -> None:
    code, lines = answered("response", b"2019-11-07\n07/11/2019\n\n  \n2019-02-30\r\n\xff\xfe\n2031-01-01\n2024-12-02")
    assert code == 1
    assert [each.get("line", each.get("last_day")) for each in lines] == ["2019-12-06", 2, 5, 6, 7, "2025-01-03"]
    assert [set(each) for each in lines if "line" in each] == [{"line", "error"}] * 4
    assert "UTF-8" in str(lines[3]["error"])


def test_blank_lines_spaces_and_carriage_returns_are_passed_over() -> None:
    code, lines = answered("response", b"\n 2019-11-07 \r\n\r\n\t2019-11-07\n")
    assert (code, [each["last_day"] for each in lines]) == (0, ["2019-12-06"] * 2)


def test_nothing_in_nothing_out() -> None:
    assert answered("response", b"") == (0, [])


def test_a_batch_of_steps_and_of_schools(capsys: pytest.CaptureFixture[str]) -> None:
    _, lines = answered("steps", b"2020-06-23", Asked(date.min, within=35))
    assert lines[0]["last_day"] == "2020-07-28"
    _, lines = answered("school", b"2019-11-07", Asked(date.min, sessions=tuple(SESSIONS)))
    assert lines[0]["last_day"] == "2019-12-06"
    _, lines = answered("response", b"2026-05-29", Asked(date.min, as_known_on=date(2026, 2, 3)))
    assert lines[0]["last_day"] == "2026-06-26"


def test_a_line_longer_than_any_date_fills_no_memory_and_is_refused() -> None:
    code, lines = answered("response", b"2019-11-07" + b" " * 300_000 + b"\n2019-11-07\n")
    assert (code, [each.get("line", each.get("last_day")) for each in lines]) == (1, [1, "2019-12-06"])
    code, lines = answered("response", b"x" * (LONGEST + 1))
    assert (code, lines[0]["line"]) == (1, 1)


@given(st.lists(st.one_of(st.dates(date(2004, 1, 1), date(2029, 1, 1)).map(str), st.text(max_size=12)), max_size=30), st.integers(1, 40))
def test_a_batch_is_the_single_answers_whatever_the_chunks(texts: list[str], size: int) -> None:
    lines = [each.replace("\n", "") for each in texts]
    source = "\n".join(lines).encode("utf-8", "surrogatepass")
    _, whole = answered("response", source)

    class Slow(io.BytesIO):
        def read1(self, _: int | None = -1, /) -> bytes:
            return self.read(size)

    sink = io.BytesIO()
    batch(answer_to("response", PLAIN), Slow(source), sink)
    assert [json.loads(line) for line in sink.getvalue().splitlines()] == whole


def run(arguments: list[str], **options: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([COMMAND, *arguments], capture_output=True, check=False, timeout=60, **options)  # type: ignore[call-overload, no-any-return]


def test_as_a_process() -> None:
    done = run(["due", "--from", "2019-11-07", "--json"])
    assert (done.returncode, json.loads(done.stdout)["last_day"], done.stderr) == (0, "2019-12-06", b"")
    done = run(["due", "--from", "2019-13-07"])
    assert (done.returncode, done.stdout) == (2, b"")
    done = run(["due", "--batch"], input=b"2019-11-07\nx\n")
    assert (done.returncode, done.stdout.count(b"\n"), done.stderr) == (1, 2, b"")


def test_where_the_terminal_speaks_ascii() -> None:
    done = run(["due", "--from", "2019-11-07", "--json"], env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert "└─" in json.loads(done.stdout.decode("utf-8"))["derivation"]
    done = run(["due", "--from", "2019-11-07"], env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Friday 6 December 2019" in done.stdout


def test_a_line_is_answered_before_the_next_is_written() -> None:
    with subprocess.Popen([COMMAND, "due", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for day, last in ((b"2019-11-07", "2019-12-06"), (b"2024-12-02", "2025-01-03")):
            process.stdin.write(day + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["last_day"] == last
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_a_reader_that_goes_away_is_no_error_to_speak_of() -> None:
    with subprocess.Popen([COMMAND, "due", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"2019-11-07\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(b"2019-11-07\n" * 100)
        process.stdin.close()
        assert process.wait(timeout=30) == 1
        assert process.stderr.read() == b""
