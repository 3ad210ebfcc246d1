"""The forms of the powers beside a decision notice, of the accountable person's certificate, and of concerns that a record was altered."""

from answerable.casework.commissioner.actions import powers
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.law.foia.s53_exception_from_duty_to_comply import COMMUNICATE, CONFIRM_OR_DENY, ServedOn
from answerable.law.foia.s77_offence_of_altering_records import Deed, DoneBy
from answerable.web.office.kinds import About, Fields, Filled, Kind, Shown, day_of
from answerable.web.work.fields import Choice, Number, OneOf, Words

_DEEDS = [(each.name, each.value) for each in Deed]
_YES_OR_NO = [("yes", "Yes"), ("no", "No")]


def _yes(question: str) -> OneOf:
    return OneOf(question, _YES_OR_NO, needed="Say yes or no")


def _enforcement(_: About) -> Fields:
    return {
        "under": Words(
            "Which requirements of Part I of the Act were not complied with?",
            rows=2,
            needed="Enter the requirements",
            hint="One on each line, like FOIA s.10(1).",
        ),
        "reasons": Words("The reasons", rows=5, needed="Give the reasons"),
        "steps": Words("The steps that it requires", rows=3, needed="Give the steps", hint="One on each line."),
        "within": Number("Within how many days of the day on which it was sent?", needed="Enter the number of days", most=1000),
        "appeal_rights": _yes("Does the notice say that the authority can appeal, and how?"),
        "on": day_of("On which day was it sent?", "The day on which it was sent"),
    }


def _enforce(about: About, filled: Filled, seen: int) -> object:
    lines = {"under": filled["under"].splitlines(), "steps": filled["steps"].splitlines()}
    given = {**filled, **lines, "appeal_rights": filled["appeal_rights"] == "yes"}
    return powers.serve_enforcement_notice(about.complaint.reference, **given, by=about.by, seen=seen)


def _waiting(case: Case) -> list[tuple[str, str]]:
    return [(str(each.number), f"Enforcement notice {each.number}") for each in case.enforcement_notices if each.complied_on is None]


def _complied(about: About) -> Fields:
    return {
        "number": Choice("Which one?", [("", "Choose one"), *_waiting(about.case)], needed="Choose the notice"),
        "evidence": Words("What shows it?", rows=3, needed="Say what shows it"),
        "on": day_of("On which day?", "The day on which it was complied with"),
    }


def _comply(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "number": int(filled["number"])}
    return powers.record_enforcement_complied(about.complaint.reference, **given, by=about.by, seen=seen)


def _recommendation(_: About) -> Fields:
    return {
        "under": Words(
            "Which paragraphs of a code does practice not follow?",
            rows=2,
            needed="Enter the paragraphs",
            hint="One on each line, like s.45 Code (2018) para 5.4.",
        ),
        "reasons": Words("How does practice not follow them?", rows=4, needed="Say why"),
        "steps": Words("The steps that it recommends", rows=3, needed="Give the steps", hint="One on each line."),
        "public_records": _yes("Is it about public records, under the code of section 46?"),
        "keeper_consulted": _yes("Was the Keeper of Public Records consulted first? Answer no if it is not about public records"),
        "on": day_of("On which day was it given?", "The day on which it was given"),
    }


def _recommend(about: About, filled: Filled, seen: int) -> object:
    lines = {"under": filled["under"].splitlines(), "steps": filled["steps"].splitlines()}
    said = {each: filled[each] == "yes" for each in ("public_records", "keeper_consulted")}
    return powers.recommend_practice(about.complaint.reference, **{**filled, **lines, **said}, by=about.by, seen=seen)


def _certificate(_: About) -> Fields:
    failures = [(str(each), str(each)) for each in (CONFIRM_OR_DENY, COMMUNICATE)]
    return {
        "served_on": OneOf("On whom was the notice served?", [(each.name, each.value) for each in ServedOn], needed="Say on whom"),
        "under": OneOf("About which failure?", failures, needed="Say about which"),
        "reasons": Words("The opinion as it is certified", rows=4, needed="Give the opinion"),
        "on": day_of("On which day was it given to the Commissioner?", "The day on which it was given"),
    }


def _receive_certificate(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "served_on": ServedOn[filled["served_on"]]}
    return powers.receive_certificate(about.complaint.reference, **given, by=about.by, seen=seen)


def _concern(_: About) -> Fields:
    return {
        "done_by": OneOf("Who did it, as it seems?", [(each.name, each.value) for each in DoneBy], needed="Say who"),
        "deed": OneOf(
            "What was done to the record, in the words of FOIA s.77(1)?",
            _DEEDS,
            needed="Say what was done",
        ),
        "done_on": day_of("On which day was it done?", "The day on which it was done"),
        "text": Words("What shows it?", rows=4, needed="Say what shows it"),
    }


def _record_concern(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "deed": Deed[filled["deed"]], "done_by": DoneBy[filled["done_by"]]}
    return powers.record_concern(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _open(case: Case) -> list[tuple[str, str]]:
    return [(str(each.number), f"Concern {each.number}") for each in case.concerns if each.concluded_on is None]


def _conclusion(about: About) -> Fields:
    return {
        "number": Choice("Which one?", [("", "Choose one"), *_open(about.case)], needed="Choose the concern"),
        "reason": Words("What became of it, and why?", rows=3, needed="Say what became of it"),
    }


def _conclude(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "number": int(filled["number"])}
    return powers.conclude_concern(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _on_whom(about: About) -> Shown:
    return (("The public authority", about.complaint.authority),)


KINDS = {
    "enforcement": Kind(
        "Record an enforcement notice",
        "Record it",
        Do.USE_POWERS,
        _enforcement,
        _enforce,
        "An authority that did not comply with a requirement of Part I of the Act can be required to take steps (FOIA s.52).",
        shown=_on_whom,
    ),
    "enforcement-complied": Kind(
        "Record that an enforcement notice was complied with",
        "Record it",
        Do.USE_POWERS,
        _complied,
        _comply,
        sense=lambda case: bool(_waiting(case)),
    ),
    "recommendation": Kind(
        "Record a practice recommendation",
        "Record it",
        Do.USE_POWERS,
        _recommendation,
        _recommend,
        "It says where practice does not follow a code. It does not find that the Act was breached (FOIA s.48).",
        shown=_on_whom,
    ),
    "overridden": Kind(
        "Record a certificate of the accountable person",
        "Record it",
        Do.AFTER_NOTICE,
        _certificate,
        _receive_certificate,
        "Given by the twentieth working day, it ends the effect of the notice, FOIA s.53(2). A copy is laid before Parliament.",
        lambda case: case.notice is not None and case.certificate is None,
    ),
    "concern": Kind(
        "Record a concern that a record was altered",
        "Record it",
        Do.RECORD_CONCERN,
        _concern,
        _record_concern,
        "No finding: whether the offence was committed is for a court, FOIA s.77. Proceedings are brought within six months.",
    ),
    "concern-concluded": Kind(
        "Conclude a concern", "Conclude it", Do.RECORD_CONCERN, _conclusion, _conclude, sense=lambda case: bool(_open(case))
    ),
}
