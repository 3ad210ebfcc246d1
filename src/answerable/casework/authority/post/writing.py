"""A letter as an e-mail: its words, and the same as a PDF, under a subject and a name that say the reference and nothing more; and files
that it encloses, under the names that they leave by.

The same letter makes the same bytes, however often and whenever it is made.
"""

from base64 import b32encode
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from mimetypes import guess_type
from typing import NamedTuple

from answerable.casework.authority.drafting.as_kept import as_kept
from answerable.casework.authority.models import Letter
from answerable.casework.authority.post.addresses import For, address_for, signed
from answerable.documents.languages.language import Language


class Written(NamedTuple):
    """An e-mail that is ready to go: its identifier, to whom, and its bytes."""

    message_id: str
    to: str
    content: bytes


class Enclosed(NamedTuple):
    """A file that goes with a letter: the name that it leaves under, and its bytes."""

    name: str
    content: bytes


def write(letter: Letter, pdf: bytes, *, mailbox: str, to: str, at: datetime, files: Sequence[Enclosed] = ()) -> Written:
    """The e-mail of a letter, from a mailbox, with the letter as a PDF and what it encloses. Called while the row of the case is held."""
    made, request = as_kept(letter, ()), letter.request
    body = request.authority.slug
    again = letter.dispatches.count()
    mark = b32encode(signed(body, f"letter:{request.case}:{letter.number}{f':{again}' if again else ''}")[:20]).decode().lower()
    message_id = f"<{mark}@{mailbox.rpartition('@')[2]}>"
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(request.authority.name, addr_spec=mailbox)
    message["To"] = to
    message["Reply-To"] = address_for(request, For.REQUESTER, mailbox=mailbox)
    message["Subject"] = made.title
    message["Date"] = format_datetime(at)
    message["Message-ID"] = message_id
    # A person sends it, and no program is to answer.
    message["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    message.set_content(letter.text)
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{made.file_name}.pdf")
    for each in files:
        kind, _, of = (guess_type(each.name)[0] or "application/octet-stream").partition("/")
        message.add_attachment(each.content, maintype=kind, subtype=of, filename=each.name)
    if made.language is not Language.ENGLISH:
        message["Content-Language"] = made.language.value
    message.set_boundary(f"part-{mark}")
    return Written(message_id, to, message.as_bytes())
