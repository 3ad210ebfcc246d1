"""Cases in which part of the answer neither confirms nor denies, and what may be held behind it. The same seed makes the same scenes."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any, NamedTuple

from answerable.law.positions import Held
from answerable.law.regime import Regime

RECEIVED, SEARCHED, JUDGED, SENT = date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16), date(2026, 3, 27)
_SEED = 36
_WORLDS_A_SCENE = 4
_ONE_IN_SO_MANY_IS_ENVIRONMENTAL = 4  # a case all of whose parts go under the Regulations

_SUBJECTS = (
    "a supplier of tools",
    "covert teams",
    "an informant",
    "an investigation",
    "a partnership",
    "a contract",
    "a harbour",
    "one nurse",
)
_SLICES = ("any covert team", "anything supplied by a security body", "any named person")
_WHO = "FOI officer"

Tables = dict[str, Any]


class Secret(NamedTuple):
    """A part, or a slice of one, on which the answer neither confirms nor denies."""

    part: str
    extent: str
    tables: Tables


class Found(NamedTuple):
    """What is held behind one secret: the answer, and how many documents."""

    answer: Held
    documents: int


class Scene(NamedTuple):
    """A case: what was asked in each part, which parts are answered openly, what is secret, and what each world holds there."""

    number: int
    asked: tuple[tuple[str, str], ...]
    open: tuple[tuple[str, Held], ...]
    secrets: tuple[Secret, ...]
    worlds: tuple[tuple[Found, ...], ...]
    regime: Regime = Regime.FOIA

    @property
    def reference(self) -> str:
        """The reference of its request."""
        return f"WORLD-{self.number:03d}"


def scenes(count: int) -> Iterator[Scene]:
    """So many scenes, each with its worlds. The first is the seed's kind of answer: part 1 in the open, part 4 not."""
    chance = Random(_SEED)  # noqa: S311 - scenes, not secrets
    for number in range(1, count + 1):
        yield _scene(number, chance)


def _scene(number: int, chance: Random) -> Scene:
    size = 4 if number == 1 else chance.randint(2, 5)
    parts = [str(each) for each in range(1, size + 1)]
    whole = ["4"] if number == 1 else chance.sample(parts, chance.randint(1, max(1, size - 1)))
    sliced = [] if number == 1 else [part for part in parts if part not in whole and chance.random() < 0.4]
    regime = Regime.EIR if number % _ONE_IN_SO_MANY_IS_ENVIRONMENTAL == 0 else Regime.FOIA
    secrets = [_secret(part, "", chance, regime) for part in sorted(whole)]
    secrets += [_secret(part, chance.choice(_SLICES), chance, regime) for part in sliced]
    # That nothing is held is an exception of the Regulations, and needs a position.
    answers = (Held.YES,) if regime is Regime.EIR else (Held.YES, Held.YES, Held.NO)
    return Scene(
        number,
        tuple((part, f"Whatever there is about {chance.choice(_SUBJECTS)}, part {part}") for part in parts),
        tuple((part, chance.choice(answers)) for part in parts if part not in whole),
        tuple(secrets),
        tuple(_worlds(len(secrets), chance)),
        regime,
    )


def _worlds(secrets: int, chance: Random) -> Iterator[tuple[Found, ...]]:
    """Each secret is held, not held, and not established, in one world and another; in two it is held, and more of it in one."""
    kinds = (Held.YES, Held.NO, Held.NOT_ESTABLISHED, Held.YES)
    for nth in range(_WORLDS_A_SCENE):
        answers = [kinds[(nth + each) % len(kinds)] for each in range(secrets)]
        yield tuple(Found(answer, _documents(answer, nth, chance)) for answer in answers)


def _documents(answer: Held, nth: int, chance: Random) -> int:
    return nth * 40 + chance.randint(1, 39) if answer is Held.YES else 0


def _secret(part: str, extent: str, chance: Random, regime: Regime) -> Secret:
    claimed = chance.choice(_CLAIMED[regime])
    slice_ = {"extent": extent} if extent else {}
    claims = [{"part": part, "duty": "confirm or deny", **slice_, **each} for each in claimed(chance)]
    balance = _judged("maintaining outweighs disclosing", "Either word would tell too much.")
    weighed = {
        "part": part,
        "duty": "confirm or deny",
        **slice_,
        "balance": balance,
        "for_maintaining": ["safety"],
        "for_disclosing": ["openness"],
    }
    return Secret(part, extent, {"claim": claims, "weighed": [weighed]})


def _judged(answer: object, reasons: str) -> Tables:
    return {"answer": answer, "by": _WHO, "on": JUDGED, "reasons": reasons}


def _law_enforcement(chance: Random) -> Iterator[Tables]:
    for limb in chance.choice((("a",), ("b",), ("a", "b"))):
        likely = chance.choice(("would", "would be likely to"))
        shown = "more probable than not" if likely == "would" else "a real and significant risk"
        tests = [_harmful(act, shown) for act in ("confirming", "denying")]
        yield {"provision": "FOIA s.31(3)", "matter": f"FOIA s.31(1)({limb})", "likelihood": likely, "test": tests}


def _harmful(act: str, shown: str) -> Tables:
    return {
        "act": act,
        "applicable_interest": _judged(True, "It is what the limb protects."),
        "nature": _judged(True, f"By {act} it, the service would tell offenders where it looks."),
        "causal_link": _judged(True, "Nothing else that is public says so."),
        "likelihood": _judged(shown, "Such answers have been read so before."),
    }


def _interests_of_the_state(_: Random) -> Iterator[Tables]:
    yield {"provision": "EIR reg 12(6)", "test": [_harmful(act, "more probable than not") for act in ("confirming", "denying")]}


def _personal_in_the_regulations(_: Random) -> Iterator[Tables]:
    yield {"provision": "EIR reg 13(5B)(a)(i)", "test": [_asked("confirming"), _asked("denying")]}


def _personal(_: Random) -> Iterator[Tables]:
    yield {"provision": "FOIA s.40(5B)(a)(i)", "test": [_asked("confirming"), _asked("denying")]}


def _security(_: Random) -> Iterator[Tables]:
    yield {"provision": "FOIA s.24(2)", "test": [_asked("confirming"), _asked("denying")]}


def _asked(act: str) -> Tables:
    return {"kind": "question", "act": act, "answer": _judged(True, f"By {act} it, the service would tell what it must not.")}


_CLAIMED = {
    Regime.FOIA: (_law_enforcement, _personal, _security),
    Regime.EIR: (_interests_of_the_state, _personal_in_the_regulations),
}
