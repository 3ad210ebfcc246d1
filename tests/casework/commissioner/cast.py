"""The cast: a case officer and a signatory of one office, an officer of another, and the seed's complaint."""

from datetime import UTC, date, datetime

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.receive import Arrived, receive
from answerable.casework.commissioner.models import Complaint, Office
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.states import Channel
from answerable.casework.people.models import Person, Post

DAY = date(2020, 2, 19)
NOW = date(2020, 3, 2)
OFFICE = "commissioner"


def office(slug: str = OFFICE) -> Office:
    """An office, made the first time."""
    return Office.objects.get_or_create(slug=slug, defaults={"name": "The Information Commissioner’s Office"})[0]


def by(*roles: Role, body: str = OFFICE, on: date = NOW) -> By:
    """Somebody with these roles, acting at noon of a day."""
    office(body)
    title = " and ".join(each.value for each in roles) or "stranger"
    person, made = Person.objects.get_or_create(
        email=f"{title.replace(' ', '.')}@{body}.example", defaults={"body": body, "title": title[0].upper() + title[1:]}
    )
    if made:
        Post.objects.bulk_create(Post(person=person, role=each.value) for each in roles)
    return By(person, datetime(on.year, on.month, on.day, 12, tzinfo=UTC))


def officer(on: date = NOW) -> By:
    """The case officer."""
    return by(Role.CASE_OFFICER, on=on)


def signatory(on: date = NOW) -> By:
    """The signatory."""
    return by(Role.SIGNATORY, on=on)


def arrived(**given: object) -> Arrived:
    """The seed's complaint as it came, or one that differs."""
    usual = Arrived(
        Channel.EMAIL,
        "Commissioner of Police of the Metropolis",
        "Collaboration with a social media provider",
        "They will neither confirm nor deny whether there is any other initiative, and they took too long.",
        "The complainant’s own name",
        "complainant@example.org",
        asked="Whether the police have partnered with the provider on any other initiative",
        requested_on=date(2019, 11, 7),
        responded_on=date(2020, 1, 28),
        review_asked_on=date(2020, 2, 10),
        reviewed_on=date(2020, 2, 19),
    )
    return usual._replace(**given)  # type: ignore[arg-type]


def received(on: date = DAY, **given: object) -> Complaint:
    """The seed's complaint, recorded by the case officer."""
    return receive(arrived=arrived(**given), by=officer(), on=on)


def unanswered(on: date = DAY, **given: object) -> Complaint:
    """A complaint that nothing was answered at all."""
    nothing = {"responded_on": None, "review_asked_on": None, "reviewed_on": None}
    return received(on, **{"requested_on": date(2020, 1, 6), **nothing, **given})
