"""What was decided before is found by words, provision, outcome, authority and year; near decisions are shown for and against."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.documents.case_log.table import Line
from answerable.intelligence.precedents.cited import IN_PART, ON_APPEAL, OVERTURNED, STANDS, appeals_in, citing, keep, told_by_table
from answerable.intelligence.precedents.corpus import SHAPE, Corpus, above
from answerable.intelligence.precedents.decision import Decision, Said, as_line, decision_in, from_line
from answerable.intelligence.precedents.finding import Asked, found
from answerable.intelligence.precedents.nearest import nearest
from answerable.intelligence.unable import UnableToCount
from tests.intelligence.precedents.notices import EVERY, LATE, MOSAIC, UPHOLDS, corpus, references


@pytest.fixture
def kept(tmp_path: Path) -> Corpus:
    return corpus(tmp_path)


def test_a_notice_is_facts_and_paragraphs_with_what_each_cites() -> None:
    decision = decision_in(UPHOLDS)
    assert (decision.reference, decision.date, decision.authority) == ("IC-100300-C3D4", "2022-09-20", "Dunmere Harbour Board")
    assert decision.outcomes == (("FOIA s.31(3)", "not upheld"),)
    assert decision.cites == ("IC-100200-A1B2", "EA/2019/0123")
    assert [each.number for each in decision.said if "FOIA s.31(3)" in each.under] == [1, 4]
    assert from_line(as_line(decision)) == decision


@pytest.mark.parametrize(
    ("provision", "every"),
    [
        ("FOIA s.31(1)(a)", ("FOIA s.31(1)(a)", "FOIA s.31(1)", "FOIA s.31")),
        ("EIR reg 12(4)(b)", ("EIR reg 12(4)(b)", "EIR reg 12(4)", "EIR reg 12")),
        ("FOIA s.10", ("FOIA s.10",)),
        ("something else", ("something else",)),
    ],
)
def test_a_provision_stands_in_those_above_it(provision: str, every: tuple[str, ...]) -> None:
    assert above(provision) == every


@pytest.mark.parametrize(
    ("asked", "those"),
    [
        (Asked("mosaic"), {("IC-100200-A1B2", 5)}),
        (Asked("mosaics", under="FOIA s.31"), {("IC-100200-A1B2", 5)}),  # of the reasons on section 31, though it does not name it
        (Asked("mosaic", under="FOIA s.3"), set()),
        (Asked("harbourmaster", outcome="upheld"), {("IC-100200-A1B2", 6), ("IC-100400-E5F6", 4)}),
        (Asked("harbourmaster", under="FOIA s.31", outcome="upheld"), {("IC-100200-A1B2", 6)}),
        (Asked("harbourmaster", under="FOIA s.31", outcome="not upheld"), {("IC-100300-C3D4", 5)}),
        (Asked("harbourmaster", authority="dunmere"), {("IC-100300-C3D4", 5)}),
        (Asked("harbourmaster", sector="local government"), {("IC-100200-A1B2", 6), ("IC-100400-E5F6", 4)}),
        (Asked("harbourmaster", sector="not known"), {("IC-100300-C3D4", 5)}),
        (Asked("harbourmaster", sector="police"), set()),
        (Asked(under="FOIA s.31", stage="cause"), {("IC-100200-A1B2", 5)}),
        (Asked("harbourmaster", year="2021"), {("IC-100200-A1B2", 6), ("IC-100400-E5F6", 4)}),
        (Asked("harbourmaster’s cat"), set()),
        (Asked("harbourmasters Mosaic"), set()),
        (Asked("named Earlier answer"), {("IC-100200-A1B2", 6), ("IC-100300-C3D4", 5)}),
        (Asked('"earlier answer"'), {("IC-100200-A1B2", 6), ("IC-100300-C3D4", 5)}),
        (Asked('"answer earlier"'), set()),
        (Asked("mosaic OR fortieth"), {("IC-100200-A1B2", 5), ("IC-100400-E5F6", 4)}),
        (Asked('"( AND [ harbourmaster’s mosaic'), set()),
    ],
)
def test_paragraphs_are_found_by_what_is_asked(kept: Corpus, asked: Asked, those: set[tuple[str, int]]) -> None:
    assert {(each.decision.reference, each.said.number) for each in found(kept, asked)} == those


def test_without_words_the_newest_come_first_each_from_its_beginning(kept: Corpus) -> None:
    told = [(each.decision.year, each.decision.reference, each.said.number or 0) for each in found(kept, Asked(under="FOIA s.31"))]
    assert told[0][0] == "2022"
    assert [year for year, _, _ in told] == sorted((year for year, _, _ in told), reverse=True)
    for reference in ("IC-100200-A1B2", "IC-100300-C3D4"):
        numbers = [number for _, of, number in told if of == reference]
        assert numbers == sorted(numbers)
        assert len(numbers) > 1


def test_no_more_are_found_than_are_asked_for(kept: Corpus) -> None:
    assert len(found(kept, Asked("harbourmaster"), most=2)) == 2


def test_near_decisions_are_shown_for_and_against_with_what_they_share(kept: Corpus) -> None:
    sides = nearest(kept, "FOIA s.31(1)(a)", "Did the harbourmaster name four earlier answers, or a mosaic?")
    # Nothing was decided on s.31(1), and s.31 is as near as any comes.
    assert [(each.decision.reference, each.shared) for each in sides.upheld] == [("IC-100200-A1B2", "FOIA s.31")]
    sides = nearest(kept, "FOIA s.31(3)", "Did the harbourmaster name four earlier answers, or a mosaic?")
    assert [(each.decision.reference, each.shared) for each in sides.upheld] == [("IC-100200-A1B2", "FOIA s.31(3)")]
    assert [(each.decision.reference, each.shared) for each in sides.not_upheld] == [("IC-100300-C3D4", "FOIA s.31(3)")]
    assert "mosaic" in sides.upheld[0].words
    assert "mosaic" not in sides.not_upheld[0].words
    assert "four" in sides.not_upheld[0].words


def test_without_a_word_in_common_the_provision_alone_makes_them_near(kept: Corpus) -> None:
    (near,) = nearest(kept, "FOIA s.12(1)", "zzz").not_upheld
    assert (near.decision.reference, near.words) == ("IC-100500-G7H8", ())


def test_a_side_that_has_much_in_common_does_not_crowd_out_the_other(tmp_path: Path) -> None:
    kept, many = Corpus(tmp_path), tuple(Said(nth, "reasons", f"The harbourmaster and ferry number {nth}.", (), ()) for nth in range(150))
    one = (Said(1, "reasons", "A ferry.", (), ()),)
    for key, outcome, said in (("A", "upheld", many), ("B", "not upheld", one), ("C", "not upheld", ())):
        decision = Decision(key, "2021-01-01", "", (), (("FOIA s.31(1)(a)", outcome),), said, key=key)
        list(kept.take_in([(Path(key), key, decision)]))
    sides = nearest(kept, "FOIA s.31(1)(a)", "The harbourmaster’s ferry")
    told = [[(each.decision.key, each.shared, each.words) for each in side] for side in sides]
    assert told == [
        [("A", "FOIA s.31(1)(a)", ("harbourmaster", "ferry"))],
        [("B", "FOIA s.31(1)(a)", ("ferry",)), ("C", "FOIA s.31(1)(a)", ())],
    ]


def test_who_cites_a_decision_and_what_became_of_it(kept: Corpus, tmp_path: Path) -> None:
    assert references(citing(kept, "IC-100200-A1B2")) == ["IC-100300-C3D4"]
    headings = ("citation", "date", "result", "ico_decision_notice")
    rows = [
        ("[2022] UKFTT 1 (GRC)", "2022-01-01", "dismissed", "IC-100200-A1B2"),
        ("[2023] UKUT 2 (AAC)", "2023-01-01", "allowed in part", "IC-100200-A1B2; IC-100300-C3D4"),
        ("[2024] UKFTT 3 (GRC)", "2024-01-01", "appeal allowed", "IC-100400-E5F6"),
        ("[2024] UKFTT 4 (GRC)", "2024-01-01", "dismissed", "IC-100500-G7H8"),
        ("[2024] UKFTT 5 (GRC)", "2024-01-01", "remitted", "IC-100600-I9J0"),
        ("[2024] UKFTT 6 (GRC)", "2024-01-01", "dismissed", ""),
    ]
    appeals = appeals_in(headings, [Line(nth, cells) for nth, cells in enumerate(rows, 2)])
    assert len(appeals) == 6
    keep(tmp_path, appeals)
    told = {each.notice: each.became for each in told_by_table(tmp_path)}
    assert told["IC-100200-A1B2"] == told["IC-100300-C3D4"] == IN_PART  # the later word is the last
    assert [told[f"IC-100{each}"] for each in ("400-E5F6", "500-G7H8", "600-I9J0")] == [OVERTURNED, STANDS, ON_APPEAL]
    with pytest.raises(UnableToCount, match="A table of appeals has the columns"):
        appeals_in(("a", "b"), [])


def test_a_file_is_taken_in_once_and_one_that_is_refused_is_listed(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.txt", "again.txt", "b.txt", "gone.txt")]
    for file, text in zip(files, (MOSAIC, MOSAIC, "no notice"), strict=False):
        file.write_text(text, encoding="utf-8")
    kept = Corpus(tmp_path / "kept")
    todo = kept.not_yet(files)
    assert [file.name for file, _ in todo] == ["a.txt", "b.txt", "gone.txt"]
    list(kept.take_in((file, name, decision_in(MOSAIC) if file == files[0] else "It is none.") for file, name in todo))
    again = Corpus(tmp_path / "kept")
    assert again.not_yet(files) == []
    assert [(Path(each.file).name, each.why) for each in again.refused] == [("b.txt", "It is none."), ("gone.txt", "It is none.")]
    decision = again.decision("IC-100200-A1B2")
    assert decision is not None
    assert decision.cites == ()
    assert again.decision("IC-999999-Z9Z9") is None


def test_what_broke_off_goes_on_and_nothing_is_there_twice(tmp_path: Path) -> None:
    """The index was written, and the line that says so was not: the same file is taken in again, in the place of itself."""
    first = corpus(tmp_path, (MOSAIC,))
    (tmp_path / f"shape-{SHAPE}" / "taken").unlink()
    again = corpus(tmp_path, (MOSAIC, LATE))
    assert len(found(again, Asked("mosaic"))) == len(found(first, Asked("mosaic"))) == 1


def test_many_are_kept_so_many_at_once(tmp_path: Path) -> None:
    kept = Corpus(tmp_path)

    def many() -> Iterator[tuple[Path, str, Decision | str]]:
        for nth in range(51):
            yield Path(f"{nth}.txt"), str(nth), decision_in(EVERY[nth % 4])

    assert list(kept.take_in(many(), at_once=50)) == [(50, 0), (1, 0)]
    assert kept.searcher.num_docs == sum(1 + len(decision_in(EVERY[nth % 4]).said) for nth in range(51))


def test_in_whatever_order_they_are_taken_in_the_same_is_found(tmp_path: Path) -> None:
    there, back = corpus(tmp_path / "there"), corpus(tmp_path / "back", EVERY[::-1])
    for asked in (Asked("harbourmaster"), Asked(under="FOIA s.31"), Asked(sector="local government")):
        assert sorted(found(there, asked)) == sorted(found(back, asked))
    without_words = Asked(outcome="upheld")
    assert found(there, without_words, most=9) == found(back, without_words, most=9)
    words = "Did the harbourmaster name four earlier answers, or a mosaic?"
    assert nearest(there, "FOIA s.31(3)", words) == nearest(back, "FOIA s.31(3)", words)


def test_two_do_not_take_in_at_once(tmp_path: Path) -> None:
    with Corpus(tmp_path).alone(), pytest.raises(UnableToCount, match="Somebody is taking decisions into"), Corpus(tmp_path).alone():
        pass


def test_a_folder_that_cannot_be_kept_in_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UnableToCount, match="cannot hold decisions"):
        Corpus(tmp_path / "file")
