"""The decision notice of a complaint, as a document: what the events say, in the shape that documents drafts from."""

from datetime import date

from answerable.casework.commissioner.models import Office
from answerable.casework.commissioner.reasoned import reasoned
from answerable.casework.commissioner.shape import Case, Found
from answerable.documents.decision_in_brief import Decision, Issue, Ordered, drafted, in_words
from answerable.documents.from_the_commissioner import Paper
from answerable.law.finding import say
from answerable.law.provision import cite

UNSIGNED = "Not signed yet"


def as_drafted(office: Office, case: Case, *, dated: date) -> Paper:
    """The notice as it stands, as it would be dated a day. Raises `UnableToDraft`."""
    return drafted(decision_of(office, case, dated=dated))


def decision_of(office: Office, case: Case, *, dated: date) -> Decision:
    """The facts and the typed words that the notice is made of: nobody's name among them."""
    told = case.complaint
    issues = tuple(Issue(cite(each.under), each.finding, _reasons(case, each)) for each in case.found_in_scope)
    return Decision(
        told.reference,
        dated,
        told.authority,
        told.subject,
        told.asked,
        _chronology(case),
        told.on,
        tuple(f"{_begun(in_words(cite(each.under)))}: {each.words}" for each in case.in_scope),
        issues,
        Ordered(case.steps, case.within) if case.steps else None,
        case.signed_by or UNSIGNED,
        office.name,
        tuple(office.address.splitlines()),
    )


def _chronology(case: Case) -> tuple[str, ...]:
    told, authority = case.complaint, case.complaint.authority
    made = f"On {say(told.requested_on)}, the" if told.requested_on is not None else "The"
    lines = [f"{made} complainant wrote to {authority} and requested information in the following terms:"]
    for day, words in (
        (told.responded_on, f"{authority} responded."),
        (told.review_asked_on, "the complainant requested an internal review."),
        (told.reviewed_on, f"{authority} provided the outcome of its internal review."),
    ):
        if day is not None:
            lines.append(f"On {say(day)}, {words}")
    if case.asked_to_answer is not None:
        asked = case.asked_to_answer
        lines.append(
            f"On {say(asked.on)}, the Commissioner asked {authority} to answer the request by {say(asked.by)}. It has not done so."
        )
    return tuple(lines)


def _reasons(case: Case, found: Found) -> str:
    return "\n\n".join(each.text for each in reasoned(case, found))


def _begun(words: str) -> str:
    return words[0].upper() + words[1:]
