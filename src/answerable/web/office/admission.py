"""The forms of a complaint that has just come: allocating it, judging whether it is to be decided, the short route."""

from django.db.models import Q

from answerable.casework.commissioner.actions import admit, allocate
from answerable.casework.commissioner.actions.receive import as_it_came, split
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import State
from answerable.casework.people.colleagues import colleague, colleagues
from answerable.law.code.commissioners_practice import day_to_answer_a_request_unanswered
from answerable.law.code.norms_of_time import internal_review_norm_exceptionally, window_to_complain
from answerable.law.finding import say
from answerable.law.foia.s50_decision_notices import GROUNDS
from answerable.law.not_law import NotLaw
from answerable.web.office.kinds import About, Fields, Filled, Kind, Shown, day_of, plainly, today
from answerable.web.work.fields import Choice, OneOf, Words

_QUESTIONS = (
    ("exhausted", "Does it appear that the complainant has not exhausted a complaints procedure?", "It is returned, with what to do."),
    ("delay", "Does it appear that there has been undue delay in complaining?", "A late complaint can be decided all the same: say why."),
    ("vexatious", "Does it appear that the complaint is frivolous or vexatious?", "A repeated complaint may be."),
    ("withdrawn", "Does it appear that the complaint has been withdrawn or abandoned?", ""),
)
_YES_OR_NO = (("yes", "Yes: no decision is made on this ground"), ("no", "No"))


def _judging(_: About) -> Fields:
    fields: Fields = {}
    for (name, words, hint), ground in zip(_QUESTIONS, GROUNDS, strict=True):
        fields[name] = OneOf(f"{words} {ground.at}", _YES_OR_NO, needed="Answer yes or no", hint=hint)
        fields[f"{name}_reasons"] = Words("Why?", rows=2, needed="Give the reasons", longest=4000)
    return fields


def _judge(about: About, filled: Filled, seen: int) -> object:
    answers = {
        ground.at: admit.Answer(filled[name] == "yes", filled[f"{name}_reasons"])
        for (name, *_), ground in zip(_QUESTIONS, GROUNDS, strict=True)
    }
    return admit.judge_admissibility(about.complaint.reference, answers=answers, by=about.by, on=about.by.today, seen=seen)


def days_that_bear_on_it(case: Case) -> Shown:
    """The days that the judgements turn on, and the norms beside them: six weeks, and forty working days for a review."""
    told = case.complaint
    days = [("The complaint came", say(told.on))]
    days += [
        (words, say(day))
        for words, day in (
            ("The request was made", told.requested_on),
            ("The authority received it", told.request_received_on if told.request_received_on != told.requested_on else None),
            ("The authority answered", told.responded_on),
            ("A review was asked for", told.review_asked_on),
            ("The review was answered", told.reviewed_on),
        )
        if day is not None
    ]
    if told.last_answer_on is not None:
        norm = window_to_complain(told.last_answer_on)
        within = "within" if told.on <= norm.value else "after"
        days.append(("Six weeks after the last answer", f"{say(norm.value)}: it came {within} them. Practice and not law."))
    if told.review_asked_on is not None and told.reviewed_on is None:
        try:
            norm = internal_review_norm_exceptionally(told.review_asked_on)
        except NotLaw:
            return tuple(days)
        passed = "have passed" if told.on > norm.value else "had not passed when it came"
        days.append(("Forty working days for a review", f"{say(norm.value)}: they {passed}."))
    return tuple(days)


def _short_route_shown(about: About) -> Shown:
    told = about.case.complaint
    by = day_to_answer_a_request_unanswered(about.by.today)
    return (
        ("The authority", told.authority),
        ("The request", told.asked or "Its words were not given."),
        *days_that_bear_on_it(about.case),
        ("It is asked to answer by", f"{say(by.value)}, {by.note}"),
    )


def _others(about: About) -> Fields:
    lead = Q(office=about.complaint.office, authority=about.complaint.authority) & ~Q(pk=about.complaint.pk)
    open_ones = Complaint.objects.filter(lead).exclude(state=State.CLOSED.value).order_by("-id")[:50]
    return {
        "to": Choice(
            "With which complaint is it decided together?",
            [("", "Choose one"), *((each.reference, f"{each.reference}: {each.subject}") for each in open_ones)],
            needed="Choose the complaint",
            hint="Those that are open and about the same authority.",
        ),
        "reason": Words("Why?", rows=3, needed="Say why they are decided together"),
    }


def _splitting(_: About) -> Fields:
    return {
        "subject": Words("A few words to know the second complaint by", needed="Enter a few words", longest=200),
        "text": Words("What is to be decided in it", rows=5, needed="Enter what is to be decided in it"),
        "reason": Words("Why apart?", rows=3, needed="Say why it is to be decided apart"),
    }


def _split(about: About, filled: Filled, _seen: int) -> object:
    arrived = as_it_came(about.case)._replace(subject=filled["subject"], text=filled["text"])
    return split(about.complaint.reference, arrived=arrived, reason=filled["reason"], by=about.by, on=about.by.today)


def _allocating(about: About) -> Fields:
    officers = [("", "Choose one"), *colleagues(about.by.person, Role.CASE_OFFICER.value)]
    return {"to": Choice("Which case officer?", officers, needed="Choose a case officer")}


def _allocate(about: About, filled: Filled, seen: int) -> object:
    officer = colleague(about.by.person, int(filled["to"]))
    assert officer is not None
    return allocate.allocate(about.complaint.reference, to=officer, by=about.by, on=about.by.today, seen=seen)


KINDS = {
    "unanswered": Kind(
        "Ask the authority to answer",
        "Ask it to answer",
        Do.ASK_TO_ANSWER,
        lambda _: {
            "reasons": Words(
                "Why is there no ground for making no decision?",
                rows=2,
                needed="Say why none of the four grounds of s.50(2) appears",
                hint="None of the four grounds of s.50(2) appears. It is recorded as your judgement on each.",
                longest=2000,
            )
        },
        today(admit.ask_to_answer),
        "Nothing was answered at all. The letters to both sides are made as you do this.",
        lambda case: case.is_unanswered,
        _short_route_shown,
    ),
    "admissibility": Kind(
        "Judge whether it is to be decided",
        "Record the judgements",
        Do.JUDGE_ADMISSIBILITY,
        _judging,
        _judge,
        "A complaint is decided unless one of four grounds appears to the Commissioner, s.50(2). Answer each, and say why.",
        shown=lambda about: days_that_bear_on_it(about.case),
    ),
    "answered": Kind(
        "Record that the authority answered",
        "Record the answer, and close it",
        Do.RECORD_ANSWER,
        lambda _: {
            "on": day_of("When did it answer?", "The day on which it answered"),
            "note": Words("What did it say, in short?", rows=2, needed="Say in short what it answered"),
        },
        plainly(admit.record_answer),
        "If the complainant is not content with the answer, they ask for a review first.",
    ),
    "allocate": Kind("Allocate it", "Allocate it", Do.ALLOCATE, _allocating, _allocate),
    "join": Kind("Join it to another complaint", "Join it", Do.JOIN, _others, today(admit.join), "It goes on under the other’s reference."),
    "split": Kind(
        "Split it", "Make the second complaint", Do.SPLIT, _splitting, _split, "What is to be decided apart becomes a complaint of its own."
    ),
    "note": Kind(
        "Add a note", "Add the note", Do.NOTE, lambda _: {"text": Words("The note", rows=4, needed="Enter the note")}, today(allocate.note)
    ),
}
