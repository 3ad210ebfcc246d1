"""What has to be mended in a notice before it is served: each with the provision, the reason, and where it is."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from answerable.documents.notice_drafting.facts import EXEMPTIONS, Decided, Facts, Found, Stage, Typed
from answerable.documents.notice_drafting.notice import Notice
from answerable.documents.notice_drafting.reasons import absolute
from answerable.documents.notice_drafting.wording import is_time_limit
from answerable.law.finding import say
from answerable.law.foia.s50_decision_notices import gives_the_right_of_appeal, in_scope, must_order_steps, steps_lawful
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.provision import cite
from answerable.law.requirement import Met
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal

_SCOPE, _STEPS, _APPEAL, _PERIOD = "FOIA s.50(1)", "FOIA s.50(4)", "FOIA s.50(5)", "FOIA s.50(6)"


class Fault(NamedTuple):
    """One thing to mend: under what, what is wrong and what to do, and where: a provision, a step or a paragraph."""

    under: str
    why: str
    where: str


def faults(facts: Facts, prose: tuple[Typed, ...], notice: Notice, *, names: tuple[str, ...] = ()) -> tuple[Fault, ...]:
    """Everything that is wrong; nothing where the notice can be served. `names` are those of the complainant and of third parties."""
    return (
        *in_findings(facts, prose),
        *_grounds(facts),
        *_ordered(facts),
        *_period(facts),
        *in_rights(notice),
        *names_in(notice, names),
    )


def in_findings(facts: Facts, prose: tuple[Typed, ...]) -> Iterator[Fault]:
    """Findings outside the scope, without reasons or without the public interest that they turn on, or on another likelihood."""
    respects = tuple(each.under for each in facts.grounds if not each.not_needed)
    written = {(each.stage, each.under) for each in prose}
    for each in facts.decided:
        where = str(each.under)
        if not in_scope(each.under, respects=respects).value:
            yield Fault(_SCOPE, "It was not complained of, so nothing can be found. Take the finding out, or agree the scope anew.", where)
        if not is_time_limit(each.under) and (Stage.FINDING, each.under) not in written:
            yield Fault(_SCOPE, "The finding has no reasons. Write them.", where)
        if _is_weighed(each, facts) and (Stage.PUBLIC_INTEREST, each.under) not in written:
            yield Fault("FOIA s.2(2)(b)", "The exemption is engaged and nothing is said of the public interest. Write it.", where)
        if each.pleaded and each.argued and each.pleaded != each.argued:
            why = f"The likelihood pleaded is “{each.pleaded}”, and what is argued is “{each.argued}”. Say which was decided, and why."
            yield Fault(_SCOPE, why, where)


def _is_weighed(decided: Decided, facts: Facts) -> bool:
    return decided.found in EXEMPTIONS - {Found.NOT_ENGAGED} and not absolute(decided, facts)


def _grounds(facts: Facts) -> Iterator[Fault]:
    for each in facts.grounds:
        if not each.not_needed and not any(each.under.covers(found.under) or found.under.covers(each.under) for found in facts.decided):
            yield Fault(_SCOPE, "The ground is not answered. Find under it, or say why that is not needed.", str(each.under))


def _ordered(facts: Facts) -> Iterator[Fault]:
    for each in facts.decided:
        broken = each.under if each.found is Found.BREACHED else cite("FOIA s.1(1)")
        failed = each.found in (Found.BREACHED, Found.NOT_ENGAGED, Found.DOES_NOT_OUTWEIGH) and each.under.instrument == "FOIA"
        if failed and must_order_steps(broken, remedied_on=each.remedied_on).value and not facts.steps and not facts.no_steps_because:
            why = "A requirement is not met and no step is specified. Order one, give the day it was met, or say why none is left to take."
            yield Fault(_STEPS, why, str(each.under))
    for nth, step in enumerate(facts.steps, start=1):
        if not_definite(step.do):
            yield Fault(_STEPS, "The step cannot be enforced: it does not say what must be done. Say it definitely.", f"step {nth}")


def not_definite(step: str) -> bool:
    """Whether a step does not say what must be done, so that nobody could tell whether it was."""
    return not step.strip() or re.search(r"\b(?:consider|endeavour|try|where possible|as appropriate)\b", step) is not None


def _period(facts: Facts) -> Iterator[Fault]:
    if not facts.steps or facts.within_days is None:
        return
    by, appeal = last_day_for_steps(facts.dated, within=facts.within_days), last_day_to_appeal(facts.sent_on)
    if not steps_lawful(by, appeal_by=appeal).value:
        least = (appeal.value - facts.dated) // timedelta(days=1)
        why = (
            f"The steps would expire on {say(by.value)}, before the last day to appeal, {say(appeal.value)}. "
            f"The shortest lawful period is {least} days."
        )
        yield Fault(_PERIOD, why, "the period")


def in_rights(notice: Notice) -> Iterator[Fault]:
    """Whether it tells of the right of appeal: where an appeal is brought, and within what time."""
    told = {each.name for each in notice.paragraphs if each.text.strip()}
    if gives_the_right_of_appeal({"appeal", "time to appeal"} <= told).value is not Met.YES:
        yield Fault(_APPEAL, "It does not tell where an appeal is brought and within what time. Say both.", "the right of appeal")


def names_in(notice: Notice, names: tuple[str, ...]) -> Iterator[Fault]:
    """Where a name stands in the notice, in a quotation as anywhere else."""
    for name in filter(None, map(str.strip, names)):
        sought = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        for each in notice.paragraphs:
            quoted = each.quoted.text if each.quoted is not None else ""
            if any(map(sought.search, (each.text, quoted, *each.items, *each.notes))):
                yield Fault(
                    "UK GDPR art 5(1)(c)", "It names somebody whom the notice must not name. Take the name out.", f"paragraph {each.number}"
                )
