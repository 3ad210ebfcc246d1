"""Authorities under more names than one: the name that the law knows, and those under which notices, letters and people know them.

A police force is not a public authority, its chief officer is (FOIA Sch.1 Part V). Notices print neither with care: one of
23 June 2020 calls the Commissioner of Police of the Metropolis, a corporation sole, the "Commissioner of the Metropolitan Police
Service". Names are compared without regard to case, spacing and a leading "the".
"""

from typing import NamedTuple


class Authority(NamedTuple):
    """One authority: its name in law, and the others."""

    legal_name: str
    aliases: tuple[str, ...]


AUTHORITIES = (
    Authority(
        "Commissioner of Police of the Metropolis",
        (
            "Commissioner of the Metropolitan Police Service",
            "Commissioner of the Metropolitan Police",
            "Metropolitan Police Commissioner",
            "Metropolitan Police Service",
            "Metropolitan Police",
            "Met Police",
            "MPS",
        ),
    ),
)


def legal_name(name: str) -> str:
    """The name that the law knows an authority by; a name that is not in the table comes back as it was given, spaces tidied."""
    return _LEGAL.get(_plain(name), " ".join(name.split()))


def same_authority(one: str, other: str) -> bool:
    """Whether two names are of one authority."""
    return _plain(legal_name(one)) == _plain(legal_name(other))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


_LEGAL = {_plain(each): authority.legal_name for authority in AUTHORITIES for each in (authority.legal_name, *authority.aliases)}
