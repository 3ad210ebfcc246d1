"""Where a part stands on each duty, slice by slice, each with its derivation; what is still to judge; and every position that was taken."""

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from answerable.casework.authority.actions.deciding import begin
from answerable.casework.authority.actions.position import where
from answerable.casework.authority.drafting.kinds_now import BEFORE
from answerable.casework.authority.drafting.undecided import still_to_weigh
from answerable.casework.authority.fold import Folded, Taken
from answerable.casework.authority.models import PositionDraft
from answerable.casework.authority.on_handling import parents
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.law.finding import say
from answerable.law.open_questions import OpenQuestion
from answerable.law.part_position import SlicePosition
from answerable.law.positions import Position
from answerable.law.regime import ANSWERED_HERE, Regime
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED, said
from answerable.web.work.who import by_of, found

_CONTENT = "whether the information is held"


class Before(NamedTuple):
    """A position as it was taken: when in the life of the case, by whom, why, on what it relied, and what of that was new then."""

    taken: Taken
    who: str
    reason: str
    relied_on: tuple[str, ...]
    new: tuple[str, ...]


@found
def position(request: HttpRequest, reference: str, number: str) -> HttpResponse:
    """Where a part stands; sent, it begins a position and leads to it."""
    by = by_of(request)
    problems: list[Problem] = []
    if request.method == "POST":
        try:
            work = begin(by, reference, number, on=by.today)
        except (NotPermitted, NotReady) as refused:
            problems = [Problem(said(refused), "main-content")]
        else:
            return to(reverse("deciding" if work.so_far.grounds else "deciding-ground", args=[reference, number]))
    seen = where(by, reference, number, on=by.today)
    case, part = seen.request, seen.part
    takes = part.regime in ANSWERED_HERE and may(by.roles, Do.POSITION, State(case.state))
    return page(
        request,
        "work/position.html",
        status=REFUSED if problems else 200,
        here="register",
        errors=problems,
        case=case,
        part=part,
        stands=[_slice(each, part.regime) for each in seen.position.slices] if seen.position else [],
        weighing=still_to_weigh(seen.case.case(), seen.part.number, on=by.today) if takes else (),
        environmental=part.regime is Regime.EIR,
        answered_here=part.regime in ANSWERED_HERE,
        can_take_more_time=State(case.state) in BEFORE and may(by.roles, Do.DRAFT, State(case.state)),
        missing=[(each, _mended_at(each, reference, number)) for each in seen.missing],
        why_not=said(seen.refused) if seen.refused else "",
        history=_history(seen.case, number),
        begun=takes and PositionDraft.objects.filter(person=by.person, request=case, part=number).exists(),
        may_take=takes,
        parents=parents(case, seen.case),
        may_link=may(by.roles, Do.LINK_HANDLING, State(case.state)),
    )


def to(address: str) -> HttpResponse:
    """On to another page, which is got."""
    answer = HttpResponseRedirect(address)
    answer.status_code = 303
    return answer


_DUTIES = {Regime.FOIA: ("Confirm or deny", "Communicate"), Regime.EIR: ("Answer in the open", "Make available")}


def _slice(each: SlicePosition, regime: Regime) -> dict[str, Any]:
    confirming, communicating = _DUTIES[regime]
    return {
        "extent": each.extent,
        "duties": [
            (confirming, words(each.confirm_or_deny.value), each.confirm_or_deny.derivation()),
            (communicating, words(each.communicate.value), each.communicate.derivation()),
        ],
    }


def words(stands: Position) -> str:
    """A position in words, with the provision that carries it there."""
    answer = say(stands.answer)
    return f"{answer[:1].upper()}{answer[1:]} ({', '.join(stands.under)})"


def _mended_at(each: OpenQuestion, reference: str, number: str) -> str:
    """Where a judgement is given: what is held is decided on a page of its own."""
    if each.claim is None and _CONTENT in each.words:
        return f"/requests/{reference}/parts/{number}/held"
    return ""


def _history(case: Folded, number: str) -> list[Before]:
    reasons = {each.number: str(each.payload.get("reason", "")) for each in case.entries if each.kind == "position"}
    found: list[Before] = []
    for each in case.positions:
        if each.part != number:
            continue
        relied_on = _relied_on(each)
        before = found[-1].relied_on if found else None
        new = tuple(one for one in relied_on if before is not None and one not in before)
        found.append(Before(each, each.by.partition(" ")[2], reasons.get(each.number, ""), relied_on, new))
    return found[::-1]


def _relied_on(each: Taken) -> tuple[str, ...]:
    claims = (f"{one['provision']}{_slice_of(one)}, on the duty to {one['duty']}" for one in each.tables.get("claim", ()))
    return tuple(dict.fromkeys((*claims, *(str(one["provision"]) for one in each.tables.get("bar", ())))))


def _slice_of(claim: dict[str, Any]) -> str:
    return f" as to {claim['extent']}" if claim.get("extent") else ""
