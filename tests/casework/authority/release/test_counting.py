"""Small counts, and counts that can be worked out: across one answer and earlier ones, said to be harmless by a person or held back."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.letters import Wanted, draft, what_blocks
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release.counting import Count, counts_of
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.models import Entry
from answerable.documents.letters import Kind
from answerable.documents.release import work_up
from answerable.law.positions import Held
from tests.casework.authority.cast import DAY, SEED, by, divided, officer, received

pytestmark = pytest.mark.django_db
AT: dict[str, Any] = {"on": DAY}
WITHHELD = b"Ward,2018,2019\nNorth,*,20\nSouth,30,40\n"
TOTAL = b"Ward,Total\nNorth,28\nSouth,70\n"
SMALL = b"Ward,2018\nNorth,3\nSouth,30\n"


@pytest.fixture
def request_() -> InformationRequest:
    return divided()


def made(request: InformationRequest, content: bytes, part: str = "1", **more: Any) -> ReleasedFile:
    document = acts.add_document(request.reference, part=part, name="counts.csv", content=content, by=officer(), **AT, **more)
    worked = work_up(content, [], title="")
    return acts.redact(request.reference, number=document.number, worked=worked, by=officer(), **AT)


def counts(request: InformationRequest) -> tuple[Count, ...]:
    return counts_of(request, fold(request.authority, request.case))


def approve(request: InformationRequest, number: int = 1) -> ReleasedFile:
    return acts.approve_release(request.reference, number=number, by=officer(), **AT)


def sent_with(request: InformationRequest, document: ReleasedFile) -> None:
    """A letter that enclosed the document, sent."""
    if document.standing != "approved for release":
        approve(request, document.number)
    given = {"given": {f"{document.part}||enclosed": document.leaves_as}}
    Letter.objects.create(request=request, number=9, kind="answer", parts=[document.part], content=given, drafted_on=DAY, sent_on=DAY)


def test_a_small_count_does_not_go_until_somebody_says_why_it_may(request_: InformationRequest) -> None:
    made(request_, SMALL)
    [found] = counts(request_)
    assert (found.document, found.row, found.column, found.why, found.because) == (1, 2, 2, "3 is under 5", "")
    with pytest.raises(NotReady, match="Document 1 has a count that may tell who somebody is"):
        approve(request_)
    say: Any = {"number": 1, "by": officer(), **AT}
    with pytest.raises(NotReady, match="Say why"):
        acts.let_counts_go(request_.reference, keys=[found.key], reason=" ", **say)
    for keys in ([], ["x"]):
        with pytest.raises(NotReady, match="Choose the counts"):
            acts.let_counts_go(request_.reference, keys=keys, reason="Wards of 9,000 people", **say)
    with pytest.raises(NotPermitted):
        acts.let_counts_go(request_.reference, keys=[found.key], reason="Why not", **{**say, "by": by(Role.CLEARER)})
    acts.let_counts_go(request_.reference, keys=[found.key], reason="Wards of 9,000 people", **say)
    [found] = counts(request_)
    assert (found.because, found.said_by) == ("Wards of 9,000 people", "FOI officer")
    assert approve(request_).standing == "approved for release"


def test_why_it_may_go_is_an_event_and_sealed(request_: InformationRequest) -> None:
    made(request_, SMALL)
    key = counts(request_)[0].key
    acts.let_counts_go(request_.reference, number=1, keys=[key], reason="Wards of 9,000 people", by=officer(), **AT)
    last = Entry.objects.order_by("pk").last()
    assert last is not None
    assert last.kind == "small counts may go"
    assert "9,000" not in str(last.payload)
    tables = bytes(ReleasedFile.objects.get().tables or b"")
    assert tables
    assert b"9,000" not in tables
    assert b"Ward" not in tables


def test_made_again_it_has_to_be_said_again(request_: InformationRequest) -> None:
    made(request_, SMALL)
    acts.let_counts_go(request_.reference, number=1, keys=[counts(request_)[0].key], reason="Harmless", by=officer(), **AT)
    acts.redact(request_.reference, number=1, worked=work_up(SMALL, [], title=""), by=officer(), **AT)
    assert [each.because for each in counts(request_)] == [""]
    acts.mark(request_.reference, number=1, redactions=[], by=officer(), **AT)
    assert counts(request_) == ()


def test_the_parts_of_one_answer_are_compared(request_: InformationRequest) -> None:
    first, second = made(request_, WITHHELD), made(request_, TOTAL, part="2")
    assert {(each.document, each.row, each.column, each.why) for each in counts(request_)} == {
        (1, 2, 2, f"the total in “{second.leaves_as}” gives it back"),
        (2, 2, 2, f"with it “{first.leaves_as}” gives back what it withholds"),
    }


def test_what_left_before_to_the_same_requester_is_compared(request_: InformationRequest) -> None:
    sent_with(request_, made(request_, WITHHELD))
    later = received(date(2019, 11, 12))
    divide(later.reference, parts=SEED, by=officer(), on=DAY)
    made(later, TOTAL)
    assert [each.document for each in counts(later)] == [1]
    assert "gives back what it withholds" in counts(later)[0].why
    with pytest.raises(NotReady, match="give back what was withheld"):
        approve(later)


def test_only_what_left_is_compared_and_not_what_was_made(request_: InformationRequest) -> None:
    document = made(request_, WITHHELD)
    later = received(date(2019, 11, 12))
    divide(later.reference, parts=SEED, by=officer(), on=DAY)
    made(later, TOTAL)
    assert counts(later) == ()
    document = approve(request_)
    assert counts(later) == ()
    sent_with(request_, document)
    assert counts(later) != ()
    take_position(request_.reference, part="1", tables=ncnd("1"), by=officer(), **AT)
    assert counts(later) == ()


def test_who_asked_for_something_else_is_nobody_s_business(request_: InformationRequest) -> None:
    sent_with(request_, made(request_, WITHHELD))
    unlike = {"requester_name": "", "requester_address": "", "subject": "Bins", "text": "Waste collection rota, please."}
    InformationRequest.objects.filter(pk=request_.pk).update(**unlike)
    later = received(date(2019, 11, 12))
    divide(later.reference, parts=SEED, by=officer(), on=DAY)
    made(later, TOTAL)
    assert counts(later) == ()


def ncnd(part: str, **more: str) -> dict[str, Any]:
    return {"claim": [{"part": part, "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)", **more}]}


def test_a_slice_that_neither_confirms_nor_denies_has_no_counts_whatever_there_is(request_: InformationRequest) -> None:
    made(request_, SMALL, part="4")
    made(request_, WITHHELD)
    made(request_, TOTAL, part="4")
    assert {each.document for each in counts(request_)} == {1, 2, 3}
    take_position(request_.reference, part="4", tables=ncnd("4"), by=officer(), **AT)
    assert counts(request_) == ()


def test_a_letter_does_not_enclose_what_another_document_has_given_away_since(request_: InformationRequest) -> None:
    decide_held(request_.reference, part="1", answer=Held.YES, reasons="In the register", by=officer(), **AT)
    take_position(request_.reference, part="1", tables={}, by=officer(), **AT)
    name = made(request_, WITHHELD).leaves_as
    approve(request_)
    letter = draft(request_.reference, wanted=Wanted(Kind.ANSWER, ("1",), {"1||enclosed": name}), by=officer(), **AT)

    def stopped() -> list[bool]:
        blocks = what_blocks(officer(), request_.reference, letter.number, on=DAY)
        return [each.final for each in blocks if "give back what was withheld" in each.why]

    assert stopped() == []
    made(request_, TOTAL, part="2")
    assert stopped() == [True]
    key = next(each.key for each in counts(request_) if each.document == 1)
    acts.let_counts_go(request_.reference, number=1, keys=[key], reason="Eight people of 9,000", by=officer(), **AT)
    assert stopped() == []


def test_disposal_destroys_the_tables(request_: InformationRequest) -> None:
    made(request_, SMALL)
    acts.forget_documents(request_)
    assert ReleasedFile.objects.get().tables is None
