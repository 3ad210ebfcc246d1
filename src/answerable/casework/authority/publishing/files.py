"""The files that left with an answer, as they may go into the log: each by a person's choice, and as it was proven or not at all.

Only what is in the release register, was proven and approved, and was named by a letter that was sent, is offered. On a slice that neither
confirms nor denies there is nothing to offer, whatever there is.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.publishing.models import DisclosedFile, Disclosure
from answerable.casework.authority.release.enclosing import named_in, shown
from answerable.casework.authority.release.keeping import released_of
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.states import LetterState
from answerable.casework.authority.unable import NotReady
from answerable.documents.traces import Trace, given_by, traces, without


class Read(NamedTuple):
    """The words of a released file as they were read, and what in them looks like somebody's and, a person says, may stand."""

    words: str
    may_stand: frozenset[str] = frozenset()


Files = Mapping[int, Read | None]


def that_left(request: InformationRequest) -> tuple[ReleasedFile, ...]:
    """The documents of a case that left with a letter, proven, and are approved still."""
    sent = request.letters.filter(state=LetterState.SENT.value).order_by("number").values_list("content", flat=True)
    named = frozenset[str]().union(*(named_in(each.get("given", {})) for each in sent))
    if not named:
        return ()
    documents = shown(request, fold(request.authority, request.case))
    return tuple(each for each in documents if each.standing == Standing.APPROVED.value and each.leaves_as in named)


def looks_like(request: InformationRequest, words: str) -> tuple[Trace, ...]:
    """What in the words of a file looks like somebody's; what the requester gave of themselves is not asked about, and does not go."""
    return traces((words,), request.requester_name)


def gives_away(request: InformationRequest, words: str, removed: Sequence[str] = ()) -> tuple[str, ...]:
    """What of the requester's own, or of what was removed elsewhere, stands in the words of a file."""
    flat = " ".join(words.split())
    return tuple(each for each in (*given_by(request.requester_name, request.requester_address), *removed) if without(flat, [each]) != flat)


def chosen(request: InformationRequest, files: Files, removed: Sequence[str]) -> tuple[ReleasedFile, ...]:
    """The documents that a person chose, once each that left was decided on and nothing in them says who asked. Raises `NotReady`."""
    return tuple(_chosen(request, files, removed))


def _chosen(request: InformationRequest, files: Files, removed: Sequence[str]) -> Iterator[ReleasedFile]:
    for each in that_left(request):
        if each.number not in files:
            raise NotReady(f"Document {each.number} left with the answer. Say whether it is published, or left out of the log.")
        read = files[each.number]
        if read is None:
            continue
        for words in gives_away(request, read.words, removed):
            raise NotReady(
                f"Document {each.number} has “{words}” in it, and a file that was proven is not changed here. Leave it out of the log."
            )
        for trace in looks_like(request, read.words):
            if trace.words not in read.may_stand:
                raise NotReady(f"In document {each.number} “{trace.words}” looks like {trace.what}. Say whether the document is left out.")
        yield each


def put(made: Disclosure, documents: Sequence[ReleasedFile], *, after: int) -> None:
    """Keeps a copy of each file with what is published, numbered after its messages. It outlives the key of the case."""
    made.files.all().delete()
    for place, each in enumerate(documents, start=after + 1):
        content = released_of(each)
        told = {"ending": each.ending, "hash": each.released_hash, "size": len(content), "content": content}
        DisclosedFile.objects.create(disclosure=made, place=place, **told)
