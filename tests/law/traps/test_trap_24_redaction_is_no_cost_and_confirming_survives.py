"""Trap 24: redaction is not a s.12 cost; the duty to confirm or deny survives s.12; £600 depends on Schedule 1 Part I."""

from answerable.law.foia.s12_cost_of_compliance import confirming_alone_exceeds_the_limit, exceeds_the_limit
from answerable.law.money import Pounds
from answerable.law.positions import Answer, Held, communicate, confirm_or_deny, informed
from answerable.law.regulations.fees_2004_cost import (
    Activity,
    NotCounted,
    Work,
    appropriate_limit,
    estimated_cost,
    estimated_cost_of_determining,
)
from tests.law.judgements import judged

POLICE = appropriate_limit(listed_in_part_i=False)


def test_trap_24_redaction_does_not_count() -> None:
    sixteen = (Work(Activity.LOCATING, 10), Work(Activity.EXTRACTING, 6), Work(NotCounted.REDACTING, 14))
    assert estimated_cost(sixteen).value == 400
    assert exceeds_the_limit(estimated_cost(sixteen), POLICE, judged(True)).value is False


def test_trap_24_what_is_held_must_still_be_said() -> None:
    work = (Work(Activity.DETERMINING, 2), Work(Activity.EXTRACTING, 30))
    over = exceeds_the_limit(estimated_cost(work), POLICE, judged(True))
    confirming = confirming_alone_exceeds_the_limit(estimated_cost_of_determining(work), POLICE, judged(True))
    told = confirm_or_deny((), bars=[over, confirming])
    assert told.value.answer is Answer.OWED
    assert communicate(informed(told, judged(Held.YES)), bars=[over]).value.answer is Answer.REFUSED_COST


def test_trap_24_the_limit_is_part_i_s() -> None:
    assert (POLICE.value, appropriate_limit(listed_in_part_i=True).value) == (Pounds(450), Pounds(600))
