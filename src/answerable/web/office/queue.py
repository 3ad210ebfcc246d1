"""The queue of the office."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.queue import EVERYONE, MINE, queue
from answerable.web.office.who import by_of, whoever_may
from answerable.web.signed_in import page


@whoever_may(Do.SEE_QUEUE)
def queue_page(request: HttpRequest) -> HttpResponse:
    """What needs somebody, how old it is, and who has how many."""
    by = by_of(request)
    whose = EVERYONE if request.GET.get("whose") == EVERYONE else MINE
    shown = queue(by, whose=whose)
    return page(request, "office/queue.html", here="office", queue=shown, whose=whose, mine=MINE, everyone=EVERYONE)
