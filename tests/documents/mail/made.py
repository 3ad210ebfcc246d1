"""Messages made up for tests: as they are delivered, and as Outlook saves them."""

import struct
from email.message import EmailMessage
from itertools import pairwise

from answerable.documents.mail import Ours

OURS = Ours(("mx.police.example", ".mail.police.example"), ("mx.police.example",), ("foi@police.example",))
RECEIVED = "from out.example.org ([192.0.2.7]) by mx.police.example (Postfix) with ESMTPS id 4F; Thu, 7 Nov 2019 09:12:00 +0000"
TEXT = "Please tell me how many cameras were lent.\n\nA journalist\n"


def eml(text: str = TEXT, *, received: tuple[str, ...] = (RECEIVED,), files: tuple[tuple[str, bytes], ...] = (), **headers: str) -> bytes:
    """A delivered message. A header is named with underscores for its hyphens; one that is empty is left out."""
    message = EmailMessage()
    usual = {
        "From": "A journalist <requester@example.org>",
        "To": "foi@police.example",
        "Subject": "Freedom of information request",
        "Message-ID": "<1@example.org>",
        "Date": "Wed, 6 Nov 2019 23:00:00 +0000",
    }
    for name, value in {**usual, **{each.replace("_", "-"): value for each, value in headers.items()}}.items():
        if value:
            message[name] = value
    message.set_content(text)
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return "".join(f"Received: {each}\n" for each in received).encode() + message.as_bytes()


def raw(headers: str, body: str = "Hello\n") -> bytes:
    """A message of exactly these headers and this body."""
    return f"{headers.strip()}\n\n{body}".encode()


def msg(streams: dict[str, bytes]) -> bytes:
    """An OLE file with these streams, each shorter than 4,096 bytes; `a/b` is stream b in storage a."""
    storages = list(dict.fromkeys(name.split("/")[0] for name in streams if "/" in name))
    tree: list[tuple[str, bytes, list[str]]] = [("Root Entry", b"", [*storages, *(each for each in streams if "/" not in each)])]
    tree += [(each, b"", [name for name in streams if name.startswith(f"{each}/")]) for each in storages]
    tree += [(name, content, []) for name, content in streams.items()]
    places = {name: at for at, (name, _, _) in enumerate(tree)}
    after = {before: name for _, _, within in tree for before, name in pairwise(within)}
    small = _Sectors(64)
    placed = {name: (small.put(content), len(content)) for name, content, _ in tree}
    whole = _Sectors(512)
    placed["Root Entry"] = (whole.put(small.content), len(small.content))
    small_chain = whole.put(small.table())
    entries = b""
    for name, _, within in tree:
        shown = name.split("/")[-1].encode("utf-16-le") + bytes(2)
        kind = 5 if name == "Root Entry" else 1 if name in storages else 2
        beside, below = places.get(after.get(name, ""), _NONE), places[within[0]] if within else _NONE
        entries += shown.ljust(64, b"\0") + struct.pack("<HBBIII", len(shown), kind, 1, _NONE, beside, below) + bytes(36)
        entries += struct.pack("<IQ", *placed[name])
    directory = whole.put(entries)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIIII", 0, 1, directory, 0, 4096, small_chain, 1, _END, 0, len(whole.chain))
    whole.chain.append(0xFFFFFFFD)
    return header.ljust(512, b"\xff") + whole.content + whole.table()


_NONE, _END = 0xFFFFFFFF, 0xFFFFFFFE


class _Sectors:
    """Sectors of one size, and which follows which."""

    def __init__(self, size: int) -> None:
        self.size, self.content, self.chain = size, b"", list[int]()

    def put(self, content: bytes) -> int:
        """Adds a stream, and says where it begins."""
        first, count = len(self.chain), -(-len(content) // self.size)
        self.content += content.ljust(count * self.size, b"\0")
        self.chain += [*range(first + 1, first + count), _END] if count else []
        return first if count else _END

    def table(self) -> bytes:
        """Which follows which, in one sector."""
        table = struct.pack(f"<{len(self.chain)}I", *self.chain).ljust(512, b"\xff")
        assert len(table) == 512
        return table


def outlook(
    *, subject: str = "", body: str = "", html: bytes = b"", headers: str = "", sender: str = "", files: dict[str, bytes] | None = None
) -> bytes:
    """A message as Outlook saves it."""
    texts = {0x0037: subject, 0x1000: body, 0x007D: headers, 0x0C1A: sender and "Somebody", 0x0C1F: sender}
    streams = {f"__substg1.0_{pid:04X}001F": text.encode("utf-16-le") for pid, text in texts.items() if text}
    known = [property_of(pid, 0x1F, len(text) * 2 + 2) for pid, text in texts.items() if text]
    if html:
        streams["__substg1.0_10130102"] = html
        known += [property_of(0x1013, 0x102, len(html)), property_of(0x3FDE, 3, 65001)]
    known.append(property_of(0x0039, 0x40, 132175195200000000))
    recipient = "__recip_version1.0_#00000000"
    streams[f"{recipient}/__properties_version1.0"] = bytes(8) + property_of(0x3001, 0x1F, 8) + property_of(0x3003, 0x1F, 8)
    streams[f"{recipient}/__substg1.0_3001001F"] = "FOI".encode("utf-16-le")
    streams[f"{recipient}/__substg1.0_3003001F"] = "foi@police.example".encode("utf-16-le")
    for nth, (name, content) in enumerate((files or {}).items()):
        at = f"__attach_version1.0_#{nth:08X}"
        streams[f"{at}/__properties_version1.0"] = bytes(8) + property_of(0x3701, 0x102, len(content)) + property_of(0x3707, 0x1F, 20)
        streams[f"{at}/__substg1.0_37010102"] = content
        streams[f"{at}/__substg1.0_3707001F"] = name.encode("utf-16-le")
    streams["__properties_version1.0"] = (
        bytes(8) + struct.pack("<4I", 1, len(files or {}), 1, len(files or {})) + bytes(8) + b"".join(known)
    )
    return msg(streams)


def property_of(pid: int, kind: int, size: int) -> bytes:
    """How one property is listed: its number, its type and its size."""
    return struct.pack("<HHIQ", kind, pid, 6, size)
