"""The table of who may do what, cell by cell: written here a second time, so that no cell moves unseen, and asked of the real actions."""

import pytest

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import CELLS, Do, Role, may
from answerable.casework.commissioner.states import State
from answerable.casework.ledger.models import Entry
from answerable.casework.unable import NotPermitted, NotThere
from tests.casework.commissioner.cast import NOW, by, received

# The roles by their letters: case Officer, Signatory, Administrator, Publishing officer.
LETTERS = dict(zip("OSAP", Role, strict=True))
# The states: Received, asKed to answer, under Investigation, Drafting, siGning, serVed, under aPpeal, cLosed.
STATES = dict(zip("RKIDGVPL", State, strict=True))
GRID = """
RECEIVE              OS   -
SEE_QUEUE            OS   -
ADMINISTER           A    -
SEE_PUBLICATIONS     P    -
READ                 OS   RKIDGVPL
READ                 P    VPL
ALLOCATE             OS   RKIDGVP
NOTE                 OS   RKIDGVPL
RECORD_DETAILS       OS   RKID
JUDGE_ADMISSIBILITY  OS   R
JOIN                 OS   RI
SPLIT                OS   RI
ASK_TO_ANSWER        OS   R
RECORD_ANSWER        OS   K
SET_SCOPE            OS   ID
INVESTIGATE          OS   ID
SERVE_INFORMATION_NOTICE  S  ID
HANDLE_WITHHELD      OS   IDGVPL
NAME_READER          S    IDGVPL
OPEN_WITHHELD        OS   IDGVPL
MAKE_UP_BUNDLES      OS   IDGVPL
DECIDE               OS   ID
DECIDE_THE_DELAY     OS   K
SEND_TO_SIGN         OS   D
SIGN                 S    G
SERVE                OS   G
CONSIDER_NAMES       OS   DG
PUBLISH              P    VPL
CHANGE_PUBLISHED     P    VPL
AFTER_NOTICE         OS   VP
RECORD_APPEAL        OS   V
RECORD_APPEAL_OUTCOME  OS  P
CERTIFY              S    VP
CLOSE                OS   V
USE_POWERS           S    IDGVPL
RECORD_CONCERN       OS   RKIDGVPL
END_WITHOUT_DECISION OS   RKIDG
"""
ROWS = [line.split() for line in GRID.strip().splitlines()]
EXPECTED = {
    (Do[do], LETTERS[role]): frozenset() if states == "-" else frozenset(STATES[each] for each in states)
    for do, roles, states in ROWS
    for role in roles
}


@pytest.mark.parametrize("role", Role, ids=lambda each: each.value)
@pytest.mark.parametrize("do", Do, ids=lambda each: each.name)
def test_each_cell(do: Do, role: Role) -> None:
    allowed = EXPECTED.get((do, role))
    for state in State:
        assert may([role], do, state) is (allowed is not None and state in allowed), state
    assert may([role], do) is (allowed == frozenset())


def test_the_grid_says_of_everything_who_may_do_it() -> None:
    assert {Do[do] for do, _, _ in ROWS} == set(Do)
    assert CELLS == EXPECTED


def test_an_administrator_reads_no_complaint() -> None:
    assert not any(may([Role.ADMINISTRATOR], do, state) for do in Do for state in State)


def _tried(do: Do, who: By, complaint: Complaint, state: State) -> bool:
    Complaint.objects.filter(pk=complaint.pk).update(state=state.value, closed_on=NOW if state is State.CLOSED else None)
    before = Entry.objects.count()
    try:
        with acting(complaint.reference, do, by=who, on=NOW) as work:
            work.record("note", {"text": "tried"})
    except (NotPermitted, NotThere):
        assert Entry.objects.count() == before
        return False
    return True


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role, ids=lambda each: each.value)
def test_every_action_on_a_complaint_asks_the_table(role: Role) -> None:
    complaint, who = received(), by(role)
    for do, _, states in ROWS:
        if states == "-":
            continue
        allowed = EXPECTED.get((Do[do], role), frozenset())
        forbidden = next((each for each in State if each not in allowed), None)
        assert all(_tried(Do[do], who, complaint, each) for each in sorted(allowed, key=lambda state: state.value)[:1])
        assert forbidden is None or not _tried(Do[do], who, complaint, forbidden)
