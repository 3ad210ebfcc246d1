"""What cannot be read, and why.

NotReadable
├── UnableToOpen           the file is not there, not of a kind we read, damaged, locked, empty or too large
├── NotADecisionNotice     the text was read, and is something else
└── NotATribunalDecision   the same

Every message is one sentence that says what was wrong and what to do.
"""


class NotReadable(ValueError):
    """A document that gives no text, or not the text that was looked for."""


class UnableToOpen(NotReadable):
    """The file gives no text."""


class NotADecisionNotice(NotReadable):
    """The text is not a decision notice of the Information Commissioner."""


class NotATribunalDecision(NotReadable):
    """The text is not a decision of a Tribunal or court on an appeal about information."""
