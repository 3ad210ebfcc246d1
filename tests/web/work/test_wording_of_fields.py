"""What is wrong with a field, or with a file, is said in a sentence that says what to do."""

import pytest
from django import forms

from answerable.web.sandbox import UnableToRead, read_apart
from answerable.web.work.fields import Number, Words


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-3", "Minutes: enter 0 or more"),
        ("1001", "Minutes: enter 1,000 or less"),
        ("an hour", "Minutes: enter a whole number, like 45"),
        ("", "Enter the minutes"),
    ],
)
def test_a_number(typed: str, said: str) -> None:
    with pytest.raises(forms.ValidationError) as refused:
        Number("Minutes", needed="Enter the minutes", most=1000).clean(typed)
    assert refused.value.messages == [said]


@pytest.mark.parametrize(
    ("typed", "said"), [("x" * 21, "Shorten this to 20 characters or fewer: 21 were entered"), (" ", "Enter the subject")]
)
def test_words(typed: str, said: str) -> None:
    with pytest.raises(forms.ValidationError) as refused:
        Words("Subject", needed="Enter the subject", longest=20).clean(typed)
    assert refused.value.messages == [said]
    assert Words("Subject", needed="Enter the subject", longest=20).clean("x" * 20)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n", "This is a PDF, and not a Word file. Choose the .docx that you downloaded here."),
        (b"Dear requester", "This is not a Word file. Choose the .docx that you downloaded here."),
    ],
)
def test_a_file_that_is_not_word(content: bytes, said: str) -> None:
    with pytest.raises(UnableToRead) as refused:
        read_apart("word", content)
    assert str(refused.value) == said
