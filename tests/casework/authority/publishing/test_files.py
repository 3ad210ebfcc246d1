"""The files that left with an answer go into the log by a person's choice, without who asked, and one by one out of it again."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.utils import IntegrityError
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.record import receive_review_request
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.actions import asked_about, hide, messages_of, publish, take_down
from answerable.casework.authority.publishing.files import Read, that_left
from answerable.casework.authority.publishing.finding import every_one, file_of, one
from answerable.casework.authority.publishing.models import DisclosedFile, Disclosure
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.ledger.models import CaseKey
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind
from answerable.documents.release import work_up
from tests.casework.authority.cast import authority, by, officer
from tests.casework.authority.positions import decided
from tests.casework.authority.told.test_what_a_requester_knows import SENT, answered

pytestmark = pytest.mark.django_db
CONTENT = b"Cameras lent for training: none."
LEFT = Read(CONTENT.decode())


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def add(request: InformationRequest, content: bytes, *, part: str = "2") -> str:
    """A document proven and approved, by the name that it leaves under."""
    said: dict[str, Any] = {"by": officer(), "on": SENT}
    document = acts.add_document(request.reference, part=part, name="log.txt", content=content, **said)
    acts.redact(request.reference, number=document.number, worked=work_up(content, [], title=""), **said)
    return acts.approve_release(request.reference, number=document.number, **said).leaves_as


def answered_with(*contents: bytes, of: bytes = b"") -> InformationRequest:
    """A request whose answer enclosed these; `of` was approved, and not enclosed."""
    request = decided()
    names = [add(request, each) for each in contents]
    if of:
        add(request, of)
    wanted = Wanted(Kind.ANSWER, ("1", "2", "3", "4"), {"2||enclosed": "\n".join(names)})
    letter = draft(request.reference, wanted=wanted, by=officer(), on=SENT)
    send(request.reference, number=letter.number, by=officer(), on=SENT)
    return request


def put(request: InformationRequest, files: Any) -> Disclosure:
    decided_on = {each.words: True for each in asked_about(request)}
    told: dict[str, Any] = {"subject": "Cameras", "remove": decided_on, "because": "All are published.", "by": officer(), "on": SENT}
    return publish(request.reference, from_on=SENT, files=files, **told)


def test_only_what_left_with_a_letter_is_offered_and_each_is_decided_on() -> None:
    request = answered_with(CONTENT, of=b"Not enclosed.")
    assert [each.number for each in that_left(request)] == [1]
    with pytest.raises(NotReady, match="Document 1 left with the answer"):
        put(request, {})
    made = put(request, {1: None})
    assert not made.files.exists()


def test_it_is_kept_as_it_left_under_a_name_that_says_nothing_and_outlives_the_key_of_its_case() -> None:
    request = answered_with(CONTENT)
    made = put(request, {1: LEFT})
    CaseKey.objects.filter(case=request.case).delete()
    found = file_of("police", made.number, 3, on=SENT)
    assert found is not None
    assert (bytes(found.content or b""), found.size, found.name) == (CONTENT, len(CONTENT), "police-1-3.txt")
    assert happened(request.case)[-1].payload["documents"] == [1]


def test_what_it_says_of_who_asked_cannot_be_published_and_what_looks_like_somebody_s_is_decided_on() -> None:
    request = answered_with(b"Sent to a  journalist.", b"Ask Ms First Last.")
    who, named = (Read(each.decode()) for each in (b"Sent to a  journalist.", b"Ask Ms First Last."))
    with pytest.raises(NotReady, match="Document 1 has “A journalist” in it"):
        put(request, {1: who, 2: None})
    with pytest.raises(NotReady, match="In document 2 “Ms First Last” looks like somebody’s name"):
        put(request, {1: None, 2: named})
    made = put(request, {1: None, 2: named._replace(may_stand=frozenset({"Ms First Last"}))})
    assert [each.place for each in made.files.all()] == [3]


def test_a_part_that_came_to_neither_confirm_nor_deny_offers_nothing() -> None:
    request = answered_with(CONTENT)
    assert that_left(request)
    claim = {"part": "2", "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)"}
    receive_review_request(request.reference, parts=["2"], by=officer(), on=SENT)
    take_position(request.reference, part="2", tables={"claim": [claim]}, by=by(Role.REVIEWER), on=SENT)
    assert that_left(request) == ()
    assert not put(request, {1: LEFT}).files.exists()


def test_nobody_sees_a_file_before_its_day_or_by_a_number_that_it_has_not() -> None:
    made = put(answered_with(CONTENT), {1: LEFT})
    for number, place, on in ((made.number, 3, date(2019, 12, 4)), (made.number, 4, SENT), (made.number + 1, 3, SENT)):
        with pytest.raises(NotThere):
            file_of("police", number, place, on=on)


def test_hidden_it_is_gone_with_a_reason_that_all_can_read_and_the_rest_stays() -> None:
    request = answered_with(CONTENT, b"A second file.")
    made = put(request, {1: LEFT, 2: Read("A second file.")})
    assert messages_of(request)[2:] == [(3, "A file (txt)"), (4, "A file (txt)")]
    hide(request.reference, place=3, because="It named a third person.", by=officer(), on=SENT)
    assert file_of("police", made.number, 3, on=SENT) is None
    assert file_of("police", made.number, 4, on=SENT) is not None
    shown = one("police", made.number, on=SENT)
    assert [(each.hidden_because, each.name) for each in shown.files] == [
        ("It named a third person.", "police-1-3.txt"),
        ("", "police-1-4.txt"),
    ]
    assert DisclosedFile.objects.get(place=3).content is None
    with pytest.raises(IntegrityError):
        DisclosedFile.objects.filter(place=4).update(hidden_because="Hidden, and there.")


def test_taken_down_the_files_are_gone() -> None:
    request = answered_with(CONTENT)
    made = put(request, {1: LEFT})
    take_down(request.reference, because="A mistake.", by=officer(), on=SENT)
    assert not DisclosedFile.objects.exists()
    assert file_of("police", made.number, 3, on=SENT) is None


def test_the_whole_log_and_a_page_never_read_the_bytes_of_files() -> None:
    made = put(answered_with(CONTENT), {1: LEFT})
    with CaptureQueriesContext(connection) as asked:
        assert [len(each.files.all()) for each in every_one(on=SENT)] == [1]
        one("police", made.number, on=SENT)
    assert len(asked) == 5
    assert not [each for each in asked if '"publishing_disclosedfile"."content"' in each["sql"]]


def test_an_answer_without_files_asks_for_none() -> None:
    assert that_left(answered()) == ()
