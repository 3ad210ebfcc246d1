"""What can be done to a complaint: one function an action, one event each."""
