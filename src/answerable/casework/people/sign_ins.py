"""Sessions in the database, each with the person whose it is. Django's SESSION_ENGINE.

A session lives for as long as something is done (`IDLE_MINUTES`), and no longer than a working day in all (`LONGEST_HOURS`).
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from ipaddress import ip_address
from typing import Any

from django.contrib.sessions.backends.base import SessionBase, UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db.models import CharField, DateTimeField, QuerySet
from django.utils import timezone

from answerable.casework.failing import Failing, failing
from answerable.casework.people import idle
from answerable.casework.people.models import Person, SignIn
from answerable.casework.prepared import Given, Prepared

_BEGAN, _SEEN, _DEVICE, _ADDRESS = "began", "seen", "device", "address"
_LONGEST_DEVICE = 200


_KEPT = Prepared(
    lambda: SignIn.objects.filter(session_key=Given("key", CharField()), expire_date__gt=Given("now", DateTimeField())).values_list(
        "session_data"
    )
)


class SessionStore(DatabaseStore):
    """Django's own sessions, in our table."""

    _as_kept: str | None = None

    @classmethod
    def get_model_class(cls) -> type[SignIn]:
        """The table."""
        return SignIn

    def load(self) -> dict[str, Any]:
        """What is kept under the key, or nothing for a session that is over; the key is then forgotten."""
        for (data,) in _KEPT.rows(key=self.session_key, now=timezone.now()):
            kept: dict[str, Any] = self.decode(data)
            self._as_kept = data
            return kept
        self._session_key = None
        return {}

    def save(self, must_create: bool = False) -> None:
        """Keeps the session. A disk with no room, or records that are busy, stop nobody from reading: that somebody was seen can wait."""
        try:
            super().save(must_create)
        except UpdateError as error:
            # Django takes every failure of the database here for a session that is gone.
            failed = error.__context__
            why = failing(failed)
            if failed is None or why is None:
                raise
            if why is Failing.AWAY or not self._only_seen_again():
                raise failed from failed.__cause__

    def _only_seen_again(self) -> bool:
        """Whether nothing is different from what is kept, but when the person was last seen."""
        if self._as_kept is None:
            return False
        kept: dict[str, Any] = self.decode(self._as_kept)
        return {**kept, _SEEN: 0} == {**dict(self.items()), _SEEN: 0}

    def create_model_instance(self, data: dict[str, Any]) -> SignIn:
        """The row for a session with this data."""
        made: SignIn = super().create_model_instance(data)  # type: ignore[assignment]
        person = data.get("_auth_user_id")
        made.person_id = int(person) if person else None
        made.began_at = datetime.fromtimestamp(data[_BEGAN], UTC) if _BEGAN in data else None
        made.device = data.get(_DEVICE, "")
        made.address = data.get(_ADDRESS)
        return made


def begin(session: SessionBase, *, device: str, address: str, at: int) -> None:
    """Notes when and where somebody signed in, in a session that has just become theirs. Clears away sessions that are over."""
    session.update({_BEGAN: at, _SEEN: at, _DEVICE: device[:_LONGEST_DEVICE], _ADDRESS: _an_address(address)})
    SessionStore.clear_expired()


def is_over(session: SessionBase, *, at: int) -> bool:
    """Whether a session has lasted as long as any may. One still in use is given its idle time again."""
    began = session.get(_BEGAN)
    if began is None:
        session[_BEGAN] = began = at
    if at - began >= idle.LONGEST_HOURS * 3600:
        return True
    if at - session.get(_SEEN, 0) >= idle.FRESH_SECONDS:
        session[_SEEN] = at
    return False


def sign_ins_of(person: Person) -> QuerySet[SignIn]:
    """Where the person is signed in, the latest first."""
    return person.sign_ins.filter(expire_date__gt=timezone.now()).order_by("-began_at", "session_key")


def end_sign_ins(person: Person, *, but: str | None = None) -> int:
    """Signs the person out everywhere, or everywhere but in one session, and returns in how many."""
    return person.sign_ins.exclude(session_key=but or "").delete()[0]


def handle_of(sign_in: SignIn) -> str:
    """What names a session on a page, and opens none: a hash of its key."""
    return sha256(f"answerable sign-in\0{sign_in.session_key}".encode()).hexdigest()[:24]


def end_some(person: Person, handles: Iterable[str], *, but: str | None = None) -> int:
    """Ends the sessions of a person that are named so, but one, and returns how many."""
    wanted = set(handles)
    keys = [each.session_key for each in sign_ins_of(person) if handle_of(each) in wanted and each.session_key != but]
    return person.sign_ins.filter(session_key__in=keys).delete()[0]


def _an_address(text: str) -> str | None:
    try:
        return str(ip_address(text))
    except ValueError:
        return None
