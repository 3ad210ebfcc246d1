"""Done once, however often it is asked: the answer is kept under the caller's `Idempotency-Key`, in the transaction of what was done.

The same key and the same question give the same answer, and nothing is done again. The same key with another question is refused. What
was refused is not kept: it changed nothing, and can be asked again. The answers hold no word of a case, and are forgotten after a day.
"""

import hashlib
import re
from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from django.db import IntegrityError, transaction
from django.http import HttpRequest

from answerable.api.problems import Problem, Refused
from answerable.api.sides import Colleague
from answerable.casework.programs.models import Answered

HEADER = "Idempotency-Key"
KEPT_FOR = timedelta(days=1)
LONGEST = 200
_ANOTHER = Problem(422, "key-used", "That Idempotency-Key was used for another request. Give each its own.")
_AT_ONCE = Problem(409, "key-in-use", "The same request is being done just now. Ask again in a moment.")
_BAD = Problem(422, "key-not-understood", f"An Idempotency-Key is 1 to {LONGEST} letters, digits, and . _ ~ -")


class Given(NamedTuple):
    """What was answered: the status, and the JSON."""

    status: int
    text: str


def once(request: HttpRequest, by: Colleague, do: Callable[[], Given]) -> Given:
    """Does what is asked or, where it was done under the same key, gives what was answered then. Raises `Refused`, and what `do` raises."""
    key = request.headers.get(HEADER)
    if key is None:
        return do()
    if not re.fullmatch(rf"[A-Za-z0-9._~-]{{1,{LONGEST}}}", key):
        raise Refused(_BAD)
    assert by.through is not None
    token, named = by.through.token, _hash(key)
    asked = _hash(f"{request.method} {request.get_full_path()}\n", request.body)
    before = Answered.objects.filter(token=token, key=named, at__gt=by.at - KEPT_FOR).first()
    if before is not None:
        return _again(before, asked)
    try:
        with transaction.atomic():
            Answered.objects.filter(token=token, at__lte=by.at - KEPT_FOR).delete()
            # The row comes first: of two that ask at once, one waits here for the other, and then finds that it is done.
            kept = Answered.objects.create(token_id=token, key=named, asked=asked, status=0, answer="", at=by.at)
            given = do()
            kept.status, kept.answer = given
            kept.save(update_fields=["status", "answer"])
            return given
    except IntegrityError:
        meanwhile = Answered.objects.filter(token=token, key=named).first()
        if meanwhile is None:
            raise Refused(_AT_ONCE) from None
        return _again(meanwhile, asked)


def _again(before: Answered, asked: str) -> Given:
    if before.asked != asked:
        raise Refused(_ANOTHER)
    return Given(before.status, before.answer)


def _hash(text: str, more: bytes = b"") -> str:
    return hashlib.sha256(text.encode() + more).hexdigest()
