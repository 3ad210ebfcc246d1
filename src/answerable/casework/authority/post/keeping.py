"""What came kept sealed: under the body's own key until it is on a case, and then under the case's, so that it goes when the case goes."""

from uuid import UUID

from answerable.casework.authority.post.models import Dispatch, ReceivedMessage
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import keys_of
from answerable.casework.ledger.seal import CannotBeOpened, key_of, opened_bytes, sealed_bytes


def seal(message: ReceivedMessage, content: bytes, under: UUID) -> None:
    """Puts the bytes of a message under a key. The caller holds the row of the body or of the case, and saves the message."""
    message.content = sealed_bytes(content, key=key_of(under), about=message.fingerprint)
    message.sealed_under = under


def bytes_of(message: ReceivedMessage) -> bytes:
    """The bytes of a message as they came. Raises `CannotBeOpened`, also once it, or its case, is disposed of."""
    if not message.content:
        raise CannotBeOpened("This message was disposed of.")
    return opened_bytes(bytes(message.content), key=_key(message.sealed_under), about=message.fingerprint)


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
    return opened_bytes(bytes(dispatch.content), key=_key(case), about=dispatch.message_id)


def _key(under: UUID) -> bytes:
    keys = keys_of(under, "")
    if "" not in keys:
        raise CannotBeOpened("The key of this message was destroyed when its case was disposed of.")
    return keys[""]
