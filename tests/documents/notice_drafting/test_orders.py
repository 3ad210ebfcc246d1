"""What a step orders, by its words: those of real notices, and ours beside them."""

from dataclasses import replace

import pytest

from answerable.documents.decision_notice import Reading, read
from answerable.documents.notice_drafting.differing import differences
from answerable.documents.notice_drafting.from_case_file import notice_of
from answerable.documents.notice_drafting.orders import Order, in_words, ordered_by
from tests.documents.notice_drafting.test_from_case_file import SEED


@pytest.mark.parametrize(
    ("step", "orders"),
    [
        ("Reflect on what was said", set()),
        ("issue a fresh response which must confirm or deny whether the information is held", {Order.RESPOND, Order.CONFIRM_OR_DENY}),
        ("respond afresh, confirming or denying whether the information is held", {Order.RESPOND, Order.CONFIRM_OR_DENY}),
        ("either disclose the requested information or issue a valid refusal notice", {Order.DISCLOSE, Order.REFUSE}),
        ("then disclose it, or give a refusal notice that complies with section 17", {Order.DISCLOSE, Order.REFUSE}),
        ("The public authority must provide a substantive response to the request", {Order.RESPOND}),
        ("Issue responses, in accordance with the Act, to the requests", {Order.RESPOND}),
        ("Provide, to the complainant, the information it has withheld", {Order.DISCLOSE}),
        ("make the figures available", {Order.DISCLOSE}),
        ("carry out fresh searches", {Order.SEARCH}),
        ("reconsider whether to give advice and assistance", {Order.REVIEW, Order.ADVISE}),
    ],
)
def test_what_a_step_orders(step: str, orders: set[Order]) -> None:
    assert ordered_by(step) == orders


def test_the_orders_in_words() -> None:
    assert in_words(frozenset({Order.DISCLOSE, Order.RESPOND})) == "respond to the request, disclose information"
    assert in_words(frozenset()) == "nothing that can be told from its words"


def with_steps(*steps: str) -> Reading:
    return replace(read(notice_of(SEED).text), steps=steps)


def test_steps_are_the_same_where_they_order_the_same_and_not_otherwise() -> None:
    held = "say whether it is held, confirming or denying it"
    assert not differences(with_steps(held, "disclose it"), with_steps("confirm or deny", "release the information"))
    assert differences(with_steps(held), with_steps("disclose it")) == (
        "step 1: confirm or deny whether it is held in the real notice, disclose information in ours",
    )
    assert differences(with_steps("think"), with_steps("think")) == (
        "step 1: nothing that can be told from its words in the real notice, nothing that can be told from its words in ours",
    )
