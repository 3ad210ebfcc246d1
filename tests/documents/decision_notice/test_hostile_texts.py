"""Texts made to keep a reader busy. Each is read in a process that may use ten seconds of processor, many times what it needs."""

import resource
from multiprocessing import Process
from pathlib import Path

import pytest

from answerable.cli import main
from answerable.documents.decision_notice import read
from answerable.documents.opening import LONGEST_TEXT
from tests.documents.decision_notice.notices import notice

LONG = 60_000
SECONDS_OF_PROCESSOR = 10
REPEATED = (
    *(
        " ",
        "\n",
        "“",
        '"',
        "•",
        "1",
        "a",
        "Aa ",
        ". ",
        "1. x\n",
        "[ CUT ",
        "(1)",
        "section 1, ",
        "not ",
        "public interest ",
        "failed to provide ",
    ),
    *(
        "complied with ",
        "in maintaining ",
        "within ",
        "must ",
        "Address: ",
        "Reference: FS50123456 1\n",
        "(if held) whether ",
        "stated that he found ",
    ),
    *(
        "The Commissioner requires the following ",
        "On 1 May 2020 the complainant asked for a review. ",
        "on 1 May 2020 the council replied ",
    ),
)


def hostile(repeated: str) -> list[str]:
    """The same words over and over, in each part of a notice."""
    words = repeated * (LONG // len(repeated))
    plain = "The Commissioner’s decision is that section 31(3) is not engaged."
    return [
        notice(plain + words),
        notice(plain, reasons="Section 10 was breached. " + words),
        notice(plain, request=words),
        " ".join(notice(words).split()),
    ]


def _read_all(texts: list[str]) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_OF_PROCESSOR, SECONDS_OF_PROCESSOR))
    for text in texts:
        read(text)


@pytest.mark.parametrize("repeated", REPEATED, ids=ascii)
def test_no_text_keeps_the_reader_busy(repeated: str) -> None:
    process = Process(target=_read_all, args=(hostile(repeated),))
    process.start()
    process.join()
    assert process.exitcode == 0


def test_a_text_of_five_megabytes_is_refused_before_it_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "long.txt"
    file.write_text(notice("section 12 " * 450_000), encoding="utf-8")
    assert main(["read", str(file)]) == 2
    assert f"more than the {LONGEST_TEXT:,} that are read" in capsys.readouterr().err
