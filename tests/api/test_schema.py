"""The schema says what the site does, and the site does what the schema says: no fault of ours, and no breach, whatever is sent.

Schemathesis makes the requests from the schema itself: what it allows, and what it does not. Some are pointed at what is there.
"""

from copy import deepcopy
from functools import cache
from typing import Any

import pytest
import requests
import schemathesis
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from answerable.api import caller, clock
from answerable.api.rooms import OPERATIONS
from answerable.api.sides import Granted
from answerable.api.site import schema
from answerable.casework.authority.actions.complaints import open_complaint
from answerable.casework.authority.actions.consult import consult
from answerable.casework.authority.actions.let_commissioner_fetch import let_fetch
from answerable.casework.authority.actions.letters import Wanted, draft
from answerable.casework.authority.actions.search import ask_search
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.commissioner.permissions import Role as OfficeRole
from answerable.documents.letters import Kind
from tests.api.conftest import token_of, token_of_office
from tests.casework.authority.cast import DAY, by, divided, officer
from tests.casework.authority.positions import decided
from tests.casework.commissioner import cast as in_the_office
from tests.casework.commissioner.test_decided import drafted, served

pytestmark = pytest.mark.django_db
CHECKS: list[Any] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
# What is sent wrong is refused with one of these; what is larger than is read at all, with 413.
REFUSED = ["400", "401", "403", "404", "405", "406", "409", "413", "415", "422", "428", "429", "5xx"]
# A file is read in a process apart, a second each.
_SLOW = {"check_letter", "check_notice", "bring_log", "edit_letter", "add_document", "prove_file_from_elsewhere"}


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch, settings: Any) -> dict[str, Any]:
    """A body with a person in every post, and cases as far along as they come; what stands in an address that is there."""
    monkeypatch.setattr(caller, "A_MINUTE", 10**9)
    everybody = by(*Role, service="Records")
    request = decided()
    other = divided()
    asks = officer()
    task = ask_search(other.reference, to="Records", parts=["1"], due_on=DAY, by=asks, on=DAY)
    consult(other.reference, whom="An adviser", parts=["1"], due_on=DAY, question="What do you think?", by=asks, on=DAY)
    draft(other.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ("1",)), by=asks, on=DAY)
    complaints = (served(), drafted(), in_the_office.unanswered(), in_the_office.received())
    with_them = open_complaint(other.reference, theirs="IC-1", by=asks, on=DAY)
    now = asks._replace(at=clock.now())
    _, bundle = let_fetch(with_them.reference, until=now.today, by=now, on=now.today)
    return {
        "token": token_of(everybody),
        "token for one bundle": bundle,
        "token of the office": token_of_office(in_the_office.by(*OfficeRole)),
        "complaint": tuple(each.reference for each in complaints),
        "decision": (complaints[0].reference,),
        "reference": (request.reference, other.reference),
        "number": {"str": ("1", "4"), "int": (1,)},
        "part": ("1", "4"),
        "pk": (task.pk, task.pk + 1),
        "form": ("html", "docx", "pdf", "akn", "json"),
        "kind": ("response", "school", "steps"),
        "step": (1,),
        "notice": (1,),
        **dict.fromkeys(("nth", "standing", "place"), (0, 1)),
    }


@cache
def described() -> dict[str, Any]:
    """Every operation by its name. That a token is needed is left out: one is always shown, and test_tokens.py shows none."""
    made = deepcopy(schema())
    for path in made["paths"].values():
        for one in path.values():
            one["security"] = []
    config = SchemathesisConfig.from_dict({"checks": {"negative_data_rejection": {"expected-statuses": REFUSED}}})
    offered: Any = schemathesis.openapi.from_dict(made, config=config).get_all_operations()
    every = (each.ok() for each in offered)
    return {each.definition.raw["operationId"]: each for each in every}


def asked(name: str, there: dict[str, Any], examples: int) -> None:
    """Asks one operation with so many requests, and holds every answer against the schema."""
    operation = described()[name]
    do = next(each for each in OPERATIONS if each.name == name).do
    shows = "token" if isinstance(do, Do) else "token for one bundle" if isinstance(do, Granted) else "token of the office"
    headers = {"Authorization": f"Bearer {there[shows]}"}
    modes = [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE]

    @settings(max_examples=examples, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(st.data())
    def tried(data: st.DataObject) -> None:
        mode = data.draw(st.sampled_from(modes))
        case = data.draw(operation.as_strategy(generation_mode=mode))
        positive = mode is schemathesis.GenerationMode.POSITIVE
        if positive:
            for each in case.path_parameters or {}:
                known = there[each] if not isinstance(there[each], dict) else there[each][_kind(name, each)]
                case.path_parameters[each] = data.draw(st.sampled_from(known))
            _aim(case, data)
        response = _answered(case, headers)
        case.validate_response(response, checks=CHECKS if positive else [*CHECKS, negative_data_rejection], headers=headers)

    tried()


def _answered(case: Any, headers: dict[str, str]) -> Response:
    """The site's answer, in this process and on its connection to the database."""
    sent: Any = requests.Request(**{**case.as_transport_kwargs(base_url="http://localhost"), "cookies": None}).prepare()
    body = sent.body.encode() if isinstance(sent.body, str) else sent.body or b""
    more = {name: value for name, value in sent.headers.items() if name.lower() not in ("content-length", "content-type")}
    kind = sent.headers.get("Content-Type", "")
    answer = Client(SERVER_NAME="localhost").generic(sent.method, sent.path_url, body, kind, headers={**more, **headers})
    content = b"".join(answer) if answer.streaming else answer.content
    told = {name.lower(): [value] for name, value in answer.items()}
    return Response(
        answer.status_code, told, content, sent, 0.0, verify=False, encoding="utf-8", http_version="1.1", message=answer.reason_phrase
    )


def _aim(case: Any, data: st.DataObject) -> None:
    """Lets more through to the casework: days that have come, and no version, so that the case as it stands is acted on."""
    if isinstance(case.body, dict):
        if "on" in case.body:
            case.body["on"] = data.draw(st.sampled_from(["2019-11-08", "2019-12-20", "2020-02-03", "2020-06-23"]))
        case.body.pop("version", None)
        if "parts" in case.body and all(isinstance(each, str) for each in case.body["parts"] or [1]):
            case.body["parts"] = data.draw(st.sampled_from([["1"], ["4"], ["1", "2"], []]))


def _kind(name: str, place: str) -> str:
    path = next(each.path for each in OPERATIONS if each.name == name)
    return "int" if f"<int:{place}>" in path else "str"


ROOMS = sorted({each.path.partition("/")[0] for each in OPERATIONS})


def asked_of_a_room(room: str, there: dict[str, Any], examples: int) -> None:
    """Every operation of a room, each over the records as they were."""
    wrong: list[Exception] = []
    for each in OPERATIONS:
        if each.path.partition("/")[0] == room:
            with transaction.atomic():
                try:
                    asked(each.name, there, max(2, examples // 30) if each.name in _SLOW else examples)
                except (Exception, ExceptionGroup) as found:
                    found.add_note(each.name)
                    wrong.append(found)
                transaction.set_rollback(True)
    if wrong:
        raise ExceptionGroup(f"{len(wrong)} operations of {room}", wrong)


@pytest.mark.parametrize("room", ROOMS)
def test_no_request_breaks_the_site_or_the_schema(room: str, there: dict[str, Any]) -> None:
    asked_of_a_room(room, there, 6)


def test_what_is_larger_than_is_read_is_refused_as_the_schema_says(there: dict[str, Any], settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    asked("receive_notice", there, 30)


@pytest.mark.soak
@pytest.mark.parametrize("room", ROOMS)
def test_no_request_of_many_breaks_the_site_or_the_schema(room: str, there: dict[str, Any]) -> None:
    asked_of_a_room(room, there, 300)


def test_the_schema_is_of_openapi_3_1_and_every_name_in_it_is_of_one_shape() -> None:
    from pydantic import BaseModel

    made = schema()
    assert made["openapi"].startswith("3.1")
    shapes: dict[str, set[str]] = {}
    every: list[type] = _shapes(BaseModel)
    for each in every:
        if each.__module__.startswith("answerable.api"):
            shapes.setdefault(each.__name__, set()).add(str(id(each)))
    assert [name for name, found in shapes.items() if len(found) > 1] == []
    names = [each.name for each in OPERATIONS]
    assert len(names) == len(set(names))


def _shapes(of: type) -> list[type]:
    below: list[type] = of.__subclasses__()
    return below + [one for each in below for one in _shapes(each)]
