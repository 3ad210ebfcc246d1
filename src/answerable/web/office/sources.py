"""Where each authority's open bundles are fetched, for the office's administrator to say."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.evidence_sources import forget_source, name_source, sources_of
from answerable.casework.commissioner.finding import office_of
from answerable.casework.commissioner.permissions import Do
from answerable.web.office.complaint import Doing
from answerable.web.office.who import by_of, whoever_may
from answerable.web.work.doing import carried_out
from answerable.web.work.fields import Tick, Words


class Named(forms.Form):
    """Where the bundles of an authority are fetched."""

    authority = Words("Which public authority?", needed="Enter the authority", hint="As complaints name it.", longest=200)
    where = Words("Where is its API?", hint="Like https://foi.council.example/api.", longest=500)
    token = Words("A token that it gave for all of its cases, if it gave one", hint="It is kept sealed, and not shown again.", longest=200)
    forget = Tick("Forget where the bundles of this authority are fetched")


@whoever_may(Do.ADMINISTER)
def sources(request: HttpRequest) -> HttpResponse:
    """What was said of each authority, and the form to say it of one more, or otherwise."""
    by = by_of(request)
    form = Named(request.POST) if request.method == "POST" else Named()

    def act(_: By, filled: dict[str, Any], _seen: int) -> str:
        if filled["forget"]:
            forget_source(authority=filled["authority"], by=by)
        else:
            told = {"authority": filled["authority"], "address": filled["where"], "token": filled["token"]}
            name_source(**told, private=settings.FETCHED_INSIDE, by=by)
        return reverse("office-sources")

    shown = tuple((each.authority, f"{each.address}{', with a token' if each.token else ''}") for each in sources_of(office_of(by)))
    lede = "A case officer fetches an authority’s open bundle from here, by the authority’s own reference. Nothing is fetched by itself."
    doing = Doing("Where evidence is fetched", "Save", act, form, reverse("office-settings"), lede, shown, "office-settings")
    return carried_out(request, doing, version=0, not_now=[], by=by)
