"""A register for tests: the vocabulary and positions of register.toml, cleared; and cases whose questions are of its classes."""

from datetime import date
from pathlib import Path

from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.standing_positions import bring, clear_position
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.bringing import read_file
from answerable.casework.authority.series.models import StandingPosition
from tests.casework.authority.cast import arrived, by, officer

ON = date(2020, 6, 1)
REGISTER = Path(__file__).parent / "register.toml"
CTIRU, INTERCEPTION, DRONES, FACES = 1, 2, 4, 5


def registered(*, cleared: bool = True) -> None:
    """The register, brought in by the officer and cleared by the head of service."""
    bring(read_file(REGISTER.read_bytes()), by=officer())
    if cleared:
        for number in StandingPosition.objects.order_by("number").values_list("number", flat=True):
            clear_position(number, by=by(Role.HEAD))


def standing(number: int) -> StandingPosition:
    """One position as it is now."""
    return StandingPosition.objects.get(authority__slug="police", number=number)


def asked(*words: str, on: date = date(2020, 5, 4)) -> InformationRequest:
    """A request for this, divided into these parts."""
    request = receive(arrived=arrived(subject="A question", text="\n".join(words)), by=officer(on), on=on)
    divide(request.reference, parts=[PartNow(str(nth), each) for nth, each in enumerate(words, start=1)], by=officer(on), on=on)
    return InformationRequest.objects.get(pk=request.pk)
