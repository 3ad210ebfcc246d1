"""Find a last day: which kind, its form, and the answer at an address that someone else can open."""

from collections.abc import Iterator
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from answerable.documents.languages.phrase import Counted, Phrase
from answerable.law.finding import Finding
from answerable.law.last_days import KINDS, Asked, LastDay, last_day_of
from answerable.law.not_law import NotLaw
from answerable.law.tribunal.r22_notice_of_appeal import DAYS as DAYS_TO_APPEAL
from answerable.law.working_days import calendar
from answerable.web.clock import today
from answerable.web.language import address_in, language_of
from answerable.web.last_day_form import Filled, empty, read
from answerable.web.last_day_questions import PAGES, groups
from answerable.web.pages import page_in_both
from answerable.web.problem import Problem
from answerable.web.strip import Rules, Strip, strip

# The provisions that disregard the days between a fees notice and the payment.
_DISREGARD = ("FOIA s.10(2)", "EIR reg 8(6)")

# The limb of each of the schools' regulations by which school days are counted, and not working days up to sixty.
_BY_SCHOOL_DAYS = "(2)(a)"


def kinds(request: HttpRequest) -> HttpResponse:
    """Every kind of last day that can be found."""
    return page_in_both(request, "last_day_kinds.html", here="find-a-last-day", groups=groups())


def last_day(request: HttpRequest, kind: str) -> HttpResponse:
    """The form of one kind; or, where the address holds dates, the answer."""
    if kind not in PAGES:
        raise Http404
    if not request.GET:
        return _form(request, kind, empty(kind))
    filled = read(kind, request.GET.dict())
    if filled.asked is None:
        return _form(request, kind, filled, filled.problems)
    address = f"{address_in(language_of(request), 'last-day', kind)}?{filled.address()}"
    if request.get_full_path() != address:
        return HttpResponseRedirect(address)
    try:
        answer = last_day_of(kind, filled.asked)
    except NotLaw as refused:
        return _form(request, kind, filled, (Problem(str(refused), "from-day"),))
    return page_in_both(
        request,
        "last_day_answer.html",
        here="find-a-last-day",
        kind=kind,
        title=PAGES[kind].title,
        law=KINDS[kind],
        how_soon=KINDS[kind].how_soon.removesuffix(" in any event").removesuffix(" and"),
        filled=filled,
        answer=answer,
        finding=answer.finding,
        address=request.build_absolute_uri(address),
        how_far=how_far(answer.finding.value, today=today()),
        strip=None if answer.lapses else _strip(kind, filled.asked, answer),
    )


def how_far(day: date, *, today: date) -> Phrase:
    """How far off a day is, seen from today: in days, and in working days."""
    if day <= today:
        return Phrase("That is today.") if day == today else Phrase("That day has passed.")
    days, working = (day - today).days, calendar().count(after=today, to=day)
    return Phrase(
        "That is in {days}, {working}.",
        days=Counted.of(days, "{count} day", "{count} days"),
        working=Counted.of(working, "{count} of them a working day", "{count} of them working days"),
    )


def _form(request: HttpRequest, kind: str, filled: Filled, problems: tuple[Problem, ...] = ()) -> HttpResponse:
    return page_in_both(
        request,
        "last_day_form.html",
        status=400 if problems else 200,
        here="find-a-last-day",
        kind=kind,
        title=PAGES[kind].title,
        takes=KINDS[kind].takes,
        filled=filled,
        boxes={question.name: (question, box) for question, box in filled.boxes},
        errors=problems,
        wrong={each.at: each.text for each in problems},
    )


def _strip(kind: str, asked: Asked, answer: LastDay) -> Strip | None:
    first = max(asked.since, asked.clarified or asked.since)
    began = KINDS[kind].counted_from if asked.clarified is None else "the day the clarification was received"
    over = {each.day: each.why for each in answer.passed_over}
    finding = answer.finding
    if asked.sessions and any(each.under.endswith(_BY_SCHOOL_DAYS) for each in _findings(finding)):
        over |= _days_without_session(first, finding.value, asked)
    paused = (asked.fees_notice, asked.fee_paid) if asked.fees_notice and asked.fee_paid and _disregards(finding) else None
    whole = {"steps": asked.within, "appeal": DAYS_TO_APPEAL, "permission": DAYS_TO_APPEAL}.get(kind)
    rules = Rules(over, paused, calendar_days=whole, first_counts=kind == "aggregation-window")
    return strip(first, finding.value, began=began[0].upper() + began[1:], rules=rules)


def _days_without_session(after: date, to: date, asked: Asked) -> dict[date, str]:
    held = frozenset(asked.sessions or ())
    days = (date.fromordinal(each) for each in range(after.toordinal() + 1, to.toordinal() + 1))
    return {each: "not a school day" for each in days if each not in held and calendar().is_worked(each)}


def _disregards(finding: Finding[date]) -> bool:
    return any(each.under in _DISREGARD for each in _findings(finding))


def _findings(finding: Finding[object]) -> Iterator[Finding[object]]:
    yield finding
    for each in finding.because:
        if isinstance(each, Finding):
            yield from _findings(each)
