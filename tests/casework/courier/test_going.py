"""A message goes once, is gone from here then, and nothing that somebody wrote becomes more of it than words."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from answerable.casework.courier.going import Going, NotTaken, deliver, queue
from answerable.casework.courier.models import Message

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
FROM = "requests@site.example"


def test_it_goes_once_and_is_gone() -> None:
    went: list[Going] = []
    queue("a@b.example", "Hello", "Words", at=NOW)
    assert deliver(went.append, sender=FROM, now=lambda: NOW) == 1
    assert deliver(went.append, sender=FROM, now=lambda: NOW) == 0
    assert not Message.objects.exists()
    message = message_from_bytes(went[0].content, policy=default)
    assert (message["From"], message["To"], message["Subject"], message["Sender"]) == (FROM, "a@b.example", "Hello", FROM)


@pytest.mark.parametrize("hostile", ["Hello\r\nBcc: x@evil.example", "Hello\nContent-Type: text/html", "\x85Bcc: x@evil.example"])
def test_nothing_written_becomes_a_header_or_a_page(hostile: str) -> None:
    went: list[Going] = []
    queue("a@b.example", hostile, f"<script>alert(1)</script>\r\n.\r\n{hostile}", at=NOW, reply_to="c@d.example")
    deliver(went.append, sender=FROM, now=lambda: NOW)
    message = message_from_bytes(went[0].content, policy=default)
    assert message["Bcc"] is None
    assert message.get_content_type() == "text/plain"
    assert message["Reply-To"] == "c@d.example"


def test_refused_for_now_it_waits_and_refused_for_good_it_is_given_up() -> None:
    def refuse(for_good: bool) -> object:
        def hand_over(_: Going) -> None:
            raise NotTaken(for_good=for_good)

        return hand_over

    queue("a@b.example", "Hello", "Words", at=NOW)
    assert deliver(refuse(False), sender=FROM, now=lambda: NOW) == 0  # type: ignore[arg-type]
    assert Message.objects.get().next_try_at > NOW
    assert deliver(refuse(True), sender=FROM, now=lambda: NOW + timedelta(hours=1)) == 0  # type: ignore[arg-type]
    assert not Message.objects.exists()
