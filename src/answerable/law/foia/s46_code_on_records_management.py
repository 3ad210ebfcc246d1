"""FOIA section 46: the code of practice on keeping, managing and destroying records.

Guidance, like the code under s.45, and for "relevant authorities", who are more than the public authorities of the Act. The
days of issue are general knowledge and not read at a source: 20 November 2002, 16 July 2009, 15 July 2021.
"""

from datetime import date

from answerable.law.exemption import COMMENCEMENT
from answerable.law.finding import Finding
from answerable.law.foia.s45_code_on_the_discharge_of_functions import Code, current
from answerable.law.provision import Provision, cite
from answerable.law.rule import rule

CODES = (
    Code(cite("s.46 Code (2002)"), COMMENCEMENT, "2009-07-16"),
    Code(cite("s.46 Code (2009)"), "2009-07-16", "2021-07-15"),
    Code(cite("s.46 Code (2021)"), "2021-07-15"),
)


@rule("FOIA s.46(1)", since="2005-01-01")
def code_in_force(*, on: date) -> Finding[Provision]:
    """the keeping, management and destruction of their records"""
    return Finding(current(CODES, on))


@rule("FOIA s.46(7)", since="2005-01-01")
def is_relevant_authority(*, public_authority: bool, records_are_public_records: bool) -> Finding[bool]:
    """
    any office or body which is not a public authority but whose administrative and departmental records are
    public records
    """
    return Finding(public_authority or records_are_public_records)
