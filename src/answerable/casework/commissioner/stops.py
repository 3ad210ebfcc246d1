"""What stops a notice from being signed or served: each with its provision, and what to do."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.casework.commissioner.argued import remarks
from answerable.casework.commissioner.bundled import closed_in, unfit
from answerable.casework.commissioner.models import Office
from answerable.casework.commissioner.notice import as_drafted, facts_of, prose_of
from answerable.casework.commissioner.shape import Case, Found
from answerable.casework.commissioner.somebodys import given_by_the_complainant, looks_like_somebody_s
from answerable.documents.letters import UnableToDraft
from answerable.documents.notice_drafting.faults import in_findings, in_rights
from answerable.documents.published_notice import said_in
from answerable.documents.traces import standing
from answerable.law.events import RecordedAs
from answerable.law.finding import say
from answerable.law.foia.s50_decision_notices import must_order_steps, steps_lawful
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.provision import cite
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal


class Stop(NamedTuple):
    """One thing that stops it."""

    why: str
    under: str = ""


def stops(office: Office, case: Case, *, sent_on: date, dated: date) -> tuple[Stop, ...]:
    """Everything that stops the notice, were it dated one day and sent on another."""
    return (
        *_scope(case),
        *_argued(case),
        *_closed(case),
        *_steps(case),
        *_period(case, sent_on, dated),
        *_document(office, case, sent_on, dated),
    )


def _scope(case: Case) -> Iterator[Stop]:
    if not case.in_scope:
        yield Stop("There is no ground in the scope, so there is nothing to decide. Add what is to be decided.", "FOIA s.50(1)")
    elif case.scope_agreed_on is None:
        yield Stop("The scope is not settled with the complainant. Record that it is agreed.", "FOIA s.50(1)")
    decided = {each.ground for each in case.found_in_scope}
    for ground in case.to_decide:
        if ground.number not in decided:
            yield Stop(f"Nothing is found of ground {ground.number}, {ground.under}. Record a finding with reasons.", "FOIA s.50(3)(b)")


def _argued(case: Case) -> Iterator[Stop]:
    return (Stop(each.why, each.under) for each in remarks(case) if each.stops)


def _closed(case: Case) -> Iterator[Stop]:
    """A gist that nothing stands behind, or on a ground that is not decided."""
    decided = {each.ground for each in case.found_in_scope}
    for each in case.gists:
        if not each.items:
            yield Stop(f"Gist {each.number} stands for a passage of the confidential annex that is not written. Write it.")
        elif each.ground not in decided:
            yield Stop(f"Gist {each.number} is on ground {each.ground}, of which nothing is found. Record a finding with reasons.")


def _steps(case: Case) -> Iterator[Stop]:
    failed = [each for each in case.found_in_scope if each.for_the_complainant]
    needing = [each for each in failed if _needs_steps(each)]
    if needing and not case.steps and not case.no_steps_because:
        yield Stop(
            f"What is found of {needing[0].under} is a failure that steps can mend. Give the steps and their period, record that it was "
            "put right, or say why none are left to take.",
            "FOIA s.50(4)",
        )
    if case.steps and not failed:
        yield Stop("Steps are ordered, and no failure is found that they would mend. Take them out.", "FOIA s.50(4)")


def _needs_steps(found: Found) -> bool:
    """A requirement of s.50(4) that is not met yet: where an exemption does not hold, that is the duty of s.1(1) itself."""
    broken = cite(found.under if found.finding is RecordedAs.BREACHED else "FOIA s.1(1)")
    return must_order_steps(broken, remedied_on=found.remedied_on).value


def too_short(within: int, *, sent_on: date, dated: date) -> Stop | None:
    """Why so many days from the printed day are too few for a notice sent on a day, with the shortest that are lawful, s.50(6)."""
    steps_by, appeal_by = last_day_for_steps(dated, within=within), last_day_to_appeal(sent_on)
    if steps_lawful(steps_by, appeal_by=appeal_by).value:
        return None
    shortest = (appeal_by.value - dated).days
    return Stop(
        f"The steps would be due on {say(steps_by.value)}, before {say(appeal_by.value)}, the last day to appeal against a notice sent "
        f"on {say(sent_on)}. The shortest lawful period is {shortest} days.",
        "FOIA s.50(6)",
    )


def _period(case: Case, sent_on: date, dated: date) -> Iterator[Stop]:
    short = too_short(case.within, sent_on=sent_on, dated=dated) if case.steps else None
    if short is not None:
        yield short


def _document(office: Office, case: Case, sent_on: date, dated: date) -> Iterator[Stop]:
    try:
        notice = as_drafted(case, dated=dated, sent_on=sent_on)
    except UnableToDraft as lacking:
        yield Stop(str(lacking))
        return
    text = "\n".join((notice.text, *said_in(notice)))  # whose words are quoted stands in no page, and goes with its data
    typed = (*(text for each in prose_of(case) if not each.generated for text in (each.text, *each.notes)), *case.steps)
    for why in dict.fromkeys((*closed_in(case, text), *(why for each in typed for why in unfit(case, each)))):
        yield Stop(why)
    for fault in (*in_findings(facts_of(case, dated=dated, sent_on=sent_on), prose_of(case)), *in_rights(notice)):
        yield Stop(f"{fault.where[:1].upper()}{fault.where[1:]}: {fault.why}", fault.under)
    for each in given_by_the_complainant(case):
        if re.search(standing(each), text, re.IGNORECASE):
            yield Stop("The name or the address of the complainant, or of who acts for them, stands in the notice. Take it out.")
    for found in looks_like_somebody_s(office, case, notice):
        if found.words not in case.may_stand:
            yield Stop(f"“{found.words}” looks like {found.what}. Say why it stays in the notice, or take it out.")
