"""What the seed's two sides argued, as the notice of 23 June 2020 quotes it, entered through the real actions."""

from datetime import date
from typing import Any

from answerable.casework.commissioner.actions.argue import make_argument, note_evidence
from answerable.casework.commissioner.actions.investigate import receive_submission, record_position
from answerable.casework.commissioner.argument import Source
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.states import Party
from answerable.law.issues import Issue
from tests.casework.commissioner.test_investigated import at, scoped

LETTER_ON = date(2020, 5, 28)
COMPLAINED = (
    "The acknowledgment of the mere existence of any kind of partnership with Facebook would not compromise the work of the CTIRU. Even "
    "if it did, the Met Police could choose to answer the question with regards other parts of its operations and exclude the CTIRU. "
    "Releasing the information is in the public interest."
)
RELYING = (
    "the MPS are relying primarily on Section 31(1)(a) as 'would prejudice' and then as a secondary Section 31(1)(b) as "
    "'would be likely to prejudice'"
)
HARM = (
    "Confirming or denying whether the MPS has collaborated with Facebook on any other initiatives is likely to prejudice law enforcement."
)
MOSAIC = "'cumulative prejudice' or the 'mosaic effect' whereby the information requested may be of increased significance"
CARVED_OUT, WEIGHED, PLEADED_A, PLEADED_B, HARMS, COMBINES = range(1, 7)


def argued() -> Complaint:
    """The seed's complaint, with ¶10, ¶24, ¶27, ¶28 and ¶32 in its table."""
    complaint = scoped(text=COMPLAINED)
    reference = complaint.reference
    ours: dict[str, Any] = {"ground": 1, "of": Party.COMPLAINANT, "source": Source.COMPLAINT, **at(date(2020, 2, 19))}
    make_argument(reference, issue=Issue.ENGAGED, text="the Met Police could choose […] and exclude the CTIRU", **ours)
    make_argument(reference, issue=Issue.PUBLIC_INTEREST, text="Releasing the information is in the public interest.", **ours)
    letter = at(LETTER_ON)
    receive_submission(reference, of=Party.AUTHORITY, answers=[], text=f"{RELYING}\n\n{HARM}\n\n{MOSAIC}", **letter)
    pleads: dict[str, Any] = {"ground": 1, "act": "confirming", "argument": RELYING}
    record_position(reference, under="FOIA s.31(1)(a)", likelihood="would", **pleads, **at(date(2020, 1, 28)))
    record_position(reference, under="FOIA s.31(1)(b)", likelihood="would be likely to", **pleads, **letter)
    theirs: dict[str, Any] = {"ground": 1, "issue": Issue.ENGAGED, "of": Party.AUTHORITY, "source": Source.SUBMISSION, "of_number": 1}
    make_argument(reference, **theirs, likelihood="would be likely to", act="confirming", text=HARM, **letter)
    make_argument(reference, **theirs, text=MOSAIC, **letter)
    told = "The cameras that the provider gave are in the public domain since 17 September 2019"
    note_evidence(reference, ground=1, issue=Issue.ENGAGED, text=told, source=None, **letter)
    return complaint
