"""Everything that can be done to a complaint, in the order in which it is offered."""

from answerable.web.office import (
    admission,
    afterwards,
    annex,
    arguing,
    bundles,
    deciding,
    details,
    fetching,
    handling,
    investigation,
    powers,
    prose,
    publishing,
)
from answerable.web.office.kinds import Kind

KINDS: dict[str, Kind] = {
    **admission.KINDS,
    **details.KINDS,
    **deciding.KINDS,
    **prose.KINDS,
    **annex.KINDS,
    **publishing.KINDS,
    **afterwards.KINDS,
    **investigation.KINDS,
    **arguing.KINDS,
    **handling.KINDS,
    **fetching.KINDS,
    **bundles.KINDS,
    **powers.KINDS,
}
