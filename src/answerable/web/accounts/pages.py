"""A person's own pages: the account, and where it is signed in."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from answerable.casework.authority.models import PublicAuthority
from answerable.casework.people.idle import IDLE_MINUTES, LONGEST_HOURS
from answerable.casework.people.sign_ins import end_sign_ins, sign_ins_of
from answerable.web import pages
from answerable.web.accounts.device import device_in_words
from answerable.web.navigation import every_link
from answerable.web.signed_in import page, person_of


def account(request: HttpRequest) -> HttpResponse:
    """Who is signed in, in which posts, and what can be changed."""
    person = person_of(request)
    body = PublicAuthority.objects.filter(slug=person.body).values_list("name", flat=True).first() or person.body
    return page(request, "account.html", here="account", body=body, roles=sorted(person.roles()), has_password=person.has_usable_password())


def sign_ins(request: HttpRequest) -> HttpResponse:
    """Where the person is signed in; sent, it signs out everywhere else."""
    person = person_of(request)
    if request.method == "POST":
        end_sign_ins(person, but=request.session.session_key)
        return HttpResponseRedirect(reverse("sign-ins"))
    rows = [
        {
            "device": device_in_words(each.device),
            "address": each.address,
            "began_at": each.began_at,
            "this": each.session_key == request.session.session_key,
        }
        for each in sign_ins_of(person)
    ]
    return page(request, "sign_ins.html", here="account", rows=rows, idle=IDLE_MINUTES, longest=LONGEST_HOURS)


def refused(request: HttpRequest) -> HttpResponse:
    """For who turned back at the provider of accounts."""
    return pages.page(request, "sign_in_refused.html", status=403, account=True)


def work(request: HttpRequest) -> HttpResponse:
    """Where a person begins."""
    return page(request, "work.html", here="work", every=every_link(person_of(request)))
