"""Room 3: what happened to a case, and who did it. Django begins here."""
