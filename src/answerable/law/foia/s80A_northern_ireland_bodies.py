"""FOIA section 80A: information held by Northern Ireland bodies.

Inserted on 19 January 2011 with the amendments that it kept from applying in Northern Ireland, and repealed on 1 July 2012
(Protection of Freedoms Act 2012 s.104, commenced by S.I. 2012/1205 art. 3(x) and (cc)). Its subsection (5), on the twenty-year
rule, was never in force. It speaks of the Assembly, Northern Ireland departments and Northern Ireland public authorities.
"""

from datetime import date

from answerable.law.finding import Fact, Finding
from answerable.law.rule import rule

REPEALED = date(2012, 7, 1)
INSERTED = date(2011, 1, 19)


@rule("FOIA s.80A(3)", since="2011-01-19", until="2012-07-01")
def left_as_it_was(*, received_on: date) -> Finding[bool]:
    """is to be read as if paragraph (ea) were omitted"""
    return Finding(INSERTED <= received_on < REPEALED, because=(Fact(received_on, "the request was received"),))
