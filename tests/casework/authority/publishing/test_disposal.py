"""What stands in the log when its case is disposed of: a person says whether it stays, and why."""

from typing import Any

import pytest

from answerable.casework.authority.actions.dispose import dispose, dispose_of_each
from answerable.casework.authority.actions.record import close
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.publishing.actions import hide, take_down
from answerable.casework.authority.publishing.disposal import InTheLog
from answerable.casework.authority.publishing.finding import Sought, file_of, in_the_log, one
from answerable.casework.authority.publishing.models import DisclosedFile, DisclosedMessage, Disclosure
from answerable.casework.authority.unable import NotReady
from answerable.casework.ledger.read import happened
from tests.casework.authority.cast import authority, by, officer
from tests.casework.authority.publishing.test_files import CONTENT, LEFT, answered_with, put
from tests.casework.authority.test_disposal import DUE, HEAD
from tests.casework.authority.told.test_what_a_requester_knows import SENT

pytestmark = pytest.mark.django_db
STAYS, GOES = InTheLog(stays=True, because="Often asked for."), InTheLog(stays=False, because="It is out of date.")


@pytest.fixture
def published() -> InformationRequest:
    """Answered, published with a file, and closed."""
    authority(complaints_procedure="Write to us.", settings={"retention": [{"name": "schedule", "years": 3}]})
    request = answered_with(CONTENT)
    put(request, {1: LEFT})
    close(request.reference, reason="answered", by=officer(), on=SENT)
    return request


def gone(request: InformationRequest, log: InTheLog | None) -> dict[str, Any]:
    dispose(request.reference, under="schedule", log=log, by=by(HEAD, on=DUE), on=DUE)
    payload: dict[str, Any] = happened(request.case)[-1].payload
    return payload


def test_nobody_but_a_person_decides(published: InformationRequest) -> None:
    for log in (None, InTheLog(stays=True, because=" "), InTheLog(stays=False, because="")):
        with pytest.raises(NotReady, match=r"is in the disclosure log\. Say whether it stays there or is taken down, and why"):
            gone(published, log)
    assert dispose_of_each([published], under="schedule", by=by(HEAD, on=DUE), on=DUE)[0].startswith(published.reference)


def test_it_stays_and_can_still_be_hidden_and_taken_down(published: InformationRequest) -> None:
    assert {"log": "stays", "reason": "Often asked for."}.items() <= gone(published, STAYS).items()
    assert [each.subject for each in in_the_log(Sought("cameras"), on=DUE).rows] == ["Cameras"]
    assert file_of("police", 1, 3, on=DUE) is not None
    hide(published.reference, place=3, because="A name.", by=officer(DUE), on=DUE)
    assert file_of("police", 1, 3, on=DUE) is None
    take_down(published.reference, because="A mistake.", by=officer(DUE), on=DUE)
    assert in_the_log(Sought(), on=DUE).rows == ()


def test_it_is_taken_down_and_its_copy_destroyed(published: InformationRequest) -> None:
    assert {"log": "taken down", "reason": "It is out of date."}.items() <= gone(published, GOES).items()
    found = one("police", 1, on=DUE)
    assert (found.made.taken_down_on, found.made.taken_down_because) == (DUE, "It is out of date.")
    assert list(Disclosure.objects.values_list("subject", "asked")) == [("", "")]
    assert not DisclosedMessage.objects.exists()
    assert not DisclosedFile.objects.exists()
    assert in_the_log(Sought("cameras"), on=DUE).rows == ()


def test_what_was_hidden_or_taken_down_before_is_destroyed_without_a_choice(published: InformationRequest) -> None:
    hide(published.reference, place=1, because="A name.", by=officer(), on=SENT)
    take_down(published.reference, because="A mistake.", by=officer(), on=SENT)
    assert "log" not in gone(published, None)
    assert list(Disclosure.objects.values_list("subject", "taken_down_because")) == [("", "A mistake.")]
    assert not DisclosedMessage.objects.exists()


def test_a_hidden_message_of_what_stays_is_destroyed(published: InformationRequest) -> None:
    hide(published.reference, place=1, because="A name.", by=officer(), on=SENT)
    gone(published, STAYS)
    assert [bool(each.text) for each in DisclosedMessage.objects.order_by("place")] == [False, True]
