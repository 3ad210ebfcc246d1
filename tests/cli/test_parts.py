"""`answerable parts`, by use: what it prints, what it returns, and one sentence for what it cannot read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from answerable.cli import main

REQUEST = """Dear Council,

Please tell me:

1. How many vans
a) were bought
b) were sold
in 2022?
2. Who drives them?

Thank you
"""


@pytest.fixture
def request_(tmp_path: Path) -> str:
    path = tmp_path / "request.txt"
    path.write_text(REQUEST, encoding="utf-8")
    return str(path)


def pieces(parts: list[dict[str, Any]]) -> Iterator[str]:
    for part in parts:
        yield from (part["above"], part["mark"], part["text"], *pieces(part["parts"]), part["rest"])


def test_one_object_and_nothing_else(request_: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parts", request_, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    (line,) = printed.out.splitlines()
    told = json.loads(line)
    assert list(told) == ["parts", "before", "after"]
    assert told["before"] == "Dear Council,\n\nPlease tell me:\n\n"
    assert told["after"] == "\n\nThank you\n"
    first, second = told["parts"]
    assert (first["number"], first["text"], first["rest"]) == ("1", "How many vans", "\nin 2022?")
    assert [(each["number"], each["text"]) for each in first["parts"]] == [("1(a)", "were bought"), ("1(b)", "were sold")]
    assert (second["number"], second["text"], second["parts"]) == ("2", "Who drives them?", [])
    assert REQUEST[second["span"]["start"] : second["span"]["end"]] == second["text"]
    assert "".join([told["before"], *pieces(told["parts"]), told["after"]]) == REQUEST


def test_the_proposal_for_people(request_: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parts", request_]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2 parts are proposed; a person confirms, splits or merges.",
        "",
        "1   How many vans … in 2022?",
        "    1(a) were bought",
        "    1(b) were sold",
        "2   Who drives them?",
    ]


def test_one_part_and_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "request.txt"
    path.write_text("How many vans do you own?", encoding="utf-8")
    assert main(["parts", str(path)]) == 0
    assert capsys.readouterr().out.startswith("One part is proposed;")
    path.write_text("***", encoding="utf-8")
    assert main(["parts", str(path)]) == 0
    assert capsys.readouterr().out == "This text has no words in which anything could be asked.\n"


def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parts", str(tmp_path / "missing.txt"), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("There is no file ")
    assert main(["parts"]) == 2
    assert "see `answerable parts --help`" in capsys.readouterr().err
