"""The published version of a notice: the served one with words taken out where they stand, kept and read again without loss."""

import json
from datetime import date

from answerable.documents.letters.blocks import Address, Heading, Paragraph
from answerable.documents.notice_drafting import Notice, Quoted, Said, Source
from answerable.documents.published_notice import from_kept, kept, said_in, with_removed
from answerable.documents.traces import Trace

WHO = "First Last"
NOTICE = Notice(
    f"Decision notice IC-1: {WHO}",
    "IC-1",
    date(2020, 6, 23),
    "A council",
    (Address(("Reference: IC-1",)), Heading("Decision notice", 1), Paragraph("In private")),
    (
        Heading(f"What {WHO} asked"),
        Said(f"{WHO} asked", Source.PERSON, ("a letter",), "asked", (f"of {WHO}",), Quoted(f"I am {WHO}", f"a letter of {WHO}"), number=1),
        Said("It is so.", notes=(f"See {WHO}.",), after=Address((WHO, "1 Sample Street")), number=2),
        Said("Appeal to the Tribunal of Sample Known.", name="appeal", number=3),
    ),
    Address(("A signatory",)),
)


def test_it_is_kept_and_read_again_without_loss() -> None:
    assert from_kept(json.loads(json.dumps(kept(NOTICE)))) == NOTICE


def test_what_a_person_looks_through_is_everything_but_what_is_the_same_in_every_notice() -> None:
    assert said_in(NOTICE) == (f"{WHO} asked", f"I am {WHO}", f"a letter of {WHO}", f"of {WHO}", "It is so.", f"See {WHO}.")


def test_words_are_taken_out_of_every_place_and_the_served_notice_stays() -> None:
    before = NOTICE.text
    shown = with_removed(NOTICE, [Trace("Last", "something else"), Trace(WHO, "somebody’s name"), Trace("1 Sample Street", "an address")])
    assert NOTICE.text == before
    assert WHO not in f"{shown.text}{shown.as_json()}"
    assert shown.paragraphs[0].text == "[name removed] asked"
    assert shown.paragraphs[1].after == Address(("[name removed]", "[address removed]"))
    assert [each.number for each in shown.paragraphs] == [1, 2, 3]
    assert shown.paragraphs[0].rests_on == ()  # what a paragraph rests on is the office's own


def test_without_anything_to_take_out_it_reads_the_same() -> None:
    assert with_removed(NOTICE, []).text == NOTICE.text
