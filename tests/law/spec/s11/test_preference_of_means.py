"""FOIA s.11: the means that a requester prefers, and datasets."""

from datetime import date

import pytest

from answerable.law.foia.s11_means_of_communication import (
    Due,
    Means,
    Preference,
    must_give_effect,
    must_provide_for_reuse,
    reasons_notified,
)
from answerable.law.not_law import MissingJudgement, NotInForce, OutOfOrder
from tests.law.judgements import judged
from tests.law.spec import Spec

MADE = date(2020, 1, 6)

PREFERENCES = Spec(
    "FOIA s.11(1)",
    "What does a preference, in a request of 6 January 2020, leave the authority owing?",
    ("Expressed on", "Practicable", "Owing", "Why"),
    (
        (MADE, True, Due.EFFECT, "expressed on making the request, and practicable"),
        (MADE, False, Due.REASONS, "not reasonably practicable: the requester is told why"),
        (date(2020, 1, 7), None, Due.NOTHING, "expressed a day later"),
    ),
)
DATASETS = Spec(
    "FOIA s.11(1A)",
    "Must a dataset be provided in an electronic form that can be used again?",
    ("Electronic copy preferred", "Dataset", "Practicable", "Owing", "Why"),
    (
        (True, True, True, Due.EFFECT, "a dataset, and practicable"),
        (True, True, False, Due.REASONS, "not practicable"),
        (True, False, None, Due.NOTHING, "not raw and factual, so no dataset"),
        (False, None, None, Due.NOTHING, "no preference for an electronic copy"),
    ),
)
SPECS = (PREFERENCES, DATASETS)
COPY = (Means.COPY,)


@pytest.mark.parametrize(("expressed", "practicable", "due"), PREFERENCES.cases())
def test_a_preference(expressed: date, practicable: bool | None, due: Due) -> None:
    judgement = None if practicable is None else judged(practicable)
    finding = must_give_effect(Preference(COPY, expressed), request_made_on=MADE, practicable=judgement)
    assert finding.value is due
    assert reasons_notified(finding, notified_on=None).value is (due is not Due.REASONS)
    assert reasons_notified(finding, notified_on=MADE).value is True


@pytest.mark.parametrize(("preferred", "dataset", "practicable", "due"), DATASETS.cases())
def test_a_dataset(preferred: bool, dataset: bool | None, practicable: bool | None, due: Due) -> None:
    finding = must_provide_for_reuse(
        request_made_on=MADE,
        electronic_copy_preferred=preferred,
        is_dataset=None if dataset is None else judged(dataset),
        practicable=None if practicable is None else judged(practicable),
    )
    assert finding.value is due


def test_what_is_missing_is_named() -> None:
    with pytest.raises(MissingJudgement, match="reasonably practicable") as first:
        must_give_effect(Preference(COPY, MADE), request_made_on=MADE)
    with pytest.raises(MissingJudgement, match="whether the information is a dataset") as second:
        must_provide_for_reuse(request_made_on=MADE, electronic_copy_preferred=True, is_dataset=None)
    with pytest.raises(MissingJudgement, match="reasonably practicable") as third:
        must_provide_for_reuse(request_made_on=MADE, electronic_copy_preferred=True, is_dataset=judged(True))
    assert [each.value.under for each in (first, second, third)] == ["FOIA s.11(1)", "FOIA s.11(5)", "FOIA s.11(1A)"]


def test_datasets_from_the_first_day_on_which_they_were_law() -> None:
    first = date(2013, 9, 1)
    finding = must_provide_for_reuse(
        request_made_on=first, electronic_copy_preferred=True, is_dataset=judged(True), practicable=judged(True)
    )
    assert finding.value is Due.EFFECT


def test_days_that_cannot_be_are_refused() -> None:
    with pytest.raises(OutOfOrder, match="before the request"):
        must_give_effect(Preference(COPY, date(2020, 1, 5)), request_made_on=MADE)
    with pytest.raises(NotInForce, match="began on 1 September 2013"):
        must_provide_for_reuse(request_made_on=date(2013, 8, 31), electronic_copy_preferred=True, is_dataset=judged(True))
