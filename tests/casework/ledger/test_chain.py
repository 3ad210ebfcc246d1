"""What an entry is made of: the same thing is always written the same way, and nothing a person wrote stands in the chain."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.casework.ledger.chain import (
    GENESIS,
    LONGEST_TERM,
    TEXT_KEYS,
    Link,
    NotSealed,
    canonical,
    commitment,
    hash_of,
    joined,
    merkle_root,
    read_canonical,
    split,
)

LINK = Link("police", "case", 1, "request", date(2019, 11, 7), datetime(2019, 11, 7, 9, tzinfo=UTC), "1 FOI officer", "{}", "", GENESIS)
TERMS = st.text(max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TERMS | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["part", "reasons", "under", "text", "on"]), inner, max_size=3)
    ),
    max_leaves=12,
)
PAYLOADS = st.dictionaries(st.sampled_from(["part", "reasons", "law", "text", "claim"]), VALUES, max_size=5)


@given(PAYLOADS)
def test_what_is_parted_and_joined_is_what_it_was(payload: dict[str, object]) -> None:
    parted = split(payload)
    assert joined(read_canonical(canonical(parted.facts)), parted.texts) == payload


@given(PAYLOADS)
def test_no_text_stays_in_the_facts(payload: dict[str, object]) -> None:
    marked = {"reasons": "a text that somebody wrote", **payload}
    assert "a text that somebody wrote" not in canonical(split(marked).facts)


def test_a_table_that_is_only_a_date_is_no_date() -> None:
    assert read_canonical(canonical({"on": date(2019, 11, 7), "words": "2019-11-07"})) == {"on": date(2019, 11, 7), "words": "2019-11-07"}


def test_an_instant_has_no_place_in_an_entry() -> None:
    with pytest.raises(TypeError, match="no place in an entry"):
        canonical({"at": datetime(2019, 11, 7, tzinfo=UTC)})


def test_a_long_text_under_another_key_is_refused_and_not_chained() -> None:
    with pytest.raises(NotSealed, match="part holds a text of 201 characters"):
        split({"part": "x" * (LONGEST_TERM + 1)})


def test_without_its_texts_a_payload_keeps_its_facts() -> None:
    parted = split({"part": "4", "reasons": "because", "claim": [{"evidence": ["one", "two"]}]})
    assert joined(parted.facts, None) == {"part": "4", "reasons": "", "claim": [{"evidence": ["", ""]}]}


@pytest.mark.parametrize("field", Link._fields)
def test_every_field_is_under_the_hash(field: str) -> None:
    other: Any = {
        "number": 2,
        "on": date(2019, 11, 8),
        "at": datetime(2019, 11, 7, 9, 0, 0, 1, tzinfo=UTC),
    }.get(field, "other")
    assert hash_of(LINK) != hash_of(LINK._replace(**{field: other}))


def test_a_commitment_says_nothing_without_its_salt() -> None:
    assert commitment(("held",), "a") != commitment(("held",), "b")
    assert commitment((), "a") == ""


def test_two_ways_to_cut_the_same_words_are_two_commitments() -> None:
    assert commitment(("ab", "c"), "salt") != commitment(("a", "bc"), "salt")


def test_the_root_covers_every_head_whatever_their_order() -> None:
    heads = [("a", "1"), ("b", "2"), ("c", "3")]
    assert merkle_root(heads) == merkle_root(reversed(heads))
    assert len({merkle_root(heads), merkle_root(heads[:2]), merkle_root([*heads[:2], ("c", "4")]), merkle_root([])}) == 4


def test_a_knot_cannot_stand_for_a_leaf() -> None:
    knot = merkle_root([("a", "1"), ("b", "2")])
    assert merkle_root([("", knot)]) != knot


def test_the_keys_of_texts_are_those_that_people_write_under() -> None:
    assert {"reasons", "evidence", "asked", "text", "extent"} <= TEXT_KEYS
    assert not TEXT_KEYS & {"provision", "under", "part", "parts", "number", "kind", "on", "duty", "likelihood", "matter"}
