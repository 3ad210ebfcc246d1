"""What a decision notice follows from: facts and findings, and the prose that a person typed on each issue. Nothing here is derived.

The complainant's name is no fact of a notice: it is in the letters that go with it and nowhere else.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.provision import Provision
from answerable.law.regime import Regime


class Did(Enum):
    """What happened between the request and the notice, in the words in which notices are read back."""

    CLARIFIED = "clarification"
    EXTENDED = "extension"
    RESPONDED = "response"
    REVIEW_ASKED = "review requested"
    REVIEWED = "review outcome"


class Found(Enum):
    """What was found under a provision. `APPLIES`: engaged and, where it is qualified, the public interest is in maintaining it."""

    BREACHED = "breached"
    COMPLIED = "complied"
    NOT_ENGAGED = "not engaged"
    APPLIES = "applies"
    DOES_NOT_OUTWEIGH = "engaged, and maintaining it does not outweigh"


FOR_COMPLAINANT = frozenset({Found.BREACHED, Found.NOT_ENGAGED, Found.DOES_NOT_OUTWEIGH})
EXEMPTIONS = frozenset({Found.NOT_ENGAGED, Found.APPLIES, Found.DOES_NOT_OUTWEIGH})


class Stage(Enum):
    """What a person's prose is about. Whether an exemption is engaged comes before any public interest."""

    BACKGROUND = "background"
    SCOPE = "scope"
    FINDING = "finding"
    PUBLIC_INTEREST = "public interest"
    OTHER = "other matters"


class Happening(NamedTuple):
    """One thing that happened on a day; `told` is a sentence that a person adds of it."""

    did: Did
    on: date
    told: str = ""


class Ground(NamedTuple):
    """One ground of complaint in the scope that was agreed: the provision, the parts that it is about, and the complainant's words.

    `not_needed` is why it need not be answered.
    """

    under: Provision
    parts: tuple[str, ...] = ()
    words: str = ""
    not_needed: str = ""


class Decided(NamedTuple):
    """One finding. `about` is the act or the parts, in words; `pleaded` and `argued` the likelihoods, where the limb has one."""

    under: Provision
    found: Found
    parts: tuple[str, ...] = ()
    remedied_on: date | None = None
    confirm_or_deny: bool = False
    pleaded: str = ""
    argued: str = ""
    absolute: bool | None = None  # what was judged of an exemption that is absolute in some cases only; None: the law says it by itself
    remedied: str = ""  # how it was put right, on `remedied_on`, in a person's words


class AskedToAnswer(NamedTuple):
    """The authority had answered nothing, and the Commissioner asked it on a day to answer by another."""

    on: date
    by: date


class Ordered(NamedTuple):
    """One step: what the authority must do, from a verb on, and the requirement that it makes good."""

    do: str
    under: Provision


class Typed(NamedTuple):
    """What the case officer wrote on one issue. Empty lines part its paragraphs; `rests_on` names judgements, evidence, authorities.

    `{{name}}` in it is a reference to the paragraph that has that name, and `name` is what others call its own first paragraph.
    """

    stage: Stage
    text: str
    rests_on: tuple[str, ...]
    under: Provision | None = None
    name: str = ""
    quoted: str = ""
    quoted_from: str = ""
    notes: tuple[str, ...] = ()
    generated: bool = False  # it quotes what was recorded, and nobody typed it
    parts: tuple[str, ...] = ()  # of which of several findings under one provision it is


class Facts(NamedTuple):
    """A case as it is decided. `sent_on` is the day that the notice goes, apart from `dated`, the day that is printed on it.

    `authority` is the whole name, `short` what the notice calls it, such as `the Council`; `subject` ends `information about …`.
    """

    reference: str
    dated: date
    sent_on: date
    authority: str
    short: str
    subject: str
    asked: str
    requested_on: date
    received_on: date
    complained_on: date | None
    signatory: str
    regime: Regime = Regime.FOIA
    authority_address: tuple[str, ...] = ()
    happened: tuple[Happening, ...] = ()
    grounds: tuple[Ground, ...] = ()
    decided: tuple[Decided, ...] = ()
    steps: tuple[Ordered, ...] = ()
    within_days: int | None = None
    asked_to_answer: AskedToAnswer | None = None
    no_steps_because: str = ""  # why none are left to take, in a person's words

    def day_of(self, did: Did) -> date | None:
        """The first day on which something happened, or None."""
        return next((each.on for each in self.happened if each.did is did), None)
