"""@rule: signs a function with its provision, its words and the dates between which it is law.

The function's docstring is the operative words and nothing else; the register in statute/ says where and when they were
read, and a test holds the two together.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import NamedTuple, ParamSpec, TypeVar

from answerable.law.finding import Finding
from answerable.law.provision import Provision, cite

P = ParamSpec("P")
T = TypeVar("T")


class Rule(NamedTuple):
    """What a rule is signed with. `since` is the first day on which it is law, `until` the first on which it no longer is."""

    at: Provision
    words: str
    since: date
    until: date | None
    name: str
    module: str


def rule(at: str, *, since: str, until: str | None = None) -> Callable[[Callable[P, Finding[T]]], Callable[P, Finding[T]]]:
    """Signs whatever finding the body returns with this provision and the words of the docstring.

    A body that rests on a narrower clause names it with `narrowed`. Raises `NotACitation` when the module loads.
    """
    provision = cite(at)

    def sign(body: Callable[P, Finding[T]]) -> Callable[P, Finding[T]]:
        words = " ".join((body.__doc__ or "").split())

        @wraps(body)
        def signed(*args: P.args, **kwargs: P.kwargs) -> Finding[T]:
            finding = body(*args, **kwargs)
            if not finding.under:
                finding.under, finding.words = provision, words
            return finding

        signed.rule = Rule(  # type: ignore[attr-defined]
            provision,
            words,
            date.fromisoformat(since),
            date.fromisoformat(until) if until else None,
            body.__name__,
            body.__module__,
        )
        return signed

    return sign


def narrowed(finding: Finding[T], *, under: str, words: str) -> Finding[T]:
    """The finding signed with a narrower clause than its rule's: a limb, and that limb's own words."""
    finding.under, finding.words = cite(under), words
    return finding
