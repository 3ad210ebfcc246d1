"""FOIA s.66: who decides on a transferred public record."""

from datetime import date

import pytest

from answerable.law.claims import Duty
from answerable.law.foia.s65_consulting_before_refusal import Consulted, PublicRecord
from answerable.law.foia.s66_transferred_public_records import (
    Decider,
    applies,
    consulted_by_the_responsible_authority,
    consults_before_determining,
    decides_the_public_interest,
)
from answerable.law.not_law import Malformed
from tests.law.spec import Spec

APPLIES = Spec(
    "FOIA s.66(1)",
    "Does the section apply, so that the archive consults first?",
    ("Transferred", "Designated open", "Applies", "Why"),
    (
        (True, False, True, "in a transferred public record"),
        (True, True, False, "the responsible authority designated it open"),
        (False, False, False, "never transferred"),
    ),
)
DECIDES = Spec(
    "FOIA s.66(4)",
    "Who decides where the public interest lies?",
    ("Duty", "s.66 applies", "Qualified exemptions only", "Decides", "Under", "Why"),
    (
        (Duty.COMMUNICATE, True, True, Decider.RESPONSIBLE_AUTHORITY, "FOIA s.66(4)", "the authority that the record came from"),
        (Duty.CONFIRM_OR_DENY, True, True, Decider.RESPONSIBLE_AUTHORITY, "FOIA s.66(3)", "for confirming or denying as well"),
        (Duty.COMMUNICATE, True, False, Decider.RECORDS_AUTHORITY, "FOIA s.66(4)", "an absolute exemption leaves nothing to weigh"),
        (Duty.CONFIRM_OR_DENY, False, True, Decider.RECORDS_AUTHORITY, "FOIA s.66(4)", "designated open: the archive's own"),
    ),
)
SPECS = (APPLIES, DECIDES)


@pytest.mark.parametrize(("transferred", "designated_open", "does"), APPLIES.cases())
def test_whether_the_section_applies(transferred: bool, designated_open: bool, does: bool) -> None:
    assert applies(transferred=transferred, designated_open=designated_open).value is does
    assert consults_before_determining(transferred=transferred, designated_open=designated_open).value is does


@pytest.mark.parametrize(("duty", "section_66", "qualified", "decider", "under"), DECIDES.cases())
def test_who_decides(duty: Duty, section_66: bool, qualified: bool, decider: Decider, under: str) -> None:
    finding = decides_the_public_interest(duty, section_66_applies=section_66, qualified_only=qualified)
    assert (finding.value, finding.under) == (decider, under)


@pytest.mark.parametrize(
    ("record", "on", "who"),
    [
        (PublicRecord.ACT_OF_1958, date(2015, 12, 8), Consulted.LORD_CHANCELLOR),
        (PublicRecord.ACT_OF_1958, date(2015, 12, 9), Consulted.SECRETARY_OF_STATE),
        (PublicRecord.ACT_OF_1923, date(2020, 6, 23), Consulted.NORTHERN_IRELAND_MINISTER),
    ],
)
def test_the_responsible_authority_consults_in_its_turn(record: PublicRecord, on: date, who: Consulted) -> None:
    assert consulted_by_the_responsible_authority(record, on=on).value is who


def test_a_transferred_public_record_is_a_public_record() -> None:
    with pytest.raises(Malformed, match="Say under which Act"):
        consulted_by_the_responsible_authority(PublicRecord.NOT_ONE, on=date(2020, 6, 23))


def test_the_consultation_is_reasoned() -> None:
    assert consults_before_determining(transferred=True, designated_open=False).derivation() == (
        "yes: FOIA s.66(2), “the appropriate records authority shall consult the responsible authority”\n"
        "└─ yes: FOIA s.66(1), “other than information which the responsible authority has designated as open information for the "
        "purposes of this section”\n"
        "   ├─ yes: contained in a transferred public record\n"
        "   └─ no: designated as open information"
    )


def test_the_decision_is_reasoned() -> None:
    finding = decides_the_public_interest(Duty.CONFIRM_OR_DENY, section_66_applies=True, qualified_only=True)
    assert finding.derivation() == (
        "the responsible authority: FOIA s.66(3), “any question as to the application of subsection (1)(b) of that section is to be "
        "determined”\n"
        "├─ yes: section 66 applies to the information\n"
        "└─ yes: only provisions not specified in section 2(3) are relied on"
    )
    kept = decides_the_public_interest(Duty.COMMUNICATE, section_66_applies=True, qualified_only=False)
    assert kept.derivation().splitlines()[1:] == [
        "├─ yes: section 66 applies to the information",
        "└─ no: only provisions not specified in section 2(3) are relied on",
    ]


def test_the_second_consultation_is_reasoned() -> None:
    finding = consulted_by_the_responsible_authority(PublicRecord.ACT_OF_1923, on=date(2020, 6, 23))
    assert finding.derivation() == (
        "the appropriate Northern Ireland Minister: FOIA s.66(5), “the responsible authority shall consult”\n"
        "└─ a public record to which the Public Records Act (Northern Ireland) 1923 applies: the transferred record"
    )


def test_the_archive_is_named_in_the_answer() -> None:
    kept = decides_the_public_interest(Duty.COMMUNICATE, section_66_applies=False, qualified_only=True)
    assert kept.line().startswith("the appropriate records authority: FOIA s.66(4)")
