"""Find a last day: the form, the answer, its address, and what is said when a date is wrong."""

from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from answerable.law.last_days import KINDS
from answerable.law.working_days import calendar
from answerable.web.dates import read_date
from answerable.web.last_day import how_far
from answerable.web.last_day_questions import PAGES
from answerable.web.strip import Rules, strip

RESPONSE = "/find-a-last-day/response"


def said(client: Client, address: str, status: int = 200) -> str:
    """The text of the page at an address, which must answer with that status."""
    answer = client.get(address)
    assert answer.status_code == status, answer.content
    return answer.content.decode()


def test_the_seed_request_is_due_on_6_december_2019(client: Client) -> None:
    page = said(client, f"{RESPONSE}?from=2019-11-07")
    assert "Promptly, and no later than 6 December 2019" in page
    assert "FOIA s.10(1)" in page
    assert "2 December 2019 passed over, Scotland: St Andrew&#39;s Day (substitute day)" in page


def test_three_boxes_lead_to_an_address_that_someone_else_can_open(client: Client) -> None:
    boxes = "from-day=7&from-month=November&from-year=2019&clarified-day=&clarified-month=&clarified-year="
    answer = client.get(f"{RESPONSE}?{boxes}&fees-notice-day=&fees-notice-month=&fees-notice-year=")
    assert answer.status_code == 302
    assert answer["Location"] == f"{RESPONSE}?from=2019-11-07"


@pytest.mark.parametrize(
    ("query", "sentence", "box"),
    [
        ("from-day=&from-month=&from-year=", "The day the request was received is missing", "from-day"),
        ("from-day=7&from-month=&from-year=2019", "The day the request was received must include a month", "from-month"),
        ("from-day=31&from-month=2&from-year=2019", "The day the request was received must be a real date", "from-day"),
        ("from-day=7&from-month=11&from-year=19", "must have a year of 4 numbers", "from-year"),
        ("from-day=7&from-month=Brumaire&from-year=2019", "must be a real date", "from-month"),
        ("from=yesterday", "must be a real date", "from-day"),
        ("from=2035-01-01", "2035", "from-day"),
        ("from=2019-11-07&clarified=2019-11-01", "The clarification of 1 November 2019 is dated before the request", "from-day"),
    ],
)
def test_a_wrong_date_is_said_once_on_top_and_leads_to_its_box(client: Client, query: str, sentence: str, box: str) -> None:
    page = said(client, f"{RESPONSE}?{query}", 400)
    assert "<title>Error: " in page
    summary = page[page.index("There is a problem") :]
    assert sentence in summary
    assert f'href="#{box}"' in summary
    assert f'id="{box}"' in page


def test_a_kind_that_is_not_one_is_not_found(client: Client) -> None:
    assert "Page not found" in said(client, "/find-a-last-day/never", 404)


def test_what_is_typed_comes_back_escaped(client: Client) -> None:
    page = said(client, f"{RESPONSE}?from-day=%3Cscript%3E&from-month=1&from-year=2020", 400)
    assert "<script>" not in page


@given(st.dates(min_value=date(2005, 1, 1), max_value=date(2028, 6, 1)), st.integers(min_value=1, max_value=60))
def test_the_picture_counts_as_the_law_does(first: date, nth: int) -> None:
    last = calendar().nth(nth, following=first)
    over = {each.day: each.why for each in calendar().passed_over(after=first, to=last)}
    drawn = strip(first, last, began="received", rules=Rules(over))
    assert drawn is not None
    assert drawn.counted == nth
    assert drawn.days[-1].number == nth
    assert all(len(week) == 7 for week in drawn.weeks)
    assert [each.day for week in drawn.weeks for each in week if each.sort != "outside"] == [each.day for each in drawn.days]
    assert {each.day for each in drawn.holidays} == over.keys()


def test_a_picture_too_long_to_help_is_not_drawn() -> None:
    assert strip(date(2010, 1, 1), date(2010, 1, 1) + timedelta(weeks=61), began="received", rules=Rules({})) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_in_boxes_and_in_an_address_is_the_same_date(day: date) -> None:
    boxes = {"from-day": str(day.day), "from-month": day.strftime("%B"), "from-year": f"{day.year:04}"}
    assert read_date("from", boxes, what="It", needed=True).day == day
    assert read_date("from", {"from": day.isoformat()}, what="It", needed=True).day == day


def test_every_kind_of_the_law_has_its_page() -> None:
    assert PAGES.keys() == KINDS.keys()


SESSIONS = ",".join(f"2019-{month:02}-{day:02}" for month, days in ((11, range(8, 29)), (12, range(2, 20))) for day in days)


@pytest.mark.parametrize(
    ("question", "last_day", "counted"),
    [
        ("response?from=2019-11-07", "6 December 2019", 20),
        ("response?from=2019-11-01&clarified=2019-11-07", "6 December 2019", 20),
        ("response?from=2019-03-01&fees-notice=2019-03-08&fee-paid=2019-03-26", "17 April 2019", 20),
        ("pit-norm?from=2019-11-07", "9 January 2020", 40),
        ("archives?from=2019-11-07", "20 December 2019", 30),
        ("regulations-maximum?from=2019-11-07", "6 February 2020", 60),
        (f"school?from=2019-11-07&sessions={SESSIONS}", "9 December 2019", 20),
        ("internal-review?from=2019-11-07", "6 December 2019", 20),
        ("internal-review-exceptional?from=2019-11-07", "9 January 2020", 40),
        ("eir?from=2019-11-07", "6 December 2019", 20),
        ("eir?from=2019-03-01&fees-notice=2019-03-08&fee-paid=2019-03-26", "17 April 2019", 20),
        ("eir-extended?from=2019-11-07", "9 January 2020", 40),
        ("eir-review?from=2019-11-07", "9 January 2020", 40),
        ("eir-representations?from=2019-11-07", "9 January 2020", 40),
        ("veto?from=2019-11-07", "6 December 2019", 20),
        ("aggregation-window?from=2019-11-07", "5 February 2020", 60),
        ("appeal?from=2020-06-23", "21 July 2020", 28),
        ("appeal?from=2026-03-06", "7 April 2026", 28),
        ("permission?from=2020-06-23", "21 July 2020", 28),
        ("steps?from=2020-06-23&days=35", "28 July 2020", 35),
    ],
)
def test_every_kind_answers_and_its_picture_counts_as_many_days(client: Client, question: str, last_day: str, counted: int) -> None:
    page = said(client, f"/find-a-last-day/{question}")
    assert f"no later than {last_day}" in page.lower().replace(last_day.lower(), last_day)
    assert f"{counted} days counted." in page


def test_an_unpaid_fee_leaves_no_last_day(client: Client) -> None:
    page = said(client, f"{RESPONSE}?from=2019-03-01&fees-notice=2019-03-08")
    assert "There is no last day yet: the fee is not paid" in page
    assert "Without payment by 7 June 2019 the authority need not answer" in page
    assert "<svg class" not in page


def test_a_past_calendar_can_be_asked_for(client: Client) -> None:
    assert "no later than" in said(client, f"{RESPONSE}?from=2022-09-01&as-known-on=2022-09-01")


@pytest.mark.parametrize(
    ("question", "sentence", "field"),
    [
        ("steps?from=2020-06-23&days=soon", "The number of days must be a whole number, like 35", "days"),
        ("steps?from=2020-06-23", "The number of days must be a whole number, like 35", "days"),
        ("school?from=2019-11-07", "The days on which the school has a session are missing", "sessions"),
        ("school?from=2019-11-07&sessions=Monday", "“Monday” is not a date that can be read", "sessions"),
        ("school?from=2019-11-07&sessions=" + ",".join(["2019-11-08"] * 401), "more than the 400 that are read", "sessions"),
        ("response?from=2019-11-07&fees-notice=2019-11-01", "dated before", "from-day"),
    ],
)
def test_what_a_kind_needs_is_asked_for_by_name(client: Client, question: str, sentence: str, field: str) -> None:
    page = said(client, f"/find-a-last-day/{question}", 400)
    assert sentence in page
    assert f'href="#{field}"' in page


def test_an_address_with_more_in_it_than_was_asked_is_put_right(client: Client) -> None:
    answer = client.get(f"{RESPONSE}?from=2019-11-07&utm_source=letter")
    assert answer.status_code == 302
    assert answer["Location"] == f"{RESPONSE}?from=2019-11-07"


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2019, 12, 2), "That is in 4 days, 4 of them working days."),
        (date(2019, 11, 29), "That is in 7 days, 4 of them working days."),
        (date(2019, 12, 5), "That is in 1 day, 1 of them a working day."),
        (date(2019, 12, 6), "That is today."),
        (date(2019, 12, 7), "That day has passed."),
    ],
)
def test_how_far_off_the_day_is_seen_from_today(today: date, words: str) -> None:
    assert how_far(date(2019, 12, 6), today=today) == words


def test_a_day_long_gone_is_said_to_have_passed(client: Client) -> None:
    assert "A Friday. That day has passed." in said(client, f"{RESPONSE}?from=2019-11-07")
