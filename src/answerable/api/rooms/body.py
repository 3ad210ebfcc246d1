"""The body itself: a log taken over, cases counted again, what is due for disposal, and what an administrator looks after."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from answerable.api.answers import Plain
from answerable.api.apart import read_apart
from answerable.api.from_actions import given_to, taken_by
from answerable.api.kinds import WITHOUT_NUL, Number, Table, Term, by_name, list_of, one_of
from answerable.api.operation import Call, Operation, Sends
from answerable.api.rooms.acts import Action
from answerable.casework.authority.actions import administer, appoint
from answerable.casework.authority.actions.bring_log import (
    bring_log,
    choices_of,
    drop_log,
    log_of,
    name_columns,
    name_laws,
    preview,
    take_over,
)
from answerable.casework.authority.actions.let_programs_in import tokens_of
from answerable.casework.authority.actions.recount import Move, moved_before, moves, recount_all
from answerable.casework.authority.administering import Kind, version
from answerable.casework.authority.arrangements import milestones_of, routes_of, schedule_of, services_of
from answerable.casework.authority.due_for_disposal import due_for_disposal
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import CaseLog
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.people.models import Person
from answerable.casework.people.models import Role as Held

_MOST_MOVES = 500


class Log(BaseModel):
    """A log on its way in: its headings, its first lines, and which column is which."""

    number: int
    filename: str
    headings: list[str]
    first: list[list[str]]
    lines: int
    choices: dict[str, str]


class NewLog(BaseModel):
    """The name of the file."""

    name: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL)] = ""


class Columns(Table):
    """The place of each column by its name, `prefix`, and `open_ones`: take or leave."""

    chosen: by_name(Term)  # type: ignore[valid-type]


class Laws(Table):
    """Which law something is that the log calls one."""

    said: by_name(Term)  # type: ignore[valid-type]


class RowRefused(BaseModel):
    """A row that cannot be taken over."""

    line: int
    why: str


class LogRead(BaseModel):
    """A log as it would be taken over."""

    rows: int
    left_out: int
    refused: list[RowRefused]
    strange_laws: list[str]


class TakeOver(Table):
    """Whether rows that cannot be taken are left out."""

    leave_out: bool = False


class TakenOver(BaseModel):
    """How many requests were taken over."""

    taken: int


class Moved(BaseModel):
    """A last day that a calendar moves."""

    reference: str
    was: date | None
    now: date | None
    why: str


class Moves(BaseModel):
    """The last days that would move, and those that did."""

    would: list[Moved]
    moved: list[Moved]


class Nothing(Table):
    """Nothing is sent."""


class ScheduleLine(BaseModel):
    """A line of the retention schedule."""

    name: str
    years: int
    of: str


class DueCase(BaseModel):
    """A case or a message that is due for disposal."""

    reference: str | None
    message: int | None
    words: str


class Due(BaseModel):
    """The schedule, and what is due under one line of it."""

    schedule: list[ScheduleLine]
    line: str | None
    due: list[DueCase]
    more: bool


class WhichLine(BaseModel):
    """The name of a line."""

    line: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL)] = ""


class Arranged(BaseModel):
    """The authority, as an administrator looks after it. `versions` are what a change of each kind is sent with."""

    name: str
    aliases: list[str]
    address: str
    email: str
    complaints_procedure: str
    facts: list[str]
    services: list[str]
    routes: list[dict[str, Any]]
    milestones: list[dict[str, Any]]
    retention: list[ScheduleLine]
    versions: dict[str, int]


class Account(BaseModel):
    """Somebody who may sign in."""

    number: int
    email: str
    title: str
    posts: list[dict[str, str]]
    active: bool


class Password(BaseModel):
    """An account, and its new password, which is shown once."""

    account: Account
    password: str


class TokenLine(BaseModel):
    """A token of a program."""

    number: int
    name: str
    person: int
    scopes: list[str]
    expires_on: date
    ended: bool


class PostHeld(Table):
    """A post, and the service that it is held for."""

    role: one_of([each.value for each in Role])  # type: ignore[valid-type]
    service: Term = ""


class NewAccount(Table):
    """An account to be made."""

    email: Annotated[str, Field(max_length=254, pattern=WITHOUT_NUL)]
    title: Term
    posts: list_of(PostHeld)  # type: ignore[valid-type]


class Posts(Table):
    """The title and the posts of somebody from now on."""

    title: Term
    posts: list_of(PostHeld)  # type: ignore[valid-type]
    version: Number | None = None


def _log(log: CaseLog) -> Plain:
    lines = log.table["lines"]
    told = {"number": log.pk, "filename": log.filename, "headings": list(log.table["headings"]), "lines": len(lines)}
    return {
        **told,
        "first": [list(cells) for _, cells, *_ in lines[:3]],
        "choices": {name: str(each) for name, each in choices_of(log).items()},
    }


def _bring(call: Call) -> Plain:
    return _log(bring_log(table=read_apart("log", call.sent), filename=call.query.name, by=call.by))


def _columns(call: Call) -> Plain:
    log = log_of(call.by, call.at["pk"])
    name_columns(log, chosen=call.sent.chosen, by=call.by)
    return _log(log)


def _laws(call: Call) -> Plain:
    log = log_of(call.by, call.at["pk"])
    name_laws(log, said=call.sent.said, by=call.by)
    return _log(log)


def _preview(call: Call) -> Plain:
    found = preview(log_of(call.by, call.at["pk"]), by=call.by)
    refused = [{"line": each.line, "why": each.why} for each in found.refused[:_MOST_MOVES]]
    return {"rows": len(found.rows), "left_out": found.left_out, "refused": refused, "strange_laws": list(found.strange_laws)}


def _take(call: Call) -> Plain:
    return {"taken": take_over(log_of(call.by, call.at["pk"]), leave_out=call.sent.leave_out, by=call.by)}


def _drop(call: Call) -> Plain:
    drop_log(log_of(call.by, call.at["pk"]), by=call.by)
    return {"taken": 0}


def _move(each: Move) -> Plain:
    return {"reference": each.request.reference, "was": each.was, "now": each.now, "why": each.why}


def _moves(call: Call) -> Plain:
    would = [_move(each) for each in moves(call.by, most=_MOST_MOVES) if each.moved]
    moved = [
        {
            "reference": each.request.reference,
            "was": each.was,
            "now": each.now,
            "why": "; ".join(f"{day} ({why})" for day, why in each.days),
        }
        for each in moved_before(call.by)
    ]
    return {"would": would, "moved": moved}


def _recount(call: Call) -> list[Plain]:
    return [_move(each) for each in recount_all(by=call.by, on=call.by.today)]


def _due(call: Call) -> Plain:
    found = due_for_disposal(call.by, call.query.line, on=call.by.today)
    due = [
        {
            "reference": getattr(each.what, "reference", None),
            "message": None if hasattr(each.what, "reference") else each.what.pk,
            "words": each.words,
        }
        for each in found.due
    ]
    lines = [each._asdict() for each in found.schedule]
    return {"schedule": lines, "line": found.line.name if found.line else None, "due": due, "more": found.more}


def _arranged(call: Call) -> Plain:
    kept = authority_of(call.by)
    return {
        **administer.description_of(kept)._asdict(),
        "facts": [name for name in administer.FACTS if kept.facts.get(name)],
        "services": list(services_of(kept)),
        "routes": [each.table() for each in routes_of(kept)],
        "milestones": [each._asdict() for each in milestones_of(kept)],
        "retention": [each._asdict() for each in schedule_of(kept)],
        "versions": {each.value: version(kept, each) for each in Kind},
    }


def _account(person: Person) -> Plain:
    posts = [{"role": each.role, "service": each.service} for each in person.posts.order_by("role", "service")]
    return {"number": person.pk, "email": person.email, "title": person.title, "posts": posts, "active": person.is_active}


def _people(call: Call) -> list[Plain]:
    found = Person.objects.filter(body=call.by.person.body).prefetch_related("posts").order_by("-is_active", "title", "pk")
    return [
        {
            "number": each.pk,
            "email": each.email,
            "title": each.title,
            "active": each.is_active,
            "posts": sorted(
                ({"role": one.role, "service": one.service} for one in each.posts.all()), key=lambda one: (one["role"], one["service"])
            ),
        }
        for each in found
    ]


def _held(posts: list[PostHeld]) -> list[Held]:
    return [Held(str(each.role), each.service) for each in posts]


def _make_account(call: Call) -> Plain:
    person, password = appoint.make_account(email=call.sent.email, title=call.sent.title, posts=_held(call.sent.posts), by=call.by)
    return {"account": _account(person), "password": password}


def _posts(call: Call) -> Plain:
    sent = call.sent
    return _account(appoint.change_posts(call.at["number"], title=sent.title, posts=_held(sent.posts), by=call.by, seen=sent.version))


def _new_password(call: Call) -> Plain:
    person, password = appoint.give_new_password(call.at["number"], by=call.by, **call.sent.model_dump())
    return {"account": _account(person), "password": password}


def _end(call: Call) -> Plain:
    return _account(appoint.end_account(call.at["number"], by=call.by))


def _tokens(call: Call) -> list[Plain]:
    return [
        {
            "number": each.pk,
            "name": each.name,
            "person": each.person_id,
            "scopes": each.scopes,
            "expires_on": each.expires_on,
            "ended": each.ended_at is not None,
        }
        for each in tokens_of(call.by.person.body)
    ]


def _arranges(path: str, action: Action, name: str) -> Operation:
    taken = taken_by(action)

    def answer(call: Call) -> Any:
        action(**given_to(action, call.sent, call.by))
        return _arranged(call)

    says = " ".join((action.__doc__ or "").split("Raises")[0].split())
    return Operation("PUT", f"administration/{path}", name, Do.ADMINISTER, says, answer, Arranged, sends=taken.model)


IMPORT, ADMIN = Do.IMPORT, Do.ADMINISTER
PEOPLE = "administration/people"
_PASSWORD = taken_by(appoint.give_new_password, ("number",)).model
OPERATIONS = (
    Operation(
        "POST",
        "imports",
        "bring_log",
        IMPORT,
        "Brings a log, in CSV or Excel, to be taken over.",
        _bring,
        Log,
        asks=NewLog,
        how=Sends.FILE,
        status=201,
    ),
    Operation("PUT", "imports/<int:pk>/columns", "name_columns", IMPORT, "Says which column is which.", _columns, Log, sends=Columns),
    Operation(
        "PUT", "imports/<int:pk>/laws", "name_laws", IMPORT, "Says which law something is that the log calls one.", _laws, Log, sends=Laws
    ),
    Operation("GET", "imports/<int:pk>/preview", "preview_log", IMPORT, "The log as it would be taken over.", _preview, LogRead),
    Operation(
        "POST",
        "imports/<int:pk>/take",
        "take_over_log",
        IMPORT,
        "Takes every row over, or none.",
        _take,
        TakenOver,
        sends=TakeOver,
        once=True,
    ),
    Operation("DELETE", "imports/<int:pk>", "drop_log", IMPORT, "Forgets a log that is not to be taken over.", _drop, TakenOver),
    Operation(
        "GET",
        "calendar",
        "see_moves",
        Do.SEE_REGISTER,
        "The last days that a bank holiday would move, and those that it did.",
        _moves,
        Moves,
    ),
    Operation("POST", "calendar/recount", "recount_all", Do.RECOUNT, "Counts every live case again.", _recount, list[Moved], sends=Nothing),
    Operation(
        "GET",
        "disposal",
        "list_due_for_disposal",
        Do.DISPOSE,
        "What is due for disposal under a line of the schedule.",
        _due,
        Due,
        asks=WhichLine,
    ),
    Operation("GET", "administration", "see_administration", ADMIN, "What an administrator looks after.", _arranged, Arranged),
    _arranges("description", administer.describe, "describe_authority"),
    _arranges("facts", administer.say_facts, "say_facts"),
    _arranges("school-days", administer.count_by_school_days, "count_by_school_days"),
    _arranges("services", administer.keep_services, "keep_services"),
    _arranges("routes", administer.keep_routes, "keep_routes"),
    _arranges("milestones", administer.keep_milestones, "keep_milestones"),
    _arranges("retention", administer.keep_schedule, "keep_schedule"),
    Operation("GET", PEOPLE, "list_people", ADMIN, "Everybody with an account.", _people, list[Account]),
    Operation(
        "POST",
        PEOPLE,
        "make_account",
        ADMIN,
        "Makes an account, and shows its password once.",
        _make_account,
        Password,
        sends=NewAccount,
        status=201,
        secret=True,
    ),
    Operation(
        "PUT",
        f"{PEOPLE}/<int:number>/posts",
        "change_posts",
        ADMIN,
        "Gives a person this title and these posts.",
        _posts,
        Account,
        sends=Posts,
    ),
    Operation(
        "POST",
        f"{PEOPLE}/<int:number>/password",
        "give_new_password",
        ADMIN,
        "Gives a new password, and shows it once.",
        _new_password,
        Password,
        sends=_PASSWORD,
        secret=True,
    ),
    Operation("POST", f"{PEOPLE}/<int:number>/end", "end_account", ADMIN, "Ends an account.", _end, Account, sends=Nothing),
    Operation("GET", "administration/tokens", "list_tokens", ADMIN, "The tokens of programs; none is shown.", _tokens, list[TokenLine]),
)
