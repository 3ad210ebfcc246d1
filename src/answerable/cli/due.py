"""`answerable due`: the last day for something, and why."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from datetime import date
from typing import NoReturn, cast

from answerable.law.finding import say
from answerable.law.last_days import KINDS, Asked, LastDay, last_day_of
from answerable.law.not_law import NotLaw

EXAMPLES = """
examples:
  answerable due --from 2019-11-07
  answerable due --from 2019-03-01 --fees-notice 2019-03-08 --fee-paid 2019-03-26
  answerable due school --from 2023-07-10 --sessions sessions.txt
  answerable due steps --from 2020-06-23 --days 35 --json
  answerable due --batch < days.txt > last-days.jsonl

Dates are written as year-month-day, 2019-11-07, and in no other way.
Exit code: 0 done; 1 some lines of a batch were bad; 2 bad input, said in one sentence."""


class BadInput(NotLaw):
    """What was typed cannot be asked. The message says what was wrong and what to do."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadInput(f"{message[0].upper()}{message[1:]}; see `answerable due --help`.")


def run(arguments: list[str]) -> int:
    """Answers one question, or with --batch one a line; returns the exit code. Raises `NotLaw` for bad input."""
    options = _parser().parse_args(arguments)
    if options.batch:
        from answerable.cli.due_batch import Source, batch

        return batch(options.kind, _asked_of_all(options), cast(Source, sys.stdin.buffer), sys.stdout.buffer)
    if options.since is None:
        raise BadInput(f"The day to count from is missing; give --from, {KINDS[options.kind].counted_from}.")
    asked = _asked(options)
    answer = last_day_of(options.kind, asked)
    if options.json:
        from json import dumps

        sys.stdout.buffer.write(dumps(as_json(options.kind, asked, answer), ensure_ascii=False).encode() + b"\n")
    else:
        print(in_words(options.kind, asked, answer))
    return 0


def read_day(text: str) -> date:
    """A day written as year-month-day. Raises `BadInput` for every other text."""
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii() and text.replace("-", "").isdigit():
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise BadInput(f"There is no day {text} in the calendar; check the day and the month.") from None
    raise BadInput(f"{text!r} is not a date that can be read; write it as year-month-day, for example 2019-11-07.")


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


def _asked(options: Namespace) -> Asked:
    return _asked_of_all(options)._replace(
        since=read_day(options.since),
        clarified=_day_or_none(options.clarified),
        fees_notice=_day_or_none(options.fees_notice),
        fee_paid=_day_or_none(options.fee_paid),
    )


def _day_or_none(text: str | None) -> date | None:
    return None if text is None else read_day(text)


def _asked_of_all(options: Namespace) -> Asked:
    """What every day of a batch is asked with; one question adds its own days to it."""
    if options.batch:
        for name in ("since", "clarified", "fees_notice", "fee_paid"):
            if getattr(options, name) is not None:
                flag = {"since": "from"}.get(name, name.replace("_", "-"))
                raise BadInput(f"--{flag} belongs to one request and --batch asks for many; leave out one of the two.")
    return Asked(
        since=date.min,
        sessions=None if options.sessions is None else _read_sessions(options.sessions),
        within=None if options.within is None else _read_count(options.within),
        as_known_on=_day_or_none(options.as_known_on),
    )


def _read_count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) > 0):
        raise BadInput(f"{text!r} is not a number of days; give a whole number from 1 up, for example --days 35.")
    return int(text)


def _read_sessions(path: str) -> tuple[date, ...]:
    try:
        with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123  # pathlib costs six milliseconds of every cold start
            lines = [line.strip() for line in file]
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


def _parser() -> ArgumentParser:
    kinds = "\n".join(f"  {name:<29}{kind.what}; --from {kind.counted_from}" for name, kind in KINDS.items())
    parser = _Parser(
        prog="answerable due",
        description=f"The last day for something, and why.\n\nkinds:\n{kinds}",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("kind", nargs="?", default="response", choices=KINDS, metavar="KIND", help="one of the kinds above (response)")
    parser.add_argument("--from", dest="since", metavar="DATE", help="the day to count from")
    parser.add_argument("--clarified", metavar="DATE", help="the day on which the clarification that was asked for was received")
    parser.add_argument("--fees-notice", metavar="DATE", help="the day on which a fees notice was given")
    parser.add_argument("--fee-paid", metavar="DATE", help="the day on which the fee was received")
    parser.add_argument("--sessions", metavar="FILE", help="for a school: its days with a session, one ISO date a line")
    parser.add_argument("--days", dest="within", metavar="N", help="for steps: the calendar days that the notice allows")
    parser.add_argument("--as-known-on", metavar="DATE", help="count over the bank holidays known on that day")
    parser.add_argument("--json", action="store_true", help="one JSON object, and nothing else")
    parser.add_argument("--batch", action="store_true", help="days from standard input, one a line; one JSON object a line out")
    return parser
