"""What was disposed of is listed outside the database, and a backup that was put back is held against the list."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from answerable.casework.authority.actions.dispose import dispose
from answerable.casework.authority.actions.record import close, record_letter
from answerable.casework.authority.disposals import NotAList, back_again, disposals, listed, read_list
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.states import State
from answerable.casework.ledger.checkpoint import signing_key
from answerable.casework.ledger.export import exported
from answerable.cli import main
from tests.casework.authority.cast import DAY, authority, by, officer, received

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
