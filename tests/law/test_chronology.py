"""A case folded from its events: replay equals live, order is kept, and no part touches another."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law.chronology import CaseHistory, PartHistory, fold, opened
from answerable.law.events import (
    CARRIES,
    Answer,
    Appeal,
    AppealEnd,
    Closure,
    Complaint,
    Event,
    Extension,
    Kind,
    Notice,
    Payload,
    Question,
)
from answerable.law.finding import Judgement
from answerable.law.foia.s01_right_of_access import Disclosed, Said, Told
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.not_law import Malformed, MissingJudgement, OutOfOrder
from answerable.law.provision import cite
from answerable.law.refusal_notice import RefusalNotice

PARTS = ("1", "2", "3")
START = date(2019, 11, 7)
NEEDED = Judgement("whether it was reasonably required", True, by="the FOI officer", on=START, reasons="no date range")
NOT_NEEDED = Judgement("whether it was reasonably required", False, by="the FOI officer", on=START, reasons="the meaning was clear")
CONTENTS: dict[type, Payload] = {
    Question: Question(NEEDED),
    Extension: Extension(RefusalNotice()),
    Answer: Answer(),
    Complaint: Complaint(),
    Closure: Closure(cite("FOIA s.50(2)(b)")),
    Notice: Notice(),
    Appeal: Appeal(),
    AppealEnd: AppealEnd(),
}


def event(kind: Kind, on: date, *parts: str) -> Event:
    """An event of a kind, with the least that it must carry."""
    carried = CARRIES.get(kind)
    return Event(kind, on, parts, None if carried is None else CONTENTS[carried])


FREE = (Kind.ACKNOWLEDGEMENT, Kind.CLARIFICATION_ASKED, Kind.FEES_NOTICE, Kind.EXTENSION, Kind.RESPONSE, Kind.COMPLAINT)


@st.composite
def stories(draw: st.DrawFn) -> list[Event]:
    """Events in order, each following what it must for the whole request, and some of one day."""
    day, story = START, [event(Kind.REQUEST, START)]
    free = st.sampled_from(
        [Kind.ACKNOWLEDGEMENT, Kind.CLARIFICATION_ASKED, Kind.FEES_NOTICE, Kind.EXTENSION, Kind.RESPONSE, Kind.COMPLAINT]
    )
    for kind in draw(st.lists(free, max_size=12)):
        day += timedelta(days=draw(st.integers(0, 9)))
        story.append(event(kind, day, *draw(st.lists(st.sampled_from(PARTS), unique=True, max_size=3))))
    return story


@given(story=stories(), cut=st.integers(0, 13))
def test_replay_equals_live(story: list[Event], cut: int) -> None:
    at_once = fold(story, onto=opened(*PARTS))
    half_way = fold(story[:cut], onto=opened(*PARTS))
    assert fold(story[cut:], onto=half_way) == at_once
    assert at_once.events == tuple(story)


@given(story=stories())
def test_each_part_keeps_the_order_given_even_within_a_day(story: list[Event]) -> None:
    for history in fold(story, onto=opened(*PARTS)).parts:
        assert list(history.events) == [each for each in story if each.concerns(history.part)]


@given(story=stories(), part=st.sampled_from(PARTS))
def test_what_happens_to_one_part_never_touches_another(story: list[Event], part: str) -> None:
    of_others = [each for each in story if each.concerns(part)]
    assert fold(story, onto=opened(*PARTS)).part(part) == fold(of_others, onto=opened(*PARTS)).part(part)


@given(story=stories(), days=st.integers(0, 60))
def test_as_of_a_day_is_the_case_as_it_was_then(story: list[Event], days: int) -> None:
    day = START + timedelta(days=days)
    then = fold([each for each in story if each.on <= day], onto=opened(*PARTS))
    now = fold(story, onto=opened(*PARTS))
    assert [each.as_of(day) for each in now.parts] == list(then.parts)


def case(*story: Event) -> CaseHistory:
    """A case of three parts after these events."""
    return fold([event(Kind.REQUEST, START), *story], onto=opened(*PARTS))


def test_an_event_dated_before_the_last_is_refused() -> None:
    with pytest.raises(OutOfOrder) as refused:
        case(event(Kind.RESPONSE, date(2020, 1, 28)), event(Kind.EXTENSION, date(2019, 12, 20)))
    assert str(refused.value) == (
        "The extension of 20 December 2019 is given after the response of 28 January 2020, which is later. "
        "Put the events in the order of their days, or correct the day."
    )


@pytest.mark.parametrize(
    ("kind", "needs"),
    [
        (Kind.CLARIFIED, Kind.CLARIFICATION_ASKED),
        (Kind.FEE_PAID, Kind.FEES_NOTICE),
        (Kind.REVIEW_OUTCOME, Kind.REVIEW_REQUESTED),
        (Kind.COMPLAINT_CLOSED, Kind.COMPLAINT),
        (Kind.NOTICE, Kind.COMPLAINT),
        (Kind.APPEAL, Kind.NOTICE),
        (Kind.APPEAL_ENDED, Kind.APPEAL),
        (Kind.STEPS_TAKEN, Kind.NOTICE),
        (Kind.CERTIFIED, Kind.NOTICE),
    ],
)
def test_an_event_without_what_it_follows_is_refused(kind: Kind, needs: Kind) -> None:
    with pytest.raises(OutOfOrder, match=f"has no {needs.value} before it for part 1. Record the {needs.value} first"):
        case(event(kind, date(2019, 12, 6)))


def test_what_it_follows_must_have_happened_to_the_same_part() -> None:
    with pytest.raises(OutOfOrder, match="no clarification asked before it for part 2"):
        case(event(Kind.CLARIFICATION_ASKED, START, "1"), event(Kind.CLARIFIED, START, "2"))


def test_nothing_comes_before_the_request() -> None:
    with pytest.raises(OutOfOrder, match="The response of 7 November 2019 has no request before it for part 1"):
        fold([event(Kind.RESPONSE, START)], onto=opened(*PARTS))
    with pytest.raises(OutOfOrder, match="Nothing can be counted for part 1 before its request is received"):
        opened("1").part("1").counted()


def test_a_part_that_the_request_does_not_have_is_refused() -> None:
    with pytest.raises(Malformed, match=r"The request has no part 5. Its parts are 1, 2, 3."):
        case(event(Kind.RESPONSE, START, "5"))


@pytest.mark.parametrize("parts", [(), ("1", "1")])
def test_parts_are_numbered_apart(parts: tuple[str, ...]) -> None:
    with pytest.raises(Malformed, match="one part or more, each numbered once"):
        opened(*parts)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (Event(Kind.RESPONSE, START), "The response of 7 November 2019 must carry the facts of Answer, and carries NoneType."),
        (Event(Kind.CLARIFIED, START, payload=Answer()), "The clarified of 7 November 2019 must carry nothing, and carries Answer."),
    ],
)
def test_an_event_carries_what_its_kind_needs(wrong: Event, sentence: str) -> None:
    with pytest.raises(Malformed) as refused:
        case(wrong)
    assert str(refused.value) == sentence


def asked(needed: Judgement[bool] | None, on: date = START) -> Event:
    """A question on every part."""
    return Event(Kind.CLARIFICATION_ASKED, on, payload=Question(needed))


def part(*story: Event) -> PartHistory:
    """The first part after these events."""
    return case(*story).part("1")


APRIL, MAY = date(2020, 4, 1), date(2020, 5, 1)


def test_a_clarification_that_was_needed_moves_the_count() -> None:
    assert part(asked(NEEDED), event(Kind.CLARIFIED, APRIL)).counted() == Chronology(START, clarified_on=APRIL)


def test_while_it_is_awaited_the_authority_may_wait() -> None:
    clarification = part(asked(NEEDED)).clarification()
    assert clarification.waiting is not None
    assert clarification.waiting.under == "FOIA s.1(3)(a)"
    assert clarification.waiting.because[0].line() == "7 November 2019: the requester is asked for further information"


def test_the_last_clarification_that_was_needed_counts() -> None:
    story = (asked(NEEDED), event(Kind.CLARIFIED, APRIL), asked(NEEDED, APRIL), event(Kind.CLARIFIED, MAY))
    assert part(*story).counted().clarified_on == MAY


def test_a_clarification_that_was_not_needed_moves_nothing() -> None:
    assert part(asked(NOT_NEEDED), event(Kind.CLARIFIED, APRIL)).counted() == Chronology(START)


def test_whether_it_was_needed_is_for_a_person() -> None:
    with pytest.raises(MissingJudgement, match="whether the further information was reasonably required"):
        part(asked(None)).counted()


def test_a_fees_notice_and_its_payment_are_counted() -> None:
    noticed, paid = event(Kind.FEES_NOTICE, date(2019, 11, 15)), event(Kind.FEE_PAID, date(2019, 11, 20))
    assert part(noticed, paid).counted() == Chronology(START, None, noticed.on, paid.on)


def test_what_a_requester_was_told() -> None:
    answer = Event(Kind.RESPONSE, APRIL, payload=Answer(Said.HELD, Disclosed.SOME))
    assert part(answer).told() == (Told(APRIL, Said.HELD, Disclosed.SOME),)
    letter = Event(Kind.EXTENSION, APRIL, payload=Extension(RefusalNotice(), said=Said.HELD))
    assert part(letter).told() == (Told(APRIL, Said.HELD),)
