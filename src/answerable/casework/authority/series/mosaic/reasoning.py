"""Answers as constraints over kinds of possibility, asked of clingo. It is loaded when something is asked of it, and given so much time.

A kind is so or not. A yes: some kind of its box is so. A no: none is. A count: so many of its parts have a kind that is so. Each constraint
holds only where its answer is supposed, so that answers can be supposed one by one.
"""

from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from clingo import Control, Symbol


class CannotTell(Exception):
    """The time was over, or there is too much to look at, before it was known."""


class Constraint(NamedTuple):
    """One answer: the kinds of a yes or a no, or the parts of a count, each as its kinds, with how many of them there are.

    `other` are the kinds that may hold more of what is counted than is known.
    """

    yes: tuple[int, ...] | None = None
    no: tuple[int, ...] | None = None
    parts: tuple[tuple[int, ...], ...] = ()
    other: tuple[int, ...] = ()
    least: int = 0
    most: int | None = None


class Deadline:
    """So many seconds, for everything that is asked together."""

    def __init__(self, seconds: float) -> None:
        self._until = monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left. Raises `CannotTell`."""
        left = self._until - monotonic()
        if left <= 0:
            raise CannotTell
        return left


class Reasoner:
    """What follows from some constraints over so many kinds, and whether a proposition, as its kinds, does."""

    def __init__(self, kinds: int, constraints: Sequence[Constraint], proposition: Iterable[int], deadline: Deadline) -> None:
        self._kinds, self._count, self._deadline = kinds, len(constraints), deadline
        self._text = "\n".join(_program(kinds, constraints, proposition))
        self._control = _ground(self._text)

    def fits(self, supposed: Iterable[int], *, proposition: bool | None = None) -> frozenset[int] | None:
        """All answers that fit some way in which these are so, and the proposition or its opposite is; None where there is no such way."""
        return self._solved(self._assumed(supposed, proposition))[0]

    def conflict(self, supposed: Iterable[int], *, proposition: bool) -> list[int]:
        """A few of these answers with which the proposition, or its opposite, cannot be; known to be in conflict."""
        core = self._solved(self._assumed(supposed, proposition))[1]
        return sorted(core)

    def ways(self, supposed: Iterable[int], *, most: int) -> tuple[int, int]:
        """In how many ways the kinds can be so with these answers, and in how many of them the proposition is. Raises `CannotTell`."""
        chosen = set(supposed)
        fixed = [f"s({each})." if each in chosen else f":- s({each})." for each in range(self._count)]
        control = _ground("\n".join((self._text, *fixed)), f"--models={most + 1}")
        every = having = 0
        proposed = _atom("p")
        with control.solve(yield_=True, async_=True) as handle:
            while True:
                handle.resume()
                if not handle.wait(self._deadline.left()):
                    handle.cancel()
                    raise CannotTell
                model = handle.model()
                if model is None:
                    return every, having
                every += 1
                having += model.contains(proposed)
                if every > most:
                    raise CannotTell

    def _assumed(self, supposed: Iterable[int], proposition: bool | None) -> list[tuple["Symbol", bool]]:
        assumed = [(_atom("s", each), True) for each in supposed]
        return [*assumed, *([(_atom("p"), proposition)] if proposition is not None else [])]

    def _solved(self, assumed: list[tuple["Symbol", bool]]) -> tuple[frozenset[int] | None, frozenset[int]]:
        meant = {self._control.symbolic_atoms[symbol].literal: symbol for symbol, _ in assumed}  # type: ignore[union-attr]
        found: list[frozenset[int]] = []

        def on_model(model: Any) -> None:
            found.append(frozenset(each.arguments[0].number for each in model.symbols(atoms=True) if each.name == "f"))

        with self._control.solve(assumptions=assumed, on_model=on_model, async_=True, yield_=False) as handle:
            if not handle.wait(self._deadline.left()):
                handle.cancel()
                raise CannotTell
            if handle.get().satisfiable:
                return found[-1], frozenset()
            core = (meant.get(abs(each)) for each in handle.core())
            return None, frozenset(each.arguments[0].number for each in core if each is not None and each.name == "s")


def smallest_hitting(sets: Sequence[frozenset[int]], deadline: Deadline) -> frozenset[int]:
    """The fewest answers of which each of these sets has one."""
    members = sorted(frozenset().union(*sets))
    lines = [f"{{ h({each}) }}." for each in members]
    lines += [f":- {', '.join(f'not h({each})' for each in sorted(one))}." for one in sets]
    control = _ground("\n".join((*lines, "#minimize { 1,X : h(X) }.")), "--models=0")
    found: list[frozenset[int]] = [frozenset()]

    def on_model(model: Any) -> None:
        found.append(frozenset(each.arguments[0].number for each in model.symbols(atoms=True) if each.name == "h"))

    with control.solve(on_model=on_model, async_=True, yield_=False) as handle:
        if not handle.wait(deadline.left()):
            handle.cancel()
            raise CannotTell
        handle.get()
    return found[-1]


def _ground(text: str, *options: str) -> "Control":
    from clingo import Control

    control = Control(["--warn=none", *options])
    control.add("base", [], text)
    control.ground([("base", [])])
    return control


def _atom(name: str, number: int | None = None) -> "Symbol":
    from clingo import Function, Number

    return Function(name, [] if number is None else [Number(number)])


def _program(kinds: int, constraints: Sequence[Constraint], proposition: Iterable[int]) -> Iterator[str]:
    """`c(k)`: a kind is so. `s(i)`: answer i is supposed. `f(i)`: it fits. `p`: the proposition is so."""
    yield f"{{ c(0..{kinds - 1}) }}." if kinds else ""
    yield f"{{ s(0..{len(constraints) - 1}) }}." if constraints else ""
    yield "{ p }. :- p, not q. :- q, not p. #defined q/0. #defined c/1. #defined u/2. #defined o/1."
    yield from (f"q :- c({kind})." for kind in proposition)
    for nth, each in enumerate(constraints):
        yield from _fits(nth, each)
        yield f":- s({nth}), not f({nth})."


def _fits(nth: int, each: Constraint) -> Iterator[str]:
    if each.yes is not None:
        yield from (f"f({nth}) :- c({kind})." for kind in each.yes)
    elif each.no is not None:
        yield from (f"b({nth}) :- c({kind})." for kind in each.no)
        yield f"f({nth}) :- not b({nth}). #defined b/1."
    else:
        for part, inside in enumerate(each.parts):
            yield from (f"u({nth},{part}) :- c({kind})." for kind in inside)
        yield from (f"o({nth}) :- c({kind})." for kind in each.other)
        most = "" if each.most is None else f"#count {{ V : u({nth},V) }} <= {each.most}, "
        yield f"f({nth}) :- {most}#count {{ V : u({nth},V) }} >= {each.least}."
        yield f"f({nth}) :- {most}o({nth})."
