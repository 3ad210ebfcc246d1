"""The ways to a message. Each takes who is asking, and answers alike for what is forbidden and what does not exist."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.post.models import NOT_THERE, ON_THEIR_WAY, Dispatch, ReceivedMessage
from answerable.casework.authority.post.states import From, Kept, Out
from answerable.casework.authority.states import LetterState, State
from answerable.casework.authority.still_open import denies_somewhere
from answerable.casework.authority.unable import NotThere
from answerable.documents.mail import Message
from answerable.documents.mail.as_table import from_table
from answerable.law.case import Case

_A_PAGE = 25
_SOON_ENOUGH = timedelta(hours=1)


class Some(NamedTuple):
    """A page of messages, and the number to begin the next one under, or none."""

    messages: Sequence[ReceivedMessage]
    next: int | None


def message_for(by: By, pk: int) -> ReceivedMessage:
    """A message that this person may read: one that is on no case yet, or on a case that they may read. Raises `NotThere`."""
    found = _of(by).select_related("request__authority", "authority").filter(pk=pk).first()
    if found is None:
        raise NotThere
    readable = may(by.roles, Do.READ_POST) if found.request is None else may(by.roles, Do.READ, State(found.request.state))
    if not readable or is_closed(found):
        raise NotThere
    return found


def is_closed(message: ReceivedMessage) -> bool:
    """Whether a message is from a service, on a case where a part is neither confirmed nor denied: it may say what was found."""
    if message.request is None or message.from_whom != From.SERVICE.value:
        return False
    return denies_somewhere(fold(message.request.authority, message.request.case).case())


def waiting(by: By, *, state: Kept = Kept.WAITING, under: int | None = None) -> Some:
    """Messages that stand so, those that came last first. Raises `NotPermitted`."""
    permit(by, Do.READ_POST)
    found = _of(by).filter(state=state.value).defer("content", "table")
    if under is not None:
        found = found.filter(pk__lt=under)
    some = list(found.order_by("-pk")[: _A_PAGE + 1])
    return Some(some[:_A_PAGE], some[_A_PAGE - 1].pk if len(some) > _A_PAGE else None)


def unlooked(by: By) -> Sequence[ReceivedMessage]:
    """Messages that came onto their cases by themselves and that nobody has said they saw, the oldest first. Raises `NotPermitted`."""
    permit(by, Do.READ_POST)
    found = _of(by).filter(state=Kept.FILED.value, unlooked=True).exclude(request__state=State.DISPOSED.value)
    return list(found.select_related("request").defer("content", "table").order_by("pk")[:_A_PAGE])


def messages_of(request: InformationRequest, law: Case | None) -> Sequence[ReceivedMessage]:
    """The messages on a case that may be shown, in the order in which they came. `law` is the case as law sees it."""
    found = request.messages.defer("content", "table").order_by("pk")
    closed = law is not None and denies_somewhere(law)
    return [each for each in found if not (closed and each.from_whom == From.SERVICE.value)]


def dispatch_of(letter: Letter) -> Dispatch | None:
    """What became of a letter that went by e-mail, the last time; nothing for one that did not."""
    return letter.dispatches.defer("content").order_by("-pk").first()


def not_there(by: By) -> Sequence[Dispatch]:
    """Letters that came back, could not be sent, or have waited too long to go, the oldest first. Raises `NotPermitted`."""
    permit(by, Do.READ_POST)
    waits_too_long = Q(state__in=ON_THEIR_WAY, queued_at__lte=by.at - _SOON_ENOUGH)
    found = Dispatch.objects.filter(authority__slug=by.person.body, state__in=NOT_THERE)
    found = found.filter(~Q(state__in=ON_THEIR_WAY) | waits_too_long).exclude(letter__request__state=State.DISPOSED.value)
    found = found.exclude(state=Out.FAILED.value, letter__state=LetterState.WITHDRAWN.value)
    return list(found.select_related("letter__request").defer("content", "letter__document").order_by("pk")[:_A_PAGE])


def read_again(message: ReceivedMessage) -> Message | None:
    """What was read from a message, or nothing where it cannot be."""
    return from_table(message.table) if message.table else None


def _of(by: By) -> "QuerySet[ReceivedMessage]":
    return ReceivedMessage.objects.filter(authority__slug=by.person.body)
