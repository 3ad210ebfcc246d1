"""The words of a letter that no position has: what is enclosed, where to look, how to narrow. A person gives them, slice by slice.

Why an exemption applies is taken from the judgements on it, unless other words are given for the requester. What people wrote in English
stands in no Welsh letter: there it is given again, in Welsh, or it is missing.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from answerable.documents.case_file.put_to import judgements_in
from answerable.documents.languages.language import Language
from answerable.documents.languages.phrase import Phrase
from answerable.documents.languages.welsh import in_welsh
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.claims import Claim
from answerable.law.pleaded import Pleaded
from answerable.law.prejudice import named


class Spoken(NamedTuple):
    """The words that were given for one part and slice, by what they say: `how`, `searched`, `where`, `why FOIA s.31(3)`…"""

    given: Mapping[str, str]
    part: str
    extent: str | None = None
    language: Language = Language.ENGLISH

    def words(self, what: str, default: str = "") -> str:
        """The words for one thing, or what it says by default.

        Raises `UnableToDraft` in a letter in Welsh, for what a person said in English and nobody in Welsh.
        """
        at = key(self.part, self.extent, what)
        words = self.given.get(at, default)
        if at in self.given and words.strip():
            return words.strip()
        if isinstance(default, Phrase) or not default.strip():
            return default
        if self.language is Language.WELSH and not isinstance(self.given, Heard):
            raise UnableToDraft(
                f"The letter is in Welsh, and “{what}” on part {self.part} was said in English alone: “{_short(default)}”. "
                "Give it in Welsh."
            )
        return default.strip()

    def translated(self, what: str, recorded: str) -> str:
        """What is recorded in English and stands in a letter as it is: in a letter in Welsh, the words that were given for it."""
        return recorded if self.language is Language.ENGLISH else self.words(what, recorded)


class Slot(NamedTuple):
    """A place for words in a letter: of which part and slice, what they say, and what stands there if nobody gives any.

    `english` is what was said in English, and has to be said in Welsh by a person.
    """

    part: str
    extent: str | None
    what: str
    default: str
    english: str = ""


class Heard(dict[str, str]):
    """Takes the place of the words that were given, and hears which are asked for."""

    def __init__(self, language: Language = Language.ENGLISH) -> None:
        super().__init__()
        self.language = language
        self.slots: dict[str, Slot] = {}

    def get(self, name: str, default: Any = None, /) -> Any:
        """No words but those by default."""
        part, extent, what = name.split("|", 2)
        if self.language is Language.ENGLISH or not default:
            self.slots[name] = Slot(part, extent or None, what, default)
        elif isinstance(default, Phrase):
            self.slots[name] = Slot(part, extent or None, what, in_welsh(default))
        else:
            self.slots[name] = Slot(part, extent or None, what, "", english=default)
        return default


def _short(text: str) -> str:
    return text if len(text) < _SHORT else f"{text[:_SHORT]}…"


_SHORT = 80


def key(part: str, extent: str | None, what: str) -> str:
    """Where the words for one thing are kept."""
    return "|".join((part, extent or "", what))


def enclosing_nothing(slots: Mapping[str, Slot], given: Mapping[str, str]) -> Iterator[str]:
    """The places at which a letter would say that something is enclosed, and name nothing: by the name of what is enclosed."""
    for name, slot in slots.items():
        how = slots.get(key(slot.part, slot.extent, "how"))
        nothing = slot.what == "enclosed" and not given.get(name, "").strip()
        if nothing and how is not None and given.get(key(slot.part, slot.extent, "how"), "").strip() in ("", how.default):
            yield name


def why(claim: Claim) -> str:
    """The name under which the reasons of a claim are given in other words."""
    return f"why {named(claim)}"


def reasons(pleaded: Pleaded) -> str:
    """Why a claim applies, in the words of those who judged it: each reason once, in the order of the test."""
    return "\n\n".join(dict.fromkeys(_reasons(pleaded)))


def _reasons(pleaded: Pleaded) -> Iterator[str]:
    for test in pleaded.tests:
        for judgement in judgements_in(test):
            yield judgement.reasons.strip()
