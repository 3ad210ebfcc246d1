"""Who may do what while a complaint stands where: one table, read from top to bottom, checked when it loads."""

from collections.abc import Iterable
from enum import Enum

from answerable.casework.commissioner.states import State
from answerable.casework.permitted import cells, permitted


class Role(Enum):
    """The posts in the Commissioner's office that have business with a complaint. None of them is a post in an authority."""

    CASE_OFFICER = "case officer"
    SIGNATORY = "signatory"
    ADMINISTRATOR = "office administrator"
    PUBLISHER = "publishing officer"


class Do(Enum):
    """Everything that can be done."""

    RECEIVE = "record a complaint"
    SEE_QUEUE = "look in the queue"
    ADMINISTER = "administer the office"
    READ = "read a complaint"
    ALLOCATE = "allocate a complaint"
    NOTE = "add a note"
    RECORD_DETAILS = "record what did not come with a complaint"
    JUDGE_ADMISSIBILITY = "judge whether it is to be decided"
    JOIN = "join it to another"
    SPLIT = "split it"
    ASK_TO_ANSWER = "ask the authority to answer"
    RECORD_ANSWER = "record that the authority answered"
    SET_SCOPE = "set what is decided"
    INVESTIGATE = "investigate"
    SERVE_INFORMATION_NOTICE = "serve an information notice"
    HANDLE_WITHHELD = "receive, return or destroy withheld information"
    NAME_READER = "name a reader of withheld information"
    OPEN_WITHHELD = "open withheld information"
    MAKE_UP_BUNDLES = "make up the bundles"
    DECIDE = "record what is found, and the steps"
    DECIDE_THE_DELAY = "decide on the delay alone"
    SEND_TO_SIGN = "send a notice to be signed"
    SIGN = "sign a notice, or return it"
    SERVE = "serve a notice"
    CONSIDER_NAMES = "say why what looks like somebody’s stays in a notice"
    PUBLISH = "publish a decision"
    CHANGE_PUBLISHED = "redact, correct or withdraw what was published"
    SEE_PUBLICATIONS = "see what is to be published"
    AFTER_NOTICE = "record what came after a notice"
    RECORD_APPEAL = "record an appeal"
    RECORD_APPEAL_OUTCOME = "record what became of an appeal"
    CERTIFY = "certify a failure to comply"
    CLOSE = "close a complaint that was decided"
    USE_POWERS = "serve an enforcement notice, or recommend practice"
    RECORD_CONCERN = "record a concern that a record was altered"
    END_WITHOUT_DECISION = "record that it was withdrawn or resolved"


OFFICER, SIGNATORY, ADMIN, PUBLISHER = Role
EVERY = frozenset(State)
OPEN = EVERY - {State.CLOSED}
BEFORE_NOTICE = frozenset({State.RECEIVED, State.ASKED, State.INVESTIGATING, State.DRAFTING, State.SIGNING})
AT_WORK = frozenset({State.INVESTIGATING, State.DRAFTING})
AFTER = frozenset({State.SERVED, State.APPEALED})
WORKERS = (OFFICER, SIGNATORY)
DECIDED = AFTER | {State.CLOSED}

_TABLE: tuple[tuple[Do, tuple[Role, ...], frozenset[State]], ...] = (
    # Not about a complaint that exists: asked with no state.
    (Do.RECEIVE, WORKERS, frozenset()),
    (Do.SEE_QUEUE, WORKERS, frozenset()),
    (Do.ADMINISTER, (ADMIN,), frozenset()),
    (Do.SEE_PUBLICATIONS, (PUBLISHER,), frozenset()),
    # Any complaint.
    (Do.READ, WORKERS, EVERY),
    (Do.READ, (PUBLISHER,), DECIDED),
    (Do.ALLOCATE, WORKERS, OPEN),
    (Do.NOTE, WORKERS, EVERY),
    (Do.RECORD_DETAILS, WORKERS, BEFORE_NOTICE - {State.SIGNING}),
    # Whether it is decided at all.
    (Do.JUDGE_ADMISSIBILITY, WORKERS, frozenset({State.RECEIVED})),
    (Do.JOIN, WORKERS, frozenset({State.RECEIVED, State.INVESTIGATING})),
    (Do.SPLIT, WORKERS, frozenset({State.RECEIVED, State.INVESTIGATING})),
    # The short route.
    (Do.ASK_TO_ANSWER, WORKERS, frozenset({State.RECEIVED})),
    (Do.RECORD_ANSWER, WORKERS, frozenset({State.ASKED})),
    # The investigation.
    (Do.SET_SCOPE, WORKERS, AT_WORK),
    (Do.INVESTIGATE, WORKERS, AT_WORK),
    (Do.SERVE_INFORMATION_NOTICE, (SIGNATORY,), AT_WORK),
    (Do.HANDLE_WITHHELD, WORKERS, EVERY - {State.RECEIVED, State.ASKED}),
    (Do.NAME_READER, (SIGNATORY,), EVERY - {State.RECEIVED, State.ASKED}),
    (Do.OPEN_WITHHELD, WORKERS, EVERY - {State.RECEIVED, State.ASKED}),
    (Do.MAKE_UP_BUNDLES, WORKERS, EVERY - {State.RECEIVED, State.ASKED}),
    # The decision.
    (Do.DECIDE, WORKERS, AT_WORK),
    (Do.DECIDE_THE_DELAY, WORKERS, frozenset({State.ASKED})),
    (Do.SEND_TO_SIGN, WORKERS, frozenset({State.DRAFTING})),
    (Do.SIGN, (SIGNATORY,), frozenset({State.SIGNING})),
    (Do.SERVE, WORKERS, frozenset({State.SIGNING})),
    (Do.CONSIDER_NAMES, WORKERS, frozenset({State.DRAFTING, State.SIGNING})),
    # Its publication: by somebody whose work that is.
    (Do.PUBLISH, (PUBLISHER,), DECIDED),
    (Do.CHANGE_PUBLISHED, (PUBLISHER,), DECIDED),
    # Afterwards.
    (Do.AFTER_NOTICE, WORKERS, AFTER),
    (Do.RECORD_APPEAL, WORKERS, frozenset({State.SERVED})),
    (Do.RECORD_APPEAL_OUTCOME, WORKERS, frozenset({State.APPEALED})),
    (Do.CERTIFY, (SIGNATORY,), AFTER),
    (Do.CLOSE, WORKERS, frozenset({State.SERVED})),
    # Beside it.
    (Do.USE_POWERS, (SIGNATORY,), EVERY - {State.RECEIVED, State.ASKED}),
    (Do.RECORD_CONCERN, WORKERS, EVERY),
    (Do.END_WITHOUT_DECISION, WORKERS, BEFORE_NOTICE),
)
CELLS = cells(_TABLE, Do)


def may(roles: Iterable[Role], do: Do, state: State | None = None) -> bool:
    """Whether somebody with these roles may do something, while the complaint stands in a state, or apart from any complaint."""
    return permitted(CELLS, roles, do, state)
