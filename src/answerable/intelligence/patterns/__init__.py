"""Patterns beyond lateness, told from luck: who extends again and again, whose notices lack what s.17 asks, who neither confirms nor denies
more than its peers, whose reviews never change anything, and who relies on exemptions only once somebody complains.

pattern.py   the patterns: what is counted, of what
own_case.py  what one case of the live register shows of each, from what was recorded and told
a_log.py     the same of a log, row by row, where it has columns for it
against.py   each body against its peers: exact where numbers are small, wider where bodies differ anyway; which of many are told
differing.py by how much bodies differ anyway, as far as their counts tell: played and not assumed
planted.py   bodies that are honest but for some, in which a pattern of known size is planted, to measure all of this by

A body is compared with the others and with no threshold. What is held is asked of nothing here, and a count of answers that neither
confirm nor deny is never given where it is so small that it would point to a case.
"""
