"""The investigation: questions with days, submissions, what the authority relies on and since when, and ways in which it ends early."""

from collections.abc import Sequence
from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import ACTS
from answerable.casework.commissioner.states import Party
from answerable.casework.unable import NotReady
from answerable.law.claims import Likelihood
from answerable.law.finding import Finding, say
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.foia.s51_information_notices import REQUIREMENTS, InformationNotice
from answerable.law.provision import cite
from answerable.law.requirement import Met
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal

ASKED_OF = (Party.AUTHORITY, Party.COMPLAINANT)


def ask_questions(
    reference: str, *, of: Party, questions: Sequence[str], due_on: date, by: By, on: date, seen: int | None = None
) -> Complaint:
    """Puts questions to a side, to be answered by a day. Raises `NotReady`."""
    with acting(reference, Do.INVESTIGATE, by=by, on=on, seen=seen) as work:
        asked = [each.strip() for each in questions if each.strip()]
        if not asked or of not in ASKED_OF:
            raise NotReady("Enter at least one question, and say which side it is put to.")
        if due_on <= on:
            raise NotReady(f"The day by which the answer is wanted is {say(due_on)}. Give a day after {say(on)}, the day of the questions.")
        first = len(work.case.questions) + 1
        tables = [{"number": number, "question": each} for number, each in enumerate(asked, start=first)]
        work.record("questions put", {"to": of.name, "due_on": due_on, "questions": tables})
    return work.complaint


def receive_submission(
    reference: str, *, of: Party, answers: Sequence[int], text: str, by: By, on: date, seen: int | None = None
) -> Complaint:
    """What a side submitted, and which questions it answers. Raises `NotReady`."""
    with acting(reference, Do.INVESTIGATE, by=by, on=on, seen=seen) as work:
        if of not in ASKED_OF or not text.strip():
            raise NotReady("Say which side submitted it, and give its words.")
        open_ones = {each.number for each in work.case.questions if each.to is of and each.answered_on is None}
        if not set(answers) <= open_ones:
            raise NotReady("Only a question that was put to that side, and was not answered yet, can be answered.")
        work.record("submission received", {"of": of.name, "answers": sorted(answers), "text": text})
    return work.complaint


def record_position(
    reference: str,
    *,
    ground: int,
    under: str,
    likelihood: str,
    act: str,
    argument: str,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """What the authority relies on for a ground, on the day on which it first said so: the limb, the likelihood, the act, the argument.

    One that it first relied on after the complaint came is shown as late; it may still be relied on. Raises `NotReady`.
    """
    with acting(reference, Do.INVESTIGATE, by=by, on=on, seen=seen) as work:
        if not any(each.number == ground for each in work.case.in_scope):
            raise NotReady("That ground is not in the scope. Choose one that is.", under="FOIA s.50(1)")
        if likelihood not in ("", *(each.value for each in Likelihood)) or act not in ("", *ACTS):
            raise NotReady("Say at which likelihood and about which act it is argued, or leave them out.")
        if not argument.strip():
            raise NotReady("Give the authority’s argument, in its own words.")
        told = {"ground": ground, "under": str(cite(under.strip())), "likelihood": likelihood, "act": act, "argument": argument}
        work.record("position taken", told)
    return work.complaint


def serve_information_notice(
    reference: str, *, questions: Sequence[str], within: int, basis: bool, appeal_rights: bool, by: By, on: date, seen: int | None = None
) -> Complaint:
    """Serves an information notice, sent on a day: what is wanted, within so many days, FOIA s.51. `basis` and `appeal_rights` say
    whether it has those statements.

    Raises `NotReady` where the notice lacks what s.51 asks for, naming the shortest lawful period.
    """
    with acting(reference, Do.SERVE_INFORMATION_NOTICE, by=by, on=on, seen=seen) as work:
        asked = [each.strip() for each in questions if each.strip()]
        if not asked:
            raise NotReady("Say what information is wanted.", under="FOIA s.51(1)")
        due_by, appeal_by = last_day_for_steps(on, within=within), last_day_to_appeal(on)
        _must_be_lawful(due_by, appeal_by, basis=basis, appeal_rights=appeal_rights, on=on)
        tables = [{"question": each} for each in asked]
        work.record("information notice served", {"within": within, "due_on": due_by.value, "questions": tables})
    return work.complaint


def _must_be_lawful(due_by: Finding[date], appeal_by: Finding[date], *, basis: bool, appeal_rights: bool, on: date) -> None:
    notice = InformationNotice(True, states_basis=basis, right_of_appeal=appeal_rights, by=due_by, appeal_by=appeal_by)
    for each in REQUIREMENTS:
        found = each.check(notice)
        if found.value is Met.YES:
            continue
        shortest = (appeal_by.value - on).days
        why = f"The last day to appeal is {say(appeal_by.value)}, so the shortest lawful period is {shortest} days."
        raise NotReady(f"The notice must have what this asks for: {each.words.strip()}. {why}", under=str(found.under))


def answer_information_notice(reference: str, *, note: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The information notice was answered. Raises `NotReady` where none waits for an answer."""
    with acting(reference, Do.INVESTIGATE, by=by, on=on, seen=seen) as work:
        if not any(each.answered_on is None for each in work.case.information_notices):
            raise NotReady("No information notice waits for an answer.", under="FOIA s.51(1)")
        work.record("information notice answered", {"note": note})
    return work.complaint


def resolve_informally(reference: str, *, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The complaint is resolved, and the complainant withdraws it: no decision is made, s.50(2)(d). Raises `NotReady`."""
    with acting(reference, Do.END_WITHOUT_DECISION, by=by, on=on, seen=seen) as work:
        work.record("resolved informally", {"reason": _said(reason)})
    return work.complaint


def receive_withdrawal(reference: str, *, reason: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """The complainant withdraws it, in words that are kept: no decision is made, s.50(2)(d). Raises `NotReady`."""
    with acting(reference, Do.END_WITHOUT_DECISION, by=by, on=on, seen=seen) as work:
        work.record("withdrawn", {"reason": _said(reason)})
    return work.complaint


def _said(reason: str) -> str:
    if not reason.strip():
        why = "Give the words in which the complainant withdrew it, so that it can be shown that they did."
        raise NotReady(why, under="FOIA s.50(2)(d)")
    return reason
