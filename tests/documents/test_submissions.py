"""Submissions to the Commissioner and the index of a bundle, from what people judged and nothing else."""

from datetime import date

from answerable.documents.letters.blocks import Block, text_of
from answerable.documents.letters.in_html import html_of
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.submissions import Argued, Balanced, Entry, PartSubmitted, Submitting, index, submissions
from answerable.documents.word_document import text_of_docx
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.finding import Judgement
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance

ABOUT = Submitting("FOI-1", "IC-1", "A police service", "FOI officer", date(2020, 3, 2), date(2019, 11, 7))
LAST = last_day_for_compliance(Chronology(received_on=date(2019, 11, 7)))
NCND = Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.31(1)(a)", likelihood=Likelihood.WOULD)
PRIVILEGE = Claim("FOIA s.42(1)", Duty.COMMUNICATE, extent="the advice")


def judged(matter: str, value: object = True) -> Judgement[object]:
    return Judgement(matter, value, by="FOI officer", on=date(2020, 3, 1), reasons=f"Because of {matter}.")


def said(*parts: PartSubmitted, about: Submitting = ABOUT) -> str:
    return text_of(submissions(about, parts).blocks)


def test_a_part_on_which_nothing_is_claimed_says_so() -> None:
    text = said(PartSubmitted("1", "The contract"))
    assert "Nothing is relied on to refuse it." in text
    assert "The requester was told" not in text
    assert "The request was received on 7 November 2019." in text
    assert "answered" not in text


def test_a_part_on_which_no_position_is_recorded_says_that_and_not_that_nothing_is_relied_on() -> None:
    """It said “Nothing is relied on” of a refusal that was sent from elsewhere."""
    text = said(PartSubmitted("4", "Whether", "neither confirmed nor denied", decided=False))
    assert "[No position is recorded on this part." in text
    assert "Nothing is relied on" not in text


def test_each_claim_stands_under_its_duty_with_its_likelihood_and_the_reasons_of_those_who_judged() -> None:
    part = PartSubmitted(
        "4", "Whether", "neither confirmed nor denied", (Argued(NCND, (judged("nature"),)), Argued(PRIVILEGE, (judged("class"),)))
    )
    text = said(part)
    assert (
        text.index("The duty to confirm or deny")
        < text.index("FOIA s.31(3) by FOIA s.31(1)(a), at “would”")
        < text.index("The duty to communicate")
    )
    assert "We rely on FOIA s.42(1), to the extent of the advice." in text
    assert "Because of nature." in text
    assert "The requester was told: neither confirmed nor denied." in text
    assert "Late" not in text


def test_a_claim_later_than_the_refusal_notice_is_marked_and_an_unjudged_one_says_so() -> None:
    text = said(PartSubmitted("1", "The contract", argued=(Argued(PRIVILEGE, late_since=date(2020, 2, 20)),)))
    assert "Late: this is relied on since 20 February 2020, after the refusal notice." in text
    assert "[Nobody has judged this claim." in text


def test_the_balance_stands_with_its_own_duty_and_its_factors() -> None:
    balance = Balanced(Duty.COMMUNICATE, judged("the balance", "maintaining outweighs disclosing"), ("Candour",), ("Openness",))
    text = said(PartSubmitted("1", "The contract", argued=(Argued(PRIVILEGE, (judged("class"),)),), balanced=(balance,)))
    assert "For maintaining what we rely on, we took into account:" in text
    assert "For disclosing, we took into account:" in text
    assert "On the public interest: maintaining outweighs disclosing." in text
    bare = Balanced(Duty.CONFIRM_OR_DENY, judged("the balance", "exactly balanced"))
    assert "exactly balanced" not in said(PartSubmitted("1", "The contract", argued=(Argued(PRIVILEGE),), balanced=(bare,)))
    of_ncnd = said(PartSubmitted("1", "The contract", argued=(Argued(NCND),), balanced=(bare,)))
    assert "exactly balanced" in of_ncnd
    assert "took into account" not in of_ncnd


def test_lateness_is_said_and_not_argued() -> None:
    late = said(about=ABOUT._replace(last_day=LAST, answered_on=date(2020, 1, 28)))
    assert "The last day for compliance was 6 December 2019 (FOIA s.10(1))." in late
    assert "We accept that this was late." in late
    in_time = said(about=ABOUT._replace(last_day=LAST, answered_on=date(2019, 12, 6)))
    assert "It was answered on 6 December 2019." in in_time
    assert "late" not in in_time
    assert "answered" not in said(about=ABOUT._replace(last_day=LAST))


def test_the_index_is_paged_and_names_each_limb() -> None:
    entries = (
        Entry(1, "1", "log.pdf", ("FOIA s.40(2)", "FOIA s.42(1)"), 1, 3, "a" * 64),
        Entry(2, "1", "note.txt", (), 4, 1, "b" * 64),
        Entry(3, "2", "book.xlsx", (), 0, 0, "c" * 64),
    )
    text = text_of(index(ABOUT, entries).blocks)
    for each in ("1: log.pdf", "1 to 3", "FOIA s.40(2), FOIA s.42(1)", "a" * 64, "apart, as a file"):
        assert each in text
    assert "No document is in this bundle." in text_of(index(ABOUT, ()).blocks)


def test_it_is_written_as_word_pdf_and_html() -> None:
    made = submissions(ABOUT, (PartSubmitted("1", "The contract"),))
    assert (made.title, made.file_name) == ("FOI-1: submissions", "FOI-1-submissions")
    assert "Nothing is relied on to refuse it." in text_of_docx(docx_of(made), name="it")
    assert "Nothing is relied on to refuse it." in html_of(made)
    assert pdf_of(made).startswith(b"%PDF")
    blocks: tuple[Block, ...] = made.blocks
    assert blocks
