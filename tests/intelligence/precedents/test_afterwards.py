"""A decision is overturned where an appeal says so, doubted where a sentence or a person says so, and otherwise it stands."""

from pathlib import Path

import pytest

from answerable.documents.case_log.table import Line
from answerable.intelligence.precedents.afterwards import Afterwards, afterwards
from answerable.intelligence.precedents.beside import beside
from answerable.intelligence.precedents.cited import appeals_in, citing, keep
from answerable.intelligence.precedents.corpus import Corpus
from answerable.intelligence.precedents.decision import as_line, decision_in, from_line
from answerable.intelligence.precedents.doubting import doubted_in
from answerable.intelligence.precedents.finding import Asked, found
from answerable.intelligence.precedents.recorded import Doubt, Sector, put_right, record_doubt
from answerable.intelligence.unable import UnableToCount
from tests.documents.tribunal_decision.decisions import UPPER, first
from tests.intelligence.precedents.notices import EVERY, corpus, made

FIRST = first()
OLD = FIRST.replace("[2023] UKFTT 900 (GRC)", "[2020] UKFTT 5 (GRC)").replace("EA-2022-0317P", "EA/2019/0123").replace("2023", "2020")
ON = "2026-03-02"


@pytest.fixture
def kept(tmp_path: Path) -> Corpus:
    return corpus(tmp_path, (*EVERY, FIRST, OLD.replace("IC-100200-A1B2", "IC-100400-E5F6"), UPPER))


def of(kept: Corpus, reference: str) -> Afterwards:
    decision = kept.decision(reference)
    assert decision is not None
    return afterwards(kept, [decision])[decision.key]


def test_a_decision_on_appeal_is_kept_beside_notices_and_found_by_each_of_its_names(kept: Corpus) -> None:
    for name in ("[2023] UKFTT 900 (GRC)", "2023-UKFTT-900-GRC", "EA/2022/0317", "EA-2022-0317"):
        decision = kept.decision(name)
        assert decision is not None
        assert (decision.court, decision.result, decision.of) == ("First-tier Tribunal", "allowed", ("IC-100200-A1B2",))
        assert (decision.authority, decision.sector) == ("COLDWATER BOROUGH COUNCIL", "local government")
        assert from_line(as_line(decision)) == decision
    hits = found(kept, Asked("mosaic", outcome="appeal allowed"))
    assert {each.decision.reference for each in hits} == {"[2023] UKFTT 900 (GRC)", "[2020] UKFTT 5 (GRC)", "[2024] UKUT 77 (AAC)"}
    assert found(kept, Asked("mosaic", outcome="appeal dismissed")) == ()


def test_a_notice_is_overturned_by_the_appeal_that_is_kept_and_so_is_the_appeal_in_turn(kept: Corpus) -> None:
    told = of(kept, "IC-100200-A1B2")
    assert [(each.citation, each.became) for each in told.appeals] == [("[2023] UKFTT 900 (GRC); EA/2022/0317", "overturned on appeal")]
    assert told.mark == (
        "overturned on appeal ([2023] UKFTT 900 (GRC); EA/2022/0317), "
        "which was itself overturned on appeal ([2024] UKUT 77 (AAC); UA-2023-000123-GIA)"
    )
    assert not told.stands
    assert of(kept, "EA/2022/0317").mark == "overturned on appeal ([2024] UKUT 77 (AAC); UA-2023-000123-GIA)"
    assert of(kept, "IC-100500-G7H8") == Afterwards()


def test_a_table_of_appeals_says_what_no_text_that_is_kept_does(kept: Corpus) -> None:
    rows = [
        ("[2023] UKFTT 900 (GRC)", "2023-11-13", "allowed", "IC-100200-A1B2"),  # the same as the text says: told once
        ("[2022] UKFTT 8 (GRC)", "2022-01-01", "dismissed", "IC-100500-G7H8"),
    ]
    headings = ("citation", "date", "result", "ico_decision_notice")
    keep(kept.folder, appeals_in(headings, [Line(nth, cells) for nth, cells in enumerate(rows, 2)]))
    assert len(of(kept, "IC-100200-A1B2").appeals) == 1
    told = of(kept, "IC-100500-G7H8")
    assert (told.mark, told.stands) == ("stands on appeal ([2022] UKFTT 8 (GRC))", True)


def test_a_decision_is_doubted_in_the_words_of_a_tribunal_and_not_in_those_of_a_party(kept: Corpus) -> None:
    (doubt,) = of(kept, "[2020] UKFTT 5 (GRC)").doubts
    assert (doubt.by, doubt.recorded_by) == ("[2024] UKUT 77 (AAC)", "read in its paragraph 2")
    assert doubt.why == "In our judgment EA/2019/0123 was wrongly decided and should not be followed."
    assert of(kept, "IC-100300-C3D4").doubts == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "We are not persuaded that EA/2019/0123 was wrongly decided.",
        "The appellant submits that EA/2019/0123 was wrongly decided.",
        "It is said that EA/2019/0123 should not be followed.",
        "EA/2019/0123 was decided in 2020.",
        "That was wrongly decided. We follow EA/2019/0123.",
    ],
)
def test_what_disapproves_of_nothing_is_no_doubt(sentence: str) -> None:
    assert list(doubted_in(sentence)) == []


def test_a_doubt_that_a_person_records_says_who_and_when(kept: Corpus) -> None:
    record_doubt(kept.folder, Doubt("IC-100500-G7H8", "[2024] UKUT 9 (AAC)", "the other way on cost", "case officer", ON))
    told = of(kept, "IC-100500-G7H8")
    assert (told.mark, told.stands) == ("doubted in [2024] UKUT 9 (AAC)", False)
    assert told.doubts[0].recorded_by == "case officer"


@pytest.mark.parametrize(
    ("doubt", "sentence"),
    [
        (Doubt("that one", "EA/2019/0123", "x", "case officer", ON), "that one is not the reference"),
        (Doubt("EA/2019/0123", "this one", "x", "case officer", ON), "this one is not the reference"),
        (Doubt("[2012] UKSC 4", "EA/2019/0123", "x", "case officer", ON), "cannot overrule the Supreme Court"),
        (Doubt("IC-100500-G7H8", "EA/2019/0123", " ", "case officer", ON), "Say why it is doubted"),
        (Doubt("IC-100500-G7H8", "EA/2019/0123", "x", "", ON), "who records it"),
    ],
)
def test_a_doubt_that_cannot_be_is_refused(kept: Corpus, doubt: Doubt, sentence: str) -> None:
    with pytest.raises(UnableToCount, match=sentence):
        record_doubt(kept.folder, doubt)


def test_the_kind_of_an_authority_is_put_right_by_a_person(kept: Corpus) -> None:
    assert found(kept, Asked("harbourmaster", sector="other")) == ()
    put_right(kept.folder, Sector("The Dunmere  Harbour Board", "other", "FOI officer", ON))
    assert {each.decision.reference for each in found(kept, Asked("harbourmaster", sector="other"))} == {"IC-100300-C3D4"}
    put_right(kept.folder, Sector("Dunmere Harbour Board", "education", "FOI officer", ON))
    assert found(kept, Asked("harbourmaster", sector="other")) == found(kept, Asked("harbourmaster", sector="not known", year="2022")) == ()
    with pytest.raises(UnableToCount, match="one of central government"):
        put_right(kept.folder, Sector("Dunmere Harbour Board", "harbours", "FOI officer", ON))


def test_beside_a_form_stand_paragraphs_for_and_against_on_the_limb_and_the_stage(kept: Corpus) -> None:
    sides = beside(kept, "FOIA s.31(3)", "cause", words="a mosaic of answers")
    assert [(each.decision.reference, each.said.number, each.shared) for each in sides.for_complainant] == [
        ("IC-100200-A1B2", 5, "FOIA s.31(3)")
    ]
    assert sides.for_complainant[0].why == "on FOIA s.31(3), and speaks of how harm would follow"
    assert not sides.for_complainant[0].afterwards.stands
    assert sides.for_authority == ()
    either = beside(kept, "FOIA s.31(1)(a)")  # nothing was decided on it, and s.31 is as near as any comes
    assert [(each.decision.reference, each.shared) for each in either.for_authority] == [("IC-100300-C3D4", "FOIA s.31")]
    assert either.for_authority[0].why == "on FOIA s.31"


def test_one_paragraph_of_each_decision_is_shown_and_no_more_decisions_than_asked(tmp_path: Path) -> None:
    late = [
        made(f"IC-20020{nth}-A1B2", "The Commissioner’s decision is that the authority breached section 10(1) of FOIA.", "It was late.")
        for nth in range(4)
    ]
    kept = corpus(tmp_path, tuple(late))
    assert len({each.decision.key for each in beside(kept, "FOIA s.10(1)").for_complainant}) == 3


def test_a_graph_goes_both_ways_under_every_name(kept: Corpus) -> None:
    decision = kept.decision("[2020] UKFTT 5 (GRC)")
    assert decision is not None
    by = citing(kept, decision.reference, *decision.also)
    assert {each.reference for each in by} == {"[2024] UKUT 77 (AAC)", "[2023] UKFTT 900 (GRC)", "IC-100300-C3D4"}
    assert "EA/2019/0123" not in decision.cites  # its own name


def test_a_decision_without_a_reference_has_an_address_too(tmp_path: Path) -> None:
    text = EVERY[0].replace("Reference: IC-100200-A1B2\n", "")
    kept = corpus(tmp_path, (text,))
    (hit, *_) = found(kept, Asked("mosaic"))
    assert (hit.decision.reference, hit.decision.key) == ("", "file-0")
    assert kept.decision("file-0") is not None
    assert decision_in(text).unsure[0][0] == "reference"


def test_a_folder_without_decisions_is_not_made_by_looking(tmp_path: Path) -> None:
    assert not Corpus.is_in(tmp_path / "none")
    assert not (tmp_path / "none").exists()
    corpus(tmp_path / "some")
    assert Corpus.is_in(tmp_path / "some")
