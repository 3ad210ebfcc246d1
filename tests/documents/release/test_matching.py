"""Words withheld are found however they are written, and words that only look like them are not."""

import pytest

from answerable.documents.release.matching import Haystack, count, pictured, spans, tells, tells_in_bytes


@pytest.mark.parametrize(
    "written",
    [
        "Office file",
        "OFFICE FILE",
        "o f f i c e   f i l e",
        "Oﬀice ﬁle",
        "Of-\nfice file",
        "Of\u00adfice\u200b file",
        "ＯＦＦＩＣＥ　ＦＩＬＥ",
        "O\u0301ffice file",
        "the officefile",
        "office.file",
        "office_file",
    ],
)
def test_found(written: str) -> None:
    assert count("Office file", written) == Haystack(written).count("Office file") == 1


@pytest.mark.parametrize(
    ("words", "text", "times"),
    [
        ("Ann", "planning an annual plan", 0),
        ("Ann", "Ann, and ANN; seeAnn", 3),
        ("3", "33 and 3 of 13", 1),
        ("12", "x12 and 1 2", 2),
        ("Anderson", "Sandersons", 1),
        ("", "anything", 0),
        ("—", "— — —", 0),
    ],
)
def test_short_words_stand_alone(words: str, text: str, times: int) -> None:
    assert count(words, text) == times
    assert Haystack(text).count(words) == times


def test_where_they_stand() -> None:
    text = "A B-lue bird"
    assert [text[start:end] for start, end in spans("bluebird", text)] == ["B-lue bird"]


def test_letters_of_a_scan_are_taken_for_one_another() -> None:
    assert pictured("Modern Wall 10", "Modem WaII l0") == 1
    assert pictured("Clerk", "a derk sat") == 1
    assert pictured("Clerk", "clerkenwell") == 0
    assert pictured("Ian", "lan met Ian") == 1


def test_what_is_worth_looking_for() -> None:
    assert tells("a1")
    assert not tells("—")
    assert tells_in_bytes("Harbour")
    assert tells_in_bytes("07700900123")
    assert not tells_in_bytes("abc")
    assert not tells_in_bytes("2019")
