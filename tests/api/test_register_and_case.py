"""The register, the queue, and a case: what the pages show, as JSON."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, Role
from tests.api.conftest import Program, refused
from tests.casework.authority.cast import authority, divided, received
from tests.casework.authority.positions import decided

pytestmark = pytest.mark.django_db
Made = Callable[..., Program]
WORDS = {"channel": "e-mail", "subject": "Cameras", "text": "Any agreement about cameras", "name": "A journalist", "address": "a@b.example"}


def test_a_request_is_received_read_and_found_in_the_register(program: Made) -> None:
    asks = program(Role.OFFICER)
    made = asks.send("requests", {"arrived": WORDS, "on": "2019-11-07"})
    assert made.status_code == 201
    told = made.json()
    assert told["last_day"] == "2019-12-06"
    case = asks.get(f"requests/{told['reference']}").json()
    assert case["subject"] == "Cameras"
    assert case["last_day"]["day"] == "2019-12-06"
    assert "St Andrew" in case["last_day"]["derivation"]
    assert case["version"] == told["version"] == 1
    assert [each["kind"] for each in case["chronology"]] == ["request"]
    assert [each["reference"] for each in asks.get("requests").json()["requests"]] == [told["reference"]]
    assert asks.get("requests", officer="nobody").json()["requests"] == []
    assert any(told["reference"] == row["reference"] for group in asks.get("queue").json()["groups"] for row in group["requests"])


def test_the_language_of_a_requester_is_recorded(program: Made) -> None:
    request = received()
    sent = {"language": "Welsh", "reason": "They asked for it.", "version": request.version}
    assert program(Role.OFFICER).send(f"requests/{request.reference}/language", sent).status_code == 200
    assert InformationRequest.objects.get().language == "Welsh"


def test_the_register_is_paged_both_ways(program: Made) -> None:
    asks = program(Role.OFFICER)
    references = [received().reference for _ in range(5)]
    first = asks.get("requests", size=2).json()
    second = asks.get("requests", size=2, beyond=first["older"]).json()
    assert [each["reference"] for page in (first, second) for each in page["requests"]] == references[:0:-1]
    back = asks.get("requests", size=2, beyond=second["newer"], newer=True).json()
    assert back["requests"] == first["requests"]


def test_a_place_that_was_made_up_is_beyond_everything(program: Made) -> None:
    received()
    asks = program(Role.OFFICER)
    assert asks.get("requests", beyond="0" * 18).json()["requests"] == []
    assert len(asks.get("requests", beyond="9" * 18).json()["requests"]) == 1


@pytest.mark.parametrize("wrong", [{"size": 0}, {"size": 101}, {"state": "lost"}, {"received_from": "7 November"}, {"beyond": "3"}])
def test_a_filter_that_is_none_is_refused(program: Made, wrong: dict[str, Any]) -> None:
    assert next(iter(wrong)) in refused(program(Role.OFFICER).get("requests", **wrong), 422)


def test_a_list_of_fifty_takes_three_statements_beyond_the_token(program: Made) -> None:
    asks = program(Role.OFFICER)
    for _ in range(3):
        received()
    asks.get("requests", size=50)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            asks.get("requests", size=50)
        counts.append([each["sql"] for each in asked.captured_queries if "programs_token" not in each["sql"]])
        for _ in range(4):
            received()
    assert len(counts[0]) == len(counts[1]) <= 1 + 3  # the posts of whom it acts for, and the list


def test_what_is_another_body_s_and_what_is_not_there_answer_alike(program: Made) -> None:
    request = divided()
    authority("elsewhere", "Elsewhere")
    theirs, ours = program(Role.OFFICER, body="elsewhere"), program(Role.OFFICER)
    for path in ("", "/similar", "/parts/1/position"):
        there, nowhere = theirs.get(f"requests/{request.reference}{path}"), ours.get(f"requests/NONE{path}")
        assert refused(there, 404) == refused(nowhere, 404)
        assert there.content == nowhere.content
        assert sorted(there.items()) == sorted(nowhere.items())
    for path, told in (("note", {"words": "x"}), ("close", {}), ("fee", {})):
        there, nowhere = (who.send(f"requests/{at}/{path}", told) for who, at in ((theirs, request.reference), (ours, "NONE")))
        assert there.content == nowhere.content


def test_a_clearer_reads_no_case(program: Made) -> None:
    refused(program(Role.CLEARER).get(f"requests/{divided().reference}"), 404)


def test_a_case_changed_meanwhile_is_not_changed_again(program: Made) -> None:
    asks, request = program(Role.OFFICER), received()
    path = f"requests/{request.reference}/note"
    assert asks.send(path, {"words": "one", "version": request.version}).status_code == 200
    refused(asks.send(path, {"words": "two", "version": request.version}), 409)
    assert asks.send(path, {"words": "three"}).json()["version"] == request.version + 2


def test_a_position_is_read_with_its_derivation(program: Made) -> None:
    request = decided()
    told = program(Role.OFFICER).get(f"requests/{request.reference}/parts/4/position").json()
    assert told["history"]
    assert told["slices"] or told["missing"] or told["refused"]


def test_a_position_is_taken_at_the_address_that_it_is_read_at(program: Made) -> None:
    request = decided()
    answer = program(Role.OFFICER).send(f"requests/{request.reference}/parts/4/position", {"tables": {}, "on": "2019-12-02"})
    assert answer.status_code in (200, 422), answer.content


def test_the_same_key_does_it_once(program: Made) -> None:
    asks = program(Role.OFFICER)
    told = {"arrived": WORDS, "on": "2019-11-07"}
    first, second = (asks.send("requests", told, key="import-1") for _ in range(2))
    assert (first.status_code, first.content) == (second.status_code, second.content)
    assert InformationRequest.objects.count() == 1
    assert "another request" in refused(asks.send("requests", {**told, "on": "2019-11-08"}, key="import-1"), 422)
    assert asks.send("requests", told, key="import-2").json()["reference"] != first.json()["reference"]
    assert program(Role.HEAD).send("requests", told, key="import-1").json()["reference"] != first.json()["reference"]
    refused(asks.send("requests", told, key="not a key"), 422)


def test_what_was_refused_under_a_key_can_be_asked_again(program: Made) -> None:
    asks, request = program(Role.OFFICER), received()
    path = f"requests/{request.reference}/note"
    refused(asks.send(path, {"words": "one", "version": 7}, key="k"), 409)
    assert asks.send(path, {"words": "one", "version": 7}, key="k").status_code == 409
    assert asks.send(path, {"words": "one", "version": 1}, key="k").status_code == 200


def test_the_answers_that_are_kept_hold_no_word_of_a_case(program: Made) -> None:
    from answerable.casework.programs.models import Answered

    program(Role.OFFICER).send("requests", {"arrived": WORDS, "on": "2019-11-07"}, key="k")
    kept = Answered.objects.get()
    assert not any(word in kept.answer + kept.key + kept.asked for word in WORDS.values())


@pytest.mark.parametrize(
    ("told", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b'{"words": "\\ud800"}', "application/json", 422),
        (b'{"words": "a\\u0000b"}', "application/json", 422),
        (b'{"words": "x", "more": 1}', "application/json", 422),
        (b'{"words": 7}', "application/json", 422),
        (b"[]", "application/json", 422),
        (b"words=x", "application/x-www-form-urlencoded", 415),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(program: Made, told: bytes, kind: str, status: int) -> None:
    request = received()
    refused(program(Role.OFFICER).send(f"requests/{request.reference}/note", told, kind=kind), status)


def test_what_is_too_large_or_no_method_of_an_address_is_refused(program: Made) -> None:
    asks, request = program(Role.OFFICER), received()
    refused(asks.send(f"requests/{request.reference}/note", b"{" + b" " * 10_500_000, kind="application/json"), 413)
    answer = asks.send("queue", {}, method="DELETE")
    refused(answer, 405)
    assert answer["Allow"] == "GET"
    refused(asks.get("nothing-here"), 404)


def test_the_register_leaves_as_a_file_once_that_is_recorded(program: Made) -> None:
    received()
    answer = program(Role.HEAD).send("register/export", {"format": "csv"})
    assert answer.status_code == 200
    assert b"Reference" in b"".join(answer)
    refused(program(Role.OFFICER, scopes=(Do.READ,)).send("register/export", {"format": "csv"}), 404)


def test_views_are_kept_and_removed(program: Made) -> None:
    asks = program(Role.OFFICER)
    kept = asks.send("views", {"name": "Late ones", "asked": {"late": True}}, method="PUT").json()
    assert [each["name"] for each in asks.get("views").json()] == ["Late ones"]
    assert asks.send(f"views/{kept['number']}", b"", method="DELETE").json() == []
    refused(asks.send(f"views/{kept['number']}", b"", method="DELETE"), 404)


@pytest.mark.parametrize(
    "law", [[], [{}], [{"kind": 5}], [{"kind": "response"}], [{"kind": "response", "on": "yesterday"}], [{"more": [1]}]]
)
def test_a_letter_from_elsewhere_that_is_no_event_is_refused_before_anything_is_kept(program: Made, law: list[dict[str, Any]]) -> None:
    request = received()
    refused(program(Role.OFFICER).send(f"requests/{request.reference}/letters/elsewhere", {"law": law, "reason": "by post"}), 422)
    assert InformationRequest.objects.get().version == request.version


def test_a_letter_from_elsewhere_is_recorded_by_the_day_it_was_sent(program: Made) -> None:
    request = received()
    told = {"law": [{"kind": "acknowledgement", "on": "2019-11-08"}], "reason": "by post", "on": "2019-11-08"}
    answer = program(Role.OFFICER).send(f"requests/{request.reference}/letters/elsewhere", told)
    assert answer.json()["version"] == request.version + 1
