"""The register of decisions in the open data: as everybody may read it, and nothing that was withdrawn or has not had its day."""

from datetime import timedelta
from pathlib import Path

import pytest

from answerable.casework.commissioner.actions.publish import withdraw
from tests.casework.commissioner.test_decided import SERVED, at, served
from tests.casework.commissioner.test_published import SUMMARY, publisher, put
from tests.intelligence.open_data.test_writing import written

pytestmark = pytest.mark.django_db


def test_a_decision_is_in_it_from_its_day_until_it_is_withdrawn(tmp_path: Path) -> None:
    complaint = served()
    made = put(complaint)
    assert written(tmp_path / "before", "decisions", made.published_on - timedelta(1)) == []
    ((reference, dated, _, authority, _, outcome, steps, _, summary, _),) = written(tmp_path / "open", "decisions", SERVED)
    assert (reference, dated, authority, outcome) == (complaint.reference, SERVED, made.authority, made.outcome)
    assert (steps, summary) == (len(made.steps), SUMMARY)
    found = [(under, complaint) for _, _, under, complaint in written(tmp_path / "open", "decided")]
    assert found == [(each["under"], each["complaint"]) for each in made.outcomes]
    assert found
    withdraw(complaint.reference, because="A mistake.", **at(publisher))
    assert written(tmp_path / "after", "decisions", SERVED) == []
    assert written(tmp_path / "after", "decided") == []
