"""Whether one paragraph stands for two limbs."""

from answerable.documents.one_paragraph import on_one_paragraph, read_alike

HARM = "A yes shows where somebody looks and a no shows where nobody does."


def test_what_has_other_words_is_not_alike() -> None:
    assert not read_alike(HARM, "Whoever is sought learns of it and is not found again.")
    assert not read_alike("", "")
    assert not read_alike("", HARM)


def test_a_word_more_or_less_is_alike() -> None:
    assert read_alike(HARM, HARM)
    assert read_alike(HARM, HARM.replace("somebody", "somebody else"))


def test_limbs_on_one_paragraph_are_given_in_pairs() -> None:
    argued = [("(a)", HARM), ("(b)", HARM), ("(c)", "Another harm altogether, in words of its own."), ("(a)", HARM)]
    assert list(on_one_paragraph(argued)) == [("(a)", "(b)"), ("(b)", "(a)")]
