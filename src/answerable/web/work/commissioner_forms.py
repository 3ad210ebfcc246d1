"""What can be recorded of the Commissioner's case, and done about it: what each asks, and the action that it calls."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import appeals, complaints, notices
from answerable.casework.authority.complaint.days import waits_for_more_time
from answerable.casework.authority.complaint.shape import Matters
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
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


def day_of(label: str, what: str, *, needed: bool = True) -> DayField:
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
        "on": day_of("When did the letter come?", "The day on which it came"),
        **({"parts": parts_field("Which parts is it about?", parts, hint="Choose none for all of them.")} if len(parts) > 1 else {}),
        "respects": Provisions(
            "Which provisions is it about?", rows=3, hint="One on each line, like FOIA s.31(3). Leave it empty for everything."
        ),
    }


def _questions(_: About) -> Fields:
    return {
        "on": day_of("What is the date of the letter?", "The date of the letter"),
        "questions": Words("What does it ask?", rows=6, needed="Enter the questions", hint="One question on each line."),
        "due_on": day_of("By when does it want them answered?", "The day that the letter gives"),
    }


def _ground(_: About) -> Fields:
    grounds = [(each.at, f"{each.words[5:]} ({each.at})") for each in GROUNDS]
    return {
        "ground": OneOf("On which ground?", grounds, needed="Choose the ground"),
        "on": day_of("When did the Commissioner say so?", "The day on which the Commissioner said so"),
    }


def _appeal(about: About) -> Fields:
    steps = about.matters.in_force[-1].steps if about.matters.in_force else ()
    return {
        "by_whom": OneOf("Who appeals?", [(each.name, each.value) for each in appeals.APPELLANTS], needed="Choose who appeals"),
        "theirs": Words("What is the Tribunal’s reference?", hint="Like EA/2020/0123.", longest=60),
        "on": day_of("When was the appeal brought?", "The day on which it was brought"),
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
        "on": day_of("What is the date of the directions?", "The date of the directions"),
        "directions": Words(
            "What is directed?", rows=5, needed="Enter the directions", hint="One on each line, those of one day together."
        ),
        "due_on": day_of("By which day?", "The day that the Tribunal gives"),
    }


def _ended(_: About) -> Fields:
    return {
        "outcome": OneOf("What became of it?", [(each, each) for each in appeals.OUTCOMES], needed="Choose what became of it"),
        "on": day_of("On which day?", "The day of the decision"),
        "steps_by": day_of("By when does the Tribunal say that the steps are to be taken?", "The day for the steps", needed=False),
    }


def _certified(_: About) -> Fields:
    return {
        "on": day_of("When was it certified?", "The day on which it was certified"),
        "theirs": Words("What is the reference?", hint="The court’s or the Commissioner’s. You can leave this out.", longest=60),
        "note": Words("What does it say was not complied with?", rows=4, needed="Enter what it says was not complied with"),
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
    "time-extended": Kind(
        "Record that the Tribunal extends the time to appeal",
        "Record it",
        Do.RECORD_FROM_THE_COMMISSIONER,
        lambda _: {"on": day_of("When did it say so?", "The day on which it said so")},
        _plainly(appeals.extend_time_to_appeal),
        "The appeal came after its last day. From the day on which the time is extended it is pending, and what it affects is stayed.",
        lambda found: any(map(waits_for_more_time, found.in_force)),
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
    "certified": Kind(
        "Record that the Commissioner certified a failure to comply",
        "Record it",
        Do.RECORD_FROM_THE_COMMISSIONER,
        _certified,
        _plainly(notices.receive_certificate),
        "In writing to the High Court or, in Scotland, the Court of Session, s.54(1). The court may inquire into it and deal with it as a "
        "contempt of court, s.54(3).",
        lambda found: bool(found.in_force) and found.in_force[-1].certifiable,
    ),
}
