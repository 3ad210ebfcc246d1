"""Whatever the pages do, the API does: every line of the table of permissions has its operation, or says here why not."""

from answerable.api.operation import PLACES
from answerable.api.rooms import OPERATIONS
from answerable.api.site import resolver
from answerable.casework.authority.permissions import Do
from answerable.casework.commissioner.permissions import Do as AtOffice

# Each with its reason. One that has an operation by now must go.
WITHOUT = {
    Do.READ_LEDGER: "no page reads a chain: `answerable ledger export` writes it",
    Do.OVERRIDE: "bounds `because` of send_letter, whose scope it narrows",
    **dict.fromkeys(
        (
            Do.CLEAR_STANDING,
            Do.SEE_MOSAIC,
            Do.CODE,
            Do.SAY_RELEASE_DAY,
            Do.GIVE_AWAY,
        ),
        "what a series is answered by is agreed between people, on pages of its own, and no program has asked for it",
    ),
    **dict.fromkeys((Do.PUBLISH, Do.PUBLISH_FIGURES), "shows to everybody what a person has looked through on the page before"),
    Do.MEASURE_LEAK: "an auditor opens it on a page, which is recorded, and no program has asked for it",
    Do.REVIEW: "a review is decided by positions taken and a letter sent, as on the pages",
}
WITHOUT_AT_OFFICE = {
    **dict.fromkeys(
        (AtOffice.HANDLE_WITHHELD, AtOffice.NAME_READER, AtOffice.OPEN_WITHHELD),
        "withheld information and the confidential annex are opened by a person on a page, by name, and no program has them",
    ),
    AtOffice.MAKE_UP_BUNDLES: "a person on a page says what both sides are to see of a complaint, and reads what is closed",
    **dict.fromkeys(
        (AtOffice.CONSIDER_NAMES, AtOffice.PUBLISH, AtOffice.CHANGE_PUBLISHED, AtOffice.SEE_PUBLICATIONS),
        "what everybody is to see is looked through by a person on the page before",
    ),
}


def test_every_line_of_the_office_s_table_has_an_operation_or_a_reason() -> None:
    offered = {do for each in OPERATIONS for do in (each.do, *each.or_do) if isinstance(do, AtOffice)}
    assert offered | set(WITHOUT_AT_OFFICE) == set(AtOffice)
    assert not offered & set(WITHOUT_AT_OFFICE)


def test_every_line_of_the_table_has_an_operation_or_a_reason() -> None:
    offered = {do for each in OPERATIONS for do in (each.do, *each.or_do) if isinstance(do, Do)}
    assert offered | set(WITHOUT) == set(Do)
    assert not offered & set(WITHOUT)


def test_what_needs_no_token_is_the_law_and_what_is_published() -> None:
    assert {each.path.partition("/")[0] for each in OPERATIONS if each.do is None} == {"law", "decisions"}


def test_whatever_is_sent_to_a_case_can_be_done_once_or_shows_what_is_shown_once() -> None:
    """What makes or changes something on a case or a complaint takes an Idempotency-Key."""
    assert all(each.once for each in OPERATIONS if each.method == "POST" and each.path.startswith("office/"))
    sends = [each for each in OPERATIONS if each.method == "POST" and each.path.startswith("requests") and each.do is not None]
    free = {each.name for each in sends if not each.once}
    assert free == {
        *("begin_position", "add_ground", "specify_claim", "answer_question_of_position"),  # a person's own draft, which is no event
        *("list_words_of_letter", "read_found", "read_document"),  # what is read
        "prove_file_from_elsewhere",  # asked again, it is one proof of one document
    }


def test_every_operation_is_reached_under_its_own_address() -> None:
    """Two addresses alike but for the name of a place are one to a program, and the first would shadow the second."""
    for each in OPERATIONS:
        assert resolver().resolve(PLACES.sub("7", each.path)).route.removeprefix("^") == each.path, each.name
