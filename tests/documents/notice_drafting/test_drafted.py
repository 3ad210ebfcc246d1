"""A notice drafted: what facts write, where prose stands, how it is numbered, and that it reads back to the same facts."""

from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from answerable.documents.decision_notice import Reading, read
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting import (
    FORMATS,
    Decided,
    Did,
    Facts,
    Found,
    Ground,
    Happening,
    Notice,
    Source,
    Stage,
    Typed,
    drafted,
    in_format,
)
from answerable.documents.notice_drafting.facts import FOR_COMPLAINANT
from answerable.documents.notice_drafting.in_akoma_ntoso import NAMESPACE
from answerable.documents.opening import text_of
from answerable.law.provision import cite
from answerable.law.regime import Regime
from tests.documents.notice_drafting.examples import FACTS, PROSE, REASON, TIME


def _numbered(notice: Notice, words: str) -> int | None:
    return next(each.number for each in notice.paragraphs if words in each.text)


def _agrees(reading: Reading, facts: Facts) -> None:
    """What is read back is what the facts say."""
    sides = {True: "upheld", False: "not upheld"}
    assert {(str(each.under), each.complaint) for each in reading.outcomes} == {
        (str(each.under), sides[each.found in FOR_COMPLAINANT]) for each in facts.decided
    }
    assert (reading.reference, reading.date, reading.public_authority) == (facts.reference, facts.dated, facts.authority)
    assert reading.steps == tuple(each.do for each in facts.steps)
    assert (reading.steps_within.count if reading.steps_within else None) == facts.within_days
    assert reading.appeal_within_days == 28
    assert reading.first("request") == facts.requested_on
    assert reading.first("response") == facts.day_of(Did.RESPONDED)
    assert reading.first("complaint") == facts.complained_on


def test_time_comes_before_the_exemption_and_each_finding_after_its_reasons() -> None:
    notice = drafted(FACTS, PROSE)
    last, reason, finding = (_numbered(notice, words) for words in ("20 working days", "A yes says", "therefore finds that section 31(3)"))
    assert (last or 99) < (reason or 0) < (finding or 0)
    assert f"see paragraph {last}." in notice.text
    assert f"As paragraph {reason} shows" in notice.text
    assert "6 December 2019" in notice.text
    assert [each.number for each in notice.paragraphs] == list(range(1, len(notice.paragraphs) + 1))


def test_what_was_typed_is_told_from_what_was_generated_and_each_says_what_it_rests_on() -> None:
    typed = {each.text for each in drafted(FACTS, PROSE).paragraphs if each.source is Source.PERSON}
    assert {"The provider is well known.", "A no says as little."} <= typed
    assert len(typed) == 5
    assert all(each.rests_on for each in drafted(FACTS, PROSE).paragraphs)


@pytest.mark.parametrize("form", ["text", "pdf", "docx"])
def test_what_is_drafted_reads_back_to_the_same_facts(form: str) -> None:
    notice = drafted(FACTS, PROSE)
    _agrees(read(_text(notice, form)), FACTS)


def _text(notice: Notice, form: str) -> str:
    if form == "text":
        return notice.text
    return text_of(in_format(notice, form), name=notice.file_name)


def test_the_pdf_is_tagged_and_says_its_language() -> None:
    with pikepdf.open(BytesIO(in_format(drafted(FACTS, PROSE), "pdf"))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.StructTreeRoot is not None


def test_every_format_has_every_paragraph() -> None:
    notice = drafted(FACTS, PROSE)
    assert {form for form in FORMATS if in_format(notice, form)} == {"json", "html", "pdf", "docx", "akn"}
    root = etree.fromstring(in_format(notice, "akn"))
    names = {"a": NAMESPACE}
    assert root.xpath("//a:paragraph/a:num/text()", namespaces=names) == [f"{each.number}." for each in notice.paragraphs]
    assert root.xpath("//a:paragraph/a:content/a:p[1]/text()", namespaces=names) == [each.text for each in notice.paragraphs]
    assert root.xpath("//a:noteRef/@href", namespaces=names) == ["#note_1"]
    body: list[dict[str, Any]] = notice.as_json()["body"]
    assert [each["text"] for each in body if "text" in each] == [each.text for each in notice.paragraphs]


def test_a_short_notice_of_no_answer_under_the_regulations() -> None:
    under = cite("EIR reg 5(2)")
    facts = FACTS._replace(
        regime=Regime.EIR, happened=(), authority_address=(), grounds=(Ground(under),), decided=(Decided(under, Found.BREACHED),), steps=()
    )
    notice = drafted(facts._replace(within_days=None, complained_on=None))
    assert "No answer had come by the date of this notice." in notice.text
    assert "does not require any steps" in notice.text
    assert b"noteRef" not in in_format(notice, "akn")
    assert "Notes" not in notice.text
    _agrees(read(notice.text), facts._replace(within_days=None, complained_on=None))


def test_an_answer_in_time_after_clarification() -> None:
    happened = (Happening(Did.CLARIFIED, date(2019, 11, 20)), Happening(Did.RESPONDED, date(2019, 12, 10)))
    text = drafted(FACTS._replace(happened=happened, decided=(Decided(TIME, Found.COMPLIED),), grounds=())).text
    assert "and its clarification on 20 November 2019" in text
    assert "which was in time" in text
    assert "considered below" not in text


@pytest.mark.parametrize(
    ("dated", "regime", "words"),
    [
        (date(2020, 6, 23), Regime.FOIA, "had not been settled"),
        (date(2022, 6, 23), Regime.FOIA, "are weighed apart"),
        (date(2024, 6, 24), Regime.FOIA, "may be weighed together"),
        (date(2020, 6, 23), Regime.EIR, "may be weighed together"),
    ],
)
def test_several_public_interests_are_weighed_as_the_law_stood(dated: date, regime: Regime, words: str) -> None:
    pair = ("FOIA s.43(2)", "FOIA s.42(1)") if regime is Regime.FOIA else ("EIR reg 12(5)(e)", "EIR reg 12(4)(d)")
    decided = tuple(Decided(cite(each), found) for each, found in zip(pair, (Found.DOES_NOT_OUTWEIGH, Found.APPLIES), strict=True))
    weighed = Typed(Stage.PUBLIC_INTEREST, "Much is public already.", ("judgement",), cite(pair[0]))
    ground = Ground(cite(pair[0]), not_needed="It was withdrawn.")
    facts = FACTS._replace(dated=dated, sent_on=dated, regime=regime, decided=decided, grounds=(ground,))
    text = drafted(facts, (weighed,)).text
    assert words in text
    assert "need not be decided: It was withdrawn." in text
    assert text.index("The public interest\n") < text.index("Much is public already.")


@pytest.mark.parametrize(
    ("under", "found", "words"),
    [
        ("FOIA s.16(1)", Found.BREACHED, "is no exemption"),
        ("FOIA s.31(3)", Found.NOT_ENGAGED, "is not engaged"),
        ("FOIA s.41(1)", Found.APPLIES, "is absolute"),
    ],
)
def test_no_public_interest_where_none_is_reached(under: str, found: Found, words: str) -> None:
    weighed = Typed(Stage.PUBLIC_INTEREST, "Much is public already.", ("judgement",), cite(under))
    with pytest.raises(UnableToDraft, match=words):
        drafted(FACTS._replace(decided=(Decided(cite(under), found),)), (weighed,))


@pytest.mark.parametrize(
    ("facts", "prose", "words"),
    [
        (FACTS._replace(decided=()), (), "decides nothing"),
        (FACTS._replace(within_days=None), (), "no period"),
        (FACTS._replace(asked=" "), (), "words of the request"),
        (FACTS._replace(short=""), (), "short"),
        (FACTS, (REASON._replace(text=" \n\n "),), "is empty"),
        (FACTS, (REASON._replace(under=cite("FOIA s.43(2)")),), "nothing is found"),
        (FACTS, (REASON._replace(stage=Stage.OTHER),), "under its finding"),
        (FACTS, (REASON._replace(text="See {{nowhere}}."),), "refers to 'nowhere'"),
        (FACTS, (REASON._replace(name="last day"),), "Two paragraphs"),
    ],
)
def test_what_is_missing_is_named(facts: Facts, prose: tuple[Typed, ...], words: str) -> None:
    with pytest.raises(UnableToDraft, match=words):
        drafted(facts, prose)


_UNDER = st.sampled_from(["FOIA s.31(1)(a)", "FOIA s.40(2)", "FOIA s.43(2)", "FOIA s.42(1)", "FOIA s.35(3)", "FOIA s.41(1)"])
_EXEMPTION = st.builds(
    Decided, _UNDER.map(cite), st.sampled_from([Found.NOT_ENGAGED, Found.APPLIES, Found.DOES_NOT_OUTWEIGH]), confirm_or_deny=st.booleans()
)


@given(
    st.lists(_EXEMPTION, min_size=1, max_size=3, unique_by=lambda each: each.under),
    st.booleans(),
    st.one_of(st.none(), st.integers(28, 60)),
    st.dates(date(2017, 1, 3), date(2025, 12, 1)),
)
@settings(max_examples=30, deadline=None)
def test_any_notice_reads_back_to_the_same_facts(decided: list[Decided], late: bool, within: int | None, dated: date) -> None:
    found = (*decided, Decided(TIME, Found.BREACHED)) if late else tuple(decided)
    moved = dated - FACTS.dated
    facts = FACTS._replace(
        dated=dated,
        sent_on=dated,
        requested_on=FACTS.requested_on + moved,
        received_on=FACTS.received_on + moved,
        complained_on=date(2020, 2, 19) + moved,
        happened=tuple(each._replace(on=each.on + moved) for each in FACTS.happened),
        grounds=tuple(Ground(each.under) for each in found),
        decided=found,
        steps=FACTS.steps if within else (),
        within_days=within,
    )
    _agrees(read(drafted(facts).text), facts)
