"""A part as one of a series: what class of question it asks, and whether it is answered by a standing position or departs from it.

Nothing here is asked what is held. A standing position fills in which limbs are claimed and nothing else: each judgement on them, and the
balance of the public interest, is made afresh for this request.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, Work, acting
from answerable.casework.authority.actions.after_a_failure import series_after
from answerable.casework.authority.actions.deciding import InHand, begin
from answerable.casework.authority.actions.position import must_be_answered_here, part_of
from answerable.casework.authority.deciding.grounds import Deciding
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.authority.series.following import CODED, DEPARTED, DEPARTURE_CLEARED, RELIED_ON
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.matching import Matched, Question, questions
from answerable.casework.authority.series.models import Reliance, StandingPosition
from answerable.casework.authority.series.stances import State
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.law.claims import Duty


def question_of(by: By, reference: str, part: str) -> tuple[InformationRequest, Folded, Question]:
    """A part as a question, with every standing position to look at, failed ones too. Raises `NotThere`."""
    request, case, now = part_of(by, reference, part)[:3]
    asked = next(questions(request, [(now.number, now.asked)], State.STANDS, State.FAILED))
    return request, case, asked


def code_question(reference: str, *, part: str, about: QuestionClass, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Says what class of question a part asks. Raises `NotReady` for a term that is not in the vocabulary."""
    with acting(reference, Do.CODE, by=by, on=on, seen=seen) as work:
        _must_be_a_part(work, part)
        vocabulary_of(work.request.authority).must_know(about)
        if not any(about.named()):
            raise NotReady("Choose a term in at least one dimension: a question about anything is of no class.")
        _record(work, CODED, {"part": part, **about.table()})
    return work.request


def rely(
    reference: str,
    *,
    part: str,
    standing: int,
    confirmed: str,
    reason: str,
    by: By,
    on: date,
    seen: int | None = None,
) -> StandingPosition:
    """Relies on a standing position for a part: `reason` says why it holds for this request, and `confirmed` what was officially confirmed
    of it before, or is "nothing". Returns the position.

    Raises `NotReady` for a position that does not stand, or is not about this question.
    """
    with acting(reference, Do.RELY_ON_STANDING, by=by, on=on, seen=seen) as work:
        of = _matched(work, part, standing)
        if not of.covers:
            raise NotReady(
                f"Standing position {standing} is {of.relation.value}. What was shown of a narrow question is not shown of a wide one, so "
                "it cannot be relied on for all of it. Take a position on the slice that it is about, and answer the rest."
            )
        if not confirmed.strip():
            raise NotReady("Say first whether any of it was officially confirmed or denied before: that undermines the answer.")
        if not reason.strip():
            raise NotReady("Write why the position holds for this request. That it stands in the register is no reason.")
        unchanged = reason.split() in [each.split() for each in (of.standing.reasons, *_written_before(work, of.standing))]
        told = {"relation": of.relation.name.lower(), "unchanged": unchanged, "evidence": [confirmed], "reason": reason}
        _record(work, RELIED_ON, {"part": part, "standing": standing, **told})
    return of.standing


_MOST_COMPARED = 20


def _written_before(work: Work, standing: StandingPosition) -> Iterator[str]:
    """Why the position was said to hold for the last few other requests, in the words of each."""
    rows = Reliance.objects.select_related("request__authority").filter(standing=standing, departs=False)
    for each in rows.exclude(request=work.request).order_by("-on", "-pk")[:_MOST_COMPARED]:
        for entry in fold(each.request.authority, each.request.case).entries:
            if entry.kind == RELIED_ON and (entry.payload["part"], entry.payload["standing"]) == (each.part, standing.number):
                yield str(entry.payload["reason"])


def begin_from(by: By, reference: str, part: str, standing: int, *, on: date) -> InHand:
    """Begins a position with the limbs of a standing position as its claims, and no judgement on them. Raises `NotReady`."""
    work = begin(by, reference, part, on=on)
    of = StandingPosition.objects.get(authority=work.request.authority, number=standing)
    begun = {(each["claim"]["provision"], each["claim"].get("matter", "")) for each in work.so_far.grounds if "claim" in each}
    added = tuple(_ground(each.provision, each.matter) for each in of.all_limbs if (each.provision, each.matter) not in begun)
    return work.put(Deciding((*work.so_far.grounds, *added), {}))


def depart(reference: str, *, part: str, standing: int, reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Departs from a standing position, for a reason, once somebody else has cleared it. Raises `NotReady`."""
    with acting(reference, Do.RELY_ON_STANDING, by=by, on=on, seen=seen) as work:
        of = _matched(work, part, standing)
        if not reason.strip():
            raise NotReady("Say why this request is answered otherwise: a series that breaks tells what it was to keep.")
        _record(work, DEPARTED, {"part": part, "standing": standing, "relation": of.relation.name.lower(), "reason": reason})
    return work.request


def clear_departure(
    reference: str, *, part: str, standing: int, reason: str = "", by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """Clears a departure. Raises `NotPermitted` for whoever departs, and `NotReady` where nobody does."""
    with acting(reference, Do.CLEAR_DEPARTURE, by=by, on=on, seen=seen) as work:
        of = Reliance.objects.filter(request=work.request, part=part, standing__number=standing, departs=True).first()
        if of is None or of.cleared:
            raise NotReady(f"No departure from standing position {standing} waits to be cleared on part {part}.")
        if of.by_id == by.person.pk:
            raise NotPermitted("You depart from this position, so somebody else must clear it.")
        _record(work, DEPARTURE_CLEARED, {"part": part, "standing": standing, "reason": reason})
    return work.request


def _ground(provision: str, matter: str) -> dict[str, Any]:
    claim = {"provision": provision, "duty": Duty.CONFIRM_OR_DENY.value, **({"matter": matter} if matter else {})}
    return {"claim": claim}


def _must_be_a_part(work: Work, part: str) -> None:
    must_be_answered_here(fold(work.request.authority, work.request.case), part)


def _matched(work: Work, part: str, standing: int) -> Matched:
    """What a standing position has to do with a part. Raises `NotReady`."""
    case = fold(work.request.authority, work.request.case)
    must_be_answered_here(case, part)
    asked = next(each.asked for each in case.parts if each.number == part)
    found = next(questions(work.request, [(part, asked)]))
    if found.coded is None:
        raise NotReady("Say first what class of question this is: what the words name is only a proposal.")
    of = next((each for each in found.matched if each.standing.number == standing), None)
    if of is None:
        raise NotReady(f"Standing position {standing} does not stand, or is about something else. Look at those that are listed.")
    return of


def _record(work: Work, kind: str, payload: Mapping[str, Any]) -> None:
    work.record(kind, payload)
    series_after(work)
