"""What the site's reader can be asked to make of a document's bytes: one function a task, and what each is allowed.

Nothing above `documents` is loaded, and of that only what a task needs.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from answerable.documents.not_readable import UnableToOpen

MEMORY = 1024**3
LARGEST_WRITTEN = 200_000_000

# Is told how far a long task is: a step, how much of it is done, and of how much.
Heard = Callable[[str, int, int], None]
STEPS = ("made", "examined")

# What messages call the document: its own name is the sender's affair.
NAME = "The document"


def notice(content: bytes) -> Any:
    """A decision notice, read and recomputed."""
    from answerable.documents.check import as_json, check
    from answerable.documents.opening import text_of

    return as_json(check(text_of(content, name=NAME)))


def letter(content: bytes, received: str = "", sent: str = "") -> Any:
    """A refusal letter against section 17."""
    from answerable.documents.opening import text_of
    from answerable.documents.refusal_notice import lint

    answer = lint(text_of(content, name=NAME), received_on=_day(received), sent_on=_day(sent))
    return {"complies": answer.complies, "requirements": [each._asdict() for each in answer.requirements]}


def answer(content: bytes, received: str = "", sent: str = "") -> Any:
    """What a letter that came to a requester seems to be, what it relies on, and what section 17 asks of it."""
    from answerable.documents.opening import text_of
    from answerable.documents.refusal_notice.seeming import seeming

    found = seeming(text_of(content, name=NAME), received_on=_day(received), sent_on=_day(sent))
    asked = [each._asdict() for each in found.requirements]
    return {"seems": found.seems.value if found.seems else "", "under": found.under, "requirements": asked}


def word(content: bytes) -> Any:
    """Whether a Word file can be read, as the text and as the letter that it is."""
    from answerable.documents.letters.from_word import blocks_of_docx
    from answerable.documents.word_document import text_of_docx

    if not content.startswith(b"PK"):
        this = "a PDF, and not a Word file" if content.startswith(b"%PDF") else "not a Word file"
        raise UnableToOpen(f"This is {this}. Choose the .docx that you downloaded here.")
    return {"characters": len(text_of_docx(content, name=NAME)), "blocks": len(blocks_of_docx(content, name=NAME))}


def log(content: bytes) -> Any:
    """A table of requests, in CSV or Excel."""
    from answerable.documents.case_log.table import read_table

    table = read_table(content)
    return {"headings": table.headings, "lines": table.lines}


def release(content: bytes, *, heard: Heard) -> Any:
    """A document redacted and proven, or one that was redacted elsewhere proven against the words withheld from it.

    How stands on the first line, as JSON: the words that are withheld are in no list of processes.
    """
    from answerable.documents.release import redaction
    from answerable.documents.release.working import as_table, work_up, work_up_elsewhere

    head, _, content = content.partition(b"\n")
    how = json.loads(head)
    if "elsewhere" in how:
        source, released = content[: how["source"]], content[how["source"] :]
        return as_table(work_up_elsewhere(source, released, how["elsewhere"], limbs=how["limbs"], heard=heard))
    redactions = [redaction(each) for each in how["redactions"]]
    return as_table(work_up(content, redactions, title=how["title"], workbook_as=how["workbook_as"], heard=heard))


def bundle(content: bytes) -> Any:
    """The documents of a withheld bundle, paged. Their names and lengths, and that of the index, stand on the first line, as JSON."""
    from base64 import b64encode

    from answerable.documents.bundle import Held
    from answerable.documents.bundle import bundle as bundled

    head, _, rest = content.partition(b"\n")
    how, documents = json.loads(head), []
    for name, length in how["documents"]:
        documents.append(Held(name, rest[:length]))
        rest = rest[length:]
    made = bundled(documents, index=rest)
    return {"content": b64encode(made.content).decode(), "pages": made.pages}


def pages(content: bytes) -> Any:
    """A document as pages of a bundle, or why it has none. What it is called stands on the first line, as JSON."""
    from base64 import b64encode

    from answerable.documents.case_bundle.paging import paged

    head, _, rest = content.partition(b"\n")
    made = paged(rest, title=json.loads(head))
    return {"content": b64encode(made.content).decode(), "pages": made.pages, "why": made.why}


def page(content: bytes, number: str) -> Any:
    """One page of a document, to be marked."""
    from answerable.documents.release.marking import page_to_mark

    return page_to_mark(content, int(number))


def find(content: bytes) -> Any:
    """Where words and patterns stand in some documents. Both, and how long each document is, stand on the first line, as JSON."""
    from answerable.documents.release.finding import find as found_in
    from answerable.documents.release.unable import UnableToRelease

    head, _, rest = content.partition(b"\n")
    how, told = json.loads(head), []
    for length in how["lengths"]:
        try:
            found = found_in(rest[:length], words=how["words"], patterns=how["patterns"])
            hits = [each._asdict() for each in found.hits]
            told.append({"hits": hits, "more": found.more, "not_recognised": found.not_recognised, "why": ""})
        except UnableToRelease as refused:
            told.append({"hits": [], "more": False, "not_recognised": [], "why": str(refused)})
        rest = rest[length:]
    return told


def words(content: bytes) -> Any:
    """All the words that a document shows."""
    from answerable.documents.release.finding import words_in

    return words_in(content)._asdict()


def mail(content: bytes, ours: str) -> Any:
    """An e-mail. `ours` is what is ours in it, as JSON."""
    from answerable.documents.mail import Ours, read_message
    from answerable.documents.mail.as_table import as_table

    return as_table(read_message(content, ours=Ours(*map(tuple, json.loads(ours)))))


def mail_file(content: bytes, number: str) -> Any:
    """One file of an e-mail."""
    from base64 import b64encode

    from answerable.documents.mail import attached_file

    found = attached_file(content, int(number))
    return {"name": found.name, "content": b64encode(found.content).decode()}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


class Allowed(NamedTuple):
    """What reading one document may use: bytes of memory, seconds of a processor, files open at once, bytes in a file that it writes."""

    memory: int = MEMORY
    seconds: int = 10
    files: int = 64
    written: int = 0


# Pages are drawn, looked at and recognised one by one, and LibreOffice writes to a folder of its own.
AT_LENGTH = Allowed(memory=4 * MEMORY, seconds=600, files=512, written=LARGEST_WRITTEN)


class Task(NamedTuple):
    """A task: the function that reads, the modules that it needs, which the reader loads once, and what it is allowed.

    `tells`: it is given something to tell how far it is.
    """

    read: Callable[..., Any]
    needs: tuple[str, ...] = ()
    allowed: Allowed = Allowed()
    tells: bool = False


_MAIL = ("answerable.documents.mail", "answerable.documents.mail.as_table")
TASKS: dict[str, Task] = {
    "notice": Task(notice, ("answerable.documents.check", "answerable.documents.opening")),
    "letter": Task(letter, ("answerable.documents.refusal_notice", "answerable.documents.opening")),
    "answer": Task(answer, ("answerable.documents.refusal_notice.seeming", "answerable.documents.opening")),
    "word": Task(word, ("answerable.documents.letters.from_word", "answerable.documents.word_document")),
    "log": Task(log, ("answerable.documents.case_log.table",)),
    "release": Task(release, allowed=AT_LENGTH._replace(seconds=3_600), tells=True),
    "page": Task(page, allowed=AT_LENGTH),
    "find": Task(find, allowed=AT_LENGTH),
    "words": Task(words, allowed=AT_LENGTH),
    "pages": Task(pages, allowed=AT_LENGTH),
    "bundle": Task(bundle, allowed=AT_LENGTH),
    "mail": Task(mail, _MAIL),
    "mail-file": Task(mail_file, _MAIL),
}
