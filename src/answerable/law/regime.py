"""Which law a part of a message goes under: each part under one, and each law with its own clock, grounds and letters."""

from enum import Enum


class Regime(Enum):
    """The law that governs a part."""

    FOIA = "FOIA"
    EIR = "EIR"
    SUBJECT_ACCESS = "subject access"
    BUSINESS_AS_USUAL = "business as usual"


# What the authority answers here, with a position, a clock and a letter. The rest is handed over.
ANSWERED_HERE = (Regime.FOIA, Regime.EIR)
