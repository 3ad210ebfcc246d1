"""The process that reads one document for the site: `python -m answerable.web.reader TASK [OPTION...]`, started by web/sandbox.py.

The bytes come on standard input. One JSON object goes to standard output: `made`, or `refused` with a sentence for the sender.
The limits are set before anything is read, and nothing above `documents` is loaded.
"""

import json
import resource
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

from answerable.documents.not_readable import NotReadable, UnableToOpen
from answerable.law.not_law import NotLaw

MEMORY = 1024**3
PROCESSOR_SECONDS = 10
OPEN_FILES = 64

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


TASKS: dict[str, Callable[..., Any]] = {"notice": notice, "letter": letter, "word": word, "log": log}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def main() -> None:
    """Limits itself, reads, answers."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    task, *options = sys.argv[1:]
    try:
        told = {"made": TASKS[task](sys.stdin.buffer.read(), *options)}
    except (NotReadable, NotLaw) as refused:
        told = {"refused": str(refused)}
    except MemoryError:
        told = {"refused": "The document needed too much memory to read, so it was put down. Try it as plain text."}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
