"""A position worked out page by page, kept between two pages for the person who works on it, until it is taken or put aside.

What a person has put down so far is theirs alone and is no event: the position is, when it is taken.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.actions.position import must_be_answered_here, part_of, take_position
from answerable.casework.authority.actions.search import held_of
from answerable.casework.authority.deciding.asking import Asked, asked, next_open
from answerable.casework.authority.deciding.barring import BARS
from answerable.casework.authority.deciding.choosing import Step, claim_table, must_stand, next_step
from answerable.casework.authority.deciding.entering import entered
from answerable.casework.authority.deciding.grounds import Deciding, Ground, from_tables, read
from answerable.casework.authority.drafting.answering import Answering
from answerable.casework.authority.drafting.spoken import Spoken
from answerable.casework.authority.fold import Folded, PartNow, Taken
from answerable.casework.authority.models import InformationRequest, PositionDraft
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import Stage, State
from answerable.casework.authority.unable import NotReady
from answerable.documents.case_file import Table, bar
from answerable.documents.case_file.placing import Key
from answerable.law.case_positions import stance
from answerable.law.circumstances import Circumstances
from answerable.law.part_position import position
from answerable.law.regime import ANSWERED_HERE, Regime


class InHand(NamedTuple):
    """A position that somebody is working out: on which part, in which case, as far as it has got."""

    request: InformationRequest
    case: Folded
    part: PartNow
    so_far: Deciding
    of: Circumstances
    by: By

    @property
    def questions(self) -> tuple[Asked, ...]:
        """Every question that its grounds ask."""
        return asked(self.so_far.grounds, self.part.number, self.of)

    @property
    def next_step(self) -> Step | None:
        """What is asked next of the claim that is being added."""
        return next_step(self.so_far.adding, self.so_far.grounds, self.part.number, self.of)

    def put(self, so_far: Deciding) -> "InHand":
        """Keeps it."""
        PositionDraft.objects.update_or_create(
            person=self.by.person, request=self.request, part=self.part.number, defaults={"content": so_far.kept()}
        )
        return self._replace(so_far=so_far)


def begun(by: By, reference: str, number: str, *, on: date) -> InHand | None:
    """What this person has worked out of a position, or None. Raises `NotThere`, `NotPermitted`."""
    request, case, part = part_of(by, reference, number)[:3]
    permit(by, Do.POSITION, State(request.state))
    kept = PositionDraft.objects.filter(person=by.person, request=request, part=number).first()
    if kept is None or part.regime not in ANSWERED_HERE:
        return None
    so_far = read(kept.content)
    if not so_far.belongs_to(part.regime):
        return None  # begun under the law that the part was dealt with under before
    return InHand(request, case, part, so_far, case.case().circumstances(number, on=on), by)


def begin(by: By, reference: str, number: str, *, on: date) -> InHand:
    """Begins a position from the one that stands; from nothing at review, where it is decided afresh, and where that is another law's."""
    request, case, part = part_of(by, reference, number)[:3]
    permit(by, Do.POSITION, State(request.state))
    must_be_answered_here(case, number)
    taken = case.position(number)
    fresh = taken is None or (State(request.state) is State.REVIEW and taken.stage is not Stage.REVIEW)
    so_far = Deciding() if taken is None or fresh else from_tables(taken.tables, number)
    so_far = so_far if so_far.belongs_to(part.regime) else Deciding()
    return InHand(request, case, part, so_far, case.case().circumstances(number, on=on), by).put(so_far)


def choose(work: InHand, duty: str) -> InHand:
    """Begins a ground: a claim on one of the two duties, or a bar, which is whole at once. Raises `NotReady` for a bar of another law."""
    if duty in BARS:
        if work.part.regime is Regime.EIR:
            raise NotReady(
                f"{duty} is of the Act, and this part goes under the Regulations. A request that is too costly or vexatious is refused "
                "there as manifestly unreasonable, with the public interest weighed. Claim that.",
                under="EIR reg 12(4)(b)",
            )
        return work.put(Deciding((*work.so_far.grounds, {"bar": {"provision": duty}}), {}))
    return work.put(work.so_far._replace(adding={"duty": duty}))


def specify(work: InHand, step: Step, value: object) -> InHand:
    """Answers one thing about the claim that is being added; with the last of them it becomes a ground. Raises `Malformed`."""
    known = _before(step, work.so_far.adding)
    if step is Step.BESIDE and value:
        known["alternative_group"] = value
    adding = {**known, step.value: value}
    if "provision" in adding:
        must_stand(adding, _grouped(work.so_far.grounds, adding), work.part.number, work.of)
    work = work._replace(so_far=work.so_far._replace(adding=adding))
    if work.next_step is not None:
        return work.put(work.so_far)
    grounds = _grouped(work.so_far.grounds, adding)
    return work.put(Deciding((*grounds, {"claim": claim_table(_named(adding))}), {}))


def answer(work: InHand, question: Asked, values: Mapping[Key, object]) -> InHand:
    """Answers one question of one ground. Raises `NotLaw` and `NotACaseFile` for what the Act does not take."""
    ground = entered(work.so_far.grounds[question.ground], question.question, values, work.part.number, work.of)
    return work.put(work.so_far.replaced(question.ground, ground))


def remove(work: InHand, nth: int) -> InHand:
    """Takes a ground out."""
    return work.put(work.so_far.without(nth))


def put_aside(work: InHand) -> None:
    """Forgets what was worked out. The position that stands goes on standing."""
    PositionDraft.objects.filter(person=work.by.person, request=work.request, part=work.part.number).delete()


def answering(work: InHand) -> Answering:
    """The part as a letter would answer it, with the position as it would be.

    Raises `NotReady` for a question that is still open, and `MissingJudgement` for what else a person has to decide.
    """
    number = work.part.number
    _must_be_whole(work)
    instead = Taken(0, number, Stage.FIRST, work.of.decided_on, work.by.signature, work.so_far.tables(number))
    law = work.case.case(instead=instead)
    put = stance(law, number, on=work.of.decided_on)
    found = position(put, held_of(work.request, work.case, number), of=work.of)
    bars = tuple(bar(Table("this ground", each)).bar for each in instead.tables.get("bar", ()))
    return Answering(work.part.asked, found, put, bars, Spoken({}, number))


def take(work: InHand, *, reason: str, on: date, seen: int) -> InformationRequest:
    """Takes the position, and forgets how it was worked out. Raises `NotReady` for a question that is still open."""
    _must_be_whole(work)
    made = take_position(
        work.request.reference,
        part=work.part.number,
        tables=work.so_far.tables(work.part.number),
        by=work.by,
        on=on,
        seen=seen,
        reason=reason,
    )
    put_aside(work)
    return made


def _must_be_whole(work: InHand) -> None:
    missing = next_open(work.questions)
    if missing is not None:
        raise NotReady(f"A question is still open: {missing.question.meaning} Answer it first.", under=str(missing.question.under))


def _before(step: Step, adding: Mapping[str, Any]) -> dict[str, Any]:
    """What was said before a step; what came after it is asked again."""
    later = {each.value for each in list(Step)[list(Step).index(step) :]}
    kept = {key: value for key, value in adding.items() if key not in later}
    if step in (Step.EXTENT, Step.BESIDE):
        kept.pop("alternative_group", None)
    return kept


def _named(adding: Mapping[str, Any]) -> dict[str, Any]:
    """The group of alternatives by the name that it is kept under."""
    return {key: value for key, value in adding.items() if key != Step.BESIDE.value}


def _grouped(grounds: tuple[Ground, ...], adding: Mapping[str, Any]) -> tuple[Ground, ...]:
    """The grounds, with the one that a claim is pleaded instead of put into the same group."""
    group = adding.get("alternative_group")
    if not group:
        return grounds
    return tuple(
        {**each, "claim": {**each["claim"], "alternative_group": group}}
        if "claim" in each and group_of(each["claim"]) == group and each["claim"]["duty"] == adding["duty"]
        else each
        for each in grounds
    )


def group_of(claim: Mapping[str, Any]) -> str:
    """The name of the group that a claim is in, or would be if another were pleaded instead of it."""
    return str(claim.get("alternative_group") or f"instead of {claim.get('matter') or claim['provision']}")
