"""How long a person stays signed in: while something is done now and then, and no longer than a long working day in all."""

IDLE_MINUTES = 60
LONGEST_HOURS = 12
# A session is written again once this old: a page that is only read writes nothing.
FRESH_SECONDS = 60
