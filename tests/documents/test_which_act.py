"""Which act a sentence is about, from its phrases; and how often the phrases are right, on notices whose outcome is known."""

import re
from pathlib import Path

import pytest

from answerable.documents.which_act import About, hints, sentences


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Confirming or denying it would show where the police look.", About.ANSWERING),
        ("To neither confirm nor deny is consistent.", About.ANSWERING),
        ("Saying whether the force holds it tells offenders enough.", About.ANSWERING),
        ("A yes tells offenders that somebody looks there.", About.ANSWERING),
        ("A denial of it, as much as the disclosure of the information, points at the next.", About.ANSWERING),
        ("Acknowledging the unit would end its use.", About.ANSWERING),
        ("Disclosing how it works would let it be avoided.", About.CONTENT),
        ("Information identifying the focus of policing could be used.", About.CONTENT),
        ("It would reveal operational details.", About.CONTENT),
        ("This information could be manipulated.", About.CONTENT),
        ("Further requests would be made and answered.", About.LATER),
        ("It may matter at a later date.", About.LATER),
        ("Confirming it would be followed by requests in the future.", About.LATER),
        ("Offenders read newspapers.", About.UNSAID),
    ],
)
def test_what_a_sentence_is_about(sentence: str, about: About) -> None:
    (found,) = hints(sentence)
    assert (found.about, found.sentence) == (about, sentence)
    assert found.words in sentence
    assert bool(found.words) is (about is not About.UNSAID)


def test_a_text_is_read_sentence_by_sentence_and_point_by_point() -> None:
    text = "It is so. “It is not.” Is it?\nIt may be, e.g. here.\n\nA new one • a point\n• another"
    assert list(sentences(text)) == ["It is so.", "“It is not.”", "Is it?", "It may be, e.g. here.", "A new one", "a point", "another"]
    assert hints(" \n ") == ()


def argued(shared: Path, name: str, begins: str, ends: str) -> list[About]:
    """What each sentence of an authority's argument is about, as a notice gives it, without numbers and heads of pages."""
    text = (shared / "notices" / name).read_text(encoding="utf-8")
    text = text[text.index(begins) : text.index(ends)]
    text = re.sub(r"(?m)^(?:_|³ .*)$", "", text)
    text = re.sub(r"Reference:\s+IC-\S+\s+\d+\s", " ", text)
    text = re.sub(r"\s+", " ", re.sub(r"(?m)^(?:- )?\d+\. ", "", text))
    return [each.about for each in hints(text)]


def test_where_it_failed_most_of_the_argument_about_content_is_found(shared: Path) -> None:
    """SEED ¶27 and ¶32, by hand: the first sentence is about confirming or denying, six are about content, and the last is about later."""
    harm = argued(shared, "seed-mps-facebook.txt", '"Confirming or denying whether', "- 28. The Commissioner notes")
    mosaic = argued(shared, "seed-mps-facebook.txt", "\"'cumulative prejudice'", "- 33. The Commissioner can")
    assert harm == [About.ANSWERING, *[About.CONTENT] * 3, About.UNSAID, *[About.CONTENT] * 2]
    assert mosaic == [About.LATER]


def test_where_it_was_upheld_some_of_it_is_flagged_too(shared: Path) -> None:
    """IC-427919-Y6C6 ¶25 to ¶43, upheld under s.35(3), where a yes would itself disclose what an agenda had: every flag is false."""
    about = argued(shared, "IC-427919-Y6C6.txt", "25. The Cabinet Office argued that confirming", "44. ")
    flagged = [each for each in about if each in (About.CONTENT, About.LATER)]
    assert (len(flagged), len(about)) == (14, 51)
