"""The queue of the office."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.queue import EVERYONE, MINE, Line, queue
from answerable.casework.commissioner.states import State
from answerable.web.office.doings import KINDS
from answerable.web.office.next_thing import next_thing
from answerable.web.office.who import by_of, whoever_may
from answerable.web.signed_in import page


@whoever_may(Do.SEE_QUEUE)
def queue_page(request: HttpRequest) -> HttpResponse:
    """What needs somebody, how old it is, and who has how many."""
    by = by_of(request)
    whose = EVERYONE if request.GET.get("whose") == EVERYONE else MINE
    shown = queue(by, whose=whose)
    first = {each.complaint.pk: next_thing(each.complaint.next_action) for each in shown.lines if _may(by, each)}
    return page(request, "office/queue.html", here="office", queue=shown, whose=whose, mine=MINE, everyone=EVERYONE, first=first)


def _may(by: By, line: Line) -> bool:
    """Whether what the complaint waits for is this person's to do."""
    found = next_thing(line.complaint.next_action)
    return found is not None and by.may(KINDS[found.name].do, State(line.complaint.state))
