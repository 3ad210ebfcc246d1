"""The notice that a case file ends in, drafted from its events and its prose."""

from datetime import date
from pathlib import Path

import pytest

from answerable.documents.case_file import NotACaseFile
from answerable.documents.decision_notice import paragraphs, read
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting import Decided, Found
from answerable.documents.notice_drafting.conduct import Asked
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


def test_a_ground_is_in_the_words_of_what_the_complainant_argues_on_it() -> None:
    facts = written_in(SEED).facts
    assert [(each.under, each.parts, each.words) for each in facts.grounds] == [
        ("FOIA s.10(1)", (), "The answer came late."),
        (
            "FOIA s.31(3)",
            ("4",),
            "A yes or a no alone would not harm the work of one unit. That unit could be left out of the answer. "
            "The public has an interest in knowing.",
        ),
    ]
    assert [each.parts for each in facts.decided] == [(), ("4",)]


def test_how_the_complaint_was_gone_about_is_read_with_its_days() -> None:
    asked = '\n[[decision_notice.question]]\nto = "the authority"\nwords = "Which limb?"\non = 2020-05-01\ndue_on = 2020-05-28\n'
    days = SEED.replace("[decision_notice]", "[decision_notice]\naccepted_on = 2020-03-02\nscope_agreed_on = 2020-03-09")
    conduct = written_in(days + asked).conduct
    assert (conduct.complained_on, conduct.accepted_on, conduct.agreed_on) == (date(2020, 2, 19), date(2020, 3, 2), date(2020, 3, 9))
    assert conduct.questions == (Asked("the authority", "Which limb?", date(2020, 5, 1), date(2020, 5, 28)),)
    assert conduct.publication is not None
    assert (conduct.publication.on, conduct.publication.sector) == (date(2020, 6, 23), "Police and criminal justice")
    assert written_in(MAINTAINED).conduct.publication is None
    with pytest.raises(NotACaseFile, match=r"to is 'the press'\. It can be 'the complainant' or 'the authority'"):
        written_in(SEED + asked.replace("the authority", "the press"))


def test_judgements_evidence_and_balances_are_sources() -> None:
    sources = written_in(MAINTAINED).sources
    assert {"judgement of the Commissioner on FOIA s.35(3)", "balance of the Commissioner on FOIA s.35(3)"} <= sources
    assert "The council is chaired by the Prime Minister and is a committee of the Cabinet (4)" in sources


@pytest.mark.parametrize("file", ["seed.toml", "notices/no-answer.toml", "notices/partly-upheld.toml"])
def test_every_paragraph_is_read_back_by_its_number(file: str) -> None:
    notice = notice_of((CASES / file).read_text(encoding="utf-8"))
    numbers = [each.number for each in paragraphs(notice.text) if each.number is not None]
    assert numbers == [each.number for each in notice.paragraphs]
