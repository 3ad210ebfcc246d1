"""Decision notices of our own making, in the Commissioner's form: only what a check needs, with the days that a test chooses."""


def notice(
    *story: str,
    decided: str = "The Commissioner’s decision is that the Council breached section 10(1) of FOIA.",
    on: str = "23 June 2020",
    steps: str = "The Commissioner does not require any steps.",
    reasons: tuple[str, ...] = (),
    appeal: str = "28 (calendar) days",
    regime: str = "Freedom of Information Act 2000 (FOIA)",
) -> str:
    """A notice whose numbered paragraphs are the decision, the story, the reasons and the right of appeal."""
    parts = [
        ("Decision (including any steps ordered)", ["The complainant has requested information from the Council.", decided, steps]),
        ("Request and response", list(story)),
        ("Reasons for decision", list(reasons) or ["The Commissioner has considered whether the Council complied with the legislation."]),
        (
            "Right of appeal",
            [
                "Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights).",
                f"Any Notice of Appeal should be served on the Tribunal within {appeal} of the date on which this decision notice is sent.",
            ],
        ),
    ]
    lines = [
        "Reference: IC-123456-A1B2",
        "",
        regime,
        "Decision notice",
        "",
        f"Date: {on}",
        "",
        "Public Authority: Middlewich District Council",
    ]
    lines += ["Address: Town Hall", "Middlewich", ""]
    number = 0
    for heading, paragraphs in parts:
        lines += [heading, ""]
        for paragraph in paragraphs:
            number += 1
            lines += [f"{number}. {paragraph}", ""]
    return "\n".join(lines)


WITHIN_30 = (
    "The Commissioner requires the Council to take the following step to ensure compliance with the legislation: issue a response to the "
    "request. The Council must take this step within 30 calendar days of the date of this decision notice."
)
ASKED = "On 7 November 2019 the complainant wrote to the Council and requested information about its contracts."
ANSWERED_LATE = "The Council responded on 28 January 2020. It provided the information."
ANSWERED = "The Council responded on 2 December 2019. It provided the information."
