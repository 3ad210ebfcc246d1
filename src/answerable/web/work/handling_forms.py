"""What is asked of a request that seems to ask how another was handled: which one, by which words, and in which way it is answered."""

from django import forms

from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.handling import WAYS, linked, recognised
from answerable.casework.authority.on_handling import parents
from answerable.web.work.fields import OneOf, Words

Fields = dict[str, forms.Field]


def seems_so(case: Folded) -> bool:
    """Whether the words of the request say that it asks how another was handled."""
    return recognised(_words(case)) is not None


def is_unlooked(case: Folded) -> bool:
    """Whether its words say so and nobody was asked, because nobody here recorded it: it came by the form, or through a program."""
    return "officer" not in case.entries[0].payload and not linked(case) and seems_so(case)


def linking(case: Folded) -> Fields:
    """Which request it is about, and by which words."""
    found = recognised(_words(case))
    names = f" It names {', '.join(found.references)}." if found and found.references else ""
    hint = f"It says “{found.words}”.{names}" if found else ""
    return {
        "parent": Words("Which request does it ask about?", needed="Enter the reference of that request", hint=hint, longest=60),
        "reason": Words("By which words does it ask for that?", rows=3, needed="Enter the words by which it asks"),
    }


def choosing(case: Folded) -> Fields:
    """In which way it is answered."""
    parents = [(each.parent, each.parent) for each in linked(case)]
    return {
        "parent": OneOf("On which request?", parents, needed="Choose the request"),
        "way": OneOf("How is it answered?", WAYS.items(), needed="Choose how it is answered"),
        "reason": Words("Why?", rows=3, needed="Say why"),
    }


def of_parents(request: InformationRequest) -> tuple[tuple[str, str], ...]:
    """What can be told of each request that it is about, whatever is held, and what that one rests on."""
    found = parents(request, fold(request.authority, request.case))
    same = ((f"The same whatever is held, of {each.linked.parent}", "\n".join(each.same)) for each in found if each.secret)
    under = ((f"{each.linked.parent} rests on", ", ".join(each.under)) for each in found if each.under)
    return (*same, *under)


def _words(case: Folded) -> str:
    return "\n".join((case.subject, str(case.entries[0].payload.get("text", ""))))
