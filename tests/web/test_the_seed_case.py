"""The seed case, event by event, each of its days opening into its derivation."""

from datetime import date

from django.test import Client

from answerable.law.case import Case, Part
from answerable.law.events import Answer, Appeal, AppealEnd, Complaint, Event, Kind, Notice, Recorded, RecordedAs, Transfer
from answerable.law.foia.s01_right_of_access import Said
from answerable.law.provision import cite
from answerable.web.case_printed import printed
from answerable.web.timeline import Point, timeline


def test_the_days_that_the_notice_turns_on_are_worked_out_again(client: Client) -> None:
    page = client.get("/the-seed-case").content.decode()
    for said in (
        "The last day for compliance: 6 December 2019",
        "On which working day: 30",
        "The last day to appeal: 21 July 2020",
        "The last day for the steps: 28 July 2020",
        "Whether that period is lawful: yes",
        "Whether FOIA s.31(3) by FOIA s.31(1)(a) is engaged (part 4): not engaged",
    ):
        assert said in page


def test_every_finding_opens_into_its_derivation(client: Client) -> None:
    page = client.get("/the-seed-case").content.decode()
    assert page.count('<details class="govuk-details">') == page.count("</details>")
    assert "“not later than the twentieth working day following the date of receipt”" in page
    assert "2 December 2019 passed over, Scotland: St Andrew&#39;s Day (substitute day)" in page


def test_what_the_notice_leaves_is_a_question_and_nobodys_error(client: Client) -> None:
    page = client.get("/the-seed-case").content.decode()
    assert "A breach of FOIA s.17(1) was open to be recorded on these facts, and is not. Was it left out on purpose?" in page


def test_what_each_event_carried_is_said() -> None:
    events = (
        Event(Kind.REQUEST, date(2020, 1, 6)),
        Event(Kind.TRANSFER, date(2020, 1, 7), payload=Transfer("Another authority")),
        Event(Kind.RESPONSE, date(2020, 1, 20), payload=Answer(Said.NOT_HELD)),
        Event(Kind.COMPLAINT, date(2020, 2, 3), payload=Complaint()),
        Event(Kind.NOTICE, date(2020, 6, 1), payload=Notice((Recorded(cite("FOIA s.1(1)"), RecordedAs.COMPLIED),))),
        Event(Kind.APPEAL, date(2020, 6, 15), payload=Appeal()),
        Event(Kind.APPEAL_ENDED, date(2020, 7, 1), payload=AppealEnd(withdrawn=True)),
    )
    shown = printed(Case("A case", "An authority", (Part("1", "A thing"),), events))
    assert [each["facts"] for each in shown["moments"]] == [
        [],
        ["sent on to Another authority"],
        ["on holding the information: not held"],
        [],
        ["FOIA s.1(1): complied with"],
        [],
        ["withdrawn"],
    ]


def test_a_rail_keeps_the_order_and_gives_each_event_room() -> None:
    drawn = timeline(
        [Point(date(2020, 6, 23), "notice"), Point(date(2019, 11, 7), "request"), Point(date(2019, 11, 7), "last day", worked_out=True)]
    )
    assert drawn is not None
    assert [each.what for each in drawn.points] == ["request", "last day", "notice"]
    assert [each.since for each in drawn.points] == ["", "the same day", "229 days later"]
    assert all(later.y - earlier.y >= 44 for earlier, later in zip(drawn.points, drawn.points[1:], strict=False))
    assert drawn.height > drawn.points[-1].y


def test_no_events_no_rail() -> None:
    assert timeline([]) is None
