"""A letter that went by e-mail and came back: a person says how it went since, and which day counts."""

from datetime import date

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.fold import ANOTHER_WAY
from answerable.casework.authority.models import Letter
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.post.models import Dispatch
from answerable.casework.authority.post.states import Out
from answerable.casework.authority.unable import NotReady
from answerable.law.finding import say


def came_back(letter: Letter) -> Dispatch | None:
    """A letter on its way that came back, and of which nobody has said how it went since; or nothing."""
    return letter.dispatches.filter(state=Out.BOUNCED.value).defer("content").first()


def went_another_way(
    reference: str, *, number: int, went_on: date, how: str, counts: bool, by: By, on: date, seen: int | None = None
) -> Letter:
    """Records how a letter that came back went since. `counts`: the day on which it went again is the day of the letter.

    Which day counts is a judgement, and nobody's but theirs: an address that the requester gave may have failed them, or we it. Raises
    `NotReady` for a letter that did not come back, and for a day before it first went or still to come.
    """
    with acting(reference, Do.SAY_HOW_IT_WENT, by=by, on=on, seen=seen) as work:
        of = Dispatch.objects.select_for_update(of=("self",)).filter(letter__request=work.request, letter__number=number)
        dispatch = of.filter(state=Out.BOUNCED.value).select_related("letter").defer("content").first()
        if dispatch is None:
            raise NotReady(f"Letter {number} did not come back, so there is nothing to say of how it went again.")
        letter = dispatch.letter
        if letter.sent_on is None or not letter.sent_on <= went_on <= by.today:
            first = say(letter.sent_on) if letter.sent_on else "no day"
            raise NotReady(
                f"{say(went_on)} is before the letter first went, on {first}, or still to come. Give the day on which it went again."
            )
        dispatch.state = Out.ELSEWHERE.value
        dispatch.save(update_fields=["state"])
        moved = {}
        if counts:
            letter.sent_on = moved["on"] = went_on
            letter.save(update_fields=["sent_on"])
        work.record(ANOTHER_WAY, {"letter": number, "number": dispatch.entry, "went": went_on, "reason": how, **moved})
    return letter
