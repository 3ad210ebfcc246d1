"""Letters that were sent outside this system: what each kind asks, and the event of a case file that it makes."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms

from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.web.work.fields import DayField, OneOf, Provisions, SomeOf, Words

Filled = dict[str, Any]
_COST_OR_VEXATIOUS = ("FOIA s.12", "FOIA s.14")
_SAYS = (
    ("states_reliance", "It says that an exemption is relied on (s.17(1)(a))"),
    ("specified", "It names each exemption down to its limb (s.17(1)(b))"),
    ("explained", "It says why each applies (s.17(1)(c))"),
    ("complaints_procedure", "It gives the complaints procedure, or says that there is none (s.17(7)(a))"),
    ("right_to_apply", "It tells of the right to apply to the Commissioner (s.17(7)(b))"),
)


class Elsewhere(NamedTuple):
    """One kind of letter: what its page is called, what it asks beside the day and the parts, and the event that it makes."""

    title: str
    kind: str
    ask: Callable[[], dict[str, forms.Field]]
    more: Callable[[Filled, str], Filled]

    def fields(self) -> dict[str, forms.Field]:
        """What is asked."""
        reason = Words(
            "Where was it sent from, and why is it recorded here?", rows=3, needed="Enter where the letter was sent from, and why"
        )
        return {**self.ask(), "reason": reason}

    def table(self, filled: Filled, who: str) -> Filled:
        """The event, as a case file has it."""
        parts = {"parts": filled["parts"]} if filled.get("parts") else {}
        return {"kind": self.kind, "on": filled["on"], **parts, **self.more(filled, who)}


def _nothing() -> dict[str, forms.Field]:
    return {}


def _no_more(_: Filled, __: str) -> Filled:
    return {}


def _ask_answer() -> dict[str, forms.Field]:
    return {
        "said": OneOf("What did it say about holding the information?", [(each.value, each.value) for each in Said], needed="Choose one"),
        "disclosed": OneOf("How much was disclosed?", [(each.value, each.value) for each in Disclosed], needed="Choose one"),
        **_ask_reliance(),
    }


def _ask_reliance() -> dict[str, forms.Field]:
    hint = "One on each line, as the Act prints it, like FOIA s.31(1)(a). Leave it empty where the letter relies on none."
    return {"relies_on": Provisions("Which provisions does it rely on?", rows=3, hint=hint), "says": SomeOf("What does it say?", _SAYS)}


def _answer(filled: Filled, _: str) -> Filled:
    return {"said": filled["said"], "disclosed": filled["disclosed"], **_relied_on(filled)}


def _relied_on(filled: Filled) -> Filled:
    named = filled["relies_on"]
    barred = [each for each in named if each.startswith(_COST_OR_VEXATIOUS)]
    says = set(filled["says"])
    relied = [
        {"provision": each, "specified": "specified" in says, "explained": "explained" in says} for each in named if each not in barred
    ]
    return {
        **({"relies_on": relied, "states_reliance": "states_reliance" in says} if relied else {}),
        **({"cost_or_vexatious": barred, "states_cost_or_vexatious": "states_reliance" in says} if barred else {}),
        "complaints_procedure": "complaints_procedure" in says,
        "right_to_apply": "right_to_apply" in says,
    }


def _ask_extension() -> dict[str, forms.Field]:
    return {"estimate_on": DayField("By when did it promise an answer?", what="The day promised", needed=False), **_ask_reliance()}


def _extension(filled: Filled, _: str) -> Filled:
    estimate = filled["estimate_on"]
    return {
        **_relied_on(filled),
        **({"estimate_on": estimate, "estimate_given": True, "says_undecided": True} if estimate else {}),
    }


def _ask_clarification() -> dict[str, forms.Field]:
    question = "Was the further information reasonably required to identify and locate what was asked for?"
    return {
        "required": OneOf(question, [("yes", "Yes"), ("no", "No")], needed="Choose yes or no"),
        "why": Words("Why?", rows=3, needed="Enter the reasons for that"),
    }


def _clarification(filled: Filled, who: str) -> Filled:
    judged = {"answer": filled["required"] == "yes", "by": who, "on": filled["on"], "reasons": filled["why"]}
    return {"reasonably_required": judged}


def _ask_time_extended() -> dict[str, forms.Field]:
    question = "Do the complexity and the volume of what was asked for make 20 working days impracticable?"
    return {
        "impracticable": OneOf(question, [("yes", "Yes"), ("no", "No")], needed="Choose yes or no"),
        "why": Words("Why?", rows=3, needed="Enter the reasons for that"),
    }


def _time_extended(filled: Filled, who: str) -> Filled:
    judged = {"answer": filled["impracticable"] == "yes", "by": who, "on": filled["on"], "reasons": filled["why"]}
    return {"impracticable": judged}


LETTERS = {
    "acknowledgement": Elsewhere("Record an acknowledgement sent elsewhere", "acknowledgement", _nothing, _no_more),
    "clarification": Elsewhere("Record a question sent elsewhere", "clarification asked", _ask_clarification, _clarification),
    "fees-notice": Elsewhere("Record a fees notice sent elsewhere", "fees notice", _nothing, _no_more),
    "extension": Elsewhere("Record an extension letter sent elsewhere", "extension", _ask_extension, _extension),
    "time-extended": Elsewhere(
        "Record a letter sent elsewhere that takes 40 working days", "time extended", _ask_time_extended, _time_extended
    ),
    "answer": Elsewhere("Record an answer sent elsewhere", "response", _ask_answer, _answer),
    "outcome": Elsewhere("Record a review outcome sent elsewhere", "review outcome", _ask_answer, _answer),
}
