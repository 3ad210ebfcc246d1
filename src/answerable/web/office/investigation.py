"""The forms of an investigation: scope, questions, submissions, positions, notices for information, items, and ending early."""

from answerable.casework.commissioner.actions import investigate, scope
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import ACTS, DUTIES, HOW_AGREED, Case
from answerable.casework.commissioner.states import Party
from answerable.law.claims import Likelihood
from answerable.law.finding import say
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from answerable.web.office.kinds import About, Fields, Filled, Kind, Shown, day_of, plainly
from answerable.web.work.fields import Choice, Number, OneOf, Provisions, SomeOf, Tick, Words

SIDES = [(each.name, each.value[0].upper() + each.value[1:]) for each in investigate.ASKED_OF]


_STAYS = "stays"
_NOT_DECIDED = [
    ("out", "It leaves the scope: it is not pursued, or was no ground. The scope is then agreed again"),
    (_STAYS, "It stays in the scope and need not be decided, since something else settles it. The notice says why"),
]


def _grounds(case: Case) -> list[tuple[str, str]]:
    return [(str(each.number), f"{each.number}: {each.under}, {each.words[:80]}") for each in case.in_scope]


def _has_scope(case: Case) -> bool:
    return bool(case.in_scope)


def _ground(_: About) -> Fields:
    return {
        "part": Words("Which part of the request? (optional)", hint="Its number, like 4. Leave it empty for all of it.", longest=60),
        "under": Provisions("Under which provision?", needed="Enter the provision", hint="Like FOIA s.31(3)."),
        "duty": OneOf("Which duty is it about?", [(each, each[0].upper() + each[1:]) for each in DUTIES], needed="Choose the duty"),
        "words": Words("What is complained of?", rows=3, needed="Enter what is complained of"),
    }


def _add_ground(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "under": filled["under"][0]}
    return scope.add_ground(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _out(about: About) -> Fields:
    return {
        "number": Choice("Which ground?", [("", "Choose one"), *_grounds(about.case)], needed="Choose the ground"),
        "becomes": OneOf("What becomes of it?", _NOT_DECIDED, needed="Say what becomes of it"),
        "reason": Words(
            "Why is it not decided?",
            rows=2,
            needed="Say why it is not decided",
            hint="Of one that stays in the scope the notice has your own words, like: section 31(3) is not engaged either way.",
        ),
    }


def _take_out(about: About, filled: Filled, seen: int) -> object:
    action = scope.need_not_decide if filled["becomes"] == _STAYS else scope.take_out_ground
    number, reason = int(filled["number"]), filled["reason"]
    return action(about.complaint.reference, number=number, reason=reason, by=about.by, on=about.by.today, seen=seen)


def _agreement(_: About) -> Fields:
    return {
        "how": OneOf("How was it agreed?", [(each, each[0].upper() + each[1:]) for each in HOW_AGREED], needed="Say how it was agreed"),
        "note": Words("In which letter or words?", rows=2, needed="Say in which letter or words"),
        "on": day_of("On which day?", "The day on which it was agreed"),
    }


def _asking(_: About) -> Fields:
    return {
        "of": OneOf("Who is asked?", SIDES, needed="Say who is asked"),
        "questions": Words("The questions", rows=6, needed="Enter the questions", hint="One on each line."),
        "due_on": day_of("By when is the answer wanted?", "The day by which it is wanted"),
    }


def _ask(about: About, filled: Filled, seen: int) -> object:
    of, lines = Party[filled["of"]], filled["questions"].splitlines()
    by, on = about.by, about.by.today
    return investigate.ask_questions(about.complaint.reference, of=of, questions=lines, due_on=filled["due_on"], by=by, on=on, seen=seen)


def _submission(about: About) -> Fields:
    waiting = [(str(each.number), f"{each.number}: {each.words[:80]}") for each in about.case.questions if each.answered_on is None]
    answers: Fields = {"answers": SomeOf("Which questions does it answer?", waiting)} if waiting else {}
    return {
        "of": OneOf("Who submitted it?", SIDES, needed="Say who submitted it"),
        **answers,
        "text": Words("What does it say?", rows=8, needed="Enter what it says"),
        "on": day_of("When did it come?", "The day on which it came"),
    }


def _submit(about: About, filled: Filled, seen: int) -> object:
    answers, of = [int(each) for each in filled.get("answers", ())], Party[filled["of"]]
    given = {"answers": answers, "of": of, "text": filled["text"], "on": filled["on"]}
    return investigate.receive_submission(about.complaint.reference, **given, by=about.by, seen=seen)


def _position(about: About) -> Fields:
    return {
        "ground": Choice("For which ground?", [("", "Choose one"), *_grounds(about.case)], needed="Choose the ground"),
        "under": Provisions("What does the authority rely on?", needed="Enter the provision", hint="Like FOIA s.31(1)(a)."),
        "likelihood": OneOf(
            "At which likelihood does it say so?",
            [("", "It does not say, or the provision asks for none"), *((each.value, each.value) for each in Likelihood)],
        ),
        "act": OneOf("Harm from which act?", [("", "It does not say, or none is asked for"), *((each, each) for each in ACTS)]),
        "argument": Words("Its argument, in its own words", rows=6, needed="Enter its argument"),
        "on": day_of("When did it first say so?", "The day on which it first said so"),
    }


def _take_position(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "ground": int(filled["ground"]), "under": filled["under"][0]}
    return investigate.record_position(about.complaint.reference, **given, by=about.by, seen=seen)


def _notice(_: About) -> Fields:
    return {
        "questions": Words("What information is wanted?", rows=6, needed="Enter what is wanted", hint="One thing on each line."),
        "within": Number("Within how many days of today?", needed="Enter the number of days", most=365),
        "basis": Tick("It states that the Commissioner has received an application under section 50"),
        "appeal_rights": Tick("It contains particulars of the right of appeal conferred by section 57"),
    }


def _notice_shown(about: About) -> Shown:
    appeal_by = last_day_to_appeal(about.by.today)
    shortest = (appeal_by.value - about.by.today).days
    return (("The shortest lawful period", f"{shortest} days, to {say(appeal_by.value)}, the last day to appeal (FOIA s.51(4))"),)


def _serve(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "questions": filled["questions"].splitlines()}
    return investigate.serve_information_notice(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _ending(label: str) -> Fields:
    return {
        "reason": Words(label, rows=3, needed="Give the words"),
        "on": day_of("On which day?", "The day of that"),
    }


KINDS = {
    "ground": Kind(
        "Add a ground",
        "Add the ground",
        Do.SET_SCOPE,
        _ground,
        _add_ground,
        "Only what is in the scope is decided: nothing else gets a finding.",
    ),
    "ground-out": Kind(
        "Take a ground out, or say why it need not be decided",
        "Record it",
        Do.SET_SCOPE,
        _out,
        _take_out,
        "What is found of a ground has to be taken back before it can be one that need not be decided.",
        lambda case: bool(case.in_scope),
    ),
    "scope-agreed": Kind(
        "Record that the scope is agreed",
        "Record it",
        Do.SET_SCOPE,
        _agreement,
        plainly(scope.agree_scope),
        sense=lambda case: _has_scope(case) and case.scope_agreed_on is None,
    ),
    "position": Kind(
        "Record what the authority relies on", "Record it", Do.INVESTIGATE, _position, _take_position, "One limb at a time.", _has_scope
    ),
    "questions": Kind("Put questions", "Put the questions", Do.INVESTIGATE, _asking, _ask),
    "submission": Kind("Record a submission", "Record the submission", Do.INVESTIGATE, _submission, _submit),
    "information-notice": Kind(
        "Serve an information notice",
        "Record that it was sent today",
        Do.SERVE_INFORMATION_NOTICE,
        _notice,
        _serve,
        "The authority must furnish what the notice asks for, FOIA s.51, and may appeal against it.",
        shown=_notice_shown,
    ),
    "information-given": Kind(
        "Record that the information notice was answered",
        "Record it",
        Do.INVESTIGATE,
        lambda _: {
            "note": Words("What came, in short?", rows=2, needed="Say in short what came"),
            "on": day_of("On which day?", "The day on which it came"),
        },
        plainly(investigate.answer_information_notice),
        sense=lambda case: any(each.answered_on is None for each in case.information_notices),
    ),
    "resolved": Kind(
        "Record that it was resolved informally",
        "Record it, and close it",
        Do.END_WITHOUT_DECISION,
        lambda _: _ending("How was it resolved, and in which words did the complainant withdraw it?"),
        plainly(investigate.resolve_informally),
        "No decision is made, FOIA s.50(2)(d).",
    ),
    "withdrawn": Kind(
        "Record that it was withdrawn",
        "Record it, and close it",
        Do.END_WITHOUT_DECISION,
        lambda _: _ending("In which words did the complainant withdraw it?"),
        plainly(investigate.receive_withdrawal),
        "No decision is made, FOIA s.50(2)(d).",
    ),
}
