"""Submissions from the positions, and the withheld bundle from the release register: nothing of either from behind an NCND."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.actions.complaints import open_complaint
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.release.actions import add_document, mark
from answerable.casework.authority.submitting import index_of, submissions_of, withheld_bundle
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.documents.letters.blocks import text_of
from answerable.law.positions import Held
from tests.casework.authority.cast import by, officer
from tests.casework.authority.complaint.seed_like import COMPLAINED, again, answered, at
from tests.casework.authority.positions import judged, ncnd

pytestmark = pytest.mark.django_db
LATER = date(2020, 3, 2)
PRIVILEGE: dict[str, Any] = {"part": "1", "provision": "FOIA s.42(1)", "duty": "communicate"}


def complained(*parts: str) -> InformationRequest:
    request = answered()
    open_complaint(request.reference, theirs="IC-1", parts=parts, **at(COMPLAINED))
    return again(request)


def text(request: InformationRequest) -> str:
    return text_of(submissions_of(officer(LATER), request.reference).blocks)


def test_they_are_about_the_parts_complained_of_and_take_the_positions_as_they_stand() -> None:
    request = complained("4")
    take_position(request.reference, part="4", tables=ncnd(), by=officer(LATER), on=LATER)
    said = text(request)
    assert "Your reference: IC-1" in said
    assert "The requester was told: neither confirmed nor denied; not reached." in said
    assert "We rely on FOIA s.31(3) by FOIA s.31(1)(a), at “would”." in said
    assert "Offenders read answers to requests" in said
    assert "Protecting tactics matters more than a yes or a no." in said
    assert "Late" not in said, "the refusal notice relied on it"
    assert "Part 1" not in said
    assert "We accept that this was late." in said


def test_what_is_claimed_later_than_the_refusal_notice_is_marked() -> None:
    request = complained()
    take_position(request.reference, part="1", tables={"claim": [PRIVILEGE]}, by=officer(LATER), on=LATER)
    said = text(request)
    assert "Late: this is relied on since 2 March 2020, after the refusal notice." in said
    assert all(f"Part {each}" in said for each in (1, 2, 3, 4))


def test_an_ncnd_is_defended_without_what_is_held_and_without_a_claim_on_content() -> None:
    """The same words, whatever is held; and a claim on the content of the same slice is not argued."""
    said = []
    for held in (Held.YES, Held.NO):
        request = complained("4")
        decide_held(request.reference, part="4", answer=held, reasons="Looked.", found="A binder", by=officer(LATER), on=LATER)
        content = {**PRIVILEGE, "part": "4"}
        weighed = {
            "part": "4",
            "duty": "communicate",
            "on": LATER,
            "balance": judged("maintaining outweighs disclosing", "Candour.", LATER),
        }
        tables = ncnd()
        tables = {"claim": [*tables["claim"], content], "weighed": [*tables["weighed"], weighed]}
        take_position(request.reference, part="4", tables=tables, by=officer(LATER), on=LATER)
        said.append(text(request).replace(request.reference, "REF"))
    assert said[0] == said[1]
    assert "FOIA s.42(1)" not in said[0]
    assert "Candour" not in said[0]
    assert "The duty to communicate" not in said[0]


def test_without_an_open_complaint_there_is_nothing_to_submit_to() -> None:
    request = answered()
    for made in (submissions_of, withheld_bundle):
        with pytest.raises(NotReady, match="Record the complaint first"):
            made(officer(LATER), request.reference)
        with pytest.raises(NotThere):
            made(by(Role.SERVICE, on=LATER, service="Records"), request.reference)
        with pytest.raises(NotThere):
            made(by(Role.OFFICER, on=LATER, body="county"), request.reference)


def test_the_bundle_is_of_what_was_withheld_and_has_nothing_of_a_part_that_came_to_be_ncnd() -> None:
    request = complained()
    for part, content in (("1", b"Kept at the depot."), ("4", b"Kept elsewhere.")):
        add_document(request.reference, part=part, name=f"log{part}.txt", content=content, by=officer(LATER), on=LATER)
    mark(request.reference, number=1, redactions=[{"limb": "FOIA s.40(2)", "words": "depot"}], by=officer(LATER), on=LATER)
    assert [each.name for each in withheld_bundle(officer(LATER), request.reference).documents] == ["log1.txt", "log4.txt"]
    take_position(request.reference, part="4", tables=ncnd(), by=officer(LATER), on=LATER)
    whole = withheld_bundle(officer(LATER), request.reference)
    assert ([each.name for each in whole.documents], whole.parts) == (["log1.txt"], ("1",))
    said = text_of(index_of(whole, [2]).blocks)
    assert "1: log1.txt" in said
    assert "1 to 2" in said
    assert whole.documents[0].source_hash in said


def test_it_is_only_of_the_parts_that_were_complained_of() -> None:
    request = complained("2")
    add_document(request.reference, part="1", name="log.txt", content=b"Kept.", by=officer(LATER), on=LATER)
    assert withheld_bundle(officer(LATER), request.reference).documents == ()
