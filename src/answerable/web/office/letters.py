"""The letters of a complaint, as files: made from its events each time they are asked for, on the day that they are of."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.commissioner.days import days_of, step_by
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.shape import Case, Notice, Step
from answerable.casework.commissioner.states import State
from answerable.documents import from_the_commissioner as papers
from answerable.documents.letters import UnableToDraft
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.law.code.commissioners_practice import to_answer
from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.not_law import NotLaw
from answerable.web.office.who import by_of, found
from answerable.web.work.letters import TYPES, standalone


class Made(NamedTuple):
    """One letter: its name in an address, what it is, and to whom."""

    name: str
    words: str


def letters_of(case: Case) -> tuple[Made, ...]:
    """The letters that the events of a complaint come to."""
    made = [(name, words) for name, (words, sense, _) in _LETTERS.items() if sense(case)]
    return tuple(Made(name, f"{words} (draft)" if case.served is None and name in _WITH_NOTICE else words) for name, words in made)


@found
def file(request: HttpRequest, reference: str, name: str, form: str) -> HttpResponse:
    """One letter as Word, PDF or HTML, named by the reference and the kind alone."""
    by = by_of(request)
    kept = complaint_for(by, reference)
    case = fold(kept.case)
    if name not in _LETTERS or form not in TYPES or not _LETTERS[name][1](case):
        raise Http404
    try:
        paper = _LETTERS[name][2](kept, case, by.today)
    except (UnableToDraft, NotLaw) as lacking:
        return HttpResponse(str(lacking), status=422, content_type="text/plain; charset=utf-8")
    content = {"docx": docx_of, "pdf": pdf_of}[form](paper) if form != "html" else standalone(paper).encode()
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{paper.file_name}.{form}"'
    return answer


def _office(kept: Complaint, on: date) -> papers.Office:
    return papers.Office(kept.office.name, tuple(kept.office.address.splitlines()), "Case officer", on)


def _about(case: Case) -> papers.About:
    told = case.complaint
    days = (told.requested_on, told.on)
    return papers.About(told.reference, told.authority, told.their_reference, told.asked, *days, told.authority_at)


def _to(case: Case) -> papers.To:
    name, address = case.complaint.write_to
    return papers.To(name, tuple(address.splitlines()))


def _asks(kept: Complaint, case: Case, _: date) -> papers.Paper:
    asked = case.asked_to_answer
    assert asked is not None
    days = to_answer(asked.on).working_days
    return papers.asks_to_answer(_office(kept, asked.on), _about(case), by=asked.by, working_days=days)


def _tells(kept: Complaint, case: Case, _: date) -> papers.Paper:
    asked = case.asked_to_answer
    assert asked is not None
    return papers.tells_that_it_was_asked(_office(kept, asked.on), _about(case), _to(case), by=asked.by)


def _refuses(kept: Complaint, case: Case, _: date) -> papers.Paper:
    grounds = [(each.under, each.reasons) for each in case.judged if each.answer]
    return papers.makes_no_decision(_office(kept, case.judged[0].on), _about(case), _to(case), grounds=grounds)


def _accepts(kept: Complaint, case: Case, _: date) -> papers.Paper:
    assert case.accepted_on is not None
    return papers.accepts(_office(kept, case.accepted_on), _about(case), _to(case))


def _sent(kept: Complaint, case: Case, today: date) -> tuple[papers.Office, papers.Sent]:
    """The notice that was served or, before that, as it would be were it dated and sent today."""
    steps = tuple(Step(number, words) for number, words in enumerate(case.steps, start=1))
    notice = case.served or Notice(today, today, steps, case.within, "")
    days = days_of(notice)
    steps_by = days.steps_by.value if days.steps_by is not None else None
    office = _office(kept, notice.sent_on)._replace(signatory="For the Commissioner")
    return office, papers.Sent(notice.dated, days.appeal_by.value, tuple(each.words for each in notice.steps), steps_by)


def _covers_for_complainant(kept: Complaint, case: Case, today: date) -> papers.Paper:
    office, sent = _sent(kept, case, today)
    paper = papers.covers_for_complainant(office, _about(case), _to(case), notice=sent)
    return paper if case.served is not None else papers.marked_as_draft(paper)


def _covers_for_authority(kept: Complaint, case: Case, today: date) -> papers.Paper:
    office, sent = _sent(kept, case, today)
    paper = papers.covers_for_authority(office, _about(case), notice=sent)
    lacking = () if case.complaint.authority_at else ("The authority’s postal address is not recorded. Record it before this is sent.",)
    return paper if case.served is not None else papers.marked_as_draft(paper, lacking=lacking)


def _goes_with_a_notice(case: Case) -> bool:
    """Whether a notice was served, or one is being drafted."""
    return case.served is not None or case.state in (State.DRAFTING, State.SIGNING)


def _reminds(kept: Complaint, case: Case, _: date) -> papers.Paper:
    notice, on = case.notice, case.reminded_on
    assert notice is not None
    assert on is not None
    told = next(each.payload["steps"] for each in reversed(case.entries) if each.kind == "reminder sent")
    steps = [each for each in notice.steps if each.number in told]
    by = step_by(notice, case.appeals, steps[0])
    assert by is not None
    sent = papers.Sent(notice.dated, days_of(notice).appeal_by.value, tuple(each.words for each in steps), by.value)
    return papers.reminds(_office(kept, on), _about(case), notice=sent)


def _certifies(kept: Complaint, case: Case, _: date) -> papers.Paper:
    notice, on = case.notice, case.certified_on
    assert notice is not None
    assert on is not None
    days = days_of(notice)
    assert days.steps_by is not None
    certified = papers.Certified(notice.dated, notice.sent_on, days.steps_by.value, days.appeal_by.value, notice.hash)
    steps = [each.words for each in notice.steps if each.number in case.not_taken]
    reasons = next(str(each.payload["reasons"]) for each in reversed(case.entries) if each.kind == "certified")
    office = _office(kept, on)._replace(signatory="For the Commissioner")
    return papers.certificate(office, _about(case), court=Court[case.certified_court], notice=certified, steps=steps, reasons=reasons)


_WITH_NOTICE = frozenset({"notice-to-complainant", "notice-to-authority"})
_LETTERS: dict[str, tuple[str, Callable[[Case], bool], Callable[[Complaint, Case, date], papers.Paper]]] = {
    "asks-to-answer": ("To the authority: answer the request", lambda case: case.asked_to_answer is not None, _asks),
    "authority-was-asked": ("To the complainant: the authority was asked", lambda case: case.asked_to_answer is not None, _tells),
    "notice-to-complainant": (
        "To the complainant: with the notice, and how to appeal",
        _goes_with_a_notice,
        _covers_for_complainant,
    ),
    "notice-to-authority": (
        "To the authority: with the notice, what it requires and how to appeal",
        _goes_with_a_notice,
        _covers_for_authority,
    ),
    "reminder-of-steps": ("To the authority: steps that are not taken", lambda case: case.reminded_on is not None, _reminds),
    "certificate": ("To the court: the certificate", lambda case: case.certified_on is not None, _certifies),
    "accepted": ("To the complainant: it will be decided", lambda case: case.accepted_on is not None, _accepts),
    "no-decision": ("To the complainant: no decision is made", lambda case: any(each.answer for each in case.judged), _refuses),
}
