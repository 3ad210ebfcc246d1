"""The judgements that a part still lacks, in the order in which the Act comes to them: what there is to ask next.

Each claim gives the first question that it lacks. What only follows from an answer is not asked before it: no balance before a claim is
engaged, nothing of what is held while confirming or denying is open, and nothing of content before it is known to be held.
"""

from collections.abc import Iterator
from typing import NamedTuple

from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty
from answerable.law.not_law import MissingJudgement
from answerable.law.part_position import Holdings, Stance, Standing, divided
from answerable.law.pleaded import Pleaded, reach
from answerable.law.provision import Provision, cite


class OpenQuestion(NamedTuple):
    """A judgement that is missing: on which part and slice, about which claim if about one, under which provision, and the question."""

    part: str
    extent: str | None
    claim: Claim | None
    under: Provision
    words: str


def open_questions(stance: Stance, held: Holdings, *, of: Circumstances) -> tuple[OpenQuestion, ...]:
    """Every judgement that can be asked for now; none where the position is settled. Raises `Malformed` as `position` does.

    `held` is called as `position` calls it. A question about a claim on the whole part is asked once.
    """
    return tuple(dict.fromkeys(each for slice_ in divided(stance, of=of) for each in _open(stance, slice_, held, of)))


def _open(stance: Stance, slice_: Standing, held: Holdings, of: Circumstances) -> Iterator[OpenQuestion]:
    try:
        assert slice_.bars is not None
    except MissingJudgement as gap:
        yield _about_the_part(stance, slice_, gap)._replace(extent=None)
        return
    try:
        told = slice_.told(held)
    except MissingJudgement as gap:
        yield from _unjudged(stance, slice_.extent, Duty.CONFIRM_OR_DENY, of) or (_about_the_part(stance, slice_, gap),)
        return
    try:
        slice_.communicating(told)
    except MissingJudgement as gap:
        yield from _unjudged(stance, slice_.extent, Duty.COMMUNICATE, of) or (_about_the_part(stance, slice_, gap),)


def _about_the_part(stance: Stance, slice_: Standing, gap: MissingJudgement) -> OpenQuestion:
    return OpenQuestion(stance.part, slice_.extent, None, cite(gap.under), gap.needed)


def _unjudged(stance: Stance, extent: str | None, duty: Duty, of: Circumstances) -> tuple[OpenQuestion, ...]:
    claims = ((each.claim, _gap(each, of)) for each in stance.reaching(extent, duty))
    return tuple(OpenQuestion(stance.part, each.extent, each, cite(each.provision), gap) for each, gap in claims if gap)


def _gap(pleaded: Pleaded, of: Circumstances) -> str:
    """The first judgement that a claim lacks, or nothing."""
    try:
        reach(pleaded, of=of)
    except MissingJudgement as gap:
        return gap.needed
    return ""
