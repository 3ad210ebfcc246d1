"""The stages of a test: questions put in order, each answered by a person on evidence, each failure ending the test.

A question that is reached and has no answer is an error that names it. A question that is not reached is not asked.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from answerable.law.claims import Likelihood
from answerable.law.finding import Fact, Ground, Judgement
from answerable.law.not_law import MissingJudgement


class Stage(NamedTuple):
    """One question as a person answered it, and the evidence that it was answered on."""

    answer: Judgement[bool]
    evidence: tuple[str, ...] = ()


class Engagement(Enum):
    """Whether a claim is engaged and, for a test of likelihood, at which level: that level goes into the public interest test."""

    NOT_ENGAGED = "not engaged"
    ENGAGED = "engaged"
    WOULD = "engaged, at “would”"
    WOULD_BE_LIKELY_TO = "engaged, at “would be likely to”"

    @property
    def engaged(self) -> bool:
        """Whether the exemption, or the exclusion of the duty to confirm or deny, is engaged at all."""
        return self is not Engagement.NOT_ENGAGED

    @property
    def level(self) -> Likelihood | None:
        """The likelihood at which it is engaged; nothing for a test that has no levels."""
        return _LEVELS.get(self)


_LEVELS = {Engagement.WOULD: Likelihood.WOULD, Engagement.WOULD_BE_LIKELY_TO: Likelihood.WOULD_BE_LIKELY_TO}


class Followed(NamedTuple):
    """How far a test got: the question it failed on, or nothing when every one was met, and the grounds so far."""

    failed_on: str
    grounds: tuple[Ground, ...]


def follow(stages: Iterable[tuple[str, Stage | None]], *, under: str) -> Followed:
    """Puts each question in turn and stops at the first that is answered no. Raises `MissingJudgement`, naming the question."""
    grounds: list[Ground] = []
    for question, stage in stages:
        if stage is None:
            raise MissingJudgement(question, under=under)
        grounds.append(stage.answer)
        grounds.extend(Fact(each, f"evidence for {question}") for each in stage.evidence)
        if not stage.answer.value:
            return Followed(question, tuple(grounds))
    return Followed("", tuple(grounds))
