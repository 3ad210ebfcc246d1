"""What somebody asks of the register: words and filters, as they stand in an address."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import Exists, Expression, OuterRef, Q

from answerable.casework.authority.models import Part
from answerable.casework.authority.permissions import OPEN
from answerable.casework.authority.states import State
from answerable.documents.case_log.days import read_day
from answerable.documents.case_log.provisions import provision_named
from answerable.law.clock import Standing
from answerable.law.not_law import NotACitation
from answerable.law.provision import Provision
from answerable.law.regime import Regime

NOBODY = "nobody"
LONGEST = 200
DAYS = ("received_from", "received_to", "answered_from", "answered_to")


class Asked(NamedTuple):
    """Words, and filters that narrow them. Empty is everything.

    `provision` is a section, a limb or a regulation, with all under it; `law` one that some part of the request goes under.
    """

    words: str = ""
    state: str = ""
    officer: str = ""
    provision: Provision | None = None
    outcome: str = ""
    law: str = ""
    received_from: date | None = None
    received_to: date | None = None
    answered_from: date | None = None
    answered_to: date | None = None
    late: bool = False

    def query(self) -> str:
        """As it stands in an address."""
        return urlencode({name: _written(value) for name, value in self._asdict().items() if value})

    @property
    def narrows(self) -> bool:
        """Whether anything at all was asked for."""
        return any(self)


class Understood(NamedTuple):
    """What was asked, as far as it was understood, and what is wrong with the rest, by field."""

    asked: Asked
    problems: dict[str, str]


def understood(query: Mapping[str, str]) -> Understood:
    """What an address asks. What is not understood narrows nothing, and is said."""
    problems: dict[str, str] = {}
    found: dict[str, Any] = {name: " ".join(query.get(name, "").replace("\0", " ").split())[:LONGEST] for name in ("words", "outcome")}
    found["law"] = query.get("law", "") if query.get("law", "") in {each.value for each in Regime} else ""
    found["late"] = bool(query.get("late"))
    found["state"] = query.get("state", "") if query.get("state", "") in {each.value for each in State} else ""
    officer = query.get("officer", "")
    found["officer"] = officer if officer == NOBODY or (officer.isascii() and officer.isdigit() and len(officer) < 10) else ""
    for name in DAYS:
        text = query.get(name, "").strip()
        found[name] = read_day(text)
        if text and found[name] is None:
            problems[name] = "Enter a day, like 7 November 2019 or 7/11/2019"
    for since, until in (DAYS[:2], DAYS[2:]):
        if found[since] and found[until] and found[since] > found[until]:
            problems[until] = "Enter a day that is not before the first one"
            found[until] = None
    named = query.get("provision", "").strip()
    try:
        found["provision"] = provision_named(named) if named else None
    except NotACitation:
        problems["provision"] = "Enter a section or a limb, like 31 or s.31(1)(a), or a regulation, like reg 12(4)(b)"
    return Understood(Asked(**found), problems)


def narrowing(asked: Asked, *, today: date | Expression, indexed: bool = False) -> Q:
    """The filters, all but the words, as a condition on requests; without the provision where the index has looked for that."""
    condition = Q()
    if asked.state:
        condition &= Q(state=asked.state)
    if asked.officer:
        condition &= Q(officer__isnull=True) if asked.officer == NOBODY else Q(officer=asked.officer)
    if asked.provision is not None and not indexed:
        # Provisions stand with a space between them, so that s.31 finds s.31(3) and never s.310.
        named = str(asked.provision)
        condition &= Q(provisions__contains=f"{named}(") | Q(provisions__contains=f"{named} ") | Q(provisions__endswith=named)
    if asked.outcome:
        condition &= Q(outcome__icontains=asked.outcome)
    if asked.law:
        condition &= Q(Exists(Part.objects.filter(request=OuterRef("pk"), regime=asked.law)))
    for name, lookup in (("received_from", "received_on__gte"), ("received_to", "received_on__lte")):
        if getattr(asked, name):
            condition &= Q(**{lookup: getattr(asked, name)})
    if asked.answered_to:
        condition &= Q(received_on__lte=asked.answered_to)  # what is so anyway, and lets the register be read from there
    for name, lookup in (("answered_from", "answered_on__gte"), ("answered_to", "answered_on__lte")):
        if getattr(asked, name):
            condition &= Q(**{lookup: getattr(asked, name)})
    return condition & _late(today) if asked.late else condition


def _late(today: date | Expression) -> Q:
    """Not answered by the last day, or answered after it."""
    answered_late = Part.objects.filter(request=OuterRef("pk"), standing=Standing.ANSWERED_LATE.value)
    return Q(state__in=[each.value for each in OPEN], last_day__lt=today) | Q(Exists(answered_late))


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return "yes" if value is True else str(value)
