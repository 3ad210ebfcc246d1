"""Files made and proven out of sight: each once, again where who worked on it was killed, and never left half proven."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from answerable.casework.authority.acting import By
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release import proving
from answerable.casework.authority.release.models import Proving, ReleasedFile
from answerable.casework.authority.release.proving import NothingCame, prove_due
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.read import happened
from answerable.casework.people.models import Post
from answerable.documents.release import UnableToRelease, Worked, redaction, work_up, work_up_elsewhere
from tests.casework.authority.cast import DAY, by, divided, officer
from tests.documents.release.plants_elsewhere import book

pytestmark = pytest.mark.django_db
SECRET = "deputy warden"
CONTENT = f"The log was kept by the {SECRET} in March.".encode()
NOW = datetime(DAY.year, DAY.month, DAY.day, 15, tzinfo=UTC)
Table = dict[str, Any]
Heard = Callable[[str, int, int], None]


@pytest.fixture
def request_() -> InformationRequest:
    made = divided()
    acts.add_document(made.reference, part="1", name="log.txt", content=CONTENT, by=officer(), on=DAY)
    acts.mark(made.reference, number=1, redactions=[{"limb": "FOIA s.40(2)", "words": SECRET}], by=officer(), on=DAY)
    return made


class Clock:
    """A clock that moves when it is moved."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


def worked(told: Table, content: bytes, heard: Heard) -> Worked:
    heard("made", 1, 1)
    if "elsewhere" in told:
        return work_up_elsewhere(content[: told["source"]], content[told["source"] :], told["elsewhere"], limbs=told["limbs"])
    return work_up(content, [redaction(each) for each in told["redactions"]], title=told["title"], workbook_as=told["workbook_as"])


def asked(request: InformationRequest, who: By | None = None) -> ReleasedFile:
    return proving.ask_to_make(request.reference, number=1, workbook_as="xlsx", by=who or officer(), on=DAY)


def document() -> ReleasedFile:
    return ReleasedFile.objects.get()


def test_what_is_asked_for_is_made_once_and_kept(request_: InformationRequest) -> None:
    assert asked(request_).standing == "being proven"
    with pytest.raises(NotReady, match="is being proven, and only what is proven leaves"):
        acts.approve_release(request_.reference, number=1, by=officer(), on=DAY)
    assert prove_due(worked, now=Clock()) == 1
    assert document().standing == "proven"
    assert not Proving.objects.exists()
    assert prove_due(worked, now=Clock()) == 0
    assert [each.kind for each in happened(request_.case)][-2:] == ["document to be proven", "document redacted"]


def test_what_waits_is_sealed(request_: InformationRequest) -> None:
    sent = f"Kept by the {SECRET}.".encode()
    proving.ask_to_prove(request_.reference, number=1, content=sent, words=[SECRET], limb="FOIA s.40(2)", by=officer(), on=DAY)
    assert SECRET.encode() not in bytes(Proving.objects.get().told)
    assert prove_due(worked, now=Clock()) == 1
    assert document().standing == "not proven"


def test_a_workbook_waits_to_leave_as_it_is(request_: InformationRequest) -> None:
    ReleasedFile.objects.all().delete()
    head = by(Role.HEAD)
    acts.add_document(request_.reference, part="1", name="book.xlsx", content=book(), by=officer(), on=DAY)
    with pytest.raises(NotPermitted):
        proving.ask_to_let_out(request_.reference, number=1, reason="Formulas were asked for", by=officer(), on=DAY)
    with pytest.raises(NotReady, match="Say why"):
        proving.ask_to_let_out(request_.reference, number=1, reason=" ", by=head, on=DAY)
    proving.ask_to_let_out(request_.reference, number=1, reason="Formulas were asked for", by=head, on=DAY)
    assert prove_due(worked, now=Clock()) == 1
    assert (document().standing, document().as_it_is_because) == ("proven", "Formulas were asked for")


def test_a_file_that_cannot_leave_in_any_form_is_refused_before_it_waits(request_: InformationRequest) -> None:
    with pytest.raises(UnableToRelease, match="The file is empty"):
        proving.ask_to_prove(request_.reference, number=1, content=b" ", words=[SECRET], limb="FOIA s.40(2)", by=officer(), on=DAY)
    assert not Proving.objects.exists()


def test_why_nothing_came_of_it_is_kept_and_recorded(request_: InformationRequest) -> None:
    def refusing(*_: object) -> Worked:
        raise NothingCame("The PDF is damaged.")

    asked(request_)
    assert prove_due(refusing, now=Clock()) == 0
    assert (Proving.objects.get().why, document().standing) == ("The PDF is damaged.", "to be redacted")
    last = list(happened(request_.case))[-1]
    assert (last.kind, last.payload["reason"]) == ("document not proven", "The PDF is damaged.")
    assert prove_due(worked, now=Clock()) == 0
    asked(request_)
    assert prove_due(worked, now=Clock()) == 1


def test_where_there_was_no_room_it_waits_and_the_try_does_not_count(request_: InformationRequest) -> None:
    def busy(*_: object) -> Worked:
        raise NothingCame("Other documents are being read just now.", again=True)

    clock = Clock()
    asked(request_)
    for _ in range(9):
        assert prove_due(busy, now=clock) == 0
        clock.at += timedelta(minutes=1)
    assert prove_due(worked, now=clock) == 1


class Killed(BaseException):
    """The process ends here, as by a signal."""


def test_where_who_worked_on_it_was_killed_it_is_proven_again(request_: InformationRequest) -> None:
    def killed(*_: object) -> Worked:
        raise Killed

    clock = Clock()
    asked(request_)
    with pytest.raises(Killed):
        prove_due(killed, now=clock)
    assert document().standing == "being proven"
    assert prove_due(worked, now=clock) == 0  # nobody knows yet that it was killed
    clock.at += timedelta(minutes=2)
    assert prove_due(worked, now=clock) == 1
    assert document().standing == "proven"


def test_what_kills_every_time_is_given_up_and_said(request_: InformationRequest) -> None:
    def killed(*_: object) -> Worked:
        raise Killed

    clock = Clock()
    asked(request_)
    for _ in range(3):
        with pytest.raises(Killed):
            prove_due(killed, now=clock)
        clock.at += timedelta(minutes=2)
    assert prove_due(killed, now=clock) == 0
    assert "was stopped 3 times" in Proving.objects.get().why
    assert document().standing == "to be redacted"


def test_who_is_still_at_it_is_not_overtaken(request_: InformationRequest) -> None:
    clock = Clock()

    def slow(told: Table, content: bytes, heard: Heard) -> Worked:
        for page in range(1, 6):
            clock.at += timedelta(seconds=50)
            heard("examined", page, 5)
            assert prove_due(worked, now=clock) == 0
        waiting = Proving.objects.get()
        assert (waiting.step, waiting.done, waiting.of) == ("examined", 5, 5)
        return worked(told, content, lambda *_: None)

    asked(request_)
    assert prove_due(slow, now=clock) == 1


@pytest.mark.parametrize("stops", [True, False], ids=["heard of on the way", "heard of at the end"])
def test_what_was_marked_anew_meanwhile_is_dropped(request_: InformationRequest, stops: bool) -> None:
    def meanwhile(told: Table, content: bytes, heard: Heard) -> Worked:
        acts.mark(request_.reference, number=1, redactions=[], by=officer(), on=DAY)
        return worked(told, content, heard if stops else lambda *_: None)

    asked(request_)
    assert prove_due(meanwhile, now=Clock()) == 0
    assert (document().standing, document().released_hash) == ("to be redacted", "")


def test_one_that_is_overtaken_while_it_fails_says_nothing(request_: InformationRequest) -> None:
    def fails(*_: object) -> Worked:
        acts.mark(request_.reference, number=1, redactions=[], by=officer(), on=DAY)
        raise NothingCame("The PDF is damaged.")

    asked(request_)
    assert prove_due(fails, now=Clock()) == 0
    assert [each.kind for each in happened(request_.case)][-1] == "document marked"


def test_who_lost_their_post_meanwhile_keeps_nothing(request_: InformationRequest) -> None:
    who = officer()
    asked(request_, who)
    Post.objects.filter(person=who.person).delete()
    assert prove_due(worked, now=Clock()) == 0
    assert "Your post does not let you" in Proving.objects.get().why


def test_taking_out_and_disposing_end_it(request_: InformationRequest) -> None:
    asked(request_)
    acts.forget_documents(request_)
    assert not Proving.objects.exists()
    asked(request_)
    assert str(Proving.objects.get()).endswith("document 1 to be proven")
    acts.take_out(request_.reference, number=1, reason="Not asked for", by=officer(), on=DAY)
    assert prove_due(worked, now=Clock()) == 0
