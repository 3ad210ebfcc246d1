"""The leak meter: a page that shows nothing until an auditor opens it, which is recorded."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.authority.actions.leak_meter import open_leak_meter
from answerable.casework.authority.permissions import Do
from answerable.web.signed_in import page
from answerable.web.work.who import by_of, whoever_may


@whoever_may(Do.MEASURE_LEAK)
def leak_meter(request: HttpRequest) -> HttpResponse:
    """Asks whether to open it or, once it is, what it says."""
    by = by_of(request)
    measured = open_leak_meter(by=by, on=by.today) if request.method == "POST" else None
    return page(request, "work/leak_meter.html", here="work", opened=measured)
