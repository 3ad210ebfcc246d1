"""The seed's complaint in the demonstration, worked through the real actions to where its arguments are being answered.

The words are those that the decision notice of 23 June 2020 quotes; its own dates are kept, and where it gives none the day is ours.
"""

from datetime import date
from typing import Any

from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.admit import Answer, judge_admissibility
from answerable.casework.commissioner.actions.argue import answer_argument, make_argument, note_evidence
from answerable.casework.commissioner.actions.decide import record_finding, set_steps
from answerable.casework.commissioner.actions.investigate import receive_submission, record_position
from answerable.casework.commissioner.actions.scope import add_ground, agree_scope
from answerable.casework.commissioner.argument import Source, View
from answerable.casework.commissioner.shape import CONFIRM, HOW_AGREED, OTHER
from answerable.casework.commissioner.states import Party
from answerable.law.events import RecordedAs
from answerable.law.foia.s50_decision_notices import GROUNDS
from answerable.law.issues import Issue

COMPLAINED = (
    "[They] say that merely confirming or denying the existence of any partnership across the whole of the Met with Facebook could "
    "prejudice law enforcement, particularly the action of the Counter Terrorism Internet Referral Unit [CTIRU]. The acknowledgment of the "
    "mere existence of any kind of partnership with Facebook would not compromise the work of the CTIRU. Even if it did, the Met Police "
    "could choose to answer the question with regards other parts of its operations and exclude the CTIRU. Releasing the information is in "
    "the public interest."
)
RELYING = (
    "the MPS are relying primarily on Section 31(1)(a) as 'would prejudice' and then as a secondary Section 31(1)(b) as "
    "'would be likely to prejudice'"
)
HARM = (
    "Confirming or denying whether the MPS has collaborated with Facebook on any other initiatives is likely to prejudice law enforcement. "
    "Any information identifying the focus or non-focus of policing activity could be used to the advantage of those with criminal intent, "
    "which would not be in the public interest."
)
MOSAIC = (
    "'cumulative prejudice' or the 'mosaic effect' whereby the information requested may be of increased significance when combined with "
    "other information obtained through other means and/or at a later date"
)
_COMPLAINED_ON, _ACCEPTED_ON, _WROTE_ON, _DECIDED_ON = date(2020, 2, 19), date(2020, 3, 2), date(2020, 5, 28), date(2020, 6, 15)


def work(reference: str, by: By) -> None:
    """Takes the complaint, as it was received, to a table with its arguments entered and two of them not answered yet."""
    accepted: dict[str, Any] = {"by": by, "on": _ACCEPTED_ON}
    none = {each.at: Answer(appears=False, reasons="It does not appear.") for each in GROUNDS}
    judge_admissibility(reference, answers=none, **accepted)
    add_ground(reference, part="4", under="FOIA s.31(3)", duty=CONFIRM, words="Confirming or denying would do no harm.", **accepted)
    add_ground(reference, part="", under="FOIA s.10(1)", duty=OTHER, words="The response was late.", **accepted)
    agree_scope(reference, how=HOW_AGREED[0], note="An e-mail of 2 March 2020", **accepted)
    _argue(reference, by)
    _decide(reference, by)


def _argue(reference: str, by: By) -> None:
    ours: dict[str, Any] = {"ground": 1, "of": Party.COMPLAINANT, "source": Source.COMPLAINT, "by": by, "on": _COMPLAINED_ON}
    carved_out = "the Met Police could choose to answer the question with regards other parts of its operations and exclude the CTIRU"
    make_argument(reference, issue=Issue.ENGAGED, text=carved_out, act="confirming", **ours)
    make_argument(reference, issue=Issue.PUBLIC_INTEREST, text="Releasing the information is in the public interest.", **ours)
    wrote: dict[str, Any] = {"by": by, "on": _WROTE_ON}
    receive_submission(reference, of=Party.AUTHORITY, answers=[], text=f"{RELYING}\n\n{HARM}\n\n{MOSAIC}", **wrote)
    for under, likelihood, on in (("FOIA s.31(1)(a)", "would", date(2020, 1, 28)), ("FOIA s.31(1)(b)", "would be likely to", _WROTE_ON)):
        record_position(reference, ground=1, under=under, likelihood=likelihood, act="confirming", argument=RELYING, by=by, on=on)
    theirs: dict[str, Any] = {"ground": 1, "issue": Issue.ENGAGED, "of": Party.AUTHORITY, "source": Source.SUBMISSION, "of_number": 1}
    make_argument(reference, **theirs, likelihood="would be likely to", act="confirming", text=HARM, **wrote)
    make_argument(reference, **theirs, text=MOSAIC, **wrote)
    public = "The request refers to an initiative that is in the public domain already: cameras used during training exercises."
    note_evidence(reference, ground=1, issue=Issue.ENGAGED, text=public, source=None, **wrote)


def _decide(reference: str, by: By) -> None:
    on: dict[str, Any] = {"by": by, "on": _DECIDED_ON}
    for number, view, reasons in (
        (1, View.IN_PART, "The complainant accepts that there is the potential for some collaboration, if it exists, to be sensitive."),
        (3, View.NOT_ACCEPTED, "The scope for any such collaboration is vast. It is highly unlikely that anyone could second guess it."),
        (4, View.NOT_NEEDED, "The second limb is pleaded in the same words as the first and falls with it."),
    ):
        answer_argument(reference, number=number, view=view, reasons=reasons, **on)
    not_shown = "The MPS has not demonstrated that the prejudice is realistic, actual or of substance in itself."
    record_finding(reference, ground=1, under="FOIA s.31(3)", finding=RecordedAs.NOT_ENGAGED, reasons=not_shown, **on)
    late = "The MPS did not respond within 20 working days."
    record_finding(reference, ground=2, under="FOIA s.10(1)", finding=RecordedAs.BREACHED, reasons=late, **on)
    steps = (
        "Issue a fresh response which must confirm or deny whether the information is held",
        "Either disclose the requested information or issue a valid refusal notice compliant with section 17 of the FOIA",
    )
    set_steps(reference, steps=steps, within=35, **on)
