"""What is done about one thing of the Commissioner's case: a question, a step, a direction, a part that a notice judged."""

from collections.abc import Callable

from answerable.casework.authority.actions import appeals, complaints, notices
from answerable.casework.authority.complaint.judging import Finds, parts_to_judge, to_judge
from answerable.casework.authority.complaint.shape import Notice
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.permissions import Do
from answerable.law.finding import say
from answerable.web.work.commissioner_forms import About, Fields, Filled, Kind, Shown, day_of
from answerable.web.work.fields import OneOf, Words

_SILENT = "Leave it empty where it says nothing of it."


def _question(about: About, which: list[int]) -> Kind | None:
    asked = next((each for each in about.matters.questions if [each.number] == which), None)
    if asked is None:
        return None

    def fields(_: About) -> Fields:
        return {
            "answer": Words(
                "What is the answer?", rows=8, needed="Enter the answer", hint="In the words in which it goes to the Commissioner."
            ),
            "on": day_of("When was it sent?", "The day on which it was sent"),
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
            "on": day_of("When was it taken?", "The day on which it was taken"),
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
        return {"how": Words("How was it followed?", rows=3), "on": day_of("When was it followed?", "The day on which it was followed")}

    def act(about: About, filled: Filled, seen: int) -> object:
        return appeals.follow_direction(about.request.reference, number=given.number, **filled, by=about.by, seen=seen)

    shown: Shown = (("The direction", given.words), ("By", say(given.due_on)))
    title = f"Direction {given.number} of the Tribunal"
    return Kind(title, "Record that it was followed", Do.ANSWER_THE_COMMISSIONER, fields, act, shown=lambda _: shown)


def judged_at(notice: Notice, part: str, case: Folded) -> str:
    """Where it is said what a notice finds of a part, as an address names it."""
    return f"judged-{notice.number}-{[each.number for each in case.parts].index(part) + 1}"


def _judged(about: About, which: list[int]) -> Kind | None:
    wanted = "-".join(map(str, ("judged", *which)))
    found = ((notice, part) for notice in about.matters.in_force for part in parts_to_judge(about.case, notice))
    notice, part = next((each for each in found if judged_at(*each, about.case) == wanted), (None, ""))
    if notice is None:
        return None
    grounds = to_judge(about.case, part, on=notice.on)

    def fields(_: About) -> Fields:
        asked: Fields = {}
        for nth, each in enumerate(grounds):
            asked[f"finds-{nth}"] = OneOf(f"What does it find of {each.what}?", each.choices, needed=f"Say what it finds of {each.what}")
            asked[f"reasons-{nth}"] = Words(f"Why, in its words, of {each.what}?", rows=4, hint=_SILENT)
        return asked

    def act(about: About, filled: Filled, seen: int) -> object:
        finds = [Finds(filled[f"finds-{nth}"], filled[f"reasons-{nth}"]) for nth in range(len(grounds))]
        at, reference = about.by.today, about.request.reference
        return notices.record_judged(reference, notice=notice.number, part=part, finds=finds, by=about.by, on=at, seen=seen)

    lede = "The position on this part is then as the notice judged it, until you take another. Nothing is read out of the notice for you."
    title = f"What the notice of {say(notice.on)} finds of part {part}"
    return Kind(title, "Record it", Do.RECORD_FROM_THE_COMMISSIONER, fields, act, lede)


# What is about one question, step or direction, named by its numbers.
ABOUT: dict[str, Callable[[About, list[int]], Kind | None]] = {
    "question": _question,
    "step": _step,
    "direction": _direction,
    "judged": _judged,
}
