"""What makes a table of who may do what while a case stands where. Each side has its own table; this reads it, and asks it.

A line gives an action, the roles that may do it, and the states in which it can be done. What is not in the table nobody may do.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import TypeVar

D = TypeVar("D", bound=Enum)
R = TypeVar("R", bound=Enum)
S = TypeVar("S", bound=Enum)


class TableIsWrong(Exception):
    """The table of permissions contradicts itself."""


def cells(table: Sequence[tuple[D, tuple[R, ...], frozenset[S]]], every: type[D]) -> dict[tuple[D, R], frozenset[S]]:
    """The table cell by cell. Raises `TableIsWrong` where it says something twice, or of something nothing."""
    found: dict[tuple[D, R], frozenset[S]] = {}
    for do, roles, states in table:
        if not roles:
            raise TableIsWrong(f"Nobody may {do.value}. Give it a role, or take the line out.")
        for role in roles:
            if (do, role) in found:
                raise TableIsWrong(f"The table says twice whether a {role.value} may {do.value}. Keep one line.")
            found[do, role] = states
    lacking = [do.value for do in every if not any(each is do for each, _ in found)]
    if lacking:
        raise TableIsWrong(f"The table does not say who may {lacking[0]}. Give it a line.")
    return found


def permitted(table: Mapping[tuple[D, R], frozenset[S]], roles: Iterable[R], do: D, state: S | None = None) -> bool:
    """Whether somebody with these roles may do something, while the case stands in a state, or apart from any case."""
    for role in roles:
        states = table.get((do, role))
        if states is not None and (state in states if state is not None else not states):
            return True
    return False
