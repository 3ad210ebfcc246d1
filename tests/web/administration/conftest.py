"""The same browsers as for the casework."""

from tests.web.work.conftest import sign_in, today

__all__ = ["sign_in", "today"]
