"""Notices of our own making, in the forms that the Commissioner's have had. Nobody in them is real."""

from answerable.documents.decision_notice import Reading, read

APPEAL = """Right of appeal

{number}. Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights).
Information about the appeals process may be obtained from the Tribunal.
{further}. Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this
decision notice is sent.
"""


def notice(
    decision: str,
    *,
    reasons: str = "The Commissioner has considered the arguments.",
    request: str = "On 4 March 2021, the complainant wrote to the Council and requested information.",
    scope: str = "The complainant contacted the Commissioner on 1 June 2021 to complain.",
    title: str = "Freedom of Information Act 2000 (FOIA)",
    head: str = "Reference: IC-100200-A1B2\n",
) -> str:
    """A notice in the form since 2011: each part given is one or more paragraphs, parted by blank lines."""
    lines = [
        head,
        title,
        "Decision notice",
        "",
        "Date: 20 September 2021",
        "Public Authority: Coldwater Borough Council",
        "Address: Town Hall",
        "Coldwater",
        "",
    ]
    number = 0
    parts = {
        "Decision (including any steps ordered)": decision,
        "Request and response": request,
        "Scope of the case": scope,
        "Reasons for decision": reasons,
    }
    for heading, paragraphs in parts.items():
        lines += [heading, ""]
        for paragraph in paragraphs.strip().split("\n\n"):
            if paragraph.startswith("## "):
                lines += [paragraph[3:], ""]
            else:
                number += 1
                lines += [f"{number}. {paragraph}", ""]
    return "\n".join(lines) + APPEAL.format(number=number + 1, further=number + 2)


def decided(
    decision: str, *, reasons: str = "The Commissioner has considered the arguments.", title: str = "Freedom of Information Act 2000 (FOIA)"
) -> dict[str, str]:
    """The outcomes of a notice with this decision and these reasons, provision by provision."""
    return outcomes(read(notice(decision, reasons=reasons, title=title)))


def outcomes(reading: Reading) -> dict[str, str]:
    """The outcomes of a reading as a dictionary."""
    return {str(each.under): each.complaint for each in reading.outcomes}
