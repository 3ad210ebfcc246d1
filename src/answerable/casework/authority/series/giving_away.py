"""What a letter that is about to go would give away, together with what was told before: asked of every answer, and not only of those that
neither confirm nor deny.

It goes by what the letter tells of each part, and a part that is neither confirmed nor denied tells nothing. The result is for whoever may
see it, and for no letter.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest, Letter, PublicAuthority
from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.authority.series.known import known_of
from answerable.casework.authority.series.matching import questions
from answerable.casework.authority.series.models import Protected
from answerable.casework.authority.series.mosaic.together import Together, Verdict, together
from answerable.casework.authority.series.told import Answered, Said

SECONDS = 2.0
DECIDED = "what an answer gives away decided"


class Tells(NamedTuple):
    """What a letter tells of one part, as a question of which class, and whether an officer coded that."""

    part: str
    says: Said
    about: QuestionClass
    coded: bool


class GivesAway(NamedTuple):
    """What a letter gives away: what it tells, what that does to each protected proposition, and from how many answers that is worked out.

    `uncoded` of the authority's own are not among them; `decision` is the last one on this letter, if it is on all that is decided.
    """

    tells: tuple[Tells, ...]
    found: tuple[Together, ...]
    answers: int
    uncoded: int
    decision: "Decision | None" = None

    @property
    def decides(self) -> tuple[Together, ...]:
        """What is decided by this letter, and was not before."""
        return tuple(each for each in self.found if each.newly_decided)

    @property
    def likelier(self) -> tuple[Together, ...]:
        """What is made likelier by it."""
        return tuple(each for each in self.found if each.moved == "likelier")

    @property
    def cannot_tell(self) -> tuple[Together, ...]:
        """What could not be told in the time."""
        return tuple(each for each in self.found if each.after is Verdict.CANNOT_TELL or each.moved == Verdict.CANNOT_TELL.value)


class Decision(NamedTuple):
    """Whether a letter goes in spite of what it decides: on which propositions that was decided, when, by whom and why."""

    goes: bool
    propositions: frozenset[int]
    on: date
    by: str
    reason: str


def protects_something(authority: PublicAuthority) -> bool:
    """Whether anything is declared that answers must not give away."""
    return Protected.objects.filter(authority=authority).exists()


def gives_away(letter: Letter, case: Folded, said: Mapping[str, Said], *, on: date, seconds: float = SECONDS) -> GivesAway | None:
    """What a letter gives away that says this of its parts. None where it tells nothing."""
    request = letter.request
    if not said:
        return None
    known, tells = known_of(request.authority), tuple(_tells(request, case, said))
    own = {_named(request, each.part) for each in tells}
    earlier = [each for each in known.answers if each.reference not in own]
    proposed = [Answered(request.authority.name, each.about, each.says, _named(request, each.part), on) for each in tells]
    classed = [each for each in proposed if any(each.about.named())]
    found = together(known.vocabulary, known.protected, earlier, *classed, seconds=seconds) if classed else ()
    away = GivesAway(tells, found, len(earlier), known.uncoded)
    return away._replace(decision=_decision(case, letter.number, away.decides))


def _named(request: InformationRequest, part: str) -> str:
    return f"{request.reference} part {part}"


def _tells(request: InformationRequest, case: Folded, said: Mapping[str, Said]) -> Iterator[Tells]:
    asked = [(each.number, each.asked) for each in case.ours if each.number in said]
    for each in questions(request, asked, standing=()):
        yield Tells(each.part, said[each.part], each.begins_with, each.coded is not None)


def _decision(case: Folded, number: int, decides: Sequence[Together]) -> Decision | None:
    """The last decision on a letter, if it is on all that the letter decides."""
    for entry in reversed(case.entries):
        told = entry.payload
        if entry.kind == DECIDED and told["letter"] == number:
            on_which = frozenset(told["propositions"])
            whole = {each.proposition.number for each in decides} <= on_which
            return Decision(bool(told["goes"]), on_which, entry.on, entry.by, str(told["reason"])) if whole else None
    return None
