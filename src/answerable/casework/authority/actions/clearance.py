"""Clearance: a letter goes to those who clear it, in the order of its route. Nobody clears their own draft."""

from datetime import date

from answerable.casework.authority.acting import By, Work, acting
from answerable.casework.authority.models import Clearance, Letter
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.states import LetterState
from answerable.casework.authority.unable import NotPermitted, NotReady


def send_to_clear(reference: str, *, number: int, shows_requester_because: str = "", by: By, on: date, seen: int | None = None) -> Letter:
    """Sends a draft along its route. Those who clear it see who asks only for a recorded reason.

    Raises `NotReady` where nobody need clear it.
    """
    with acting(reference, Do.SEND_TO_CLEAR, by=by, on=on, seen=seen) as work:
        letter = _letter(work, number, LetterState.DRAFT)
        steps = letter.content.get("route") or []
        if not steps:
            raise NotReady("Nobody has to clear this letter. Send it to the requester.")
        after = letter.clearances.count()
        Clearance.objects.bulk_create(
            Clearance(letter=letter, place=after + nth, clearer=step["clearer"], holds=step["holds"], sent_on=on)
            for nth, step in enumerate(steps, start=1)
        )
        letter.state = LetterState.CLEARING.value
        letter.content = {**letter.content, "shows_requester_because": shows_requester_because.strip()}
        letter.save()
        why = {"reason": shows_requester_because.strip()} if shows_requester_because.strip() else {}
        work.record("letter sent to clear", {"letter": number, "clearers": [step["clearer"] for step in steps], **why})
    return letter


def clear(
    reference: str, *, number: int, cleared: bool, reason: str = "", own_draft_because: str = "", by: By, on: date, seen: int | None = None
) -> Letter:
    """Clears a letter, or returns it to be drafted again. A clearer who cannot hold it has it for information, and only says so.

    A body of one person may clear its own draft for a recorded reason, as the Code's "where possible" allows.
    """
    with acting(reference, Do.CLEAR, by=by, on=on, seen=seen) as work:
        letter = _letter(work, number, LetterState.CLEARING)
        step = _step(letter, by)
        _must_not_be_their_own(letter, by, own_draft_because)
        if not cleared and not step.holds:
            raise NotReady(f"{step.clearer} sees this letter for information, and cannot hold it. Say what you think in a note.")
        if not cleared and not reason.strip():
            raise NotReady("Say what has to change before you can clear it, so that the letter can be mended.")
        step.cleared, step.by, step.decided_on, step.reason = cleared, by.person, on, reason or own_draft_because
        step.save()
        letter.state = _after(letter, cleared).value
        letter.save()
        kind = "letter cleared" if cleared else "letter returned"
        work.record(kind, {"letter": number, "clearer": step.clearer, "reason": step.reason})
    return letter


def _after(letter: Letter, cleared: bool) -> LetterState:
    if not cleared:
        letter.clearances.filter(decided_on=None).delete()
        return LetterState.DRAFT
    waiting = letter.clearances.filter(holds=True, decided_on=None).exists()
    return LetterState.CLEARING if waiting else LetterState.CLEARED


def _step(letter: Letter, by: By) -> Clearance:
    """The first step that waits for this person: their own post's, in the order of the route among those that can hold it."""
    waiting = list(letter.clearances.filter(decided_on=None))
    first = next((each.place for each in waiting if each.holds), None)
    for each in waiting:
        if each.clearer in posts_of(by) and (not each.holds or each.place == first):
            return each
    raise NotPermitted("This letter does not wait for you. Look at whom it waits for on the case.")


def posts_of(by: By) -> frozenset[str]:
    """The posts by which a route can name this person."""
    clearing = (Role.CLEARER.value, Role.QUALIFIED_PERSON.value, Role.HEAD.value)
    return frozenset({by.person.title, *(each.service or each.name for each in by.person.roles() if each.name in clearing)})


def _must_not_be_their_own(letter: Letter, by: By, because: str) -> None:
    if letter.drafted_by_id == by.person.pk and not because.strip():
        raise NotPermitted(
            "You drafted this letter, so somebody else must clear it. If your authority has nobody else, say so and why "
            "(s.45 Code (2018), “where possible”)."
        )


def _letter(work: Work, number: int, state: LetterState) -> Letter:
    letter = work.request.letters.filter(number=number).first()
    if letter is None or LetterState(letter.state) is not state:
        raise NotReady(f"Letter {number} is not {state.value}, so this cannot be done to it. Look at the case as it stands.")
    return letter
