"""The queue: what needs somebody, by person and by service."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.queue import EVERYONE, MINE, default_of, queue
from answerable.casework.authority.series.faring import to_look_at_again
from answerable.web.signed_in import page
from answerable.web.work.who import by_of, whoever_may


@whoever_may(Do.SEE_REGISTER)
def queue_page(request: HttpRequest) -> HttpResponse:
    """Late, due today, due this week, to do next, waiting for others."""
    by = by_of(request)
    whose, service = request.GET.get("whose", "")[:20] or default_of(by), request.GET.get("service", "").replace("\0", "")[:200]
    found = queue(by, whose=whose, service=service)
    chosen = next((each.who for each in found.people if each.key == whose), "")
    return page(
        request,
        "work/queue.html",
        here="queue",
        queue=found,
        whose="" if service else whose,
        service=service,
        chosen=service or chosen,
        mine=MINE,
        everyone=EVERYONE,
        today=by.today,
        look_again=to_look_at_again(by.person.body, on=by.today) if may(by.roles, Do.PUT_FORWARD_STANDING) else (),
    )
