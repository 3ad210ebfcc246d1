"""Everything that can be done to a complaint, in the order in which it is offered."""

from answerable.web.office import admission, handling, investigation
from answerable.web.office.kinds import Kind

KINDS: dict[str, Kind] = {**admission.KINDS, **investigation.KINDS, **handling.KINDS}
