"""Answers coded and entered, what is protected, and what a yes and a no to a part would give away with them."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from answerable.casework.authority.actions.mosaic import (
    COLUMNS,
    bring_answers,
    cited,
    code_answer,
    declare,
    enter_answer,
    known,
    look,
    undeclare,
)
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.actions.series import code_question
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.classes import QuestionClass, Years
from answerable.casework.authority.series.following import follow
from answerable.casework.authority.series.models import KnownAnswer, Protected
from answerable.casework.authority.series.mosaic.together import Verdict
from answerable.casework.authority.series.told import Answered, From, Proposition, Said
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import happened
from answerable.law.positions import Held
from tests.casework.authority.cast import by, officer
from tests.casework.authority.series.registered import ON, asked, registered
from tests.casework.authority.series.test_holding_to import answered

pytestmark = pytest.mark.django_db
CTIRU = QuestionClass(counterparty="Facebook", unit="CTIRU", activity="Partnership")
COUNTER_TERRORISM = CTIRU._replace(unit="Counter-terrorism")
WORDS = "Does the CTIRU work with Facebook?"
OTHERS = Answered("Another force", CTIRU, Said.YES, "FOI 7", date(2019, 5, 1), From.ANOTHER)


def coded(request: InformationRequest, **given: Any) -> None:
    code_answer(request.reference, **{"part": "1", "about": CTIRU, "says": Said.NO, "by": officer(), "on": ON, **given})


@pytest.fixture
def told(db: None) -> InformationRequest:
    """A request that was told that nothing is held."""
    registered()
    request = asked(WORDS)
    answered(request, "not held")
    return request


def test_an_answer_is_coded_once_it_was_sent_and_what_is_not_coded_is_counted(told: InformationRequest) -> None:
    assert known(officer()).uncoded == 1
    coded(told)
    (answer,) = known(officer()).answers
    assert (answer.body, answer.says, answer.reference, answer.on) == ("A police service", Said.NO, f"{told.reference} part 1", ON)
    assert known(officer()).uncoded == 0
    assert cited(answer).startswith(f"{told.reference} part 1, 1 June 2020: no (counterparty: Facebook")
    coded(told, says=None)
    assert (known(officer()).uncoded, known(officer()).answers) == (1, ())


def test_a_count_is_coded_with_what_is_counted(told: InformationRequest) -> None:
    with pytest.raises(NotReady, match="what is counted"):
        coded(told, says=Said.COUNT)
    with pytest.raises(NotReady, match="cannot both be"):
        coded(told, says=Said.COUNT, counted="unit", least=3, most=2)
    for most in (None, 2):
        coded(told, says=Said.COUNT, counted="unit", least=1, most=most)
        (answer,) = known(officer()).answers
        assert (answer.counted, answer.least, answer.most) == ("unit", 1, most)


def test_what_told_nothing_is_not_coded(db: None) -> None:
    registered()
    request = asked(WORDS)
    with pytest.raises(NotReady, match="has told nothing"):
        coded(request)
    answered(request, "neither confirmed nor denied")
    with pytest.raises(NotReady, match="neither confirmed nor denied"):
        coded(request)
    assert known(officer()).uncoded == 0


def test_the_rows_are_worked_out_from_the_ledger_again(told: InformationRequest) -> None:
    coded(told, says=Said.COUNT, counted="unit", least=1)
    before = KnownAnswer.objects.values().get()
    KnownAnswer.objects.all().delete()
    follow(told, fold(told.authority, told.case))
    assert {**KnownAnswer.objects.values().get(), "id": 0} == {**before, "id": 0}


def test_the_answers_of_others_are_entered_with_their_day_and_source(told: InformationRequest) -> None:
    enter_answer(OTHERS, by=officer())
    assert KnownAnswer.objects.get().body == "Another force"
    assert happened(chain_of_body("police"))[-1].payload["reference"] == "FOI 7"
    for wrong, why in (
        ({"source": From.OURS}, "coded on their parts"),
        ({"on": date(2030, 1, 1)}, "has not come yet"),
        ({"reference": " "}, "by which reference"),
        ({"reference": "x" * 201}, "at most 100"),
        ({"about": QuestionClass()}, "at least one dimension"),
        ({"about": QuestionClass(unit="Nowhere")}, "no unit"),
    ):
        with pytest.raises(NotReady, match=why):
            enter_answer(OTHERS._replace(**wrong), by=officer())
    for role in (Role.AUDITOR, Role.CLEARER, Role.SERVICE):
        with pytest.raises(NotPermitted):
            enter_answer(OTHERS, by=by(role))
        with pytest.raises(NotPermitted):
            known(by(role))


def row(**given: str) -> str:
    usual = {"authority": "Another force", "reference": "FOI 8", "on": "2019-05-01", "source": "another authority", "says": "yes"}
    whole = {**dict.fromkeys(COLUMNS, ""), **usual, "unit": "CTIRU", "first_year": "2018", **given}
    return ",".join(whole[each] for each in COLUMNS)


def test_answers_come_from_a_file_all_or_none(told: InformationRequest) -> None:
    head = ",".join(COLUMNS)
    assert bring_answers(f"\ufeff{head}\n{row()}\n{row(says='how many', counted='authority', least='3')}\n".encode(), by=officer()) == 2
    first, second = KnownAnswer.objects.order_by("id")
    assert (first.about.years, second.counted, second.least, second.most) == (Years(2018), "authority", 3, None)
    for content, why in (
        (b"\xff", "not CSV"),
        (b"a,b\n1,2", "names these columns"),
        (f"{head}\n{row(on='1 May')}".encode(), "Row 2 cannot be read"),
        (f"{head}\n{row()}\n{row(source='hearsay')}".encode(), "Row 3 cannot be read"),
        (f"{head}\n{row(counted='colour')}".encode(), "Row 2 cannot be read"),
        (f"{head}\n{row()}\n{row(unit='Nowhere')}".encode(), "Row 3: There is no unit"),
        (f"{head}\n{row(source='ours')}".encode(), "Row 2: Your own answers"),
        (b"x" * 5_000_001, "larger than 5 MB"),
        (f"{head}\n{'x' + chr(10)}".encode(), "Row 2 cannot be read"),
    ):
        with pytest.raises(NotReady, match=why):
            bring_answers(content, by=officer())
    assert KnownAnswer.objects.count() == 2


def test_what_is_protected_is_declared_and_taken_out_for_a_reason(told: InformationRequest) -> None:
    of = Proposition(0, "A police service", CTIRU, "The CTIRU works with Facebook")
    assert declare(of, by=officer()).number == 1
    for wrong, why in (
        ({"words": ""}, "in words"),
        ({"about": QuestionClass()}, "at least one"),
        ({"about": QuestionClass(unit="X")}, "no unit"),
    ):
        with pytest.raises(NotReady, match=why):
            declare(of._replace(**wrong), by=officer())
    with pytest.raises(NotReady, match="Say why"):
        undeclare(1, reason="", by=officer())
    undeclare(1, reason="It is published.", by=officer())
    assert not Protected.objects.exists()
    with pytest.raises(NotReady, match="no such"):
        undeclare(1, reason="Again.", by=officer())


def test_a_yes_and_a_no_are_both_looked_at_whichever_is_so(told: InformationRequest) -> None:
    declare(Proposition(0, "A police service", CTIRU, "The CTIRU works with Facebook"), by=officer())
    coded(told, about=COUNTER_TERRORISM._replace(unit="Roads policing"))
    request = asked(WORDS)
    code_question(request.reference, part="1", about=CTIRU, by=officer(), on=ON)
    seen = []
    for answer in Held:
        decide_held(request.reference, part="1", answer=answer, reasons="Looked.", by=officer(), on=ON)
        looked = look(officer(), request.reference, "1")
        seen.append((looked.yes, looked.no))
        assert (looked.yes[0].after, looked.no[0].after) == (Verdict.SO, Verdict.NOT_SO)
        assert looked.yes[0].newly_decided
    assert seen[0] == seen[1] == seen[2]
    assert (looked.coded, looked.about) == (True, CTIRU)


def test_what_was_told_of_the_part_itself_is_left_out(told: InformationRequest) -> None:
    declare(Proposition(0, "A police service", CTIRU, "The CTIRU works with Facebook"), by=officer())
    coded(told)
    looked = look(officer(), told.reference, "1")
    assert looked.yes[0].before is Verdict.OPEN
    assert not looked.coded


def test_the_database_holds_that_a_count_is_of_something_and_an_answer_coded_once(told: InformationRequest) -> None:
    coded(told)
    with pytest.raises(IntegrityError), transaction.atomic():
        KnownAnswer.objects.update(says=Said.COUNT.value)
    again = KnownAnswer.objects.get()
    again.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()
