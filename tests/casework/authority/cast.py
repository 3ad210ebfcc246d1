"""The cast: one person a role in a police service, an officer of another body, and the seed's request."""

from datetime import UTC, date, datetime

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.receive import Arrived, receive
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.states import Channel
from answerable.casework.people.models import Person, Post

DAY = date(2019, 11, 7)
SEED = (
    PartNow("1", "Any agreement with the provider about lending body-worn cameras for training"),
    PartNow("2", "Guidance given to police trainers and trainees on using those cameras"),
    PartNow("3", "What kinds of data the provider gives the police in return"),
    PartNow("4", "Whether the police have partnered with the provider on any other initiative"),
)


def authority(slug: str = "police", name: str = "A police service", **given: object) -> PublicAuthority:
    """A public authority, made the first time."""
    return PublicAuthority.objects.get_or_create(slug=slug, defaults={"name": name, **given})[0]


def by(*roles: Role, body: str = "police", on: date = date(2020, 6, 1), service: str = "") -> By:
    """Somebody with these roles, acting at noon of a day."""
    authority(body)
    title = "everybody" if len(roles) == len(Role) else " and ".join(each.value for each in roles) or "stranger"
    person, made = Person.objects.get_or_create(
        email=f"{title.replace(' ', '.')}{service}@{body}.example", defaults={"body": body, "title": title}
    )
    if made:
        Post.objects.bulk_create(Post(person=person, role=each.value, service=service) for each in roles)
    return By(person, datetime(on.year, on.month, on.day, 12, tzinfo=UTC))


def officer(on: date = date(2020, 6, 1)) -> By:
    """The FOI officer."""
    return by(Role.OFFICER, on=on)


def arrived(**given: object) -> Arrived:
    """The seed's request as it came, or one that differs."""
    usual = Arrived(
        Channel.EMAIL,
        "Collaboration with a social media provider",
        "\n".join(each.asked for each in SEED),
        "A journalist",
        "requester@example.org",
    )
    return usual._replace(**given)  # type: ignore[arg-type]


def received(on: date = DAY, **given: object) -> InformationRequest:
    """The seed's request, recorded."""
    return receive(arrived=arrived(**given), by=officer(), on=on)


def divided(*parts: PartNow, on: date = DAY) -> InformationRequest:
    """The seed's request in its four parts, or in others."""
    request = received(on)
    divide(request.reference, parts=parts or SEED, by=officer(), on=on)
    return InformationRequest.objects.get(pk=request.pk)
