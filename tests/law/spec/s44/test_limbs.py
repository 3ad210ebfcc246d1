"""FOIA s.44: prohibitions on disclosure, limb by limb."""

from answerable.law.exemption import SelectedBy
from answerable.law.foia.s44_prohibitions_on_disclosure import PROHIBITIONS_ON_DISCLOSURE
from tests.law.spec.limbs import ABSOLUTE, BREACH, CLASS, check, limbs

LIMBS = limbs(
    "FOIA s.44",
    ("(1)(a)", CLASS, ABSOLUTE, "(2)", BREACH, "an enactment"),
    ("(1)(b)", CLASS, ABSOLUTE, "(2)", BREACH, "an obligation that was European"),
    ("(1)(c)", CLASS, ABSOLUTE, "(2)", BREACH, "contempt of court"),
)
SPECS = (LIMBS,)


def test_limbs_of_s44() -> None:
    check(LIMBS)


def test_the_name_of_the_obligation_is_picked_by_the_day_of_dealing_and_has_no_gap() -> None:
    versions = [each for each in PROHIBITIONS_ON_DISCLOSURE.limbs if each.at == "(1)(b)"]
    assert {each.selected_by for each in versions} == {SelectedBy.DEALT_WITH}
    assert [each.since for each in versions] == ["2005-01-01", "2011-04-22", "2021-01-01", "2024-01-01"]
    assert [each.until for each in versions] == ["2011-04-22", "2021-01-01", "2024-01-01", None]
