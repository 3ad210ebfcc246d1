"""The public interest in a finding that an exemption is engaged: asked for where the Act has such a test, and nowhere else."""

from typing import Any, NamedTuple

from answerable.casework.commissioner.shape import Case, Paragraph
from answerable.casework.unable import NotReady
from answerable.documents.notice_drafting.reasons import is_absolute
from answerable.law.events import RecordedAs
from answerable.law.foia.s02_effect_of_exemptions import Basis, basis, in_part_ii
from answerable.law.provision import Provision
from answerable.law.public_interest import Balance


class Weighing(NamedTuple):
    """Where somebody judged the public interest to lie, and why; and, of an exemption absolute in some cases only, whether it is here."""

    balance: Balance | None = None
    reasons: str = ""
    absolute: bool | None = None
    paragraphs: tuple[Paragraph, ...] = ()  # the reasons, typed one by one


def weighed_as(case: Case, under: Provision, finding: RecordedAs, given: Weighing) -> dict[str, Any]:
    """What the event of a finding carries of it. Raises `NotReady` where a judgement is lacking, or is of a test that the Act has not."""
    if finding is not RecordedAs.ENGAGED:
        if given.balance is not None:
            raise NotReady("No public interest is weighed unless an exemption is engaged. Leave the balance out.", under=_UNDER)
        return {}
    asked_on = case.complaint.requested_on or case.complaint.on
    depends = in_part_ii(under) and basis(under, on=asked_on) is Basis.DEPENDS
    if depends and given.absolute is None:
        raise NotReady(f"{under} is absolute in some cases only. Say whether it is absolute here.", under="FOIA s.2(3)")
    absolute = bool(given.absolute) if depends else is_absolute(under, asked_on)
    told = {"absolute": absolute} if depends else {}
    if absolute:
        if given.balance is not None:
            raise NotReady(f"{under} has no public interest test. Leave the balance out.", under="FOIA s.2(3)")
        return told
    if given.balance is None or not (given.reasons.strip() or given.paragraphs):
        raise NotReady(f"{under} is engaged and is not absolute. Say where the public interest lies, and why.", under=_UNDER)
    written = {"of_balance": [each.told() for each in given.paragraphs]} if given.paragraphs else {}
    return {**told, "balance": given.balance.value, "argument": given.reasons, **written}


_UNDER = "FOIA s.2"
