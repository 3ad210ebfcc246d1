"""How an authority arranges its own work: what it keeps in its `settings`, read into shapes. Data of the body, and no law.

"services": ["Planning"],
"routes": [{"name": "standard", "subject": [], "steps": [{"clearer": "Legal", "holds": true}]}],
"milestones": [{"stage": "search", "team": "Services", "working_days_before": 10}],
"retention": [{"name": "FOI cases", "years": 3}, {"name": "Not FOI", "years": 1, "of": "messages set aside"}]
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.milestones import StageOfWork
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.unable import NotReady

SERVICES, ROUTES, MILESTONES, RETENTION = "services", "routes", "milestones", "retention"
# What a line of the retention schedule is of.
CASES, MESSAGES = "closed cases", "messages set aside"
# The stages of the work at which a milestone can stand, and how they are said.
STAGES = {
    StageOfWork.DIVIDE.value: "The parts are confirmed",
    StageOfWork.SEARCH.value: "The services have answered",
    StageOfWork.DRAFT.value: "The letter is drafted",
    StageOfWork.CLEAR.value: "The letter is cleared",
    StageOfWork.SEND.value: "The letter is sent",
    StageOfWork.REVIEW.value: "The review is decided",
}


class ClearanceStep(NamedTuple):
    """Who clears, and whether they can hold a letter or only see it for information."""

    clearer: str
    holds: bool = True


class Route(NamedTuple):
    """A route of clearance: the words of a subject that it is for, or none for every letter; and its steps in order."""

    name: str
    subject: tuple[str, ...]
    steps: tuple[ClearanceStep, ...]

    def table(self) -> dict[str, Any]:
        """The route as it is kept."""
        steps = [{"clearer": each.clearer, "holds": each.holds} for each in self.steps]
        return {"name": self.name, "subject": list(self.subject), "steps": steps}


class OwnMilestone(NamedTuple):
    """By how many working days before the last day a team's step is due."""

    stage: str
    team: str
    working_days_before: int


class RetentionLine(NamedTuple):
    """A line of the retention schedule: for how many years a case is kept after closing, or a message after it was set aside."""

    name: str
    years: int
    of: str = CASES

    @property
    def after(self) -> str:
        """From when the years are counted, in words."""
        return "after closing" if self.of == CASES else "after being set aside"

    @property
    def years_said(self) -> str:
        """How long that is, in words."""
        return "1 year" if self.years == 1 else f"{self.years} years"

    def closed_by(self, on: date) -> date:
        """What was closed, or set aside, on this day or before it is due for disposal on `on`."""
        try:
            return on.replace(year=on.year - self.years)
        except ValueError:  # 29 February, in a year that has none
            return on.replace(year=on.year - self.years, day=28)


def services_of(authority: PublicAuthority) -> tuple[str, ...]:
    """The services that searches are sent to, in order."""
    return tuple(authority.settings.get(SERVICES, ()))


def routes_of(authority: PublicAuthority) -> tuple[Route, ...]:
    """The routes of clearance, in the order in which they are tried."""
    return tuple(
        Route(
            each.get("name", ""),
            tuple(each.get("subject", ())),
            tuple(ClearanceStep(step["clearer"], bool(step.get("holds", True))) for step in each["steps"]),
        )
        for each in authority.settings.get(ROUTES, ())
    )


def milestones_of(authority: PublicAuthority) -> tuple[OwnMilestone, ...]:
    """The milestones, one a stage."""
    kept = authority.settings.get(MILESTONES, ())
    return tuple(OwnMilestone(each["stage"], each["team"], int(each["working_days_before"])) for each in kept)


def schedule_of(authority: PublicAuthority) -> tuple[RetentionLine, ...]:
    """The retention schedule, line by line."""
    return tuple(RetentionLine(each["name"], int(each["years"]), each.get("of", CASES)) for each in authority.settings.get(RETENTION, ()))


def line_of(authority: PublicAuthority, name: str, *, of: str) -> RetentionLine:
    """The line of the schedule with this name, of cases or of messages. Raises `NotReady` where there is none."""
    for each in schedule_of(authority):
        if (each.name, each.of) == (name, of):
            return each
    raise NotReady(f"Name the line of the retention schedule under which {of} are disposed of. An administrator keeps the schedule.")


def clearers_named(routes: Iterable[Route]) -> tuple[str, ...]:
    """Everybody whom the routes send a letter to, each once."""
    return tuple(dict.fromkeys(step.clearer for route in routes for step in route.steps))
