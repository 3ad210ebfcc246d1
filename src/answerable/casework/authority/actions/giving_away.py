"""Whether a letter goes that would decide, with earlier answers, what is protected: decided by a person, with reasons, and kept."""

from collections.abc import Sequence
from datetime import date

from answerable.casework.authority.acting import By, acting, permit
from answerable.casework.authority.actions.letters import OPEN, gives_away_of, open_letter
from answerable.casework.authority.actions.mosaic import code_answer
from answerable.casework.authority.finding import letter_for
from answerable.casework.authority.fold import fold
from answerable.casework.authority.gate import ANSWERING
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.series.giving_away import DECIDED, GivesAway, Tells
from answerable.casework.authority.series.known import told_of
from answerable.casework.authority.series.matching import questions
from answerable.casework.authority.series.models import KnownAnswer
from answerable.casework.authority.states import LetterState, State
from answerable.casework.authority.unable import NotReady
from answerable.documents.letters import Kind


def look_at_letter(by: By, reference: str, number: int, *, on: date) -> tuple[Letter, GivesAway | None]:
    """A letter, and what it gives away if it goes on a day; None where that is nothing. Raises `NotThere`, `NotPermitted`."""
    permit(by, Do.SEE_MOSAIC)
    letter = letter_for(by, reference, number)
    is_open = LetterState(letter.state) in OPEN
    return letter, gives_away_of(letter, fold(letter.request.authority, letter.request.case), on=on) if is_open else None


def decide_given_away(
    reference: str, *, number: int, goes: bool, reason: str, by: By, on: date, seen: int | None = None
) -> InformationRequest:
    """Decides whether a letter goes although it decides what is protected. Raises `NotReady` where it decides nothing, or for no reason."""
    with acting(reference, Do.GIVE_AWAY, by=by, on=on, seen=seen) as work:
        letter = open_letter(work, number, *OPEN)
        away = gives_away_of(letter, fold(work.request.authority, work.request.case), on=on)
        if away is None or not away.decides:
            raise NotReady(f"Letter {number} decides nothing that is protected, so there is nothing to decide about it.")
        if not reason.strip():
            raise NotReady("Say why, so that it can be seen later what was known when it was decided.")
        which = [each.proposition.number for each in away.decides]
        work.record(DECIDED, {"letter": number, "goes": goes, "propositions": which, "reason": reason})
    return work.request


def to_code(by: By, reference: str, number: int) -> tuple[Letter, tuple[Tells, ...]]:
    """A letter, and what it told, part by part, once it was sent, and is not coded yet. Raises `NotThere`, `NotPermitted`."""
    letter = letter_for(by, reference, number)
    permit(by, Do.CODE, State(letter.request.state))
    return letter, uncoded_of(letter)


def uncoded_of(letter: Letter) -> tuple[Tells, ...]:
    """What a letter that answers, and was sent, told and is not coded yet."""
    if LetterState(letter.state) is not LetterState.SENT or Kind(letter.kind) not in ANSWERING:
        return ()
    coded = set(KnownAnswer.objects.filter(request=letter.request).order_by("part").values_list("part", flat=True))
    rows = letter.request.parts.filter(number__in=letter.parts, answered_on__isnull=False).order_by("place")
    said = {each.number: told for each in rows if each.number not in coded and (told := told_of(each)) is not None}
    asked = [(each.number, each.asked) for each in rows if each.number in said]
    return tuple(
        Tells(each.part, said[each.part], each.begins_with, each.coded is not None)
        for each in questions(letter.request, asked, standing=())
    )


def code_as_they_stand(reference: str, *, number: int, by: By, on: date, seen: int | None = None) -> Sequence[str]:
    """Codes every answer of a letter as it told it, of the class of its question, and returns the parts.

    A part whose question names no term is left. Raises `NotReady` where none is left to code.
    """
    letter, each_told = to_code(by, reference, number)
    telling = [each for each in each_told if any(each.about.named())]
    if not telling:
        raise NotReady("There is nothing left to code as it stands. Say of which class a question is on the page of its series.")
    for nth, each in enumerate(telling):
        code_answer(letter.request.reference, part=each.part, about=each.about, says=each.says, by=by, on=on, seen=None if nth else seen)
    return [each.part for each in telling]
