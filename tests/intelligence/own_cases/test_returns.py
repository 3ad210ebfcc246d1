"""The return of a quarter is made of cases: each cell opens into those that it counts, and each total into why it is not its cells."""

from datetime import date

import pytest

from answerable.casework.authority.actions.record import correct, receive_review_request, receive_withdrawal, record_letter
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.publishing import figures
from answerable.documents.case_log.table import Line
from answerable.intelligence.own_cases.known import Days, own_cases
from answerable.intelligence.own_cases.returns import NCND, RELIED_ON, OwnReturn, against, of_the_code, period_of, quarterly
from answerable.intelligence.returns.checking import filed
from answerable.intelligence.returns.layout import (
    COUNTED,
    EXTENDED,
    FULLY,
    GRANTED,
    LATE,
    MET,
    NOT_YET,
    ON_HOLD,
    OPEN,
    PARTLY,
    PROCESSED,
    RECEIVED,
    REFUSALS,
    RESOLVABLE,
)
from answerable.intelligence.unable import UnableToCount
from tests.casework.authority.cast import DAY, officer, received
from tests.intelligence.patterns.test_own_case import REFUSAL, RELIES, RIGHTS

pytestmark = pytest.mark.django_db
AS_OF = date(2020, 1, 10)
QUARTER = period_of("2019 Q4")
SENT, TOO_LATE = date(2019, 12, 5), date(2019, 12, 9)
_TO_CONFIRM = {**RELIES, "provision": "FOIA s.31(3)", "duty": "confirm or deny"}
NEITHER = {**REFUSAL, "said": "neither confirmed nor denied", "relies_on": [_TO_CONFIRM]}
ALL = {"said": "held", "disclosed": "all", **RIGHTS}


def sent(on: date, **law: object) -> InformationRequest:
    request = received()
    record_letter(request.reference, law=[{"kind": "response", "on": on, **law}], reason="By post.", by=officer(on), on=on)
    return request


def made(as_of: date = AS_OF) -> OwnReturn:
    return quarterly(own_cases(Days(as_of, date(2020, 6, 1)), received=QUARTER), on=as_of)


def numbers(found: OwnReturn) -> dict[str, int]:
    return {name: cell.many for name, cell in found.cells.items() if cell.many}


def test_each_case_is_in_the_cells_that_it_counts_in() -> None:
    whole, late, secret = sent(SENT, **ALL), sent(TOO_LATE, **REFUSAL), sent(SENT, **NEITHER)
    vexatious = sent(SENT, said="nothing said", cost_or_vexatious=["FOIA s.14(1)"], states_cost_or_vexatious=True, **RIGHTS)
    gone, waiting = received(), received(date(2019, 12, 30))
    receive_withdrawal(gone.reference, words="I have it now.", by=officer(), on=SENT)
    found = made()
    assert numbers(found) == {
        RECEIVED: 6,
        PROCESSED: 4,
        ON_HOLD: 1,
        OPEN: 1,
        COUNTED: 5,
        MET: 3,
        LATE: 1,
        NCND: 1,
        RESOLVABLE: 4,
        GRANTED: 1,
        FULLY: 2,
        REFUSALS[0]: 1,
        REFUSALS[3]: 1,
        NOT_YET: 1,
    }
    assert found.cells[LATE].cases == ((late.reference, 1),)
    assert found.cells[GRANTED].cases == ((whole.reference, 1),)
    assert found.cells[REFUSALS[0]].cases == ((vexatious.reference, 1),)
    assert found.cells[NCND].cases == ((secret.reference, 1),)
    (mismatch,) = found.mismatches
    assert (mismatch.total, mismatch.said, mismatch.worked_out, mismatch.only_in_total) == (COUNTED, 5, 4, (waiting.reference,))
    assert "their last day has not passed" in mismatch.why
    # Once that day has passed, every total is what its cells come to.
    assert made(date(2020, 2, 3)).mismatches == ()


NEITHER = {
    **REFUSAL,
    "said": "neither confirmed nor denied",
    "relies_on": [{**RELIES, "provision": "FOIA s.31(3)", "duty": "confirm or deny"}],
}


def test_one_that_is_open_within_more_time_is_extended_and_a_day_of_receipt_that_was_corrected_moves_it() -> None:
    request = received()
    told = {"said": "held", "relies_on": [{**RELIES, "public_interest": "not yet decided"}], "estimate_on": date(2020, 1, 17)}
    judged = {"answer": True, "by": "FOI officer", "on": SENT, "reasons": "It is only the balance."}
    law = [{"kind": "extension", "on": SENT, **told, "balance_only": judged, "reasonable": judged}]
    record_letter(request.reference, law=law, reason="By post.", by=officer(SENT), on=SENT)
    assert (made().cells[EXTENDED].many, made().cells[LATE].many) == (1, 0)
    elsewhere = received(date(2020, 1, 2))
    correct(elsewhere.reference, number=1, to=date(2019, 12, 31), reason="The envelope has a stamp.", by=officer(), on=date(2020, 6, 1))
    assert made().cells[RECEIVED].many == 2


def test_the_figures_of_the_code_are_those_that_are_published() -> None:
    request = sent(SENT, **REFUSAL)
    receive_review_request(request.reference, by=officer(), on=TOO_LATE)
    sent(SENT, **NEITHER)
    days = Days(AS_OF, AS_OF)
    found = of_the_code(own_cases(days, received=QUARTER), on=AS_OF)
    published = figures.figures_of(PublicAuthority.objects.get(), *QUARTER, known_at=days.known_at)
    assert {name: found.cells[name].many for name in figures.COUNTED} == published.counts
    assert {name.removeprefix(f"{RELIED_ON} "): cell.many for name, cell in found.cells.items() if name.startswith(RELIED_ON)} == (
        published.provisions
    )
    assert found.mismatches == ()


def test_a_filed_return_is_held_against_the_register() -> None:
    for _ in range(12):
        sent(SENT, **ALL)
    row = Line(2, ("2019 Q4", "A police service", "12", "21", "0"))
    cells = filed(("Quarter", "Government body", RECEIVED, MET, LATE), [row], body="a police service", quarter="Q4 2019")
    (found,) = against(made(), cells)
    assert found == (MET, 21, 12, "Two digits may have changed places.")
    with pytest.raises(UnableToCount, match="no row for A council in 2019 Q4"):
        filed(("Quarter", "Government body", RECEIVED), [row], body="A council", quarter="2019 Q4")
    with pytest.raises(UnableToCount, match="“soon” is not a quarter"):
        period_of("soon")


def test_a_part_that_is_answered_in_part_is_withheld_in_part() -> None:
    sent(SENT, **{**REFUSAL, "disclosed": "some"})
    assert made().cells[PARTLY].many == 1
    assert made(DAY).cells[OPEN].many == 1
