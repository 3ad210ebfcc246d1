"""After a backup is put back: the list is sent, and what is here again is named, to an administrator of the same body."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from answerable.casework.authority.actions.dispose import dispose
from answerable.casework.authority.actions.record import close, record_letter
from answerable.casework.authority.disposals import listed
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.states import State
from answerable.casework.ledger.checkpoint import signing_key
from tests.casework.authority.cast import DAY, authority, by, officer, received
from tests.web.work.conftest import Desk, SignIn, words_of

pytestmark = pytest.mark.django_db
DUE = date(2023, 1, 5)
AT = "/administration/restored"


@pytest.fixture
def disposed() -> InformationRequest:
    authority(settings={"retention": [{"name": "schedule", "years": 3}]})
    request = received()
    answered = {"kind": "response", "on": DAY, "said": "held", "disclosed": "all"}
    record_letter(request.reference, law=[answered], reason="by post", by=officer(), on=DAY)
    close(request.reference, by=officer(), on=DAY)
    return dispose(request.reference, under="schedule", by=by(Role.HEAD, on=DUE), on=DUE)


@pytest.fixture
def the_list(disposed: InformationRequest, tmp_path: Path) -> bytes:
    lines = listed("police", at=datetime(2023, 1, 5, 12, tzinfo=UTC), key=signing_key(tmp_path / "checkpoint.key"))
    return "\n".join(lines).encode()


def sent(desk: Desk, content: bytes, **fields: str) -> HttpResponse:
    return desk.send(AT, list=SimpleUploadedFile("disposed.jsonl", content), **fields)


def test_nothing_is_here_again_where_no_backup_was_put_back(sign_in: SignIn, the_list: bytes) -> None:
    answer = sent(sign_in(Role.ADMINISTRATOR), the_list)
    assert answer.status_code == 200
    assert "The list has 1 that was disposed of, and none of them is here again." in words_of(answer)


def test_what_is_here_again_is_named_with_how_it_stands(sign_in: SignIn, disposed: InformationRequest, the_list: bytes) -> None:
    InformationRequest.objects.filter(pk=disposed.pk).update(state=State.CLOSED.value)
    answer = sent(sign_in(Role.ADMINISTRATOR), the_list)
    page = words_of(answer)
    assert f"{disposed.reference} closed 5 January 2023 schedule" in page
    assert "Ask somebody who may dispose of cases" in page
    assert 'href="/disposal"' not in answer.content.decode()
    both = sent(sign_in(Role.ADMINISTRATOR, Role.HEAD), the_list)
    assert 'href="/disposal"' in both.content.decode()


def test_another_body_s_administrator_learns_of_nothing(sign_in: SignIn, disposed: InformationRequest, the_list: bytes) -> None:
    InformationRequest.objects.filter(pk=disposed.pk).update(state=State.CLOSED.value)
    authority("county", "A county")
    answer = sent(sign_in(Role.ADMINISTRATOR, body="county"), the_list)
    assert disposed.reference not in words_of(answer)


@pytest.mark.parametrize(
    ("content", "fields", "sentence"),
    [
        (b"{}", {}, "This is neither a list of disposals nor an export of a ledger."),
        (b"\xff\xfe", {}, "The file is not text."),
        (b"", {}, "The file is empty"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(sign_in: SignIn, content: bytes, fields: dict[str, str], sentence: str) -> None:
    authority()
    answer = sent(sign_in(Role.ADMINISTRATOR), content, **fields)
    assert answer.status_code == 422
    assert sentence in words_of(answer)


def test_a_list_that_another_key_signed_is_refused(sign_in: SignIn, the_list: bytes) -> None:
    answer = sent(sign_in(Role.ADMINISTRATOR), the_list, key="00" * 32)
    assert answer.status_code == 422
    assert "The list is signed with another key" in words_of(answer)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD, Role.AUDITOR])
def test_it_is_there_for_administrators_alone(sign_in: SignIn, role: Role) -> None:
    authority()
    assert sign_in(role).get(AT).status_code == 404
