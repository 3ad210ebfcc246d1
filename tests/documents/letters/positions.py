"""Positions as the law gives them, for the tests of what letters say of them."""

from answerable.law.bars import Bar
from answerable.law.claims import Claim, Duty
from answerable.law.engagement import ClassTest
from answerable.law.finding import Judgement
from answerable.law.part_position import PartPosition, Stance, position
from answerable.law.pleaded import Pleaded
from answerable.law.positions import Held
from answerable.law.public_interest import Balance
from answerable.law.weighed import Weighed
from tests.law.judgements import NCND_CRIME, SEED, WITHHOLD_ADVICE, harmful, judged, stage

HELD, NOT_HELD = judged(Held.YES), judged(Held.NO)
FOR = judged(Balance.MAINTAINING_OUTWEIGHS)
ADVICE = Pleaded(WITHHOLD_ADVICE, (ClassTest((stage(True),)),))
CRIME = Pleaded(NCND_CRIME, harmful())
ELSEWHERE = Pleaded(Claim("FOIA s.21(1)", Duty.COMMUNICATE), (ClassTest((stage(True),)),))


def decided(*pleaded: Pleaded, part: str = "1", held: Judgement[Held] | None = HELD, bars: tuple[Bar, ...] = ()) -> PartPosition:
    """The position of a part, its qualified claims weighed for maintaining."""
    about = dict.fromkeys((each.claim.duty, each.claim.extent) for each in pleaded if each is not ELSEWHERE)
    weighed = tuple(Weighed(duty, SEED.decided_on, FOR, extent, for_maintaining=("The harm.",)) for duty, extent in about)
    return position(Stance(part, pleaded, weighed, bars), lambda extent: held, of=SEED)
