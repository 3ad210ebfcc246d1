"""`answerable prove`, by use. What it does to documents is tested in tests/casework/authority/release/test_proving.py."""

import pytest

from answerable.cli import main


@pytest.mark.parametrize("arguments", [["prove", "--every", "0"], ["prove", "--every", "x"], ["prove", "it"]])
def test_bad_input_is_one_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
