"""What was disposed of is listed outside the database, and a backup that was put back is held against the list."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from answerable.casework.authority.actions.dispose import dispose
from answerable.casework.authority.actions.post import dispose_of_message, set_aside
from answerable.casework.authority.actions.record import close, record_letter
from answerable.casework.authority.disposals import BackAgain, NotAList, back_again, disposals, listed, read_list
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import Kept, Why
from answerable.casework.authority.states import State
from answerable.casework.ledger.chain import canonical, merkle_root
from answerable.casework.ledger.checkpoint import signing_key
from answerable.casework.ledger.export import exported
from answerable.cli import main
from tests.casework.authority.cast import DAY, authority, by, officer, received
from tests.casework.authority.post.arriving import waits

pytestmark = pytest.mark.django_db
DUE = date(2023, 1, 5)
AT = datetime(2023, 1, 5, 12, tzinfo=UTC)
ANSWERED = {"kind": "response", "on": DAY, "said": "held", "disclosed": "all"}


def closed() -> InformationRequest:
    authority(settings={"retention": [{"name": "schedule", "years": 3}]})
    request = received()
    record_letter(request.reference, law=[ANSWERED], reason="by post", by=officer(), on=DAY)
    return close(request.reference, by=officer(), on=DAY)


@pytest.fixture
def disposed() -> InformationRequest:
    closed()
    request = closed()
    return dispose(request.reference, under="schedule", by=by(Role.HEAD, on=DUE), on=DUE)


def restored(request: InformationRequest) -> None:
    """As a backup from before the disposal has it."""
    InformationRequest.objects.filter(pk=request.pk).update(state=State.CLOSED.value)


def of(folder: Path) -> list[str]:
    return list(listed("police", at=AT, key=signing_key(folder / "checkpoint.key")))


def test_the_list_names_what_was_disposed_of_and_says_nothing_of_it(disposed: InformationRequest, tmp_path: Path) -> None:
    lines = of(tmp_path)
    (one,) = read_list(lines)
    assert (one.case, one.on, one.under) == (str(disposed.case), DUE, "schedule")
    assert (one,) == disposals("police")
    assert disposed.reference not in "".join(lines)
    assert disposals("county") == ()


def test_what_a_backup_brought_again_is_named(disposed: InformationRequest, tmp_path: Path) -> None:
    each = read_list(of(tmp_path))
    assert back_again(each) == ()
    restored(disposed)
    assert [(one.reference, one.disposal) for one in back_again(each)] == [(disposed.reference, each[0])]


@pytest.fixture
def message() -> ReceivedMessage:
    """One that was set aside, and disposed of."""
    kept = waits()
    PublicAuthority.objects.update(settings={"retention": [{"name": "Not FOI", "years": 1, "of": "messages set aside"}]})
    set_aside(kept.pk, why=Why.SPAM, by=officer(AT.date().replace(year=2021)))
    return dispose_of_message(kept.pk, under="Not FOI", by=by(Role.HEAD, on=date(2022, 3, 2)))


def test_a_message_that_was_disposed_of_is_on_the_list_by_its_fingerprint_alone(message: ReceivedMessage, tmp_path: Path) -> None:
    lines = of(tmp_path)
    (one,) = read_list(lines)
    assert (one.message, one.on, one.under) == (message.fingerprint, date(2022, 3, 2), "Not FOI")
    assert (one,) == disposals("police") == read_list(list(exported("police")))
    assert "requester" not in "".join(lines)
    assert back_again([one]) == ()
    ReceivedMessage.objects.filter(pk=message.pk).update(state=Kept.ASIDE.value)
    assert back_again([one]) == (BackAgain(f"message {message.pk}", one, Kept.ASIDE.value, message.pk),)
    assert back_again([one], body="county") == ()
    changed = [lines[0], lines[1].replace(message.fingerprint, "0" * 64), lines[2]]
    with pytest.raises(NotAList, match="not as it was signed"):
        read_list(changed)


def test_a_list_of_cases_alone_as_it_was_made_before_still_verifies(disposed: InformationRequest, tmp_path: Path) -> None:
    """Format 1 knew of no messages, and signed nothing of them."""
    (one,) = disposals("police")
    key, made_at = signing_key(tmp_path / "checkpoint.key"), AT.isoformat()
    root = merkle_root([(one.case, canonical([one.on, one.under, one.hash]))])
    signature = key.sign(canonical(["answerable disposals", "police", made_at, 1, root]).encode()).hex()
    table = {"case": one.case, "on": one.on.isoformat(), "under": one.under, "hash": one.hash}
    head = {"answerable-disposals": 1, "body": "police", "made_at": made_at}
    last = {"signature": signature, "public_key": key.public_key().public_bytes_raw().hex()}
    assert read_list(map(json.dumps, (head, table, last))) == (one,)


def test_a_list_nested_without_end_is_refused() -> None:
    with pytest.raises(NotAList, match="neither a list of disposals"):
        read_list(["[" * 100_000, "{}"])


def test_an_export_of_the_ledger_says_the_same(disposed: InformationRequest, tmp_path: Path) -> None:
    lines = list(exported("police"))
    assert read_list(lines) == read_list(of(tmp_path))
    changed = [line.replace('"kind": "closed"', '"kind": "opened"') for line in lines]
    with pytest.raises(NotAList, match="does not verify"):
        read_list(changed)


def test_a_list_that_was_changed_or_is_another_body_s_is_refused(disposed: InformationRequest, tmp_path: Path) -> None:
    lines = of(tmp_path)
    key = signing_key(tmp_path / "checkpoint.key").public_key().public_bytes_raw().hex()
    assert len(read_list(lines, public_key=key)) == 1
    with pytest.raises(NotAList, match="another key"):
        read_list(lines, public_key="00" * 32)
    for changed in ([lines[0], lines[2]], [lines[0], lines[1].replace("2023-01-05", "2023-01-06"), lines[2]]):
        with pytest.raises(NotAList, match="not as it was signed"):
            read_list(changed)
    for nonsense in ([], ["{"], ["{}", "{}"], ["[]"], [json.dumps({"answerable-disposals": 9}), lines[-1]]):
        with pytest.raises(NotAList, match="neither a list of disposals nor an export"):
            read_list(nonsense)


def test_the_command_lists_and_compares(
    disposed: InformationRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ANSWERABLE_STATE", str(tmp_path))
    monkeypatch.setattr("answerable.cli.database.open_the_database", lambda: None)
    assert main(["ledger", "disposed", "--body", "police"]) == 0
    file = tmp_path / "disposed.jsonl"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["ledger", "compare", str(file)]) == 0
    assert capsys.readouterr().out == "1 case disposed of, and none of them is here again.\n"
    restored(disposed)
    assert main(["ledger", "compare", str(file)]) == 1
    assert f"{disposed.reference}: disposed of on 2023-01-05 under schedule, and here again." in capsys.readouterr().out
    assert main(["ledger", "compare", str(file), "--json"]) == 1
    again = [{"reference": disposed.reference, "disposed_on": "2023-01-05", "under": "schedule"}]
    assert json.loads(capsys.readouterr().out) == {"disposed": 1, "again": again}
    assert main(["ledger", "disposed", "--body", "nobody"]) == 2
    assert main(["ledger", "compare", str(tmp_path / "nothing")]) == 2
    assert main(["ledger", "compare", "pyproject.toml"]) == 2
    assert main(["ledger", "compare", str(file), "--public-key", "x"]) == 2
