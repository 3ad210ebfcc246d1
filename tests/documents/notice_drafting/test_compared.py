"""Two notices compared: paragraphs known by their names or their words, and never by their numbers."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.documents.letters.blocks import Address, Heading
from answerable.documents.notice_drafting import Facts, Notice, Quoted, Said, Typed, drafted
from answerable.documents.notice_drafting.compared import Compared, Difference, Kind, applied, compare, parts_of
from answerable.documents.notice_drafting.notice import numbered
from answerable.documents.notice_drafting.wording_compared import How, Piece, pieces_between
from tests.documents.notice_drafting.examples import FACTS, PROSE
from tests.documents.notice_drafting.generated_cases import cases

_HARM = "The authority says that a yes would show the focus of its work."
_VAST = "The scope for any such work is vast."
_BARE = "Nothing shows how."


def _notice(*body: Heading | Said | str) -> Notice:
    said = tuple(Said(each) if isinstance(each, str) else each for each in body)
    return numbered(Notice("A title", "IC-1", date(2020, 6, 23), "A council", (Address(("IC-1",)),), said, Address(("An officer",))))


def _of(compared: Compared, kind: Kind) -> list[Difference]:
    return [each for each in compared.differences if each.kind is kind]


def _gives(first: Notice, second: Notice) -> Compared:
    """The comparison, held to lead from the one to the other and back."""
    was, now = parts_of(first), parts_of(second)
    compared = compare(first, second)
    assert applied(compared, was) == tuple(each.text for each in now)
    assert [each.now for each in compared.differences if each.now is not None] == list(now)
    assert sorted(each.at for each in compared.differences if each.was is not None) == list(range(len(was)))
    for each in _of(compared, Kind.CHANGED):
        assert "".join(piece.text for piece in each.pieces if piece.how is not How.ADDED) == was[each.at].text
    return compared


def test_a_notice_does_not_differ_from_itself() -> None:
    compared = _gives(drafted(FACTS, PROSE), drafted(FACTS, PROSE))
    assert {each.kind for each in compared.differences} == {Kind.SAME}
    assert compared.in_a_sentence == "Nothing differs."


def test_a_paragraph_put_in_before_others_leaves_them_the_same() -> None:
    compared = _gives(_notice(_HARM, _VAST), _notice(_BARE, _HARM, _VAST))
    assert [each.kind for each in compared.differences[1:-1]] == [Kind.ADDED, Kind.SAME, Kind.SAME]
    assert (compared.differences[2].was, compared.differences[2].now) == (
        parts_of(_notice(_HARM))[1],
        parts_of(_notice(_BARE, _HARM))[2],
    )
    assert compared.in_a_sentence == "Of headings and paragraphs, 1 was added; 4 are the same."


def test_what_was_taken_out_stands_where_it_stood() -> None:
    compared = _gives(_notice(_BARE, _HARM, _VAST), _notice(_BARE, _VAST))
    assert [each.kind for each in compared.differences[1:-1]] == [Kind.SAME, Kind.TAKEN_OUT, Kind.SAME]
    assert [each.kind for each in _gives(_notice(_VAST), _notice(Heading(_VAST))).differences[1:-1]] == [Kind.ADDED, Kind.TAKEN_OUT]


def test_a_paragraph_that_was_reworded_shows_its_words() -> None:
    reworded = _HARM.replace("a yes would show", "confirming is likely to show")
    changed = _of(_gives(_notice(_HARM, _BARE), _notice(reworded, _BARE)), Kind.CHANGED)
    assert [each.pieces for each in changed] == [
        (
            Piece(How.SAME, "The authority says that "),
            Piece(How.REMOVED, "a yes would"),
            Piece(How.ADDED, "confirming is likely to"),
            Piece(How.SAME, " show the focus of its work."),
        )
    ]
    assert not changed[0].moved


def test_two_that_share_no_more_than_small_words_are_two() -> None:
    compared = _gives(_notice(_HARM), _notice("The council has said that it is the cost of the work."))
    assert [len(_of(compared, kind)) for kind in (Kind.ADDED, Kind.TAKEN_OUT, Kind.CHANGED)] == [1, 1, 0]


def test_a_name_tells_a_paragraph_however_much_its_words_changed_and_two_names_are_two_paragraphs() -> None:
    named = _gives(_notice(Said(_HARM, name="harm"), _VAST), _notice(Said(_BARE, name="harm"), _VAST))
    assert [each.kind for each in named.differences[1:-1]] == [Kind.CHANGED, Kind.SAME]
    renamed = _gives(_notice(Said(_HARM, name="harm")), _notice(Said(_HARM, name="no harm")))
    assert [each.kind for each in renamed.differences[1:-1]] == [Kind.ADDED, Kind.TAKEN_OUT]
    unnamed = _gives(_notice(Said(_HARM, name="harm")), _notice(_HARM))
    assert [each.kind for each in unnamed.differences[1:-1]] == [Kind.SAME]


def test_a_paragraph_that_stands_elsewhere_was_moved_and_its_words_may_have_changed_too() -> None:
    moved = _gives(_notice(_HARM, _VAST, _BARE), _notice(_VAST, _BARE, _HARM))
    assert [each.kind for each in moved.differences[1:-1]] == [Kind.SAME, Kind.SAME, Kind.MOVED]
    assert [part and part.number for part in (moved.differences[3].was, moved.differences[3].now)] == [1, 3]
    both = _gives(_notice(_HARM, _VAST, _BARE), _notice(_VAST, _BARE, f"{_HARM} That is so."))
    assert [(each.kind, each.moved) for each in both.differences[3:-1]] == [(Kind.CHANGED, True)]
    assert both.in_a_sentence == "Of headings and paragraphs, 1 was changed; 4 are the same."


def test_of_paragraphs_with_the_same_words_the_first_goes_with_the_first() -> None:
    assert [each.at for each in _gives(_notice(_BARE, _VAST, _BARE), _notice(_BARE, _VAST, _BARE)).differences] == [0, 1, 2, 3, 4]


def test_quotations_lists_lines_and_footnotes_are_words_of_their_paragraph() -> None:
    whole = Said(_HARM, quoted=Quoted("So it is.", "the authority"), items=("one",), after=Address(("A line",)), notes=("A note",))
    assert parts_of(_notice(whole))[1].text == f"{_HARM}\n“So it is.”\n• one\nA line\nA note"


def test_of_one_fact_changed_the_paragraphs_that_follow_from_it_differ_and_no_others() -> None:
    later = FACTS._replace(within_days=40)
    changed = _of(_gives(drafted(FACTS, PROSE), drafted(later, PROSE)), Kind.CHANGED)
    assert changed
    assert all("35" in each.was.text or "July" in each.was.text for each in changed if each.was is not None)


def test_a_change_of_one_text_alone_is_one_piece() -> None:
    assert pieces_between("", "all new") == (Piece(How.ADDED, "all new"),)
    assert pieces_between("all old", "") == (Piece(How.REMOVED, "all old"),)
    assert pieces_between("", "") == ()
    assert pieces_between("one two", "three four") == (Piece(How.REMOVED, "one two"), Piece(How.ADDED, "three four"))


@given(cases(), cases())
@settings(max_examples=15, deadline=None)
def test_applying_what_differs_to_any_notice_gives_the_other(
    one: tuple[Facts, tuple[Typed, ...]], other: tuple[Facts, tuple[Typed, ...]]
) -> None:
    _gives(drafted(*one), drafted(*other))


_TEXTS = st.lists(st.sampled_from((_HARM, _VAST, _BARE, f"{_HARM} {_BARE}", "", " ", "a b", "b a")), max_size=6)


@given(_TEXTS, _TEXTS)
@settings(max_examples=100, deadline=None)
def test_so_it_does_of_any_paragraphs_in_any_order(one: list[str], other: list[str]) -> None:
    _gives(_notice(*one), _notice(*other))


@given(st.text(), st.text())
@settings(max_examples=100, deadline=None)
def test_the_pieces_make_both_texts(one: str, other: str) -> None:
    pieces = pieces_between(one, other)
    assert "".join(each.text for each in pieces if each.how is not How.ADDED) == one
    assert "".join(each.text for each in pieces if each.how is not How.REMOVED) == other
