"""What a letter of each kind needs besides the positions and the words: a day, a sum, a question, reasons."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from answerable.casework.authority.drafting.other_letters import OUTCOMES
from answerable.documents.letters import Kind
from answerable.law.regime import Regime
from answerable.web.work.answer_form import Fields
from answerable.web.work.fields import DayField, OneOf, Words

Parts = Mapping[str, Regime]


def _clarification(parts: Parts) -> Fields:
    if Regime.EIR in parts.values():
        return {
            "questions": Words("Which particulars do you need? One question a line.", rows=4, needed="Write at least one question"),
            "reasonably_required": Words(
                "Why is the request formulated in too general a manner?",
                rows=3,
                needed="Say why it is too general: without that the time does not stop, reg 9(2)",
            ),
            "advice": Words("Help with giving them", rows=3, needed="Say how the requester could ask, reg 9(2)(b)"),
        }
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


def _fees_notice(_parts: Parts) -> Fields:
    return {
        "charges": Words(
            "What is charged for? One thing a line, with its sum.",
            rows=3,
            needed="Write what is charged for",
            hint="Copying: 30.00. Time is never charged for here.",
        ),
        "how_to_pay": Words("How can it be paid?", rows=3, needed="Say how it can be paid"),
    }


def _extension(_parts: Parts) -> Fields:
    return {
        "estimate_on": DayField("On which day do you expect to decide?", what="The day on which you expect to decide"),
        "balance_only": Words(
            "Why does the extra time go on the balance of the public interest alone?",
            rows=3,
            hint="Not on searching, not on deciding whether the exemption is engaged: s.10(3).",
        ),
        "reasonable": Words("Why is that much time reasonable in the circumstances?", rows=3),
    }


def _time_extended(_parts: Parts) -> Fields:
    return {
        "impracticable": Words(
            "Why do the complexity and the volume of what is asked for make 20 working days impracticable?",
            rows=4,
            needed="Say why complexity and volume make it impracticable, reg 7(1)",
            hint="Both are needed. Weighing the public interest, or being busy, is neither.",
        )
    }


def _late(_parts: Parts) -> Fields:
    return {
        "expected_on": DayField("On which day do you expect to answer?", what="The day on which you expect to answer"),
        "why": Words("Why is it late?", rows=3, hint="You can leave this out."),
    }


def _review(parts: Parts) -> Fields:
    fields: Fields = {}
    for each in parts:
        outcomes = [(outcome, outcome.capitalize()) for outcome in OUTCOMES]
        fields[f"outcomes-{each}"] = OneOf(
            f"Part {each}: does the first answer stand?", outcomes, needed=f"Say whether it stands, on part {each}"
        )
        fields[f"why-{each}"] = Words(f"Part {each}: why?", rows=4, needed=f"Part {each}: say why")
        if parts[each] is Regime.EIR:
            fields |= _complied(each)
    return fields


def _complied(part: str) -> Fields:
    """The decision on representations, reg 11(3)(b) and (5)."""
    only = "Only where you did not."
    choices = (("yes", "Yes"), ("no", "No"))
    return {
        f"complied-{part}": OneOf(
            f"Part {part}: did you comply with the Regulations?", choices, needed=f"Say whether you complied, on part {part}"
        ),
        f"failure-{part}": Words(f"Part {part}: how did you fail to comply?", rows=3, hint=only),
        f"action-{part}": Words(f"Part {part}: what will you do about it?", rows=3, hint=only),
        f"by-{part}": DayField(f"Part {part}: by when?", what="The day by which it is put right", needed=False),
    }


def _correction(_parts: Parts) -> Fields:
    return {
        "sent_on": DayField("On which day was the wrong release sent?", what="The day of the wrong release"),
        "what_happened": Words(
            "What happened?", rows=3, needed="Say what happened", hint="In words that repeat nothing that should not have been released."
        ),
        "asked": Words("What do you ask of the requester?", rows=3, needed="Say what you ask of the requester"),
    }


_FIELDS: Mapping[Kind, Callable[[Parts], Fields]] = {
    Kind.CLARIFICATION: _clarification,
    Kind.FEES_NOTICE: _fees_notice,
    Kind.CHARGE: _fees_notice,
    Kind.TIME_EXTENDED: _time_extended,
    Kind.EXTENSION: _extension,
    Kind.LATE: _late,
    Kind.REVIEW: _review,
    Kind.CORRECTION: _correction,
}


def fields_of(kind: Kind, parts: Parts) -> Fields:
    """The fields of a kind, for a letter on these parts, each with its law."""
    return _FIELDS[kind](parts) if kind in _FIELDS else {}


def about_of(kind: Kind, parts: Parts, filled: Mapping[str, Any]) -> dict[str, Any]:
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


def _first(name: str) -> str:
    return "yes" if name.startswith("complied") else next(iter(OUTCOMES))


def as_if(kind: Kind, parts: Parts, on: date) -> dict[str, Any]:
    """What it might be about, so that the words that it needs can be asked for before it is filled in."""
    filled = {
        name: on if isinstance(field, DayField) else _first(name) if isinstance(field, OneOf) else "to be given"
        for name, field in fields_of(kind, parts).items()
    }
    return about_of(kind, parts, filled)
