"""Messages that come, filed: how many a second, and how often reading them with the standard library alone would go into that time.

Each is the answer to a request, sent to that request's own address, with a text, an older message quoted and a file.
    python -m bench.mail_bench [--messages N] [--rounds N]
"""

import argparse
import random
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import count, islice
from pathlib import Path
from typing import Any

from bench.rounds import medians, report
from bench.web.records import BODY, people, use_folder
from bench.web.words import asked

RECEIVED = "from out.example.org ([192.0.2.7]) by mx.body.example (Postfix) with ESMTPS id 4F; Mon, 2 Mar 2026 09:12:00 +0000"


def main() -> None:
    """Prints messages filed per second, read in this process and in one of their own, and the ratios to reading alone."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="answerable-bench-") as folder:
        use_folder(Path(folder))
        people()
        measured(options.messages, options.rounds)


def measured(messages: int, rounds: int) -> None:
    """Takes messages in, each once, in turn with reading as many."""
    from answerable.casework.authority.post.mailboxes import Mailbox
    from answerable.documents.mail import Ours, read_message

    mailbox = Mailbox(BODY, "foi@body.example", Ours(("mx.body.example",), (), ("foi@body.example",)))
    made = letters(mailbox, messages)

    def each(do: Callable[[bytes], object], some: int) -> Callable[[], None]:
        contents = iter(list(islice(made, some * (rounds + 1))))

        def run() -> None:
            for content in islice(contents, some):
                do(content)

        return run

    few = max(1, messages // 10)
    taken = medians(
        {
            "email": each(read_alone, messages),
            "reading": each(lambda content: read_message(content, ours=mailbox.ours), messages),
            "filing": each(filed_here(mailbox), messages),
            "apart": each(filed_apart(mailbox), few),
        },
        rounds=rounds,
    )
    alone = taken["email"] / messages
    for name, some, said in (
        ("email", messages, "read by the standard library's email alone"),
        ("reading", messages, "read"),
        ("filing", messages, "read and filed on their cases"),
        ("apart", few, "the same, each read in a process of its own"),
    ):
        report(f"messages {said}", taken[name] / some / alone, goal="", detail=f"{some / taken[name]:,.1f} messages/s")


def read_alone(content: bytes) -> int:
    """What reading costs whoever does it: headers, text and files."""
    message: Any = BytesParser(policy=policy.default).parsebytes(content)
    body = message.get_body(("plain", "html"))
    headers = [str(value) for value in message.values()]
    return len(headers) + len(body.get_content()) + sum(len(each.get_content()) for each in message.iter_attachments())


def filed_here(mailbox: Any) -> Callable[[bytes], object]:
    """Takes a message in, read in this process."""
    from answerable.casework.authority.post.taking import take_in
    from answerable.casework.incoming.came import Came
    from answerable.documents.mail import read_message
    from answerable.web.clock import now

    def file(content: bytes) -> None:
        came = Came(content, read_message(content, ours=mailbox.ours), ours=mailbox.ours.addresses)
        assert take_in(BODY, came, at=now()).message.request is not None

    return file


def filed_apart(mailbox: Any) -> Callable[[bytes], object]:
    """Takes a message in as `answerable mail in` and `answerable mail poll` do, read in a process of its own."""
    from django.conf import settings

    from answerable.web.clock import now
    from answerable.web.mail import take

    settings.MAIL = {BODY: mailbox}

    def file(content: bytes) -> None:
        assert take(BODY, content, "bench", at=now()).message.request is not None

    return file


def letters(mailbox: Any, requests: int) -> Iterator[bytes]:
    """Messages without end, no two of them the same, each to the address of one of so many requests."""
    from answerable.casework.authority.acting import By
    from answerable.casework.authority.actions.receive import Arrived, receive
    from answerable.casework.authority.post.addresses import For, address_for
    from answerable.casework.authority.states import Channel
    from answerable.casework.people.models import Person
    from answerable.web.clock import now
    from bench.web.records import WHO

    chance, by, to = random.Random(3), By(Person.objects.get(email=WHO), now()), []
    for _ in range(requests):
        words = asked(chance)
        arrived = Arrived(Channel.EMAIL, words.subject, words.text, "A requester", "requester@example.org")
        request = receive(arrived=arrived, by=by, on=by.today - timedelta(days=3))
        to.append(address_for(request, For.REQUESTER, mailbox=mailbox.address))
    file = chance.randbytes(20_000)
    return (written(to[nth % requests], nth, asked(chance), file) for nth in count())


def written(to: str, nth: int, words: Any, file: bytes) -> bytes:
    """One message, as our own server stamped it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "A requester <requester@example.org>", to, f"Re: {words.subject}"
    message["Message-ID"] = f"<{nth}@example.org>"
    quoted = "\n".join(f"> {line}" for line in words.text.splitlines())
    message.set_content(f"{words.text}\n\nOn 2 March 2026 you wrote:\n{quoted}\n")
    message.add_attachment(file, maintype="application", subtype="octet-stream", filename="map.bin")
    return f"Received: {RECEIVED}\n".encode() + message.as_bytes()


if __name__ == "__main__":
    main()
