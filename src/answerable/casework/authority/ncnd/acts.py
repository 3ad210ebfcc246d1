"""Every act, and what it needs on a part that neither confirms nor denies, or may come to. The list is the whole of it: a test fails
when something that can be done, or a kind of letter, is not here.

An act tells when it is done in one world and not in another. To ask what is meant, to charge or to send the request on makes sense of
information that is there; so whoever does it only then has answered.
"""

from enum import Enum
from typing import NamedTuple

from answerable.casework.authority.permissions import Do
from answerable.documents.letters import Kind


class Rule(Enum):
    """What an act needs there."""

    UNSEEN = "nobody outside sees it"
    ALIKE = "it is seen, and is made of what is the same whatever is held"
    GROUND = "it needs a ground that does not rest on what is held, cleared by somebody else"
    REFUSED = "it is refused"


class Act(NamedTuple):
    """What an act needs, and why: why it tells or, for one that is free, why it does not."""

    rule: Rule
    why: str


_U, _A, _G, _R = Rule.UNSEEN, Rule.ALIKE, Rule.GROUND, Rule.REFUSED
_LISTS = "it reads what was recorded and told, and what is held is in neither"
_TO_US = "it records what somebody else did"
_BEHIND = "whatever comes of looking would be known to who decides, and the next act would rest on it"
_POST = "it is about a message that came, and sends nothing"

TO_A_CASE: dict[Do, Act] = {
    Do.RECEIVE: Act(_A, "every request is recorded, and acknowledged in the same words"),
    Do.SEE_REGISTER: Act(_A, _LISTS),
    Do.READ: Act(_A, _LISTS),
    Do.READ_LEDGER: Act(_A, "an entry of what is held has its number, its day and its kind, and the same of all three in every world"),
    Do.EXPORT: Act(_A, _LISTS),
    Do.MEASURE_LEAK: Act(_U, "it tells an auditor of all cases together, and of none of them"),
    Do.IMPORT: Act(_U, "it takes over what another system recorded"),
    Do.ADMINISTER: Act(_U, "it is about no case"),
    Do.ASSIGN: Act(_A, "who signs is who has the case, and that is given before anybody searches"),
    Do.DIVIDE: Act(_A, "the parts are those of the words of the request"),
    Do.NOTE: Act(_U, "it stands on the case, and whoever asks for the case is answered as the case was"),
    Do.CORRECT: Act(_U, "it puts right a day that was recorded"),
    Do.RECORD_LETTER: Act(_U, "the letter has gone already, from elsewhere"),
    Do.RECEIVE_CLARIFICATION: Act(_U, _TO_US),
    Do.RECORD_LANGUAGE: Act(_U, "it is the language of the requester"),
    Do.RECEIVE_FEE: Act(_U, _TO_US),
    Do.RECEIVE_WITHDRAWAL: Act(_U, _TO_US),
    Do.TRANSFER: Act(_G, "to send it on, or to say “try them”, says that another holds it and that this authority does not"),
    Do.FIND_REGIME: Act(_G, "what information is environmental shows when one looks at it, so finding so says that there was some"),
    Do.HAND_OVER: Act(_A, "one’s own personal data is asked for in the words of the request, whatever there is"),
    Do.CONSIDER_NCND: Act(_U, "it is said before anybody searches, and keeps everybody from it"),
    Do.LINK_HANDLING: Act(_U, "it is said from the words of the request, and its letter is held to it"),
    Do.STATE_GROUND: Act(_U, "it is a reason, on the case"),
    Do.CLEAR_GROUND: Act(_U, "it is a reason, on the case"),
    Do.ASK_SEARCH: Act(_R, f"{_BEHIND}; and a service that is asked for more has found some"),
    Do.CHASE: Act(_R, "there is no report that anybody waits for; a search that is long has found much"),
    Do.REPORT_SEARCH: Act(_R, _BEHIND),
    Do.DECIDE_HELD: Act(_R, _BEHIND),
    Do.READ_FOUND: Act(_R, _BEHIND),
    Do.CONSULT: Act(_G, "whoever is consulted about information that names them is told that there is some"),
    Do.RECORD_ADVICE: Act(_U, _TO_US),
    Do.POSITION: Act(_A, "it is taken from claims and judgements; an estimate of cost beside it needs a ground"),
    Do.OPINE: Act(_A, "the qualified person is shown the words of the request and the claims"),
    Do.DRAFT: Act(_A, "see the kinds of letter"),
    Do.EDIT: Act(_A, "the letter is scanned as it was edited"),
    Do.WITHDRAW: Act(_U, "a draft has not gone"),
    Do.CHECK_TRANSLATION: Act(_U, "who checked the Welsh of a letter is on the case"),
    Do.SEND_TO_CLEAR: Act(_A, "who clears goes by the subject, from the words of the request, and the letter does not name them"),
    Do.CLEAR: Act(_U, "who cleared is not in the letter"),
    Do.SEND: Act(_A, "it goes on the day that was fixed before anybody searched"),
    Do.OVERRIDE: Act(_A, "what would tell cannot be overridden"),
    Do.SAY_HOW_IT_WENT: Act(_U, "it records how a letter that came back went"),
    Do.ADD_DOCUMENT: Act(_R, "a document that leaves is one that was there"),
    Do.READ_DOCUMENT: Act(_R, _BEHIND),
    Do.REDACT: Act(_R, _BEHIND),
    Do.OVERRIDE_WORKBOOK: Act(_R, _BEHIND),
    Do.LET_COUNTS_GO: Act(_R, "the counts are those of a document that leaves, and of what left before"),
    Do.APPROVE_RELEASE: Act(_R, "a document that leaves is one that was there"),
    Do.TAKE_OUT_DOCUMENT: Act(_U, "what was taken out does not leave"),
    Do.RECEIVE_REVIEW: Act(_U, _TO_US),
    Do.ASSIGN_REVIEW: Act(_A, "the reviewer is anybody who did not decide"),
    Do.REVIEW: Act(_A, "it is decided afresh from the claims, and goes in a letter"),
    Do.RECORD_FROM_THE_COMMISSIONER: Act(_U, _TO_US),
    Do.ANSWER_THE_COMMISSIONER: Act(_A, "submissions are drafted from the claims on the duty to confirm or deny, and nothing of content"),
    Do.TAKE_STEP: Act(_A, "a step is what the Commissioner ordered, in a notice that is public"),
    Do.HOLD: Act(_U, "it keeps the case from disposal"),
    Do.LIFT_HOLD: Act(_U, "it lets the case be disposed of"),
    Do.PUBLISH: Act(_A, "it shows to everybody what went to the requester, and nothing else"),
    Do.HIDE_MESSAGE: Act(_A, "it hides a letter that everybody could read, with a reason that they read in its place"),
    Do.TAKE_DOWN: Act(_A, "it takes down what everybody could read"),
    Do.PUBLISH_FIGURES: Act(_A, "they are counted from what was recorded and told"),
    Do.CLOSE: Act(_A, "a case is closed when nothing is owed"),
    Do.REOPEN: Act(_U, "a reason of its own, on the case"),
    Do.RECOUNT: Act(_A, "it goes by the calendar, for every case alike"),
    Do.DISPOSE: Act(_A, "it goes by the retention schedule, for every case alike"),
    Do.READ_POST: Act(_U, _POST),
    Do.SET_ASIDE: Act(_U, _POST),
    Do.DISPOSE_OF_MESSAGE: Act(_U, _POST),
    Do.FILE_MESSAGE: Act(_U, _POST),
    Do.SEE_MESSAGE: Act(_U, _POST),
    Do.SEE_STANDING: Act(_A, _LISTS),
    Do.KEEP_CLASSES: Act(_U, "it is about no case"),
    Do.PUT_FORWARD_STANDING: Act(_U, "it is about no case"),
    Do.CLEAR_STANDING: Act(_U, "it is about no case"),
    Do.SEE_MOSAIC: Act(_A, "a yes and a no are both looked at, together with what was told, and the letter has nothing of it"),
    Do.CODE: Act(_U, "it goes by what is asked, or by what was told"),
    Do.RELY_ON_STANDING: Act(_A, "what is relied on goes by the class of the question, and gives a position its claims alone"),
    Do.CLEAR_DEPARTURE: Act(_U, "it is a reason, on the case"),
    Do.GIVE_AWAY: Act(_U, "it is about what an answer tells, and one that neither confirms nor denies tells nothing"),
    Do.SAY_RELEASE_DAY: Act(_U, "it is about no case, and moves none that is logged"),
}

IN_A_LETTER: dict[Kind, Act] = {
    Kind.ACKNOWLEDGEMENT: Act(_A, "it gives the day of receipt and the last day, and goes to everybody who asks"),
    Kind.CLARIFICATION: Act(_G, "whoever looked and found nothing has nothing to ask; advice to narrow says that there is much"),
    Kind.FEES_NOTICE: Act(_G, "nobody charges for copying nothing"),
    Kind.CHARGE: Act(_G, "nobody charges for supplying nothing"),
    Kind.EXTENSION: Act(_G, "only information that is there has a public interest in its content to weigh"),
    Kind.TIME_EXTENDED: Act(_G, "complexity and volume are of information that is there"),
    Kind.LATE: Act(_G, "an answer is late when there is something to read"),
    Kind.ANSWER: Act(_A, "it is drafted from the claims on the duty to confirm or deny, scanned as it was edited, and goes on a fixed day"),
    Kind.REVIEW: Act(_A, "the same, of the position at review"),
    Kind.CORRECTION: Act(_G, "what went wrongly was there"),
}

# What can be told without an act of its own: where it is held to the rule.
BESIDE: dict[str, Act] = {
    "an estimate of cost, s.12": Act(
        _G, "hours are counted over what is there; what it costs to find out whether it is can be counted too"
    ),
    "advice to narrow, s.16": Act(_G, "it goes in a letter that asks what is meant, or refuses on cost, and both need a ground"),
    "signposting, s.21": Act(_A, "it answers a slice on which the duty to confirm stands, and no other"),
    "a choice of exemption": Act(_A, "an exemption of content is named only on a slice on which the duty to confirm stands"),
    "who signed": Act(_A, "who drafted it, and that goes by who has the case"),
    "who was copied in": Act(_A, "nobody: a letter goes to the requester’s address alone"),
    "an automatic reply": Act(_A, "none is sent: an acknowledgement is a letter"),
    "when it goes": Act(_A, "on the day that was fixed when the request was logged, before anybody searched"),
}

ESTIMATE = "an estimate of cost, s.12"
# The acts that a ground can be stated for, by the name under which the ledger has them.
TELLING: dict[str, str] = {
    **{do.value: act.why for do, act in TO_A_CASE.items() if act.rule is Rule.GROUND},
    **{kind.value: act.why for kind, act in IN_A_LETTER.items() if act.rule is Rule.GROUND},
    ESTIMATE: BESIDE[ESTIMATE].why,
}
