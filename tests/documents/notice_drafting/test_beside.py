"""A drafted notice beside the real one: five real notices of different kinds, and what the report finds when something is planted."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from answerable.documents.decision_notice import paragraphs
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting import Decided, Found, Ground, Notice, Ordered, Source, Stage, Typed, drafted, faults
from answerable.documents.notice_drafting.beside import Argument, Beside, Counterpart, beside, is_traced
from answerable.documents.notice_drafting.from_case_file import Written, written_in
from answerable.documents.opening import open_document
from answerable.law.provision import cite
from tests.documents.notice_drafting.examples import FACTS, PROSE

CASES = Path(__file__).parents[3] / "cases"
NOTICES = Path(__file__).parents[4] / "shared" / "notices"
REAL = {
    "seed": "seed-mps-facebook.txt",
    "notices/no-answer": "IC-471148-H6H9.txt",
    "notices/no-answer-on-the-environment": "IC-455221-R5G5.txt",
    "notices/ncnd-maintained": "IC-427919-Y6C6.txt",
    "notices/partly-upheld": "IC-389475-G6W6.pdf",
}
# Its own paragraphs are what the notice of the examples has to be put beside.
OURS = drafted(FACTS, PROSE)
SOURCES = frozenset({"judgement of 23 June 2020", "evidence"})
EVERY = (Counterpart(tuple(range(1, len(OURS.paragraphs) + 1)), ("decision",)),)


@cache
def _written(name: str) -> Written:
    return written_in((CASES / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "file"), REAL.items(), ids=REAL)
def test_a_real_notice_is_answered_whole_and_nothing_in_ours_is_wrong(name: str, file: str) -> None:
    if not NOTICES.is_dir():
        pytest.skip("The real notices are in ../shared/notices, which is not here.")
    written = _written(name)
    notice = written.drafted()
    found = beside(
        written.facts,
        notice,
        open_document(NOTICES / file),
        counterparts=written.counterparts,
        arguments=written.arguments,
        sources=written.sources,
        others=tuple(_written(other).drafted() for other in REAL if other != name),
    )
    assert (found.missing, found.wrong, found.unanswered, found.untraced, found.differences) == ((), (), (), (), ())
    assert found.clean
    assert found.typed < found.served * 0.6
    assert 0 < (found.boilerplate or 0) < found.served * 0.6
    assert faults(written.facts, written.prose, notice) == ()


def test_the_words_of_others_are_not_copied() -> None:
    if not NOTICES.is_dir():
        pytest.skip("The real notices are in ../shared/notices, which is not here.")
    for name, file in REAL.items():
        real = " ".join(open_document(NOTICES / file).split()).casefold()
        for each in _written(name).prose:
            words = each.text.casefold().split()
            runs = (" ".join(words[nth : nth + 12]) for nth in range(len(words) - 11))
            assert [run for run in runs if run in real] == []


def _beside(notice: Notice = OURS, real: str = OURS.text, arguments: tuple[Argument, ...] = ()) -> Beside:
    return beside(FACTS, notice, real, counterparts=EVERY, arguments=arguments, sources=SOURCES)


def test_a_notice_beside_itself_has_nothing_wrong() -> None:
    found = _beside()
    assert found.clean
    assert found.boilerplate is None
    assert found.as_json()["paragraphs"][0] == {"number": 1, "ours": [1], "why_none": ""}
    assert found.typed == sum(len(each.text.split()) for each in OURS.paragraphs if each.source is Source.PERSON)


@pytest.mark.parametrize(
    ("real", "planted", "what", "said"),
    [
        ("19 December 2019", "20 December 2019", "date", "20 December 2019"),
        ("section 10(1)", "section 11(1)", "provision", "FOIA s.11(1)"),
        ("The provider is well known.", "The provider Acme Widgets Holdings is well known.", "name", "Acme Widgets Holdings"),
        ("As paragraph", "As paragraph 99 and paragraph", "cross-reference", "paragraph 99"),
    ],
)
def test_what_the_real_notice_does_not_bear_out_is_found(real: str, planted: str, what: str, said: str) -> None:
    if what in ("date", "provision"):
        found = _beside(real=OURS.text.replace(planted, real) if what == "date" else OURS.text.replace("10(1)", "16(1)"))
        said = said if what == "date" else "FOIA s.10(1)"
    else:
        body = tuple(each._replace(text=each.text.replace(real, planted)) for each in OURS.body)
        found = _beside(OURS._replace(body=body))
    assert (what, said) in {(each.what, each.said) for each in found.wrong}
    assert not found.clean


def test_what_nobody_answered_is_named() -> None:
    asked = (
        Argument("the complainant", "it is absurd", (2,)),
        Argument("the authority", "it harms", (3,), answered_in="what a yes says"),
        Argument("the authority", "it is dear", (3,), not_needed="Nothing turns on it."),
    )
    assert _beside(arguments=asked).unanswered == ("the complainant: it is absurd",)
    grounds = (*FACTS.grounds, Ground(cite("FOIA s.43(2)")), Ground(cite("FOIA s.42(1)"), not_needed="It was withdrawn."))
    found = beside(FACTS._replace(grounds=grounds), OURS, OURS.text, counterparts=EVERY[:0], arguments=(), sources=frozenset())
    assert found.unanswered == ("the ground under FOIA s.43(2)",)
    assert found.missing == tuple(each.number for each in paragraphs(OURS.text) if each.number is not None)
    assert set(found.untraced) == {f"A yes says little; see paragraph {_last_day()}.", "A no says as little."}


def _last_day() -> int | None:
    return next(each.number for each in OURS.paragraphs if each.name == "last day")


def test_reasons_rest_on_something_that_is_there() -> None:
    said = next(each for each in OURS.paragraphs if each.source is Source.PERSON)
    assert is_traced(said._replace(rests_on=("FOIA s.31(1)(a)", "the complaint", "evidence")), SOURCES)
    assert not is_traced(said._replace(rests_on=("FOIA s.31(1)(a)", "a feeling")), SOURCES)
    assert not is_traced(said._replace(rests_on=()), SOURCES)
    assert not is_traced(said._replace(source=Source.FACTS, rests_on=()), SOURCES)


def test_another_finding_day_or_number_of_steps_is_a_difference() -> None:
    moved = FACTS._replace(
        requested_on=date(2019, 11, 8),
        decided=(Decided(cite("FOIA s.31(3)"), Found.APPLIES), FACTS.decided[1]),
        steps=(Ordered("confirm or deny", cite("FOIA s.1(1)")),),
        authority="Another Council",
    )
    weighed = Typed(Stage.PUBLIC_INTEREST, "Little is learnt.", ("evidence",), cite("FOIA s.31(3)"))
    told = " ".join(_beside(drafted(moved, (*PROSE, weighed))).differences)
    for words in ("public authority", "FOIA s.31(3) not upheld", "steps: 2 in the real notice, 1 in ours", "request: 2019-11-07"):
        assert words in told


def test_a_counterpart_must_be_in_both_notices() -> None:
    for wrong, words in ((Counterpart((99,), ("decision",)), "Paragraph 99"), (Counterpart((1,), ("nothing",)), "'nothing'")):
        with pytest.raises(UnableToDraft, match=words):
            beside(FACTS, OURS, OURS.text, counterparts=(wrong,), arguments=(), sources=SOURCES)
    none = beside(
        FACTS, OURS, OURS.text, counterparts=(Counterpart((1,), why_none="It is a form of words."),), arguments=(), sources=SOURCES
    )
    assert none.pairs[0].why_none == "It is a form of words."
