"""Holdings kept and read. Nothing but actions/search.py calls this."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.holdings.models import Holding
from answerable.casework.authority.models import InformationRequest
from answerable.casework.ledger.read import DISPOSED_OF
from answerable.casework.ledger.walled import behind_the_wall
from answerable.law.finding import Judgement
from answerable.law.positions import Held

MATTER = "whether the information is held, on the balance of probabilities"


class Decided(NamedTuple):
    """Whether what a part, or a slice of it, asks for is held; why; and what was found."""

    part: str
    extent: str
    answer: Held
    reasons: str
    found: str = ""


def keep(request: InformationRequest, decided: Decided, *, by: str, on: date) -> None:
    """Keeps the last decision on a slice."""
    Holding.objects.update_or_create(
        request=request,
        part=decided.part,
        extent=decided.extent,
        defaults={"answer": decided.answer.value, "reasons": decided.reasons, "found": decided.found, "by": by, "on": on},
    )


def payload(decided: Decided) -> dict[str, Any]:
    """The decision as the ledger keeps it, every word of it sealed."""
    return {
        "part": decided.part,
        "extent": decided.extent,
        "answer_text": decided.answer.value,
        "reasons": decided.reasons,
        "text": decided.found,
    }


def of(request: InformationRequest, part: str, extent: str) -> Decided | None:
    """The decision on a slice, or None."""
    found = Holding.objects.filter(request=request, part=part, extent=extent).first()
    return Decided(part, extent, Held(found.answer), found.reasons, found.found) if found is not None else None


def judgement(request: InformationRequest, part: str, extent: str | None) -> Judgement[Held] | None:
    """The decision on a slice, or where there is none that on the whole part, as the law takes it. None while nobody has decided."""
    # Of no other slice, so that what is answered openly never fetches what a part of it keeps secret.
    decided = {each.extent: each for each in Holding.objects.filter(request=request, part=part, extent__in=("", extent or ""))}
    found = decided.get(extent or "") or decided.get("")
    if found is None:
        return None
    return Judgement(MATTER, Held(found.answer), by=found.by, on=found.on, reasons=found.reasons)


def answers_of(requests: Sequence[int]) -> dict[tuple[int, str], str]:
    """What was decided of the parts of many requests, for the leak meter alone."""
    found = Holding.objects.filter(request__in=requests).order_by("pk").values_list("request_id", "part", "answer")
    return {(request, part): answer for request, part, answer in found}


def forget(request: InformationRequest) -> None:
    """Destroys every decision that is kept."""
    Holding.objects.filter(request=request).delete()


def rebuilt(request: InformationRequest) -> dict[tuple[str, str], Held]:
    """Every decision as the ledger has it, until it is disposed of: what the table must say."""
    entries = [each.payload for each in behind_the_wall(request.case, "held decided")]
    return {(each["part"], each["extent"]): Held(each["answer_text"]) for each in entries if each["answer_text"] != DISPOSED_OF}
