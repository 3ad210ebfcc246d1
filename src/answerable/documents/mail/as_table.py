"""A message as plain values, to be handed from the process that read it and kept, and a message again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from answerable.documents.mail.message import Address, Attachment, Automatic, Earlier, Message, Report, Stamp, Verdict

Table = Mapping[str, Any]


def as_table(message: Message) -> dict[str, Any]:
    """The message as lists, tables, texts and numbers."""
    return {
        **message._asdict(),
        "dated": message.dated.isoformat() if message.dated else None,
        "stamp": [message.stamp.by, message.stamp.at.isoformat()] if message.stamp else None,
        "earlier": [[each.why, each.at.isoformat()] for each in message.earlier],
        "automatic": message.automatic.value if message.automatic else None,
    }


def from_table(table: Table) -> Message:
    """The message that a table was made of."""
    return Message(
        **{
            **table,
            "sender": Address(*table["sender"]),
            **{name: tuple(Address(*each) for each in table[name]) for name in ("reply_to", "to", "cc")},
            **{name: tuple(table[name]) for name in ("reached", "references")},
            "dated": datetime.fromisoformat(table["dated"]) if table["dated"] else None,
            "stamp": Stamp(table["stamp"][0], datetime.fromisoformat(table["stamp"][1])) if table["stamp"] else None,
            "earlier": tuple(Earlier(why, datetime.fromisoformat(at)) for why, at in table["earlier"]),
            "attachments": tuple(Attachment(*each) for each in table["attachments"]),
            "verdicts": tuple(Verdict(*each) for each in table["verdicts"]),
            "automatic": Automatic(table["automatic"]) if table["automatic"] else None,
            "reports": tuple(Report(*each) for each in table["reports"]),
        }
    )
