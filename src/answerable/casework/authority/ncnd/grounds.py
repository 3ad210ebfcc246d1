"""What an act rests on where it could tell what is held: a person states it, somebody who clears agrees, and both are events."""

from collections.abc import Iterable
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.ncnd.acts import TELLING
from answerable.casework.authority.ncnd.secret import secret
from answerable.casework.authority.unable import NotReady

STATED, CLEARED, RETURNED = "ground stated", "ground cleared", "ground returned"
# All that an act can rest on there. What is held is not among them.
RESTS_ON = {
    "words": "The words of the request",
    "requester": "Who asks, or how they asked to be answered",
    "claims": "What is claimed on the duty to confirm or deny, and its balance",
    "public": "What is public already, and was before the request",
    "law": "What the law asks of every request of this kind",
    "workload": "How much work there was, on requests of every kind",
}


class Ground(NamedTuple):
    """One ground as it stands. `number` is that of the entry that stated it; `cleared`: None while it waits."""

    number: int
    act: str
    parts: tuple[str, ...]
    rests_on: str
    by: str
    cleared: bool | None = None


def grounds(case: Folded) -> tuple[Ground, ...]:
    """Every ground of a case, in the order in which they were stated."""
    found: dict[int, Ground] = {}
    for entry in case.entries:
        told = entry.payload
        if entry.kind == STATED:
            found[entry.number] = Ground(entry.number, told["act"], tuple(told["parts"]), told["rests_on"], entry.by)
        elif entry.kind in (CLEARED, RETURNED):
            found[told["number"]] = found[told["number"]]._replace(cleared=entry.kind == CLEARED)
    return tuple(found.values())


def without_ground(case: Folded, act: str, parts: Iterable[str] = ()) -> tuple[str, ...]:
    """The parts on which an act could tell what is held, and for which no cleared ground stands."""
    return tuple(each for each in secret(case, parts) if not has_ground(case, act, each))


def has_ground(case: Folded, act: str, part: str) -> bool:
    """Whether a cleared ground stands for an act on a part."""
    return any(each.act == act and each.cleared and part in each.parts for each in grounds(case))


def why_not(act: str, part: str) -> str:
    """What an act would tell on a part, in a sentence that is the same whatever is held."""
    return f"On part {part} the answer neither confirms nor denies, or may come to, and this act could tell: {TELLING[act]}."


MEND = "State on what it rests, which cannot be what is held, and have that cleared; or leave the part out."


def must_have_a_ground(case: Folded, act: str, parts: Iterable[str] = ()) -> None:
    """Raises `NotReady` for a part on which this act could tell what is held, where no ground is cleared."""
    lacking = without_ground(case, act, parts)
    if lacking:
        raise NotReady(f"{why_not(act, lacking[0])} {MEND}", under="FOIA s.1(1)(a)")
