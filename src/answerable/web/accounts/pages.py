"""A person's own pages: the account, and where it is signed in."""

from allauth.account.adapter import get_adapter
from allauth.mfa.utils import is_mfa_enabled
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from answerable.casework.authority.models import PublicAuthority
from answerable.casework.people.idle import IDLE_MINUTES, LONGEST_HOURS
from answerable.casework.people.models import Person
from answerable.casework.people.sign_ins import end_sign_ins, end_some, handle_of, sign_ins_of
from answerable.web import pages
from answerable.web.accounts.device import device_in_words
from answerable.web.navigation import every_link
from answerable.web.problem import Problem
from answerable.web.signed_in import page, person_of


def account(request: HttpRequest) -> HttpResponse:
    """Who is signed in, in which posts, and what can be changed."""
    person = person_of(request)
    body = PublicAuthority.objects.filter(slug=person.body).values_list("name", flat=True).first() or person.body
    return page(request, "account.html", here="account", body=body, roles=sorted(person.roles()), has_password=person.has_usable_password())


def kept_of_you(request: HttpRequest) -> HttpResponse:
    """Everything that is kept of who signs in, as a file."""
    person = person_of(request)
    told = {
        "email": person.email,
        "shown_as": person.title,
        "works_for": person.body,
        "posts": [{"role": each.name, "service": each.service} for each in sorted(person.roles())],
        "last_signed_in": person.last_login,
        "password": "kept as a hash" if person.has_usable_password() else "none",
        "second_step": is_mfa_enabled(person),
        "sign_ins": [
            {"browser": each.device, "address": each.address, "since": each.began_at, "until": each.expire_date}
            for each in sign_ins_of(person)
        ],
        "in_the_record": f"what you do is recorded under the number {person.pk} and your title",
    }
    answer = JsonResponse(told, json_dumps_params={"indent": 2, "ensure_ascii": False})
    answer["Content-Disposition"] = 'attachment; filename="your-account.json"'
    return answer


def sign_ins(request: HttpRequest) -> HttpResponse:
    """Where the person is signed in; sent, it signs out where it is ticked, or everywhere else, once the password was given again."""
    person = person_of(request)
    problems = _ended(request, person) if request.method == "POST" else []
    if request.method == "POST" and not problems:
        return HttpResponseRedirect(reverse("sign-ins"))
    rows = [
        {
            "device": device_in_words(each.device),
            "address": each.address,
            "began_at": each.began_at,
            "this": each.session_key == request.session.session_key,
            "handle": handle_of(each),
        }
        for each in sign_ins_of(person)
    ]
    shown = {"rows": rows, "idle": IDLE_MINUTES, "longest": LONGEST_HOURS, "has_password": person.has_usable_password()}
    return page(request, "sign_ins.html", status=422 if problems else 200, here="account", errors=problems, **shown)


def _ended(request: HttpRequest, person: Person) -> list[Problem]:
    """Ends what was ticked, or every sign-in but this; or says what is wrong."""
    handles, here = request.POST.getlist("which"), request.session.session_key
    if not handles and "everywhere" not in request.POST:
        return [Problem("Choose where you want to be signed out", "which")]
    if person.has_usable_password():
        password = request.POST.get("password", "")
        if not password:
            return [Problem("Enter your password", "password")]
        try:
            known = get_adapter().reauthenticate(person, password)
        except ValidationError as refused:
            return [Problem(refused.messages[0], "password")]
        if not known:
            return [Problem("The password is wrong", "password")]
    if "everywhere" in request.POST:
        end_sign_ins(person, but=here)
    else:
        end_some(person, handles, but=here)
    return []


def refused(request: HttpRequest) -> HttpResponse:
    """For who turned back at the provider of accounts."""
    return pages.page(request, "sign_in_refused.html", status=403, account=True)


def work(request: HttpRequest) -> HttpResponse:
    """Where a person begins."""
    return page(request, "work.html", here="work", every=every_link(person_of(request)))
