"""What is left of a case's post once the case is disposed of: that so many messages came and went, and when."""

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.models import Dispatch
from answerable.casework.ledger.read import DISPOSED_OF


def forget_post(request: InformationRequest) -> None:
    """Destroys the words of the messages on a case, and who wrote them. The key that sealed them is destroyed with the case's texts."""
    request.messages.update(
        content=b"",
        table={},
        begins="",
        sender="",
        sender_name="",
        subject=DISPOSED_OF,
        message_id="",
        found="",
        unread="",
        why="",
        mailbox="",
    )
    Dispatch.objects.filter(letter__request=request).update(content=b"", to="", said="", handed_to="")
