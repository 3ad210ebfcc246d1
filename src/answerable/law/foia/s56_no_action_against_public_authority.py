"""FOIA section 56: no action against public authority. The Act is enforced by the Commissioner and the Tribunal, not by suing."""

from answerable.law.finding import Finding
from answerable.law.rule import rule


@rule("FOIA s.56(1)", since="2005-01-01")
def right_of_action() -> Finding[bool]:
    """
    This Act does not confer any right of action in civil proceedings in respect of any failure to comply with any duty
    imposed by or under this Act.
    """
    return Finding(False, note="subsection (2) leaves the Commissioner's powers under section 54 as they are")
