"""More time for the public interest: the slices on which an exemption is engaged and qualified, and the balance is not struck yet."""

from datetime import date

from answerable.casework.authority.drafting.answering import Answering, relied_on
from answerable.documents import letters
from answerable.documents.languages.language import Language
from answerable.law.case import Case
from answerable.law.case_positions import stance
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty
from answerable.law.not_law import NotLaw
from answerable.law.part_position import Holdings, Relied, Standing, divided
from answerable.law.positions import Answer
from answerable.law.public_interest import Reached


def put_off(answering: Answering, held: Holdings, *, of: Circumstances, estimate_on: date) -> letters.PartAnswer:
    """One part of a letter that takes more time. Raises `UnableToDraft` where there is no balance to strike."""
    slices = []
    for standing in divided(answering.stance, of=of):
        duty = to_weigh(standing)
        if duty is None:
            continue
        one = answering if answering.spoken.language is Language.ENGLISH else _of_the_slice(answering, standing.extent)
        relied = tuple(relied_on(one, each) for each in _relied(standing, duty))
        extent = one.spoken.translated("extent", standing.extent) if standing.extent else None
        if duty is Duty.CONFIRM_OR_DENY:
            slices.append(letters.SliceAnswer(letters.PutOffConfirming(relied, estimate_on), extent))
        elif standing.told(held).value.answer is Answer.CONFIRMED:
            slices.append(letters.SliceAnswer(letters.PutOff(relied, estimate_on), extent))
    if not slices:
        raise letters.UnableToDraft(
            f"On part {answering.stance.part} no qualified exemption is engaged whose balance is still to be struck, so section 10(3) "
            "gives it no more time. Answer it, or take the position first."
        )
    return letters.PartAnswer(answering.stance.part, answering.asked, tuple(slices))


def _of_the_slice(answering: Answering, extent: str | None) -> Answering:
    return answering._replace(spoken=answering.spoken._replace(extent=extent))


def claims_put_off(answering: Answering, *, of: Circumstances) -> tuple[Claim, ...]:
    """The claims whose balance such a letter leaves open."""
    found = ((standing, to_weigh(standing)) for standing in divided(answering.stance, of=of))
    return tuple(each.claim for standing, duty in found if duty is not None for each in _unweighed(standing, duty))


def still_to_weigh(law: Case, part: str, *, on: date) -> tuple[Duty, ...]:
    """The duties on which a qualified exemption is engaged on a part and the balance is still to be struck. What is held is not asked."""
    try:
        found = {to_weigh(each) for each in divided(stance(law, part, on=on), of=law.circumstances(part, on=on))}
    except NotLaw:
        return ()
    return tuple(duty for duty in Duty if duty in found)


def to_weigh(standing: Standing) -> Duty | None:
    """The duty whose balance is still to be struck on a slice, or None. Raises `MissingJudgement` where a claim is not judged yet."""
    return next((duty for duty in Duty if _unweighed(standing, duty)), None)


def _unweighed(standing: Standing, duty: Duty) -> tuple[Reached, ...]:
    tests = standing.tests(duty)
    return tuple(each for each in standing.reached(duty) if each.to_be_weighed and not any(test.about(each.claim) for test in tests))


def _relied(standing: Standing, duty: Duty) -> tuple[Relied, ...]:
    return tuple(Relied(each.claim, absolute=False, weighed=False) for each in _unweighed(standing, duty))
