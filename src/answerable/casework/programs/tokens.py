"""A token: made, known again, and ended. It is shown once, and kept as a hash: 256 bits of chance need no slower one."""

import hashlib
import secrets
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import cast

from django.db.models import CharField

from answerable.casework.people.models import Person, Role
from answerable.casework.people.models import Post as Held
from answerable.casework.prepared import Given, Prepared
from answerable.casework.programs.models import Token

BEGINS = "answerable_"
_BYTES = 32
_USED_TO_THE = timedelta(hours=1)  # a use is written down this often, and not each time

_TOKEN = Prepared(lambda: Token.objects.select_related("person").filter(hash=Given("hash", CharField())))


def new_token(person: Person, *, name: str, scopes: Collection[str], expires_on: date, at: datetime) -> tuple[Token, str]:
    """Makes a token for a person, and returns it with what the program is given, which is kept nowhere."""
    shown = BEGINS + secrets.token_urlsafe(_BYTES)
    made = Token.objects.create(person=person, name=name, hash=_hash(shown), scopes=sorted(scopes), made_at=at, expires_on=expires_on)
    return made, shown


def token_of(shown: str, *, at: datetime, today: date) -> Token | None:
    """The token that a program shows, with its person and the posts that the person holds now; or nothing, whatever is wrong with it."""
    if not shown.startswith(BEGINS):
        return None
    found = cast("Token | None", next(_TOKEN.records(hash=_hash(shown)), None))
    if found is None or found.ended_at is not None or found.expires_on < today or not found.person.is_active:
        return None
    found.person.hold(Role(*each) for each in Held.objects.filter(person=found.person_id).values_list("role", "service"))
    if found.last_used_at is None or at - found.last_used_at >= _USED_TO_THE:
        Token.objects.filter(pk=found.pk).update(last_used_at=at)
    return found


def _hash(shown: str) -> str:
    return hashlib.sha256(shown.encode()).hexdigest()
