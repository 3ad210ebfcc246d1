"""What the events of the powers beside a decision notice change. fold.py calls these."""

from collections.abc import Callable, Mapping

from answerable.casework.commissioner.shape import Case, Certificate, Concern, EnforcementNotice, Recommendation
from answerable.casework.ledger.read import Happened


def _enforced(case: Case, entry: Happened) -> None:
    told = entry.payload
    number = len(case.enforcement_notices) + 1
    case.enforcement_notices.append(EnforcementNotice(number, tuple(told["under"]), tuple(told["steps"]), entry.on, told["within"]))


def _complied(case: Case, entry: Happened) -> None:
    at = entry.payload["number"] - 1
    case.enforcement_notices[at] = case.enforcement_notices[at]._replace(complied_on=entry.on)


def _recommended(case: Case, entry: Happened) -> None:
    case.recommendations.append(Recommendation(entry.on, tuple(entry.payload["under"]), tuple(entry.payload["steps"])))


def _certificate(case: Case, entry: Happened) -> None:
    case.certificate = Certificate(entry.on, entry.payload["under"], entry.payload["last_day"])


def _concern(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.concerns.append(Concern(len(case.concerns) + 1, told["deed"], told["done_by"], told["done_on"]))


def _concluded(case: Case, entry: Happened) -> None:
    at = entry.payload["number"] - 1
    case.concerns[at] = case.concerns[at]._replace(concluded_on=entry.on)


CHANGES: Mapping[str, Callable[[Case, Happened], None]] = {
    "enforcement notice served": _enforced,
    "enforcement notice complied with": _complied,
    "practice recommended": _recommended,
    "certificate of accountable person": _certificate,
    "concern recorded": _concern,
    "concern concluded": _concluded,
}
