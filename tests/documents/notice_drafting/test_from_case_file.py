"""The notice that a case file ends in, drafted from its events and its prose."""

from datetime import date
from pathlib import Path

import pytest

from answerable.documents.decision_notice import read
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting.from_case_file import notice_of

SEED = (Path(__file__).parents[3] / "cases" / "seed.toml").read_text(encoding="utf-8")


def test_the_seed_reads_back_to_the_findings_steps_and_days_of_the_real_notice() -> None:
    reading = read(notice_of(SEED).text)
    assert {(str(each.under), each.complaint) for each in reading.outcomes} == {("FOIA s.10(1)", "upheld"), ("FOIA s.31(3)", "upheld")}
    assert (reading.date, reading.steps_by, reading.appeal_by) == (date(2020, 6, 23), date(2020, 7, 28), date(2020, 7, 21))
    assert len(reading.steps) == 2
    assert [(each.kind, each.on.isoformat()) for each in reading.events if each.kind != "notice"] == [
        ("request", "2019-11-07"),
        ("extension", "2019-12-20"),
        ("response", "2020-01-28"),
        ("review requested", "2020-02-10"),
        ("review outcome", "2020-02-19"),
        ("complaint", "2020-02-19"),
    ]


def test_a_case_without_prose_or_without_a_notice_says_so() -> None:
    with pytest.raises(UnableToDraft, match="no decision_notice"):
        notice_of(SEED[: SEED.index("[decision_notice]")])
    with pytest.raises(UnableToDraft, match="ends in no notice"):
        notice_of('[decision_notice]\nreference = "IC-1"\n')
