"""What a backup that was put back has brought again: the signed list of what was disposed of is sent, and held against what is here."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.disposals import NotAList, back_again, read_list
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotReady
from answerable.web.administration.filling import HERE, Filling, administrators_only, filled, form_of
from answerable.web.signed_in import page
from answerable.web.work.fields import Words
from answerable.web.work.who import by_of

_KEY = "It was given to you apart from the list, when the ledger was first signed. Leave it empty to take the list by its own key."
_LEDE = (
    "A backup is older than what was disposed of since it was made. Send the list that “answerable ledger disposed” wrote, or an export of "
    "the ledger, and see what it has brought again. Nothing is changed, and the list is not kept."
)


class ListField(forms.FileField):
    """The list, as a file."""

    draw, accept = "file", ".jsonl,.json,.txt"


@administrators_only
def restored(request: HttpRequest) -> HttpResponse:
    """The list is sent; then what is here again."""
    by = by_of(request)
    form = form_of(
        request,
        {
            "list": ListField(
                label="The list of what was disposed of", error_messages={"required": "Choose the list", "empty": "The file is empty"}
            ),
            "key": Words("The key that it must be signed with (optional)", hint=_KEY, longest=64),
        },
    )

    def act(given: dict[str, Any], _seen: int) -> HttpResponse:
        try:
            each = read_list(given["list"].read().decode().splitlines(), public_key=given["key"].strip().lower())
        except UnicodeDecodeError:
            raise NotReady("The file is not text. Give the file that the list was written to.") from None
        except NotAList as refused:
            raise NotReady(str(refused)) from None
        again = back_again(each, body=by.person.body)
        disposes = may(by.roles, Do.DISPOSE, State.CLOSED)
        return page(request, "administration/restored.html", here=HERE, listed=len(each), again=again, disposes=disposes)

    back = reverse("administration")
    return filled(request, Filling("After a backup is put back", "Compare", act, form, back, lede=_LEDE, sends_file=True))
