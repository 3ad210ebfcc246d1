"""The return of a quarter from the body's own cases, and each cell of it opened into the cases that it counts."""

from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.rollups.numbered import quarter_of as number_of
from answerable.intelligence.own_cases.known import Days, days, own_cases
from answerable.intelligence.own_cases.returns import OwnReturn, of_the_code, period_of, quarterly
from answerable.intelligence.systemic.counts import quarter_of, say_quarter
from answerable.intelligence.unable import UnableToCount
from answerable.web import signed_in
from answerable.web.work.who import by_of, whoever_may

_FORMS = {"cabinet-office": quarterly, "code": of_the_code}
_TITLES = {"cabinet-office": "The quarterly return", "code": "The figures of the s.45 Code"}
_CHOICES = 12
_MOST = 1000


class _Asked(NamedTuple):
    quarter: int
    form: str

    def address(self, name: str, **more: str) -> str:
        """The address of a page of this return."""
        return f"{reverse(name)}?{urlencode({'quarter': say_quarter(self.quarter), 'of': self.form, **more})}"


@whoever_may(Do.SEE_REGISTER)
def own_return(request: HttpRequest) -> HttpResponse:
    """The return of a quarter: its cells, and each total that is not what its cells come to."""
    by = by_of(request)
    asked = _asked(request, by)
    counted, made = _made(asked, by)
    last = _last(by.today)
    return signed_in.page(
        request,
        "work/own_return.html",
        here="work",
        title=_TITLES[asked.form],
        quarter=say_quarter(asked.quarter),
        form=asked.form,
        forms=_TITLES,
        quarters=[say_quarter(each) for each in sorted({asked.quarter, *range(last - _CHOICES, last + 2)}, reverse=True)],
        cells=[(each, asked.address("own-return-cases", cell=each.name)) for each in made.cells.values()],
        made=made,
        counted=counted,
    )


@whoever_may(Do.SEE_REGISTER)
def cases(request: HttpRequest) -> HttpResponse:
    """The cases that one cell counts."""
    by = by_of(request)
    asked = _asked(request, by)
    counted, made = _made(asked, by)
    cell = made.cells.get(request.GET.get("cell", ""))
    if cell is None:
        raise Http404
    return signed_in.page(
        request,
        "work/own_return_cases.html",
        here="work",
        cell=cell,
        shown=cell.cases[:_MOST],
        quarter=say_quarter(asked.quarter),
        title=_TITLES[asked.form],
        back=asked.address("own-return"),
        counted=counted,
    )


def _asked(request: HttpRequest, by: By) -> _Asked:
    """What the address asks for: without anything, the Cabinet Office's form of the last quarter that is over."""
    form, quarter = request.GET.get("of", "cabinet-office"), request.GET.get("quarter", "")
    number = quarter_of(quarter) if quarter else _last(by.today)
    if form not in _FORMS or number is None or number > _last(by.today) + 1:
        raise Http404
    return _Asked(number, form)


def _last(today: date) -> int:
    """The last quarter that is over."""
    return number_of(today) - 1


def _made(asked: _Asked, by: By) -> tuple[Days, OwnReturn]:
    try:
        counted = days(None, None, today=by.today)
        received = period_of(say_quarter(asked.quarter))
        found = own_cases(counted, body=by.body, received=received)
        return counted, _FORMS[asked.form](found, on=counted.as_of)
    except UnableToCount:
        raise Http404 from None
