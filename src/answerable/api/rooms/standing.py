"""The register of standing positions: what stands in it, and a file of terms and positions brought in, as from a national adviser."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from answerable.api.operation import Call, Operation, Sends
from answerable.casework.authority.actions.standing_positions import bring
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.series.bringing import read_file
from answerable.casework.authority.series.faring import register_of
from answerable.casework.authority.series.models import StandingPosition


class Fared(BaseModel):
    """How often a position stood and fell."""

    stood: int
    fell: int


class Limb(BaseModel):
    """A limb that a position relies on, with the harm of confirming and of denying."""

    provision: str
    matter: str
    confirming: str
    denying: str


class StandingLine(BaseModel):
    """A position of the register: its class, its answer, its source if that is an adviser, and how it fared."""

    number: int
    about: str
    stance: str
    state: str
    reasons: str
    limbs: list[Limb]
    review_on: date
    source: str
    version: str
    source_on: date | None
    theirs: str
    relied: int
    unchanged: int
    departed: int
    review: Fared
    commissioner: Fared
    tribunal: Fared


class Register(BaseModel):
    """The register."""

    positions: list[StandingLine]


class Brought(BaseModel):
    """How many terms and positions were brought in. Each position is put forward, and stands once somebody else has cleared it."""

    terms: int
    positions: int


def _register(call: Call) -> dict[str, Any]:
    return {"positions": [_line(each) for each in register_of(authority_of(call.by))]}


def _line(of: StandingPosition) -> dict[str, Any]:
    fared = {at: {how: getattr(of, f"{at}_{how}") for how in ("stood", "fell")} for at in ("review", "commissioner", "tribunal")}
    return {
        "number": of.number,
        "about": of.about.said(),
        "stance": of.stance,
        "state": of.state,
        "reasons": of.reasons,
        "limbs": of.limbs,
        "review_on": of.review_on,
        "source": of.source,
        "version": of.source_version,
        "source_on": of.source_on,
        "theirs": of.theirs,
        **{name: getattr(of, name) for name in ("relied", "unchanged", "departed")},
        **fared,
    }


def _bring(call: Call) -> dict[str, Any]:
    terms, positions = bring(read_file(call.sent), by=call.by)
    return {"terms": terms, "positions": positions}


_SAYS = (
    "Brings a file of terms and standing positions in, your own or a national adviser's with its version and day. TOML, as "
    "docs/how-to/keep-a-series.md has it. A position that the same version has brought already is left as it is."
)
OPERATIONS = (
    Operation("GET", "standing-positions", "list_standing_positions", Do.SEE_STANDING, "The register.", _register, Register),
    Operation(
        "POST",
        "standing-positions",
        "bring_standing_positions",
        Do.PUT_FORWARD_STANDING,
        _SAYS,
        _bring,
        Brought,
        how=Sends.FILE,
        status=201,
        once=True,
        or_do=(Do.KEEP_CLASSES,),
    ),
)
