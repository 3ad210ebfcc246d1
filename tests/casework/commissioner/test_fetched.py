"""An authority's open bundle fetched through its API: from this product's own, and from a stranger that lies, stalls and floods."""

import json
import socket
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import pytest

from answerable.api import clock
from answerable.casework.authority.actions.let_commissioner_fetch import end_fetching, let_fetch, may_fetch
from answerable.casework.authority.fold import fold as fold_of_authority
from answerable.casework.authority.models import InformationRequest
from answerable.casework.commissioner.actions.evidence_sources import forget_source, name_source, source_for, sources_of, token_of
from answerable.casework.commissioner.actions.fetch_evidence import fetch_evidence
from answerable.casework.commissioner.actions.items import content_of
from answerable.casework.commissioner.actions.withheld import open_withheld, readable, reading_list_of
from answerable.casework.commissioner.fetching import Limits, UnableToFetch, fetched
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint, EvidenceSource, Item
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.shape import COMMUNICATE
from answerable.casework.commissioner.states import Marking, Party
from answerable.casework.commissioner.withheld.keeping import hash_of
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from tests.casework.authority import cast as at_authority
from tests.casework.authority.complaint.seed_like import complained
from tests.casework.commissioner.cast import NOW, OFFICE, by, office, officer, signatory
from tests.casework.commissioner.served_here import our_api, stranger
from tests.casework.commissioner.test_investigated import at, scoped

pytestmark = pytest.mark.django_db
HERE = ("127.0.0.1",)
TOKEN = "answerable_a-token"


def let(request: InformationRequest) -> str:
    who = at_authority.officer()._replace(at=clock.now())
    return let_fetch(request.reference, until=who.today + timedelta(7), by=who, on=who.today)[1]


def about(request: InformationRequest, address: str, duty: str = COMMUNICATE) -> Complaint:
    """A complaint about the authority's case, whose bundles are fetched at an address."""
    complaint = scoped(duty, authority=request.authority.name, their_reference=request.reference)
    name_source(authority=complaint.authority, address=address, private=HERE, by=by(Role.ADMINISTRATOR))
    return complaint


def fetch(complaint: Complaint, token: str = TOKEN, **more: Any) -> Complaint:
    return fetch_evidence(complaint.reference, **{"marking": Marking.OPEN, "token": token, "private": HERE, **more}, **at())


def test_copies_are_kept_as_items_with_the_authority_s_reference_in_one_event_on_each_side(committed_db: None) -> None:
    request = complained()
    with our_api() as address:
        complaint, token = about(request, address), let(request)
        before = fold(complaint.case).version
        fetch(complaint, token)
        case = fold(complaint.case)
        assert case.version == before + 1
        assert case.entries[-1].kind == "evidence fetched"
        assert [(each.number, each.of, each.marking) for each in case.items] == [
            (nth, Party.AUTHORITY, Marking.OPEN) for nth, _ in enumerate(case.items, start=1)
        ]
        first = case.items[0]
        assert (first.name, first.theirs) == ("The request.txt", f"{request.reference}, paper 1")
        content = content_of(officer(), complaint.reference, 1)
        assert request.text.encode() in content
        assert sha256(content).hexdigest() == first.hash
        theirs = fold_of_authority(request.authority, request.case).entries
        assert [each.kind for each in theirs].count("open bundle fetched") == 1
        with pytest.raises(NotReady, match="here already"):
            fetch(complaint, token)
        assert fold(complaint.case).version == before + 1
    assert token not in "".join(map(str, exported(OFFICE)))
    assert verify(exported(OFFICE)).failure == verify(exported("police")).failure == ""


def test_what_is_fetched_as_withheld_goes_behind_the_wall_and_its_name_too(committed_db: None) -> None:
    request = complained()
    with our_api() as address:
        complaint = about(request, address)
        with pytest.raises(NotReady, match="Say why"):
            fetch(complaint, let(request), marking=Marking.WITHHELD)
        fetch(complaint, let(request), marking=Marking.WITHHELD, reason="It names an informant.")
    case = fold(complaint.case)
    assert (case.items, [each.number for each in case.withheld][:1]) == ([], [1])
    assert "The request.txt" not in str(case.entries)
    assert readable(complaint, officer())[0] == (1, "The request.txt")
    content = open_withheld(complaint.reference, number=1, by=officer())
    assert request.text.encode() in content
    assert hash_of(complaint, 1) == sha256(content).hexdigest()
    told = reading_list_of(complaint, fold(complaint.case), 1, officer())
    assert ([each.why for each in told.readers], [each.how for each in told.openings]) == (
        *(["Fetched it from the authority"], ["It was opened"]),
    )
    with pytest.raises(NotPermitted):
        open_withheld(complaint.reference, number=1, by=signatory())


def test_a_complaint_on_the_duty_to_confirm_alone_fetches_nothing_as_withheld() -> None:
    request = complained()
    complaint = about(request, "http://127.0.0.1:9/api", duty="confirm or deny")
    with pytest.raises(NotReady, match="without knowing what is held"):
        fetch(complaint, marking=Marking.WITHHELD, reason="To look.")


def test_the_token_of_the_settings_is_shown_where_none_was_made_for_the_case_and_is_kept_sealed(committed_db: None) -> None:
    request, administers = complained(), by(Role.ADMINISTRATOR)
    with our_api() as address:
        complaint, token = about(request, address), let(request)
        with pytest.raises(NotReady, match="Give the token"):
            fetch(complaint, "")
        name_source(authority=complaint.authority, address=address, token=token, private=HERE, by=administers)
        kept = EvidenceSource.objects.get()
        assert kept.token is not None
        assert token.encode() not in bytes(kept.token)
        assert token_of(kept) == token
        fetch(complaint, "")
    assert fold(complaint.case).items
    assert token not in "".join(Entry.objects.values_list("payload", flat=True))
    forget_source(authority=complaint.authority, by=administers)
    with pytest.raises(NotThere):
        forget_source(authority=complaint.authority, by=administers)
    assert sources_of(office()) == []
    with pytest.raises(NotReady, match="Nobody has said where"):
        source_for(office(), complaint.authority)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://foi.council.example/api", "https"),
        ("https://user:secret@foi.council.example/api", "without a name or password"),
        ("file:///etc/passwd", "That is no address"),
        ("nonsense", "That is no address"),
    ],
)
def test_an_address_is_https_unless_the_settings_name_its_host(address: str, says: str) -> None:
    with pytest.raises(NotReady, match=says):
        name_source(authority="A council", address=address, private=HERE, by=by(Role.ADMINISTRATOR))
    with pytest.raises(NotPermitted):
        name_source(authority="A council", address="https://foi.council.example/api", by=officer())


def test_a_host_on_a_private_network_is_not_asked_though_its_name_is_of_the_world(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 443))])
    with pytest.raises(UnableToFetch, match="private network"):
        fetched("https://foi.council.example/api", TOKEN, "FOI-1")


def test_a_token_that_was_ended_or_is_for_another_case_is_refused_in_a_sentence_and_nothing_is_kept(committed_db: None) -> None:
    request, other = complained(), complained()
    with our_api() as address:
        complaint = about(request, address)
        with pytest.raises(UnableToFetch, match="no case under that reference for this token"):
            fetch(complaint, let(other))
        token = let(request)
        who = at_authority.officer()._replace(at=clock.now())
        end_fetching(request.reference, number=may_fetch(request)[-1].pk, by=who, on=who.today)
        with pytest.raises(UnableToFetch, match="does not take the token"):
            fetch(complaint, token)
    with pytest.raises(UnableToFetch, match="could not be reached"):
        fetch(complaint, token)
    assert not Item.objects.exists()


PAPER = b"The letter of 28 January 2020."
LISTED = {"number": 1, "name": "The letter", "on": "2020-01-28", "size": len(PAPER), "sha256": sha256(PAPER).hexdigest()}
BUNDLE = {"reference": "FOI-1", "documents": [LISTED]}


def answer(status: str, content: bytes, *headers: str) -> bytes:
    head = "\r\n".join((f"HTTP/1.1 {status}", *(headers or (f"Content-Length: {len(content)}",)), "Connection: close", "", ""))
    return head.encode() + content


def given(told: object) -> bytes:
    return answer("200 OK", told if isinstance(told, bytes) else json.dumps(told).encode())


def listed(**other: Any) -> dict[str, Any]:
    return {**BUNDLE, "documents": [{**LISTED, **other}]}


@pytest.mark.parametrize(
    ("bundle", "paper", "says"),
    [
        (answer("302 Found", b"", "Location: http://127.0.0.1:1/", "Content-Length: 0"), b"", "points to another one"),
        (answer("500 Oops", b""), b"", "answered with 500"),
        (answer("422 No", b"{}"), b"", "does not give the bundle now"),
        (answer("200 OK", b"{}", "Content-Length: 999999999"), b"", "sends more than the 1,000,000 bytes"),
        (answer("200 OK", b"x" * 1_000_001, "X: y"), b"", "sends more than the 1,000,000 bytes"),
        (given(b"<html>"), b"", "is no list of an open bundle"),
        (given(b"[" * 100_000), b"", "is no list of an open bundle"),
        (given(listed(sha256="none")), b"", "is no list of an open bundle"),
        (given(listed(number=True)), b"", "is no list of an open bundle"),
        (given(listed(name="a\nb")), b"", "is no list of an open bundle"),
        (given(listed(on="yesterday")), b"", "is no list of an open bundle"),
        (given({**BUNDLE, "reference": "FOI-2"}), b"", "of another case"),
        (given({**BUNDLE, "documents": []}), b"", "nothing in it"),
        (given({**BUNDLE, "documents": [LISTED, LISTED]}), b"", "two papers of one number"),
        (given(listed(size=25_000_001)), b"", "larger than is fetched"),
        (given(BUNDLE), given(b"Another letter of 28 Jan 2020."), "its hash differs"),
        (given(BUNDLE), given(PAPER + b"more"), "sends more than"),
        (given(BUNDLE), answer("200 OK", PAPER[:5], f"Content-Length: {len(PAPER)}"), "could not be reached|its hash differs"),
        (b"not HTTP at all\r\n\r\n", b"", "could not be reached"),
    ],
)
def test_what_a_stranger_answers_is_refused_in_one_sentence_and_nothing_is_kept(bundle: bytes, paper: bytes, says: str) -> None:
    def answers(line: str, met: socket.socket) -> None:
        met.sendall(bundle if line.startswith("POST /api/evidence/FOI-1 ") else paper)

    with stranger(answers) as address:
        complaint = scoped(their_reference="FOI-1")
        name_source(authority=complaint.authority, address=address, private=HERE, by=by(Role.ADMINISTRATOR))
        before = fold(complaint.case).version
        with pytest.raises(UnableToFetch, match=says) as refused:
            fetch(complaint)
    assert "\n" not in str(refused.value)
    assert fold(complaint.case).version == before
    assert not Item.objects.exists()


def test_the_same_stranger_telling_the_truth_is_believed() -> None:
    def answers(line: str, met: socket.socket) -> None:
        met.sendall(given(BUNDLE) if line.startswith("POST") else given(PAPER))

    with stranger(answers) as address:
        (copy,) = fetched(address, TOKEN, "FOI-1", private=HERE)
    assert (copy.number, copy.name, copy.on, copy.content) == (1, "The letter", date(2020, 1, 28), PAPER)


def _says_nothing(_line: str, met: socket.socket) -> None:
    met.recv(1)


def _drips(_line: str, met: socket.socket) -> None:
    met.sendall(b"HTTP/1.1 200 OK\r\n")
    met.settimeout(0.02)
    while True:
        met.sendall(b"X: y\r\n")
        try:
            if met.recv(1) == b"":
                return
        except TimeoutError:
            continue


@pytest.mark.parametrize("answers", [_says_nothing, _drips])
def test_a_stranger_that_stalls_is_cut_off_however_it_does_so(answers: Any) -> None:
    with stranger(answers) as address, pytest.raises(UnableToFetch, match=r"longer than 0\.3 seconds"):
        fetched(address, TOKEN, "FOI-1", private=HERE, limits=Limits(seconds=0.3))


def test_what_is_no_token_is_sent_nowhere() -> None:
    with pytest.raises(UnableToFetch, match="no token"):
        fetched("http://127.0.0.1:9/api", "a\r\nHost: elsewhere", "FOI-1", private=HERE)


def test_a_complaint_without_the_authority_s_reference_and_one_changed_meanwhile() -> None:
    bare = scoped(their_reference="")
    with pytest.raises(NotReady, match="no reference of the authority"):
        fetch(bare)
    with pytest.raises(NotThere):
        fetch_evidence(bare.reference, marking=Marking.OPEN, by=by(Role.PUBLISHER), on=NOW)
