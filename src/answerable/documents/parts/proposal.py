"""What is proposed: a request's parts, with every character of the text in its place.

Nothing is rewritten. `before`, then for each part its `above`, `mark`, `text`, the parts in it and its `rest`, then `after`:
joined in that order they are the text again, and `words` joins them.
"""

from collections.abc import Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """Where words stand in the text: from `start`, up to and without `end`, counted in characters."""

    start: int
    end: int


class Part(NamedTuple):
    """One part of a request, in the requester's words.

    `number` is how an officer would refer to it, ours where the requester gave none. `text` is its own words without its mark and
    without those of the parts in it; `span` is where they stand. `above` is what stands over it (a heading, linking words, white
    space), `mark` is its number or bullet as it was typed, `rest` is what of it comes after the parts in it.
    """

    number: str
    text: str
    span: Span
    parts: tuple["Part", ...] = ()
    above: str = ""
    mark: str = ""
    rest: str = ""

    def words(self) -> Iterator[str]:
        """Every piece of the part, in the order of the text."""
        yield from (self.above, self.mark, self.text)
        for each in self.parts:
            yield from each.words()
        yield self.rest


class Proposal(NamedTuple):
    """The parts of a request as they are proposed, for a person to confirm, split or merge."""

    parts: tuple[Part, ...]
    before: str
    after: str

    def words(self) -> str:
        """The whole text again."""
        return "".join((self.before, *(word for each in self.parts for word in each.words()), self.after))
