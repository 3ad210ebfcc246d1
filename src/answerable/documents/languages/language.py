"""The languages that a letter and a public page can be in."""

from enum import Enum

_WELSH = ("welsh", "cymraeg", "cy", "yn gymraeg", "in welsh", "y gymraeg")


class Language(Enum):
    """A language, by the tag that a file or a page gives it."""

    ENGLISH = "en-GB"
    WELSH = "cy"


def asked_for(language: str) -> Language:
    """The language of letters to somebody whose request is recorded as in a language, or as asking for one, in anybody's words."""
    return Language.WELSH if language.strip().rstrip(".").lower() in _WELSH else Language.ENGLISH
