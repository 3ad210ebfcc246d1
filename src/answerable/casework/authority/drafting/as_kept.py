"""A letter as its Word file has it, to be given out in another form."""

from answerable.casework.authority.models import Letter
from answerable.documents.letters import Kind
from answerable.documents.letters.blocks import Block
from answerable.documents.letters.from_word import blocks_of_docx
from answerable.documents.letters.letter import Letter as Drafted


def as_kept(letter: Letter, blocks: tuple[Block, ...] | None = None) -> Drafted:
    """The letter that is kept: what its Word file says, or these blocks of it."""
    dated = letter.sent_on or letter.drafted_on
    read = blocks_of_docx(bytes(letter.document or b""), name="the letter") if blocks is None else blocks
    title = f"Your request for information: {letter.request.reference}"
    return Drafted(Kind(letter.kind), title, dated, read, str(letter.content["file_name"]))
