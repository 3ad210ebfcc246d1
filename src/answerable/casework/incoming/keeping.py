"""The bytes of a message that came, sealed under a key: of the one whose mailbox it is until it is placed, and then of what it is about."""

from uuid import UUID

from answerable.casework.incoming.model import IncomingMessage
from answerable.casework.ledger.read import keys_of
from answerable.casework.ledger.seal import CannotBeOpened, key_of, opened_bytes, sealed_bytes


def seal(message: IncomingMessage, content: bytes, under: UUID) -> None:
    """Puts the bytes of a message under a key. The caller holds what the key is of, and saves the message."""
    message.content = sealed_bytes(content, key=key_of(under), about=message.fingerprint)
    message.sealed_under = under


def bytes_of(message: IncomingMessage) -> bytes:
    """The bytes of a message as they came. Raises `CannotBeOpened`, also once it, or its case, is disposed of."""
    if not message.content:
        raise CannotBeOpened("This message was disposed of.")
    return opened_bytes(bytes(message.content), key=kept_key(message.sealed_under), about=message.fingerprint)


def kept_key(under: UUID) -> bytes:
    """A key that is kept. Raises `CannotBeOpened` where it was destroyed."""
    keys = keys_of(under, "")
    if "" not in keys:
        raise CannotBeOpened("The key of this message was destroyed when its case was disposed of.")
    return keys[""]
