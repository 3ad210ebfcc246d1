"""The decisions that were taken in on this machine: opened once, and read on by itself when more are."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from answerable.intelligence.unable import UnableToCount

if TYPE_CHECKING:
    from answerable.intelligence.precedents.corpus import Corpus

HOW_TO_LOAD = "answerable precedents load FOLDER"


def kept() -> "Corpus | None":
    """The decisions, or nothing where there are none that can be read."""
    from answerable.intelligence.precedents.corpus import Corpus

    try:
        return _opened(settings.PRECEDENTS) if Corpus.is_in(settings.PRECEDENTS) else None
    except UnableToCount:
        return None


@lru_cache(4)
def _opened(folder: Path) -> "Corpus":
    from answerable.intelligence.precedents.corpus import Corpus

    return Corpus(folder)
