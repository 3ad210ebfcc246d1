"""The release register: nothing leaves that is not in it, proven and approved; and nothing of a slice that is NCND is ever in it."""

import json
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from answerable.casework.authority.actions.letters import Wanted, draft, send, what_blocks
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.release import actions as acts
from answerable.casework.authority.release.enclosing import document_for, documents_for, encloses, not_released, to_enclose
from answerable.casework.authority.release.keeping import released_of, source_of, withheld_of
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.release.schedule import Line, as_csv, schedule
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.casework.ledger.models import CaseKey, Entry
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind
from answerable.documents.release import UnableToRelease, redaction, work_up, work_up_elsewhere
from answerable.law.positions import Held
from tests.casework.authority.cast import DAY, by, divided, officer
from tests.documents.release.plants_elsewhere import book

pytestmark = pytest.mark.django_db
SECRET = "deputy warden"
CONTENT = f"The log was kept by the {SECRET} in March.".encode()
REDACTIONS = [{"limb": "FOIA s.40(2)", "words": SECRET}]
AT: dict[str, Any] = {"on": DAY}


@pytest.fixture
def request_() -> InformationRequest:
    return divided()


def added(request: InformationRequest, part: str = "1", content: bytes = CONTENT, name: str = "../../log.txt", **more: Any) -> ReleasedFile:
    return acts.add_document(request.reference, part=part, name=name, content=content, by=officer(), **AT, **more)


def made(request: InformationRequest, number: int = 1, content: bytes = CONTENT, redactions: Any = None) -> ReleasedFile:
    marked = REDACTIONS if redactions is None else redactions
    acts.mark(request.reference, number=number, redactions=marked, by=officer(), **AT)
    worked = work_up(content, [redaction(each) for each in marked], title="")
    return acts.redact(request.reference, number=number, worked=worked, by=officer(), **AT)


def approved(request: InformationRequest, number: int = 1) -> ReleasedFile:
    return acts.approve_release(request.reference, number=number, by=officer(), **AT)


def ncnd(part: str, **more: str) -> dict[str, Any]:
    return {"claim": [{"part": part, "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)", **more}]}


def test_from_a_document_to_a_file_that_may_leave(request_: InformationRequest) -> None:
    document = added(request_)
    assert (document.name, document.standing, document.kind) == ("log.txt", "to be redacted", "text")
    assert made(request_).standing == "proven"
    document = approved(request_)
    assert released_of(document) == b"The log was kept by the [withheld: FOIA s.40(2)] in March."
    assert source_of(document) == CONTENT
    assert document.leaves_as == f"{request_.reference}-{document.released_hash[:8]}.txt"
    lines = schedule(documents_for(officer(), request_.reference)[2])
    assert lines == (Line(document.leaves_as, "1", "FOIA s.40(2)", 1),)
    assert as_csv(lines).splitlines()[1] == f"{document.leaves_as},1,FOIA s.40(2),1"


def test_each_step_is_one_event_that_holds_hashes_and_none_of_the_words(request_: InformationRequest) -> None:
    before = Entry.objects.count()
    document = added(request_)
    made(request_)
    approved(request_)
    acts.read_document(request_.reference, number=1, by=officer(), **AT)
    acts.take_out(request_.reference, number=1, reason="Not asked for", by=officer(), **AT)
    kinds = [each.kind for each in happened(request_.case)][-6:]
    assert kinds == ["document added", "document marked", "document redacted", "document approved", "document read", "document taken out"]
    assert Entry.objects.count() == before + 6
    chained = " ".join(Entry.objects.values_list("payload", flat=True))
    assert SECRET not in chained
    assert "log.txt" not in chained
    assert document.source_hash in chained


def test_what_is_kept_is_sealed_under_the_key_of_the_case(request_: InformationRequest) -> None:
    added(request_)
    made(request_)
    kept = ReleasedFile.objects.get()
    assert SECRET.encode() not in bytes(kept.source) + bytes(kept.released or b"") + bytes(kept.withheld or b"")
    assert SECRET not in json.dumps(kept.proof)
    assert withheld_of(kept)["sought"][0][0] == SECRET
    CaseKey.objects.filter(case=request_.case).delete()
    with pytest.raises(NotThere):
        source_of(kept)


def test_what_is_not_proven_is_not_approved(request_: InformationRequest) -> None:
    added(request_)
    with pytest.raises(NotReady, match="only what is proven leaves"):
        approved(request_)
    worked = work_up_elsewhere(CONTENT, CONTENT, [SECRET])
    document = acts.redact(request_.reference, number=1, worked=worked, by=officer(), **AT)
    assert document.standing == "not proven"
    with pytest.raises(NotReady, match="Document 1 is not proven"):
        approved(request_)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReleasedFile.objects.update(standing="approved for release", released_hash="")


def test_a_file_of_another_document_or_the_proof_of_another_file_is_refused(request_: InformationRequest) -> None:
    added(request_)
    worked = work_up(b"Another text", [], title="")
    with pytest.raises(NotReady, match="made of another document"):
        acts.redact(request_.reference, number=1, worked=worked, by=officer(), **AT)
    right = work_up(CONTENT, [redaction(each) for each in REDACTIONS], title="")
    with pytest.raises(NotReady, match="proof is of another file"):
        acts.redact(request_.reference, number=1, worked=right._replace(proof=worked.proof), by=officer(), **AT)


def test_marking_again_takes_back_what_was_made(request_: InformationRequest) -> None:
    added(request_)
    made(request_)
    approved(request_)
    document = acts.mark(request_.reference, number=1, redactions=[], by=officer(), **AT)
    assert (document.standing, document.released_hash, document.approved_on) == ("to be redacted", "", None)
    assert withheld_of(document) == {"redactions": [], "sought": [], "hidden": []}
    with pytest.raises(NotThere):
        released_of(document)
    with pytest.raises(UnableToRelease, match="under which limb"):
        acts.mark(request_.reference, number=1, redactions=[{"words": "x"}], by=officer(), **AT)


def test_nothing_is_added_to_a_part_that_neither_confirms_nor_denies(request_: InformationRequest) -> None:
    added(request_, part="4")
    take_position(request_.reference, part="4", tables=ncnd("4"), by=officer(), **AT)
    for act in (
        lambda: added(request_, part="4"),
        lambda: acts.mark(request_.reference, number=1, redactions=REDACTIONS, by=officer(), **AT),
        lambda: acts.read_document(request_.reference, number=1, by=officer(), **AT),
    ):
        with pytest.raises(NotReady, match="whatever there is") as refused:
            act()
        assert refused.value.under == "FOIA s.31(3)"
    assert documents_for(officer(), request_.reference)[2] == ()
    with pytest.raises(NotThere):
        document_for(officer(), request_.reference, 1)


def test_nothing_that_leaves_counts_the_documents_of_a_part_that_came_to_be_ncnd(request_: InformationRequest) -> None:
    """A document of that part was added first, so this one is the second; or none was, and it is the first."""
    alone, beside = ReleasedFile(number=1), ReleasedFile(number=2)
    for each in (alone, beside):
        each.request, each.part, each.ending, each.limbs = request_, "1", "txt", ["FOIA s.40(2)"]
        each.released_hash, each.standing = "3f9a2c1b" * 8, "approved"
    assert alone.leaves_as == beside.leaves_as
    assert as_csv(schedule([alone])) == as_csv(schedule([beside]))


def test_beside_a_slice_that_is_ncnd_the_rest_of_the_part_is_open(request_: InformationRequest) -> None:
    take_position(request_.reference, part="1", tables=ncnd("1", extent="covert use"), by=officer(), **AT)
    assert added(request_).part == "1"
    with pytest.raises(NotReady, match="neither confirm nor deny"):
        added(request_, extent="covert use")
    with pytest.raises(NotReady, match="no part 9"):
        added(request_, part="9")


def test_a_workbook_leaves_as_it_is_for_a_reason_alone(request_: InformationRequest) -> None:
    content = book()
    head: Any = {"by": by(Role.HEAD), **AT}
    added(request_, content=content, name="book.xlsx")
    added(request_)
    worked = work_up_elsewhere(content, content, [SECRET])
    act = acts.override_workbook
    with pytest.raises(NotPermitted):
        act(request_.reference, number=1, reason="Formulas were asked for", worked=worked, by=officer(), **AT)
    with pytest.raises(NotReady, match="Say why"):
        act(request_.reference, number=1, reason=" ", worked=worked, **head)
    with pytest.raises(NotReady, match="Only a workbook"):
        act(request_.reference, number=2, reason="Because", worked=worked, **head)
    with pytest.raises(NotReady, match="not the workbook as it was added"):
        act(request_.reference, number=1, reason="Because", worked=work_up(content, [], title=""), **head)
    document = act(request_.reference, number=1, reason="Formulas were asked for", worked=worked, **head)
    assert (document.standing, document.as_it_is_because) == ("proven", "Formulas were asked for")


def test_a_hostile_file_is_refused_before_anything_is_kept(request_: InformationRequest) -> None:
    with pytest.raises(UnableToRelease, match="a text and a PDF at once"):
        added(request_, content=b"GIF? %PDF-1.7")
    assert not ReleasedFile.objects.exists()


def test_taking_out_needs_a_reason_and_is_the_end(request_: InformationRequest) -> None:
    added(request_)
    with pytest.raises(NotReady, match="Say why"):
        acts.take_out(request_.reference, number=1, reason="", by=officer(), **AT)
    acts.take_out(request_.reference, number=1, reason="A copy", by=officer(), **AT)
    with pytest.raises(NotReady, match="no document 1"):
        approved(request_)


def test_a_letter_encloses_what_is_approved_for_its_part_and_nothing_else(request_: InformationRequest) -> None:
    decide_held(request_.reference, part="1", answer=Held.YES, reasons="In the register", by=officer(), **AT)
    take_position(request_.reference, part="1", tables={}, by=officer(), **AT)
    added(request_)
    made(request_)
    name = approved(request_).leaves_as
    documents = documents_for(officer(), request_.reference)[2]
    assert to_enclose(documents, "1", None) == (name,)
    assert to_enclose(documents, "2", None) == ()
    assert not encloses({"1||enclosed": " ", "1||how": "x"})
    assert list(not_released({"1||enclosed": f"{name}\nlog.txt", "2||enclosed": name, "1||how": "log"}, documents)) == ["log.txt", name]
    for given, stopped in (({"1||enclosed": name}, False), ({"1||enclosed": "log.txt"}, True)):
        letter = draft(request_.reference, wanted=Wanted(Kind.ANSWER, ("1",), given), by=officer(), **AT)
        why = [each.why for each in what_blocks(officer(), request_.reference, letter.number, on=DAY)]
        assert any("proven and approved" in each for each in why) is stopped
        if not stopped:
            assert "how much is withheld from what is enclosed" in letter.text
            assert "section 40(2)" in letter.text
    for because in ("", "It has to go today"):
        with pytest.raises(NotReady, match="“log"):
            send(request_.reference, number=letter.number, because=because, by=officer(), **AT)


def test_disposal_destroys_the_documents(request_: InformationRequest) -> None:
    added(request_)
    made(request_)
    acts.forget_documents(request_)
    kept = ReleasedFile.objects.get()
    assert (bytes(kept.source), kept.released, kept.withheld, kept.name, kept.proof) == (b"", None, None, "disposed of", {})
    assert kept.source_hash
    assert str(kept).endswith("document 1")
    assert fold(request_.authority, request_.case).entries
