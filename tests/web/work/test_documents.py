"""The documents of a case as pages: added, marked, made, proven, approved, and enclosed; nothing of a slice that is NCND."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook, load_workbook

from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.release.models import Proving, ReleasedFile
from answerable.casework.ledger.models import Entry
from answerable.web import sandbox
from answerable.web.proving import prove_all
from tests.casework.authority.cast import DAY, by, divided, officer
from tests.documents.release.made import SECRET, needs_tesseract, pdf, picture, saved, words
from tests.documents.release.plants_elsewhere import book
from tests.web.work.signed_in import Desk, at_noon, text_of, wrong

pytestmark = pytest.mark.django_db
LIMB = "FOIA s.40(2)"
NOON = datetime(2019, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def request_(monkeypatch: pytest.MonkeyPatch) -> InformationRequest:
    made = divided()
    at_noon(monkeypatch, date(2019, 11, 22))
    claim = {"part": "1", "provision": LIMB, "duty": "communicate", "condition": "FOIA s.40(3A)(a)", "extent": "the names of junior staff"}
    take_position(made.reference, part="1", tables={"claim": [claim]}, by=officer(), on=DAY)
    secret = {"part": "4", "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)"}
    take_position(made.reference, part="4", tables={"claim": [secret]}, by=officer(), on=DAY)
    return InformationRequest.objects.get(pk=made.pk)


@pytest.fixture
def desk(request_: InformationRequest) -> Desk:
    return Desk(officer())


def sent(content: bytes, name: str = "log.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def added(desk: Desk, request: InformationRequest, content: bytes = b"", name: str = "log.txt") -> str:
    at = f"/requests/{request.reference}/documents/new"
    return desk.on_to(at, place="0", document=sent(content or f"Kept at {SECRET} in March.".encode(), name))


def test_from_a_document_to_what_a_letter_encloses(desk: Desk, request_: InformationRequest) -> None:
    at = added(desk, request_)
    assert desk.on_to(at, do="add", words=SECRET, limb=LIMB) == at
    assert f"“{SECRET}”, wherever it stands" in desk.page(at)
    desk.on_to(at, do="make")
    page = desk.page(at)
    assert "It waits for its turn." in page
    assert "only what is proven leaves" in desk.refused(at, do="approve")
    assert desk.get(f"{at}/file").status_code == 404
    assert prove_all(NOON) == 1
    page = desk.page(at)
    assert "Nothing that was withheld was found in the file that leaves." in page
    desk.on_to(at, do="approve")
    document = ReleasedFile.objects.get()
    assert document.standing == "approved for release"
    answer: Any = desk.get(f"{at}/file")
    assert answer.content == b"Kept at [withheld: FOIA s.40(2)] in March."
    assert answer["Content-Disposition"] == f'attachment; filename="{document.leaves_as}"'
    register = f"/requests/{request_.reference}/documents"
    assert "Schedule of withheld information" in desk.page(register)
    assert desk.page(f"{register}/withheld.csv").splitlines()[1].endswith(",1,FOIA s.40(2),1")


def test_what_is_missing_is_said(desk: Desk, request_: InformationRequest) -> None:
    new = f"/requests/{request_.reference}/documents/new"
    assert "Choose the file" in desk.refused(new, place="0")
    assert "Choose the part" in desk.refused(new, document=sent(b"text"))
    assert "The file is empty" in desk.refused(new, place="0", document=sent(b" "))
    at = added(desk, request_)
    assert "Say what is withheld" in desk.refused(at, do="add", limb=LIMB)
    assert "Choose the limb" in desk.refused(at, do="add", words="a", limb="FOIA s.31(1)(a)")
    assert "only what is proven leaves" in desk.refused(at, do="approve")
    assert "Say why" in desk.refused(at, do="take-out", reason="")
    assert "numbers" in desk.refused(at, do="add", limb=LIMB, page="1", left="a", top="1", right="2", bottom="3")
    assert desk.fill(at, do="dance").status_code == 404
    stale = desk.post(at, {"do": "take-out", "reason": "x", "seen": "1"})
    assert stale.status_code == 409


def test_what_was_found_is_said_and_where(desk: Desk, request_: InformationRequest) -> None:
    at = added(desk, request_)
    again = sent(f"Kept at {SECRET}, as before.".encode())
    assert "Give the file" in desk.refused(at, do="elsewhere", limb=LIMB)
    desk.on_to(at, do="elsewhere", document=again, words=SECRET, limb=LIMB)
    prove_all(NOON)
    page = desk.page(at)
    assert "still gives back what was withheld" in page
    assert SECRET in page
    assert SECRET not in Desk(by(Role.AUDITOR)).page(at)


def test_what_cannot_be_made_is_said_in_a_sentence_and_kept(desk: Desk, request_: InformationRequest) -> None:
    at = added(desk, request_, pdf()[:400], "log.pdf")
    desk.on_to(at, do="make")
    assert prove_all(NOON) == 0
    page = desk.page(at)
    assert "Nothing could be made of it" in page
    assert "The PDF is damaged" in page
    desk.on_to(at, do="make")
    assert "It waits for its turn." in desk.page(at)


def test_how_far_it_is_is_said(desk: Desk, request_: InformationRequest) -> None:
    at = added(desk, request_)
    desk.on_to(at, do="make")
    waiting = Proving.objects.all()
    for step, said, value in (("", "The work on it has begun.", ""), ("made", "page 3 of 40", "3"), ("examined", "page 3 of 40", "43")):
        waiting.update(until=NOON, step=step, done=3, of=40 if step else 0)
        page = desk.page(at)
        assert said in page
        assert f'max="80" value="{value}"' in page or not step
    waiting.update(until=None, asked_at=NOON - timedelta(minutes=6))
    assert "answerable prove" in desk.page(at)


def test_a_mark_is_taken_back(desk: Desk, request_: InformationRequest) -> None:
    at = added(desk, request_)
    desk.on_to(at, do="add", words=f"{SECRET}\nMarch", pattern=["email"], limb=LIMB)
    desk.on_to(at, do="remove", nth="0")
    page = desk.page(at)
    assert "“March”" in page
    assert f"“{SECRET}”" not in page
    assert "E-mail addresses" in page
    desk.on_to(at, do="take-out", reason="Not asked for")
    assert desk.get(f"{at}/file").status_code == 404


@needs_tesseract
def test_a_page_is_opened_which_is_recorded_and_a_line_of_it_withheld(desk: Desk, request_: InformationRequest) -> None:
    at = added(desk, request_, pdf(words()), "log.pdf")
    sheet = f"{at}/pages/1"
    assert "is recorded on the case" in desk.page(sheet)
    page = desk.fill(sheet).content.decode()
    assert Entry.objects.filter(kind="document read").count() == 1
    assert 'aria-label="Line 2"' in page
    address = page.partition('<img class="app-sheet" src="')[2].partition('"')[0].replace("&amp;", "&")
    picture: Any = desk.get(address)
    assert picture["Content-Type"] == "image/png"
    assert BytesIO(picture.content).read(4) == b"\x89PNG"
    assert desk.get(address.partition("?")[0]).status_code == 404
    assert Desk(by(Role.REVIEWER)).get(address).status_code == 404
    ticks = [unescape(each) for each in re.findall(r'name="word" value="([^"]*)">', page)]
    of_line_2 = [each for each in ticks if json.loads(each)[0] == 2]
    assert [json.loads(each)[2] for each in of_line_2] == SECRET.split()
    desk.on_to(at, do="add", word=of_line_2, limb=LIMB)
    assert desk.page(at).count("a place on page 1") == 2  # in the table, and on the button that takes it back
    desk.on_to(at, do="add", word=of_line_2, everywhere="1", limb=LIMB)
    assert f"“{SECRET}”, wherever it stands" in desk.page(at)
    assert "could not be read" in desk.refused(at, do="add", word=["[1,"], limb=LIMB)


def hits(answer: Any) -> list[str]:
    """What each box of a page of hits sends."""
    return [unescape(each) for each in re.findall(r'name="hit" value="([^"]*)"', answer.content.decode())]


@needs_tesseract
def test_words_are_found_in_every_document_and_withheld_where_they_are_ticked(desk: Desk, request_: InformationRequest) -> None:
    added(desk, request_, f"Kept at {SECRET} in March. Moved from {SECRET} in May.".encode())
    added(desk, request_, pdf(words()), "log.pdf")
    added(desk, request_, saved(picture()), "depot.png")
    at = f"/requests/{request_.reference}/documents/find"
    answer = desk.fill(at, do="find", words=SECRET.upper())
    assert "Found 4 times" in text_of(answer)
    assert 'in March. Moved from <mark class="app-hit">Bluebird Depot</mark> in May.' in answer.content.decode()
    assert Entry.objects.filter(kind="documents read").count() == 1
    of_text, _, of_page, of_picture = hits(answer)
    seen = re.search(r'name="seen" value="(\d+)"', answer.content.decode())
    assert seen
    told = {"do": "withhold", "seen": seen[1], "hit": [of_text, of_page, of_picture]}
    assert "Choose the limb under which it is withheld" in wrong(desk.post(at, told))
    assert "does not claim FOIA s.31(1)(a)" in wrong(desk.post(at, {**told, "limb": "FOIA s.31(1)(a)"}))
    assert desk.post(at, {**told, "limb": LIMB}).status_code == 303
    assert desk.post(at, {**told, "limb": LIMB}).status_code == 409
    marked = Entry.objects.get(kind="documents marked")
    assert SECRET not in json.dumps(marked.payload)
    assert "1 of the times that it stands there" in desk.page(f"/requests/{request_.reference}/documents/1")
    for number in "123":
        desk.on_to(f"/requests/{request_.reference}/documents/{number}", do="make")
    assert prove_all(NOON) == 3
    assert [each.standing for each in ReleasedFile.objects.order_by("number")] == ["proven"] * 3
    left: Any = desk.get(f"/requests/{request_.reference}/documents/1/file")
    assert left.content.decode() == f"Kept at [withheld: FOIA s.40(2)] in March. Moved from {SECRET} in May."


def test_small_counts_are_looked_at_and_said_to_be_harmless_or_withheld(desk: Desk, request_: InformationRequest) -> None:
    def fill(made: Workbook) -> None:
        for row in (["Ward", "2018", "2019"], ["North", 3, 20], ["South", 2, 40]):
            made.active.append(row)

    at = added(desk, request_, book(fill), "counts.xlsx")
    page_of_counts = f"/requests/{request_.reference}/documents/counts"
    assert "Nothing was found in what has been made so far." in desk.page(page_of_counts)
    desk.on_to(at, do="make")
    assert prove_all(NOON) == 1
    assert "Look at the counts in what leaves" in desk.page(at)
    assert "has 2 counts that may tell who somebody is" in desk.refused(at, do="approve")
    keys = re.findall(r'name="count" value="(\w+)"', desk.page(page_of_counts))
    assert len(keys) == 2
    assert "Say why these counts may go" in desk.refused(page_of_counts, do="may-go", document="1", count=keys[:1], reason="")
    desk.on_to(page_of_counts, do="may-go", document="1", count=keys[:1], reason="Of 9,000 people")
    assert "<strong>It may go:</strong> Of 9,000 people (FOI officer)" in desk.page(page_of_counts)
    assert "Choose the counts" in desk.refused(page_of_counts, do="withhold", document="1", limb=LIMB)
    assert "Choose the limb" in desk.refused(page_of_counts, do="withhold", document="1", count=keys[1:], limb="FOIA s.31(1)(a)")
    assert desk.post(page_of_counts, {"do": "withhold", "document": "1", "count": keys[1:], "limb": LIMB, "seen": "1"}).status_code == 409
    auditor = Desk(by(Role.AUDITOR))
    assert "3 is under 5" in auditor.page(page_of_counts)
    assert auditor.post(page_of_counts, {"do": "may-go"}).status_code == 404
    for wrong_one in ({"do": "dance", "document": "1"}, {"do": "may-go", "document": "9"}, {"do": "may-go", "document": "x"}):
        assert desk.fill(page_of_counts, **wrong_one).status_code == 404
    desk.on_to(page_of_counts, do="withhold", document="1", count=keys[1:], limb=LIMB)
    assert "Sheet, row 4, column 2" in desk.page(at)
    desk.on_to(at, do="make")
    assert prove_all(NOON) == 1
    [left] = re.findall(r'name="count" value="(\w+)"', desk.page(page_of_counts))  # to be said again: it is another file
    desk.on_to(page_of_counts, do="may-go", document="1", count=[left], reason="Of 9,000 people")
    desk.on_to(at, do="approve")
    sheet = load_workbook(BytesIO(desk.get(f"{at}/file").content)).active
    assert [cell.value for cell in sheet["B"]][-2:] == [3, "[withheld: FOIA s.40(2)]"]


def test_a_count_in_a_text_is_withheld_where_it_is_found(desk: Desk, request_: InformationRequest) -> None:
    at = added(desk, request_, b"Ward,2018\nNorth,3\n", "counts.csv")
    desk.on_to(at, do="make")
    prove_all(NOON)
    page_of_counts = f"/requests/{request_.reference}/documents/counts"
    keys = re.findall(r'name="count" value="(\w+)"', desk.page(page_of_counts))
    assert "find the number in all documents" in desk.refused(page_of_counts, do="withhold", document="1", count=keys, limb=LIMB)


def test_counting_asks_the_database_no_more_for_many_documents(desk: Desk, request_: InformationRequest) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            desk.page(f"/requests/{request_.reference}/documents/counts")
        return len(queries)

    desk.on_to(added(desk, request_, b"Ward,2018\nNorth,3\n", "counts.csv"), do="make")
    prove_all(NOON)
    few = asked()
    for _ in range(3):
        desk.on_to(added(desk, request_, b"Ward,2018\nNorth,3\n", "counts.csv"), do="make")
    prove_all(NOON)
    assert asked() == few


def test_what_is_missing_when_finding_is_said(desk: Desk, request_: InformationRequest) -> None:
    at = f"/requests/{request_.reference}/documents/find"
    assert "No document has been added yet." in desk.page(at)
    added(desk, request_)
    assert "Say what is to be found" in desk.refused(at, do="find", words=" . ")
    assert "Nothing was ticked" in desk.refused(at, do="withhold", limb=LIMB)
    assert "could not be read" in desk.refused(at, do="withhold", limb=LIMB, hit=["[1"])
    assert "Not found" in text_of(desk.fill(at, do="find", words="lighthouse"))
    assert desk.fill(at, do="dance").status_code == 404
    assert Desk(by(Role.AUDITOR)).get(at).status_code == 404
    assert Desk(by(Role.OFFICER, body="council")).get(at).status_code == 404


def test_without_what_reads_pictures_it_is_said_which_pages_were_not_looked_at(
    desk: Desk, request_: InformationRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    at = added(desk, request_, saved(picture()), "depot.png")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("answerable.web.sandbox._idle", [])
    page = text_of(desk.fill(f"/requests/{request_.reference}/documents/find", do="find", words=SECRET))
    assert "The words in them were not looked at, because tesseract, which reads pictures, is not installed" in page
    assert "their words are not listed here. Mark the place instead" in text_of(desk.fill(f"{at}/pages/1"))
    while sandbox._idle:
        sandbox._idle.pop().end()


def test_nothing_is_there_of_a_part_that_neither_confirms_nor_denies(desk: Desk, request_: InformationRequest) -> None:
    page = desk.page(f"/requests/{request_.reference}/documents/new")
    assert "4: " not in page
    assert desk.get(f"/requests/{request_.reference}/documents/1").status_code == 404


def test_who_does_not_redact_sees_the_register_and_no_way_to_change_it(desk: Desk, request_: InformationRequest) -> None:
    at = added(desk, request_)
    auditor = Desk(by(Role.AUDITOR))
    assert "Add a document" not in auditor.page(f"/requests/{request_.reference}/documents")
    assert "Withhold this" not in auditor.page(at)
    assert auditor.get(f"/requests/{request_.reference}/documents/new").status_code == 404
    assert auditor.get(f"{at}/pages/1").status_code == 404
    assert auditor.post(at, {"do": "make"}).status_code == 404
    assert Desk(by(Role.OFFICER, body="council")).get(at).status_code == 404
