"""The clock of the server jumps back, to before a case was received: its pages still open, and nothing on them breaks."""

from datetime import UTC, datetime

import pytest

from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.web.work.recording import KINDS
from tests.casework.authority.cast import divided, received
from tests.casework.authority.environmental import EVERY_LAW
from tests.web.work.conftest import SignIn

pytestmark = pytest.mark.django_db
PAGES = ("", "/parts", "/what-if", "/record", "/letters/new", "/search", "/consult", "/documents", "/parts/1/position", "/parts/1/held")


@pytest.fixture(autouse=True)
def a_day_too_early(monkeypatch: pytest.MonkeyPatch, today: object) -> None:
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(2019, 11, 6, 12, tzinfo=UTC))


@pytest.mark.parametrize("page", [*PAGES, *(f"/record/{each}" for each in KINDS if each != "reviewer")])
def test_every_page_of_a_case_opens(sign_in: SignIn, page: str) -> None:
    requests = [divided(*EVERY_LAW)] if page.startswith("/record/") else [received(), divided()]
    for request in requests:
        answer = sign_in(Role.OFFICER, Role.HEAD).get(f"/requests/{request.reference}{page}")
        assert answer.status_code in ((200, 303, 422) if there_is(page, request) else (404,)), page


def there_is(page: str, request: InformationRequest) -> bool:
    """Whether a case has what would be recorded: nothing is hidden that was not published."""
    kind = KINDS.get(page.removeprefix("/record/"))
    return kind is None or kind.of(fold(request.authority, request.case))


@pytest.mark.parametrize("page", ["/queue", "/requests", "/tasks", "/calendar", "/disposal"])
def test_every_list_opens(sign_in: SignIn, page: str) -> None:
    divided()
    assert sign_in(Role.OFFICER, Role.HEAD).get(page).status_code in (200, 404), page
