"""Letters that were sent outside this system: what each kind asks, and the event of a case file that it makes."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms

from answerable.law.finding import say
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.refusal_notice import PublicInterest
from answerable.law.regime import ANSWERED_HERE, Regime
from answerable.web.work.fields import DayField, OneOf, Provisions, SomeOf, Words

Filled = dict[str, Any]
Laws = frozenset[Regime]
_BOTH = frozenset(ANSWERED_HERE)
_ACT, _REGULATIONS = frozenset({Regime.FOIA}), frozenset({Regime.EIR})
_COST_OR_VEXATIOUS = ("FOIA s.12", "FOIA s.14")
# What a letter can say, and the provision of each law that asks it.
_SAYS: tuple[tuple[str, dict[Regime, tuple[str, str]]], ...] = (
    ("states_reliance", {Regime.FOIA: ("It says that an exemption is relied on", "s.17(1)(a)")}),
    (
        "specified",
        {
            Regime.FOIA: ("It names each exemption down to its limb", "s.17(1)(b)"),
            Regime.EIR: ("It names each exception of regulation 12(4), 12(5) or 13", "reg 14(3)(a)"),
        },
    ),
    ("explained", {Regime.FOIA: ("It says why each applies", "s.17(1)(c)")}),
    (
        "reasons",
        {
            Regime.FOIA: ("It gives the reasons on the public interest, where that is weighed", "s.17(3)"),
            Regime.EIR: ("It gives the matters that were considered on the public interest", "reg 14(3)(b)"),
        },
    ),
    (
        "completion_told",
        {
            Regime.EIR: (
                "It says when unfinished material will be finished and who else prepares it, where 12(4)(d) is relied on",
                "reg 14(4)",
            )
        },
    ),
    (
        "complaints_procedure",
        {
            Regime.FOIA: ("It gives the complaints procedure, or says that there is none", "s.17(7)(a)"),
            Regime.EIR: ("It tells of the right to make representations", "reg 14(5)(a)"),
        },
    ),
    (
        "right_to_apply",
        {
            Regime.FOIA: ("It tells of the right to apply to the Commissioner", "s.17(7)(b)"),
            Regime.EIR: ("It tells of the Commissioner and the Tribunal", "reg 14(5)(b)"),
        },
    ),
)


class Elsewhere(NamedTuple):
    """One kind of letter: what its page is called, what it asks beside the day and the parts, and the event that it makes.

    `laws` are those that know such a letter; what is asked is in the words of those of them that the case goes under.
    """

    title: str
    kind: str
    ask: Callable[[Laws], dict[str, forms.Field]]
    more: Callable[[Filled, str], Filled]
    laws: Laws = _BOTH

    def fields(self, laws: Laws) -> dict[str, forms.Field]:
        """What is asked of a case under some laws."""
        reason = Words(
            "Where was it sent from, and why is it recorded here?", rows=3, needed="Enter where the letter was sent from, and why"
        )
        return {**self.ask(laws & self.laws), "reason": reason}

    def table(self, filled: Filled, who: str) -> Filled:
        """The event, as a case file has it."""
        parts = {"parts": filled["parts"]} if filled.get("parts") else {}
        return {"kind": self.kind, "on": filled["on"], **parts, **self.more(filled, who)}


def _nothing(_: Laws) -> dict[str, forms.Field]:
    return {}


def _no_more(_: Filled, __: str) -> Filled:
    return {}


def _ask_answer(laws: Laws) -> dict[str, forms.Field]:
    return {
        "said": OneOf("What did it say about holding the information?", [(each.value, each.value) for each in Said], needed="Choose one"),
        "disclosed": OneOf("How much was disclosed?", [(each.value, each.value) for each in Disclosed], needed="Choose one"),
        **_ask_reliance(laws),
    }


def _ask_reliance(laws: Laws) -> dict[str, forms.Field]:
    like = " or ".join(_LIKE[each] for each in ANSWERED_HERE if each in laws)
    hint = f"One on each line, as it is printed, like {like}. Leave it empty where the letter relies on none."
    says = [(name, _said(words, laws)) for name, words in _SAYS if laws & words.keys()]
    return {"relies_on": Provisions("Which provisions does it rely on?", rows=3, hint=hint), "says": SomeOf("What does it say?", says)}


_LIKE = {Regime.FOIA: "FOIA s.31(1)(a)", Regime.EIR: "EIR reg 12(5)(b)"}


def _said(words: dict[Regime, tuple[str, str]], laws: Laws) -> str:
    """What a letter can say, in the words of the law that asks it; of both, where the case has parts under each."""
    asked = [words[each] for each in ANSWERED_HERE if each in laws and each in words]
    return "; or, under the Regulations: ".join(f"{what} ({under})" for what, under in asked)


def _answer(filled: Filled, _: str) -> Filled:
    return {"said": filled["said"], "disclosed": filled["disclosed"], **_relied_on(filled)}


def _relied_on(filled: Filled) -> Filled:
    named = filled["relies_on"]
    barred = [each for each in named if each.startswith(_COST_OR_VEXATIOUS)]
    says = set(filled["says"])
    relied = [_reliance(each, says) for each in named if each not in barred]
    unfinished = any(each.startswith("EIR reg 12(4)(d)") for each in named)
    return {
        **({"relies_on": relied, "states_reliance": "states_reliance" in says} if relied else {}),
        **({"cost_or_vexatious": barred, "states_cost_or_vexatious": "states_reliance" in says} if barred else {}),
        **({"completion_told": "completion_told" in says} if unfinished else {}),
        "complaints_procedure": "complaints_procedure" in says,
        "right_to_apply": "right_to_apply" in says,
    }


def _reliance(provision: str, says: set[str]) -> Filled:
    weighed = {"public_interest": say(PublicInterest.WEIGHED), "reasons": True} if "reasons" in says else {}
    return {"provision": provision, "specified": "specified" in says, "explained": "explained" in says, **weighed}


def _ask_extension(laws: Laws) -> dict[str, forms.Field]:
    return {"estimate_on": DayField("By when did it promise an answer?", what="The day promised", needed=False), **_ask_reliance(laws)}


def _extension(filled: Filled, _: str) -> Filled:
    estimate = filled["estimate_on"]
    return {
        **_relied_on(filled),
        **({"estimate_on": estimate, "estimate_given": True, "says_undecided": True} if estimate else {}),
    }


def _ask_clarification(laws: Laws) -> dict[str, forms.Field]:
    question = "Was the further information reasonably required to identify and locate what was asked for?"
    if laws == _REGULATIONS:
        question = "Was the request formulated in too general a manner?"
    return {
        "required": OneOf(question, [("yes", "Yes"), ("no", "No")], needed="Choose yes or no"),
        "why": Words("Why?", rows=3, needed="Enter the reasons for that"),
    }


def _clarification(filled: Filled, who: str) -> Filled:
    judged = {"answer": filled["required"] == "yes", "by": who, "on": filled["on"], "reasons": filled["why"]}
    return {"reasonably_required": judged}


def _ask_time_extended(_: Laws) -> dict[str, forms.Field]:
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
    "clarification": Elsewhere("Record a question sent elsewhere", "clarification asked", _ask_clarification, _clarification, _ACT),
    "particulars": Elsewhere(
        "Record a request for more particulars sent elsewhere", "clarification asked", _ask_clarification, _clarification, _REGULATIONS
    ),
    "fees-notice": Elsewhere("Record a fees notice sent elsewhere", "fees notice", _nothing, _no_more, _ACT),
    "charge": Elsewhere("Record a charge in advance notified elsewhere", "fees notice", _nothing, _no_more, _REGULATIONS),
    "extension": Elsewhere("Record an extension letter sent elsewhere", "extension", _ask_extension, _extension, _ACT),
    "time-extended": Elsewhere(
        "Record a letter sent elsewhere that takes 40 working days", "time extended", _ask_time_extended, _time_extended, _REGULATIONS
    ),
    "answer": Elsewhere("Record an answer sent elsewhere", "response", _ask_answer, _answer),
    "outcome": Elsewhere("Record a review outcome sent elsewhere", "review outcome", _ask_answer, _answer),
}
