"""The Freedom of Information Act 2000, in the Act's own order. SECTIONS is the only index."""

SECTIONS = ("s10_time_for_compliance",)
