"""The index is a copy behind the database: it catches up by itself, loses nothing, and tells nobody of another body."""

import shutil
from collections.abc import Iterator
from datetime import date

import pytest

from answerable.casework import indexed
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.register.index import INDEX, NotBuilt, most_like, newest, read_on, rebuild
from answerable.casework.ledger.models import Entry
from tests.casework.authority.cast import DAY, SEED, arrived, by, officer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_index_yet() -> Iterator[None]:
    """Every test begins without an index."""
    shutil.rmtree(INDEX.folder, ignore_errors=True)
    yield
    shutil.rmtree(INDEX.folder, ignore_errors=True)


def came(text: str, *, on: date = DAY, body: str = "police", subject: str = "A request") -> InformationRequest:
    return receive(arrived=arrived(text=text, subject=subject), by=by(Role.OFFICER, body=body), on=on)


def found(words: str, body: str = "police") -> list[int]:
    return newest(body, words).pks


def test_what_was_recorded_a_moment_ago_is_found() -> None:
    first = came("How many body-worn cameras were bought?")
    assert found("camera bought") == [first.pk]
    second = came("Which cameras were sold?")
    assert found("camera") == [second.pk, first.pk]


def test_every_word_must_be_there_and_a_phrase_in_order() -> None:
    came("The police bought cameras")
    assert found("cameras helicopters") == []
    assert found('"bought cameras"') != []
    assert found('"cameras bought"') == []


def test_subject_reference_and_name_are_found() -> None:
    request = came("Words", subject="Helicopters")
    assert found("helicopter") == found(request.reference) == found("journalist") == [request.pk]


def test_nothing_of_another_body_is_found_whatever_is_typed() -> None:
    came("The council's helicopters", body="council")
    came("The police's helicopters")
    assert len(found("helicopters")) == 1
    assert found("helicopters body:council") == []
    assert found("body:council") == []


def test_a_change_puts_a_request_in_its_new_place_and_not_twice() -> None:
    request = came("Cameras")
    assert found("cameras") == [request.pk]
    divide(request.reference, parts=SEED, by=officer(), on=DAY)
    assert found("cameras") == [request.pk]


def test_a_process_killed_before_the_index_was_written_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    request = came("Cameras")
    found("anything")
    late = came("Helicopters")

    def killed(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(indexed, "write_down", killed)
        with pytest.raises(KeyboardInterrupt):
            found("helicopters")
    assert (found("helicopters"), found("cameras")) == ([late.pk], [request.pk])


def test_an_entry_with_a_lower_number_that_was_committed_later_is_not_lost() -> None:
    first, second = came("Cameras"), came("Helicopters")
    rebuild()
    folder, known = INDEX.folder, INDEX.known
    # The second entry had its number, and had not come, when a third was indexed.
    entry = Entry.objects.get(case=second.case)
    indexed.write_down(folder, known._replace(up_to=entry.pk, head=entry.hash, gaps=(Entry.objects.get(case=first.case).pk,)))
    InformationRequest.objects.filter(pk=first.pk).update(text="Drones")
    assert found("drones") == [first.pk]
    assert INDEX.known.gaps == ()


def test_an_index_of_another_history_is_made_again() -> None:
    came("Cameras")
    found("cameras")
    indexed.write_down(INDEX.folder, INDEX.known._replace(head="0" * 64))
    InformationRequest.objects.update(text="Drones")
    assert found("drones") != []


def test_a_damaged_index_says_what_to_do() -> None:
    came("Cameras")
    found("cameras")
    shutil.rmtree(INDEX.folder / INDEX.known.generation)
    INDEX._open.clear()
    with pytest.raises(NotBuilt, match="run `answerable index`"):
        found("cameras")
    assert rebuild() == 1
    assert found("cameras") != []


def test_a_search_does_not_wait_for_more_than_it_should(monkeypatch: pytest.MonkeyPatch) -> None:
    came("Cameras")
    came("Helicopters")
    monkeypatch.setattr(indexed, "READ_ON_AT_MOST", 1)
    with pytest.raises(NotBuilt, match="run `answerable index`"):
        read_on()
    rebuild()
    read_on()


@pytest.mark.parametrize("typed", ["(((", '"', "a:b:c", "[1 TO", "-", "*", "\x00", "words:" * 30])
def test_whatever_is_typed_is_answered(typed: str) -> None:
    came("Cameras")
    assert isinstance(found(typed), list)


def test_the_most_alike_comes_first() -> None:
    came("Minutes of meetings about bins")
    alike = came("Body-worn cameras lent to a social media provider for training")
    assert most_like("police", ["cameras", "lent", "training", "to", "(", "a:b"])[0] == alike.pk
    assert most_like("council", ["cameras"]) == []
