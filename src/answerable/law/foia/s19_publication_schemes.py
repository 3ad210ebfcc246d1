"""FOIA section 19: publication schemes. Three duties of every authority, what a scheme must say, and how long approval lasts.

Datasets that somebody asked for are to be published too, s.19(2A), unless that is not appropriate: a judgement.
Model schemes are in s.20: one adopted unchanged needs no approval of its own while the model stays approved.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Ground, Judgement
from answerable.law.not_law import MissingJudgement
from answerable.law.rule import rule

DATASETS_SINCE = date(2013, 9, 1)


class Scheme(NamedTuple):
    """An authority's scheme as it stands. `datasets` is whether it carries the requirement of s.19(2A)."""

    adopted_on: date | None = None
    approved: bool = False
    approval_ended_on: date | None = None
    classes: bool = False
    manner: bool = False
    charges: bool = False
    datasets: bool = False
    reviewed_on: date | None = None


@rule("FOIA s.19(1)(a)", since="2005-01-01")
def adopted_and_approved(scheme: Scheme, *, on: date) -> Finding[bool]:
    """
    to adopt and maintain a scheme which relates to the publication of information by the authority and is
    approved by the Commissioner
    """
    adopted = scheme.adopted_on is not None and scheme.adopted_on <= on
    approved = scheme.approved and (scheme.approval_ended_on is None or on < scheme.approval_ended_on)
    because: tuple[Ground, ...] = (
        Fact(scheme.adopted_on, "the scheme was adopted"),
        Fact(scheme.approved, "approved by the Commissioner"),
        Fact(scheme.approval_ended_on, "the approval ended"),
        says_what_it_must(scheme, on=on),
    )
    return Finding(adopted and approved, because=because)


@rule("FOIA s.19(2)", since="2005-01-01")
def says_what_it_must(scheme: Scheme, *, on: date) -> Finding[bool]:
    """specify classes of information which the public authority publishes or intends to publish"""
    needed = {
        "specifies the classes, s.19(2)(a)": scheme.classes,
        "specifies the manner of publication, s.19(2)(b)": scheme.manner,
        "specifies whether free or on payment, s.19(2)(c)": scheme.charges,
    }
    if on >= DATASETS_SINCE:
        needed["requires datasets to be published, s.19(2A)"] = scheme.datasets
    return Finding(all(needed.values()), because=tuple(Fact(value, what) for what, value in needed.items()))


@rule("FOIA s.19(1)(b)", since="2005-01-01")
def publishes_in_accordance(in_class: bool, *, published_on: date | None) -> Finding[bool]:
    """to publish information in accordance with its publication scheme"""
    because = (Fact(in_class, "of a class in the scheme"), Fact(published_on, "published"))
    return Finding(not in_class or published_on is not None, because=because)


@rule("FOIA s.19(1)(c)", since="2005-01-01")
def reviewed(scheme: Scheme, *, often_enough: Judgement[bool] | None) -> Finding[bool]:
    """from time to time to review its publication scheme"""
    if often_enough is None:
        raise MissingJudgement("whether the scheme is reviewed often enough", under="FOIA s.19(1)(c)")
    return Finding(often_enough.value, because=(Fact(scheme.reviewed_on, "last reviewed"), often_enough))


@rule("FOIA s.19(2A)", since="2013-09-01")
def dataset_to_be_published(*, requested: bool, appropriate: Judgement[bool] | None) -> Finding[bool]:
    """any dataset held by the authority in relation to which a person makes a request for information to the authority"""
    if not requested:
        return Finding(False, because=(Fact(False, "somebody asked for the dataset"),))
    if appropriate is None:
        raise MissingJudgement("whether it is appropriate for the dataset to be published", under="FOIA s.19(2A)(a)")
    return Finding(appropriate.value, because=(Fact(True, "somebody asked for the dataset"), appropriate))
