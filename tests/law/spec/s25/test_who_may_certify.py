"""FOIA s.25(3): who may sign a certificate under s.23(2) or s.24(3)."""

import pytest

from answerable.law.foia.s25_certificates import Signatory, may_certify
from tests.law.spec import Spec

SIGNED = Spec(
    "FOIA s.25(3)",
    "Whose signature makes a certificate?",
    ("Signed by", "A certificate", "Why"),
    (
        (Signatory.CABINET_MINISTER, True, "a member of the Cabinet"),
        (Signatory.ATTORNEY_GENERAL, True, "named"),
        (Signatory.ADVOCATE_GENERAL_FOR_SCOTLAND, True, "named for Scotland"),
        (Signatory.ATTORNEY_GENERAL_FOR_NORTHERN_IRELAND, True, "named for Northern Ireland"),
        (Signatory.OTHER_MINISTER, False, "a Minister outside the Cabinet is not enough"),
        (Signatory.OFFICIAL, False, "an official signs for nobody here"),
    ),
)
SPECS = (SIGNED,)


@pytest.mark.parametrize(("signatory", "may"), SIGNED.cases())
def test_who_may_certify(signatory: Signatory, may: bool) -> None:
    assert may_certify(signatory).value is may


def test_the_answer_is_reasoned() -> None:
    assert may_certify(Signatory.OFFICIAL).derivation().splitlines()[1:] == ["└─ an official: signed the certificate"]


@pytest.mark.parametrize("signatory", Signatory)
def test_every_signatory_is_named_in_words(signatory: Signatory) -> None:
    assert signatory.value.split()[0] in ("a", "an", "the")
