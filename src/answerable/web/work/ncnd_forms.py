"""What is asked where the answer may come to neither confirm nor deny: for which parts, what an act rests on, and whether that holds."""

from collections.abc import Mapping
from typing import Any

from django import forms

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions import ncnd
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.ncnd.acts import TELLING
from answerable.casework.authority.ncnd.grounds import RESTS_ON
from answerable.casework.authority.ncnd.secret import considered, secret
from answerable.casework.authority.next_step import named
from answerable.documents.letters import Kind
from answerable.web.work.fields import OneOf, Words, parts_field

Fields = dict[str, forms.Field]
_FROM_THE_REQUEST = "From the words of the request, and not from anything that was found."
_IN_WORDS = {
    Kind.CLARIFICATION.value: "Ask what is meant, or advise how to narrow it",
    Kind.FEES_NOTICE.value: "Ask for a fee",
    Kind.CHARGE.value: "Ask for a charge in advance",
    Kind.EXTENSION.value: "Take more time for the public interest",
    Kind.TIME_EXTENDED.value: "Take 40 working days",
    Kind.LATE.value: "Say that we are late",
    Kind.CORRECTION.value: "Correct a wrong release",
}
_YES, _NO = "yes", "no"


def act_in_words(act: str) -> str:
    """An act as a person would say it."""
    return _IN_WORDS.get(act, act[:1].upper() + act[1:])


def considering(case: Folded) -> Fields:
    """Which parts it is considered on, and why."""
    already = secret(case)
    parts = [(each.number, each.asked) for each in case.ours if each.number not in already]
    return {
        "parts": parts_field("On which parts?", parts, needed="Choose the parts"),
        "reason": Words("What makes either answer tell too much?", rows=4, needed="Say what makes it so", hint=_FROM_THE_REQUEST),
    }


def setting_aside(case: Folded) -> Fields:
    """On which parts it is considered no longer, and why."""
    open_ = considered(case)
    parts = [(each.number, each.asked) for each in case.parts if each.number in open_]
    return {
        "parts": parts_field("On which parts is it considered no longer?", parts, needed="Choose the parts"),
        "reason": Words("Why?", rows=4, needed="Say why", hint=_FROM_THE_REQUEST),
    }


def stating(case: Folded) -> Fields:
    """What an act rests on, and on which parts."""
    telling = secret(case)
    parts = [(each.number, each.asked) for each in case.parts if each.number in telling]
    return {
        "act": OneOf("What is to be done?", [(each, act_in_words(each)) for each in TELLING], needed="Choose what is to be done"),
        "parts": parts_field("On which parts?", parts, needed="Choose the parts"),
        "rests_on": OneOf("What does it rest on?", RESTS_ON.items(), needed="Choose what it rests on"),
        "reason": Words(
            "How does it follow from that?",
            rows=4,
            needed="Say how it follows",
            hint="Whoever reads this must see that it would be done in the same way whatever is held.",
        ),
    }


def clearing(case: Folded) -> Fields:
    """Which ground holds, or does not."""
    texts = {each.number: str(each.payload.get("reason", "")) for each in case.entries}
    offered = [
        (str(each.number), f"{act_in_words(each.act)}, on {named(each.parts)}. {RESTS_ON[each.rests_on]}: {texts[each.number]}")
        for each in ncnd.waiting(case)
    ]
    return {
        "number": OneOf("Which ground?", offered, needed="Choose the ground"),
        "cleared": OneOf("Would it be done in the same way whatever is held?", ((_YES, "Yes"), (_NO, "No")), needed="Say yes or no"),
        "reason": Words("Why?", rows=3, hint="Needed for no."),
    }


def clear(reference: str, filled: Mapping[str, Any], by: By, seen: int) -> object:
    """The action, of what was filled in."""
    cleared = filled["cleared"] == _YES
    return ncnd.clear_ground(
        reference, number=int(filled["number"]), cleared=cleared, reason=filled["reason"], by=by, on=by.today, seen=seen
    )
