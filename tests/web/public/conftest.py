"""The desks of the casework's tests, for what an officer does that everybody sees."""

from tests.web.work.conftest import sign_in

__all__ = ["sign_in"]
