"""Positions are refused as they are entered where the Act gives them no shape; what is held is asked only where the duty stands."""

from datetime import date

import pytest

from answerable.casework.authority.actions.position import position_of, still_to_judge, take_position
from answerable.casework.authority.actions.search import ask_search, chase, decide_held, read_found, report_search
from answerable.casework.authority.fold import PartNow, fold
from answerable.casework.authority.holdings.holding import rebuilt
from answerable.casework.authority.models import Task
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.states import Stage
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.casework.ledger.read import happened
from answerable.law.not_law import MissingJudgement, NotLaw
from answerable.law.positions import Answer, Held
from answerable.law.regime import Regime
from tests.casework.authority.cast import DAY, SEED, by, divided, officer
from tests.casework.authority.positions import JUDGED, NAMES, decided, harm, held, names_withheld, ncnd, undecided

pytestmark = pytest.mark.django_db


def test_each_part_has_its_position_and_the_ncnd_is_decided_without_holdings() -> None:
    request = decided()
    found = {part: position_of(officer(), request.reference, part, on=JUDGED) for part in "1234"}
    assert [(each.confirm_or_deny.answer, each.communicate.answer) for each in found.values()] == [
        (Answer.CONFIRMED, Answer.COMMUNICATED_IN_PART),
        (Answer.CONFIRMED, Answer.COMMUNICATED),
        (Answer.CONFIRMED, Answer.COMMUNICATED),
        (Answer.NCND, Answer.NOT_REACHED),
    ]
    assert rebuilt(request) == {(part, ""): Held.YES for part in "123"}


def test_a_part_whose_holding_nobody_decided_names_what_is_missing() -> None:
    request = divided()
    with pytest.raises(MissingJudgement, match="whether the information is held"):
        position_of(officer(), request.reference, "2", on=JUDGED)


@pytest.mark.parametrize(
    ("tables", "why"),
    [
        (ncnd(provision="FOIA s.31(1)(a)", matter="FOIA s.31(1)(a)"), "FOIA s.31"),
        (ncnd(likelihood="perhaps"), "likelihood"),
        (ncnd(duty="communicate"), "FOIA s.31"),
        ({"claim": [*ncnd()["claim"], *ncnd()["claim"]]}, "claimed twice"),
        (
            {
                "claim": [
                    {"part": "4", "provision": "FOIA s.30(1)(b)", "duty": "communicate"},
                    {"part": "4", "provision": "FOIA s.31(1)(a)", "duty": "communicate"},
                ]
            },
            "alternative group",
        ),
        ({"claim": [{"part": "4", "provision": "31(3)", "duty": "communicate"}]}, "FOIA s.31"),
    ],
)
def test_a_claim_to_which_the_act_gives_no_shape_is_refused_and_not_kept(tables: dict[str, object], why: str) -> None:
    request = divided()
    with pytest.raises((NotLaw, ValueError)) as refused:
        take_position(request.reference, part="4", tables=tables, by=officer(), on=JUDGED)
    assert why in str(refused.value)
    assert fold(request.authority, request.case).position("4") is None


def test_a_part_that_is_answered_elsewhere_takes_no_position() -> None:
    request = divided(SEED[0], PartNow("2", "my own file", Regime.SUBJECT_ACCESS))
    with pytest.raises(NotReady, match="Part 2 goes under subject access, so it is answered elsewhere"):
        take_position(request.reference, part="2", tables=ncnd("2"), by=officer(), on=JUDGED)
    with pytest.raises(NotReady, match="has no part 9"):
        take_position(request.reference, part="9", tables=ncnd("9"), by=officer(), on=JUDGED)


def test_the_last_position_stands_and_the_first_stays_visible() -> None:
    request = decided()
    take_position(
        request.reference,
        part="4",
        tables={"claim": [{**ncnd()["claim"][0], "test": [harm("confirming", nature=False), harm("denying", nature=False)]}]},
        by=officer(),
        on=JUDGED,
    )
    case = fold(request.authority, request.case)
    assert [each.stage for each in case.positions if each.part == "4"] == [Stage.FIRST, Stage.FIRST]
    with pytest.raises(MissingJudgement, match="whether the information is held"):
        position_of(officer(), request.reference, "4", on=JUDGED)


def test_what_is_still_to_be_judged_is_asked_in_the_acts_order() -> None:
    request = divided()
    tables = {"claim": [{key: value for key, value in ncnd()["claim"][0].items() if key != "test"}]}
    take_position(request.reference, part="4", tables=tables, by=officer(), on=JUDGED)
    (asked,) = still_to_judge(officer(), request.reference, "4", on=JUDGED)
    assert (asked.under, "applicable interest" in asked.words) == ("FOIA s.31(3)", True)
    held(request, "2")
    take_position(request.reference, part="2", tables=undecided(), by=officer(), on=JUDGED)
    assert [each.under for each in still_to_judge(officer(), request.reference, "2", on=JUDGED)] == ["FOIA s.2(2)(b)"]


def test_on_an_ncnd_part_nothing_is_decided_read_or_shown_of_what_is_held() -> None:
    request = decided()
    with pytest.raises(NotReady, match="neither confirm nor deny"):
        decide_held(request.reference, part="4", answer=Held.YES, reasons="found", by=officer(), on=JUDGED)
    with pytest.raises(NotReady, match="neither asked nor shown"):
        read_found(request.reference, part="4", by=officer(), on=JUDGED)


def test_an_ncnd_on_a_slice_leaves_the_rest_of_the_part_open() -> None:
    request = divided()
    take_position(request.reference, part="4", tables=ncnd(extent="counter-terrorism work"), by=officer(), on=JUDGED)
    held(request, "4")
    with pytest.raises(NotReady):
        held(request, "4", extent="counter-terrorism work")
    found = position_of(officer(), request.reference, "4", on=JUDGED)
    assert found.confirm_or_deny.answer is Answer.NCND_IN_PART


def test_reading_what_was_found_is_an_event_that_says_who() -> None:
    request = decided()
    found = read_found(request.reference, part="1", by=officer(), on=JUDGED)
    assert found is not None
    assert found.answer is Held.YES
    last = happened(request.case)[-1]
    assert (last.kind, last.payload["part"], last.by.endswith("FOI officer")) == ("found read", "1", True)


def test_what_was_decided_of_holdings_is_not_read_from_the_ledger_by_others() -> None:
    request = decided()
    decisions = [each.payload for each in happened(request.case) if each.kind == "held decided"]
    assert [each["answer_text"] for each in decisions] == ["", "", ""]


def test_a_decision_on_holding_needs_its_reasons() -> None:
    request = divided()
    with pytest.raises(NotReady, match="what the answer rests on"):
        decide_held(request.reference, part="1", answer=Held.NO, reasons=" ", by=officer(), on=JUDGED)


def test_a_service_reports_its_own_search_and_sees_no_other() -> None:
    request = divided()
    task = ask_search(request.reference, to="Contracts", parts=["1", "4"], due_on=date(2019, 11, 21), by=officer(), on=JUDGED)
    contracts, training = by(Role.SERVICE, service="Contracts"), by(Role.SERVICE, service="Training")
    with pytest.raises(NotThere):
        report_search(task.pk, searched="the shared drive", minutes=30, by=training, on=JUDGED)
    with pytest.raises(NotReady, match="for how many minutes"):
        report_search(task.pk, searched="", minutes=30, by=contracts, on=JUDGED)
    report_search(task.pk, searched="the shared drive", minutes=30, by=contracts, on=JUDGED)
    done = Task.objects.get(pk=task.pk)
    reported = [(each["parts"], each["searched"], each["minutes"]) for each in done.reports]
    assert (reported, done.done_on) == ([(["1", "4"], "the shared drive", 30)], JUDGED)
    with pytest.raises(NotReady, match="answered this already"):
        report_search(task.pk, searched="again", minutes=1, by=contracts, on=JUDGED)


def test_a_service_is_chased_and_then_escalated() -> None:
    request = divided()
    task = ask_search(request.reference, to="Contracts", parts=["1"], due_on=date(2019, 11, 21), by=officer(), on=JUDGED)
    chase(task.pk, by=officer(), on=date(2019, 11, 22))
    chase(task.pk, escalate_to="Director", by=officer(), on=date(2019, 11, 25))
    found = Task.objects.get(pk=task.pk)
    assert (found.chased_on, found.escalated_on) == (date(2019, 11, 22), date(2019, 11, 25))


@pytest.mark.parametrize(
    ("parts", "due_on", "why"), [((), DAY, "no part"), (("9",), DAY, "no part 9"), (("1",), date(2019, 1, 1), "before the day")]
)
def test_a_search_needs_parts_of_the_request_and_a_day_to_come(parts: tuple[str, ...], due_on: date, why: str) -> None:
    request = divided()
    with pytest.raises(NotReady, match=why):
        ask_search(request.reference, to="Contracts", parts=parts, due_on=due_on, by=officer(), on=DAY)


def test_only_those_who_work_the_part_decide_what_is_held() -> None:
    request = divided()
    for role in (Role.CLEARER, Role.AUDITOR, Role.HEAD, Role.ADMINISTRATOR, Role.SERVICE, Role.QUALIFIED_PERSON):
        with pytest.raises(NotPermitted):
            decide_held(request.reference, part="1", answer=Held.YES, reasons="found", by=by(role), on=JUDGED)


def test_the_tables_of_a_position_are_kept_as_they_were_put() -> None:
    request = decided()
    taken = fold(request.authority, request.case).position("1")
    assert taken is not None
    assert taken.tables == names_withheld()
    assert taken.tables["claim"][0]["extent"] == NAMES
