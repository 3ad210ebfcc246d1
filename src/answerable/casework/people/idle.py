"""How long a person stays signed in: while something is done now and then, and no longer than a long working day in all."""

IDLE_MINUTES = 60
LONGEST_HOURS = 12
