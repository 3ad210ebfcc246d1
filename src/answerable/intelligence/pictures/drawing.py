"""How every picture looks, and how it becomes SVG.

Altair says what is drawn and vl-convert draws it, in this process and without a network. The colours are those of Okabe and Ito (2008),
which people with any colour vision tell apart; what differs in colour differs in shape or in dashes too, so that it survives a printer.
"""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import altair

BLUE, ORANGE, GREY, SKY = "#0072B2", "#D55E00", "#505A5F", "#56B4E9"
WIDTH, HEIGHT = 620, 300
_KEPT = 256
_ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_LOOKS: dict[str, Any] = {
    "font": "Arial, Helvetica, sans-serif",
    "view": {"stroke": None},
    "padding": {"left": 30, "top": 5, "right": 20, "bottom": 5},  # a reader's font may be wider than the one that was measured
    "axis": {
        "labelFontSize": 14, "titleFontSize": 14, "titleFontWeight": "normal", "labelColor": "#0B0C0C", "titleColor": "#0B0C0C",
        "gridColor": "#E5E5E5", "domainColor": GREY, "tickColor": GREY, "titlePadding": 10, "labelOverlap": True,
    },
    "text": {"fontSize": 14, "color": "#0B0C0C"},
}  # fmt: skip


def drawn(name: str, layers: "Sequence[altair.Chart]", *, height: int = HEIGHT) -> str:
    """The layers over one another as one SVG, which is called `name`."""
    import altair

    whole = altair.layer(*layers).properties(width=WIDTH, height=height)
    return _svg(json.dumps({**whole.to_dict(), "config": _LOOKS}, sort_keys=True), name)


def values(rows: Sequence[dict[str, Any]]) -> "altair.InlineData":
    """Rows as the data of a layer: they stand in it, and nothing is fetched."""
    import altair

    return altair.InlineData(values=list(rows))


@lru_cache(maxsize=_KEPT)
def _svg(spec: str, name: str) -> str:
    import altair
    import vl_convert

    version = altair.SCHEMA_VERSION.rpartition(".")[0]
    svg: str = vl_convert.vegalite_to_svg(spec, vl_version=version, allowed_base_urls=[])
    # The whole is one picture, with one name: its marks are in the table.
    return _ROLES.sub("", svg).replace("<svg ", f'<svg role="img" aria-label="{escape(name)}" ', 1)
