"""What a notice says besides its findings: grounds that need no decision, answers that stand in the reasons, its head, every day."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.commissioner.actions.argue import answer_argument
from answerable.casework.commissioner.actions.decide import record_finding
from answerable.casework.commissioner.actions.head import tell_complaint_day
from answerable.casework.commissioner.actions.investigate import record_position
from answerable.casework.commissioner.actions.receive import as_it_came, receive
from answerable.casework.commissioner.actions.scope import add_ground, agree_scope, need_not_decide
from answerable.casework.commissioner.argued import remarks
from answerable.casework.commissioner.argument import View
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import as_drafted, facts_of, prose_of
from answerable.casework.commissioner.shape import CONFIRM, HOW_AGREED, OTHER, Paragraph
from answerable.casework.commissioner.stops import stops
from answerable.casework.unable import NotReady
from answerable.documents.notice_drafting import Ground, Stage
from answerable.law.events import RecordedAs
from answerable.law.not_law import OutOfOrder
from answerable.law.provision import cite
from answerable.law.public_interest import Balance
from tests.casework.commissioner.cast import NOW, arrived, officer, received
from tests.casework.commissioner.test_decided import MAINTAINED, SERVED, at, drafted
from tests.casework.commissioner.test_investigated import accepted, scoped

pytestmark = pytest.mark.django_db
VAST = Paragraph("What it could be is vast.", ("the request",), name="vast")


def text(complaint: Complaint) -> str:
    return as_drafted(fold(complaint.case), dated=SERVED).text


def test_a_ground_that_need_not_be_decided_stands_in_the_notice_with_why_and_asks_for_no_finding() -> None:
    complaint = drafted()
    told: dict[str, Any] = {"part": "", "under": "FOIA s.24(2)", "duty": CONFIRM, "words": "", "unsaid": True}
    add_ground(complaint.reference, **told, **at())
    agree_scope(complaint.reference, how=HOW_AGREED[0], note="A letter", **at())
    waiting = [each.why for each in stops(complaint.office, fold(complaint.case), sent_on=SERVED, dated=SERVED)]
    assert [each for each in waiting if each.startswith("Nothing is found of ground 3, FOIA s.24(2).")]
    need_not_decide(complaint.reference, number=3, reason="section 31(3) is not engaged either way.", **at())
    case = fold(complaint.case)
    assert [each.number for each in case.to_decide] == [1, 2]
    assert not [each for each in stops(complaint.office, case, sent_on=SERVED, dated=SERVED) if "ground 3" in each.why]
    assert facts_of(case, dated=SERVED, sent_on=SERVED).grounds[2] == Ground(
        cite("FOIA s.24(2)"), not_needed="section 31(3) is not engaged either way."
    )
    assert "The ground under section 24(2) of FOIA need not be decided: section 31(3) is not engaged either way." in text(complaint)
    with pytest.raises(NotReady, match=r"Nothing of FOIA s\.24"):
        record_finding(complaint.reference, ground=3, under="FOIA s.24(2)", finding=RecordedAs.NOT_ENGAGED, reasons="None.", **at())


@pytest.mark.parametrize(
    ("number", "reason", "why"),
    [(9, "It is settled.", "not to be decided"), (1, " ", "why it need not"), (1, "It is settled.", "was decided")],
)
def test_a_ground_is_put_aside_once_with_a_reason_and_before_it_is_decided(number: int, reason: str, why: str) -> None:
    with pytest.raises(NotReady, match=why):
        need_not_decide(drafted().reference, number=number, reason=reason, **at())


def test_a_ground_in_nobody_s_words_is_quoted_from_nobody() -> None:
    complaint = accepted()
    told: dict[str, Any] = {"part": "", "under": "FOIA s.17(1)", "duty": OTHER, "by": officer(), "on": NOW}
    with pytest.raises(NotReady, match="as the complainant puts it"):
        add_ground(complaint.reference, words=" ", **told)
    add_ground(complaint.reference, words="", unsaid=True, **told)
    record_finding(complaint.reference, ground=1, under="FOIA s.17(1)", finding=RecordedAs.BREACHED, reasons="It was late.", **at())
    assert "the complainant said" not in text(complaint)


def test_reasons_typed_one_by_one_keep_their_names_and_what_they_rest_on() -> None:
    complaint = scoped()
    about: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.ENGAGED, "reasons": ""}
    weighing = MAINTAINED._replace(reasons="", paragraphs=(Paragraph("It weighs more, as {{vast}} says.", ("FOIA s.2(1)(b)",)),))
    record_finding(complaint.reference, **about, paragraphs=[VAST], weighing=weighing, **at())
    prose = prose_of(fold(complaint.case))
    assert [(each.stage, each.name, each.rests_on, each.generated) for each in prose] == [
        (Stage.FINDING, "vast", ("the request",), False),
        (Stage.PUBLIC_INTEREST, "", ("FOIA s.2(1)(b)",), False),
    ]
    drafted_text = text(complaint)
    number = next(each.number for each in as_drafted(fold(complaint.case), dated=SERVED).paragraphs if each.name == "vast")
    assert f"It weighs more, as paragraph {number} says." in drafted_text
    with pytest.raises(NotReady, match="Say where the public interest lies"):
        record_finding(complaint.reference, **about, paragraphs=[VAST], weighing=weighing._replace(paragraphs=()), **at())
    assert weighing.balance is Balance.MAINTAINING_OUTWEIGHS


def test_of_a_limit_of_time_the_days_are_reasons_enough_and_a_remedy_has_its_day() -> None:
    complaint = scoped()
    late: dict[str, Any] = {"ground": 2, "under": "FOIA s.10(1)", "finding": RecordedAs.BREACHED, "reasons": ""}
    record_finding(complaint.reference, **late, remedied_on=date(2020, 1, 28), **at())
    (found,) = fold(complaint.case).found
    assert (found.reasons, found.remedied_on) == ("", date(2020, 1, 28))
    assert "The answer came on 28 January 2020, which was not in time." in text(complaint)
    with pytest.raises(NotReady, match="Give the reasons"):
        record_finding(complaint.reference, **{**late, "ground": 1, "under": "FOIA s.31(3)"}, **at())


def test_an_argument_is_answered_in_a_paragraph_of_the_reasons_that_is_there() -> None:
    complaint = scoped()
    pleads: dict[str, Any] = {"under": "FOIA s.31(1)(a)", "likelihood": "would", "act": "confirming", "argument": "It would harm."}
    record_position(complaint.reference, ground=1, **pleads, by=officer(), on=NOW)
    with pytest.raises(NotReady, match="either reasons or the name"):
        answer_argument(complaint.reference, number=1, view=View.NOT_ACCEPTED, reasons="No.", stands_in="vast", **at())
    with pytest.raises(NotReady, match="either reasons or the name"):
        answer_argument(complaint.reference, number=1, view=View.NOT_NEEDED, reasons="", stands_in="vast", **at())
    answer_argument(complaint.reference, number=1, view=View.NOT_ACCEPTED, reasons="", stands_in="vast", **at())
    stopping = [each.why for each in remarks(fold(complaint.case)) if each.stops]
    assert stopping == ["Argument 1 is to be answered in the paragraph “vast”, and no paragraph is called that. Write it."]
    about: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.NOT_ENGAGED, "reasons": ""}
    record_finding(complaint.reference, **about, paragraphs=[VAST], **at())
    assert not [each for each in remarks(fold(complaint.case)) if each.stops]
    assert "It would harm." not in text(complaint)


def test_the_day_of_the_complaint_may_be_left_out() -> None:
    complaint = drafted()
    assert "contacted the Commissioner on 19 February 2020" in text(complaint)
    tell_complaint_day(complaint.reference, told=False, **at())
    assert "19 February 2020 to complain" not in text(complaint)


def test_an_extension_and_a_clarification_are_told_and_move_the_last_day() -> None:
    days = {"extended_on": date(2019, 12, 20), "clarified_on": date(2019, 11, 11)}
    complaint = received(**days)
    arrival = as_it_came(fold(complaint.case))
    assert (arrival.extended_on, arrival.clarified_on) == (days["extended_on"], days["clarified_on"])
    facts = [(each.did.value, each.on) for each in _facts(complaint).happened]
    assert facts[:2] == [("clarification", date(2019, 11, 11)), ("extension", date(2019, 12, 20))]
    for wrong in ({"extended_on": date(2019, 11, 6)}, {"clarified_on": date(2020, 3, 1)}):
        with pytest.raises(OutOfOrder):
            received(**wrong)


def _facts(complaint: Complaint) -> Any:
    return facts_of(fold(complaint.case), dated=SERVED, sent_on=SERVED)


def test_a_complaint_keeps_a_reference_that_it_had_and_no_two_have_one() -> None:
    made = receive(arrived=arrived(), reference=" IC-1-A1B2 ", by=officer(), on=NOW)
    assert (made.reference, fold(made.case).complaint.reference) == ("IC-1-A1B2", "IC-1-A1B2")
    with pytest.raises(NotReady, match="There is a complaint IC-1-A1B2 already"):
        receive(arrived=arrived(), reference="IC-1-A1B2", by=officer(), on=NOW)
