"""One case, played to its end in a database that holds nothing else."""

from answerable.casework.authority.acting import By
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.replay.outcome import Plain, outcome
from answerable.casework.replay.play import cast_of, instant, play
from answerable.casework.replay.score import Score

_SLUG = "the-authority"


def played_alone(score: Score) -> Plain:
    """What came of a case. Raises what the actions raise."""
    authority = PublicAuthority.objects.create(
        slug=_SLUG, name=score.case.authority, facts=score.facts(), complaints_procedure=score.procedure()
    )
    cast = cast_of(authority)
    request = play(score, authority=authority, cast=cast)
    return outcome(request, by=By(cast.officer, instant(score.last_day)), on=score.last_day)
