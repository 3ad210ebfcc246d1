"""Every address of the site, opened as an administrator: nothing of any case is behind one of them."""

from typing import Any

import pytest
from django.urls import URLPattern

from answerable.casework.authority.actions.letters import Wanted, draft
from answerable.casework.authority.actions.record import note
from answerable.casework.authority.actions.search import ask_search
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.documents.letters import Kind
from answerable.web.accounts.urls import urlpatterns as accounts
from answerable.web.administration.urls import urlpatterns as administration
from answerable.web.gate import NOT_SIGNED_IN, ON_THE_WAY_IN, PROGRAMS
from answerable.web.precedents.urls import urlpatterns as precedents
from answerable.web.urls import urlpatterns
from tests.casework.authority.cast import DAY, authority, by, divided, officer
from tests.web.work.conftest import SignIn

pytestmark = pytest.mark.django_db
OF_OTHERS = frozenset(each.name for each in precedents)  # decisions that others published, for whoever is signed in
THEIR_OWN = frozenset({*NOT_SIGNED_IN, *(each.name for each in accounts), *(each.name for each in administration), *OF_OTHERS})
WORDS = ("body-worn cameras", "social media provider", "A journalist", "requester@example.org", "A note of the case", "Contracts register")


@pytest.fixture
def case() -> InformationRequest:
    """A case with everything that can stand beside it, and a route, so that no page of the administrator is empty."""
    steps = [{"clearer": "Legal", "holds": True}]
    authority(settings={"routes": [{"name": "standard", "subject": [], "steps": steps}], "services": ["Planning"]})
    by(Role.ADMINISTRATOR)
    request = divided()
    note(request.reference, words="A note of the case.", by=officer(), on=DAY)
    ask_search(request.reference, to="Contracts register", parts=["1"], due_on=DAY, by=officer(), on=DAY)
    draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("1", "2", "3", "4")), by=officer(), on=DAY)
    return request


def address_of(pattern: URLPattern, case: InformationRequest) -> str:
    """The address, with what is really there in the place of each of its parts."""
    task = case.tasks.get().pk
    real = {"reference": case.reference, "number": "1", "pk": str(task), "place": "1", "what": "note"}
    route = str(pattern.pattern)
    for name, converter in pattern.pattern.converters.items():
        word = real.get(name, "1")
        route = route.replace(f"<{type(converter).__name__.removesuffix('Converter').lower().replace('string', 'str')}:{name}>", word)
    assert "<" not in route, route
    return f"/{route}"


def test_no_page_of_a_case_is_there_and_no_page_that_is_has_a_word_of_one(case: InformationRequest, sign_in: SignIn) -> None:
    desk = sign_in(Role.ADMINISTRATOR)
    words = (*WORDS, case.reference)
    for pattern in urlpatterns:
        if pattern.name in PROGRAMS:
            continue  # a session opens nothing there: it asks for a token
        name, address = str(pattern.name), address_of(pattern, case)
        answer: Any = desk.get(address)
        if name not in THEIR_OWN:
            assert answer.status_code in (404, 405), address
        if name in NOT_SIGNED_IN - ON_THE_WAY_IN:
            continue  # the same for everybody; the seed case, which the cast plays, is told there
        text = answer.content.decode()
        assert [each for each in words if each in text] == [], address
        if name == "account_logout":
            desk = sign_in(Role.ADMINISTRATOR)


def test_the_walk_finds_the_words_where_they_are(case: InformationRequest, sign_in: SignIn) -> None:
    """As the officer, so that the words above are those that a page of the case really has."""
    desk = sign_in(Role.OFFICER)
    text = desk.get(f"/requests/{case.reference}").content.decode()
    assert [each for each in (*WORDS, case.reference) if each not in text] == []


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.ADMINISTRATOR])
def test_to_anybody_else_no_page_of_the_administrator_is_there(case: InformationRequest, role: Role, sign_in: SignIn) -> None:
    desk = sign_in(role)
    for pattern in administration:
        address = address_of(pattern, case)
        nowhere: Any = desk.get("/nowhere")
        answer: Any = desk.get(address)
        assert (answer.status_code, answer.content) == (404, nowhere.content), address
