"""What goes to the Commissioner about a case: submissions from the positions, and the documents of the withheld bundle with their index.

A part, or a slice of one, that neither confirms nor denies is defended on that alone: nothing here looks at what is held, no claim on its
content is argued, and no document of it is in the bundle, whatever there is.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.acting import By
from answerable.casework.authority.complaint.told import matters_of
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, PartNow, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.release.closed import secret
from answerable.casework.authority.release.enclosing import shown
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.standing import PartStands, stands
from answerable.casework.authority.unable import NotReady
from answerable.documents.case_file.put_to import judgements_in
from answerable.documents.submissions import Argued, Balanced, Entry, Paper, PartSubmitted, Submitting, index, submissions
from answerable.law.case import Case, PartClaim
from answerable.law.claims import Duty
from answerable.law.events import Answer
from answerable.law.finding import say
from answerable.law.not_law import NotLaw
from answerable.law.provision import cite


class Withheld(NamedTuple):
    """The documents of the bundle, and the parts that they are of."""

    documents: tuple[ReleasedFile, ...]
    about: Submitting

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts, each once."""
        return tuple(dict.fromkeys(each.part for each in self.documents))


def submissions_of(by: By, reference: str) -> Paper:
    """The submissions on a complaint, as the positions now stand. Raises `NotThere`, and `NotReady` while no complaint is open."""
    request = request_for(by, reference, do=Do.ANSWER_THE_COMMISSIONER)
    case = fold(request.authority, request.case)
    about = _about(request, case, by)
    if not case.ours:
        raise NotReady("No part of this request is answered here, so there are no positions to submit.")
    law, parts = case.case(), _in_scope(case)
    each = {stand.part.number: stand for stand in stands(case, on=by.today)}
    return submissions(about, tuple(_part(case, law, part, each[part.number]) for part in case.ours if not parts or part.number in parts))


def withheld_bundle(by: By, reference: str) -> Withheld:
    """The documents that the requester did not get whole, in the release register's order. Raises as `submissions_of` does."""
    request = request_for(by, reference, do=Do.ANSWER_THE_COMMISSIONER)
    case = fold(request.authority, request.case)
    about, parts = _about(request, case, by), _in_scope(case)
    kept = (each for each in shown(request, case) if each.standing != Standing.TAKEN_OUT.value and (not parts or each.part in parts))
    whole = (each for each in kept if each.limbs or each.standing != Standing.APPROVED.value)
    return Withheld(tuple(whole), about)


def index_of(bundle: Withheld, pages: Sequence[int]) -> Paper:
    """The index of the bundle: `pages` are how many each document has in it."""
    return index(bundle.about, tuple(_entries(bundle, pages)))


def _entries(bundle: Withheld, pages: Sequence[int]) -> Iterator[Entry]:
    at = 1
    for each, count in zip(bundle.documents, pages, strict=True):
        yield Entry(each.number, each.part, each.name, tuple(sorted(set(each.limbs))), at, count, each.source_hash)
        at += count


def _about(request: InformationRequest, case: Folded, by: By) -> Submitting:
    matters = matters_of(case)
    theirs = next((each.reference for each in reversed(matters.complaints) if each.reference), "")
    if not matters.open_complaints and not any(each.pending for each in matters.in_force):
        raise NotReady("No complaint of this case is with the Commissioner. Record the complaint first.")
    name, title = request.authority.name, by.person.title
    about = Submitting(request.reference, theirs, name, title, by.today, case.received_on, answered_on=request.answered_on)
    with suppress(NotLaw):
        return about._replace(last_day=case.history(case.ours[0].number).last_day()) if case.ours else about
    return about


def _in_scope(case: Folded) -> tuple[str, ...]:
    """The parts that were complained of; none named: all of them."""
    complaints = matters_of(case).complaints
    return tuple(part for each in complaints for part in each.parts) if all(each.parts for each in complaints) else ()


def _part(case: Folded, law: Case, part: PartNow, stand: PartStands) -> PartSubmitted:
    number = part.number
    told = f"{say(stand.told.confirm_or_deny.answer)}; {say(stand.told.communicate.answer)}" if stand.told is not None else ""
    argued = tuple(_argued(case, law, each) for each in law.claims if each.part == number and not _closed(case, number, each))
    weighed = (each.weighed for each in law.weighed if each.part == number)
    balanced = tuple(
        Balanced(each.duty, each.balance, each.for_maintaining, each.for_disclosing)
        for each in weighed
        if each.balance is not None and not (each.duty is Duty.COMMUNICATE and secret(case, number, each.extent or ""))
    )
    return PartSubmitted(number, part.asked, told, argued, balanced, decided=case.position(number) is not None)


def _closed(case: Folded, part: str, claimed: PartClaim) -> bool:
    """Whether a claim is on content, where it is neither confirmed nor denied that there is any."""
    claim = claimed.pleaded.claim
    return claim.duty is Duty.COMMUNICATE and bool(secret(case, part, claim.extent or ""))


def _argued(case: Folded, law: Case, claimed: PartClaim) -> Argued:
    pleaded = claimed.pleaded
    judged = tuple(judgement for test in pleaded.tests for judgement in judgements_in(test))
    return Argued(pleaded.claim, judged, _late_since(case, law, claimed))


def _late_since(case: Folded, law: Case, claimed: PartClaim) -> date | None:
    """Since when a claim is relied on, where the first letter that answered the part did not. None: it did, or there was none."""
    at, part = cite(claimed.pleaded.claim.provision), claimed.part
    first = next((each for each in law.part(part).events if isinstance(each.payload, Answer)), None)
    if first is None or not isinstance(first.payload, Answer):
        return None
    relied_on = (each.provision for each in first.payload.letter.relies_on)
    if any(each.covers(at) or at.covers(each) for each in relied_on):
        return None
    taken = (
        each.on
        for each in case.positions
        if each.part == part and any(cite(one["provision"]) == at for one in each.tables.get("claim", ()))
    )
    return max(next(taken, first.on), first.on)
