"""A standing position after a decision notice or the Tribunal: one that failed proposes nothing more, and the requests that it touches are
named. What it kept from being confirmed may still be withheld for its content: s.31(1) survives the failure of s.31(3).
"""

from answerable.casework.authority.acting import Work
from answerable.casework.authority.fold import fold
from answerable.casework.authority.series.following import FELL, KINDS, STOOD, follow
from answerable.casework.authority.series.models import Reliance
from answerable.casework.authority.series.stances import State
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import chain_of_body


def series_after(work: Work) -> None:
    """Works out what a case says of series again, after what was just recorded of it, and what became of the positions it relied on."""
    if (work.entry is not None and work.entry.kind in KINDS) or Reliance.objects.filter(request=work.request).exists():
        follow(work.request, fold(work.request.authority, work.request.case))
        _after_a_failure(work)


def _after_a_failure(work: Work) -> None:
    """Fails the standing positions that this case relied on and lost with, and puts back those that the Tribunal upheld."""
    for each in (
        Reliance.objects.select_related("standing").filter(request=work.request, departs=False).order_by("standing__number", "part")
    ):
        last = each.at_tribunal or each.at_commissioner
        state = State(each.standing.state)
        if last == FELL and state is State.STANDS:
            _change(work, each, State.FAILED, "standing position failed")
        elif last == STOOD and each.at_commissioner == FELL and state is State.FAILED:
            _change(work, each, State.STANDS, "standing position stands again")


def _change(work: Work, of: Reliance, state: State, kind: str) -> None:
    where = "the Tribunal" if of.at_tribunal else "the Commissioner"
    of.standing.state = state.value
    of.standing.ended_on = work.on if state is State.FAILED else None
    of.standing.ended_because = f"It failed before {where}, on {work.request.reference} part {of.part}." if state is State.FAILED else ""
    of.standing.save()
    payload = {"standing": of.standing.number, "request": work.request.reference, "part": of.part, "before": where}
    happening = Happening(kind, work.on, work.by.at, work.by.signature, payload)
    append(work.request.authority.slug, chain_of_body(work.request.authority.slug), happening)
