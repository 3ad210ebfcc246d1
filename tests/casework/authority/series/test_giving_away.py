"""What a letter gives away with what was told before: worked out before it goes, decided by a person, and coded once it went."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from answerable.casework.authority.actions.giving_away import code_as_they_stand, decide_given_away, look_at_letter, to_code
from answerable.casework.authority.actions.letters import Wanted, draft, read, send, what_blocks
from answerable.casework.authority.actions.mosaic import declare, enter_answer, known
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.actions.series import code_question
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.classes import QuestionClass, Years
from answerable.casework.authority.series.giving_away import GivesAway, gives_away
from answerable.casework.authority.series.models import KnownAnswer, StandingPosition
from answerable.casework.authority.series.mosaic.together import Verdict
from answerable.casework.authority.series.told import Answered, From, Proposition, Said
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from tests.casework.authority.cast import authority, by, officer
from tests.casework.authority.positions import ncnd
from tests.casework.authority.series.registered import ON, asked, registered

pytestmark = pytest.mark.django_db
OURS = "A police service"
UNIT = QuestionClass(counterparty="Facebook", unit="CTIRU", activity="Partnership")
SECRET = Proposition(0, OURS, UNIT._replace(years=Years(2019, 2019)), "That the CTIRU worked with Facebook in 2019")
NEWSPAPER = Answered(OURS, UNIT._replace(years=Years(2018, 2020)), Said.YES, "A newspaper", date(2019, 9, 17), From.PUBLIC)


@pytest.fixture(autouse=True)
def _kept(db: None) -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    registered()
    StandingPosition.objects.all().delete()  # so that nothing else stops a letter here


def answering(*years: int, held: Held = Held.NO, coded: bool = True) -> Letter:
    """A letter that tells of each of some years, in a part of its own, whether anything is held."""
    request = asked(*(f"Did the CTIRU partner with Facebook in {year}?" for year in years))
    numbers = tuple(str(nth) for nth, _ in enumerate(years, start=1))
    for number, year in zip(numbers, years, strict=True):
        decide_held(request.reference, part=number, answer=held, reasons="The register was read.", by=officer(), on=ON)
        if coded:
            about = UNIT._replace(years=Years(year, year))
            code_question(request.reference, part=number, about=about, by=officer(), on=ON)
    return drafted(request, numbers)


def drafted(request: InformationRequest, numbers: Sequence[str]) -> Letter:
    return draft(request.reference, wanted=Wanted(Kind.ANSWER, tuple(numbers)), by=officer(), on=ON)


def of(letter: Letter) -> GivesAway:
    found = look_at_letter(officer(), letter.request.reference, letter.number, on=ON)[1]
    assert found is not None
    return found


def blocked(letter: Letter) -> list[str]:
    return [each.why for each in what_blocks(officer(), letter.request.reference, letter.number, on=ON) if "protected" in each.why]


def decided(letter: Letter, *, goes: bool = True, reason: str = "The Minister has said so since.") -> None:
    decide_given_away(letter.request.reference, number=letter.number, goes=goes, reason=reason, by=officer(), on=ON)


def test_what_an_answer_makes_likelier_is_said_with_the_two_numbers() -> None:
    declare(SECRET, by=officer())
    enter_answer(NEWSPAPER, by=officer())
    away = of(answering(2020))
    (found,) = away.likelier
    assert (away.decides, found.share_before, found.share_after) == ((), (4, 7), (2, 3))
    assert (away.answers, away.uncoded) == (1, 0)


def test_parts_of_one_letter_are_looked_at_together_and_the_fewest_answers_are_named_with_their_days() -> None:
    declare(SECRET, by=officer())
    enter_answer(NEWSPAPER, by=officer())
    enter_answer(NEWSPAPER._replace(reference="Another newspaper", about=UNIT), by=officer())
    letter = answering(2020, 2018)
    (found,) = of(letter).decides
    assert found.after is Verdict.SO
    own = letter.request.reference
    assert [(each.reference, each.on) for each in found.by] == [
        ("A newspaper", date(2019, 9, 17)),
        (f"{own} part 1", ON),
        (f"{own} part 2", ON),
    ]


def test_an_answer_of_another_authority_or_of_other_years_decides_nothing_here() -> None:
    declare(SECRET, by=officer())
    enter_answer(NEWSPAPER._replace(body="Another force", source=From.ANOTHER), by=officer())
    away = of(answering(2020, 2018))
    assert (away.decides, away.likelier) == ((), ())


def test_a_letter_that_decides_something_waits_for_a_decision_with_reasons() -> None:
    declare(SECRET, by=officer())
    letter = answering(2019)
    assert blocked(letter) == ["By itself or with what was told before, it decides something that is protected."]
    reference = letter.request.reference
    with pytest.raises(NotReady, match="decides something that is protected"):
        send(reference, number=letter.number, because="It is late.", by=by(Role.HEAD, Role.OFFICER), on=ON)
    with pytest.raises(NotReady, match="Say why"):
        decided(letter, reason=" ")
    decided(letter, goes=False)
    assert "that it does not go" in blocked(letter)[0]
    decided(letter)
    assert blocked(letter) == []
    decision = of(letter).decision
    assert decision is not None
    assert (decision.goes, decision.propositions, decision.reason) == (True, frozenset({1}), "The Minister has said so since.")


def test_a_decision_is_on_what_was_decided_then_and_not_on_what_comes_after() -> None:
    declare(SECRET, by=officer())
    letter = answering(2019)
    decided(letter)
    declare(SECRET._replace(words="That anybody did"), by=officer())
    assert blocked(letter) == ["By itself or with what was told before, it decides something that is protected."]
    assert of(letter).decision is None


def test_nothing_of_it_stands_in_the_letter_or_in_what_blocks_it() -> None:
    declare(SECRET, by=officer())
    letter = answering(2019)
    before = letter.text
    decided(letter)
    sent = send(letter.request.reference, number=letter.number, by=officer(), on=ON)
    assert "Minister" not in sent.text
    assert "protected" not in sent.text
    assert [line for line in before.splitlines() if line not in sent.text.splitlines()] == []
    assert all(SECRET.words not in each for each in blocked(letter))


def test_what_neither_confirms_nor_denies_tells_nothing_and_gives_nothing_away() -> None:
    declare(SECRET, by=officer())
    request = asked("Did the CTIRU partner with Facebook in 2019?")
    take_position(request.reference, part="1", tables=ncnd("1"), by=officer(), on=ON)
    letter = drafted(request, ["1"])
    assert look_at_letter(officer(), request.reference, letter.number, on=ON)[1] is None
    with pytest.raises(NotReady, match="decides nothing that is protected"):
        decided(letter)


def test_without_anything_protected_nothing_is_worked_out_and_past_the_time_it_cannot_tell() -> None:
    letter = answering(2019)
    assert look_at_letter(officer(), letter.request.reference, letter.number, on=ON)[1] is None
    declare(SECRET, by=officer())
    case = fold(letter.request.authority, letter.request.case)
    away = gives_away(letter, case, {"1": Said.NO}, on=ON, seconds=0)
    assert away is not None
    assert (away.decides, len(away.cannot_tell)) == ((), 1)


def test_a_part_whose_words_name_no_class_is_not_looked_at() -> None:
    declare(SECRET, by=officer())
    request = asked("Who paid for lunch?")
    decide_held(request.reference, part="1", answer=Held.NO, reasons="Nobody did.", by=officer(), on=ON)
    away = of(drafted(request, ["1"]))
    assert (away.found, [any(each.about.named()) for each in away.tells]) == ((), [False])


def test_a_claim_of_a_mosaic_that_names_no_earlier_answer_is_flagged_at_the_gate_and_one_that_rests_on_a_later_is_premature() -> None:
    for named, flag in (
        ([], "is bare"),
        ([{"reference": "The next request", "said": "yes", "on": ON + timedelta(days=9)}], "is premature"),
    ):
        request = asked("Did the CTIRU partner with Facebook in 2019?")
        tables = ncnd("1")
        tables["claim"][0]["test"][0]["mosaic"] = {"argument": "Read together they map what is done.", "combines_with": named}
        take_position(request.reference, part="1", tables=tables, by=officer(), on=ON)
        letter = drafted(request, ["1"])
        norms = read(officer(), request.reference, letter.number, on=ON).norms
        assert [flag in each for each in norms if "harms together" in each] == [True]


def test_what_was_told_is_coded_as_it_stands_once_it_went() -> None:
    letter = answering(2019, 2020, coded=False)
    reference = letter.request.reference
    assert to_code(officer(), reference, letter.number)[1] == ()
    send(reference, number=letter.number, by=officer(), on=ON)
    assert known(officer()).uncoded == 2
    assert code_as_they_stand(reference, number=letter.number, by=officer(), on=ON) == ["1", "2"]
    rows = KnownAnswer.objects.order_by("part")
    assert [(each.part, each.says, each.about.years) for each in rows] == [
        ("1", "no", Years(2019, 2019)),
        ("2", "no", Years(2020, 2020)),
    ]
    assert known(officer()).uncoded == 0
    with pytest.raises(NotReady, match="nothing left to code"):
        code_as_they_stand(reference, number=letter.number, by=officer(), on=ON)


def test_it_is_for_those_who_may_see_it_alone() -> None:
    declare(SECRET, by=officer())
    letter = answering(2019)
    for role in (Role.AUDITOR, Role.CLEARER, Role.SERVICE):
        with pytest.raises(NotPermitted):
            look_at_letter(by(role), letter.request.reference, letter.number, on=ON)
    with pytest.raises(NotPermitted):
        decide_given_away(letter.request.reference, number=letter.number, goes=True, reason="So.", by=by(Role.AUDITOR), on=ON)
