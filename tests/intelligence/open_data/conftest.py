"""A body that published one answer with a file, and the figures of a period."""

from datetime import date

import pytest

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.publishing.figures import publish_figures
from tests.casework.authority.cast import authority
from tests.casework.authority.publishing.test_figures import head
from tests.casework.authority.publishing.test_files import CONTENT, LEFT, answered_with, put


@pytest.fixture
def published() -> InformationRequest:
    """The seed's request, answered with one document."""
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    request = answered_with(CONTENT)
    put(request, {1: LEFT})
    publish_figures(since=date(2019, 10, 1), until=date(2020, 1, 1), by=head())
    return request
