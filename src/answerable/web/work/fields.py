"""The fields of the casework's forms: Django's, each with how it is drawn, and a day in three boxes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator

from answerable.law.not_law import NotACitation
from answerable.law.provision import cite
from answerable.web.dates import PARTS, Asked, read_date


class DayInput(forms.Widget):
    """Three boxes for a day, or the day in an address."""

    def __init__(self, what: str, *, needed: bool) -> None:
        super().__init__()
        self.what, self.needed = what, needed

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Asked:  # noqa: ARG002 - Django's
        """The day as it was typed."""
        return read_date(name, {key: str(value) for key, value in data.items()}, what=self.what, needed=self.needed)


class DayField(forms.Field):
    """A day. What is wrong with it is said in the words of web/dates.py."""

    draw = "day"

    def __init__(self, label: str, *, what: str, needed: bool = True, hint: str = "") -> None:
        super().__init__(label=label, required=needed, help_text=hint, widget=DayInput(what, needed=needed))

    def clean(self, value: Asked) -> date | None:
        """The day, or None where none is needed."""
        if value.error:
            raise forms.ValidationError(value.error)
        return value.day

    @staticmethod
    def shown(value: object, name: str, wrong: Iterable[str] = ()) -> Asked:
        """What the boxes show: what was typed and what is wrong with it, or the day that the form begins with."""
        if isinstance(value, Asked):
            return value._replace(error=value.error or ". ".join(wrong))
        if isinstance(value, date):
            return Asked(name, {"day": str(value.day), "month": str(value.month), "year": str(value.year)}, value)
        return Asked(name, dict.fromkeys(PARTS, ""))


class Words(forms.CharField):
    """One line, or several."""

    def __init__(self, label: str, *, rows: int = 0, needed: str = "", hint: str = "", longest: int = 20_000) -> None:
        super().__init__(label=label, required=bool(needed), help_text=hint, max_length=longest)
        self.error_messages["required"] = needed
        # Django's own validator says how long it may be in words that help nobody, and Django keeps them apart from the field's.
        self.validators = [v for v in self.validators if not isinstance(v, MaxLengthValidator)]
        self.validators.append(MaxLengthValidator(longest, f"Shorten this to {longest:,} characters or fewer: %(show_value)s were entered"))
        self.draw, self.rows = ("textarea" if rows else "text"), rows


class Provisions(Words):
    """Provisions, one on each line, as the Act prints them."""

    def clean(self, value: object) -> list[str]:
        """The provisions; each must be a citation that can be read."""
        named = [each.strip() for each in super().clean(value).splitlines() if each.strip()]
        try:
            return [str(cite(each)) for each in named]
        except NotACitation as wrong:
            raise forms.ValidationError(str(wrong)) from None


class Number(forms.IntegerField):
    """A whole number."""

    draw = "number"

    def __init__(self, label: str, *, needed: str = "", hint: str = "", most: int = 1_000_000) -> None:
        messages = {"required": needed, "invalid": f"{label}: enter a whole number, like 45"}
        super().__init__(label=label, required=bool(needed), help_text=hint, error_messages=messages)
        self.validators += [
            MinValueValidator(0, f"{label}: enter 0 or more"),
            MaxValueValidator(most, f"{label}: enter {most:,} or less"),
        ]
        self.min_value, self.max_value = 0, most


class OneOf(forms.ChoiceField):
    """One of a few."""

    draw = "radios"

    def __init__(
        self, label: str, choices: Iterable[tuple[str, str]], *, needed: str = "", hint: str = "", begins: str | None = None
    ) -> None:
        messages = {"required": needed, "invalid_choice": needed or "Choose one of these"}
        super().__init__(label=label, choices=list(choices), required=bool(needed), help_text=hint, error_messages=messages, initial=begins)


class Choice(OneOf):
    """One of many, in a list that opens."""

    draw = "select"


class Upload(forms.FileField):
    """One file."""

    draw = "file"

    def __init__(self, label: str, *, needed: str, hint: str = "") -> None:
        messages = {"required": needed, "empty": "The file is empty. Choose another", "missing": needed}
        super().__init__(label=label, required=True, help_text=hint, error_messages=messages)

    def clean(self, data: Any, initial: Any = None) -> bytes:
        """The bytes of the file."""
        return bytes(super().clean(data, initial).read())


class SomeOf(forms.MultipleChoiceField):
    """Some of a few."""

    draw = "checkboxes"

    def __init__(self, label: str, choices: Iterable[tuple[str, str]] = (), *, needed: str = "", hint: str = "") -> None:
        messages = {"required": needed, "invalid_choice": "Choose from these"}
        super().__init__(label=label, choices=list(choices), required=bool(needed), help_text=hint, error_messages=messages)


class Tick(forms.BooleanField):
    """One box that is ticked or not."""

    draw = "tick"

    def __init__(self, label: str, *, hint: str = "") -> None:
        super().__init__(label=label, required=False, help_text=hint)


def parts_field(label: str, parts: Sequence[tuple[str, str]], *, needed: str = "", hint: str = "") -> SomeOf:
    """The parts of a request, each with the beginning of its words."""
    return SomeOf(label, [(number, f"{number}: {_begun(asked)}") for number, asked in parts], needed=needed, hint=hint)


def _begun(words: str, longest: int = 90) -> str:
    words = " ".join(words.split())
    return words if len(words) <= longest else words[: words.rfind(" ", 0, longest)] + " …"
