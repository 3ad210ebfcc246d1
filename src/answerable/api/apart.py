"""What strangers' files are read by: a process of its own, which whoever serves this API keeps, and names in the settings."""

from importlib import import_module
from typing import Any

from django.conf import settings

from answerable.api.problems import Problem, Refused


def read_apart(task: str, content: bytes, *options: str, seconds: float = 0) -> Any:
    """What one task makes of a document's bytes. Raises `Refused`, in the sentence of whoever read it."""
    if not content:
        raise Refused(Problem(422, "nothing-sent", "Nothing was sent. Send the bytes of the file."))
    reads = import_module(settings.READS_APART)
    try:
        return reads.read_apart(task, content, *options, seconds=seconds)
    except reads.UnableToRead as refused:
        raise Refused(Problem(refused.status, "unable-to-read", str(refused))) from None
