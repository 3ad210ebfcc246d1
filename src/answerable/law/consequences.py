"""What follows from a finding: the steps a decision notice must order, and who enforces it.

A failed neither-confirm-nor-deny never leads straight to disclosure. The authority must confirm or deny; only if it confirms does
the second step arise, and there it may still refuse, under a fresh notice, on the exemption that failed for the first duty
or on any other. A denial ends the matter.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s50_decision_notices import must_order_steps
from answerable.law.foia.s54_failure_to_comply import Court, Served, as_contempt, court, may_certify
from answerable.law.foia.s61_appeal_proceedings import dealt_with_by, tribunal_may_certify
from answerable.law.provision import Provision, cite
from answerable.law.rule import rule


class Order(Enum):
    """The kinds of step."""

    CONFIRM_OR_DENY = "confirm or deny whether the information is held"
    DISCLOSE_OR_REFUSE = "either disclose the information or give a refusal notice that complies with section 17"
    COMMUNICATE = "communicate the information"
    RESPOND_AFRESH = "respond afresh without relying on the provision that failed"
    MEND_THE_NOTICE = "give a refusal notice that meets the requirement"
    GIVE_EFFECT = "give effect to the preference that the requester expressed, so far as reasonably practicable"


class Step(NamedTuple):
    """One thing to order: for which part, for which requirement, and on what condition, if on any."""

    order: Order
    part: str
    towards: Provision
    only_if: str = ""

    def __str__(self) -> str:
        return f"{self.only_if}: {self.order.value}" if self.only_if else self.order.value


class Failure(NamedTuple):
    """A requirement that a notice finds not to have been met, for one part.

    `because_of` is the provision relied on in vain, where the request was refused under s.12 or s.14. `remedied_on` is the
    day on which the requirement was met after all.
    """

    part: str
    of: Provision
    because_of: Provision | None = None
    remedied_on: date | None = None


@rule("FOIA s.50(4)", since="2005-01-01")
def steps_to_order(failures: Iterable[Failure]) -> Finding[tuple[Step, ...]]:
    """the steps which must be taken by the authority for complying with that requirement"""
    found = [(each, must_order_steps(each.of, remedied_on=each.remedied_on)) for each in failures]
    ordered = dict.fromkeys(step for failure, ordering in found if ordering.value for step in _steps(failure))
    return Finding(tuple(ordered), because=[ordering for _, ordering in found])


def _steps(failure: Failure) -> tuple[Step, ...]:
    if failure.because_of is not None:
        return (Step(Order.RESPOND_AFRESH, failure.part, failure.of),)
    if failure.of.covers(cite("FOIA s.1(1)(a)")):  # or all of s.1(1), as older notices put it: the first duty comes first
        return (
            Step(Order.CONFIRM_OR_DENY, failure.part, failure.of),
            Step(Order.DISCLOSE_OR_REFUSE, failure.part, cite("FOIA s.1(1)(b)"), only_if="if it is held"),
        )
    if failure.of == "FOIA s.1(1)(b)":
        return (Step(Order.COMMUNICATE, failure.part, failure.of),)
    return (Step(Order.MEND_THE_NOTICE if failure.of.section == "FOIA s.17" else Order.GIVE_EFFECT, failure.part, failure.of),)


def dealt_with(failed: Judgement[bool], *, substituted: bool, in_scotland: bool = False, on: date) -> Finding[Court | None]:
    """Who may in the end deal with an authority that does not comply with a decision notice, or None where nobody may.

    The Commissioner's own notice: certified to the High Court or the Court of Session. The Tribunal's substituted notice:
    certified to the Upper Tribunal. Either is a power. Raises `NotInForce` for the Tribunal before 25 May 2018.
    """
    if substituted:
        return dealt_with_by(tribunal_may_certify(failed, on=on))
    certified = may_certify(Served.DECISION_NOTICE, failed)
    return _by_court(certified, in_scotland=in_scotland)


@rule("FOIA s.54(3)", since="2005-01-01")
def _by_court(certified: Finding[bool], *, in_scotland: bool) -> Finding[Court | None]:
    """deal with the authority as if it had committed a contempt of court"""
    which = court(in_scotland=in_scotland)
    return Finding(which.value if as_contempt(certified).value else None, because=(certified, which))
