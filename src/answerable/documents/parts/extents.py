"""Where the words of each item end."""

import re
from collections.abc import Iterator, Sequence

from answerable.documents.parts.closing import sign_off_inside, signs_off
from answerable.documents.parts.leads import adds, ends_open, is_value
from answerable.documents.parts.lines import Line
from answerable.documents.parts.lists import Item
from answerable.documents.parts.sentences import sentence_is_ended
from answerable.documents.parts.wishes import is_wish
from answerable.documents.parts.wording import asks

_LONGEST_HEADING = 70
_WORDS = re.compile(r"\w")
_BREAK = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile(r"[\s>]+")
_SENTENCE = re.compile(r"[.?!;,]$")


class Extents:
    """Sets `end` and `rest_end` of every item of these lists; the request ends with line `last`."""

    def __init__(self, text: str, lines: Sequence[Line], last: int, roots: Sequence[Sequence[Item]]) -> None:
        self._text = text
        self._lines = lines
        self._last = last
        self._stop = lines[last - 1].end if last else 0
        self._spaced = any(each.blank for each in lines[:last])
        for index, root in enumerate(roots):
            follower = roots[index + 1][0] if index + 1 < len(roots) else None
            self._list(root, follower)

    def _list(self, root: Sequence[Item], follower: Item | None) -> None:
        carried = 0
        for index, item in enumerate(root):
            if index + 1 < len(root):
                upto = self._without_heading(item, root[index + 1])
                carried = max(carried, self._carried(item, upto))
                self._item(item, upto, owns_all=True)
            else:
                stop = follower.start if follower is not None else self._stop
                self._item(item, self._limited(_deepest(item), stop, carried if carried and index else 0, several=index > 0), owns_all=True)

    def _item(self, item: Item, upto: int, *, owns_all: bool) -> None:
        """An item whose words go to `upto` at most: all of them, or its own lines alone."""
        item.at = self._at_words(item, item.items[0].start if item.items else upto)
        if not item.items:
            stop = upto if owns_all else self._own_lines(item, upto)
            item.end = item.rest_end = self._trimmed(item.at, stop)
            return
        item.end = self._trimmed(item.at, item.items[0].start)
        for index, each in enumerate(item.items):
            following = item.items[index + 1].start if index + 1 < len(item.items) else upto
            self._item(each, following, owns_all=False)
        item.rest_end = self._trimmed(item.items[-1].rest_end, upto)

    def _own_lines(self, item: Item, upto: int) -> int:
        """To the end of the item's line and of the lines that run on from it or stand deeper than it."""
        at = item.line
        while (
            at + 1 < self._last
            and self._lines[at].end < upto
            and (self._lines[at + 1].runs_on or (not self._lines[at + 1].blank and self._lines[at + 1].indent > item.indent))
        ):
            at += 1
        return min(self._lines[at].end, upto)

    def _limited(self, item: Item, stop: int, carried: int, *, several: bool) -> int:
        """The end of a list's last item, one of `several`, after which other words may stand that are not its own."""
        at = item.line
        inside = sign_off_inside(self._text[item.at : min(self._lines[at].end, stop)])
        if inside is not None:
            return item.at + inside
        open_ = item.start == self._lines[at].at and ends_open(self._text[item.at : self._lines[at].end])
        for following in self._below(item, stop):
            line = self._lines[following]
            if line.runs_on:
                at = following
                continue
            goes_on = following == at + 1 and line.text[:1].islower() and not sentence_is_ended(self._lines[at].text)
            adjacent = (
                self._spaced and not self._lines[following - 1].blank and not (several and line.text[:1].isupper() and asks(line.text))
            )
            if not (open_ or adjacent or goes_on or carried > 0) or self._is_apart(line.text):
                break
            carried -= 1
            at = following
        return min(self._lines[at].end, stop)

    def _below(self, item: Item, stop: int) -> Iterator[int]:
        """The lines below an item that have words, up to where it must stop."""
        for at in range(item.line + 1, self._last):
            if self._lines[at].at >= stop:
                return
            if not self._lines[at].blank:
                yield at

    def _is_apart(self, line: str) -> bool:
        return (
            signs_off(line)
            or is_wish(line)
            or adds(line)
            or ends_open(line)
            or not _WORDS.search(line)
            or line.startswith(("I ", "We ", "If "))
        )

    def _carried(self, item: Item, upto: int) -> int:
        """How many lines of its own an item has below the line of its mark."""
        if item.items:
            return 0
        return sum(not self._lines[at].runs_on and bool(_WORDS.search(self._lines[at].text)) for at in self._below(item, upto))

    def _without_heading(self, item: Item, following: Item) -> int:
        """Where the next item begins, or the heading that stands over it."""
        at = following.line - 1
        while at > item.line and not _WORDS.search(self._lines[at].text):
            at -= 1
        line = self._lines[at].text
        if at <= _deepest(item).line or not (self._lines[at - 1].blank or self._lines[at].indent < following.indent or is_value(line)):
            return following.start
        return following.start if len(line) > _LONGEST_HEADING or _SENTENCE.search(line) else self._lines[at].start

    def _at_words(self, item: Item, upto: int) -> int:
        """Where an item's words begin, when its mark stands on a line of its own."""
        found = _SPACE.match(self._text, item.at, upto)
        return found.end() if found and found.end() < upto else item.at

    def _trimmed(self, start: int, end: int) -> int:
        """The end of the last line that has a letter or figure, without white space and quotation marks of e-mail; else the start."""
        at = end
        while at > start and not self._text[at - 1].isalnum():
            at -= 1
        if at == start:
            return start
        broken = _BREAK.search(self._text, at, end)
        return at + len(self._text[at : broken.start() if broken else end].rstrip(" \t\xa0>"))


def _deepest(item: Item) -> Item:
    while item.items:
        item = item.items[-1]
    return item
