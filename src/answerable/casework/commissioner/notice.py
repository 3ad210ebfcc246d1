"""The decision notice of a complaint, as a document: the facts that the events say and the words that people typed, drafted from both."""

from collections.abc import Iterator
from datetime import date

from answerable.casework.commissioner.reasoned import reasoned
from answerable.casework.commissioner.shape import CONFIRM, Case, Paragraph
from answerable.casework.commissioner.shape import Found as FoundThere
from answerable.casework.commissioner.shape import Ground as GroundThere
from answerable.documents.letters import UnableToDraft
from answerable.documents.letters.blocks import Address
from answerable.documents.notice_drafting import (
    AskedToAnswer,
    Decided,
    Did,
    Facts,
    Found,
    Ground,
    Happening,
    Notice,
    Ordered,
    Stage,
    Typed,
    drafted,
    names_of,
)
from answerable.documents.notice_drafting.reasons import absolute, time_in_words
from answerable.documents.notice_drafting.wording import is_time_limit
from answerable.law.events import RecordedAs
from answerable.law.finding import say
from answerable.law.issues import Issue
from answerable.law.not_law import NotLaw
from answerable.law.provision import cite
from answerable.law.public_interest import Balance
from answerable.law.regime import Regime

UNSIGNED = "Not signed yet"
SHORT = "the public authority"
_ALL_OF_PART_I = cite("FOIA s.1(1)")
_PLAIN = {
    RecordedAs.BREACHED: Found.BREACHED,
    RecordedAs.COMPLIED: Found.COMPLIED,
    RecordedAs.NOT_ENGAGED: Found.NOT_ENGAGED,
    RecordedAs.ENGAGED: Found.APPLIES,
}


def as_drafted(case: Case, *, dated: date, sent_on: date | None = None) -> Notice:
    """The notice as it stands, as it would be dated a day and sent on another or the same. Raises `UnableToDraft`."""
    try:
        return drafted(facts_of(case, dated=dated, sent_on=sent_on or dated), prose_of(case))
    except NotLaw as refused:
        raise UnableToDraft(str(refused)) from refused


def marked_as_draft(notice: Notice) -> Notice:
    """The same, saying at its head that it is a draft and was not served."""
    return notice._replace(head=(Address(("Draft, not served",)), *notice.head))


def days_in_words(case: Case, found: FoundThere, *, dated: date) -> tuple[str, ...]:
    """What the notice says by itself of the days, where a finding is on a limit of time and the day of the request is known."""
    if not is_time_limit(cite(found.under)) or case.complaint.requested_on is None:
        return ()
    return tuple(each.text for each in time_in_words(_facts(case, case.complaint.requested_on, dated=dated, sent_on=dated)))


def facts_of(case: Case, *, dated: date, sent_on: date) -> Facts:
    """The facts that the notice is made of: nobody's name among them. Raises `UnableToDraft` for one that is lacking."""
    if case.complaint.requested_on is None:
        raise UnableToDraft("The notice lacks the day on which the request was made, from which its time is counted. Record it first.")
    facts = _facts(case, case.complaint.requested_on, dated=dated, sent_on=sent_on)
    return facts._replace(decided=tuple(_decided(case, each, facts) for each in case.found_in_scope))


def _facts(case: Case, requested_on: date, *, dated: date, sent_on: date) -> Facts:
    """The same, but for what is found."""
    told, asked = case.complaint, case.asked_to_answer
    return Facts(
        told.reference,
        dated,
        sent_on,
        told.authority,
        case.called or SHORT,
        told.subject,
        told.asked,
        requested_on,
        told.counted_from or requested_on,
        told.on if case.complaint_day_told else None,
        case.signed_by or UNSIGNED,
        _regime(case),
        told.authority_at,
        happened=tuple(_happened(case)),
        grounds=tuple(_ground(each) for each in case.in_scope),
        steps=tuple(Ordered(each, _ALL_OF_PART_I) for each in case.steps),
        within_days=case.within if case.steps else None,
        asked_to_answer=AskedToAnswer(asked.on, asked.by) if asked is not None else None,
        no_steps_because=case.no_steps_because,
    )


def _ground(ground: GroundThere) -> Ground:
    """A ground as a notice has it. What need not be decided is not quoted."""
    words = "" if ground.not_needed else ground.words
    return Ground(cite(ground.under), _parts(ground.part), words, ground.not_needed)


def prose_of(case: Case) -> tuple[Typed, ...]:
    """What people typed, in its places."""
    written = (typed_as(stage, each) for stage, prose in case.prose.items() for each in prose)
    return (*written, *(each for found in case.found_in_scope for each in _typed(case, found)))


def typed_as(stage: Stage, each: Paragraph) -> Typed:
    """A paragraph that somebody typed, as a document has it."""
    return Typed(stage, each.text, each.rests_on, name=each.name, quoted=each.quoted, quoted_from=each.whose, notes=each.notes)


def names_in_it(case: Case, *, dated: date) -> frozenset[str]:
    """What the paragraphs are called that the facts write, as they stand; none while the day of the request is lacking."""
    if case.complaint.requested_on is None:
        return frozenset()
    facts = _facts(case, case.complaint.requested_on, dated=dated, sent_on=dated)
    try:
        return names_of(facts_of(case, dated=dated, sent_on=dated))
    except UnableToDraft:
        return names_of(facts)


def _typed(case: Case, found: FoundThere) -> Iterator[Typed]:
    under, parts = cite(found.under), _parts(case.grounds[found.ground - 1].part)
    alike = sum(each.under == found.under for each in case.found_in_scope) > 1
    rests_on = (f"the judgement of {say(found.on)} on {found.under}",)
    issues = {each.number: each.issue for each in case.arguments}
    for each in reasoned(case, found):
        weighs = each.of_balance or issues.get(each.argument) is Issue.PUBLIC_INTEREST
        stage = Stage.PUBLIC_INTEREST if weighs else Stage.FINDING
        if each.paragraph is not None:
            yield typed_as(stage, each.paragraph)._replace(under=under, parts=parts if alike else ())
            continue
        on = (f"argument {each.argument}",) if each.argument else rests_on
        yield Typed(stage, each.text, on, under, parts=parts if alike else (), generated=not each.typed)


def _decided(case: Case, found: FoundThere, facts: Facts) -> Decided:
    ground = case.grounds[found.ground - 1]
    decided = Decided(
        cite(found.under),
        _PLAIN[found.finding],
        _parts(ground.part),
        found.remedied_on,
        ground.duty == CONFIRM,
        absolute=found.absolute,
        remedied=found.remedied,
    )
    if found.finding is not RecordedAs.ENGAGED or absolute(decided, facts):
        return decided
    if found.balance is None:
        raise UnableToDraft(
            f"{found.under} is engaged, and nobody has judged where the public interest lies. Record the finding again, with the balance."
        )
    return decided if found.balance is Balance.MAINTAINING_OUTWEIGHS else decided._replace(found=Found.DOES_NOT_OUTWEIGH)


def _parts(part: str) -> tuple[str, ...]:
    return (part,) if part else ()


def _regime(case: Case) -> Regime:
    return Regime.EIR if any(cite(each.under).instrument == "EIR" for each in case.in_scope) else Regime.FOIA


def _happened(case: Case) -> Iterator[Happening]:
    told = case.complaint
    days = (
        (Did.CLARIFIED, told.clarified_on),
        (Did.EXTENDED, told.extended_on),
        (Did.RESPONDED, told.responded_on),
        (Did.REVIEW_ASKED, told.review_asked_on),
        (Did.REVIEWED, told.reviewed_on),
    )
    for did, day in days:
        if day is not None:
            yield Happening(did, day)
