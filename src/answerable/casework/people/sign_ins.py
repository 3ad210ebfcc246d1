"""Sessions in the database, each with the person whose it is. Django's SESSION_ENGINE.

A session lives for as long as something is done (`IDLE_MINUTES`), and no longer than a working day in all (`LONGEST_HOURS`).
"""

from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db.models import CharField, DateTimeField, QuerySet
from django.utils import timezone

from answerable.casework.people.idle import LONGEST_HOURS
from answerable.casework.people.models import Person, SignIn
from answerable.casework.prepared import Given, Prepared

# A session is written again once this old: a page that is only read writes nothing.
_FRESH_SECONDS = 60
_BEGAN, _SEEN, _DEVICE, _ADDRESS = "began", "seen", "device", "address"
_LONGEST_DEVICE = 200


_KEPT = Prepared(
    lambda: SignIn.objects.filter(session_key=Given("key", CharField()), expire_date__gt=Given("now", DateTimeField())).values_list(
        "session_data"
    )
)


class SessionStore(DatabaseStore):
    """Django's own sessions, in our table."""

    @classmethod
    def get_model_class(cls) -> type[SignIn]:
        """The table."""
        return SignIn

    def load(self) -> dict[str, Any]:
        """What is kept under the key, or nothing for a session that is over; the key is then forgotten."""
        for (data,) in _KEPT.rows(key=self.session_key, now=timezone.now()):
            kept: dict[str, Any] = self.decode(data)
            return kept
        self._session_key = None
        return {}

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
    if at - began >= LONGEST_HOURS * 3600:
        return True
    if at - session.get(_SEEN, 0) >= _FRESH_SECONDS:
        session[_SEEN] = at
    return False


def sign_ins_of(person: Person) -> QuerySet[SignIn]:
    """Where the person is signed in, the latest first."""
    return person.sign_ins.filter(expire_date__gt=timezone.now()).order_by("-began_at", "session_key")


def end_sign_ins(person: Person, *, but: str | None = None) -> int:
    """Signs the person out everywhere, or everywhere but in one session, and returns in how many."""
    return person.sign_ins.exclude(session_key=but or "").delete()[0]


def _an_address(text: str) -> str | None:
    try:
        return str(ip_address(text))
    except ValueError:
        return None
