"""Where one part stands on both duties: slice by slice, in the Act's order, and in sum.

    position(Stance("4", pleaded, weighed), held=nobody_looked, of=Circumstances(...))

What is held is asked for through a function, one slice at a time, and only where the duty to confirm or deny stands on that slice. A
slice that neither confirms nor denies, or that a bar settles, never calls it: with a mapping, pass its `get`.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from answerable.law.bars import Bar, Cost, Repeated, Vexatious, barred
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty
from answerable.law.eir.r12_exceptions import NOT_HELD
from answerable.law.environmental_positions import established, made_available, not_held, to_be_answered
from answerable.law.finding import Finding, Judgement
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.pleaded import Pleaded, must_have_a_shape, reach
from answerable.law.positions import Answer, Held, Position, communicate, confirm_or_deny, in_sum, informed
from answerable.law.public_interest import PublicInterestTest, Reached, carried
from answerable.law.regime import Regime
from answerable.law.weighed import Weighed, tests

Holdings = Callable[[str | None], Judgement[Held] | None]


class Stance(NamedTuple):
    """All that is put forward on one part: the claims on both duties, what was weighed, and what bars the request.

    `slices` are extents into which the part is divided although no claim names them.
    """

    part: str
    pleaded: tuple[Pleaded, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    bars: tuple[Bar | Finding[bool], ...] = ()
    slices: tuple[str, ...] = ()

    def extents(self) -> tuple[str | None, ...]:
        """The rest of the part first, as None, then each slice that a claim or the division of the part names."""
        return tuple(dict.fromkeys((None, *(each.claim.extent for each in self.pleaded), *self.slices)))

    def reaching(self, extent: str | None, duty: Duty) -> tuple[Pleaded, ...]:
        """The claims on one duty that reach a slice: its own, and those on the whole part.

        That nothing is held, EIR reg 12(4)(a), is for the search to establish, and is none of them.
        """
        return tuple(
            each
            for each in self.pleaded
            if each.claim.duty is duty and each.claim.extent in (None, extent) and each.claim.provision != NOT_HELD
        )


class Relied(NamedTuple):
    """A claim that a notice must rely on, whether it is absolute, as s.2(3) says of it, and whether its public interest was weighed."""

    claim: Claim
    absolute: bool
    weighed: bool


class SlicePosition(NamedTuple):
    """One slice: where each duty stands, and the claims that carry it there. No extent: the rest of the part, or all of it."""

    extent: str | None
    confirm_or_deny: Finding[Position]
    communicate: Finding[Position]
    relied_on: tuple[Relied, ...] = ()


class PartPosition(NamedTuple):
    """One part: its slices, and each duty in sum."""

    part: str
    slices: tuple[SlicePosition, ...]
    confirm_or_deny: Position
    communicate: Position


class Standing:
    """One slice on its way to a position. Each step rests on the one before, and asks no more than it needs."""

    def __init__(self, stance: Stance, extent: str | None, of: Circumstances) -> None:
        self._stance, self.extent, self._of = stance, extent, of

    @cached_property
    def bars(self) -> tuple[Finding[bool], ...]:
        """What bars the request, as found. Raises `MissingJudgement`."""
        return tuple(each if isinstance(each, Finding) else barred(each) for each in self._stance.bars)

    def reached(self, duty: Duty) -> tuple[Reached, ...]:
        """The claims on a duty as they come to s.2. Raises `MissingJudgement`."""
        return tuple(reach(each, of=self._of) for each in self._stance.reaching(self.extent, duty))

    def tests(self, duty: Duty) -> tuple[PublicInterestTest, ...]:
        """The public interest tests on a duty."""
        return tests(self._stance.weighed, self.reached(duty), extent=self.extent)

    @cached_property
    def confirming(self) -> Finding[Position]:
        """Whether the duty to confirm or deny stands; under the Regulations, whether the request is answered in the open."""
        if self._environmental:
            settled = to_be_answered((), bars=self.bars)
            if settled.value.answer is not Answer.OWED:
                return settled
            return to_be_answered(self.reached(Duty.CONFIRM_OR_DENY), self.tests(Duty.CONFIRM_OR_DENY))
        settled = confirm_or_deny((), bars=self.bars)
        if settled.value.answer is not Answer.OWED:
            return settled
        return confirm_or_deny(self.reached(Duty.CONFIRM_OR_DENY), self.tests(Duty.CONFIRM_OR_DENY))

    def told(self, held: Holdings) -> Finding[Position]:
        """What the requester is told of holding. `held` is called only where the duty stands."""
        if self.confirming.value.answer is not Answer.OWED:
            return self.confirming
        return (established if self._environmental else informed)(self.confirming, held(self.extent))

    def communicating(self, told: Finding[Position]) -> Finding[Position]:
        """What becomes of the information. Claims on it are reached only where it is held, and no bar settles it."""
        if self._environmental:
            return self._made_available(told)
        settled = communicate(told, bars=self.bars)
        if settled.value.answer is not Answer.COMMUNICATED:
            return settled
        return communicate(told, self.reached(Duty.COMMUNICATE), self.tests(Duty.COMMUNICATE))

    @property
    def _environmental(self) -> bool:
        return self._of.regime is Regime.EIR

    def _made_available(self, told: Finding[Position]) -> Finding[Position]:
        """Reg 12(4)(a) is weighed where nothing is held, and the other exceptions where something is."""
        if told.value.answer is Answer.DENIED:
            denied = not_held(told, self.extent)
            return made_available(told, (denied,), self._tests_of_denial(denied))
        if told.value.answer is not Answer.CONFIRMED:
            return made_available(told)
        return made_available(told, self.reached(Duty.COMMUNICATE), self.tests(Duty.COMMUNICATE))

    def _tests_of_denial(self, denied: Reached) -> tuple[PublicInterestTest, ...]:
        about = [each for each in self._stance.weighed if each.names(denied.claim)]
        return tests(about, (denied,), extent=self.extent)

    def relied_on(self, *found: Finding[Position]) -> Iterator[Relied]:
        """The claims that carry these positions, and those in the alternative to them, so that the notice does not tell which holds."""
        for duty, each in zip(Duty, found, strict=True):
            if NOT_HELD in each.value.under and duty is Duty.COMMUNICATE:
                yield Relied(Claim(NOT_HELD, duty, extent=self.extent), absolute=False, weighed=True)
            elif each.value.answer in _CARRIED[duty]:
                yield from self._relied_on(duty, self.reached(duty), self.tests(duty))

    def _relied_on(self, duty: Duty, reached: tuple[Reached, ...], weighed: tuple[PublicInterestTest, ...]) -> Iterator[Relied]:
        holding = carried(reached, weighed, duty=duty).claims
        groups = {each.alternative_group for each in holding} - {None}
        for each in reached:
            if each.claim in holding or each.claim.alternative_group in groups:
                yield Relied(each.claim, each.absolute.value, any(test.about(each.claim) for test in weighed))


_CARRIED = {Duty.CONFIRM_OR_DENY: (Answer.NCND,), Duty.COMMUNICATE: (Answer.WITHHELD, Answer.ACCESSIBLE)}


def position(stance: Stance, held: Holdings, *, of: Circumstances) -> PartPosition:
    """The position of a part. Raises `Malformed` for claims to which the Act gives no shape, and `MissingJudgement`, naming the part."""
    standings = divided(stance, of=of)
    try:
        found = tuple(_position(each, held) for each in standings)
    except MissingJudgement as gap:
        raise MissingJudgement(f"{gap.needed}, for part {stance.part}", under=gap.under) from gap
    return PartPosition(
        stance.part,
        found,
        in_sum([each.confirm_or_deny for each in found]),
        in_sum([each.communicate for each in found]),
    )


def divided(stance: Stance, *, of: Circumstances) -> tuple[Standing, ...]:
    """The slices of a part, its claims held to the Act's shapes. Raises `Malformed`."""
    must_have_a_shape([each.claim for each in stance.pleaded], of=of)
    if of.regime is Regime.EIR and any(isinstance(each, Cost | Vexatious | Repeated) for each in stance.bars):
        raise Malformed(
            "FOIA s.12 and s.14 are of the Act, and this part goes under the Regulations. A request that is too costly or vexatious is "
            "refused there as manifestly unreasonable, EIR reg 12(4)(b), with the public interest weighed."
        )
    return tuple(Standing(stance, each, of) for each in stance.extents())


def _position(standing: Standing, held: Holdings) -> SlicePosition:
    told = standing.told(held)
    given = standing.communicating(told)
    return SlicePosition(standing.extent, told, given, tuple(standing.relied_on(told, given)))


def nobody_looked(extent: str | None) -> None:
    """No judgement on what is held, for a part on which none is needed."""
