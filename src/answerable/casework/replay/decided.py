"""What came of a complaint that was played: its days, its steps as obligations, what is owed, and what each side did. Plain values."""

from collections.abc import Iterator
from datetime import date

from answerable.casework.authority.models import InformationRequest
from answerable.casework.commissioner.days import days_of, stay_of, step_by
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import Owed, owed
from answerable.casework.commissioner.shape import Case, Notice
from answerable.casework.ledger.read import happened
from answerable.casework.replay.outcome import Plain, ledger_of
from answerable.law.finding import Finding


def decided(complaint: Complaint, *, on: date, stopped: str) -> Plain:
    """A complaint as it stands at the end of a day: where it is, the days of its notice, and everything that is owed."""
    case = fold(complaint.case)
    return {
        "reference": complaint.reference,
        "state": case.state.value,
        "stopped": stopped or None,
        "notice": None if case.notice is None else _notice(case, case.notice, on),
        "late_positions": [
            {"under": each.under, "likelihood": each.likelihood, "since": each.since.isoformat(), "changes": each.changes}
            for each in case.positions
            if each.late
        ],
        "owed": [_owed(each) for each in owed(case, on=on)],
        "ledger": ledger_of(complaint.office.slug, complaint.case),
    }


def _notice(case: Case, notice: Notice, on: date) -> Plain:
    return {
        "dated": notice.dated.isoformat(),
        "sent_on": notice.sent_on.isoformat(),
        "published_on": case.published.from_on.isoformat() if case.published is not None else None,
        "appeal": _day(days_of(notice).appeal_by),
        "obligations": list(_obligations(case, notice, on)),
    }


def _obligations(case: Case, notice: Notice, on: date) -> Iterator[Plain]:
    for each in notice.steps:
        stay = stay_of(notice, case.appeals, each, on=on)
        yield {
            "number": each.number,
            "step": each.words,
            **_day(step_by(notice, case.appeals, each)),
            "taken_on": each.taken_on.isoformat() if each.taken_on is not None else None,
            "stayed": stay.value,
            "stayed_because": stay.derivation(),
        }


def _owed(each: Owed) -> Plain:
    day = {"last_day": each.day.isoformat() if each.day is not None else None}
    return {"what": each.words, "whose": each.whose.value, **day, "under": each.authority, "derivation": _derivation(each)}


def _derivation(each: Owed) -> str:
    found: Finding[date] | Finding[bool] | None = each.stayed or each.by
    return found.derivation() if found is not None else ""


def _day(found: Finding[date] | None) -> Plain:
    if found is None:
        return {"last_day": None, "derivation": ""}
    return {"last_day": found.value.isoformat(), "derivation": found.derivation()}


def chronology(request: InformationRequest, complaint: Complaint) -> list[Plain]:
    """What each side did, day by day, as its own ledger has it; of a day, the authority's first."""
    sides = (("the public authority", request.case), ("the Commissioner", complaint.case))
    told = [(entry.on, side, entry) for side, chain in sides for entry in happened(chain)]
    return [
        {"on": on.isoformat(), "side": side, "what": entry.kind, "who": entry.by.partition(" ")[2]}
        for on, side, entry in sorted(told, key=lambda each: each[0])
    ]
