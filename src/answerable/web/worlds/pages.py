"""What can be seen of a world on the pages of the casework: status, headers and every byte, and what the log says of it.

Every address behind the gate that can be read is asked for, by people in posts that change from scene to scene, by somebody of another
body, and by nobody in particular. A new address is watched from the day it is in urls.py.
"""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from django.http import HttpResponseBase
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, reverse

from answerable.casework.authority.deciding.choosing import Step
from answerable.casework.authority.permissions import Role
from answerable.web.gate import ON_THE_WAY_IN, PUBLIC
from answerable.web.urls import urlpatterns
from answerable.web.work import letter_steps, recording, tasks
from answerable.web.worlds.making import World

# A form's token differs at every look, and says nothing.
_TOKENS = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]*')
_NOT_ABOUT_CASES = ("account", "administration", "mfa_", "openid_connect", "sign-ins", "socialaccount")
NOBODY = "nobody"


def addresses() -> tuple[URLPattern, ...]:
    """Every address that shows something of cases."""
    names = {each: each.name or "" for each in urlpatterns}
    known = PUBLIC | ON_THE_WAY_IN
    return tuple(each for each, name in names.items() if name not in known and not name.startswith(_NOT_ABOUT_CASES))


def look(world: World, *watchers: str) -> dict[str, object]:
    """What each address shows, by its name, and the log: to the people whose turn it is in this scene, or to those who are named."""
    seen: dict[str, object] = {}
    with _listening() as lines:
        for who in watchers or _turn(world):
            client = Client(SERVER_NAME="localhost")
            if who != NOBODY:
                client.force_login(world.people.by_role[who])
            for each in addresses():
                for address in _filled(each, world):
                    seen[f"page: {each.name}"] = [*_list(seen.get(f"page: {each.name}")), (who, address, _answer(client, address))]
    seen["log"] = lines
    return seen


def _turn(world: World) -> tuple[str, ...]:
    """Somebody in each post in turn, then a stranger and nobody, then again those who may read most."""
    readers = (Role.OFFICER, Role.HEAD, Role.REVIEWER, Role.AUDITOR)
    everybody = (*world.people.by_role, NOBODY, *(each.value for each in readers))
    return (everybody[(world.scene.number - 1) % len(everybody)],)


def _list(seen: object) -> list[object]:
    return seen if isinstance(seen, list) else []


# What stands in an address, by the name that urls.py gives it, and what it is in a world.
FILLED: dict[str, Callable[[World], Sequence[object]]] = {
    **{name: lambda world: [world.scene.reference] for name in ("reference", "ref")},
    **{name: lambda world: [secret.part for secret in world.scene.secrets] for name in ("part",)},
    **{name: lambda world: [*(secret.part for secret in world.scene.secrets), world.letter_number] for name in ("number", "n")},
    **{name: lambda world: [world.letter_number] for name in ("letter",)},
    "what": lambda world: [_in_turn(tuple(each), world) for each in (recording.KINDS, tasks.KINDS, letter_steps.STEPS)],
    "name": lambda world: [_in_turn(tuple(each.value for each in Step), world), "claim.test.0.answer", "weighed.balance"],
    "nth": lambda _: [0],
    "form": lambda world: [_in_turn(("docx", "pdf", "html"), world)],
    **{name: lambda world: list(world.request.tasks.values_list("pk", flat=True))[:1] or [0] for name in ("task", "pk")},
}


def _in_turn(names: tuple[str, ...], world: World) -> str:
    return names[world.scene.number % len(names)]


def _filled(pattern: URLPattern, world: World) -> Iterator[str]:
    """The address for this world: for the request, for each of its secrets, for its letter, for its tasks."""
    values = {name: FILLED[name](world) for name in pattern.pattern.converters}
    for nth in range(max((len(each) for each in values.values()), default=1)):
        with suppress(NoReverseMatch):
            yield reverse(pattern.name or "", kwargs={name: each[nth % len(each)] for name, each in values.items()})


def _answer(client: Client, address: str) -> object:
    answer: HttpResponseBase = client.get(address)
    content = b"".join(answer) if answer.streaming else getattr(answer, "content", b"")
    body = _TOKENS.sub(rb"\1", content)
    headers = sorted((name, value) for name, value in answer.items() if name != "Content-Length")
    return answer.status_code, headers, len(body), body


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Every line that is logged meanwhile."""
    lines: list[str] = []

    class _Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(f"{record.name} {record.levelname} {record.getMessage()}")

    handler = _Kept()
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield lines
    finally:
        root.removeHandler(handler)
