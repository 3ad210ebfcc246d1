"""Small counts in what leaves, and counts that can be worked out from it, across the documents of a case and of earlier answers.

Earlier answers are those of the same body to the same requester and to the requests most like this one, as the letters gave them: what was
told, and never what is held. A person says of each count why it may go, or withholds it. Nothing is changed here.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import Q

from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.release.closed import secret
from answerable.casework.authority.release.enclosing import named_in
from answerable.casework.authority.release.keeping import tables_of
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.similar import similar_to
from answerable.casework.authority.unable import NotReady
from answerable.documents.release import Counts, small_numbers

TABLED = ("xlsx", "csv", "txt")  # the endings of what may have tables
_MOST_RELATED = 20
_MADE = (Standing.PROVEN.value, Standing.UNPROVEN.value, Standing.APPROVED.value)


class Count(NamedTuple):
    """A count to think about: in which document, table, row and column, why, and, once somebody said so, why it may go and who says it."""

    document: int
    table: str
    row: int
    column: int
    why: str
    key: str
    because: str = ""
    said_by: str = ""


def counts_of(request: InformationRequest, case: Folded) -> tuple[Count, ...]:
    """The counts to think about in everything that was made for this case; none of a slice that neither confirms nor denies."""
    made = request.released_files.select_related("request").defer("source", "released", "withheld")
    ours = [each for each in made.filter(standing__in=_MADE, tables__isnull=False) if not secret(case, each.part, each.extent)]
    if not ours:
        return ()
    before = told_before(request)
    kept = tables_of(*ours, *before)
    earlier = [table for each in before for table, _ in _named(each, kept)]
    named = [(each, *table) for each in ours for table in _named(each, kept)]
    places = {table.name: (document, sheet) for document, table, sheet in named}
    found = []
    for flag in small_numbers([table for _, table, _ in named], earlier=earlier):
        document, sheet = places[flag.table]
        key = _key(document, sheet, flag.row, flag.column, flag.why)
        said = kept[document.pk]["may_go"].get(key, {})
        because, by = said.get("reason", ""), said.get("by", "")
        found.append(Count(document.number, sheet, flag.row, flag.column, flag.why, key, because, by))
    return tuple(dict.fromkeys(found))


def _named(document: ReleasedFile, kept: Mapping[int, Mapping[str, Any]]) -> Iterator[tuple[Counts, str]]:
    """The tables of a document by names that say which document of which answer they stand in, each with its own name."""
    for name, *table in kept.get(document.pk, {}).get("tables", ()):
        yield Counts(", ".join(filter(None, (document.leaves_as, name))), *table), name


def _key(document: ReleasedFile, *about: object) -> str:
    return hashlib.sha256("|".join(map(str, (document.released_hash, *about))).encode()).hexdigest()[:16]


def told_before(request: InformationRequest) -> tuple[ReleasedFile, ...]:
    """The files with tables that left with sent letters of the body, to the same requester or to a request like this one."""
    like = [each.reference for each in similar_to(request)]
    same = Q(reference__in=like)
    if request.requester_address.strip():
        same |= Q(requester_address__iexact=request.requester_address)
    if request.requester_name.strip():
        same |= Q(requester_name__iexact=request.requester_name)
    related = InformationRequest.objects.filter(same, authority=request.authority_id).exclude(pk=request.pk)
    which = list(related.order_by("-received_on", "-pk").values_list("pk", flat=True)[:_MOST_RELATED])
    files = ReleasedFile.objects.filter(request__in=which, standing=Standing.APPROVED.value, tables__isnull=False)
    left = list(files.select_related("request__authority").defer("source", "released", "withheld").order_by("request", "number"))
    if not left:
        return ()
    sent = Letter.objects.filter(request__in={each.request_id for each in left}, sent_on__isnull=False).values_list("content", flat=True)
    named = {name for content in sent for name in named_in(content.get("given", {}))}
    cases = {each.request_id: each.request for each in left if each.leaves_as in named}
    folded = {pk: fold(of.authority, of.case) for pk, of in cases.items()}
    return tuple(each for each in left if each.leaves_as in named and not secret(folded[each.request_id], each.part, each.extent))


def must_be_said(counts: Sequence[Count], documents: Iterable[ReleasedFile]) -> None:
    """Raises `NotReady` where nobody has said of a count in one of these documents that it may go."""
    for document in documents:
        silent = sum(each.document == document.number and not each.because for each in counts)
        if silent:
            them = "a count" if silent == 1 else f"{silent} counts"
            raise NotReady(
                f"Document {document.number} has {them} that may tell who somebody is, or give back what was withheld. "
                "Look at its counts, and say why they may go or withhold them."
            )
