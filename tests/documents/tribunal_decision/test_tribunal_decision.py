"""A decision on appeal is read as it stands: who, when, of what, with what result; and what it leaves open is said."""

from datetime import date

import pytest

from answerable.documents.not_readable import NotATribunalDecision
from answerable.documents.tribunal_decision import is_of_a_tribunal, read
from tests.documents.decision_notice.notices import notice
from tests.documents.tribunal_decision.decisions import UPPER, first


def test_a_decision_of_the_first_tier_is_read() -> None:
    reading = read(first())
    assert (reading.court, reading.references) == ("First-tier Tribunal", ("[2023] UKFTT 900 (GRC)", "EA/2022/0317"))
    assert (reading.date, reading.public_authority) == (date(2023, 11, 13), "COLDWATER BOROUGH COUNCIL")
    assert (reading.of, reading.result, reading.substituted) == (("IC-100200-A1B2",), "allowed", False)
    assert [each.number for each in reading.paragraphs if each.number] == [1, 2, 3, 4]
    assert reading.unsure == ()
    assert read(first().replace("Decision given", "Issued on: a Monday\nDecision given")).date == date(2023, 11, 13)


def test_a_decision_of_a_higher_court_is_of_the_decision_below() -> None:
    reading = read(UPPER)
    assert (reading.court, reading.references) == ("Upper Tribunal", ("[2024] UKUT 77 (AAC)", "UA-2023-000123-GIA"))
    assert reading.of == ("EA/2022/0317", "[2023] UKFTT 900 (GRC)")
    assert (reading.result, reading.date) == ("allowed", date(2024, 3, 5))
    assert [each.field for each in reading.unsure] == ["public_authority"]
    of_the_court = UPPER.replace("[2024] UKUT 77 (AAC)", "[2024] EWCA Civ 77").replace("IN THE UPPER TRIBUNAL", "IN THE COURT OF APPEAL")
    assert read(of_the_court).court == "Court of Appeal"


@pytest.mark.parametrize(
    ("decision", "end", "result"),
    [
        ("The appeal is Dismissed", "", "dismissed"),
        ("The appeal is allowed in part.", "", "allowed in part"),
        ("We partly allow the appeal.", "", "allowed in part"),
        ("The appeal is upheld.", "", "allowed"),
        ("The appeal is partly dismissed.", "", "allowed in part"),
        ("The appeal is struck out.", "", "struck out"),
        ("The appeal is withdrawn.", "", "withdrawn"),
        ("As stated below.", "We must ask whether the appeal should be allowed. For these reasons the appeal is dismissed.", "dismissed"),
        ("As stated below.", "For these reasons we unanimously dismiss this appeal.", "dismissed"),
        ("As stated below.", "The First-tier Tribunal allowed it.", None),
        ("The first appeal is dismissed. The second appeal is allowed.", "", None),
    ],
)
def test_the_result_is_what_the_words_that_decide_say(decision: str, end: str, result: str | None) -> None:
    reading = read(first(decision, end=end))
    assert reading.result == result
    assert ("result" in {each.field for each in reading.unsure}) == (result is None)


def test_another_notice_is_put_in_the_place_of_the_commissioner_s_only_where_the_appeal_succeeds() -> None:
    put = " The following notice is substituted for the Commissioner’s Decision Notice reference IC-100200-A1B2."
    assert read(first("The appeal is Allowed." + put)).substituted
    assert not read(first("The appeal is dismissed." + put)).substituted


def test_a_person_in_private_life_is_no_public_authority() -> None:
    reading = read(first().replace("COLDWATER BOROUGH\nCOUNCIL", "SOMEBODY ELSE"))
    assert reading.public_authority is None
    two = read(first().replace("A REQUESTER", "DUNMERE PARISH COUNCIL"))
    assert two.public_authority is None
    assert {each.field for each in (*reading.unsure, *two.unsure)} == {"public_authority"}


def test_what_its_head_does_not_say_is_said_to_be_open() -> None:
    text = first(notice="of that day").replace("Decision given on: 13 November 2023", "").replace("Between", "Among")
    text = text.replace("Neutral citation number: [2023] UKFTT 900 (GRC)\n", "").replace("Case Reference: EA-2022-0317P\n", "")
    reading = read(text)
    assert [each.field for each in reading.unsure] == ["references", "date", "public_authority", "of"]


def test_the_parties_may_stand_last_and_the_reasons_have_no_heading() -> None:
    text = first().replace("Decision: The appeal is Allowed.\nREASONS\nIntroduction\n", "")[:760]
    assert read(text).public_authority is None  # what follows them is taken for a part of the name, and no kind is known by it twice


def test_a_notice_is_no_decision_of_a_tribunal_and_says_so() -> None:
    text = notice("The Commissioner’s decision is that section 31(3) is not engaged.")
    assert not is_of_a_tribunal(text)
    with pytest.raises(NotATribunalDecision, match="does not read as a decision of a Tribunal"):
        read(text)
