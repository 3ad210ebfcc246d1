"""The Freedom of Information Act 2000, in the Act's own order. SECTIONS is the only index."""

SECTIONS = (
    "s01_right_of_access",
    "s10_time_for_compliance",
    "s17_refusal_of_request",
)
