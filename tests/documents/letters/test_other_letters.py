"""The letters that answer nothing, and those that come after an answer."""

from datetime import date

import pytest

from answerable.documents.letters import (
    Acknowledged,
    Complaining,
    Kind,
    Letter,
    NoProcedure,
    PartAnswer,
    PutOff,
    Reviewed,
    Reviewing,
    ReviewOutcome,
    SliceAnswer,
    UnableToDraft,
    WrongRelease,
    acknowledgement,
    clarification,
    correction,
    extension,
    fees_notice,
    late,
    review_outcome,
)
from answerable.documents.letters.fees_notice import Charge
from answerable.documents.refusal_notice import NotAReply, lint
from answerable.law.finding import Fact, Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.money import Pounds
from answerable.law.regime import Regime
from answerable.law.rule import narrowed
from tests.documents.letters.examples import ABOUT, ANSWERS, COMPLAINING, LAST_DAY, LETTERS, NCND, RECEIVED, SENT, part
from tests.documents.letters.forms import every_form


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_has_the_same_words_in_every_form(name: str) -> None:
    drafted = LETTERS[name]
    plain = drafted.text.replace("•", "").split()
    for form, text in every_form(drafted).items():
        read = [word for line in text.splitlines() if " of " not in line or len(line) > 8 for word in line.replace("•", "").split()]
        assert read == plain, form


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("acknowledgement", "acknowledges a request and"),
        ("clarification", "asks for details, and"),
        ("fees notice", "asks for a fee, and"),
        ("late", "acknowledges a request and"),
    ],
)
def test_a_letter_that_comes_before_the_answer_is_not_read_as_one(name: str, what: str) -> None:
    """“You do not have to wait” says nothing of what is held, and “before we can answer” gives nothing."""
    for text in every_form(LETTERS[name]).values():
        with pytest.raises(NotAReply, match=f"This letter {what} neither answers nor refuses"):
            lint(text)


@pytest.mark.parametrize("name", ["extension", "review", "correction", "mixed", "part answer now"])
def test_those_that_refuse_comply(name: str) -> None:
    for text in every_form(LETTERS[name]).values():
        assert lint(text).complies


@pytest.mark.parametrize("name", LETTERS)
def test_only_the_requester_and_roles_are_named(name: str) -> None:
    drafted = LETTERS[name]
    assert drafted.title == "Your request for information: FOI-2019/0123"
    assert drafted.file_name == f"FOI-2019-0123-{drafted.kind.value}"


def test_an_acknowledgement_counts_the_day_and_says_which_it_passed_over() -> None:
    text = LETTERS["acknowledgement"].text
    assert "no later than 6 December 2019. That is the twentieth working day" in text
    assert "• 2 December 2019, Scotland: St Andrew's Day (substitute day)" in text
    christmas = acknowledgement(ABOUT, [Acknowledged(Regime.FOIA, last_day_for_compliance(Chronology(received_on=date(2025, 12, 15))))])
    assert [line for line in christmas.text.splitlines() if line.startswith("•")] == [
        "• 25 December 2025, the United Kingdom: Christmas Day",
        "• 26 December 2025, the United Kingdom: Boxing Day",
        "• 1 January 2026, the United Kingdom: New Year's Day",
        "• 2 January 2026, Scotland: 2nd January",
    ]
    in_june = ABOUT._replace(received_on=date(2019, 6, 3), dated=date(2019, 6, 4))
    plain = acknowledgement(in_june, [Acknowledged(Regime.FOIA, last_day_for_compliance(Chronology(received_on=date(2019, 6, 3))))])
    assert "we do not count:" not in plain.text


def test_an_acknowledgement_under_regulations_names_them() -> None:
    longer = narrowed(Finding(date(2020, 6, 18), because=(Fact(date(2020, 3, 20), "received"),)), under="SI 2009/1369 reg 3", words="")
    assert (
        "Regulations under section 10(4) of the Act set that day (SI 2009/1369 reg 3)."
        in acknowledgement(ABOUT, [Acknowledged(Regime.FOIA, longer)]).text
    )


def test_a_clarification_asks_and_moves_nothing_else() -> None:
    text = LETTERS["clarification"].text
    assert "Until we have it, we do not have to deal with this part of your request." in text
    assert "dealing with parts 1 and 3 of your request, and nothing changes for parts 1 and 3" in text
    whole = clarification(ABOUT, ["Which year?"], no_later_than="the twentieth school day after that")
    assert "we do not have to deal with your request." in whole.text
    assert "twentieth school day" in whole.text
    assert "You asked:" not in whole.text
    assert "with part 2 of your request" in clarification(ABOUT, ["Which year?"], going_on=["2"]).text
    with pytest.raises(UnableToDraft, match=r"at least one question, FOIA s.1\(3\)"):
        clarification(ABOUT, [" "])


def test_a_fees_notice_gives_three_months_beginning_with_its_day() -> None:
    text = LETTERS["fees notice"].text
    assert "There is a fee of £35" in text
    assert text.count("19 February 2020") == 2
    assert "held" not in text.replace("handled", "")
    about, day = ABOUT._replace(dated=SENT), {"last_day": LAST_DAY}
    charge = Charge("Copying", Pounds(5))
    with pytest.raises(UnableToDraft, match=r"the amount of the fee, FOIA s.9\(1\)"):
        fees_notice(about, [], "By cheque.", COMPLAINING, **day)
    with pytest.raises(UnableToDraft, match="how the fee can be paid"):
        fees_notice(about, [charge], " ", COMPLAINING, **day)
    with pytest.raises(UnableToDraft, match="what is charged for"):
        fees_notice(about, [Charge("", Pounds(5))], "By cheque.", COMPLAINING, **day)
    with pytest.raises(UnableToDraft, match=r"must be given by 6 December 2019, FOIA s.9\(1\)"):
        fees_notice(ABOUT._replace(dated=date(2019, 12, 9)), [charge], "By cheque.", COMPLAINING, **day)


def test_an_extension_is_a_notice_that_decides_nothing_else() -> None:
    requirements = {each.under: each.met for each in lint(LETTERS["extension"].text).requirements}
    assert requirements["FOIA s.17(2)"] is True
    assert not {"FOIA s.17(3)(a)", "FOIA s.17(3)(b)"} & set(requirements)
    with pytest.raises(UnableToDraft, match="Part 1 is answered"):
        extension(ABOUT, [part(ANSWERS["disclosure"])], COMPLAINING)
    put_off = ANSWERS["put off"]
    assert isinstance(put_off, PutOff)
    with pytest.raises(UnableToDraft, match="not after this letter, of 6 December 2019"):
        extension(ABOUT, [part(put_off._replace(estimate_on=SENT))], COMPLAINING)
    sliced = PartAnswer("1", "The file.", (SliceAnswer(put_off, "the advice"),))
    assert "We consider that the advice is exempt" in extension(ABOUT, [sliced], COMPLAINING).text


def test_being_late_is_never_called_an_extension() -> None:
    text = LETTERS["late"].text
    assert "required us to answer you by 6 December 2019. We have not done so, and we are sorry." in text
    assert "You do not have to wait" in text
    assert "exten" not in text.lower()
    warning = late(ABOUT._replace(dated=date(2019, 12, 4)), LAST_DAY, date(2019, 12, 20), Complaining(NoProcedure()))
    assert "We will not be able to, and we are sorry." in warning.text
    with pytest.raises(UnableToDraft, match="Give a day to come"):
        late(ABOUT, LAST_DAY, SENT, COMPLAINING)


def test_a_review_says_what_became_of_each_part() -> None:
    text = LETTERS["review"].text
    assert "We uphold our first answer to part 4." in text
    assert "We uphold our first answer to part 1 in part, and change the rest." in text
    assert "We do not uphold our first answer to part 2." in text
    assert "This letter completes our own complaints procedure." in text
    reviewing = Reviewing(date(2019, 12, 20), SENT, "Head of Information Governance")
    with pytest.raises(UnableToDraft, match="at least one part of the request in its scope"):
        review_outcome(ABOUT, reviewing, [], COMPLAINING)
    with pytest.raises(UnableToDraft, match="why the first answer to part 1 was upheld"):
        review_outcome(ABOUT, reviewing, [Reviewed(ReviewOutcome.UPHELD, "", part(NCND))], COMPLAINING)
    with pytest.raises(UnableToDraft, match="the role of the person who reviewed"):
        review_outcome(ABOUT, reviewing._replace(reviewer=""), [Reviewed(ReviewOutcome.UPHELD, "It stands.", part(NCND))], COMPLAINING)


def test_a_correction_repeats_nothing_of_what_was_released() -> None:
    assert "Our answer, corrected" in LETTERS["correction"].text
    release = WrongRelease(RECEIVED, "A file was sent by mistake.", "Please delete it.")
    drafted: Letter = correction(ABOUT, release, (), COMPLAINING)
    assert drafted.kind is Kind.CORRECTION
    assert "corrected" not in drafted.text
    with pytest.raises(UnableToDraft, match="what happened"):
        correction(ABOUT, release._replace(what_happened=""), (), COMPLAINING)
    with pytest.raises(UnableToDraft, match="what the requester is asked to do"):
        correction(ABOUT, release._replace(asked=""), (), COMPLAINING)
