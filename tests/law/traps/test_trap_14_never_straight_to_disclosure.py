"""Trap 14: a failed neither-confirm-nor-deny orders confirm or deny first; disclose or refuse waits on its being held."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.law.consequences import Failure, Order, steps_to_order
from answerable.law.provision import cite

CONFIRM_OR_DENY = Failure("4", cite("FOIA s.1(1)(a)"))
OTHERS = st.sampled_from(["FOIA s.10(1)", "FOIA s.17(1)(c)", "FOIA s.17(7)(b)", "FOIA s.11(1)"])


def test_trap_14_two_steps_in_their_order() -> None:
    first, second = steps_to_order([CONFIRM_OR_DENY]).value
    assert (first.order, first.only_if) == (Order.CONFIRM_OR_DENY, "")
    assert (second.order, second.only_if) == (Order.DISCLOSE_OR_REFUSE, "if it is held")


@given(others=st.lists(OTHERS, max_size=5), at=st.integers(0, 5))
def test_trap_14_no_other_failure_on_the_part_turns_it_into_an_order_to_disclose(others: list[str], at: int) -> None:
    failures = [Failure("4", cite(each)) for each in others]
    failures.insert(at, CONFIRM_OR_DENY)
    orders = [step.order for step in steps_to_order(failures).value]
    assert Order.COMMUNICATE not in orders
    assert orders.index(Order.CONFIRM_OR_DENY) < orders.index(Order.DISCLOSE_OR_REFUSE)
