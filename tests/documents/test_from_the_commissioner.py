"""What the Commissioner's office writes on a complaint: by which day, on which grounds, and to whom whose name is said."""

from datetime import date
from typing import Any

import pytest

from answerable.documents.from_the_commissioner import (
    About,
    Certified,
    Office,
    Sent,
    To,
    accepts,
    asks_to_answer,
    certificate,
    covers_for_authority,
    covers_for_complainant,
    makes_no_decision,
    marked_as_draft,
    reminds,
    tells_that_it_was_asked,
)
from answerable.documents.letters import UnableToDraft
from answerable.documents.letters.in_html import html_of
from answerable.law.foia.s54_failure_to_comply import Court

OFFICE = Office("The Information Commissioner’s Office", ("1 Example Street",), "Case officer", date(2020, 3, 2))
ABOUT = About("IC-10001-A1B2", "A police service", "FOI/12", "How many cameras?", date(2019, 11, 7), date(2020, 2, 28))
COMPLAINANT = To("A. Complainant", ("somebody@example.org",))


def test_an_authority_that_answered_nothing_is_asked_to_answer_by_a_day_and_not_told_who_complains() -> None:
    letter = asks_to_answer(OFFICE, ABOUT, by=date(2020, 3, 16), working_days=10)
    assert "within 10 working days of this letter, that is by 16 March 2020" in letter.text
    assert "request of 7 November 2019" in letter.text
    assert "How many cameras?" in letter.text
    assert "Your reference: FOI/12" in letter.text
    assert letter.file_name == "IC-10001-A1B2-asks-to-answer"
    assert "Dear authority," in letter.text


def test_a_request_whose_day_is_not_known_is_asked_about_without_one() -> None:
    letter = asks_to_answer(OFFICE, ABOUT._replace(requested_on=None), by=date(2020, 3, 16), working_days=10)
    assert "has not answered the request below" in letter.text


def test_the_complainant_is_told_what_happens_by_their_own_name() -> None:
    asked = tells_that_it_was_asked(OFFICE, ABOUT, COMPLAINANT, by=date(2020, 3, 16))
    assert "Dear A. Complainant," in asked.text
    assert "If you have no answer by 16 March 2020, tell us." in asked.text
    assert "Your reference" not in asked.text
    assert "Dear complainant," in accepts(OFFICE, ABOUT, To()).text
    assert "agree what exactly is to be decided" in accepts(OFFICE, ABOUT, COMPLAINANT).text
    assert accepts(OFFICE, ABOUT, COMPLAINANT).language.value.startswith("en")


def test_one_who_comes_too_early_is_told_the_ground_and_what_to_do() -> None:
    early = makes_no_decision(OFFICE, ABOUT, COMPLAINANT, grounds=[("FOIA s.50(2)(a)", "No review was asked for.")])
    assert "It appears that the complainant has not exhausted any complaints procedure (FOIA s.50(2)(a))." in early.text
    assert "No review was asked for." in early.text
    assert "ask it to review how it dealt with your request" in early.text
    late = makes_no_decision(OFFICE, ABOUT, COMPLAINANT, grounds=[("FOIA s.50(2)(b)", "Two years went by.")])
    assert "What you can do" not in late.text


def test_a_certificate_says_what_was_not_done_and_what_it_rests_on() -> None:
    notice = Certified(date(2020, 6, 23), date(2020, 6, 24), date(2020, 7, 28), date(2020, 7, 22), "ab" * 32)
    given: dict[str, Any] = {"court": Court.HIGH_COURT, "notice": notice, "steps": ["Confirm or deny"], "reasons": "It did nothing."}
    text = certificate(OFFICE, ABOUT, **given).text
    for each in ("The High Court", "certifies to the High Court", "24 June 2020", "ab" * 32, "Confirm or deny", "It did nothing."):
        assert each in text
    with pytest.raises(UnableToDraft, match="the reasons for certifying"):
        certificate(OFFICE, ABOUT, **{**given, "reasons": ""})


def test_an_authority_is_written_to_where_somebody_found_its_address_and_a_draft_says_that_it_is_one() -> None:
    sent = Sent(date(2020, 6, 23), date(2020, 7, 21))
    letter = covers_for_authority(OFFICE, ABOUT._replace(authority_address=("Broadway", "London")), notice=sent)
    assert "A police service\nBroadway\nLondon" in letter.text
    draft = marked_as_draft(letter, lacking=("Something is lacking.",))
    assert draft.text.startswith("Draft, not sent\nSomething is lacking.\n")
    assert (draft.file_name, letter.file_name) == ("IC-10001-A1B2-notice-to-authority-draft", "IC-10001-A1B2-notice-to-authority")
    assert marked_as_draft(letter).text == f"Draft, not sent\n\n{letter.text}"


def test_what_a_letter_cannot_do_without_is_named() -> None:
    with pytest.raises(UnableToDraft, match="the words of the request"):
        asks_to_answer(OFFICE, ABOUT._replace(asked=" "), by=date(2020, 3, 16), working_days=10)
    with pytest.raises(UnableToDraft, match="the grounds for making no decision"):
        makes_no_decision(OFFICE, ABOUT, COMPLAINANT, grounds=[])
    with pytest.raises(UnableToDraft, match="who signs"):
        accepts(OFFICE._replace(signatory=""), ABOUT, COMPLAINANT)


def test_nothing_in_a_letter_is_markup() -> None:
    assert "&lt;b&gt;" in html_of(accepts(OFFICE, ABOUT._replace(authority="<b>"), COMPLAINANT))


NOTICE = Sent(date(2020, 2, 28), date(2020, 3, 30), ("Confirm or deny whether the information is held.",), date(2020, 4, 6))


def test_each_side_gets_its_own_letter_with_the_notice_and_its_own_rights() -> None:
    own = covers_for_complainant(OFFICE, ABOUT, COMPLAINANT, notice=NOTICE)
    assert "Dear A. Complainant," in own.text
    assert "You can appeal to the First-tier Tribunal" in own.text
    assert (
        "must reach the Tribunal by 30 March 2020, which is counted from the day on which the decision notice was sent, 2 March" in own.text
    )
    assert "The notice is dated 28 February 2020. It does not name you." in own.text
    assert "to take steps by 6 April 2020" in own.text
    theirs = covers_for_authority(OFFICE, ABOUT, notice=NOTICE)
    assert "A. Complainant" not in theirs.text
    assert "Confirm or deny whether the information is held." in theirs.text
    assert "It can appeal to the First-tier Tribunal" in theirs.text
    assert "section 54(1)" in theirs.text
    assert own.file_name != theirs.file_name


def test_a_reminder_says_which_steps_are_owed_and_of_certifying_only_once_their_day_is_past() -> None:
    before, after = (OFFICE._replace(dated=day) for day in (date(2020, 7, 28), date(2020, 7, 29)))
    notice = NOTICE._replace(steps_by=date(2020, 7, 28))
    assert "are to be taken by 28 July 2020" in reminds(before, ABOUT, notice=notice).text
    assert "section 54" not in reminds(before, ABOUT, notice=notice).text
    late = reminds(after, ABOUT, notice=notice)
    assert "were to be taken by 28 July 2020" in late.text
    assert "Confirm or deny whether the information is held." in late.text
    assert "section 54(1)" in late.text
    with pytest.raises(UnableToDraft, match="the day by which"):
        reminds(before, ABOUT, notice=NOTICE._replace(steps_by=None))


def test_a_notice_that_orders_nothing_says_so_and_threatens_nothing() -> None:
    bare = NOTICE._replace(steps=(), steps_by=None)
    assert "requires no step to be taken" in covers_for_authority(OFFICE, ABOUT, notice=bare).text
    assert "section 54" not in covers_for_authority(OFFICE, ABOUT, notice=bare).text
    assert "steps" not in covers_for_complainant(OFFICE, ABOUT, COMPLAINANT, notice=bare).text
