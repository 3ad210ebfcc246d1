"""What is done to the documents of a case. The work on a file is done before, in a process of its own, and comes here with its proof.

Nothing is added to a slice that neither confirms nor denies, whatever is there: the register itself would say that there is something.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, Work, acting
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.release.closed import secret
from answerable.casework.authority.release.counting import counts_of, must_be_said
from answerable.casework.authority.release.keeping import seal, source_of, tables_of, withheld_of
from answerable.casework.authority.release.models import Proving, ReleasedFile
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.unable import NotReady
from answerable.documents.release import Kind, Worked, admit, as_table, hash_of, redaction, tame
from answerable.documents.release.examination import as_json


def add_document(
    reference: str, *, part: str, extent: str = "", name: str, content: bytes, by: By, on: date, seen: int | None = None
) -> ReleasedFile:
    """Adds a document to be redacted and released. Raises `UnableToRelease` for a file that cannot leave in any form."""
    kind = admit(content)
    with acting(reference, Do.ADD_DOCUMENT, by=by, on=on, seen=seen) as work:
        _must_be_open(fold(work.request.authority, work.request.case), part, extent)
        made = ReleasedFile.objects.create(
            request=work.request,
            number=work.request.released_files.count() + 1,
            part=part,
            extent=extent,
            name=tame(name),
            kind=kind.value,
            source_hash=hash_of(content),
            source=seal(work.request, content, "source"),
            added_by=by.person,
            added_on=on,
        )
        work.record("document added", {**about(made), "name": made.name, "source": made.source_hash})
    return made


def mark(
    reference: str, *, number: int, redactions: Sequence[Mapping[str, Any]], by: By, on: date, seen: int | None = None
) -> ReleasedFile:
    """Keeps what is to be withheld from a document, in place of what was marked before. Whatever was made of it has to be made again.

    Raises `UnableToRelease` for a redaction without a limb, or of nothing.
    """
    marked = [as_table(redaction(each)) for each in redactions]
    with acting(reference, Do.REDACT, by=by, on=on, seen=seen) as work:
        document = open_document(work, number)
        document.withheld = seal(work.request, json.dumps({"redactions": marked, "sought": [], "hidden": []}).encode(), "withheld")
        unmake(document, Standing.ADDED)
        work.record("document marked", {**about(document), "limbs": sorted({each["limb"] for each in marked}), "marks": len(marked)})
    return document


def mark_across(
    reference: str, *, added: Mapping[int, Sequence[Mapping[str, Any]]], by: By, on: date, seen: int | None = None
) -> tuple[ReleasedFile, ...]:
    """Withholds more from several documents at once, beside what is withheld from each already. One event says from which, and how much.

    Raises `UnableToRelease` for a redaction without a limb, or of nothing.
    """
    tables = {number: [as_table(redaction(each)) for each in redactions] for number, redactions in added.items()}
    with acting(reference, Do.REDACT, by=by, on=on, seen=seen) as work:
        documents = tuple(open_document(work, number) for number in sorted(tables))
        for document in documents:
            kept = [*withheld_of(document)["redactions"], *tables[document.number]]
            document.withheld = seal(work.request, json.dumps({"redactions": kept, "sought": [], "hidden": []}).encode(), "withheld")
            unmake(document, Standing.ADDED)
        marked = [
            {**about(each), "limbs": sorted({mark["limb"] for mark in tables[each.number]}), "marks": len(tables[each.number])}
            for each in documents
        ]
        work.record("documents marked", {"documents": marked})
    return documents


def redact(reference: str, *, number: int, worked: Worked, by: By, on: date, seen: int | None = None) -> ReleasedFile:
    """Keeps the file that was made of a document as it is marked, and its proof. Unproven, it stays here until it is."""
    with acting(reference, Do.REDACT, by=by, on=on, seen=seen) as work:
        document = open_document(work, number)
        if worked.made.source != document.source_hash:
            raise NotReady("That file was made of another document. Redact this one again.")
        _keep(work, document, worked, withheld_of(document)["redactions"])
        work.record("document redacted", {**about(document), **_came_to(document)})
    return document


def override_workbook(
    reference: str, *, number: int, reason: str, worked: Worked, by: By, on: date, seen: int | None = None
) -> ReleasedFile:
    """Lets a workbook leave as it is, formulas and all, for a reason. What it hides still may not give back what is withheld."""
    with acting(reference, Do.OVERRIDE_WORKBOOK, by=by, on=on, seen=seen) as work:
        document = open_document(work, number)
        must_be_let_out_for(document, reason)
        if worked.made.content != source_of(document):
            raise NotReady("That is not the workbook as it was added. Add the one that is to leave.")
        document.as_it_is_because = reason
        _keep(work, document, worked, withheld_of(document)["redactions"])
        work.record("workbook as it is", {**about(document), **_came_to(document), "reason": reason})
    return document


def approve_release(reference: str, *, number: int, by: By, on: date, seen: int | None = None) -> ReleasedFile:
    """Approves a proven file for release. Raises `NotReady` for one that is not: it does not leave."""
    with acting(reference, Do.APPROVE_RELEASE, by=by, on=on, seen=seen) as work:
        document = open_document(work, number)
        if document.standing != Standing.PROVEN.value:
            raise NotReady(f"Document {number} is {document.standing}, and only what is proven leaves. Redact it, or mend what was found.")
        must_be_said(counts_of(work.request, fold(work.request.authority, work.request.case)), [document])
        document.standing, document.approved_by, document.approved_on = Standing.APPROVED.value, by.person, on
        document.save()
        work.record("document approved", {**about(document), "released": document.released_hash})
    return document


def let_counts_go(
    reference: str, *, number: int, keys: Sequence[str], reason: str, by: By, on: date, seen: int | None = None
) -> ReleasedFile:
    """Says why some small counts of a document may go, or may be worked out. `keys` are those of `Count`. Raises `NotReady`."""
    with acting(reference, Do.LET_COUNTS_GO, by=by, on=on, seen=seen) as work:
        document = open_document(work, number)
        if not reason.strip():
            raise NotReady("Say why these counts may go: who can be told from them, and what makes that harmless.")
        known = {each.key for each in counts_of(work.request, fold(work.request.authority, work.request.case)) if each.document == number}
        if not keys or not known.issuperset(keys):
            raise NotReady("Choose the counts that may go from those that are listed.")
        told = tables_of(document)[document.pk]
        told["may_go"] |= {key: {"reason": reason, "by": by.person.title, "on": on.isoformat()} for key in keys}
        document.tables = seal(work.request, json.dumps(told).encode(), "tables")
        document.save(update_fields=["tables"])
        work.record("small counts may go", {**about(document), "counts": len(keys), "reason": reason})
    return document


def take_out(reference: str, *, number: int, reason: str, by: By, on: date, seen: int | None = None) -> ReleasedFile:
    """Takes a document out of what leaves. It is kept, and not enclosed."""
    with acting(reference, Do.TAKE_OUT_DOCUMENT, by=by, on=on, seen=seen) as work:
        document = open_document(work, number)
        if not reason.strip():
            raise NotReady("Say why the document is taken out. The reason is kept with it.")
        document.standing = Standing.TAKEN_OUT.value
        document.save()
        Proving.objects.filter(document=document).delete()
        work.record("document taken out", {**about(document), "reason": reason})
    return document


def read_document(reference: str, *, number: int, by: By, on: date) -> bytes:
    """The document as it was added, to who works on it. Reading it is an event."""
    with acting(reference, Do.READ_DOCUMENT, by=by, on=on) as work:
        document = open_document(work, number)
        work.record("document read", {**about(document), "source": document.source_hash})
    return source_of(document)


def read_documents(reference: str, *, numbers: Sequence[int], by: By, on: date) -> tuple[bytes, ...]:
    """Several documents as they were added, to who works on them. Reading them is one event."""
    with acting(reference, Do.READ_DOCUMENT, by=by, on=on) as work:
        documents = [open_document(work, number) for number in numbers]
        work.record("documents read", {"documents": [{**about(each), "source": each.source_hash} for each in documents]})
    return tuple(source_of(each) for each in documents)


def must_be_let_out_for(document: ReleasedFile, reason: str) -> None:
    """Raises `NotReady` unless the document is a workbook, and somebody says why it leaves as it is."""
    if document.kind != Kind.WORKBOOK.value:
        raise NotReady("Only a workbook leaves as its values unless somebody says otherwise. Redact the document instead.")
    if not reason.strip():
        raise NotReady("Say why the workbook has to leave as it is: its hidden sheets, formulas and names go with it.")


def unmake(document: ReleasedFile, standing: Standing) -> None:
    """Takes back whatever was made of a document, or is being made."""
    document.released, document.released_hash, document.proof, document.limbs, document.tables = None, "", {}, [], None
    document.standing, document.approved_by, document.approved_on = standing.value, None, None
    document.save()
    Proving.objects.filter(document=document).delete()


def _keep(work: Work, document: ReleasedFile, worked: Worked, redactions: Sequence[Mapping[str, Any]]) -> None:
    made, proof = worked
    if proof.released != hash_of(made.content):
        raise NotReady("The proof is of another file. Redact the document again.")
    told = {"redactions": [dict(each) for each in redactions], "sought": made.sought, "hidden": made.hidden}
    document.released, document.released_hash = seal(work.request, made.content, "released"), proof.released
    document.withheld = seal(work.request, json.dumps(told).encode(), "withheld")
    document.tables = seal(work.request, json.dumps({"tables": made.tables, "may_go": {}}).encode(), "tables") if made.tables else None
    document.ending, document.limbs, document.proof = made.ending, list(made.limbs), as_json(proof)
    document.standing = (Standing.PROVEN if proof.proven else Standing.UNPROVEN).value
    document.approved_by = document.approved_on = None
    document.save()
    Proving.objects.filter(document=document).delete()


def about(document: ReleasedFile) -> dict[str, Any]:
    """Which document an event is about."""
    return {"document": document.number, "part": document.part, "extent": document.extent}


def _came_to(document: ReleasedFile) -> dict[str, Any]:
    """What the ledger keeps of a redaction: hashes, the limbs, whether it is proven, and none of the words."""
    found, shut = ([place for each in document.proof["looked"] for place in each[of]] for of in ("found", "unexamined"))
    return {
        "source": document.source_hash,
        "released": document.released_hash,
        "limbs": list(document.limbs),
        "proven": document.proof["proven"],
        "places_found": len(found),
        "places_unexamined": len(shut),
    }


def open_document(work: Work, number: int) -> ReleasedFile:
    """A document that something can still be done to. Raises `NotReady`."""
    document = work.request.released_files.filter(number=number).exclude(standing=Standing.TAKEN_OUT.value).first()
    if document is None:
        raise NotReady(f"There is no document {number} of this request. Add it first.")
    _must_be_open(fold(work.request.authority, work.request.case), document.part, document.extent)
    document.request = work.request
    return document


def _must_be_open(case: Folded, part: str, extent: str) -> None:
    if part not in {each.number for each in case.parts}:
        raise NotReady(f"The request has no part {part}. Its parts are {', '.join(each.number for each in case.parts)}.")
    under = secret(case, part, extent)
    if under:
        raise NotReady(
            "On this part the answer is to neither confirm nor deny, or that is considered, so no document is added to it, redacted or "
            "read, whatever there is. "
            "Take another position first if that has changed.",
            under=under,
        )


def forget_documents(request: InformationRequest) -> None:
    """Destroys what is kept of the documents of a case, when it is disposed of. Hashes, limbs and days stay."""
    Proving.objects.filter(document__request=request).delete()
    request.released_files.update(
        source=b"", released=None, withheld=None, tables=None, name="disposed of", extent="", proof={}, as_it_is_because=""
    )
