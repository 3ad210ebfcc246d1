"""The notice's own prose, stage by stage, and what it calls the authority: a person's words, which follow from nothing."""

import re
from collections.abc import Sequence
from datetime import date

from answerable.casework.commissioner.acting import By, Work, acting
from answerable.casework.commissioner.actions.annex import must_not_repeat_it
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import names_in_it, prose_of, typed_as
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case, Paragraph
from answerable.casework.commissioner.states import Marking
from answerable.casework.unable import NotReady
from answerable.documents.letters import UnableToDraft
from answerable.documents.notice_drafting import Stage, refuse_names

STAGES = (Stage.BACKGROUND, Stage.SCOPE, Stage.OTHER)
LONGEST_WORD = 60
_OF_THE_CASE = re.compile(r"(submission|item|argument|evidence|question|ground) (\d+)", re.IGNORECASE)


def write_prose(reference: str, *, stage: Stage, paragraphs: Sequence[Paragraph], by: By, on: date, seen: int | None = None) -> Complaint:
    """What somebody types on one stage of the notice, in place of what stood there; no paragraph at all takes it out.

    Raises `NotReady` for a paragraph that has no words or rests on nothing, for a name that two would have, and for a reference to none.
    """
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        if stage not in STAGES:
            raise NotReady("Reasons, and where the public interest lies, are typed with the finding that they are of.")
        written = as_typed(work, paragraphs)
        _must_hold_together(work.case, stage, written, on)
        work.record("prose written", {"stage": stage.value, "paragraphs": [each.told() for each in written]})
    return work.complaint


def as_typed(work: Work, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs that somebody typed, tidied.

    Raises `NotReady` for one that has no words, that rests on nothing, or that rests on or repeats what is closed.
    """
    written = [_tidied(each) for each in paragraphs]
    for number, each in enumerate(written, start=1):
        _refuse(work.case, number, each)
        if work.case.gists:
            must_not_repeat_it(work, "\n\n".join((each.text, each.quoted, *each.notes)))
    return written


def call_authority(reference: str, *, name: str, by: By, on: date, seen: int | None = None) -> Complaint:
    """What the notice calls the authority, such as `the Council`; nothing for `the public authority`. Raises `NotReady`."""
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        word = " ".join(name.split())
        if len(word) > LONGEST_WORD or "{" in word:
            raise NotReady(f"Give a short name like “the Council”, {LONGEST_WORD} characters at most.")
        work.record("authority called", {"name": word})
    return work.complaint


def _tidied(each: Paragraph) -> Paragraph:
    texts = (each.text.strip(), _lines(each.rests_on), " ".join(each.name.split()), each.quoted.strip(), " ".join(each.whose.split()))
    return Paragraph(*texts, _lines(each.notes))


def _lines(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(each.strip() for each in lines if each.strip())


def _refuse(case: Case, number: int, each: Paragraph) -> None:
    if not each.text:
        raise NotReady(f"Paragraph {number} has no words. Write them, or empty everything else of it.")
    if not each.rests_on:
        raise NotReady(f"Say what paragraph {number} rests on: a judgement, evidence, or an authority, like submission 1 or FOIA s.45.")
    if bool(each.quoted) is not bool(each.whose):
        raise NotReady(f"Give what paragraph {number} quotes and whose words they are, or neither.")
    for told in each.rests_on:
        _refuse_source(case, number, told)


def _refuse_source(case: Case, number: int, told: str) -> None:
    if told.casefold().startswith("withheld"):
        raise NotReady(f"Paragraph {number} cannot rest on what is withheld. Say that in the confidential annex, and write its gist.")
    named = _OF_THE_CASE.fullmatch(told)
    if named is None:
        return
    kind, at = named[1].casefold(), int(named[2])
    every: dict[str, Sequence[object]] = {
        "submission": case.submissions,
        "item": case.items,
        "argument": case.arguments,
        "evidence": case.evidence,
        "question": case.questions,
        "ground": case.grounds,
    }
    if not 1 <= at <= len(every[kind]):
        raise NotReady(f"Paragraph {number} rests on {told}, and there is none of that number. Give the number of one that there is.")
    if kind == "item" and case.items[at - 1].marking is not Marking.OPEN:
        raise NotReady(f"Paragraph {number} rests on {told}, which is confidential from the complainant. Rest it on what is open.")


def _must_hold_together(case: Case, stage: Stage, written: Sequence[Paragraph], on: date) -> None:
    before = [typed_as(stage, each) for each in case.prose.get(stage, ())]
    others = [each for each in prose_of(case) if each.stage is not stage]
    try:
        refuse_names([typed_as(stage, each) for each in written], others, instead_of=before, generated=names_in_it(case, dated=on))
    except UnableToDraft as refused:
        raise NotReady(str(refused)) from None
