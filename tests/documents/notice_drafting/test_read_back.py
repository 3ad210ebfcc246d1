"""What we draft, we read back to the same facts: any case, in every format that people are sent."""

import pytest
from hypothesis import given, settings

from answerable.documents.decision_notice import read
from answerable.documents.notice_drafting import Facts, Typed, drafted
from tests.documents.notice_drafting.examples import FACTS, PROSE
from tests.documents.notice_drafting.generated_cases import cases
from tests.documents.notice_drafting.reading_back import agrees, as_text

FORMS = ("text", "html", "pdf", "docx")
_MANY = {"text": 5000, "html": 1000, "pdf": 1000, "docx": 1000}


@pytest.mark.parametrize("form", FORMS)
def test_an_example_reads_back_to_the_same_facts(form: str) -> None:
    agrees(read(as_text(drafted(FACTS, PROSE), form)), FACTS)


@given(cases())
@settings(max_examples=15, deadline=None)
def test_any_notice_reads_back_to_the_same_facts(case: tuple[Facts, tuple[Typed, ...]]) -> None:
    agrees(read(drafted(*case).text), case[0])


@given(cases())
@settings(max_examples=3, deadline=None)
def test_so_does_any_in_a_format_that_is_sent(case: tuple[Facts, tuple[Typed, ...]]) -> None:
    notice = drafted(*case)
    for form in FORMS[1:]:
        agrees(read(as_text(notice, form)), case[0])


@pytest.mark.soak
@pytest.mark.parametrize("form", FORMS)
def test_thousands_read_back_to_the_same_facts(form: str) -> None:
    @given(cases())
    @settings(max_examples=_MANY[form], deadline=None)
    def reads_back(case: tuple[Facts, tuple[Typed, ...]]) -> None:
        agrees(read(as_text(drafted(*case), form)), case[0])

    reads_back()
