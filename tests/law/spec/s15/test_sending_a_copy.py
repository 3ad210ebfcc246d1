"""FOIA s.15(1): when the archive sends a copy of the request to the authority that the record came from."""

import pytest

from answerable.law.foia.s15_transferred_public_records import copy_to_be_sent
from tests.law.spec import Spec

SENT = Spec(
    "FOIA s.15(1)",
    "Must a copy of the request be sent?",
    ("Transferred", "Only qualified for confirming or denying", "Only qualified for the information", "Send", "Why"),
    (
        (True, True, False, True, "condition (a)"),
        (True, False, True, True, "condition (b)"),
        (True, False, False, False, "nothing is left for that authority to weigh"),
        (False, True, True, False, "not a transferred public record"),
    ),
)
SPECS = (SENT,)


@pytest.mark.parametrize(("transferred", "ncnd", "exempt", "send"), SENT.cases())
def test_sending_a_copy(transferred: bool, ncnd: bool, exempt: bool, send: bool) -> None:
    finding = copy_to_be_sent(transferred=transferred, ncnd_qualified_only=ncnd, exempt_qualified_only=exempt)
    assert finding.value is send


def test_the_answer_is_reasoned() -> None:
    assert copy_to_be_sent(transferred=True, ncnd_qualified_only=True, exempt_qualified_only=False).derivation() == (
        "yes: FOIA s.15(1), “that authority shall, within the period for complying with section 1(1), send a copy of the request to the "
        "responsible authority”\n"
        "├─ yes: contained in a transferred public record, or would be if it existed\n"
        "├─ yes: the duty to confirm or deny is excluded only by provisions not specified in section 2(3)\n"
        "└─ no: exempt only by virtue of provisions not specified in section 2(3)"
    )
