"""Finding a complaint, open or closed: by its reference, the authority, or words of its subject."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.commissioner.finding import MOST_FOUND, complaints_like
from answerable.casework.commissioner.permissions import Do
from answerable.web.office.who import by_of, whoever_may
from answerable.web.signed_in import page


@whoever_may(Do.SEE_QUEUE)
def find(request: HttpRequest) -> HttpResponse:
    """The newest that fit what was typed; without words, the newest of all."""
    words = " ".join(request.GET.get("words", "").replace("\0", "").split())[:100]
    rows = complaints_like(by_of(request), words)
    return page(request, "office/find.html", here="office", words=words, rows=rows[:MOST_FOUND], more=len(rows) > MOST_FOUND)
