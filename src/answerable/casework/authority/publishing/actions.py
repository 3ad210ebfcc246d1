"""An answer is published, a message of it is hidden, it is taken down: each by a person, with an event, and the last two for all to see.

Whether something is in the log rests on nothing that is held. Where an answer neither confirms nor denies, why it is published is written
down, and nothing here could look.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Max

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.publishing.files import Files, chosen, put
from answerable.casework.authority.publishing.models import DisclosedFile, DisclosedMessage, Disclosure, LogChange
from answerable.casework.authority.states import LetterState
from answerable.casework.authority.told.standing import AsTold, as_told
from answerable.casework.authority.unable import NotReady
from answerable.documents.letters import Kind
from answerable.documents.letters.commissioner import contact
from answerable.documents.traces import Trace, given_by, traces, without
from answerable.law.positions import Answer

SHOWN = {
    Kind.EXTENSION.value: "A letter that takes more time",
    Kind.TIME_EXTENDED.value: "A letter that takes more time",
    Kind.ANSWER.value: "The answer",
    Kind.REVIEW.value: "The outcome of the review",
    Kind.CORRECTION.value: "A correction",
}
_THE_REQUEST = 1  # the place of what was asked, before what was answered
_NCND = (Answer.NCND, Answer.NCND_IN_PART)


class Text(NamedTuple):
    """One message as it would be published, but for what is still to be removed."""

    what: str
    on: date
    text: str


def texts_of(request: InformationRequest) -> tuple[Text, ...]:
    """The request and the letters that answered it, without what the requester gave of themselves."""
    own = given_by(request.requester_name, request.requester_address)
    sent = request.letters.filter(state=LetterState.SENT.value, kind__in=SHOWN).order_by("number")
    each = [("The request", request.received_on, request.text), *((SHOWN[one.kind], one.sent_on, one.text) for one in sent)]
    return tuple(Text(what, on, without(text, own)) for what, on, text in each if on is not None)


def asked_about(request: InformationRequest) -> tuple[Trace, ...]:
    """What in those texts looks like somebody's, and is for a person to leave or to remove; not the authority's or the Commissioner's."""
    found = traces((request.subject, *(each.text for each in texts_of(request))), request.requester_name)
    own = request.authority
    everybody_s = "\n".join((own.address, own.email, own.complaints_procedure, *contact(request.received_on)))
    return tuple(each for each in found if each.words not in everybody_s)


def publish(
    reference: str,
    *,
    from_on: date,
    subject: str,
    remove: Mapping[str, bool],
    files: Files | None = None,
    also: Sequence[str] = (),
    because: str = "",
    by: By,
    on: date,
    seen: int | None = None,
) -> Disclosure:
    """Publishes an answered request, to be seen from a day on. `remove` says of each trace whether it goes; `also` goes besides.

    `files` says of each document that left with the answer, by its number, that it is published as it was read, or that it is not.
    Raises `NotReady` while a trace or a document has no decision, without an answer, and where an answer that neither confirms nor denies
    is published without a reason.
    """
    with acting(reference, Do.PUBLISH, by=by, on=on, seen=seen) as work:
        request = work.request
        told = as_told(request, on=on)
        answered = [each.on for each in told.parts if each.on is not None and each.told is not None]
        if not answered:
            raise NotReady("No part of it has been answered, so there is nothing to publish yet. Send the answer first.")
        if Disclosure.objects.filter(request=request, taken_down_on__isnull=True).exists():
            raise NotReady("It is published already. Take it down first, or hide a message of it.")
        if any(each.told is not None and each.told.confirm_or_deny.answer in _NCND for each in told.parts) and not because.strip():
            raise NotReady("It neither confirms nor denies. Write why it is published, resting on nothing that is held or not.")
        for each in asked_about(request):
            if each.words not in remove:
                raise NotReady(f"“{each.words}” looks like {each.what}. Say whether it is removed or may stand.")
        gone = (*(words for words, goes in remove.items() if goes), *also)
        own = given_by(request.requester_name, request.requester_address)
        texts = [each._replace(text=without(each.text, gone)) for each in texts_of(request)]
        documents = chosen(request, files or {}, gone)
        made = _made(request, told, without(without(subject, own), gone), texts, from_on)
        put(made, documents, after=len(texts))
        work.record(
            "published", {"number": made.number, "from": from_on, "reason": because, "documents": [each.number for each in documents]}
        )
    return made


def hide(reference: str, *, place: int, because: str, by: By, on: date, seen: int | None = None) -> None:
    """Hides one message of what was published, or one file; everybody can read why. A file is gone from the log. Raises `NotReady`."""
    with acting(reference, Do.HIDE_MESSAGE, by=by, on=on, seen=seen) as work:
        made = _published(work.request)
        _must_say_why(because)
        messages = DisclosedMessage.objects.filter(disclosure=made, place=place).update(hidden_because=because.strip())
        files = DisclosedFile.objects.filter(disclosure=made, place=place).update(hidden_because=because.strip(), content=None)
        if not messages + files:
            raise NotReady(f"What was published has no message {place}. Choose one that it has.")
        if place == _THE_REQUEST:
            made.asked = ""
            made.save(update_fields=["asked"])
        LogChange.objects.create(disclosure=made)
        work.record("message hidden", {"number": place, "reason": because})


def take_down(reference: str, *, because: str, by: By, on: date, seen: int | None = None) -> None:
    """Takes down what was published. At its address stands, from now on, that it was there, and why it is not. Raises `NotReady`."""
    with acting(reference, Do.TAKE_DOWN, by=by, on=on, seen=seen) as work:
        made = _published(work.request)
        _must_say_why(because)
        down(made, because, on)
        work.record("taken down", {"number": made.number, "reason": because})


def down(made: Disclosure, because: str, on: date) -> None:
    """Takes down what was published: its files are gone from the log, and its texts are shown to nobody."""
    made.taken_down_on, made.taken_down_because = on, because.strip()
    made.save(update_fields=["taken_down_on", "taken_down_because"])
    made.files.all().delete()
    LogChange.objects.create(disclosure=made)


def messages_of(request: InformationRequest) -> list[tuple[int, str]]:
    """The messages and files of what was published of a request that are not hidden: each its place, and what it is."""
    there = {"disclosure__request": request, "disclosure__taken_down_on__isnull": True, "hidden_because": ""}
    messages = DisclosedMessage.objects.filter(**there).order_by("place").values_list("place", "what")
    files = DisclosedFile.objects.filter(**there).order_by("place").values_list("place", "ending")
    return [*messages, *((place, f"A file ({ending})") for place, ending in files)]


def _published(request: InformationRequest) -> Disclosure:
    made = Disclosure.objects.filter(request=request, taken_down_on__isnull=True).first()
    if made is None:
        raise NotReady("It is not in the disclosure log. Publish it first.")
    return made


def _must_say_why(because: str) -> None:
    if not because.strip():
        raise NotReady("Write why, in words that everybody may read.")


def _made(request: InformationRequest, told: AsTold, subject: str, texts: Sequence[Text], from_on: date) -> Disclosure:
    authority = PublicAuthority.objects.select_for_update().get(pk=request.authority_id)
    before = Disclosure.objects.filter(request=request).first()
    number = before.number if before else (Disclosure.objects.filter(authority=authority).aggregate(last=Max("number"))["last"] or 0) + 1
    outcome, provisions = _outcomes(told)
    columns = {
        "authority": authority,
        "number": number,
        "subject": subject[:200],
        "asked": texts[0].text,
        "outcome": outcome[:400],
        "provisions": provisions[:400],
        "received_on": told.received_on,
        "answered_on": max(each.on for each in told.parts if each.on is not None),
        "published_on": from_on,
        "taken_down_on": None,
        "taken_down_because": "",
    }
    made, _ = Disclosure.objects.update_or_create(request=request, defaults=columns)
    made.messages.all().delete()
    each = [DisclosedMessage(disclosure=made, place=nth, **one._asdict()) for nth, one in enumerate(texts, start=1)]
    DisclosedMessage.objects.bulk_create(each)
    LogChange.objects.create(disclosure=made)
    return made


def _outcomes(told: AsTold) -> tuple[str, str]:
    """What was told of each part, and under what, each once."""
    answers, under = dict[str, None](), dict[str, None]()
    for each in told.parts:
        if each.told is None:
            continue
        confirm, communicate = each.told
        answers[(confirm if communicate.answer is Answer.NOT_REACHED else communicate).answer.value] = None
        under.update((str(at), None) for position in each.told for at in position.under if at.section not in ("FOIA s.1", "EIR reg 5"))
    return "; ".join(answers), ", ".join(under)
