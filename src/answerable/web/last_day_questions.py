"""What the form of each kind of last day asks, in the words of a person who has a letter in hand. The law is law/last_days.py's."""

from typing import NamedTuple

from answerable.law.last_days import KINDS


class Question(NamedTuple):
    """One date: its name in the address, the field of `Asked` that it fills, its legend and hint, and how an error begins."""

    name: str
    field: str
    legend: str
    hint: str
    what: str
    needed: bool = False


class Page(NamedTuple):
    """The page of one kind: its title, its first question, and the group that it is listed in."""

    title: str
    legend: str
    group: str


_FOIA, _REVIEW, _EIR, _AFTER = (
    "A request for information",
    "An internal review",
    "A request for environmental information",
    "The Commissioner and the Tribunal",
)
_RECEIVED = "When did the authority receive the request?"

PAGES = {
    "response": Page("Last day for an answer", _RECEIVED, _FOIA),
    "pit-norm": Page("Last day for an answer while the public interest is weighed", _RECEIVED, _FOIA),
    "school": Page("Last day for an answer by a school or academy", _RECEIVED, _FOIA),
    "archives": Page("Last day for an answer about transferred public records", _RECEIVED, _FOIA),
    "regulations-maximum": Page("The latest day that regulations can allow", _RECEIVED, _FOIA),
    "aggregation-window": Page(
        "Last day for a later request to be costed together with the first", "When was the first request received?", _FOIA
    ),
    "internal-review": Page("Last day for the outcome of an internal review", "When was the review asked for?", _REVIEW),
    "internal-review-exceptional": Page(
        "Last day for the outcome of a review in exceptional circumstances", "When was the review asked for?", _REVIEW
    ),
    "eir": Page("Last day to make environmental information available", _RECEIVED, _EIR),
    "eir-extended": Page("Last day when time is extended for complexity and volume", _RECEIVED, _EIR),
    "eir-representations": Page("Last day to make representations", "When do you believe that the authority failed to comply?", _EIR),
    "eir-review": Page("Last day for the outcome of reconsideration", "When did the authority receive the representations?", _EIR),
    "steps": Page("Last day for the steps that a decision notice orders", "What is the date of the decision notice?", _AFTER),
    "appeal": Page("Last day to appeal to the Tribunal", "When was the decision notice sent?", _AFTER),
    "permission": Page("Last day to ask for permission to appeal further", "When did the Tribunal send its decision?", _AFTER),
    "veto": Page("Last day for a certificate that ends the duty to comply", "What is the effective date of the notice?", _AFTER),
}

CLARIFIED = Question(
    "clarified",
    "clarified",
    "When did it receive the clarification it asked for?",
    "Leave this empty if it asked for none.",
    "The day the clarification was received",
)
FEES_NOTICE = Question(
    "fees-notice", "fees_notice", "When did it give notice of the fee?", "The day the notice was given.", "The day of the fees notice"
)
FEE_PAID = Question(
    "fee-paid", "fee_paid", "When was the fee received?", "Leave this empty if it is not paid.", "The day the fee was received"
)
AS_KNOWN_ON = Question(
    "as-known-on",
    "as_known_on",
    "On which day should the bank holidays be as they were known?",
    "A bank holiday proclaimed after that day is counted as an ordinary day.",
    "The day to know it on",
)


def questions(kind: str) -> list[Question]:
    """The dates that a kind is asked for with, the one to count from first."""
    law = KINDS[kind]
    what = law.counted_from[0].upper() + law.counted_from[1:]
    hint = "For example, 7 11 2019." + (" The day it arrived, even a Sunday." if PAGES[kind].legend == _RECEIVED else "")
    first = Question("from", "since", PAGES[kind].legend, hint, what, needed=True)
    return [first, *(each for each in (CLARIFIED, FEES_NOTICE, FEE_PAID, AS_KNOWN_ON) if each.field in law.takes)]


def groups() -> dict[str, list[tuple[str, Page]]]:
    """The kinds as they are listed: by group, in our order."""
    listed: dict[str, list[tuple[str, Page]]] = {}
    for kind, page in PAGES.items():
        listed.setdefault(page.group, []).append((kind, page))
    return listed
