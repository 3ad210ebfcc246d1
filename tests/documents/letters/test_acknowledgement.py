"""One acknowledgement, whatever laws its parts go under: of each the last day, by which provision, counted from when."""

from datetime import date

import pytest

from answerable.documents.languages.language import Language
from answerable.documents.letters import Acknowledged, UnableToDraft, acknowledgement
from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.regime import Regime
from answerable.law.time_limit import School, TimeLimit
from answerable.law.uk_gdpr.a12_time import last_day_for_subject_access
from tests.documents.letters.examples import ABOUT

RECEIVED = date(2019, 11, 7)
ACT = Acknowledged(Regime.FOIA, last_day_for_compliance(Chronology(RECEIVED)), ("1", "2"))
RIVER = Acknowledged(Regime.EIR, last_day_to_make_available(EnvironmentalRequest(RECEIVED)), ("3",))
MINE = Acknowledged(Regime.SUBJECT_ACCESS, last_day_for_subject_access(RECEIVED), ("4",))
GIVEN = MINE._replace(given_to="the data protection office", given_on=date(2019, 11, 8))


def headings(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(("When", "How"))]


def test_each_law_is_named_with_its_parts_and_its_own_last_day() -> None:
    text = acknowledgement(ABOUT, [ACT, RIVER, GIVEN]).text
    assert headings(text) == [
        "When you will have an answer to parts 1 and 2",
        "When you will have an answer to part 3",
        "When you will have an answer to part 4",
        "How we count the days",
    ]
    assert "We received your request for information on 7 November 2019. Not all its parts must be answered by the same day." in text
    assert "We are dealing with parts 1 and 2 of it under the Freedom of Information Act 2000." in text
    assert "We must answer promptly, and no later than 6 December 2019." in text
    assert "twentieth working day after we received it, section 10(1) of the Act." in text
    assert "We are dealing with part 3 of it under the Environmental Information Regulations 2004." in text
    assert "We must answer as soon as possible, and no later than 6 December 2019." in text
    assert "twentieth working day after we received it, regulation 5(2) of the Regulations." in text
    assert "On 8 November 2019 we gave that to the data protection office, where it is answered under data protection law." in text
    assert "within one month of the day on which we received your request: no later than 9 December 2019, article 12(3)" in text
    assert text.count("• 2 December 2019, Scotland: St Andrew's Day (substitute day)") == 1


def test_all_of_it_can_be_said_in_welsh() -> None:
    in_welsh = ABOUT._replace(language=Language.WELSH)
    text = acknowledgement(in_welsh, [ACT, RIVER, GIVEN, MINE._replace(parts=("5", "6"))]).text
    assert "Pryd y cewch ateb i rannau 1 a 2" in text
    assert "Mae rhannau 5 a 6 o’ch cais yn gofyn am ddata personol amdanoch chi." in text
    assert "heb fod yn hwyrach na 9 Rhagfyr 2019, erthygl 12(3) o GDPR y DU" in text


def test_the_requester_s_own_page_stands_where_there_is_one_in_either_language() -> None:
    address = "https://foi.example/your-request/abc"
    assert address in acknowledgement(ABOUT, [ACT], page=address).text
    assert "your-request" not in acknowledgement(ABOUT, [ACT]).text
    assert f"i chi’ch hun:\n\n{address}" in acknowledgement(ABOUT._replace(language=Language.WELSH), [ACT], page=address).text


def test_personal_data_that_nobody_was_given_yet_is_answered_by_the_authority_itself() -> None:
    text = acknowledgement(ABOUT, [MINE._replace(parts=())]).text
    assert "Your request asks for personal data about you. We must answer that under data protection law, without undue delay and" in text
    assert "Freedom of Information Act" not in text
    assert "working days" not in text
    assert "there is a fee to pay" not in text
    assert (
        "Parts 4 and 5 of your request ask for personal data about you." in acknowledgement(ABOUT, [MINE._replace(parts=("4", "5"))]).text
    )


def test_a_time_that_began_again_is_counted_from_what_the_requester_said() -> None:
    clarified = date(2019, 11, 20)
    act = last_day_for_compliance(Chronology(RECEIVED, clarified_on=clarified))
    text = acknowledgement(ABOUT, [Acknowledged(Regime.FOIA, act)]).text
    assert "no later than 19 December 2019. That is the twentieth working day after 20 November 2019, when we had from you" in text
    river = last_day_to_make_available(EnvironmentalRequest(RECEIVED, clarified))
    text = acknowledgement(ABOUT, [Acknowledged(Regime.EIR, river)]).text
    assert "the twentieth working day after 20 November 2019, when we had from you what we had asked you for, regulation 5(2)" in text


@pytest.mark.parametrize("regime", [Regime.FOIA, Regime.EIR])
def test_the_days_in_which_a_payment_was_awaited_are_said_to_be_left_out(regime: Regime) -> None:
    paid = Chronology(RECEIVED, None, date(2019, 11, 12), date(2019, 11, 19))
    last_day = last_day_for_compliance(paid) if regime is Regime.FOIA else last_day_to_make_available(EnvironmentalRequest(*paid))
    text = acknowledgement(ABOUT, [Acknowledged(regime, last_day)]).text
    assert "The days from 12 November 2019 to 19 November 2019, in which we waited for your payment, are not counted." in text


def test_a_school_counts_the_days_on_which_it_is_in_session() -> None:
    sessions = tuple(date(2019, 11, day) for day in range(8, 30) if date(2019, 11, day).weekday() < 5)
    sessions += tuple(date(2019, 12, day) for day in range(2, 20) if date(2019, 12, day).weekday() < 5)
    limit = TimeLimit(School.MAINTAINED, sessions)
    text = acknowledgement(ABOUT, [Acknowledged(Regime.FOIA, limit.last_day(Chronology(RECEIVED)))]).text
    assert "Regulations under section 10(4) of the Act set that day (SI 2004/3364 reg 3" in text
    assert "Days on which the school is not in session are not counted either." in text


def test_a_day_that_the_commissioner_specified_is_counted_by_nobody() -> None:
    from answerable.law.regulations.time_2004_day_specified import DaySpecified

    limit = TimeLimit(specified=DaySpecified(date(2020, 1, 15), applied_on=date(2019, 11, 20)), under="SI 2004/3364 reg 6")
    text = acknowledgement(ABOUT, [Acknowledged(Regime.FOIA, limit.last_day(Chronology(RECEIVED)))]).text
    assert "Regulations under section 10(4) of the Act set that day (SI 2004/3364 reg 6)." in text
    assert "We count working days" not in text


def test_a_day_that_has_passed_is_promised_to_nobody() -> None:
    on_the_day = ABOUT._replace(dated=date(2019, 12, 6))
    assert "6 December 2019" in acknowledgement(on_the_day, [ACT, MINE]).text
    with pytest.raises(UnableToDraft, match="by the last day, 6 December 2019, and this letter is of 9 December 2019"):
        acknowledgement(on_the_day._replace(dated=date(2019, 12, 9)), [ACT, MINE])


def test_what_no_law_counts_is_not_acknowledged_with_a_day() -> None:
    with pytest.raises(UnableToDraft, match="No part of the request has a last day here"):
        acknowledgement(ABOUT, [])
