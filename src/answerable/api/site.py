"""Every room on one site: its addresses, and the schema that says what each takes and gives. Built once, when a program first asks."""

import inspect
import json
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import blake2b
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import Resolver404, URLResolver
from django.urls.resolvers import RegexPattern
from django.utils.cache import get_conditional_response
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.params.functions import Query

from answerable.api.caller import caller, must_be_let, take_a_turn_of_everybody
from answerable.api.kinds import Number, Term
from answerable.api.once import HEADER, LONGEST, Given, once
from answerable.api.operation import PLACES, Answer, Call, Operation, Sends, written
from answerable.api.problems import CONTENT_TYPE, NOT_HERE, Problem, Refused, answer_of, problem_of
from answerable.api.rooms import OPERATIONS
from answerable.api.sides import By, scope_of
from answerable.casework.authority.actions.let_commissioner_fetch import Guest

PREFIX = "/api/"
SCHEMA = "openapi.json"
_JSON = "application/json"
_KINDS = {"str": Term, "int": Number, "uuid": Term, "slug": Term}
_KEPT_SECONDS = 300
# What may go wrong with any operation, besides its own answer.
_ALWAYS = (400, 404, 405, 413, 429, 500, 503, 507)
_WITH_A_TOKEN, _SENDING = (401, 422), (409, 415)
_SAYS = {
    400: "It cannot be read.",
    401: "There is no token, or it has ended.",
    404: "There is nothing here under that address; or nothing that this token may know of.",
    405: "This address does not take that method.",
    409: "It has changed since, or is being done just now.",
    410: "It was here, and was withdrawn.",
    413: "It is too large.",
    415: "It is not sent as what the operation takes.",
    422: "What was sent cannot stand, or something is needed first.",
    429: "It was asked too often.",
    500: "Something is wrong on our side.",
    503: "The records cannot be reached just now.",
    507: "There is no room to save it.",
}
_PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "What could not be done, in one sentence that says what happened and what to do next (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "under": {"type": "string", "description": "The provision that it stands on."},
    },
}
_ABOUT = """The same actions and the same readers as the pages, for programs.

Show a token: `Authorization: Bearer answerable_…`. It acts for one person, in its scopes and no further than that person's posts go.
What is there and not yours to know of, and what is not there, answer alike: 404. Days are texts like `2019-11-07`.
Send the `version` of a case that you decided over, and nothing is done if it has changed since: 409.
"""


def answer(request: HttpRequest, rest: str) -> HttpResponseBase:
    """The answer to whatever is asked of the site at an address below its prefix."""
    try:
        return _answer(request, rest)
    except Refused as refused:
        return answer_of(refused.problem, refused.headers)
    except Exception as raised:
        return answer_of(problem_of(raised))


def _answer(request: HttpRequest, rest: str) -> HttpResponseBase:
    if "\0" in request.get_full_path() or "%00" in request.META.get("QUERY_STRING", ""):
        raise Refused(NOT_HERE)
    if rest == SCHEMA:
        return _schema_answered(request)
    try:
        found = resolver().resolve(rest)
    except Resolver404:
        raise Refused(NOT_HERE) from None
    answered: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
    if answered.status_code == 405:
        problem = Problem(405, "not-that-method", "This address does not take that method. Look at the schema at /api/openapi.json.")
        return answer_of(problem, {"Allow": answered["Allow"]})
    return answered


@cache
def resolver() -> URLResolver:
    """The addresses of every operation."""
    return URLResolver(RegexPattern(r"^"), list(site().urls[0]))


@cache
def site() -> NinjaAPI:
    """Every operation, on one API."""
    made = NinjaAPI(title="Answerable", version="1", description=_ABOUT, docs_url=None, openapi_url=None, urls_namespace="programs")

    @made.exception_handler(Exception)
    def _wrong(_request: HttpRequest, raised: Any) -> HttpResponse:
        return answer_of(raised.problem, raised.headers) if isinstance(raised, Refused) else answer_of(problem_of(raised))

    @made.exception_handler(ValidationError)
    def _not_as_the_schema_says(_request: HttpRequest, raised: Any) -> HttpResponse:
        return answer_of(_said(raised))

    @made.exception_handler(HttpError)
    def _not_json(_request: HttpRequest, raised: Any) -> HttpResponse:
        return answer_of(Problem(raised.status_code, "not-understood", "That is not JSON. Send an object of JSON, in UTF-8."))

    for each in OPERATIONS:
        offered = made.api_operation(
            [each.method],
            "/" + PLACES.sub(r"{\1:\2}", each.path),
            response={each.status: each.answers},
            operation_id=each.name,
            summary=each.name.replace("_", " ").capitalize(),
            description=each.says,
            tags=[each.path.partition("/")[0]],
            auth=[_Knocks(each)],
        )
        offered(_view(each))
    return made


class _Knocks:
    """What is looked at before anything that was sent is read: who asks, whether they may, and as what it is sent."""

    def __init__(self, of: Operation) -> None:
        self._of = of

    def __call__(self, request: HttpRequest) -> bool:
        if self._of.do is None:
            take_a_turn_of_everybody(request)
        else:
            by = caller(request, self._of.do)
            must_be_let(by, self._of.do, *self._of.or_do)
            request.caller = by  # type: ignore[attr-defined]
        wanted = _sent_as(self._of)
        if wanted and (request.content_type or "") != wanted:
            raise Refused(Problem(415, "not-that-type", f"Send it as {wanted}."))
        if self._of.secret and HEADER in request.headers:
            raise Refused(Problem(422, "shown-once", f"The answer is shown once and kept nowhere, so this takes no {HEADER}."))
        return True


def _sent_as(each: Operation) -> str:
    """The type of what is sent; empty where nothing is."""
    return each.how.value if each.sends is not None or each.how is Sends.FILE else ""


def _view(each: Operation) -> Callable[..., HttpResponseBase]:
    """The view of an operation, whose signature says what stands in the address and what is sent."""

    def view(request: HttpRequest, **given: Any) -> HttpResponseBase:
        sent, query = given.pop("sent", None), given.pop("query", None)
        if each.how is Sends.FILE:
            sent = request.body
        by: By = getattr(request, "caller", None)  # type: ignore[assignment]  # nobody, of what anybody may ask
        call = Call(by, given, sent, query, request)
        if not each.once:
            return _as_answer(each, each.answer(call))
        assert not isinstance(by, Guest)
        given_now = once(request, by, lambda: Given(each.status, written(each.answer(call))))
        return HttpResponse(given_now.text, status=given_now.status, content_type=_JSON)

    kinds = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=_KINDS[kind]) for kind, name in PLACES.findall(each.path)]
    if each.sends is not None:
        kinds.append(inspect.Parameter("sent", inspect.Parameter.KEYWORD_ONLY, annotation=each.sends))
    if each.asks is not None:
        kinds.append(inspect.Parameter("query", inspect.Parameter.KEYWORD_ONLY, annotation=each.asks, default=Query(...)))
    request = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=HttpRequest)
    view.__signature__ = inspect.Signature([request, *kinds])  # type: ignore[attr-defined]
    view.__name__ = each.name
    view.__doc__ = each.says
    return view


def _as_answer(each: Operation, made: Any) -> HttpResponseBase:
    if isinstance(made, Answer):
        return made
    return HttpResponse(written(made), status=each.status, content_type=_JSON)


def _said(raised: ValidationError) -> Problem:
    """The first thing that is not as the schema says, in a sentence."""
    first = raised.errors[0]
    where = ".".join(str(each) for each in first["loc"][1:] if each not in ("sent", "query"))
    why = str(first["msg"]).removeprefix("Value error, ").rstrip(".")
    more = f" {len(raised.errors) - 1} more of it is wrong too." if len(raised.errors) > 1 else ""
    return Problem(422, "not-as-the-schema-says", f"{where or 'What was sent'}: {why}.{more}")


def _schema_answered(request: HttpRequest) -> HttpResponseBase:
    take_a_turn_of_everybody(request)
    if request.method not in ("GET", "HEAD"):
        return answer_of(Problem(405, "not-that-method", "The schema is only read."), {"Allow": "GET, HEAD"})
    body, tag = _schema_written()
    made = HttpResponse(body, content_type=_JSON)
    made["ETag"] = tag
    return get_conditional_response(request, etag=tag, response=made) or made


@cache
def _schema_written() -> tuple[bytes, str]:
    body = json.dumps(schema(), ensure_ascii=False, separators=(",", ":")).encode()
    return body, f'"{blake2b(body, digest_size=12).hexdigest()}"'


@cache
def schema() -> dict[str, Any]:
    """The site's own description, OpenAPI 3.1."""
    made: dict[str, Any] = json.loads(json.dumps(site().get_openapi_schema(path_prefix=PREFIX)))
    made["components"]["schemas"]["Problem"] = _PROBLEM
    made["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    told = {each.name: each for each in OPERATIONS}
    for one in _described(made):
        _describe(one, told[one["operationId"]])
    made["paths"][PREFIX + SCHEMA] = {"get": _OF_ITSELF}
    return made


def _described(made: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in made["paths"].values():
        yield from path.values()


def _describe(one: dict[str, Any], each: Operation) -> None:
    """What the library does not say of an operation: its scope, what may go wrong, its key, and a file where it is no JSON."""
    one["security"] = [{"token": [scope_of(do)]} for do in (each.do, *each.or_do) if do is not None]
    statuses = (
        *_ALWAYS,
        *(_WITH_A_TOKEN if each.do is not None else (422,)),
        *(_SENDING if _sent_as(each) else ()),
        *((410,) if each.gone else ()),
    )
    for status in sorted(statuses):
        one["responses"][str(status)] = {"description": _SAYS[status], "content": {CONTENT_TYPE: {"schema": {"$ref": _AT + "Problem"}}}}
    if each.once:
        one["parameters"].append(_KEY)
    if each.how is Sends.FILE:
        one["requestBody"] = {"required": True, "content": {each.how.value: {"schema": {"type": "string", "format": "binary"}}}}
    if each.files:
        one["responses"][str(each.status)]["content"] = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in each.files}


_AT = "#/components/schemas/"
_KEY = {
    "in": "header",
    "name": HEADER,
    "required": False,
    "description": "A key of your own. Asked again under it, what was done is not done twice, and the answer is the same. Kept for a day.",
    "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "^[A-Za-z0-9._~-]+$"},
}
_OF_ITSELF = {
    "operationId": "see_schema",
    "summary": "See schema",
    "description": "This description.",
    "tags": [SCHEMA],
    "parameters": [],
    "security": [],
    "responses": {
        "200": {"description": "OK", "content": {_JSON: {"schema": {"type": "object"}}}},
        **{str(each): {"description": _SAYS[each], "content": {CONTENT_TYPE: {"schema": {"$ref": _AT + "Problem"}}}} for each in _ALWAYS},
    },
}
