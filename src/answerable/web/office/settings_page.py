"""What letters say of the office, and whether its public page takes complaints."""

from typing import Any

from django import forms
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.office import describe_office
from answerable.casework.commissioner.finding import office_of
from answerable.casework.commissioner.permissions import Do
from answerable.web.office.complaint import Doing
from answerable.web.office.who import by_of, whoever_may
from answerable.web.work.doing import carried_out
from answerable.web.work.fields import Tick, Words


class Described(forms.Form):
    """What is said of the office."""

    name = Words("The name of the office, as letters say it", needed="Enter the name", longest=200)
    address = Words("Its address", rows=4, longest=2000)
    email = Words("Its e-mail address", longest=254)
    takes_complaints = Tick("Its public page takes complaints")

    def clean_email(self) -> str:
        """Nothing, or an e-mail address."""
        given = str(self.cleaned_data["email"])
        if given:
            validate_email(given)
        return given


@whoever_may(Do.ADMINISTER)
def settings(request: HttpRequest) -> HttpResponse:
    """The form; sent, what it says is so, and recorded."""
    by = by_of(request)
    office = office_of(by)
    begins = {each: getattr(office, each) for each in Described.base_fields}
    form = Described(request.POST) if request.method == "POST" else Described(initial=begins)

    def act(_: By, filled: dict[str, Any], _seen: int) -> None:
        describe_office(**filled, by=by)

    lede = "Letters and notices say it as it stands here on their day."
    doing = Doing("Describe the office", "Save", act, form, reverse("office-settings"), lede, (), "office-settings")
    return carried_out(request, doing, version=0, not_now=[], by=by)
