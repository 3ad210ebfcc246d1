"""Which test a claim is put to, and whether it is engaged. Each kind of exemption asks its own questions and no others.

A class limb asks whether the information is within the class, and no harm; for the duty to confirm or deny it asks the same
of what would be within it if it were held, so the answer never turns on what is. A prejudice limb asks three stages; s.38
asks about danger; s.36 asks for an opinion; a limb that must be "required" asks whether exemption is reasonably necessary.

For the duty to confirm or deny the acts are confirming and denying, each with a test of its own. Either suffices, at the
higher level where both do, so a test that is missing only matters where the other act does not carry the claim.
"""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.adverse_effect import adverse_effect
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty
from answerable.law.eir import r12_exceptions, r13_personal_data
from answerable.law.eir.r15_ministerial_certificates import CERTIFICATE, certifies, conclusive
from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Test
from answerable.law.finding import Fact, Finding, Ground, say
from answerable.law.not_law import Malformed, MissingJudgement, NotInForce
from answerable.law.pleadable import exemption_at
from answerable.law.prejudice import Act, EndangerTest, PrejudiceTest, acts, effect, named
from answerable.law.provision import cite
from answerable.law.qualified_person import OpinionTest, StatisticalTest, opinion, statistics
from answerable.law.rule import narrowed
from answerable.law.stages import Engagement, Stage, follow


class Asked(Enum):
    """The kinds of question that Part II asks."""

    CLASS = "whether it is within the class"
    PREJUDICE = "prejudice, in three stages"
    ADVERSE_EFFECT = "adverse effect, in three stages"
    ENDANGER = "danger to an individual"
    OPINION = "the reasonable opinion of a qualified person"
    REQUIRED = "whether exemption is required (reasonably necessary) for the purpose"
    CONTENT = "whether answering would disclose what is protected"
    BREACH = "whether answering would itself break the law"


_OF_TEST = {
    Test.CLASS: Asked.CLASS,
    Test.PREJUDICE: Asked.PREJUDICE,
    Test.ADVERSE_EFFECT: Asked.ADVERSE_EFFECT,
    Test.ENDANGER: Asked.ENDANGER,
    Test.OPINION: Asked.OPINION,
    Test.REQUIRED: Asked.REQUIRED,
}
_OF_FORM = {
    ConfirmOrDenyForm.CLASS: Asked.CLASS,
    ConfirmOrDenyForm.CONTENT: Asked.CONTENT,
    ConfirmOrDenyForm.BREACH: Asked.BREACH,
    ConfirmOrDenyForm.REQUIRED: Asked.REQUIRED,
}
ONE_ANSWER = (Asked.REQUIRED, Asked.CONTENT, Asked.BREACH)
_WITHIN = ("the information is (or, if it were held, would be) of the class",)
# Class limbs whose class has several elements, each for a person to find.
ELEMENTS = (
    (
        "FOIA s.22(1)",
        (
            "held with a view to its publication at some future date",
            "already held with a view to such publication when the request was made",
            "reasonable in all the circumstances that it should be withheld until then",
        ),
    ),
    ("FOIA s.32(1)", ("in a document of the kind described", "held only by virtue of being contained in that document")),
    ("FOIA s.32(2)", ("in a document of the kind described", "held only by virtue of being contained in that document")),
    ("FOIA s.40(2)", ("personal data of somebody other than the requester", "the condition relied on is satisfied")),
    ("FOIA s.41(1)", ("obtained from another person", "disclosure would be an actionable breach of confidence")),
    *r12_exceptions.ELEMENTS,
    *r13_personal_data.ELEMENTS,
)


class ClassTest(NamedTuple):
    """The elements of a class, in the order of `elements`."""

    answers: tuple[Stage | None, ...]


class QuestionTest(NamedTuple):
    """One question about one act: whether exemption from it is required, whether it would disclose, or whether it would break the law."""

    asked: Asked
    act: Act
    answer: Stage | None = None

    def stages(self) -> tuple[tuple[str, Stage | None], ...]:
        """The one question."""
        return ((f"{self.asked.value}, of {self.act.value}", self.answer),)


class SignedCertificate(NamedTuple):
    """A certificate as it was signed: its provision, who signed it and when, the duties that it covers, and whether it was quashed."""

    provision: str
    signed_by: str
    signed_on: date
    covers: tuple[Duty, ...] = (Duty.COMMUNICATE,)
    quashed_on: date | None = None


PutTo = ClassTest | QuestionTest | PrejudiceTest | EndangerTest | OpinionTest | StatisticalTest


def elements(claim: Claim) -> tuple[str, ...]:
    """The questions that make up a class, for one claim."""
    pleaded = cite(claim.provision)
    return next((questions for at, questions in ELEMENTS if cite(at).covers(pleaded)), _WITHIN)


def clause(exemption: Exemption, claim: Claim, of: Circumstances) -> Limb | ConfirmOrDeny:
    """The limb, or the confirm-or-deny provision, that a claim pleads. Raises `NotInForce` where the section has none such then."""
    for each in _clauses(exemption, claim.duty):
        if of.in_force(each) and exemption.at.under(each.at) == claim.provision:
            return each
    raise NotInForce(
        f"{claim.provision} is no provision on the duty to {say(claim.duty)} for a request received on {say(of.received_on)}. "
        f"Name a limb of {exemption.at} that is: its own subsection for each duty."
    )


def asks(exemption: Exemption, claim: Claim, of: Circumstances) -> tuple[Asked, ...]:
    """What a claim must be put to. Where there is more than one kind, all must be met."""
    return _asked(exemption, clause(exemption, claim, of))


def _clauses(exemption: Exemption, duty: Duty) -> Sequence[Limb | ConfirmOrDeny]:
    return exemption.limbs if duty is Duty.COMMUNICATE else exemption.confirm_or_deny


def _asked(exemption: Exemption, pleaded: Limb | ConfirmOrDeny) -> tuple[Asked, ...]:
    if isinstance(pleaded, Limb):
        asked = _OF_TEST[exemption.test_of(pleaded)]
        own = asked is Asked.ADVERSE_EFFECT and any(at == exemption.at.under(pleaded.at) for at, _ in ELEMENTS)
        return (Asked.CLASS, asked) if own else (asked,)
    return tuple(_OF_TEST[exemption.test] if form is ConfirmOrDenyForm.EFFECT else _OF_FORM[form] for form in pleaded.forms)


def questions_of(claim: Claim) -> tuple[Asked, ...]:
    """The questions of one answer that a claim can be put to, in any version of its provision; none for a class, a harm or an opinion."""
    exemption = exemption_at(cite(claim.provision))
    if exemption is None:
        return ()
    pleaded = [each for each in _clauses(exemption, claim.duty) if exemption.at.under(each.at) == claim.provision]
    return tuple(dict.fromkeys(asked for each in pleaded for asked in _asked(exemption, each) if asked in ONE_ANSWER))


def engaged(
    exemption: Exemption, claim: Claim, tests: Sequence[PutTo] = (), *, of: Circumstances, certificate: SignedCertificate | None = None
) -> Finding[Engagement]:
    """Whether a claim is engaged, signed with its own provision and words.

    Raises `MissingJudgement` for the first question that the conclusion needs, `Malformed` for a test of another kind, and
    `NotInForce` for a limb that was not law.
    """
    pleaded = clause(exemption, claim, of)
    asked = asks(exemption, claim, of)
    _refuse_others(claim, asked, tests)
    settled = None if certificate is None else _certified(exemption, claim, certificate, of.decided_on)
    finding = settled or _all([_put(each, claim, tests, of.decided_on) for each in asked])
    because = (*_matter(exemption, claim, of), *finding.because)
    return narrowed(Finding(finding.value, note=finding.note, because=because), under=claim.provision, words=pleaded.words)


def _matter(exemption: Exemption, claim: Claim, of: Circumstances) -> tuple[Ground, ...]:
    """The limb whose matter a confirm-or-deny claim is about, in the Act's words."""
    return tuple(
        Fact(claim.matter, f"the matter relied on, “{limb.words}”")
        for limb in exemption.limbs
        if exemption.at.under(limb.at) == claim.matter and of.in_force(limb)
    )


def _all(found: Sequence[Finding[Engagement]]) -> Finding[Engagement]:
    """Every kind of question met, or the first that was not."""
    failed = next((each for each in found if not each.value.engaged), None)
    if failed is not None or len(found) == 1:
        return failed or found[0]
    level = next((each.value for each in found if each.value.level is not None), Engagement.ENGAGED)
    return Finding(level, because=[ground for each in found for ground in each.because])


def _kind(test: PutTo, asked: tuple[Asked, ...]) -> Asked:
    """What a test puts. The stages of prejudice and of adverse effect are answered alike, so what is asked tells which it is."""
    if isinstance(test, QuestionTest):
        return test.asked
    if isinstance(test, ClassTest):
        return Asked.CLASS
    if isinstance(test, PrejudiceTest):
        return Asked.ADVERSE_EFFECT if Asked.ADVERSE_EFFECT in asked else Asked.PREJUDICE
    return Asked.ENDANGER if isinstance(test, EndangerTest) else Asked.OPINION


def _refuse_others(claim: Claim, asked: tuple[Asked, ...], tests: Sequence[PutTo]) -> None:
    allowed = acts(claim.duty)
    for test in tests:
        if _kind(test, asked) not in asked:
            raise Malformed(
                f"{named(claim)} asks {' and '.join(each.value for each in asked)}, and not {_kind(test, asked).value}. "
                "Answer what it asks."
            )
        if not isinstance(test, ClassTest) and test.act not in allowed:
            raise Malformed(
                f"{named(claim)} is claimed on the duty to {say(claim.duty)}, so its test is about "
                f"{' or '.join(each.value for each in allowed)}, and never about {test.act.value}."
            )


def _certified(exemption: Exemption, claim: Claim, signed: SignedCertificate, on: date) -> Finding[Engagement] | None:
    if signed.provision == CERTIFICATE and certifies(claim.provision):
        if not standing(signed, claim.duty, on):
            return None
        finding = conclusive(signed.signed_by, signed.signed_on)
        return Finding(Engagement.ENGAGED, note="by certificate, subject to FOIA s.60 as reg 18(7) applies it", because=(finding,))
    declared = next((each for each in exemption.certificates if exemption.at.under(each.at) == signed.provision), None)
    if declared is None:
        raise Malformed(f"{signed.provision} is no certificate of {exemption.at}. Name the subsection that provides for one.")
    if not standing(signed, claim.duty, on):
        return None
    ground = Fact(signed.signed_on, f"certificate under {signed.provision} signed by {signed.signed_by}, “{declared.words}”")
    return Finding(
        Engagement.ENGAGED, note=f"by certificate{', subject to ' + declared.appeal if declared.appeal else ''}", because=(ground,)
    )


def standing(signed: SignedCertificate, duty: Duty, on: date) -> bool:
    """Whether a certificate covers a duty and stands on a day."""
    return duty in signed.covers and signed.signed_on <= on and (signed.quashed_on is None or signed.quashed_on > on)


def _put(asked: Asked, claim: Claim, tests: Sequence[PutTo], on: date) -> Finding[Engagement]:
    if asked is Asked.CLASS:
        return _class(claim, tests)
    missing: MissingJudgement | None = None
    found: list[Finding[Engagement]] = []
    for act in acts(claim.duty):
        try:
            found.append(_act(asked, claim, _for_act(asked, act, tests), on))
        except MissingJudgement as gap:
            missing = missing or gap
    carrying = [each for each in found if each.value.engaged]
    if carrying:
        return next((each for each in carrying if each.value is Engagement.WOULD), carrying[0])
    if missing is not None:
        raise missing
    because = [ground for each in found for ground in each.because]
    return Finding(Engagement.NOT_ENGAGED, note="; ".join(each.note for each in found), because=because)


def _for_act(asked: Asked, act: Act, tests: Sequence[PutTo]) -> PutTo:
    """The test of an act, or one with no answers, which then names what is missing."""
    found = next((each for each in tests if _kind(each, (asked,)) is asked and not isinstance(each, ClassTest) and each.act is act), None)
    if found is not None:
        return found
    if asked in (Asked.PREJUDICE, Asked.ADVERSE_EFFECT):
        return PrejudiceTest(act)
    if asked is Asked.ENDANGER:
        return EndangerTest(act)
    return OpinionTest(act) if asked is Asked.OPINION else QuestionTest(asked, act)


def _act(asked: Asked, claim: Claim, test: PutTo, on: date) -> Finding[Engagement]:
    if asked is Asked.ADVERSE_EFFECT:
        assert isinstance(test, PrejudiceTest), asked
        return adverse_effect(claim, test)
    if isinstance(test, PrejudiceTest | EndangerTest):
        return effect(claim, test)
    if isinstance(test, OpinionTest):
        return opinion(claim, test, on=on)
    if isinstance(test, StatisticalTest):
        return statistics(claim, test)
    assert isinstance(test, QuestionTest), test
    return _yes_or_no(test.stages(), claim)


def _class(claim: Claim, tests: Sequence[PutTo]) -> Finding[Engagement]:
    questions = elements(claim)
    answers = next((each.answers for each in tests if isinstance(each, ClassTest)), ())
    if len(answers) > len(questions):
        raise Malformed(
            f"{named(claim)} has {len(questions)} elements, and {len(answers)} were answered. Answer these: {'; '.join(questions)}."
        )
    return _yes_or_no(tuple(zip(questions, (*answers, *[None] * len(questions)), strict=False)), claim)


def _yes_or_no(stages: Sequence[tuple[str, Stage | None]], claim: Claim) -> Finding[Engagement]:
    failed_on, grounds = follow(stages, under=named(claim))
    if failed_on:
        return Finding(Engagement.NOT_ENGAGED, note=f"fails on {failed_on}", because=grounds)
    return Finding(Engagement.ENGAGED, because=grounds)
