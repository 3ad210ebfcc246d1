"""What leaves with an answer that neither confirms nor denies, looked through: the letter as it reads, its Word file, what it encloses."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import Letter
from answerable.casework.authority.ncnd.secret import claimed
from answerable.casework.authority.states import LetterState
from answerable.documents.leak_scan import (
    Leak,
    Slice,
    carried_by_pdf,
    carried_by_word,
    differences,
    quoted_mail,
    said_on,
    wording,
)
from answerable.documents.letters import Kind
from answerable.documents.not_readable import NotReadable
from answerable.law.claims import Duty


class Attached(NamedTuple):
    """A file that goes with a letter, under the name that it leaves by."""

    name: str
    content: bytes


Files = Callable[[], Iterable[Attached]]


def telling(letter: Letter, case: Folded, files: Files) -> tuple[Leak, ...]:
    """Everything in an outgoing letter and its files that would tell what is held on a secret slice; nothing where it has none."""
    slices = _slices(letter, case)
    if not slices:
        return ()
    each = (*_worded(letter, slices), *quoted_mail(letter.text), *_in_the_files(letter, files))
    return tuple(leak for leak in each if leak.blocks)


def that_may_tell(letter: Letter, case: Folded) -> tuple[Leak, ...]:
    """What a person has to look at: words that may tell, and what was not said in the last answer to a question of this kind."""
    slices = _slices(letter, case)
    if not slices:
        return ()
    last = _last(letter, case)
    then = said_on(last.text, [Slice(part) for part in last.content.get("secret", ())], alone=len(last.parts) == 1) if last else ()
    each = (*_worded(letter, slices), *differences(said_on(letter.text, slices, alone=len(letter.parts) == 1), then))
    return tuple(leak for leak in each if not leak.blocks)


def _slices(letter: Letter, case: Folded) -> tuple[Slice, ...]:
    return tuple(Slice(part, extent) for part, extents in claimed(case).items() if part in letter.parts for extent in extents)


def alike(letter: Letter, case: Folded) -> str:
    """By what two letters are answers to questions of one kind: the authority, the kind of letter, and what is claimed on the duty."""
    claims = sorted(
        f"{each.pleaded.claim.provision} {each.pleaded.claim.matter}"
        for each in case.case().claims
        if each.part in letter.parts and each.pleaded.claim.duty is Duty.CONFIRM_OR_DENY
    )
    words = "|".join((str(letter.request.authority_id), letter.kind, *dict.fromkeys(claims)))
    return hashlib.sha256(words.encode()).hexdigest()[:32] if claims else ""


def _worded(letter: Letter, slices: tuple[Slice, ...]) -> Iterator[Leak]:
    if Kind(letter.kind) in (Kind.ANSWER, Kind.REVIEW):
        yield from wording(said_on(letter.text, slices, alone=len(letter.parts) == 1))


def _in_the_files(letter: Letter, files: Files) -> Iterator[Leak]:
    try:
        if letter.document:
            yield from carried_by_word(bytes(letter.document))
        for each in files():
            if each.name.endswith(".pdf"):
                yield from carried_by_pdf(each.content, name=each.name)
    except NotReadable as damaged:
        yield Leak("a file", "what goes with the letter", str(damaged))


def _last(letter: Letter, case: Folded) -> Letter | None:
    """The last letter that answered a question of this kind, in whichever case."""
    key = alike(letter, case)
    sent = Letter.objects.filter(alike=key, state=LetterState.SENT.value).exclude(pk=letter.pk)
    return sent.defer("document").order_by("-sent_on", "-pk").first() if key else None
