"""The Freedom of Information Act 2000, in the Act's own order. SECTIONS is the only index."""

SECTIONS = (
    "s01_right_of_access",
    "s10_time_for_compliance",
    "s10_working_days_taken",
    "s10_public_interest_extension",
    "s17_refusal_of_request",
)
