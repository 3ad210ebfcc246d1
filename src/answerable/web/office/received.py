"""Items that were received, as files to be kept and not shown; withheld ones to their named readers, each opening an event first."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.items import content_of
from answerable.casework.commissioner.actions.withheld import open_withheld, readable, reading_list_of, reading_lists
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.shape import Case
from answerable.casework.unable import NotPermitted, NotThere
from answerable.web.office.who import by_of, found
from answerable.web.signed_in import page


@found
def item(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """An item, every byte, named by the reference and a number alone."""
    return as_file(content_of(by_of(request), reference, number), f"{reference}-item-{number}")


@found
def withheld(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """Who reads a withheld item, to its readers and to who names them; posted, the item, to a named reader, which is recorded first.

    For everybody else it is not there.
    """
    by = by_of(request)
    kept = complaint_for(by, reference)
    if request.method != "POST":
        told = reading_list_of(kept, fold(kept.case), number, by)
        return page(request, "office/readings.html", here="office", kept=kept, told=told)
    try:
        content = open_withheld(reference, number=number, by=by)
    except NotPermitted:
        raise NotThere from None
    return as_file(content, f"{reference}-withheld-{number}")


def readable_here(kept: Complaint, case: Case, by: By) -> list[tuple[int, str]]:
    """The withheld items that this person may open. Where none was ever received nothing is asked of behind the wall."""
    return readable(kept, by) if case.withheld else []


def reading_lists_here(kept: Complaint, case: Case, by: By) -> tuple[int, ...]:
    """The withheld items whose reading list this person may see, asked likewise."""
    return reading_lists(kept, case, by) if case.withheld else ()


def as_file(content: bytes, name: str, form: str = "bin") -> HttpResponse:
    """Bytes as a file to be kept and not shown."""
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer
