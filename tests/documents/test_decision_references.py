"""A decision is known by one reference, however it is printed."""

import pytest

from answerable.documents.decision_references import FIRST_TIER, NOTICE, in_an_address, maker_of, references


@pytest.mark.parametrize(
    ("text", "those"),
    [
        ("FS50755855 and IC-159593-V0K9", ["FS50755855", "IC-159593-V0K9"]),
        ("EA/2019/0123, EA-2022-0425P, FT/EA/2024/0397", ["EA/2019/0123", "EA/2022/0425", "EA/2024/0397"]),
        ("FT/EA/2025/0231; 0243; 0260 of 2025", ["EA/2025/0231", "EA/2025/0243", "EA/2025/0260"]),
        ("EA/2006/0011 & 0013 and 2007", ["EA/2006/0011", "EA/2006/0013"]),
        ("GIA/230/2019, UA-2022-000123-GIA", ["GIA/230/2019", "UA-2022-000123-GIA"]),
        ("[2012] UKSC 4; [2011] EWCA Civ 1606; [2020] UKUT 174(AAC)", ["[2012] UKSC 4", "[2011] EWCA Civ 1606", "[2020] UKUT 174 (AAC)"]),
        ("IC-159593 and EA/19/123", []),
    ],
)
def test_each_is_written_one_way(text: str, those: list[str]) -> None:
    assert [each.reference for each in references(text)] == those


def test_who_made_it_is_told_by_its_form() -> None:
    assert [maker_of(each) for each in ("FS50755855", "EA/2019/0123", "[2012] UKSC 4", "nothing")] == [
        NOTICE,
        FIRST_TIER,
        "Supreme Court",
        "",
    ]


def test_in_an_address_it_has_letters_and_figures_alone() -> None:
    assert in_an_address("[2023] UKFTT 964 (GRC)") == "2023-UKFTT-964-GRC"
