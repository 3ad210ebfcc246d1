"""FOIA s.14: a request that is vexatious, and one that repeats a request already complied with."""

from datetime import date

import pytest

from answerable.law.foia.s14_vexatious_or_repeated_requests import Consideration, EarlierRequest, Theme, is_repeated, is_vexatious
from answerable.law.not_law import MissingJudgement, OutOfOrder
from tests.law.judgements import judged
from tests.law.spec import Spec

ASKED, COMPLIED, AGAIN = date(2023, 1, 9), date(2023, 2, 3), date(2023, 3, 1)

REPEATED = Spec(
    "FOIA s.14(2)",
    "May a request of 1 March 2023 be refused as a repeat of one of 9 January 2023?",
    ("Complied with", "Similar", "Reasonable interval", "Repeated", "Why"),
    (
        (None, None, None, False, "the earlier request was refused, and so never complied with"),
        (COMPLIED, True, False, True, "the same again, within weeks"),
        (COMPLIED, True, True, False, "a reasonable interval has elapsed"),
        (COMPLIED, False, None, False, "another request altogether"),
    ),
)
SPECS = (REPEATED,)


@pytest.mark.parametrize(("complied", "similar", "interval", "repeated"), REPEATED.cases())
def test_repeated(complied: date | None, similar: bool | None, interval: bool | None, repeated: bool) -> None:
    finding = is_repeated(
        EarlierRequest(ASKED, complied),
        made_on=AGAIN,
        similar=None if similar is None else judged(similar),
        reasonable_interval=None if interval is None else judged(interval),
    )
    assert finding.value is repeated


def test_a_repeat_asks_for_its_judgements_in_turn() -> None:
    with pytest.raises(MissingJudgement, match="identical or substantially similar"):
        is_repeated(EarlierRequest(ASKED, COMPLIED), made_on=AGAIN, reasonable_interval=judged(False))
    with pytest.raises(MissingJudgement, match="a reasonable interval"):
        is_repeated(EarlierRequest(ASKED, COMPLIED), made_on=AGAIN, similar=judged(True))


@pytest.mark.parametrize("earlier", [EarlierRequest(date(2023, 3, 2), None), EarlierRequest(ASKED, date(2023, 3, 2))])
def test_a_request_repeats_only_what_went_before(earlier: EarlierRequest) -> None:
    with pytest.raises(OutOfOrder, match="Check the days of the earlier request"):
        is_repeated(earlier, made_on=AGAIN)


def test_a_request_may_repeat_one_of_the_same_day() -> None:
    finding = is_repeated(EarlierRequest(AGAIN, AGAIN), made_on=AGAIN, similar=judged(True), reasonable_interval=judged(False))
    assert finding.value is True


@pytest.mark.parametrize("value", [True, False])
def test_vexatious_is_a_judgement(value: bool) -> None:
    finding = is_vexatious(judged(value), (Consideration(Theme.BURDEN, "forty requests in a month"),))
    assert finding.value is value
    assert "forty requests in a month: the burden on the authority" in finding.derivation()


def test_vexatious_is_never_supposed() -> None:
    with pytest.raises(MissingJudgement, match="whether the request is vexatious"):
        is_vexatious(None)
