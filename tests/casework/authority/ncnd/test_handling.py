"""A request for how another was handled is recognised, linked, and held to what that one told, in one of two clean ways."""

import pytest

from answerable.casework.authority.actions.handling import choose_way, link_handling
from answerable.casework.authority.actions.letters import Wanted, draft, what_blocks
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.search import decide_held
from answerable.casework.authority.fold import PartNow, fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.ncnd.handling import linked, recognised, the_same_whatever_is_held
from answerable.casework.authority.on_handling import parents
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from tests.casework.authority.cast import authority, divided, officer
from tests.casework.authority.positions import JUDGED, decided, names_withheld, ncnd
from tests.casework.authority.test_letters import SENT

pytestmark = pytest.mark.django_db
ALL_MAIL = "All e-mails about FOI 2019-00001 and your handling of it"


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to us.")


@pytest.mark.parametrize(
    ("text", "words", "references"),
    [
        ("Please send all e-mails about FOI 1234.", "e-mails about FOI", ("FOI-1234",)),
        ("The search records for my request, please.", "search records", ()),
        ("I ask about your handling of FOI-2019-00001.", "your handling", ("FOI-2019-00001",)),
        ("How was my request handled, and by whom?", "handled", ()),
        ("All correspondence relating to my freedom of information request", "correspondence relating to my freedom of information", ()),
        (
            "Everything about how my request was dealt with, and the minutes of the meeting on FOI 1234",
            "everything about how my request",
            ("FOI-1234",),
        ),
        ("A subject access request: everything that names me in FOI-2019-00001.", "subject access", ("FOI-2019-00001",)),
    ],
)
def test_a_request_for_how_another_was_handled_is_recognised(text: str, words: str, references: tuple[str, ...]) -> None:
    found = recognised(text)
    assert found is not None
    assert found.references == references
    assert words.casefold() in found.words.casefold() or found.words.casefold() in words.casefold() or "handl" in found.words


@pytest.mark.parametrize("text", ["The contract for cameras.", "How many officers are there?", "My own personal data, please."])
def test_any_other_is_not(text: str) -> None:
    assert recognised(text) is None


def about(parent: InformationRequest) -> InformationRequest:
    request = divided(PartNow("1", ALL_MAIL))
    link_handling(request.reference, parent=parent.reference, reason="It names it.", by=officer(), on=JUDGED)
    return request


def chosen(request: InformationRequest, parent: InformationRequest, way: str) -> None:
    choose_way(request.reference, parent=parent.reference, way=way, reason="It is clean.", by=officer(), on=JUDGED)


def blocked(request: InformationRequest, **given: str) -> list[str]:
    wanted = Wanted(Kind.ANSWER, ("1",), given=given)
    number = draft(request.reference, wanted=wanted, by=officer(), on=SENT).number
    return [each.why for each in what_blocks(officer(), request.reference, number, on=SENT) if each.final]


def test_nothing_goes_until_somebody_chose_how_to_answer() -> None:
    parent = decided()
    request = about(parent)
    decide_held(request.reference, part="1", answer=Held.YES, reasons="Looked.", by=officer(), on=JUDGED)
    (why,) = blocked(request)
    assert "nobody has chosen how to answer it" in why
    assert parent.reference in why


def test_what_is_the_same_whatever_is_held_goes_and_a_schedule_of_files_does_not() -> None:
    parent = decided()
    request = about(parent)
    decide_held(request.reference, part="1", answer=Held.YES, reasons="Looked.", by=officer(), on=JUDGED)
    chosen(request, parent, "same")
    assert blocked(request) == []
    assert any("how many there are" in why for why in blocked(request, **{"1||enclosed": "mail.pdf"}))
    take_position(request.reference, part="1", tables=names_withheld("1"), by=officer(), on=JUDGED)
    assert any("withholds content under FOIA s.40(2)" in why for why in blocked(request))


@pytest.mark.parametrize(
    "planted",
    [
        "There are 12 e-mails about it.",
        "We searched two mailboxes for it.",
        "It took our officers nine hours.",
        "All e-mails went through the information owner.",
        "The schedule of documents has been kept.",
        "Write to covert.unit@police.example about it.",
    ],
)
def test_a_planted_confirmation_in_its_words_does_not_go(planted: str) -> None:
    parent = decided()
    request = about(parent)
    decide_held(request.reference, part="1", answer=Held.YES, reasons="Looked.", by=officer(), on=JUDGED)
    chosen(request, parent, "same")
    told = blocked(request, **{"1||how": f"You wrote on 7 November 2019 and were answered. {planted}"})
    assert any("is not the same whatever is held" in why for why in told), told


def test_a_planted_file_or_count_does_not_go_either_where_it_neither_confirms_nor_denies() -> None:
    parent = decided()
    request = about(parent)
    chosen(request, parent, "neither")
    take_position(request.reference, part="1", tables=ncnd("1"), by=officer(), on=JUDGED)
    wanted = Wanted(Kind.ANSWER, ("1",))
    letter = draft(request.reference, wanted=wanted, by=officer(), on=SENT)
    Letter.objects.filter(pk=letter.pk).update(
        text=letter.text.replace("We neither confirm", "There are 12 e-mails. We neither confirm", 1)
    )
    assert any("“12 e-mails”" in each.why for each in what_blocks(officer(), request.reference, letter.number, on=SENT) if each.final)
    Letter.objects.filter(pk=letter.pk).update(text=letter.text, content={**letter.content, "given": {"1||enclosed": "mail.pdf"}})
    assert any("It encloses documents" in each.why for each in what_blocks(officer(), request.reference, letter.number, on=SENT))


def test_what_is_asked_about_is_shown_with_what_can_be_told_of_it() -> None:
    parent, open_ = decided(), divided(PartNow("1", "The contract"))
    request = about(parent)
    link_handling(request.reference, parent=open_.reference, reason="It names it.", by=officer(), on=JUDGED)
    request.refresh_from_db()
    first, second = parents(request, fold(request.authority, request.case))
    assert (first.secret, first.under, first.same) == (True, ("FOIA s.31(3)",), ("7 November 2019: the request came",))
    assert (second.secret, second.same) == (False, ())


def test_it_is_neither_confirmed_nor_denied_in_turn_under_the_same_exclusion() -> None:
    parent = decided()
    request = about(parent)
    chosen(request, parent, "neither")
    decide_held(request.reference, part="1", answer=Held.YES, reasons="Looked.", by=officer(), on=JUDGED)
    assert any("Part 1 is not neither confirmed nor denied" in why for why in blocked(request))
    take_position(request.reference, part="1", tables=ncnd("1"), by=officer(), on=JUDGED)
    assert blocked(request) == []


def test_another_exclusion_tells_another_story() -> None:
    parent = decided()
    request = about(parent)
    chosen(request, parent, "neither")
    take_position(
        request.reference, part="1", tables=ncnd("1", provision="FOIA s.29(2)", matter="FOIA s.29(1)(a)"), by=officer(), on=JUDGED
    )
    assert any("It relies on FOIA s.29(2)" in why for why in blocked(request))


def test_one_on_a_request_that_was_answered_openly_is_held_to_nothing() -> None:
    parent = divided(PartNow("1", "The contract"))
    request = about(parent)
    decide_held(request.reference, part="1", answer=Held.YES, reasons="Looked.", by=officer(), on=JUDGED)
    assert blocked(request) == []


def test_what_is_the_same_tells_of_nothing_that_was_done_here() -> None:
    parent = decided()
    assert the_same_whatever_is_held(fold(parent.authority, parent.case)) == ("7 November 2019: the request came",)


def test_a_link_is_of_another_request_that_is_there_and_made_once() -> None:
    parent = decided()
    request = about(parent)
    assert [each.parent for each in linked(fold(request.authority, request.case))] == [parent.reference]
    for other, reason, why in ((request.reference, "So.", "how it was itself handled"), (parent.reference, "So.", "linked to")):
        with pytest.raises(NotReady, match=why):
            link_handling(request.reference, parent=other, reason=reason, by=officer(), on=JUDGED)
    with pytest.raises(NotThere):
        link_handling(request.reference, parent="FOI-1", reason="So.", by=officer(), on=JUDGED)
    with pytest.raises(NotReady, match="Link it first"):
        chosen(request, request, "same")
    with pytest.raises(NotReady, match="one of the two ways"):
        chosen(request, parent, "other")
    with pytest.raises(NotReady, match="by which words"):
        link_handling(parent.reference, parent=request.reference, reason=" ", by=officer(), on=JUDGED)
