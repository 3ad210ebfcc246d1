"""What is still open on a part, as far as can be said without looking at what is held.

Whether somebody has decided what is held is an entry of the ledger, and so is what follows from there being a decision. What the
decision was is never asked here, and on a part that neither confirms nor denies not even whether there is one.
"""

from datetime import date

from answerable.casework.authority.fold import Folded
from answerable.law.bars import Cost
from answerable.law.case import Case
from answerable.law.case_positions import stance
from answerable.law.claims import Duty
from answerable.law.finding import Judgement
from answerable.law.not_law import NotLaw
from answerable.law.open_questions import OpenQuestion, open_questions
from answerable.law.part_position import Holdings, nobody_looked
from answerable.law.positions import Held


def lacking(case: Folded, law: Case, part: str, *, on: date) -> tuple[OpenQuestion, ...]:
    """The judgements that the position of a part still lacks. `law` is the case as law sees it.

    Raises `NotLaw` for a position to which the Act, as it stands on the day, gives no shape.
    """
    return open_questions(stance(law, part, on=on), _as_decided(case, part, on), of=law.circumstances(part, on=on))


def is_finished(case: Folded, law: Case, part: str, *, on: date) -> bool:
    """Whether the position of a part lacks no judgement."""
    try:
        return not lacking(case, law, part, on=on)
    except NotLaw:
        return False


def neither_confirms_nor_denies(law: Case, part: str) -> bool:
    """Whether the position on a part, or on a slice of it, is to neither confirm nor deny."""
    return any(each.part == part and each.pleaded.claim.duty is Duty.CONFIRM_OR_DENY for each in law.claims)


def denies_somewhere(law: Case) -> bool:
    """Whether the position on any part, or on a slice of one, is to neither confirm nor deny."""
    return any(each.pleaded.claim.duty is Duty.CONFIRM_OR_DENY for each in law.claims)


def needs_no_search(law: Case, part: str) -> bool:
    """Whether nothing need be established: the answer neither confirms nor denies, or s.12(2) or s.14 takes both duties away."""
    return neither_confirms_nor_denies(law, part) or any(
        part in (each.parts or (part,)) and not (isinstance(each.bar, Cost) and not each.bar.confirming_alone) for each in law.bars
    )


def is_decided(case: Folded, part: str) -> bool:
    """Whether somebody has decided what is held on a part; never what the decision was."""
    return any(entry.kind == "held decided" and entry.payload.get("part") == part for entry in case.entries)


def _as_decided(case: Folded, part: str, on: date) -> Holdings:
    """Stands for what is held where somebody has decided it, whatever was decided, so that what follows can be asked."""
    if not is_decided(case, part):
        return nobody_looked
    held = Judgement("what is held", Held.YES, by="whoever decided", on=on, reasons="decided, and not looked at here")
    return lambda _: held
