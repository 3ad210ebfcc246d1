"""A decision notice from its facts: numbered through, findings as the Act writes them, and read back to the same facts."""

from datetime import date

import pytest

from answerable.documents.decision_in_brief import Decision, Issue, Ordered, drafted, in_words
from answerable.documents.decision_notice import read
from answerable.documents.letters import UnableToDraft
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.opening import text_of
from answerable.law.events import RecordedAs
from answerable.law.provision import cite

SEED = Decision(
    "IC-10001-A1B2",
    date(2020, 6, 23),
    "The police",
    "collaboration with a social media provider",
    "Whether there is any other initiative",
    ("On 7 November 2019, the complainant wrote to the police and requested:", "On 28 January 2020, the police responded."),
    date(2020, 2, 19),
    ("Section 31(3): it should say whether it is held.", "Section 10(1): it took too long."),
    (
        Issue(cite("FOIA s.10(1)"), RecordedAs.BREACHED, "The last day was 6 December 2019."),
        Issue(cite("FOIA s.31(3)"), RecordedAs.NOT_ENGAGED, "A yes says little.\n\nA no says less."),
    ),
    Ordered(("Confirm or deny whether it is held", "Disclose it, or refuse under section 17"), 35),
    "Senior case officer",
    "The Information Commissioner’s Office",
)


def test_it_is_numbered_through_and_says_what_follows_from_the_facts() -> None:
    text = drafted(SEED).text
    assert (
        "2. The Commissioner’s decision is that The police breached section 10(1) of the FOIA; and that section 31(3) of the FOIA is not"
        in text
    )
    assert "4. The police must take these steps within 35 calendar days" in text
    assert "making written certification of this fact to the High Court" in text
    numbers = [int(line.partition(".")[0]) for line in text.splitlines() if line.partition(".")[0].isdigit()]
    assert numbers == list(range(1, 14))
    assert drafted(SEED).file_name == "IC-10001-A1B2-decision-notice"


def test_without_steps_it_says_that_there_are_none() -> None:
    upheld = SEED._replace(ordered=None, issues=(Issue(cite("EIR reg 12(4)(b)"), RecordedAs.ENGAGED, "It is."),))
    assert "The Commissioner requires no steps to be taken." in drafted(upheld).text
    assert in_words(cite("EIR reg 12(4)(b)")) == "EIR reg 12(4)(b)"
    complied = SEED._replace(issues=(Issue(cite("FOIA s.16(1)"), RecordedAs.COMPLIED, "It helped."),))
    assert "The police complied with section 16(1) of the FOIA" in drafted(complied).text


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"issues": ()}, "needs a finding"),
        ({"issues": (Issue(cite("FOIA s.10(1)"), RecordedAs.BREACHED, " "),)}, "the reasons for what is found of FOIA s.10"),
        ({"asked": ""}, "the words of the request"),
        ({"ordered": Ordered((" ",), 35)}, "the words of a step"),
        ({"signed_by": ""}, "who signs"),
    ],
)
def test_what_it_cannot_do_without_is_named(given: dict[str, object], why: str) -> None:
    with pytest.raises(UnableToDraft, match=why):
        drafted(SEED._replace(**given))  # type: ignore[arg-type]


def test_what_is_drafted_is_read_back() -> None:
    reading = read(text_of(pdf_of(drafted(SEED)), name="notice.pdf"))
    assert reading.date == SEED.dated
    assert {(each.under, each.complaint) for each in reading.outcomes} == {("FOIA s.10(1)", "upheld"), ("FOIA s.31(3)", "upheld")}
    assert reading.steps_by == date(2020, 7, 28)
    assert len(reading.steps) == 2
    assert reading.appeal_within_days == 28
