"""The forms of what comes after a notice: steps taken, appeals, the Tribunal's own notice, certification, closing."""

from answerable.casework.commissioner.above import Higher
from answerable.casework.commissioner.actions import after, onward
from answerable.casework.commissioner.days import days_of
from answerable.casework.commissioner.onward import may_go_to, pending
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Party
from answerable.law.foia.s54_failure_to_comply import Court
from answerable.law.foia.s57_appeal_against_notices import Appellant
from answerable.web.office.kinds import About, Fields, Filled, Kind, day_of, plainly, today
from answerable.web.work.fields import Choice, OneOf, SomeOf, Words


def _to_take(case: Case) -> list[tuple[str, str]]:
    steps = case.notice.steps if case.notice is not None else ()
    return [(str(each.number), f"{each.number}: {each.words[:90]}") for each in steps if each.taken_on is None]


def _step(about: About) -> Fields:
    return {
        "step": Choice("Which step?", [("", "Choose one"), *_to_take(about.case)], needed="Choose the step"),
        "evidence": Words("What shows that it was taken?", rows=3, needed="Say what shows it"),
        "on": day_of("On which day was it taken?", "The day on which it was taken"),
    }


def _take_step(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "step": int(filled["step"])}
    return after.record_step_taken(about.complaint.reference, **given, by=about.by, seen=seen)


def _appeal(about: About) -> Fields:
    steps = about.case.notice.steps if about.case.notice is not None else ()
    choices = [(str(each.number), f"{each.number}: {each.words[:90]}") for each in steps]
    affects = SomeOf("Which steps is it against?", choices, hint="Only these are stayed, s.50(6). Choose none for all of them.")
    return {
        "by_whom": OneOf("Who appeals?", [(each.name, each.value) for each in after.APPELLANTS], needed="Say who appeals"),
        "theirs": Words("The Tribunal’s reference", hint="Like EA/2020/0123.", longest=60),
        **({"affects": affects} if choices else {}),
        "on": day_of("On which day was it brought?", "The day on which it was brought"),
    }


def _receive_appeal(about: About, filled: Filled, seen: int) -> object:
    told = {"by_whom": Appellant[filled["by_whom"]], "affects": [int(each) for each in filled.get("affects", ())]}
    given = {"theirs": filled["theirs"], "on": filled["on"], **told}
    return after.receive_appeal(about.complaint.reference, **given, by=about.by, seen=seen)


def _ended(_: About) -> Fields:
    return {
        "outcome": OneOf("What became of it?", [(each, each.capitalize()) for each in after.OUTCOMES], needed="Say what became of it"),
        "on": day_of("On which day?", "The day of that"),
        "steps_by": day_of("By when are the steps to be taken, if the Tribunal says so?", "The day for the steps", needed=False),
    }


def _substituted(_: About) -> Fields:
    return {
        "theirs": Words("The Tribunal’s reference", needed="Enter the reference", longest=60),
        "steps": Words("The steps that it orders, one on each line", rows=4),
        "steps_by": day_of("By when?", "The day for the steps", needed=False),
        "on": day_of("On which day?", "The day of the Tribunal’s notice"),
    }


def _substitute(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "steps": filled["steps"].splitlines()}
    return after.substitute(about.complaint.reference, **given, by=about.by, seen=seen)


def _certify(about: About, filled: Filled, seen: int) -> object:
    given = {"reasons": filled["reasons"], "court": Court[filled["court"]]}
    return after.certify(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _onward(about: About) -> Fields:
    courts = [(each.name, each.value[0].upper() + each.value[1:]) for each in may_go_to(about.case)]
    parties = [(each.name, each.value[0].upper() + each.value[1:]) for each in onward.PARTIES]
    return {
        "to": OneOf("Where does it go?", courts, needed="Say where it goes"),
        "by_whom": OneOf("Who appeals?", parties, needed="Say who appeals"),
        "theirs": Words("Its reference there (optional)", hint="Like UA-2020-000123-GIA.", longest=60),
        "suspended": OneOf(
            "Was the effect of the decision suspended meanwhile?",
            [("no", "No: the steps are still owed"), ("yes", "Yes: no step need be taken while it is pending")],
            needed="Say whether it was suspended",
        ),
        "on": day_of("On which day was permission asked for, or the appeal brought?", "The day on which it was brought"),
    }


def _receive_onward(about: About, filled: Filled, seen: int) -> object:
    told = {"to": Higher[filled["to"]], "by_whom": Party[filled["by_whom"]], "suspended": filled["suspended"] == "yes"}
    given = {"theirs": filled["theirs"], "on": filled["on"], **told}
    return onward.receive_onward_appeal(about.complaint.reference, **given, by=about.by, seen=seen)


def _onward_ended(_: About) -> Fields:
    return {
        "outcome": OneOf("What became of it?", [(each, each.capitalize()) for each in onward.OUTCOMES], needed="Say what became of it"),
        "on": day_of("On which day?", "The day of that"),
    }


def _late(case: Case) -> bool:
    if case.notice is None or case.appeal is None:
        return False
    return case.appeal.extended_on is None and case.appeal.on > days_of(case.notice).appeal_by.value


KINDS = {
    "step-taken": Kind(
        "Record that a step was taken", "Record it", Do.AFTER_NOTICE, _step, _take_step, sense=lambda case: bool(_to_take(case))
    ),
    "appeal": Kind(
        "Record an appeal",
        "Record the appeal",
        Do.RECORD_APPEAL,
        _appeal,
        _receive_appeal,
        "It stays the steps that it is against, no others.",
    ),
    "time-extended": Kind(
        "Record that the Tribunal extended the time to appeal",
        "Record it",
        Do.RECORD_APPEAL_OUTCOME,
        lambda _: {"on": day_of("On which day?", "The day of that")},
        plainly(after.extend_time),
        sense=_late,
    ),
    "appeal-ended": Kind("Record what became of the appeal", "Record it", Do.RECORD_APPEAL_OUTCOME, _ended, plainly(after.end_appeal)),
    "onward-appeal": Kind(
        "Record an appeal to the Upper Tribunal or a court",
        "Record the appeal",
        Do.AFTER_NOTICE,
        _onward,
        _receive_onward,
        "It goes on a point of law, with permission. By itself it stays no step: FOIA s.50(6) is about the appeal against the notice.",
        lambda case: bool(may_go_to(case)),
    ),
    "onward-ended": Kind(
        "Record what became of the onward appeal",
        "Record it",
        Do.AFTER_NOTICE,
        _onward_ended,
        plainly(onward.end_onward_appeal),
        sense=lambda case: pending(case) is not None,
    ),
    "remind": Kind(
        "Remind the authority of its steps",
        "Record that it was reminded",
        Do.AFTER_NOTICE,
        lambda _: {"note": Words("A note (optional)", rows=2)},
        today(onward.remind),
        "The letter is made as you do this. It says which steps are not taken, and by which day they are or were owed.",
        lambda case: bool(_to_take(case)),
    ),
    "substituted": Kind(
        "Record the Tribunal’s own notice",
        "Record it",
        Do.AFTER_NOTICE,
        _substituted,
        _substitute,
        "It stands in the place of the decision notice, and is the Tribunal’s to enforce, FOIA s.61(4).",
        lambda case: bool(case.appeals) and case.appeals[-1].outcome == "notice substituted",
    ),
    "certify": Kind(
        "Certify that steps were not taken",
        "Certify it",
        Do.CERTIFY,
        lambda _: {
            "court": OneOf("To which court?", [(each.name, each.value) for each in after.COURTS], needed="Say to which court"),
            "reasons": Words("Why is it certified?", rows=5, needed="Give the reasons"),
        },
        _certify,
        "A power, and no duty, FOIA s.54(1). The certificate is made as you do this.",
        lambda case: bool(_to_take(case)),
    ),
    "close": Kind(
        "Close it",
        "Close it",
        Do.CLOSE,
        lambda _: {"note": Words("A note (optional)", rows=2)},
        today(after.close),
    ),
}
