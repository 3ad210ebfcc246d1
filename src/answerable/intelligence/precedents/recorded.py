"""What people have recorded about decisions, which no text says: that one is doubted, and of which kind an authority is.

Each record says who made it and when. The last one about a decision and what doubts it, or about an authority, is the one that counts.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from answerable.documents.authority_kinds import KINDS
from answerable.documents.decision_references import RANKS, maker_of
from answerable.intelligence.precedents.corpus import lines_of, plain_name
from answerable.intelligence.precedents.decision import Decision
from answerable.intelligence.unable import UnableToCount

_DOUBTS, _SECTORS = "doubts", "sectors"


class Doubt(NamedTuple):
    """A decision that another one doubts: in which words or on which point, and who recorded it on which day."""

    reference: str
    by: str
    why: str
    recorded_by: str
    on: str


class Sector(NamedTuple):
    """Of which kind an authority is, as a person put it right."""

    authority: str
    sector: str
    recorded_by: str
    on: str


def record_doubt(folder: Path, doubt: Doubt) -> None:
    """Keeps it. Raises `UnableToCount` for what is no reference, without a reason, and where a lower court would doubt a higher one."""
    doubted, doubts = maker_of(doubt.reference), maker_of(doubt.by)
    if not doubted or not doubts:
        raise UnableToCount(
            f"{doubt.reference if not doubted else doubt.by} is not the reference of a decision. Write it as it is printed, for example "
            "IC-159593-V0K9, EA/2019/0123 or [2020] UKUT 174 (AAC)."
        )
    if RANKS.index(doubts) < RANKS.index(doubted):
        raise UnableToCount(f"The {doubts} cannot overrule the {doubted}. Name the decision that doubts this one.")
    if not doubt.why.strip() or not doubt.recorded_by.strip():
        raise UnableToCount("Say why it is doubted, in the words of the later decision or on which point, and who records it.")
    _keep(folder / _DOUBTS, doubt)


def doubts(folder: Path) -> tuple[Doubt, ...]:
    """Every doubt that was recorded, the last on each decision by each other."""
    every = (Doubt(*json.loads(line)) for line in lines_of(folder / _DOUBTS))
    return tuple({(each.reference, each.by): each for each in every}.values())


def put_right(folder: Path, sector: Sector) -> None:
    """Keeps of which kind an authority is. Raises `UnableToCount` for a kind that there is not."""
    if sector.sector not in KINDS or not sector.authority.strip() or not sector.recorded_by.strip():
        raise UnableToCount(f"Name the authority, one of {', '.join(KINDS)}, and who records it.")
    _keep(folder / _SECTORS, sector)


def sectors(folder: Path) -> dict[str, Sector]:
    """The kinds that people have put right, by the name of the authority as names are compared."""
    every = (Sector(*json.loads(line)) for line in lines_of(folder / _SECTORS))
    return {plain_name(each.authority): each for each in every}


def sector_of(folder: Path, decision: Decision) -> str:
    """The kind of a decision's authority: as a person put it right, else by its name."""
    right = sectors(folder).get(plain_name(decision.authority))
    return right.sector if right else decision.sector


def _keep(file: Path, record: Sequence[str]) -> None:
    with file.open("a", encoding="utf-8") as kept:
        kept.write(f"{json.dumps(record, ensure_ascii=False)}\n")
