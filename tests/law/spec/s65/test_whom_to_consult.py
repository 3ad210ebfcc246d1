"""FOIA s.65: whom an authority consults before refusing a historical record on a qualified exemption."""

from datetime import date

import pytest

from answerable.law.foia.s65_consulting_before_refusal import Consulted, PublicRecord, to_be_consulted
from tests.law.spec import Spec

WHO = Spec(
    "FOIA s.65(1)",
    "Whom does the authority consult before it refuses?",
    ("Record", "Qualified exemptions only", "s.66 applies", "On", "Consult", "Why"),
    (
        (PublicRecord.ACT_OF_1958, True, False, date(2015, 12, 8), Consulted.LORD_CHANCELLOR, "the last day of the Lord Chancellor"),
        (PublicRecord.ACT_OF_1958, True, False, date(2015, 12, 9), Consulted.SECRETARY_OF_STATE, "S.I. 2015/1897"),
        (PublicRecord.ACT_OF_1923, True, False, date(2020, 6, 23), Consulted.NORTHERN_IRELAND_MINISTER, "Northern Ireland's records"),
        (PublicRecord.NOT_ONE, True, False, date(2020, 6, 23), Consulted.NOBODY, "a council's record is no public record"),
        (PublicRecord.ACT_OF_1958, False, False, date(2020, 6, 23), Consulted.NOBODY, "an absolute exemption needs nobody"),
        (PublicRecord.ACT_OF_1958, True, True, date(2020, 6, 23), Consulted.NOBODY, "s.66 has a consultation of its own"),
    ),
)
SPECS = (WHO,)


@pytest.mark.parametrize(("record", "qualified", "transferred", "on", "who"), WHO.cases())
def test_whom_to_consult(record: PublicRecord, qualified: bool, transferred: bool, on: date, who: Consulted) -> None:
    finding = to_be_consulted(record, qualified_only=qualified, section_66_applies=transferred, on=on)
    assert finding.value is who


def test_the_northern_ireland_minister_has_a_paragraph_of_its_own() -> None:
    finding = to_be_consulted(PublicRecord.ACT_OF_1923, qualified_only=True, section_66_applies=False, on=date(2020, 6, 23))
    assert finding.under == "FOIA s.65(1)(b)"
    assert finding.derivation() == (
        "the appropriate Northern Ireland Minister: FOIA s.65(1)(b), “consult the appropriate Northern Ireland Minister”\n"
        "├─ a public record to which the Public Records Act (Northern Ireland) 1923 applies: the historical record\n"
        "├─ yes: exempt only by virtue of provisions not specified in section 2(3)\n"
        "└─ no: section 66 applies to the information"
    )


@pytest.mark.parametrize(
    ("record", "on", "said"),
    [
        (PublicRecord.NOT_ONE, date(2020, 6, 23), ("nobody", "not a public record")),
        (
            PublicRecord.ACT_OF_1958,
            date(2020, 6, 23),
            ("the Secretary of State", "a public record within the meaning of the Public Records Act 1958"),
        ),
        (
            PublicRecord.ACT_OF_1958,
            date(2010, 6, 23),
            ("the Lord Chancellor", "a public record within the meaning of the Public Records Act 1958"),
        ),
    ],
)
def test_every_answer_is_reasoned(record: PublicRecord, on: date, said: tuple[str, str]) -> None:
    finding = to_be_consulted(record, qualified_only=True, section_66_applies=False, on=on)
    first, second, *rest = finding.derivation().splitlines()
    assert first.startswith(f"{said[0]}: FOIA s.65(1), “Before refusing a request for information")
    assert second == f"├─ {said[1]}: the historical record"
    assert len(rest) == 2
