"""E-mail, read: `read_message` makes a `Message` of the bytes of a delivered message or an Outlook file.

plain.py      text that is safe to show and to keep
opened.py     a message taken apart: headers in order, texts, files
internet.py   … by the standard library, for what was delivered
outlook.py    … by python-oxmsg, for what Outlook saved
from_web.py   the text of an HTML body
wording.py    the sender's own words, what they quote, their signature
stamps.py     when it reached us, by our own servers' stamps
vouched.py    what our own server made of the sender
automatic.py  what no person wrote
reports.py    what became of a message of ours
files.py      the files in it: harmless names, and what they are
as_table.py   a message as plain values, and back
reading.py    all of it together
"""

from answerable.documents.mail.message import Address, Attachment, Automatic, Earlier, Message, Ours, Report, Stamp, Verdict
from answerable.documents.mail.reading import attached_file, read_message

__all__ = [
    "Address",
    "Attachment",
    "Automatic",
    "Earlier",
    "Message",
    "Ours",
    "Report",
    "Stamp",
    "Verdict",
    "attached_file",
    "read_message",
]
