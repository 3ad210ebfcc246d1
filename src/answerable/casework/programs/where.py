"""Where something may be sent or fetched: in the world, and not at the machines around this one.

Every address that a name stands for is looked at, and the connection is made to one that was looked at: what the name stands for a moment
later is not asked again.
"""

import ipaddress
import socket
from collections.abc import Collection
from typing import NamedTuple
from urllib.parse import urlsplit

LONGEST = 500


class NotAllowed(ValueError):
    """Nothing is sent there. Says why, and what to do."""


class Where(NamedTuple):
    """An address as it is connected to: by name and port, which host stands behind it, the path, and whether it is encrypted."""

    host: str
    port: int
    path: str
    secure: bool


def read(address: str, *, private: Collection[str] = ()) -> Where:
    """An address, read. `private` are the hosts that may stand on a private network, and be spoken to in the clear. Raises `NotAllowed`."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise NotAllowed("That is no address. Write it like https://example.org/told.") from None
    inside = host in private
    if len(address) > LONGEST or not host or parts.scheme not in ("https", "http") or parts.username or parts.password:
        raise NotAllowed("That is no address that can be used. Write it like https://example.org/told, without a name or password in it.")
    if any(not 32 < ord(each) < 127 for each in address) or parts.fragment:
        raise NotAllowed("The address has a letter in it that an address does not have. Write it like https://example.org/told.")
    if parts.scheme == "http" and not inside:
        raise NotAllowed("What is sent goes encrypted. Give an address that begins with https.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Where(host, port or (443 if parts.scheme == "https" else 80), path, parts.scheme == "https")


def resolved(where: Where, *, private: Collection[str] = ()) -> str:
    """One of the addresses that a host stands for. Raises `NotAllowed` where any of them is private, and `OSError` where there is none."""
    found = socket.getaddrinfo(where.host, where.port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    if where.host not in private:
        for each in addresses:
            _must_be_of_the_world(each)
    return addresses[0]


def _must_be_of_the_world(address: str) -> None:
    found = ipaddress.ip_address(address.partition("%")[0])
    inside = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None) or found
    if not found.is_global or not inside.is_global or found.is_multicast or inside.is_multicast:
        raise NotAllowed("The name stands for an address on a private network, and nothing is sent there.")
