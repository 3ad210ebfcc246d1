"""What stops a notice from being served, one thing at a time."""

from datetime import date

import pytest

from answerable.documents.notice_drafting import Decided, Facts, Found, Ground, Ordered, Said, Stage, Typed, drafted, faults
from answerable.law.provision import cite
from tests.documents.notice_drafting.examples import ENGAGED, FACTS, PROSE, TIME

_STEP = cite("FOIA s.1(1)")
_SECRET = cite("FOIA s.43(2)")
_TRUST = cite("FOIA s.41(1)")


def _wrong(facts: Facts, prose: tuple[Typed, ...] = PROSE, names: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(each.under, each.where) for each in faults(facts, prose, drafted(facts, prose), names=names)]


def test_a_notice_that_can_be_served_has_no_faults() -> None:
    assert _wrong(FACTS, names=("A Stranger", " ")) == []


def test_the_shortest_lawful_period_runs_from_the_day_the_notice_is_sent() -> None:
    later = FACTS._replace(sent_on=date(2020, 6, 26), within_days=30)
    (found,) = faults(later, PROSE, drafted(later, PROSE))
    assert (found.under, found.where) == ("FOIA s.50(6)", "the period")
    assert "24 July 2020" in found.why
    assert "31 days" in found.why
    assert _wrong(later._replace(within_days=31)) == []


@pytest.mark.parametrize("name", ["the provider", "NOBODY", "contract", "public"])
def test_a_name_is_found_wherever_it_stands(name: str) -> None:
    prose = (*PROSE, Typed(Stage.OTHER, "Nobody is to blame.", ("evidence",)))
    assert _wrong(FACTS, prose, (name,))


@pytest.mark.parametrize(
    ("facts", "prose", "expected"),
    [
        (FACTS._replace(grounds=FACTS.grounds[:1]), PROSE, ("FOIA s.50(1)", str(TIME))),
        (FACTS._replace(grounds=(*FACTS.grounds, Ground(_SECRET))), PROSE, ("FOIA s.50(1)", str(_SECRET))),
        (FACTS, (), ("FOIA s.50(1)", str(ENGAGED))),
        (FACTS._replace(steps=(), within_days=None), PROSE, ("FOIA s.50(4)", str(ENGAGED))),
        (FACTS._replace(steps=(Ordered("consider the request", _STEP),)), PROSE, ("FOIA s.50(4)", "step 1")),
    ],
)
def test_each_fault_is_named_with_its_place(facts: Facts, prose: tuple[Typed, ...], expected: tuple[str, str]) -> None:
    assert expected in _wrong(facts, prose)


def test_why_no_step_is_left_to_take_is_as_good_as_a_step() -> None:
    assert _wrong(FACTS._replace(steps=(), within_days=None, no_steps_because="The authority is wound up.")) == []


@pytest.mark.parametrize("name", ["appeal", "time to appeal"])
def test_the_right_of_appeal_is_told_whole(name: str) -> None:
    notice = drafted(FACTS, PROSE)
    body = tuple(each._replace(text="") if isinstance(each, Said) and each.name == name else each for each in notice.body)
    (found,) = faults(FACTS, PROSE, notice._replace(body=body))
    assert (found.under, found.where) == ("FOIA s.50(5)", "the right of appeal")


def test_a_qualified_exemption_that_is_engaged_needs_a_balance_and_an_absolute_one_none() -> None:
    reasons = tuple(Typed(Stage.FINDING, "It would harm trade.", ("judgement",), each) for each in (_SECRET, _TRUST))
    decided = (Decided(_SECRET, Found.APPLIES), Decided(_TRUST, Found.APPLIES))
    grounds = (Ground(_SECRET), Ground(_TRUST), Ground(TIME, not_needed="It was withdrawn."))
    assert _wrong(FACTS._replace(decided=decided, grounds=grounds), reasons) == [("FOIA s.2(2)(b)", str(_SECRET))]


def test_what_is_pleaded_is_held_to_what_is_argued() -> None:
    mixed = FACTS.decided[0]._replace(pleaded="would", argued="would be likely to")
    assert _wrong(FACTS._replace(decided=(mixed, FACTS.decided[1]))) == [("FOIA s.50(1)", str(ENGAGED))]
    same = mixed._replace(argued="would")
    assert _wrong(FACTS._replace(decided=(same, FACTS.decided[1]))) == []
