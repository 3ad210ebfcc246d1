"""A letter's blocks in the language that it is written in: our words from the catalogue, a person's words as they gave them."""

from answerable.documents.languages.catalogue import NotTranslated
from answerable.documents.languages.language import Language
from answerable.documents.languages.welsh import in_welsh
from answerable.documents.letters.blocks import Block, each_text
from answerable.documents.letters.unable import UnableToDraft


def words_in(language: Language, words: str) -> str:
    """Some words in a language. Raises `UnableToDraft` for words of ours that it does not have yet: they are never left in English."""
    if language is Language.ENGLISH:
        return words
    try:
        return in_welsh(words)
    except NotTranslated as lacking:
        raise UnableToDraft(str(lacking)) from None


def in_its_language(language: Language, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Some blocks in a language, one for one. Raises `UnableToDraft` as `words_in` does."""
    return tuple(each_text(each, lambda words: words_in(language, words)) for each in blocks)
