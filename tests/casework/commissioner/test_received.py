"""A complaint arrives, is allocated, joined and split: one event each, on the day it happened, and the chain verifies."""

from datetime import date, timedelta

import pytest

from answerable.casework.commissioner.acting import PublicPage, acting
from answerable.casework.commissioner.actions.admit import ask_to_answer, join
from answerable.casework.commissioner.actions.allocate import allocate, note
from answerable.casework.commissioner.actions.receive import as_it_came, receive, receive_from_page, split
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.owed import ANSWER, DELAY
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.commissioner.projection import COLUMNS, columns, refresh
from answerable.casework.commissioner.queue import EVERYONE, queue
from answerable.casework.commissioner.shape import Representative
from answerable.casework.commissioner.states import Channel, State
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import ChangedMeanwhile, NotPermitted, NotReady, NotThere
from answerable.law.not_law import OutOfOrder
from tests.casework.commissioner.cast import DAY, NOW, OFFICE, arrived, by, office, officer, received, signatory, unanswered

pytestmark = pytest.mark.django_db


def test_a_complaint_is_recorded_on_its_day_and_is_the_officer_s_who_recorded_it() -> None:
    complaint = received()
    case = fold(complaint.case)
    assert (case.state, case.complaint.on, complaint.version) == (State.RECEIVED, DAY, 1)
    assert complaint.officer == officer().person
    assert case.complaint.asked.startswith("Whether the police")
    assert complaint.reference.startswith("IC-10001-")
    assert received().reference.startswith("IC-10002-")
    assert verify(exported(OFFICE)).failure == ""


def test_no_name_and_no_words_stand_in_a_column_or_in_the_chain() -> None:
    complaint = received()
    entry = Entry.objects.get(case=complaint.case)
    assert "own name" not in entry.payload
    assert not any("own name" in str(getattr(complaint, field.attname)) for field in Complaint._meta.concrete_fields)


def test_through_the_public_page_it_is_nobody_s_yet() -> None:
    office()
    complaint = receive_from_page(arrived=arrived(channel=Channel.EMAIL), by=PublicPage(OFFICE, officer().at))
    case = fold(complaint.case)
    assert (case.officer, case.complaint.channel, case.complaint.on) == (None, Channel.FORM, NOW)
    assert complaint.next_action == "Allocate it to a case officer"
    assert not Entry.objects.get(case=complaint.case).by.startswith(str(officer().person.pk) + " ")
    with pytest.raises(NotThere):
        receive_from_page(arrived=arrived(), by=PublicPage("nowhere", officer().at))


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"authority": " "}, "the public authority that it is about"),
        ({"text": ""}, "what the complaint is"),
        ({"name": ""}, "only the person who made the request can complain"),
        ({"address": ""}, "an address to write to"),
        ({"subject": ""}, "a few words"),
        ({"channel": Channel.PHONE}, "Read back what you took down"),
        ({"representative": Representative("A solicitor", "1 Example Row", "")}, "what shows that they may"),
    ],
)
def test_what_a_complaint_cannot_do_without_is_asked_for(given: dict[str, object], why: str) -> None:
    office()
    with pytest.raises(NotReady, match=why):
        receive(arrived=arrived(**given), by=officer(), on=DAY)
    assert not Complaint.objects.exists()


def test_days_follow_each_other_and_have_come() -> None:
    office()
    with pytest.raises(OutOfOrder, match="the authority’s answer, comes before"):
        receive(arrived=arrived(responded_on=date(2019, 11, 1)), by=officer(), on=DAY)
    with pytest.raises(NotReady, match="has not come yet"):
        receive(arrived=arrived(), by=officer(), on=date(2020, 3, 3))


def test_spoken_and_read_back_through_somebody_who_may_act() -> None:
    by_whom = Representative("A solicitor", "1 Example Row", "A signed letter of 1 February 2020")
    case = fold(received(channel=Channel.PHONE, read_back=True, representative=by_whom).case)
    assert case.complaint.read_back
    assert case.complaint.representative == by_whom
    assert case.complaint.write_to == ("A solicitor", "1 Example Row")


def test_a_signatory_allocates_to_a_case_officer_and_to_nobody_else() -> None:
    complaint = receive(arrived=arrived(), by=signatory(), on=DAY)
    assert complaint.officer is None
    with pytest.raises(NotReady, match="Only a case officer"):
        allocate(complaint.reference, to=signatory().person, by=signatory(), on=NOW)
    allocate(complaint.reference, to=officer().person, by=signatory(), on=NOW)
    assert Complaint.objects.get().officer == officer().person


def test_complaints_about_one_authority_are_joined_and_the_reasons_stand() -> None:
    first, second, other = received(), received(), received(authority="Another authority")
    for reference in (second.reference, other.reference):
        with pytest.raises(NotReady, match="about the same authority"):
            join(second.reference, to=reference, reason="One decision on both.", by=officer(), on=NOW)
    with pytest.raises(NotReady, match="Say why"):
        join(second.reference, to=first.reference, reason=" ", by=officer(), on=NOW)
    with pytest.raises(NotThere):
        join(second.reference, to="IC-1-A1B2", reason="One decision on both.", by=officer(), on=NOW)
    join(second.reference, to=first.reference, reason="One decision on both.", by=officer(), on=NOW)
    case = fold(second.case)
    assert (case.state, case.joined_to, case.outcome) == (State.CLOSED, first.reference, f"joined to {first.reference}")
    with pytest.raises(NotPermitted):
        join(second.reference, to=first.reference, reason="Again.", by=officer(), on=NOW)


def test_a_complaint_is_split_into_another_that_came_on_the_same_day() -> None:
    first = received()
    told = as_it_came(fold(first.case))._replace(subject="The delay alone", text="They took too long.")
    with pytest.raises(NotReady, match="Say why"):
        split(first.reference, arrived=told, reason="", by=officer(), on=NOW)
    second = split(first.reference, arrived=told, reason="The delay can be decided at once.", by=officer(), on=NOW)
    case = fold(second.case)
    assert (case.complaint.split_from, case.complaint.on, case.complaint.name) == (first.reference, DAY, "The complainant’s own name")
    assert second.officer == officer().person
    with pytest.raises(NotThere):
        split("IC-1-A1B2", arrived=told, reason="Apart.", by=officer(), on=NOW)


def test_another_office_s_complaint_answers_as_nobody_s() -> None:
    complaint, stranger = received(), by(Role.CASE_OFFICER, body="elsewhere")
    for reference in (complaint.reference, "IC-1-A1B2"):
        with pytest.raises(NotThere):
            complaint_for(stranger, reference)
        with pytest.raises(NotThere):
            note(reference, text="Seen.", by=stranger, on=NOW)
        with pytest.raises(NotThere):
            complaint_for(by(Role.ADMINISTRATOR), reference)
    assert complaint_for(signatory(), complaint.reference) == complaint


def test_an_action_records_one_event_and_over_the_version_that_was_seen() -> None:
    complaint = received()
    with pytest.raises(ChangedMeanwhile, match="The complaint changed"):
        note(complaint.reference, text="Seen.", by=officer(), on=NOW, seen=0)
    with pytest.raises(NotReady, match="Enter the note"):
        note(complaint.reference, text=" ", by=officer(), on=NOW, seen=1)
    with pytest.raises(RuntimeError, match="recorded no event"), acting(complaint.reference, Do.NOTE, by=officer(), on=NOW):
        pass
    with pytest.raises(RuntimeError, match="a second"):
        _twice(complaint.reference)
    assert Entry.objects.count() == 1
    note(complaint.reference, text="Seen.", by=officer(), on=NOW, seen=1)
    assert [each.text for each in fold(complaint.case).notes] == ["Seen."]


def _twice(reference: str) -> None:
    with acting(reference, Do.NOTE, by=officer(), on=NOW) as work:
        work.record("note", {"text": "One."})
        work.record("note", {"text": "Two."})


def test_the_columns_can_be_thrown_away_and_made_again() -> None:
    complaint = received()
    note(complaint.reference, text="Seen.", by=officer(), on=NOW)
    kept = Complaint.objects.get()
    Complaint.objects.update(version=0, state=State.SERVED.value, next_action="", officer=None)
    refresh(Complaint.objects.get(), on=NOW)
    assert all(getattr(Complaint.objects.get(), each) == getattr(kept, each) for each in COLUMNS)
    assert columns(fold(kept.case), on=NOW)["version"] == 2


def test_the_queue_shows_the_most_pressing_first_and_how_old_each_is() -> None:
    office()
    received(DAY)
    receive(arrived=arrived(subject="Older", reviewed_on=None), by=signatory(), on=date(2020, 2, 12))
    mine, every = queue(officer()), queue(signatory(), whose=EVERYONE)
    assert [each.complaint.subject for each in every.lines] == ["Older", "Collaboration with a social media provider"]
    assert [each.days_old for each in every.lines] == [19, 12]
    assert len(mine.lines) == 2
    assert [(each.words, each.many) for each in every.ages][-1] == ("under a month", 2)
    assert {(each.who, each.many) for each in every.loads} == {("Case officer", 1), ("Nobody yet", 1)}
    late = queue(officer(on=date(2020, 12, 1)))
    assert all(each.late for each in late.lines)
    assert late.ages[0].many == 2
    assert queue(by(Role.CASE_OFFICER, body="elsewhere"), whose=EVERYONE).lines == ()


def test_the_queue_says_what_is_next_on_the_day_on_which_somebody_looks() -> None:
    complaint = unanswered(NOW)
    asked = ask_to_answer(complaint.reference, reasons="Never answered; in time.", by=officer(), on=NOW)
    assert (asked.next_action, asked.whose_move) == (ANSWER, "the public authority")
    due = asked.move_by
    assert due is not None
    (line,) = queue(officer(on=due)).lines
    assert (line.complaint.next_action, line.late) == (ANSWER, False)
    (line,) = queue(officer(on=due + timedelta(days=1))).lines
    assert line.complaint.next_action == DELAY
    assert line.complaint.whose_move == "the Commissioner"
    assert line.complaint.version == asked.version
