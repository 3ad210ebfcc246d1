"""Trap 7: s.10(3) never extends s.17(1). The exemption must be named by day 20, and the letter must estimate a date."""

from datetime import date

import pytest

from answerable.law.claims import Duty
from answerable.law.foia.s10_public_interest_extension import MoreTime, more_time_to_weigh
from answerable.law.foia.s10_time_for_compliance import Chronology, date_of_receipt, last_day_for_compliance
from answerable.law.foia.s17_refusal_of_request import given_in_time, indicates_no_decision_and_estimates
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from tests.law.judgements import judged

REQUEST = Chronology(received_on=date(2019, 11, 7))
POLICY = Reliance(
    cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False, specified=True, explained=True, public_interest=PublicInterest.PENDING
)
LETTER = RefusalNotice(
    given_on=date(2019, 12, 6),
    last_day=last_day_for_compliance(REQUEST),
    relies_on=(POLICY,),
    says_undecided=True,
    estimate_given=True,
)


def more_time(letter: RefusalNotice) -> Met:
    """Whether everything else that more time needs makes up for what the letter lacks."""
    yes = judged(True)
    asked = MoreTime(Duty.COMMUNICATE, letter, date_of_receipt(REQUEST), engaged=yes, balance_only=yes, reasonable=yes)
    return more_time_to_weigh(asked).value


@pytest.mark.parametrize(("given_on", "in_time"), [(date(2019, 12, 6), Met.YES), (date(2019, 12, 9), Met.NO), (date(2019, 12, 20), Met.NO)])
def test_trap_07_a_holding_letter_after_day_20_is_late_whatever_it_says(given_on: date, in_time: Met) -> None:
    letter = LETTER._replace(given_on=given_on)
    assert given_in_time(letter).value is in_time
    assert more_time(letter) is in_time


def test_trap_07_an_estimate_is_mandatory() -> None:
    letter = LETTER._replace(estimate_given=False)
    assert indicates_no_decision_and_estimates(letter).value is Met.NO
    assert more_time(letter) is Met.NO


def test_trap_07_the_exemption_must_be_named() -> None:
    assert more_time(LETTER._replace(relies_on=())) is Met.NO
    assert more_time(LETTER._replace(relies_on=(POLICY._replace(specified=False),))) is Met.NO
