"""Whose business an operation is: an authority's, or the Commissioner's office's. A token is of one side, and reaches nothing of the other.

What the operation needs says on which side it is, and so as whom the caller acts. The scopes of the other side are no scopes there. A third
sort of token is nobody's post: by it the Commissioner fetches the open bundle of one case of an authority's.
"""

from datetime import datetime
from enum import Enum

from answerable.casework.authority.acting import By as OfAuthority
from answerable.casework.authority.acting import Through as ThroughToAuthority
from answerable.casework.authority.actions import let_programs_in as at_authority
from answerable.casework.authority.actions.let_commissioner_fetch import Guest
from answerable.casework.authority.permissions import CELLS as AUTHORITY_CELLS
from answerable.casework.authority.permissions import Do as AuthorityDo
from answerable.casework.commissioner import scopes as at_office
from answerable.casework.commissioner.acting import By as OfOffice
from answerable.casework.commissioner.acting import Through as ThroughToOffice
from answerable.casework.commissioner.permissions import CELLS as OFFICE_CELLS
from answerable.casework.commissioner.permissions import Do as OfficeDo
from answerable.casework.programs.models import Token


class Granted(Enum):
    """What somebody who is no colleague may do, by a token that a person made for one case."""

    OPEN_BUNDLE = "fetch the open bundle of one case"


Do = AuthorityDo | OfficeDo | Granted
Colleague = OfAuthority | OfOffice
By = Colleague | Guest


def scope_of(do: Do) -> str:
    """How the scope is written that a token needs for this."""
    if isinstance(do, Granted):
        return do.name.lower().replace("_", "-")
    return at_office.scope(do) if isinstance(do, OfficeDo) else at_authority.scope(do)


def acting_for(token: Token, do: Do, *, at: datetime) -> By:
    """The person of a token, acting now on the side on which this is done; or whoever was let fetch the bundle of one case."""
    if isinstance(do, Granted):
        return Guest(token, at)
    if isinstance(do, OfficeDo):
        return OfOffice(token.person, at, ThroughToOffice(token.pk, at_office.only(token.scopes)))
    return OfAuthority(token.person, at, ThroughToAuthority(token.pk, at_authority.only(token.scopes)))


def lets(by: By, *dos: Do) -> bool:
    """Whether the token and some post of the person would ever let them do one of these."""
    if isinstance(by, Guest):
        return by.case is not None
    only: frozenset[Do] = frozenset(by.through.only) if by.through is not None else frozenset()
    return any(do in only and ((do, role) in OFFICE_CELLS or (do, role) in AUTHORITY_CELLS) for do in dos for role in by.roles)
