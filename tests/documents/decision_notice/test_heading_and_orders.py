"""What stands at the head of a notice, what it orders, and texts that are no decision notices."""

from datetime import date

import pytest

from answerable.documents.decision_notice import Period, Reading, read
from answerable.documents.not_readable import NotADecisionNotice
from tests.documents.decision_notice.notices import notice

PLAIN = "The Commissioner’s decision is that section 21 applies. He does not require any steps."


def unsure(reading: Reading) -> list[str]:
    return [each.field for each in reading.unsure]


def headed(old: str, new: str) -> Reading:
    text = notice(PLAIN)
    assert old in text
    return read(text.replace(old, new, 1))


AUTHORITIES = (
    ("Public Authority: Coldwater Borough Council\nAddress: Town Hall", "Coldwater Borough Council", False),
    ("Public authority: The Governing Body of Coldwater\nHigh School\nAddress: Town Hall", "The Governing Body of Coldwater High School",
    False),
    ("Public Authority: Coldwater Borough\n\nCouncil\n\nAddress: Town Hall", "Coldwater Borough Council", False),
    ("Public Authority: Coldwater Borough Council\nTown Hall", "Coldwater Borough Council", False),
    ("Public Authority: Coldwater Borough Council\nComplainant: withheld\nAddress: x", "Coldwater Borough Council", False),
    ("Public Authority:\nAddress:\nColdwater Borough Council\nTown Hall", "Coldwater Borough Council", True),
    ("Public Authority: Address: Coldwater Borough Council Town Hall 1 High Street", "Coldwater Borough Council", True),
    ("Public Authority:\nAddress: 12 High Street", None, True),
)  # fmt: skip


@pytest.mark.parametrize(("head", "name", "doubtful"), AUTHORITIES)
def test_the_public_authority(head: str, name: str | None, doubtful: bool) -> None:
    reading = headed("Public Authority: Coldwater Borough Council\nAddress: Town Hall", head)
    assert reading.public_authority == name
    assert ("public_authority" in unsure(reading)) is doubtful


def test_a_notice_dated_only_where_it_is_signed() -> None:
    reading = read(notice(PLAIN).replace("Date: 20 September 2021\n", "") + "\nDated the 20th day of September 2021\n")
    assert reading.date == date(2021, 9, 20)


def test_a_notice_without_a_date() -> None:
    reading = read(notice("The Commissioner’s decision is that section 21 does not apply.\n\nThe Commissioner requires the Council to "
        "disclose it.\n\n"
                          "The Council must take this step within 35 calendar days of the date of this notice.").replace("Date: 20 "
                              "September 2021\n", ""))  # fmt: skip
    assert (reading.date, reading.steps_by, reading.appeal_by) == (None, None, None)
    assert {"date", "steps_by"} <= set(unsure(reading))


def test_a_notice_dated_past_the_known_calendar_says_so() -> None:
    reading = headed("20 September 2021", "20 September 2051")
    assert reading.appeal_by is None
    assert "appeal_by" in unsure(reading)


def test_a_head_that_names_no_regime() -> None:
    assert headed("Freedom of Information Act 2000 (FOIA)\n", "").regimes == ("FOIA",)
    bare = notice("The Commissioner makes no decision.", title="", request="On 4 March 2021 the complainant asked.")
    assert read(bare).regimes == ()
    assert read(bare.replace("makes no decision", "has regard to the Environmental Information Regulations 2004")).regimes == ("EIR",)


def test_the_first_date_that_can_be_read() -> None:
    assert headed(
        "Date: 20 September 2021",
        "Date: to be confirmed by the Commissioner's office after the notice is signed off\nDate: 20 September 2021",
    ).date == date(2021, 9, 20)


STEPS = (
    ("The Commissioner requires the Council to take the following steps:\n• Disclose the plan; and\n• Write to the complainant.",
    ("Disclose the plan", "Write to the complainant")),
    ("The Commissioner requires the public authority to take the following step to ensure compliance with the legislation.\n• Issue a "
        "fresh response.", ("Issue a fresh response",)),
    ("The Commissioner requires the Council to:\n(a) disclose the plan, and\n(b) write to the complainant.", ("disclose the plan", "write "
        "to the complainant")),
    ("The Commissioner requires the Council to disclose the plan.", ("disclose the plan",)),
    ("He orders the Council to disclose the plan.", ("disclose the plan",)),
    ("The Commissioner requires the Council to take the following step: Disclose the plan. Failure to comply may be a contempt.",
    ("Disclose the plan",)),
    ("The Commissioner requires the Council to take the following step: Disclose it. The Council must take this step soon.",
    ("Disclose it",)),
    ("The Council must take the following steps:\n\nDisclose the plan.", ("Disclose the plan",)),
    ("The Commissioner does not require the Council to take any steps.", ()),
    ("The Commissioner requires no steps to be taken.", ()),
    ("No further action is required.", ()),
    ("The Commissioner doesn’t require it to\ntake any steps.", ()),
)  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "steps"), STEPS)
def test_steps(paragraphs: str, steps: tuple[str, ...]) -> None:
    reading = read(notice(f"The Commissioner’s decision is that section 21 does not apply.\n\n{paragraphs}"))
    assert reading.steps == steps
    assert "steps" not in unsure(reading)


PERIODS = (
    ("35 calendar days", Period(35, "calendar days"), date(2021, 10, 25)),
    ("30 days", Period(30, "calendar days"), date(2021, 10, 20)),
    ("thirty-five (35) calendar days", Period(35, "calendar days"), date(2021, 10, 25)),
    ("20 working days", Period(20, "working days"), date(2021, 10, 18)),
    ("six weeks", Period(6, "weeks"), date(2021, 11, 1)),
    ("three months", Period(3, "months"), None),
)  # fmt: skip


@pytest.mark.parametrize(("words", "period", "by"), PERIODS)
def test_the_time_for_the_steps(words: str, period: Period, by: date | None) -> None:
    order = (
        f"The Commissioner requires the Council to disclose the plan.\n\nThe Council must take this step within {words} of the "
        "date of this notice."
    )
    reading = read(notice(f"The Commissioner’s decision is that section 21 does not apply.\n\n{order}"))
    assert (reading.steps_within, reading.steps_by) == (period, by)
    assert ("steps_by" in unsure(reading)) is (by is None)


def test_working_days_past_the_known_calendar() -> None:
    order = (
        "The Commissioner requires the Council to disclose it.\n\nThe Council must take this step within 20 working days of the "
        "date of this notice."
    )
    reading = read(
        notice(f"The Commissioner’s decision is that section 21 does not apply.\n\n{order}").replace(
            "20 September 2021", "20 September 2051"
        )
    )
    assert (reading.steps_by, "steps_by" in unsure(reading)) == (None, True)


def test_the_twenty_working_days_of_the_act_are_no_time_for_steps() -> None:
    decision = (
        "The Commissioner’s decision is that the Council breached section 10(1) by failing to respond within 20 working days. "
        "It must disclose the plan."
    )
    assert (
        read(notice(f"{decision}\n\nThe Commissioner requires the Council to disclose it within a reasonable time.")).steps_within is None
    )


def test_nothing_about_steps_is_unsure() -> None:
    assert "steps" in unsure(read(notice("The Commissioner’s decision is that section 21 applies.")))
    text = notice(PLAIN).replace("Decision (including any steps ordered)\n", "")
    assert "steps" in unsure(read(text))


def test_an_appeal_without_a_number_or_without_its_part_is_unsure() -> None:
    reading = headed("within 28 (calendar) days", "within some days")
    assert (reading.appeal_within_days, reading.appeal_by) == (None, None)
    assert "appeal_within_days" in unsure(reading)
    assert "appeal_within_days" in unsure(read(notice(PLAIN).split("Right of appeal")[0]))


NOT_NOTICES = (
    "Dear Sir, the Commissioner wrote to us about a decision notice.",
    "Public authority: X. Decision notice. The Appellant appeals against the Commissioner’s decision to the Upper Tribunal.",
    "Guidance: how the Information Commissioner gives a decision notice.",
)


@pytest.mark.parametrize("text", NOT_NOTICES)
def test_what_is_not_a_decision_notice(text: str) -> None:
    with pytest.raises(NotADecisionNotice, match="does not read as a decision notice"):
        read(text)


def test_a_decision_of_the_scottish_commissioner() -> None:
    with pytest.raises(NotADecisionNotice, match="Scottish Information Commissioner"):
        read("Decision Notice 001/2020\nScottish Information Commissioner\nPublic authority: a council")


def test_gaps_are_said_and_guess_nothing() -> None:
    text = notice(PLAIN, reasons="One.\n\nTwo.\n\nThree.").replace("5. Two.\n", "")
    reading = read(text)
    assert [each.why for each in reading.unsure if each.field == "outcomes"] == [
        "Paragraph 5 is not in the text, so what stood there is not known."
    ]


def test_page_numbers_above_and_below_the_running_header() -> None:
    text = notice(PLAIN).replace(
        "Scope of the case",
        "4\n\nReference: IC-100200-A1B2\n5\nScope of the case\n1 https://example.org/a-long-link-\nthat-goes-on-without-a-space",
    )
    assert read(text) == read(notice(PLAIN))


def test_a_text_that_stops_short_says_so() -> None:
    reading = read(notice(PLAIN).split("Request and response")[0])
    assert {"outcomes", "events", "appeal_within_days"} <= set(unsure(reading))


def test_a_finding_that_names_no_provision_is_unsure_of_it() -> None:
    reading = read(notice("The Commissioner’s decision is that the Council does not hold the plan. He does not require any steps."))
    assert [each.under for each in reading.outcomes] == ["FOIA s.1(1)"]
    assert [each.why for each in reading.unsure] == ["The notice names no provision for a finding that is made under FOIA s.1(1)."]


def test_no_finding_at_all_is_unsure() -> None:
    reading = read(notice("The Commissioner makes no decision. He does not require any steps."))
    assert (reading.outcomes, unsure(reading)) == ((), ["outcomes"])


def test_findings_only_in_the_reasons_take_their_provision_from_the_heading_above() -> None:
    reasons = """Other points come first.

## Section 43(2) – commercial interests

The Council said that it was engaged. The Commissioner finds that the exemption is not engaged.

## Section 1(1) – information held

The Commissioner is satisfied that no further information is held."""
    reading = read(notice("The Commissioner’s decision is that he agrees in part. He does not require any steps.", reasons=reasons))
    assert {str(each.under): each.complaint for each in reading.outcomes} == {"FOIA s.43(2)": "upheld", "FOIA s.1(1)": "not upheld"}
    assert reading.unsure == ()


def test_environmental_information_that_is_not_held() -> None:
    title = "Environmental Information Regulations 2004 (EIR)"
    reading = read(
        notice("The Commissioner’s decision is that the Council does not hold the plan. He does not require any steps.", title=title)
    )
    assert [each.under for each in reading.outcomes] == ["EIR reg 5(1)"]
    assert unsure(reading) == ["outcomes"]
