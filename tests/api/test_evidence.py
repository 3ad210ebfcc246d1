"""The open bundle of one case, fetched by a token that a person made for it: what is in it, who opens it, and that nothing else opens."""

from datetime import timedelta
from hashlib import sha256

import pytest

from answerable.api import clock
from answerable.api.operation import PLACES
from answerable.api.rooms import OPERATIONS
from answerable.api.sides import Granted
from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.appoint import end_account
from answerable.casework.authority.actions.complaints import end_complaint
from answerable.casework.authority.actions.let_commissioner_fetch import end_fetching, let_fetch, may_fetch
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.release.actions import add_document
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.programs.models import Token
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from tests.api.conftest import Program, refused, token_of
from tests.casework.authority.cast import by, officer
from tests.casework.authority.complaint.seed_like import answered, complained

pytestmark = pytest.mark.django_db


def now(who: By | None = None) -> By:
    return (who or officer())._replace(at=clock.now())


def let(request: InformationRequest, days: int = 30) -> Program:
    who = now()
    return Program(let_fetch(request.reference, until=who.today + timedelta(days), by=who, on=who.today)[1])


def kinds(request: InformationRequest) -> list[str]:
    return [each.kind for each in fold(request.authority, request.case).entries]


def test_the_bundle_is_opened_as_an_event_and_fetched_file_by_file() -> None:
    request = complained()
    asks, at = let(request), f"evidence/{request.reference}"
    assert "Open the bundle first" in refused(asks.get(f"{at}/1"), 422)
    told = asks.send(at, {}).json()
    assert (told["reference"], told["authority"], told["complaint"]) == (request.reference, request.authority.name, "IC-1")
    assert told["documents"][0]["name"] == "The request.txt"
    for each in told["documents"]:
        content = asks.get(f"{at}/{each['number']}").content
        assert (len(content), sha256(content).hexdigest()) == (each["size"], each["sha256"])
    assert request.text.encode() in asks.get(f"{at}/1").content
    refused(asks.get(f"{at}/99"), 404)
    assert kinds(request)[-2:] == ["the Commissioner let fetch", "open bundle fetched"]
    last = fold(request.authority, request.case).entries[-1]
    assert (last.by, last.payload["program"]) == ("0 the Commissioner, by a token", Token.objects.get().pk)
    assert verify(exported("police")).failure == ""


def test_what_is_withheld_is_no_part_of_it() -> None:
    request = complained()
    add_document(request.reference, part="4", name="lamplighter.txt", content=b"lamplighter", by=now(), on=now().today)
    asks, at = let(request), f"evidence/{request.reference}"
    told = asks.send(at, {})
    assert b"lamplighter" not in told.content
    assert not any(b"lamplighter" in asks.get(f"{at}/{each['number']}").content for each in told.json()["documents"])


def test_the_token_opens_its_one_case_and_nothing_else() -> None:
    request, other = complained(), complained()
    asks = let(request)
    at = [each.path.replace("<str:reference>", request.reference) for each in OPERATIONS if each.do is not None and each.do not in Granted]
    methods = [each.method for each in OPERATIONS if each.do is not None and each.do not in Granted]
    for path, method in zip(at, methods, strict=True):
        address = PLACES.sub("1", path)
        answer = asks.get(address) if method == "GET" else asks.send(address, {}, method=method)
        assert answer.status_code == 404, address
    elsewhere, nowhere = asks.send(f"evidence/{other.reference}", {}), asks.send("evidence/NONE", {})
    assert refused(elsewhere, 404) == refused(nowhere, 404)
    assert elsewhere.content == nowhere.content
    refused(Program(token_of(by(Role.OFFICER))).send(f"evidence/{request.reference}", {}), 404)
    refused(Program("").send(f"evidence/{request.reference}", {}), 401)


def test_it_ends_on_its_day_at_once_with_its_maker_and_with_the_complaint() -> None:
    request = complained()
    at = f"evidence/{request.reference}"
    asks = let(request)
    Token.objects.update(expires_on=now().today - timedelta(1))
    refused(asks.send(at, {}), 401)
    asks = let(request)
    last = may_fetch(request)[-1]
    end_fetching(request.reference, number=last.pk, by=now(), on=now().today)
    refused(asks.send(at, {}), 401)
    with pytest.raises(NotReady, match="ended already"):
        end_fetching(request.reference, number=last.pk, by=now(), on=now().today)
    asks = let(request)
    assert asks.send(at, {}).status_code == asks.get(f"{at}/1").status_code == 200
    end_complaint(request.reference, ground="FOIA s.50(2)(d)", by=now(), on=now().today)
    for answer in (asks.send(at, {}), asks.get(f"{at}/1")):
        assert "No complaint about this case is open" in refused(answer, 422)
    another = complained()
    asks = let(another)
    end_account(officer().person.pk, by=now(by(Role.ADMINISTRATOR)))
    refused(asks.send(f"evidence/{another.reference}", {}), 401)


def test_who_may_not_answer_the_commissioner_makes_none_and_a_day_far_off_is_refused() -> None:
    request, soon = complained(), now().today
    with pytest.raises(NotPermitted):
        let_fetch(request.reference, until=soon, by=now(by(Role.CLEARER)), on=soon)
    with pytest.raises(NotReady, match="a year at most"):
        let_fetch(request.reference, until=soon + timedelta(400), by=now(), on=soon)
    with pytest.raises(NotReady, match="Record the complaint first"):
        let_fetch(answered().reference, until=soon, by=now(), on=soon)
    with pytest.raises(NotThere):
        let_fetch("NONE", until=soon, by=now(), on=soon)


def test_a_letter_sent_since_has_to_be_opened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    request = complained()
    asks, at = let(request), f"evidence/{request.reference}"
    asks.send(at, {})
    InformationRequest.objects.filter(pk=request.pk).update(subject="Another subject")
    assert "Open it again" in refused(asks.get(f"{at}/1"), 422)
