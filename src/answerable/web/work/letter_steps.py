"""What is done to a letter, each on a page of its own: sent to be cleared, sent, sent in spite of what blocks, put aside.

And, of one in Welsh, that its Welsh was checked; of one that came back, how it went since.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import clearance
from answerable.casework.authority.actions import letters as acts
from answerable.casework.authority.actions.giving_away import uncoded_of
from answerable.casework.authority.actions.sending_again import came_back, went_another_way
from answerable.casework.authority.actions.translation import check_translation
from answerable.casework.authority.drafting.as_kept import language_of
from answerable.casework.authority.finding import letter_for
from answerable.casework.authority.models import Letter
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.post.queueing import address_of, cannot_go
from answerable.casework.authority.states import State
from answerable.documents.languages.language import Language
from answerable.law.finding import say
from answerable.web.mail import mailbox_of
from answerable.web.work.answer_form import Fields, Form, kept_as_it_is
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import DayField, OneOf, Words
from answerable.web.work.who import by_of, found

Filled = dict[str, Any]
_BY_EMAIL = "e-mail"
_FROM_HERE = "If whoever carries it takes it on another day than today, that day counts. If it comes back, the case says so."
_EITHER_WAY = (
    "By e-mail from here, it goes in the next minutes, word for word, with the letter as a PDF and whatever it encloses. Otherwise send "
    "the file yourself first, then record here that it went. It is recorded as sent today, and what it answers is answered. It cannot be "
    "called back: what was wrong in it is put right by a letter of correction."
)
_WITH_THE_REASON = "What blocked it is recorded with it, and your reason."
_WHICH = "It is for you to judge: whether the address was the one that the requester gave, or was ours to get right."
_FIRST, _AGAIN = "first", "again"


class Step(NamedTuple):
    """One thing that is done to a letter."""

    title: str
    button: str
    do: Do
    fields: Callable[[Letter], Fields]
    act: Callable[[Letter, By, Filled, int], object]
    lede: str


def _to_clear(letter: Letter, by: By, filled: Filled, seen: int) -> object:
    shows = filled["shows"]
    return clearance.send_to_clear(
        letter.request.reference, number=letter.number, shows_requester_because=shows, by=by, on=by.today, seen=seen
    )


def _send(letter: Letter, by: By, filled: Filled, seen: int) -> object:
    mailbox = mailbox_of(by.person.body) if filled.get("how") == _BY_EMAIL else None
    because = filled.get("because", "")
    return acts.send(letter.request.reference, number=letter.number, because=because, by=by, on=by.today, seen=seen, mailbox=mailbox)


def _translated(letter: Letter) -> Fields:
    """Who checked the Welsh, of a letter that is in Welsh."""
    if language_of(letter) is not Language.WELSH:
        raise Http404
    hint = "A post or a service, like “the translation unit”. They check too that it decides in Welsh what it decides in English."
    return {"checked_by": Words("Who checked the Welsh?", needed="Say who checked the Welsh", hint=hint, longest=200)}


def _checked(letter: Letter, by: By, filled: Filled, seen: int) -> object:
    checked_by = filled["checked_by"]
    return check_translation(letter.request.reference, number=letter.number, checked_by=checked_by, by=by, on=by.today, seen=seen)


def _wait(letter: Letter, by: By, _: Filled, seen: int) -> object:
    return acts.wait_for_its_day(letter.request.reference, number=letter.number, by=by, on=by.today, seen=seen)


def _how(letter: Letter) -> Fields:
    """Whether it goes by e-mail from here, where it can."""
    if cannot_go(letter, mailbox_of(letter.request.authority.slug)):
        return {}
    ways = ((_BY_EMAIL, f"By e-mail from here, to {address_of(letter.request)}"), ("self", "I have sent it myself"))
    return {"how": OneOf("How does it go?", ways, needed="Say how it goes", hint=_FROM_HERE)}


def _in_spite(letter: Letter) -> Fields:
    because = Words(
        "Why does it go all the same?",
        rows=4,
        needed="Give the reason: it stands on the record with your post",
        hint="What blocks it may be a breach of the Act. The reason is kept, and an auditor reads it.",
    )
    return {"because": because, **_how(letter)}


def _since(letter: Letter) -> Fields:
    """What is asked of a letter that came back."""
    if came_back(letter) is None:
        raise Http404
    days = (
        (_FIRST, f"The day on which it first went, {say(letter.sent_on)}" if letter.sent_on else ""),
        (_AGAIN, "The day on which it went again"),
    )
    return {
        "went": DayField("On which day did it go again?", what="The day on which it went again"),
        "how": Words(
            "How did it go, and where to?", rows=2, needed="Say how it went", hint="For example, by post to the address in the request."
        ),
        "counts": OneOf("Which day counts?", days, needed="Say which day counts", hint=_WHICH),
    }


def _went_since(letter: Letter, by: By, filled: Filled, seen: int) -> object:
    counts = filled["counts"] == _AGAIN
    return went_another_way(
        letter.request.reference,
        number=letter.number,
        went_on=filled["went"],
        how=filled["how"],
        counts=counts,
        by=by,
        on=by.today,
        seen=seen,
    )


def _withdraw(letter: Letter, by: By, filled: Filled, seen: int) -> object:
    return acts.withdraw(letter.request.reference, number=letter.number, reason=filled["reason"], by=by, on=by.today, seen=seen)


STEPS = {
    "clear": Step(
        "Send the letter to be cleared",
        "Send it to be cleared",
        Do.SEND_TO_CLEAR,
        lambda _: {
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
        _how,
        _send,
        "Answerable does not e-mail or post it. Send the file yourself first, then record here that it went. It is recorded as sent today, "
        "word for word, and what it answers is answered. This cannot be undone.",
    ),
    "wait": Step(
        "Let the letter wait for its day",
        "Let it wait",
        Do.SEND,
        lambda _: {},
        _wait,
        "It goes by e-mail from here on the day that was fixed when the request was logged, and bears that day. Edit it, or put it aside, "
        "and it waits no longer. Where no e-mail is set up, come back on that day and send it.",
    ),
    "override": Step(
        "Send the letter in spite of what blocks it",
        "Send it all the same",
        Do.OVERRIDE,
        _in_spite,
        _send,
        "Answerable does not e-mail or post it: send the file yourself first. It is recorded here as sent today, with what blocked it and "
        "your reason. This cannot be undone.",
    ),
    "translation": Step(
        "Record that the Welsh was checked",
        "Record it",
        Do.CHECK_TRANSLATION,
        _translated,
        _checked,
        "A letter in Welsh goes when its Welsh was checked. Edited in Word again, it has to be checked again.",
    ),
    "withdraw": Step(
        "Put the letter aside",
        "Put it aside",
        Do.WITHDRAW,
        lambda _: {"reason": Words("Why?", rows=2, hint="You can leave this out.")},
        _withdraw,
        "It is kept on the record and not sent. You can draft another.",
    ),
    "since": Step(
        "Say how the letter went since",
        "Record it",
        Do.SAY_HOW_IT_WENT,
        _since,
        _went_since,
        "It came back, so send it another way first. To send it by e-mail to another address, write the letter again.",
    ),
}


@found
def step(request: HttpRequest, reference: str, number: int, what: str) -> HttpResponse:
    """The page of one thing that is done to a letter."""
    if what not in STEPS:
        raise Http404
    by, one = by_of(request), STEPS[what]
    letter = letter_for(by, reference, number)
    form = Form(one.fields(letter), {}, kept_as_it_is).made(request.POST if request.method == "POST" else None)

    def act(_: By, filled: Filled, seen: int) -> str | None:
        one.act(letter, by, filled, seen)
        return _then(letter, by) if what in ("send", "override") else None

    back = reverse("letter", args=[reference, number])
    shown = (*_as_it_would_go(by, letter), *_not_from_here(letter)) if what in ("send", "override") else ()
    lede = one.lede
    if "how" in form.fields and what in ("send", "override"):
        lede = f"{_EITHER_WAY} {_WITH_THE_REASON if what == 'override' else ''}".strip()
    doing = Doing(f"{one.title}: {letter.kind} {number}", one.button, one.do, act, form, back, lede, shown=shown)
    return done(request, doing, state=State(letter.request.state), version=letter.request.version, by=by)


def _then(letter: Letter, by: By) -> str | None:
    """Where to go once a letter went: to code what it told, if it told something and there is a vocabulary to say it in."""
    sent = letter_for(by, letter.request.reference, letter.number)
    codes = may(by.roles, Do.CODE, State(sent.request.state)) and any(any(each.about.named()) for each in uncoded_of(sent))
    return reverse("letter-coding", args=[sent.request.reference, sent.number]) if codes else None


def _not_from_here(letter: Letter) -> tuple[tuple[str, str], ...]:
    """Why it cannot go by e-mail from here, where others can."""
    mailbox = mailbox_of(letter.request.authority.slug)
    why_not = cannot_go(letter, mailbox) if mailbox is not None and mailbox.sends else ""
    return (("By e-mail from here", f"No. {why_not}"),) if why_not else ()


def _as_it_would_go(by: By, letter: Letter) -> tuple[tuple[str, str], ...]:
    """What the day changes in a letter, and what blocks it."""
    seen = acts.read(by, letter.request.reference, letter.number, on=by.today)
    dated = (("Under the date of today", f"“{each.now}” instead of “{each.was}”") for each in seen.dated)
    missing = (("Blocks it", seen.missing),) if seen.missing else ()
    return (*dated, *missing, *((f"Blocks it{', ' + each.under if each.under else ''}", f"{each.why} {each.mend}") for each in seen.blocks))
