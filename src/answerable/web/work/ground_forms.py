"""The forms by which a ground is added: which duty or bar, how much of the part, which provision, and what the Act needs to know of it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms

from answerable.casework.authority.actions.deciding import InHand, group_of
from answerable.casework.authority.deciding.barring import BARS
from answerable.casework.authority.deciding.choosing import Choice, Step, as_cited, choices, conditions, matters, purposes
from answerable.casework.authority.deciding.grounds import Ground
from answerable.law.claims import Duty
from answerable.web.work.answer_form import Form, kept_as_it_is, unchecked
from answerable.web.work.fields import OneOf, SomeOf, Words

CONFIRMING = Duty.CONFIRM_OR_DENY.value


class Asks(NamedTuple):
    """What a page asks: in plain words, under which provision, in the Act's words, and on which ground, if on one."""

    question: str
    under: str = ""
    words: str = ""
    ground: Ground | None = None

    @property
    def title(self) -> str:
        """The question alone."""
        return self.question[: self.question.find("?") + 1] or self.question

    @property
    def meaning(self) -> str:
        """What it means, after the question."""
        return self.question[len(self.title) :].strip()

    @property
    def on(self) -> str:
        """The ground, named."""
        return named(self.ground) if self.ground else ""


NO_GROUND = "none"
WHICH = Asks("On what ground is this part, or some of it, not to be answered in full?", "FOIA s.1(1)")
_WHICH = (
    (Duty.COMMUNICATE.value, "Withhold information: an exemption of ss.21 to 44, s.21 (accessible elsewhere) among them"),
    (CONFIRMING, "Neither confirm nor deny that it is held"),
    *((provision, f"{words} ({provision})") for provision, words in BARS.items()),
    (NO_GROUND, "None: it is answered in full"),
)


def which(sent: Any) -> forms.Form:
    """The form that chooses the ground."""
    return Form({"duty": OneOf("The ground", _WHICH, needed="Choose the ground")}, {}, kept_as_it_is).made(sent)


def named(ground: Ground) -> str:
    """A ground in a few words."""
    if "bar" in ground:
        provision = ground["bar"]["provision"]
        return f"{BARS[provision]} ({provision})"
    claim = ground["claim"]
    matter = f", for {claim['matter']}" if claim.get("matter") else ""
    extent = f", to the extent of {claim['extent']}" if claim.get("extent") else ""
    doing = "Neither confirm nor deny" if claim["duty"] == CONFIRMING else "Withhold"
    return f"{doing} under {claim['provision']}{matter}{extent}"


def asked_of(step: Step, work: InHand) -> Asks:
    """What each step asks."""
    adding = work.so_far.adding
    confirming = adding.get("duty") == CONFIRMING
    provision = adding.get("provision", "")
    return {
        Step.EXTENT: Asks(
            "Does it cover the whole part, or a slice of it?", "FOIA s.2(1)" if confirming else "FOIA s.2(2)", "to the extent that"
        ),
        Step.BESIDE: Asks("Is it claimed beside the other grounds, or instead of one of them?"),
        Step.PROVISION: Asks(
            "Which provision excludes the duty to confirm or deny?" if confirming else "Which exemption, and which limb of it?",
            "FOIA s.2(1)" if confirming else "FOIA s.2(2)",
        ),
        Step.MATTER: Asks("Which of the matters that it points back to would saying so touch?", provision),
        Step.PURPOSES: Asks("For which of the purposes of section 31(2)?", "FOIA s.31(2)"),
        Step.FUNCTION: Asks("Which function of a public authority would be prejudiced?", "FOIA s.31(1)(g)"),
        Step.CONDITION: Asks("Which condition of section 40 is met?", "FOIA s.40(2)"),
    }[step]


def form_of(step: Step, work: InHand, *, find: str, sent: Any) -> forms.Form:
    """The form of one step."""
    check = {Step.EXTENT: _named_if_a_slice, Step.PROVISION: _chosen_or_cited}.get(step, unchecked)
    return Form(_FIELDS[step](work, find), _begins(step, work), kept_as_it_is, check).made(sent)


def value_of(step: Step, filled: dict[str, Any]) -> object:
    """What is kept of a step."""
    if step is Step.EXTENT:
        return filled["extent"].strip() if filled["how_much"] == "slice" else ""
    if step is Step.PROVISION:
        return as_cited(filled["typed"]) if filled.get("typed", "").strip() else filled["provision"]
    if step is Step.BESIDE and filled["beside"] == "beside":
        return ""
    return filled[step.value]


def _named_if_a_slice(form: forms.Form) -> None:
    filled = form.cleaned_data
    if filled.get("how_much") == "slice" and not filled.get("extent", "").strip():
        form.add_error("extent", "Say in words which slice it covers")


def _chosen_or_cited(form: forms.Form) -> None:
    filled = form.cleaned_data
    if not form.errors and not filled.get("provision") and not filled.get("typed", "").strip():
        form.add_error("provision", "Choose a provision, or type its citation")


def _begins(step: Step, work: InHand) -> dict[str, Any]:
    adding = work.so_far.adding
    if step is Step.EXTENT and "extent" in adding:
        return {"how_much": "slice" if adding["extent"] else "whole", "extent": adding["extent"]}
    return {step.value: adding[step.value]} if step.value in adding else {}


def _extent(_work: InHand, _find: str) -> dict[str, forms.Field]:
    hint = "In words that can follow “as to”: the names of junior staff. The rest of the part stands by itself."
    return {
        "how_much": OneOf("How much?", (("whole", "The whole part"), ("slice", "A slice of it")), needed="Say how much it covers"),
        "extent": Words("Which slice?", hint=hint, longest=200),
    }


def _beside(work: InHand, _find: str) -> dict[str, forms.Field]:
    duty = work.so_far.adding["duty"]
    claims = [each["claim"] for each in work.so_far.grounds if "claim" in each and each["claim"]["duty"] == duty]
    groups = dict.fromkeys(group_of(each) for each in claims)
    instead = [(each, each[:1].upper() + each[1:]) for each in groups]
    return {"beside": OneOf("How?", [("beside", "Beside them"), *instead], needed="Say how it is claimed")}


def _provision(work: InHand, find: str) -> dict[str, forms.Field]:
    found = choices(Duty(work.so_far.adding["duty"]), work.of, find=find)
    return {
        "provision": OneOf("The provision", [(each.provision, _line(each)) for each in found]),
        "typed": Words("Or type its citation", hint="For example, 31(1)(a).", longest=60),
    }


def _line(each: Choice) -> str:
    return f"{each.provision.removeprefix('FOIA ')} {each.title}: {each.words}"


def _listed(found: tuple[Choice, ...]) -> list[tuple[str, str]]:
    return [(each.provision, f"{each.provision.removeprefix('FOIA ')} {each.words}") for each in found]


_FIELDS: dict[Step, Callable[[InHand, str], dict[str, forms.Field]]] = {
    Step.EXTENT: _extent,
    Step.BESIDE: _beside,
    Step.PROVISION: _provision,
    Step.MATTER: lambda work, _: {
        "matter": OneOf("The matter", _listed(matters(work.so_far.adding["provision"], work.of)), needed="Choose the matter")
    },
    Step.PURPOSES: lambda _work, _find: {"purposes": SomeOf("The purposes", _listed(purposes()), needed="Choose at least one purpose")},
    Step.FUNCTION: lambda _work, _find: {"function": Words("The function", needed="Name the function", longest=500)},
    Step.CONDITION: lambda work, _: {"condition": OneOf("The condition", _listed(conditions(work.of)), needed="Choose the condition")},
}
