"""A provision as people and logs write it: `s31(1)(A)`, `Section 40 (2)`, `reg 12(4)(b)`, `43`."""

import re

from answerable.law.provision import Provision, cite

_NAMED = re.compile(
    r"((?:FOIA |EIR )?(?:section|sec\.?|s\.?|regulation|reg\.?|r\.?|)) ?(\d{1,2}A?)((?:\([0-9A-Z]+\))*)",
    re.IGNORECASE,
)


def provision_named(named: str, *, eir: bool = False) -> Provision:
    """The provision that was named: a regulation where it says so or `eir` does, else a section of the Act. Raises `NotACitation`."""
    section = _NAMED.fullmatch(re.sub(r"\s+\(", "(", named.strip()))
    if section is None:
        return cite(named)
    under = "EIR reg " if eir or section[1].lower().startswith(("eir", "r")) else "FOIA s."
    return cite(under + section[2].upper() + section[3].lower())
