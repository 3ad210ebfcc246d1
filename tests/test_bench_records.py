"""The register that the benchmarks measure: what is copied in bulk stands and reads as what was played through the actions."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client

from answerable.casework.authority.models import InformationRequest, Part
from answerable.casework.authority.projection import refresh
from answerable.casework.authority.register.index import rebuild
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import happened
from answerable.casework.ledger.verify import verify
from bench.web import records
from bench.web.played import OF_A_FILE, Desk

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)
PLAYED, COPIES = OF_A_FILE + 1, 40


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The day that it is, for the register and for its pages."""
    records._today.cache_clear()
    instant = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    monkeypatch.setattr("answerable.web.clock.today", lambda: TODAY)
    monkeypatch.setattr("answerable.web.clock.now", lambda: instant)
    monkeypatch.setattr("answerable.web.work.who.now", lambda: instant)
    yield
    records._today.cache_clear()


def signed_in(people: Desk) -> Client:
    """The desk of an officer."""
    desk = Client(SERVER_NAME="localhost")
    desk.force_login(people.officers[0])
    return desk


def test_what_is_copied_stands_as_the_ledger_says_and_opens_on_every_page() -> None:
    """One test, for a register takes long to make: the chains verify, the columns follow from them, and every page opens."""
    people = records.people()
    assert list(records.fill(people, PLAYED + COPIES, played_through=PLAYED, kinds=COPIES)) == [PLAYED, PLAYED + COPIES]
    rebuild()
    desk = signed_in(people)
    copies = list(InformationRequest.objects.filter(reference__startswith="FOI-").select_related("authority").order_by("pk"))
    assert len(copies) == COPIES
    found = verify(exported(records.BODY))
    assert (found.failure, found.entries) == ("", Entry.objects.count())
    assert any(each.letters.exists() for each in copies), "none of them has a letter that was drafted here"
    for each in copies:
        assert_reads_as_itself(each)
        assert_columns_follow_from_the_ledger(each)
    for each in [*(copy for copy in copies if copy.letters.exists()), *copies[:3], *copies[-3:]]:
        for address in addresses(each):
            assert desk.get(address).status_code == 200, address
    for address in ("/requests", "/requests?state=closed&provision=31", "/queue", f"/requests?words={copies[0].subject.replace(' ', '+')}"):
        assert desk.get(address).status_code == 200, address
    assert copies[0].reference in desk.get(f"/requests?words={copies[0].subject.replace(' ', '+')}").content.decode()


@pytest.mark.parametrize("count", [3_000, pytest.param(100_000, marks=pytest.mark.soak)])
def test_what_a_page_asks_of_the_database_does_not_grow_with_the_register(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Not only as many questions, but as many steps to answer them, in a register many times as large and without statistics."""
    if connection.vendor != "sqlite":
        pytest.skip("The steps of a query are counted by SQLite alone.")
    monkeypatch.setattr(records, "AT_ONCE", 300)
    people = records.people()
    filling = records.fill(people, count, played_through=7, kinds=25)
    there = [next(filling), next(filling)]
    rebuild()
    fewer = steps(signed_in(people))
    there += filling
    rebuild()
    more = steps(signed_in(people))
    assert (there[1], there[-1]) == (307, count)
    assert {page: count for page, count in more.items() if count > 1.1 * fewer[page]} == {}, fewer


def steps(desk: Client) -> dict[str, int]:
    """How many steps the database takes for each page, once it has been drawn before."""
    pages = (
        "/requests",
        "/requests?state=closed&provision=12",
        "/requests?words=information",
        "/requests?state=closed",
        "/requests/FOI-0000007",
    )
    counted: dict[str, int] = {}

    def step() -> int:
        counted[page] = counted.get(page, 0) + 1
        return 0

    for page in pages:
        assert desk.get(page).status_code == 200
        connection.connection.set_progress_handler(step, 1)
        desk.get(page)
        connection.connection.set_progress_handler(None, 1)
    return counted


def assert_reads_as_itself(request: InformationRequest) -> None:
    """Every entry opens with the words of this request and of no other."""
    entries = happened(UUID(str(request.case)))
    assert entries[0].payload["reference"] == request.reference
    assert (entries[0].payload["subject"], entries[0].payload["text"]) == (request.subject, request.text)
    parts = [each.payload["parts"] for each in entries if each.kind == "divided"]
    assert [each["asked"] for each in parts[-1]] == [each.asked for each in request.parts.order_by("place")]
    assert "".join(each["asked"] for each in parts[-1]) == request.text


def assert_columns_follow_from_the_ledger(request: InformationRequest) -> None:
    """Worked out anew, the columns are what they are."""
    before, parts = columns(request), [columns(each) for each in request.parts.order_by("place")]
    refresh(request, on=TODAY)
    assert columns(request) == before
    assert [columns(each) for each in request.parts.order_by("place")] == parts


def columns(record: InformationRequest | Part) -> dict[str, object]:
    """What stands in a record."""
    return {each.attname: getattr(record, each.attname) for each in record._meta.concrete_fields}


def addresses(request: InformationRequest) -> Iterator[str]:
    """The pages of a request that show what was copied."""
    case = f"/requests/{request.reference}"
    yield from (case, f"{case}/parts", f"{case}/what-if", f"{case}/record", f"{case}/documents")
    for letter in request.letters.order_by("number"):
        yield from (f"{case}/letters/{letter.number}{more}" for more in ("", "/print", "/file.docx", "/file.html"))
