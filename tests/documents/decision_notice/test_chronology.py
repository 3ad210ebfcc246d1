"""Who did what, and when: the words in which notices tell it."""

from datetime import date

import pytest

from answerable.documents.decision_notice import Event, Reading, read
from tests.documents.decision_notice.notices import notice

DECISION = "The complainant asked for a plan.\n\nThe Commissioner’s decision is that section 21 applies. He does not require any steps."
ASKED = "On 4 March 2021, the complainant wrote to the Council and requested information."


def told(request: str, *, scope: str = "The scope is section 21.") -> Reading:
    return read(notice(DECISION, request=request, scope=scope))


def kinds(reading: Reading) -> list[tuple[str, str]]:
    """The events after the notice itself."""
    return [(event.kind, event.on.isoformat()) for event in reading.events[1:]]


REQUESTS = (
    "On 4 March 2021, the complainant wrote to the Council and requested information in the following terms:",
    "On 4 March 2021 the complainant made the following request for information to the Council:",
    "The complainant submitted the following request on 4 March 2021:",
    "The complainant requested the following information from the Council on 4 March 2021:",
    "In an email dated 4 March 2021 the complainant asked the Council for a plan.",
    "On 4th March, 2021 the applicant sought a copy of the plan.",
    "The complainant emailed the Council on 04/03/2021 and asked for the plan.",
    "On 4 March 2021, as part of a larger request, she asked for the plan.",
)


@pytest.mark.parametrize("sentence", REQUESTS)
def test_a_request(sentence: str) -> None:
    assert kinds(told(sentence)) == [("request", "2021-03-04")]


THEN: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    ("The Council responded on 1 April 2021.", [("response", "2021-04-01")]),
    ("On 1 April 2021, the Council provided its response. It refused the request.", [("response", "2021-04-01")]),
    ("The Council issued a refusal notice on 1 April 2021.", [("response", "2021-04-01")]),
    ("In a letter dated 1 April 2021 the Council disclosed some of the information.", [("response", "2021-04-01")]),
    ("The Council acknowledged the request on 5 March 2021.", []),
    ("On 1 April 2021 the Council asked the complainant to clarify what was meant.", []),
    ("On 1 April 2021 the Council said that it needed further time to consider the public interest.", [("extension", "2021-04-01")]),
    ("On 1 April 2021 the Council wrote to the complainant. It apologised and said it would extend the time limit.", [("extension",
    "2021-04-01")]),
    ("The complainant clarified the request on 8 March 2021.", [("clarification", "2021-03-08")]),
    ("On 8 March 2021 the complainant wrote to the Council and narrowed its scope.", [("clarification", "2021-03-08")]),
    ("The report dated 1 April 2021 covers the period from 1 May 2020 to 31 March 2021.", []),
    ("The complainant contacted the Commissioner on 1 June 2021 to complain.", [("complaint", "2021-06-01")]),
    ("The Council responded to the Commissioner on 1 June 2021.", [("response", "2021-06-01")]),
)  # fmt: skip


@pytest.mark.parametrize(("paragraph", "found"), THEN)
def test_after_a_request(paragraph: str, found: list[tuple[str, str]]) -> None:
    assert kinds(told(f"{ASKED}\n\n{paragraph}"))[1:] == found


REVIEWS = (
    ("The complainant requested an internal review on 2 April 2021. The Council provided one on 30 April 2021.", "2021-04-02",
    "2021-04-30"),
    ("On 2 April 2021 he asked the Council to reconsider. It wrote back on 30 April 2021 with the outcome of its review.", "2021-04-02",
    "2021-04-30"),
    ("The complainant asked for a review the same day. The review’s outcome was sent on 30 April 2021.", "2021-04-01", "2021-04-30"),
    ("The complainant asked for a review the following day. The Council replied on 30 April 2021.", "2021-04-02", "2021-04-30"),
    ("On 2 April 2021, the complainant expressed dissatisfaction. Following an internal review the Council wrote to him on 30 April 2021.",
    "2021-04-02", "2021-04-30"),
    ("They wrote to the Council on 2 April 2021, requesting that it carry out an internal review. It did so on 30 April 2021, upholding "
        "its review.", "2021-04-02", "2021-04-30"),
    ("Upon receiving this, the complainant asked the Council to conduct an internal review, on 2 April. The Council completed it on 30 "
        "April.", "2021-04-02", "2021-04-30"),
)  # fmt: skip


@pytest.mark.parametrize(("paragraph", "asked", "answered"), REVIEWS)
def test_a_review(paragraph: str, asked: str, answered: str) -> None:
    assert kinds(told(f"{ASKED}\n\nThe Council responded on 1 April 2021.\n\n{paragraph}"))[2:] == [
        ("review requested", asked),
        ("review outcome", answered),
    ]


def test_an_answer_and_a_review_in_one_sentence() -> None:
    paragraph = "The police responded on 12 April 2021, and again on 9 May 2021 following an internal review, refusing the request."
    assert kinds(told(f"{ASKED}\n\n{paragraph}"))[1:] == [("response", "2021-04-12"), ("review outcome", "2021-05-09")]


COMPLAINTS = (
    "The complainant contacted the Commissioner on 1 June 2021 to complain about the way the request had been handled.",
    "On 1 June 2021, the complainant contacted the Information Commissioner to complain.",
    "The complainant complained to the Commissioner on 1 June 2021.",
    "The Commissioner received a complaint on 1 June 2021.",
    "On 1 June 2021 the complainant brought the matter to the Commissioner.",
    "The complainant wrote to the ICO on 1 June 2021.",
)


@pytest.mark.parametrize("sentence", COMPLAINTS)
def test_a_complaint(sentence: str) -> None:
    assert told(ASKED, scope=sentence).first("complaint") == date(2021, 6, 1)


NO_COMPLAINTS = (
    "On 1 June 2021 the Commissioner wrote to the Council.",
    "On 1 June 2021, in response to the Commissioner’s letter, the Council said that section 21 applied.",
    "On 1 June 2021 the Council advised the complainant to submit a complaint to the Commissioner.",
    "The complainant contacted the Commissioner to complain.",
)


@pytest.mark.parametrize("sentence", NO_COMPLAINTS)
def test_no_complaint(sentence: str) -> None:
    assert told(ASKED, scope=sentence).first("complaint") is None


def test_what_happened_to_an_earlier_request_is_not_this_chronology() -> None:
    before = (
        "In 2020 the complainant had made a request about roads. In an internal review of 19 December 2020 the Council upheld its response."
    )
    assert kinds(told(f"{before}\n\n{ASKED}")) == [("request", "2021-03-04")]


def test_dates_in_a_quoted_request_are_not_events() -> None:
    request = (
        "On 4 March 2021, the complainant wrote to the Council and requested:\n“On 5 January 2020 the Council replied to "
        "me.\n“On 6 January 2020 I asked for a review.”"
    )
    assert kinds(told(request)) == [("request", "2021-03-04")]


def test_a_day_without_a_year_belongs_to_the_year_that_the_story_has_reached() -> None:
    assert kinds(told("On 20 December 2020 the complainant requested a plan.\n\nThe Council responded on 18 January.")) == [
        ("request", "2020-12-20"),
        ("response", "2021-01-18"),
    ]


def test_a_day_that_nothing_dates_is_unsure() -> None:
    reading = told("On 4 March the complainant requested a plan.")
    assert reading.first("request") is None
    assert [(each.field, each.why) for each in reading.unsure] == [("events", "The notice dates the request only as “4 March”.")]


def test_a_month_is_unsure() -> None:
    reading = told(f"{ASKED}\n\nThe Council responded in April 2021.")
    assert reading.first("response") is None
    assert ("events", "The notice dates the response only as “April 2021”.") in [(each.field, each.why) for each in reading.unsure]


def test_a_day_that_no_calendar_has_is_unsure() -> None:
    reading = told(f"{ASKED}\n\nThe Council responded on 31 April 2021.")
    assert ("events", "The notice dates the response only as “31 April 2021”.") in [(each.field, each.why) for each in reading.unsure]


def test_the_regulator_may_be_the_authority() -> None:
    text = notice(
        DECISION, request="On 4 March 2021 the complainant wrote to the ICO and requested a policy.\n\nOn 1 April 2021 the ICO responded."
    )
    reading = read(text.replace("Coldwater Borough Council", "Information Commissioner’s Office"))
    assert reading.events[1:3] == (Event("request", date(2021, 3, 4)), Event("response", date(2021, 4, 1)))
    assert reading.public_authority == "Information Commissioner’s Office"
