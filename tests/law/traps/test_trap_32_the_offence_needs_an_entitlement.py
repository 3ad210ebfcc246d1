"""Trap 32: destroying exempt information is not the offence of s.77; and it is the request that starts it, not the due date."""

from datetime import date

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s77_offence_of_altering_records import Deed, Done, DoneBy, elements_are_there
from answerable.law.positions import Held, Position, communicate, confirm_or_deny, entitled, informed
from tests.law.judgements import RECEIVED, judged, privileged, weighed

TOLD = informed(confirm_or_deny(()), judged(Held.YES))
ERASED = Done(Deed.ERASES, DoneBy.OFFICER, date(2019, 11, 8))


@pytest.mark.parametrize(
    ("given", "offence"), [(communicate(TOLD), True), (communicate(TOLD, [privileged()], [weighed(privileged())]), False)]
)
def test_trap_32_only_what_the_requester_could_have_had(given: Finding[Position], offence: bool) -> None:
    finding = elements_are_there(ERASED, request_made_on=RECEIVED, entitled=entitled(given), intended_to_prevent=judged(True))
    assert finding.value is offence


@pytest.mark.parametrize(("on", "offence"), [(date(2019, 11, 6), False), (date(2019, 11, 7), True), (date(2019, 12, 9), True)])
def test_trap_32_the_request_starts_it(on: date, offence: bool) -> None:
    done = ERASED._replace(on=on)
    finding = elements_are_there(done, request_made_on=RECEIVED, entitled=entitled(communicate(TOLD)), intended_to_prevent=judged(True))
    assert finding.value is offence
