"""What the retention schedule says is to be disposed of: the cases or messages, a choice, one more question, and it is done."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.dispose import dispose_of_each
from answerable.casework.authority.actions.post import dispose_of_message
from answerable.casework.authority.due_for_disposal import AT_ONCE, Due, DueForDisposal, due_for_disposal
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.publishing.disposal import InTheLog, is_in_the_log
from answerable.casework.authority.unable import UnableTo
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import REFUSED
from answerable.web.work.who import by_of, found

_AT = "cases"
_STAYS, _DOWN = "stays", "taken down"
_NONE_CHOSEN = "Choose what is to be disposed of"


@found
def disposal(request: HttpRequest) -> HttpResponse:
    """What is due under a line of the schedule; sent, what was chosen, to be sure; sent again, it is done."""
    by, given = by_of(request), request.POST if request.method == "POST" else request.GET
    due = due_for_disposal(by, given.get("line", ""), on=by.today)
    if request.method != "POST":
        return _shown(request, due, [])
    chosen, gone = _chosen(due, request.POST.getlist("case"))
    if gone or not chosen:
        return _shown(request, due, [Problem(each, _AT) for each in gone or [_NONE_CHOSEN]])
    published = [each.words for each in chosen if isinstance(each.what, InformationRequest) and is_in_the_log(each.what)]
    problems = _asked_of_the_log(request.POST) if published and "sure" in request.POST else []
    if "sure" not in request.POST or problems:
        shown = {"due": due, "chosen": chosen, "published": published, "errors": problems, "given": request.POST}
        return page(request, "work/disposal_check.html", status=REFUSED if problems else 200, here="work", **shown)
    assert due.line is not None
    log = InTheLog(request.POST["log"] == _STAYS, request.POST["because"].replace("\0", "").strip()) if published else None
    problems = [Problem(refused, _AT) for refused in _dispose(chosen, due.line.name, log, by)]
    if problems:
        return _shown(request, due_for_disposal(by, given.get("line", ""), on=by.today), problems)
    answer = HttpResponseRedirect(f"{reverse('disposal')}?{urlencode({'line': given.get('line', '')})}")
    answer.status_code = 303
    return answer


def _asked_of_the_log(given: QueryDict) -> list[Problem]:
    """What is still to be said of those that are published."""
    problems = []
    if given.get("log", "") not in (_STAYS, _DOWN):
        problems.append(Problem("Say whether it stays in the disclosure log", "log"))
    if not given.get("because", "").replace("\0", "").strip():
        problems.append(Problem("Write why", "because"))
    return problems


def _dispose(chosen: Iterable[Due], under: str, log: InTheLog | None, by: By) -> list[str]:
    """Disposes of each, and gives the sentence of each that was refused."""
    things = [each.what for each in chosen]
    refused = dispose_of_each([each for each in things if isinstance(each, InformationRequest)], under=under, log=log, by=by, on=by.today)
    for each in things:
        if isinstance(each, ReceivedMessage):
            try:
                dispose_of_message(each.pk, under=under, by=by)
            except UnableTo as why:
                refused.append(f"{each}: {why}")
    return refused


def _chosen(due: DueForDisposal, sent: Iterable[str]) -> tuple[list[Due], list[str]]:
    """What of it was ticked, each as it stood when it was; and a sentence for each that is so no longer."""
    ticked = dict.fromkeys(sent)
    stands = {each.stands: each for each in due.due}
    gone = [
        f"{each.partition(' ')[0][:60]} was changed meanwhile, or is not due. Look at it again." for each in ticked if each not in stands
    ]
    return [stands[each] for each in ticked if each in stands], gone


def _shown(request: HttpRequest, due: DueForDisposal, problems: list[Problem]) -> HttpResponse:
    shown = {"due": due, "errors": problems, "at_once": AT_ONCE, "at": _AT}
    return page(request, "work/disposal.html", status=REFUSED if problems else 200, here="work", **shown)
