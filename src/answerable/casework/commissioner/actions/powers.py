"""The powers beside a decision notice, and what ends its effect.

Enforcement notices (s.52), practice recommendations (s.48), the accountable person's certificate (s.53), and concerns that a record
was altered (s.77). Each is recorded where it arises, on a complaint.
"""

from collections.abc import Sequence
from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.unable import NotReady
from answerable.law.finding import Judgement, say
from answerable.law.foia.s48_practice_recommendations import PracticeRecommendation, may_be_given, properly_given
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.foia.s52_enforcement_notices import REQUIREMENTS, EnforcementNotice, may_serve
from answerable.law.foia.s53_exception_from_duty_to_comply import ServedOn, last_day_for_certificate, may_be_overridden
from answerable.law.foia.s77_offence_of_altering_records import Deed, DoneBy
from answerable.law.provision import cite
from answerable.law.requirement import Met
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal

_FIRST_OF_PART_II = 21


def serve_enforcement_notice(
    reference: str,
    *,
    under: Sequence[str],
    reasons: str,
    steps: Sequence[str],
    within: int,
    appeal_rights: bool,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """An enforcement notice was sent on a day, for requirements of Part I that were not complied with, FOIA s.52.

    Raises `NotReady` where it lacks what s.52 asks for, naming the shortest lawful period.
    """
    with acting(reference, Do.USE_POWERS, by=by, on=on, seen=seen) as work:
        requirements, words = [str(cite(each)) for each in under if each.strip()], _lines(steps)
        if not requirements or not all(_of_part_i(each) for each in requirements):
            raise NotReady("Name the requirements of Part I, sections 1 to 20, that were not complied with.", under="FOIA s.52(1)")
        if not reasons.strip() or not words:
            raise NotReady("Give the reasons, and the steps that are required.", under="FOIA s.52(1)")
        satisfied = Judgement("the authority failed to comply with Part I", True, by=by.signature, on=on, reasons=reasons)
        first, appeal_by = last_day_for_steps(on, within=within), last_day_to_appeal(on)
        notice = EnforcementNotice(may_serve(satisfied).value, bool(reasons), appeal_rights, first, appeal_by)
        for each in REQUIREMENTS:
            if each.check(notice).value is not Met.YES:
                shortest = f"The shortest lawful period is {(appeal_by.value - on).days} days."
                raise NotReady(
                    f"The notice must have what this asks for: {each.words.strip()}. {shortest}", under=str(each.check(notice).under)
                )
        work.record("enforcement notice served", {"under": requirements, "reasons": reasons, "steps": words, "within": within})
    return work.complaint


def record_enforcement_complied(reference: str, *, number: int, evidence: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """An enforcement notice was complied with, as something shows. Raises `NotReady`."""
    with acting(reference, Do.USE_POWERS, by=by, on=on, seen=seen) as work:
        waiting = [each for each in work.case.enforcement_notices if each.number == number and each.complied_on is None]
        if not waiting or on < waiting[0].sent_on or not evidence.strip():
            raise NotReady("Choose an enforcement notice that waits, and say what shows that it was complied with.")
        work.record("enforcement notice complied with", {"number": number, "evidence": evidence})
    return work.complaint


def recommend_practice(
    reference: str,
    *,
    under: Sequence[str],
    steps: Sequence[str],
    reasons: str,
    public_records: bool,
    keeper_consulted: bool,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """A practice recommendation was given in writing, about particular paragraphs of a code, FOIA s.48. Raises `NotReady`."""
    with acting(reference, Do.USE_POWERS, by=by, on=on, seen=seen) as work:
        if not reasons.strip():
            raise NotReady("Say why practice does not conform with the code.", under="FOIA s.48(1)")
        judged = Judgement("practice does not conform with the code", True, by=by.signature, on=on, reasons=reasons)
        paragraphs, words = tuple(cite(each.strip()) for each in under if each.strip()), _lines(steps)
        given = PracticeRecommendation(paragraphs, tuple(words), True, public_records, keeper_consulted)
        proper = properly_given(given)
        if not may_be_given(judged).value or not proper.value:
            raise NotReady(
                "It must name paragraphs of the codes of practice and nothing else, like s.45 Code (2018) para 5.4, and specify steps; "
                "about public records the Keeper of Public Records is consulted first.",
                under=str(proper.under),
            )
        work.record("practice recommended", {"under": [str(each) for each in paragraphs], "steps": words, "reasons": reasons})
    return work.complaint


def receive_certificate(
    reference: str, *, served_on: ServedOn, under: str, reasons: str, by: By, on: date, seen: int | None = None
) -> Complaint:
    """The accountable person gave a certificate on a day, so that the notice has no effect, FOIA s.53(2).

    `under` is the failure that the notice found; `reasons` are the opinion as it was certified. Raises `NotReady` for an authority or a
    failure that s.53 does not reach, and for one that came after its twentieth working day.
    """
    with acting(reference, Do.AFTER_NOTICE, by=by, on=on, seen=seen) as work:
        case = work.case
        if case.notice is None or case.certificate is not None or case.appeal is not None or not reasons.strip():
            raise NotReady("Record it once, after the notice or the end of an appeal against it, with the opinion that is certified.")
        failure = cite(under.strip())
        judged = Judgement("the information falls within the provision relied on", True, by=by.signature, on=on, reasons=reasons)
        reached = may_be_overridden(served_on, failure, within_part_ii=judged)
        if not reached.value:
            raise NotReady(f"This notice cannot be overridden: {reached.note}.", under=str(reached.under))
        ended = [each.ended_on for each in case.appeals if each.ended_on is not None and each.on >= case.notice.sent_on]
        last = last_day_for_certificate(max([case.notice.sent_on, *ended]))
        if not max([case.notice.sent_on, *ended]) <= on <= last.value:
            raise NotReady(
                f"It is given no later than {say(last.value)}, and after the notice: so the notice stands.", under="FOIA s.53(2)"
            )
        told = {"served_on": served_on.value, "under": str(failure), "reasons": reasons, "last_day": last.value}
        work.record("certificate of accountable person", told)
    return work.complaint


def record_concern(
    reference: str, *, deed: Deed, done_by: DoneBy, done_on: date, text: str, by: By, on: date, seen: int | None = None
) -> Complaint:
    """A concern that a record was altered or the like, on a day, after the request was made: no finding, FOIA s.77. Raises `NotReady`."""
    with acting(reference, Do.RECORD_CONCERN, by=by, on=on, seen=seen) as work:
        made = work.case.complaint.requested_on
        if not text.strip():
            raise NotReady("Say what shows it, and what is not known yet.", under="FOIA s.77(1)")
        if done_on > on or (made is not None and done_on < made):
            raise NotReady("The offence starts with the request. Give a day after it, and not one to come.", under="FOIA s.77(1)")
        work.record("concern recorded", {"deed": deed.value, "done_by": done_by.value, "done_on": done_on, "text": text})
    return work.complaint


def conclude_concern(reference: str, *, number: int, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """What became of a concern: passed on for prosecution, or not, and why. Raises `NotReady`."""
    with acting(reference, Do.RECORD_CONCERN, by=by, on=on, seen=seen) as work:
        if not any(each.number == number and each.concluded_on is None for each in work.case.concerns) or not reason.strip():
            raise NotReady("Choose a concern that is open, and say what became of it, and why.")
        work.record("concern concluded", {"number": number, "reason": reason})
    return work.complaint


def _lines(words: Sequence[str]) -> list[str]:
    return [each.strip() for each in words if each.strip()]


def _of_part_i(under: str) -> bool:
    """Whether a provision is one of sections 1 to 20."""
    number = under.removeprefix("FOIA s.").split("(")[0].rstrip("ABCDEFGH")
    return under.startswith("FOIA s.") and number.isdigit() and 0 < int(number) < _FIRST_OF_PART_II
