"""FOIA section 23: information supplied by, or relating to, bodies dealing with security matters.

Absolute, except for a historical record in a public record office, s.64(2). Exclusive of s.24 for the same information; the two
may be pleaded in the alternative so that neither reveals which it is, and for the duty to confirm or deny both may be relied on.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.exemption import (
    COMMENCEMENT,
    Certificate,
    ConfirmOrDeny,
    ConfirmOrDenyForm,
    Exemption,
    Limb,
    SelectedBy,
    Test,
    begun,
    in_force,
)
from answerable.law.foia.s25_certificates import SIGNATORIES
from answerable.law.provision import cite

SECURITY_BODIES = Exemption(
    at=cite("FOIA s.23"),
    title="Information supplied by, or relating to, bodies dealing with security matters",
    test=Test.CLASS,
    limbs=(
        Limb(
            "(1)",
            "directly or indirectly supplied to the public authority by, or relates to, any of the bodies specified in subsection (3)",
        ),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(5)",
            "would involve the disclosure of any information (whether or not already recorded) which was directly or indirectly supplied",
            forms=(ConfirmOrDenyForm.CONTENT,),
            limbs=("(1)",),
        ),
    ),
    certificates=(Certificate("(2)", "shall, subject to section 60, be conclusive evidence of that fact", SIGNATORIES, "FOIA s.60(1)"),),
)


class Body(NamedTuple):
    """One body of s.23(3): its paragraph, its name in the Act's words, and since when it is on the list."""

    at: str
    words: str
    since: str = COMMENCEMENT
    selected_by: SelectedBy = SelectedBy.DECIDED


# (m) is S.O.C.A., by the Serious Organised Crime and Police Act 2005; (n) the N.C.A., by the Crime and Courts Act 2013;
# (o) by the Justice and Security Act 2013; (p) by the Investigatory Powers (Amendment) Act 2024 s.29 and S.I. 2024/1021.
# The repeal of the bodies themselves took none of them off the list: information they supplied is still on the shelves.
BODIES = (
    Body("FOIA s.23(3)(a)", "the Security Service"),
    Body("FOIA s.23(3)(b)", "the Secret Intelligence Service"),
    Body("FOIA s.23(3)(c)", "the Government Communications Headquarters"),
    Body("FOIA s.23(3)(d)", "the special forces"),
    Body("FOIA s.23(3)(e)", "the Tribunal established under section 65 of the Regulation of Investigatory Powers Act 2000"),
    Body("FOIA s.23(3)(f)", "the Tribunal established under section 7 of the Interception of Communications Act 1985"),
    Body("FOIA s.23(3)(g)", "the Tribunal established under section 5 of the Security Service Act 1989"),
    Body("FOIA s.23(3)(h)", "the Tribunal established under section 9 of the Intelligence Services Act 1994"),
    Body("FOIA s.23(3)(i)", "the Security Vetting Appeals Panel"),
    Body("FOIA s.23(3)(j)", "the Security Commission"),
    Body("FOIA s.23(3)(k)", "the National Criminal Intelligence Service"),
    Body("FOIA s.23(3)(l)", "the Service Authority for the National Criminal Intelligence Service"),
    Body("FOIA s.23(3)(m)", "the Serious Organised Crime Agency", since="2006-04-01"),
    Body("FOIA s.23(3)(n)", "the National Crime Agency", since="2013-10-07"),
    Body("FOIA s.23(3)(o)", "the Intelligence and Security Committee of Parliament", since="2013-06-25"),
    Body("FOIA s.23(3)(p)", "a Judicial Commissioner within the meaning of the Investigatory Powers Act 2016", since="2024-10-14"),
)


def bodies(on: date) -> tuple[Body, ...]:
    """The bodies on the list on the day of the decision. Raises `NotInForce` before 1 January 2005."""
    return tuple(body for body in BODIES if in_force(body.since, None, begun(on)))
