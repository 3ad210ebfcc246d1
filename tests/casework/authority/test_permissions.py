"""The table of who may do what, cell by cell: written here a second time, so that no cell moves unseen, and asked of the real actions."""

from datetime import date

import pytest

from answerable.casework.authority import permissions
from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import CELLS, Do, Role, may, whoever_may
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import NotPermitted
from answerable.casework.ledger.models import Entry
from answerable.casework.permitted import TableIsWrong
from tests.casework.authority.cast import by, divided

# The roles by their letters: Officer, Service, Clearer, Qualified person, Reviewer, Head, aUditor, Administrator.
LETTERS = dict(zip("OSCQRHUA", Role, strict=True))
# The states: rEceived, Working, waIting, Clearing, Answered, Nothing more owed, under Review, reViewed, coMplained of, steps Ordered,
# under aPpeal, cLosed, Disposed of.
STATES = dict(zip("EWICANRVMOPLD", State, strict=True))
GRID = """
PUBLISH                OH     ARVMOPL
HIDE_MESSAGE           OH     EWICANRVMOPLD
TAKE_DOWN              OH     EWICANRVMOPLD
PUBLISH_FIGURES        H      -
RECEIVE                OH     -
SEE_REGISTER           OHRU   -
MEASURE_LEAK           U      -
EXPORT                 OHU    -
IMPORT                 H      -
ADMINISTER             A      -
READ                   OHRU   EWICANRVMOPL
READ_LEDGER            HU     EWICANRVMOPLD
ASSIGN                 OH     EWICANRVMOPL
DIVIDE                 OH     EWICN
NOTE                   OHR    EWICANRVMOPL
CORRECT                OH     EWICANRVMOPL
RECORD_LANGUAGE        OH     EWICANRVMOPL
RECORD_LETTER          OH     EWICANRVMOPL
RECORD_FROM_THE_COMMISSIONER  OH  EWICANRVMOPL
RECEIVE_CLARIFICATION  OH     EWICN
RECEIVE_FEE            OH     EWICN
RECEIVE_WITHDRAWAL     OH     EWICN
TRANSFER               OH     EWICN
FIND_REGIME            OHR    WICANRVMOP
HAND_OVER              OH     WICN
ASK_SEARCH             OHR    WICRMOP
CHASE                  OHR    WICRMOP
REPORT_SEARCH          SO     WICRMOP
DECIDE_HELD            OR     WICRMOP
READ_FOUND             OR     WICRMOP
CONSIDER_NCND          OHR    EWICRMOP
STATE_GROUND           OHR    EWICANRVMOP
CLEAR_GROUND           CQH    EWICANRVMOP
LINK_HANDLING          OHR    EWICANRVMOP
CONSULT                OHR    WICRMOP
RECORD_ADVICE          OHR    WICRMOP
POSITION               OR     WICRMOP
OPINE                  Q      WICRMOP
DRAFT                  OR     EWICANRVMOP
EDIT                   OR     EWICANRVMOP
WITHDRAW               OR     EWICANRVMOP
SEND_TO_CLEAR          OR     EWICANRVMOP
CLEAR                  CQH    EWICANRVMOP
CHECK_TRANSLATION      ORH    EWICANRVMOP
SEND                   OR     EWICANRVMOP
OVERRIDE               HO     EWICANRVMOP
SAY_HOW_IT_WENT        OR     EWICANRVMOPL
RECEIVE_REVIEW         OH     WICANRVMOPL
ASSIGN_REVIEW          H      R
REVIEW                 R      R
CLOSE                  OH     ANVI
REOPEN                 OH     L
RECOUNT                HA     EWICANRVMOPL
DISPOSE                H      L
ADD_DOCUMENT           OR     WICRMOP
READ_DOCUMENT          ORH    EWICANRVMOPL
REDACT                 OR     WICRMOP
OVERRIDE_WORKBOOK      H      WICRMOP
LET_COUNTS_GO          ORH    WICRMOP
APPROVE_RELEASE        ORH    WICRMOP
TAKE_OUT_DOCUMENT      OR     WICRMOP
ANSWER_THE_COMMISSIONER  OHR  EWICANRVMOPL
TAKE_STEP              OH     EWICANRVMOPL
HOLD                   OH     EWICANRVMOPL
LIFT_HOLD              H      EWICANRVMOPL
READ_POST              OH     -
DISPOSE_OF_MESSAGE     H      -
SET_ASIDE              OH     -
FILE_MESSAGE           OH     EWICANRVMOPL
SEE_MESSAGE            OHR    EWICANRVMOPL
SEE_STANDING           OCHRU  -
KEEP_CLASSES           OH     -
PUT_FORWARD_STANDING   OH     -
CLEAR_STANDING         CH     -
SEE_MOSAIC             OHR    -
CODE                   OHR    EWICANRVMOPL
RELY_ON_STANDING       OR     WICRMOP
CLEAR_DEPARTURE        H      WICRMOP
GIVE_AWAY              OHR    EWICANRVMOP
SAY_RELEASE_DAY        H      -
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


def test_somebody_without_a_role_may_do_nothing() -> None:
    assert not any(may([], do, state) for do in Do for state in (*State, None))


def test_two_roles_may_do_what_either_may() -> None:
    assert may([Role.AUDITOR, Role.OFFICER], Do.POSITION, State.WORKING)


def test_no_administrator_reads_a_case() -> None:
    readers = {role for do in (Do.READ, Do.SEE_REGISTER, Do.READ_FOUND, Do.READ_LEDGER, Do.EXPORT, Do.IMPORT) for role in whoever_may(do)}
    assert Role.ADMINISTRATOR not in readers


@pytest.mark.parametrize(
    ("table", "why"),
    [
        (((Do.NOTE, (), frozenset()),), "Nobody may add a note"),
        (((Do.NOTE, (Role.OFFICER,), frozenset()), (Do.NOTE, (Role.OFFICER,), frozenset())), "says twice whether a FOI officer"),
        ((), "does not say who may record a request"),
    ],
)
def test_a_table_that_contradicts_itself_stops_the_start(table: object, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(permissions, "_TABLE", table)
    with pytest.raises(TableIsWrong, match=why):
        permissions._read()


def _tried(do: Do, who: By, request: InformationRequest, state: State) -> bool:
    InformationRequest.objects.filter(pk=request.pk).update(state=state.value)
    before = Entry.objects.count()
    try:
        with acting(request.reference, do, by=who, on=date(2019, 12, 1)) as work:
            work.record("tried")
    except NotPermitted:
        assert Entry.objects.count() == before
        return False
    return True


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role, ids=lambda each: each.value)
def test_every_action_on_a_case_asks_the_table(role: Role) -> None:
    request = divided()
    who = by(role)
    for do, _, states in ROWS:
        allowed = EXPECTED.get((Do[do], role), frozenset())
        forbidden = next((each for each in State if each not in allowed), None)
        if states != "-":
            assert all(_tried(Do[do], who, request, each) for each in sorted(allowed, key=lambda state: state.value)[:1])
            assert forbidden is None or not _tried(Do[do], who, request, forbidden)
