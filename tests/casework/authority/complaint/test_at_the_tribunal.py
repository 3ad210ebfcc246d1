"""An appeal stays the steps that it affects; directions have days; its end leaves the steps owed, or another notice in their place."""

from datetime import date

import pytest

from answerable.casework.authority.actions.appeals import end_appeal, follow_direction, receive_appeal, receive_directions
from answerable.casework.authority.actions.from_the_commissioner import record_from_the_commissioner
from answerable.casework.authority.actions.notices import Ordered, receive_notice, take_step
from answerable.casework.authority.complaint.days import days_of
from answerable.casework.authority.complaint.owed import Owed, owed
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotReady
from answerable.law.foia.s57_appeal_against_notices import Appellant
from tests.casework.authority.cast import officer
from tests.casework.authority.complaint.seed_like import NOTICE, NOTICED, again, at, matters, noticed, the_notice

pytestmark = pytest.mark.django_db
BROUGHT, DECIDED = date(2020, 7, 20), date(2020, 12, 1)


def appealed(*affects: int) -> InformationRequest:
    request = noticed()
    receive_appeal(request.reference, by_whom=Appellant.AUTHORITY, theirs="EA/1", affects=affects, **at(BROUGHT))
    return again(request)


def owed_on(request: InformationRequest, day: date) -> tuple[Owed, ...]:
    return owed(fold(request.authority, request.case), on=day)


def test_the_last_day_to_appeal_rolls_over_days_on_which_the_tribunal_does_not_work() -> None:
    """27 November 2023: 28 days later is Christmas Day, so 27 December, GRC r.12(2)."""
    notice = the_notice(noticed())._replace(on=date(2023, 11, 27), sent_on=None)
    days = days_of(notice)
    assert days.appeal_by.value == date(2023, 12, 27)
    assert "GRC r.12(2)" in days.appeal_by.derivation()
    assert days.lawful is not None
    assert days.lawful.value
    short = days_of(notice._replace(within_days=29))
    assert short.lawful is not None
    assert not short.lawful.value


def test_the_seed_s_own_days() -> None:
    days = days_of(the_notice(noticed()))
    assert days.steps_by is not None
    assert (days.appeal_by.value, days.steps_by.value) == (date(2020, 7, 21), date(2020, 7, 28))


def test_an_appeal_stays_the_steps_and_says_why() -> None:
    request = appealed()
    assert (request.state, request.next_action, request.last_day) == (State.APPEALED.value, "Wait for the Tribunal", None)
    first, _ = owed_on(request, BROUGHT)
    assert (first.day, first.stayed and first.stayed.value) == (None, True)
    assert first.stayed is not None
    assert "FOIA s.50(6)" in first.stayed.derivation()


def test_a_step_that_it_does_not_affect_is_owed_all_the_same() -> None:
    request = appealed(2)
    assert (request.state, request.last_day) == (State.ORDERED.value, date(2020, 7, 28))
    assert [(each.about[-1], each.stayed is not None) for each in owed_on(request, BROUGHT)] == [("1", False), ("2", True)]
    take_step(request.reference, notice=the_notice(request).number, step=1, how="By letter", **at(BROUGHT))
    assert again(request).state == State.APPEALED.value


def test_directions_have_days_that_roll_and_are_followed_one_by_one() -> None:
    request, given = appealed(), date(2020, 8, 3)
    receive_directions(request.reference, directions=["A bundle", "A response"], due_on=date(2020, 8, 29), **at(given))
    now = again(request)  # 29 August 2020 is a Saturday, and the Monday after it a bank holiday
    assert (now.next_action, now.last_day) == ("Follow direction 1 of the Tribunal", date(2020, 9, 1))
    follow_direction(request.reference, number=1, how="By e-mail", **at(given))
    with pytest.raises(NotReady, match="Direction 1 was followed"):
        follow_direction(request.reference, number=1, **at(given))
    with pytest.raises(NotReady, match="no direction 3"):
        follow_direction(request.reference, number=3, **at(given))
    assert again(request).next_action == "Follow direction 2 of the Tribunal"
    with pytest.raises(NotReady, match="Give the directions"):
        receive_directions(request.reference, directions=[], due_on=given, **at(given))


def test_dismissed_the_steps_are_owed_again_at_once_or_by_the_day_that_the_tribunal_sets() -> None:
    request = appealed()
    end_appeal(request.reference, outcome="dismissed", **at(DECIDED))
    now = again(request)
    assert (now.state, now.last_day) == (State.ORDERED.value, DECIDED)
    by = owed_on(request, DECIDED)[0].by
    assert by is not None
    assert "our reading" in by.derivation()
    other = appealed()
    end_appeal(other.reference, outcome="dismissed", steps_by=date(2021, 1, 5), **at(DECIDED))
    assert again(other).last_day == date(2021, 1, 5)


def test_withdrawn_in_time_the_notice_s_own_day_stands() -> None:
    request = appealed()
    end_appeal(request.reference, outcome="withdrawn", **at(date(2020, 7, 22)))
    assert again(request).last_day == date(2020, 7, 28)


def test_allowed_the_notice_does_not_stand() -> None:
    request = appealed()
    end_appeal(request.reference, outcome="allowed", **at(DECIDED))
    assert again(request).state == State.ANSWERED.value
    with pytest.raises(NotReady, match="No decision notice of this case stands"):
        receive_appeal(request.reference, by_whom=Appellant.AUTHORITY, **at(DECIDED))


def test_a_substituted_notice_takes_the_place_of_the_first_and_is_the_tribunal_s_to_enforce() -> None:
    request = appealed()
    end_appeal(request.reference, outcome="notice substituted", **at(DECIDED))
    instead = NOTICE._replace(theirs="EA/1", steps=(Ordered("Confirm or deny", ("4",)),), within_days=30, substituted=True)
    receive_notice(request.reference, notice=instead, **at(DECIDED))
    first, second = matters(request).notices
    assert (first.replaced, second.substituted) == (True, True)
    (step,) = owed_on(request, DECIDED)
    assert step.day == date(2020, 12, 31)
    assert "the Tribunal may certify it to the Upper Tribunal (FOIA s.61(4))" in step.risk


def test_an_appeal_is_one_at_a_time_and_by_who_may() -> None:
    request = noticed()
    with pytest.raises(NotReady, match="may appeal against a decision notice"):
        receive_appeal(request.reference, by_whom=Appellant.ANYBODY_ELSE, **at(BROUGHT))
    with pytest.raises(NotReady, match="orders no step 3"):
        receive_appeal(request.reference, by_whom=Appellant.AUTHORITY, affects=[3], **at(BROUGHT))
    with pytest.raises(NotReady, match="No appeal on this case is pending"):
        end_appeal(request.reference, outcome="dismissed", **at(BROUGHT))
    receive_appeal(request.reference, by_whom=Appellant.COMPLAINANT, **at(BROUGHT))
    with pytest.raises(NotReady, match="pending already"):
        receive_appeal(request.reference, by_whom=Appellant.AUTHORITY, **at(BROUGHT))
    with pytest.raises(NotReady, match="Choose what became"):
        end_appeal(request.reference, outcome="forgotten", **at(BROUGHT))
    with pytest.raises(NotReady, match="is before the decision"):
        end_appeal(request.reference, outcome="dismissed", steps_by=NOTICED, **at(BROUGHT))


def test_an_appeal_that_was_played_from_a_case_file_stays_the_steps_as_well() -> None:
    request = noticed()
    record_from_the_commissioner(request.reference, law=[{"kind": "appeal", "on": BROUGHT}], **at(BROUGHT))
    assert again(request).state == State.APPEALED.value
    ended = {"kind": "appeal ended", "on": DECIDED, "withdrawn": True}
    record_from_the_commissioner(request.reference, law=[ended], **at(DECIDED))
    assert the_notice(request).appeals[0].outcome == "withdrawn"
    certified = {"kind": "certified", "on": DECIDED}
    record_from_the_commissioner(request.reference, law=[certified], by=officer(DECIDED), on=DECIDED)
    assert the_notice(request).certified_on == DECIDED
