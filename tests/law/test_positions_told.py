"""The position on a part as the requester was told it, whatever anybody judged."""

from datetime import date

import pytest

from answerable.law.chronology import PartHistory
from answerable.law.claims import Duty
from answerable.law.events import Answer as Told
from answerable.law.events import Event, Kind, Notice
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.positions import Answer, Position
from answerable.law.positions_told import PositionTold, position_told
from answerable.law.provision import cite
from answerable.law.refusal_notice import RefusalNotice, Reliance

RECEIVED = Event(Kind.REQUEST, date(2019, 11, 7))
ANSWERED, REVIEWED = date(2020, 1, 28), date(2020, 2, 19)
CONFIRMED = Position(Answer.CONFIRMED, "FOIA s.1(1)(a)")
COMMUNICATED = Position(Answer.COMMUNICATED, "FOIA s.1(1)(b)")
OWED = PositionTold(Position(Answer.OWED, "FOIA s.1(1)(a)"), Position(Answer.OWED, "FOIA s.1(1)(b)"))


def relying(*provisions: str, duty: Duty | None = None) -> RefusalNotice:
    return RefusalNotice(relies_on=tuple(Reliance(cite(each), duty) for each in provisions))


def claiming(*provisions: str) -> RefusalNotice:
    return RefusalNotice(cost_or_vexatious=tuple(cite(each) for each in provisions))


def told(*answers: Told, kind: Kind = Kind.RESPONSE, on: date = ANSWERED, before: tuple[Event, ...] = ()) -> PositionTold | None:
    return position_told(PartHistory("1", (RECEIVED, *before, *(Event(kind, on, payload=each) for each in answers))))


NEITHER = Told(Said.NEITHER, letter=relying("FOIA s.31(3)", duty=Duty.CONFIRM_OR_DENY))
NCND = PositionTold(Position(Answer.NCND, "FOIA s.31(3)"), Position(Answer.NOT_REACHED, "FOIA s.31(3)"))
ALL = Told(Said.HELD, Disclosed.ALL)


def _ncnd(*under: str) -> tuple[Position, Position]:
    return Position(Answer.NCND, *under), Position(Answer.NOT_REACHED, *under)


@pytest.mark.parametrize(
    ("answer", "position"),
    [
        (ALL, PositionTold(CONFIRMED, COMMUNICATED)),
        (Told(Said.NOTHING, Disclosed.ALL), PositionTold(CONFIRMED, COMMUNICATED)),
        (
            Told(Said.HELD, Disclosed.SOME, relying("FOIA s.40(2)", duty=Duty.COMMUNICATE)),
            PositionTold(CONFIRMED, Position(Answer.COMMUNICATED_IN_PART, "FOIA s.40(2)")),
        ),
        (Told(Said.HELD, Disclosed.SOME), PositionTold(CONFIRMED, Position(Answer.COMMUNICATED_IN_PART, "FOIA s.1(1)(b)"))),
        (
            Told(Said.HELD, letter=relying("FOIA s.42(1)", "FOIA s.21(1)")),
            PositionTold(CONFIRMED, Position(Answer.WITHHELD, "FOIA s.42(1)", "FOIA s.21(1)")),
        ),
        (Told(Said.HELD, letter=relying("FOIA s.21(1)")), PositionTold(CONFIRMED, Position(Answer.ACCESSIBLE, "FOIA s.21(1)"))),
        (
            Told(Said.NOT_HELD),
            PositionTold(Position(Answer.DENIED, "FOIA s.1(1)(a)"), Position(Answer.NOT_HELD, "FOIA s.1(1)(b)")),
        ),
        (NEITHER, NCND),
        (Told(Said.NEITHER, letter=relying("FOIA s.31(3)")), NCND),
        (
            Told(Said.NOTHING, letter=claiming("FOIA s.14(1)")),
            PositionTold(Position(Answer.REFUSED_VEXATIOUS, "FOIA s.14(1)"), Position(Answer.REFUSED_VEXATIOUS, "FOIA s.14(1)")),
        ),
        (
            Told(Said.NOTHING, letter=claiming("FOIA s.14(2)")),
            PositionTold(Position(Answer.REFUSED_REPEATED, "FOIA s.14(2)"), Position(Answer.REFUSED_REPEATED, "FOIA s.14(2)")),
        ),
        (Told(Said.HELD, letter=claiming("FOIA s.12(1)")), PositionTold(CONFIRMED, Position(Answer.REFUSED_COST, "FOIA s.12(1)"))),
        (
            Told(Said.NOTHING, letter=claiming("FOIA s.12(1)")),
            OWED._replace(communicate=Position(Answer.REFUSED_COST, "FOIA s.12(1)")),
        ),
        (
            Told(Said.NOTHING, letter=claiming("FOIA s.12(2)")),
            PositionTold(Position(Answer.REFUSED_COST, "FOIA s.12(2)"), Position(Answer.REFUSED_COST, "FOIA s.12(2)")),
        ),
        (Told(Said.HELD), PositionTold(CONFIRMED, Position(Answer.OWED, "FOIA s.1(1)(b)"))),
        (Told(), OWED),
    ],
)
def test_one_answer(answer: Told, position: PositionTold) -> None:
    assert told(answer) == position


def test_nothing_is_told_before_an_answer() -> None:
    assert told() is None


def test_a_part_answered_in_two_slices_is_the_two_in_sum() -> None:
    found = told(ALL, NEITHER)
    assert found is not None
    assert found.confirm_or_deny == Position(Answer.NCND_IN_PART, "FOIA s.31(3)")
    assert found.communicate == Position(Answer.COMMUNICATED_IN_PART, "FOIA s.31(3)")


def test_a_later_letter_stands_in_place_of_an_earlier() -> None:
    earlier = (Event(Kind.RESPONSE, date(2020, 1, 2), payload=NEITHER),)
    assert told(ALL, before=earlier) == PositionTold(CONFIRMED, COMMUNICATED)


def test_a_review_stands_in_place_of_the_answer_even_after_a_further_letter() -> None:
    earlier = (Event(Kind.RESPONSE, ANSWERED, payload=ALL), Event(Kind.REVIEW_OUTCOME, REVIEWED, payload=NEITHER))
    assert told(ALL, on=REVIEWED, before=earlier) == NCND


def test_a_provision_of_no_section_of_part_ii_is_about_content() -> None:
    found = told(Told(Said.HELD, letter=relying("FOIA s.12(1)")))
    assert found == PositionTold(CONFIRMED, Position(Answer.WITHHELD, "FOIA s.12(1)"))


@pytest.mark.parametrize(
    ("review", "position"),
    [
        (Told(Said.NEITHER), NCND),
        (Told(Said.NEITHER, letter=relying("FOIA s.24(2)")), PositionTold(*(_ncnd("FOIA s.24(2)")))),
        (Told(Said.NOT_HELD), PositionTold(Position(Answer.DENIED, "FOIA s.1(1)(a)"), Position(Answer.NOT_HELD, "FOIA s.1(1)(b)"))),
    ],
)
def test_a_review_that_repeats_the_answer_and_cites_nothing_rests_on_what_the_letter_before_it_relied_on(
    review: Told, position: PositionTold
) -> None:
    first = Event(Kind.RESPONSE, ANSWERED, payload=NEITHER)
    other = Event(Kind.RESPONSE, date(2020, 1, 29), payload=ALL)
    acknowledged = Event(Kind.ACKNOWLEDGEMENT, date(2019, 11, 8))
    assert told(review, kind=Kind.REVIEW_OUTCOME, on=REVIEWED, before=(acknowledged, first, other)) == position


def test_a_review_of_what_was_claimed_under_section_14_keeps_its_own_claim() -> None:
    first = Event(Kind.RESPONSE, ANSWERED, payload=Told(letter=claiming("FOIA s.14(1)")))
    found = told(Told(letter=claiming("FOIA s.14(2)")), kind=Kind.REVIEW_OUTCOME, on=REVIEWED, before=(first,))
    assert found is not None
    assert found.communicate.answer is Answer.REFUSED_REPEATED


def test_an_answer_given_afresh_after_a_notice_takes_the_place_of_the_review_s() -> None:
    """Until now the review's stood for ever, whatever a notice had made of it."""
    first = Event(Kind.RESPONSE, ANSWERED, payload=NEITHER)
    review = Event(Kind.REVIEW_OUTCOME, REVIEWED, payload=NEITHER)
    notice = Event(Kind.NOTICE, date(2020, 6, 23), payload=Notice())
    assert told(ALL, on=date(2020, 7, 20), before=(first, review, notice)) == PositionTold(CONFIRMED, COMMUNICATED)
    assert position_told(PartHistory("1", (RECEIVED, first, review, notice))) == NCND
