"""Pages for who is signed in: the person, and one way to answer with a page."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from answerable.casework.people.models import Person
from answerable.web import pages


def person_of(request: HttpRequest) -> Person:
    """Who is signed in. Only behind the gate, where somebody always is."""
    assert isinstance(request.user, Person)
    return request.user


def page(request: HttpRequest, template: str, *, status: int = 200, **shown: Any) -> HttpResponse:
    """A page for the person who is signed in, made of a template and what it shows."""
    return pages.page(request, template, status=status, person=person_of(request), **shown)
