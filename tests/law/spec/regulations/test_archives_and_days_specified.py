"""SI 2004/3364 regs 4, 5 and 6: archives by law; the armed forces and information abroad by the Commissioner's leave."""

from collections.abc import Callable
from datetime import date

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology
from answerable.law.not_law import Malformed, OutOfOrder
from answerable.law.regulations.time_2004_archives import last_day_for_archives
from answerable.law.regulations.time_2004_day_specified import (
    DaySpecified,
    last_day_for_armed_forces,
    last_day_outside_the_united_kingdom,
    latest_day_by_regulations,
)
from tests.law.spec import Spec

ARCHIVES = Spec(
    "SI 2004/3364 reg 4",
    "When is the last day for transferred public records that are not open?",
    ("Received", "Last day", "Why"),
    ((date(2019, 11, 7), date(2019, 12, 20), "the thirtieth working day, which nobody has to ask for"),),
)
MAXIMUM = Spec(
    "FOIA s.10(4)",
    "What is the latest day that regulations can allow?",
    ("Received", "Latest day", "Why"),
    (
        (date(2019, 11, 7), date(2020, 2, 6), "the sixtieth working day following receipt"),
        (date(2023, 7, 10), date(2023, 10, 5), "the ceiling for a school, when its own twenty school days come later"),
    ),
)
SPECS = (ARCHIVES, MAXIMUM)
RECEIVED = Chronology(date(2019, 11, 7))
Rule = Callable[..., Finding[date]]
BOTH = pytest.mark.parametrize(
    ("rule", "at"),
    [(last_day_for_armed_forces, "SI 2004/3364 reg 5"), (last_day_outside_the_united_kingdom, "SI 2004/3364 reg 6")],
    ids=["armed forces", "outside the United Kingdom"],
)


@pytest.mark.parametrize(("received", "last"), ARCHIVES.cases())
def test_archives(received: date, last: date) -> None:
    finding = last_day_for_archives(Chronology(received))
    assert (finding.value, finding.under) == (last, "SI 2004/3364 reg 4")


@pytest.mark.parametrize(("received", "last"), MAXIMUM.cases())
def test_the_sixtieth(received: date, last: date) -> None:
    assert latest_day_by_regulations(Chronology(received)).value == last


@BOTH
def test_without_a_day_specified_the_twentieth_stands(rule: Rule, at: str) -> None:
    finding = rule(RECEIVED, None)
    assert (finding.value, finding.under) == (date(2019, 12, 6), "FOIA s.10(1)")


@BOTH
def test_a_day_specified_on_an_application_in_time(rule: Rule, at: str) -> None:
    finding = rule(RECEIVED, DaySpecified(date(2020, 2, 6), applied_on=date(2019, 12, 6)))
    assert (finding.value, finding.under) == (date(2020, 2, 6), at)
    assert f"yes: {at}(3)(b)" in finding.derivation()


@BOTH
def test_an_application_made_too_late_changes_nothing(rule: Rule, at: str) -> None:
    finding = rule(RECEIVED, DaySpecified(date(2020, 1, 10), applied_on=date(2019, 12, 7)))
    assert (finding.value, finding.under) == (date(2019, 12, 6), "FOIA s.10(1)")
    assert f"no: {at}(3)(b)" in finding.derivation()


@BOTH
def test_no_day_after_the_sixtieth_can_be_specified(rule: Rule, at: str) -> None:
    with pytest.raises(Malformed, match="no day after the sixtieth working day, 6 February 2020"):
        rule(RECEIVED, DaySpecified(date(2020, 2, 7), applied_on=date(2019, 11, 20)))


@BOTH
def test_an_application_before_the_request_is_out_of_order(rule: Rule, at: str) -> None:
    with pytest.raises(OutOfOrder, match="application of 6 November 2019 is dated before the request"):
        rule(RECEIVED, DaySpecified(date(2020, 1, 7), applied_on=date(2019, 11, 6)))
