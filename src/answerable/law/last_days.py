"""Every kind of last day that can be asked for, by name: what it is counted from, what else it may be told, and its rule.

The doors list these and ask for them by name, so a kind is added here once. Each rule is imported when it is asked for.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import PROMPTLY, Chronology, last_day_for_compliance
from answerable.law.not_law import Malformed, NotLaw
from answerable.law.working_days import Calendar, PassedOver, calendar


class Asked(NamedTuple):
    """What a last day is asked for with: the day it is counted from, and whatever else the kind may be told."""

    since: date
    clarified: date | None = None
    fees_notice: date | None = None
    fee_paid: date | None = None
    sessions: tuple[date, ...] | None = None
    within: int | None = None
    as_known_on: date | None = None

    def days(self) -> Calendar:
        """The calendar to count over."""
        return calendar(self.as_known_on)

    def request(self) -> Chronology:
        """The request that these days describe."""
        return Chronology(self.since, self.clarified, self.fees_notice, self.fee_paid)


class LastDay(NamedTuple):
    """The answer. `finding.value` is the last day or, where `lapses`, the last day to pay a fee without which there is none."""

    finding: Finding[date]
    passed_over: tuple[PassedOver, ...]
    lapses: bool = False


class Kind(NamedTuple):
    """One kind: what it is, what it is counted from, what else it takes, how soon, and the rule that finds it."""

    what: str
    counted_from: str
    find: Callable[[Asked], Finding[date]]
    takes: frozenset[str] = frozenset({"as_known_on"})
    how_soon: str = ""


def last_day_of(kind: str, asked: Asked) -> LastDay:
    """The last day of a kind. Raises `Malformed` for a kind or an option that is not there, and whatever its rule raises."""
    refuse_what_does_not_fit(kind, asked)
    if not calendar().first <= asked.since <= calendar().last:
        raise calendar().beyond(asked.since)
    try:
        finding = KINDS[kind].find(asked)
    except NotLaw as refused:
        lapse = getattr(refused, "lapse", None)
        if lapse is None:
            raise
        return LastDay(lapse, _passed_over(asked.fees_notice or asked.since, lapse.value, asked) if kind in _EIR else (), lapses=True)
    if kind == "steps":
        return LastDay(finding, ())
    if kind in _TRIBUNAL:
        return LastDay(finding, _rolled_over(asked, finding.value))
    return LastDay(finding, _passed_over(max(asked.since, asked.clarified or asked.since), finding.value, asked))


def refuse_what_does_not_fit(kind: str, asked: Asked) -> None:
    """Refuses a kind that is not there, an option that it does not take, and one that it needs and has not. Raises `Malformed`."""
    if kind not in KINDS:
        raise Malformed(f"There is no kind {kind!r}; the kinds are {', '.join(KINDS)}.")
    takes = KINDS[kind].takes
    for name, value in zip(Asked._fields[1:], asked[1:], strict=True):
        if value is not None and name not in takes:
            raise Malformed(f"{kind} takes no {NAMES[name]}; leave it out, or ask for a kind that takes it.")
        if value is None and name in takes and name in NEEDED:
            raise Malformed(f"{kind} needs {NAMES[name]}; {NEEDED[name]}")
    if asked.within is not None:
        from answerable.law.foia.s50_period_for_steps import refuse_period

        refuse_period(asked.within)


def _passed_over(after: date, to: date, asked: Asked) -> tuple[PassedOver, ...]:
    return asked.days().passed_over(after=after, to=to)


def _rolled_over(asked: Asked, to: date) -> tuple[PassedOver, ...]:
    from answerable.law.periods import days_after
    from answerable.law.tribunal.r12_calculating_time import Reading, tribunal_calendar
    from answerable.law.tribunal.r22_notice_of_appeal import DAYS

    return tribunal_calendar(Reading.ENGLAND_AND_WALES).passed_over(after=days_after(DAYS - 1, following=asked.since), to=to)


def _response(asked: Asked) -> Finding[date]:
    return last_day_for_compliance(asked.request(), days=asked.days())


def _pit_norm(asked: Asked) -> Finding[date]:
    from answerable.law.code.norms_of_time import public_interest_norm

    return public_interest_norm(asked.request(), days=asked.days())


def _archives(asked: Asked) -> Finding[date]:
    from answerable.law.regulations.time_2004_archives import last_day_for_archives

    return last_day_for_archives(asked.request(), days=asked.days())


def _regulations_maximum(asked: Asked) -> Finding[date]:
    from answerable.law.regulations.time_2004_day_specified import latest_day_by_regulations

    return latest_day_by_regulations(asked.request(), days=asked.days())


def _school(asked: Asked) -> Finding[date]:
    from answerable.law.regulations.time_2004_schools import last_day_for_a_maintained_school

    return last_day_for_a_maintained_school(asked.request(), sessions=asked.sessions or (), days=asked.days())


def _internal_review(asked: Asked) -> Finding[date]:
    from answerable.law.code.norms_of_time import internal_review_norm

    return internal_review_norm(asked.since, days=asked.days())


def _internal_review_exceptional(asked: Asked) -> Finding[date]:
    from answerable.law.code.norms_of_time import internal_review_norm_exceptionally

    return internal_review_norm_exceptionally(asked.since, days=asked.days())


def _eir(asked: Asked) -> Finding[date]:
    from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
    from answerable.law.eir.request import EnvironmentalRequest

    return last_day_to_make_available(EnvironmentalRequest(*asked.request()), days=asked.days())


def _eir_extended(asked: Asked) -> Finding[date]:
    from answerable.law.eir.r07_extension_of_time import last_day_when_extended
    from answerable.law.eir.request import EnvironmentalRequest

    return last_day_when_extended(EnvironmentalRequest(*asked.request()), days=asked.days())


def _eir_review(asked: Asked) -> Finding[date]:
    from answerable.law.eir.r11_representations import last_day_for_reconsideration

    return last_day_for_reconsideration(asked.since, days=asked.days())


def _eir_representations(asked: Asked) -> Finding[date]:
    from answerable.law.eir.r11_representations import last_day_for_representations

    return last_day_for_representations(asked.since, days=asked.days())


def _veto(asked: Asked) -> Finding[date]:
    from answerable.law.foia.s53_exception_from_duty_to_comply import last_day_for_certificate

    return last_day_for_certificate(asked.since, days=asked.days())


def _aggregation_window(asked: Asked) -> Finding[date]:
    from answerable.law.regulations.fees_2004_aggregation import last_day_of_aggregation_window

    return last_day_of_aggregation_window(asked.since, days=asked.days())


def _appeal(asked: Asked) -> Finding[date]:
    from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal

    return last_day_to_appeal(asked.since)


def _permission(asked: Asked) -> Finding[date]:
    from answerable.law.tribunal.r42_permission_to_appeal import last_day_to_ask_permission

    return last_day_to_ask_permission(asked.since)


def _steps(asked: Asked) -> Finding[date]:
    from answerable.law.foia.s50_period_for_steps import last_day_for_steps

    return last_day_for_steps(asked.since, within=asked.within or 0)


NAMES = {
    "clarified": "--clarified",
    "fees_notice": "--fees-notice",
    "fee_paid": "--fee-paid",
    "sessions": "--sessions",
    "within": "--days",
    "as_known_on": "--as-known-on",
}
NEEDED = {
    "sessions": "give a file of the days on which the school has a session, one ISO date a line.",
    "within": "give the number of calendar days that the notice allows.",
}
_TRIBUNAL = ("appeal", "permission")
_EIR = ("eir", "eir-extended")
_CLOCK = frozenset({"clarified", "fees_notice", "fee_paid", "as_known_on"})
_RECEIVED = "the day the request was received"
_SOON = "as soon as possible and"

KINDS = {
    "response": Kind("an answer to a request", _RECEIVED, _response, _CLOCK, PROMPTLY),
    "pit-norm": Kind("an answer when the public interest is weighed, by the Code's norm", _RECEIVED, _pit_norm, _CLOCK),
    "archives": Kind("an answer about transferred public records not designated open", _RECEIVED, _archives, _CLOCK, PROMPTLY),
    "regulations-maximum": Kind(
        "an answer, where regulations allow the most time that they can", _RECEIVED, _regulations_maximum, _CLOCK, PROMPTLY
    ),
    "school": Kind("an answer by a school or academy", _RECEIVED, _school, _CLOCK | {"sessions"}, PROMPTLY),
    "internal-review": Kind("the outcome of an internal review, by the Code's norm", "the day it was asked for", _internal_review),
    "internal-review-exceptional": Kind(
        "the outcome of an internal review in exceptional circumstances, by the Code's norm",
        "the day it was asked for",
        _internal_review_exceptional,
    ),
    "eir": Kind("an answer under the Environmental Information Regulations", _RECEIVED, _eir, _CLOCK, _SOON),
    "eir-extended": Kind(
        "an answer under the Environmental Information Regulations, extended for complexity and volume",
        _RECEIVED,
        _eir_extended,
        _CLOCK,
        _SOON,
    ),
    "eir-review": Kind("the outcome of reconsideration", "the day the representations were received", _eir_review, how_soon=_SOON),
    "eir-representations": Kind("making representations", "the day the applicant believes the authority failed", _eir_representations),
    "veto": Kind("a certificate under s.53", "the effective date of the notice", _veto),
    "aggregation-window": Kind(
        "a later request whose cost may be added to this one's", "the day the first request was received", _aggregation_window
    ),
    "appeal": Kind("an appeal to the Tribunal", "the day the decision notice was sent", _appeal, frozenset()),
    "permission": Kind("asking for permission to appeal further", "the day the Tribunal sent its decision", _permission, frozenset()),
    "steps": Kind("the steps that a decision notice orders", "the date of the decision notice", _steps, frozenset({"within"})),
}
