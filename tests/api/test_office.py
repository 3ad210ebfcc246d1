"""The Commissioner's office for programs: a complaint taken in, worked and decided; the notice in every format; and who reaches what."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.api import clock
from answerable.api.operation import PLACES
from answerable.api.rooms import OPERATIONS
from answerable.api.sides import scope_of
from answerable.casework.authority.actions.let_programs_in import SCOPES as AUTHORITY_SCOPES
from answerable.casework.authority.permissions import Role as AtAuthority
from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.decide import notice_as_served
from answerable.casework.commissioner.actions.let_programs_in import end_token, make_token, tokens_of
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import CELLS, Do, Role
from answerable.casework.commissioner.scopes import SCOPES
from answerable.casework.commissioner.states import State
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.people.models import Post
from answerable.casework.programs.models import Token
from answerable.casework.unable import NotReady, NotThere
from answerable.documents.decision_notice import read
from answerable.documents.opening import text_of
from tests.api.conftest import Program, refused
from tests.casework.authority import cast as authority_cast
from tests.casework.commissioner.cast import OFFICE, by, officer, received, signatory
from tests.casework.commissioner.test_annex import WORDS as CLOSED
from tests.casework.commissioner.test_annex import served as served_with_annex
from tests.casework.commissioner.test_decided import STEPS, drafted, served
from tests.casework.commissioner.test_investigated import scoped
from tests.casework.commissioner.test_published import put

pytestmark = pytest.mark.django_db
Made = Callable[..., Program]
ARRIVED = {
    "channel": "e-mail",
    "authority": "Commissioner of Police of the Metropolis",
    "subject": "Collaboration with a social media provider",
    "text": "They will neither confirm nor deny, and they took too long.",
    "name": "The complainant’s own name",
    "address": "complainant@example.org",
    "asked": "Whether the police have partnered with the provider on any other initiative",
    "requested_on": "2019-11-07",
    "responded_on": "2020-01-28",
}
NONE_APPEARS = {f"FOIA s.50(2)({each})": {"appears": False, "reasons": "Looked at."} for each in "abcd"}


def at(complaint: Complaint | str, *path: str) -> str:
    reference = complaint if isinstance(complaint, str) else complaint.reference
    return "/".join(("office/complaints", reference, *path))


def test_a_complaint_is_taken_in_investigated_and_decided_by_programs(office_program: Made) -> None:
    """From the complaint to a served notice whose facts are the seed's: every step an operation, two programs of two people."""
    works, signs = office_program(Role.CASE_OFFICER), office_program(Role.SIGNATORY)
    made = works.send("office/complaints", {"arrived": ARRIVED, "on": "2020-02-19"}, key="intake-1")
    assert made.status_code == 201, made.content
    reference = made.json()["reference"]
    assert works.send("office/complaints", {"arrived": ARRIVED, "on": "2020-02-19"}, key="intake-1").json()["reference"] == reference
    assert Complaint.objects.count() == 1

    def done(path: str, told: dict[str, Any], *, who: Program = works) -> Any:
        answer = who.send(at(reference, path), {"on": "2020-06-23", **told})
        assert answer.status_code == 200, answer.content
        return answer.json()

    done("admissibility", {"answers": NONE_APPEARS})
    done("grounds", {"part": "4", "under": "FOIA s.31(3)", "duty": "confirm or deny", "words": "They should say."})
    done("grounds", {"part": "", "under": "FOIA s.10(1)", "duty": "neither: time, notices or help", "words": "Too late."})
    done("grounds", {"part": "", "under": "FOIA s.24(2)", "duty": "confirm or deny", "words": "They should say."})
    done("grounds/not-needed", {"number": 3, "reason": "The other ground settles it."})
    assert [each["not_needed"] for each in works.get(at(reference)).json()["grounds"]] == ["", "", "The other ground settles it."]
    done("complaint-day", {"told": False})
    done("scope", {"how": "the complainant agreed", "note": "An e-mail."})
    done("questions", {"of": "the public authority", "questions": ["Which limb?"], "due_on": "2020-07-16"})
    done("submissions", {"of": "the public authority", "answers": [1], "text": "Limb (a)."})
    sent: dict[str, Any] = {"of": "the public authority", "name": "A letter", "marking": "open", "asked_by": "the public authority"}
    query = "&".join(f"{name}={value}".replace(" ", "%20") for name, value in sent.items())
    item = works.send(f"{at(reference, 'items')}?{query}", b"%PDF-", kind="application/octet-stream")
    assert item.status_code == 201, item.content
    assert works.get(at(reference, "items/1")).content == b"%PDF-"
    for ground, under, finding in ((1, "FOIA s.31(3)", "not engaged"), (2, "FOIA s.10(1)", "breached")):
        done("findings", {"ground": ground, "under": under, "finding": finding, "reasons": "It is plain."})
    again = {"ground": 2, "under": "FOIA s.10(1)"}
    assert done("findings/back", {**again, "reason": "It was premature."})["state"] == "notice being drafted"
    assert [each["ground"] for each in works.get(at(reference)).json()["findings"]] == [1]
    done("findings", {**again, "finding": "breached", "reasons": "It is plain."})
    done("steps", {"steps": STEPS, "within": 35})
    done("prose", {"stage": "background", "paragraphs": [{"text": "It is known; see {{steps}}.", "rests_on": ["FOIA s.1(1)"]}]})
    done("authority-called", {"name": "the police"})
    assert works.get(at(reference, "notice")).json()["stops"] == []
    done("notice/to-sign", {})
    done("notice/sign", {}, who=signs)
    assert done("notice/serve", {"dated": "2020-06-23"})["state"] == "notice served"
    told = works.get(at(reference)).json()
    assert [(each["under"], each["finding"]) for each in told["findings"]] == [
        ("FOIA s.31(3)", "not engaged"),
        ("FOIA s.10(1)", "breached"),
    ]
    assert (told["notice"]["appeal_by"]["day"], told["notice"]["steps"][0]["by"]["day"]) == ("2020-07-21", "2020-07-28")
    assert told["submissions"][0]["text"] == "Limb (a)."
    assert {each["program"] for each in (entry.payload for entry in fold(Complaint.objects.get().case).entries)} == set(
        Token.objects.values_list("pk", flat=True)
    )
    assert verify(exported(OFFICE)).failure == ""


def test_what_is_owed_is_said_with_its_day_its_authority_and_its_derivation(office_program: Made) -> None:
    owed = {each["words"]: each for each in office_program(Role.CASE_OFFICER).get(at(served(), "owed")).json()}
    step = owed[f"Take step 1: {STEPS[0]}"]
    assert (step["whose"], step["under"], step["by"]["day"]) == ("the public authority", "FOIA s.50(4)", "2020-07-28")
    assert step["by"]["derivation"].startswith("28 July 2020")
    assert owed["Decide whether to certify that steps were not taken: a power"]["under"] == "FOIA s.54(1)"


def test_the_notice_comes_in_every_format_and_its_facts_are_the_same_in_each(office_program: Made) -> None:
    complaint, reads = served(), office_program(Role.CASE_OFFICER)
    files = {form: reads.get(at(complaint, "notice", "file", form)) for form in ("pdf", "docx", "html", "akn", "json")}
    assert {each.status_code for each in files.values()} == {200}
    assert files["pdf"].content == notice_as_served(officer(), complaint.reference)
    for form in ("pdf", "docx"):
        reading = read(text_of(files[form].content, name=f"notice.{form}"))
        assert {(each.under, each.complaint) for each in reading.outcomes} == {("FOIA s.10(1)", "upheld"), ("FOIA s.31(3)", "upheld")}
    whole = json.loads(files["json"].content)
    assert whole == reads.get(at(complaint, "notice")).json()["notice"]
    numbers = [each["number"] for each in whole["body"] if "number" in each]
    assert numbers == list(range(1, len(numbers) + 1))
    assert b"akomaNtoso" in files["akn"].content
    assert files["akn"]["Content-Disposition"].endswith('-decision-notice.xml"')
    draft = drafted()
    assert b"Draft, not served" in reads.get(at(draft, "notice", "file", "html")).content
    assert reads.get(at(draft, "notice", "file", "html"))["Content-Disposition"].endswith('-decision-notice-draft.html"')
    refused(reads.get(at(complaint, "notice", "file", "exe")), 404)
    refused(reads.get(at(received(), "notice", "file", "pdf")), 404)


def test_what_is_withheld_and_the_annex_pass_through_no_operation(office_program: Made) -> None:
    """Its reader's own program, and a signatory's, ask for everything that there is to read of a complaint that has both."""
    complaint = served_with_annex()
    for role in (Role.CASE_OFFICER, Role.SIGNATORY):
        reads = office_program(role)
        for each in OPERATIONS:
            if each.method == "GET" and isinstance(each.do, Do) and each.do is not Do.ADMINISTER:
                for form in ("json", "html"):
                    path = (
                        each.path.replace("<str:complaint>", complaint.reference).replace("<int:number>", "1").replace("<str:form>", form)
                    )
                    answer = reads.get(path)
                    assert answer.status_code == (404 if "items" in path else 200), path
                    assert b"lamplighter" not in answer.content.lower()
                    assert CLOSED.encode() not in answer.content
    told = office_program(Role.CASE_OFFICER).get(at(complaint)).json()
    assert [(each["number"], each["is_here"], set(each)) for each in told["withheld"]] == [
        (1, True, {"number", "on", "is_here", "gone_on"})
    ]


def test_neither_side_s_token_reaches_anything_of_the_other(program: Made, office_program: Made) -> None:
    request, complaint = authority_cast.received(), received()
    ours, theirs = office_program(Role.CASE_OFFICER), program(AtAuthority.OFFICER)
    assert ours.get(at(complaint)).status_code == theirs.get(f"requests/{request.reference}").status_code == 200
    for each in OPERATIONS:
        if each.do is None:
            continue
        path = each.path.replace("<str:complaint>", complaint.reference).replace("<str:reference>", request.reference)
        path = PLACES.sub("1", path)
        asks = ours if each.is_of_an_authority else theirs
        answer = asks.get(path) if each.method == "GET" else asks.send(path, {}, method=each.method)
        assert answer.status_code == 404, (each.name, answer.content)


def test_scopes_of_the_one_side_are_none_of_the_other_whoever_holds_them(program: Made, office_program: Made) -> None:
    """The Commissioner's office is a public authority too: somebody with posts on both sides has two tokens, and each opens one."""
    assert not set(SCOPES) & set(AUTHORITY_SCOPES)
    assert {scope_of(each) for each in Do} == set(SCOPES)
    authority_cast.authority(OFFICE, "The Commissioner as an authority")
    both = by(Role.CASE_OFFICER).person
    Post.objects.create(person=both, role=AtAuthority.OFFICER.value)
    at_desk = By(by(Role.ADMINISTRATOR).person, clock.now())
    _, shown = make_token(both.pk, name="A program", scopes=[Do.READ, Do.SEE_QUEUE], expires_on=at_desk.today, by=at_desk)
    assert Program(shown).get("office/queue").status_code == 200
    refused(Program(shown).get("queue"), 404)
    Token.objects.update(scopes=["see-register", "read"])
    refused(Program(shown).get("office/queue"), 404)
    assert Program(shown).get("queue").status_code == 200


def test_a_scope_bounds_what_is_done_and_a_cell_refuses_what_its_post_does_not_give(office_program: Made) -> None:
    complaint = received()
    reads = office_program(Role.CASE_OFFICER, scopes=(Do.READ,))
    refused(reads.send(at(complaint, "note"), {"text": "Seen."}), 404)
    works = office_program(Role.CASE_OFFICER)
    assert works.send(at(complaint, "note"), {"text": "Seen.", "version": complaint.version}).status_code == 200
    assert "changed" in refused(works.send(at(complaint, "note"), {"text": "Seen.", "version": complaint.version}), 409)
    assert "FOIA s.50(2)" in refused(
        works.send(at(complaint, "admissibility"), {"answers": {"a whim": NONE_APPEARS["FOIA s.50(2)(a)"]}}), 422
    )
    refused(office_program(Role.PUBLISHER).get(at(complaint)), 404)
    elsewhere = office_program(Role.CASE_OFFICER, body="another-office")
    there, nowhere = elsewhere.get(at(complaint)), works.get(at("NONE"))
    assert (there.content, sorted(there.items())) == (nowhere.content, sorted(nowhere.items()))


@pytest.mark.parametrize("role", Role, ids=lambda each: each.value)
def test_each_role_is_let_knock_where_its_cells_let_it_and_nowhere_else(office_program: Made, role: Role) -> None:
    """Cell by cell: an operation that no cell gives a role is not there for it; one that some cell gives is, and looks at what was sent."""
    asks = office_program(role)
    for each in OPERATIONS:
        if isinstance(each.do, Do):
            path = each.path.replace("<str:complaint>", "NONE").replace("<int:number>", "1").replace("<str:form>", "html")
            answer = asks.get(path) if each.method == "GET" else asks.send(path, b"[]", method=each.method, kind="text/plain")
            let = (each.do, role) in CELLS
            if each.method != "GET":
                assert answer.status_code == (415 if let else 404), each.name
            else:
                assert answer.status_code == (200 if let and "NONE" not in path else 404), each.name


def test_a_publisher_lists_what_was_decided_and_nothing_before(office_program: Made) -> None:
    decided, before = served(), received()
    found = office_program(Role.PUBLISHER).get("office/complaints").json()
    assert [each["reference"] for each in found["complaints"]] == [decided.reference]
    every = office_program(Role.CASE_OFFICER).get("office/complaints").json()["complaints"]
    assert [each["reference"] for each in every] == [before.reference, decided.reference]


def test_a_list_is_narrowed_paged_and_as_many_statements_however_long(office_program: Made) -> None:
    asks = office_program(Role.CASE_OFFICER)
    references = [received(subject=f"Subject {nth}").reference for nth in range(4)][::-1]
    first = asks.get("office/complaints", size=3).json()
    second = asks.get("office/complaints", size=3, beyond=first["older"]).json()
    assert [each["reference"] for page in (first, second) for each in page["complaints"]] == references
    assert second["older"] is None
    assert [each["subject"] for each in asks.get("office/complaints", words="subject 2").json()["complaints"]] == ["Subject 2"]
    assert asks.get("office/complaints", state=State.SERVED.value).json()["complaints"] == []
    for path in ("office/complaints", "office/queue"):
        counts = []
        for _ in range(2):
            asks.get(path)  # the first look of a day works out what a day that passed has changed
            with CaptureQueriesContext(connection) as asked:
                asks.get(path)
            counts.append(len(asked.captured_queries))
            for _ in range(3):
                received()
        assert counts[0] == counts[1] <= 6, path


def test_a_token_of_the_office_is_made_listed_and_ended_as_events(office_program: Made) -> None:
    administers = By(by(Role.ADMINISTRATOR).person, clock.now())
    who = officer().person
    token, shown = make_token(who.pk, name="Intake", scopes=[Do.READ], expires_on=administers.today, by=administers)
    with pytest.raises(NotReady, match="do not let them sign"):
        make_token(who.pk, name="Intake", scopes=[Do.SIGN], expires_on=administers.today, by=administers)
    with pytest.raises(NotThere):
        make_token(authority_cast.officer().person.pk, name="Intake", scopes=[Do.READ], expires_on=administers.today, by=administers)
    listed = office_program(Role.ADMINISTRATOR).get("office/tokens").json()
    assert ("Intake", ["office-read"], False) in [(each["name"], each["scopes"], each["ended"]) for each in listed]
    assert Program(shown).get("office/complaints").status_code == 200
    end_token(token.pk, by=administers)
    refused(Program(shown).get("office/complaints"), 401)
    with pytest.raises(NotReady, match="ended already"):
        end_token(token.pk, by=administers)
    assert [each.name for each in tokens_of(OFFICE) if each.ended_at] == ["Intake"]
    assert shown not in "".join(map(str, exported(OFFICE)))
    assert signatory().person.pk != who.pk


def test_the_register_of_decisions_is_anybody_s_to_read(db: None) -> None:
    complaint, anybody = put(served()), Program("")
    listed = anybody.get("decisions").json()
    assert [each["reference"] for each in listed["decisions"]] == [complaint.reference]
    assert {(each["under"], each["complaint"]) for each in listed["decisions"][0]["outcomes"]} >= {("FOIA s.10(1)", "upheld")}
    told = anybody.get(f"decisions/{complaint.reference}").json()
    assert "10(1)" in told["text"]
    assert "own name" not in told["text"]
    assert anybody.get(f"decisions/{complaint.reference}/pdf").content.startswith(b"%PDF-")
    refused(anybody.get(f"decisions/{complaint.reference}/exe"), 404)
    refused(anybody.get("decisions/NONE"), 404)
    assert "older" in refused(anybody.get("decisions", beyond="2020-13-45.1"), 422)


def test_a_decision_that_was_withdrawn_says_so_and_has_no_file(db: None) -> None:
    from answerable.casework.commissioner.actions.publish import withdraw
    from tests.casework.commissioner.test_published import publisher

    complaint = put(served())
    withdraw(complaint.reference, because="It named somebody.", by=publisher(), on=publisher().today)
    told = Program("").get(f"decisions/{complaint.reference}").json()
    assert (told["decision"], told["text"], told["withdrawn_because"]) == (None, "", "It named somebody.")
    assert "It named somebody." in refused(Program("").get(f"decisions/{complaint.reference}/html"), 410)


def test_a_case_that_is_worked_shows_its_scope(office_program: Made) -> None:
    told = office_program(Role.CASE_OFFICER).get(at(scoped())).json()
    assert [each["under"] for each in told["grounds"]] == ["FOIA s.31(3)", "FOIA s.10(1)"]
