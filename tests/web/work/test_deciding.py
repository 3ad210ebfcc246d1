"""A position is worked out one question a page, refused where it is entered, checked, and taken."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.models import InformationRequest, PositionDraft
from answerable.casework.authority.permissions import Role
from answerable.casework.ledger.read import happened
from tests.casework.authority.cast import by, divided, officer
from tests.casework.authority.positions import decided, held
from tests.web.work.signed_in import Desk, at_noon

pytestmark = pytest.mark.django_db
TODAY = date(2019, 11, 25)
WHY = "Answers like this one were used by offenders before."


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_noon(monkeypatch, TODAY)


@pytest.fixture
def request_() -> InformationRequest:
    return divided()


@pytest.fixture
def desk(request_: InformationRequest) -> Desk:
    return Desk(officer())


def begun(desk: Desk, request: InformationRequest, part: str = "4") -> str:
    at = f"/requests/{request.reference}/parts/{part}/position"
    assert desk.on_to(at) in (f"{at}/draft/ground", f"{at}/draft")
    return f"{at}/draft"


def test_a_position_begins_with_its_ground_and_can_do_without_one(desk: Desk, request_: InformationRequest) -> None:
    """There is nothing to check before anything was answered; once there is, the answers come first."""
    at = f"/requests/{request_.reference}/parts/4/position"
    asked = desk.on_to(at)
    assert asked == f"{at}/draft/ground"
    assert desk.on_to(asked, duty="none") == f"{at}/draft"


def judge(desk: Desk, at: str, answer: str = "yes") -> str:
    return desk.on_to(at, answer=answer, reasons=WHY)


def ncnd(desk: Desk, request: InformationRequest) -> str:
    """As far as the first question of the claim."""
    draft = begun(desk, request)
    at = desk.on_to(f"{draft}/ground", duty="confirm or deny")
    at = desk.on_to(at, how_much="whole")
    at = desk.on_to(at, typed="31(3)")
    assert at.endswith("/matter")
    return desk.on_to(at, matter="FOIA s.31(1)(a)")


def test_neither_confirm_nor_deny_is_taken_question_by_question(desk: Desk, request_: InformationRequest) -> None:
    at = ncnd(desk, request_)
    asked = []
    while "/draft/0/" in at:
        name = at.rpartition("/")[2]
        asked.append(name)
        assert "FOIA s." in desk.page(at)
        if name.endswith("balance"):
            sides = {"for_disclosing": "The public may know", "for_maintaining": "Crime is prevented\nTactics stay hidden"}
            at = desk.on_to(at, answer="maintaining outweighs disclosing", reasons="Tactics matter more.", **sides)
        elif name.endswith("claim.likelihood"):
            at = desk.on_to(at, answer="would")
        elif name.endswith("likelihood"):
            at = judge(desk, at, "more probable than not")
        else:
            at = judge(desk, at)
    assert asked == [
        "claim.likelihood",
        "claim.test.0.applicable_interest",
        "claim.test.0.nature",
        "claim.test.0.causal_link",
        "claim.test.0.likelihood",
        "claim.test.1.applicable_interest",
        "claim.test.1.nature",
        "claim.test.1.causal_link",
        "claim.test.1.likelihood",
        "weighed.balance",
    ]
    checked = desk.page(at)
    assert "Tactics matter more." in checked
    assert "FOI officer, 25 November 2019" in checked
    paragraph = desk.page(f"{at}/letter")
    assert "Neither confirmed nor denied (FOIA s.31(3)" in paragraph
    assert "nothing" in paragraph.lower()
    desk.on_to(f"{at}/letter", reason="As in the earlier cases.")
    taken = happened(request_.case)[-1]
    assert taken.kind == "position"
    assert taken.payload["weighed"][0]["for_maintaining"] == ["Crime is prevented", "Tactics stay hidden"]
    assert not PositionDraft.objects.exists()
    shown = desk.page(at.removesuffix("/draft"))
    assert "Neither confirmed nor denied" in shown
    assert "As in the earlier cases." in shown


def test_a_ground_for_withholding_is_refused_for_ncnd_where_it_is_typed(desk: Desk, request_: InformationRequest) -> None:
    draft = begun(desk, request_)
    at = desk.on_to(desk.on_to(f"{draft}/ground", duty="confirm or deny"), how_much="whole")
    said = desk.refused(at, typed="31(1)(a)")
    assert "FOIA s.31(1)(a) is a ground for withholding information, not for neither confirming nor denying. Cite FOIA s.31(3)" in said
    assert "is not a citation" in desk.refused(at, typed="crime")
    assert "Choose a provision" in desk.refused(at)


def withhold(desk: Desk, draft: str, cited: str, **beside: str) -> str:
    at = desk.on_to(f"{draft}/ground", duty="communicate")
    at = desk.on_to(at, how_much="whole")
    if beside:
        at = desk.on_to(at, **beside)
    return f"{at}|{cited}"


@pytest.mark.parametrize(
    ("first", "second"), [("30(1)(b)", "31(1)(a)"), ("23(1)", "24(1)"), ("35(1)(a)", "36(2)(b)(i)")], ids=["30/31", "23/24", "35/36"]
)
def test_two_exemptions_that_exclude_each_other_are_refused_unless_pleaded_in_the_alternative(
    desk: Desk, request_: InformationRequest, first: str, second: str
) -> None:
    request_.authority.facts = {"government_department": True}
    request_.authority.save()
    draft = begun(desk, request_, "1")
    at, _, cited = withhold(desk, draft, first).partition("|")
    desk.on_to(at, typed=cited)
    at, _, cited = withhold(desk, draft, second, beside="beside").partition("|")
    assert "in an alternative group" in desk.refused(at, typed=cited)
    instead = f"instead of FOIA s.{first}"
    at, _, cited = withhold(desk, draft, second, beside=instead).partition("|")
    desk.on_to(at, typed=cited)
    groups = [each["claim"]["alternative_group"] for each in _draft()["grounds"]]
    assert groups == [instead, instead]


def _draft() -> dict:  # type: ignore[type-arg]
    from answerable.casework.ledger.chain import read_canonical

    return read_canonical(PositionDraft.objects.get().content)  # type: ignore[no-any-return]


def test_reasons_are_asked_for_on_the_page_and_nothing_typed_is_lost(desk: Desk, request_: InformationRequest) -> None:
    at = desk.on_to(ncnd(desk, request_), answer="would")
    assert desk.refused(at, answer="yes", reasons="") == "Give the reasons: a judgement without them is none"
    assert desk.refused(at, reasons=WHY) == "Say yes or no"
    assert WHY in desk.fill(at, reasons=WHY).content.decode()
    judge(desk, at)
    assert WHY in desk.page(at)
    assert _draft()["grounds"][0]["claim"]["test"][0]["applicable_interest"]["by"] == "FOI officer"


def test_a_stage_answered_no_ends_the_test_and_the_other_act_is_asked(desk: Desk, request_: InformationRequest) -> None:
    at = judge(desk, desk.on_to(ncnd(desk, request_), answer="would"), "no")
    assert at.endswith("claim.test.1.applicable_interest")
    at = judge(desk, at, "no")
    assert at.endswith("/draft")
    paragraph = desk.page(f"{at}/letter")
    assert "whether the information is held" in paragraph
    desk.on_to(f"{at}/letter")


def test_an_absent_judgement_keeps_the_position_from_being_taken(desk: Desk, request_: InformationRequest) -> None:
    draft = ncnd(desk, request_).partition("/0/")[0]
    assert "A question is still open" in desk.page(f"{draft}/letter")
    assert "A question is still open" in desk.refused(f"{draft}/letter")


def test_cost_is_estimated_over_the_four_activities_and_no_others(desk: Desk, request_: InformationRequest) -> None:
    held(request_, "1")
    draft = begun(desk, request_, "1")
    at = desk.on_to(f"{draft}/ground", duty="FOIA s.12(1)")
    at = desk.on_to(at, answer="no")
    at = desk.on_to(at, answer="12 of 400 files were opened\nOne took 9 minutes")
    form = desk.page(at)
    assert "redacting" in form
    assert 'name="redacting_items"' not in form
    assert "both the records and the minutes" in desk.refused(at, locating_items="400")
    at = desk.on_to(at, locating_items="400", locating_each="9")
    at = judge(desk, at)
    assert at.endswith("/draft")
    paragraph = desk.page(f"{at}/letter")
    assert "Refused because of cost" in paragraph or "cost" in paragraph
    desk.on_to(f"{at}/letter")
    (bar,) = happened(request_.case)[-1].payload["bar"]
    assert bar["work"] == [{"activity": "locating", "items": 400, "minutes_each": 9}]


def test_requests_of_several_persons_are_added_up_only_with_why_they_act_in_concert(desk: Desk, request_: InformationRequest) -> None:
    held(request_, "1")
    draft = begun(desk, request_, "1")
    desk.on_to(f"{draft}/ground", duty="FOIA s.12(1)")
    at = f"{draft}/0/bar.others"
    day: dict[str, Any] = {
        "first-day": "1",
        "first-month": "11",
        "first-year": "2019",
        "last-day": "7",
        "last-month": "11",
        "last-year": "2019",
    }
    given: dict[str, Any] = {"requests": "FOI/2019/31: 540", "one": "no", "similar": "All ask for agreements", **day}
    assert "act in concert" in desk.refused(at, **given)
    assert "does not end with its minutes" in desk.refused(at, **{**given, "requests": "FOI/2019/31"})
    desk.on_to(at, **given, in_concert="They post on one campaign page.")
    assert "They post on one campaign page." in desk.page(draft)


def test_a_vexatious_request_is_judged_and_not_the_person(desk: Desk, request_: InformationRequest) -> None:
    draft = begun(desk, request_, "1")
    at = desk.on_to(f"{draft}/ground", duty="FOIA s.14(1)")
    assert "under at least one" in desk.refused(at)
    at = desk.on_to(at, burden="1 October 2019: 30 pages of questions\nRedacting would take 40 hours", value="Little")
    assert "Judge the request, and never the person" in desk.page(at)
    at = judge(desk, at)
    desk.on_to(f"{at}/letter")
    (bar,) = happened(request_.case)[-1].payload["bar"]
    assert [each["theme"] for each in bar["considered"]] == ["burden", "burden", "value"]


def test_a_repeated_request_names_the_earlier_one(desk: Desk, request_: InformationRequest) -> None:
    draft = begun(desk, request_, "1")
    at = desk.on_to(f"{draft}/ground", duty="FOIA s.14(2)")
    made = {"made-day": "1", "made-month": "9", "made-year": "2019", "complied-day": "20", "complied-month": "9", "complied-year": "2019"}
    late: dict[str, Any] = {**made, "made-month": "12"}
    assert desk.refused(at, **late)
    at = judge(desk, judge(desk, desk.on_to(at, **made)), "no")
    assert at.endswith("/draft")
    assert "Repeated" in desk.page(f"{at}/letter") or "repeated" in desk.page(f"{at}/letter")


def test_an_opinion_is_the_qualified_persons_with_its_own_day(desk: Desk, request_: InformationRequest) -> None:
    held(request_, "1")
    draft = begun(desk, request_, "1")
    at, _, cited = withhold(desk, draft, "36(2)(b)(i)").partition("|")
    at = desk.on_to(at, typed=cited)
    at = desk.on_to(at, answer="would be likely to")
    day = {"on-day": "20", "on-month": "11", "on-year": "2019"}
    at = desk.on_to(at, answer="would be likely to", person="the chief constable", reasons="Candour would suffer.", **day)
    assert at.endswith("claim.test.0.given_by.paragraph")
    page = desk.page(at)
    paragraph = "FOIA s.36(5)(o)(iii)"
    assert paragraph in page
    at = desk.on_to(
        at,
        answer=paragraph,
        authorised_by="a Minister of the Crown",
        **{"authorised_on-day": "1", "authorised_on-month": "1", "authorised_on-year": "2015"},
    )
    at = judge(desk, at)
    assert at.endswith("weighed.balance")
    test = _draft()["grounds"][0]["claim"]["test"][0]
    assert (test["opinion"]["by"], test["given_by"]["person"]) == ("the chief constable", "the chief constable")


def test_the_qualified_person_gives_the_opinion_in_their_own_sign_in_and_the_position_begins_from_it(
    desk: Desk, request_: InformationRequest
) -> None:
    held(request_, "1")
    at = f"/requests/{request_.reference}/parts/1/opinion"
    qualified = Desk(by(Role.QUALIFIED_PERSON))
    page = qualified.page(at)
    assert "body-worn cameras" in page
    assert "A journalist" not in page
    given: dict[str, Any] = {
        "provision": "FOIA s.36(2)(b)(i)",
        "act": "disclosing",
        "answer": "would",
        "paragraph": "FOIA s.36(5)(o)(iii)",
        "authorised_by": "a Minister of the Crown",
        "authorised_on-day": "1",
        "authorised_on-month": "1",
        "authorised_on-year": "2015",
    }
    assert "Give your reasons" in qualified.refused(at, **given)
    qualified.on_to(at, **given, reasons="Candour would suffer.")
    assert "Opinion of the qualified person given on part 1: would" in desk.page(f"/requests/{request_.reference}")
    desk.page(at, 404)
    assert qualified.page(at.replace("/1/", "/9/"), 404) == qualified.page("/requests/NOTHING-1/parts/1/opinion", 404)
    ground, _, cited = withhold(desk, begun(desk, request_, "1"), "36(2)(b)(i)").partition("|")
    question = desk.on_to(desk.on_to(ground, typed=cited), answer="would")
    page = desk.page(question)
    assert "Candour would suffer." in page
    assert 'value="qualified person"' in page
    assert at in page


def test_a_mosaic_names_the_earlier_answers_and_a_slice_is_put_in_words(desk: Desk, request_: InformationRequest) -> None:
    held(request_, "1")
    draft = begun(desk, request_, "1")
    at = desk.on_to(f"{draft}/ground", duty="communicate")
    assert "Say in words which slice" in desk.refused(at, how_much="slice")
    at = desk.on_to(at, how_much="slice", extent="the names of units")
    assert "the administration of justice" in desk.page(at)
    narrowed = desk.page(f"{at}?find=crime")
    assert "31(1)(a)" in narrowed
    assert "31(1)(c)" not in narrowed
    at = desk.on_to(desk.on_to(at, provision="FOIA s.31(1)(a)"), answer="would")
    judge(desk, at)
    judge(desk, at.replace("applicable_interest", "nature"))
    at = judge(desk, at.replace("applicable_interest", "causal_link"))
    mosaic = at.replace("likelihood", "mosaic")
    day = {"on-day": "1", "on-month": "10", "on-year": "2019"}
    desk.on_to(mosaic, argument="Together they draw a map.", reference="FOI/2019/3", said="Where one unit is.", **day)
    judge(desk, at, "a real and significant risk")
    assert "Together they draw a map." in desk.page(draft)
    assert "As to the names of units" not in desk.page(f"{draft}/letter")  # the balance is open still


def test_section_40_2_asks_for_its_condition(desk: Desk, request_: InformationRequest) -> None:
    held(request_, "1")
    draft = begun(desk, request_, "1")
    at, _, cited = withhold(desk, draft, "40(2)").partition("|")
    at = desk.on_to(at, typed=cited)
    assert at.endswith("/condition")
    at = desk.on_to(at, condition="FOIA s.40(3A)(a)")
    at = judge(desk, judge(desk, at))
    assert "FOIA s.40(2)" in desk.page(f"{at}/letter")


def test_what_one_person_has_begun_nobody_else_sees_and_it_can_be_put_aside(desk: Desk, request_: InformationRequest) -> None:
    draft = ncnd(desk, request_).partition("/0/")[0]
    other = Desk(by(Role.OFFICER, Role.AUDITOR))
    assert other.get(draft).status_code == 303
    desk.post(draft, {"remove": "0"})
    assert "No ground is put forward" in desk.page(draft)
    desk.post(draft, {"aside": "yes"})
    assert not PositionDraft.objects.exists()


def test_another_position_begins_from_the_one_that_stands_and_what_was_added_is_visible(desk: Desk) -> None:
    request = decided()
    draft = begun(desk, request)
    assert "Protecting tactics matters more" in desk.page(draft)
    at = desk.on_to(f"{draft}/ground", duty="confirm or deny")
    at = desk.on_to(at, how_much="whole")
    at = desk.on_to(at, beside="beside")
    at = desk.on_to(at, typed="23(5)")
    while "/draft/1/" in at:
        at = judge(desk, at, "yes")
    desk.on_to(f"{at}/letter")
    shown = desk.page(at.removesuffix("/draft"))
    assert shown.count(">added<") == 1
    assert "FOIA s.23(5), on the duty to confirm or deny" in shown


def test_a_stale_form_is_told_that_the_case_changed(desk: Desk, request_: InformationRequest) -> None:
    held(request_, "1")
    draft = begun(desk, request_, "1")
    answer = desk.post(f"{draft}/letter", {"seen": "1"})
    assert answer.status_code == 409
    assert PositionDraft.objects.exists()


def test_no_page_of_a_position_asks_more_of_the_database_as_it_grows(desk: Desk, request_: InformationRequest) -> None:
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as found:
            desk.page(address)
        return len([each for each in found.captured_queries if "people_" not in each["sql"]])

    at = f"/requests/{request_.reference}/parts/4/position"
    desk.page(at)
    few = asked(at)
    draft = begun(desk, request_)
    begins = asked(draft)
    for extent in ("tactics", "places", "partners"):
        add = desk.on_to(f"{draft}/ground", duty="confirm or deny")
        add = desk.on_to(desk.on_to(add, how_much="slice", extent=extent), typed="31(3)")
        desk.on_to(add, matter="FOIA s.31(1)(a)")
    assert asked(draft) == begins <= 6
    assert asked(at) == few <= 6


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.HEAD])
def test_who_only_reads_sees_where_it_stands_and_takes_nothing(request_: InformationRequest, role: Role) -> None:
    at = f"/requests/{request_.reference}/parts/4/position"
    reader = Desk(by(role))
    assert "Take a position" not in reader.page(at)
    assert reader.post(at).status_code == 422
    assert reader.get(f"{at}/draft").status_code == 404


def test_forbidden_and_absent_answer_alike(request_: InformationRequest) -> None:
    for stranger in (by(Role.OFFICER, body="council"), by(Role.CLEARER), by(Role.SERVICE)):
        desk = Desk(stranger)
        for tail in ("", "/draft", "/draft/ground", "/draft/letter"):
            there = desk.page(f"/requests/{request_.reference}/parts/4/position{tail}", 404)
            absent = desk.page(f"/requests/{request_.reference}/parts/9/position{tail}", 404)
            nowhere = desk.page(f"/requests/NOTHING-1/parts/4/position{tail}", 404)
            assert there == absent == nowhere
