"""FOIA s.60: who may challenge a national security certificate, and on what ground."""

import pytest

from answerable.law.foia.s60_appeals_against_national_security_certificates import (
    NATIONAL_SECURITY,
    SECURITY_BODIES,
    Challenger,
    may_be_quashed,
    may_challenge,
    may_say_it_does_not_apply,
)
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.provision import cite
from tests.law.judgements import judged
from tests.law.spec import Spec

CHALLENGE = Spec(
    "FOIA s.60(1)",
    "Who may appeal against the certificate itself?",
    ("Who", "May", "Why"),
    (
        (Challenger.COMMISSIONER, True, "the Commissioner"),
        (Challenger.AFFECTED_APPLICANT, True, "an applicant whom it affects"),
        (Challenger.OTHER_PARTY, False, "only on whether it applies, (4)"),
        (Challenger.ANYBODY_ELSE, False, "nobody else"),
    ),
)
APPLIES = Spec(
    "FOIA s.60(4)",
    "Who may say that the certificate does not apply to the information in question?",
    ("Who", "Certificate", "General", "May", "Why"),
    (
        (Challenger.OTHER_PARTY, NATIONAL_SECURITY, True, True, "a general description may be argued with"),
        (Challenger.OTHER_PARTY, NATIONAL_SECURITY, False, False, "a particular one may not"),
        (Challenger.OTHER_PARTY, SECURITY_BODIES, True, False, "only a certificate under s.24(3)"),
        (Challenger.ANYBODY_ELSE, NATIONAL_SECURITY, True, False, "only a party to the proceedings"),
    ),
)
QUASHED = Spec(
    "FOIA s.60(3)",
    "May the certificate be quashed?",
    ("Certificate", "Ground made out", "May be", "Under", "Why"),
    (
        (SECURITY_BODIES, True, True, "FOIA s.60(2)", "the information was not within s.23(1)"),
        (SECURITY_BODIES, False, False, "FOIA s.60(2)", "it was"),
        (NATIONAL_SECURITY, True, True, "FOIA s.60(3)", "no reasonable grounds, as judicial review asks"),
        (NATIONAL_SECURITY, False, False, "FOIA s.60(3)", "reasonable grounds"),
    ),
)
SPECS = (CHALLENGE, APPLIES, QUASHED)


@pytest.mark.parametrize(("who", "may"), CHALLENGE.cases())
def test_who_may_challenge(who: Challenger, may: bool) -> None:
    assert may_challenge(who, SECURITY_BODIES).value is may


@pytest.mark.parametrize(("who", "certificate", "general", "may"), APPLIES.cases())
def test_who_may_say_it_does_not_apply(who: Challenger, certificate: str, general: bool, may: bool) -> None:
    assert may_say_it_does_not_apply(who, cite(certificate), general=general).value is may


@pytest.mark.parametrize(("certificate", "ground", "may", "under"), QUASHED.cases())
def test_may_be_quashed(certificate: str, ground: bool, may: bool, under: str) -> None:
    finding = may_be_quashed(cite(certificate), judged(ground))
    assert (finding.value, finding.under) == (may, under)


@pytest.mark.parametrize(("certificate", "under"), [(SECURITY_BODIES, r"s\.60\(2\)"), (NATIONAL_SECURITY, r"s\.60\(3\)")])
def test_the_ground_is_for_the_tribunal(certificate: str, under: str) -> None:
    with pytest.raises(MissingJudgement, match=under):
        may_be_quashed(cite(certificate), None)


def test_no_other_certificate_is_challenged_here() -> None:
    with pytest.raises(Malformed, match=r"FOIA s\.34\(3\) is no certificate under section 60"):
        may_challenge(Challenger.COMMISSIONER, cite("FOIA s.34(3)"))
