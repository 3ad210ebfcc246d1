"""EIR reg 12: exceptions, the test of "would adversely affect", emissions, the presumption, and neither confirming nor denying."""

from datetime import date

import pytest

from answerable.law.eir.r12_exceptions import (
    EXCEPTIONS,
    ExceptionClaim,
    Shown,
    engaged,
    may_neither_confirm_nor_deny,
    may_refuse,
)
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.public_interest import Balance
from tests.law.judgements import judged, stage
from tests.law.spec import Spec

ON = date(2020, 1, 28)
JUSTICE, COMMERCIAL, UNREASONABLE = "EIR reg 12(5)(b)", "EIR reg 12(5)(e)", "EIR reg 12(4)(b)"
OUTWEIGHS, TIED = Balance.MAINTAINING_OUTWEIGHS, Balance.EXACTLY_BALANCED

ADVERSE = Spec(
    "EIR reg 12(1)(a)",
    "Is an exception of paragraph (5) engaged?",
    ("Exception", "Interest identified", "Shown", "Emissions", "Engaged", "Why"),
    (
        (JUSTICE, True, Shown.WOULD, False, True, "disclosure would adversely affect the course of justice"),
        (JUSTICE, True, Shown.WOULD_BE_LIKELY_TO, False, False, "“would be likely to” is the wrong test"),
        (JUSTICE, True, Shown.WOULD_NOT, False, False, "no adverse effect"),
        (JUSTICE, False, None, False, False, "no interest that is of the exception"),
        (COMMERCIAL, True, Shown.WOULD, True, False, "information on emissions cannot be withheld under (d) to (g)"),
        (JUSTICE, True, Shown.WOULD, True, True, "emissions, but not under (d) to (g)"),
    ),
)
REFUSALS = Spec(
    "EIR reg 12(1)",
    "May the authority refuse to disclose?",
    ("Exception", "Balance", "May refuse", "Why"),
    (
        (JUSTICE, OUTWEIGHS, True, "engaged, and maintaining it outweighs"),
        (JUSTICE, TIED, False, "an exact balance, and a presumption in favour of disclosure"),
        (UNREASONABLE, OUTWEIGHS, True, "manifestly unreasonable, and still weighed"),
        (UNREASONABLE, TIED, False, "every exception is subject to the public interest"),
    ),
)
SECURITY = "EIR reg 12(5)(a)"
NCND = Spec(
    "EIR reg 12(6)",
    "May the authority neither confirm nor deny?",
    ("Interest", "Would adversely affect", "In the public interest to answer", "May", "Why"),
    (
        (SECURITY, True, False, True, "answering would itself affect national security, and is not in the public interest"),
        (SECURITY, True, True, False, "the public interest is in answering"),
        (SECURITY, False, None, False, "answering would affect nothing"),
        (JUSTICE, True, False, False, "only for the interests of (5)(a)"),
    ),
)
SPECS = (ADVERSE, REFUSALS, NCND)


def claimed(at: str, *, interest: bool = True, shown: Shown | None = Shown.WOULD, emissions: bool = False) -> ExceptionClaim:
    """Reliance on an exception, with what was judged of it."""
    return ExceptionClaim(at, stage(interest), None if shown is None else judged(shown), stage(True), on_emissions=emissions)


@pytest.mark.parametrize(("at", "interest", "shown", "emissions", "is_engaged"), ADVERSE.cases())
def test_would_adversely_affect(at: str, interest: bool, shown: Shown | None, emissions: bool, is_engaged: bool) -> None:
    finding = engaged(claimed(at, interest=interest, shown=shown, emissions=emissions))
    assert finding.value is is_engaged
    assert ("would be likely to" in finding.note) is (shown is Shown.WOULD_BE_LIKELY_TO)
    assert (finding.under == "EIR reg 12(9)") is (emissions and at == COMMERCIAL)


@pytest.mark.parametrize(("at", "balance", "may"), REFUSALS.cases())
def test_refusing(at: str, balance: Balance, may: bool) -> None:
    finding = may_refuse([claimed(at)], balance=judged(balance), on=ON)
    assert finding.value == ((at,) if may else ())
    assert "presumption in favour of disclosure" in finding.derivation()


def test_nothing_engaged_nothing_weighed() -> None:
    finding = may_refuse([claimed(JUSTICE, shown=Shown.WOULD_BE_LIKELY_TO)], on=ON)
    assert finding.value == ()
    assert finding.note == "so no public interest is weighed"


@pytest.mark.parametrize(
    ("on", "how"),
    [
        (ON, "[2 exceptions, weighed together on 28 January 2020: Ofcom v Information Commissioner, C-71/10]"),
        (
            date(2010, 1, 4),
            "[2 exceptions, whether weighed together was unsettled on 4 January 2010: before the Court of Justice answered in C-71/10]",
        ),
    ],
)
def test_exceptions_are_weighed_together_since_ofcom(on: date, how: str) -> None:
    finding = may_refuse([claimed(JUSTICE), claimed(UNREASONABLE)], balance=judged(OUTWEIGHS), on=on)
    assert how in finding.derivation()


@pytest.mark.parametrize("exception", EXCEPTIONS, ids=lambda each: each.at)
def test_each_exception_asks_for_what_it_needs(exception: object) -> None:
    row = next(each for each in EXCEPTIONS if each is exception)
    assert engaged(claimed(row.at)).under == row.at
    asked = "the interest that" if row.needs_adverse_effect else "whether the exception applies"
    with pytest.raises(MissingJudgement, match=asked) as missing:
        engaged(ExceptionClaim(row.at))
    assert missing.value.under == row.at


def test_what_is_missing_is_named() -> None:
    with pytest.raises(MissingJudgement, match="would adversely affect that interest"):
        engaged(claimed(JUSTICE, shown=None))
    with pytest.raises(MissingJudgement, match="starting from a presumption"):
        may_refuse([claimed(JUSTICE)], on=ON)


def test_an_exception_that_fails_is_not_engaged() -> None:
    assert engaged(ExceptionClaim(UNREASONABLE, applies=stage(False))).value is False


def test_what_is_no_exception_is_refused() -> None:
    with pytest.raises(Malformed, match="is not an exception"):
        engaged(claimed("EIR reg 12(6)"))


@pytest.mark.parametrize(("interest", "affects", "in_public_interest", "may"), NCND.cases())
def test_neither_confirming_nor_denying(interest: str, affects: bool, in_public_interest: bool | None, may: bool) -> None:
    finding = may_neither_confirm_nor_deny(
        interest=interest,
        would_adversely_affect=judged(affects),
        in_the_public_interest=None if in_public_interest is None else judged(in_public_interest),
    )
    assert finding.value is may


def test_neither_confirming_nor_denying_asks_for_both_judgements() -> None:
    with pytest.raises(MissingJudgement, match="confirming or denying would itself"):
        may_neither_confirm_nor_deny(interest=SECURITY, would_adversely_affect=None, in_the_public_interest=None)
    with pytest.raises(MissingJudgement, match="would be in the public interest"):
        may_neither_confirm_nor_deny(interest=SECURITY, would_adversely_affect=judged(True), in_the_public_interest=None)
