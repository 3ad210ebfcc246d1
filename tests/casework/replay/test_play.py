"""A case that is played comes to what its file says: the same findings, whether it is folded as it goes or afterwards."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from answerable.casework.authority.acting import By
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest, Letter, PublicAuthority
from answerable.casework.authority.standing import stands
from answerable.casework.authority.states import Stage
from answerable.casework.ledger.models import Entry
from answerable.casework.replay.outcome import outcome
from answerable.casework.replay.play import cast_of, instant, play
from answerable.casework.replay.score import Score
from answerable.documents.case_file import read_case
from answerable.law.case import Case
from answerable.law.not_law import OutOfOrder
from answerable.law.timeline import timeline

pytestmark = pytest.mark.django_db
FOLDER = Path(__file__).parents[3] / "cases"
CASES = sorted((*FOLDER.glob("*.toml"), *FOLDER.glob("notices/*.toml")))
_LETTERS: dict[str, set[str]] = {
    "drainage-board": {"acknowledgement", "answer"},
    "fire-authority": {"acknowledgement", "answer"},
    "maintained-school": {"answer"},
    "seed": set(),
}
SEED = next(each for each in CASES if each.stem == "seed")


def played(text: str, **given: Any) -> InformationRequest:
    score = Score(text)
    about = {"facts": score.facts(), "complaints_procedure": score.procedure()}
    authority = PublicAuthority.objects.create(slug=f"authority-{PublicAuthority.objects.count()}", name=score.case.authority, **about)
    request = play(score, authority=authority, cast=cast_of(authority), **given)
    request.refresh_from_db()
    return request


def of(file: Path) -> InformationRequest:
    return played(file.read_text(encoding="utf-8"))


def findings(case: Case) -> set[tuple[str, str, str]]:
    """What follows on each part: what it answers, and its derivation. A letter that answers a part slice by slice comes to no more."""
    moments = timeline(case)
    given = {(each.asks, each.finding.derivation(), part) for moment in moments for each in moment.findings for part in each.parts}
    return given | {(each.question, "", "") for moment in moments for each in moment.questions}


def told(request: InformationRequest, on: date | None = None) -> dict[str, Any]:
    cast = cast_of(request.authority)
    day = on or Entry.objects.filter(case=request.case).latest("number").on
    return outcome(request, by=By(cast.officer, instant(day)), on=day)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_every_case_plays_and_comes_to_the_findings_of_its_file(file: Path) -> None:
    request = of(file)
    folded = fold(request.authority, request.case).case()
    case = read_case(file.read_text(encoding="utf-8"))
    assert findings(folded) == findings(case)
    assert folded.parts == case.parts
    assert _put_forward(folded) == _put_forward(case)
    assert told(request)["ledger"]["verified"] is True


def _put_forward(case: Case) -> set[object]:
    """What is claimed, weighed and barred, each with the day by which it was judged."""
    return {
        *((each.part, each.pleaded.claim, each.judged_on) for each in case.claims),
        *((each.part, each.weighed.duty, each.weighed.extent, each.weighed.on) for each in case.weighed),
        *((each.parts, type(each.bar), each.judged_on) for each in case.bars),
    }


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_folding_as_the_case_goes_is_folding_it_afterwards(file: Path) -> None:
    live: list[tuple[int, list[object]]] = []

    def after(request: InformationRequest) -> None:
        last = Entry.objects.filter(case=request.case).latest("number")
        live.append((last.number, standing(fold(request.authority, request.case), last.on)))

    request = played(file.read_text(encoding="utf-8"), after=after)
    entries = {each.number: each for each in Entry.objects.filter(case=request.case)}
    afterwards = [
        (number, standing(fold(request.authority, request.case, known_at=entries[number].at), entries[number].on)) for number, _ in live
    ]
    assert afterwards == live


def standing(folded: Folded, on: date) -> list[object]:
    found: list[object] = []
    for each in stands(folded, on=on):
        clocks = [(clock.standing, clock.works_to.value if clock.works_to else None, clock.answered_on) for clock in each.clocks]
        position = folded.position(each.part.number)
        found.append((each.part, clocks, each.told, position.tables if position else None))
    return found


def test_the_seed_comes_to_what_the_notice_says() -> None:
    seed = told(of(SEED))
    assert seed["clock"]["last_day"] == "2019-12-06"
    assert [each["clock"]["last_day"] for each in seed["parts"]] == ["2019-12-06"] * 4
    positions = [(each["confirm_or_deny"]["position"], each["communicate"]["position"]) for each in seed["parts"]]
    assert positions == [
        ("confirmed as held", "communicated in part"),
        ("confirmed as held", "communicated"),
        ("confirmed as held", "communicated"),
        ("neither confirmed nor denied", "not reached"),
    ]
    assert seed["parts"][3]["confirm_or_deny"]["under"] == ["FOIA s.31(3)"]
    recorded = {each["under"] for each in seed["findings"] if each["recorded"]}
    assert recorded == {"FOIA s.10(1)", "FOIA s.31(3)"}
    assert "33" in {each["finding"].rpartition(": ")[2] for each in seed["findings"]}
    assert [each["last_day"] for each in seed["steps"]] == ["2020-07-28"] * 2
    assert "21 July 2020" in {each["finding"].rpartition(": ")[2] for each in seed["findings"] if each["under"] == "GRC r.22(1)(b)"}


def test_a_letter_goes_through_the_gate_where_the_file_has_the_judgements_that_it_needs() -> None:
    sent = {file.stem: {each.kind for each in Letter.objects.filter(request=of(file))} for file in CASES if file.stem in _LETTERS}
    assert sent == _LETTERS


def test_a_letter_that_would_tell_something_else_is_recorded_as_it_was_sent() -> None:
    police = of(next(each for each in CASES if each.stem == "police-service"))
    assert [each.parts for each in Letter.objects.filter(request=police, kind="answer")] == [["1", "2", "4"]]
    recorded = Entry.objects.filter(case=police.case, kind="recorded").order_by("number")
    assert [each.on for each in recorded] == [date(2026, 4, 10), date(2026, 5, 8)]


def test_the_commissioners_judgements_come_with_the_notice_and_not_before() -> None:
    request = of(SEED)
    positions = [each for each in fold(request.authority, request.case).positions if each.part == "4"]
    assert [(each.stage, each.on, "test" in each.tables["claim"][0]) for each in positions] == [
        (Stage.FIRST, date(2019, 12, 20), False),
        (Stage.NOTICE, date(2020, 6, 23), True),
    ]


def test_a_position_at_review_is_taken_by_the_reviewer() -> None:
    text = SEED.read_text(encoding="utf-8").replace('by = "the Commissioner"\non = 2020-06-23', 'by = "the reviewer"\non = 2020-02-17')
    request = played(text)
    review = [each for each in fold(request.authority, request.case).positions if each.stage is Stage.REVIEW]
    assert [(each.part, each.on) for each in review] == [("4", date(2020, 2, 17))]
    assert all(each.by.endswith("reviewer") for each in review)


def test_a_part_that_was_not_answered_stands_where_it_stands() -> None:
    parts = {each["number"]: each for each in told(of(next(each for each in CASES if each.stem == "district-council")))["parts"]}
    waiting = parts["3"]
    assert (waiting["clock"]["last_day"], waiting["confirm_or_deny"]["position"]) == (None, "waiting for the requester")


def test_a_missing_judgement_is_named_and_not_guessed() -> None:
    text = """
schema = 2
title = "The plan"
authority = "A parish council"
part = [{ number = "1", asked = "The plan" }]
event = [{ kind = "request", on = 2026-03-02 }]
"""
    (part,) = told(played(text))["parts"]
    assert part["confirm_or_deny"]["position"] is None
    assert "part 1" in part["confirm_or_deny"]["lacks"]
    assert part["clock"]["last_day"] == "2026-03-31"


def test_a_clock_that_runs_is_shown_before_those_that_are_answered() -> None:
    text = SEED.read_text(encoding="utf-8")
    cut = text.replace('[[event]] # (7)\nkind = "response"\non = 2020-01-28\nparts = ["2", "3"]\nsaid = "held"\ndisclosed = "all"\n', "")
    clock = told(played(cut))["clock"]
    assert (clock["which"], clock["part"], clock["last_day"]) == ("the earliest that is unmet", "2", "2019-12-06")


def test_two_requests_in_one_file_are_refused() -> None:
    text = SEED.read_text(encoding="utf-8").replace("[[event]] # (6)", '[[event]]\nkind = "request"\non = 2019-11-08\n\n[[event]] # (6)')
    with pytest.raises(OutOfOrder, match="one request, for all of its parts"):
        Score(text)
