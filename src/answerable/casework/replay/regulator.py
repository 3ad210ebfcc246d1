"""The Commissioner's side of a case file played through the actions of the Commissioner's casework, from the complaint to its decision.

What the file gives no day for is recorded on the day of the notice, the first by which the file shows that it had happened.
"""

from datetime import date, timedelta
from typing import Any, NamedTuple

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.admit import Answer, judge_admissibility
from answerable.casework.commissioner.actions.allocate import allocate
from answerable.casework.commissioner.actions.argue import answer_argument, make_argument, note_evidence
from answerable.casework.commissioner.actions.decide import record_finding, send_to_sign, serve, set_steps, sign
from answerable.casework.commissioner.actions.details import record_address_of_authority, record_day_of_request
from answerable.casework.commissioner.actions.head import tell_complaint_day
from answerable.casework.commissioner.actions.investigate import ask_questions, receive_submission, record_position
from answerable.casework.commissioner.actions.publish import asked_about, let_stand, publish, to_consider
from answerable.casework.commissioner.actions.receive import Arrived, receive
from answerable.casework.commissioner.actions.scope import add_ground, agree_scope, need_not_decide
from answerable.casework.commissioner.actions.write import STAGES, call_authority, write_prose
from answerable.casework.commissioner.argument import Source, View
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, Office
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import CONFIRM, HOW_AGREED, OTHER, Paragraph
from answerable.casework.commissioner.states import Channel, Party
from answerable.casework.commissioner.weighing import Weighing
from answerable.casework.people.models import Person, Post
from answerable.casework.replay.judged import Judged
from answerable.casework.replay.play import instant
from answerable.casework.unable import NotReady
from answerable.documents.notice_drafting import Decided, Did, Found, Ground, Stage, Typed
from answerable.documents.notice_drafting.beside import Argument
from answerable.documents.notice_drafting.conduct import COMPLAINANT
from answerable.documents.notice_drafting.facts import EXEMPTIONS
from answerable.documents.notice_drafting.from_case_file import Written
from answerable.documents.notice_drafting.reasons import absolute
from answerable.law.events import RecordedAs
from answerable.law.foia.s02_effect_of_exemptions import Basis, basis, in_part_ii
from answerable.law.foia.s50_decision_notices import GROUNDS
from answerable.law.issues import issues_of
from answerable.law.provision import Provision
from answerable.law.regulator import regulator

OFFICE = "the-commissioner"
_NOTHING_APPEARS = "As the case file has it, the complaint was decided."
_AS_THE_FILE_SAYS = "As the case file has it."
_RECORDED = {Found.BREACHED: RecordedAs.BREACHED, Found.COMPLIED: RecordedAs.COMPLIED, Found.NOT_ENGAGED: RecordedAs.NOT_ENGAGED}
_COMPLAINS = "The requester complains of how the request was handled."
_DAYS = {
    "clarified_on": Did.CLARIFIED,
    "extended_on": Did.EXTENDED,
    "responded_on": Did.RESPONDED,
    "review_asked_on": Did.REVIEW_ASKED,
    "reviewed_on": Did.REVIEWED,
}
_SIDES = {COMPLAINANT: Party.COMPLAINANT}


class Cast(NamedTuple):
    """Who acts in the Commissioner's office: whoever has the complaint, whoever signs, and whoever publishes."""

    officer: Person
    signatory: Person
    publisher: Person


def cast_of(office: Office, *, signatory: str) -> Cast:
    """Somebody in each post that a complaint needs, made the first time. Nobody can sign in as them: they have no password."""
    return Cast(
        _person(office, Role.CASE_OFFICER, "Case officer"),
        _person(office, Role.SIGNATORY, signatory),
        _person(office, Role.PUBLISHER, "Publishing officer"),
    )


def _own_cast(written: Written) -> Cast:
    office, _ = Office.objects.get_or_create(slug=OFFICE, defaults={"name": regulator(written.facts.dated).title})
    return cast_of(office, signatory=written.facts.signatory)


def _person(office: Office, role: Role, title: str) -> Person:
    email = f"{role.value.replace(' ', '.')}@{office.slug}.replay.invalid"
    person, made = Person.objects.get_or_create(email=email, defaults={"body": office.slug, "title": title})
    if made:
        Post.objects.create(person=person, role=role.value)
    return person


class Played(NamedTuple):
    """A complaint that was played, and what stopped its notice from being served, if something did."""

    complaint: Complaint
    stopped: NotReady | None


def play(written: Written, judged: Judged, *, cast: Cast | None = None) -> Played:
    """Does everything that a case file tells of the complaint, with what was judged in it: by these people, or in an office of its own.

    Raises what the actions raise, but for what stops the notice from being signed.
    """
    playing = _Playing(written, judged, cast or _own_cast(written))
    playing.begin()
    playing.set_scope()
    playing.investigate()
    playing.decide()
    stopped = playing.serve()
    return Played(playing.complaint, stopped)


class _Playing:
    """A complaint on its way to its notice."""

    complaint: Complaint

    def __init__(self, written: Written, judged: Judged, cast: Cast) -> None:
        self._judged = judged
        self._written, self._facts, self._conduct, self._cast = written, written.facts, written.conduct, cast
        self._done = 0
        if self._conduct.complained_on is None:
            raise NotReady("The case file has a notice and no complaint. Add that event, with the day on which it was made.")
        self._complained_on: date = self._conduct.complained_on
        self._so_far = self._complained_on

    @property
    def _reference(self) -> str:
        return self._facts.reference

    def _at(self, on: date, person: Person | None = None) -> dict[str, Any]:
        """Who does something and on which day, at an instant that is later than every one before it."""
        self._done += 1
        self._so_far = max(self._so_far, on)
        return {"by": By(person or self._cast.officer, instant(self._so_far) + timedelta(seconds=self._done)), "on": on}

    def begin(self) -> None:
        """It is received by somebody whose it is not, allocated, and found to be one to decide."""
        told, signatory = self._facts, self._cast.signatory
        happened: dict[str, Any] = {name: told.day_of(did) for name, did in _DAYS.items()}
        arrived = Arrived(
            Channel.EMAIL,
            told.authority,
            told.subject,
            self._said_by(COMPLAINANT) or _COMPLAINS,
            "The requester",
            "requester@example.org",
            asked=told.asked,
            requested_on=told.requested_on,
            **happened,
        )
        received = self._at(self._complained_on, signatory)
        self.complaint = receive(arrived=arrived, reference=told.reference, **received)
        allocate(self._reference, to=self._cast.officer, **self._at(self._complained_on, signatory))
        accepted_on = self._conduct.accepted_on or told.dated
        if told.authority_address:
            address = "\n".join(told.authority_address)
            record_address_of_authority(self._reference, postal_address=address, source=_AS_THE_FILE_SAYS, **self._at(accepted_on))
        if told.received_on != told.requested_on:
            days: dict[str, Any] = {"requested_on": told.requested_on, "request_received_on": told.received_on}
            record_day_of_request(self._reference, **days, source=_AS_THE_FILE_SAYS, **self._at(accepted_on))
        answers = {each.at: Answer(appears=False, reasons=_NOTHING_APPEARS) for each in GROUNDS}
        judge_admissibility(self._reference, answers=answers, **self._at(accepted_on))

    def _said_by(self, side: str) -> str:
        return "\n\n".join(each.said for each in self._written.arguments if each.by == side)

    def set_scope(self) -> None:
        """Each ground with its duty, what need not be decided of them, and that the complainant agreed."""
        on = self._conduct.agreed_on or self._facts.dated
        for number, each in enumerate(self._facts.grounds, start=1):
            duty = CONFIRM if self._judged.about_confirming(each.under) else OTHER
            about: dict[str, Any] = {"part": " and ".join(each.parts), "under": str(each.under), "duty": duty}
            add_ground(self._reference, **about, words=each.words, unsaid=not each.words, **self._at(on))
            if each.not_needed:
                need_not_decide(self._reference, number=number, reason=each.not_needed, **self._at(on))
        agree_scope(self._reference, how=HOW_AGREED[0], note=_AS_THE_FILE_SAYS, **self._at(on))

    def investigate(self) -> None:
        """Questions, what each side submitted, its arguments in the table, and the evidence."""
        for each in self._conduct.questions:
            of = _SIDES.get(each.to, Party.AUTHORITY)
            ask_questions(self._reference, of=of, questions=[each.words], due_on=each.due_on, **self._at(each.on))
        submitted = self._submitted()
        for argument in sorted(self._written.arguments, key=self._since):
            self._enter(argument, submitted)
        for under, issue, text in self._judged.evidence:
            ground = self._ground_of(under)
            if ground is not None and issue in issues_of(self._facts.grounds[ground - 1].under, on=self._facts.dated):
                about: dict[str, Any] = {"ground": ground, "issue": issue, "text": text, "source": None}
                note_evidence(self._reference, **about, **self._at(self._facts.dated))

    def _since(self, argument: Argument) -> date:
        return argument.on or (self._complained_on if argument.by == COMPLAINANT else self._facts.dated)

    def _submitted(self) -> dict[date, int]:
        """The authority's submissions, one for each day on which it argued something in the complaint, by their day."""
        theirs = [each for each in self._written.arguments if each.by != COMPLAINANT and each.limb is None]
        days = sorted({self._since(each) for each in theirs})
        waiting = [number for number, each in enumerate(self._conduct.questions, start=1) if each.to != COMPLAINANT]
        for day in days:
            text = "\n\n".join(each.said for each in theirs if self._since(each) == day)
            asked = [number for number in waiting if self._conduct.questions[number - 1].on <= day]
            waiting = [number for number in waiting if number not in asked]
            receive_submission(self._reference, of=Party.AUTHORITY, answers=asked, text=text, **self._at(day))
        return {day: number for number, day in enumerate(days, start=1)}

    def _enter(self, argument: Argument, submitted: dict[date, int]) -> None:
        ground = self._ground_of(argument.under) if argument.under is not None else None
        if ground is None:
            if argument.not_needed:
                return  # about nothing that was complained of: the report alone says why nobody answers it
            raise NotReady(f"The argument “{argument.words}” is about no ground of the complaint. Say under which provision it is made.")
        since = self._since(argument)
        how: dict[str, Any] = {"ground": ground, "likelihood": argument.likelihood, "act": argument.act}
        if argument.limb is not None:
            record_position(self._reference, under=str(argument.limb), argument=argument.said, **how, **self._at(since))
        else:
            ours = argument.by == COMPLAINANT
            where: dict[str, Any] = {"source": Source.COMPLAINT} if ours else {"source": Source.SUBMISSION, "of_number": submitted[since]}
            issue = argument.issue or issues_of(self._facts.grounds[ground - 1].under, on=self._facts.dated)[0]
            of = Party.COMPLAINANT if ours else Party.AUTHORITY
            make_argument(self._reference, issue=issue, of=of, text=argument.said, **where, **how, **self._at(since))

    def _ground_of(self, under: Provision) -> int | None:
        each: Ground
        for number, each in enumerate(self._facts.grounds, start=1):
            if each.under.covers(under) or under.covers(each.under):
                return number
        return None

    def decide(self) -> None:
        """The prose, what is made of every argument, what is found, the steps, and how the notice is headed."""
        on = self._facts.dated
        call_authority(self._reference, name=self._facts.short, **self._at(on))
        if self._facts.complained_on is None:
            tell_complaint_day(self._reference, told=False, **self._at(on))
        for stage in STAGES:
            prose = _written(self._written.prose, stage)
            if prose:
                write_prose(self._reference, stage=stage, paragraphs=prose, **self._at(on))
        self._answer()
        for each in self._facts.decided:
            self._find(each)
        set_steps(self._reference, steps=[each.do for each in self._facts.steps], within=self._facts.within_days or 0, **self._at(on))

    def _answer(self) -> None:
        entered = {each.text: each.number for each in fold(self.complaint.case).arguments}
        views = {each.value: each for each in View}
        for argument in self._written.arguments:
            if argument.said not in entered:
                continue
            view = View.NOT_NEEDED if argument.not_needed else views.get(argument.view)
            if view is None:
                raise NotReady(f"Nobody judged the argument “{argument.words}”. Give its view: {', '.join(map(repr, views))}.")
            answer: dict[str, Any] = {"view": view, "reasons": argument.not_needed, "stands_in": argument.answered_in}
            answer_argument(self._reference, number=entered[argument.said], **answer, **self._at(self._facts.dated))

    def _find(self, decided: Decided) -> None:
        ground, prose = self._ground_of(decided.under), self._written.prose
        if ground is None:
            raise NotReady(f"Nothing of {decided.under} was complained of, so nothing is found of it.", under="FOIA s.50(1)")
        weighing = None
        if decided.found in EXEMPTIONS - {Found.NOT_ENGAGED} and not absolute(decided, self._facts):
            written = _written(prose, Stage.PUBLIC_INTEREST, decided.under)
            weighing = Weighing(self._judged.balance(decided.under), absolute=self._absolute(decided.under), paragraphs=written)
        record_finding(
            self._reference,
            ground=ground,
            under=str(decided.under),
            finding=_RECORDED.get(decided.found, RecordedAs.ENGAGED),
            reasons="",
            weighing=weighing,
            paragraphs=_written(prose, Stage.FINDING, decided.under),
            remedied_on=decided.remedied_on,
            **self._at(self._facts.dated),
        )

    def _absolute(self, under: Provision) -> bool | None:
        """What is judged of one that is absolute in some cases only: a balance was struck on it, so here it is not."""
        return False if in_part_ii(under) and basis(under, on=self._facts.requested_on) is Basis.DEPENDS else None

    def serve(self) -> NotReady | None:
        """Sent to be signed, signed by somebody else, served, and published where the file says so. Returns what stopped it, if so."""
        dated, sent_on = self._facts.dated, self._facts.sent_on
        self._let_stand(dated)
        try:
            send_to_sign(self._reference, **self._at(dated))
            sign(self._reference, **self._at(dated, self._cast.signatory))
            serve(self._reference, dated=dated, **self._at(sent_on))
        except NotReady as stopped:
            return stopped
        self._publish()
        self.complaint.refresh_from_db()
        return None

    def _let_stand(self, on: date) -> None:
        found = to_consider(self.complaint, fold(self.complaint.case), dated=on)
        if found:
            let_stand(self._reference, reasons={each.words: _AS_THE_FILE_SAYS for each in found}, **self._at(on))

    def _publish(self) -> None:
        published = self._conduct.publication
        if published is None:
            return
        keep = {each.words: _AS_THE_FILE_SAYS for each in asked_about(self.complaint, fold(self.complaint.case), published.summary)}
        about: dict[str, Any] = {
            "from_on": published.on,
            "sectors": [published.sector],
            "summary": published.summary,
            "keep": keep,
            "remove": (),
        }
        publish(self._reference, **about, **self._at(max(published.on, self._so_far), self._cast.publisher))


def _written(prose: tuple[Typed, ...], stage: Stage, under: Provision | None = None) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(each.text, each.rests_on, each.name, each.quoted, each.quoted_from, each.notes)
        for each in prose
        if each.stage is stage and each.under == under
    )
