"""The cases of a demonstration: every case file as it happened, and some of them moved so that they are live today.

Each is made once: a case that is there already is left as people have worked on it.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from django.db import transaction

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.clearance import send_to_clear
from answerable.casework.authority.actions.letters import Wanted, draft
from answerable.casework.authority.actions.mosaic import declare, enter_answer
from answerable.casework.authority.actions.record import assign, record_letter
from answerable.casework.authority.actions.search import ask_search
from answerable.casework.authority.actions.series import code_question, rely
from answerable.casework.authority.actions.standing_positions import bring, clear_position
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.series.bringing import read_file
from answerable.casework.authority.series.classes import ANY, QuestionClass, Years
from answerable.casework.authority.series.models import CodedQuestion, Protected, StandingPosition
from answerable.casework.authority.series.told import Answered, From, Proposition, Said
from answerable.casework.commissioner.models import Complaint
from answerable.casework.one_event import LONDON
from answerable.casework.people.models import Person
from answerable.casework.replay import regulator
from answerable.casework.replay.judged import judged_in
from answerable.casework.replay.play import SENT_ELSEWHERE, Cast, instant, play
from answerable.casework.replay.redated import received_for, redated
from answerable.casework.replay.regulator import Cast as OfficeCast
from answerable.casework.replay.score import Score
from answerable.documents.letters import Kind
from answerable.documents.notice_drafting.from_case_file import written_in
from answerable.law.working_days import calendar


class Live(NamedTuple):
    """A case file moved so that its last day is so many working days from today, and cut before its first event of one kind.

    `asked` puts a question to the requester, so that the case waits; `searching` has a service searching for its first part; the
    answer to the parts that are `drafted` waits to be cleared.
    """

    file: str
    reference: str
    days_left: int
    before: str
    asked: bool = False
    searching: bool = False
    drafted: tuple[str, ...] = ()


LIVE = (
    Live("county-council", "LIVE-1", 0, "response"),
    Live("police-service", "LIVE-2", -4, "response"),
    Live("fire-authority", "LIVE-3", 3, "extension", searching=True),
    Live("national-archive", "LIVE-4", 8, "fees notice", asked=True),
    Live("hospital-trust", "LIVE-5", 17, "response", searching=True),
    Live("police-service", "LIVE-6", 1, "response", drafted=("1", "2", "4")),
)


class Stage(NamedTuple):
    """Where a demonstration is played: for whom, by whom, with which service, and now."""

    authority: PublicAuthority
    cast: Cast
    service: str
    now: datetime

    @property
    def today(self) -> date:
        """The day it is in London."""
        return self.now.astimezone(LONDON).date()

    def officer(self) -> By:
        """The officer, now."""
        return By(self.cast.officer, self.now)


class InSeries(NamedTuple):
    """That a part of a case file was coded, and answered by a standing position, on a day soon after it was received."""

    file: str
    part: str
    about: QuestionClass
    standing: int
    on: date
    reason: str


_PROVIDER, _COLLABORATION, _OTHERS = "Social media provider", "Collaboration", "Other initiatives"
SEED = InSeries(
    "seed",
    "4",
    QuestionClass(subject=_OTHERS, counterparty=_PROVIDER, activity=_COLLABORATION),
    1,
    date(2019, 11, 8),
    "Whatever else there is with this provider, a yes or a no would show the focus of policing.",
)


def with_a_register(file: Path, stage: Stage, *, cleared_by: Person) -> None:
    """Brings the register of standing positions in, and clears it, before any case comes. Does nothing once it is there."""
    if not file.is_file() or StandingPosition.objects.filter(authority=stage.authority).exists():
        return
    at = instant(date(2019, 11, 1))
    bring(read_file(file.read_bytes()), by=By(stage.cast.officer, at))
    for number in StandingPosition.objects.filter(authority=stage.authority).order_by("number").values_list("number", flat=True):
        clear_position(number, by=By(cleared_by, at))


def with_known_answers(stage: Stage) -> None:
    """Declares something that answers must not give away, and enters what others have told: once, after the register was brought in."""
    register = StandingPosition.objects.filter(authority=stage.authority)
    if Protected.objects.filter(authority=stage.authority).exists() or not register.exists():
        return
    by, body = By(stage.cast.officer, instant(date(2019, 11, 1))), stage.authority.name
    unit = QuestionClass(_OTHERS, _PROVIDER, "Internet referral unit", _COLLABORATION)
    declare(Proposition(0, body, unit, "The internet referral unit collaborates with a social media provider"), by=by)
    lent = QuestionClass(subject="Body-worn cameras", counterparty=_PROVIDER, activity=_COLLABORATION, years=Years(2019, 2019))
    newspaper = Answered(body, lent, Said.YES, "A newspaper, on the cameras lent for training", date(2019, 9, 17), From.PUBLIC)
    covert = unit._replace(unit=ANY, activity="Covert collaboration")
    log = Answered("Another police service", covert, Said.NO, "Its disclosure log, no. 118", date(2019, 6, 3), From.ANOTHER)
    for each in (newspaper, log):
        enter_answer(each, by=by)


def _answered_in_series(each: InSeries, stage: Stage) -> Callable[[InformationRequest], None]:
    """What to do after every action on the case: once, when it has just been divided."""

    def after(request: InformationRequest) -> None:
        register = StandingPosition.objects.filter(authority=stage.authority, number=each.standing)
        if not register.exists() or CodedQuestion.objects.filter(request=request).exists():
            return
        by = By(stage.cast.officer, instant(each.on))
        code_question(request.reference, part=each.part, about=each.about, by=by, on=each.on)
        told: dict[str, Any] = {"standing": each.standing, "confirmed": "nothing", "reason": each.reason}
        rely(request.reference, part=each.part, **told, by=by, on=each.on)

    return after


def as_they_happened(files: dict[str, Path], stage: Stage) -> int:
    """Plays case files, each under its reference, and returns how many were not there yet. Raises what `play` raises."""
    made = (_made(reference, file.read_text(encoding="utf-8"), stage, file=file.stem) for reference, file in files.items())
    return sum(each is not None for each in made)


def decided(files: Iterable[Path], cast: OfficeCast) -> int:
    """Plays the Commissioner's side of case files to the notice that was served, and returns how many were not there yet."""
    return sum(_decided(each.read_text(encoding="utf-8"), cast) for each in files)


@transaction.atomic
def _decided(text: str, cast: OfficeCast) -> bool:
    written, score = written_in(text), Score(text)
    if Complaint.objects.filter(office__slug=cast.officer.body, reference=written.facts.reference).exists():
        return False
    regulator.play(written, judged_in(score.case, score.file), cast=cast)
    return True


def live(folder: Path, stage: Stage) -> int:
    """Plays the cases that are live today, and returns how many were not there yet."""
    return sum(_made_live(each, folder, stage) for each in LIVE)


@transaction.atomic
def _made_live(each: Live, folder: Path, stage: Stage) -> bool:
    received_on = received_for(_working_day(stage.today, each.days_left))
    text = (folder / f"{each.file}.toml").read_text(encoding="utf-8")
    request = _made(each.reference, redated(text, received_on=received_on, today=stage.today, before=each.before), stage)
    if request is None:
        return False
    assign(each.reference, to=stage.cast.officer, by=stage.officer(), on=stage.today)
    if each.asked:
        record_letter(each.reference, law=[_question(stage)], reason=SENT_ELSEWHERE, by=stage.officer(), on=stage.today)
    if each.searching:
        due_on = _working_day(stage.today, 2)
        ask_search(each.reference, to=stage.service, parts=["1"], due_on=due_on, by=stage.officer(), on=stage.today)
    if each.drafted:
        letter = draft(each.reference, wanted=Wanted(Kind.ANSWER, each.drafted), by=stage.officer(), on=stage.today)
        send_to_clear(each.reference, number=letter.number, by=stage.officer(), on=stage.today)
    return True


def _question(stage: Stage) -> dict[str, Any]:
    reasons = "The words fit a hundred files, and nobody could say which are meant."
    judged = {"answer": True, "by": stage.cast.officer.title, "on": stage.today, "reasons": reasons}
    return {"kind": "clarification asked", "on": stage.today, "reasonably_required": judged}


@transaction.atomic
def _made(reference: str, text: str, stage: Stage, *, file: str = "") -> InformationRequest | None:
    if InformationRequest.objects.filter(authority=stage.authority, reference=reference).exists():
        return None
    after = _answered_in_series(SEED, stage) if file == SEED.file else None
    return play(Score(text), authority=stage.authority, cast=stage.cast, reference=reference, now=stage.now, after=after)


def _working_day(today: date, left: int) -> date:
    """The working day from which so many are left today, or by which so many have gone."""
    if left > 0:
        return calendar().nth(left, following=today)
    return next(_back(today, -left))


def _back(day: date, gone: int) -> Iterator[date]:
    """The working day so many before a day; for none, the day itself or the last before it."""
    while True:
        if calendar().is_worked(day):
            if not gone:
                yield day
            gone -= 1
        day -= timedelta(1)
