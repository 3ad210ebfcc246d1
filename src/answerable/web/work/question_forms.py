"""The form of one question of a position, and what is kept of what was filled in: by what is asked, and never by the exemption."""

from collections.abc import Callable, Mapping

from django import forms

from answerable.casework.authority.deciding.asking import CERTIFICATE, UNSTATED, Asked, answer_at
from answerable.casework.authority.deciding.entering import judgement
from answerable.casework.authority.deciding.grounds import PUT_OFF
from answerable.documents.case_file.placing import Key
from answerable.law.claims import Duty
from answerable.law.finding import say
from answerable.law.guided import AnsweredBy
from answerable.web.work import bar_forms
from answerable.web.work.answer_form import NO_REASONS, YES_OR_NO, Fields, Filled, Form, Who, lines, reasons_field
from answerable.web.work.fields import DayField, OneOf, SomeOf, Words

_IN_WORDS = {
    "would": "Would: more likely than not",
    "would be likely to": "Would be likely to: a real and significant risk",
    "maintaining outweighs disclosing": "The public interest in the exemption or exception outweighs the other",
    "exactly balanced": "They are exactly equal",
    "disclosing outweighs maintaining": "The other outweighs the public interest in the exemption or exception",
}
_UNDECIDED = "undecided"
_SIDES = ("for_disclosing", "for_maintaining")


def form_of(question: Asked) -> Form:
    """The form of a question."""
    key = question.question.key
    special = {**bar_forms.SPECIAL, CERTIFICATE: _certificate}.get(key) or _BY_NAME.get(key[-1])
    return (special or _PLAIN[question.question.answered_by])(question)


def _yes_or_no(question: Asked) -> Form:
    given = question.answer or {}
    fields: Fields = {
        "answer": OneOf("Your judgement", YES_OR_NO, needed="Say yes or no"),
        "reasons": reasons_field(),
        "evidence": Words("What it rests on", rows=2, hint="Documents or facts, one a line. You can leave this out."),
    }
    begins = {"evidence": "\n".join(given.get("evidence", ())), "reasons": given.get("reasons", "")}
    if given:
        begins["answer"] = "yes" if given["answer"] else "no"

    def kept(filled: Filled, who: Who) -> Mapping[Key, object]:
        made = judgement(filled["answer"] == "yes", filled["reasons"], by=who.title, on=who.today)
        evidence = lines(filled.get("evidence", ""))
        return {question.question.key: {**made, **({"evidence": evidence} if evidence else {})}}

    if question.question.key[0] == "bar" or question.question.key[-1] == UNSTATED:
        del fields["evidence"]
    return Form(fields, begins, kept)


def _chosen_by_a_person(question: Asked) -> Form:
    given = question.answer or {}
    fields: Fields = {"answer": OneOf("Your judgement", _choices(question), needed="Choose one of these"), "reasons": reasons_field()}
    begins = {"answer": given.get("answer"), "reasons": given.get("reasons", "")}

    def kept(filled: Filled, who: Who) -> Mapping[Key, object]:
        return {question.question.key: judgement(filled["answer"], filled["reasons"], by=who.title, on=who.today)}

    return Form(fields, begins, kept)


def _chosen(question: Asked) -> Form:
    fields: Fields = {"answer": OneOf("Your answer", _choices(question), needed="Choose one of these")}
    return Form(fields, {"answer": question.answer}, lambda filled, _who: {question.question.key: filled["answer"]})


def _text(question: Asked) -> Form:
    fields: Fields = {"answer": Words("Your answer", rows=3, needed="Write the answer")}
    return Form(fields, {"answer": question.answer or ""}, lambda filled, _who: {question.question.key: filled["answer"].strip()})


def _day(question: Asked) -> Form:
    fields: Fields = {"answer": DayField("Which day?", what="The day")}
    return Form(fields, {"answer": question.answer}, lambda filled, _who: {question.question.key: filled["answer"]})


_CAN_WAIT = "Only the balance can wait, s.10(3). You can take the position without it, and then draft the letter that takes more time."
_CANNOT_WAIT = "Start from a presumption in favour of disclosure, reg 12(2). The Regulations give no more time to weigh it."


def _balance(question: Asked) -> Form:
    """Both sides first, each factor a line, and then the balance, which alone of all the questions can be put off, under the Act."""
    given = question.answer or {}
    can_wait = question.question.under.instrument == "FOIA"
    undecided = ((_UNDECIDED, "Not decided yet: more time is needed to weigh it"),) if can_wait else ()
    later = _CAN_WAIT if can_wait else _CANNOT_WAIT
    fields: Fields = {
        "for_disclosing": Words("For telling the requester", rows=4, hint="One factor a line."),
        "for_maintaining": Words("For the exemption" if can_wait else "For the exception", rows=4, hint="One factor a line."),
        "answer": OneOf("Where does the balance lie?", (*_choices(question), *undecided), needed="Say where the balance lies", hint=later),
        "reasons": Words("Your reasons", rows=5, hint="They stand in the letter unless you give it other words."),
    }
    begins = {"answer": _UNDECIDED if question.put_off else given.get("answer"), "reasons": given.get("reasons", "")}
    begins |= {name: "\n".join(answer_at(question.whole, ("weighed", name)) or ()) for name in _SIDES}

    def kept(filled: Filled, who: Who) -> Mapping[Key, object]:
        sides = {name: lines(filled[name]) for name in _SIDES}
        if filled["answer"] == _UNDECIDED:
            return {("weighed",): {str(PUT_OFF[-1]): True, **sides}}
        struck = judgement(filled["answer"], filled["reasons"], by=who.title, on=who.today)
        made: dict[Key, object] = {question.question.key: struck, PUT_OFF: False}
        return made | {("weighed", name): each for name, each in sides.items()}

    return Form(fields, begins, kept, _must_be_weighed)


def _must_be_weighed(form: forms.Form) -> None:
    """A balance that is struck has factors each way, and reasons."""
    if form.cleaned_data.get("answer") in (None, _UNDECIDED):
        return
    for name in (*_SIDES, "reasons"):
        if not lines(form.cleaned_data.get(name) or ""):
            form.add_error(name, NO_REASONS if name == "reasons" else "Write at least one factor each way")


def _opinion(question: Asked) -> Form:
    """The opinion is the qualified person's: whose it is, and the day of it, come from the document."""
    given = question.answer or {}
    fields: Fields = {
        "answer": OneOf("The opinion", _choices(question), needed="Choose the opinion"),
        "person": Words("Whose opinion is it?", needed="Name the office", hint="The office, as the opinion names it.", longest=200),
        "on": DayField("On which day was it given?", what="The day of the opinion"),
        "reasons": Words("The reasons of the qualified person", rows=5, needed="Give the reasons of the qualified person"),
    }
    begins = {"answer": given.get("answer"), "person": given.get("by", ""), "on": given.get("on"), "reasons": given.get("reasons", "")}

    def kept(filled: Filled, _who: Who) -> Mapping[Key, object]:
        key, person = question.question.key, filled["person"].strip()
        return {key: judgement(filled["answer"], filled["reasons"], by=person, on=filled["on"])}

    return Form(fields, begins, kept)


def _qualified_by(question: Asked) -> Form:
    fields: Fields = {
        "answer": OneOf("Which paragraph?", _choices(question), needed="Choose the paragraph that names that person"),
        "authorised_by": Words("Who authorised that person?", hint="Only where the paragraph speaks of an authorisation.", longest=200),
        "authorised_on": DayField("On which day were they authorised?", what="The day of the authorisation", needed=False),
    }

    def kept(filled: Filled, _who: Who) -> Mapping[Key, object]:
        at = question.question.key[:-1]
        opinion = answer_at(question.whole, (*at[:-1], "opinion"))
        made: dict[Key, object] = {question.question.key: filled["answer"], (*at, "person"): opinion["by"]}
        if filled["authorised_by"].strip():
            made[*at, "authorised_by"] = filled["authorised_by"].strip()
        if filled["authorised_on"]:
            made[*at, "authorised_on"] = filled["authorised_on"]
        return made

    return Form(fields, {"answer": question.answer}, kept)


def _mosaic(question: Asked) -> Form:
    given = question.answer or {}
    fields: Fields = {
        "argument": Words("How would they combine?", rows=4, needed="Say how they would combine"),
        "reference": Words("An earlier answer", needed="Give its reference", hint="Its reference.", longest=100),
        "on": DayField("On which day was it given?", what="The day of the earlier answer"),
        "said": Words("What did it give away?", rows=2, needed="Say what it gave away"),
    }

    def kept(filled: Filled, _who: Who) -> Mapping[Key, object]:
        one = {"reference": filled["reference"].strip(), "on": filled["on"], "said": filled["said"].strip()}
        others = [each for each in given.get("combines_with", ()) if each["reference"] != one["reference"]]
        return {question.question.key: {"argument": filled["argument"].strip(), "combines_with": [*others, one]}}

    return Form(fields, {"argument": given.get("argument", "")}, kept)


def _certificate(question: Asked) -> Form:
    given = question.answer or {}
    choices = [(each, each) for each in question.question.choices]
    fields: Fields = {
        "provision": OneOf("Under which provision?", choices, needed="Choose the provision"),
        "signed_by": Words("Who signed it?", needed="Name the office of the person who signed", longest=200),
        "signed_on": DayField("On which day was it signed?", what="The day of the certificate"),
        "covers": SomeOf("Which duty does it cover?", [(each.value, say(each)) for each in Duty], needed="Choose the duty or duties"),
    }

    def kept(filled: Filled, _who: Who) -> Mapping[Key, object]:
        return {question.question.key: {name: filled[name] for name in fields}}

    return Form(fields, given, kept)


def _choices(question: Asked) -> list[tuple[str, str]]:
    return [(each, _IN_WORDS.get(each, each[:1].upper() + each[1:])) for each in question.question.choices]


_PLAIN: dict[AnsweredBy, Callable[[Asked], Form]] = {
    AnsweredBy.YES_OR_NO: _yes_or_no,
    AnsweredBy.CHOICE_OF_A_PERSON: _chosen_by_a_person,
    AnsweredBy.CHOICE: _chosen,
    AnsweredBy.TEXT: _text,
    AnsweredBy.DAY: _day,
}
_BY_NAME: dict[str | int, Callable[[Asked], Form]] = {
    "balance": _balance,
    "opinion": _opinion,
    "paragraph": _qualified_by,
    "mosaic": _mosaic,
}
