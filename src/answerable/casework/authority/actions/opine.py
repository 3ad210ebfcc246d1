"""The qualified person's opinion, s.36, given by that person in their own sign-in: an event of its own, from which a position may begin."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, PartNow, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.law.prejudice import Act
from answerable.law.qualified_person import OFFICES

KIND = "opinion"


class Opinion(NamedTuple):
    """An opinion: under which limb, of which act, at which level or neither, why, and which paragraph of s.36(5) names the person."""

    provision: str
    act: Act
    answer: str
    reasons: str
    paragraph: str
    authorised_by: str = ""
    authorised_on: date | None = None


class Given(NamedTuple):
    """An opinion that was given: by which office, on which day."""

    opinion: Opinion
    person: str
    on: date


def part_to_opine_on(by: By, reference: str, number: str) -> tuple[InformationRequest, PartNow]:
    """The part on which this person may give an opinion, and its words, without the rest of the case. Raises `NotThere`."""
    request = request_for(by, reference, do=Do.OPINE)
    part = next((each for each in fold(request.authority, request.case).foia if each.number == number), None)
    if part is None:
        raise NotThere
    return request, part


def opine(reference: str, *, part: str, opinion: Opinion, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Records the opinion of the person who gives it. Raises `NotReady` for one without reasons."""
    with acting(reference, Do.OPINE, by=by, on=on, seen=seen) as work:
        if part not in [each.number for each in fold(work.request.authority, work.request.case).foia]:
            raise NotReady(f"The request has no part {part} under the Act. Check the number.")
        if not opinion.reasons.strip():
            raise NotReady("Give the reasons of the opinion: one without them can hardly be shown to be reasonable.", under="FOIA s.36(2)")
        if opinion.paragraph not in [each.at for each in OFFICES]:
            raise NotReady("Choose the paragraph of s.36(5) that names you: nobody else can give the opinion.", under="FOIA s.36(5)")
        payload: dict[str, Any] = {**opinion._asdict(), "act": opinion.act.value, "part": part, "person": by.person.title}
        work.record(KIND, {key: value for key, value in payload.items() if value not in ("", None)})
    return work.request


def opinions(case: Folded, part: str) -> Sequence[Given]:
    """Every opinion that was given on a part, the last first."""
    return [_given(each.payload, each.on) for each in reversed(case.entries) if each.kind == KIND and each.payload["part"] == part]


def _given(payload: dict[str, Any], on: date) -> Given:
    kept = {name: payload[name] for name in Opinion._fields if name in payload}
    return Given(Opinion(**{**kept, "act": Act(payload["act"])}), payload["person"], on)
