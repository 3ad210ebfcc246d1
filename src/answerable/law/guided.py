"""What a claim asks of people: the questions of its own test and no others, in their order, each in the Act's words and in plain ones.

    guided(Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.31(1)(a)"), of=Circumstances(...))

Each question has the key at which its answer is kept: first `claim` or `weighed`, for the record that it goes into, then the path
inside that record. What must stand beside an answer whoever gives it, such as the act that a test is about, is in `beside`.

A test stops at the first stage answered no, so questions are put one at a time; these are all that there can be.
"""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.eir.r12_exceptions import NOT_HELD
from answerable.law.engagement import ONE_ANSWER, Asked, asks, clause, elements
from answerable.law.exemption import in_force
from answerable.law.finding import say
from answerable.law.pleadable import BY_PLACE
from answerable.law.pleaded import absolute
from answerable.law.prejudice import Act, Shown, acts
from answerable.law.provision import Provision, cite
from answerable.law.public_interest import Balance
from answerable.law.qualified_person import OFFICES
from answerable.law.regime import Regime

Key = tuple[str | int, ...]


class AnsweredBy(Enum):
    """How a question is answered. The first two are judgements: an answer with who gave it, on which day, and why."""

    YES_OR_NO = "yes or no, by a person"
    CHOICE_OF_A_PERSON = "one of a list, by a person"
    CHOICE = "one of a list"
    TEXT = "words"
    DAY = "a day"


class GuidedQuestion(NamedTuple):
    """One question: where its answer is kept, under which provision it is asked, in whose words, and what it means.

    `choices` are the answers that a list has. `optional`: the claim can do without, where the provision does not need it.
    """

    key: Key
    under: Provision
    words: str
    meaning: str
    answered_by: AnsweredBy = AnsweredBy.YES_OR_NO
    choices: tuple[str, ...] = ()
    optional: bool = False
    beside: tuple[tuple[Key, str], ...] = ()


class _About(NamedTuple):
    """What questions are asked about: a claim, its provision's words, and the place of its test."""

    claim: Claim
    words: str
    act: Act = Act.DISCLOSING
    at: Key = ()

    def asks(
        self,
        key: str | int,
        meaning: str,
        answered_by: AnsweredBy = AnsweredBy.YES_OR_NO,
        choices: tuple[str, ...] = (),
        *,
        optional: bool = False,
    ) -> GuidedQuestion:
        """A question about the claim, kept at a key in its place."""
        under = cite(self.claim.matter or self.claim.provision)
        return GuidedQuestion((*self.at, key), under, self.words, meaning, answered_by, choices, optional)


_DOING = {
    Act.CONFIRMING: "saying that you hold it",
    Act.DENYING: "saying that you do not hold it",
    Act.DISCLOSING: "disclosing it",
}
_MEANT = {
    Asked.REQUIRED: "Is it reasonably necessary to be exempt from {doing} for this purpose? Useful is not enough.",
    Asked.CONTENT: "Would {doing} by itself give away what this provision protects?",
    Asked.BREACH: "Would {doing} by itself break the law that this provision names?",
}
_SHOWN = tuple(each.value for each in Shown)
_LEVELS = tuple(each.value for each in Likelihood)
_LEVELLED = (Asked.PREJUDICE, Asked.ENDANGER, Asked.OPINION)


def guided(claim: Claim, *, of: Circumstances) -> tuple[GuidedQuestion, ...]:
    """Every question that a claim asks: its level, its test act by act, and the balance if it is qualified.

    Raises `NotInForce` for a claim of no provision on that day, and `Malformed` where s.2(3) needs to know more of it.
    """
    exemption = BY_PLACE[cite(claim.provision).section]
    about = _About(claim, clause(exemption, claim, of).words)
    asked = asks(exemption, claim, of)
    if claim.provision == NOT_HELD:  # the search says whether it is held, and nobody is asked twice
        return tuple(_balance(about, of))
    return (*_level(about, asked), *_tests(about, asked, of), *_balance(about, of))


def _level(about: _About, asked: tuple[Asked, ...]) -> Iterator[GuidedQuestion]:
    if any(each in _LEVELLED for each in asked):
        meaning = "At which level do you claim it: more likely than not, or a real and significant risk?"
        yield about._replace(at=("claim",)).asks("likelihood", meaning, AnsweredBy.CHOICE, _LEVELS)


def _tests(about: _About, asked: tuple[Asked, ...], of: Circumstances) -> Iterator[GuidedQuestion]:
    nth = 0
    for each in asked:
        for act in (Act.DISCLOSING,) if each is Asked.CLASS else acts(about.claim.duty):
            at = ("claim", "test", nth)
            yield from _beside(_put(each, about._replace(act=act, at=at), of), at, _fixed(each, act))
            nth += 1


def _fixed(asked: Asked, act: Act) -> tuple[tuple[str, str], ...]:
    if asked is Asked.CLASS:
        return (("kind", "class"),)
    if asked in ONE_ANSWER:
        return (("kind", "question"), ("act", act.value), ("asked", asked.value))
    kind = Asked.PREJUDICE if asked is Asked.ADVERSE_EFFECT else asked
    return (("kind", kind.name.lower()), ("act", act.value))


def _beside(questions: Iterator[GuidedQuestion], at: Key, fixed: tuple[tuple[str, str], ...]) -> Iterator[GuidedQuestion]:
    yield from (each._replace(beside=tuple(((*at, name), value) for name, value in fixed)) for each in questions)


def _put(asked: Asked, about: _About, of: Circumstances) -> Iterator[GuidedQuestion]:
    if asked is Asked.CLASS:
        return _class(about)
    if asked is Asked.PREJUDICE:
        return _prejudice(about)
    if asked is Asked.ADVERSE_EFFECT:
        return _adverse_effect(about)
    if asked is Asked.ENDANGER:
        return _endanger(about)
    return _opinion(about, of) if asked is Asked.OPINION else _one(asked, about)


def _class(about: _About) -> Iterator[GuidedQuestion]:
    held = "Would information like this, whether or not you hold any, be" if about.claim.duty is Duty.CONFIRM_OR_DENY else "Is it"
    for nth, element in enumerate(elements(about.claim)):
        meaning = f"{held} of the kind that this provision describes?" if len(elements(about.claim)) == 1 else f"Is it so: {element}?"
        yield about._replace(at=(*about.at, "answers")).asks(nth, meaning)


def _of(act: Act, question: str) -> str:
    """A question that is asked of each act: where both confirming and denying are argued, of which it is asked."""
    return question if act is Act.DISCLOSING else f"As to {_DOING[act]}: {question[0].lower()}{question[1:]}"


def _prejudice(about: _About) -> Iterator[GuidedQuestion]:
    doing = _DOING[about.act]
    yield about.asks("applicable_interest", _of(about.act, "Is the interest that you fear for the one that this provision protects?"))
    yield about.asks("nature", f"Is the harm that you fear from {doing} real, actual or of substance?")
    yield about.asks("causal_link", f"Would {doing} be what causes it?")
    yield _likely(about)


def _adverse_effect(about: _About) -> Iterator[GuidedQuestion]:
    doing = _DOING[about.act]
    yield about.asks("applicable_interest", _of(about.act, "Is the interest that you fear for the one that this exception protects?"))
    yield about.asks("nature", f"Is the effect that you fear from {doing} real, actual or of substance?")
    yield about.asks("causal_link", f"Would {doing} be what causes it?")
    yield about.asks(
        "likelihood",
        f"How likely is it that {doing} affects it adversely? The test is “would”: more probable than not. A risk, however real, "
        "is not enough under the Regulations.",
        AnsweredBy.CHOICE_OF_A_PERSON,
        _SHOWN,
    )


def _endanger(about: _About) -> Iterator[GuidedQuestion]:
    doing = _DOING[about.act]
    yield about.asks("danger", _of(about.act, "Is it the health or the safety of a person that you fear for, and more than distress?"))
    yield about.asks("causal_link", f"Would {doing} be what causes it?")
    yield _likely(about)


def _likely(about: _About) -> GuidedQuestion:
    meaning = f"How likely is it that the harm follows from {_DOING[about.act]}?"
    return about.asks("likelihood", meaning, AnsweredBy.CHOICE_OF_A_PERSON, _SHOWN)


def _opinion(about: _About, of: Circumstances) -> Iterator[GuidedQuestion]:
    doing = _DOING[about.act]
    yield about.asks(
        "opinion",
        f"What is the qualified person's opinion of {doing}? Give it in the name of that person, with the day and the reasons.",
        AnsweredBy.CHOICE_OF_A_PERSON,
        (*_LEVELS, "neither"),
    )
    given = about._replace(at=(*about.at, "given_by"))
    offices = tuple(each.at for each in OFFICES if in_force(each.since, None, of.decided_on))
    yield given.asks("person", "Whose opinion is it? Name the office, as in the opinion.", AnsweredBy.TEXT)
    yield given.asks("paragraph", "Which paragraph of s.36(5) names that person?", AnsweredBy.CHOICE, offices)
    yield given.asks("authorised_by", "Who authorised that person, if the paragraph needs it?", AnsweredBy.TEXT, optional=True)
    yield given.asks("authorised_on", "On which day?", AnsweredBy.DAY, optional=True)
    yield about.asks("reasonable", "Is the opinion one that a reasonable person could hold? Somebody else than that person says so.")


def _one(asked: Asked, about: _About) -> Iterator[GuidedQuestion]:
    yield about.asks("answer", _MEANT[asked].format(doing=_DOING[about.act]))


def _balance(about: _About, of: Circumstances) -> Iterator[GuidedQuestion]:
    claim = about.claim
    if absolute(claim, of=of).value:
        return
    confirming, environmental = claim.duty is Duty.CONFIRM_OR_DENY, of.regime is Regime.EIR
    presumed = " Start from a presumption in favour of disclosure, reg 12(2)." if environmental else ""
    yield GuidedQuestion(
        ("weighed", "balance"),
        cite("EIR reg 12(1)(b)" if environmental else "FOIA s.2(1)(b)" if confirming else "FOIA s.2(2)(b)"),
        "in all the circumstances of the case",
        f"Which public interest is greater: in {'not saying whether you hold it' if confirming else 'withholding it'}, "
        f"or in {'saying so' if confirming else 'disclosing it'}? Exactly equal means the requester has it.{presumed}",
        AnsweredBy.CHOICE_OF_A_PERSON,
        tuple(each.value for each in Balance),
        beside=((("weighed", "duty"), say(claim.duty)),),
    )
