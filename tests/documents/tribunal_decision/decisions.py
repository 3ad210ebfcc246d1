"""Decisions on appeal of our own making, in the forms that Tribunals have had. Nobody in them is real."""

FIRST = """Neutral citation number: [2023] UKFTT 900 (GRC)
Case Reference: EA-2022-0317P
First-tier Tribunal
General Regulatory Chamber
Information Rights
Heard by: determination on the papers
Heard on: 1 August 2023
Decision given on: 13 November 2023
Before
TRIBUNAL JUDGE A
Between
A REQUESTER
Appellant
and
(1) THE INFORMATION COMMISSIONER
(2) COLDWATER BOROUGH
COUNCIL
Respondents
Decision: {decision}
REASONS
Introduction
1. This is an appeal against the Commissioner’s decision notice {notice} dated 2 November 2022.
2. The Council relied on section 31(3) of FOIA. See also IC-100300-C3D4, and EA/2019/0123.
3. {reasons}
4. {end}
"""

UPPER = """IN THE UPPER TRIBUNAL Appeal No. UA-2023-000123-GIA
ADMINISTRATIVE APPEALS CHAMBER
[2024] UKUT 77 (AAC)
On appeal from First-tier Tribunal (General Regulatory Chamber)
Tribunal case number EA/2022/0317, [2023] UKFTT 900 (GRC)
BETWEEN
Appellant THE INFORMATION COMMISSIONER
- v -
A REQUESTER
Respondent
Date of decision: 5 March 2024
Decision: The appeal is allowed. The decision of the First-tier Tribunal is set aside.
REASONS FOR DECISION
1. The harbourmaster’s mosaic was considered by the First-tier Tribunal.
2. In our judgment EA/2019/0123 was wrongly decided and should not be followed.
3. The requester argued that IC-100300-C3D4 was wrongly decided.
"""


def first(
    decision: str = "The appeal is Allowed.",
    *,
    notice: str = "IC-100200-A1B2",
    reasons: str = "The harbourmaster’s mosaic was not made out.",
    end: str = "For these reasons we decide as we do.",
) -> str:
    """A decision of the First-tier Tribunal."""
    return FIRST.format(decision=decision, notice=notice, reasons=reasons, end=end)
