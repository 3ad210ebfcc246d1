"""The proof of a released file: it is opened again and looked through everywhere, and nothing withheld may be found.

It fails closed: what cannot be examined is unproven, and does not leave. A file that was redacted elsewhere passes the same proof.
"""

from collections.abc import Iterable, Sequence

from answerable.documents.release.examination import Heard, Proof, Search, hash_of, unheard
from answerable.documents.release.guarding import Kind, kind_of
from answerable.documents.release.looking_bytes import look_at_bytes, unpacked
from answerable.documents.release.looking_pdf import look_at_pdf
from answerable.documents.release.looking_pictures import look_at_picture_file
from answerable.documents.release.looking_zip import look_at_ole, look_at_zip
from answerable.documents.release.matching import Sought
from answerable.documents.release.unable import UnableToRelease

_DEEPEST = 4


def prove(released: bytes, *, must_not_contain: Sequence[Sought | str], heard: Heard = unheard) -> Proof:
    """What an examination of the file finds of the words that it must not contain."""
    sought = [each if isinstance(each, Sought) else Sought(each) for each in must_not_contain]
    search = Search(sought, heard)
    look_inside(search, released)
    return Proof(hash_of(released), search.looked(), len(search.sought))


def look_inside(search: Search, content: bytes, *, place: str = "", depth: int = 0) -> None:
    """One file, and the files in it, as deep as they go."""
    if depth > _DEEPEST:
        search.shut(where="files in files", how="unpacked", place=f"{place}: too many files within files")
        return

    def inside(search: Search, content: bytes, *, place: str) -> None:
        look_inside(search, content, place=place, depth=depth + 1)

    try:
        kind = kind_of(content)
    except UnableToRelease as refused:
        search.shut(where="files of unknown kinds", how="by their bytes", place=f"{place}: {refused}".lstrip(": "))
        look_at_bytes(search, content, where="files of unknown kinds", place=place or "the file")
        return
    if kind is Kind.PDF:
        look_at_pdf(search, content, place=place, inside=inside)
    elif kind is Kind.PICTURE:
        look_at_picture_file(search, content, place=place or "the picture")
    elif kind is Kind.OLD_OFFICE:
        look_at_ole(search, content, place=place, inside=inside)
    elif kind is Kind.TEXT:
        _look_at_text(search, content, place or "the text")
    else:
        look_at_zip(search, content, place=place, inside=inside)


def _look_at_text(search: Search, content: bytes, place: str) -> None:
    text = content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8", errors="replace")
    for reading in (text, content.decode("latin-1"), *filter(None, unpacked(text))):
        search.text(reading, where="text", how="as it stands, and unescaped", place=place, on_purpose=True)


def words_apart(source: str, released: str) -> tuple[Sought, ...]:
    """What was withheld by who redacted a file elsewhere: the words of the source that are not in the released file, run by run.

    Each comes with how often it still stands in what was released.
    """
    return tuple(Sought(run, count_in(run, released)) for run in dict.fromkeys(_runs_apart(source.split(), released.split())))


def _runs_apart(source: Sequence[str], released: Sequence[str]) -> Iterable[str]:
    from difflib import SequenceMatcher

    for kind, start, end, _, _ in SequenceMatcher(None, source, released, autojunk=False).get_opcodes():
        if kind in {"delete", "replace"}:
            yield " ".join(source[start:end])


def count_in(words: str, text: str) -> int:
    """How often some words stand in a text."""
    from answerable.documents.release.matching import count

    return count(words, text)
