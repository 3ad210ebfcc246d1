"""Who works here: people, for which body, in which posts."""
