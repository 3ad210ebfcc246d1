"""The case files in cases/: between them every position and every event, each answer being the one that its position requires."""

from datetime import date
from pathlib import Path

import pytest

from answerable.documents.case_file import read_case
from answerable.law import events
from answerable.law.answering import answer_of
from answerable.law.case import Case
from answerable.law.case_positions import part_position, positions
from answerable.law.claims import Duty
from answerable.law.events import Event, Extension, Kind
from answerable.law.part_position import PartPosition
from answerable.law.positions import Answer
from answerable.law.refusal_notice import RefusalNotice
from answerable.law.requirement import Met
from answerable.law.timeline import clock_on, timeline

FOLDER = Path(__file__).parents[2] / "cases"
CASES = {path.stem: read_case(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
MADE_UP = {name: case for name, case in CASES.items() if name != "seed"}


def at_last(case: Case) -> tuple[PartPosition, ...]:
    """The positions on the day of the last event."""
    return positions(case, on=case.events[-1].on)


def part(name: str, number: str) -> PartPosition:
    """One part's position in a case, on the day of its last event."""
    return next(each for each in at_last(CASES[name]) if each.part == number)


def test_there_are_ten_and_nine_of_them_are_made_up() -> None:
    assert list(CASES) == [
        "county-council",
        "district-council",
        "drainage-board",
        "fire-authority",
        "government-department",
        "hospital-trust",
        "maintained-school",
        "national-archive",
        "police-service",
        "seed",
    ]


@pytest.mark.parametrize(
    ("answer", "name", "number"),
    [
        (Answer.CONFIRMED, "county-council", "4"),
        (Answer.DENIED, "county-council", "3"),
        (Answer.NCND, "police-service", "4"),
        (Answer.NCND_IN_PART, "police-service", "3"),
        (Answer.COMMUNICATED, "county-council", "5"),
        (Answer.COMMUNICATED_IN_PART, "police-service", "1"),
        (Answer.WITHHELD, "county-council", "4"),
        (Answer.ACCESSIBLE, "county-council", "2"),
        (Answer.NOT_HELD, "county-council", "3"),
        (Answer.NOT_REACHED, "police-service", "4"),
        (Answer.REFUSED_COST, "district-council", "1"),
        (Answer.REFUSED_VEXATIOUS, "hospital-trust", "1"),
        (Answer.REFUSED_REPEATED, "district-council", "4"),
        (Answer.WAITING, "district-council", "3"),
        (Answer.LAPSED, "national-archive", "3"),
    ],
)
def test_every_position_has_a_file(answer: Answer, name: str, number: str) -> None:
    found = part(name, number)
    assert answer in (found.confirm_or_deny.answer, found.communicate.answer)


def test_every_position_is_in_that_list() -> None:
    found = {each for case in MADE_UP.values() for one in at_last(case) for each in (one.confirm_or_deny.answer, one.communicate.answer)}
    assert found == set(Answer) - {Answer.OWED}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Kind.REQUEST, "county-council"),
        (Kind.ACKNOWLEDGEMENT, "county-council"),
        (Kind.TRANSFER, "county-council"),
        (Kind.CLARIFICATION_ASKED, "district-council"),
        (Kind.CLARIFIED, "maintained-school"),
        (Kind.FEES_NOTICE, "national-archive"),
        (Kind.FEE_PAID, "maintained-school"),
        (Kind.EXTENSION, "government-department"),
        (Kind.RESPONSE, "county-council"),
        (Kind.REVIEW_REQUESTED, "police-service"),
        (Kind.REVIEW_OUTCOME, "police-service"),
        (Kind.COMPLAINT, "police-service"),
        (Kind.COMPLAINT_CLOSED, "government-department"),
        (Kind.NOTICE, "fire-authority"),
        (Kind.APPEAL, "hospital-trust"),
        (Kind.APPEAL_ENDED, "hospital-trust"),
        (Kind.STEPS_TAKEN, "fire-authority"),
        (Kind.CERTIFIED, "fire-authority"),
        (Kind.REGIME_FOUND, "drainage-board"),
        (Kind.HANDED_OVER, "drainage-board"),
        (Kind.TIME_EXTENDED, "drainage-board"),
    ],
)
def test_every_kind_of_event_has_a_file(kind: Kind, name: str) -> None:
    assert kind in {each.kind for each in CASES[name].events}


def test_every_kind_of_event_is_in_that_list() -> None:
    assert {event.kind for case in MADE_UP.values() for event in case.events} == set(Kind)


@pytest.mark.parametrize("name", CASES)
def test_every_file_replays(name: str) -> None:
    assert len(timeline(CASES[name])) == len(CASES[name].events)


def under(name: str, number: str) -> tuple[str, ...]:
    """What the position on a part's information rests on."""
    found = part(name, number)
    return found.communicate.under


@pytest.mark.parametrize(
    ("name", "number", "provisions"),
    [
        ("county-council", "1", ("FOIA s.40(2)",)),
        ("county-council", "4", ("FOIA s.43(2)",)),
        ("district-council", "1", ("FOIA s.12(1)",)),
        ("drainage-board", "2", ("EIR reg 12(5)(e)",)),
        ("drainage-board", "5", ("EIR reg 12(6)",)),
        ("drainage-board", "6", ("EIR reg 12(4)(a)",)),
        ("district-council", "2", ("FOIA s.12(2)",)),
        ("fire-authority", "3", ("FOIA s.41(1)",)),
        ("government-department", "3", ("FOIA s.36(2)(b)(ii)",)),
        ("government-department", "4", ("FOIA s.23(1)",)),
        ("maintained-school", "1", ("FOIA s.36(2)(b)(i)",)),
        ("police-service", "2", ("FOIA s.30(1)(a)(i)",)),
    ],
)
def test_what_each_refusal_rests_on(name: str, number: str, provisions: tuple[str, ...]) -> None:
    assert under(name, number) == provisions


def test_an_answer_can_be_mixed_and_its_ncnd_slice_has_nothing_said_of_what_is_held() -> None:
    police = CASES["police-service"]
    assert [(each.confirm_or_deny.answer, each.communicate.answer) for each in at_last(police)] == [
        (Answer.CONFIRMED, Answer.COMMUNICATED_IN_PART),
        (Answer.CONFIRMED, Answer.WITHHELD),
        (Answer.NCND_IN_PART, Answer.COMMUNICATED_IN_PART),
        (Answer.NCND, Answer.NOT_REACHED),
    ]
    assert {each.part for each in police.held} == {"1", "2", "3"}
    assert [each.extent for each in part("police-service", "3").slices] == [None, "any covert team"]
    assert {each.extent for each in police.held} == {None}


@pytest.mark.parametrize(
    ("name", "number", "day", "valid"),
    [
        ("government-department", "1", "2025-11-26", Met.YES),
        ("district-council", "5", "2026-10-05", Met.NO),  # given on working day 24
        ("fire-authority", "3", "2025-06-30", Met.NO),  # taken over an absolute exemption
    ],
)
def test_an_extension_is_valid_or_void(name: str, number: str, day: str, valid: Met) -> None:
    case = CASES[name]
    extension = next(each for each in case.part(number).events if isinstance(each.payload, Extension))
    clock = clock_on(case, number, Duty.COMMUNICATE, on=extension.on)
    assert clock.more_time is not None
    assert clock.works_to is not None
    assert (clock.more_time.value, clock.works_to.value.isoformat()) == (valid, day)


@pytest.mark.parametrize(
    ("name", "number", "day", "at"),
    [
        ("maintained-school", "1", "2026-09-15", "SI 2004/3364 reg 3"),
        ("maintained-school", "2", "2026-09-22", "SI 2004/3364 reg 3"),
        ("national-archive", "1", "2026-03-18", "SI 2004/3364 reg 4"),
        ("national-archive", "4", "2026-03-03", "FOIA s.10(1)"),
        ("drainage-board", "1", "2025-04-01", "EIR reg 5(2)"),
        ("drainage-board", "3", "2025-04-01", "FOIA s.10(1)"),
        ("drainage-board", "4", "2025-04-03", "UK GDPR art 12(3)"),
    ],
)
def test_a_part_is_counted_by_its_own_limit(name: str, number: str, day: str, at: str) -> None:
    last_day = CASES[name].part(number).last_day()
    assert (last_day.value.isoformat(), last_day.under) == (day, at)


def test_an_answer_within_a_valid_extension_is_in_time_and_after_a_void_one_is_late() -> None:
    found = {}
    for name, number in (("government-department", "1"), ("district-council", "5")):
        last = [each for each in timeline(CASES[name]) if each.event.kind is Kind.RESPONSE and number in each.event.parts][-1]
        found[name] = {each.asks: each.finding.value for each in last.findings}
    asked = ("how many working days it took", "how many working days late", "whether it was in time")
    assert [tuple(each[one] for one in asked) for each in found.values()] == [(39, 0, True), (39, 19, False)]


def test_a_late_decision_on_representations_is_a_breach_whether_or_not_anybody_complains() -> None:
    moments = timeline(CASES["drainage-board"])
    asked = next(each for each in moments if each.event.kind is Kind.REVIEW_REQUESTED)
    decided = next(each for each in moments if each.event.kind is Kind.REVIEW_OUTCOME)
    assert [each.finding.value.isoformat() for each in asked.findings if isinstance(each.finding.value, date)] == ["2025-07-08"]
    assert {each.asks: each.finding.value for each in decided.findings} == {
        "whether EIR reg 11(4) was met": Met.NO,
        "whether EIR reg 11(5) was met": Met.YES,
    }


RESPONSES = [
    pytest.param(case, event, number, id=f"{name} {number}")
    for name, case in MADE_UP.items()
    for event in case.events
    if event.kind is Kind.RESPONSE
    for number in (event.parts or tuple(each.number for each in case.parts))
]


def told(letter: RefusalNotice) -> tuple[object, ...]:
    """What a notice relies on, without how it explains itself."""
    relied = [(each.provision, each.duty, each.absolute, each.specified, each.public_interest) for each in letter.relies_on]
    return relied, letter.states_reliance, letter.cost_or_vexatious, letter.states_cost_or_vexatious


@pytest.mark.parametrize(("case", "event", "number"), RESPONSES)
def test_every_answer_is_the_one_that_its_position_requires(case: Case, event: Event, number: str) -> None:
    given, required = event.payload, answer_of(part_position(case, number, on=event.on))
    assert isinstance(given, events.Answer)
    assert (given.said, given.disclosed, told(given.letter)) == (required.said, required.disclosed, told(required.letter))
