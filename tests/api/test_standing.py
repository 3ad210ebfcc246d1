"""The register of standing positions through the API: read, and brought in from a national adviser with its version and day."""

import pytest

from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.series.models import StandingPosition, Term
from answerable.casework.authority.series.stances import State
from tests.api.conftest import Program, token_of
from tests.casework.authority.cast import by, officer
from tests.casework.authority.series.registered import REGISTER, registered

pytestmark = pytest.mark.django_db
FILE = "application/octet-stream"
ADVISED = b"""[source]
name = "A national adviser"
version = "3.2"
on = 2020-01-05
[[term]]
dimension = "subject"
name = "Kites"
[[position]]
theirs = "NA-7"
subject = "Kites"
stance = "say whether it is held"
reasons = "They are flown in public."
review_on = 2099-01-05
"""


def test_a_file_of_an_adviser_is_brought_in_with_its_version_and_day_and_waits_to_be_cleared() -> None:
    program = Program(token_of(officer()))
    brought = program.send("standing-positions", ADVISED, kind=FILE, key="once")
    assert (brought.status_code, brought.json()) == (201, {"terms": 1, "positions": 1})
    assert program.send("standing-positions", ADVISED, kind=FILE, key="once").json() == {"terms": 1, "positions": 1}
    again = program.send("standing-positions", ADVISED, kind=FILE)
    assert (again.status_code, "there already" in again.json()["detail"]) == (422, True)
    (line,) = program.get("standing-positions").json()["positions"]
    assert {name: line[name] for name in ("source", "version", "source_on", "theirs", "state")} == {
        "source": "A national adviser",
        "version": "3.2",
        "source_on": "2020-01-05",
        "theirs": "NA-7",
        "state": State.PUT_FORWARD.value,
    }


def test_the_register_is_read_with_how_each_position_fared() -> None:
    registered()
    lines = Program(token_of(by(Role.AUDITOR))).get("standing-positions").json()["positions"]
    assert len(lines) == StandingPosition.objects.count()
    assert lines[0]["limbs"][0]["provision"].startswith("FOIA s.")
    assert lines[0]["review"] == {"stood": 0, "fell": 0}


def test_a_file_that_is_none_is_refused_and_so_is_who_may_not() -> None:
    refused = Program(token_of(officer())).send("standing-positions", b"a = 1", kind=FILE)
    assert "means nothing in the file" in refused.json()["detail"]
    for who, scopes in ((by(Role.AUDITOR), ()), (officer(), (Do.PUT_FORWARD_STANDING,))):
        assert Program(token_of(who, *scopes)).send("standing-positions", REGISTER.read_bytes(), kind=FILE).status_code in (403, 404, 422)
    assert not Term.objects.exists()
