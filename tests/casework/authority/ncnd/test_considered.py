"""While it is considered to neither confirm nor deny, nobody is asked to search, and nothing asks what is held."""

from datetime import timedelta

import pytest

from answerable.casework.authority.actions.ncnd import consider, set_aside
from answerable.casework.authority.actions.search import ask_search
from answerable.casework.authority.glance import glance
from answerable.casework.authority.open_tasks import open_tasks
from answerable.casework.authority.permissions import Do
from tests.casework.authority.cast import divided, officer
from tests.casework.authority.positions import JUDGED

pytestmark = pytest.mark.django_db
WHY = "Either answer would show a tactic."


def test_the_next_step_is_to_take_a_position_and_not_to_search() -> None:
    request = divided()
    assert [each.do for each in glance(officer(), request.reference).moves] == [Do.ASK_SEARCH] * 4
    consider(request.reference, parts=["4"], reason=WHY, by=officer(), on=JUDGED)
    seen = glance(officer(), request.reference)
    assert [each.do for each in seen.moves] == [*([Do.ASK_SEARCH] * 3), Do.POSITION]
    of_4 = [each for each in seen.blocks if each.startswith("Part 4")]
    assert len(of_4) == 1
    assert "whether to neither confirm nor deny" in of_4[0]
    set_aside(request.reference, parts=["4"], reason="It is public.", by=officer(), on=JUDGED)
    assert [each.do for each in glance(officer(), request.reference).moves] == [Do.ASK_SEARCH] * 4


def test_a_search_that_was_asked_before_leaves_the_list_of_whoever_searches_and_comes_back() -> None:
    request = divided()
    due = JUDGED + timedelta(days=3)
    ask_search(request.reference, to="Digital policing", parts=["3", "4"], due_on=due, by=officer(), on=JUDGED)
    consider(request.reference, parts=["4"], reason=WHY, by=officer(), on=JUDGED)
    assert [each.parts for each in open_tasks(officer())] == [("3",)]
    set_aside(request.reference, parts=["4"], reason="It is public.", by=officer(), on=JUDGED)
    assert [each.parts for each in open_tasks(officer())] == [("3", "4")]
