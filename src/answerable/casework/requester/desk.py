"""The requester's desk: what they asked of all bodies; who is late and by how much, what changed, what may be done and until when.

Of a body that works here it is what the requester was told. Of another it is what the law says from the day on which the request went,
and the answers that came to its address, once the requester has confirmed what they are; or the day of the answer as they give it.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from io import StringIO
from typing import NamedTuple
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from answerable.casework.authority.told.standing import AsTold, May, Where, as_told
from answerable.casework.requester.models import Asked, Reply, Requester
from answerable.casework.requester.replies import ENDS, arrived_on
from answerable.documents.csv_cell import csv_cell
from answerable.documents.seems import Seems
from answerable.law.code.norms_of_time import window_to_ask_for_internal_review, window_to_complain
from answerable.law.finding import Finding, say
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.not_law import NotLaw
from answerable.law.working_days import calendar

MOST = 200
_ENDS = frozenset(each.value for each in ENDS)
HEADINGS = (
    *("Authority", "Request", "Sent", "Last day", "Working days late", "Stands", "Relied on", "Changed", "Ask for a review by"),
    "Complain by",
)


class NotYours(Exception):
    """No such request, or none of this requester's: the two answer alike."""


class Row(NamedTuple):
    """One request to one body, as its requester's desk shows it."""

    asked: Asked
    told: AsTold | None
    stands: str
    last_day: Finding[date] | None = None
    late_by: int = 0
    changed: bool = False
    review_by: date | None = None
    complain_by: date | None = None
    letters: tuple[Reply, ...] = ()
    news: tuple[str, ...] = ()

    @property
    def unread(self) -> int:
        """How many messages wait for their requester to say what they are."""
        return sum(not each.answer and not each.came_back for each in self.letters)

    @property
    def answer(self) -> Seems | None:
        """What a body elsewhere answered in the end, as the requester confirmed."""
        return next((Seems(each.answer) for each in reversed(self.letters) if each.answer in _ENDS), None)

    @property
    def under(self) -> tuple[str, ...]:
        """What a body elsewhere relied on, as the requester confirmed."""
        return tuple(dict.fromkeys(under for each in self.letters for under in each.under))


def desk(requester: Requester, *, on: date) -> tuple[Row, ...]:
    """Everything that a requester sent, the late first and then the newest."""
    of = _sent(requester).order_by("-pk")
    rows = [row(each, on=on) for each in of[:MOST]]
    return tuple(sorted(rows, key=lambda each: -each.late_by))


def side_by_side(requester: Requester, batch: UUID, *, on: date) -> tuple[Row, ...]:
    """One request to many bodies, each answer beside the others. Raises `NotYours`."""
    of = _sent(requester).filter(batch=batch).order_by("body_name", "pk")
    rows = tuple(row(each, on=on) for each in of)
    if not rows:
        raise NotYours
    return rows


def who_answered_what(rows: Sequence[Row]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each answer that was given with what it relies on, and the bodies that gave it, those of most bodies first."""
    found: dict[str, dict[str, None]] = {}
    for each in rows:
        for said in _answers(each):
            found.setdefault(said, {})[each.asked.body_name] = None
    return tuple((said, tuple(names)) for said, names in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _answers(row: Row) -> Iterator[str]:
    if row.answer is not None:
        yield _with(row.answer.value, row.under)
    for part in row.told.parts if row.told is not None else ():
        if part.where is Where.ANSWERED and part.told is not None:
            confirm, communicate = part.told
            position = confirm if communicate.answer.value == "not reached" else communicate
            yield _with(position.answer.value, map(str, position.under))


def _with(answer: str, under: Iterable[str]) -> str:
    relied = ", ".join(under)
    return f"{answer}, under {relied}" if relied else answer


def mine(requester: Requester, pk: int) -> Asked:
    """One request of a requester's own. Raises `NotYours`."""
    found = _sent(requester).filter(pk=pk).first()
    if found is None:
        raise NotYours
    return found


def _sent(requester: Requester) -> "QuerySet[Asked]":
    letters = Prefetch("replies", Reply.objects.defer("content", "table").order_by("pk"))
    return requester.asked.filter(sent_on__isnull=False).select_related("page__request__authority").prefetch_related(letters)


def answered(asked: Asked, day: date | None) -> None:
    """Keeps the day on which a body elsewhere answered, as the requester says."""
    asked.answered_on = day
    asked.save(update_fields=["answered_on"])


def row(asked: Asked, *, on: date) -> Row:
    """One request as it stands at the end of a day."""
    return _here(asked, as_told(asked.page.request, on=on)) if asked.page is not None else _elsewhere(asked, on)


def as_csv(rows: Iterable[Row]) -> str:
    """The rows as CSV. A cell that a spreadsheet would take for a formula is written so that it does not."""
    kept = StringIO()
    writer = csv.writer(kept)
    writer.writerow(HEADINGS)
    for each in rows:
        last = each.last_day.value if each.last_day is not None else None
        days = [day.isoformat() if day else "" for day in (each.asked.sent_on, last)]
        until = [day.isoformat() if day else "" for day in (each.review_by, each.complain_by)]
        stands = (str(each.late_by or ""), each.stands, "; ".join(relied_on(each)), "yes" if each.changed else "")
        cells: Sequence[str] = (each.asked.body_name, each.asked.subject, *days, *stands, *until)
        writer.writerow([csv_cell(cell) for cell in cells])
    return kept.getvalue()


def _here(asked: Asked, told: AsTold) -> Row:
    first, late = told.first, max((each.late_by for each in told.parts), default=0)
    new = [each for each in told.happened if each.on >= told.on - timedelta(days=1)]
    until = {each.may: each.until.value for each in told.options if each.until is not None}
    review = until.get(May.ASK_FOR_REVIEW) or until.get(May.MAKE_REPRESENTATIONS)
    return Row(
        asked,
        told,
        ", ".join(_stands(told)),
        first.day if first else None,
        late,
        bool(new),
        review,
        until.get(May.COMPLAIN),
    )


def _stands(told: AsTold) -> Iterator[str]:
    """Where the parts stand, each word once; of what was answered, what was told."""
    said = dict[str, None]()
    for each in told.parts:
        if each.where is Where.ANSWERED and each.told is not None:
            confirm, communicate = (position.answer for position in each.told)
            said[(confirm if communicate.value == "not reached" else communicate).value] = None
        else:
            said[each.where.value] = None
    yield from said


def relied_on(row: Row) -> tuple[str, ...]:
    """The provisions that an answer relies on: as the requester was told here, or as they confirmed."""
    told = row.told.parts if row.told is not None else ()
    here = [str(each) for part in told if part.told is not None for position in part.told for each in position.under]
    return tuple(dict.fromkeys(here)) or row.under


def _elsewhere(asked: Asked, on: date) -> Row:
    assert asked.sent_on is not None
    letters = tuple(asked.replies.all())
    news = tuple(_said(each) for each in letters if arrived_on(each) >= on - timedelta(days=1))
    bare = Row(asked, None, "", changed=bool(news), letters=letters, news=news)
    if letters and all(each.came_back for each in letters):
        return bare._replace(stands="it may not have arrived: a mail server sent it back")
    try:
        return _by_the_law(bare, asked.sent_on, on)
    except NotLaw as gap:
        return bare._replace(stands=str(gap))


def _by_the_law(bare: Row, sent_on: date, on: date) -> Row:
    last = last_day_for_compliance(Chronology(sent_on))
    ended = next((each for each in reversed(bare.letters) if each.answer in _ENDS), None)
    day = arrived_on(ended) if ended is not None else bare.asked.answered_on
    if day is not None:
        review, complain = window_to_ask_for_internal_review(day).value, window_to_complain(day).value
        words = f"{ended.answer}, {say(day)}" if ended is not None else f"answered {say(day)}, as you say"
        changed = bare.changed or day >= on - timedelta(days=1)
        return bare._replace(stands=words, last_day=last, changed=changed, review_by=review, complain_by=complain)
    said = {each.answer for each in bare.letters}
    if Seems.ASKS.value in said:
        return bare._replace(stands="waits for you: it asks for details or a fee", last_day=last)
    late = calendar().count(after=last.value, to=on) if on > last.value else 0
    words = f"{'late' if late else 'owed'}{', and wants more time' if Seems.MORE_TIME.value in said else ''}"
    fell = (f"Its last day was {say(last.value)}, and it has passed",) if late == 1 else ()
    return bare._replace(stands=words, last_day=last, late_by=late, changed=bare.changed or bool(fell), news=(*bare.news, *fell))


def _said(reply: Reply) -> str:
    on = say(arrived_on(reply))
    if reply.came_back:
        return f"On {on} a mail server said that it did not arrive"
    if reply.answer in _ENDS:
        return f"It was answered on {on}: {reply.answer}"
    return f"A message arrived on {on}" + ("" if reply.answer else ", and waits for you to say what it is")
