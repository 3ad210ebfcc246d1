"""To neither confirm nor deny is being considered; and what an act that could tell rests on, stated by one person, cleared by another."""

from collections.abc import Sequence
from datetime import date

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.acts import TELLING
from answerable.casework.authority.ncnd.grounds import CLEARED, RESTS_ON, RETURNED, STATED, Ground, grounds
from answerable.casework.authority.ncnd.secret import CONSIDERED, SET_ASIDE, considered, secret
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.documents.letters.neither import gives_away


def consider(reference: str, *, parts: Sequence[str], reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Says that the answer on some parts may come to neither confirm nor deny, from the words of the request.

    From then on nobody searches for them, and an act that could tell needs a ground. Raises `NotReady`.
    """
    with acting(reference, Do.CONSIDER_NCND, by=by, on=on, seen=seen) as work:
        case = fold(work.request.authority, work.request.case)
        already = secret(case)
        _named(case, parts)
        if any(each in already for each in parts):
            raise NotReady("That is being considered already on one of these parts, or is its position. Leave it out.")
        if not reason.strip():
            raise NotReady(
                "Say what in the request makes either answer tell too much, so that it can be shown that you did not look first."
            )
        _must_rest_on_no_holding(reason)
        work.record(CONSIDERED, {"parts": list(parts), "reason": reason})
    return work.request


def set_aside(reference: str, *, parts: Sequence[str], reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Says that it is considered no longer, so that the parts are worked as any other. Raises `NotReady`."""
    with acting(reference, Do.CONSIDER_NCND, by=by, on=on, seen=seen) as work:
        open_ = considered(fold(work.request.authority, work.request.case))
        if not parts or not set(parts) <= open_:
            raise NotReady("That is not being considered on one of these parts. Choose among those on which it is.")
        if not reason.strip():
            raise NotReady("Say why the answer need not neither confirm nor deny.")
        _must_rest_on_no_holding(reason)
        work.record(SET_ASIDE, {"parts": list(parts), "reason": reason})
    return work.request


def state_ground(
    reference: str, *, act: str, parts: Sequence[str], rests_on: str, reason: str, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """States what an act rests on, on parts where it could tell what is held. Raises `NotReady`."""
    with acting(reference, Do.STATE_GROUND, by=by, on=on, seen=seen) as work:
        case = fold(work.request.authority, work.request.case)
        _named(case, parts)
        if act not in TELLING or rests_on not in RESTS_ON:
            raise NotReady("Choose the act, and what it rests on, among those that are offered.")
        if not reason.strip():
            raise NotReady("Say how it follows from that, so that whoever clears it can see that it would be done whatever is held.")
        _must_rest_on_no_holding(reason)
        work.record(STATED, {"act": act, "parts": list(parts), "rests_on": rests_on, "reason": reason})
    return work.request


def clear_ground(
    reference: str, *, number: int, cleared: bool, reason: str = "", by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """Agrees that an act rests on what was stated, or does not. Raises `NotReady`, and `NotPermitted` for who stated it."""
    with acting(reference, Do.CLEAR_GROUND, by=by, on=on, seen=seen) as work:
        found = next((each for each in waiting(fold(work.request.authority, work.request.case)) if each.number == number), None)
        if found is None:
            raise NotReady("No such ground waits to be cleared. Look at the case as it stands.")
        if found.by == by.signature:
            raise NotPermitted("You stated this ground, so somebody else must clear it.")
        if not cleared and not reason.strip():
            raise NotReady("Say why the act does not follow from it.")
        work.record(CLEARED if cleared else RETURNED, {"number": number, "act": found.act, "parts": list(found.parts), "reason": reason})
    return work.request


def waiting(case: Folded) -> tuple[Ground, ...]:
    """The grounds that nobody has cleared or returned."""
    return tuple(each for each in grounds(case) if each.cleared is None)


def _named(case: Folded, parts: Sequence[str]) -> None:
    known = [each.number for each in case.parts]
    if not parts or not set(parts) <= set(known):
        raise NotReady(f"Name parts of the request. Its parts are {', '.join(known)}.")


def _must_rest_on_no_holding(words: str) -> None:
    """Raises `NotReady` for words that speak as though something were held, or had been looked for."""
    telling = gives_away(words)
    if telling:
        raise NotReady(f"“{telling}” speaks as though something were held. It has to be true whatever is. Say it from the request alone.")
