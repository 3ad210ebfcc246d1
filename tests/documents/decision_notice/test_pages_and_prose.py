"""Page furniture in texts without lines, and sentences."""

import pytest

from answerable.documents.decision_notice import paragraphs
from answerable.documents.decision_notice.headings import REASONS
from answerable.documents.decision_notice.pages import tidied, without_furniture
from answerable.documents.decision_notice.prose import sentences, unquoted
from answerable.documents.not_readable import NotADecisionNotice
from tests.documents.decision_notice.notices import notice

LONG = "words of a paragraph that goes on and on " * 30
RUN_IN = (
    ("74. One. 75. Two. Reference: FS50123456 1676. Three.", "74. One. 75. Two. 76. Three."),
    ("22. One. 23. Two. Reference: FS50123456 24. Three.", "22. One. 23. Two. 24. Three."),
    ("3. One. Reference: FS50123456 24. Two.", "3. One. 4. Two."),
    ("Some words. Case reference: FS50123456 1. Next", "Some words. . Next"),
    ("Some words. Reference: FS50123456 7. Next", "Some words. 7. Next"),
    ("Some words Reference: FS50123456 2 go on.", "Some words go on."),
)


@pytest.mark.parametrize(("text", "without"), RUN_IN)
def test_headers_in_the_middle_of_a_line(text: str, without: str) -> None:
    assert " ".join(without_furniture(f"{LONG}{text}").split()) == " ".join(f"{LONG}{without}".split())


def test_one_kind_of_space_apostrophe_and_bullet() -> None:
    assert tidied("a\u00a0 b\r\n\r\n\r\n\r\nc\u2019s\t\ufb01ne\n- d\n\uf0b7 e\u00ad") == "a b\n\nc's fine\n• d\n• e"


SENTENCES = (
    ("One ends. Two ends? Three.", ["One ends.", "Two ends?", "Three."]),
    ("See s. 12 and no. 3. Mr. Smith v. Jones. Then", ["See s. 12 and no. 3.", "Mr. Smith v. Jones.", "Then"]),
    ("He said so.” Then (a) it.1 Next", ["He said so.” Then (a) it.", "Next"]),
    ("It decides: • one; and • two;", ["It decides", "one; and", "two"]),
    ("First; Second; 3 more", ["First", "Second; 3 more"]),
    ("; Alone. •", ["Alone."]),
)


@pytest.mark.parametrize(("text", "found"), SENTENCES)
def test_sentences(text: str, found: list[str]) -> None:
    assert list(sentences(text)) == found


QUOTED = (
    ("The Council (the “Council”) said: “We refuse. We always do.” It left.", "The Council (the Council) said:   It left."),
    ('The "Act" and "a sentence of its own."', "The Act and  "),
    ("He wrote: “It goes on and has no end. At all", "He wrote:  "),
)


@pytest.mark.parametrize(("text", "left"), QUOTED)
def test_what_is_quoted_goes_and_a_term_stays(text: str, left: str) -> None:
    assert unquoted(text) == left


def test_the_paragraphs_of_a_notice_are_given_as_they_stand() -> None:
    found = paragraphs(notice("The Commissioner’s decision is that section 21 applies.", reasons="First.\n\nSecond."))
    assert [(each.number, " ".join(each.text.split())) for each in found if each.zone == REASONS] == [(4, "First."), (5, "Second.")]
    with pytest.raises(NotADecisionNotice):
        paragraphs("Dear officer, please send me the minutes.")
