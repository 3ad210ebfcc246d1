"""FOIA section 37: communications with Her Majesty, etc. and honours.

One paragraph became five on 19 January 2011, and the first three of them absolute. The day on which the request was received
decides, S.I. 2011/46 art. 4. For Northern Ireland bodies s.80A kept the old paragraph until it was repealed on 1 July 2012.
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Test
from answerable.law.provision import cite

SPLIT = "2011-01-19"

ROYAL_COMMUNICATIONS = Exemption(
    at=cite("FOIA s.37"),
    title="Communications with Her Majesty, etc. and honours",
    test=Test.CLASS,
    limbs=(
        Limb("(1)(a)", "communications with Her Majesty, with other members of the Royal Family or with the Royal Household", until=SPLIT),
        Limb("(1)(a)", "communications with the Sovereign", since=SPLIT),
        Limb("(1)(aa)", "the heir to, or the person who is for the time being second in line of succession to, the Throne", since=SPLIT),
        Limb(
            "(1)(ab)",
            "a person who has subsequently acceded to the Throne or become heir to, or second in line to, the Throne",
            since=SPLIT,
        ),
        Limb("(1)(ac)", "communications with other members of the Royal Family", since=SPLIT),
        Limb("(1)(ad)", "communications with the Royal Household", since=SPLIT),
        Limb("(1)(b)", "the conferring by the Crown of any honour or dignity"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(2)",
            "is (or if it were held by the public authority would be) exempt information by virtue of subsection (1)",
            forms=(ConfirmOrDenyForm.CLASS,),
            limbs=("(1)",),
        ),
    ),
)
