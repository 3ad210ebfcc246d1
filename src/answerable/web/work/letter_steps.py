"""What is done to a letter, each on a page of its own: sent to be cleared, sent, sent in spite of what blocks, put aside."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import clearance
from answerable.casework.authority.actions import letters as acts
from answerable.casework.authority.finding import letter_for
from answerable.casework.authority.models import Letter
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import State
from answerable.web.work.answer_form import Fields, Form, kept_as_it_is
from answerable.web.work.doing import Doing, Refused, done, said
from answerable.web.work.fields import Words
from answerable.web.work.who import by_of, found

Filled = dict[str, Any]


class Step(NamedTuple):
    """One thing that is done to a letter."""

    title: str
    button: str
    do: Do
    fields: Callable[[], Fields]
    act: Callable[[Letter, By, Filled, int], object]
    lede: str


def _to_clear(letter: Letter, by: By, filled: Filled, seen: int) -> object:
    shows = filled["shows"]
    return clearance.send_to_clear(
        letter.request.reference, number=letter.number, shows_requester_because=shows, by=by, on=by.today, seen=seen
    )


def _send(letter: Letter, by: By, _filled: Filled, seen: int) -> object:
    return acts.send(letter.request.reference, number=letter.number, by=by, on=by.today, seen=seen)


def _override(letter: Letter, by: By, filled: Filled, seen: int) -> object:
    return acts.send(letter.request.reference, number=letter.number, because=filled["because"], by=by, on=by.today, seen=seen)


def _withdraw(letter: Letter, by: By, filled: Filled, seen: int) -> object:
    return acts.withdraw(letter.request.reference, number=letter.number, reason=filled["reason"], by=by, on=by.today, seen=seen)


STEPS = {
    "clear": Step(
        "Send the letter to be cleared",
        "Send it to be cleared",
        Do.SEND_TO_CLEAR,
        lambda: {
            "shows": Words(
                "Why must those who clear it see who asks?",
                rows=3,
                hint="Leave this empty and they see every word but the requester’s name and address. A reason here is kept on the record.",
            )
        },
        _to_clear,
        "It goes to those whom its route names, in their order. You cannot edit it until it comes back.",
    ),
    "send": Step(
        "Send the letter to the requester",
        "Send it",
        Do.SEND,
        dict,
        _send,
        "Answerable does not e-mail or post it. Send the file yourself first, then record here that it went. It is recorded as sent today, "
        "word for word, and what it answers is answered. This cannot be undone.",
    ),
    "override": Step(
        "Send the letter in spite of what blocks it",
        "Send it all the same",
        Do.OVERRIDE,
        lambda: {
            "because": Words(
                "Why does it go all the same?",
                rows=4,
                needed="Give the reason: it stands on the record with your post",
                hint="What blocks it may be a breach of the Act. The reason is kept, and an auditor reads it.",
            )
        },
        _override,
        "Answerable does not e-mail or post it: send the file yourself first. It is recorded here as sent today, with what blocked it and "
        "your reason. This cannot be undone.",
    ),
    "withdraw": Step(
        "Put the letter aside",
        "Put it aside",
        Do.WITHDRAW,
        lambda: {"reason": Words("Why?", rows=2, hint="You can leave this out.")},
        _withdraw,
        "It is kept on the record and not sent. You can draft another.",
    ),
}


@found
def step(request: HttpRequest, reference: str, number: int, what: str) -> HttpResponse:
    """The page of one thing that is done to a letter."""
    if what not in STEPS:
        raise Http404
    by, one = by_of(request), STEPS[what]
    letter = letter_for(by, reference, number)
    form = Form(one.fields(), {}, kept_as_it_is).made(request.POST if request.method == "POST" else None)

    def act(_: By, filled: Filled, seen: int) -> None:
        one.act(letter, by, filled, seen)

    back = reverse("letter", args=[reference, number])
    shown = _blocks(by, letter) if what in ("send", "override") else ()
    doing = Doing(f"{one.title}: {letter.kind} {number}", one.button, one.do, act, form, back, one.lede, shown=shown)
    return done(request, doing, state=State(letter.request.state), version=letter.request.version, by=by)


def _blocks(by: By, letter: Letter) -> tuple[tuple[str, str], ...]:
    try:
        found = acts.what_blocks(by, letter.request.reference, letter.number, on=by.today)
    except Refused as refused:
        return (("Blocks it", said(refused)),)
    return tuple((f"Blocks it{', ' + each.under if each.under else ''}", f"{each.why} {each.mend}") for each in found)
