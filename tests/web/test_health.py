"""What whoever runs the site asks of it: whether it lives and can work, and its figures, which are nobody's."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from answerable.casework.figures import figures
from tests.casework.authority.cast import divided, received

TOKEN = "a-token-of-the-operator"


def test_it_says_that_it_lives_without_a_database_and_without_a_sign_in() -> None:
    answer = Client().get("/health/live")
    assert (answer.status_code, answer.content, answer["Cache-Control"]) == (200, b"live\n", "no-store")


@pytest.mark.django_db
def test_it_is_ready_while_the_database_can_be_asked() -> None:
    assert Client().get("/health/ready").content == b"ready\n"


@pytest.mark.django_db
@pytest.mark.parametrize(("setting", "given"), [("", "Bearer "), (TOKEN, ""), (TOKEN, "Bearer another"), (TOKEN, TOKEN), ("", "")])
def test_without_the_token_the_figures_are_not_there(monkeypatch: pytest.MonkeyPatch, setting: str, given: str) -> None:
    monkeypatch.setenv("ANSWERABLE_METRICS_TOKEN", setting)
    assert Client().get("/metrics", headers={"Authorization": given}).status_code == 404


@pytest.mark.django_db
def test_the_figures_are_written_as_prometheus_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANSWERABLE_METRICS_TOKEN", TOKEN)
    received()
    divided()
    answer = Client().get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    lines = answer.content.decode().splitlines()
    assert "# TYPE answerable_requests gauge" in lines
    assert 'answerable_requests{state="received"} 1' in lines
    assert 'answerable_requests{state="being worked"} 1' in lines
    assert "answerable_requests_late 2" in lines
    assert "answerable_post_waiting 0" in lines


@pytest.mark.django_db
def test_the_figures_cost_the_same_however_many_cases_there_are() -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            figures(on=date(2026, 6, 1))
        return len(seen)

    before = asked()
    for _ in range(3):
        received()
    assert asked() == before == 5
