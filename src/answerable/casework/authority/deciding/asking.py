"""The questions of each ground in their order: those that are answered, the one that comes next, and those that need not be asked.

A test ends at its first stage answered no. Harm from either act, of confirming or of denying, engages a limb, and both are asked all the
same, so that the choice between them tells nothing. No balance is asked for before there is something to weigh.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from answerable.casework.authority.deciding.barring import bar_questions
from answerable.casework.authority.deciding.grounds import PUT_OFF, Ground, pleaded_of, weighing
from answerable.documents.case_file import Table, weighed
from answerable.documents.case_file.placing import Key
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty
from answerable.law.eir.r12_exceptions import NOT_HELD
from answerable.law.eir.r12_public_interest import may_be_weighed
from answerable.law.eir.r15_ministerial_certificates import CERTIFICATE as MINISTERS_CERTIFICATE
from answerable.law.eir.r15_ministerial_certificates import certifies
from answerable.law.exemption import Exemption
from answerable.law.finding import Finding
from answerable.law.guided import AnsweredBy, GuidedQuestion, guided
from answerable.law.not_law import MissingJudgement
from answerable.law.pleadable import BY_PLACE
from answerable.law.pleaded import Pleaded, absolute, reach
from answerable.law.provision import cite
from answerable.law.public_interest import Balance, Reached
from answerable.law.regime import Regime
from answerable.law.stages import Engagement

CERTIFICATE = ("claim", "certificate")
UNSTATED = "would_disclose"
_WORDS_OF_SECTION_17_4 = "the statement would involve the disclosure of information which would itself be exempt information"
_TEST, _STAGE = ("claim", "test"), 3
# Asked with another question: whose opinion it is, with the opinion; who authorised that person, with the paragraph.
_WITH_ANOTHER = ("person", "authorised_by", "authorised_on")
_REFUTED = ("no more than hypothetical or remote", "neither")


class Asked(NamedTuple):
    """One question of one ground, which is `whole`: the answer, if there is one, whether the position needs it, and whether it is put off.

    A balance alone can be put off: s.10(3) gives more time to strike it, so the position can be taken without it.
    """

    ground: int
    whole: Ground
    question: GuidedQuestion
    answer: Any = None
    needed: bool = True
    put_off: bool = False

    @property
    def name(self) -> str:
        """Its place in an address: `claim.test.0.nature`."""
        return ".".join(map(str, self.question.key))

    @property
    def open(self) -> bool:
        """Whether it must be answered before the position can be taken."""
        return self.needed and self.answer is None and not self.put_off


def asked(grounds: Sequence[Ground], part: str, of: Circumstances) -> tuple[Asked, ...]:
    """Every question of every ground that can be put as things stand. Raises `NotLaw` for a ground to which the Act gives no shape."""
    return tuple(each for nth, ground in enumerate(grounds) for each in _of(nth, ground, grounds, part, of))


def next_open(questions: Sequence[Asked]) -> Asked | None:
    """The question that comes next."""
    return next((each for each in questions if each.open), None)


def answer_at(ground: Ground, key: Key) -> Any:
    """What stands at a key, or None."""
    found: Any = ground
    for step in key:
        if isinstance(step, int):
            found = found[step] if isinstance(found, list) and step < len(found) else None
        else:
            found = found.get(step) if isinstance(found, dict) else None
        if found is None or found == {}:
            return None
    return found


def _of(nth: int, ground: Ground, grounds: Sequence[Ground], part: str, of: Circumstances) -> Iterator[Asked]:
    if "bar" in ground:
        yield from (Asked(nth, ground, each, answer_at(ground, each.key), not each.optional) for each in bar_questions(ground["bar"]))
        return
    reached = reached_by(ground, part, of)
    over: set[Key] = set()  # tests that ended with a no
    for question in _all(pleaded_of(ground, part).claim, of):
        if question.key[-1] in _WITH_ANOTHER:
            continue
        test, answer = question.key[:_STAGE], answer_at(ground, question.key)
        if question.key[0] == "weighed":
            if reached is not None and reached.to_be_weighed:
                put_off = answer is None and answer_at(ground, PUT_OFF) is True
                needed = not question.optional and not _is_weighed(reached, grounds, part)
                yield Asked(nth, ground, question, answer, needed, put_off)
        elif test[:2] != _TEST:
            yield Asked(nth, ground, question, answer, not question.optional)
        elif test not in over:
            # An opinion without the person who gave it is no error to the law: it is nobody's. So the person is always asked for.
            wanted = reached is None or question.key[-1] == "paragraph" or _on_confirming_or_denying(ground)
            yield Asked(nth, ground, question, answer, wanted and not question.optional)
            if fails(question, answer):
                over.add(test)


def _on_confirming_or_denying(ground: Ground) -> bool:
    """Whether a ground has an act that confirms and an act that denies, each with its own harm."""
    return bool(ground["claim"].get("duty") == Duty.CONFIRM_OR_DENY.value)


def _all(claim: Claim, of: Circumstances) -> Iterator[GuidedQuestion]:
    """What the law asks of a claim, and what may be put beside it: a certificate, and earlier answers that would combine with this one."""
    exemption = BY_PLACE[cite(claim.provision).section]
    for question in guided(claim, of=of):
        if question.key[0] == "weighed":
            yield from _certificate(exemption, claim)
        yield question
        if question.key[:2] == _TEST and question.key[-1] == "likelihood":
            yield _mosaic(question)
    if absolute(claim, of=of).value:
        yield from _certificate(exemption, claim)
    if of.regime is Regime.FOIA:  # the Regulations excuse no statement
        yield _unstated("claim", "why the exemption applies")
        yield _unstated("weighed", "why the balance lies as it does")


def _mosaic(question: GuidedQuestion) -> GuidedQuestion:
    meaning = "Would this answer do harm together with others that were given? Name each with its day and what it gave away."
    return GuidedQuestion((*question.key[:-1], "mosaic"), question.under, question.words, meaning, AnsweredBy.TEXT, optional=True)


def _unstated(table: str, what: str) -> GuidedQuestion:
    meaning = (
        f"Would it give away exempt information to tell the requester {what}? Where it would, the letter leaves that out and says so. "
        "Where it would not, or you leave this unanswered, the reasons stand in the letter."
    )
    at = cite("FOIA s.17(4)")
    return GuidedQuestion((table, UNSTATED), at, _WORDS_OF_SECTION_17_4, meaning, optional=True)


_CERTIFIES = "may certify that a refusal to disclose information under regulation 12(1) is because the disclosure"


def _certificate(exemption: Exemption, claim: Claim) -> Iterator[GuidedQuestion]:
    if certifies(claim.provision):
        meaning = (
            "Is there a certificate of a Minister? While it stands it is conclusive, both that disclosure would adversely affect national "
            "security and that it would not be in the public interest."
        )
        of_a_minister = (str(MINISTERS_CERTIFICATE),)
        yield GuidedQuestion(CERTIFICATE, MINISTERS_CERTIFICATE, _CERTIFIES, meaning, AnsweredBy.TEXT, of_a_minister, optional=True)
    if exemption.certificates:
        under = exemption.at.under(exemption.certificates[0].at)
        choices = tuple(str(exemption.at.under(each.at)) for each in exemption.certificates)
        meaning = "Is there a certificate? While it stands it is conclusive evidence of the fact that it certifies."
        yield GuidedQuestion(CERTIFICATE, under, exemption.certificates[0].words, meaning, AnsweredBy.TEXT, choices, optional=True)


def reached_by(ground: Ground, part: str, of: Circumstances) -> Reached | None:
    """The claim as it comes to the public interest, or None while a judgement that it needs is missing."""
    pleaded = pleaded_of(ground, part)
    if pleaded.claim.provision == NOT_HELD:
        return _as_if_not_held(pleaded)
    try:
        return reach(pleaded, of=of)
    except MissingJudgement:
        return None


def _as_if_not_held(pleaded: Pleaded) -> Reached:
    """That nothing is held is for the search to establish, and is not asked here. What is asked is the balance, if it should be so."""
    supposed = Finding(Engagement.ENGAGED, note="supposing that the search establishes it")
    supposed.under, supposed.words = cite(NOT_HELD), ""
    return Reached(pleaded.claim, supposed, may_be_weighed())


def fails(question: GuidedQuestion, answer: Any) -> bool:
    """Whether an answer ends its test."""
    given = answer.get("answer") if isinstance(answer, dict) else None
    return given is False or (question.answered_by is AnsweredBy.CHOICE_OF_A_PERSON and given in _REFUTED)


def fails_on(mine: Sequence[Asked], part: str, of: Circumstances) -> GuidedQuestion | None:
    """The question on which a claim fails, of its own questions; None where it stands, or a judgement is missing."""
    if not mine or "claim" not in mine[0].whole:
        return None
    reached = reached_by(mine[0].whole, part, of)
    if reached is None:
        return None
    if not reached.engagement.value.engaged:
        return next((each.question for each in mine if fails(each.question, each.answer)), None)
    struck = ((each.question, each.answer) for each in mine if each.question.key[-1] == "balance" and isinstance(each.answer, dict))
    return next((question for question, answer in struck if answer["answer"] != Balance.MAINTAINING_OUTWEIGHS.value), None)


def _is_weighed(reached: Reached, grounds: Sequence[Ground], part: str) -> bool:
    made = [each for each in grounds if "balance" in each.get("weighed", {})]
    return any(weighed(Table("this balance", weighing(each, part))).weighed.about(reached.claim) for each in made)
