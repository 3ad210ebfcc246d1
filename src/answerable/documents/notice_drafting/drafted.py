"""A decision notice drafted from facts, with the case officer's prose in the places where it belongs."""

from collections.abc import Iterator

from answerable.documents.letters.blocks import Address, Block, Heading
from answerable.documents.letters.commissioner import contact
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.documents.notice_drafting.facts import Facts, Stage, Typed
from answerable.documents.notice_drafting.notice import Notice, Said, numbered
from answerable.documents.notice_drafting.opening import decision, request_and_response, scope
from answerable.documents.notice_drafting.reasons import reasons
from answerable.documents.notice_drafting.typed import of_stage
from answerable.documents.notice_drafting.wording import ACTS, tribunal
from answerable.law.finding import say
from answerable.law.tribunal.r22_notice_of_appeal import DAYS


def drafted(facts: Facts, prose: tuple[Typed, ...] = ()) -> Notice:
    """The notice, numbered. Raises `UnableToDraft` for what it lacks, and `NotLaw` for a day that the law cannot count from."""
    reference = needed(facts.reference, "the reference of the complaint")
    needed(facts.asked, "the words of the request")
    for name in ("authority", "short", "subject", "signatory"):
        needed(getattr(facts, name), f"the notice’s {name}")
    _refuse_prose_on_nothing(facts, prose)
    return numbered(
        Notice(
            f"Decision notice {reference}: {facts.authority}",
            reference,
            facts.dated,
            facts.authority,
            _head(facts),
            tuple(_body(facts, prose)),
            Address((facts.signatory, *contact(facts.dated))),
        )
    )


def names_of(facts: Facts) -> frozenset[str]:
    """What the paragraphs are called that the facts write by themselves; those of the decision once something is decided.

    Raises `NotLaw` as `drafted` does.
    """
    said = _body(facts, ()) if facts.decided else (*request_and_response(facts), *scope(facts, ()), *_appeal(facts))
    return frozenset(each.name for each in said if isinstance(each, Said) and each.name)


def _refuse_prose_on_nothing(facts: Facts, prose: tuple[Typed, ...]) -> None:
    decided = {each.under for each in facts.decided}
    for each in prose:
        if each.stage in (Stage.FINDING, Stage.PUBLIC_INTEREST) and each.under not in decided:
            raise UnableToDraft(f"There is prose on {each.under}, and nothing is found under it. Record the finding, or take it out.")
        if each.stage not in (Stage.FINDING, Stage.PUBLIC_INTEREST) and each.under is not None:
            raise UnableToDraft(f"The prose on {each.under} is put under {each.stage.value}. Put it under its finding.")


def _head(facts: Facts) -> tuple[Block, ...]:
    address = (f"Address: {facts.authority_address[0]}", *facts.authority_address[1:]) if facts.authority_address else ()
    return (
        Address((f"Reference: {facts.reference.strip()}",)),
        Address((ACTS[facts.regime],)),
        Heading("Decision notice", 1),
        Address((f"Date: {say(facts.dated)}",)),
        Address((f"Public Authority: {facts.authority}", *address)),
    )


def _body(facts: Facts, prose: tuple[Typed, ...]) -> Iterator[Heading | Said]:
    yield from decision(facts)
    yield from _headed("Background", of_stage(prose, Stage.BACKGROUND))
    yield from request_and_response(facts)
    yield from scope(facts, prose)
    yield from reasons(facts, prose)
    yield from _headed("Other matters", of_stage(prose, Stage.OTHER))
    yield from _appeal(facts)


def _headed(heading: str, said: Iterator[Said]) -> Iterator[Heading | Said]:
    found = tuple(said)
    if found:
        yield Heading(heading)
    yield from found


def _appeal(facts: Facts) -> Iterator[Heading | Said]:
    yield Heading("Right of appeal")
    yield Said(
        "The complainant and the public authority may each appeal against this decision notice to the First-tier Tribunal "
        "(Information Rights). How to appeal can be learned from:",
        rests_on=("FOIA s.50(5)", "FOIA s.57(1)"),
        name="appeal",
        after=Address(tribunal(facts.dated)),
    )
    yield Said(
        f"A notice of appeal should be served on the Tribunal within {DAYS} (calendar) days of the date on which this decision notice is "
        "sent.",
        rests_on=("GRC r.22(1)(b)",),
        name="time to appeal",
    )
