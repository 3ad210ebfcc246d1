"""The manual as `make docs` printed it from code and specs: data of this package, read once."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

_PRINTED = files("answerable.web") / "manual"

Printed = dict[str, Any]


@cache
def index() -> tuple[Printed, ...]:
    """Every section in the order of the law: its citation, heading, address, and what its page holds."""
    return tuple(json.loads((_PRINTED / "index.json").read_text(encoding="utf-8")))


@cache
def section(name: str) -> Printed | None:
    """One section's page, or nothing where there is no such section."""
    if not any(each["name"] == name for each in index()):
        return None
    printed: Printed = json.loads((_PRINTED / f"{name}.json").read_text(encoding="utf-8"))
    return printed


@cache
def exemptions() -> tuple[Printed, ...]:
    """Every exemption of Part II, with the address of its section."""
    pages = (section(each["name"]) for each in index() if each["exemption"] and each["name"].startswith("foia-"))
    return tuple({**page["exemption"], "name": page["name"]} for page in pages if page)


@cache
def case(name: str) -> Printed:
    """A case as it was printed from its file in cases/."""
    printed: Printed = json.loads((_PRINTED / f"case-{name}.json").read_text(encoding="utf-8"))
    return printed
