"""The notice that was served, as a document of numbered paragraphs: what the published version is made from. It never changes."""

from collections.abc import Iterator
from datetime import date

from answerable.casework.commissioner.models import Office
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.shape import Case
from answerable.casework.unable import NotReady
from answerable.documents.from_the_commissioner import Paper
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation
from answerable.documents.notice_drafting import Notice, Quoted, Said
from answerable.documents.notice_drafting.notice import Source

_BODY = 2  # the level of its headings


def dated_of(case: Case) -> date:
    """The day that the notice bears that was served. Raises `NotReady` where none was."""
    for each in case.entries:
        if each.kind == "notice served":
            day: date = each.payload["dated"]
            return day
    raise NotReady("No notice was served, so there is no decision to publish.", under="FOIA s.50(3)(b)")


def served_notice(office: Office, case: Case) -> Notice:
    """The notice that was served. Raises `NotReady`, `UnableToDraft`."""
    return as_model(office, case, dated=dated_of(case))


def as_model(office: Office, case: Case, *, dated: date) -> Notice:
    """The notice as it stands, dated a day. Raises `UnableToDraft`."""
    return _modelled(as_drafted(office, case, dated=dated), case)


def _modelled(paper: Paper, case: Case) -> Notice:
    blocks = list(paper.blocks)
    begins = next(nth for nth, each in enumerate(blocks) if isinstance(each, Heading) and each.level == _BODY)
    signed = blocks[-1]
    told = case.complaint
    body = tuple(_body(blocks[begins:-1], told.authority))
    lines = signed if isinstance(signed, Address) else Address(())
    return Notice(paper.title, told.reference, paper.dated, told.authority, tuple(blocks[:begins]), body, lines, paper.language)


def _body(blocks: list[Block], _authority: str) -> Iterator[Heading | Said]:
    said: Said | None = None
    for each in blocks:
        if isinstance(each, Quotation) and said is not None:
            said = said._replace(quoted=Quoted(each.text, "the complainant"))
        elif isinstance(each, Listing) and said is not None:
            said = said._replace(items=each.items)
        else:
            if said is not None:
                yield said
                said = None
            if isinstance(each, Heading):
                yield each
            if isinstance(each, Paragraph):
                number, _, text = each.text.partition(". ")
                said = Said(text, Source.PERSON, number=int(number))
    if said is not None:
        yield said
