"""The meter sees a leak that was put there, says what it could have missed, and is opened by an auditor alone, which is recorded."""

from datetime import date

import pytest

from answerable.casework.authority.actions.leak_meter import open_leak_meter
from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.holdings.leak_meter import FEWEST, Timed, by_class, measure
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.unable import NotPermitted
from answerable.casework.ledger.models import Entry
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from tests.casework.authority.cast import DAY, authority, by, divided, officer
from tests.casework.authority.positions import JUDGED, ncnd

SENT = date(2019, 12, 5)


def answers(later: int, size: int = 60) -> list[Timed]:
    """Half of them held, on days 8 to 12 alike, and those that are held so many days later."""
    return [Timed(8 + nth // 2 % 5 + (later if nth % 2 else 0), bool(nth % 2)) for nth in range(size)]


def test_a_leak_that_was_put_there_is_seen_with_its_size() -> None:
    found = measure(answers(3))
    assert found.leak == 3
    assert found.chance is not None
    assert found.chance < 0.01
    assert found.words.startswith("A leak of about 3 working days: chance alone")


def test_without_one_it_says_below_what_it_cannot_tell() -> None:
    found = measure(answers(0))
    assert (found.leak, found.smallest) == (None, 2)
    assert found.words == "Cannot tell of a leak below 2 working days; one of that or more would have been seen."


def test_more_cases_see_a_smaller_leak_and_all_on_one_day_see_the_smallest() -> None:
    fewer, more = measure(answers(0, 40)).smallest, measure(answers(0, 400)).smallest
    assert fewer is not None
    assert more is not None
    assert (fewer > more, more) == (True, 1)
    assert measure([Timed(10, bool(nth % 2)) for nth in range(30)]).smallest == 1


@pytest.mark.parametrize("few", [answers(9, FEWEST - 1), [Timed(nth, True) for nth in range(60)]])
def test_too_few_or_all_of_one_kind_it_cannot_tell(few: list[Timed]) -> None:
    assert measure(few).words.startswith(f"Cannot tell: {len(few)} cases are too few")


def test_every_way_of_drawing_is_tried_where_there_are_few() -> None:
    found = measure([Timed(20 if nth < 3 else 10, nth < 3) for nth in range(FEWEST)])
    assert (found.leak, found.chance) == (10, 1 / 1140)


def test_the_same_answers_are_measured_alike_each_time() -> None:
    assert measure(answers(1)) == measure(answers(1))


def of_two_classes(later: int) -> list[Timed]:
    """A class that goes on day 12 or so and of which most is held, and one that goes on day 6 or so and of which little is."""
    late = [Timed(12 + nth % 3 + (later if nth % 5 else 0), bool(nth % 5), "late") for nth in range(60)]
    return [*late, *(Timed(6 + nth % 3 + (0 if nth % 5 else later), not nth % 5, "early") for nth in range(60))]


def test_a_class_that_goes_later_and_of_which_more_is_held_is_no_leak() -> None:
    together = measure([each._replace(of="") for each in of_two_classes(0)])
    assert together.leak == 4
    assert measure(of_two_classes(0)).leak is None
    found = measure(of_two_classes(2))
    assert found.leak == 2
    assert {of: each.leak for of, each in by_class(of_two_classes(2)).items()} == {"early": 2, "late": 2}


def test_a_class_of_which_all_or_nothing_is_held_tells_nothing() -> None:
    alike = [Timed(18, True, "alike") for _ in range(40)]
    alone = measure(answers(0))
    assert measure([*answers(0), *alike])[1:] == alone[1:]
    assert measure(alike).words.startswith("Cannot tell")


def test_every_way_is_tried_across_classes_where_there_are_few() -> None:
    some = [Timed(12 if nth < 2 else 10, nth < 2, of) for of in ("one", "other") for nth in range(10)]
    found = measure(some)
    assert (found.leak, found.chance) == (2, 1 / 45**2)


@pytest.mark.django_db
def test_an_auditor_opens_it_and_nobody_else_and_that_is_an_event() -> None:
    authority(complaints_procedure="Write to us.")
    for answer in (Held.YES, Held.NO):
        request = divided()
        decide_held(request.reference, part="4", answer=answer, reasons="Looked.", by=officer(), on=DAY)
        take_position(request.reference, part="4", tables=ncnd(), by=officer(), on=JUDGED)
        letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("4",)), by=officer(), on=SENT)
        send(request.reference, number=letter.number, by=officer(), on=SENT)
    opened = open_leak_meter(by=by(Role.AUDITOR), on=SENT)
    assert opened.all.words.startswith("Cannot tell: 2 cases")
    assert list(opened.by_class) == ["any other question, working day 10"]
    assert Entry.objects.filter(body="police", kind="leak meter opened").count() == 1
    with pytest.raises(NotPermitted):
        open_leak_meter(by=officer(), on=SENT)
