"""The register of decisions as everybody reads it, and as the office's publishing officer publishes to it."""

import csv
import json
import re
from datetime import date
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from answerable.casework.commissioner.actions.after import receive_appeal
from answerable.casework.commissioner.actions.publish import correct_published, take_out, withdraw
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.published.index import INDEX
from answerable.casework.commissioner.published.models import Decision
from answerable.documents.opening import text_of
from answerable.law.foia.s57_appeal_against_notices import Appellant
from answerable.web.public.decisions import TYPES
from tests.casework.commissioner.test_decided import SERVED, at, served
from tests.casework.commissioner.test_published import KEPT, THIRD, copies, publisher, put, served_with
from tests.web.office.desk import at_noon, desk
from tests.web.work.conftest import words_of

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = ("/decisions", "/decisions.atom", "/decisions.json", "/decisions.jsonl", "/decisions.csv")
WHOSE = ("own name", "complainant@example.org")


def body_of(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


def test_what_is_published_may_be_kept_and_is_not_sent_twice(client: Client) -> None:
    made, tags = put(served()), {}
    for path in (*LISTS, f"/decisions/{made.reference}", f"/decisions/{made.reference}.json"):
        answer = client.get(path)
        assert answer.status_code == 200, path
        tags[path] = answer["ETag"]
        assert client.get(path, headers={"If-None-Match": answer["ETag"]}).status_code == 304, path
        assert not answer.cookies
    correct_published(made.reference, note="A mark.", **at(publisher))
    told_again = {path for path, tag in tags.items() if client.get(path, headers={"If-None-Match": tag}).status_code == 200}
    assert told_again >= {"/decisions.csv", "/decisions.jsonl", f"/decisions/{made.reference}", f"/decisions/{made.reference}.json"}


def test_nothing_that_leaves_by_any_of_its_doors_names_the_complainant(client: Client) -> None:
    made = put(served_with(KEPT), remove=[THIRD], keep=KEPT)
    paths = [*LISTS, f"/decisions/{made.reference}", *(f"/decisions/{made.reference}.{form}" for form in TYPES)]
    seen = 0
    for path in paths:
        content = body_of(client.get(path))
        plain = text_of(content, name=f"x{path[-4:]}") if path.endswith((".pdf", ".docx")) else content.decode()
        assert made.reference in plain, path
        assert not [each for each in (*WHOSE, THIRD) if each.casefold() in plain.casefold()], path
        seen += "[name removed]" in plain
    assert seen >= len(TYPES)  # each format of the notice says what was taken out


def test_a_planted_name_is_seen_by_the_same_look(client: Client) -> None:
    made = put(served())
    Decision.objects.filter(pk=made.pk).update(summary="As complainant@example.org wrote.")
    assert WHOSE[1] in body_of(client.get("/decisions.jsonl")).decode()


def test_each_format_is_read_back(client: Client) -> None:
    made = put(served())
    at_ = f"/decisions/{made.reference}"
    told = json.loads(body_of(client.get(f"{at_}.json")))
    assert (told["reference"], told["outcome"], told["date"]) == (made.reference, "upheld", "2020-06-23")
    assert told["notice"]["body"][0]["heading"].startswith("Decision")
    assert b"akomaNtoso" in body_of(client.get(f"{at_}.akn"))
    words = "\n".join(each.text for each in docx.Document(BytesIO(body_of(client.get(f"{at_}.docx")))).paragraphs)
    assert "A yes would not say of what kind it is." in words
    assert client.get(f"{at_}.exe").status_code == 404


def test_it_is_found_and_narrowed(client: Client) -> None:
    made = put(served())
    for query in ({"words": "prejudice"}, {"under": "31", "outcome": "upheld"}, {"year": "2020", "sector": "Police and criminal justice"}):
        assert made.reference in words_of(client.get("/decisions", query)), query
    assert "No decision that was published here has all of that" in words_of(client.get("/decisions", {"under": "310"}))
    assert "Nothing" not in words_of(client.get("/decisions", {"before": "2020-13-01.5", "words": "\0prejudice"}))


def test_corrections_and_appeals_stand_beside_it_and_withdrawn_it_is_gone_with_the_reason(client: Client) -> None:
    complaint = served_with(KEPT)
    made = put(complaint, keep=KEPT)
    take_out(complaint.reference, words=[THIRD], because="A third party asked.", **at(publisher))
    receive_appeal(complaint.reference, by_whom=Appellant.AUTHORITY, theirs="EA/2020/1", affects=[], **at(on=date(2020, 7, 20)))
    words = words_of(client.get(f"/decisions/{made.reference}"))
    assert "A third party asked." in words
    assert "Under appeal" in words
    assert "Appeal EA/2020/1 was brought by" in words
    withdraw(complaint.reference, because="Published by mistake.", **at(publisher))
    for path in (f"/decisions/{made.reference}", f"/decisions/{made.reference}.pdf"):
        answer = client.get(path)
        assert (answer.status_code, answer["Cache-Control"]) == (410, "no-store")
        assert "Published by mistake." in words_of(answer)
    assert made.reference not in body_of(client.get("/decisions.jsonl")).decode()


def test_feeds_and_tables(client: Client) -> None:
    made = put(served(), summary="=A summary")
    root = ElementTree.fromstring(body_of(client.get("/decisions.atom")))
    assert [each.text for each in root.iter(f"{ATOM}title")][1:] == [f"{made.reference}: {made.authority}"]
    (item,) = json.loads(body_of(client.get("/decisions.json", {"under": "10"})))["items"]
    assert (item["url"], item["tags"]) == (f"http://localhost/decisions/{made.reference}", ["FOIA s.31(3)", "FOIA s.10(1)"])
    (row,) = csv.DictReader(StringIO(body_of(client.get("/decisions.csv")).decode()))
    assert (row["summary"], row["provisions"]) == ("'=A summary", "FOIA s.31(3) upheld; FOIA s.10(1) upheld")
    (line,) = [json.loads(each) for each in body_of(client.get("/decisions.jsonl")).splitlines()]
    assert line["text"] == made.text


@pytest.mark.parametrize("path", ["/decisions/IC-1-A1B2", "/decisions/IC-1-A1B2.pdf"])
def test_what_is_not_there_is_said_alike(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.content == client.get("/nowhere").content


def test_a_list_asks_the_database_no_more_for_many(client: Client) -> None:
    copies(30)
    INDEX.rebuild()
    counts = []
    for query in ("", "?words=police", "?outcome=upheld&year=2020"):
        client.get(f"/decisions{query}&x=1")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = client.get(f"/decisions{query}")
        assert answer.content.count(b"<h3") == 25
        counts.append(len(asked))
    assert max(counts) <= 6


def test_whoever_publishes_is_asked_of_each_thing_and_nobody_else_is_offered_it(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = served_with(KEPT)
    at_noon(monkeypatch, SERVED)
    ours, others = desk(Role.PUBLISHER), desk()
    assert complaint.reference in words_of(ours.get("/office/publishing"))
    assert others.get("/office/publishing").status_code == 404
    path = f"/office/complaints/{complaint.reference}/publish"
    assert others.get(path).status_code == 404
    words = words_of(ours.get(path))
    assert f"“{THIRD}” looks like somebody’s name" in words
    filled = {
        "from_on-day": 23,
        "from_on-month": 6,
        "from_on-year": 2020,
        "sectors": ["Health"],
        "summary": "A summary.",
        "seen": complaint_version(complaint),
    }
    assert "Say why it stays, or that it is taken out." in words_of(ours.post(path, filled))
    asked = {f"out{nth}": ["out"] for nth in range(2)}
    assert ours.post(path, {**filled, **asked}).status_code == 303
    made = Decision.objects.get(reference=complaint.reference)
    assert THIRD not in made.text
    assert "Every decision that was served is on the" in words_of(ours.get("/office/publishing"))


def complaint_version(complaint: Any) -> int:
    complaint.refresh_from_db()
    return int(complaint.version)


def test_robots_find_the_register_and_what_stands_on_it_and_not_what_was_withdrawn(client: Client) -> None:
    made, gone = put(served()), put(served())
    withdraw(gone.reference, because="It was published by mistake.", **at(publisher))

    def places() -> list[str]:
        return re.findall("<loc>http://localhost(.*?)</loc>", client.get("/sitemap-decisions-0.xml").content.decode())

    assert places() == ["/decisions", f"/decisions/{made.reference}"]
    assert client.get("/sitemap-decisions-1.xml").status_code == 404
