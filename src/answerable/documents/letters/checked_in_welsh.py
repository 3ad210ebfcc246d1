"""A Welsh letter against s.17 and what was decided. Nothing here reads Welsh for its meaning.

A Welsh letter was drafted paragraph by paragraph beside the same letter in English, its twin. What the twin shows of s.17 the Welsh letter
shows in the paragraph beside it, for as long as that paragraph still stands, word for word. Whatever else there is only a person can say:
so a requirement is met, with those words, or it is for a person, and it is never failed for its language.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from answerable.documents.languages.recognising import english_in
from answerable.documents.languages.welsh import in_welsh
from answerable.documents.letters.before_sending import unfinished
from answerable.documents.letters.blocks import text_of, texts
from answerable.documents.letters.letter import Letter
from answerable.documents.letters.neither import NOTHING_FOLLOWS, gives_away
from answerable.documents.letters.stop import Stop
from answerable.documents.refusal_notice import Lint, Requirement

FOR_A_PERSON = "The letter is in Welsh and was changed where it showed this, or shows it in a person’s words. Only a person can say."
BY_DATES_ALONE = ("FOIA s.17(1)", "FOIA s.17(5)", "FOIA s.10(1)", "EIR reg 14(2)", "EIR reg 5(2)")
_SPACE = " … "


class Beside(NamedTuple):
    """One piece of a letter, in both languages."""

    english: str
    welsh: str


class Twins(NamedTuple):
    """A Welsh letter as it was drafted, beside the same in English: the whole English text, and each piece of both."""

    english: str
    pieces: tuple[Beside, ...]


def twins(drafted: Letter) -> Twins:
    """A Welsh letter beside its twin."""
    both = zip(drafted.twin, drafted.blocks, strict=True)
    pieces = tuple(Beside(str(english), str(welsh)) for one, other in both for english, welsh in zip(texts(one), texts(other), strict=True))
    return Twins(text_of(drafted.twin), pieces)


def as_shown(of_the_twin: Lint, beside: Twins, text: str) -> Lint:
    """What the letter as it now reads shows of each requirement, where `of_the_twin` is what its English twin shows."""
    now = _plain(text)
    requirements = tuple(_shown(each, beside, now) for each in of_the_twin.requirements)
    return Lint(all(each.met is not False for each in requirements), requirements)


def _shown(requirement: Requirement, beside: Twins, now: str) -> Requirement:
    if requirement.under in BY_DATES_ALONE:
        return requirement._replace(evidence="")
    if requirement.met is None:
        return requirement._replace(evidence="")
    found = [_welsh_of(each, beside) for each in requirement.evidence.split(_SPACE) if each] if requirement.met else []
    standing = [each for each in dict.fromkeys(found) if each and _plain(each) in now]
    if not found or len(standing) < len(set(found)):
        return Requirement(requirement.under, None, "", FOR_A_PERSON)
    return Requirement(requirement.under, True, _SPACE.join(standing), requirement.why)


def _welsh_of(sentence: str, beside: Twins) -> str:
    """The Welsh piece beside the first English one in which a sentence stands, or nothing."""
    wanted = _plain(sentence.strip().removeprefix("• "))
    return next((each.welsh for each in beside.pieces if wanted in _plain(each.english)), "")


def stops_in_welsh(text: str, beside: Twins, *, neither: bool, nothing_else: bool) -> Iterator[Stop]:
    """What forbids sending a Welsh letter, as it now reads. `neither`: some part neither confirms nor denies; `nothing_else`: all do."""
    yield from unfinished(text)
    for paragraph in english_in(text):
        why = f"“{paragraph[:120]}” is in English, in a letter in Welsh."
        yield Stop("", why, "Write it in Welsh.", forbids=True)
    if neither and _plain(in_welsh(NOTHING_FOLLOWS)) not in _plain(text):
        why = "The letter neither confirms nor denies, and no longer says that nothing should be taken from it."
        yield Stop("FOIA s.2(1)", why, f"Put back the sentence “{in_welsh(NOTHING_FOLLOWS)}”", forbids=True)
    if nothing_else:
        for words in _added(text, beside.pieces):
            why = f"“{words}” speaks of what is held, in an answer that neither confirms nor denies."
            yield Stop("FOIA s.2(1)", why, "Write “gwybodaeth o’r disgrifiad hwn”, and nothing about what there is.", forbids=True)


def _added(text: str, pieces: Sequence[Beside]) -> Iterator[str]:
    """What speaks of something held in the lines that were not drafted."""
    drafted = {_plain(each.welsh) for each in pieces}
    for line in filter(None, map(_plain, text.splitlines())):
        bare = line.removeprefix("• ").strip("“”")
        words = None if line in drafted or bare in drafted else gives_away(line)
        if words:
            yield words


def _plain(text: str) -> str:
    return " ".join(text.split())
