"""What the clock of an authority counts by has changed: its live cases are counted again, and each that moves is an event."""

from answerable.casework.authority.acting import By, acting, held
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, MovedDay, PublicAuthority
from answerable.casework.authority.permissions import OPEN, Do
from answerable.casework.authority.projection import last_day_of, refresh
from answerable.casework.authority.standing import stands
from answerable.casework.ledger.chain import Facts


def count_again(authority: PublicAuthority, why: str, *, by: By) -> int:
    """Counts every live case of an authority again, inside the transaction of whoever calls, and returns how many moved."""
    live = InformationRequest.objects.filter(authority=authority, state__in=[each.value for each in OPEN])
    references = list(live.order_by("pk").values_list("reference", flat=True))
    return sum(_counted_again(each, why, by) for each in references)


def _counted_again(reference: str, why: str, by: By) -> bool:
    request = held(reference, by)
    case = fold(request.authority, request.case)
    was, now = request.last_day, last_day_of(case, stands(case, on=by.today), on=by.today)
    if was == now:
        refresh(request, on=by.today)
        return False
    told: Facts = {"was": was, "now": now, "days": [], "reason": why}
    with acting(reference, Do.RECOUNT, by=by, on=by.today) as work:
        work.record("recounted", told)
        days = [[by.today.isoformat(), why]]
        MovedDay.objects.create(request=request, authority=request.authority, was=was, now=now, days=days, on=by.today)
    return True
