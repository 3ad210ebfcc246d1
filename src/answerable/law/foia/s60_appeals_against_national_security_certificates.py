"""FOIA section 60: appeal against national security certificates, under s.23(2) and s.24(3), each by its own test."""

from enum import Enum

from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.provision import Provision, cite
from answerable.law.rule import narrowed, rule

SECURITY_BODIES, NATIONAL_SECURITY = cite("FOIA s.23(2)"), cite("FOIA s.24(3)")


class Challenger(Enum):
    """Who may want to challenge a certificate."""

    COMMISSIONER = "the Commissioner"
    AFFECTED_APPLICANT = "an applicant whose request is affected by its issue"
    OTHER_PARTY = "another party to proceedings in which it is claimed to apply"
    ANYBODY_ELSE = "anybody else"


@rule("FOIA s.60(1)", since="2005-01-01")
def may_challenge(who: Challenger, certificate: Provision) -> Finding[bool]:
    """any applicant whose request for information is affected by the issue of the certificate"""
    _of_national_security(certificate)
    allowed = who in (Challenger.COMMISSIONER, Challenger.AFFECTED_APPLICANT)
    return Finding(allowed, because=(Fact(who, "who would appeal"), Fact(certificate, "the certificate")))


@rule("FOIA s.60(4)", since="2005-01-01")
def may_say_it_does_not_apply(who: Challenger, certificate: Provision, *, general: bool) -> Finding[bool]:
    """any other party to the proceedings may appeal to the Tribunal on the ground that the certificate does not apply"""
    _of_national_security(certificate)
    allowed = who is Challenger.OTHER_PARTY and certificate == NATIONAL_SECURITY and general
    return Finding(
        allowed, because=(Fact(certificate, "the certificate"), Fact(general, "it identifies information by a general description"))
    )


@rule("FOIA s.60(3)", since="2005-01-01")
def may_be_quashed(certificate: Provision, ground: Judgement[bool] | None) -> Finding[bool]:
    """the Minister did not have reasonable grounds for issuing the certificate"""
    _of_national_security(certificate)
    if certificate == SECURITY_BODIES:
        if ground is None:
            raise MissingJudgement("whether the information was not exempt by virtue of section 23(1)", under="FOIA s.60(2)")
        return narrowed(
            Finding(ground.value, because=(ground,)),
            under="FOIA s.60(2)",
            words="the information referred to in the certificate was not exempt information by virtue of section 23(1)",
        )
    if ground is None:
        raise MissingJudgement("whether the Minister did not have reasonable grounds for issuing the certificate", under="FOIA s.60(3)")
    return Finding(ground.value, note="on the principles of judicial review", because=(ground,))


def _of_national_security(certificate: Provision) -> None:
    if certificate not in (SECURITY_BODIES, NATIONAL_SECURITY):
        raise Malformed(f"{certificate} is no certificate under section 60. Name {SECURITY_BODIES} or {NATIONAL_SECURITY}.")
