"""What stops a letter from being drafted or printed."""

from answerable.documents.languages.phrase import Phrase


class UnableToDraft(ValueError):
    """A letter lacks something that it must say, or has something that it must not. The message names it and says what to do."""


def needed(text: str, what: str) -> str:
    """The text, without spaces around it. Raises `UnableToDraft`, naming what is missing, where there is none."""
    if not text.strip():
        raise UnableToDraft(f"The letter needs {what}, and there is none. Record it and draft the letter again.")
    return text if isinstance(text, Phrase) else text.strip()
