"""What the entries of one case say of series, as rows: what its parts ask, what was relied on, and how that fared.

The rows are a projection: they can be taken away and worked out from the ledger again.
"""

from collections.abc import Iterator
from typing import Any

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.series.classes import class_of
from answerable.casework.authority.series.models import CodedQuestion, KnownAnswer, Reliance, StandingPosition
from answerable.casework.authority.series.stances import limb_of
from answerable.casework.authority.series.told import From, Said
from answerable.casework.ledger.read import Happened
from answerable.law.events import Answer, Event, Kind, Notice, RecordedAs
from answerable.law.foia.s01_right_of_access import Said as Told

CODED, ANSWER_CODED = "question coded", "answer coded"
RELIED_ON, DEPARTED, DEPARTURE_CLEARED = "standing position relied on", "standing position departed from", "departure cleared"
STOOD, FELL = "stood", "fell"
KINDS = frozenset({CODED, ANSWER_CODED, RELIED_ON, DEPARTED, DEPARTURE_CLEARED})


def follow(request: InformationRequest, case: Folded) -> None:
    """Works out the rows of a case from its entries."""
    entries = [each for each in case.entries if each.kind in KINDS]
    CodedQuestion.objects.filter(request=request).delete()
    Reliance.objects.filter(request=request).delete()
    KnownAnswer.objects.filter(request=request).delete()
    if entries:
        _code(request, entries)
        _rely(request, case, entries)


def _last(entries: list[Happened], *kinds: str) -> dict[tuple[Any, ...], Happened]:
    """The last entry of some kinds on each part, or on each part and standing position."""
    return {(each.payload["part"], each.payload.get("standing")): each for each in entries if each.kind in kinds}


def _code(request: InformationRequest, entries: list[Happened]) -> None:
    for (part, _), each in _last(entries, CODED).items():
        row = CodedQuestion(request=request, part=part, coded_on=each.on)
        row.about = class_of(each.payload)
        row.save()
    for (part, _), each in _last(entries, ANSWER_CODED).items():
        if not each.payload["says"]:
            continue  # taken back: it is not coded any more
        told = each.payload
        answer = KnownAnswer(
            authority=request.authority,
            request=request,
            part=part,
            body=request.authority.name[:100],
            reference=f"{request.reference} part {part}",
            source=From.OURS.value,
            on=told["answered_on"],
            says=Said(told["says"]).value,
            counted=told.get("counted", ""),
            least=told.get("least"),
            most=told.get("most") if not told.get("unbounded") else None,
        )
        answer.about = class_of(told)
        answer.save()


def _rely(request: InformationRequest, case: Folded, entries: list[Happened]) -> None:
    standing = {each.number: each for each in StandingPosition.objects.filter(authority=request.authority).order_by("number")}
    cleared = _last(entries, DEPARTURE_CLEARED)
    for (part, number), each in _last(entries, RELIED_ON, DEPARTED).items():
        of = standing[number]
        departs = each.kind == DEPARTED
        clear = cleared.get((part, number))
        row = Reliance(
            standing=of,
            request=request,
            part=part,
            on=each.on,
            departs=departs,
            cleared=departs and clear is not None and clear.number > each.number,
            by_id=int(each.by.partition(" ")[0]),
            unchanged=bool(each.payload.get("unchanged")),
        )
        if not departs:
            limbs = {limb_of(one).provision for one in of.limbs}
            row.at_review, row.at_commissioner, row.at_tribunal = _fared(case, part, limbs)
        row.save()


def _fared(case: Folded, part: str, limbs: set[str]) -> tuple[str, str, str]:
    """How a reliance fared at review, before the Commissioner and at the Tribunal: stood, fell, or nothing where it was not decided."""
    at_review = at_commissioner = at_tribunal = ""
    for each in case.events:
        if each.kind is Kind.REVIEW_OUTCOME and each.concerns(part) and isinstance(each.payload, Answer):
            at_review = STOOD if each.payload.said is Told.NEITHER else FELL
        for finding in _findings(each, limbs):
            if isinstance(each.payload, Notice) and each.payload.substituted:
                at_tribunal = finding
            else:
                at_commissioner = finding
    return at_review, at_commissioner, at_tribunal


def _findings(event: Event, limbs: set[str]) -> Iterator[str]:
    if event.kind is Kind.NOTICE and isinstance(event.payload, Notice):
        for each in event.payload.recorded:
            if str(each.under) in limbs:
                yield STOOD if each.finding in (RecordedAs.ENGAGED, RecordedAs.COMPLIED) else FELL
