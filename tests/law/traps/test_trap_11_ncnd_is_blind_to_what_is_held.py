"""Trap 11: neither confirm nor deny must be blind to what is held. If the code branches on it, it has leaked."""

import pytest

from answerable.law.not_law import Malformed
from answerable.law.positions import Answer, Held, communicate, confirm_or_deny, informed
from tests.law.judgements import NCND_CRIME, harmful, judged, reached, weighed


@pytest.mark.parametrize("held", tuple(Held))
def test_trap_11_the_same_in_every_world(held: Held) -> None:
    claim = reached(NCND_CRIME, *harmful())
    told = confirm_or_deny([claim], [weighed(claim)])
    assert told.value.answer is Answer.NCND
    assert "held" not in told.derivation().replace("whether the public authority holds", "")
    with pytest.raises(Malformed, match="not to be looked at"):
        informed(told, judged(held))
    assert communicate(told).value.answer is Answer.NOT_REACHED
