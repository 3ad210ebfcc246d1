"""The notice's own prose: a person's words in their places, marked as theirs, replaced or taken out stage by stage."""

from typing import Any

import pytest

from answerable.casework.commissioner.actions.annex import write_gist, write_passage
from answerable.casework.commissioner.actions.decide import paragraphs_as_served, record_finding, send_to_sign, serve, set_steps, sign
from answerable.casework.commissioner.actions.items import receive_item
from answerable.casework.commissioner.actions.withheld import receive_withheld
from answerable.casework.commissioner.actions.write import call_authority, write_prose
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.notice import as_drafted
from answerable.casework.commissioner.shape import COMMUNICATE, Case, Paragraph
from answerable.casework.commissioner.states import Marking
from answerable.casework.commissioner.stops import stops
from answerable.casework.commissioner.weighing import Weighing
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady
from answerable.documents.notice_drafting import Source, Stage
from answerable.law.events import RecordedAs
from answerable.law.public_interest import Balance
from tests.casework.commissioner.cast import OFFICE, officer, signatory
from tests.casework.commissioner.test_decided import SERVED, at, drafted
from tests.casework.commissioner.test_investigated import item, scoped

pytestmark = pytest.mark.django_db
HISTORY = Paragraph("The police were given cameras.\n\nThat is public; see {{request}}.", ("the request",), "history")
LATE = Paragraph(
    "As {{history}} shows, the review was slow.",
    ("s.45 Code (2018)", "argument 9 of another case"),
    quoted="It should take 20 working days.",
    whose="the Code of Practice",
    notes=("Part 5 of the Code",),
)


def wrote(complaint: Complaint, stage: Stage, *paragraphs: Paragraph) -> Case:
    write_prose(complaint.reference, stage=stage, paragraphs=paragraphs, **at())
    return fold(complaint.case)


def refused(complaint: Complaint, *paragraphs: Paragraph, stage: Stage = Stage.OTHER) -> str:
    with pytest.raises(NotReady) as why:
        wrote(complaint, stage, *paragraphs)
    return str(why.value)


def test_what_was_typed_stands_in_its_place_and_is_served_as_typed() -> None:
    complaint = drafted()
    wrote(complaint, Stage.BACKGROUND, HISTORY)
    wrote(complaint, Stage.SCOPE, Paragraph("Parts 1 to 3 were answered.", ("the complaint",)))
    wrote(complaint, Stage.OTHER, LATE)
    send_to_sign(complaint.reference, **at())
    sign(complaint.reference, **at(signatory))
    serve(complaint.reference, dated=SERVED, **at())
    notice = paragraphs_as_served(officer(), complaint.reference)
    assert notice is not None
    typed = {each.text: each for each in notice.paragraphs if each.source is Source.PERSON}
    history = next(each for each in notice.paragraphs if each.name == "history")
    late = typed[f"As paragraph {history.number} shows, the review was slow."]
    assert (late.quoted, late.notes) == ((LATE.quoted, LATE.whose), LATE.notes)
    assert (history.rests_on, late.rests_on) == (("the request",), ("s.45 Code (2018)", "argument 9 of another case"))
    order = [
        "Background",
        "The police were given cameras.",
        "Request and response",
        "Parts 1 to 3 were",
        "Other matters",
        "the review was slow",
    ]
    places = [notice.text.index(each) for each in order]
    assert places == sorted(places)
    assert "[1] Part 5 of the Code" in notice.text
    assert verify(exported(OFFICE)).failure == ""


def test_a_stage_that_is_written_again_is_replaced_and_one_that_is_emptied_is_gone() -> None:
    complaint = drafted()
    wrote(complaint, Stage.OTHER, LATE._replace(text="It was slow."))
    again = wrote(complaint, Stage.OTHER, Paragraph("It was not slow.", ("the complaint",)))
    assert [each.text for each in again.prose[Stage.OTHER]] == ["It was not slow."]
    case = wrote(complaint, Stage.OTHER)
    assert case.prose == {}
    assert "Other matters" not in as_drafted(case, dated=SERVED).text


def test_what_a_paragraph_lacks_is_said() -> None:
    complaint, said = drafted(), Paragraph("It is so.", ("the request",))
    receive_item(complaint.reference, **{**item(), "marking": Marking.CONFIDENTIAL, "reason": "It asked."}, **at())
    for lacking, why in (
        (said._replace(text=" "), "Paragraph 1 has no words"),
        (said._replace(rests_on=("", " ")), "Say what paragraph 1 rests on"),
        (said._replace(quoted="It is."), "or neither"),
        (said._replace(whose="the Code"), "or neither"),
        (said._replace(rests_on=("withheld item 1",)), "cannot rest on what is withheld"),
        (said._replace(rests_on=("Submission 1",)), "there is none of that number"),
        (said._replace(rests_on=("item 1",)), "confidential from the complainant"),
        (said._replace(text="See {{history}}."), "no paragraph is called that"),
        (said._replace(rests_on=("OB/3",)), "OB/3 is not there to be cited"),
        (said._replace(name="steps"), "Two paragraphs would be called “steps”"),
    ):
        assert why in refused(complaint, lacking)
    assert "Paragraph 2 has no words" in refused(complaint, said, said._replace(text=""))
    assert "typed with the finding" in refused(complaint, said, stage=Stage.FINDING)
    assert fold(complaint.case).prose == {}
    send_to_sign(complaint.reference, **at())
    with pytest.raises(NotPermitted):
        wrote(complaint, Stage.OTHER, said)


@pytest.mark.parametrize("where", ["paragraphs", "weighing"])
def test_a_reason_typed_with_its_finding_rests_on_nothing_closed_either(where: str) -> None:
    complaint = drafted()
    receive_item(complaint.reference, **{**item(), "marking": Marking.CONFIDENTIAL, "reason": "It asked."}, **at())
    for rests_on, why in (((), "rests on"), (("item 1",), "confidential from the complainant"), (("withheld item 1",), "what is withheld")):
        said = (Paragraph("It is so.", rests_on),)
        ways: dict[str, dict[str, Any]] = {
            "paragraphs": {"paragraphs": said},
            "weighing": {"weighing": Weighing(Balance.MAINTAINING_OUTWEIGHS, "", paragraphs=said)},
        }
        told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.ENGAGED, "reasons": "It is."}
        with pytest.raises(NotReady, match=why):
            record_finding(complaint.reference, **told, **ways[where], **at())


def test_a_name_that_something_refers_to_cannot_go_and_one_of_the_facts_that_goes_stops_the_notice() -> None:
    complaint = drafted()
    wrote(complaint, Stage.BACKGROUND, HISTORY)
    wrote(complaint, Stage.OTHER, LATE._replace(text="See {{history}} and {{period}}."))
    assert "refer to “history”, which would be gone" in refused(complaint, stage=Stage.BACKGROUND)
    set_steps(complaint.reference, steps=[], within=0, reason="It answered.", **at())
    case = fold(complaint.case)
    assert ["refers to 'period'" in each.why for each in stops(complaint.office, case, sent_on=SERVED, dated=SERVED)] == [True]


def test_before_anything_is_found_prose_can_refer_to_the_request() -> None:
    complaint = scoped()
    assert Stage.BACKGROUND in wrote(complaint, Stage.BACKGROUND, HISTORY).prose
    assert "no paragraph is called that" in refused(complaint, HISTORY._replace(name="", text="See {{decision}}."))
    undated = scoped(requested_on=None)
    assert "no paragraph is called that" in refused(undated, HISTORY)


def test_no_prose_repeats_the_annex() -> None:
    complaint = scoped(COMMUNICATE)
    words = "Row seven of the schedule names the lamplighter method, which no published paper describes, and gives its hours."
    receive_withheld(complaint.reference, name="A schedule", reason="To test the harm.", content=b"1", **at())
    write_gist(complaint.reference, ground=1, text="It says more than is public.", **at())
    write_passage(complaint.reference, gist=1, items=[1], text=words, **at())
    for each in ({"text": words}, {"text": "See.", "quoted": words, "whose": "a paper"}, {"text": "See.", "notes": (words,)}):
        assert "repeats words of passage 1" in refused(complaint, Paragraph(rests_on=("the request",), **each))


def test_a_name_of_the_complainant_s_is_found_in_whose_words_are_quoted_too() -> None:
    complaint = drafted()
    wrote(complaint, Stage.OTHER, LATE._replace(text="It was slow.", whose="the complainant’s own name"))
    with pytest.raises(NotReady, match="Take it out"):
        send_to_sign(complaint.reference, **at())


def test_the_notice_calls_the_authority_what_the_case_officer_says() -> None:
    complaint = drafted()
    assert "On 28 January 2020 the public authority responded" in as_drafted(fold(complaint.case), dated=SERVED).text
    call_authority(complaint.reference, name=" the  MPS ", **at())
    text = as_drafted(fold(complaint.case), dated=SERVED).text
    assert "On 28 January 2020 the MPS responded" in text
    assert "The MPS must take these steps" in text
    for name in ("a" * 61, "the {{steps}}"):
        with pytest.raises(NotReady, match="Give a short name"):
            call_authority(complaint.reference, name=name, **at())
    call_authority(complaint.reference, name="", **at())
    assert "the MPS" not in as_drafted(fold(complaint.case), dated=SERVED).text


def test_no_word_of_it_stands_in_the_chain() -> None:
    complaint = drafted()
    wrote(complaint, Stage.OTHER, LATE._replace(text="It was slow.", name="slowness"))
    call_authority(complaint.reference, name="the Yard", **at())
    payloads = "".join(Entry.objects.filter(case=complaint.case).values_list("payload", flat=True))
    for word in ("slow", "20 working days", "Code", "Yard"):
        assert word not in payloads
