"""What a letter of each kind needs besides the positions and the words: a day, a sum, a question, reasons."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.drafting.other_letters import OUTCOMES
from answerable.documents.letters import Kind
from answerable.web.work.answer_form import Fields
from answerable.web.work.fields import DayField, OneOf, Words

_OF_A_PART = ("outcomes", "why")


def _clarification(_parts: Sequence[str]) -> Fields:
    return {
        "questions": Words("What do you need to know? One question a line.", rows=4, needed="Write at least one question"),
        "reasonably_required": Words(
            "Why is it reasonably required to identify and locate what was asked for?",
            rows=3,
            needed="Say why it is reasonably required: without that the time does not stop, s.1(3)(a)",
            hint="A question that is only useful stops nothing.",
        ),
        "advice": Words("Help with asking, s.16", rows=3, hint="You can leave this out."),
    }


def _fees_notice(_parts: Sequence[str]) -> Fields:
    return {
        "charges": Words(
            "What is charged for? One thing a line, with its sum.",
            rows=3,
            needed="Write what is charged for",
            hint="Copying: 30.00. Time is never charged for here.",
        ),
        "how_to_pay": Words("How can it be paid?", rows=3, needed="Say how it can be paid"),
    }


def _extension(_parts: Sequence[str]) -> Fields:
    return {
        "estimate_on": DayField("On which day do you expect to decide?", what="The day on which you expect to decide"),
        "balance_only": Words(
            "Why does the extra time go on the balance of the public interest alone?",
            rows=3,
            hint="Not on searching, not on deciding whether the exemption is engaged: s.10(3).",
        ),
        "reasonable": Words("Why is that much time reasonable in the circumstances?", rows=3),
    }


def _late(_parts: Sequence[str]) -> Fields:
    return {
        "expected_on": DayField("On which day do you expect to answer?", what="The day on which you expect to answer"),
        "why": Words("Why is it late?", rows=3, hint="You can leave this out."),
    }


def _review(parts: Sequence[str]) -> Fields:
    fields: Fields = {}
    for each in parts:
        outcomes = [(outcome, outcome.capitalize()) for outcome in OUTCOMES]
        fields[f"outcomes-{each}"] = OneOf(
            f"Part {each}: does the first answer stand?", outcomes, needed=f"Say whether it stands, on part {each}"
        )
        fields[f"why-{each}"] = Words(f"Part {each}: why?", rows=4, needed=f"Part {each}: say why")
    return fields


def _correction(_parts: Sequence[str]) -> Fields:
    return {
        "sent_on": DayField("On which day was the wrong release sent?", what="The day of the wrong release"),
        "what_happened": Words(
            "What happened?", rows=3, needed="Say what happened", hint="In words that repeat nothing that should not have been released."
        ),
        "asked": Words("What do you ask of the requester?", rows=3, needed="Say what you ask of the requester"),
    }


_FIELDS: Mapping[Kind, Callable[[Sequence[str]], Fields]] = {
    Kind.CLARIFICATION: _clarification,
    Kind.FEES_NOTICE: _fees_notice,
    Kind.EXTENSION: _extension,
    Kind.LATE: _late,
    Kind.REVIEW: _review,
    Kind.CORRECTION: _correction,
}


def fields_of(kind: Kind, parts: Sequence[str]) -> Fields:
    """The fields of a kind, for a letter on these parts."""
    return _FIELDS[kind](parts) if kind in _FIELDS else {}


def about_of(kind: Kind, parts: Sequence[str], filled: Mapping[str, Any]) -> dict[str, Any]:
    """What a letter is about, as it was filled in."""
    about: dict[str, Any] = {}
    for name in fields_of(kind, parts):
        value = filled.get(name)
        of, _, part = name.partition("-")
        if part:
            about.setdefault(of, {})[part] = value
        elif value not in (None, ""):
            about[name] = value
    return about


def as_if(kind: Kind, parts: Sequence[str], on: date) -> dict[str, Any]:
    """What it might be about, so that the words that it needs can be asked for before it is filled in."""
    filled = {
        name: on if isinstance(field, DayField) else next(iter(OUTCOMES)) if isinstance(field, OneOf) else "to be given"
        for name, field in fields_of(kind, parts).items()
    }
    return about_of(kind, parts, filled)
