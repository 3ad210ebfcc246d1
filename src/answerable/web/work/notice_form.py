"""The form in which a decision notice is confirmed: empty, or with what was read from its file."""

import re
from typing import Any

from django import forms
from django.http import QueryDict

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.notices import Confirmed, Ordered, receive_notice
from answerable.casework.authority.complaint.proposing import Proposed
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.fold import Folded
from answerable.law.events import RecordedAs
from answerable.law.not_law import NotACitation
from answerable.law.provision import cite
from answerable.web.work.fields import DayField, Number, Tick, Words, parts_field

_LINE = re.compile(r"^(?P<under>.*?)[\s:,]*\b(?P<found>not engaged|engaged|breached|complied with)\.?$", re.IGNORECASE)
_HASH = re.compile(r"[0-9a-f]{64}")


class FoundOf(Words):
    """Provisions, one on each line, each with what the notice finds of it."""

    def clean(self, value: object) -> dict[str, RecordedAs]:
        """What is found of each provision."""
        lines = [each.strip() for each in super().clean(value).splitlines() if each.strip()]
        return dict(map(_found, lines))


def _found(line: str) -> tuple[str, RecordedAs]:
    read = _LINE.match(line)
    if read is None:
        raise forms.ValidationError(f"“{line[:80]}” does not end in what was found: breached, complied with, engaged or not engaged")
    try:
        return str(cite(read["under"].strip())), RecordedAs(read["found"].lower())
    except NotACitation as wrong:
        raise forms.ValidationError(str(wrong)) from None


def fields_of(case: Folded, initial: dict[str, Any], sent: QueryDict | None = None) -> forms.Form:
    """The form. Its steps are about the parts that are ticked or, where none is, about those that were complained of."""
    parts = [(each.number, each.asked) for each in case.parts]
    appealed = any(each.appeals for each in matters_of(case).notices)
    hint = "One on each line, like “FOIA s.10(1): breached” or “FOIA s.31(3): not engaged”."
    fields: dict[str, forms.Field] = {
        "theirs": Words("What is its reference?", needed="Enter the reference of the notice", longest=60),
        "on": DayField("What is its date?", what="The date of the notice", hint="The day that stands on it. For example, 23 6 2020."),
        "sent_on": DayField("When was it sent, if on another day?", what="The day on which it was sent", needed=False),
        "recorded": FoundOf("What does it find?", rows=4, hint=hint),
        "steps": Words("Which steps does it order?", rows=5, hint="One on each line. Leave it empty where it orders none."),
        "within_days": Number("Within how many calendar days?", hint="As the notice says, like 35.", most=1000),
    }
    if len(parts) > 1:
        fields["parts"] = parts_field("Which parts are the steps about?", parts, hint="Choose none for the parts complained of.")
    if appealed:
        fields["substituted"] = Tick("The Tribunal put it in the place of the Commissioner’s notice, s.58(1)")
    made: forms.Form = type("Notice", (forms.Form,), fields)(sent, initial=initial)
    return made


def begun(read: Proposed) -> dict[str, Any]:
    """What the form begins with."""
    found = "\n".join(f"{under}: {as_.value}" for under, as_ in read.recorded)
    given = {"theirs": read.theirs, "on": read.on, "recorded": found, "steps": "\n".join(read.steps), "within_days": read.within_days}
    return {name: value for name, value in given.items() if value}


def confirmed(reference: str, filled: dict[str, Any], sent: QueryDict, *, by: By, version: int) -> None:
    """Records the notice as it was filled in. Raises what the action raises."""
    seen, file = sent.get("seen", ""), sent.get("file", "")
    words = [" ".join(each.split()) for each in filled["steps"].splitlines() if each.strip()]
    notice = Confirmed(
        filled["theirs"],
        filled["recorded"],
        tuple(Ordered(each, tuple(filled.get("parts", ()))) for each in words),
        filled["within_days"],
        filled["sent_on"],
        bool(filled.get("substituted")),
        file if _HASH.fullmatch(file) else "",
    )
    at = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else version
    receive_notice(reference, notice=notice, by=by, on=filled["on"], seen=at)
