"""FOIA section 66: decisions relating to certain transferred public records.

The archive that holds a transferred record decides whether an exemption is engaged, having consulted the authority that the
record came from; that authority decides the public interest, having consulted in its turn. Designated open, none of this applies.
"""

from datetime import date
from enum import Enum

from answerable.law.claims import Duty
from answerable.law.finding import Fact, Finding
from answerable.law.foia.s65_consulting_before_refusal import Consulted, PublicRecord, chief
from answerable.law.not_law import Malformed
from answerable.law.rule import narrowed, rule


class Decider(Enum):
    """Who decides where the balance of the public interest lies."""

    RECORDS_AUTHORITY = "the appropriate records authority"
    RESPONSIBLE_AUTHORITY = "the responsible authority"


@rule("FOIA s.66(1)", since="2005-01-01")
def applies(*, transferred: bool, designated_open: bool) -> Finding[bool]:
    """other than information which the responsible authority has designated as open information for the purposes of this section"""
    because = (Fact(transferred, "contained in a transferred public record"), Fact(designated_open, "designated as open information"))
    return Finding(transferred and not designated_open, because=because)


@rule("FOIA s.66(2)", since="2005-01-01")
def consults_before_determining(*, transferred: bool, designated_open: bool) -> Finding[bool]:
    """the appropriate records authority shall consult the responsible authority"""
    section_66 = applies(transferred=transferred, designated_open=designated_open)
    return Finding(section_66.value, because=(section_66,))


@rule("FOIA s.66(4)", since="2005-01-01")
def decides_the_public_interest(duty: Duty, *, section_66_applies: bool, qualified_only: bool) -> Finding[Decider]:
    """is to be determined by the responsible authority instead of the appropriate records authority"""
    because = (
        Fact(section_66_applies, "section 66 applies to the information"),
        Fact(qualified_only, "only provisions not specified in section 2(3) are relied on"),
    )
    if not (section_66_applies and qualified_only):
        return Finding(Decider.RECORDS_AUTHORITY, because=because)
    finding = Finding(Decider.RESPONSIBLE_AUTHORITY, because=because)
    if duty is Duty.COMMUNICATE:
        return finding
    return narrowed(
        finding, under="FOIA s.66(3)", words="any question as to the application of subsection (1)(b) of that section is to be determined"
    )


@rule("FOIA s.66(5)", since="2005-01-01")
def consulted_by_the_responsible_authority(record: PublicRecord, *, on: date) -> Finding[Consulted]:
    """the responsible authority shall consult"""
    if record is PublicRecord.NOT_ONE:
        raise Malformed("A transferred public record is a public record. Say under which Act: that of 1958, or that of 1923.")
    northern = record is PublicRecord.ACT_OF_1923
    return Finding(Consulted.NORTHERN_IRELAND_MINISTER if northern else chief(on), because=(Fact(record, "the transferred record"),))
