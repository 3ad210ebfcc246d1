"""A request arrives on the day it reached the authority, and a person confirms its parts."""

from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.receive import receive, validity
from answerable.casework.authority.actions.record import correct, transfer
from answerable.casework.authority.fold import PartNow, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.standing import stands
from answerable.casework.authority.states import Channel, State
from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, NotReady, NotThere
from answerable.casework.ledger.read import happened
from answerable.law.regime import Regime
from tests.casework.authority.cast import DAY, SEED, arrived, authority, by, divided, officer, received

pytestmark = pytest.mark.django_db


def test_the_last_day_of_the_seed_is_6_december() -> None:
    request = received()
    assert (request.reference, request.state, request.last_day) == ("FOI-2019-00001", State.RECEIVED.value, date(2019, 12, 6))


def test_a_request_in_parts_is_being_worked_and_each_part_has_its_clock() -> None:
    request = divided()
    assert request.state == State.WORKING.value
    assert [(each.number, each.last_day_to_confirm, each.last_day_to_communicate) for each in request.parts.all()] == [
        (number, date(2019, 12, 6), date(2019, 12, 6)) for number in "1234"
    ]


def test_a_late_evening_counts_for_the_day_in_london() -> None:
    sunday = date(2025, 6, 15)
    evening = datetime(2025, 6, 15, 22, 30, tzinfo=UTC)
    assert receive(arrived=arrived(received_at=evening), by=by(Role.OFFICER, on=date(2025, 7, 1)), on=sunday).received_on == sunday
    with pytest.raises(NotReady, match="another day in London"):
        receive(arrived=arrived(received_at=evening + timedelta(hours=1)), by=by(Role.OFFICER, on=date(2025, 7, 1)), on=sunday)


def test_a_day_that_has_not_come_is_refused() -> None:
    with pytest.raises(NotReady, match="2 June 2020 has not come yet: today is 1 June 2020"):
        received(on=date(2020, 6, 2))


@pytest.mark.parametrize("given", [{"text": " "}, {"subject": ""}])
def test_a_request_without_words_or_subject_is_refused_and_nothing_is_kept(given: dict[str, str]) -> None:
    with pytest.raises(NotReady, match="needs its words"):
        receive(arrived=arrived(**given), by=officer(), on=DAY)
    assert not InformationRequest.objects.exists()


@pytest.mark.parametrize(
    ("given", "valid"),
    [
        ({}, True),
        ({"name": ""}, False),
        ({"address": ""}, False),
        ({"channel": Channel.PHONE, "written": False}, False),
        ({"channel": Channel.PHONE, "written": True}, True),
        ({"channel": Channel.POST}, True),
        ({"channel": Channel.POST, "written": False}, False),
    ],
)
def test_what_section_8_says_of_what_came(given: dict[str, object], valid: bool) -> None:
    found = validity(arrived(**given))
    assert found is not None
    assert found.value is valid


@pytest.mark.parametrize("law", [Regime.EIR, Regime.SUBJECT_ACCESS])
def test_section_8_says_nothing_of_what_goes_under_another_law(law: Regime) -> None:
    assert validity(arrived(channel=Channel.PHONE, written=False, regime=law)) is None


def test_references_follow_one_another_and_a_given_one_is_taken_once() -> None:
    first, second = received(), received()
    assert [first.reference, second.reference] == ["FOI-2019-00001", "FOI-2019-00002"]
    receive(arrived=arrived(), by=officer(), on=DAY, reference="OLD-7")
    with pytest.raises(NotReady, match="There is a request OLD-7 already"):
        receive(arrived=arrived(), by=officer(), on=DAY, reference="OLD-7")


def test_a_reference_that_cannot_stand_in_an_address_is_refused() -> None:
    with pytest.raises(NotReady, match="letters, digits, full stops and hyphens"):
        receive(arrived=arrived(), by=officer(), on=DAY, reference="OLD/7")


def test_a_number_that_was_taken_by_hand_is_passed_over() -> None:
    receive(arrived=arrived(), by=officer(), on=DAY, reference="FOI-2019-00001")
    assert received().reference == "FOI-2019-00002"


def test_what_was_forbidden_and_what_does_not_exist_answer_alike() -> None:
    request = received()
    stranger = by(Role.OFFICER, body="council")
    messages = set()
    for reference in (request.reference, "FOI-1999-00001"):
        with pytest.raises(NotThere) as refused:
            divide(reference, parts=SEED, by=stranger, on=DAY)
        messages.add(str(refused.value))
    assert len(messages) == 1


def test_a_role_that_may_not_divide_is_told_so_and_nothing_happens() -> None:
    request = received()
    with pytest.raises(NotPermitted, match="does not let you confirm the parts while it is received"):
        divide(request.reference, parts=SEED, by=by(Role.AUDITOR), on=DAY)
    assert [each.kind for each in happened(request.case)] == ["request"]


def test_the_second_of_two_officers_is_told_that_the_case_changed() -> None:
    request = received()
    divide(request.reference, parts=SEED, by=officer(), on=DAY, seen=1)
    with pytest.raises(ChangedMeanwhile):
        divide(request.reference, parts=SEED[:2], by=officer(), on=DAY, seen=1)
    assert request.parts.count() == 4


def test_a_part_that_is_split_takes_its_past_with_it_and_none_is_lost() -> None:
    request = divided()
    parts = (*SEED[:3], PartNow("4(a)", "any other initiative"), PartNow("4(b)", "since when"))
    with pytest.raises(NotReady, match="Part 4\\(a\\) is said to come from part 4\\(a\\), and there was none"):
        divide(request.reference, parts=parts, by=officer(), on=DAY)
    with pytest.raises(NotReady, match="Part 4 would be lost"):
        divide(request.reference, parts=parts[:3], by=officer(), on=DAY)
    divide(request.reference, parts=parts, was={"4(a)": ("4",), "4(b)": ("4",)}, by=officer(), on=DAY)
    assert [each.number for each in request.parts.all()] == ["1", "2", "3", "4(a)", "4(b)"]
    assert request.parts.get(number="4(b)").last_day_to_confirm == date(2019, 12, 6)


@pytest.mark.parametrize("parts", [(), (SEED[0], SEED[0]), (PartNow("1", " "),), (PartNow("", "words"),)])
def test_parts_without_a_number_or_words_are_refused(parts: tuple[PartNow, ...]) -> None:
    request = received()
    with pytest.raises(NotReady, match="Each part needs a number of its own"):
        divide(request.reference, parts=parts, by=officer(), on=DAY)


def test_a_slice_under_another_law_has_the_clock_of_that_law() -> None:
    usual = PartNow("3", "when the front desk opens", Regime.BUSINESS_AS_USUAL)
    request = divided(SEED[0], PartNow("2", "emissions of the vehicles", Regime.EIR), usual)
    case = fold(request.authority, request.case)
    assert ([each.number for each in case.foia], [each.number for each in case.ours]) == (["1"], ["1", "2"])
    assert case.history("2").last_day().under == "EIR reg 5(2)"
    assert request.parts.get(number="3").last_day_to_confirm is None


def test_an_archive_and_a_school_are_counted_by_their_regulations() -> None:
    archive = divided(SEED[0]._replace(archives=True))
    assert archive.last_day == date(2019, 12, 20)
    days = [date(2023, 7, 1) + timedelta(days=each) for each in range(120)]
    sessions = [each.isoformat() for each in days if each.weekday() < 5 and not date(2023, 7, 22) <= each <= date(2023, 9, 4)]
    school = authority("school", facts={"school": {"kind": "maintained", "sessions": sessions}})
    request = receive(arrived=arrived(), by=by(Role.OFFICER, body=school.slug, on=date(2023, 12, 1)), on=date(2023, 7, 10))
    assert request.last_day == date(2023, 9, 20)


def test_a_school_that_has_not_entered_its_sessions_still_records_what_comes() -> None:
    school = authority("school", facts={"school": {"kind": "maintained", "sessions": ["2023-07-11"]}})
    request = receive(arrived=arrived(), by=by(Role.OFFICER, body=school.slug, on=date(2023, 12, 1)), on=date(2023, 7, 10))
    assert (request.last_day, request.state) == (None, State.RECEIVED.value)
    (part,) = stands(fold(request.authority, request.case), on=date(2023, 7, 10))
    assert "give the school's sessions past that day" in part.uncounted


def test_a_correction_moves_the_clock_and_leaves_what_was_recorded() -> None:
    request = divided()
    correct(request.reference, number=1, to=date(2019, 11, 6), reason="the stamp on the envelope", by=officer(), on=date(2019, 11, 11))
    request.refresh_from_db()
    assert (request.received_on, request.last_day) == (date(2019, 11, 6), date(2019, 12, 5))
    assert happened(request.case)[0].on == DAY


def test_a_correction_needs_a_reason_and_a_day_that_counts() -> None:
    request = divided()
    with pytest.raises(NotReady, match="needs a reason"):
        correct(request.reference, number=1, to=DAY, reason=" ", by=officer(), on=DAY)
    with pytest.raises(NotReady, match="Entry 2 has no day"):
        correct(request.reference, number=2, to=DAY, reason="why", by=officer(), on=DAY)


def test_what_is_recorded_about_part_1_after_the_division_is_about_part_1_alone() -> None:
    """Until it is divided a request is part 1, and what was recorded of that concerns all that it became; what comes after does not."""
    request = divided()
    transfer(request.reference, to="Another authority", parts=["1"], by=officer(), on=DAY)
    told = fold(request.authority, request.case).events
    assert [(each.kind.value, each.parts) for each in told] == [("request", ()), ("transfer", ("1",))]


def test_what_was_recorded_before_a_division_is_about_whatever_the_part_became() -> None:
    request = received()
    transfer(request.reference, to="Another authority", parts=["1"], by=officer(), on=DAY)
    divide(request.reference, parts=SEED, by=officer(), on=DAY)
    halves = (PartNow("1a", "one half"), PartNow("1b", "the other"), *SEED[1:])
    divide(request.reference, parts=halves, was={"1a": ("1",), "1b": ("1",)}, by=officer(), on=DAY)
    assert fold(request.authority, request.case).events[-1].parts == ("1a", "1b", "2", "3", "4")
