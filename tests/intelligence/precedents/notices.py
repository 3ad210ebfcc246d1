"""Four decisions of our own making, and a corpus that has taken them in."""

from pathlib import Path

from answerable.intelligence.precedents.corpus import Corpus
from answerable.intelligence.precedents.decision import Decision, decision_in
from tests.documents.decision_notice.notices import notice


def made(reference: str, decision: str, reasons: str, *, year: str = "2021", authority: str = "Coldwater Borough Council") -> str:
    """The text of a notice of ours."""
    text = notice(decision, reasons=reasons, head=f"Reference: {reference}\n")
    return text.replace("20 September 2021", f"20 September {year}").replace("Coldwater Borough Council", authority)


MOSAIC = made(
    "IC-100200-A1B2",
    "The Commissioner’s decision is that section 31(3) is not engaged.",
    "The authority relied on section 31(3) of FOIA.\n\nIt argued that the answers combine like pieces of a mosaic.\n\n"
    "No earlier answer was named, so the harbourmaster’s argument fails.",
)
UPHOLDS = made(
    "IC-100300-C3D4",
    "The Commissioner’s decision is that the authority was entitled to rely on section 31(3) to neither confirm nor deny.",
    "The authority relied on section 31(3) of FOIA.\n\nThe harbourmaster named four earlier answers. See IC-100200-A1B2 and EA/2019/0123.",
    year="2022",
    authority="Dunmere Harbour Board",
)
LATE = made(
    "IC-100400-E5F6",
    "The Commissioner’s decision is that the authority breached section 10(1) of FOIA.",
    "Section 10(1) gives 20 working days. The harbourmaster answered on the fortieth.",
)
COST = made(
    "IC-100500-G7H8",
    "The Commissioner’s decision is that the authority was entitled to refuse under section 12(1) of FOIA.",
    "Section 12(1) is about the cost of compliance.",
)
EVERY = (MOSAIC, UPHOLDS, LATE, COST)


def corpus(folder: Path, texts: tuple[str, ...] = EVERY) -> Corpus:
    """A corpus of these notices."""
    kept = Corpus(folder)
    list(kept.take_in([(Path(f"{nth}.txt"), str(nth), decision_in(text)) for nth, text in enumerate(texts)]))
    return kept


def references(found: tuple[Decision, ...]) -> list[str]:
    """What they are known by."""
    return [each.reference for each in found]
