"""An older Office file of one stream, made by hand: a header, a table of sectors, a directory, and the stream."""

import struct

_SECTOR, _END, _FREE, _TABLE = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SMALLEST = 4096  # below this a stream would stand among the small ones


def ole(name: str, content: bytes) -> bytes:
    """A compound file with this stream in it, filled up to where streams stand by themselves."""
    body = content.ljust(max(_SMALLEST, -(-len(content) // _SECTOR) * _SECTOR), b"\x00")
    sectors = len(body) // _SECTOR
    chain = [*range(3, 2 + sectors), _END] if sectors > 1 else [_END]
    table = [_TABLE, _END, *chain]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _SMALLEST, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry(name, 2, 2, len(body)) + _entry("", 0, 0, 0) * 2
    return header + struct.pack("<128I", *table, *[_FREE] * (128 - len(table))) + directory + body


def _entry(name: str, kind: int, start: int, size: int, *, child: int = _FREE) -> bytes:
    wide = (name + "\x00").encode("utf-16-le") if name else b""
    links = struct.pack("<III", _FREE, _FREE, child)
    return wide.ljust(64, b"\x00") + struct.pack("<HBB", len(wide), kind, 1) + links + bytes(36) + struct.pack("<IQ", start, size)
