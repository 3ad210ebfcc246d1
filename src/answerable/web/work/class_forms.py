"""A class of question as a form: a term in each dimension, or any, and the years."""

from collections.abc import Iterator
from typing import Any

from django import forms

from answerable.casework.authority.series.classes import ANY, ASKED, Dimension, QuestionClass, Vocabulary, Years, made_of
from answerable.web.work.fields import Choice, Number

ANY_SAID = "Any, or not named"
_HINTS = {
    Dimension.SUBJECT: "What the information is about.",
    Dimension.COUNTERPARTY: "With or about whom.",
    Dimension.UNIT: "Which part of your authority.",
    Dimension.ACTIVITY: "What is done.",
}
_LAST_YEAR = 2200


def class_fields(vocabulary: Vocabulary) -> dict[str, forms.Field]:
    """The fields of a class. A dimension without a term is left out."""
    fields: dict[str, forms.Field] = {}
    for each in ASKED:
        terms = list(_terms(vocabulary, each, ANY, 0))
        if terms:
            fields[each.value] = Choice(each.value.capitalize(), [("", ANY_SAID), *terms], hint=_HINTS[each])
    fields["first_year"] = Number("From which year", hint="Leave it empty where the question has no beginning.", most=_LAST_YEAR)
    fields["last_year"] = Number("To which year", hint="Leave it empty where it has no end.", most=_LAST_YEAR)
    return fields


def begins_with(about: QuestionClass) -> dict[str, Any]:
    """What the fields begin with."""
    first, last = about.years
    return {**{each.value: term for each, term in about.named()}, "first_year": first, "last_year": last}


def class_in(filled: dict[str, Any]) -> QuestionClass:
    """The class that was filled in; its fields are taken out of what was."""
    terms = {each: filled.pop(each.value, "") or ANY for each in ASKED}
    return made_of(terms, Years(filled.pop("first_year"), filled.pop("last_year")))


def _terms(vocabulary: Vocabulary, dimension: Dimension, above: str, depth: int) -> Iterator[tuple[str, str]]:
    for name in vocabulary.below(dimension, above):
        yield name, f"{'– ' * depth}{name}"
        yield from _terms(vocabulary, dimension, name, depth + 1)
