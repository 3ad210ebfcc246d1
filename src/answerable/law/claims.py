"""Claims: what an authority relies on, one limb at a time, for one duty at a time.

    Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.31(1)(a)", likelihood=Likelihood.WOULD)
    Claim("FOIA s.42(1)", Duty.COMMUNICATE)
    Claim("FOIA s.31(1)(g)", Duty.COMMUNICATE, purposes=("FOIA s.31(2)(a)",), function="regulating solicitors")

A claim is not a finding. Whether the exemption is engaged is for a judgement; whether the claim has a shape that the Act
gives is for this module.
"""

from enum import Enum
from typing import NamedTuple


class Duty(Enum):
    """The two duties of s.1(1). Every exemption attaches to one or both, through different subsections."""

    CONFIRM_OR_DENY = "confirm or deny"
    COMMUNICATE = "communicate"


class Likelihood(Enum):
    """The two levels of a prejudice or effect test. A claim that names neither is read at the lower."""

    WOULD = "would"
    WOULD_BE_LIKELY_TO = "would be likely to"


class Claim(NamedTuple):
    """Reliance on one limb.

    `provision` is the limb, or for neither confirm nor deny the subsection that excludes the duty: `FOIA s.31(3)`.
    `matter` is the limb whose matter or effect confirming would touch, where the subsection points back to several.
    `purposes` are the limbs of s.31(2) and `function` the authority's function, which s.31(1)(g) needs.
    `condition` is the limb of s.40 that is met, where s.40(2) or its confirm-or-deny provision needs one.
    `extent` is the slice that the claim covers, in words, or nothing for the whole part ("to the extent that").
    Claims that share an `alternative_group` are pleaded one instead of another.
    """

    provision: str
    duty: Duty
    likelihood: Likelihood | None = None
    matter: str | None = None
    extent: str | None = None
    alternative_group: str | None = None
    purposes: tuple[str, ...] = ()
    function: str = ""
    condition: str | None = None
