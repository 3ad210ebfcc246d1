"""The forms by which a ground is added: which duty or bar, how much of the part, which provision, and what the Act needs to know of it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms

from answerable.casework.authority.actions.deciding import InHand, group_of
from answerable.casework.authority.deciding.barring import BARS
from answerable.casework.authority.deciding.choosing import Choice, Step, as_cited, choices, conditions, matters, purposes
from answerable.casework.authority.deciding.grounds import Ground
from answerable.law.claims import Duty
from answerable.law.regime import Regime
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
_ON_WHAT = "On what ground is this part, or some of it, not to be answered in full?"
WHICH = {Regime.FOIA: Asks(_ON_WHAT, "FOIA s.1(1)"), Regime.EIR: Asks(_ON_WHAT, "EIR reg 12(1)")}
_WHICH = {
    Regime.FOIA: (
        (Duty.COMMUNICATE.value, "Withhold information: an exemption of ss.21 to 44, s.21 (accessible elsewhere) among them"),
        (CONFIRMING, "Neither confirm nor deny that it is held"),
        *((provision, f"{words} ({provision})") for provision, words in BARS.items()),
        (NO_GROUND, "None: it is answered in full"),
    ),
    Regime.EIR: (
        (
            Duty.COMMUNICATE.value,
            "An exception of regulation 12 or 13: that it would do harm, that it is personal data, that the request is manifestly "
            "unreasonable, or that nothing is held",
        ),
        (CONFIRMING, "Neither confirm nor deny that it exists and is held: regulation 12(6), or 13(5A) for personal data"),
        (NO_GROUND, "None: it is made available in full"),
    ),
}


def which(regime: Regime, sent: Any) -> forms.Form:
    """The form that chooses the ground, of those that the law of the part has."""
    return Form({"duty": OneOf("The ground", _WHICH[regime], needed="Choose the ground")}, {}, kept_as_it_is).made(sent)


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
    if work.part.regime is Regime.EIR and step in _OF_THE_REGULATIONS:
        return _OF_THE_REGULATIONS[step](confirming)
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


_OF_THE_REGULATIONS: dict[Step, Callable[[bool], Asks]] = {
    Step.EXTENT: lambda confirming: Asks(
        "Does it cover the whole part, or a slice of it?",
        "EIR reg 12(6)" if confirming else "EIR reg 12(11)",
        "" if confirming else "unless it is not reasonably capable of being separated from the other information",
    ),
    Step.PROVISION: lambda confirming: Asks(
        "Under which provision may it be neither confirmed nor denied?" if confirming else "Which exception?",
        "EIR reg 12(6)" if confirming else "EIR reg 12(1)",
    ),
    Step.CONDITION: lambda _: Asks("Which condition of regulation 13 is met?", "EIR reg 13(1)"),
}


def form_of(step: Step, work: InHand, *, find: str, sent: Any) -> forms.Form:
    """The form of one step."""
    check = {Step.EXTENT: _named_if_a_slice, Step.PROVISION: _chosen_or_cited}.get(step, unchecked)
    return Form(_FIELDS[step](work, find), _begins(step, work), kept_as_it_is, check).made(sent)


def value_of(step: Step, filled: dict[str, Any], regime: Regime) -> object:
    """What is kept of a step."""
    if step is Step.EXTENT:
        return filled["extent"].strip() if filled["how_much"] == "slice" else ""
    if step is Step.PROVISION:
        return as_cited(filled["typed"], regime) if filled.get("typed", "").strip() else filled["provision"]
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
        "typed": Words("Or type its citation", hint=f"For example, {_EXAMPLE[work.part.regime]}.", longest=60),
    }


_EXAMPLE = {Regime.FOIA: "31(1)(a)", Regime.EIR: "12(5)(e)"}


def _line(each: Choice) -> str:
    return f"{_short(each)} {each.title}: {each.words}"


def _short(each: Choice) -> str:
    """The citation without the name of the law, which the page has said."""
    return each.provision.removeprefix("FOIA ").removeprefix("EIR ")


def _listed(found: tuple[Choice, ...]) -> list[tuple[str, str]]:
    return [(each.provision, f"{_short(each)} {each.words}") for each in found]


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
