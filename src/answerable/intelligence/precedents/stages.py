"""At which question of an exemption's test a paragraph stands, by the phrases that the question is put in: a table, and never a guess.

A paragraph may stand at several, and one that has no phrase of the table stands at none.
"""

from typing import NamedTuple

INTEREST, CAUSE, LIKELIHOOD, BALANCE, CONFIRM, SEARCHED = "interest", "cause", "likelihood", "balance", "confirm", "searched"


class Stage(NamedTuple):
    """A question: what people call it, and the phrases, in small letters, that say that a paragraph is about it."""

    name: str
    words: str
    phrases: tuple[str, ...]


STAGES = (
    Stage(INTEREST, "the interest that is protected", ("applicable interest", "relates to the interest", "interests within the exemption")),
    Stage(
        CAUSE,
        "how harm would follow",
        (
            "causal link",
            "causal relationship",
            "real, actual or of substance",
            "real, actual and of substance",
            "nature of the prejudice",
            "mosaic",
        ),
    ),
    Stage(
        LIKELIHOOD,
        "how likely harm is",
        (
            "would be likely to",
            "likelihood of prejudice",
            "more likely than not",
            "real and significant risk",
            "hypothetical",
            "lower threshold",
        ),
    ),
    Stage(BALANCE, "the balance of the public interest", ("public interest",)),
    Stage(CONFIRM, "confirming or denying", ("confirm or deny", "confirming or denying", "confirm nor deny", "confirmation or denial")),
    Stage(SEARCHED, "whether it is held", ("balance of probabilities", "searches", "is held", "holds the", "holds information")),
)
BY_NAME = {each.name: each for each in STAGES}


def stages_of(text: str) -> tuple[str, ...]:
    """The names of the stages that a paragraph stands at."""
    plain = text.casefold()
    found = []
    for each in STAGES:
        for phrase in each.phrases:
            if phrase in plain:
                found.append(each.name)
                break
    return tuple(found)
