"""What a case officer typed, as paragraphs of the notice, and what each side is quoted for. Nothing is added to either."""

from collections.abc import Iterator

from answerable.documents.letters.blocks import paragraphs
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting.facts import Stage, Typed
from answerable.documents.notice_drafting.notice import Quoted, Said, Source
from answerable.law.provision import Provision


def of_stage(prose: tuple[Typed, ...], stage: Stage, under: Provision | None = None) -> Iterator[Said]:
    """The prose of one stage, on one provision where that is given. Raises `UnableToDraft` for prose that is empty."""
    for each in prose:
        if each.stage is stage and each.under == under:
            yield from _said(each)


def _said(typed: Typed) -> Iterator[Said]:
    texts = [each.text for each in paragraphs(typed.text)]
    if not texts:
        raise UnableToDraft(f"The prose on {typed.under or typed.stage.value} is empty. Write it, or take it out.")
    last = len(texts) - 1
    for nth, text in enumerate(texts):
        yield Said(
            text,
            Source.FACTS if typed.generated else Source.PERSON,
            typed.rests_on,
            typed.name if nth == 0 else "",
            quoted=Quoted(typed.quoted, typed.quoted_from) if nth == last and typed.quoted else None,
            notes=typed.notes if nth == last else (),
        )
