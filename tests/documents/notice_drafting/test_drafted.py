"""A notice drafted: what facts write, where prose stands, how it is numbered, and that it reads back to the same facts."""

from datetime import date
from typing import Any

import pytest
from lxml import etree

from answerable.documents.decision_notice import read
from answerable.documents.letters.blocks import Heading
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting import (
    FORMATS,
    AskedToAnswer,
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
    faults,
    in_format,
)
from answerable.documents.notice_drafting.in_akoma_ntoso import NAMESPACE
from answerable.law.provision import cite
from answerable.law.regime import Regime
from tests.documents.notice_drafting.examples import FACTS, PROSE, REASON, TIME
from tests.documents.notice_drafting.reading_back import agrees

_PERSONAL = cite("FOIA s.40(2)")


def _numbered(notice: Notice, words: str) -> int | None:
    return next(each.number for each in notice.paragraphs if words in each.text)


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


def test_no_step_is_needed_for_what_was_put_right_and_the_notice_says_why() -> None:
    mended = FACTS.decided[0]._replace(
        remedied_on=date(2020, 5, 4), remedied="It confirmed that it holds nothing.\n\nIts letter shows that."
    )
    facts = FACTS._replace(decided=(mended, FACTS.decided[1]), steps=(), within_days=None)
    notice = drafted(facts, PROSE)
    at = _numbered(notice, "No step is needed for what is found of section 31(3) of FOIA, because the Council put it right on 4 May 2020.")
    typed = {each.number: each.text for each in notice.paragraphs if each.source is Source.PERSON}
    assert at is not None
    assert [typed.get(at + 1), typed.get(at + 2)] == ["It confirmed that it holds nothing.", "Its letter shows that."]
    assert not faults(facts, PROSE, notice)
    assert read(notice.text).steps == ()
    assert {each.under for each in read(notice.text).outcomes} == {each.under for each in read(drafted(FACTS, PROSE).text).outcomes}


def test_why_no_step_is_left_to_take_is_a_person_s_word_in_the_decision() -> None:
    notice = drafted(FACTS._replace(steps=(), within_days=None, no_steps_because="The authority is wound up."), PROSE)
    at = _numbered(notice, "does not require any steps")
    assert [each.source for each in notice.paragraphs if each.text == "The authority is wound up." and each.number == (at or 0) + 1] == [
        Source.PERSON
    ]


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
    agrees(read(notice.text), facts._replace(within_days=None, complained_on=None))


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
        ("FOIA s.41(1)", Found.DOES_NOT_OUTWEIGH, "is absolute"),
        ("FOIA s.12(1)", Found.APPLIES, "is outside Part II"),
    ],
)
def test_no_public_interest_where_none_is_reached(under: str, found: Found, words: str) -> None:
    weighed = Typed(Stage.PUBLIC_INTEREST, "Much is public already.", ("judgement",), cite(under))
    with pytest.raises(UnableToDraft, match=words):
        drafted(FACTS._replace(decided=(Decided(cite(under), found),)), (weighed,))


def test_the_cost_limit_is_relied_on_without_a_public_interest() -> None:
    decided = (Decided(cite("FOIA s.12(1)"), Found.APPLIES), Decided(cite("FOIA s.14(1)"), Found.APPLIES))
    text = drafted(FACTS._replace(decided=decided)).text
    assert "the Council was entitled to rely on section 12(1) of FOIA" in text
    assert "public interest" not in text


def test_a_balance_that_does_not_outweigh_has_no_heading_before_it_is_written() -> None:
    found = drafted(FACTS._replace(decided=(Decided(cite("FOIA s.43(2)"), Found.DOES_NOT_OUTWEIGH),)))
    assert "The public interest" not in [each.text for each in found.body if isinstance(each, Heading)]


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


def test_findings_of_some_parts_under_one_provision_each_have_their_own_prose() -> None:
    bar = cite("FOIA s.14(1)")
    decided = (Decided(bar, Found.APPLIES, ("1", "2")), Decided(bar, Found.NOT_ENGAGED), Decided(_PERSONAL, Found.APPLIES, absolute=True))
    prose = (
        Typed(Stage.FINDING, "It was a campaign.", ("judgement",), bar, parts=("1", "2")),
        Typed(Stage.FINDING, "The authority argued this.", ("argument 1",), _PERSONAL, generated=True),
    )
    asked = AskedToAnswer(date(2020, 3, 2), date(2020, 3, 16))
    notice = drafted(FACTS._replace(decided=decided, happened=(), asked_to_answer=asked), prose)
    assert notice.text.count("It was a campaign.") == 1
    assert "asked the Council on 2 March 2020 to answer by 16 March 2020." in notice.text
    assert notice.text.count("rely on section 14(1) of FOIA as to parts 1 and 2.") == 2
    assert notice.text.count("section 14(1) of FOIA is not engaged as to the rest of the request.") == 2
    assert {each.source for each in notice.paragraphs if "argued this" in each.text} == {Source.FACTS}
    assert [each.under for each in faults(FACTS._replace(decided=decided), (), notice) if each.under == "FOIA s.2(2)(b)"] == []
