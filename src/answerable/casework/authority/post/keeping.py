"""What came kept sealed: under the body's own key until it is on a case, and then under the case's, so that it goes when the case goes."""

from uuid import UUID

from answerable.casework.authority.post.models import Dispatch, ReceivedMessage
from answerable.casework.incoming.keeping import bytes_of, kept_key, seal
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes


def move_to_case(message: ReceivedMessage, case: UUID) -> None:
    """Puts a message under the key of a case, whose row the caller holds."""
    seal(message, bytes_of(message), case)


def move_to_body(message: ReceivedMessage, body: str) -> None:
    """Puts a message under the key of the body."""
    seal(message, bytes_of(message), chain_of_body(body))


def seal_dispatch(content: bytes, message_id: str, case: UUID) -> bytes:
    """The bytes of an e-mail that is to go, under the key of its case."""
    return sealed_bytes(content, key=key_of(case), about=message_id)


def bytes_of_dispatch(dispatch: Dispatch, case: UUID) -> bytes:
    """The bytes of an e-mail that is to go. Raises `CannotBeOpened`."""
    return opened_bytes(bytes(dispatch.content), key=kept_key(case), about=dispatch.message_id)
