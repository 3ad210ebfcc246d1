"""What is asked of a request as it is logged, beside its words: its class of question, and whether it asks how another was handled.

Both are proposed from its words, and a person says. The class fixes the day of an answer that neither confirms nor denies, before anybody
searches.
"""

import re
from typing import Any, NamedTuple

from django import forms

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.handling import link_handling
from answerable.casework.authority.finding import authority_of, request_for
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.handling import Recognised, recognised
from answerable.casework.authority.ncnd.release_day import to_fix
from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.authority.series.keeping import vocabulary_of
from answerable.casework.authority.series.release_days import fixed_for
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.web.work.class_forms import begins_with, class_fields, class_in
from answerable.web.work.fields import OneOf, Words

Filled = dict[str, Any]
_OF = "of_"
_YES, _NO = "yes", "no"
_WITH_A_DIGIT = re.compile(r"[A-Za-z0-9][A-Za-z0-9./-]*\d")
_MOST_TOKENS = 50


class Proposal(NamedTuple):
    """What the words of a request propose: the fields that ask for it, what they begin with, and what to say above them."""

    fields: dict[str, forms.Field]
    begins: Filled
    working_days: int
    seems: Recognised | None


def proposal(by: By, words: str, *, received_in: int) -> Proposal:
    """What is asked of a request with these words as it is logged."""
    authority = authority_of(by)
    vocabulary = vocabulary_of(authority)
    fixed = fixed_for(authority, words, received_in=received_in)
    fields: dict[str, forms.Field] = {}
    begins: Filled = {}
    if any(True for _ in vocabulary):
        fields |= {f"{_OF}{name}": each for name, each in class_fields(vocabulary).items()}
        begins |= {f"{_OF}{name}": each for name, each in begins_with(fixed.about).items()}
    seems = recognised(words)
    if seems is not None:
        fields |= _handling(seems)
        begins["parent"] = _named(by, words, seems)
    return Proposal(fields, begins, fixed.table(to_fix(authority.settings))["working_days"], seems)


def _handling(seems: Recognised) -> dict[str, forms.Field]:
    return {
        "handling": OneOf(
            "Does it ask how another request was handled?",
            [(_YES, "Yes: link it to that request"), (_NO, "No")],
            needed="Say whether it asks how another request was handled",
            hint=f"It says “{seems.words}”. If that request was neither confirmed nor denied, so is how it was handled, save for what is "
            "the same whatever is held.",
        ),
        "parent": Words("Which request does it ask about?", hint="Its reference. Needed if you link it.", longest=60),
    }


def _named(by: By, words: str, seems: Recognised) -> str:
    """The first request of the authority whose reference stands in these words; nothing where none does."""
    tokens = list(dict.fromkeys((*seems.references, *_WITH_A_DIGIT.findall(words))))[:_MOST_TOKENS]
    rows = InformationRequest.objects.filter(authority__slug=by.body, reference__in=tokens)
    found = set(rows.order_by("reference").values_list("reference", flat=True))
    return next((each for each in tokens if each in found), "")


def _is_there(by: By, reference: str) -> bool:
    try:
        request_for(by, reference)
    except NotThere:
        return False
    return True


def form_of(found: Proposal, data: Any = None) -> forms.Form:
    """The form that asks for it."""
    made: type[forms.Form] = type("Asked", (forms.Form,), dict(found.fields))
    return made(data, initial=found.begins)


def about_in(filled: Filled) -> QuestionClass | None:
    """The class that was said; None where the vocabulary has no term to say it with."""
    named = {name.removeprefix(_OF): each for name, each in filled.items() if name.startswith(_OF)}
    return class_in(named) if named else None


def must_be_linkable(by: By, filled: Filled) -> None:
    """Raises `NotReady` for a request that is to be linked to one which is not there, before anything is recorded."""
    if filled.get("handling") == _YES and not _is_there(by, filled["parent"].strip()):
        raise NotReady("There is no request with that reference to link it to. Enter the reference of the request that it asks about.")


def link(made: InformationRequest, filled: Filled, *, by: By) -> None:
    """Links a request that was just recorded to the one whose handling it is about, if that was said."""
    if filled.get("handling") == _YES:
        seems, parent = recognised("\n".join((made.subject, made.text))), filled["parent"].strip()
        said = f"It says “{seems.words}”." if seems is not None else "Whoever recorded it said so."
        link_handling(made.reference, parent=parent, reason=said, by=by, on=by.today, seen=made.version)
