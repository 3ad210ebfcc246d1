"""Cross-references survive any order of edits: what would break one is refused, and the rest is numbered as it stands."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting import Facts, Found, Source, Stage, Typed, drafted, names_of, refuse_names
from answerable.documents.notice_drafting.names import is_of_facts
from answerable.law.provision import cite
from tests.documents.notice_drafting.examples import FACTS, PROSE, REASON

STAGES = (Stage.BACKGROUND, Stage.SCOPE, Stage.OTHER)
NAMES = ("history", "the scheme", "what was promised")


def typed(stage: Stage = Stage.OTHER, text: str = "It is so.", **told: Any) -> Typed:
    return Typed(stage, text, ("evidence",), **told)


def refused(*written: Typed, others: tuple[Typed, ...] = (), instead_of: tuple[Typed, ...] = ()) -> str:
    with pytest.raises(UnableToDraft) as why:
        refuse_names(written, others, instead_of=instead_of, generated=names_of(FACTS))
    return str(why.value)


def test_prose_that_holds_together_is_not_refused() -> None:
    refuse_names(PROSE, (), instead_of=(), generated=names_of(FACTS))
    assert "Background" in drafted(FACTS, PROSE).text


def test_a_reference_to_nothing_is_refused_in_a_footnote_too() -> None:
    assert "“the annex”, and no paragraph is called that" in refused(typed(text="See {{ the annex }}."))
    assert "“the annex”" in refused(typed(notes=("As in {{the annex}}",)))
    refuse_names((typed(quoted="{{the annex}}", quoted_from="a letter"),), (), instead_of=(), generated=())


def test_a_name_is_one_paragraph_s_and_none_of_those_that_facts_give() -> None:
    history = typed(name="history")
    assert "Two paragraphs would be called “history”" in refused(history, others=(typed(Stage.BACKGROUND, name="history"),))
    assert "Two paragraphs would be called “history”" in refused(history, history)
    for name in ("steps", "finding on FOIA s.31(3)"):
        assert "Two paragraphs would be called" in refused(typed(name=name))
    for name in ("{{steps}}", "so}", "a" * 61):
        assert "is no name for a paragraph" in refused(typed(name=name))


def test_a_name_that_others_refer_to_is_not_taken_away() -> None:
    history, points_at_it = typed(Stage.BACKGROUND, name="history"), typed(text="See {{history}}, and {{nowhere}}.")
    why = refused(others=(points_at_it,), instead_of=(history,))
    assert why == ("The words on other matters refer to “history”, which would be gone. Take that reference out first, or keep the name.")
    refuse_names((history,), (points_at_it,), instead_of=(history,), generated=())
    under_a_finding = points_at_it._replace(stage=Stage.FINDING, under=REASON.under)
    assert "The words on FOIA s.31(3) refer to" in refused(others=(under_a_finding,), instead_of=(history,))


@pytest.mark.parametrize(
    "facts",
    [
        FACTS,
        FACTS._replace(happened=(), steps=(), within_days=None),
        FACTS._replace(decided=()),
        FACTS._replace(grounds=(*FACTS.grounds, FACTS.grounds[0]._replace(under=cite("FOIA s.16(1)"), not_needed="It was withdrawn."))),
        FACTS._replace(decided=(FACTS.decided[0]._replace(found=Found.DOES_NOT_OUTWEIGH, remedied_on=FACTS.dated),)),
    ],
)
def test_every_name_that_facts_give_is_kept_from_a_person_s(facts: Facts) -> None:
    assert names_of(facts)
    assert all(map(is_of_facts, names_of(facts)))
    if facts.decided:
        written = {each.name for each in drafted(facts).paragraphs if each.source is Source.FACTS and each.name}
        assert names_of(facts) == written


_REFERENCES = st.lists(st.sampled_from((*NAMES, "steps", "last day", "nothing")), max_size=2)
_PARAGRAPH = st.tuples(st.sampled_from(("", *NAMES)), _REFERENCES)
_EDITS = st.lists(st.tuples(st.sampled_from(STAGES), st.lists(_PARAGRAPH, max_size=2)), max_size=8)


@given(_EDITS)
def test_cross_references_survive_any_order_of_edits(edits: list[tuple[Stage, list[tuple[str, list[str]]]]]) -> None:
    stands: dict[Stage, tuple[Typed, ...]] = {}
    for stage, paragraphs in edits:
        written = tuple(
            typed(stage, f"Here is <{name}>." + "".join(f" <{each}> is in {{{{{each}}}}}." for each in refers), name=name)
            for name, refers in paragraphs
        )
        others = [each for at, prose in stands.items() for each in prose if at is not stage]
        try:
            refuse_names(written, others, instead_of=stands.get(stage, ()), generated=names_of(FACTS))
        except UnableToDraft:
            continue
        stands[stage] = written
    notice = drafted(FACTS, tuple(each for prose in stands.values() for each in prose))
    numbers = {each.name: each.number for each in notice.paragraphs}
    said = re.findall(r"<([^>]+)> is in paragraph (\d+)\.", notice.text)
    assert all(numbers[name] == int(number) for name, number in said)
    assert len(said) == sum(each.text.count("{{") for prose in stands.values() for each in prose)
    assert "{{" not in notice.text
