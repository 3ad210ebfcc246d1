"""What a requester is told must not depend on what is held.

"The decision to use a NCND response will not be affected by whether a public authority does or does not in fact hold the requested
information." (Decision notice, Metropolitan Police Service, 23 June 2020, paragraph 18)
"""

import json
import subprocess
import sys
from typing import Any, cast

import pytest

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.acts import TO_A_CASE, Rule
from answerable.casework.authority.permissions import Do, Role
from answerable.cli import main
from answerable.cli.doors import PLANTS as NAMES
from answerable.law.positions import Held
from answerable.law.regime import ANSWERED_HERE
from answerable.web.worlds.making import World, people, undone, worlds
from answerable.web.worlds.pages import NOBODY, look, sights
from answerable.web.worlds.planted import PLANTS
from answerable.web.worlds.plays import ELSEWHERE, EVERY_SO_MANY, played
from answerable.web.worlds.plays import PLAYS as ACTS
from answerable.web.worlds.scenes import Scene, scenes
from answerable.web.worlds.seen import WATCHED
from answerable.web.worlds.watch import SCENES, watch


@pytest.mark.django_db
def test_no_door_tells_the_worlds_of_a_scene_apart() -> None:
    told = {each.door: each for each in watch([1])}
    assert {watched.door for watched in WATCHED} < set(told)
    assert {each.worlds for each in told.values()} == {4}
    assert [each.door for each in told.values() if each.leaks] == []
    assert not InformationRequest.objects.exists()


@pytest.mark.django_db
def test_every_leak_that_was_planted_is_found_and_where() -> None:
    """All at once, for each is in a door of its own, and every look is alone."""
    assert len({door for door, _ in PLANTS.values()}) == len(PLANTS)
    leaking = {each.door for each in watch([1], plants=PLANTS) if each.leaks}
    assert leaking == {door for door, _ in PLANTS.values()}


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, *(pytest.param(each, marks=pytest.mark.soak) for each in range(3, SCENES + 1, 2))])
def test_no_page_tells_the_worlds_apart_while_it_is_considered(number: int) -> None:
    """Before the position is taken, when what is held may have been decided already."""

    def looked(world: World) -> tuple[object, ...]:
        with undone():
            seen = look(world, Role.OFFICER.value, Role.HEAD.value)
        assert set(seen) > {"page: case", "page: position", "page: held", "log"}
        return tuple(sorted((name, repr(sight)) for name, sight in seen.items()))

    scene = tuple(scenes(number))[-1]
    first, *others = [world.played for world in worlds(scene, people(), looked)]
    assert first
    assert others == [first] * len(others)


@pytest.mark.soak
@pytest.mark.django_db
@pytest.mark.parametrize("plant", PLANTS)
def test_a_leak_that_was_planted_alone_is_found_and_where(plant: str) -> None:
    leaking = {each.door for each in watch([1], plants=[plant]) if each.leaks}
    assert leaking == {PLANTS[plant][0]}


def test_the_command_names_every_leak_that_can_be_planted() -> None:
    assert set(NAMES) == set(PLANTS)
    assert {door for door, _ in PLANTS.values()} <= {watched.door for watched in WATCHED}


@pytest.mark.django_db
def test_each_look_sees_the_case_and_no_refusal_to_look() -> None:
    """A door that answers every world with the same error keeps every secret, and proves nothing."""
    (scene,) = scenes(1)
    all_of_them = worlds(scene, people())
    world = next(all_of_them)
    seen = {watched.door: repr(watched.look(world)) for watched in WATCHED}
    for door in ("letter: text", "letter: HTML", "letter: title and file name", "register", "queue", "replay"):
        assert "WORLD-001" in seen[door]
    assert "neither confirmed nor denied" in seen["parts"]
    assert "NotReady: On this part the position is to neither confirm nor deny" in seen["acts, and letters of every other kind"]
    assert "letter sent" in seen["moment of sending"]
    assert "held decided" in seen["ledger export"]
    pages = {door: cast("list[Any]", sight) for door, sight in look(world, "FOI officer").items()}
    ((_, address, (status, _, _, body)),) = pages["page: case"]
    assert (address, status) == ("/requests/WORLD-001", 200)
    assert b"neither confirmed nor denied" in body
    assert all(status == 200 for _, _, (status, *_) in (*pages["page: task"], *pages["page: found"]))
    all_of_them.close()


@pytest.mark.django_db
def test_every_page_answers_whoever_asks_for_it() -> None:
    """By a page that they may see, or by one that says that there is none: a post that may not do a thing breaks nothing."""
    with undone():
        (scene,) = scenes(1)
        everybody = people()
        run = worlds(scene, everybody)
        world = next(run)
        looked = [sight() for who in (*everybody.by_role, NOBODY) for name, sight in sights(world, who) if name.startswith("page: ")]
        run.close()
    answers = [(who, address, cast("tuple[int, object]", answer)[0]) for who, address, answer in looked]
    assert {who for who, _, _ in answers} == {*everybody.by_role, NOBODY}
    assert [each for each in answers if each[2] not in (200, 302, 303, 403, 404, 405, 410, 422)] == []


def test_everything_that_can_be_done_is_played_in_the_worlds_or_watched_elsewhere() -> None:
    assert set(ACTS) | set(ELSEWHERE) == set(Do)
    assert not set(ACTS) & set(ELSEWHERE)
    assert all(ELSEWHERE.values())


@pytest.mark.django_db
def test_what_was_played_was_refused_or_left_an_entry_and_not_for_a_slip_of_ours() -> None:
    """Over scenes that come round to everything: an act that always fails before it looks at the part would prove nothing."""
    told: dict[str, str] = {}
    with undone():
        everybody = people()
        for scene in scenes(EVERY_SO_MANY):
            run = worlds(scene, everybody, played)
            told |= {do: repr(given) for do, given in cast("tuple[tuple[str, object], ...]", next(run).played)}
            run.close()
    assert set(told) == {do.name for do in ACTS}
    assert not [do for do, given in told.items() if "KeyError" in given]
    for name in (do.name for do, act in TO_A_CASE.items() if act.rule is Rule.GROUND):
        assert "this act could tell" in told[name]
    for do in ("ASK_SEARCH", "DECIDE_HELD", "READ_FOUND", "ADD_DOCUMENT"):
        assert "neither" in told[do]


def made() -> tuple[Scene, ...]:
    return tuple(scenes(SCENES))


def test_there_are_fifty_worlds_and_more_and_they_differ_in_what_is_held_alone() -> None:
    assert sum(len(each.worlds) for each in made()) >= 50
    for scene in made():
        assert len(set(scene.worlds)) == len(scene.worlds)
        for nth in range(len(scene.secrets)):
            answers = [world[nth].answer for world in scene.worlds]
            assert set(answers) == set(Held)
            assert len({world[nth].documents for world in scene.worlds}) > 2


def test_among_the_scenes_is_a_mixed_answer_a_slice_and_every_provision() -> None:
    first = made()[0]
    assert [part for part, _ in first.open] == ["1", "2", "3"]
    assert [secret.part for secret in first.secrets] == ["4"]
    secrets = [secret for scene in made() for secret in scene.secrets]
    for regime in ANSWERED_HERE:
        assert any(secret.extent for scene in made() if scene.regime is regime for secret in scene.secrets)
    claimed = {claim["provision"] for secret in secrets for claim in secret.tables["claim"]}
    assert claimed == {"FOIA s.31(3)", "FOIA s.40(5B)(a)(i)", "FOIA s.24(2)", "EIR reg 12(6)", "EIR reg 13(5B)(a)(i)"}


def test_a_run_comes_round_to_everybody() -> None:
    """There is a scene for somebody in each post, for a stranger and for nobody."""
    assert len(Role) + 2 <= SCENES


def test_the_same_seed_makes_the_same_scenes() -> None:
    assert made() == made()


@pytest.mark.soak
def test_the_command_looks_through_every_door_in_every_world() -> None:
    run = [sys.executable, "-c", "import sys; from answerable.cli import main; sys.exit(main())", "doors", "--json"]
    clean = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (clean.returncode, clean.stderr) == (0, "")
    assert all(each["worlds"] >= 50 and each["leaks"] == 0 for each in json.loads(clean.stdout))
    planted = subprocess.run([*run, "--plant", "timing"], capture_output=True, text=True, check=False)
    assert planted.returncode == 1
    assert [each["door"] for each in json.loads(planted.stdout) if each["leaks"]] == ["moment of sending"]


def test_a_leak_that_nobody_knows_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doors", "--plant", "smell"]) == 2
    assert "see `answerable doors --help`." in capsys.readouterr().err
