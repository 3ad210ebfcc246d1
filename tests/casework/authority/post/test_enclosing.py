"""What a letter that goes by e-mail takes with it: what it names and was approved, under the names that it leaves by, and nothing else."""

import email
from email.policy import default
from typing import Any

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.post import queueing
from answerable.casework.authority.post.delivering import deliver_due
from answerable.casework.authority.post.mailboxes import Notify
from answerable.casework.authority.post.models import Dispatch
from answerable.casework.authority.post.queueing import cannot_go
from answerable.casework.authority.release import actions as release
from answerable.casework.authority.unable import NotReady
from answerable.documents.letters import Kind
from answerable.documents.release import redaction, work_up
from answerable.law.positions import Held
from tests.casework.authority.cast import SEED, divided, officer
from tests.casework.authority.post.arriving import MAILBOX
from tests.casework.authority.post.sending import AT, ON, SENDS, Post

pytestmark = pytest.mark.django_db
CONTENTS = (b"The log was kept by the deputy warden in March.", b"The log was kept by the deputy warden in April.")
REDACTIONS = [{"limb": "FOIA s.40(2)", "words": "deputy warden"}]


def with_documents() -> tuple[InformationRequest, list[str]]:
    """A request of one part, and the names that two approved documents of it leave under."""
    by = officer(ON)
    request = divided(SEED[0])
    decide_held(request.reference, part="1", answer=Held.YES, reasons="In the register", by=by, on=ON)
    take_position(request.reference, part="1", tables={}, by=by, on=ON)
    names = []
    for number, content in enumerate(CONTENTS, start=1):
        release.add_document(request.reference, part="1", name="log.txt", content=content, by=by, on=ON)
        release.mark(request.reference, number=number, redactions=REDACTIONS, by=by, on=ON)
        worked = work_up(content, [redaction(each) for each in REDACTIONS], title="")
        release.redact(request.reference, number=number, worked=worked, by=by, on=ON)
        names.append(release.approve_release(request.reference, number=number, by=by, on=ON).leaves_as)
    return request, names


def test_a_letter_takes_with_it_what_it_names_as_it_was_released() -> None:
    request, (first, _) = with_documents()
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1",), {"1||enclosed": first}), by=officer(ON), on=ON)
    assert cannot_go(letter, SENDS) == ""
    send(request.reference, number=letter.number, because="It is short.", by=officer(ON), on=ON, mailbox=SENDS)
    post = Post()
    assert deliver_due("police", post, now=lambda: AT) == 1
    message: Any = email.message_from_bytes(post.had[0].content, policy=default)
    files = {each.get_filename(): each for each in message.iter_attachments()}
    assert list(files) == [f"{letter.content['file_name']}.pdf", first]
    assert files[first].get_content() == "The log was kept by the [withheld: FOIA s.40(2)] in March."
    assert b"deputy warden" not in post.had[0].content


def test_what_it_encloses_cannot_go_by_notify_or_where_it_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    request, names = with_documents()
    wanted = Wanted(Kind.ANSWER, ("1",), {"1||enclosed": "\n".join(names)})
    letter = draft(request.reference, wanted=wanted, by=officer(ON), on=ON)
    by_notify = MAILBOX._replace(notify=Notify("key", "template", ""))
    assert cannot_go(letter, by_notify) == "GOV.UK Notify carries no files, and it encloses some."
    monkeypatch.setattr(queueing, "MOST_ENCLOSED", 100)
    with pytest.raises(NotReady, match="What it encloses is larger than the 0 MB that mail servers take"):
        send(request.reference, number=letter.number, because="It is short.", by=officer(ON), on=ON, mailbox=SENDS)
    assert not Dispatch.objects.exists()


def test_a_letter_that_says_that_something_is_enclosed_and_names_nothing_is_sent_by_who_writes_it() -> None:
    request, _ = with_documents()
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1",)), by=officer(ON), on=ON)
    assert cannot_go(letter, SENDS) == "It says that something is enclosed, which you have to send with it."
