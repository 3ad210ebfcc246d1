"""A position on a part: what is claimed on each duty, limb by limb, and what was judged.

What the Act gives no shape is refused as it is entered, with the reason.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.actions.search import held_of
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, PartNow, Taken, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.acts import ESTIMATE
from answerable.casework.authority.ncnd.grounds import MEND, has_ground, why_not
from answerable.casework.authority.ncnd.secret import considered
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.states import Stage, State
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.law.case_positions import stance
from answerable.law.claims_validity import check
from answerable.law.events import Kind
from answerable.law.not_law import MissingJudgement, NotLaw
from answerable.law.open_questions import OpenQuestion, open_questions
from answerable.law.part_position import PartPosition, position
from answerable.law.regime import ANSWERED_HERE, Regime

Tables = Mapping[str, Any]


def take_position(
    reference: str, *, part: str, tables: Tables, by: By, on: date, seen: int | None = None, reason: str = ""
) -> InformationRequest:
    """Takes a position on a part, as case-file tables (`claim`, `weighed`, `bar`, `slices`), in place of the one before.

    Raises `NotLaw` for a citation, a likelihood or two exemptions that cannot stand as they are put, and `NotReady`, `NotPermitted`.
    """
    with acting(reference, Do.POSITION, by=by, on=on, seen=seen) as work:
        case = fold(work.request.authority, work.request.case)
        must_be_answered_here(case, part)
        stage = _stage(case, State(work.request.state))
        _must_be_fresh(case, part, stage, by)
        must_have_a_shape(case, Taken(0, part, stage, on, by.signature, dict(tables)), on)
        _must_estimate_from_the_words(case, part, tables)
        work.record("position", {"part": part, "stage": stage.value, "reason": reason, **tables})
    return work.request


class Where(NamedTuple):
    """Where a part stands: its position or, where there is none yet, what is still to judge, or why that cannot be said."""

    request: InformationRequest
    case: Folded
    part: PartNow
    position: PartPosition | None = None
    missing: tuple[OpenQuestion, ...] = ()
    refused: NotLaw | None = None


def part_of(by: By, reference: str, number: str) -> Where:
    """A part of a request that this person may read, before anything is asked of it. Raises `NotThere`."""
    request = request_for(by, reference)
    case = fold(request.authority, request.case)
    part = next((each for each in case.parts if each.number == number), None)
    if part is None:
        raise NotThere
    return Where(request, case, part)


def where(by: By, reference: str, number: str, *, on: date) -> Where:
    """Where a part stands on a day. Raises `NotThere`."""
    found = part_of(by, reference, number)
    if found.part.regime not in ANSWERED_HERE:
        return found
    try:
        law = found.case.case()
        put, of = stance(law, number, on=on), law.circumstances(number, on=on)
        held = held_of(found.request, found.case, number)
        try:
            return found._replace(position=position(put, held, of=of))
        except MissingJudgement:
            return found._replace(missing=open_questions(put, held, of=of))
    except NotLaw as refused:
        return found._replace(refused=refused)


def position_of(by: By, reference: str, part: str, *, on: date) -> PartPosition:
    """Where a part stands on both duties. Raises `MissingJudgement`, which names what a person has still to decide."""
    request = request_for(by, reference)
    folded = fold(request.authority, request.case)
    case = folded.case()
    return position(stance(case, part, on=on), held_of(request, folded, part), of=case.circumstances(part, on=on))


def still_to_judge(by: By, reference: str, part: str, *, on: date) -> tuple[OpenQuestion, ...]:
    """The judgements that a part still lacks, in the order in which the Act comes to them."""
    request = request_for(by, reference)
    folded = fold(request.authority, request.case)
    case = folded.case()
    return open_questions(stance(case, part, on=on), held_of(request, folded, part), of=case.circumstances(part, on=on))


def must_have_a_shape(case: Folded, taken: Taken, on: date) -> None:
    """Raises for claims to which the Act gives no shape, and for tables that cannot be read, before anything is kept."""
    law = case.case(instead=taken)
    of = law.circumstances(taken.part, on=on)
    claims = [each.pleaded.claim for each in law.claims if each.part == taken.part]
    check(claims, authority=of.authority, received_on=of.received_on, dealt_with_on=on, regime=of.regime)
    if of.regime is Regime.EIR and any(taken.tables.get("bar", ())):
        raise NotReady(
            "FOIA s.12 and s.14 are of the Act, and this part goes under the Regulations. A request that is too costly or vexatious is "
            "refused there as manifestly unreasonable, with the public interest weighed.",
            under="EIR reg 12(4)(b)",
        )


def _must_estimate_from_the_words(case: Folded, part: str, tables: Tables) -> None:
    """Beside a claim on the duty to confirm or deny, an estimate of cost needs a ground: hours are counted over what is there."""
    costs = any(str(each.get("provision", "")).startswith("FOIA s.12") for each in tables.get("bar", ()))
    neither = any(each.get("duty") == "confirm or deny" for each in tables.get("claim", ()))
    if costs and (neither or part in considered(case)) and not has_ground(case, ESTIMATE, part):
        raise NotReady(f"{why_not(ESTIMATE, part)} {MEND}", under="FOIA s.12(2)")


def must_be_answered_here(case: Folded, number: str) -> None:
    """Raises `NotReady` for a part on which no position is taken here, and for one that the request does not have."""
    part = next((each for each in case.parts if each.number == number), None)
    if part is None:
        raise NotReady(f"The request has no part {number}. Its parts are {', '.join(each.number for each in case.parts)}.")
    if part.regime not in ANSWERED_HERE:
        raise NotReady(
            f"Part {number} goes under {part.regime.value}, so it is answered elsewhere and no position is taken on it here. "
            f"{'Hand it over to whoever answers it.' if part.regime is Regime.SUBJECT_ACCESS else 'Leave it out.'}"
        )


def _stage(case: Folded, state: State) -> Stage:
    if state is State.REVIEW:
        return Stage.REVIEW
    return Stage.LATER if any(each.kind is Kind.REVIEW_OUTCOME for each in case.events) else Stage.FIRST


def _must_be_fresh(case: Folded, part: str, stage: Stage, by: By) -> None:
    """At review the decision is made afresh, by a reviewer who did not decide at first."""
    if stage is not Stage.REVIEW:
        return
    if Role.REVIEWER not in by.roles:
        raise NotPermitted("While the request is under review, the reviewer takes the position. Ask the reviewer.")
    if any(each.part == part and each.stage is Stage.FIRST and each.by == by.signature for each in case.positions):
        raise NotPermitted("You took the first position on this part, so somebody else must review it (s.45 Code (2018)).")
