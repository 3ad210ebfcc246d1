"""What cannot be counted, and why."""


class UnableToCount(ValueError):
    """Cases from which no figure can be made, in one sentence that says what to do."""
