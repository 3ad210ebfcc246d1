"""Which protected propositions some answers decide, or make likelier, before one more is given, or a few, and with it.

Decided: it is so, or is not so, in every way that the answers leave. Likelier: it is so in a larger share of those ways, each kind of
possibility being so or not and every way counted once. The share is given with the two numbers that it is made of; it is a measure of what
is left open, and no probability. Where there are more ways than are counted, or the time is over, the answer is “cannot tell”.
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from answerable.casework.authority.series.classes import Vocabulary
from answerable.casework.authority.series.mosaic.boxes import Box, Space, meet
from answerable.casework.authority.series.mosaic.cells import TooMany, cells, is_covered
from answerable.casework.authority.series.mosaic.reasoning import CannotTell, Constraint, Deadline, Reasoner, smallest_hitting
from answerable.casework.authority.series.told import Answered, Proposition, Said

SECONDS = 5.0
MOST_KINDS = 4_000
MOST_JOINED = 150
MOST_WAYS = 20_000


class Verdict(Enum):
    """What answers say of a proposition."""

    SO = "they decide that it is so"
    NOT_SO = "they decide that it is not so"
    OPEN = "they leave it open"
    AGAINST_EACH_OTHER = "they cannot all be so"
    CANNOT_TELL = "cannot tell"


DECIDED = (Verdict.SO, Verdict.NOT_SO)


class Share(NamedTuple):
    """In how many of the ways that are left a proposition is so."""

    having: int
    ways: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.having / self.ways if self.ways else 0.0


class Together(NamedTuple):
    """One proposition: what the earlier answers say of it, and what they say with one more; the smallest set of answers that decides it.

    `smallest`: no smaller set decides it; otherwise that could not be told in the time. A share that could not be counted is None.
    """

    proposition: Proposition
    before: Verdict
    after: Verdict
    by: tuple[Answered, ...] = ()
    smallest: bool = True
    share_before: Share | None = None
    share_after: Share | None = None

    @property
    def newly_decided(self) -> bool:
        """Whether the one more answer is what decides it."""
        return self.after in DECIDED and self.before not in DECIDED

    @property
    def moved(self) -> str:
        """`likelier`, `less likely` or nothing, where it is not decided; `cannot tell` where the ways could not be counted."""
        if self.after in DECIDED or self.before is self.after is Verdict.AGAINST_EACH_OTHER:
            return ""
        if self.share_before is None or self.share_after is None:
            return Verdict.CANNOT_TELL.value
        before, after = self.share_before, self.share_after
        change = after.having * before.ways - before.having * after.ways
        return "likelier" if change > 0 else "less likely" if change < 0 else ""


def together(
    vocabulary: Vocabulary,
    propositions: Sequence[Proposition],
    earlier: Sequence[Answered],
    *proposed: Answered,
    seconds: float = SECONDS,
) -> tuple[Together, ...]:
    """What earlier answers, and those that are proposed, say of each proposition, within so many seconds for all of them."""
    deadline = Deadline(seconds)
    answers = [*earlier, *proposed]
    space = Space(vocabulary, [*propositions, *answers])
    boxes = [space.box(each) for each in answers]
    known = _Known(space, answers, boxes, len(earlier))
    return tuple(_One(each, known, deadline).worked_out() for each in propositions)


class _Known(NamedTuple):
    """Every answer, each with its box; the first so many are the earlier ones."""

    space: Space
    answers: Sequence[Answered]
    boxes: Sequence[Box]
    earlier: int


class _One:
    """One proposition, and the answers that have to do with it."""

    def __init__(self, of: Proposition, known: "_Known", deadline: Deadline) -> None:
        self._of, self._deadline = of, deadline
        self._space, self._answers, self._boxes, earlier = known
        self._box, self._earlier = known.space.box(of), set(range(earlier))

    def worked_out(self) -> Together:
        found = Together(self._of, Verdict.CANNOT_TELL, Verdict.CANNOT_TELL)
        try:
            telling = self._telling
            reasoner = self._reasoner(telling)
            before = self._verdict(reasoner, telling, self._earlier)
            after = self._verdict(reasoner, telling, set(telling))
            found = found._replace(before=before, after=after)
            if after in DECIDED:
                by, smallest = self._smallest(reasoner, telling, so=after is Verdict.SO)
                return found._replace(by=by, smallest=smallest)
        except (CannotTell, TooMany):
            return found
        return self._with_shares(found)

    @cached_property
    def _telling(self) -> list[int]:
        """The answers that may tell: what meets the proposition and, through a yes or a count, what meets these.

        A yes tells nothing while something of its own is left that no other answer rules out, for that may be what is so; nor does a yes
        elsewhere, which rules nothing out, unless what it says is counted.
        """
        found: set[int] = set()
        edge = [(self._box, True)]
        while edge:
            box, yes_too = edge.pop()
            for nth, each in enumerate(self._boxes):
                if nth in found or not meet(box, each):
                    continue
                says = self._answers[nth].says
                if says is Said.NO:
                    found.add(nth)
                elif says is Said.COUNT or (yes_too and self._may_tell(each)):
                    found.add(nth)
                    edge.append((each, says is Said.COUNT))
            self._deadline.left()
        return sorted(found)

    def _may_tell(self, box: Box) -> bool:
        """Whether everything of a yes is of the proposition, or of an answer that can rule it out."""
        ruling = (each for nth, each in enumerate(self._boxes) if self._answers[nth].says is not Said.YES and meet(box, each))
        return is_covered(box, [self._box, *ruling], most=MOST_KINDS)

    def _joined(self) -> list[int]:
        """Every answer that can change how likely the proposition is: what meets it and, through a yes or a count, what meets these.

        Raises `CannotTell` for more than could be counted.
        """
        found: set[int] = set()
        edge = [self._box]
        while edge:
            box = edge.pop()
            for nth, each in enumerate(self._boxes):
                if nth not in found and meet(box, each):
                    found.add(nth)
                    if self._answers[nth].says is not Said.NO:
                        edge.append(each)
            if len(found) > MOST_JOINED:
                raise CannotTell
        return sorted(found)

    def _reasoner(self, chosen: Sequence[int]) -> Reasoner:
        """The chosen answers over the kinds of possibility that they tell apart."""
        boxes: list[Box] = [self._box]
        places: list[tuple[int, list[int], int | None]] = []
        for each in chosen:
            at = len(boxes)
            boxes.append(self._boxes[each])
            parts: list[int] = []
            beyond = None
            if self._answers[each].says is Said.COUNT:
                counted, other = self._space.parts(self._answers[each])
                parts = list(range(len(boxes), len(boxes) + len(counted)))
                boxes += counted
                if other is not None:
                    beyond = len(boxes)
                    boxes.append(other)
            places.append((at, parts, beyond))
        kinds = sorted(cells(boxes, most=MOST_KINDS))
        within = [tuple(nth for nth, kind in enumerate(kinds) if kind >> at & 1) for at in range(len(boxes))]
        constraints = [
            _constraint(self._answers[each], within[at], [within[part] for part in parts], within[beyond] if beyond is not None else ())
            for each, (at, parts, beyond) in zip(chosen, places, strict=True)
        ]
        return Reasoner(len(kinds), constraints, within[0], self._deadline)

    def _verdict(self, reasoner: Reasoner, chosen: Sequence[int], of: set[int]) -> Verdict:
        supposed = [nth for nth, each in enumerate(chosen) if each in of]
        can_be = reasoner.fits(supposed, proposition=True) is not None
        need_not = reasoner.fits(supposed, proposition=False) is not None
        if can_be and need_not:
            return Verdict.OPEN
        if can_be:
            return Verdict.SO
        return Verdict.NOT_SO if need_not else Verdict.AGAINST_EACH_OTHER

    def _smallest(self, reasoner: Reasoner, chosen: Sequence[int], *, so: bool) -> tuple[tuple[Answered, ...], bool]:
        """The fewest answers with which the opposite cannot be; or, when the time is over, some that are enough."""
        enough = reasoner.conflict(range(len(chosen)), proposition=not so)
        try:
            to_hit: list[frozenset[int]] = []
            while True:
                tried = smallest_hitting(to_hit, self._deadline) if to_hit else frozenset()
                fitting = reasoner.fits(tried, proposition=not so)
                if fitting is None:
                    return self._named(chosen, tried), True
                for each in range(len(chosen)):
                    if each not in fitting:
                        more = reasoner.fits((*fitting, each), proposition=not so)
                        fitting = fitting if more is None else more
                to_hit.append(frozenset(range(len(chosen))) - fitting)
        except CannotTell:
            return self._named(chosen, enough), False

    def _named(self, chosen: Sequence[int], which: Iterable[int]) -> tuple[Answered, ...]:
        return tuple(sorted((self._answers[chosen[each]] for each in which), key=lambda each: (each.on, each.reference)))

    def _with_shares(self, found: Together) -> Together:
        try:
            joined = self._joined()
            reasoner = self._reasoner(joined)
            before = reasoner.ways([nth for nth, each in enumerate(joined) if each in self._earlier], most=MOST_WAYS)
            after = reasoner.ways(range(len(joined)), most=MOST_WAYS)
        except (CannotTell, TooMany):
            return found
        return found._replace(share_before=Share(before[1], before[0]), share_after=Share(after[1], after[0]))


def _constraint(of: Answered, whole: tuple[int, ...], parts: Sequence[tuple[int, ...]], other: tuple[int, ...]) -> Constraint:
    if of.says is Said.YES:
        return Constraint(yes=whole)
    if of.says is Said.NO:
        return Constraint(no=whole)
    return Constraint(parts=tuple(parts), other=other, least=of.least, most=of.most)
