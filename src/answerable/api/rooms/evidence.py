"""The open bundle of one case, for the Commissioner: opened by its reference with a token made for that case, and fetched file by file."""

from datetime import date

from django.http import HttpResponse
from pydantic import BaseModel

from answerable.api.answers import Plain
from answerable.api.files import BYTES, given
from answerable.api.kinds import Table
from answerable.api.operation import Call, Operation
from answerable.api.sides import Granted
from answerable.casework.authority.actions.let_commissioner_fetch import open_for, paper_for

_ONE = "evidence/<str:reference>"


class NothingMore(Table):
    """Nothing is sent."""


class EvidenceFile(BaseModel):
    """One file of the bundle: what it is, the day that it is of, how many bytes it has, and the hash of them."""

    number: int
    name: str
    on: date
    size: int
    sha256: str


class EvidenceBundle(BaseModel):
    """What the requester sent, what they were told, and what was enclosed; nothing that is withheld."""

    reference: str
    authority: str
    complaint: str
    as_of: date
    documents: list[EvidenceFile]


def _bundle(call: Call) -> Plain:
    opened = open_for(call.guest, call.reference)
    papers = [
        {"number": each.number, "name": each.name, "on": each.on, "size": len(each.content), "sha256": each.hash} for each in opened.papers
    ]
    told = {"reference": opened.request.reference, "authority": opened.request.authority.name, "complaint": opened.theirs}
    return {**told, "as_of": call.guest.today, "documents": papers}


def _file(call: Call) -> HttpResponse:
    paper = paper_for(call.guest, call.reference, call.at["number"])
    return given(paper.content, f"{call.reference}-open-{paper.number}.bin")


OPERATIONS = (
    Operation(
        "POST",
        _ONE,
        "open_bundle",
        Granted.OPEN_BUNDLE,
        "Opens the open bundle of the one case that the token is for, which is recorded: what is in it, each with its hash.",
        _bundle,
        EvidenceBundle,
        sends=NothingMore,
    ),
    Operation(
        "GET",
        f"{_ONE}/<int:number>",
        "fetch_from_bundle",
        Granted.OPEN_BUNDLE,
        "One file of the bundle, once it was opened.",
        _file,
        files=(BYTES,),
    ),
)
