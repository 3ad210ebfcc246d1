"""The authority's record, for whoever may see the register. What draws is loaded once somebody asks: it brings numpy and more."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.authority.permissions import Do
from answerable.web.work.who import whoever_may


@whoever_may(Do.SEE_REGISTER)
def own_record(request: HttpRequest) -> HttpResponse:
    """Four pictures, with a sentence and the numbers for each."""
    from answerable.web.work.own_record_drawn import drawn

    return drawn(request)
