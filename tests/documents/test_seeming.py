"""What a letter seems to be to whoever asked: proposed, with what it relies on and what is wrong with it."""

from datetime import date

import pytest

from answerable.documents.refusal_notice.seeming import seeming
from answerable.documents.seems import Seems
from tests.documents.test_refusal_notice import END

RECEIVED = date(2026, 3, 2)
OPENING = "Dear requester\n\nThank you for your request for information under the Freedom of Information Act 2000.\n\n"


@pytest.mark.parametrize(
    ("words", "seems", "under"),
    [
        ("We received it today and will answer within twenty working days.", Seems.ACKNOWLEDGEMENT, ()),
        ("There is a fee of £50. Please pay it before we begin.", Seems.ASKS, ()),
        ("Before we can answer, please clarify which year you mean.", Seems.ASKS, ()),
        (
            "We consider that section 43(2) applies. We have not yet reached a decision on where the balance of the public interest lies, "
            "and we need more time. We aim to write to you by 30 April 2026.",
            Seems.MORE_TIME,
            ("FOIA s.43(2)",),
        ),
        ("The information that you asked for is attached.", Seems.DISCLOSURE, ()),
        ("We hold the information that you asked for.", Seems.DISCLOSURE, ()),
        (
            "The contract is attached. The names of staff are withheld under section 40(2) of the Act, because they are personal data.",
            Seems.IN_PART,
            ("FOIA s.40(2)",),
        ),
        ("The information is exempt under section 43(2) of the Act. We will not disclose it.", Seems.REFUSAL, ("FOIA s.43(2)",)),
        ("Your request is refused under section 12(1), as it would exceed the cost limit.", Seems.REFUSAL, ("FOIA s.12(1)",)),
        (
            "We neither confirm nor deny that we hold the information, by virtue of section 31(3) of the Act.",
            Seems.NEITHER,
            ("FOIA s.31(3)",),
        ),
        ("We do not hold the information that you asked for.", Seems.NOT_HELD, ()),
    ],
)
def test_what_it_seems_to_be_and_what_it_relies_on(words: str, seems: Seems, under: tuple[str, ...]) -> None:
    found = seeming(f"{OPENING}{words}{END}", received_on=RECEIVED, sent_on=date(2026, 3, 20))
    assert (found.seems, found.under) == (seems, under)


def test_a_refusal_comes_with_what_section_17_asks_of_it() -> None:
    words = "The information is exempt under section 43(2) of the Act. We will not disclose it."
    unmet = [each.under for each in seeming(OPENING + words, received_on=RECEIVED, sent_on=date(2026, 3, 20)).requirements if not each.met]
    assert "FOIA s.17(7)(b)" in unmet


@pytest.mark.parametrize(
    "text",
    [
        "The library is closed on Monday.",
        "Annwyl ymgeisydd\n\nDiolch am eich cais am wybodaeth o dan y Ddeddf Rhyddid Gwybodaeth 2000. Nid ydym yn dal yr wybodaeth honno.",
    ],
)
def test_of_what_is_no_letter_about_a_request_or_is_in_welsh_nothing_is_said(text: str) -> None:
    assert seeming(text) == (None, (), ())
