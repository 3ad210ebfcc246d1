"""Paragraphs that are declared to answer each other, held against each other: headings, days and provisions."""

from answerable.documents.notice_drafting.from_case_file import notice_of
from answerable.documents.notice_drafting.likeness import Unlike, unlike
from tests.documents.notice_drafting.test_from_case_file import SEED

OURS = notice_of(SEED)
NAMED = {each.name: each.number or 0 for each in OURS.paragraphs}
REAL = """Decision notice

Reference: IC-00001-A1B2
Date: 23 June 2020
Public Authority: Commissioner of the Metropolitan Police Service

Decision (including any steps ordered)

1. The Commissioner finds that section 31(3) of FOIA is not engaged.

Request and response

2. The request was made on 7 November 2019, and on 1 May 2019 another was.

Reasons for decision

3. Section 31(3) of FOIA is not engaged, and section 40(2) of FOIA is not looked at.

Right of appeal

4. Either party may appeal.
"""


def test_counterparts_with_the_same_heading_days_and_provisions_are_alike() -> None:
    assert not unlike([(1, (NAMED["decision on FOIA s.31(3)"],)), (4, (NAMED["appeal"],))], OURS, REAL)


def test_a_day_and_a_provision_that_the_counterpart_has_not_are_listed() -> None:
    pairs = [(2, (NAMED["request"],)), (3, (NAMED["finding on FOIA s.31(3)"],))]
    assert unlike(pairs, OURS, REAL) == (Unlike(2, "date", "1 May 2019"), Unlike(3, "provision", "FOIA s.40(2)"))


def test_what_stands_under_another_heading_is_listed_and_what_is_excused_is_not_looked_at() -> None:
    pairs = [(4, (NAMED["a no"],)), (2, ())]
    assert unlike(pairs, OURS, REAL) == (Unlike(4, "heading", "appeal, and ours under reasons"),)


def test_what_a_paragraph_rests_on_counts_as_mentioned() -> None:
    assert not unlike([(1, (NAMED["what is relied on"], NAMED["decision"]))], OURS, REAL.replace("31(3)", "31(1)(a)"))
