"""The forms of the argument table: an argument, what was made of it, and evidence."""

from answerable.casework.commissioner.actions import argue
from answerable.casework.commissioner.argument import Source, View
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import ACTS, Case
from answerable.casework.commissioner.states import Party
from answerable.law.claims import Likelihood
from answerable.law.finding import say
from answerable.law.issues import Issue
from answerable.web.office.investigation import SIDES
from answerable.web.office.kinds import About, Fields, Filled, Kind, day_of
from answerable.web.work.fields import Choice, OneOf, Provisions, Words

TABLE = "office-arguments"
_ISSUES = [(each.name, each.value[0].upper() + each.value[1:]) for each in Issue]
_VIEWS = [(each.name, each.value[0].upper() + each.value[1:]) for each in View]
_PUBLIC = ("", "It is public already, or nobody sent it")


def _has_scope(case: Case) -> bool:
    return bool(case.in_scope)


def _sources(case: Case) -> list[tuple[str, str]]:
    return [
        (f"{Source.COMPLAINT.name} 0", f"The complaint of {say(case.complaint.on)}"),
        *(
            (f"{Source.SUBMISSION.name} {each.number}", f"Submission {each.number} of {each.of.value}, {say(each.on)}")
            for each in case.submissions
        ),
        *((f"{Source.ITEM.name} {each.number}", f"Item {each.number} of {each.of.value}: {each.name}") for each in case.items),
    ]


def _ground_and_issue(case: Case) -> Fields:
    grounds = [(str(each.number), f"{each.number}: {each.under}, {each.words[:80]}") for each in case.in_scope]
    return {
        "ground": Choice("On which ground?", [("", "Choose one"), *grounds], needed="Choose the ground"),
        "issue": Choice("On which issue?", [("", "Choose one"), *_ISSUES], needed="Choose the issue"),
    }


def _argument(about: About) -> Fields:
    return {
        **_ground_and_issue(about.case),
        "of": OneOf("Whose argument is it?", SIDES, needed="Say whose argument it is"),
        "source": Choice("Where does it stand?", [("", "Choose one"), *_sources(about.case)], needed="Say where it stands"),
        "text": Words("The argument, in its own words", rows=6, needed="Quote the argument", hint="Mark what you leave out with […]."),
        "under": Provisions(
            "Of which limb? (optional)", hint="Like FOIA s.31(1)(a). Leave it empty where it is about all that is relied on."
        ),
        "likelihood": OneOf(
            "At which likelihood is it put?",
            [("", "It does not say, or none is asked for"), *((each.value, each.value) for each in Likelihood)],
            hint="As it is argued here, which may not be as it is pleaded.",
        ),
        "act": OneOf("Harm from which act?", [("", "It does not say, or none is asked for"), *((each, each) for each in ACTS)]),
        "on": day_of("When did that side first say so?", "The day on which it first said so"),
    }


def _read(filled: Filled) -> Filled:
    source, _, number = filled["source"].partition(" ")
    told = {"ground": int(filled["ground"]), "issue": Issue[filled["issue"]], "of_number": int(number or 0)}
    return {**filled, **told, "source": Source[source] if source else None}


def _make(about: About, filled: Filled, seen: int) -> object:
    given = {**_read(filled), "of": Party[filled["of"]], "under": (filled["under"] or [""])[0]}
    return argue.make_argument(about.complaint.reference, **given, by=about.by, seen=seen)


def _answer(about: About) -> Fields:
    every = [(str(each.number), f"{each.number}: {each.of.value}, “{each.text[:80]}”") for each in about.case.arguments]
    return {
        "number": Choice("Which argument?", [("", "Choose one"), *every], needed="Choose the argument"),
        "view": OneOf("What do you make of it?", _VIEWS, needed="Say what you make of it"),
        "reasons": Words(
            "Your reasons",
            rows=8,
            needed="Give the reasons, or say why it need not be answered",
            hint="Your own words. They stand in the notice after the argument, unless it need not be answered.",
        ),
    }


def _give_answer(about: About, filled: Filled, seen: int) -> object:
    given = {"number": int(filled["number"]), "view": View[filled["view"]], "reasons": filled["reasons"]}
    return argue.answer_argument(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _evidence(about: About) -> Fields:
    return {
        **_ground_and_issue(about.case),
        "text": Words("What does it show?", rows=4, needed="Say what it shows", hint="With its address, where it is public already."),
        "source": OneOf("Where does it stand?", [_PUBLIC, *_sources(about.case)]),
    }


def _note(about: About, filled: Filled, seen: int) -> object:
    return argue.note_evidence(about.complaint.reference, **_read(filled), by=about.by, on=about.by.today, seen=seen)


KINDS = {
    "argument": Kind(
        "Add an argument",
        "Add it",
        Do.INVESTIGATE,
        _argument,
        _make,
        "One side’s words on one issue, quoted from where they stand. Record a submission first, then quote from it.",
        _has_scope,
        back=TABLE,
    ),
    "answer-argument": Kind(
        "Answer an argument",
        "Record the answer",
        Do.DECIDE,
        _answer,
        _give_answer,
        "The losing side’s arguments are all answered, or put aside with a reason, before a notice is signed.",
        lambda case: bool(case.arguments),
        back=TABLE,
    ),
    "evidence": Kind("Note evidence", "Note it", Do.INVESTIGATE, _evidence, _note, sense=_has_scope, back=TABLE),
}
