"""What came, and what was done outside: one page for each thing that can be recorded of a case."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import handling, hold, ncnd, record, review
from answerable.casework.authority.actions.from_the_commissioner import record_day_specified
from answerable.casework.authority.actions.translation import record_language
from answerable.casework.authority.actions.under_its_law import find_regime, hand_over, to_hand_over
from answerable.casework.authority.disposal_holds import MATTERS, held_back
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.handling import linked
from answerable.casework.authority.ncnd.secret import considered, secret
from answerable.casework.authority.permissions import Do, Role, may
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotReady
from answerable.casework.people.colleagues import colleague, colleagues
from answerable.law.finding import say
from answerable.law.regime import Regime
from answerable.web.signed_in import page
from answerable.web.work import handling_forms, ncnd_forms, publishing
from answerable.web.work.chronology import told
from answerable.web.work.dividing import REGIMES
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import DayField, OneOf, Words, parts_field
from answerable.web.work.letters_elsewhere import LETTERS, Elsewhere
from answerable.web.work.who import by_of, found

Filled = dict[str, Any]
Fields = dict[str, forms.Field]


class About(NamedTuple):
    """The case that something is recorded of, and who records it."""

    request: InformationRequest
    case: Folded
    by: By

    @property
    def parts(self) -> list[tuple[str, str]]:
        """The parts that some law counts, each with its words."""
        return [(each.number, each.asked) for each in self.case.counted]


class Kind(NamedTuple):
    """One thing that can be recorded: what it asks, and the action that records it."""

    title: str
    button: str
    do: Do
    fields: Callable[[About], Fields]
    act: Callable[[About, Filled, int], object]
    lede: str = ""
    of: Callable[[Folded], bool] = lambda _: True  # whether there is such a thing in a case with these parts
    shown: Callable[[InformationRequest], tuple[tuple[str, str], ...]] = lambda _: ()


@found
def what(request: HttpRequest, reference: str) -> HttpResponse:
    """Everything that can be recorded of a case as it stands."""
    by = by_of(request)
    case = request_for(by, reference)
    folded = fold(case.authority, case.case)
    offered = [(name, kind.title) for name, kind in KINDS.items() if may(by.roles, kind.do, State(case.state)) and kind.of(folded)]
    return page(request, "work/record.html", here="register", case=case, offered=offered)


@found
def one(request: HttpRequest, reference: str, what: str) -> HttpResponse:
    """The page of one thing that can be recorded."""
    if what not in KINDS:
        raise Http404
    kind, by = KINDS[what], by_of(request)
    # What is in the log can outlive its case, which nobody reads any more.
    case = request_for(by, reference, do=kind.do if kind.do in (Do.HIDE_MESSAGE, Do.TAKE_DOWN) else Do.READ)
    about = About(case, fold(case.authority, case.case), by)
    if not kind.of(about.case):
        raise Http404
    form = type("Filled", (forms.Form,), kind.fields(about))(request.POST if request.method == "POST" else None)

    def act(_: By, filled: Filled, seen: int) -> None:
        kind.act(about, filled, seen)

    doing = Doing(kind.title, kind.button, kind.do, act, form, reverse("case", args=[reference]), kind.lede, shown=kind.shown(case))
    return done(request, doing, state=State(case.state), version=case.version, by=by)


def _day(label: str, what_it_is: str = "The day", hint: str = "") -> DayField:
    return DayField(label, what=what_it_is, hint=hint or "For example, 7 11 2019.")


def _parts(about: About, label: str = "Which parts is it about?", of: Sequence[tuple[str, str]] | None = None) -> Fields:
    parts = about.parts if of is None else of
    return {"parts": parts_field(label, parts, hint="Choose none for all of them.")} if len(parts) > 1 else {}


def _clarification(about: About) -> Fields:
    return {
        "on": _day("When did it arrive?", "The day on which it arrived"),
        **_parts(about),
        "words": Words("What did the requester say?", rows=5, needed="Enter what the requester said"),
    }


def _fee(about: About) -> Fields:
    return {"on": _day("When was the fee received?", "The day on which the fee was received"), **_parts(about)}


def _withdrawal(about: About) -> Fields:
    return {
        "on": _day("When did the requester withdraw it?", "The day on which it was withdrawn"),
        **_parts(about, "Which parts are withdrawn?"),
        "words": Words("In what words?", rows=4, needed="Enter the words in which it was withdrawn", hint="As the requester put it."),
    }


_REGULATIONS = (
    ("SI 2004/3364 reg 6", "The information may not be held in the United Kingdom (regulation 6)"),
    ("SI 2004/3364 reg 5", "It needs somebody who takes part in an operation of the armed forces (regulation 5)"),
)


def _day_specified(about: About) -> Fields:
    return {
        "under": OneOf("Why was more time asked for?", _REGULATIONS, needed="Choose the regulation"),
        **_parts(about, "For which parts?"),
        "applied_on": _day("When did you apply to the Commissioner?", "The day of the application"),
        "day": _day("Which day did the Commissioner specify?", "The day specified"),
        "on": _day("When did the Commissioner say so?", "The day on which the Commissioner said so"),
    }


def _transfer(about: About) -> Fields:
    return {
        "to": Words("Which authority was it sent on to?", needed="Enter the authority", longest=200),
        "on": _day("When was it sent on?", "The day on which it was sent on"),
        **_parts(about),
        "note": Words("Anything to note", rows=3),
    }


def _regime(about: About) -> Fields:
    parts = [(each.number, f"({each.regime.value}) {each.asked}") for each in about.case.parts]
    return {
        "parts": parts_field("Which parts?", parts, needed="Choose the parts that go under another law"),
        "regime": OneOf("Under which law do they go?", [(each.value, words) for each, words in REGIMES.items()], needed="Choose the law"),
        "reason": Words("Why?", rows=4, needed="Say why the part goes under it"),
        "on": _day("When was that found?", "The day on which it was found"),
    }


def _hand_over(about: About) -> Fields:
    parts = [(each.number, each.asked) for each in to_hand_over(about.case, on=about.by.today)]
    return {
        "to": Words("Who answers it?", needed="Enter who answers it", hint="The office, such as the data protection team.", longest=200),
        "on": _day("When was it handed over?", "The day on which it was handed over"),
        **({"parts": parts_field("Which parts?", parts, hint="Choose none for all of them.")} if len(parts) > 1 else {}),
        "note": Words("Anything to note", rows=3),
    }


def _act_regime(about: About, filled: Filled, seen: int) -> object:
    regime = Regime(filled["regime"])
    told = {"parts": filled["parts"], "regime": regime, "reason": filled["reason"]}
    return find_regime(about.request.reference, **told, by=about.by, on=filled["on"], seen=seen)


def _language(about: About) -> Fields:
    known = f"{about.request.language or 'English'} is recorded now."
    return {
        "language": Words("Which language is it?", hint=f"{known} Leave it empty for English.", longest=40),
        "reason": Words("How do you know?", rows=2, needed="Say how you know: the request came in it, or the requester asked for it"),
    }


def _note(_: About) -> Fields:
    return {"words": Words("Your note", rows=6, needed="Enter the note")}


def _officer(about: About) -> Fields:
    people = colleagues(about.by.person, Role.OFFICER.value, Role.HEAD.value)
    return {"to": OneOf("Who works on this case?", people, needed="Choose who works on the case")}


def _correct(about: About) -> Fields:
    dated = [(str(each.number), f"{say(each.on)}: {told(each).words}") for each in about.case.entries if each.payload.get("law")]
    return {
        "number": OneOf("Which day is wrong?", dated, needed="Choose the event whose day is wrong"),
        "to": _day("What is the right day?", "The right day"),
        "reason": Words("How is that known?", rows=3, needed="Enter how the right day is known"),
    }


def _hold(_: About) -> Fields:
    return {
        "matter": OneOf("Why is it held back?", MATTERS.items(), needed="Choose why it is held back"),
        "reason": Words("What is known of it?", rows=3, needed="Enter why it is held back"),
    }


def _lift(about: About) -> Fields:
    return {
        "matter": OneOf("Which hold is lifted?", [(each, MATTERS[each]) for each in held_back(about.case)], needed="Choose the hold"),
        "reason": Words("Why is it lifted?", rows=3, needed="Enter why it is lifted"),
    }


def _close(_: About) -> Fields:
    return {"reason": Words("Anything to note", rows=3)}


def _reopen(_: About) -> Fields:
    return {"reason": Words("Why is it opened again?", rows=3, needed="Enter why it is opened again")}


def _review(about: About) -> Fields:
    return {
        "on": _day("When was it asked for?", "The day on which it was asked for"),
        **_parts(about, "Which parts is the requester unhappy with?"),
        "grounds": Words("On which grounds?", rows=5, hint="One on each line, in the requester’s words."),
    }


def _reviewer(about: About) -> Fields:
    reviews = [(str(each.number), f"Review {each.number}, asked for on {say(each.asked_on)}") for each in about.request.reviews.all()]
    people = colleagues(about.by.person, Role.REVIEWER.value)
    return {
        "number": OneOf("Which review?", reviews, needed="Choose the review"),
        "to": OneOf("Who reviews it?", people, needed="Choose a reviewer", hint="Somebody who did not decide."),
    }


def _person(about: About, filled: Filled) -> Any:
    chosen = colleague(about.by.person, int(filled["to"]))
    if chosen is None:
        raise NotReady("That person does not work for this authority. Choose somebody who does.")
    return chosen


def _act_officer(about: About, filled: Filled, seen: int) -> object:
    return record.assign(about.request.reference, to=_person(about, filled), by=about.by, on=about.by.today, seen=seen)


def _act_reviewer(about: About, filled: Filled, seen: int) -> object:
    number = int(filled["number"])
    return review.assign_review(
        about.request.reference, number=number, to=_person(about, filled), by=about.by, on=about.by.today, seen=seen
    )


def _act_correct(about: About, filled: Filled, seen: int) -> object:
    number = int(filled["number"])
    by = about.by
    return record.correct(about.request.reference, number=number, to=filled["to"], reason=filled["reason"], by=by, on=by.today, seen=seen)


def _act_review(about: About, filled: Filled, seen: int) -> object:
    grounds = [each.strip() for each in filled["grounds"].splitlines() if each.strip()]
    parts: Sequence[str] = filled.get("parts", ())
    return record.receive_review_request(about.request.reference, parts=parts, grounds=grounds, by=about.by, on=filled["on"], seen=seen)


def _plainly(action: Callable[..., object]) -> Callable[[About, Filled, int], object]:
    """An action that takes what was filled in under the same names, on the day that was filled in or else today."""

    def act(about: About, filled: Filled, seen: int) -> object:
        return action(about.request.reference, **{"on": about.by.today, **filled}, by=about.by, seen=seen)

    return act


def _elsewhere(letter: Elsewhere) -> Kind:
    def known(case: Folded) -> list[tuple[str, str]]:
        return [(each.number, each.asked) for each in case.under(*letter.laws)]

    def act(about: About, filled: Filled, seen: int) -> object:
        numbers = [number for number, _ in known(about.case)]
        whole = {} if len(numbers) == len(about.case.counted) else {"parts": numbers}
        law = [letter.table({**filled, "parts": filled.get("parts") or whole.get("parts")}, about.by.person.title)]
        return record.record_letter(about.request.reference, law=law, reason=filled["reason"], by=about.by, on=filled["on"], seen=seen)

    def fields(about: About) -> Fields:
        parts = _parts(about, of=known(about.case))
        laws = frozenset(each.regime for each in about.case.ours)
        return {"on": _day("When was it sent?", "The day on which it was sent"), **parts, **letter.fields(laws)}

    lede = "It is recorded as it was sent, whatever the law makes of it."
    return Kind(letter.title, "Record the letter", Do.RECORD_LETTER, fields, act, lede, lambda case: bool(case.under(*letter.laws)))


KINDS = {
    "clarification": Kind(
        "Record what the requester said they meant",
        "Record it",
        Do.RECEIVE_CLARIFICATION,
        _clarification,
        _plainly(record.receive_clarification),
        "The twenty working days begin again on the day it arrived, for the parts that were asked about.",
    ),
    "fee": Kind("Record that the fee came", "Record the fee", Do.RECEIVE_FEE, _fee, _plainly(record.receive_fee)),
    "withdrawal": Kind(
        "Record that the requester withdrew it",
        "Record it",
        Do.RECEIVE_WITHDRAWAL,
        _withdrawal,
        _plainly(record.receive_withdrawal),
        "Nothing more is owed on what is withdrawn. Only the requester can withdraw a request: silence does not.",
    ),
    "transfer": Kind(
        "Record that the request was sent on",
        "Record it",
        Do.TRANSFER,
        _transfer,
        _plainly(record.transfer),
        "The other authority’s clock begins when the request arrives there. This one’s duties stay as they were: when nothing is held "
        "here, answer so, and the letter says where the request was sent. The case can then be closed.",
    ),
    "law": Kind(
        "Find that a part goes under another law",
        "Count it again under that law",
        Do.FIND_REGIME,
        _regime,
        _act_regime,
        "A part always had the time of its own law, so its clock is counted again from the day on which the request was received. What it "
        "was counted to until now stays on the record. Positions under the other law have to be taken again.",
    ),
    "hand-over": Kind(
        "Hand over a request for one’s own personal data",
        "Record that it was handed over",
        Do.HAND_OVER,
        _hand_over,
        _plainly(hand_over),
        "It is answered within one month of the day on which the request was received, UK GDPR art 12(3), by whoever answers such requests "
        "here. That clock goes with it.",
        lambda case: bool(case.under(Regime.SUBJECT_ACCESS)),
    ),
    "day-specified": Kind(
        "Record a later day that the Commissioner specified",
        "Record it",
        Do.RECORD_FROM_THE_COMMISSIONER,
        _day_specified,
        _plainly(record_day_specified),
        "Only the Commissioner can give this time, on an application made within twenty working days, and never past the sixtieth. "
        "That the information is abroad gives none by itself. You must still answer promptly.",
        lambda case: bool(case.foia),
    ),
    "language": Kind(
        "Record the language of the requester",
        "Record it",
        Do.RECORD_LANGUAGE,
        _language,
        _plainly(record_language),
        "Somebody who wrote in Welsh, or who asks for it, is answered in Welsh by the same last day and with the same rights.",
    ),
    "ncnd": Kind(
        "Say that a part may be neither confirmed nor denied",
        "Record it",
        Do.CONSIDER_NCND,
        lambda about: ncnd_forms.considering(about.case),
        _plainly(ncnd.consider),
        "From now on nobody searches for it, and nothing goes that could tell. Say so before anybody looks.",
    ),
    "ncnd-set-aside": Kind(
        "Say that a part need not be neither confirmed nor denied",
        "Record it",
        Do.CONSIDER_NCND,
        lambda about: ncnd_forms.setting_aside(about.case),
        _plainly(ncnd.set_aside),
        "The part is then searched for and worked as any other.",
        of=lambda case: bool(considered(case)),
    ),
    "ground": Kind(
        "State what an act rests on, where the answer may be neither",
        "State the ground",
        Do.STATE_GROUND,
        lambda about: ncnd_forms.stating(about.case),
        _plainly(ncnd.state_ground),
        "Where the answer neither confirms nor denies, some acts would tell by being done. They need a reason that does not rest on what "
        "is held. Somebody else clears it.",
        of=lambda case: bool(secret(case)),
    ),
    "ground-cleared": Kind(
        "Clear what an act rests on, or return it",
        "Record it",
        Do.CLEAR_GROUND,
        lambda about: ncnd_forms.clearing(about.case),
        lambda about, filled, seen: ncnd_forms.clear(about.request.reference, filled, about.by, seen),
        of=lambda case: bool(ncnd.waiting(case)),
    ),
    "handling": Kind(
        "Say that it asks how another request was handled",
        "Link it",
        Do.LINK_HANDLING,
        lambda about: handling_forms.linking(about.case),
        _plainly(handling.link_handling),
        "Where that answer neither confirmed nor denied, this one tells no more of it, by what it gives, counts or relies on.",
        of=handling_forms.seems_so,
    ),
    "handling-way": Kind(
        "Choose how a request on the handling of another is answered",
        "Record it",
        Do.LINK_HANDLING,
        lambda about: handling_forms.choosing(about.case),
        _plainly(handling.choose_way),
        "To give what is the same tells nothing, and to neither confirm nor deny tells nothing: to do a little of both does.",
        of=lambda case: bool(linked(case)),
        shown=handling_forms.of_parents,
    ),
    "note": Kind("Add a note", "Add the note", Do.NOTE, _note, _plainly(record.note)),
    "officer": Kind("Give the case to an officer", "Give the case", Do.ASSIGN, _officer, _act_officer),
    "day": Kind(
        "Correct a day",
        "Correct the day",
        Do.CORRECT,
        _correct,
        _act_correct,
        "What was recorded first stays in the ledger, beside the correction.",
    ),
    **{f"letter-{name}": _elsewhere(each) for name, each in LETTERS.items()},
    "review": Kind(
        "Record that an internal review was asked for, or representations made",
        "Record it",
        Do.RECEIVE_REVIEW,
        _review,
        _act_review,
        "Under the Act a review is normally answered within 20 working days. That is the Code’s norm and not law. Under the Environmental "
        "Information Regulations a requester who is unhappy makes representations, and the decision on them must be notified within 40 "
        "working days. That is law, reg 11(4).",
    ),
    "reviewer": Kind("Give the review to a reviewer", "Give the review", Do.ASSIGN_REVIEW, _reviewer, _act_reviewer),
    "close": Kind("Close the case", "Close the case", Do.CLOSE, _close, _plainly(record.close)),
    "hold": Kind(
        "Hold the case back from disposal",
        "Hold it back",
        Do.HOLD,
        _hold,
        _plainly(hold.hold),
        "It is not disposed of until the hold is lifted. An open review, complaint, appeal or notice holds it back by itself.",
    ),
    "lift-hold": Kind("Lift a hold on the case", "Lift the hold", Do.LIFT_HOLD, _lift, _plainly(hold.lift_hold)),
    "publish": Kind(
        "Publish it in the disclosure log",
        "Publish it",
        Do.PUBLISH,
        lambda about: publishing.publish_fields(about.request),
        lambda about, filled, seen: publishing.act_publish(about.request, about.by, filled, seen),
        publishing.PUBLISH_LEDE,
        lambda case: not publishing.is_published(case),
        publishing.shown,
    ),
    "hide": Kind(
        "Hide a message or a file that was published",
        "Hide it",
        Do.HIDE_MESSAGE,
        lambda about: publishing.hide_fields(about.request),
        lambda about, filled, seen: publishing.act_hide(about.request, about.by, filled, seen),
        "It is no longer shown, and a file is gone from the log. That it is hidden, and why, is shown.",
        publishing.is_published,
    ),
    "take-down": Kind(
        "Take it down from the disclosure log",
        "Take it down",
        Do.TAKE_DOWN,
        lambda about: publishing.take_down_fields(about.request),
        lambda about, filled, seen: publishing.act_take_down(about.request, about.by, filled, seen),
        "At its address stands from then on that it was there, and why it is not.",
        publishing.is_published,
    ),
    "reopen": Kind("Open the case again", "Open it again", Do.REOPEN, _reopen, _plainly(record.reopen)),
}
