"""FOIA s.10(3): does the public interest give more time, for one part and one duty?"""

from datetime import date
from typing import Any

import pytest

from answerable.law.claims import Duty
from answerable.law.code.norms_of_time import public_interest_norm
from answerable.law.finding import Judgement
from answerable.law.foia.s10_public_interest_extension import MoreTime, conditions_of, more_time_to_weigh
from answerable.law.foia.s10_time_for_compliance import Chronology, date_of_receipt, last_day_for_compliance
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from tests.law.spec import Spec

SEED = Chronology(received_on=date(2019, 11, 7))
POLICY = Reliance(
    cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False, specified=True, explained=True, public_interest=PublicInterest.PENDING
)
NCND = POLICY._replace(provision=cite("FOIA s.31(3)"), duty=Duty.CONFIRM_OR_DENY)
PERSONAL = POLICY._replace(provision=cite("FOIA s.40(2)"), absolute=True, public_interest=PublicInterest.SILENT)
LETTER = RefusalNotice(
    given_on=date(2019, 12, 4),
    last_day=last_day_for_compliance(SEED),
    relies_on=(POLICY,),
    states_reliance=True,
    says_undecided=True,
    estimate_given=True,
)


def judged(value: bool) -> Judgement[bool]:
    """A person's yes or no."""
    return Judgement("the matter", value, by="the FOI officer", on=date(2020, 1, 8), reasons="for the reasons given")


def asked(
    letter: RefusalNotice,
    *,
    duty: Duty = Duty.COMMUNICATE,
    engaged: bool | None = True,
    balance: bool | None = True,
    reasonable: bool | None = True,
) -> MoreTime:
    """More time on the seed's calendar, with a person's answers."""
    first, second, third = (None if each is None else judged(each) for each in (engaged, balance, reasonable))
    return MoreTime(duty, letter, date_of_receipt(SEED), public_interest_norm(SEED), first, second, third)


IN_TIME, LATE = date(2019, 12, 4), date(2019, 12, 20)
CONDITIONS = Spec(
    "FOIA s.10(3)",
    "Which of the five conditions fails, and which is left to a person?",
    ("Letter of", "Relied on", "Says why", "Estimate", "Engaged", "Balance only", "Reasonable", "Fails", "For a person", "Finding", "Why"),
    (
        (IN_TIME, POLICY.provision, True, True, True, True, True, (), (), Met.YES, "all five hold"),
        (IN_TIME, PERSONAL.provision, True, True, True, True, True, (1, 3), (), Met.NO, "s.40(2) is absolute: no balance to weigh"),
        (IN_TIME, POLICY.provision, True, True, False, True, True, (1,), (), Met.NO, "not engaged: the balance is never reached"),
        (IN_TIME, POLICY.provision, True, True, None, True, True, (), (1,), Met.FOR_A_PERSON, "nobody has decided whether it is engaged"),
        (LATE, POLICY.provision, True, True, True, True, True, (2,), (), Met.NO, "given on working day 30, ten days too late"),
        (IN_TIME, POLICY.provision, False, True, True, True, True, (2,), (), Met.NO, "does not say why the exemption applies (FS50188669)"),
        (IN_TIME, POLICY.provision, True, False, True, True, True, (3,), (), Met.NO, "no estimated date"),
        (IN_TIME, POLICY.provision, True, True, True, False, True, (4,), (), Met.NO, "the time went on searching"),
        (IN_TIME, POLICY.provision, True, True, True, True, False, (5,), (), Met.NO, "longer than a person finds reasonable"),
        (
            IN_TIME,
            POLICY.provision,
            True,
            True,
            True,
            True,
            None,
            (),
            (5,),
            Met.FOR_A_PERSON,
            "a person says what is reasonable, never a count",
        ),
        (IN_TIME, None, True, True, True, True, True, (1, 2, 3), (), Met.NO, "“we need more time”, and nothing relied on"),
        (LATE, POLICY.provision, True, True, None, None, None, (2,), (1, 4, 5), Met.NO, "one condition that fails is enough"),
    ),
)

DUTIES = Spec(
    "FOIA s.10(3)",
    "For which duty does more time to weigh the public interest count?",
    ("Relied on", "Confirm or deny", "Communicate", "Why"),
    (
        ((POLICY,), Met.NO, Met.YES, "s.2(2)(b) is being weighed: confirming is still due by the twentieth working day"),
        ((NCND,), Met.YES, Met.NO, "s.2(1)(b) is being weighed"),
        ((NCND, POLICY), Met.YES, Met.YES, "both are"),
    ),
)
SPECS = (CONDITIONS, DUTIES)


@pytest.mark.parametrize("row", CONDITIONS.rows, ids=lambda row: row[-1])
def test_the_five_conditions(row: tuple[Any, ...]) -> None:
    given, relied_on, says_why, estimate, engaged, balance, reasonable, fails, for_a_person, finding, _ = row
    relies_on = [each._replace(explained=says_why, apparent=False) for each in (POLICY, PERSONAL) if each.provision == relied_on]
    letter = LETTER._replace(given_on=given, relies_on=tuple(relies_on), estimate_given=estimate)
    more = asked(letter, engaged=engaged, balance=balance, reasonable=reasonable)
    answers = [each.value for each in conditions_of(more)]
    assert [nth for nth, answer in enumerate(answers, start=1) if answer is Met.NO] == list(fails)
    assert [nth for nth, answer in enumerate(answers, start=1) if answer is Met.FOR_A_PERSON] == list(for_a_person)
    assert more_time_to_weigh(more).value is finding


@pytest.mark.parametrize(("relies_on", "confirm", "communicate"), DUTIES.cases())
def test_more_time_is_for_one_duty_at_a_time(relies_on: tuple[Reliance, ...], confirm: Met, communicate: Met) -> None:
    letter = LETTER._replace(relies_on=relies_on)
    assert more_time_to_weigh(asked(letter, duty=Duty.CONFIRM_OR_DENY)).value is confirm
    assert more_time_to_weigh(asked(letter, duty=Duty.COMMUNICATE)).value is communicate


def test_the_derivation_names_the_condition_that_fails_and_the_working_day() -> None:
    derivation = more_time_to_weigh(asked(LETTER._replace(given_on=date(2019, 12, 20)))).derivation()
    assert derivation.startswith("not met: FOIA s.10(3), “need not comply with section 1(1)(a) or (b) until such time as is reasonable")
    assert "[given on working day 30]" in derivation
    assert "9 January 2020: s.45 Code (2018) [no more than a further 20 working days" in derivation


def test_without_a_day_of_receipt_nothing_is_counted() -> None:
    conditions = conditions_of(MoreTime(Duty.COMMUNICATE, LETTER._replace(last_day=None)))
    assert [each.value for each in conditions] == [Met.FOR_A_PERSON, Met.FOR_A_PERSON, Met.YES, Met.FOR_A_PERSON, Met.FOR_A_PERSON]
    assert conditions[1].note == ""
    assert not conditions[4].because


def test_reasons_that_would_disclose_do_not_cost_the_extension() -> None:
    excused = POLICY._replace(explained=False, apparent=False, would_disclose=judged(True))
    assert more_time_to_weigh(asked(LETTER._replace(relies_on=(excused,)))).value is Met.YES
