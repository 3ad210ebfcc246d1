"""A file made and proven in one go, in a form that a process of its own can give back."""

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from answerable.documents.release.examination import Heard, Proof, as_json, from_json, hash_of, unheard
from answerable.documents.release.guarding import Kind, admit
from answerable.documents.release.matching import Sought
from answerable.documents.release.proving import prove
from answerable.documents.release.redaction import Redaction
from answerable.documents.release.releasing import AS_WORKBOOK, Made, release
from answerable.documents.release.small_numbers import Counts
from answerable.documents.release.tables import tables_in

_ENDINGS = {
    Kind.PDF: "pdf",
    Kind.PICTURE: "png",
    Kind.WORD: "docx",
    Kind.WORKBOOK: "xlsx",
    Kind.SLIDES: "pptx",
    Kind.OLD_OFFICE: "doc",
    Kind.TEXT: "txt",
}


class Worked(NamedTuple):
    """A file that may leave if its proof says so."""

    made: Made
    proof: Proof


def work_up(
    content: bytes, redactions: Sequence[Redaction], *, title: str, workbook_as: str = AS_WORKBOOK, heard: Heard = unheard
) -> Worked:
    """A fresh file without what is withheld, and its proof. Raises `UnableToRelease`."""
    made = release(content, redactions, title=title, workbook_as=workbook_as, heard=heard)
    return Worked(made, prove(made.content, must_not_contain=made.sought, heard=heard))


def work_up_elsewhere(source: bytes, released: bytes, words: Sequence[str], *, limbs: Sequence[str] = (), heard: Heard = unheard) -> Worked:
    """A file that was redacted elsewhere, and its proof against the words withheld from it. Raises `UnableToRelease`."""
    kind = admit(released)
    sought = tuple(Sought(each) for each in words)
    made = Made(released, _ENDINGS[kind], sought, tuple(limbs), hash_of(source), tables=tables_in(released))
    return Worked(made, prove(released, must_not_contain=sought, heard=heard))


def as_table(worked: Worked) -> dict[str, Any]:
    """What was made as values that JSON carries."""
    made = worked.made._asdict() | {"content": b64encode(worked.made.content).decode()}
    return {"made": made, "proof": as_json(worked.proof)}


def from_table(told: Mapping[str, Any]) -> Worked:
    """What was made, read back."""
    made = told["made"]
    return Worked(
        Made(
            b64decode(made["content"]),
            made["ending"],
            tuple(Sought(words, visible) for words, visible in made["sought"]),
            tuple(made["limbs"]),
            made["source"],
            tuple((where, what) for where, what in made["hidden"]),
            tuple(Counts(*each) for each in made["tables"]),
        ),
        from_json(told["proof"]),
    )
