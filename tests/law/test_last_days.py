"""Every kind of last day by name: whatever it is asked with, it answers or refuses in the law's own errors."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.law.last_days import KINDS, Asked, last_day_of
from answerable.law.not_law import Malformed, NotLaw

any_day = st.one_of(st.dates(date(2004, 12, 1), date(2029, 2, 1)), st.dates(), st.sampled_from([date.min, date.max, date(2028, 12, 31)]))
maybe = st.none() | any_day


@settings(max_examples=400)
@given(
    st.sampled_from(sorted(KINDS)),
    st.builds(
        Asked,
        since=any_day,
        clarified=maybe,
        fees_notice=maybe,
        fee_paid=maybe,
        sessions=st.none() | st.lists(any_day, max_size=5).map(tuple),
        within=st.none() | st.integers(-5, 2000),
        as_known_on=maybe,
    ),
)
def test_an_answer_or_a_refusal_and_nothing_else(kind: str, asked: Asked) -> None:
    fitting = asked._replace(**{name: None for name in Asked._fields[1:] if name not in KINDS[kind].takes})  # type: ignore[arg-type]
    for each in (asked, fitting):
        try:
            answer = last_day_of(kind, each)
        except NotLaw:
            continue
        assert answer.finding.value > each.since
        assert answer.finding.derivation()
        assert all(each.since < passed.day <= answer.finding.value for passed in answer.passed_over)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_refuses_what_it_does_not_take(kind: str) -> None:
    something = {"sessions": (date(2019, 11, 8),), "within": 35}
    enough = Asked(date(2019, 11, 7))._replace(**{name: value for name, value in something.items() if name in KINDS[kind].takes})  # type: ignore[arg-type]
    for name in Asked._fields[1:]:
        if name not in KINDS[kind].takes:
            with pytest.raises(Malformed, match=f"^{kind} takes no --"):
                last_day_of(kind, enough._replace(**{name: something.get(name, date(2019, 11, 8))}))  # type: ignore[arg-type]


def test_no_such_kind() -> None:
    with pytest.raises(Malformed, match="There is no kind 'sometime'; the kinds are response, "):
        last_day_of("sometime", Asked(date(2019, 11, 7)))
