"""FOIA section 15: special provisions relating to public records transferred to Public Record Office, etc.

The archive sends a copy of the request to the authority that the record came from, within the time for complying: thirty
working days there, SI 2004/3364 reg 4. That authority answers in a reasonable time, and the engine counts no day for it.
"""

from answerable.law.finding import Fact, Finding
from answerable.law.rule import rule


@rule("FOIA s.15(1)", since="2005-01-01")
def copy_to_be_sent(*, transferred: bool, ncnd_qualified_only: bool, exempt_qualified_only: bool) -> Finding[bool]:
    """that authority shall, within the period for complying with section 1(1), send a copy of the request to the responsible authority"""
    because = (
        Fact(transferred, "contained in a transferred public record, or would be if it existed"),
        Fact(ncnd_qualified_only, "the duty to confirm or deny is excluded only by provisions not specified in section 2(3)"),
        Fact(exempt_qualified_only, "exempt only by virtue of provisions not specified in section 2(3)"),
    )
    return Finding(transferred and (ncnd_qualified_only or exempt_qualified_only), because=because)
