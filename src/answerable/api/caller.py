"""Who asks: the token that a program shows, the person it acts for, and how often it may ask.

`Authorization: Bearer answerable_…`. Without a token, with one that has ended, or with anybody's guess, the answer is the same 401.
"""

from threading import Lock

from django.http import HttpRequest

from answerable.api import clock
from answerable.api.problems import NOT_HERE, Problem, Refused
from answerable.api.sides import By, Do, acting_for, lets
from answerable.casework.one_event import LONDON
from answerable.casework.programs.models import Token
from answerable.casework.programs.tokens import token_of

A_MINUTE, MOST_CALLERS = 600, 10_000
_BEARER = "bearer "
_WHO = Problem(401, "no-token", "Show a token that is still good: Authorization: Bearer answerable_… Whoever runs the site makes one.")
_TOO_MANY = Problem(429, "too-many", f"That is more than {A_MINUTE} questions in a minute. Wait, then go on more slowly.")


class Turns:
    """How often each caller asked in this minute, in this process. It spares the records, and guards no secret."""

    def __init__(self) -> None:
        self._alone, self._minute = Lock(), 0
        self._asked: dict[str, int] = {}

    def take(self, who: str, *, at: float, most: int) -> int:
        """Takes a turn, and answers with the seconds to wait before there is one: none."""
        minute = int(at // 60)
        with self._alone:
            if minute != self._minute or len(self._asked) > MOST_CALLERS:
                self._minute, self._asked = minute, {}
            count = self._asked[who] = self._asked.get(who, 0) + 1
        return 0 if count <= most else 60 - int(at % 60)


TURNS = Turns()


def caller(request: HttpRequest, do: Do) -> By:
    """Who asks, acting now on the side on which this is done. Raises `Refused`: 401 without a good token, 429 if it is asked too often."""
    return acting_for(shown_by(request), do, at=clock.now())


def shown_by(request: HttpRequest) -> Token:
    """The token that is shown. Raises `Refused` as `caller` does."""
    shown = request.headers.get("Authorization", "")
    _take_a_turn(shown or request.META.get("REMOTE_ADDR", ""))
    if not shown.lower().startswith(_BEARER):
        raise Refused(_WHO, {"WWW-Authenticate": "Bearer"})
    at = clock.now()
    token = token_of(shown[len(_BEARER) :].strip(), at=at, today=at.astimezone(LONDON).date())
    if token is None:
        raise Refused(_WHO, {"WWW-Authenticate": 'Bearer error="invalid_token"'})
    return token


def must_be_let(by: By, *dos: Do) -> None:
    """Raises `Refused` where neither the token nor any post of the person would ever let them do one of these: to them it is not there."""
    if not lets(by, *dos):
        raise Refused(NOT_HERE)


def take_a_turn_of_everybody(request: HttpRequest) -> None:
    """A turn for who asks without a token. Raises `Refused`."""
    _take_a_turn(request.META.get("REMOTE_ADDR", ""))


def _take_a_turn(who: str) -> None:
    wait = TURNS.take(who, at=clock.ticks(), most=A_MINUTE)
    if wait:
        raise Refused(_TOO_MANY, {"Retry-After": str(wait)})
