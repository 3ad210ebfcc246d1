"""Cases that begin: written with their columns worked out already, because nobody else can know of them yet."""

from collections.abc import Sequence
from datetime import date

from answerable.casework.authority.counting import kept_calendar
from answerable.casework.authority.fold import folded
from answerable.casework.authority.models import InformationRequest, Part, PublicAuthority
from answerable.casework.authority.next_step import Around
from answerable.casework.authority.projection import move, part_rows, project
from answerable.casework.authority.rollups.counted_as import CountedAs, as_it_stands
from answerable.casework.authority.rollups.keeping import began
from answerable.casework.authority.standing import stands
from answerable.casework.ledger.append import Happening, append_chains
from answerable.casework.ledger.chain import canonical, read_canonical
from answerable.casework.ledger.read import Happened
from answerable.casework.programs.announcing import announce
from answerable.law.working_days import calendar

Beginning = tuple[InformationRequest, Happening]


def open_cases(authority: PublicAuthority, cases: Sequence[Beginning], *, on: date) -> None:
    """Writes new requests with their parts and the first entries of their chains, inside the transaction of whoever calls.

    `on` is the day as of which they stand. Raises as `append_chains` does.
    """
    counted_over = kept_calendar(calendar())
    parts: list[Part] = []
    counted: list[CountedAs] = []
    for request, happening in cases:
        case = folded(authority, (_happened(happening),))
        standing = stands(case, on=on)
        project(request, case, standing, on=on)
        move(request, case, standing, Around(), on=on)
        request.counted_over = counted_over
        rows = part_rows(request, standing)
        parts.extend(rows)
        counted.append(as_it_stands(request, [row.standing for row in rows]))
    InformationRequest.objects.bulk_create([request for request, _ in cases])
    Part.objects.bulk_create(parts)
    began(authority.pk, counted)
    append_chains(authority.slug, [(request.case, (happening,)) for request, happening in cases])
    told = [(request.reference, happening.kind, happening.on) for request, happening in cases]
    if cases:
        announce(authority.slug, told, at=cases[0][1].at)


def _happened(first: Happening) -> Happened:
    return Happened(1, first.kind, first.on, first.at, first.by, read_canonical(canonical(first.payload)))
