"""Who has become later, for whoever may see the queue. What draws is loaded once somebody asks: it brings numpy and a drawing library."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.commissioner.permissions import Do
from answerable.web.office.who import whoever_may


@whoever_may(Do.SEE_QUEUE)
def timeliness(request: HttpRequest) -> HttpResponse:
    """The bodies in the order of evidence that they have become later, fifty at a time, and the funnel of the last year."""
    from answerable.web.office.timeliness_drawn import ranking

    return ranking(request)


@whoever_may(Do.SEE_QUEUE)
def timeliness_of(request: HttpRequest) -> HttpResponse:
    """One body: its share of late answers, what speaks for a change, and where it stands among all."""
    from answerable.web.office.timeliness_drawn import of_one

    return of_one(request)


@whoever_may(Do.SEE_QUEUE)
def timeliness_csv(_: HttpRequest) -> HttpResponse:
    """Every quarter of every body, with what its chart says of it."""
    from answerable.web.office.timeliness_drawn import as_csv

    return as_csv()
