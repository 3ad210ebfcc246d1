"""What can be recorded of the Commissioner's case, and done about it: what each asks, and the action that it calls."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import appeals, complaints, notices
from answerable.casework.authority.complaint.shape import Matters
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.law.finding import say
from answerable.law.foia.s50_decision_notices import GROUNDS
from answerable.web.work.fields import DayField, OneOf, Provisions, SomeOf, Words, parts_field

Filled = dict[str, Any]
Fields = dict[str, forms.Field]
Shown = tuple[tuple[str, str], ...]


class About(NamedTuple):
    """The case that something is recorded of, and who records it."""

    request: InformationRequest
    case: Folded
    by: By

    @property
    def matters(self) -> Matters:
        """What is with the Commissioner or the Tribunal."""
        return matters_of(self.case)


def _nothing_shown(_: About) -> Shown:
    return ()


def _always(_: Matters) -> bool:
    return True


class Kind(NamedTuple):
    """One thing to record or to do: what it asks, the action, and when it makes sense."""

    title: str
    button: str
    do: Do
    fields: Callable[[About], Fields]
    act: Callable[[About, Filled, int], object]
    lede: str = ""
    sense: Callable[[Matters], bool] = _always
    shown: Callable[[About], Shown] = _nothing_shown


def _day(label: str, what: str, *, needed: bool = True) -> DayField:
    return DayField(label, what=what, hint="For example, 19 2 2020.", needed=needed)


def _plainly(action: Callable[..., object]) -> Callable[[About, Filled, int], object]:
    """An action that takes what was filled in under the same names."""
    return lambda about, filled, seen: action(about.request.reference, **filled, by=about.by, seen=seen)


def _lines(action: Callable[..., object], name: str) -> Callable[[About, Filled, int], object]:
    return lambda about, filled, seen: action(
        about.request.reference, **{**filled, name: filled[name].splitlines()}, by=about.by, seen=seen
    )


def _complaint(about: About) -> Fields:
    parts = [(each.number, each.asked) for each in about.case.parts]
    return {
        "theirs": Words("What is the Commissioner’s reference?", needed="Enter the reference", hint="Like IC-12345-A1B2.", longest=60),
        "officer": Words("Who is the case officer?", hint="As you write them: initials, or a post.", longest=80),
        "on": _day("When did the letter come?", "The day on which it came"),
        **({"parts": parts_field("Which parts is it about?", parts, hint="Choose none for all of them.")} if len(parts) > 1 else {}),
        "respects": Provisions(
            "Which provisions is it about?", rows=3, hint="One on each line, like FOIA s.31(3). Leave it empty for everything."
        ),
    }


def _questions(_: About) -> Fields:
    return {
        "on": _day("What is the date of the letter?", "The date of the letter"),
        "questions": Words("What does it ask?", rows=6, needed="Enter the questions", hint="One question on each line."),
        "due_on": _day("By when does it want them answered?", "The day that the letter gives"),
    }


def _ground(_: About) -> Fields:
    grounds = [(each.at, f"{each.words[5:]} ({each.at})") for each in GROUNDS]
    return {
        "ground": OneOf("On which ground?", grounds, needed="Choose the ground"),
        "on": _day("When did the Commissioner say so?", "The day on which the Commissioner said so"),
    }


def _appeal(about: About) -> Fields:
    steps = about.matters.in_force[-1].steps if about.matters.in_force else ()
    return {
        "by_whom": OneOf("Who appeals?", [(each.name, each.value) for each in appeals.APPELLANTS], needed="Choose who appeals"),
        "theirs": Words("What is the Tribunal’s reference?", hint="Like EA/2020/0123.", longest=60),
        "on": _day("When was the appeal brought?", "The day on which it was brought"),
        **(
            {
                "affects": SomeOf(
                    "Which steps is it against?",
                    [(str(each.number), f"{each.number}: {each.words[:90]}") for each in steps],
                    hint="They need not be taken while it is pending, s.50(6). Choose none for all of them.",
                )
            }
            if steps
            else {}
        ),
    }


def _act_appeal(about: About, filled: Filled, seen: int) -> object:
    who = next(each for each in appeals.APPELLANTS if each.name == filled["by_whom"])
    affects = [int(each) for each in filled.get("affects", ())]
    theirs = filled["theirs"]
    return appeals.receive_appeal(
        about.request.reference, by_whom=who, theirs=theirs, affects=affects, by=about.by, on=filled["on"], seen=seen
    )


def _directions(_: About) -> Fields:
    return {
        "on": _day("What is the date of the directions?", "The date of the directions"),
        "directions": Words(
            "What is directed?", rows=5, needed="Enter the directions", hint="One on each line, those of one day together."
        ),
        "due_on": _day("By which day?", "The day that the Tribunal gives"),
    }


def _ended(_: About) -> Fields:
    return {
        "outcome": OneOf("What became of it?", [(each, each) for each in appeals.OUTCOMES], needed="Choose what became of it"),
        "on": _day("On which day?", "The day of the decision"),
        "steps_by": _day("By when does the Tribunal say that the steps are to be taken?", "The day for the steps", needed=False),
    }


def _pending(found: Matters) -> bool:
    return any(each.pending for each in found.in_force)


KINDS = {
    "complaint": Kind(
        "Record a complaint to the Commissioner",
        "Record the complaint",
        Do.RECORD_FROM_THE_COMMISSIONER,
        _complaint,
        _plainly(complaints.open_complaint),
        "While it is open the case is not disposed of.",
    ),
    "questions": Kind(
        "Record the Commissioner’s questions",
        "Record the questions",
        Do.RECORD_FROM_THE_COMMISSIONER,
        _questions,
        _lines(complaints.receive_questions, "questions"),
        "Each is answered on its own, and stands in the queue until it is.",
        lambda found: bool(found.open_complaints),
    ),
    "no-decision": Kind(
        "Record that no decision is made",
        "Record it",
        Do.RECORD_FROM_THE_COMMISSIONER,
        _ground,
        _plainly(complaints.end_complaint),
        "The Commissioner notifies the complainant of it, with the grounds, s.50(3)(a).",
        lambda found: bool(found.open_complaints),
    ),
    "appeal": Kind(
        "Record an appeal to the Tribunal",
        "Record the appeal",
        Do.RECORD_FROM_THE_COMMISSIONER,
        _appeal,
        _act_appeal,
        "Recording it here brings no appeal: send the notice of appeal to the Tribunal yourself.",
        lambda found: bool(found.in_force) and not _pending(found),
    ),
    "directions": Kind(
        "Record the Tribunal’s directions",
        "Record the directions",
        Do.RECORD_FROM_THE_COMMISSIONER,
        _directions,
        _lines(appeals.receive_directions, "directions"),
        sense=_pending,
    ),
    "appeal-ended": Kind(
        "Record what became of the appeal",
        "Record it",
        Do.RECORD_FROM_THE_COMMISSIONER,
        _ended,
        _plainly(appeals.end_appeal),
        "Where the Tribunal substitutes a notice, record that notice as well, after this.",
        _pending,
    ),
}


def _question(about: About, which: list[int]) -> Kind | None:
    asked = next((each for each in about.matters.questions if [each.number] == which), None)
    if asked is None:
        return None

    def fields(_: About) -> Fields:
        return {
            "answer": Words(
                "What is the answer?", rows=8, needed="Enter the answer", hint="In the words in which it goes to the Commissioner."
            ),
            "on": _day("When was it sent?", "The day on which it was sent"),
        }

    def act(about: About, filled: Filled, seen: int) -> object:
        return complaints.answer_question(about.request.reference, number=asked.number, **filled, by=about.by, seen=seen)

    shown: Shown = (("The question", asked.words), ("Wanted by", say(asked.due_on)))
    title = f"Answer question {asked.number} of the Commissioner"
    return Kind(title, "Record the answer", Do.ANSWER_THE_COMMISSIONER, fields, act, shown=lambda _: shown)


def _step(about: About, which: list[int]) -> Kind | None:
    found = ((notice, step) for notice in about.matters.in_force for step in notice.steps if [notice.number, step.number] == which)
    notice, step = next(found, (None, None))
    if notice is None or step is None:
        return None

    def fields(_: About) -> Fields:
        return {
            "how": Words(
                "How was it taken?", rows=3, needed="Enter how the step was taken", hint="Such as “letter 3, which answers afresh”."
            ),
            "on": _day("When was it taken?", "The day on which it was taken"),
        }

    def act(about: About, filled: Filled, seen: int) -> object:
        return notices.take_step(about.request.reference, notice=notice.number, step=step.number, **filled, by=about.by, seen=seen)

    shown: Shown = (("The step", step.words), *((("Parts", ", ".join(step.parts)),) if step.parts else ()))
    lede = "Answer afresh first: take a new position on the part, and send a letter from it. Then record here that the step was taken."
    return Kind(
        f"Step {step.number} of the notice of {say(notice.on)}",
        "Record that it was taken",
        Do.TAKE_STEP,
        fields,
        act,
        lede,
        shown=lambda _: shown,
    )


def _direction(about: About, which: list[int]) -> Kind | None:
    given = next((each for each in about.matters.directions if [each.number] == which), None)
    if given is None:
        return None

    def fields(_: About) -> Fields:
        return {"how": Words("How was it followed?", rows=3), "on": _day("When was it followed?", "The day on which it was followed")}

    def act(about: About, filled: Filled, seen: int) -> object:
        return appeals.follow_direction(about.request.reference, number=given.number, **filled, by=about.by, seen=seen)

    shown: Shown = (("The direction", given.words), ("By", say(given.due_on)))
    title = f"Direction {given.number} of the Tribunal"
    return Kind(title, "Record that it was followed", Do.ANSWER_THE_COMMISSIONER, fields, act, shown=lambda _: shown)


# What is about one question, step or direction, named by its numbers.
ABOUT: dict[str, Callable[[About, list[int]], Kind | None]] = {"question": _question, "step": _step, "direction": _direction}
