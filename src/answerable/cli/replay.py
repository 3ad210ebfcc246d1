"""`answerable replay`: a case file played through the casework, in a database in memory that is then forgotten."""

from argparse import Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING, Any

from answerable.cli.due import BadInput
from answerable.cli.one_file import Once, print_json
from answerable.cli.parser import Parser
from answerable.law.finding import say

if TYPE_CHECKING:
    from answerable.casework.replay.once import Alone
    from answerable.cli.replay_notice import Asked, Noted
    from answerable.documents.notice_drafting.from_case_file import Written

FORMATS = ("json", "html", "pdf", "docx", "akn")
_LARGEST = 1_000_000
EXAMPLES = """
examples:
  answerable replay cases/seed.toml
  answerable replay cases/seed.toml --json
  answerable replay cases/seed.toml --notice pdf --out notice.pdf
  answerable replay cases/seed.toml --notice-report notice-as-served.txt --others cases/notices/*.toml

A case file tells a case as dated events: docs/reference/case-file.md. Each thing in it is done on its own day by the action that does it
in the casework, so that what the Act or the way of working does not let be done is refused here too. Where it has a decision_notice, the
Commissioner's side is played as well, from the complaint to the notice, which is the one that --notice writes. Nothing is kept.
Exit code: 0 played; 1 played, and the notice has something that must be mended first, or differs from the real one where it must not; 2 bad
input, said in one sentence."""


def run(arguments: list[str]) -> int:
    """Plays one case and returns the exit code. Raises `BadInput`."""
    parser = Parser(
        prog="answerable replay",
        description="A case as dated events, played through the real actions.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("file", metavar="FILE", help="a case file (TOML)")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--notice", action=Once, metavar="FORMAT", choices=FORMATS, help=f"the decision notice: {', '.join(FORMATS)}")
    parser.add_argument("--out", action=Once, metavar="FILE", help="where to write the notice")
    parser.add_argument("--notice-report", action=Once, metavar="REAL", help="the notice beside the real one, which was served in the case")
    parser.add_argument(
        "--others", nargs="+", default=(), metavar="FILE", help="other case files: what their notices say too is boilerplate"
    )
    given = parser.parse_args(arguments)
    if (given.notice is None) != (given.out is None):
        raise BadInput("--notice and --out go together: say in which format the notice is written, and where to.")
    if given.others and not given.notice_report:
        raise BadInput("--others is for --notice-report: say which real notice the draft is put beside.")
    text = _read(Path(given.file))
    asked = _asked(given) if given.notice or given.notice_report else None
    written = _written(text, given.file, asked=asked is not None)
    alone = _played(text, given.file, written)
    played = alone.told
    noted = _noted(written, alone, asked) if written is not None and asked is not None else None
    if noted is not None and given.out:
        _write(Path(given.out), noted.document)
    if given.json:
        print_json(played if noted is None else {**played, **noted.as_json()})
    else:
        print("\n".join([*_lines(played), *(noted.lines() if noted is not None else ())]))
    return 0 if noted is None else noted.exit_code()


def _written(text: str, name: str, *, asked: bool) -> "Written | None":
    """What the file has of its notice; None where it has none and nobody asked for it. Raises `BadInput`."""
    from answerable.cli.replay_notice import has_notice, written_of

    return written_of(text, name) if asked or has_notice(text) else None


def _asked(given: Namespace) -> "Asked":
    from answerable.cli.replay_notice import asked_of

    return asked_of(given.file, given.notice, given.notice_report, {each: _read(Path(each)) for each in given.others})


def _noted(written: "Written", alone: "Alone", asked: "Asked") -> "Noted":
    from answerable.cli.replay_notice import noted_in

    return noted_in(written, alone, asked)


def _read(file: Path) -> str:
    try:
        if file.is_file() and file.stat().st_size > _LARGEST:
            raise BadInput(f"{file} is larger than a case file may be, a million bytes. Give the file of one case.")
        return file.read_text(encoding="utf-8")
    except OSError as refused:
        raise BadInput(f"{file} cannot be opened ({refused.strerror}). Give a case file, such as cases/seed.toml.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{file} is not text. Give a case file, such as cases/seed.toml.") from None


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as refused:
        raise BadInput(f"{file} cannot be written ({refused.strerror}). Give another place with --out.") from None


def _played(text: str, name: str, written: "Written | None") -> "Alone":
    from answerable.casework.replay.score import Score
    from answerable.documents.not_readable import NotReadable

    try:
        score = Score(text)
    except NotReadable as refused:
        raise BadInput(f"{name}: {refused}") from None
    from answerable.casework.replay.alone import set_up

    set_up()
    from answerable.casework.authority.unable import UnableTo
    from answerable.casework.replay.once import played_alone

    try:
        return played_alone(score, written)
    except UnableTo as refused:
        raise BadInput(f"{name} cannot be played to its end: {refused}") from None


def _lines(played: dict[str, Any]) -> Iterator[str]:
    yield f"{played['case']} ({played['authority']}), as at {_day(played['as_at'])}"
    clock = played["clock"]
    yield f"Last day: {_day(clock['last_day'])}, {clock['which']}." if clock["last_day"] else "No clock runs."
    if clock["derivation"]:
        yield indent(clock["derivation"], "    ")
    for part in played["parts"]:
        yield ""
        yield f"Part {part['number']}: {part['asked']}"
        yield f"  last day         {_day(part['clock']['last_day'])}: {part['clock']['standing']}"
        yield f"  confirm or deny  {_position(part['confirm_or_deny'])}"
        yield f"  communicate      {_position(part['communicate'])}"
    for heading, told in (("Findings", _findings(played)), ("Steps", _steps(played)), *_of_the_complaint(played)):
        yield ""
        yield heading
        yield from told or ["  none"]
    ledger = played["ledger"]
    yield ""
    yield f"Ledger: {ledger['events']} events, {'verified' if ledger['verified'] else 'NOT verified'}, head {ledger['head']}"


def _position(told: dict[str, Any]) -> str:
    if told["position"] is None:
        return f"not decided: {told['lacks']}"
    return f"{told['position']}{' (' if told['under'] else ''}{', '.join(told['under'])}{')' if told['under'] else ''}"


def _findings(played: dict[str, Any]) -> list[str]:
    return [
        f"  {each['under']}: {each['finding']}{_about(each)}{' (Recorded.)' if each['recorded'] else ''}" for each in played["findings"]
    ]


def _about(finding: dict[str, Any]) -> str:
    return f" (part{'s'[: len(finding['parts']) > 1]} {', '.join(finding['parts'])})" if finding.get("parts") else ""


def _steps(played: dict[str, Any]) -> list[str]:
    return [f"  {each['number']}. {each['step']}, by {_day(each['last_day'])}" for each in played["steps"]]


def _of_the_complaint(played: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """What the Commissioner's side comes to, where it was played: the days of the notice, what is owed, and who did what."""
    complaint = played.get("complaint")
    if complaint is None:
        return
    notice = complaint["notice"]
    days = [f"  stopped: {complaint['stopped']}"] if notice is None else list(_days_of(notice))
    yield f"Complaint {complaint['reference']}: {complaint['state']}", days
    owed = [f"  {each['whose']}: {each['what']}, by {_day(each['last_day'])} ({each['under']})" for each in complaint["owed"]]
    yield "Owed", owed
    yield "Chronology", [f"  {_day(each['on'])}, {each['side']}: {each['what']} ({each['who']})" for each in played["chronology"]]


def _days_of(notice: dict[str, Any]) -> Iterator[str]:
    yield f"  notice dated {_day(notice['dated'])}, sent {_day(notice['sent_on'])}, published {_day(notice['published_on'])}"
    yield f"  last day to appeal {_day(notice['appeal']['last_day'])}"
    yield indent(notice["appeal"]["derivation"], "    ")
    for each in notice["obligations"]:
        yield f"  step {each['number']}, by {_day(each['last_day'])}: {each['step']}"
        yield indent(each["derivation"], "    ")


def _day(iso: str | None) -> str:
    return say(date.fromisoformat(iso)) if iso else "none"
