"""Two notices in one case, compared as they read: findings, days and steps."""

from collections.abc import Iterator

from answerable.documents.decision_notice import Reading
from answerable.documents.notice_drafting.orders import in_words, ordered_by

_KINDS = ("request", "clarification", "extension", "response", "review requested", "review outcome", "complaint")


def differences(real: Reading, ours: Reading) -> tuple[str, ...]:
    """What is not the same in both, one sentence each; nothing where all findings, days and steps are."""
    return tuple(_differences(real, ours))


def _differences(real: Reading, ours: Reading) -> Iterator[str]:
    for what in ("reference", "date", "public_authority", "regimes", "steps_within", "steps_by", "appeal_within_days", "appeal_by"):
        one, other = getattr(real, what), getattr(ours, what)
        if one != other and not (what == "reference" and one is None):
            yield f"{what.replace('_', ' ')}: {one} in the real notice, {other} in ours"
    if set(real.outcomes) != set(ours.outcomes):
        yield f"findings: {_found(real)} in the real notice, {_found(ours)} in ours"
    if len(real.steps) != len(ours.steps):
        yield f"steps: {len(real.steps)} in the real notice, {len(ours.steps)} in ours"
    else:
        yield from _orders(real.steps, ours.steps)
    for kind in _KINDS:
        if real.first(kind) != ours.first(kind):
            yield f"{kind}: {real.first(kind)} in the real notice, {ours.first(kind)} in ours"


def _orders(real: tuple[str, ...], ours: tuple[str, ...]) -> Iterator[str]:
    """The steps that order something else, or of which it cannot be told."""
    for nth, (theirs, own) in enumerate(zip(real, ours, strict=True), start=1):
        one, other = ordered_by(theirs), ordered_by(own)
        if one != other or not one:
            yield f"step {nth}: {in_words(one)} in the real notice, {in_words(other)} in ours"


def _found(reading: Reading) -> str:
    return ", ".join(sorted(f"{each.under} {each.complaint}" for each in reading.outcomes))
