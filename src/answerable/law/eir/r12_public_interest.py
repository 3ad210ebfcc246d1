"""EIR regulation 12(1)(b) and (2): the public interest, for every exception of the regulation, from a presumption in favour of disclosure.

"Outweighs" puts the burden on the authority, and the presumption says so again: an exact balance, or a doubt, goes to disclosure.
"""

from collections.abc import Callable, Sequence

from answerable.law.finding import Finding, Ground
from answerable.law.rule import rule


@rule("EIR reg 12(1)(b)", since="2005-01-01")
def exception_outweighs(maintaining: bool, grounds: Sequence[Ground], *, note: Callable[[], str] | str = "") -> Finding[bool]:
    """in all the circumstances of the case, the public interest in maintaining the exception outweighs the public interest in disclosing"""
    return Finding(maintaining, note=note, because=(*grounds[:-1], presumption(), *grounds[-1:]))


@rule("EIR reg 12(2)", since="2005-01-01")
def presumption() -> Finding[bool]:
    """A public authority shall apply a presumption in favour of disclosure"""
    return Finding(True, note="an equal balance, or a doubt, goes to disclosure")


@rule("EIR reg 12(1)", since="2005-01-01")
def may_be_weighed() -> Finding[bool]:
    """a public authority may refuse to disclose environmental information requested"""
    return Finding(False, note="every exception of the regulation is subject to the public interest, and none is absolute")
