"""FOIA s.19: a scheme adopted and approved, what it must say, and publishing by it."""

from datetime import date

import pytest

from answerable.law.foia.s19_publication_schemes import (
    Scheme,
    adopted_and_approved,
    dataset_to_be_published,
    publishes_in_accordance,
    reviewed,
    says_what_it_must,
)
from answerable.law.not_law import MissingJudgement
from tests.law.judgements import judged
from tests.law.spec import Spec

ON = date(2020, 1, 6)
WHOLE = Scheme(adopted_on=date(2009, 1, 1), approved=True, classes=True, manner=True, charges=True, datasets=True, reviewed_on=ON)

APPROVAL = Spec(
    "FOIA s.19(1)(a)",
    "Is an approved scheme in place on 6 January 2020?",
    ("Adopted", "Approved", "Approval ended", "In place", "Why"),
    (
        (date(2009, 1, 1), True, None, True, "adopted and approved"),
        (None, True, None, False, "never adopted"),
        (ON, True, None, True, "adopted on the day itself"),
        (date(2020, 1, 7), True, None, False, "adopted a day later"),
        (date(2009, 1, 1), False, None, False, "not approved"),
        (date(2009, 1, 1), True, ON, False, "approval ends on the day itself"),
        (date(2009, 1, 1), True, date(2020, 1, 7), True, "approval ends a day later"),
    ),
)
CONTENTS = Spec(
    "FOIA s.19(2)",
    "Does the scheme say what it must?",
    ("Without", "On", "Says it", "Why"),
    (
        (None, ON, True, "all four"),
        ("classes", ON, False, "no classes of information"),
        ("manner", ON, False, "not how each class is published"),
        ("charges", ON, False, "not whether free or on payment"),
        ("datasets", ON, False, "nothing on datasets"),
        ("datasets", date(2013, 8, 31), True, "datasets were not yet required"),
        ("datasets", date(2013, 9, 1), False, "the first day on which they were"),
    ),
)
SPECS = (APPROVAL, CONTENTS)


@pytest.mark.parametrize(("adopted", "approved", "ended", "in_place"), APPROVAL.cases())
def test_approval(adopted: date | None, approved: bool, ended: date | None, in_place: bool) -> None:
    scheme = WHOLE._replace(adopted_on=adopted, approved=approved, approval_ended_on=ended)
    assert adopted_and_approved(scheme, on=ON).value is in_place


@pytest.mark.parametrize(("without", "on", "says_it"), CONTENTS.cases())
def test_contents(without: str | None, on: date, says_it: bool) -> None:
    scheme = Scheme(**{**WHOLE._asdict(), **({} if without is None else {without: False})})
    assert says_what_it_must(scheme, on=on).value is says_it


@pytest.mark.parametrize(("in_class", "on", "complies"), [(True, ON, True), (True, None, False), (False, None, True)])
def test_publishing_by_the_scheme(in_class: bool, on: date | None, complies: bool) -> None:
    assert publishes_in_accordance(in_class, published_on=on).value is complies


def test_review_from_time_to_time_is_a_judgement() -> None:
    """A scheme of last week need not have been reviewed yet: no day settles it, and no day missing does."""
    for scheme in (WHOLE, WHOLE._replace(reviewed_on=None)):
        assert reviewed(scheme, often_enough=judged(False)).value is False
        assert reviewed(scheme, often_enough=judged(True)).value is True
        with pytest.raises(MissingJudgement, match="reviewed often enough"):
            reviewed(scheme, often_enough=None)


def test_a_dataset_that_somebody_asked_for_is_published_unless_not_appropriate() -> None:
    assert dataset_to_be_published(requested=False, appropriate=None).value is False
    assert dataset_to_be_published(requested=True, appropriate=judged(True)).value is True
    assert dataset_to_be_published(requested=True, appropriate=judged(False)).value is False
    with pytest.raises(MissingJudgement, match="appropriate for the dataset"):
        dataset_to_be_published(requested=True, appropriate=None)
