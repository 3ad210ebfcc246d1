"""FOIA section 65: decisions as to refusal of discretionary disclosure of historical records.

Before refusing on a qualified exemption only, an authority consults. The Lord Chancellor's part went to the Secretary of State on
9 December 2015, S.I. 2015/1897 art. 6(3)(b). A record that s.66 is about is left to s.66.
"""

from datetime import date
from enum import Enum

from answerable.law.finding import Fact, Finding
from answerable.law.rule import narrowed, rule

TRANSFERRED = date(2015, 12, 9)


class Consulted(Enum):
    """Whom an authority consults, if anyone."""

    NOBODY = "nobody"
    LORD_CHANCELLOR = "the Lord Chancellor"
    SECRETARY_OF_STATE = "the Secretary of State"
    NORTHERN_IRELAND_MINISTER = "the appropriate Northern Ireland Minister"


class PublicRecord(Enum):
    """Under which Act a record is a public record, if it is one."""

    NOT_ONE = "not a public record"
    ACT_OF_1958 = "a public record within the meaning of the Public Records Act 1958"
    ACT_OF_1923 = "a public record to which the Public Records Act (Northern Ireland) 1923 applies"


@rule("FOIA s.65(1)", since="2005-01-01")
def to_be_consulted(record: PublicRecord, *, qualified_only: bool, section_66_applies: bool, on: date) -> Finding[Consulted]:
    """Before refusing a request for information relating to information which is contained in a historical record"""
    because = (
        Fact(record, "the historical record"),
        Fact(qualified_only, "exempt only by virtue of provisions not specified in section 2(3)"),
        Fact(section_66_applies, "section 66 applies to the information"),
    )
    if section_66_applies or not qualified_only or record is PublicRecord.NOT_ONE:
        return Finding(Consulted.NOBODY, because=because)
    if record is PublicRecord.ACT_OF_1923:
        return narrowed(
            Finding(Consulted.NORTHERN_IRELAND_MINISTER, because=because),
            under="FOIA s.65(1)(b)",
            words="consult the appropriate Northern Ireland Minister",
        )
    return Finding(chief(on), because=because)


def chief(on: date) -> Consulted:
    """Who answers for public records under the Act of 1958 on a day."""
    return Consulted.SECRETARY_OF_STATE if on >= TRANSFERRED else Consulted.LORD_CHANCELLOR
