"""Documents that leave with an answer, and what goes to the Commissioner: added, marked, made anew and proven, approved, and given."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpResponse
from pydantic import BaseModel, Field

from answerable.api.answers import Done, Plain, done, plain
from answerable.api.files import BYTES, TYPES, given
from answerable.api.kinds import WITHOUT_NUL, Number
from answerable.api.operation import Call, Operation, Sends
from answerable.api.problems import NOT_HERE, Refused
from answerable.api.rooms.acts import CASE, on_case
from answerable.casework.authority.complaint.owed import owed
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import fold
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release import proving
from answerable.casework.authority.release.enclosing import document_for, documents_for
from answerable.casework.authority.release.keeping import released_of, withheld_of
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.release.schedule import as_csv, schedule
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.submitting import submissions_of
from answerable.casework.authority.unable import NotReady
from answerable.documents.letters.in_html import html_of
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of

ONE = f"{CASE}/documents/<int:number>"
_TYPES = {"pdf": "application/pdf", "png": "image/png", "csv": "text/csv", "txt": "text/plain"}


class Document(BaseModel):
    """A document on its way out."""

    number: int
    part: str
    extent: str
    name: str
    kind: str
    standing: str
    limbs: list[str]
    source_hash: str
    released_hash: str
    leaves_as: str | None
    added_on: date
    approved_on: date | None


class DocumentRead(Document):
    """The same, with what is marked and what the proof found."""

    redactions: list[dict[str, Any]]
    proof: dict[str, Any]


class NewDocument(BaseModel):
    """Where a document belongs, and its name."""

    part: Annotated[str, Field(max_length=20, pattern=WITHOUT_NUL)]
    extent: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL)] = ""
    name: Annotated[str, Field(max_length=200, pattern=WITHOUT_NUL)]
    version: Number | None = None


class RedactedElsewhere(BaseModel):
    """The words that were withheld from a file elsewhere, separated by a line break, and the limb."""

    words: Annotated[str, Field(max_length=20_000, pattern=WITHOUT_NUL)]
    limb: Annotated[str, Field(max_length=80, pattern=WITHOUT_NUL)]
    version: Number | None = None


class Owing(BaseModel):
    """Something that is owed to the Commissioner or the Tribunal."""

    words: str
    by: date | None
    parts: list[str]
    risk: str
    about: str


class WithTheCommissioner(BaseModel):
    """What the Commissioner and the Tribunal sent about a case, and what is owed."""

    owed: list[Owing]
    complaints: list[dict[str, Any]]
    questions: list[dict[str, Any]]
    notices: list[dict[str, Any]]
    directions: list[dict[str, Any]]
    sent: list[dict[str, Any]]


def _document(each: ReleasedFile) -> Plain:
    told = {name: getattr(each, name) for name in Document.model_fields if name != "leaves_as"}
    return {**told, "leaves_as": each.leaves_as if each.released_hash else None}


def _documents(call: Call) -> list[Plain]:
    return [_document(each) for each in documents_for(call.by, call.reference)[2]]


def _one(call: Call) -> Plain:
    found = document_for(call.by, call.reference, call.at["number"])
    return {**_document(found), "redactions": plain(withheld_of(found)["redactions"]), "proof": plain(found.proof)}


def _add(call: Call) -> Plain:
    asks = call.query
    told = {"part": asks.part, "extent": asks.extent, "name": asks.name, "content": call.sent, "seen": asks.version}
    return done(acts.add_document(call.reference, by=call.by, on=call.by.today, **told))


def _elsewhere(call: Call) -> Plain:
    asks, words = call.query, [each.strip() for each in call.query.words.splitlines() if each.strip()]
    if not words:
        raise NotReady("Give every word or phrase that was withheld from the file, one a line.")
    told = {"number": call.at["number"], "content": call.sent, "words": words, "limb": asks.limb, "seen": asks.version}
    return done(proving.ask_to_prove(call.reference, by=call.by, on=call.by.today, **told))


def _released(call: Call) -> HttpResponse:
    found = document_for(call.by, call.reference, call.at["number"])
    if found.standing == Standing.TAKEN_OUT.value or not found.released_hash:
        raise Refused(NOT_HERE)
    return given(released_of(found), found.leaves_as, _TYPES.get(found.ending, BYTES))


def _source(call: Call) -> HttpResponse:
    found = document_for(call.by, call.reference, call.at["number"])
    content = acts.read_document(call.reference, number=found.number, by=call.by, on=call.by.today)
    return given(content, f"{call.reference}-{found.number}-as-added")


def _schedule(call: Call) -> HttpResponse:
    _, _, kept = documents_for(call.by, call.reference)
    return given(as_csv(schedule(kept)).encode(), f"{call.reference}-withheld.csv", "text/csv; charset=utf-8")


def _commissioner(call: Call) -> Plain:
    request = request_for(call.by, call.reference)
    case = fold(request.authority, request.case)
    matters = matters_of(case)
    return {
        "owed": [
            {"words": each.words, "by": each.day, "parts": list(each.parts), "risk": each.risk, "about": each.about}
            for each in owed(case, on=call.by.today)
        ],
        **{name: [_told(each) for each in getattr(matters, name)] for name in matters._fields},
    }


def _told(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return {name: _told(each) for name, each in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [_told(each) for each in value]
    if isinstance(value, int | date | None) or hasattr(value, "isoformat"):
        return value
    return str(getattr(value, "value", value))


def _submissions(call: Call) -> HttpResponse:
    form = call.at["form"]
    if form not in TYPES:
        raise Refused(NOT_HERE)
    made = submissions_of(call.by, call.reference)
    content = {"docx": lambda: docx_of(made), "pdf": lambda: pdf_of(made), "html": lambda: html_of(made).encode()}[form]()
    return given(content, f"{made.file_name}.{form}", TYPES[form])


OPERATIONS = (
    Operation("GET", f"{CASE}/documents", "list_documents", Do.READ, "The documents that are to leave.", _documents, list[Document]),
    Operation(
        "POST",
        f"{CASE}/documents",
        "add_document",
        Do.ADD_DOCUMENT,
        "Adds a document to be redacted and released.",
        _add,
        Done,
        asks=NewDocument,
        how=Sends.FILE,
        status=201,
        once=True,
    ),
    Operation(
        "GET", f"{CASE}/withheld.csv", "see_schedule", Do.READ, "The schedule of withheld information.", _schedule, files=("text/csv",)
    ),
    Operation("GET", ONE, "see_document", Do.READ, "One document: what is marked, and what the proof found.", _one, DocumentRead),
    Operation("GET", f"{ONE}/file", "see_released_file", Do.READ, "The released file.", _released, files=(*_TYPES.values(), BYTES)),
    Operation(
        "POST",
        f"{ONE}/source",
        "read_document",
        Do.READ_DOCUMENT,
        "The document as it was added. Reading it is an event.",
        _source,
        files=(BYTES,),
    ),
    on_case(Do.REDACT, "documents/<int:number>/marks", acts.mark, "number", name="mark_document"),
    on_case(Do.REDACT, "documents/<int:number>/make", proving.ask_to_make, "number", name="make_released_file"),
    Operation(
        "POST",
        f"{ONE}/elsewhere",
        "prove_file_from_elsewhere",
        Do.REDACT,
        "Asks for the proof of a file that was redacted elsewhere.",
        _elsewhere,
        Done,
        asks=RedactedElsewhere,
        how=Sends.FILE,
    ),
    on_case(Do.OVERRIDE_WORKBOOK, "documents/<int:number>/as-it-is", proving.ask_to_let_out, "number", name="let_workbook_out"),
    on_case(Do.LET_COUNTS_GO, "documents/<int:number>/counts", acts.let_counts_go, "number"),
    on_case(Do.APPROVE_RELEASE, "documents/<int:number>/approve", acts.approve_release, "number"),
    on_case(Do.TAKE_OUT_DOCUMENT, "documents/<int:number>/take-out", acts.take_out, "number", name="take_out_document"),
    Operation(
        "GET",
        f"{CASE}/commissioner",
        "see_commissioner",
        Do.READ,
        "What the Commissioner and the Tribunal sent, and what is owed.",
        _commissioner,
        WithTheCommissioner,
    ),
    Operation(
        "GET",
        f"{CASE}/commissioner/submissions/<str:form>",
        "see_submissions",
        Do.ANSWER_THE_COMMISSIONER,
        "Submissions drafted from the positions, as docx, pdf or html.",
        _submissions,
        files=(*TYPES.values(),),
    ),
)
