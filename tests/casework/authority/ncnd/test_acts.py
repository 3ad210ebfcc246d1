"""Every act is on the list, with what it needs where the answer neither confirms nor denies; and needs it."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.actions.consult import consult
from answerable.casework.authority.actions.letters import Wanted, draft, send, what_blocks
from answerable.casework.authority.actions.ncnd import clear_ground, consider, set_aside, state_ground, waiting
from answerable.casework.authority.actions.position import take_position, where
from answerable.casework.authority.actions.record import transfer
from answerable.casework.authority.actions.search import ask_search, chase, decide_held, read_found
from answerable.casework.authority.actions.under_its_law import find_regime
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.acts import BESIDE, ESTIMATE, IN_A_LETTER, TELLING, TO_A_CASE, Rule
from answerable.casework.authority.ncnd.secret import considered, secret
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.release.actions import add_document
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.documents.letters import Kind
from answerable.law.not_law import MissingJudgement
from answerable.law.positions import Held
from answerable.law.regime import Regime
from tests.casework.authority.cast import DAY, authority, by, divided, officer
from tests.casework.authority.positions import JUDGED, decided, judged, ncnd

pytestmark = pytest.mark.django_db
ABOUT = {"sent_on": DAY, "what_happened": "A wrong file was enclosed.", "asked": "Please delete it."}
WHY = "Either answer would show offenders where the police look."


def folded(request: InformationRequest) -> Folded:
    return fold(request.authority, request.case)


def considering(*parts: str) -> InformationRequest:
    request = divided()
    consider(request.reference, parts=parts or ("4",), reason=WHY, by=officer(), on=DAY)
    return request


def grounded(request: InformationRequest, act: str, part: str = "4", *, cleared: bool = True) -> None:
    state_ground(request.reference, act=act, parts=[part], rests_on="words", reason="They name two years.", by=officer(), on=JUDGED)
    (ground,) = waiting(folded(request))
    clear_ground(request.reference, number=ground.number, cleared=cleared, reason="Seen.", by=by(Role.HEAD), on=JUDGED)


def test_everything_that_can_be_done_and_every_kind_of_letter_is_on_the_list_with_its_reason() -> None:
    assert set(TO_A_CASE) == set(Do)
    assert set(IN_A_LETTER) == set(Kind)
    assert all(act.why for act in (*TO_A_CASE.values(), *IN_A_LETTER.values(), *BESIDE.values()))


def test_a_ground_can_be_stated_for_what_needs_one_and_for_nothing_else() -> None:
    assert set(TELLING) == {
        *(do.value for do, act in TO_A_CASE.items() if act.rule is Rule.GROUND),
        *(kind.value for kind, act in IN_A_LETTER.items() if act.rule is Rule.GROUND),
        ESTIMATE,
    }
    request = considering()
    with pytest.raises(NotReady, match="among those that are offered"):
        state_ground(request.reference, act="send a letter", parts=["4"], rests_on="words", reason="So.", by=officer(), on=JUDGED)


def test_what_is_considered_is_secret_until_a_position_is_taken_or_it_is_set_aside() -> None:
    request = considering("3", "4")
    assert considered(folded(request)) == {"3", "4"}
    assert secret(folded(request)) == ("3", "4")
    set_aside(request.reference, parts=["3"], reason="The question asks for what is public.", by=officer(), on=DAY)
    take_position(request.reference, part="4", tables=ncnd(), by=officer(), on=JUDGED)
    assert not considered(folded(request))
    assert secret(folded(request)) == ("4",)
    assert secret(folded(request), ["1", "2"]) == ()


@pytest.mark.parametrize(
    "act",
    [
        lambda ref: ask_search(ref, to="Records", parts=["4"], due_on=JUDGED, by=officer(), on=JUDGED),
        lambda ref: decide_held(ref, part="4", answer=Held.YES, reasons="Looked.", by=officer(), on=JUDGED),
        lambda ref: read_found(ref, part="4", by=officer(), on=JUDGED),
        lambda ref: add_document(ref, part="4", name="found.txt", content=b"A document.", by=officer(), on=JUDGED),
    ],
)
def test_nobody_looks_while_it_is_considered(act: Any) -> None:
    request = considering()
    with pytest.raises(NotReady, match="neither confirm"):
        act(request.reference)
    set_aside(request.reference, parts=["4"], reason="The question asks for what is public.", by=officer(), on=DAY)
    act(request.reference)


@pytest.mark.parametrize("answer", [Held.YES, Held.NO])
@pytest.mark.parametrize("kind", [Kind.ANSWER, Kind.CORRECTION])
def test_what_was_decided_before_is_shown_to_nobody_while_it_is_considered(answer: Held, kind: Kind) -> None:
    request = divided()
    decide_held(request.reference, part="4", answer=answer, reasons="Looked.", by=officer(), on=DAY)
    consider(request.reference, parts=["4"], reason=WHY, by=officer(), on=DAY)
    with pytest.raises(MissingJudgement, match="whether the information is held, on the balance of probabilities, for part 4"):
        draft(request.reference, wanted=Wanted(kind, ("4",), about=ABOUT), by=officer(), on=JUDGED)
    assert where(officer(), request.reference, "4", on=JUDGED).position is None


def test_a_service_is_reminded_of_nothing_that_nobody_need_search_for() -> None:
    request = divided()
    task = ask_search(request.reference, to="Records", parts=["4"], due_on=JUDGED, by=officer(), on=DAY)
    consider(request.reference, parts=["4"], reason=WHY, by=officer(), on=DAY)
    with pytest.raises(NotReady, match="nothing to remind anybody of"):
        chase(task.pk, by=officer(), on=JUDGED)


@pytest.mark.parametrize(
    ("act", "do"),
    [
        (Do.TRANSFER, lambda ref: transfer(ref, to="Another force", parts=["4"], by=officer(), on=JUDGED)),
        (Do.CONSULT, lambda ref: consult(ref, whom="A supplier", parts=["4"], due_on=JUDGED, question="?", by=officer(), on=JUDGED)),
        (Do.FIND_REGIME, lambda ref: find_regime(ref, parts=["4"], regime=Regime.EIR, reason="Air.", by=officer(), on=JUDGED)),
    ],
)
def test_an_act_that_tells_needs_a_cleared_ground_and_says_why(act: Do, do: Any) -> None:
    request = considering()
    with pytest.raises(NotReady, match="this act could tell: ") as refused:
        do(request.reference)
    assert TO_A_CASE[act].why in str(refused.value)
    grounded(request, act.value, cleared=False)
    with pytest.raises(NotReady, match="this act could tell"):
        do(request.reference)
    grounded(request, act.value)
    do(request.reference)


def test_an_estimate_of_cost_beside_the_claim_needs_a_ground() -> None:
    request = divided()
    bar = {
        "provision": "FOIA s.12(2)",
        "listed_in_part_i": False,
        "work": [{"activity": "determining", "minutes": 2000}],
        "reasonable": judged(reasons="So many stores."),
    }
    tables = {**ncnd(), "bar": [bar]}
    with pytest.raises(NotReady, match="hours are counted over what is there"):
        take_position(request.reference, part="4", tables=tables, by=officer(), on=JUDGED)
    grounded(request, ESTIMATE)
    take_position(request.reference, part="4", tables=tables, by=officer(), on=JUDGED)


@pytest.mark.parametrize("kind", [kind for kind, act in IN_A_LETTER.items() if act.rule is Rule.GROUND and kind is Kind.LATE])
def test_a_letter_that_tells_is_blocked_for_good_until_a_ground_is_cleared(kind: Kind) -> None:
    authority(complaints_procedure="Write to us.")
    request = decided()
    wanted = Wanted(kind, ("4",), about={"expected_on": date(2019, 12, 20)})
    number = draft(request.reference, wanted=wanted, by=officer(), on=JUDGED).number
    (block,) = what_blocks(officer(), request.reference, number, on=JUDGED)
    assert (block.final, IN_A_LETTER[kind].why in block.why) == (True, True)
    with pytest.raises(NotReady, match="this act could tell"):
        send(request.reference, number=number, because="In spite of it.", by=by(Role.OFFICER, Role.HEAD), on=JUDGED)
    grounded(request, kind.value)
    send(request.reference, number=number, by=officer(), on=JUDGED)


def test_a_letter_of_the_other_parts_needs_none() -> None:
    request = decided()
    wanted = Wanted(Kind.LATE, ("1", "2", "3"), about={"expected_on": date(2019, 12, 20)})
    assert (
        what_blocks(officer(), request.reference, draft(request.reference, wanted=wanted, by=officer(), on=JUDGED).number, on=JUDGED) == ()
    )


def test_nobody_clears_their_own_ground_and_none_rests_on_what_is_held() -> None:
    request = considering()
    told: dict[str, Any] = {"act": Kind.LATE.value, "parts": ["4"], "rests_on": "words", "by": by(Role.HEAD), "on": JUDGED}
    for words, why in (("", "Say how it follows"), ("We have found the records.", "speaks as though something were held")):
        with pytest.raises(NotReady, match=why):
            state_ground(request.reference, reason=words, **told)
    state_ground(request.reference, reason="They ask for ten years.", **told)
    (ground,) = waiting(folded(request))
    with pytest.raises(NotPermitted, match="somebody else must clear it"):
        clear_ground(request.reference, number=ground.number, cleared=True, by=by(Role.HEAD), on=JUDGED)
    with pytest.raises(NotReady, match="does not follow"):
        clear_ground(request.reference, number=ground.number, cleared=False, by=by(Role.CLEARER), on=JUDGED)
    with pytest.raises(NotReady, match="No such ground waits"):
        clear_ground(request.reference, number=1, cleared=True, by=by(Role.CLEARER), on=JUDGED)


@pytest.mark.parametrize(
    ("parts", "reason", "why"),
    [
        ((), WHY, "Name parts of the request"),
        (("9",), WHY, "Its parts are 1, 2, 3, 4"),
        (("4",), WHY, "considered already"),
        (("3",), "", "you did not look first"),
        (("3",), "We hold the records that they ask for.", "speaks as though something were held"),
    ],
)
def test_what_is_considered_names_parts_and_rests_on_the_request_alone(parts: tuple[str, ...], reason: str, why: str) -> None:
    request = considering()
    with pytest.raises(NotReady, match=why):
        consider(request.reference, parts=parts, reason=reason, by=officer(), on=DAY)


@pytest.mark.parametrize(
    ("parts", "reason", "why"), [((), WHY, "not being considered"), (("3",), WHY, "not being"), (("4",), "", "Say why")]
)
def test_what_is_not_considered_cannot_be_set_aside(parts: tuple[str, ...], reason: str, why: str) -> None:
    request = considering()
    with pytest.raises(NotReady, match=why):
        set_aside(request.reference, parts=parts, reason=reason, by=officer(), on=DAY)
