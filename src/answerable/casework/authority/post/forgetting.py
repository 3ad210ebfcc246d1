"""What is left of a case's post once the case is disposed of, or of a message that was set aside: that it came and went, and when."""

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.models import Dispatch, ReceivedMessage
from answerable.casework.authority.post.states import Kept
from answerable.casework.ledger.read import DISPOSED_OF

# Its identity and its fingerprint stay, so that it is known when it is delivered once more.
_FORGOTTEN: dict[str, object] = {
    **dict.fromkeys(("begins", "sender", "sender_name", "message_id", "found", "unread", "why", "mailbox"), ""),
    "content": b"",
    "table": {},
    "subject": DISPOSED_OF,
}


def forget_post(request: InformationRequest) -> None:
    """Destroys the words of the messages on a case, and who wrote them. The key that sealed them is destroyed with the case's texts."""
    request.messages.update(**_FORGOTTEN)
    Dispatch.objects.filter(letter__request=request).update(content=b"", to="", said="", handed_to="")


def forget_message(message: ReceivedMessage) -> None:
    """Destroys the words of a message that was set aside, and who wrote it. The caller holds its row."""
    message.state = Kept.DISPOSED.value
    for name, nothing in _FORGOTTEN.items():
        setattr(message, name, nothing)
    message.save()
