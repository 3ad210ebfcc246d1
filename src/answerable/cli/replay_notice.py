"""What `answerable replay` says of the decision notice of a case file: what must be mended in it, and how it stands by the real one."""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from answerable.cli.due import BadInput
from answerable.documents.decision_notice import read
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.not_readable import NotReadable
from answerable.documents.notice_drafting import Fault, faults, in_format
from answerable.documents.notice_drafting.beside import Beside, beside
from answerable.documents.notice_drafting.from_case_file import Written, written_in
from answerable.documents.notice_drafting.notice import Notice
from answerable.documents.opening import open_document
from answerable.law.not_law import NotLaw

if TYPE_CHECKING:
    from answerable.casework.replay.once import Alone


class Noted(NamedTuple):
    """A notice as it was drafted, what stops it from being served, and how it stands by the real one, if that was asked for."""

    document: bytes
    faults: tuple[Fault, ...]
    beside: Beside | None

    def exit_code(self) -> int:
        """1 where something must be mended, or differs from the real notice where it must not. Each fault is said on standard error."""
        for each in self.faults:
            print(f"{each.under}, {each.where}: {each.why}", file=sys.stderr)
        return 1 if self.faults or (self.beside is not None and not self.beside.clean) else 0

    def as_json(self) -> dict[str, Any]:
        """The keys that are added to those of the case."""
        told = {} if self.beside is None else {"beside_the_real_notice": self.beside.as_json()}
        return {"faults": [each._asdict() for each in self.faults], **told}

    def lines(self) -> Iterator[str]:
        """The report in words."""
        yield ""
        yield f"The notice: {len(self.faults) or 'nothing'} to mend before it is served"
        if self.beside is not None:
            yield from _lines(self.beside)


class Asked(NamedTuple):
    """What is asked of the notice of a file: in which format it is written, and which real one and which others it is put beside."""

    name: str
    form: str | None
    real: str | None
    served: str
    others: tuple[Notice, ...]


def asked_of(name: str, form: str | None, real: str | None, others: Mapping[str, str]) -> Asked:
    """The same, with the text of the real notice and the others drafted. Raises `BadInput`."""
    served = "" if real is None else _real(real)
    return Asked(name, form, real, served, tuple(written_of(other, each).drafted() for each, other in others.items()))


def _real(name: str) -> str:
    try:
        text = open_document(Path(name))
        read(text)
    except NotReadable as refused:
        raise BadInput(f"{name}: {refused}") from None
    return text


def has_notice(text: str) -> bool:
    """Whether a case file has a notice to draft. A text that is no case file has none."""
    try:
        return "decision_notice" in tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return False


def written_of(text: str, name: str) -> Written:
    """What a case file has of its notice. Raises `BadInput`."""
    try:
        written = written_in(text)
        written.drafted()
    except (NotReadable, NotLaw, UnableToDraft) as refused:
        raise BadInput(f"{name}: {refused}") from None
    return written


def noted_in(written: Written, alone: "Alone", asked: Asked) -> Noted:
    """The notice that was served or, where something stopped it, its draft: written in a format and put beside a real one, each if asked
    for. Raises `BadInput`.
    """
    notice = alone.served or written.drafted()
    try:
        document = in_format(notice, asked.form) if asked.form else b""
    except UnableToDraft as refused:
        raise BadInput(f"{asked.name}: {refused}") from None
    return Noted(document, _faults(written, notice, alone), None if asked.real is None else _beside(written, notice, asked))


def _faults(written: Written, notice: Notice, alone: "Alone") -> tuple[Fault, ...]:
    """What must be mended, and what stopped the notice in the Commissioner's casework, if that is none of these."""
    found = faults(written.facts, written.prose, notice)
    stopped = (Fault(alone.stopped_under or "FOIA s.50", alone.stopped, "the notice"),) if alone.stopped else ()
    return found or stopped


def _beside(written: Written, notice: Notice, asked: Asked) -> Beside:
    try:
        return beside(
            written.facts,
            notice,
            asked.served,
            counterparts=written.counterparts,
            arguments=written.arguments,
            sources=written.sources,
            others=asked.others,
        )
    except UnableToDraft as refused:
        raise BadInput(f"{asked.name}: {refused}") from None


def _lines(told: Beside) -> Iterator[str]:
    answered = sum(bool(each.ours) for each in told.pairs)
    counted = "" if told.boilerplate is None else f"; {told.boilerplate} that would read the same in another case"
    yield ""
    yield "Beside the real notice"
    excused = len(told.pairs) - answered
    yield f"  paragraphs   {answered} answered, {excused} left out with a reason, {len(told.missing)} without a counterpart"
    yield f"  words        {told.typed} typed for {told.served} served{counted}"
    yield f"  wrong        {len(told.wrong)} days, names, provisions and references"
    yield f"  answered     {told.grounds} grounds and {told.arguments} arguments, all but {len(told.unanswered)}"
    yield f"  traced       {told.sentences} sentences of reasons, all but {len(told.untraced)}"
    yield f"  differences  {len(told.differences)} in findings, days and steps"
    yield f"  unlike       {len(told.unlike)} headings, days and provisions of real paragraphs that their counterparts have not: to look at"
    for each in told.pairs:
        yield f"  real {each.number}: {', '.join(f'ours {number}' for number in each.ours) or each.why_none}"
    yield from (f"  real {each}: nothing answers it" for each in told.missing)
    yield from (f"  wrong in ours {each.paragraph}: the {each.what} {each.said}" for each in told.wrong)
    yield from (f"  not answered: {each}" for each in told.unanswered)
    yield from (f"  not traced: {each}" for each in told.untraced)
    yield from (f"  differs: {each}" for each in told.differences)
    yield from (f"  unlike, real {each.paragraph}: the {each.what} {each.said}" for each in told.unlike)
