"""The few ways to a record. Each takes who is asking, and answers alike for what is forbidden and what does not exist."""

from typing import cast

from django.db.models import CharField

from answerable.casework.authority.acting import By
from answerable.casework.authority.models import InformationRequest, Letter, Part, PublicAuthority, Task
from answerable.casework.authority.permissions import Do, Role, may
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotThere
from answerable.casework.prepared import Given, Prepared

# Nearly every page and every act asks for its case. A reference is an authority's own, so there is one at most.
_REQUEST = Prepared(
    lambda: InformationRequest.objects.select_related("authority", "officer").filter(
        reference=Given("reference", CharField()), authority__slug=Given("body", CharField())
    )
)


def authority_of(by: By) -> PublicAuthority:
    """The authority that this person works for. Raises `NotThere`."""
    try:
        return PublicAuthority.objects.get(slug=by.person.body)
    except PublicAuthority.DoesNotExist:
        raise NotThere from None


def request_for(by: By, reference: str, *, do: Do = Do.READ) -> InformationRequest:
    """A request that this person may read. Raises `NotThere`."""
    request = cast("InformationRequest | None", next(_REQUEST.records(reference=reference, body=by.person.body), None))
    if request is None or not by.may(do, State(request.state)):
        raise NotThere
    return request


def part_for(by: By, reference: str, number: str) -> Part:
    """A part of a request that this person may read. Raises `NotThere`."""
    try:
        return request_for(by, reference).parts.get(number=number)
    except Part.DoesNotExist:
        raise NotThere from None


def letter_for(by: By, reference: str, number: int) -> Letter:
    """A letter of a request that this person may read. Raises `NotThere`."""
    try:
        return request_for(by, reference).letters.select_related("drafted_by").get(number=number)
    except Letter.DoesNotExist:
        raise NotThere from None


def task_for(by: By, pk: int) -> Task:
    """A task of this person's own service, or of a case that they may read. Raises `NotThere`."""
    task = Task.objects.select_related("request__authority").filter(pk=pk, request__authority__slug=by.person.body).first()
    if task is None:
        raise NotThere
    own = Role.SERVICE in by.roles and task.to in by.services
    if not own and not may(by.roles, Do.READ, State(task.request.state)):
        raise NotThere
    return task
