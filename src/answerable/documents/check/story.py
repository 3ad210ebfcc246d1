"""The days of a case as its decision notice gives them: what happened to one request, once, and what the notice does not say.

A notice dates the request, and seldom its receipt. The day of the request is taken as the day of receipt, and every
derivation that rests on this says so. A day that the notice does not give is missing, and nothing is worked out from it.
"""

from datetime import date
from typing import NamedTuple

from answerable.documents.decision_notice import Reading
from answerable.law.finding import say


class Story(NamedTuple):
    """What happened, and when. `clarified` moves the day that the count starts from; `reply` is the first answer after that day."""

    requested: date | None
    clarified: date | None
    extended: date | None
    reply: date | None
    review_asked: date | None
    review_given: date | None
    notice: date | None

    @property
    def counted_from(self) -> date | None:
        """The day that the time for compliance is counted from."""
        return self.clarified or self.requested

    @property
    def assumption(self) -> str:
        """What is taken for granted of the day of receipt, in a sentence."""
        if self.clarified:
            return f"Assumed: the clarification that the notice dates {say(self.clarified)} came on that day and was reasonably required."
        assert self.requested
        return f"Assumed: the request that the notice dates {say(self.requested)} was received on that day."


def story_of(reading: Reading) -> Story:
    """The first event of each kind that can follow what came before it."""
    requested = reading.first("request")
    clarified = _first(reading, "clarification", requested)
    start = clarified or requested
    reply = _first(reading, "response", start)
    extended = _first(reading, "extension", start)
    asked = _first(reading, "review requested", reply or start)
    return Story(
        requested=requested,
        clarified=clarified,
        extended=extended if extended and not (reply and reply < extended) else None,
        reply=reply,
        review_asked=asked,
        review_given=_first(reading, "review outcome", asked) if asked else None,
        notice=reading.date,
    )


def _first(reading: Reading, kind: str, since: date | None) -> date | None:
    return next((each.on for each in reading.events if each.kind == kind and since is not None and each.on >= since), None)
