"""The notice that a case file ends in, drafted from its events and its prose."""

from datetime import date
from pathlib import Path

import pytest

from answerable.documents.case_file import NotACaseFile
from answerable.documents.decision_notice import read
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting import Decided, Found
from answerable.documents.notice_drafting.from_case_file import notice_of, written_in
from answerable.law.provision import cite

CASES = Path(__file__).parents[3] / "cases"
SEED = (CASES / "seed.toml").read_text(encoding="utf-8")
MAINTAINED = (CASES / "notices" / "ncnd-maintained.toml").read_text(encoding="utf-8")


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


def test_an_engaged_exemption_is_one_to_rely_on_where_the_commissioner_struck_the_balance_so() -> None:
    assert written_in(MAINTAINED).facts.decided == (Decided(cite("FOIA s.35(3)"), Found.APPLIES, confirm_or_deny=True),)
    other = MAINTAINED.replace('"maintaining outweighs disclosing"', '"exactly balanced"')
    assert written_in(other).facts.decided[0].found is Found.DOES_NOT_OUTWEIGH
    with pytest.raises(UnableToDraft, match="no one balance of the public interest that the Commissioner struck"):
        notice_of(MAINTAINED.replace('outweighs disclosing", by = "the Commissioner"', 'outweighs disclosing", by = "the reviewer"'))


def test_an_absolute_exemption_that_is_engaged_needs_no_balance() -> None:
    absolute = SEED.replace('{ under = "FOIA s.31(3)", finding = "not engaged" }', '{ under = "FOIA s.41(1)", finding = "engaged" }')
    absolute = absolute.replace('under = "FOIA s.31(3)"', 'under = "FOIA s.41(1)"')
    assert {(str(each.under), each.found) for each in written_in(absolute).facts.decided} == {
        ("FOIA s.10(1)", Found.BREACHED),
        ("FOIA s.41(1)", Found.APPLIES),
    }


def test_a_clarification_moves_the_last_day_that_the_notice_tells() -> None:
    asked = (
        '\n[[event]]\nkind = "clarification asked"\non = 2019-11-08\n\n[[event]]\nkind = "clarified"\non = 2019-11-11\n\n[[event]] # (6)'
    )
    text = notice_of(SEED.replace("\n[[event]] # (6)", asked, 1)).text
    assert "On 11 November 2019 the complainant clarified the request." in text
    assert "was 10 December 2019" in text


def test_a_counterpart_is_named_or_excused_and_not_both() -> None:
    with pytest.raises(NotACaseFile, match="either ours, with the names of paragraphs, or why_none"):
        written_in(SEED.replace("paragraphs = [16]", 'paragraphs = [16]\nours = ["decision"]'))


def test_judgements_evidence_and_balances_are_sources() -> None:
    sources = written_in(MAINTAINED).sources
    assert {"judgement of the Commissioner on FOIA s.35(3)", "balance of the Commissioner on FOIA s.35(3)"} <= sources
    assert "The council is chaired by the Prime Minister and is a committee of the Cabinet (4)" in sources
