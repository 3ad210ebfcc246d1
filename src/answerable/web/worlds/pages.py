"""What can be seen of a world on the pages of the casework: status, headers and every byte, and what the log says of it.

Every address behind the gate that can be read is asked for, by people in posts that change from scene to scene, by somebody of another
body, and by nobody in particular. A new address is watched from the day it is in urls.py.
"""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import partial
from urllib.parse import quote
from uuid import UUID

from django.http import HttpResponseBase
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, reverse

from answerable.api.operation import PLACES
from answerable.api.rooms import OPERATIONS
from answerable.casework.authority.actions.let_programs_in import scope, scopes_of
from answerable.casework.authority.deciding.choosing import Step
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.told.page import secret_of
from answerable.casework.programs.tokens import new_token
from answerable.web.clock import now
from answerable.web.gate import ON_THE_WAY_IN, PROGRAMS, PUBLIC
from answerable.web.programs import AT
from answerable.web.urls import urlpatterns
from answerable.web.work import commissioner_forms, letter_steps, mosaic, part_series, post_steps, recording, standing_positions, tasks
from answerable.web.worlds.making import World

# A form's token differs at every look, and says nothing.
_TOKENS = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]*')
# The Commissioner's office has no case of an authority's: no module of it may import one.
_NOT_ABOUT_CASES = ("account", "administration", "mfa_", "office", "complain", "decision", "openid_connect", "sign-ins", "socialaccount")
NOBODY = "nobody"
Sight = Callable[[], tuple[str, str, object]]
NOBODY_S = UUID(int=0)  # a request that nobody sent: a requester's desk is not the casework's, and shows nobody there


def addresses() -> tuple[URLPattern, ...]:
    """Every address that shows something of cases."""
    names = {each: each.name or "" for each in urlpatterns}
    known = PUBLIC | ON_THE_WAY_IN | PROGRAMS
    return tuple(each for each, name in names.items() if name not in known and not name.startswith(_NOT_ABOUT_CASES))


def look(world: World, *watchers: str) -> dict[str, object]:
    """What each address shows, by its name, and the log: to the people whose turn it is in this scene, or to those who are named."""
    seen: dict[str, object] = {}
    with _listening() as lines:
        for who in watchers or turn(world):
            for name, sight in sights(world, who):
                seen[name] = [*_list(seen.get(name)), sight()]
    seen["log"] = lines
    return seen


def sights(world: World, who: str) -> Iterator[tuple[str, Sight]]:
    """Every page and every operation that reads, by the name of its door, and how to look at it as somebody."""
    client, asking = Client(SERVER_NAME="localhost"), _asking(world, who)
    if who != NOBODY:
        client.force_login(world.people.by_role[who])
    for each in addresses():
        for address in _filled(each, world):
            yield f"page: {each.name}", partial(_sight, client, who, address)
    for name, address in _asked_by_programs(world):
        yield f"API: {name}", partial(_sight, asking, who, address)


def _sight(client: Client, who: str, address: str) -> tuple[str, str, object]:
    return who, address, _answer(client, address)


def _asking(world: World, who: str) -> Client:
    """A program that acts for somebody, as far as that person's posts go; or for nobody."""
    if who == NOBODY:
        return Client(SERVER_NAME="localhost")
    person, at = world.people.by_role[who], now()
    scopes = {scope(each) for each in scopes_of(person)}
    _, shown = new_token(person, name="A program", scopes=scopes, expires_on=at.date() + timedelta(days=1), at=at)
    return Client(SERVER_NAME="localhost", headers={"Authorization": f"Bearer {shown}"})


def _asked_by_programs(world: World) -> Iterator[tuple[str, str]]:
    """Every operation of the API that only reads, by its name, and its address in this world."""
    for each in OPERATIONS:
        if each.method == "GET" and each.is_of_an_authority:
            # The files themselves are watched as they leave: here in the form that costs least.
            found = {name: "html" if name == "form" else str(FILLED[name](world, each.path)) for _, name in PLACES.findall(each.path)}
            yield each.name, AT + PLACES.sub(lambda place, found=found: quote(found[place[2]], safe=""), each.path)  # type: ignore[misc]


def turn(world: World) -> tuple[str, ...]:
    """Somebody in each post in turn, then a stranger and nobody, then again those who may read most."""
    readers = (Role.OFFICER, Role.HEAD, Role.REVIEWER, Role.AUDITOR)
    everybody = (*world.people.by_role, NOBODY, *(each.value for each in readers))
    return (everybody[(world.scene.number - 1) % len(everybody)],)


def _list(seen: object) -> list[object]:
    return seen if isinstance(seen, list) else []


def _one(names: Sequence[object], world: World) -> object:
    """One of these, another in the next scene."""
    return names[world.scene.number % len(names)]


def _number(world: World, route: str) -> object:
    if "/documents/" in route or route.startswith("series/"):
        return 1
    return world.letter_number if "/letters/" in route else _one([secret.part for secret in world.scene.secrets], world)


def _key(world: World, route: str) -> object:
    """The number of a task, of a step of clearance, or of whatever else has none in a world."""
    of = {"tasks": _first_task, "clearances": _first_clearance}.get(route.partition("/")[0])
    return (of(world) if of is not None else None) or 0


def _first_task(world: World) -> int | None:
    return world.request.tasks.values_list("pk", flat=True).first()


def _first_clearance(world: World) -> int | None:
    letter = world.request.letters.filter(number=world.letter_number).first()  # none while it is still considered
    return letter.clearances.values_list("pk", flat=True).first() if letter else None


def _what(world: World, route: str) -> object:
    kinds = {"tasks": tuple(tasks.KINDS), "record": tuple(recording.KINDS), "letters": tuple(letter_steps.STEPS)}
    kinds["post"] = tuple(post_steps.STEPS)
    kinds["mosaic"] = (*mosaic.KINDS, "bring")
    kinds["series"] = tuple(standing_positions.KINDS) if route.startswith("series/") else tuple(part_series.KINDS)
    kinds["commissioner"] = ("notice", *commissioner_forms.KINDS)
    return _one(next((each for name, each in kinds.items() if f"{name}/" in route), ("",)), world)


def _name(world: World, route: str) -> object:
    steps = tuple(each.value for each in Step)
    return _one(steps if route.endswith("ground/<slug:name>") else ("claim.test.0.answer", "weighed.balance"), world)


# What stands in an address, by the name that urls.py gives it, and what it is in a world: each address is asked for once in each.
FILLED: dict[str, Callable[[World, str], object]] = {
    **dict.fromkeys(("reference", "ref"), lambda world, _: world.scene.reference),
    **dict.fromkeys(("number", "n"), _number),
    "part": lambda world, _: _one([secret.part for secret in world.scene.secrets], world),
    "letter": lambda world, _: world.letter_number,
    "what": _what,
    "name": _name,
    "nth": lambda _world, _: 0,
    "sheet": lambda _world, _: 1,
    "place": lambda _world, _: 3,  # the file that left, after the request and the answer
    "body": lambda world, _: world.request.authority.slug,
    "batch": lambda _world, _: NOBODY_S,
    "entry": lambda _world, _: 1,
    "key": lambda _world, _: "IC-100200-A1B2",
    "secret": lambda world, _: secret_of(world.request),
    "form": lambda world, _: _one(("docx", "pdf", "html"), world),
    **dict.fromkeys(("task", "pk"), _key),
}


def _filled(pattern: URLPattern, world: World) -> Iterator[str]:
    """The address for this world, or nothing where it has no such thing."""
    route = str(pattern.pattern)
    with suppress(NoReverseMatch):
        yield reverse(pattern.name or "", kwargs={name: FILLED[name](world, route) for name in pattern.pattern.converters})


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
