"""What rests on withheld information is said in a confidential annex, and in no other place: a gist alone stands open."""

import json
import logging
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.db import transaction

from answerable.casework.commissioner.actions.annex import open_annex, reads_annex, serve_annex, write_gist, write_passage
from answerable.casework.commissioner.actions.decide import notice_as_served, record_finding, send_to_sign, serve, set_steps, sign
from answerable.casework.commissioner.actions.withheld import inspect_there, let_go, let_read, open_withheld, readable, receive_withheld
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.owed import owed
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import COMMUNICATE
from answerable.casework.commissioner.stops import stops
from answerable.casework.commissioner.withheld import keeping
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from answerable.documents.opening import text_of
from answerable.law.events import RecordedAs
from answerable.web.office.letters import letters_of
from tests.casework.commissioner.cast import OFFICE, by, office, officer, signatory
from tests.casework.commissioner.test_decided import SERVED, STEPS, at
from tests.casework.commissioner.test_investigated import scoped
from tests.web.office.desk import at_noon, desk

pytestmark = pytest.mark.django_db
GIST = "The schedule describes how certain work is done, in more detail than is public."
WORDS = "Row seven of the schedule names the lamplighter method, which no published paper describes, and gives its hours."


def decided(closed: str = WORDS, content: bytes = b"lamplighter", name: str = "Lamplighter schedule") -> Complaint:
    """The seed's complaint about communicating, with a withheld item, a gist, its passage, two findings and two steps."""
    complaint = scoped(COMMUNICATE)
    receive_withheld(complaint.reference, name=name, reason="To test the harm.", content=content, **at())
    write_gist(complaint.reference, ground=1, text=GIST, **at())
    write_passage(complaint.reference, gist=1, items=[1], text=closed, **at())
    for ground, under, finding in ((1, "FOIA s.31(3)", RecordedAs.NOT_ENGAGED), (2, "FOIA s.10(1)", RecordedAs.BREACHED)):
        record_finding(complaint.reference, ground=ground, under=under, finding=finding, reasons="It is plain.", **at())
    set_steps(complaint.reference, steps=STEPS, within=35, **at())
    return complaint


def served(**closed: Any) -> Complaint:
    """The same, served, its annex too."""
    return finished(decided(**closed))


def finished(complaint: Complaint) -> Complaint:
    """One that was decided, signed by a reader and served, its annex too."""
    let_read(complaint.reference, number=1, person=signatory().person, reason="To sign.", **at(signatory))
    send_to_sign(complaint.reference, **at())
    sign(complaint.reference, **at(signatory))
    serve(complaint.reference, dated=SERVED, **at())
    serve_annex(complaint.reference, **at())
    return complaint


def test_the_notice_has_the_gist_and_the_annex_the_words() -> None:
    complaint = served()
    notice = text_of(notice_as_served(officer(), complaint.reference), name="notice.pdf")
    annex = " ".join(text_of(open_annex(complaint.reference, by=officer(SERVED)), name="annex.pdf").split())
    assert "more detail than is public" in notice
    assert "passage 1 of a confidential annex" in " ".join(notice.split())
    assert "lamplighter" not in notice
    assert WORDS in annex
    assert f"The notice says of it: {GIST}" in annex
    assert "Date: 23 June 2020" in annex
    assert [each.kind for each in fold(complaint.case).entries[-2:]] == ["annex served", "annex opened"]
    assert verify(exported(OFFICE)).failure == ""


def test_a_passage_needs_a_gist_an_item_and_a_reader_of_it() -> None:
    complaint = scoped(COMMUNICATE)
    passage: dict[str, Any] = {"gist": 1, "items": [1], "text": WORDS}
    with pytest.raises(NotReady, match="not in the scope"):
        write_gist(complaint.reference, ground=9, text=GIST, **at())
    with pytest.raises(NotReady, match="may stand in the open notice"):
        write_gist(complaint.reference, ground=1, text=GIST, gist=1, **at())
    with pytest.raises(NotReady, match="Write its gist"):
        write_passage(complaint.reference, **passage, **at())
    write_gist(complaint.reference, ground=1, text=GIST, **at())
    with pytest.raises(NotReady, match="What rests on none"):
        write_passage(complaint.reference, **passage, **at())
    receive_withheld(complaint.reference, name="A schedule", reason="To test the harm.", content=b"1", **at())
    with pytest.raises(NotPermitted, match="not a named reader of every item"):
        write_passage(complaint.reference, **passage, **at(signatory))
    assert [each.why for each in stops(office(), fold(complaint.case), sent_on=SERVED, dated=SERVED) if "Gist 1" in each.why] == [
        "Gist 1 stands for a passage of the confidential annex that is not written. Write it."
    ]
    write_passage(complaint.reference, **passage, **at())
    assert any("Gist 1 is on ground 1" in each.why for each in stops(office(), fold(complaint.case), sent_on=SERVED, dated=SERVED))


def test_no_open_text_repeats_the_annex() -> None:
    complaint = decided()
    with pytest.raises(NotReady, match="repeats words of passage 1"):
        write_gist(complaint.reference, ground=1, text=f"In short: {WORDS}", gist=1, **at())
    write_gist(complaint.reference, ground=1, text="It is more than is public.", gist=1, **at())
    with pytest.raises(NotReady, match="The gist repeats"):
        write_passage(complaint.reference, gist=1, items=[1], text="It is more than is public.", **at())
    record_finding(
        complaint.reference,
        ground=1,
        under="FOIA s.31(3)",
        finding=RecordedAs.NOT_ENGAGED,
        reasons=f"It is shown that {WORDS[0].lower()}{WORDS[1:]}",
        **at(),
    )
    with pytest.raises(NotReady, match="repeats words of passage 1 of the confidential annex"):
        send_to_sign(complaint.reference, **at())


def test_who_signs_the_notice_has_been_let_read_what_the_annex_rests_on() -> None:
    complaint = decided()
    send_to_sign(complaint.reference, **at())
    with pytest.raises(NotPermitted, match="not a named reader of every item"):
        sign(complaint.reference, **at(signatory))
    let_read(complaint.reference, number=1, person=signatory().person, reason="To sign.", **at(signatory))
    sign(complaint.reference, **at(signatory))


def test_the_annex_is_served_once_after_its_notice_and_is_owed_until_then() -> None:
    complaint = decided()
    with pytest.raises(NotReady, match="serve the notice that it belongs to first"):
        serve_annex(complaint.reference, **at())
    let_read(complaint.reference, number=1, person=signatory().person, reason="To sign.", **at(signatory))
    send_to_sign(complaint.reference, **at())
    sign(complaint.reference, **at(signatory))
    serve(complaint.reference, dated=SERVED, **at())
    serving = "Serve the confidential annex on the public authority alone"
    assert serving in [each.words for each in owed(fold(complaint.case), on=SERVED)]
    with pytest.raises(NotReady, match="follows the notice"):
        serve_annex(complaint.reference, by=officer(SERVED), on=date(2020, 6, 22))
    with pytest.raises(NotPermitted):
        serve_annex(complaint.reference, **at(lambda on: by(Role.CASE_OFFICER, Role.SIGNATORY, on=on)))
    serve_annex(complaint.reference, **at())
    assert serving not in [each.words for each in owed(fold(complaint.case), on=SERVED)]
    with pytest.raises(NotReady, match="serve it once"):
        serve_annex(complaint.reference, **at())


def test_a_passage_can_rest_on_what_was_inspected_and_of_which_no_copy_was_kept() -> None:
    complaint = scoped(COMMUNICATE)
    inspect_there(complaint.reference, note="At its office, by the case officer.", **at())
    write_gist(complaint.reference, ground=1, text=GIST, **at())
    write_passage(complaint.reference, gist=1, items=[1], text=WORDS, **at())
    assert readable(complaint, officer()) == []
    with pytest.raises(NotThere):
        open_withheld(complaint.reference, number=1, by=officer(SERVED))
    with pytest.raises(NotReady, match="nothing to return"):
        let_go(complaint.reference, number=1, way="returned", reason="By courier.", **at())
    assert open_annex(complaint.reference, by=officer(SERVED)).startswith(b"%PDF")
    assert not reads_annex(complaint, fold(complaint.case), signatory(SERVED))


def test_only_a_reader_of_every_item_opens_it_and_to_others_it_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, SERVED)
    complaint = decided()
    place = f"/office/complaints/{complaint.reference}/annex"
    before = fold(complaint.case).version
    assert desk(Role.SIGNATORY).post(place).status_code == 404
    assert fold(complaint.case).version == before
    answer = desk().post(place)
    assert (answer.status_code, answer.content[:4]) == (200, b"%PDF")
    assert fold(complaint.case).entries[-1].kind == "annex opened"
    assert desk().post(f"/office/complaints/{scoped(COMMUNICATE).reference}/annex").status_code == 404


# What anybody but a named reader can come by, of a complaint that was decided on closed material. Each is a door.
Door = Callable[[Complaint], object]
_PAGES = ("", "/notice", "/notice.html", "/notice.pdf", "/gist", "/passage", "/close", "/reader")


def page_of(path: str) -> Door:
    def look(complaint: Complaint) -> object:
        answer = desk(Role.CASE_OFFICER, Role.SIGNATORY).get(f"/office/complaints/{complaint.reference}{path}")
        drawn = re.sub(rb'(name="csrfmiddlewaretoken" value=|nonce=)"[^"]*"', b"", answer.content)
        return answer.status_code, drawn, sorted(answer.headers.items())

    return look


def _elsewhere(path: str) -> Door:
    return lambda _: desk(Role.CASE_OFFICER, Role.SIGNATORY).get(path).content


def _export(_: Complaint) -> object:
    """The export of the ledger without what is drawn by lot and what commits to texts."""
    lines = [json.loads(each) for each in exported(OFFICE)]
    drawn = ("hash", "previous", "texts", "salt", "case", "sealed", "root", "signature", "head")
    return [{key: value for key, value in each.items() if key not in drawn} for each in lines]


def _letters(complaint: Complaint) -> object:
    made = letters_of(fold(complaint.case))
    return [page_of(f"/letters/{each.name}.{form}")(complaint) for each in made for form in ("html", "pdf", "docx")]


DOORS: dict[str, Door] = {
    **{f"page {each}": page_of(each) for each in _PAGES},
    "letters": _letters,
    "queue": _elsewhere("/office?whose=everyone"),
    "search": _elsewhere("/office/find?q=lamplighter"),
    "export": _export,
    "draft": lambda complaint: as_drafted(fold(complaint.case), dated=SERVED),
    "notice": lambda complaint: notice_as_served(officer(SERVED), complaint.reference),
    "case": lambda complaint: [
        (each.kind, each.payload) for each in fold(complaint.case).entries if not each.kind.startswith("withheld o")
    ],
}
# Two worlds that differ in closed material alone: an item, what it is called, how long it is, and the words that rest on it.
WORLDS: tuple[dict[str, Any], ...] = (
    {"closed": WORDS, "content": b"lamplighter", "name": "Lamplighter schedule"},
    {"closed": "Quite another matter.\n\nIn two paragraphs.", "content": b"%PDF-1.7 another" * 99, "name": "Minutes"},
)


def _sights(doors: dict[str, Door], make: Callable[[], Complaint]) -> Iterator[tuple[str, str]]:
    with transaction.atomic():
        complaint = make()
        for name, look in doors.items():
            seen = look(complaint)
            yield name, repr(seen).replace(complaint.reference, "REF").replace(str(complaint.case), "CASE")
        transaction.set_rollback(True)


def told_apart(doors: dict[str, Door], *worlds: Callable[[], Complaint]) -> list[str]:
    """The doors at which two worlds look different."""
    one, other = (dict(_sights(doors, each)) for each in worlds)
    assert "more detail than is public" in one["draft"]
    assert all("404" not in one[each] for each in doors if each in ("page ", "page /notice.pdf", "page /bundles"))
    return [name for name in doors if one[name] != other[name]]


def test_no_door_but_the_readers_own_tells_closed_material_apart(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    at_noon(monkeypatch, SERVED)
    office(), officer(), signatory(), by(Role.CASE_OFFICER, Role.SIGNATORY)  # the same people in both worlds
    planted: Door = lambda complaint: len(keeping.passages(complaint)[0].words)  # noqa: E731 - a leak on purpose: how long a passage is
    with caplog.at_level(logging.DEBUG):
        assert told_apart({**DOORS, "planted": planted}, *(partial(served, **each) for each in WORLDS)) == ["planted"]
    assert "lamplighter" not in caplog.text.replace("q=lamplighter", "")
