"""The open and the closed bundle: paged and indexed apart, with pages that stay, and nothing of the closed one outside its wall."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from answerable.casework.commissioner.actions.annex import write_gist, write_passage
from answerable.casework.commissioner.actions.argue import answer_argument, make_argument
from answerable.casework.commissioner.actions.bundle import add_to_open_bundle, index_of, open_bundle
from answerable.casework.commissioner.actions.closed_bundle import (
    add_to_closed_bundle,
    closed_index,
    open_closed_bundle,
    reads_closed_bundle,
    take_out_to_page,
    waits_for_closed_bundle,
)
from answerable.casework.commissioner.actions.decide import record_finding, send_to_sign, set_steps
from answerable.casework.commissioner.actions.investigate import receive_submission
from answerable.casework.commissioner.actions.items import mark_item, receive_item
from answerable.casework.commissioner.actions.withheld import inspect_there, let_go, let_read, receive_withheld
from answerable.casework.commissioner.argument import Source, View
from answerable.casework.commissioner.bundled import waiting
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import BundledPages, Complaint
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import COMMUNICATE
from answerable.casework.commissioner.states import Marking, Party
from answerable.casework.commissioner.stops import stops
from answerable.casework.commissioner.withheld.models import ClosedPages
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.read import happened
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from answerable.documents.case_bundle.paging import Paged
from answerable.documents.letters.in_html import fragment
from answerable.law.events import RecordedAs
from answerable.law.issues import Issue
from tests.casework.commissioner.cast import NOW, OFFICE, by, office, officer, signatory
from tests.casework.commissioner.test_investigated import at, scoped
from tests.documents.test_case_bundle import words_of

pytestmark = pytest.mark.django_db
LATER = date(2020, 3, 3)


def sheets(count: int, width: int = 595) -> Paged:
    """So many pages, as the maker of pages hands them over."""
    made = pikepdf.new()
    for _ in range(count):
        made.add_blank_page(page_size=(width, 842))
    kept = BytesIO()
    made.save(kept, deterministic_id=True)
    return Paged(kept.getvalue(), count)


def received(name: str = "Its refusal", marking: Marking = Marking.OPEN, **to: Any) -> Complaint:
    """A complaint about communicating, with an item."""
    complaint = to.pop("complaint", None) or scoped(COMMUNICATE)
    asked: dict[str, Any] = {"asked_by": Party.AUTHORITY, "reason": "It names staff.", "content": name.encode()}
    receive_item(complaint.reference, of=Party.AUTHORITY, name=name, marking=marking, **asked, **at())
    return complaint


def entered(complaint: Complaint, chosen: Sequence[str] = (), pages: int = 3) -> Complaint:
    """The same with what is open in the open bundle: all of it, or these."""
    every = [each.key for each in waiting(fold(complaint.case))]
    paged = {each.number: sheets(pages) for each in fold(complaint.case).items}
    return add_to_open_bundle(complaint.reference, chosen=chosen or every, paged=paged, by=officer())


def closed(complaint: Complaint, pages: int = 2) -> Complaint:
    """What is closed in the closed bundle."""
    taken = take_out_to_page(complaint.reference, by=officer())
    return add_to_closed_bundle(complaint.reference, paged={each.key: sheets(pages) for each in taken}, by=officer())


def withheld(complaint: Complaint, name: str = "Lamplighter schedule", content: bytes = b"lamplighter") -> Complaint:
    receive_withheld(complaint.reference, name=name, reason="To test the harm.", content=content, **at())
    return complaint


def pages(complaint: Complaint) -> list[tuple[str, str]]:
    """What the index of the open bundle says: what, and which pages."""
    return [(each.what, each.cited("OB")) for each in index_of(fold(complaint.case), {})]


def test_what_is_open_gets_its_pages_in_order_and_keeps_them_when_more_comes() -> None:
    complaint = entered(received())
    first = [("The request", "OB/1"), ("The complaint", "OB/2"), ("Its refusal", "OB/3 to OB/5")]
    assert pages(complaint) == first
    receive_submission(complaint.reference, of=Party.AUTHORITY, answers=[], text="It would help offenders.", **at())
    received("Its review", complaint=complaint)
    entered(complaint, pages=1)
    assert pages(complaint) == [*first, ("Submission of the public authority", "OB/6"), ("Its review", "OB/7")]
    read = words_of(open_bundle(officer(), complaint.reference))
    assert "They will neither confirm nor deny" in read[3]
    assert "complainant’s own name" not in " ".join(read)
    assert [each.rpartition(" ")[2] for each in read[2:]] == [f"OB/{page}" for page in range(1, 8)]
    assert waiting(fold(complaint.case)) == ()
    assert verify(exported(OFFICE)).failure == ""


def test_nothing_goes_in_twice_and_nothing_that_is_not_open() -> None:
    complaint = received("A letter about staff", Marking.CONFIDENTIAL)
    for chosen in ([], ["ITEM-1"], ["REQUEST-0", "nothing"]):
        with pytest.raises(NotReady, match="something that is open, and is not in it yet"):
            add_to_open_bundle(complaint.reference, chosen=chosen, paged={1: sheets(1)}, by=officer())
    entered(complaint, ["REQUEST-0"])
    with pytest.raises(NotReady):
        entered(complaint, ["REQUEST-0"])
    with pytest.raises(NotReady):
        add_to_open_bundle(received(complaint=complaint).reference, chosen=["ITEM-2"], paged={}, by=officer())
    assert BundledPages.objects.count() == 1


def test_what_has_no_pages_is_a_leaf_that_says_so_with_a_hash_that_tells_nothing() -> None:
    complaint = received("A recording")
    paged = {1: Paged(b"", 0, "The file is a zip. Unpack it and add each of its files by itself.")}
    add_to_open_bundle(complaint.reference, chosen=["ITEM-1"], paged=paged, by=officer())
    case, (*_, leaf) = fold(complaint.case), words_of(open_bundle(officer(), complaint.reference))
    assert "cannot be made into pages here, and is kept as it came. The file is a zip." in leaf
    assert case.items[0].hash not in leaf
    assert len(case.entries[-1].payload["bundled"][0]["note"]) == 32


def test_what_is_open_no_longer_keeps_its_numbers_and_says_nothing_more() -> None:
    complaint = entered(received())
    mark_item(complaint.reference, number=1, marking=Marking.CONFIDENTIAL, asked_by=Party.AUTHORITY, reason="It names staff.", **at())
    assert pages(complaint)[2] == ("A document that is no longer open", "OB/3 to OB/5")
    read = words_of(open_bundle(officer(), complaint.reference))
    assert "Its pages were OB/3 to OB/5." in read[-1]
    assert "refusal" not in " ".join(read)
    assert pages(entered(received("Its review", complaint=complaint)))[-1] == ("Its review", "OB/6 to OB/8")


def test_the_closed_bundle_is_made_up_and_opened_by_readers_alone_and_each_is_an_event() -> None:
    complaint = withheld(received("A letter about staff", Marking.CONFIDENTIAL))
    inspect_there(complaint.reference, note="At its office.", **at())
    before = fold(complaint.case).version
    for refused in (
        lambda: take_out_to_page(complaint.reference, by=signatory()),
        lambda: add_to_closed_bundle(complaint.reference, paged={}, by=signatory()),
        lambda: open_closed_bundle(complaint.reference, by=signatory()),
        lambda: closed_index(complaint, fold(complaint.case), signatory()),
        lambda: waits_for_closed_bundle(complaint, fold(complaint.case), signatory()),
    ):
        with pytest.raises(NotPermitted, match="not a named reader of every withheld item"):
            refused()
    assert fold(complaint.case).version == before
    assert waits_for_closed_bundle(complaint, fold(complaint.case), officer()) == (
        *("A letter about staff", "Lamplighter schedule", "Withheld item 2, inspected"),
    )
    closed(complaint)
    index = closed_index(complaint, fold(complaint.case), officer())
    assert [(each.what, each.cited("CB")) for each in index] == [
        *(("A letter about staff", "CB/1 to CB/2"), ("Lamplighter schedule", "CB/3 to CB/4"), ("Withheld item 2, inspected", "CB/5"))
    ]
    read = words_of(open_closed_bundle(complaint.reference, by=officer()))
    assert [each.rpartition(" ")[2] for each in read[2:]] == [f"CB/{page}" for page in range(1, 6)]
    assert "no copy is kept" in read[-1]
    kinds = [each.kind for each in fold(complaint.case).entries[-3:]]
    assert kinds == ["closed bundle paged", "closed bundle added to", "closed bundle opened"]
    with pytest.raises(NotReady, match="Nothing that is closed is left"):
        closed(complaint)
    with pytest.raises(NotReady, match="Nothing that is closed is left"):
        add_to_closed_bundle(complaint.reference, paged={}, by=officer())
    for number in (1, 2):
        let_read(complaint.reference, number=number, person=signatory().person, reason="To sign.", by=signatory(), on=NOW)
    assert open_closed_bundle(complaint.reference, by=signatory()).startswith(b"%PDF")
    assert reads_closed_bundle(complaint, fold(complaint.case), signatory())
    assert not reads_closed_bundle(complaint, fold(complaint.case), by(Role.PUBLISHER))


@pytest.mark.parametrize("way", ["returned", "destroyed"])
def test_what_is_returned_or_destroyed_keeps_its_numbers_and_is_gone(way: str) -> None:
    complaint = closed(withheld(withheld(scoped(COMMUNICATE)), "Minutes"))
    let_go(complaint.reference, number=1, way=way, reason="By courier.", **at())
    assert [bytes(each.content) == b"" for each in ClosedPages.objects.order_by("number")] == [True, False]
    index = closed_index(complaint, fold(complaint.case), officer())
    assert [(each.cited("CB"), each.gone) for each in index] == [("CB/1 to CB/2", f"It was {way} on 2 March 2020."), ("CB/3 to CB/4", "")]
    read = words_of(open_closed_bundle(complaint.reference, by=officer()))
    assert f"It was {way} on 2 March 2020. Its pages were CB/1 to CB/2." in read[2]
    assert [each.rpartition(" ")[2] for each in read[2:]] == ["CB/2", "CB/3", "CB/4"]
    withheld(complaint, "Another")
    closed(complaint, pages=1)
    assert closed_index(complaint, fold(complaint.case), officer())[-1].cited("CB") == "CB/5"


def test_nothing_of_the_closed_bundle_stands_where_others_look() -> None:
    complaint = closed(withheld(scoped(COMMUNICATE)))
    told = repr(happened(complaint.case)[-2:]) + "".join(map(str, exported(OFFICE))) + repr(fold(complaint.case))
    assert "amplighter" not in told
    assert "pages" not in told
    assert b"/Type" not in bytes(ClosedPages.objects.get().content)


def test_a_case_without_any_open_bundle_yet_has_an_empty_one_and_another_office_none() -> None:
    complaint = scoped()
    assert "Nothing is in this bundle yet." in words_of(open_bundle(officer(), complaint.reference))[1]
    with pytest.raises(NotThere):
        open_bundle(by(Role.CASE_OFFICER, body="elsewhere"), complaint.reference)


def finding(complaint: Complaint, reasons: str, **given: Any) -> None:
    told = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.NOT_ENGAGED, **given}
    record_finding(complaint.reference, **told, reasons=reasons, **at())


def test_a_page_that_is_cited_is_checked_when_it_is_typed() -> None:
    complaint = closed(withheld(entered(received())))
    finding(complaint, "As it says in its refusal (OB/3-5), no harm is shown.")
    for text, why in (
        ("See OB/6.", "OB/6 is not there to be cited in the open bundle: its last page is OB/5"),
        ("See OB/5-4.", "OB/5 to OB/4 is not there"),
        ("See CB/1.", "CB/1 is a page of the closed bundle, which only the confidential annex may cite"),
        ("See CB/999.", "CB/999 is a page of the closed bundle, which only the confidential annex may cite"),
    ):
        with pytest.raises(NotReady, match=why):
            finding(complaint, text)
    with pytest.raises(NotReady, match="it has no page yet"):
        finding(scoped(COMMUNICATE), "See OB/1.")
    argued: dict[str, Any] = {"ground": 1, "issue": Issue.ENGAGED, "of": Party.AUTHORITY, "source": Source.ITEM, "of_number": 1}
    with pytest.raises(NotReady, match="only the confidential annex"):
        make_argument(complaint.reference, **argued, text="As CB/2 shows.", **at())
    make_argument(complaint.reference, **argued, text="As OB/40 of our own bundle shows.", **at())
    with pytest.raises(NotReady, match="OB/40 is not there"):
        answer_argument(complaint.reference, number=1, view=View.NOT_ACCEPTED, reasons="OB/40 does not show it.", **at())
    with pytest.raises(NotReady, match="only the confidential annex"):
        write_gist(complaint.reference, ground=1, text="The schedule (CB/1).", **at())
    receive_submission(complaint.reference, of=Party.AUTHORITY, answers=[], text="We refer to CB/3 of our own bundle.", **at())


def test_and_again_before_it_is_signed() -> None:
    complaint = entered(received())
    finding(complaint, "As it says in its refusal (OB/3), no harm is shown.")
    finding(complaint, "It was late.", ground=2, under="FOIA s.10(1)", finding=RecordedAs.BREACHED)
    shown = fragment(as_drafted(fold(complaint.case), dated=NOW).blocks)
    assert "refusal (OB/3), no harm" in shown  # plain words, and no link
    mark_item(complaint.reference, number=1, marking=Marking.CONFIDENTIAL, asked_by=Party.AUTHORITY, reason="It names staff.", **at())
    found = [each.why for each in stops(office(), fold(complaint.case), sent_on=NOW, dated=NOW) if "OB/3" in each.why]
    assert found == [
        "OB/3 is not there to be cited in the open bundle: its last page is OB/5. Cite a page of a document that is in its index."
    ]


def test_the_annex_cites_pages_of_what_it_rests_on_and_of_nothing_else() -> None:
    complaint = closed(withheld(withheld(entered(received())), "Minutes"))
    write_gist(complaint.reference, ground=1, text="The schedule says more than is public.", **at())
    rests: dict[str, Any] = {"gist": 1, "items": [1], **at()}
    for cited in ("CB/3", "CB/99", "CB/2-1"):
        with pytest.raises(NotReady, match="is no page of the items that the passage rests on"):
            write_passage(complaint.reference, **rests, text=f"Row seven ({cited}) names it.")
    with pytest.raises(NotReady, match="OB/9 is not there"):
        write_passage(complaint.reference, **rests, text="Row seven (OB/9) names it.")
    write_passage(complaint.reference, **rests, text="Row seven (CB/1-2) names what the refusal (OB/3) does not.")
    finding(complaint, "No harm is shown.")
    finding(complaint, "It was late.", ground=2, under="FOIA s.10(1)", finding=RecordedAs.BREACHED)
    set_steps(complaint.reference, steps=[], within=0, reason="It answered.", **at())
    mark_item(complaint.reference, number=1, marking=Marking.CONFIDENTIAL, asked_by=Party.AUTHORITY, reason="It names staff.", **at())
    with pytest.raises(NotReady, match="Passage 1 of the confidential annex cites a page that is not there"):
        send_to_sign(complaint.reference, **at())
