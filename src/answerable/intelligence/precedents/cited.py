"""Who cites a decision, and what became of it on appeal, as far as the decisions that are kept and a table of appeals tell."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from answerable.documents.case_log.table import Line
from answerable.intelligence.precedents.corpus import Corpus, any_of
from answerable.intelligence.precedents.decision import Decision
from answerable.intelligence.unable import UnableToCount

_ALLOWED, _PARTLY = ("allowed", "upheld"), ("in part", "partly")
STANDS, OVERTURNED, IN_PART, ON_APPEAL = "stands on appeal", "overturned on appeal", "overturned in part on appeal", "appealed"
_HEADINGS = ("citation", "date", "result", "ico_decision_notice")
_FILE = "appeals"


class Appeal(NamedTuple):
    """What a Tribunal did with a decision: `result` as its own words are, `became` what that makes of the decision."""

    notice: str
    citation: str
    date: str
    result: str
    became: str


def citing(corpus: Corpus, *references: str, most: int = 100) -> tuple[Decision, ...]:
    """The decisions that cite one that is known by these, the newest first, each without its paragraphs."""
    return tuple(sorted(corpus.decisions(any_of("cites", references), most=most), key=lambda each: each.date, reverse=True))


def appeals_in(headings: Sequence[str], lines: Iterable[Line]) -> tuple[Appeal, ...]:
    """The appeals that a table tells, one for each notice that was appealed. Raises `UnableToCount` for another table."""
    if not set(_HEADINGS) <= set(headings):
        raise UnableToCount(f"A table of appeals has the columns {', '.join(_HEADINGS)}; this one has {', '.join(headings)}.")
    at = {name: headings.index(name) for name in _HEADINGS}
    return tuple(
        Appeal(notice.strip(), cells[at["citation"]], cells[at["date"]], cells[at["result"]], what_became(cells[at["result"]]))
        for cells in (line.cells for line in lines)
        for notice in cells[at["ico_decision_notice"]].split(";")
        if notice.strip()
    )


def keep(folder: Path, appeals: Sequence[Appeal]) -> None:
    """Keeps what became of decisions in the folder of a corpus, in the place of what was kept before."""
    made = folder / f"half-{_FILE}"
    made.write_text("".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in appeals), encoding="utf-8")
    made.replace(folder / _FILE)


def told_by_table(folder: Path) -> tuple[Appeal, ...]:
    """What became of decisions, as far as a table that was kept tells."""
    file = folder / _FILE
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return tuple(Appeal(*json.loads(line)) for line in lines)


def what_became(result: str) -> str:
    said = result.lower()
    if any(word in said for word in _ALLOWED):
        return IN_PART if any(word in said for word in _PARTLY) else OVERTURNED
    return STANDS if "dismissed" in said or "struck out" in said else ON_APPEAL
