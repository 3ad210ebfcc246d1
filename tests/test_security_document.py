"""docs/security.md answers every requirement of level 2 once, and cites only what is there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
TOP, _, TABLES = TEXT.partition("## Requirement by requirement")
CITED = sorted(set(re.findall(r"`((?:src|tests|docs|scripts|requirements|\.ci)/[^`]+|[A-Za-z-]+\.(?:md|toml|json)|Makefile)`", TEXT)))
ROWS = re.findall(r"^\| (\d[^|]*) \| (\**[a-z/ ]+\**) \| ([^|]+) \| ([^|]*) \|$", TABLES, re.MULTILINE)
ANSWERS = {"met", "as deployed", "**not met**", "n/a"}
# The sections of ASVS 4.0.3, each with its requirements of level 2. What is missing was deleted there, or is of level 3.
LEVEL_2 = """
    1.1: 1-7; 1.2: 1-4; 1.4: 1 4-5; 1.5: 1-4; 1.6: 1-4; 1.7: 1-2; 1.8: 1-2; 1.9: 1-2
    1.10: 1; 1.11: 1-2; 1.12: 2; 1.14: 1-6
    2.1: 1-12; 2.2: 1-3; 2.3: 1-3; 2.4: 1-6; 2.5: 1-7; 2.6: 1-3; 2.7: 1-6; 2.8: 1-7; 2.9: 1-3
    2.10: 1-4; 3.1: 1; 3.2: 1-4; 3.3: 1-4; 3.4: 1-5; 3.5: 1-3; 3.7: 1
    4.1: 1-3 5; 4.2: 1-2; 4.3: 1-3; 5.1: 1-5; 5.2: 1-8; 5.3: 1-10; 5.4: 1-3; 5.5: 1-4
    6.1: 1-3; 6.2: 1-6; 6.3: 1-2; 6.4: 1-2; 7.1: 1-4; 7.2: 1-2; 7.3: 1 3-4; 7.4: 1-3
    8.1: 1-4; 8.2: 1-3; 8.3: 1-8; 9.1: 1-3; 9.2: 1-4; 10.2: 1-2; 10.3: 1-3; 11.1: 1-8
    12.1: 1-3; 12.2: 1; 12.3: 1-6; 12.4: 1-2; 12.5: 1-2; 12.6: 1; 13.1: 1 3-5; 13.2: 1-3 5-6
    13.3: 1-2; 13.4: 1-2; 14.1: 1-4; 14.2: 1-6; 14.3: 2-3; 14.4: 1-7; 14.5: 1-4
"""

TRIED = {
    *("rate limits", "spam", "mass requests", "script in request text", "homograph authority names"),
    *("enumeration of references", "open redirects", "CSRF", "SSRF through links", "XSS in mail bodies"),
}


def numbers(said: str, dash: str) -> list[int]:
    first, _, last = said.partition(dash)
    return list(range(int(first), int(last or first) + 1))


def requirements(said: str) -> list[str]:
    """`12.3.1–12.3.3, 13.1.5` as each of them."""
    found = []
    for piece in said.split(", "):
        section = piece.partition("–")[0].rpartition(".")[0]
        found += [f"{section}.{each}" for each in numbers("–".join(each.rpartition(".")[2] for each in piece.split("–")), "–")]
    return found


@cache
def named_in(path: Path) -> frozenset[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return frozenset(each.name for each in nodes if isinstance(each, ast.FunctionDef) and each.name.startswith("test_"))


@pytest.mark.parametrize("cited", CITED)
def test_what_is_cited_is_there(cited: str) -> None:
    path, _, test = cited.partition("::")
    assert (ROOT / path).exists(), f"{path} is cited and is not there"
    assert not test or test in named_in(ROOT / path), f"{path} has no {test}"


def test_whatever_strangers_try_is_held_by_a_test() -> None:
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$", TOP.partition("### What strangers try")[2].partition("###")[0], re.MULTILINE)
    held = {what: re.findall(r"`tests/[^`]+::test_[^`]+`", by) for what, by in rows}
    assert {what for what, by in held.items() if by} == TRIED


def test_every_requirement_of_level_2_is_answered_once() -> None:
    sections = re.findall(r"([\d.]+): ([\d -]+)", LEVEL_2)
    asked = [f"{section}.{n}" for section, said in sections for piece in said.split() for n in numbers(piece, "-")]
    answered = [each for row in ROWS for each in requirements(row[0])]
    assert sorted(answered) == sorted(asked)
    assert {row[1] for row in ROWS} == ANSWERS


def test_the_list_at_the_top_is_what_the_tables_say_is_not_met() -> None:
    listed = " ".join(TOP.partition("### What is not met, by what is asked for")[2].split()).rstrip(".").split("; ")
    assert listed == [f"{number} {what}" for number, answer, what, _ in ROWS if answer == "**not met**"]


def test_the_counts_are_those_of_the_tables() -> None:
    said = " ".join(TABLES.split("### V1", 1)[0].split())
    counts = {answer: sum(len(requirements(row[0])) for row in ROWS if row[1] == answer) for answer in ANSWERS}
    assert f"Of {sum(counts.values())} requirements, {counts['met']} are met, {counts['as deployed']} as deployed, " in said
    assert f"{counts['**not met**']} are not met, and {counts['n/a']} do not apply." in said


def test_what_is_met_says_by_what() -> None:
    assert [row[0] for row in ROWS if row[1] == "met" and not row[3].strip()] == []
    assert len(CITED) > 100
