"""Who may do what while a request stands where: one table, read from top to bottom, checked when it loads.

A line gives an action, the roles that may do it, and the states in which it can be done. What is not in the table nobody may do.
"""

from collections.abc import Iterable
from enum import Enum

from answerable.casework.authority.states import State
from answerable.casework.permitted import cells, permitted


class Role(Enum):
    """The posts in a public authority that have business with a request."""

    OFFICER = "FOI officer"
    SERVICE = "service contact"
    CLEARER = "clearer"
    QUALIFIED_PERSON = "qualified person"
    REVIEWER = "reviewer"
    HEAD = "head of service"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Do(Enum):
    """Everything that can be done."""

    RECEIVE = "record a request"
    SEE_REGISTER = "look in the register"
    READ = "read a case"
    READ_LEDGER = "read the ledger of a case"
    EXPORT = "export from the register"
    IMPORT = "import a case log"
    ADMINISTER = "administer people, services and routes"
    ASSIGN = "give a case to an officer"
    DIVIDE = "confirm the parts"
    NOTE = "add a note"
    CORRECT = "correct a day"
    RECORD_LANGUAGE = "record the language of the requester"
    RECORD_LETTER = "record a letter sent elsewhere"
    RECEIVE_CLARIFICATION = "record the clarification that came"
    RECEIVE_FEE = "record the fee that came"
    RECEIVE_WITHDRAWAL = "record that the requester withdrew it"
    TRANSFER = "record a transfer or a referral"
    FIND_REGIME = "find that a part goes under another law"
    HAND_OVER = "hand a part over to who answers it"
    ASK_SEARCH = "ask a service to search"
    CHASE = "chase a service"
    REPORT_SEARCH = "report a search"
    DECIDE_HELD = "decide what is held"
    READ_FOUND = "read what was found"
    CONSIDER_NCND = "say that a part may be neither confirmed nor denied"
    STATE_GROUND = "state what an act rests on"
    CLEAR_GROUND = "clear what an act rests on"
    MEASURE_LEAK = "open the leak meter"
    LINK_HANDLING = "link a request on how another was handled"
    CONSULT = "consult"
    RECORD_ADVICE = "record advice"
    POSITION = "take a position"
    OPINE = "give a qualified person's opinion"
    DRAFT = "draft a letter"
    EDIT = "edit a letter"
    WITHDRAW = "withdraw a draft"
    SEND_TO_CLEAR = "send a letter to be cleared"
    CLEAR = "clear a letter, or return it"
    CHECK_TRANSLATION = "record that the Welsh of a letter was checked"
    SEND = "send a letter"
    OVERRIDE = "send in spite of what blocks"
    SAY_HOW_IT_WENT = "say how a letter that came back went since"
    RECEIVE_REVIEW = "record that a review was asked for"
    ASSIGN_REVIEW = "give a review to a reviewer"
    REVIEW = "decide a review"
    RECORD_FROM_THE_COMMISSIONER = "record what the Commissioner or the Tribunal sent"
    ANSWER_THE_COMMISSIONER = "answer the Commissioner or the Tribunal"
    TAKE_STEP = "record that a step of a notice was taken"
    HOLD = "hold a case back from disposal"
    LIFT_HOLD = "lift a hold on a case"
    CLOSE = "close a case"
    REOPEN = "open a case again"
    RECOUNT = "count again over a new calendar"
    DISPOSE = "dispose of a case"
    PUBLISH = "publish an answer"
    HIDE_MESSAGE = "hide a message that was published"
    TAKE_DOWN = "take down what was published"
    PUBLISH_FIGURES = "publish the figures of a period"
    ADD_DOCUMENT = "add a document to be released"
    READ_DOCUMENT = "read a document as it was added"
    REDACT = "redact a document"
    OVERRIDE_WORKBOOK = "let a workbook leave as it is"
    LET_COUNTS_GO = "say why a small count may go"
    APPROVE_RELEASE = "approve a document for release"
    TAKE_OUT_DOCUMENT = "take a document out of what leaves"
    READ_POST = "look in the post"
    SET_ASIDE = "set a message aside"
    DISPOSE_OF_MESSAGE = "dispose of a message that was set aside"
    FILE_MESSAGE = "put a message on a case"
    SEE_MESSAGE = "say that a message was seen"
    SEE_STANDING = "look in the register of standing positions"
    KEEP_CLASSES = "keep the classes of question"
    PUT_FORWARD_STANDING = "put forward a standing position, or withdraw one"
    CLEAR_STANDING = "clear a standing position"
    SEE_MOSAIC = "see what answers give away together"
    CODE = "code a question or an answer"
    RELY_ON_STANDING = "rely on a standing position, or depart from it"
    CLEAR_DEPARTURE = "clear a departure from a standing position"
    GIVE_AWAY = "decide whether an answer goes that decides what is protected"
    SAY_RELEASE_DAY = "say on which day answers go that neither confirm nor deny"


OFFICER, SERVICE, CLEARER, QUALIFIED, REVIEWER, HEAD, AUDITOR, ADMIN = Role
EVERY = frozenset(State)
KEPT = EVERY - {State.DISPOSED}
OPEN = frozenset({State.RECEIVED, State.WORKING, State.WAITING, State.CLEARING})
NOT_ANSWERED = OPEN | {State.ENDED}
WITH_THEM = frozenset({State.COMPLAINED, State.ORDERED, State.APPEALED})
AT_WORK = frozenset({State.WORKING, State.WAITING, State.CLEARING, State.REVIEW}) | WITH_THEM
PUBLISHABLE = frozenset({State.ANSWERED, State.REVIEW, State.REVIEWED, State.CLOSED}) | WITH_THEM
WORKERS = (OFFICER, HEAD)
READERS = (OFFICER, HEAD, REVIEWER, AUDITOR)

_TABLE: tuple[tuple[Do, tuple[Role, ...], frozenset[State]], ...] = (
    # Not about a request that exists: asked with no state.
    (Do.RECEIVE, WORKERS, frozenset()),
    (Do.SEE_REGISTER, READERS, frozenset()),
    (Do.MEASURE_LEAK, (AUDITOR,), frozenset()),
    (Do.EXPORT, (OFFICER, HEAD, AUDITOR), frozenset()),
    (Do.IMPORT, (HEAD,), frozenset()),
    (Do.ADMINISTER, (ADMIN,), frozenset()),
    # Reading. A service contact, a clearer and a qualified person read their task or their letter, and not the case.
    (Do.READ, READERS, KEPT),
    (Do.READ_LEDGER, (HEAD, AUDITOR), EVERY),
    # Working.
    (Do.ASSIGN, WORKERS, KEPT),
    (Do.DIVIDE, WORKERS, NOT_ANSWERED),
    (Do.NOTE, (OFFICER, HEAD, REVIEWER), KEPT),
    (Do.CORRECT, WORKERS, KEPT),
    (Do.RECORD_LANGUAGE, WORKERS, KEPT),
    (Do.RECORD_LETTER, WORKERS, KEPT),
    (Do.RECEIVE_CLARIFICATION, WORKERS, NOT_ANSWERED),
    (Do.RECEIVE_FEE, WORKERS, NOT_ANSWERED),
    (Do.RECEIVE_WITHDRAWAL, WORKERS, NOT_ANSWERED),
    (Do.TRANSFER, WORKERS, NOT_ANSWERED),
    # A part can be found environmental as late as in the review, or after the Commissioner has said so.
    (Do.FIND_REGIME, (*WORKERS, REVIEWER), KEPT - {State.RECEIVED, State.CLOSED}),
    (Do.HAND_OVER, WORKERS, NOT_ANSWERED - {State.RECEIVED}),
    (Do.ASK_SEARCH, (*WORKERS, REVIEWER), AT_WORK),
    (Do.CHASE, (*WORKERS, REVIEWER), AT_WORK),
    (Do.REPORT_SEARCH, (SERVICE, OFFICER), AT_WORK),
    (Do.DECIDE_HELD, (OFFICER, REVIEWER), AT_WORK),
    (Do.READ_FOUND, (OFFICER, REVIEWER), AT_WORK),
    (Do.CONSIDER_NCND, (*WORKERS, REVIEWER), AT_WORK | {State.RECEIVED}),
    (Do.STATE_GROUND, (*WORKERS, REVIEWER), KEPT - {State.CLOSED}),
    (Do.CLEAR_GROUND, (CLEARER, QUALIFIED, HEAD), KEPT - {State.CLOSED}),
    (Do.LINK_HANDLING, (*WORKERS, REVIEWER), KEPT - {State.CLOSED}),
    (Do.CONSULT, (*WORKERS, REVIEWER), AT_WORK),
    (Do.RECORD_ADVICE, (*WORKERS, REVIEWER), AT_WORK),
    (Do.POSITION, (OFFICER, REVIEWER), AT_WORK),
    (Do.OPINE, (QUALIFIED,), AT_WORK),
    # Letters.
    (Do.DRAFT, (OFFICER, REVIEWER), KEPT - {State.CLOSED}),
    (Do.EDIT, (OFFICER, REVIEWER), KEPT - {State.CLOSED}),
    (Do.WITHDRAW, (OFFICER, REVIEWER), KEPT - {State.CLOSED}),
    (Do.SEND_TO_CLEAR, (OFFICER, REVIEWER), KEPT - {State.CLOSED}),
    (Do.CLEAR, (CLEARER, QUALIFIED, HEAD), KEPT - {State.CLOSED}),
    (Do.CHECK_TRANSLATION, (OFFICER, REVIEWER, HEAD), KEPT - {State.CLOSED}),
    (Do.SEND, (OFFICER, REVIEWER), KEPT - {State.CLOSED}),
    (Do.OVERRIDE, (HEAD, OFFICER), KEPT - {State.CLOSED}),
    (Do.SAY_HOW_IT_WENT, (OFFICER, REVIEWER), KEPT),
    # Documents that leave with an answer.
    (Do.ADD_DOCUMENT, (OFFICER, REVIEWER), AT_WORK),
    (Do.READ_DOCUMENT, (OFFICER, REVIEWER, HEAD), KEPT),
    (Do.REDACT, (OFFICER, REVIEWER), AT_WORK),
    (Do.OVERRIDE_WORKBOOK, (HEAD,), AT_WORK),
    (Do.LET_COUNTS_GO, (OFFICER, REVIEWER, HEAD), AT_WORK),
    (Do.APPROVE_RELEASE, (OFFICER, REVIEWER, HEAD), AT_WORK),
    (Do.TAKE_OUT_DOCUMENT, (OFFICER, REVIEWER), AT_WORK),
    # Review.
    (Do.RECEIVE_REVIEW, WORKERS, KEPT - {State.RECEIVED}),
    (Do.ASSIGN_REVIEW, (HEAD,), frozenset({State.REVIEW})),
    (Do.REVIEW, (REVIEWER,), frozenset({State.REVIEW})),
    # Afterwards.
    (Do.RECORD_FROM_THE_COMMISSIONER, WORKERS, KEPT),
    (Do.ANSWER_THE_COMMISSIONER, (OFFICER, HEAD, REVIEWER), KEPT),
    (Do.TAKE_STEP, WORKERS, KEPT),
    (Do.HOLD, WORKERS, KEPT),
    (Do.LIFT_HOLD, (HEAD,), KEPT),
    (Do.CLOSE, WORKERS, frozenset({State.ANSWERED, State.ENDED, State.REVIEWED, State.WAITING})),
    (Do.REOPEN, WORKERS, frozenset({State.CLOSED})),
    (Do.RECOUNT, (HEAD, ADMIN), KEPT),
    (Do.DISPOSE, (HEAD,), frozenset({State.CLOSED})),
    # What everybody may read.
    (Do.PUBLISH, WORKERS, PUBLISHABLE),
    (Do.HIDE_MESSAGE, WORKERS, EVERY),  # what is in the log can outlive its case
    (Do.TAKE_DOWN, WORKERS, EVERY),
    (Do.PUBLISH_FIGURES, (HEAD,), frozenset()),
    # The post.
    (Do.READ_POST, WORKERS, frozenset()),
    (Do.SET_ASIDE, WORKERS, frozenset()),
    (Do.DISPOSE_OF_MESSAGE, (HEAD,), frozenset()),
    (Do.FILE_MESSAGE, WORKERS, KEPT),
    (Do.SEE_MESSAGE, (*WORKERS, REVIEWER), KEPT),
    # Series of questions.
    (Do.SEE_STANDING, (*READERS, CLEARER), frozenset()),
    (Do.KEEP_CLASSES, WORKERS, frozenset()),
    (Do.PUT_FORWARD_STANDING, WORKERS, frozenset()),
    (Do.CLEAR_STANDING, (CLEARER, HEAD), frozenset()),
    (Do.SEE_MOSAIC, (*WORKERS, REVIEWER), frozenset()),
    (Do.CODE, (*WORKERS, REVIEWER), KEPT),
    (Do.RELY_ON_STANDING, (OFFICER, REVIEWER), AT_WORK),
    (Do.CLEAR_DEPARTURE, (HEAD,), AT_WORK),
    (Do.GIVE_AWAY, (*WORKERS, REVIEWER), KEPT - {State.CLOSED}),
    (Do.SAY_RELEASE_DAY, (HEAD,), frozenset()),
)


def _read() -> dict[tuple[Do, Role], frozenset[State]]:
    return cells(_TABLE, Do)


CELLS = _read()


def may(roles: Iterable[Role], do: Do, state: State | None = None) -> bool:
    """Whether somebody with these roles may do something, while the request stands in a state, or apart from any request."""
    return permitted(CELLS, roles, do, state)


def whoever_may(do: Do) -> tuple[Role, ...]:
    """The roles that may do something in some state."""
    return tuple(role for each, role in CELLS if each is do)
