"""A part under the Environmental Information Regulations, from its clock to its breaches, beside parts under other laws."""

from datetime import date

import pytest

from answerable.law.answering import answer_of
from answerable.law.bars import Vexatious
from answerable.law.case import Case, Part, PartBar, PartClaim, PartHeld, PartWeighed
from answerable.law.case_breaches import rows_in_scope
from answerable.law.case_positions import part_position
from answerable.law.chronology import PartHistory
from answerable.law.claims import Claim, Duty
from answerable.law.clock import Clock, Standing
from answerable.law.engagement import ClassTest
from answerable.law.environmental_breaches import environmental_procedure
from answerable.law.environmental_positions import established, made_available
from answerable.law.events import Answer, Complaint, Event, HandedOver, Kind, Question, Reconsidered, RegimeFound, TimeExtended
from answerable.law.finding import Finding
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.guided import AnsweredBy, guided
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.open_questions import open_questions
from answerable.law.part_position import PartPosition, Relied, Stance, nobody_looked
from answerable.law.pleadable import basis_at
from answerable.law.pleaded import Pleaded
from answerable.law.positions import Answer as Position
from answerable.law.positions import Held
from answerable.law.positions import Position as At
from answerable.law.positions_told import position_told
from answerable.law.prejudice import Act, Shown
from answerable.law.provision import cite
from answerable.law.public_interest import Balance
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.regime import ANSWERED_HERE, Regime
from answerable.law.requirement import Met
from answerable.law.time_limit import TimeLimit
from answerable.law.timeline import clock_on, timeline
from answerable.law.weighed import Weighed
from answerable.law.working_days import Calendar, calendar
from tests.law.judgements import ENVIRONMENTAL, harm, judged, stage, told_by

RECEIVED, LAST, FORTIETH = date(2019, 11, 7), date(2019, 12, 6), date(2020, 1, 9)
ON = date(2020, 1, 28)
EIR = TimeLimit(regime=Regime.EIR)
REQUEST = Event(Kind.REQUEST, RECEIVED)
COMMERCIAL, UNREASONABLE = "EIR reg 12(5)(e)", "EIR reg 12(4)(b)"
DUTY, ELSEWHERE, NONE_HELD = "EIR reg 5(1)", "EIR reg 6(1)(b)", "EIR reg 12(4)(a)"


def case(*story: Event, parts: tuple[Part, ...] = (Part("1", "The lease.", time=EIR),), **more: object) -> Case:
    """A case of one part under the Regulations, unless others are given."""
    return Case("A lease", "A county council", parts, (REQUEST, *story))._replace(**more)  # type: ignore[arg-type]


def at(case: Case, on: date = ON, part: str = "1") -> Clock:
    """The clock of a part."""
    return clock_on(case, part, Duty.COMMUNICATE, on=on)


def refusal(on: date = LAST, *cited: str, kind: Kind = Kind.RESPONSE, said: Said = Said.HELD, **told: object) -> Event:
    """A refusal on these exceptions, each specified and weighed with its matters."""
    relied = tuple(
        Reliance(cite(each), Duty.COMMUNICATE, absolute=False, specified=True, public_interest=PublicInterest.WEIGHED, reasons=True)
        for each in cited
    )
    letter = RefusalNotice(relies_on=relied, complaints_procedure=True, right_to_apply=True)
    return Event(kind, on, (), Answer(said, letter=letter)._replace(**told))  # type: ignore[arg-type]


def claimed(at: str, *tests: object, duty: Duty = Duty.COMMUNICATE) -> PartClaim:
    """A claim on the part."""
    return PartClaim("1", Pleaded(Claim(at, duty), tests), ON)  # type: ignore[arg-type]


def weighed(at: str, balance: Balance = Balance.MAINTAINING_OUTWEIGHS, duty: Duty = Duty.COMMUNICATE) -> PartWeighed:
    """The balance on a claim."""
    return PartWeighed("1", Weighed(duty, ON, judged(balance), provisions=(at,)))


HELD = PartHeld("1", judged(Held.YES))
NOT_HELD = PartHeld("1", judged(Held.NO))
WOULD = harm(Act.DISCLOSING, shown=Shown.MORE_PROBABLE_THAN_NOT)


# The clock.


def test_each_part_counts_by_its_own_law() -> None:
    parts = (
        Part("1", "The lease.", time=EIR),
        Part("2", "My file.", time=TimeLimit(regime=Regime.SUBJECT_ACCESS)),
        Part("3", "The contract."),
    )
    mixed = case(parts=parts)
    found = {each.number: at(mixed, RECEIVED, each.number).last_day for each in parts}
    assert {number: (each.under, each.value) for number, each in found.items() if each} == {
        "1": ("EIR reg 5(2)", LAST),
        "2": ("UK GDPR art 12(3)", date(2019, 12, 9)),
        "3": ("FOIA s.10(1)", LAST),
    }
    assert ANSWERED_HERE == (Regime.FOIA, Regime.EIR)


def test_a_part_found_environmental_is_counted_from_the_day_of_receipt_and_the_first_clock_is_told() -> None:
    found = Event(Kind.REGIME_FOUND, date(2019, 12, 2), (), RegimeFound(Regime.EIR))
    archives = case(found, parts=(Part("1", "The lease.", time=TimeLimit(archives=True)),))
    assert at(archives, date(2019, 11, 29)).last_day is not None
    standing = at(archives)
    assert standing.last_day is not None
    assert (standing.last_day.under, standing.last_day.value) == ("EIR reg 5(2)", LAST)
    moment = next(each for each in timeline(archives) if each.event.kind is Kind.REGIME_FOUND)
    assert [(each.asks, each.finding.value) for each in moment.findings] == [
        ("the last day under FOIA, as it was counted until now", date(2019, 12, 20)),
        ("the last day for compliance", LAST),
    ]


def test_a_first_clock_that_was_waiting_is_not_told() -> None:
    question = Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 11), (), Question(judged(True)))
    found = Event(Kind.REGIME_FOUND, date(2019, 12, 2), (), RegimeFound(Regime.EIR))
    moment = timeline(case(question, found, parts=(Part("1", "The lease."),)))[-1]
    assert moment.findings == ()


@pytest.mark.parametrize(
    ("on", "impracticable", "works_to", "more_time"),
    [(LAST, True, FORTIETH, Met.YES), (LAST, None, LAST, Met.FOR_A_PERSON), (date(2019, 12, 9), True, LAST, Met.NO)],
)
def test_time_is_extended_for_complexity_and_volume(on: date, impracticable: bool | None, works_to: date, more_time: Met) -> None:
    belief = None if impracticable is None else judged(impracticable)
    extended = case(Event(Kind.TIME_EXTENDED, on, (), TimeExtended(belief)))
    standing = at(extended)
    assert standing.works_to is not None
    assert standing.more_time is not None
    assert (standing.works_to.value, standing.more_time.value) == (works_to, more_time)
    assert [each.asks for each in timeline(extended)[-1].findings] == ["whether the time is extended", "the day to work to"]


def test_while_a_charge_is_unpaid_no_time_is_extended_and_no_answer_is_late() -> None:
    charge = Event(Kind.FEES_NOTICE, date(2019, 11, 11))
    extended = case(charge, Event(Kind.TIME_EXTENDED, date(2019, 11, 12), (), TimeExtended(judged(True))))
    assert at(extended, date(2019, 12, 20)).standing is Standing.WAITING
    assert timeline(extended)[-1].findings == ()
    refused = case(charge, Event(Kind.RESPONSE, LAST, (), Answer(disclosed=Disclosed.ALL)))
    assert timeline(refused)[-1].findings == ()


def test_no_time_is_taken_to_weigh_the_public_interest() -> None:
    from answerable.law.events import Extension

    letter = Event(Kind.EXTENSION, LAST, (), Extension(RefusalNotice(), date(2020, 1, 7), Said.HELD))
    longer = case(letter)
    standing = at(longer)
    assert (standing.standing, standing.more_time) == (Standing.LATE, None)
    assert timeline(longer)[-1].findings == ()


def test_particulars_begin_the_time_again_and_a_charge_suspends_it() -> None:
    asked = Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 11), (), Question(judged(True)))
    assert at(case(asked)).standing is Standing.WAITING
    given = Event(Kind.CLARIFIED, date(2019, 11, 25))
    last = at(case(asked, given)).last_day
    assert last is not None
    assert last.because[0].under == "EIR reg 9(4)"  # type: ignore[union-attr]
    charge = case(Event(Kind.FEES_NOTICE, date(2019, 11, 11)))
    assert at(charge, date(2019, 12, 20)).standing is Standing.WAITING
    assert [each.asks for each in timeline(charge)[-1].findings] == [
        "whether the charge was notified in time",
        "the last day to pay the charge",
    ]
    assert part_position(charge, "1", on=date(2019, 12, 20)).confirm_or_deny == At(Position.WAITING, "EIR reg 8(6)")
    assert part_position(charge, "1", on=date(2020, 6, 1)).communicate == At(Position.LAPSED, "EIR reg 8(5)")
    assert part_position(case(asked), "1", on=ON).confirm_or_deny == At(Position.WAITING, "EIR reg 9(2)")


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        (Answer(Said.NOTHING), None),
        (Answer(Said.NEITHER), LAST),
        (Answer(disclosed=Disclosed.ALL), LAST),
        (Answer(letter=RefusalNotice(relies_on=(Reliance(cite(COMMERCIAL)),))), LAST),
    ],
)
def test_one_duty_is_answered_once(told: Answer, answered: date | None) -> None:
    replied = case(Event(Kind.RESPONSE, LAST, (), told))
    assert {clock_on(replied, "1", each, on=ON).answered_on for each in Duty} == {answered}


def test_a_part_is_handed_over_and_its_clock_goes_on() -> None:
    own = (Part("1", "My file.", time=TimeLimit(regime=Regime.SUBJECT_ACCESS)),)
    assert at(case(Event(Kind.HANDED_OVER, LAST, (), HandedOver("data protection team")), parts=own)).standing is Standing.LATE


# Positions.


def test_made_available() -> None:
    assert part_position(case(held=(HELD,)), "1", on=ON).communicate == At(Position.COMMUNICATED, "EIR reg 5(1)")
    with pytest.raises(MissingJudgement, match="held when the request was received"):
        part_position(case(), "1", on=ON)


def test_refused_on_an_exception_with_its_balance() -> None:
    elements = ClassTest((stage(True), stage(True), stage(True)))
    refused = case(held=(HELD,), claims=(claimed(COMMERCIAL, elements, WOULD),), weighed=(weighed(COMMERCIAL),))
    position = part_position(refused, "1", on=ON)
    assert position.communicate == At(Position.WITHHELD, COMMERCIAL)
    told = answer_of(position)
    assert (told.said, [each.provision for each in told.letter.relies_on]) == (Said.HELD, [COMMERCIAL])
    tied = refused._replace(weighed=(weighed(COMMERCIAL, Balance.EXACTLY_BALANCED),))
    assert part_position(tied, "1", on=ON).communicate.answer is Position.COMMUNICATED


def test_already_available_is_no_refusal_of_the_rest() -> None:
    elsewhere = case(held=(HELD,), claims=(claimed("EIR reg 6(1)(b)", ClassTest((stage(True),))),))
    assert part_position(elsewhere, "1", on=ON).communicate == At(Position.ACCESSIBLE, "EIR reg 6(1)(b)")


def test_not_held_is_an_exception_and_its_public_interest_is_weighed() -> None:
    with pytest.raises(MissingJudgement, match=r"EIR reg 12\(1\)\(b\) cannot be concluded.*EIR reg 12\(4\)\(a\)"):
        part_position(case(held=(NOT_HELD,)), "1", on=ON)
    denied = case(held=(NOT_HELD,), claims=(claimed("EIR reg 12(4)(a)"),), weighed=(weighed("EIR reg 12(4)(a)"),))
    position = part_position(denied, "1", on=ON)
    assert position.confirm_or_deny == At(Position.DENIED, "EIR reg 12(4)(a)")
    assert position.communicate == At(Position.NOT_HELD, "EIR reg 12(4)(a)")
    assert position.slices[0].relied_on == (Relied(Claim(NONE_HELD, Duty.COMMUNICATE), absolute=False, weighed=True),)
    assert [each.provision for each in answer_of(position).letter.relies_on] == ["EIR reg 12(4)(a)"]
    otherwise = denied._replace(weighed=(weighed("EIR reg 12(4)(a)", Balance.EXACTLY_BALANCED),))
    assert part_position(otherwise, "1", on=ON).communicate == At(Position.NOT_HELD, "EIR reg 5(1)")
    assert part_position(denied._replace(held=(HELD,)), "1", on=ON).communicate.answer is Position.COMMUNICATED


def test_what_is_held_on_one_slice_and_not_on_another() -> None:
    balance = Weighed(Duty.COMMUNICATE, ON, judged(Balance.MAINTAINING_OUTWEIGHS), extent="the annex", provisions=(NONE_HELD,))
    story = case(
        parts=(Part("1", "The lease and its annex.", ("the annex",), EIR),),
        held=(HELD, PartHeld("1", judged(Held.NO), "the annex")),
        weighed=(PartWeighed("1", balance),),
    )
    position = part_position(story, "1", on=ON)
    assert [(each.extent, each.communicate.value) for each in position.slices] == [
        (None, At(Position.COMMUNICATED, DUTY)),
        ("the annex", At(Position.NOT_HELD, NONE_HELD)),
    ]
    none_held = Claim(NONE_HELD, Duty.COMMUNICATE, extent="the annex")
    assert [each.relied_on for each in position.slices] == [(), (Relied(none_held, absolute=False, weighed=True),)]
    assert "not held" in position.slices[1].communicate.because[0].derivation()  # type: ignore[union-attr]
    of_the_whole = story._replace(weighed=(weighed(NONE_HELD),))
    with pytest.raises(MissingJudgement, match=r"EIR reg 12\(1\)\(b\) cannot be concluded"):
        part_position(of_the_whole, "1", on=ON)


def test_neither_confirmed_nor_denied_asks_nobody_what_is_held() -> None:
    tests = (harm(Act.CONFIRMING, shown=Shown.MORE_PROBABLE_THAN_NOT), harm(Act.DENYING, shown=Shown.MORE_PROBABLE_THAN_NOT))
    secret = case(
        claims=(claimed("EIR reg 12(6)", *tests, duty=Duty.CONFIRM_OR_DENY),),
        weighed=(weighed("EIR reg 12(6)", duty=Duty.CONFIRM_OR_DENY),),
    )
    position = part_position(secret, "1", on=ON)
    assert position.confirm_or_deny == At(Position.NCND, "EIR reg 12(6)")
    assert position.communicate == At(Position.NOT_REACHED, "EIR reg 12(6)")
    open_ = secret._replace(weighed=(weighed("EIR reg 12(6)", Balance.EXACTLY_BALANCED, Duty.CONFIRM_OR_DENY),), held=(HELD,))
    assert part_position(open_, "1", on=ON).communicate.answer is Position.COMMUNICATED


def test_what_bars_a_request_under_the_act_bars_none_here() -> None:
    with pytest.raises(Malformed, match=r"manifestly unreasonable, EIR reg 12\(4\)\(b\)"):
        part_position(case(bars=(PartBar(Vexatious(judged(True)), (), ON),)), "1", on=ON)


def test_what_is_held_is_not_looked_at_where_it_is_not_asked() -> None:
    with pytest.raises(Malformed, match="not to be looked at"):
        established(Finding(At(Position.NCND, "EIR reg 12(6)")), judged(Held.YES))
    with pytest.raises(MissingJudgement, match="was held when"):
        made_available(Finding(At(Position.OWED, "EIR reg 5(1)")))


def test_what_is_still_open() -> None:
    asked = open_questions(Stance("1", (Pleaded(Claim(COMMERCIAL, Duty.COMMUNICATE)),)), lambda _: judged(Held.YES), of=ENVIRONMENTAL)
    assert [each.under for each in asked] == [COMMERCIAL]
    nothing = open_questions(Stance("1"), nobody_looked, of=ENVIRONMENTAL)
    assert [each.under for each in nothing] == ["EIR reg 5(1)"]


def test_what_a_claim_asks() -> None:
    denied = guided(Claim("EIR reg 12(4)(a)", Duty.COMMUNICATE), of=ENVIRONMENTAL)
    assert [each.key for each in denied] == [("weighed", "balance")]
    assert "presumption in favour of disclosure" in denied[0].meaning
    commercial = guided(Claim(COMMERCIAL, Duty.COMMUNICATE), of=ENVIRONMENTAL)
    assert [each.key[-1] for each in commercial] == [0, 1, 2, "applicable_interest", "nature", "causal_link", "likelihood", "balance"]
    assert ("claim", "test", 1, "kind") in dict(commercial[3].beside)
    assert [each.meaning for each in commercial[3:6]] == [
        "Is the interest that you fear for the one that this exception protects?",
        "Is the effect that you fear from disclosing it real, actual or of substance?",
        "Would disclosing it be what causes it?",
    ]
    assert "How likely is it that disclosing it affects it adversely" in commercial[6].meaning
    assert "A risk, however real, is not enough" in commercial[6].meaning
    assert (commercial[6].answered_by, commercial[6].choices) == (AnsweredBy.CHOICE_OF_A_PERSON, tuple(each.value for each in Shown))
    assert dict(commercial[3].beside)["claim", "test", 1, "kind"] == "prejudice"
    assert commercial[7].under == "EIR reg 12(1)(b)"
    assert not any(each.optional for each in commercial)


# What was told.


@pytest.mark.parametrize(
    ("told", "held", "given"),
    [
        (Answer(Said.HELD, Disclosed.ALL), At(Position.CONFIRMED, DUTY), At(Position.COMMUNICATED, DUTY)),
        (Answer(Said.NOTHING, Disclosed.SOME), At(Position.CONFIRMED, DUTY), At(Position.COMMUNICATED_IN_PART, DUTY)),
        (Answer(Said.NOT_HELD), At(Position.DENIED, "EIR reg 12(4)(a)"), At(Position.NOT_HELD, DUTY)),
        (Answer(Said.NOTHING), At(Position.OWED, DUTY), At(Position.OWED, DUTY)),
        (refusal(LAST, COMMERCIAL, said=Said.NOTHING).payload, At(Position.OWED, DUTY), At(Position.WITHHELD, COMMERCIAL)),
        (refusal(LAST, ELSEWHERE).payload, At(Position.CONFIRMED, DUTY), At(Position.ACCESSIBLE, ELSEWHERE)),
        (
            Answer(Said.NEITHER, letter=RefusalNotice(relies_on=(Reliance(cite("EIR reg 12(6)")),))),
            At(Position.NCND, "EIR reg 12(6)"),
            At(Position.NOT_REACHED, "EIR reg 12(6)"),
        ),
    ],
)
def test_what_was_told(told: Answer, held: At, given: At) -> None:
    found = position_told(case(Event(Kind.RESPONSE, LAST, (), told)).part("1"))
    assert found is not None
    assert (found.confirm_or_deny, found.communicate) == (held, given)


def test_a_letter_of_the_act_says_what_it_said_though_the_part_is_found_environmental() -> None:
    story = (
        Event(Kind.RESPONSE, LAST, (), Answer(Said.HELD, Disclosed.ALL)),
        Event(Kind.REGIME_FOUND, date(2019, 12, 9), (), RegimeFound(Regime.EIR)),
    )
    found = position_told(case(*story, parts=(Part("1", "The lease."),)).part("1"))
    assert found is not None
    assert found.communicate == At(Position.COMMUNICATED, "FOIA s.1(1)(b)")


# Breaches.


def rows(history: PartHistory, as_at: date = ON, **more: object) -> dict[str, Met]:
    """The rows that arise, by provision."""
    found = environmental_procedure(history, as_at=as_at, **more)  # type: ignore[arg-type]
    return {str(each.under): each.value for each in found if each.value is not Met.DOES_NOT_ARISE}


REPRESENTATIONS = Event(Kind.REVIEW_REQUESTED, date(2019, 12, 9))


def test_silence_is_a_breach_of_the_duty_and_of_its_time() -> None:
    assert rows(case().part("1")) == {"EIR reg 5(1)": Met.NO, "EIR reg 5(2)": Met.NO}
    assert rows(case().part("1"), LAST) == {}
    asked = Event(Kind.CLARIFICATION_ASKED, date(2019, 11, 11), (), Question(judged(True)))
    assert rows(case(asked).part("1")) == {"EIR reg 9(2)(a)": Met.YES}


def test_a_refusal_is_held_against_regulation_14() -> None:
    refused = case(refusal(date(2019, 12, 9), COMMERCIAL)).part("1")
    expected = {f"EIR reg 14{each}": Met.YES for each in ("(3)(a)", "(3)(b)", "(5)(a)", "(5)(b)")}
    assert rows(refused) == {"EIR reg 5(1)": Met.FOR_A_PERSON, "EIR reg 14(2)": Met.NO, **expected}
    assert rows(refused, owed=judged(True))["EIR reg 5(1)"] is Met.NO
    assert "EIR reg 5(1)" not in rows(refused, owed=judged(False))


def test_information_made_available_late() -> None:
    late = case(Event(Kind.RESPONSE, date(2019, 12, 9), (), Answer(disclosed=Disclosed.ALL)))
    assert rows(late.part("1")) == {"EIR reg 5(2)": Met.NO}
    longer = case(Event(Kind.TIME_EXTENDED, LAST, (), TimeExtended(judged(True))), *late.events[1:])
    assert rows(longer.part("1")) == {"EIR reg 5(2)": Met.YES, "EIR reg 7(3)": Met.YES}
    given = timeline(longer)[-1].findings
    assert [(each.asks, each.finding.value) for each in given] == [("whether it was in time", True)]


def test_a_late_reconsideration_is_a_breach_and_needs_no_complaint() -> None:
    told = Answer(Said.HELD, Disclosed.ALL, reconsidered=Reconsidered(judged(True), True, False, True))
    outcome = Event(Kind.REVIEW_OUTCOME, date(2020, 2, 27), (), told)
    story = case(refusal(LAST, COMMERCIAL), REPRESENTATIONS, outcome)
    asked, notified = timeline(story)[-2:]
    assert [(each.asks, each.finding.value) for each in asked.findings] == [
        ("whether the representations were made in time", True),
        ("by when the authority must notify its decision", date(2020, 2, 7)),
    ]
    assert [(each.asks, each.finding.value) for each in notified.findings] == [
        ("whether EIR reg 11(4) was met", Met.NO),
        ("whether EIR reg 11(5) was met", Met.NO),
    ]
    assert told_by(notified.findings[1].finding)[2:] == [
        "yes: states the failure",
        "no: states the action to be taken",
        "yes: states the period for it",
    ]
    found = rows(story.part("1"), date(2020, 2, 27))
    assert (found["EIR reg 11(4)"], found["EIR reg 11(5)"]) == (Met.NO, Met.NO)


def test_a_reconsideration_of_silence_and_one_that_is_awaited() -> None:
    waiting = case(REPRESENTATIONS)
    assert [each.asks for each in timeline(waiting)[-1].findings] == ["by when the authority must notify its decision"]
    assert rows(waiting.part("1"), date(2020, 2, 10))["EIR reg 11(4)"] is Met.NO
    plain = case(REPRESENTATIONS, Event(Kind.REVIEW_OUTCOME, date(2020, 1, 6), (), Answer(disclosed=Disclosed.ALL)))
    assert rows(plain.part("1"))["EIR reg 11(4)"] is Met.YES
    act = case(
        Event(Kind.RESPONSE, LAST, (), Answer(Said.HELD)),
        *plain.events[1:],
        parts=(Part("1", "The contract."),),
    )
    assert timeline(act)[-1].findings == ()


def test_representations_made_again_on_the_day_of_the_outcome_wait_for_theirs() -> None:
    day = date(2020, 1, 6)
    story = case(REPRESENTATIONS, refusal(day, COMMERCIAL, kind=Kind.REVIEW_OUTCOME), Event(Kind.REVIEW_REQUESTED, day))
    found = next(each.findings for each in timeline(story) if each.event.kind is Kind.REVIEW_OUTCOME)
    assert [each.finding.value for each in found] == [Met.YES, Met.DOES_NOT_ARISE]


@pytest.mark.parametrize(
    ("respects", "opened"),
    [
        (("EIR reg 5(2)",), {"EIR reg 5(2)", "EIR reg 14(2)"}),
        ((COMMERCIAL,), {"EIR reg 5(1)", "EIR reg 14(3)(a)", "EIR reg 14(3)(b)", "EIR reg 14(4)"}),
    ],
)
def test_the_respects_specified_open_their_rows(respects: tuple[str, ...], opened: set[str]) -> None:
    complaint = Event(Kind.COMPLAINT, ON, (), Complaint(tuple(map(cite, respects))))
    story = case(refusal(LAST, COMMERCIAL), complaint)
    assert {str(each.under) for each in rows_in_scope(story, "1", judged_by=ON)} == opened


def test_what_a_judgement_says_of_an_exception_settles_what_was_owed() -> None:
    elements = ClassTest((stage(True), stage(True), stage(False)))
    complaint = Event(Kind.COMPLAINT, ON, (), Complaint())
    story = case(refusal(LAST, COMMERCIAL), complaint, claims=(claimed(COMMERCIAL, elements, WOULD),))
    found = {str(each.under): each for each in rows_in_scope(story, "1", judged_by=ON)}
    assert found["EIR reg 5(1)"].value is Met.NO
    owed = found["EIR reg 5(1)"].because[0]
    assert isinstance(owed, Finding)
    assert (owed.value, owed.under) == (True, DUTY)
    assert [each.under for each in owed.because if isinstance(each, Finding)] == [COMMERCIAL]


@pytest.mark.parametrize(("at", "basis"), [("EIR reg 12", "qualified"), ("EIR reg 13", "depends"), ("FOIA s.42", "qualified")])
def test_whether_the_public_interest_is_weighed_at_a_place(at: str, basis: str) -> None:
    assert basis_at(cite(at), ON).value == basis


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (Answer(disclosed=Disclosed.SOME), {"EIR reg 5(1)": Met.FOR_A_PERSON, "EIR reg 5(2)": Met.NO}),
        (Answer(Said.NOT_HELD), {"EIR reg 5(1)": Met.FOR_A_PERSON}),
        (Answer(Said.HELD), {"EIR reg 5(1)": Met.NO, "EIR reg 5(2)": Met.NO}),
    ],
    ids=["some of it is given", "none is said to be held", "it is said to be held, and nothing follows"],
)
def test_what_an_answer_leaves_open(told: Answer, expected: dict[str, Met]) -> None:
    assert rows(case(Event(Kind.RESPONSE, date(2019, 12, 9), (), told)).part("1")) == expected


def test_nothing_is_held_against_regulation_14_where_nothing_is_refused() -> None:
    given = case(Event(Kind.RESPONSE, LAST, (), Answer(disclosed=Disclosed.ALL))).part("1")
    assert [str(each.under) for each in environmental_procedure(given, as_at=ON)] == ["EIR reg 5(1)", "EIR reg 5(2)"]


def test_only_the_first_answer_is_the_refusal() -> None:
    upheld = refusal(ON, COMMERCIAL, kind=Kind.REVIEW_OUTCOME)
    assert rows(case(refusal(LAST, COMMERCIAL), REPRESENTATIONS, upheld).part("1"))["EIR reg 14(2)"] is Met.YES


def test_a_refusal_while_a_charge_is_unpaid_is_held_against_regulation_14_and_its_time_is_for_a_person() -> None:
    found = rows(case(Event(Kind.FEES_NOTICE, date(2019, 11, 11)), refusal(LAST, COMMERCIAL)).part("1"))
    assert (found["EIR reg 14(2)"], found["EIR reg 14(3)(a)"]) == (Met.FOR_A_PERSON, Met.YES)


def test_what_each_row_rests_on() -> None:
    unspecified = refusal(LAST, COMMERCIAL)
    told = unspecified.payload
    assert isinstance(told, Answer)
    relied = tuple(each._replace(specified=False) for each in told.letter.relies_on)
    second = unspecified._replace(payload=told._replace(letter=told.letter._replace(relies_on=relied)))
    late = Event(Kind.TIME_EXTENDED, date(2019, 12, 9), (), TimeExtended(judged(True)))
    given = Event(Kind.RESPONSE, ON, (), Answer(disclosed=Disclosed.ALL))
    history = case(refusal(LAST, COMMERCIAL), second, late, given).part("1")
    found = {str(each.under): each for each in environmental_procedure(history, as_at=ON)}
    assert (found["EIR reg 5(1)"].value, found["EIR reg 7(3)"].value) == (Met.DOES_NOT_ARISE, Met.NO)
    made_available = told_by(found["EIR reg 5(1)"])[1]
    assert made_available.startswith("no: EIR reg 5(1), “a public authority that holds environmental information shall make it available")
    assert made_available.endswith(" [all of it was made available]")
    assert told_by(found["EIR reg 7(3)"])[1] == "9 December 2019: the day on which the applicant is notified"
    specified = found["EIR reg 14(3)(a)"]
    assert specified.value is Met.NO
    assert [each.value for each in specified.because] == [Met.NO]
    assert told_by(specified)[-1] == "no: EIR reg 12(5)(e) specified"


# The calendar.

MOURNING = calendar().with_holiday(date(2019, 11, 25), "the United Kingdom: a day of mourning")
A_DAY_LATER = date(2019, 12, 9)


def asked(story: Case, over: Calendar | None = None) -> dict[str, object]:
    """What the timeline answers, over the calendar that stands or over another."""
    return {given.asks: given.finding.value for moment in timeline(story, calendar=over) for given in moment.findings}


@pytest.mark.parametrize(
    ("story", "standing", "over_another"),
    [
        (
            (Event(Kind.TIME_EXTENDED, A_DAY_LATER, (), TimeExtended(judged(True))),),
            {"whether the time is extended": Met.NO, "the day to work to": LAST},
            {"whether the time is extended": Met.YES, "the day to work to": date(2020, 1, 10)},
        ),
        (
            (Event(Kind.FEES_NOTICE, A_DAY_LATER),),
            {"whether the charge was notified in time": False, "the last day to pay the charge": date(2020, 3, 6)},
            {"whether the charge was notified in time": True, "the last day to pay the charge": date(2020, 3, 6)},
        ),
        (
            (Event(Kind.FEES_NOTICE, date(2019, 11, 11)), Event(Kind.FEE_PAID, date(2019, 11, 11))),
            {"whether the charge was notified in time": True, "the last day to pay the charge": date(2020, 2, 10)},
            {"whether the charge was notified in time": True, "the last day to pay the charge": date(2020, 2, 11)},
        ),
        (
            (refusal(date(2019, 11, 8), COMMERCIAL), Event(Kind.REVIEW_REQUESTED, date(2020, 1, 13))),
            {"whether the representations were made in time": False},
            {"whether the representations were made in time": True},
        ),
        (
            (Event(Kind.REVIEW_REQUESTED, date(2019, 11, 8)), refusal(date(2020, 1, 13), COMMERCIAL, kind=Kind.REVIEW_OUTCOME)),
            {"by when the authority must notify its decision": date(2020, 1, 10), "whether EIR reg 11(4) was met": Met.NO},
            {"by when the authority must notify its decision": date(2020, 1, 13), "whether EIR reg 11(4) was met": Met.YES},
        ),
    ],
    ids=["more time", "a charge", "a charge that is paid at once", "representations", "reconsideration"],
)
def test_every_count_is_over_the_calendar_that_is_given(
    story: tuple[Event, ...], standing: dict[str, object], over_another: dict[str, object]
) -> None:
    told = case(*story)
    assert asked(told).items() >= standing.items()
    assert asked(told, MOURNING).items() >= over_another.items()


def test_the_first_clock_of_a_part_found_environmental_is_over_the_calendar_that_is_given() -> None:
    found = Event(Kind.REGIME_FOUND, date(2019, 12, 2), (), RegimeFound(Regime.EIR))
    archives = case(found, parts=(Part("1", "The lease.", time=TimeLimit(archives=True)),))
    told = asked(archives, MOURNING)
    assert told["the last day under FOIA, as it was counted until now"] == date(2019, 12, 23)
    assert told["the last day for compliance"] == A_DAY_LATER


def test_the_last_day_of_a_history_is_over_the_calendar_that_is_given() -> None:
    subject = case(parts=(Part("1", "My file.", time=TimeLimit(regime=Regime.SUBJECT_ACCESS)),)).part("1")
    assert case().part("1").last_day(days=MOURNING).value == A_DAY_LATER
    assert subject.last_day(days=calendar().with_holiday(A_DAY_LATER, "a day of mourning")).value == date(2019, 12, 10)


def test_the_rows_are_over_the_calendar_that_is_given() -> None:
    extended = Event(Kind.TIME_EXTENDED, A_DAY_LATER, (), TimeExtended(judged(True)))
    question = Event(Kind.CLARIFICATION_ASKED, A_DAY_LATER, (), Question(judged(False)))
    late = case(Event(Kind.REVIEW_REQUESTED, date(2019, 11, 8)), question, extended).part("1")
    told = case(refusal(A_DAY_LATER, COMMERCIAL), Event(Kind.COMPLAINT, ON, (), Complaint()))
    for found, met in ((rows(late), Met.NO), (rows(late, calendar=MOURNING), Met.YES)):
        assert (found["EIR reg 7(3)"], found["EIR reg 9(2)(a)"]) == (met, met)
    assert rows(late, date(2020, 1, 13)).get("EIR reg 11(4)") is Met.NO
    assert "EIR reg 11(4)" not in rows(late, date(2020, 1, 13), calendar=MOURNING)
    assert rows(case().part("1"), A_DAY_LATER, calendar=MOURNING) == {}
    assert {each.value for each in rows_in_scope(told, "1", judged_by=ON) if each.under == "EIR reg 14(2)"} == {Met.NO}
    over = rows_in_scope(told, "1", judged_by=ON, calendar=MOURNING)
    assert {each.value for each in over if each.under == "EIR reg 14(2)"} == {Met.YES}


def test_a_position_of_no_slices_is_none() -> None:
    empty = PartPosition("1", (), At(Position.WAITING, "EIR reg 9(2)"), At(Position.WAITING, "EIR reg 9(2)"))
    with pytest.raises(Malformed, match="nothing to answer"):
        answer_of(empty)
    assert UNREASONABLE != COMMERCIAL
