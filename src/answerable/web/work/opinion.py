"""The qualified person's own page: the words of a part, and the opinion that is asked for. Not who asks, and nothing else of the case."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.opine import Given, Opinion, opine, part_to_opine_on
from answerable.casework.authority.deciding.asking import Asked
from answerable.casework.authority.deciding.choosing import choices
from answerable.casework.authority.fold import facts_of
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.states import State
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Duty
from answerable.law.exemption import in_force
from answerable.law.prejudice import Act
from answerable.law.qualified_person import OFFICES
from answerable.web.work.answer_form import Fields, Form, kept_as_it_is
from answerable.web.work.doing import Doing, done
from answerable.web.work.fields import DayField, OneOf, Words
from answerable.web.work.who import by_of, found

_LEVELS = (
    ("would", "It would have the effect: more likely than not"),
    ("would be likely to", "It would be likely to: a real and significant risk"),
    ("neither", "Neither"),
)
_ACTS = (
    (Act.DISCLOSING.value, "Disclosing the information"),
    (Act.CONFIRMING.value, "Saying that it is held"),
    (Act.DENYING.value, "Saying that it is not held"),
)


@found
def opinion(request: HttpRequest, reference: str, number: str) -> HttpResponse:
    """The page on which the opinion is given."""
    by = by_of(request)
    case, part = part_to_opine_on(by, reference, number)
    of = Circumstances(case.received_on, by.today, facts_of(case.authority))
    form = Form(_fields(of, by.today), {}, kept_as_it_is).made(request.POST if request.method == "POST" else None)

    def act(acts: By, filled: dict[str, Any], seen: int) -> str:
        made = Opinion(**{**filled, "act": Act(filled["act"])})
        opine(reference, part=number, opinion=made, by=acts, on=acts.today, seen=seen)
        return reverse("clearances")

    doing = Doing(
        title="Your opinion as the qualified person",
        button="Give this opinion",
        do=Do.OPINE,
        act=act,
        form=form,
        back=reverse("clearances"),
        here="clearances",
        lede="Section 36 applies only where, in your reasonable opinion, the effect would or would be likely to follow. Somebody else says "
        "whether the opinion is a reasonable one.",
        shown=((f"{case.reference}, part {number}", part.asked),),
    )
    return done(request, doing, state=State(case.state), version=case.version, by=by)


def _fields(of: Circumstances, on: date) -> Fields:
    limbs = [each for duty in Duty for each in choices(duty, of, find="s.36(") if each.provision.startswith("FOIA s.36(")]
    provisions = [(each.provision, f"{each.provision}: {each.words}") for each in limbs]
    offices = [(each.at, each.at) for each in OFFICES if in_force(each.since, None, on)]
    return {
        "provision": OneOf("Under which provision?", provisions, needed="Choose the provision"),
        "act": OneOf("Of what?", _ACTS, needed="Say of what"),
        "answer": OneOf("What is your opinion?", _LEVELS, needed="Give your opinion"),
        "reasons": Words("Your reasons", rows=6, needed="Give your reasons"),
        "paragraph": OneOf("Which paragraph of section 36(5) names you?", offices, needed="Choose the paragraph that names you"),
        "authorised_by": Words("Who authorised you?", hint="Only where the paragraph speaks of an authorisation.", longest=200),
        "authorised_on": DayField("On which day?", what="The day of the authorisation", needed=False),
    }


def begins_with(asked: Asked, given: list[Given]) -> dict[str, Any]:
    """What the page of an opinion, or of who is qualified to give it, begins with, where one was given for that claim and that act."""
    key, claim = asked.question.key, asked.whole.get("claim", {})
    if key[-1] not in ("opinion", "paragraph") or asked.answer is not None:
        return {}
    act = next((value for at, value in asked.question.beside if at[-1] == "act"), "")
    one = next((each for each in given if each.opinion.provision == claim["provision"] and each.opinion.act.value == act), None)
    if one is None:
        return {}
    if key[-1] == "opinion":
        return {"answer": one.opinion.answer, "person": one.person, "on": one.on, "reasons": one.opinion.reasons}
    return {
        "answer": one.opinion.paragraph,
        "authorised_by": one.opinion.authorised_by,
        "authorised_on": one.opinion.authorised_on,
    }
