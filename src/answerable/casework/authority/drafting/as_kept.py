"""A letter as its Word file has it, to be given out in another form."""

from answerable.casework.authority.models import Letter
from answerable.documents.languages.language import Language
from answerable.documents.letters import Kind
from answerable.documents.letters.blocks import Block
from answerable.documents.letters.from_word import blocks_of_docx
from answerable.documents.letters.in_its_language import words_in
from answerable.documents.letters.letter import Letter as Drafted
from answerable.documents.letters.letter import title_of


def as_kept(letter: Letter, blocks: tuple[Block, ...] | None = None) -> Drafted:
    """The letter that is kept: what its Word file says, or these blocks of it."""
    dated = letter.sent_on or letter.drafted_on
    read = blocks_of_docx(bytes(letter.document or b""), name="the letter") if blocks is None else blocks
    language = language_of(letter)
    title = words_in(language, title_of(letter.request.reference))
    return Drafted(Kind(letter.kind), title, dated, read, str(letter.content["file_name"]), language)


def language_of(letter: Letter) -> Language:
    """The language that a letter is in."""
    return Language(letter.content.get("language", Language.ENGLISH.value))
