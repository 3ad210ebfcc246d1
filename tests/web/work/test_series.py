"""Standing positions and the series of a part in the browser: put forward, cleared, coded, relied on, departed from."""

from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.actions.mosaic import COLUMNS
from answerable.casework.authority.actions.record import record_letter
from answerable.casework.authority.actions.series import code_question, rely
from answerable.casework.authority.models import InformationRequest, Part
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.authority.series.models import CodedQuestion, KnownAnswer, Reliance, StandingPosition, Term
from answerable.casework.authority.series.stances import State
from tests.casework.authority.cast import authority, by, officer
from tests.casework.authority.series.registered import INTERCEPTION, ON, REGISTER, asked, registered
from tests.web.work.conftest import Desk, SignIn, day, words_of

pytestmark = pytest.mark.django_db
WORDS = "Does the force own IMSI catchers?"
CATCHERS = {"subject": "Mobile phone interception"}
MOST = 6
SIGNED_IN = 3  # the session, the person and their posts


@pytest.fixture(autouse=True)
def on_the_day(today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.web.work.who.now", lambda: datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC))


@pytest.fixture
def head(sign_in: SignIn) -> Desk:
    return sign_in(Role.HEAD)


def series(request: InformationRequest, what: str = "", part: str = "1") -> str:
    return f"/requests/{request.reference}/parts/{part}/series{what}"


def test_a_position_is_put_forward_given_another_limb_and_cleared_by_somebody_else(officer_s_desk: Desk, head: Desk) -> None:
    authority()
    term = {"dimension": "subject", "name": "Drones", "words": "UAV\nunmanned aircraft"}
    assert officer_s_desk.send("/series/classes/new", **term)["Location"] == "/series/classes"
    assert "Drones" in words_of(officer_s_desk.get("/series/classes"))
    assert Term.objects.get().words == ["UAV", "unmanned aircraft"]
    wrong = officer_s_desk.send("/series/new", stance="neither confirm nor deny", reasons="Tactics.", **day("review_on", date(2021, 6, 1)))
    assert (wrong.status_code, "choose a term" in words_of(wrong)) == (422, True)
    limb = {
        "provision": "FOIA s.31(3)",
        "matter": "FOIA s.31(1)(a)",
        "confirming": "A yes shows where.",
        "denying": "A no shows where not.",
    }
    put = {"subject": "Drones", "stance": "neither confirm nor deny", "reasons": "Tactics.", **day("review_on", date(2021, 6, 1)), **limb}
    assert officer_s_desk.send("/series/new", **put)["Location"] == "/series/1"
    refused = officer_s_desk.send("/series/1/limb", **{**limb, "matter": "FOIA s.31(1)(b)"})
    assert "Each added limb needs its own harm" in words_of(refused)
    assert "Clear this position" not in words_of(officer_s_desk.get("/series/1"))
    assert officer_s_desk.get("/series/1/clear").status_code == 404
    assert "Clear this position" in words_of(head.get("/series/1"))
    assert head.send("/series/1/clear")["Location"] == "/series/1"
    assert StandingPosition.objects.get().state == State.STANDS.value
    assert "1 June 2020, by the head of service" in words_of(officer_s_desk.get("/series/1"))
    assert officer_s_desk.send("/series/1/withdraw", reason="Published since.").status_code == 303
    assert "Withdrawn on 1 June 2020: Published since." in words_of(officer_s_desk.get("/series/1"))


def test_a_file_is_brought_in(officer_s_desk: Desk) -> None:
    authority()
    page = officer_s_desk.get("/series/bring").content.decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    for content, status in ((b"", 422), (b"a = 1", 422), (REGISTER.read_bytes(), 303)):
        sent = SimpleUploadedFile("register.toml", content)
        answer = officer_s_desk.post("/series/bring", {"csrfmiddlewaretoken": token, "file": sent})
        assert answer.status_code == status
    assert StandingPosition.objects.count() == 8


def test_a_part_is_coded_and_answered_by_a_position(officer_s_desk: Desk) -> None:
    registered()
    request = asked(WORDS)
    page = words_of(officer_s_desk.get(series(request)))
    assert "The words name subject: Mobile phone interception" in page
    assert "2: subject: Mobile phone interception" in page
    assert "Rely on it" not in page
    form = officer_s_desk.get(series(request, "/code")).content.decode()
    assert '<option value="Mobile phone interception" selected' in form
    assert officer_s_desk.send(series(request, "/code"), **CATCHERS)["Location"] == series(request)
    assert CodedQuestion.objects.get().subject == "Mobile phone interception"
    assert "Rely on it" in words_of(officer_s_desk.get(series(request)))
    where = f"{series(request, '/rely')}?standing={INTERCEPTION}"
    assert "officially confirmed" in words_of(officer_s_desk.send(where, reason="It asks of one device."))
    without = officer_s_desk.send(where, confirmed="something", reason="It asks of one device.")
    assert "officially confirmed or denied before" in words_of(without)
    done = officer_s_desk.send(where, confirmed="nothing", reason="It asks of one device.")
    assert done["Location"] == f"/requests/{request.reference}/parts/1/position/draft"
    draft = words_of(officer_s_desk.get(done["Location"]))
    assert "FOIA s.31(3)" in draft
    assert "FOIA s.24(2)" in draft
    assert Reliance.objects.get().standing.number == INTERCEPTION
    page = words_of(officer_s_desk.get(series(request)))
    assert "Why it holds here: It asks of one device." in page
    assert "Rely on it" not in page


def test_a_departure_waits_for_somebody_else(officer_s_desk: Desk, head: Desk) -> None:
    registered()
    request = asked(WORDS)
    officer_s_desk.send(series(request, "/code"), **CATCHERS)
    at = f"?standing={INTERCEPTION}"
    assert officer_s_desk.send(series(request, f"/depart{at}"), reason="A court has said so.").status_code == 303
    assert "departure not cleared" in words_of(officer_s_desk.get(series(request)))
    assert officer_s_desk.get(series(request, f"/clear{at}")).status_code == 404
    assert head.send(series(request, f"/clear{at}"), reason="Agreed.").status_code == 303
    assert "departed from" in words_of(head.get(series(request)))


def test_a_narrow_position_is_told_apart_from_a_wide_question(officer_s_desk: Desk) -> None:
    registered()
    request = asked("Has the force partnered with Facebook on any other initiatives?")
    officer_s_desk.send(series(request, "/code"), counterparty="Facebook", activity="Partnership")
    page = words_of(officer_s_desk.get(series(request)))
    assert "More is asked than it was shown of." in page
    assert "Rely on it" not in page


def test_what_is_not_there_and_what_is_not_theirs_answer_alike(officer_s_desk: Desk, sign_in: SignIn) -> None:
    registered()
    request = asked(WORDS)
    for address in (
        "/series/99",
        "/series/1/unknown",
        series(request, "/unknown"),
        series(request, "/rely?standing=99"),
        series(request, part="9"),
    ):
        assert officer_s_desk.get(address).status_code == 404, address
    authority("council")
    stranger, service = sign_in(Role.OFFICER, body="council"), sign_in(Role.SERVICE, service="Records")
    for desk in (stranger, service):
        for address in ("/series/1", "/series/1/withdraw", series(request), series(request, "/code")):
            assert desk.get(address).status_code == 404, address
    assert service.get("/series").status_code == 404
    assert "There is none yet." in words_of(stranger.get("/series"))
    clearer = sign_in(Role.CLEARER)
    assert clearer.get("/series/1").status_code == 200
    assert clearer.get("/series/classes/new").status_code == 404


def test_pages_ask_the_database_as_much_for_many_as_for_few(officer_s_desk: Desk) -> None:
    registered()
    request = asked(WORDS)
    counts: dict[str, list[int]] = {"/series": [], f"/series/{INTERCEPTION}": [], series(request): []}
    for _ in range(2):
        for _ in range(3):
            other = asked(WORDS)
            code_question(other.reference, part="1", about=QuestionClass(subject=CATCHERS["subject"]), by=officer(), on=ON)
            rely(other.reference, part="1", standing=INTERCEPTION, confirmed="nothing", reason="It holds.", by=officer(), on=ON)
        for address, found in counts.items():
            officer_s_desk.get(address)
            with CaptureQueriesContext(connection) as captured:
                officer_s_desk.get(address)
            found.append(len(captured))
    for address, found in counts.items():
        assert found[0] == found[1], (address, found)
    assert counts["/series"][0] <= 4 + SIGNED_IN
    assert counts[f"/series/{INTERCEPTION}"][0] <= MOST + SIGNED_IN
    assert by(Role.OFFICER)


def test_what_is_protected_is_declared_and_a_part_says_what_answers_give_away(officer_s_desk: Desk, sign_in: SignIn) -> None:
    registered()
    request = asked("Does the CTIRU work with Facebook?")
    assert "Nothing is declared as protected" in words_of(officer_s_desk.get(series(request).replace("series", "mosaic")))
    about = {"counterparty": "Facebook", "unit": "CTIRU", "activity": "Partnership"}
    declared = {"words": "The unit works with the provider", "body": "A police service", **about}
    assert officer_s_desk.send("/mosaic/declare", **declared)["Location"] == "/mosaic"
    other = {
        "body": "A police service",
        "reference": "Annual report",
        "source": "public domain",
        "says": "no",
        **day("on", date(2019, 5, 1)),
    }
    assert officer_s_desk.send("/mosaic/enter", **other, **{**about, "unit": "Roads policing"}).status_code == 303
    refused = officer_s_desk.send("/mosaic/enter", **{**other, "says": "how many"}, **about)
    assert "what is counted" in words_of(refused)
    page = words_of(officer_s_desk.get("/mosaic"))
    assert "The unit works with the provider" in page
    assert "Annual report" in page
    officer_s_desk.send(series(request, "/code"), **about)
    page = words_of(officer_s_desk.get(series(request).replace("series", "mosaic")))
    assert "If you say yes" in page
    assert "It would decide that it is so, by itself." in page
    assert "It would decide that it is not so" in page
    assert officer_s_desk.send("/mosaic/withdraw", number="1", reason="Published.").status_code == 303
    assert officer_s_desk.get("/mosaic/unknown").status_code == 404
    for role in (Role.AUDITOR, Role.CLEARER):
        desk = sign_in(role)
        assert desk.get("/mosaic").status_code == desk.get(series(request).replace("series", "mosaic")).status_code == 404


def test_answers_are_brought_in_from_a_file(officer_s_desk: Desk) -> None:
    registered()
    token = officer_s_desk.get("/mosaic/bring").content.decode().split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    filled = ["Another force", "FOI 8", "2019-05-01", "another authority", "yes", "", "", "CTIRU", *[""] * 6]
    for content, status in ((b"", 422), (b"a,b", 422), (f"{','.join(COLUMNS)}\n{','.join(filled)}".encode(), 303)):
        sent = SimpleUploadedFile("answers.csv", content)
        assert officer_s_desk.post("/mosaic/bring", {"csrfmiddlewaretoken": token, "file": sent}).status_code == status
    assert KnownAnswer.objects.get().unit == "CTIRU"


def test_an_answer_is_coded_in_one_form_that_begins_with_the_question(officer_s_desk: Desk) -> None:
    registered()
    request = asked(WORDS)
    assert "Code the answer" not in words_of(officer_s_desk.get(series(request)))
    told = {"kind": "response", "on": ON, "said": "not held"}
    record_letter(request.reference, law=[told], reason="by post", by=officer(), on=ON)
    assert "not coded yet" in words_of(officer_s_desk.get(series(request)))
    assert officer_s_desk.send(series(request, "/answer"), says="no", **CATCHERS)["Location"] == series(request)
    assert KnownAnswer.objects.get().says == "no"
    assert "is coded" in words_of(officer_s_desk.get(series(request)))
    assert officer_s_desk.send(series(request, "/answer"), says="not coded", **CATCHERS).status_code == 303
    assert not KnownAnswer.objects.exists()


def test_a_position_to_look_at_again_is_in_the_queue_on_its_part_and_done_by_who_clears(officer_s_desk: Desk, head: Desk) -> None:
    registered()
    request = asked(WORDS)
    assert "Standing positions to look at again" not in words_of(officer_s_desk.get("/queue"))
    StandingPosition.objects.filter(number=INTERCEPTION).update(review_on=ON, source="A national adviser", source_version="3.2")
    page = words_of(officer_s_desk.get("/queue"))
    assert "2: subject: Mobile phone interception , since 1 June 2020" in page
    assert "A national adviser, version 3.2: ask whether there is a later one" in page
    assert "It was to be looked at again on 1 June 2020" in words_of(officer_s_desk.get(series(request)))
    assert "Say that it was looked at again" not in words_of(officer_s_desk.get("/series/2"))
    assert "Say that it was looked at again" in words_of(head.get("/series/2"))
    done = head.send("/series/2/look-again", reason="Nothing of it is public.", **day("review_on", date(2021, 6, 1)))
    assert done.status_code == 303
    assert "Look at again 1 June 2021" in words_of(officer_s_desk.get("/series/2"))
    assert "Standing positions to look at again" not in words_of(officer_s_desk.get("/queue"))


def test_who_departs_and_who_clears_that_is_told_what_an_onlooker_could_infer(officer_s_desk: Desk, head: Desk) -> None:
    registered()
    first, second = asked(WORDS), asked(WORDS)
    at = f"?standing={INTERCEPTION}"
    for each in (first, second):
        officer_s_desk.send(series(each, "/code"), **CATCHERS)
    assert "What an onlooker could infer" not in words_of(officer_s_desk.get(series(second, f"/depart{at}")))
    Part.objects.filter(request=first).update(confirm_or_deny="neither confirmed nor denied", answered_on=ON)
    page = words_of(officer_s_desk.get(series(second, f"/depart{at}")))
    assert f"{first.reference} part 1 neither confirmed nor denied. Told that something is held" in page
    officer_s_desk.send(series(second, f"/depart{at}"), reason="A court has said so.")
    assert "the answer turns on what is held" in words_of(head.get(series(second, f"/clear{at}")))
