"""The leak meter, opened by an auditor: the one look at what is held across cases, of which only what is true of all of them comes out."""

from datetime import date
from typing import NamedTuple

from django.db import transaction

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.holdings.holding import answers_of
from answerable.casework.authority.holdings.leak_meter import Measured, Timed, by_class, measure
from answerable.casework.authority.models import Letter
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import LetterState
from answerable.casework.ledger.append import Happening, append
from answerable.casework.ledger.chain import chain_of_body
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from answerable.law.working_days import calendar

OPENED = "leak meter opened"


class Opened(NamedTuple):
    """What the meter shows of all answers, each compared with those of its class; and of each class by itself, by its name."""

    all: Measured
    by_class: dict[str, Measured]


def open_leak_meter(*, by: By, on: date) -> Opened:
    """Measures whether answers that neither confirm nor deny go at another time where something is held. Opening it is an event.

    Raises `NotPermitted`.
    """
    permit(by, Do.MEASURE_LEAK)
    with transaction.atomic():
        append(by.body, chain_of_body(by.body), Happening(OPENED, on, by.at, by.signature))
        timed = _timed(by.body)
        return Opened(measure(timed), by_class(timed))


def _timed(body: str) -> list[Timed]:
    """Each answer of a body of whose secret parts somebody once recorded whether anything is held."""
    sent = Letter.objects.filter(request__authority__slug=body, kind=Kind.ANSWER.value, state=LetterState.SENT.value).exclude(alike="")
    found = sent.order_by("pk").values_list("request_id", "request__received_on", "sent_on", "content__secret", "content__day_of")
    letters = [(request, received, on, parts, of or "") for request, received, on, parts, of in found if on is not None and parts]
    held = answers_of([request for request, *_ in letters])
    timed = []
    for request, received, on, parts, of in letters:
        answers = [held[request, part] for part in parts if (request, part) in held]
        if answers:
            timed.append(Timed(calendar().count(after=received, to=on), any(Held(each) is Held.YES for each in answers), of))
    return timed
