"""The requests whose handling a case is about: whether each was neither confirmed nor denied, and what can be told of it all the same."""

from typing import NamedTuple

from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.handling import Linked, claims_on_the_duty, linked, the_same_whatever_is_held
from answerable.casework.authority.ncnd.secret import secret


class Parent(NamedTuple):
    """A request whose handling is asked for. `secret`: it was neither confirmed nor denied, or may be.

    `under` are the exclusions that it rests on, and `same` what can be told of it whatever is held.
    """

    linked: Linked
    secret: bool
    under: tuple[str, ...] = ()
    same: tuple[str, ...] = ()


def parents(request: InformationRequest, case: Folded) -> tuple[Parent, ...]:
    """Every request whose handling a case is about, in the order in which they were linked: one question to the database."""
    each_linked = linked(case)
    if not each_linked:
        return ()
    named = [each.parent for each in each_linked]
    rows = InformationRequest.objects.filter(authority=request.authority, reference__in=named).order_by("reference")
    found = {each.reference: each for each in rows}
    return tuple(_parent(each, found[each.parent]) for each in each_linked if each.parent in found)


def _parent(each: Linked, row: InformationRequest) -> Parent:
    case = fold(row.authority, row.case)
    if not case.counted or not secret(case):
        return Parent(each, secret=False)
    return Parent(each, secret=True, under=claims_on_the_duty(case), same=the_same_whatever_is_held(case))
