"""The number of a part, as an officer would write it: the requester's own, or ours where there was none.

An item within another carries that one's number: 1(a), 1(a)(i), 2.1. Bullets are lettered within a part, then numbered in small roman;
at the top they are numbered. A part in prose beside a numbered list is lettered, beside a lettered list numbered. A number that
comes again says so: “4 (second)”.
"""

from collections.abc import Iterator

from answerable.documents.parts.marks import BULLET, LETTER, NUMBER, ROMAN, Reading

_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ROMANS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbers:
    """Gives numbers to the parts that stand side by side under `over`, none twice in a request: `given` says how often each was."""

    def __init__(self, over: str = "", depth: int = 0, *, lettered: bool = False, given: dict[str, int] | None = None) -> None:
        self._over = over
        self._made_up = _made_up("A" if lettered else "1" if depth == 0 else "a" if depth == 1 else "i")
        self._times = {} if given is None else given

    def within(self, number: str, depth: int) -> "Numbers":
        """The numbers of the parts within the one that has this number."""
        return Numbers(number, depth, given=self._times)

    def of(self, reading: Reading | None, heading: str = "") -> str:
        """The number of the next part: by its mark, or made up where that is a bullet or there is none."""
        if reading is None or reading.kind == BULLET:
            return self._free()
        return self._once(self._joined(reading, heading))

    def _joined(self, reading: Reading, heading: str) -> str:
        if heading:
            return f"{heading}{reading.label}" if heading.isalpha() and reading.kind == NUMBER else f"{heading}.{reading.label}"
        if not self._over:
            return reading.label
        if reading.kind in (LETTER, ROMAN):
            return f"{self._over}({reading.label})"
        return reading.label if len(reading.value) > 1 else f"{self._over}.{reading.label}"

    def _free(self) -> str:
        numbers = (f"{self._over}({label})" if self._over else label for label in self._made_up)
        return self._once(next(number for number in numbers if number not in self._times))

    def _once(self, number: str) -> str:
        times = self._times[number] = self._times.get(number, 0) + 1
        if times == 1:
            return number
        return f"{number} ({_ORDINALS[times - 2] if times - 2 < len(_ORDINALS) else f'time {times}'})"


def _made_up(first: str) -> Iterator[str]:
    count = 0
    while True:
        count += 1
        if first == "1":
            yield str(count)
        elif first == "i":
            yield _roman(count)
        else:
            yield _letters(count, ord(first))


def _letters(count: int, first: int) -> str:
    letters = ""
    while count:
        count, left = divmod(count - 1, 26)
        letters = chr(first + left) + letters
    return letters


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMANS:
        while count >= value:
            written, count = written + letters, count - value
    return written
