"""Answers coded as they are sent, those of others entered beside them, what is protected, and what it all gives away together.

What is worked out is for whoever may see it and for no letter: a letter says what its claims say, and leaves out what s.17(4) lets it.
"""

import csv
from collections.abc import Mapping
from datetime import date
from io import StringIO
from typing import Any, NamedTuple

from answerable.casework.authority.acting import By, acting, permit
from answerable.casework.authority.actions.after_a_failure import series_after
from answerable.casework.authority.actions.position import part_of
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.series.classes import ASKED, Dimension, QuestionClass, Vocabulary, Years, made_of
from answerable.casework.authority.series.following import ANSWER_CODED
from answerable.casework.authority.series.keeping import keeping, vocabulary_of
from answerable.casework.authority.series.known import Known, known_of, told_of
from answerable.casework.authority.series.matching import questions
from answerable.casework.authority.series.models import KnownAnswer, Protected
from answerable.casework.authority.series.mosaic.together import Together, together
from answerable.casework.authority.series.told import Answered, From, Proposition, Said
from answerable.casework.authority.unable import NotReady
from answerable.casework.one_event import not_in_the_future
from answerable.law.finding import say

COLUMNS = (
    *("authority", "reference", "on", "source", "says", *(each.value for each in ASKED)),
    *("first_year", "last_year", "counted", "least", "most"),
)
LARGEST, MOST_ROWS = 5_000_000, 20_000


def code_answer(
    reference: str,
    *,
    part: str,
    about: QuestionClass,
    says: Said | None,
    counted: str = "",
    least: int = 0,
    most: int | None = None,
    by: By,
    on: date,
    seen: int | None = None,
) -> InformationRequest:
    """Codes what was told of a part: of which class, and what it says of it. None: it is not coded, or not any more.

    Raises `NotReady` for a part of which nothing was told, or that was neither confirmed nor denied.
    """
    with acting(reference, Do.CODE, by=by, on=on, seen=seen) as work:
        row = work.request.parts.filter(number=part).first()
        if row is None or row.answered_on is None or not told_of(row):
            raise NotReady(
                f"Part {part} has told nothing that could be coded: it is not answered, or it was neither confirmed nor denied. Code an "
                "answer once it was sent."
            )
        vocabulary_of(work.request.authority).must_know(about)
        answer = Answered(work.request.authority.name, about, says or Said.YES, reference, row.answered_on, From.OURS, counted, least, most)
        _must_stand(answer)
        told = {"counted": counted, "least": least, "most": most or 0, "unbounded": most is None} if says is Said.COUNT else {}
        says_what = says.value if says is not None else ""
        work.record(ANSWER_CODED, {"part": part, "says": says_what, "answered_on": row.answered_on, **told, **about.table()})
        series_after(work)
    return work.request


def enter_answer(answer: Answered, *, by: By) -> KnownAnswer:
    """Enters another authority's answer, or what is in the public domain. Raises `NotReady`."""
    with keeping(Do.SEE_MOSAIC, by=by) as kept:
        made = _entered(kept.authority, vocabulary_of(kept.authority), answer, by)
        made.save()
        kept.record("answer entered", _table(answer))
    return made


def bring_answers(content: bytes, *, by: By) -> int:
    """Enters the answers of a CSV file with the columns `COLUMNS`: all of them, or none. Raises `NotReady`, which names the row."""
    answers = read_answers(content)
    with keeping(Do.SEE_MOSAIC, by=by) as kept:
        vocabulary, rows = vocabulary_of(kept.authority), []
        for nth, each in enumerate(answers, start=2):
            try:
                rows.append(_entered(kept.authority, vocabulary, each, by))
            except NotReady as wrong:
                raise NotReady(f"Row {nth}: {wrong}") from None
        KnownAnswer.objects.bulk_create(rows)
        kept.record("answers brought in", {"answers": len(rows)})
    return len(rows)


def declare(proposition: Proposition, *, by: By) -> Protected:
    """Declares something that answers must not give away. Raises `NotReady`."""
    with keeping(Do.SEE_MOSAIC, by=by) as kept:
        vocabulary_of(kept.authority).must_know(proposition.about)
        if not proposition.words.strip() or not proposition.body.strip():
            raise NotReady("Say in words what is protected, and of which authority.")
        if not any(proposition.about.named()):
            raise NotReady("Choose a term in at least one dimension: a proposition about anything protects nothing.")
        last = Protected.objects.filter(authority=kept.authority).order_by("-number").values_list("number", flat=True).first()
        made = Protected(authority=kept.authority, number=(last or 0) + 1, body=proposition.body.strip(), words=proposition.words.strip())
        made.about = proposition.about
        made.save()
        kept.record("protected proposition declared", {"words": made.words, "name": made.body, **made.about.table()})
    return made


def undeclare(number: int, *, reason: str, by: By) -> None:
    """Takes a declared proposition out, for a reason. Raises `NotReady`."""
    with keeping(Do.SEE_MOSAIC, by=by) as kept:
        if not reason.strip():
            raise NotReady("Say why it need not be protected any more.")
        found, _ = Protected.objects.filter(authority=kept.authority, number=number).delete()
        if not found:
            raise NotReady("There is no such proposition. Look at those that are listed.")
        kept.record("protected proposition taken out", {"proposition": number, "reason": reason})


def known(by: By) -> Known:
    """Everything that is reasoned from. Raises `NotPermitted`, `NotThere`."""
    permit(by, Do.SEE_MOSAIC)
    return known_of(authority_of(by))


class Looked(NamedTuple):
    """A part beside what is known: what a yes and what a no would decide or move, with what was coded of the question."""

    request: InformationRequest
    asked: str
    about: QuestionClass
    coded: bool
    known: Known
    yes: tuple[Together, ...]
    no: tuple[Together, ...]


def look(by: By, reference: str, part: str) -> Looked:
    """What saying yes, and what saying no, would give away together with every earlier answer. Both are looked at, whichever is so.

    What was told of the part itself is left out. Raises `NotThere`, `NotPermitted`.
    """
    request, _, now = part_of(by, reference, part)[:3]
    all_known = known(by)
    question = next(questions(request, [(now.number, now.asked)], standing=()))
    own = f"{request.reference} part {part}"
    earlier = [each for each in all_known.answers if not (each.source is From.OURS and each.reference == own)]
    about = question.begins_with
    yes, no = (
        together(all_known.vocabulary, all_known.protected, earlier, Answered(request.authority.name, about, says, own, by.today))
        for says in (Said.YES, Said.NO)
    )
    return Looked(request, now.asked, about, question.coded is not None, all_known, yes, no)


def _entered(authority: PublicAuthority, vocabulary: Vocabulary, answer: Answered, by: By) -> KnownAnswer:
    if answer.source is From.OURS:
        raise NotReady("Your own answers are coded on their parts. Enter those of others, and what is in the public domain.")
    vocabulary.must_know(answer.about)
    _must_stand(answer)
    not_in_the_future(answer.on, by)
    made = KnownAnswer(
        authority=authority,
        body=answer.body.strip(),
        reference=answer.reference.strip(),
        source=answer.source.value,
        on=answer.on,
        says=answer.says.value,
        counted=answer.counted,
        least=answer.least if answer.says is Said.COUNT else None,
        most=answer.most if answer.says is Said.COUNT else None,
    )
    made.about = answer.about
    return made


def _must_stand(answer: Answered) -> None:
    answer.must_be_whole()
    if not any(answer.about.named()):
        raise NotReady("Choose a term in at least one dimension: an answer about anything tells nothing of a class.")
    if len(answer.body) > 100 or len(answer.reference) > 200:
        raise NotReady("The authority has at most 100 characters, and the reference 200. Shorten them.")


def _table(answer: Answered) -> Mapping[str, Any]:
    return {
        "name": answer.body,
        "reference": answer.reference,
        "source": answer.source.value,
        "answered_on": answer.on,
        "says": answer.said(),
        **answer.about.table(),
    }


def read_answers(content: bytes) -> list[Answered]:
    """The answers of a CSV file. Raises `NotReady`, which names the row and what is wrong with it."""
    if len(content) > LARGEST:
        raise NotReady("The file is larger than 5 MB. Bring it in parts.")
    try:
        rows = list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        raise NotReady("The file is not CSV in UTF-8. Save it as that, and bring it again.") from None
    if not rows or set(COLUMNS) - set(rows[0]):
        raise NotReady(f"The first row names these columns: {', '.join(COLUMNS)}. A row follows for each answer.")
    if len(rows) > MOST_ROWS:
        raise NotReady(f"The file has more than {MOST_ROWS:,} rows. Bring it in parts.")
    answers = []
    for nth, row in enumerate(rows, start=2):
        try:
            answers.append(_read(row))
        except (TypeError, ValueError):
            raise NotReady(
                f"Row {nth} cannot be read: a day is written 2026-01-31, a year or a number in digits, says is "
                f"{', '.join(each.value for each in Said)}, and source {From.ANOTHER.value} or {From.PUBLIC.value}."
            ) from None
    return answers


def _read(row: Mapping[str, Any]) -> Answered:
    if not all(isinstance(each, str) for each in row.values()):
        raise ValueError  # a row that is shorter or longer than the first

    def number(name: str) -> int | None:
        return int(row[name]) if row[name].strip() else None

    about = made_of({Dimension(each.value): row[each.value].strip() for each in ASKED}, Years(number("first_year"), number("last_year")))
    says = Said(row["says"].strip())
    counted = row["counted"].strip()
    if counted:
        Dimension(counted)
    day, source = date.fromisoformat(row["on"].strip()), From(row["source"].strip())
    return Answered(row["authority"], about, says, row["reference"], day, source, counted, number("least") or 0, number("most"))


def cited(each: Answered) -> str:
    """An answer as a position names it: its reference, its day and what it gave away."""
    return f"{each.reference}, {say(each.on)}: {each.said()} ({each.about.said()}), {each.body}"
