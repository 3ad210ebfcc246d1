"""A letter as it would go on a day: its words as they were drafted, edited and cleared, under that day.

The day that it bears, and the days that are counted from it, are those of the day that it goes. Nothing else changes: where that day would
make it say something else, or a day to be changed was edited away, it is stopped, and what it would say is said.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from answerable.casework.authority.drafting.composing import Composing
from answerable.casework.authority.drafting.each_kind import compose
from answerable.casework.authority.models import Letter
from answerable.documents import letters
from answerable.documents.languages.language import Language
from answerable.documents.letters.dating import Change, changed, in_text, in_word
from answerable.documents.letters.in_its_language import words_in
from answerable.documents.letters.letter import date_line
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.finding import say
from answerable.law.not_law import NotLaw


class AsItGoes(NamedTuple):
    """A letter under the day that it goes: which day it bore, what that changed, and what stands in the way, each with how to mend it."""

    bore: date
    changes: tuple[Change, ...] = ()
    stops: tuple[tuple[str, str], ...] = ()

    def told(self, on: date) -> dict[str, Any]:
        """What is recorded of it; nothing where nothing changed."""
        changes = [{"text": each.was, "words": each.now} for each in self.changes]
        return {"redated": {"bore": self.bore, "bears": on, "changes": changes}} if changes else {}


def bears(letter: Letter) -> date:
    """The day that a letter bears."""
    kept = letter.content.get("dated")
    return date.fromisoformat(kept) if kept else letter.drafted_on


def borne_by(text: str, letter: Letter, *, on: date) -> date:
    """The day that an edited text bears: one from the draft until today that stands on its line; or else the one that it bore."""
    lines = {line.strip() for line in text.splitlines()}
    days = (letter.drafted_on + timedelta(nth) for nth in range((on - letter.drafted_on).days, -1, -1))
    return next((each for each in days if lines & set(_lines_of(each))), bears(letter))


def put_under(letter: Letter, composing: Composing) -> AsItGoes:
    """Puts a letter, not saved, under the day of `composing`."""
    bore = bears(letter)
    if bore == composing.on:
        return AsItGoes(bore)
    wanted, stops = _changes(composing, bore)
    letter.text, lacking = in_text(letter.text, wanted)
    found = tuple(each for each in wanted if each not in lacking)
    if found and letter.document is not None:
        letter.document = in_word(bytes(letter.document), found, on=composing.on)
    letter.content = {**letter.content, "dated": composing.on.isoformat()}
    return AsItGoes(bore, found, (*stops, *_lacking(lacking)))


def _changes(composing: Composing, bore: date) -> tuple[tuple[Change, ...], tuple[tuple[str, str], ...]]:
    """What the day changes; and why it cannot, where the letter drafted for it would say something else or could not be drafted."""
    own = Change(*(words_in(composing.correspondence().language, date_line(each)) for each in (bore, composing.on)))
    was = _composed(composing._replace(on=bore))
    if isinstance(was, Exception):
        return (own,), ()  # it was drafted from what is no longer so, which other checks say
    now = _composed(composing)
    if isinstance(now, Exception):
        return (own,), ((f"It cannot go under the date of {say(composing.on)}. {now}", "Draft it again."),)
    found = changed(was, now)
    return found.days or (own,), tuple(_otherwise(found.otherwise, composing.on))


def _composed(composing: Composing) -> letters.Letter | UnableToDraft | NotLaw:
    try:
        return compose(composing)
    except (UnableToDraft, NotLaw) as refused:
        return refused


def _otherwise(others: tuple[Change, ...], on: date) -> Iterator[tuple[str, str]]:
    for each in others:
        said = f"“{each.now}” instead of “{each.was}”" if each.now and each.was else f"“{each.now or each.was}”"
        what = "it would say" if each.now else "it would no longer say"
        yield f"Drafted for {say(on)} {what} {said}.", "Draft it again, and have that cleared."


def _lacking(changes: tuple[Change, ...]) -> Iterator[tuple[str, str]]:
    for each in changes:
        yield f"It should say “{each.now}” today, and what stood there was edited.", "Put that in with Word, or draft it again."


def _lines_of(day: date) -> Iterator[str]:
    for language in Language:
        yield words_in(language, date_line(day))
