"""Where the built stylesheet and icon are. scripts/assets makes them; their names carry a hash of their content."""

import os
from functools import cache
from pathlib import Path

FOLDER = Path(os.environ.get("ANSWERABLE_ASSETS") or Path(__file__).parents[3] / "build" / "assets")


class AssetsMissing(RuntimeError):
    """The stylesheet has not been built on this machine."""


@cache
def stylesheet() -> str:
    """The address of the stylesheet. Raises `AssetsMissing`."""
    found = sorted(FOLDER.glob("answerable.*.css"))
    if not found:
        raise AssetsMissing("The stylesheet of the site is not built. Run `make setup`, which brings it from the npm registry.")
    return f"/assets/{found[-1].name}"
