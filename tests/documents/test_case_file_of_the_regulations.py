"""Parts under other laws in a case file, and what the Regulations ask of an event."""

from datetime import date

import pytest

from answerable.documents.case_file import NotACaseFile, read_case
from answerable.law.events import Answer, HandedOver, Reconsidered, RegimeFound, TimeExtended
from answerable.law.regime import Regime

CASE = """
schema = 2
title = "A lease"
authority = "A county council"

[[part]]
number = "1"
asked = "The lease of the waste site"
regime = "EIR"

[[part]]
number = "2"
asked = "My own file"
regime = "subject access"

[[part]]
number = "3"
asked = "The contract"

[[event]]
kind = "request"
on = 2023-09-04

[[event]]
kind = "handed over"
on = 2023-09-05
parts = ["2"]
to = "data protection team"

[[event]]
kind = "time extended"
on = 2023-09-06
parts = ["1"]
impracticable = { answer = true, by = "FOI officer", on = 2023-09-06, reasons = "Nine thousand plans." }

[[event]]
kind = "regime found"
on = 2023-09-07
parts = ["3"]
regime = "EIR"

[[event]]
kind = "response"
on = 2023-10-02
parts = ["1"]
said = "held"
completion_told = true
relies_on = [
  { provision = "EIR reg 12(4)(d)", duty = "communicate" },
  { provision = "EIR reg 13(1)", duty = "communicate", condition = "EIR reg 13(2A)(a)" },
  { provision = "EIR reg 13(1)", duty = "communicate" },
  { provision = "EIR reg 6(1)(b)", duty = "communicate" },
]

[[event]]
kind = "review requested"
on = 2023-10-03
parts = ["1"]

[[event]]
kind = "review outcome"
on = 2024-01-03
parts = ["1"]
said = "held"
disclosed = "all"

[event.reconsidered]
failed = { answer = true, by = "reviewer", on = 2024-01-03, reasons = "The lease is complete." }
states_failure = true
states_action = true
"""


def test_each_part_goes_under_its_law() -> None:
    case = read_case(CASE)
    assert [case.part(each).regime for each in ("1", "2", "3")] == [Regime.EIR, Regime.SUBJECT_ACCESS, Regime.EIR]
    assert case.part("3").as_of(date(2023, 9, 6)).regime is Regime.FOIA


def test_what_the_events_carry() -> None:
    carried = [each.payload for each in read_case(CASE).events]
    assert carried[1] == HandedOver("data protection team")
    assert isinstance(carried[2], TimeExtended)
    assert carried[2].impracticable is not None
    assert carried[3] == RegimeFound(Regime.EIR, Regime.FOIA)
    refusal, outcome = carried[4], carried[6]
    assert isinstance(refusal, Answer)
    assert isinstance(outcome, Answer)
    assert [each.absolute for each in refusal.letter.relies_on] == [False, True, None, True]
    assert (refusal.letter.completion_told, refusal.reconsidered) == (True, None)
    assert isinstance(outcome.reconsidered, Reconsidered)
    assert (outcome.reconsidered.states_failure, outcome.reconsidered.states_period) == (True, None)


def test_what_no_law_counts_is_no_part_of_a_case_file() -> None:
    with pytest.raises(NotACaseFile, match="which no law counts"):
        read_case(CASE.replace('"subject access"', '"business as usual"'))
