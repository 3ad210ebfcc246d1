"""The post: messages that came, as they came, and what is done with each; and letters that did not get there."""

import base64
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpResponse
from pydantic import BaseModel, Field

from answerable.api.answers import Done, Plain, done
from answerable.api.apart import read_apart
from answerable.api.files import given
from answerable.api.from_actions import given_to, taken_by
from answerable.api.kinds import LARGEST, one_of
from answerable.api.operation import Call, Operation
from answerable.api.problems import NOT_HERE, Problem, Refused
from answerable.api.rooms.acts import Action
from answerable.casework.authority.actions import post as acts
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.post.finding import message_for, not_there, read_again, unlooked, waiting
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import Kept
from answerable.casework.incoming.keeping import bytes_of
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.ledger.seal import CannotBeOpened

_HARMFUL = (Scanned.FOUND.value, Scanned.NO_ANSWER.value)
_NOT_GIVEN = Problem(422, "not-given-out", "The message is not given out, because of what the scanner said.")


class MessageLine(BaseModel):
    """A message that came."""

    number: int
    sender: str
    sender_name: str
    subject: str
    received_on: date | None
    taken_at: datetime
    state: str
    why: str
    again: int


class Post(BaseModel):
    """Messages that stand so, the last first. `under`: where the next page begins."""

    messages: list[MessageLine]
    under: int | None


class File(BaseModel):
    """A file of a message."""

    number: int
    name: str


class MessageRead(MessageLine):
    """One message: its words, the days on which it may have been received, and its files."""

    reference: str | None
    from_whom: str
    text: str
    days: list[date]
    unread: str
    scanned: str
    files: list[File]


class NotThereYet(BaseModel):
    """A letter that did not get there, or waits to go."""

    reference: str
    letter: int
    state: str
    to: str
    said: str


class AskedOfThePost(BaseModel):
    """Which messages, and where the page begins."""

    state: one_of((Kept.WAITING.value, Kept.ASIDE.value)) = Kept.WAITING.value  # type: ignore[valid-type]
    under: Annotated[int, Field(ge=1, le=LARGEST)] | None = None


def _line(each: ReceivedMessage) -> Plain:
    told = {name: getattr(each, name) for name in MessageLine.model_fields if name != "number"}
    return {"number": each.pk, **told}


def _post(call: Call) -> Plain:
    some = waiting(call.by, state=Kept(call.query.state), under=call.query.under)
    return {"messages": [_line(each) for each in some.messages], "under": some.next}


def _message(call: Call) -> Plain:
    return read(message_for(call.by, call.at["pk"]))


def read(kept: ReceivedMessage) -> Plain:
    """A message as it was read."""
    found = read_again(kept)
    return {
        **_line(kept),
        "reference": kept.request.reference if kept.request else None,
        "from_whom": kept.from_whom,
        "text": found.text if found else "",
        "days": list(found.days) if found else [],
        "unread": kept.unread,
        "scanned": kept.scanned,
        "files": [{"number": nth, "name": each.name} for nth, each in enumerate(found.attachments)] if found else [],
    }


def _bytes(call: Call) -> bytes:
    kept = message_for(call.by, call.at["pk"])
    if kept.scanned in _HARMFUL:
        raise Refused(_NOT_GIVEN)
    try:
        return bytes_of(kept)
    except CannotBeOpened:
        raise Refused(NOT_HERE) from None


def _original(call: Call) -> HttpResponse:
    return given(_bytes(call), f"message-{call.at['pk']}.eml")


def _file(call: Call) -> HttpResponse:
    made = read_apart("mail-file", _bytes(call), str(call.at["number"]))
    return given(base64.b64decode(made["content"]), f"message-{call.at['pk']}-{call.at['number']}")


def _unlooked(call: Call) -> list[Plain]:
    return [_line(each) for each in unlooked(call.by)]


def _not_there(call: Call) -> list[Plain]:
    return [
        {"reference": each.letter.request.reference, "letter": each.letter.number, "state": each.state, "to": each.to, "said": each.said}
        for each in not_there(call.by)
    ]


def _on_message(do: Do, path: str, action: Action, name: str, gives: Callable[[Any], Any] | None = None) -> Operation:
    taken = taken_by(action, ("pk",))

    def answer(call: Call) -> Any:
        made = action(call.at["pk"], **given_to(action, call.sent, call.by))
        return gives(made) if gives else read(ReceivedMessage.objects.select_related("request").get(pk=call.at["pk"]))

    says = " ".join((action.__doc__ or "").split("Raises")[0].split())
    return Operation("POST", f"post/<int:pk>/{path}", name, do, says, answer, Done if gives else MessageRead, sends=taken.model)


OCTETS = "application/octet-stream"
OPERATIONS = (
    Operation("GET", "post", "list_post", Do.READ_POST, "Messages that wait, or that were set aside.", _post, Post, asks=AskedOfThePost),
    Operation(
        "GET", "post/unlooked", "list_unlooked", Do.READ_POST, "Messages on cases that nobody saw yet.", _unlooked, list[MessageLine]
    ),
    Operation("GET", "post/not-there", "list_not_there", Do.READ_POST, "Letters that did not get there.", _not_there, list[NotThereYet]),
    Operation("GET", "post/<int:pk>", "see_message_read", Do.READ_POST, "One message.", _message, MessageRead, or_do=(Do.READ,)),
    Operation(
        "GET",
        "post/<int:pk>/original",
        "see_original",
        Do.READ_POST,
        "The message as it came.",
        _original,
        or_do=(Do.READ,),
        files=(OCTETS,),
    ),
    Operation(
        "GET",
        "post/<int:pk>/files/<int:number>",
        "see_file_of_message",
        Do.READ_POST,
        "One file of it.",
        _file,
        or_do=(Do.READ,),
        files=(OCTETS,),
    ),
    _on_message(Do.FILE_MESSAGE, "file", acts.file_message, "file_message"),
    _on_message(Do.RECEIVE, "open", acts.open_request_from_message, "open_request_from_message", done),
    _on_message(Do.SET_ASIDE, "aside", acts.set_aside, "set_message_aside"),
    _on_message(Do.SET_ASIDE, "back", acts.bring_back, "bring_message_back"),
    _on_message(Do.DISPOSE_OF_MESSAGE, "dispose", acts.dispose_of_message, "dispose_of_message"),
    _on_message(Do.SEE_MESSAGE, "seen", acts.see_message, "see_message"),
)
