"""What can be put forward on each duty, with its words, and what else the law needs to know of a claim: one thing at a time.

The law is the one that the part goes under: Part II of the Act, or the exceptions of the Regulations.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple

from answerable.casework.authority.deciding.grounds import Ground, pleaded_of
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty
from answerable.law.claims_validity import check
from answerable.law.exemption import Exemption
from answerable.law.not_law import Malformed
from answerable.law.part_ii import BY_SECTION, excludes
from answerable.law.pleadable import BY_PLACE, PLEADABLE, WITH_A_CONDITION
from answerable.law.provision import cite
from answerable.law.regime import Regime

_TO_A_PURPOSE = ("FOIA s.31(1)(g)", "FOIA s.31(1)(h)", "FOIA s.31(1)(i)")
_TO_A_FUNCTION = "FOIA s.31(1)(g)"
_BARE = {
    Regime.FOIA: ("FOIA s.", re.compile(r"^(?:FOIA\s*)?(?:s(?:ection)?\.?\s*)?(\d+[A-Z]?)\s*((?:\(\w+\)\s*)*)$", re.IGNORECASE)),
    Regime.EIR: ("EIR reg ", re.compile(r"^(?:EIR\s*)?(?:reg(?:ulation)?\.?\s*)?(\d+)\s*((?:\(\w+\)\s*)*)$", re.IGNORECASE)),
}


class Step(Enum):
    """What is asked of a claim that is being added, in this order."""

    EXTENT = "extent"
    BESIDE = "beside"
    PROVISION = "provision"
    MATTER = "matter"
    PURPOSES = "purposes"
    FUNCTION = "function"
    CONDITION = "condition"


class Choice(NamedTuple):
    """One provision that can be chosen: its words in the Act, and the title of its section."""

    provision: str
    words: str
    title: str


def choices(duty: Duty, of: Circumstances, *, find: str = "") -> tuple[Choice, ...]:
    """What can be claimed on a duty, narrowed to what has every word of `find` in its citation, its words or its title."""
    wanted = find.casefold().split()
    every = (each for exemption in PLEADABLE[of.regime] if of.authority.may_claim(exemption.claimant) for each in _of(exemption, duty, of))
    return tuple(each for each in every if all(word in " ".join(each).casefold() for word in wanted))


def _of(exemption: Exemption, duty: Duty, of: Circumstances) -> Iterator[Choice]:
    for each in exemption.limbs if duty is Duty.COMMUNICATE else exemption.confirm_or_deny:
        if of.in_force(each):
            yield Choice(str(exemption.at.under(each.at)), each.words, exemption.title)


def as_cited(text: str, regime: Regime = Regime.FOIA) -> str:
    """A citation as a person typed it, in the one form: `31(1)(a)` is `FOIA s.31(1)(a)`, and under the Regulations `12(5)(e)` is
    `EIR reg 12(5)(e)`. What cannot be read is left as it is.
    """
    begins, bare = _BARE[regime]
    found = bare.match(text.strip())
    if found is None:
        return text.strip()
    return f"{begins}{found[1].upper()}{''.join(found[2].split())}"


def matters(provision: str, of: Circumstances) -> tuple[Choice, ...]:
    """The limbs that a confirm-or-deny provision points back to, where there are several."""
    exemption = BY_PLACE[cite(provision).section]
    clause = next((each for each in exemption.confirm_or_deny if exemption.at.under(each.at) == provision and of.in_force(each)), None)
    if clause is None or not clause.limbs:
        return ()
    found = (limb for limb in exemption.limbs if excludes(clause, limb) and of.in_force(limb))
    made = tuple(Choice(str(exemption.at.under(limb.at)), limb.words, exemption.title) for limb in found)
    return made if len(made) > 1 else ()


def purposes() -> tuple[Choice, ...]:
    """The purposes of s.31(2)."""
    exemption = BY_SECTION[cite("FOIA s.31")]
    return tuple(Choice(str(exemption.at.under(each.at)), each.words, exemption.title) for each in exemption.purposes)


def conditions(of: Circumstances) -> tuple[Choice, ...]:
    """The conditions of s.40, one of which s.40(2) needs; under the Regulations those of reg 13, for reg 13(1)."""
    exemption = BY_PLACE[cite("EIR reg 13" if of.regime is Regime.EIR else "FOIA s.40")]
    return tuple(
        Choice(str(exemption.at.under(each.at)), each.words, exemption.title) for each in exemption.conditions if of.in_force(each)
    )


def beside(adding: Mapping[str, Any], grounds: Sequence[Ground], part: str) -> tuple[Claim, ...]:
    """The claims that stand already on the same duty and may cover the same information."""
    claims = (pleaded_of(each, part).claim for each in grounds if "claim" in each)
    extent = adding.get("extent")
    return tuple(each for each in claims if each.duty.value == adding["duty"] and (each.extent == extent or None in (each.extent, extent)))


def next_step(adding: Mapping[str, Any], grounds: Sequence[Ground], part: str, of: Circumstances) -> Step | None:
    """What is asked next of the claim that is being added; None where it is whole."""
    return next((step for step in Step if step.value not in adding and _arises(step, adding, grounds, part, of)), None)


def _arises(step: Step, adding: Mapping[str, Any], grounds: Sequence[Ground], part: str, of: Circumstances) -> bool:
    if step in (Step.EXTENT, Step.PROVISION):
        return True
    if step is Step.BESIDE:
        return bool(beside(adding, grounds, part))
    limb = adding.get("matter") or adding["provision"]
    arises: dict[Step, bool] = {
        Step.MATTER: bool(matters(adding["provision"], of)),
        Step.PURPOSES: limb in _TO_A_PURPOSE,
        Step.FUNCTION: limb == _TO_A_FUNCTION,
        Step.CONDITION: adding["provision"] in WITH_A_CONDITION,
    }
    return arises[step]


def claim_table(adding: Mapping[str, Any]) -> dict[str, Any]:
    """The claim as a table, of what has been given. An empty extent is the whole part."""
    return {key: value for key, value in adding.items() if value and key != Step.BESIDE.value}


def must_stand(adding: Mapping[str, Any], grounds: Sequence[Ground], part: str, of: Circumstances) -> None:
    """Raises `Malformed` for a citation that is no ground for its duty, and beside the claims that stand already.

    What has still to be asked of the claim is taken as if it had been given.
    """
    given = dict(adding)
    others = [pleaded_of(each, part).claim for each in grounds if "claim" in each]
    _alone(given, of)
    for step in Step:
        if step.value not in given and _arises(step, given, grounds, part, of):
            given[step.value] = _any(step, given, of)
    check([*others, pleaded_of({"claim": claim_table(given)}, part).claim], **_facts(of))


def _alone(given: Mapping[str, Any], of: Circumstances) -> None:
    """The citation by itself: anything but a limb on this duty, of the law that the part goes under, is told why."""
    bare = Claim(given["provision"], Duty(given["duty"]))
    known = {each.provision for each in choices(bare.duty, of)}
    if bare.provision not in known:
        check([bare], **_facts(of))
        limbs = "an exception of EIR regs 12 and 13" if of.regime is Regime.EIR else "a limb of ss.21 to 44"
        raise Malformed(f"{bare.provision} is not put forward here. Choose it as a ground of its own, or cite {limbs}.")


def _any(step: Step, given: Mapping[str, Any], of: Circumstances) -> object:
    if step is Step.MATTER:
        return matters(given["provision"], of)[0].provision
    if step is Step.PURPOSES:
        return [purposes()[0].provision]
    return conditions(of)[0].provision if step is Step.CONDITION else "to be given" if step is Step.FUNCTION else ""


def _facts(of: Circumstances) -> dict[str, Any]:
    return {"authority": of.authority, "received_on": of.received_on, "dealt_with_on": of.decided_on, "regime": of.regime}
