"""What a chain of events comes to. Each kind of event has one function here that says what it changes; an unknown kind is an error."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from answerable.casework.commissioner import fold_arguments, fold_investigation, fold_notice, fold_onward, fold_powers, fold_published
from answerable.casework.commissioner.shape import AskedToAnswer, Case, Judged, Note, Received, Representative
from answerable.casework.commissioner.states import Channel
from answerable.casework.ledger.read import Happened, happened

Changes = Callable[[Case, Happened], None]


def fold(case: UUID) -> Case:
    """Everything that happened to a complaint, as it now stands."""
    return folded(happened(case))


def folded(entries: tuple[Happened, ...]) -> Case:
    """The same of events that were read already. Raises `KeyError` for a kind that nothing here knows."""
    case = Case(entries=entries)
    for each in entries:
        CHANGES[each.kind](case, each)
    return case


def _received(case: Case, entry: Happened) -> None:
    told = entry.payload
    by = told.get("representative")
    case.received = Received(
        told["reference"],
        Channel(told["channel"]),
        entry.on,
        told["authority"],
        told["theirs"],
        told["subject"],
        told["name"],
        told["address"],
        told["text"],
        told["asked"],
        told.get("requested_on"),
        told.get("responded_on"),
        told.get("review_asked_on"),
        told.get("reviewed_on"),
        told["read_back"],
        Representative(by["name"], by["address"], by["evidence"]) if by else None,
        told.get("split_from", ""),
        told.get("request_received_on"),
        tuple(told.get("authority_at", ())),
        told.get("extended_on"),
        told.get("clarified_on"),
    )
    case.officer = told.get("officer")


def _allocated(case: Case, entry: Happened) -> None:
    case.officer = entry.payload["officer"]


def _day_of_request(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.received = case.complaint._replace(requested_on=told["requested_on"], request_received_on=told["request_received_on"])


def _address(case: Case, entry: Happened) -> None:
    case.received = case.complaint._replace(authority_at=tuple(entry.payload["address"].splitlines()))


def _noted(case: Case, entry: Happened) -> None:
    case.notes.append(Note(entry.on, entry.by, entry.payload["text"]))


def _judged(case: Case, entry: Happened) -> None:
    judged = [Judged(each["under"], each["answer"], entry.by, entry.on, each["reasons"]) for each in entry.payload["grounds"]]
    case.judged.extend(judged)
    if any(each.answer for each in judged):
        _closes(case, entry.on, f"no decision: {', '.join(each.under for each in judged if each.answer)}")
    elif "answer_by" in entry.payload:
        case.asked_to_answer = AskedToAnswer(entry.on, entry.payload["answer_by"])
    else:
        case.accepted_on = entry.on


def _answered(case: Case, entry: Happened) -> None:
    case.answered_on = entry.on
    _closes(case, entry.on, "the authority answered")


def _joined(case: Case, entry: Happened) -> None:
    case.joined_to = entry.payload["to"]
    _closes(case, entry.on, f"joined to {case.joined_to}")


def _closes(case: Case, on: date, outcome: str) -> None:
    case.closed_on, case.outcome = on, outcome


CHANGES: Mapping[str, Changes] = {
    "complaint received": _received,
    "allocated": _allocated,
    "note": _noted,
    "day of request recorded": _day_of_request,
    "address of authority recorded": _address,
    "admissibility judged": _judged,
    "authority answered": _answered,
    "joined": _joined,
    **fold_investigation.CHANGES,
    **fold_arguments.CHANGES,
    **fold_notice.CHANGES,
    **fold_published.CHANGES,
    **fold_powers.CHANGES,
    **fold_onward.CHANGES,
}
