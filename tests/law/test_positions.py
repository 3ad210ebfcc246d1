"""Positions, and what decides them: the order of reasoning, and neither confirm nor deny without a glance at what is held."""

import typing
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.law.claims import Claim, Duty
from answerable.law.engagement import ClassTest
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s14_vexatious_or_repeated_requests import is_vexatious
from answerable.law.ncnd import duty_to_confirm_or_deny_excluded
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.positions import Answer, Held, Position, communicate, confirm_or_deny, entitled, exempt, in_sum, informed, owed, slices
from answerable.law.prejudice import Act
from answerable.law.public_interest import Balance, PublicInterestTest, Reached, carried
from answerable.law.rule import narrowed
from answerable.law.stages import Engagement
from tests.law.judgements import (
    NCND_CRIME,
    NCND_OFFENDERS,
    SEED,
    WITHHOLD_CRIME,
    absolute,
    harm,
    harmful,
    judged,
    privileged,
    reach_one,
    reached,
    seed_tests,
    stage,
    weighed,
)

TOLD_HELD = informed(confirm_or_deny(()), judged(Held.YES))
ENGAGED_NCND = reached(NCND_CRIME, *harmful())
WITHHELD_CRIME = reached(WITHHOLD_CRIME, harm(Act.DISCLOSING))
PERSONAL = Claim("FOIA s.40(2)", Duty.COMMUNICATE, condition="FOIA s.40(3A)(a)", extent="the names of junior officers")


def bar(at: str) -> Finding[bool]:
    """Something that takes a request out of s.1(1)."""
    return narrowed(Finding(True), under=at, words="its operative words")


def annotations(of: object) -> Iterator[object]:
    """Every type that could be handed to a function, through the fields and attributes of every type on the way."""
    seen: set[object] = set()
    waiting: list[object] = [hint for name, hint in typing.get_type_hints(of).items() if name != "return"]
    while waiting:
        hint = waiting.pop()
        waiting.extend(hint if isinstance(hint, list) else typing.get_args(hint))
        origin = typing.get_origin(hint) or hint
        if not isinstance(origin, type) or origin in seen:
            continue
        seen.add(origin)
        yield origin
        if origin.__module__.startswith("answerable."):
            waiting.extend(typing.get_type_hints(origin).values())
            made_with = typing.get_type_hints(vars(origin).get("__init__", origin))
            waiting.extend(each for name, each in made_with.items() if name != "return")


def names_of(hint: object) -> set[str]:
    """The name of a type, its fields, slots and parameters."""
    init = getattr(getattr(hint, "__init__", None), "__annotations__", {})
    return {getattr(hint, "__name__", ""), *getattr(hint, "_fields", ()), *getattr(hint, "__slots__", ()), *init}


def tells_of_holdings(function: object) -> set[str]:
    """The names, among everything that can be handed in, through which what is held could come."""
    own = set(getattr(function, "__annotations__", {})) - {"return"}
    every = own.union(*(names_of(each) for each in annotations(function)))
    return {name for name in every if any(word in name.lower() for word in ("held", "holding", "said", "told", "located"))} - {
        "EarlierAnswer"
    }


def test_nothing_that_can_be_handed_to_ncnd_tells_what_is_held() -> None:
    """Seed paragraphs 18 and 22. What an `EarlierAnswer` said is what the public already has."""
    assert tells_of_holdings(duty_to_confirm_or_deny_excluded) == set()
    assert tells_of_holdings(confirm_or_deny) == set()
    assert {Claim, Finding, Judgement, Reached, PublicInterestTest} <= set(annotations(confirm_or_deny))


def test_the_walk_has_teeth() -> None:
    assert tells_of_holdings(informed) == {"held", "Held"}

    class Leaky(typing.NamedTuple):
        claims: tuple[str, ...]
        documents_held: int = 0

    def decides(part: tuple[Leaky, ...]) -> Finding[bool]:
        return Finding(bool(part[0].documents_held))

    decides.__annotations__["part"] = tuple[Leaky, ...]
    assert tells_of_holdings(decides) == {"documents_held"}


@given(st.sampled_from((ENGAGED_NCND, reached(NCND_CRIME, *seed_tests()))), st.sampled_from(tuple(Balance)))
def test_ncnd_is_a_function_of_claims_and_judgements(claim: Reached, balance: Balance) -> None:
    tests = [weighed(claim, balance=balance)] if claim.to_be_weighed else []
    first, second = confirm_or_deny([claim], tests), confirm_or_deny([claim], tests)
    assert first.value == second.value
    assert first.derivation() == second.derivation()
    assert (first.value.answer is Answer.NCND) is (claim.to_be_weighed and balance is Balance.MAINTAINING_OUTWEIGHS)


engagements = st.sampled_from(tuple(Engagement))
pleaded = st.lists(
    st.builds(
        lambda at, found, is_absolute: Reached(Claim(at, Duty.COMMUNICATE), Finding(found), Finding(is_absolute)),
        st.sampled_from(("FOIA s.21(1)", "FOIA s.27(2)", "FOIA s.42(1)", "FOIA s.43(1)", "FOIA s.41(1)")),
        engagements,
        st.booleans(),
    ),
    unique_by=lambda each: each.claim.provision,
)


@given(pleaded, st.data())
def test_a_position_never_cites_what_is_not_engaged_and_names_what_is_missing(claims: list[Reached], data: st.DataObject) -> None:
    to_weigh = [each for each in claims if each.to_be_weighed]
    balances = {each.claim: data.draw(st.sampled_from(tuple(Balance))) for each in to_weigh}
    tests = [weighed(each, balance=balances[each.claim]) for each in to_weigh]
    position = communicate(TOLD_HELD, claims, tests).value
    engaged_at = {each.claim.provision for each in claims if each.engagement.value.engaged}
    assert set(position.under) <= engaged_at | {"FOIA s.1(1)(b)"}
    for left_out in tests:
        rest = [each for each in tests if each is not left_out]
        if position.answer is not Answer.COMMUNICATED and left_out.weighed[0].claim.provision not in position.under:
            assert communicate(TOLD_HELD, claims, rest).value == position
        elif len(position.under) < 2 or position.answer is Answer.COMMUNICATED:
            with pytest.raises(MissingJudgement) as refused:
                communicate(TOLD_HELD, claims, rest)
            assert refused.value.needed == f"the balance of the public interest, on {left_out.weighed[0].claim.provision}"
            assert refused.value.under == "FOIA s.2(2)(b)"


def test_an_absolute_claim_needs_no_balance_and_hides_no_missing_one() -> None:
    claim = absolute(Claim("FOIA s.41(1)", Duty.COMMUNICATE))
    assert communicate(TOLD_HELD, [claim, WITHHELD_CRIME]).value == Position(Answer.WITHHELD, "FOIA s.41(1)")
    with pytest.raises(MissingJudgement, match="the balance of the public interest, on FOIA s"):
        communicate(TOLD_HELD, [WITHHELD_CRIME])


def test_a_public_interest_test_without_its_balance_is_named() -> None:
    with pytest.raises(MissingJudgement, match="the balance of the public interest, on FOIA s"):
        communicate(TOLD_HELD, [WITHHELD_CRIME], [weighed(WITHHELD_CRIME, balance=None)])


def test_one_exemption_that_outweighs_is_enough() -> None:
    tests = [weighed(privileged(), balance=Balance.DISCLOSING_OUTWEIGHS), weighed(WITHHELD_CRIME)]
    found = communicate(TOLD_HELD, [privileged(), WITHHELD_CRIME], tests)
    assert found.value == Position(Answer.WITHHELD, "FOIA s.31(1)(a)")
    assert "FOIA s.42" not in found.derivation()


def test_a_claim_on_the_other_duty_is_refused() -> None:
    with pytest.raises(Malformed, match="is claimed on the duty to confirm or deny, not on the duty to communicate"):
        exempt([ENGAGED_NCND])
    with pytest.raises(Malformed, match="is claimed on the duty to communicate, not on the duty to confirm or deny"):
        confirm_or_deny([WITHHELD_CRIME])


def test_a_duty_that_nobody_disputes_stands_on_nothing_and_what_is_told_on_the_duty_and_the_search() -> None:
    standing, search = confirm_or_deny(()), judged(Held.NO)
    assert (standing.value, standing.because) == (Position(Answer.OWED, "FOIA s.1(1)(a)"), ())
    assert informed(standing, search).because == (standing, search)


def test_what_is_held_is_asked_only_where_the_duty_stands() -> None:
    ncnd = confirm_or_deny([ENGAGED_NCND], [weighed(ENGAGED_NCND)])
    with pytest.raises(Malformed, match="what is held is not to be looked at"):
        informed(ncnd, judged(Held.YES))
    assert communicate(ncnd, [WITHHELD_CRIME]).value == Position(Answer.NOT_REACHED, "FOIA s.31(3)")
    assert "nothing about content is decided" in communicate(ncnd).derivation()


@pytest.mark.parametrize("held", [None, judged(Held.NOT_ESTABLISHED)])
def test_the_duty_is_not_met_before_a_search_says_what_is_held(held: Judgement[Held] | None) -> None:
    with pytest.raises(MissingJudgement, match="whether the information is held"):
        informed(confirm_or_deny(()), held)


def test_content_waits_for_the_search() -> None:
    with pytest.raises(MissingJudgement, match="whether the information is held"):
        communicate(confirm_or_deny(()))


def test_a_denial_ends_the_matter() -> None:
    denied = informed(confirm_or_deny(()), judged(Held.NO))
    assert denied.value == Position(Answer.DENIED, "FOIA s.1(1)(a)")
    assert communicate(denied, [WITHHELD_CRIME]).value == Position(Answer.NOT_HELD, "FOIA s.1(1)(b)")


def test_nothing_claimed_means_confirm_and_communicate() -> None:
    assert TOLD_HELD.value == Position(Answer.CONFIRMED, "FOIA s.1(1)(a)")
    given = communicate(TOLD_HELD)
    assert given.value == Position(Answer.COMMUNICATED, "FOIA s.1(1)(b)")
    assert given.because == (TOLD_HELD,)


def test_accessible_by_other_means_is_told_apart_and_must_be_confirmed() -> None:
    claim = Claim("FOIA s.21(1)", Duty.COMMUNICATE)
    found = communicate(TOLD_HELD, [reach_one(claim, (ClassTest((stage(True),)),), of=SEED)])
    assert found.value == Position(Answer.ACCESSIBLE, "FOIA s.21(1)")
    assert found.under == "FOIA s.2(2)"
    with pytest.raises(ValueError, match=r"FOIA s\.21"):
        reach_one(claim._replace(duty=Duty.CONFIRM_OR_DENY), of=SEED)


@pytest.mark.parametrize(
    ("at", "told", "given"),
    [
        ("FOIA s.14(1)", Answer.REFUSED_VEXATIOUS, Answer.REFUSED_VEXATIOUS),
        ("FOIA s.14(2)", Answer.REFUSED_REPEATED, Answer.REFUSED_REPEATED),
        ("FOIA s.1(3)(a)", Answer.WAITING, Answer.WAITING),
        ("FOIA s.9(2)", Answer.LAPSED, Answer.LAPSED),
        ("FOIA s.12(2)", Answer.REFUSED_COST, Answer.REFUSED_COST),
        ("FOIA s.12(1)", Answer.OWED, None),
    ],
)
def test_what_takes_a_request_out_of_section_1(at: str, told: Answer, given: Answer | None) -> None:
    first = confirm_or_deny((), bars=[bar(at)])
    assert first.value.answer is told
    if given is not None:
        assert communicate(first, bars=[bar(at)]).value == Position(given, at)
    else:
        second = communicate(informed(first, judged(Held.YES)), bars=[bar(at)])
        assert second.value == Position(Answer.REFUSED_COST, "FOIA s.12(1)")
        assert second.words == "its operative words"


def test_what_is_not_so_bars_nothing() -> None:
    not_vexatious = is_vexatious(judged(False))
    assert confirm_or_deny((), bars=[not_vexatious]).value.answer is Answer.OWED


def test_a_slice_can_be_neither_confirmed_nor_denied_while_the_rest_is_answered() -> None:
    """Seed paragraph 34: "could choose to answer the question with regards other parts of its operations"."""
    sliced = reached(NCND_CRIME._replace(extent="the work of one unit"), *harmful())
    rest, unit = slices([sliced])
    assert (rest.extent, rest.reached) == (None, ())
    assert (unit.extent, unit.reached) == ("the work of one unit", (sliced,))
    told = [confirm_or_deny(rest.reached), confirm_or_deny(unit.reached, [weighed(sliced)])]
    told[0] = informed(told[0], judged(Held.YES))
    assert in_sum(told) == Position(Answer.NCND_IN_PART, "FOIA s.31(3)")
    given_out = [communicate(told[0]), communicate(told[1])]
    assert in_sum(given_out) == Position(Answer.COMMUNICATED_IN_PART, "FOIA s.31(3)")


def test_a_claim_on_the_whole_part_reaches_every_slice() -> None:
    whole, part = absolute(Claim("FOIA s.41(1)", Duty.COMMUNICATE)), absolute(PERSONAL)
    assert [each.reached for each in slices([whole, part])] == [(whole,), (whole, part)]


def test_redacted_names_are_communicated_in_part() -> None:
    """Seed part 1: the contract disclosed, names withheld under s.40(2)."""
    positions = [communicate(TOLD_HELD, each.reached) for each in slices([absolute(PERSONAL)])]
    assert in_sum(positions) == Position(Answer.COMMUNICATED_IN_PART, "FOIA s.40(2)")


def position(answer: Answer, *under: str) -> Finding[Position]:
    """A position as found."""
    return Finding(Position(answer, *under))


@pytest.mark.parametrize(
    ("found", "whole"),
    [
        ([position(Answer.NOT_HELD, "FOIA s.1(1)(b)")], Position(Answer.NOT_HELD, "FOIA s.1(1)(b)")),
        ([position(Answer.WITHHELD, "FOIA s.41(1)"), position(Answer.NOT_HELD)], Position(Answer.WITHHELD, "FOIA s.41(1)")),
        (
            [position(Answer.ACCESSIBLE, "FOIA s.21(1)"), position(Answer.WITHHELD, "FOIA s.41(1)")],
            Position(Answer.WITHHELD, "FOIA s.21(1)", "FOIA s.41(1)"),
        ),
        ([position(Answer.DENIED, "FOIA s.1(1)(a)"), position(Answer.CONFIRMED)], Position(Answer.CONFIRMED, "FOIA s.1(1)(a)")),
        ([position(Answer.COMMUNICATED, "FOIA s.1(1)(b)")], Position(Answer.COMMUNICATED, "FOIA s.1(1)(b)")),
        ([position(Answer.NCND, "FOIA s.31(3)")] * 2, Position(Answer.NCND, "FOIA s.31(3)")),
    ],
)
def test_the_whole_part_in_sum(found: list[Finding[Position]], whole: Position) -> None:
    assert in_sum(found) == whole
    assert len({in_sum(found), whole}) == 1


def test_what_is_owed_and_to_what_there_is_a_right_rest_on_the_position() -> None:
    given = communicate(TOLD_HELD)
    assert (owed(TOLD_HELD).value, owed(TOLD_HELD).because) == (True, (TOLD_HELD,))
    assert (entitled(given).value, entitled(given).because) == (True, (given,))
    assert entitled(communicate(informed(confirm_or_deny(()), judged(Held.NO)))).value is False


def test_a_part_without_any_position_is_refused() -> None:
    with pytest.raises(Malformed, match="at least one position"):
        in_sum([])


def test_a_position_speaks_for_itself() -> None:
    assert str(Position(Answer.NCND, "FOIA s.31(3)")) == "neither confirmed nor denied (FOIA s.31(3))"
    assert Position(Answer.NCND, "FOIA s.31(3)") != "neither confirmed nor denied"


def test_two_limbs_for_one_duty_cite_the_subsection_once() -> None:
    second = reached(NCND_OFFENDERS, *harmful())
    tests = [weighed(ENGAGED_NCND), weighed(second)]
    assert confirm_or_deny([ENGAGED_NCND, second], tests).value == Position(Answer.NCND, "FOIA s.31(3)")
    assert len(carried([ENGAGED_NCND, second], tests, duty=Duty.CONFIRM_OR_DENY).claims) == 2


def test_the_houses_need_no_balance_for_section_36() -> None:
    found = Reached(Claim("FOIA s.36(2)(c)", Duty.COMMUNICATE), Finding(Engagement.ENGAGED), Finding(True))
    assert not found.to_be_weighed
    assert communicate(TOLD_HELD, [found]).value.answer is Answer.WITHHELD
