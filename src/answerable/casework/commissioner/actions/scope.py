"""What is to be decided: grounds per part and provision, agreed with the complainant. What is outside gets no finding."""

from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import DUTIES, HOW_AGREED
from answerable.casework.unable import NotReady
from answerable.law.provision import cite


def add_ground(
    reference: str,
    *,
    part: str,
    under: str,
    duty: str,
    words: str,
    unsaid: bool = False,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """One ground: the part of the request, the provision, which duty it is about, and what is complained of.

    `unsaid` is of one that the complainant has no words of their own for, so that the notice quotes none: it follows from what they tell.
    What was agreed before is to be agreed again. Raises `NotReady`, `NotACitation`.
    """
    with acting(reference, Do.SET_SCOPE, by=by, on=on, seen=seen) as work:
        provision = str(cite(under.strip()))
        if duty not in DUTIES:
            raise NotReady(f"Say which duty it is about: {', '.join(DUTIES)}.", under="FOIA s.1(1)")
        if bool(words.strip()) is unsaid:
            raise NotReady("Say what is complained of, as the complainant puts it.", under="FOIA s.50(1)")
        if any((each.part, each.under) == (part.strip(), provision) for each in work.case.in_scope):
            raise NotReady(f"That part and {provision} are in the scope already.")
        number = len(work.case.grounds) + 1
        told = {"ground": number, "part": part.strip(), "under": provision, "duty": duty, "text": words}
        work.record("ground added", told)
    return work.complaint


def take_out_ground(reference: str, *, number: int, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """A ground is not decided after all: the complainant does not pursue it, or it was none. Raises `NotReady`."""
    with acting(reference, Do.SET_SCOPE, by=by, on=on, seen=seen) as work:
        if not any(each.number == number for each in work.case.in_scope):
            raise NotReady("That ground is not in the scope. Choose one that is.")
        if not reason.strip():
            raise NotReady("Say why it is not decided.")
        work.record("ground taken out", {"ground": number, "reason": reason})
    return work.complaint


def need_not_decide(reference: str, *, number: int, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """A ground that stays in the scope and need not be decided, since something else settles it: the notice says why. Raises `NotReady`."""
    with acting(reference, Do.SET_SCOPE, by=by, on=on, seen=seen) as work:
        if not any(each.number == number for each in work.case.to_decide):
            raise NotReady("That ground is not to be decided. Choose one that is.")
        if not reason.strip():
            raise NotReady("Say why it need not be decided.")
        if any(each.ground == number for each in work.case.found):
            raise NotReady("Something is found of that ground already, so it was decided. Take the finding back first.")
        work.record("ground need not be decided", {"ground": number, "reason": reason})
    return work.complaint


def agree_scope(reference: str, *, how: str, note: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The complainant agrees to the scope, or did not object to it in the time that they were given. Raises `NotReady`."""
    with acting(reference, Do.SET_SCOPE, by=by, on=on, seen=seen) as work:
        if not work.case.in_scope:
            raise NotReady("There is no ground in the scope. Add what is to be decided first.", under="FOIA s.50(1)")
        if how not in HOW_AGREED or not note.strip():
            raise NotReady("Say how the scope was agreed, and in which letter or words.")
        work.record("scope agreed", {"how": how, "note": note})
    return work.complaint
