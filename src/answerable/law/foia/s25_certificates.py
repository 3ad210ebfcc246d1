"""FOIA section 25: certificates under ss.23 and 24: who signs, and that a document purporting to be one is taken to be one."""

from enum import Enum

from answerable.law.finding import Fact, Finding
from answerable.law.rule import rule

SIGNATORIES = "a Minister who is a member of the Cabinet, or a Law Officer named in s.25(3)"


class Signatory(Enum):
    """Who put their name to a certificate under s.23(2) or s.24(3)."""

    CABINET_MINISTER = "a Minister who is a member of the Cabinet"
    ATTORNEY_GENERAL = "the Attorney General"
    ADVOCATE_GENERAL_FOR_SCOTLAND = "the Advocate General for Scotland"
    ATTORNEY_GENERAL_FOR_NORTHERN_IRELAND = "the Attorney General for Northern Ireland"
    OTHER_MINISTER = "a Minister who is not a member of the Cabinet"
    OFFICIAL = "an official"


_MAY_SIGN = frozenset(Signatory) - {Signatory.OTHER_MINISTER, Signatory.OFFICIAL}


@rule("FOIA s.25(3)", since="2005-01-01")
def may_certify(signatory: Signatory) -> Finding[bool]:
    """
    shall not be exercisable except by a Minister who is a member of the Cabinet or by the Attorney General, the Advocate
    General for Scotland or the Attorney General for Northern Ireland
    """
    return Finding(signatory in _MAY_SIGN, because=(Fact(signatory, "signed the certificate"),))
