"""`answerable due`: the last day for something, and why.

Options are read by hand and not by argparse: a cold start takes two and a half times as long as a bare Python's, and with argparse,
which looks for translations of its help and asks the terminal its width, it took more than three.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import cast

from answerable.law.finding import say
from answerable.law.last_days import KINDS, Asked, LastDay, last_day_of, refuse_what_does_not_fit
from answerable.law.not_law import NotLaw

HELP = """usage: answerable due [KIND] --from DATE [options]
       answerable due [KIND] --batch [options] < DATES

The last day for something, and why.

kinds, and the day that each is counted from:
{kinds}

options:
  --from DATE         the day to count from
  --clarified DATE    the day on which the clarification that was asked for was received
  --fees-notice DATE  the day on which a fees notice was given
  --fee-paid DATE     the day on which the fee was received
  --sessions FILE     for school: its days with a session, one ISO date a line
  --days N            for steps: the calendar days that the notice allows
  --as-known-on DATE  count over the bank holidays that were known on that day
  --json              one JSON object, and nothing else
  --batch             days from standard input, one a line; one JSON object a line out; blank lines are passed over

examples:
  answerable due --from 2019-11-07
  answerable due --from 2019-03-01 --fees-notice 2019-03-08 --fee-paid 2019-03-26
  answerable due school --from 2023-07-10 --sessions sessions.txt
  answerable due steps --from 2020-06-23 --days 35 --json
  answerable due --batch < days.txt > last-days.jsonl

Dates are written as year-month-day, 2019-11-07, and in no other way.
Exit code: 0 done; 1 some lines of a batch were bad; 2 bad input, said in one sentence."""

WITH_A_VALUE = ("from", "clarified", "fees-notice", "fee-paid", "sessions", "days", "as-known-on")
OF_ONE_REQUEST = ("from", "clarified", "fees-notice", "fee-paid")
SWITCHES = ("json", "batch", "help")

Options = dict[str, str]


class BadInput(NotLaw):
    """What was typed cannot be asked. The message says what was wrong and what to do."""


def run(arguments: list[str]) -> int:
    """Answers one question, or with --batch one a line; returns the exit code. Raises `NotLaw` for bad input."""
    kind, options = _read(arguments)
    if "help" in options:
        print(HELP.format(kinds="\n".join(f"  {name:<29}{each.what}: {each.counted_from}" for name, each in KINDS.items())))
        return 0
    if "batch" in options:
        from answerable.cli.due_batch import Source, batch

        if sys.stdin is None:
            raise BadInput("There are no dates to read: standard input is closed; give them one a line.")
        return batch(answer_to(kind, _asked_of_all(options)), cast(Source, sys.stdin.buffer), sys.stdout.buffer)
    asked = _asked(kind, options)
    answer = last_day_of(kind, asked)
    if "json" in options:
        from json import dumps

        sys.stdout.buffer.write(dumps(as_json(kind, asked, answer), ensure_ascii=False).encode() + b"\n")
    else:
        print(in_words(kind, asked, answer))
    return 0


def _read(arguments: list[str]) -> tuple[str, Options]:
    """The kind, and the options, each spelt out and given once. Raises `BadInput`."""
    kinds: list[str] = []
    options: Options = {}
    left = iter(arguments)
    for each in left:
        if not each.startswith("-"):
            kinds.append(each)
            continue
        name, equals, value = ("help", "", "") if each == "-h" else each.removeprefix("--").partition("=")
        if name in options:
            raise BadInput(f"--{name} is given twice; give it once.")
        if name in WITH_A_VALUE:
            options[name] = value if equals else _next(left, name)
        elif name in SWITCHES and not equals:
            options[name] = ""
        else:
            raise BadInput(f"There is no option {each}; `answerable due --help` lists those there are.")
    if len(kinds) > 1:
        raise BadInput(f"{' '.join(kinds)!r} is more than one kind; give one, and every option its own value.")
    return (kinds[0] if kinds else "response"), options


def _next(left: Iterator[str], name: str) -> str:
    for value in left:
        return value
    raise BadInput(f"--{name} needs a value after it; `answerable due --help` shows which.")


def read_day(text: str) -> date:
    """A day written as year-month-day. Raises `BadInput` for every other text."""
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii() and text.replace("-", "").isdigit():
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise BadInput(f"There is no day {text} in the calendar; check the day and the month.") from None
    raise BadInput(f"{text!r} is not a date that can be read; write it as year-month-day, for example 2019-11-07.")


def answer_to(kind: str, asked: Asked) -> Callable[[str], dict[str, object]]:
    """Answers for days of this kind, each asked with the same. Raises `NotLaw` at once for what would fit no day."""
    refuse_what_does_not_fit(kind, asked)

    def answer(text: str) -> dict[str, object]:
        one = asked._replace(since=read_day(text))
        return as_json(kind, one, last_day_of(kind, one))

    return answer


def as_json(kind: str, asked: Asked, answer: LastDay) -> dict[str, object]:
    """The answer as an object of plain values."""
    day = answer.finding.value.isoformat()
    return {
        "kind": kind,
        "from": asked.since.isoformat(),
        "last_day": None if answer.lapses else day,
        **({"lapses_after": day} if answer.lapses else {}),
        "under": str(answer.finding.under),
        "passed_over": [{"day": each.day.isoformat(), "why": each.why} for each in answer.passed_over],
        "derivation": answer.finding.derivation(),
    }


def in_words(kind: str, asked: Asked, answer: LastDay) -> str:
    """The answer for people: the day, how soon, the days passed over, and why."""
    finding, how_soon = answer.finding, KINDS[kind].how_soon
    day = say(finding.value)
    lines = [f"Last day for {KINDS[kind].what}, counted from {say(asked.since)}, {KINDS[kind].counted_from}:"]
    if answer.lapses:
        late = asked.fee_paid is not None
        lines[0] = f"There is no last day{' any more' if late else ' yet'}: the fee {'was paid too late' if late else 'is not paid'}."
        lines.append(f"Without payment by {day} the authority need not answer ({finding.under}).")
    else:
        lines += ["", f"  {finding.value:%A} {day}", "", f"{_how_soon(how_soon)}no later than that day ({finding.under})."]
    if answer.passed_over:
        lines += ["", "Passed over:", *(f"  {each.day:%A} {say(each.day)}, {each.why}" for each in answer.passed_over)]
    return "\n".join([*lines, "", "Why:", finding.derivation()])


def _how_soon(how_soon: str) -> str:
    words = how_soon.removesuffix(" in any event").removesuffix(" and")
    return f"{words[0].upper()}{words[1:]}, and " if words else "In any case "


def _asked(kind: str, options: Options) -> Asked:
    if "from" not in options:
        raise BadInput(f"The day to count from is missing; give --from{f', {KINDS[kind].counted_from}' if kind in KINDS else ''}.")
    return _asked_of_any_day(options)._replace(
        since=read_day(options["from"]),
        clarified=_day(options, "clarified"),
        fees_notice=_day(options, "fees-notice"),
        fee_paid=_day(options, "fee-paid"),
    )


def _asked_of_all(options: Options) -> Asked:
    """What every day of a batch is asked with."""
    for name in OF_ONE_REQUEST:
        if name in options:
            raise BadInput(f"--{name} belongs to one request and --batch asks for many; leave out one of the two.")
    return _asked_of_any_day(options)


def _asked_of_any_day(options: Options) -> Asked:
    return Asked(
        since=date.min,
        sessions=_read_sessions(options["sessions"]) if "sessions" in options else None,
        within=_read_count(options["days"]) if "days" in options else None,
        as_known_on=_day(options, "as-known-on"),
    )


def _day(options: Options, name: str) -> date | None:
    return read_day(options[name]) if name in options else None


# Twenty school days a month for eight hundred years: more is no calendar of a school's.
MOST_SESSIONS = 2_000_000


def _read_count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) > 0):
        raise BadInput(f"{text!r} is not a number of days; give a whole number from 1 up, for example --days 35.")
    return int(text)


def _read_sessions(path: str) -> tuple[date, ...]:
    try:
        with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123  # pathlib costs six milliseconds of every cold start
            lines = [line.strip() for line in file.read(MOST_SESSIONS).splitlines()]
    except OSError as failed:
        raise BadInput(f"The sessions in {path} cannot be read ({failed.strerror}); give a file with one ISO date a line.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{path} is not a text file; give the school's sessions as text, one ISO date a line.") from None
    return tuple(_read_session(line, number, path) for number, line in enumerate(lines, start=1) if line)


def _read_session(line: str, number: int, path: str) -> date:
    try:
        return read_day(line)
    except BadInput as bad:
        raise BadInput(f"{path}, line {number}: {bad}") from None
