"""A bank holiday is proclaimed or moved: which live cases move, from what to what, and why; and those that have been moved."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from answerable.casework.authority.actions.recount import may_recount, moved_before, moves, recount_all, waiting_to_be_counted
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.law.finding import say
from answerable.law.working_days import calendar
from answerable.web.signed_in import page
from answerable.web.work.who import by_of, whoever_may

_LOOKED_AT = 500


@whoever_may(Do.SEE_REGISTER)
def calendar_page(request: HttpRequest) -> HttpResponse:
    """The cases that would move, with a button to count them again; and the moves that are recorded."""
    by = by_of(request)
    if request.method == "POST":
        if not may_recount(by):
            raise Http404
        recount_all(by=by, on=by.today)
        answer = HttpResponseRedirect(reverse("calendar"))
        answer.status_code = 303
        return answer
    waiting = waiting_to_be_counted(by).count()
    looked_at = list(moves(by, most=_LOOKED_AT)) if waiting else []
    moving = [each for each in looked_at if each.moved]
    return page(
        request,
        "work/calendar.html",
        here="work",
        waiting=waiting,
        moving=moving,
        moving_rows=[_row(each.request, each.was, each.now, [(each_day.day, each_day.why) for each_day in each.days]) for each in moving],
        unseen=max(0, waiting - len(looked_at)),
        moved_rows=[
            {**_row(each.request, each.was, each.now, [(date.fromisoformat(day), why) for day, why in each.days]), "on": each.on}
            for each in moved_before(by)
        ],
        coming=[each for each in calendar().holidays if each.day >= by.today][:8],
        may_recount=may_recount(by),
    )


def _row(request: InformationRequest, was: date | None, now: date | None, days: list[tuple[date, str]]) -> dict[str, Any]:
    because = [(say(day), why) for day, why in days]
    return {"reference": request.reference, "subject": request.subject, "was": was, "now": now, "days": because}
