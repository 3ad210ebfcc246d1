"""What is told of decisions stands in one file that is only added to, and is read where the index says that it begins."""

from pathlib import Path

import pytest

from answerable.intelligence.precedents.corpus import SHAPE, Corpus
from answerable.intelligence.precedents.decision import Decision, Said, decision_in
from answerable.intelligence.precedents.finding import Asked, found
from answerable.intelligence.precedents.told import Hit, Telling, Told
from answerable.intelligence.unable import UnableToCount
from tests.intelligence.precedents.notices import MOSAIC, UPHOLDS, corpus

PAGES = (
    Said(None, "reasons", "A paragraph with “quotes” — all of it.", (), ()),
    Said(7, "decision", "", ("FOIA s.31(3)", "FOIA s.2(2)"), ("EA/2019/0123", "[2020] UKUT 174 (AAC)")),
)


@pytest.fixture
def decision() -> Decision:
    return Decision(
        "IC-1", "2021-09-20", "Coldwater", ("FOIA",), (("FOIA s.31(3)", "upheld"),), PAGES, unsure=(("date", "two days"),), key="IC-1"
    )


def test_what_was_told_is_read_as_it_was(tmp_path: Path, decision: Decision) -> None:
    with Telling(tmp_path / "told") as telling:
        first, again = telling.add(decision), telling.add(decision._replace(reference="IC-2"))
        telling.reach_the_disk()
    told = Told(tmp_path / "told")
    assert told.whole(first[0]) == decision
    facts = decision._replace(said=())
    assert told.decision(first[0]) == facts
    assert [told.hit(each) for each in first[1:]] == [Hit(facts, said) for said in PAGES]
    assert told.hit(again[2]).decision.reference == "IC-2"


def test_what_would_part_a_line_is_kept_as_a_space(tmp_path: Path, decision: Decision) -> None:
    with Telling(tmp_path / "told") as telling:
        (at, *_) = telling.add(decision._replace(said=(Said(1, "reasons", "one\ntwo\tthree\x1ffour", (), ()),)))
    assert [each.text for each in Told(tmp_path / "told").whole(at).said] == ["one two three four"]


def test_what_broke_off_in_the_middle_of_a_line_spoils_nothing_after_it(tmp_path: Path) -> None:
    corpus(tmp_path, (MOSAIC,))
    with (tmp_path / f"shape-{SHAPE}" / "told").open("ab") as file:
        file.write(b'[3, ["IC-half')
    kept = Corpus(tmp_path)
    list(kept.take_in([(Path("b.txt"), "b", decision_in(UPHOLDS))]))
    assert [each.decision.reference for each in found(kept, Asked("named earlier answers", year="2022"))] == ["IC-100300-C3D4"]
    assert kept.decision("IC-100200-A1B2") == decision_in(MOSAIC)


def test_who_reads_sees_what_another_takes_in_meanwhile(tmp_path: Path) -> None:
    reads = corpus(tmp_path, (MOSAIC,))
    assert len(found(reads, Asked("harbourmaster"))) == 1
    list(Corpus(tmp_path).take_in([(Path("b.txt"), "b", decision_in(UPHOLDS))]))
    assert {each.decision.year for each in found(reads, Asked("harbourmaster"))} == {"2021", "2022"}


@pytest.mark.parametrize("left", [None, b"", b"2\tIC-1"])
def test_a_file_that_is_not_whole_is_said(tmp_path: Path, left: bytes | None) -> None:
    kept, file = corpus(tmp_path, (MOSAIC,)), tmp_path / f"shape-{SHAPE}" / "told"
    file.unlink()
    if left is not None:
        file.write_bytes(left)
    with pytest.raises(UnableToCount, match="told is not whole"):
        found(kept, Asked("mosaic"))
