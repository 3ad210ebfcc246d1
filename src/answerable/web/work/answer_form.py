"""What the form of one question is made of."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django import forms

from answerable.documents.case_file.placing import Key
from answerable.web.work.fields import Words

Fields = dict[str, forms.Field]
Filled = dict[str, Any]
NO_REASONS = "Give the reasons: a judgement without them is none"
YES_OR_NO = (("yes", "Yes"), ("no", "No"))


class Who(NamedTuple):
    """Who answers, by title, and on which day; and the day on which the request was received."""

    title: str
    today: date
    received_on: date


def unchecked(_form: forms.Form) -> None:
    """Nothing is to be checked of a form beyond its fields."""


def kept_as_it_is(filled: Filled, _who: Who) -> Mapping[Key, object]:
    """What was filled in, each by its name."""
    return {(name,): value for name, value in filled.items()}


class Form(NamedTuple):
    """The fields of a question, what they begin with, and what is kept of them, each at its key."""

    fields: Fields
    begins: Filled
    kept: Callable[[Filled, Who], Mapping[Key, object]]
    check: Callable[[forms.Form], None] = unchecked

    def made(self, sent: Any) -> forms.Form:
        """The form as it is sent, or as it begins."""
        check = self.check

        class Made(forms.Form):
            def clean(self) -> dict[str, Any]:
                check(self)
                return self.cleaned_data

        made: type[forms.Form] = type("Asked", (Made,), dict(self.fields))
        return made(sent, initial=self.begins)


def lines(text: str) -> list[str]:
    """What was written, one thing a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def reasons_field(label: str = "Your reasons") -> Words:
    """Why a person judges as they do."""
    return Words(label, rows=5, needed=NO_REASONS, hint="They stand in the letter unless you give it other words.")
