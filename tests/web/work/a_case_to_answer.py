"""Makes a case in the database that a site serves, in a process of its own, and says its reference."""

import os
import sys
from datetime import UTC, datetime, timedelta

import django

CARDS = ("The contract for the cameras", "Whether the force has partnered with the provider on anything else")


def main(email: str) -> str:
    """The reference of a request in two parts that came to the body of this person ten days ago; the first part is held."""
    from answerable.casework.authority.acting import By
    from answerable.casework.authority.actions.divide import divide
    from answerable.casework.authority.actions.receive import Arrived, receive
    from answerable.casework.authority.actions.search import decide_held
    from answerable.casework.authority.fold import PartNow
    from answerable.casework.authority.models import PublicAuthority
    from answerable.casework.authority.states import Channel
    from answerable.casework.people.models import Person
    from answerable.law.positions import Held

    person = Person.objects.get(email=email)
    authority, _ = PublicAuthority.objects.get_or_create(slug=person.body, defaults={"name": "A police service"})
    authority.complaints_procedure = authority.complaints_procedure or "Write to the head of information rights within 40 working days."
    authority.settings = {**authority.settings, "goes_on": {"working_days": 1, "reason": "So that the day has come."}}
    authority.save()
    by = By(person, datetime.now(tz=UTC))  # noqa: TID251 - the site that is looked at has the clock of the machine
    on = by.today - timedelta(10)
    arrived = Arrived(Channel.EMAIL, "Cameras", "\n".join(CARDS), "A journalist", "requester@example.org")
    reference = receive(arrived=arrived, by=by, on=on).reference
    parts = [PartNow(str(nth), words) for nth, words in enumerate(CARDS, start=1)]
    divide(reference, parts=parts, by=by, on=on)
    decide_held(reference, part="1", answer=Held.YES, reasons="It is in the register of contracts.", by=by, on=by.today)
    return reference


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.web.settings")
    django.setup()
    sys.stdout.write(main(sys.argv[1]))
