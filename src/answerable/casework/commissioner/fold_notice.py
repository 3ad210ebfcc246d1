"""What the events of a decision notice, and of what comes after it, change. fold.py calls these."""

from collections.abc import Callable, Mapping
from typing import Any

from answerable.casework.commissioner.shape import Appeal, Case, Found, Ground, Notice, Paragraph, Step
from answerable.casework.ledger.read import Happened
from answerable.documents.notice_drafting.facts import Stage
from answerable.law.events import RecordedAs
from answerable.law.foia.s57_appeal_against_notices import Appellant
from answerable.law.public_interest import Balance


def _found(case: Case, entry: Happened) -> None:
    told = entry.payload
    kept = [each for each in case.found if (each.ground, each.under) != (told["ground"], told["under"])]
    found = Found(told["ground"], told["under"], RecordedAs(told["finding"]), told["reasons"], entry.by, entry.on)
    if "balance" in told:
        found = found._replace(balance=Balance(told["balance"]), weighed=told["argument"])
    found = found._replace(absolute=told.get("absolute"), remedied_on=told.get("remedied_on"))
    found = found._replace(paragraphs=_paragraphs(told, "paragraphs"), of_balance=_paragraphs(told, "of_balance"))
    earlier = next((each for each in case.found if (each.ground, each.under) == (found.ground, found.under)), None)
    if earlier is not None and found.remedied_on is None and found.for_the_complainant:
        found = found._replace(remedied_on=earlier.remedied_on, remedied=earlier.remedied)
    case.found[:] = sorted([*kept, found], key=lambda each: each.ground)


def _taken_back(case: Case, entry: Happened) -> None:
    """The finding goes, and with the last failure what was to be done about it: another finding is to be asked about steps anew."""
    told = entry.payload
    case.found[:] = [each for each in case.found if (each.ground, each.under) != (told["ground"], told["under"])]
    if not any(each.for_the_complainant for each in case.found_in_scope):
        case.steps, case.within, case.no_steps_because = (), 0, ""


def _steps(case: Case, entry: Happened) -> None:
    case.steps, case.within = tuple(entry.payload["steps"]), entry.payload["within"]
    case.no_steps_because = entry.payload.get("reason", "") if not case.steps else ""


def _remedied(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.found[:] = [
        each._replace(remedied_on=entry.on, remedied=told["evidence"])
        if (each.ground, each.under) == (told["ground"], told["under"])
        else each
        for each in case.found
    ]


def _prose(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.prose.pop(Stage(told["stage"]), None)
    if told["paragraphs"]:
        case.prose[Stage(told["stage"])] = tuple(_paragraph(each) for each in told["paragraphs"])


def _paragraphs(told: Mapping[str, Any], key: str) -> tuple[Paragraph, ...]:
    return tuple(_paragraph(each) for each in told.get(key, ()))


def _paragraph(told: Mapping[str, Any]) -> Paragraph:
    return Paragraph(told["text"], tuple(told["evidence"]), told["name"], told["words"], told["by"], tuple(told["note"]))


def _complaint_day(case: Case, entry: Happened) -> None:
    case.complaint_day_told = entry.payload["complaint_day"]


def _called(case: Case, entry: Happened) -> None:
    case.called = entry.payload["name"]


def _delay(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.grounds.append(Ground(told["ground"], told["part"], told["under"], told["duty"], told["text"]))
    case.scope_agreed_on = case.accepted_on = entry.on
    _found(case, entry)
    _steps(case, entry)
    _to_sign(case, entry)


def _to_sign(case: Case, entry: Happened) -> None:
    case.sent_to_sign_on, case.sent_to_sign_by = entry.on, entry.by


def _returned(case: Case, entry: Happened) -> None:
    case.sent_to_sign_on, case.signed_on, case.returned = None, None, entry.payload["reason"]


def _signed(case: Case, entry: Happened) -> None:
    case.signed_on, case.signed_by = entry.on, entry.payload["signed_by"]


def _served(case: Case, entry: Happened) -> None:
    steps = tuple(Step(number, words) for number, words in enumerate(case.steps, start=1))
    case.served = case.notice = Notice(entry.payload["dated"], entry.on, steps, case.within, entry.payload["hash"])


def _taken(case: Case, entry: Happened) -> None:
    assert case.notice is not None
    told = entry.payload
    steps = tuple(
        each._replace(taken_on=entry.on, evidence=told["evidence"]) if each.number == told["step"] else each for each in case.notice.steps
    )
    case.notice = case.notice._replace(steps=steps)


def _appealed(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.appeals.append(Appeal(told["theirs"], Appellant[told["by_whom"]], entry.on, tuple(told["affects"])))


def _extended(case: Case, entry: Happened) -> None:
    case.appeals[-1] = case.appeals[-1]._replace(extended_on=entry.on)


def _appeal_ended(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.appeals[-1] = case.appeals[-1]._replace(ended_on=entry.on, outcome=told["outcome"], steps_by=told.get("steps_by"))


def _substituted(case: Case, entry: Happened) -> None:
    told = entry.payload
    steps = tuple(Step(number, words) for number, words in enumerate(told["steps"], start=1))
    case.notice = Notice(entry.on, entry.on, steps, 0, "", told["theirs"], told.get("steps_by"))


def _certified(case: Case, entry: Happened) -> None:
    case.certified_on, case.not_taken = entry.on, tuple(entry.payload["steps_not_taken"])
    case.certified_court = entry.payload.get("court", "HIGH_COURT")  # the first of these were all made to the High Court


def _closed(case: Case, entry: Happened) -> None:
    case.closed_on, case.outcome = entry.on, "decision notice" + (", certified" if case.certified_on is not None else "")


def _corrected(case: Case, entry: Happened) -> None:
    case.corrections.append((entry.on, entry.payload["note"]))


CHANGES: Mapping[str, Callable[[Case, Happened], None]] = {
    "finding recorded": _found,
    "finding taken back": _taken_back,
    "steps drafted": _steps,
    "breach remedied": _remedied,
    "prose written": _prose,
    "authority called": _called,
    "complaint day told": _complaint_day,
    "delay decided": _delay,
    "notice sent to be signed": _to_sign,
    "notice returned": _returned,
    "notice signed": _signed,
    "notice served": _served,
    "notice corrected": _corrected,
    "step taken": _taken,
    "appeal received": _appealed,
    "time extended": _extended,
    "appeal ended": _appeal_ended,
    "notice substituted": _substituted,
    "certified": _certified,
    "closed": _closed,
}
