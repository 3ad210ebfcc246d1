"""What is kept sealed of a document, under the key of its case: it cannot be opened once the case is disposed of."""

import json
from typing import Any

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.release.models import Proving, ReleasedFile
from answerable.casework.authority.unable import NotThere
from answerable.casework.ledger.models import CaseKey
from answerable.casework.ledger.read import keys_of
from answerable.casework.ledger.seal import key_of, opened_bytes, sealed_bytes

_SOURCE, _RELEASED, _WITHHELD = "source", "released", "withheld"


def seal(request: InformationRequest, content: bytes, what: str) -> bytes:
    """Some bytes of a document, sealed. Called while the case's row is held."""
    return sealed_bytes(content, key=key_of(request.case), about=what)


def source_of(document: ReleasedFile) -> bytes:
    """The document as it was added. Raises `NotThere` once the case is disposed of."""
    return _opened(document, document.source, _SOURCE)


def released_of(document: ReleasedFile) -> bytes:
    """The file that may leave. Raises `NotThere` where none was made."""
    return _opened(document, document.released, _RELEASED)


def withheld_of(document: ReleasedFile) -> dict[str, Any]:
    """The redactions, the words that may not be given back, and what a workbook hid, as they were kept."""
    if document.withheld is None:
        return {"redactions": [], "sought": [], "hidden": []}
    told: dict[str, Any] = json.loads(_opened(document, document.withheld, _WITHHELD))
    return told


def tables_of(*documents: ReleasedFile) -> dict[int, dict[str, Any]]:
    """By their rows, the tables of counts in what leaves, and why some counts may go; nothing of a case that was disposed of."""
    cases = {each.request.case for each in documents}
    keys = dict(CaseKey.objects.filter(case__in=cases, wall="").values_list("case", "key")) if cases else {}
    sealed = {each.pk: (each.tables, keys[each.request.case]) for each in documents if each.request.case in keys}
    return {
        pk: json.loads(opened_bytes(bytes(content), key=bytes(key), about="tables"))
        for pk, (content, key) in sealed.items()
        if content is not None
    }


def told_of(proving: Proving) -> bytes:
    """What was asked for of a file that is to be proven: a line of JSON, and the bytes that came with it. Raises `NotThere`."""
    return _opened(proving.document, proving.told, "told")


def _opened(document: ReleasedFile, content: bytes | memoryview | None, what: str) -> bytes:
    key = keys_of(document.request.case, "").get("")
    if content is None or key is None:
        raise NotThere
    return opened_bytes(bytes(content), key=key, about=what)
