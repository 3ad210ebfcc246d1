"""A derivation as a requester may read it: every line that the officer sees, but for why somebody judged something as they did.

Reasons are written for colleagues. Those that a requester is owed stand in the letters.
"""

from collections.abc import Iterator

from answerable.law.finding import Finding, Ground, Judgement, say


def derivation_for_requester(finding: Finding[object]) -> str:
    """The reasoning as a tree of lines, in the shape of `Finding.derivation`."""
    return "\n".join((finding.line(), *_grounds(finding, "")))


def _grounds(finding: Finding[object], indent: str) -> Iterator[str]:
    grounds = finding.because
    for nth, ground in enumerate(grounds, start=1):
        last = nth == len(grounds)
        yield f"{indent}{'└─ ' if last else '├─ '}{_line(ground)}"
        if isinstance(ground, Finding):
            yield from _grounds(ground, indent + ("   " if last else "│  "))


def _line(ground: Ground) -> str:
    if isinstance(ground, Judgement):
        return f"{say(ground.value)}: {ground.matter}, as the authority judged"
    return ground.line()
