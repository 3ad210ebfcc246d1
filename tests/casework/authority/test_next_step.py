"""The one next action, as a table: what has happened, and what comes next."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from answerable.casework.authority.fold import Folded, folded
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.next_step import Around, LetterNow, TaskNow, moves, named, next_step
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.projection import state_of
from answerable.casework.authority.standing import stands
from answerable.casework.authority.states import LetterState, State
from answerable.casework.ledger.read import Happened
from answerable.law.regime import Regime

RECEIVED, LAST_DAY = date(2019, 11, 7), date(2019, 12, 6)
TODAY = date(2019, 11, 14)

# What can happen, by name: the kind of entry and what it carries.
NCND = {"part": "2", "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)"}
REASONABLE = {"answer": True, "by": "FOI officer", "on": TODAY, "reasons": "two teams have such records"}
HAPPENED: dict[str, tuple[str, dict[str, Any]]] = {
    "two parts": ("divided", {"parts": [{"number": n, "asked": f"words {n}", "regime": "FOIA", "was": ["1"]} for n in "12"]}),
    "one part": ("divided", {"parts": [{"number": "1", "asked": "words", "regime": "FOIA", "was": ["1"]}]}),
    "one for others": (
        "divided",
        {"parts": [{"number": "1", "asked": "words", "regime": Regime.BUSINESS_AS_USUAL.value, "was": ["1"]}]},
    ),
    "one for EIR": ("divided", {"parts": [{"number": "1", "asked": "words", "regime": Regime.EIR.value, "was": ["1"]}]}),
    "one's own": ("divided", {"parts": [{"number": "1", "asked": "words", "regime": Regime.SUBJECT_ACCESS.value, "was": ["1"]}]}),
    "handed over": ("handed over", {"law": [{"kind": "handed over", "on": TODAY, "parts": ["1"], "to": "the data protection team"}]}),
    "held 1": ("held decided", {"part": "1", "extent": ""}),
    "held 2": ("held decided", {"part": "2", "extent": ""}),
    "position 1": ("position", {"part": "1", "stage": "response"}),
    "position 2": ("position", {"part": "2", "stage": "response"}),
    "afresh 1": ("position", {"part": "1", "stage": "review"}),
    "claim 1": (
        "position",
        {"part": "1", "stage": "response", "claim": [{"part": "1", "provision": "FOIA s.42(1)", "duty": "communicate"}]},
    ),
    "NCND 2": ("position", {"part": "2", "stage": "response", "claim": [NCND]}),
    "vexatious 2": (
        "position",
        {"part": "2", "stage": "response", "bar": [{"provision": "FOIA s.14(1)", "parts": ["2"], "vexatious": REASONABLE}]},
    ),
    "asked to clarify": ("letter", {"law": [{"kind": "clarification asked", "on": TODAY, "reasonably_required": REASONABLE}]}),
    "fees notice": ("letter", {"law": [{"kind": "fees notice", "on": TODAY}]}),
    "answered": ("letter", {"law": [{"kind": "response", "on": TODAY, "said": "held", "disclosed": "all"}]}),
    "answered 1": ("letter", {"law": [{"kind": "response", "on": TODAY, "said": "held", "disclosed": "all", "parts": ["1"]}]}),
    "review of 1": ("review requested", {"law": [{"kind": "review requested", "on": TODAY, "parts": ["1"]}]}),
    "closed": ("closed", {}),
    "disposed": ("disposed", {}),
}


def case(*names: str) -> Folded:
    """The seed's request, and what happened to it after."""
    law = {"law": [{"kind": "request", "on": RECEIVED}], "text": "words", "subject": "a subject"}
    what = [("request", RECEIVED, law), *((HAPPENED[name][0], TODAY, HAPPENED[name][1]) for name in names)]
    at = datetime(2019, 11, 14, 12, tzinfo=UTC)
    entries = tuple(Happened(n, kind, on, at, "1 FOI officer", dict(payload)) for n, (kind, on, payload) in enumerate(what, start=1))
    return folded(PublicAuthority(slug="police", name="A police service"), entries)


def task(number: int, *parts: str, kind: str = "search", due: date = date(2019, 11, 20), done: bool = False) -> TaskNow:
    return TaskNow(number, kind, "Digital policing", parts, due, done)


def letter(state: LetterState, *parts: str) -> LetterNow:
    return LetterNow(3, parts, state, "Press" if state is LetterState.CLEARING else "")


ASKED, LATE, SEARCHED = task(7, "1"), task(7, "1", due=date(2019, 11, 13)), task(7, "1", done=True)
ADVISED = task(8, "1", kind="consultation", done=True)
WORKED = ("one part", "held 1", "position 1")


def comes_next(names: tuple[str, ...], around: Around | None = None, on: date = TODAY) -> tuple[Do | None, str, str, date | None]:
    what, around = case(*names), around or Around()
    each = stands(what, on=on)
    clearing = any(one.state is LetterState.CLEARING for one in around.letters)
    step = next_step(what, state_of(what, each, clearing), each, around, on=on)
    return step.do, step.words, step.whose, step.by


@pytest.mark.parametrize(
    ("happened", "around", "expected"),
    [
        ((), Around(), (Do.DIVIDE, "Confirm the parts of the request", "FOI officer", LAST_DAY)),
        (("two parts",), Around(), (Do.ASK_SEARCH, "Ask a service to search: parts 1 and 2", "FOI officer", LAST_DAY)),
        (("two parts",), Around((ASKED,)), (Do.ASK_SEARCH, "Ask a service to search: part 2", "FOI officer", LAST_DAY)),
        (("one part",), Around((ASKED,)), (None, "Wait for Digital policing to search: part 1", "Digital policing", date(2019, 11, 20))),
        (
            ("one part",),
            Around((LATE,)),
            (Do.CHASE, "Chase Digital policing, which was to search by 13 November 2019: part 1", "FOI officer", LAST_DAY),
        ),
        (("one part",), Around((SEARCHED,)), (Do.DECIDE_HELD, "Decide what is held: part 1", "FOI officer", LAST_DAY)),
        (("one part", "held 1"), Around((LATE,)), (Do.POSITION, "Take a position: part 1", "FOI officer", LAST_DAY)),
        (
            ("one part", "held 1"),
            Around((ADVISED,)),
            (Do.RECORD_ADVICE, "Adopt the advice of Digital policing, or depart from it: part 1", "FOI officer", LAST_DAY),
        ),
        (
            ("one part", "held 1"),
            Around((ADVISED._replace(settled=True),)),
            (Do.POSITION, "Take a position: part 1", "FOI officer", LAST_DAY),
        ),
        (("one part", "held 1", "claim 1"), Around(), (Do.POSITION, "Finish the position: part 1", "FOI officer", LAST_DAY)),
        (WORKED, Around(), (Do.DRAFT, "Draft the answer: part 1", "FOI officer", LAST_DAY)),
        # Nobody need search on a part that neither confirms nor denies, nor on a vexatious one.
        (
            ("two parts", "held 1", "position 1", "NCND 2"),
            Around(),
            (Do.POSITION, "Finish the position: part 2", "FOI officer", LAST_DAY),
        ),
        (
            ("two parts", "held 1", "position 1", "vexatious 2"),
            Around(),
            (Do.DRAFT, "Draft the answer: parts 1 and 2", "FOI officer", LAST_DAY),
        ),
        # A draft waits for the parts that others still have.
        (
            ("two parts", "held 2", "position 2"),
            Around((ASKED,)),
            (None, "Wait for Digital policing to search: part 1", "Digital policing", date(2019, 11, 20)),
        ),
        (
            WORKED,
            Around((), (letter(LetterState.DRAFT),)),
            (Do.SEND_TO_CLEAR, "Send letter 3 to be cleared: part 1", "FOI officer", LAST_DAY),
        ),
        (WORKED, Around((), (letter(LetterState.CLEARING, "1"),)), (None, "Wait for Press to clear letter 3: part 1", "Press", LAST_DAY)),
        (WORKED, Around((), (letter(LetterState.CLEARED),)), (Do.SEND, "Send letter 3: part 1", "FOI officer", LAST_DAY)),
        (WORKED, Around((), (letter(LetterState.WITHDRAWN),)), (Do.DRAFT, "Draft the answer: part 1", "FOI officer", LAST_DAY)),
        (
            ("two parts", "held 1", "position 1", "held 2"),
            Around((), (letter(LetterState.DRAFT, "1"),)),
            (Do.SEND_TO_CLEAR, "Send letter 3 to be cleared: part 1", "FOI officer", LAST_DAY),
        ),
        (("one part", "asked to clarify"), Around(), (None, "Wait for the requester: part 1", "the requester", None)),
        (("one part", "fees notice"), Around(), (None, "Wait for the requester: part 1", "the requester", date(2020, 2, 13))),
        (("one part", "answered"), Around(), (Do.CLOSE, "Close the case: nothing is owed", "FOI officer", None)),
        (("two parts", "answered 1"), Around(), (Do.ASK_SEARCH, "Ask a service to search: part 2", "FOI officer", LAST_DAY)),
        (
            ("two parts", "answered", "review of 1"),
            Around(),
            (Do.ASSIGN_REVIEW, "Give the internal review to a reviewer", "head of service", None),
        ),
        (
            ("two parts", "held 1", "position 1", "answered", "review of 1"),
            Around(reviewer="reviewer"),
            (Do.POSITION, "Take a position: part 1", "the reviewer", None),
        ),
        (
            ("two parts", "held 1", "position 1", "answered", "review of 1", "afresh 1"),
            Around(reviewer="reviewer"),
            (Do.DRAFT, "Draft the answer: part 1", "the reviewer", None),
        ),
        (("one part", "answered", "closed"), Around(), (None, "Nothing: the case is closed", "", None)),
        (("one part", "disposed"), Around(), (None, "Nothing: the case has been disposed of", "", None)),
    ],
)
def test_what_comes_next(happened: tuple[str, ...], around: Around, expected: tuple[Do | None, str, str, date | None]) -> None:
    assert comes_next(happened, around) == expected


def test_a_fee_that_was_not_paid_in_time_leaves_nothing_to_do_but_close() -> None:
    assert comes_next(("one part", "fees notice"), on=date(2020, 2, 14))[0] is Do.CLOSE


def test_each_part_has_its_own_move() -> None:
    what = case("two parts", "answered 1")
    found = moves(what, State.WORKING, stands(what, on=TODAY), Around(), on=TODAY)
    assert [(each.words, each.whose) for each in found] == [
        ("Answered on 14 November 2019", ""),
        ("Ask a service to search", "FOI officer"),
    ]


def test_a_part_under_another_regime_is_nobody_s_move_here() -> None:
    what = case("one for others")
    assert [each.words for each in moves(what, State.WORKING, stands(what, on=TODAY), Around(), on=TODAY)] == [
        "Answered as business as usual, and not here"
    ]


@pytest.mark.parametrize(
    ("happened", "step"),
    [
        (("one for EIR",), ("Ask a service to search", "FOI officer")),
        (("one's own",), ("Hand it over to whoever answers subject access requests", "FOI officer")),
        (("one's own", "handed over"), ("Handed over to the data protection team on 14 November 2019", "")),
    ],
)
def test_a_part_under_another_law_is_worked_or_handed_over(happened: tuple[str, ...], step: tuple[str, str]) -> None:
    what = case(*happened)
    (found,) = moves(what, State.WORKING, stands(what, on=TODAY), Around(), on=TODAY)
    assert (found.words, found.whose) == step


def test_a_position_to_which_the_act_gives_no_shape_is_not_finished() -> None:
    HAPPENED["misshapen 1"] = (
        "position",
        {"part": "1", "stage": "response", "claim": [{"part": "1", "provision": "FOIA s.31(1)(a)", "duty": "confirm or deny"}]},
    )
    assert comes_next(("one part", "misshapen 1"))[1] == "Finish the position: part 1"


def test_what_was_decided_to_be_held_is_never_asked() -> None:
    """The entry's own words stand behind the wall; here they are not even given."""
    assert comes_next(("one part", "held 1"))[1] == comes_next(("one part", "held 1", "held 2"))[1]


def test_parts_are_named_as_people_name_them() -> None:
    assert [named(each) for each in (("1",), ("1", "2"), ("1", "2", "4"))] == ["part 1", "parts 1 and 2", "parts 1, 2 and 4"]
