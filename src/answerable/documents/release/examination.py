"""What an examination of a released file comes to: where was looked, how, what was found there, and what could not be looked at."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from answerable.documents.release.matching import Haystack, Sought, pictured, tells, tells_in_bytes

# What no examination here can tell, said with every proof.
NOT_LOOKED_AT = (
    "the shapes of letters in embedded fonts: that a font has a letter says that the letter was used, and not where",
    "what a reader may work out from the length of a mark, or from what is left beside it",
    "meaning: another word for the same thing, or a fact that gives it away",
)


# Is told how far the work is: the step, how much of it is done, and of how much.
Heard = Callable[[str, int, int], None]


def unheard(_step: str, _done: int, _of: int) -> None:
    """Nobody asks how far it is."""


class Looked(NamedTuple):
    """One way of looking: where, how, in which places something withheld stands (which of the words, by number), and what stayed shut."""

    where: str
    how: str
    found: tuple[tuple[str, int], ...] = ()
    unexamined: tuple[str, ...] = ()


class Proof(NamedTuple):
    """What was examined, by the hash of the file, and what came of it. It holds none of the words."""

    released: str
    looked: tuple[Looked, ...]
    words: int
    not_looked_at: tuple[str, ...] = NOT_LOOKED_AT

    @property
    def found(self) -> tuple[tuple[str, int], ...]:
        """Every place in which something withheld stands."""
        return tuple(dict.fromkeys(place for each in self.looked for place in each.found))

    @property
    def unexamined(self) -> tuple[str, ...]:
        """Everything that stayed shut."""
        return tuple(dict.fromkeys(place for each in self.looked for place in each.unexamined))

    @property
    def proven(self) -> bool:
        """Whether everything was examined and nothing found."""
        return not self.found and not self.unexamined


def as_json(proof: Proof) -> dict[str, Any]:
    """A proof as it is kept and sent."""
    looked = [each._asdict() for each in proof.looked]
    return {
        "released": proof.released,
        "proven": proof.proven,
        "words": proof.words,
        "looked": looked,
        "not_looked_at": proof.not_looked_at,
    }


def from_json(kept: Mapping[str, Any]) -> Proof:
    """A proof as it was kept."""
    looked = (
        Looked(each["where"], each["how"], tuple((place, nth) for place, nth in each["found"]), tuple(each["unexamined"]))
        for each in kept["looked"]
    )
    return Proof(kept["released"], tuple(looked), kept["words"], tuple(kept["not_looked_at"]))


def hash_of(content: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(content).hexdigest()


class Search:
    """The words withheld, looked for in one place after another; what is found and what stays shut is gathered on the way."""

    def __init__(self, sought: Sequence[Sought], heard: Heard = unheard) -> None:
        self.heard = heard
        self.sought = tuple(each for each in sought if tells(each.words))
        self.recognised: dict[str, str | None] = {}  # what pictures show, by their hash: versions of a file show most of them again
        self._looked: dict[tuple[str, str], tuple[list[tuple[str, int]], list[str]]] = {}

    def text(self, text: str, *, where: str, how: str, place: str, on_purpose: bool = False) -> None:
        """Looks in a text. `on_purpose`: a word may stand in it as often as it was left visible."""
        among = Haystack(text)
        self._note(where, how, place, lambda each: among.count(each.words) > (each.visible if on_purpose else 0))

    def picture(self, recognised: str, *, where: str, how: str, place: str) -> None:
        """Looks in what was recognised in a picture."""
        self._note(where, how, place, lambda each: pictured(each.words, recognised) > each.visible)

    def noise(self, text: str, *, where: str, how: str, place: str, on_purpose: bool = False) -> None:
        """Looks in bytes read as text, for those words that do not stand in bytes by chance."""
        among = Haystack(text)

        def given_back(each: Sought) -> bool:
            return tells_in_bytes(each.words) and among.count(each.words) > (each.visible if on_purpose else 0)

        self._note(where, how, place, given_back)

    def shut(self, *, where: str, how: str, place: str) -> None:
        """Notes what could not be examined."""
        self._at(where, how)[1].append(place)

    def looked(self) -> tuple[Looked, ...]:
        """Everything that was looked at, in the order in which it first was."""
        return tuple(Looked(*at, tuple(dict.fromkeys(found)), tuple(dict.fromkeys(shut))) for at, (found, shut) in self._looked.items())

    def _note(self, where: str, how: str, place: str, given_back: Any) -> None:
        found, _ = self._at(where, how)
        found += ((place, nth) for nth, each in enumerate(self.sought, 1) if given_back(each))

    def _at(self, where: str, how: str) -> tuple[list[tuple[str, int]], list[str]]:
        return self._looked.setdefault((where, how), ([], []))
