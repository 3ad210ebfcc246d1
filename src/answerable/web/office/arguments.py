"""The argument table beside the notice: each issue in the law's order, what was argued and made of it, and the paragraphs it becomes."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.decide import case_of
from answerable.casework.commissioner.argued import Remark, not_reached, nothing_to_weigh, remarks, unanswered
from answerable.casework.commissioner.argument import Argument, Evidence
from answerable.casework.commissioner.days import days_of
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import days_in_words
from answerable.casework.commissioner.reasoned import Written, last_day_of, reasoned
from answerable.casework.commissioner.shape import Case, Found, Ground
from answerable.casework.commissioner.states import Marking, Party
from answerable.casework.commissioner.stops import stops
from answerable.law.case_law import Aggregation
from answerable.law.finding import Finding
from answerable.law.foia.s02_effect_of_exemptions import Basis
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.issues import ORDER, Issue, Place, issues_of, rank, weighed
from answerable.law.provision import cite
from answerable.law.public_interest import aggregation
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from answerable.web.office.arguing import KINDS
from answerable.web.office.nearest import decisions_near
from answerable.web.office.who import by_of, found
from answerable.web.precedents.beside import Nearest
from answerable.web.signed_in import page

_SEVERAL: dict[Enum, str] = {
    Aggregation.TOGETHER: "Where several are engaged, the public interests in maintaining them are weighed together",
    Aggregation.SEPARATELY: "Where several are engaged, the public interest in maintaining each is weighed by itself",
    Aggregation.UNSETTLED: "Whether the public interests in maintaining several are weighed together was not settled on that day",
}


class Row(NamedTuple):
    """One issue of one ground: what each side argued, the evidence, what the law says of it, and the paragraphs that it becomes."""

    ground: Ground
    place: Place
    notes: tuple[str, ...]
    complainant: tuple[Argument, ...]
    authority: tuple[Argument, ...]
    evidence: tuple[Evidence, ...]
    found: tuple[Found, ...]
    written: tuple[Written, ...]
    last_day: Finding[date] | None
    near: Nearest
    not_reached: bool

    @property
    def key(self) -> str:
        """What the row is called in an address."""
        return f"ground-{self.ground.number}-{self.place.issue.name.lower().replace('_', '-')}"


@found
def arguments(request: HttpRequest, reference: str) -> HttpResponse:
    """The table of one complaint, as it stands or as it was when the notice was served."""
    by = by_of(request)
    kept, case = case_of(by, reference)
    decided_on = case.served.dated if case.served is not None else None
    on = decided_on or by.today
    return page(
        request,
        "office/arguments.html",
        here="office",
        kept=kept,
        case=case,
        rows=list(rows(case, on=on)),
        lacking=_lacking(kept, case, by.today) if case.notice is None else (),
        open=frozenset(each.number for each in unanswered(case)),
        moot=frozenset(each.number for each in case.arguments if not_reached(case, each)),
        offered=_offered(by, case),
        decided_on=decided_on,
        days=_days(case, on),
        sees=tuple(_sees(case)),
        today=by.today,
    )


def _lacking(kept: Complaint, case: Case, on: date) -> tuple[Remark, ...]:
    """Everything that stops the notice, were it dated and sent on the day, and what is only said beside it."""
    stopping = tuple(Remark(each.why, each.under, stops=True) for each in stops(kept.office, case, sent_on=on, dated=on))
    return (*stopping, *(each for each in remarks(case) if not each.stops))


def rows(case: Case, *, on: date) -> Iterator[Row]:
    """Every issue of every ground in scope, in the order in which the law demands them."""
    about = [(place, ground) for ground in case.in_scope for place in ORDER if place.issue in _issues(case, ground, on)]
    about.sort(key=lambda each: (rank(each[0].issue), each[1].number))
    for place, ground in about:
        yield _row(case, ground, place, on)


def _issues(case: Case, ground: Ground, on: date) -> set[Issue]:
    argued = {each.issue for each in case.arguments if each.ground == ground.number}
    shown = {each.issue for each in case.evidence if each.ground == ground.number}
    return {*issues_of(cite(ground.under), on=on), *argued, *shown}


def _row(case: Case, ground: Ground, place: Place, on: date) -> Row:
    here = [each for each in case.arguments if (each.ground, each.issue) == (ground.number, place.issue)]
    evidence = tuple(each for each in case.evidence if (each.ground, each.issue) == (ground.number, place.issue))
    numbers = {each.number for each in here}
    made = [each for each in case.found_in_scope if each.ground == ground.number]
    decides = place.issue is issues_of(cite(ground.under), on=on)[0]
    counted = [Written(words, typed=False) for each in made for words in days_in_words(case, each, dated=on)]
    every = [*counted, *(paragraph for each in made for paragraph in reasoned(case, each))]
    weighs = place.issue is Issue.PUBLIC_INTEREST
    written = tuple(each for each in every if each.argument in numbers or (not each.argument and (weighs if each.of_balance else decides)))
    limb = next((each.under for each in here if each.under), "")
    return Row(
        ground,
        place,
        tuple(_notes(ground, place.issue, on)),
        tuple(each for each in here if each.of is Party.COMPLAINANT),
        tuple(each for each in here if each.of is Party.AUTHORITY),
        evidence,
        tuple(made) if decides else (),
        written,
        last_day_of(case) if place.issue is Issue.TIME else None,
        decisions_near(ground.under, place.issue, limb, " ".join(each.text for each in here)),
        weighs and nothing_to_weigh(case, ground.number),
    )


def _notes(ground: Ground, issue: Issue, on: date) -> Iterator[str]:
    """What the law says of an issue on a day, before anybody argues."""
    basis = weighed(cite(ground.under), on=on)
    if issue is Issue.ENGAGED and basis is Basis.ABSOLUTE:
        yield "It is absolute, FOIA s.2(3): there is no public interest test."
    if issue is Issue.PUBLIC_INTEREST:
        if basis is Basis.DEPENDS:
            yield "Whether it is absolute depends on the condition or the body, FOIA s.2(3). Where it is, there is no public interest test."
        read = aggregation(on=on, under_the_regulations=cite(ground.under).instrument == "EIR")
        yield f"{_SEVERAL[read.value]} ({read.source})."


def _offered(by: By, case: Case) -> list[tuple[str, str]]:
    return [(name, kind.title) for name, kind in KINDS.items() if kind.sense(case) and by.may(kind.do, case.state)]


def _days(case: Case, on: date) -> tuple[tuple[str, Finding[date]], ...]:
    """The days that the notice brings, or would if it were dated and sent on the day."""
    if case.notice is not None:
        known = days_of(case.notice)
        return (
            (("Last day for the steps", known.steps_by), ("Last day to appeal", known.appeal_by))
            if known.steps_by
            else (("Last day to appeal", known.appeal_by),)
        )
    steps = (("Last day for the steps", last_day_for_steps(on, within=case.within)),) if case.steps else ()
    return (*steps, ("Last day to appeal", last_day_to_appeal(on)))


def _sees(case: Case) -> Iterator[tuple[str, str]]:
    """What each side will see: the notice, and the items of the other that are open."""
    closed = [each.number for each in case.items if each.marking is not Marking.OPEN]
    opened = [each.number for each in case.items if each.marking is Marking.OPEN]
    hidden = f" Not item {', '.join(map(str, closed))}, which is confidential from them." if closed else ""
    items = f" Items {', '.join(map(str, opened))} are open." if opened else ""
    never = " Nothing that is withheld." if case.withheld else ""
    yield "The complainant", f"The notice, without who complained, and a letter with their own rights.{items}{hidden}{never}"
    yield case.complaint.authority, f"The same notice, and a letter with its own rights and duties.{items}"
