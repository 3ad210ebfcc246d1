"""One case, played to its end in a database that holds nothing else: the authority's side and, where it ends in a notice, both."""

from typing import TYPE_CHECKING, NamedTuple

from answerable.casework.authority.acting import By
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.replay.outcome import Plain, outcome
from answerable.casework.replay.play import cast_of, instant, play
from answerable.casework.replay.score import Score

if TYPE_CHECKING:
    from answerable.documents.notice_drafting import Notice
    from answerable.documents.notice_drafting.from_case_file import Written

_SLUG = "the-authority"


class Alone(NamedTuple):
    """What came of a case; the notice that the Commissioner served in it, and what stopped that, if something did."""

    told: Plain
    served: "Notice | None" = None
    stopped: str = ""
    stopped_under: str = ""


def played_alone(score: Score, written: "Written | None" = None) -> Alone:
    """What came of a case, with the Commissioner's side of it where its notice was written. Raises what the actions raise."""
    authority = PublicAuthority.objects.create(
        slug=_SLUG, name=score.case.authority, facts=score.facts(), complaints_procedure=score.procedure()
    )
    cast = cast_of(authority)
    request = play(score, authority=authority, cast=cast)
    told = outcome(request, by=By(cast.officer, instant(score.last_day)), on=score.last_day)
    return Alone(told) if written is None else _both(score, written, request, told)


def _both(score: Score, written: "Written", request: InformationRequest, told: Plain) -> Alone:
    # Here's why so late: few cases end in a notice, and the Commissioner's casework takes as long to load as the authority's.
    from answerable.casework.commissioner.paragraphs import kept_paragraphs
    from answerable.casework.replay import regulator
    from answerable.casework.replay.decided import chronology, decided
    from answerable.casework.replay.judged import judged_in

    played = regulator.play(written, judged_in(score.case, score.file))
    why, under = (str(played.stopped), played.stopped.under) if played.stopped is not None else ("", "")
    complaint = decided(played.complaint, on=score.last_day, stopped=why)
    both = {**told, "complaint": complaint, "chronology": chronology(request, played.complaint)}
    return Alone(both, kept_paragraphs(played.complaint), why, under)
