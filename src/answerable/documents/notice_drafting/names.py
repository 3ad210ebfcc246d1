"""The names by which paragraphs of a notice refer to each other, held together whatever is written again and in whatever order.

The facts call their own paragraphs something: `decision`, `steps`, `request`. A person's paragraph has a name that nobody else's has.
"""

from collections.abc import Collection, Iterable, Sequence

from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting.facts import Did, Typed
from answerable.documents.notice_drafting.notice import REFERENCE

LONGEST = 60
_OF_FACTS = frozenset({each.value for each in Did}) | {
    *("decision", "no steps", "steps", "period", "request", "no response", "complaint", "scope", "last day", "when it was answered"),
    *("appeal", "time to appeal"),
}
_BEGINNINGS = ("decision on ", "finding on ", "not decided: ", "put right: ")


def is_of_facts(name: str) -> bool:
    """Whether facts call a paragraph so, in this notice or in another: a person's paragraph has another name."""
    return name in _OF_FACTS or name.startswith(_BEGINNINGS)


def refers_to(typed: Typed) -> tuple[str, ...]:
    """The names that prose refers to, in its words and its footnotes. What it quotes refers to nothing."""
    return tuple(found.strip() for text in (typed.text, *typed.notes) for found in REFERENCE.findall(text))


def refuse_names(written: Sequence[Typed], others: Iterable[Typed], *, instead_of: Iterable[Typed], generated: Collection[str]) -> None:
    """Refuses prose that would leave two paragraphs with one name, or a reference with no paragraph. Raises `UnableToDraft`.

    `others` stays as it is, `instead_of` goes, and `generated` are the names that facts give.
    """
    others = tuple(others)
    names = _named(others)
    for each in written:
        _refuse_name(each.name, names)
        names |= _named((each,))
    for each in written:
        for name in refers_to(each):
            if name not in names and name not in generated:
                raise UnableToDraft(
                    f"It refers to “{name}”, and no paragraph is called that. Give one that name first, or take the reference out."
                )
    gone = _named(instead_of) - names
    for each in others:
        for name in refers_to(each):
            if name in gone:
                raise UnableToDraft(
                    f"The words on {each.under or each.stage.value} refer to “{name}”, which would be gone. Take that reference out first, "
                    "or keep the name."
                )


def _named(prose: Iterable[Typed]) -> set[str]:
    return {each.name for each in prose if each.name}


def _refuse_name(name: str, names: Collection[str]) -> None:
    if "{" in name or "}" in name or len(name) > LONGEST:
        raise UnableToDraft(f"“{name[:LONGEST]}” is no name for a paragraph. Give a few plain words, {LONGEST} characters at most.")
    if name in names or is_of_facts(name):
        raise UnableToDraft(f"Two paragraphs would be called “{name}”. Give one of them another name, so that a reference means one.")
