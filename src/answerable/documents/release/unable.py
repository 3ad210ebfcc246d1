"""What cannot be redacted, rebuilt or examined, and why.

NotReadable
└── UnableToRelease      the file may not leave, or cannot be made into one that may
    ├── Hostile          it is more than it seems: a bomb, a polyglot, a macro
    └── ToolIsMissing    a program that is needed is not installed

Every message is one sentence that says what was wrong and what to do.
"""

from answerable.documents.not_readable import NotReadable


class UnableToRelease(NotReadable):
    """The file cannot be made into one that may leave."""


class Hostile(UnableToRelease):
    """The file is made to harm who opens it, or to be two things at once."""


class ToolIsMissing(UnableToRelease):
    """A program that the work needs is not on this machine."""
