"""From a source and what is withheld from it to a file that can be proven: one way for every kind of file."""

from collections.abc import Sequence
from typing import NamedTuple

from answerable.documents.release.examination import Heard, hash_of, unheard
from answerable.documents.release.guarding import Kind, admit
from answerable.documents.release.matching import Sought
from answerable.documents.release.office import as_pdf
from answerable.documents.release.picturing import redact_picture
from answerable.documents.release.rebuilding import redact_pdf
from answerable.documents.release.redaction import Redaction
from answerable.documents.release.small_numbers import Counts
from answerable.documents.release.tables import of_sheets, tables_in
from answerable.documents.release.unable import UnableToRelease
from answerable.documents.release.workbook import as_csv, redacted, shown, values_only, words_withheld

AS_CSV, AS_WORKBOOK = "csv", "xlsx"


class Made(NamedTuple):
    """A file that may leave once it is proven: bytes, ending, what may not be given back, each mark's limb, what was left behind."""

    content: bytes
    ending: str
    sought: tuple[Sought, ...]
    limbs: tuple[str, ...]
    source: str
    hidden: tuple[tuple[str, str], ...] = ()
    tables: tuple[Counts, ...] = ()  # what a person should look at for small counts before it goes


def release(content: bytes, redactions: Sequence[Redaction], *, title: str, workbook_as: str = AS_WORKBOOK, heard: Heard = unheard) -> Made:
    """A fresh file without what is withheld. A workbook goes as values only, or as CSV. Raises `UnableToRelease`."""
    kind = admit(content)
    source = hash_of(content)
    if kind is Kind.WORKBOOK:
        return _workbook(content, redactions, workbook_as, source)
    if kind is Kind.PICTURE:
        made = redact_picture(content, redactions)
        return Made(made.content, "png", made.sought, tuple(str(each.limb) for each in made.marks), source)
    if kind is Kind.TEXT:
        return _text(content, redactions, source)
    made = redact_pdf(pages_of(content, kind), redactions, title=title, heard=heard)
    return Made(made.content, "pdf", made.sought, tuple(str(each.limb) for each in made.marks), source)


def pages_of(content: bytes, kind: Kind) -> bytes:
    """The PDF whose pages are marked: the file itself, or what an Office file prints. Raises `UnableToRelease`."""
    return content if kind is Kind.PDF else as_pdf(content, kind)


def _workbook(content: bytes, redactions: Sequence[Redaction], workbook_as: str, source: str) -> Made:
    of = redacted(shown(content), redactions)
    if workbook_as == AS_CSV and len(of.sheets) != 1:
        raise UnableToRelease(f"CSV holds one sheet and the workbook shows {len(of.sheets)}. Release it as values only instead.")
    made = as_csv(of.sheets[0]) if workbook_as == AS_CSV else values_only(of)
    hidden = tuple((each.where, each.what) for each in of.hidden)
    return Made(made, workbook_as, words_withheld(content, of, redactions), of.limbs, source, hidden, of_sheets(of.sheets))


def _text(content: bytes, redactions: Sequence[Redaction], source: str) -> Made:
    from answerable.documents.release.plain import redact_text

    made = redact_text(content, redactions)
    return Made(made.content, "txt", made.sought, made.limbs, source, tables=tables_in(made.content))
