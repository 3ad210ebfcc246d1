"""What an exemption is made of. Part II of the Act lists, so these are tables: one declaration a section, every limb dated.

Nothing here says absolute or qualified: s.2(3) decides that for every exemption at once, in s02_effect_of_exemptions.py.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

COMMENCEMENT = "2005-01-01"


class Test(Enum):
    """What must be shown for a limb to be engaged."""

    CLASS = "class"
    PREJUDICE = "prejudice"
    ENDANGER = "endanger"
    OPINION = "opinion"
    REQUIRED = "required"


class ConfirmOrDenyForm(Enum):
    """How a provision takes away the duty to confirm or deny."""

    EFFECT = "effect"  # confirming or denying would itself have the harmful effect
    CLASS = "class"  # the information is, or if it were held would be, within the class
    CONTENT = "content"  # confirming or denying would disclose what is protected
    BREACH = "breach"  # confirming or denying would itself break the law
    REQUIRED = "required"  # exemption from the duty to confirm or deny is itself required


class Limb(NamedTuple):
    """One limb: its place in the section, its operative words, its test where that differs from the section's, and its dates.

    `since` and `until` are ISO days, `until` not included. `selected_by` says which day picks the version.
    """

    at: str
    words: str
    test: Test | None = None
    since: str = COMMENCEMENT
    until: str | None = None

    def in_force(self, on: date) -> bool:
        """Whether the limb is law on a day."""
        return date.fromisoformat(self.since) <= on and (self.until is None or on < date.fromisoformat(self.until))
