"""A day whose bank holidays are not known is refused on the form that asked for it, in one sentence, wherever it is asked for."""

from datetime import UTC, date, datetime

import pytest
from django import forms

from answerable.casework.authority.actions.record import receive_review_request
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.web.work.fields import DayField, OneOf, Provisions, SomeOf
from answerable.web.work.recording import KINDS, About
from tests.casework.authority.cast import DAY, by, divided, officer
from tests.casework.authority.environmental import EVERY_LAW
from tests.web.work.conftest import SignIn, day, words_of
from tests.web.work.test_intake import CAME

pytestmark = pytest.mark.django_db
OUTSIDE = [date(2004, 12, 31), date(2029, 1, 1)]
ALL = (Role.OFFICER, Role.HEAD, Role.REVIEWER)


@pytest.fixture(autouse=True)
def in_2030(monkeypatch: pytest.MonkeyPatch, today: date) -> None:
    """So late that no day of these is still to come."""
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(2030, 6, 3, 12, tzinfo=UTC))


def about() -> About:
    request = divided(*EVERY_LAW)
    return About(request, fold(request.authority, request.case), by(*ALL))


def filled(name: str, field: forms.Field, outside: date) -> dict[str, str]:
    if isinstance(field, DayField):
        return day(name, outside)
    if isinstance(field, OneOf):
        return {name: next(str(value) for value, _ in field.widget.choices if value)}
    if isinstance(field, SomeOf):
        return {name: next(str(value) for value, _ in field.widget.choices)} if field.required else {}
    return {name: "FOIA s.31(1)(a)" if isinstance(field, Provisions) else "5"}


@pytest.mark.parametrize("outside", OUTSIDE)
@pytest.mark.parametrize("kind", KINDS)
def test_of_everything_that_is_recorded(sign_in: SignIn, kind: str, outside: date) -> None:
    of = about()
    if kind == "reviewer":
        receive_review_request(of.request.reference, by=officer(), on=DAY)
    fields = KINDS[kind].fields(of)
    if not any(isinstance(field, DayField) for field in fields.values()):
        pytest.skip("This form asks for no day.")
    if kind == "publish":
        pytest.skip("Nothing is counted from the day from which an answer is to be seen.")
    given = {key: value for name, field in fields.items() for key, value in filled(name, field, outside).items()}
    answer = sign_in(*ALL).send(f"/requests/{of.request.reference}/record/{kind}", **given)
    assert answer.status_code == 422
    assert "the days whose bank holidays are known" in words_of(answer)


@pytest.mark.parametrize("outside", OUTSIDE)
@pytest.mark.parametrize("button", [{}, {"record": "yes"}])
def test_of_the_day_on_which_a_request_came(sign_in: SignIn, outside: date, button: dict[str, str]) -> None:
    answer = sign_in(Role.OFFICER).send("/requests/new", **{**CAME, **day("received", outside), **button})
    assert answer.status_code == 422
    assert "the days whose bank holidays are known" in words_of(answer)
    assert "How did it come?" in words_of(answer)
    assert not InformationRequest.objects.exists()
