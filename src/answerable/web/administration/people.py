"""People and posts: who may sign in, in which posts, and how each gets in. Nobody's case is here."""

from collections.abc import Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.actions.appoint import change_posts, end_account, give_new_password, make_account
from answerable.casework.authority.administering import Kind, version
from answerable.casework.authority.arrangements import clearers_named, routes_of, services_of
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.unable import NotThere
from answerable.casework.people.models import Person
from answerable.casework.people.models import Role as Held
from answerable.web.administration.filling import HERE, Filling, administrators_only, filled, form_of
from answerable.web.signed_in import page
from answerable.web.work.fields import SomeOf, Tick, Words
from answerable.web.work.who import by_of

_TITLE = "It is shown in the place of a name, in the casework and in its record, for example FOI officer."


@administrators_only
def people(request: HttpRequest) -> HttpResponse:
    """Everybody with an account, those whose account is ended last."""
    body = by_of(request).person.body
    found = Person.objects.filter(body=body).prefetch_related("posts").order_by("-is_active", "title", "pk")
    return page(request, "administration/people.html", here=HERE, people=found, with_second_step=_second_steps(body))


@administrators_only
def person(request: HttpRequest, number: int) -> HttpResponse:
    """One account, and what can be done to it."""
    one = _one(request, number)
    second_step = one.pk in _second_steps(one.body)
    return page(request, "administration/person.html", here=HERE, one=one, second_step=second_step, yourself=one == by_of(request).person)


@administrators_only
def new_person(request: HttpRequest) -> HttpResponse:
    """An account for somebody; done, it shows the password once."""
    by = by_of(request)
    kept = authority_of(by)
    form = form_of(
        request,
        {
            "email": Words("E-mail address", needed="Enter the e-mail address", longest=254, hint="What the person signs in with."),
            "title": Words("Title", needed="Enter the title", longest=100, hint=_TITLE),
            "posts": _posts(kept, ()),
        },
    )

    def act(given: dict[str, Any], _: int) -> HttpResponse:
        one, password = make_account(email=given["email"], title=given["title"], posts=_held(given["posts"]), by=by)
        return _password(request, one, password)

    return filled(request, Filling("Add somebody", "Make the account", act, form, reverse("administration-people")))


@administrators_only
def posts(request: HttpRequest, number: int) -> HttpResponse:
    """The title and the posts of somebody."""
    by, one = by_of(request), _one(request, number)
    kept, held = authority_of(by), sorted(one.roles())
    form = form_of(
        request,
        {"title": Words("Title", needed="Enter the title", longest=100, hint=_TITLE), "posts": _posts(kept, held)},
        {"title": one.title, "posts": [_value(each) for each in held]},
    )

    def act(given: dict[str, Any], seen: int) -> None:
        change_posts(number, title=given["title"], posts=_held(given["posts"]), by=by, seen=seen)

    back = reverse("administration-person", args=[number])
    filling = Filling(f"Title and posts of {one.email}", "Save", act, form, back, version(kept, Kind.ACCOUNT_CHANGED))
    return filled(request, filling)


@administrators_only
def new_password(request: HttpRequest, number: int) -> HttpResponse:
    """Asks whether to give somebody a new password; done, it shows it once."""
    by, one = by_of(request), _one(request, number)
    fields: dict[str, forms.Field] = {
        "without_second_step": Tick("Take away the second step too", hint="For who has lost the app and the recovery codes.")
    }

    def act(given: dict[str, Any], _: int) -> HttpResponse:
        return _password(request, *give_new_password(number, without_second_step=given["without_second_step"], by=by))

    lede = f"{one.title} is signed out everywhere, and the old password no longer works."
    lede += "" if one.is_active else " The account, which is ended, is opened again."
    back = reverse("administration-person", args=[number])
    filling = Filling(f"Give {one.email} a new password", "Give a new password", act, form_of(request, fields), back, lede=lede)
    return filled(request, filling)


@administrators_only
def end(request: HttpRequest, number: int) -> HttpResponse:
    """Asks whether to end somebody's account."""
    by, one = by_of(request), _one(request, number)

    def act(_: dict[str, Any], __: int) -> None:
        end_account(number, by=by)

    lede = f"{one.title} is signed out at once and can sign in no more. What was done under that title stays as it is."
    title, back = f"Do you want to end the account of {one.email}?", reverse("administration-person", args=[number])
    return filled(request, Filling(title, "End the account", act, form_of(request, {}), back, lede=lede, warning=True))


def _one(request: HttpRequest, number: int) -> Person:
    found = Person.objects.filter(body=by_of(request).person.body, pk=number).first()
    if found is None:
        raise NotThere
    return found


def _second_steps(body: str) -> frozenset[int]:
    """Who has a second step set up."""
    set_up = Authenticator.objects.filter(user__body=body, type=Authenticator.Type.TOTP)
    return frozenset(set_up.values_list("user_id", flat=True))


def _password(request: HttpRequest, one: Person, password: str) -> HttpResponse:
    return page(request, "administration/password.html", here=HERE, one=one, password=password)


def _posts(kept: PublicAuthority, held: Iterable[Held]) -> SomeOf:
    """Every post that there is: one for each service and each clearer that a route names; and what the person holds beside."""
    whole = [Held(role.value, "") for role in Role if role is not Role.SERVICE]
    contacts = [Held(Role.SERVICE.value, each) for each in services_of(kept)]
    clearers = [Held(Role.CLEARER.value, each) for each in clearers_named(routes_of(kept))]
    every = dict.fromkeys([*whole, *contacts, *clearers, *held])
    hint = "There is a service contact for each service, and a clearer for whoever a route of clearance names."
    return SomeOf("Posts", [(_value(each), f"{each.name}, {each.service}" if each.service else each.name) for each in every], hint=hint)


def _value(post: Held) -> str:
    return f"{post.name}:{post.service}"


def _held(values: Iterable[str]) -> list[Held]:
    return [Held(*each.split(":", 1)) for each in values]
