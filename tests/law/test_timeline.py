"""A case event by event, where the seed does not go: clarification, fees, appeals, and what nobody has judged."""

from datetime import date

import pytest

from answerable.law.case import Case, Part, PartClaim
from answerable.law.case_breaches import handling, rows_in_scope
from answerable.law.claims import Claim, Duty
from answerable.law.consequences import Order
from answerable.law.events import (
    Answer,
    Appeal,
    AppealEnd,
    Complaint,
    Event,
    Extension,
    Kind,
    Notice,
    Question,
    Recorded,
    RecordedAs,
)
from answerable.law.finding import Finding
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.pleaded import Pleaded
from answerable.law.prejudice import Act
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from answerable.law.rulings import communicate_owed, confirm_or_deny_owed, qualified_engaged, reached
from answerable.law.stages import Engagement
from answerable.law.timeline import timeline
from answerable.law.working_days import Calendar, calendar
from tests.law.judgements import NCND_CRIME, WITHHOLD_CRIME, harm, judged, seed_tests

RECEIVED, LAST_DAY, LATE = date(2019, 11, 7), date(2019, 12, 6), date(2020, 1, 28)
COMPLAINED, SERVED = date(2020, 2, 19), date(2020, 6, 23)
REQUEST = Event(Kind.REQUEST, RECEIVED)
POLICY = Reliance(
    cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False, specified=True, explained=True, public_interest=PublicInterest.PENDING
)
ASKS_FOR_TIME = Extension(
    RefusalNotice(relies_on=(POLICY,), states_reliance=True, says_undecided=True, estimate_given=True), date(2020, 1, 7), Said.HELD
)


def case(*events: Event, claims: tuple[PartClaim, ...] = ()) -> Case:
    """A case of two parts."""
    return Case("A case", "An authority", (Part("1", "the first"), Part("2", "the second")), (REQUEST, *events), claims)


def findings(told: Case, kind: Kind, part: str = "1", *, days: Calendar | None = None) -> dict[str, Finding[object]]:
    """What follows for a part at the last event of a kind."""
    moment = [each for each in timeline(told, calendar=days) if each.event.kind is kind][-1]
    return {each.asks: each.finding for each in moment.findings if part in each.parts}


def moved(told: Case, days: Calendar) -> dict[str, tuple[object, object]]:
    """What is found otherwise over another calendar, at the first event that asks it: as it stands, and over the other."""
    asked: dict[str, tuple[object, object]] = {}
    for stands, other in zip(timeline(told), timeline(told, calendar=days), strict=True):
        for one, two in zip(stands.findings, other.findings, strict=True):
            if one.finding.value != two.finding.value:
                asked.setdefault(one.asks, (one.finding.value, two.finding.value))
    return asked


def complaint(*respects: str, parts: tuple[str, ...] = ()) -> Event:
    """A complaint."""
    return Event(Kind.COMPLAINT, COMPLAINED, parts, Complaint(tuple(map(cite, respects))))


def notice(**facts: object) -> Event:
    """A decision notice."""
    return Event(Kind.NOTICE, SERVED, payload=Notice(**facts))  # type: ignore[arg-type]


def test_a_clarification_waits_and_then_counts_again() -> None:
    asked = Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 20), ("1",), Question(judged(True)))
    clarified = Event(Kind.CLARIFIED, date(2019, 12, 9), ("1",))
    told = case(asked, clarified)
    assert findings(told, Kind.CLARIFICATION_ASKED)["whether the authority may wait"].value is True
    assert findings(told, Kind.CLARIFIED)["the last day for compliance"].value == date(2020, 1, 10)


def test_a_clarification_that_was_not_needed_says_nothing_new() -> None:
    asked = Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 20), ("1",), Question(judged(False)))
    assert findings(case(asked), Kind.CLARIFICATION_ASKED) == {}


def test_a_clarification_that_nobody_has_judged_is_named() -> None:
    with pytest.raises(MissingJudgement, match="reasonably required"):
        timeline(case(Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 20), (), Question())))


def test_a_fee_is_asked_for_and_paid_and_its_days_are_disregarded() -> None:
    noticed, paid = Event(Kind.FEES_NOTICE, date(2019, 11, 15)), Event(Kind.FEE_PAID, date(2019, 11, 20))
    answered = Event(Kind.RESPONSE, date(2019, 12, 12), payload=Answer(Said.HELD, Disclosed.ALL))
    told = case(noticed, paid, answered)
    assert findings(told, Kind.FEES_NOTICE)["the last day to pay the fee"].value == date(2020, 2, 14)
    assert findings(told, Kind.FEE_PAID)["the last day for compliance"].value == date(2019, 12, 12)
    answer = findings(told, Kind.RESPONSE)
    assert answer["how many working days it took"].value == 20
    assert "4: FOIA s.10(2)" in answer["how many working days it took"].derivation()
    assert answer["whether it was in time"].value is True


def test_an_answer_while_a_fee_is_awaited_is_measured_against_nothing() -> None:
    told = case(Event(Kind.FEES_NOTICE, date(2019, 11, 15)), Event(Kind.RESPONSE, date(2019, 11, 20), payload=Answer(Said.HELD)))
    assert list(findings(told, Kind.RESPONSE)) == ["how many working days it took"]


def test_a_request_that_waits_from_the_first_day_has_no_last_day() -> None:
    told = case(Event(Kind.CLARIFICATION_ASKED, RECEIVED, (), Question(judged(True))), Event(Kind.FEES_NOTICE, RECEIVED))
    assert findings(told, Kind.REQUEST) == {}


def test_more_time_in_time_moves_the_day_to_work_to() -> None:
    told = case(Event(Kind.EXTENSION, date(2019, 12, 4), payload=ASKS_FOR_TIME))
    given = findings(told, Kind.EXTENSION)
    assert given["whether there is more time to communicate"].value is Met.FOR_A_PERSON
    assert given["the day to work to, to communicate"].value == date(2020, 1, 7)
    assert given["the day to work to, to confirm or deny"].value == LAST_DAY


def test_more_time_while_waiting_is_about_nothing() -> None:
    asked = Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 20), (), Question(judged(True)))
    told = case(asked, Event(Kind.EXTENSION, date(2019, 12, 4), payload=ASKS_FOR_TIME._replace(said=Said.NOTHING)))
    assert list(findings(told, Kind.EXTENSION)) == ["on which working day"]


def test_a_review_of_silence_has_no_answer_to_count_from() -> None:
    told = case(Event(Kind.REVIEW_REQUESTED, LATE))
    assert list(findings(told, Kind.REVIEW_REQUESTED)) == [
        "by when a review is normally answered",
        "by when a review is answered in exceptional circumstances",
    ]


def test_an_appeal_stays_the_steps_until_it_ends() -> None:
    told = case(
        complaint(),
        notice(within_days=35),
        Event(Kind.APPEAL, date(2020, 7, 20), payload=Appeal()),
        Event(Kind.APPEAL_ENDED, date(2020, 9, 1), payload=AppealEnd(withdrawn=True)),
        Event(Kind.STEPS_TAKEN, date(2020, 9, 2)),
    )
    assert findings(told, Kind.APPEAL)["whether the steps it affects are stayed"].value is True
    assert findings(told, Kind.APPEAL_ENDED)["whether the steps it affects are stayed"].value is False
    assert findings(told, Kind.STEPS_TAKEN) == {}


def test_a_notice_without_steps_has_a_day_to_appeal_and_no_other() -> None:
    given = findings(case(complaint("FOIA s.10(1)"), notice(sent_on=date(2020, 6, 24))), Kind.NOTICE)
    assert given["the last day to appeal"].value == date(2020, 7, 22)
    assert "the last day for the steps" not in given


def test_a_part_that_nobody_complained_of_has_no_findings() -> None:
    told = case(complaint("FOIA s.10(1)", parts=("1",)), notice())
    assert rows_in_scope(told, "2", judged_by=SERVED) == ()
    assert list(findings(told, Kind.NOTICE, "2")) == ["the last day to appeal"]
    assert "whether FOIA s.10(1) was met" in findings(told, Kind.NOTICE, "1")


@pytest.mark.parametrize(
    ("respects", "expected"),
    [
        pytest.param((), 15, id="everything"),
        pytest.param(("FOIA s.10(1)",), 6, id="time"),
        pytest.param(("FOIA s.31(3)",), 6, id="an exemption"),
        pytest.param(("FOIA s.17(7)(b)",), 1, id="one requirement"),
        pytest.param(("FOIA s.16(1)",), 0, id="something that has no row"),
    ],
)
def test_the_respects_specified_open_their_rows(respects: tuple[str, ...], expected: int) -> None:
    assert len(rows_in_scope(case(complaint(*respects)), "1", judged_by=SERVED)) == expected


def test_what_is_recorded_and_does_not_follow_is_asked() -> None:
    answered = Event(Kind.RESPONSE, LAST_DAY, payload=Answer(Said.HELD, Disclosed.ALL))
    recorded = (Recorded(cite("FOIA s.10(1)"), RecordedAs.BREACHED), Recorded(cite("FOIA s.31(3)"), RecordedAs.ENGAGED))
    moment = timeline(case(answered, complaint(), notice(recorded=recorded)))[-1]
    assert [each.question for each in moment.questions] == [
        "FOIA s.10(1) is recorded, and these facts do not lead to it. Which fact is missing here?"
    ]


def test_estimates_are_read_from_letters_with_the_next_word_on_them() -> None:
    told = case(
        Event(Kind.EXTENSION, date(2019, 12, 4), payload=ASKS_FOR_TIME),
        Event(Kind.EXTENSION, date(2020, 1, 6), payload=ASKS_FOR_TIME._replace(estimate_on=None)),
        Event(Kind.EXTENSION, date(2020, 1, 20), payload=ASKS_FOR_TIME._replace(estimate_on=date(2020, 1, 27))),
    )
    estimates = handling(told, "1", as_at=SERVED, judged_by=SERVED).estimates
    assert [(each.given_on, each.next_word_on) for each in estimates] == [
        (date(2019, 12, 4), date(2020, 1, 6)),
        (date(2020, 1, 20), None),
    ]


def claimed(claim: Claim, *tests: object, on: date | None = SERVED) -> PartClaim:
    """A claim on part 1."""
    return PartClaim("1", Pleaded(claim, tests), on)  # type: ignore[arg-type]


def test_rulings_on_the_duty_to_confirm_or_deny() -> None:
    told = case(claims=(claimed(NCND_CRIME, *seed_tests()),))
    owed = confirm_or_deny_owed(told, "1", on=SERVED)
    assert owed is not None
    assert owed.value is True
    engaged = qualified_engaged(told, "1", Duty.CONFIRM_OR_DENY, on=SERVED)
    assert engaged is not None
    assert (engaged.value, engaged.under) == (False, "FOIA s.2(1)(b)")


def test_no_claim_is_no_ruling() -> None:
    told = case()
    assert confirm_or_deny_owed(told, "1", on=SERVED) is None
    assert communicate_owed(told, "1", on=SERVED) is None
    assert qualified_engaged(told, "1", Duty.COMMUNICATE, on=SERVED) is None


def test_a_claim_that_nobody_has_judged_is_no_ruling() -> None:
    told = case(claims=(claimed(NCND_CRIME, on=None), claimed(WITHHOLD_CRIME, on=None)))
    assert confirm_or_deny_owed(told, "1", on=SERVED) is None
    assert communicate_owed(told, "1", on=SERVED) is None
    assert qualified_engaged(told, "1", Duty.COMMUNICATE, on=SERVED) is None


def test_a_claim_judged_later_is_no_ruling_yet() -> None:
    told = case(claims=(claimed(NCND_CRIME, *seed_tests()),))
    assert confirm_or_deny_owed(told, "1", on=date(2020, 6, 22)) is None


def test_a_qualified_exemption_that_is_engaged_and_not_weighed_is_no_ruling_on_the_duty() -> None:
    told = case(claims=(claimed(WITHHOLD_CRIME, harm(Act.DISCLOSING)),))
    engaged = qualified_engaged(told, "1", Duty.COMMUNICATE, on=SERVED)
    assert engaged is not None
    assert (engaged.value, engaged.under) == (True, "FOIA s.2(2)(b)")
    assert communicate_owed(told, "1", on=SERVED) is None


def test_an_exemption_that_fails_leaves_the_information_owed() -> None:
    told = case(
        Event(Kind.RESPONSE, LATE, payload=Answer(Said.HELD, letter=RefusalNotice(relies_on=(POLICY,)))),
        complaint("FOIA s.31(1)(a)"),
        notice(),
        claims=(claimed(WITHHOLD_CRIME, harm(Act.DISCLOSING, nature=False)),),
    )
    given = findings(told, Kind.NOTICE)
    assert given["whether FOIA s.1(1)(b) was met"].value is Met.NO
    assert str(given["the steps that follow"].value[0]) == "communicate the information"  # type: ignore[index]


def test_claims_are_of_parts_that_the_request_has() -> None:
    with pytest.raises(Malformed, match="The request has no part 3"):
        case().part("3")


OTHER = (
    calendar()
    .with_holiday(date(2019, 11, 12), "everywhere: one day")
    .with_holiday(date(2020, 1, 20), "everywhere: another")
    .with_holiday(date(2020, 1, 30), "everywhere: a third")
)


def test_a_case_is_counted_over_the_calendar_given() -> None:
    """Every count of working days in the case takes the other calendar, and no other day moves."""
    told = case(
        Event(Kind.EXTENSION, date(2019, 12, 9), payload=ASKS_FOR_TIME),
        Event(Kind.RESPONSE, LATE, payload=Answer(Said.HELD, Disclosed.ALL)),
        Event(Kind.REVIEW_REQUESTED, date(2020, 1, 29)),
        complaint("FOIA s.35"),
        notice(within_days=35),
    )
    assert moved(told, OTHER) == {
        "the last day for compliance": (LAST_DAY, date(2019, 12, 9)),
        "on which working day": (21, 20),
        "whether there is more time to communicate": (Met.NO, Met.FOR_A_PERSON),
        "the day to work to, to communicate": (LAST_DAY, date(2020, 1, 7)),
        "the day to work to, to confirm or deny": (LAST_DAY, date(2019, 12, 9)),
        "how many working days it took": (53, 51),
        "how many working days late": (33, 31),
        "until when a review could be asked for": (date(2020, 3, 25), date(2020, 3, 26)),
        "by when a review is normally answered": (date(2020, 2, 26), date(2020, 2, 27)),
        "by when a review is answered in exceptional circumstances": (date(2020, 3, 26), date(2020, 3, 27)),
    }


def test_the_days_of_a_fee_are_disregarded_over_the_calendar_given() -> None:
    noticed, paid = Event(Kind.FEES_NOTICE, date(2019, 11, 11)), Event(Kind.FEE_PAID, date(2019, 11, 13))
    told = case(noticed, paid, Event(Kind.RESPONSE, date(2019, 12, 12), payload=Answer(Said.HELD, Disclosed.ALL)))
    # Three days are disregarded or two; either way the last day is the same, and so is what the answer took.
    assert moved(told, OTHER) == {"the last day for compliance": (LAST_DAY, date(2019, 12, 9))}
    taken = {days: found["how many working days it took"] for days in (None, OTHER) for found in [findings(told, Kind.RESPONSE, days=days)]}
    assert ["3: FOIA s.10(2)" in each.derivation() for each in taken.values()] == [True, False]
    assert ["2: FOIA s.10(2)" in each.derivation() for each in taken.values()] == [False, True]


def test_what_is_disclosed_after_the_review_mends_no_row() -> None:
    """Breaches are those that stood when the internal review was completed: the line to take LTT29."""
    told = case(
        Event(Kind.RESPONSE, LATE, payload=Answer(Said.HELD)),
        Event(Kind.REVIEW_REQUESTED, LATE),
        Event(Kind.REVIEW_OUTCOME, COMPLAINED, payload=Answer()),
        complaint(),
        Event(Kind.RESPONSE, date(2020, 3, 2), payload=Answer(Said.HELD, Disclosed.ALL)),
        notice(),
    )
    rows = {str(each.under): each.value for each in rows_in_scope(told, "1", judged_by=SERVED)}
    assert rows["FOIA s.1(1)(b)"] is Met.NO


@pytest.mark.parametrize(("days", "row"), [(None, Met.NO), (OTHER, Met.YES)])
def test_a_breach_is_open_over_the_calendar_given(days: Calendar | None, row: Met) -> None:
    told = case(Event(Kind.RESPONSE, date(2019, 12, 9), payload=Answer(Said.HELD, Disclosed.ALL)), complaint("FOIA s.10(1)"), notice())
    rows = {str(each.under): each.value for each in rows_in_scope(told, "1", judged_by=SERVED, calendar=days)}
    assert rows["FOIA s.10(1)"] is row
    served = timeline(told, calendar=days)[-1]
    asked = "whether FOIA s.10(1) was met"
    assert (asked in {each.asks for each in served.findings}) is (row is Met.NO)
    assert ("FOIA s.10(1)" in {str(each.under) for each in served.questions}) is (row is Met.NO)


def test_a_notice_decides_each_claim_of_the_part_on_each_duty_and_orders_its_steps() -> None:
    claims = (
        PartClaim("1", Pleaded(NCND_CRIME, seed_tests()), LATE),
        PartClaim("1", Pleaded(WITHHOLD_CRIME, (harm(Act.DISCLOSING),)), LATE),
    )
    answer = Event(Kind.RESPONSE, LATE, ("1",), Answer(Said.NEITHER))
    complained = Event(Kind.COMPLAINT, COMPLAINED, ("1",), Complaint())
    found = findings(case(answer, complained, Event(Kind.NOTICE, SERVED, ("1",), Notice()), claims=claims), Kind.NOTICE)
    assert found["whether FOIA s.31(3) by FOIA s.31(1)(a) is engaged"].value is Engagement.NOT_ENGAGED
    assert found["whether FOIA s.31(1)(a) is engaged"].value is Engagement.WOULD_BE_LIKELY_TO
    steps = found["the steps that follow"].value
    assert isinstance(steps, tuple)
    assert [(each.part, each.order) for each in steps] == [("1", Order.CONFIRM_OR_DENY), ("1", Order.DISCLOSE_OR_REFUSE)]


def test_an_appeal_on_one_part_stays_nothing_for_another() -> None:
    told = case(
        complaint(),
        notice(within_days=35),
        Event(Kind.APPEAL, date(2020, 7, 20), ("1",), Appeal()),
        Event(Kind.APPEAL_ENDED, date(2020, 9, 1), payload=AppealEnd()),
    )
    for part, brought in (("1", "20 July 2020"), ("2", "none")):
        stay = findings(told, Kind.APPEAL_ENDED, part)["whether the steps it affects are stayed"]
        assert stay.value is False
        assert f"{brought}: the appeal is brought" in stay.derivation()


def test_a_notice_on_one_part_leaves_questions_of_that_part_alone() -> None:
    late = Event(Kind.RESPONSE, LATE, payload=Answer(Said.HELD, Disclosed.ALL))
    questions = timeline(case(late, complaint(), Event(Kind.NOTICE, SERVED, ("2",), Notice())))[-1].questions
    assert [str(each.under) for each in questions] == ["FOIA s.10(1)"]


def test_a_claim_recorded_before_the_request_reaches_nothing() -> None:
    claim = PartClaim("1", Pleaded(WITHHOLD_CRIME, (harm(Act.DISCLOSING),)), LATE)
    told = Case("A case", "An authority", (Part("1", "the first"),), (), (claim,))
    assert reached(told, "1", Duty.COMMUNICATE, on=LATE) == ()
    assert reached(case(claims=(claim,)), "1", Duty.COMMUNICATE, on=LATE) != ()
