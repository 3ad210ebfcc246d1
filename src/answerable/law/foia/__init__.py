"""The Freedom of Information Act 2000, in the Act's own order. SECTIONS is the only index."""

SECTIONS = (
    "s01_right_of_access",
    "s08_request_for_information",
    "s09_fees",
    "s10_time_for_compliance",
    "s10_working_days_taken",
    "s10_public_interest_extension",
    "s11_means_of_communication",
    "s12_cost_of_compliance",
    "s13_fees_beyond_the_limit",
    "s14_vexatious_or_repeated_requests",
    "s16_advice_and_assistance",
    "s17_refusal_of_request",
    "s19_publication_schemes",
    "s45_code_on_the_discharge_of_functions",
    "s46_code_on_records_management",
    "s47_general_functions_of_commissioner",
    "s48_practice_recommendations",
    "s50_period_for_steps",
    "s53_exception_from_duty_to_comply",
    "s77_offence_of_altering_records",
)
