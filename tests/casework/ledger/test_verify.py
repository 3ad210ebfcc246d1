"""An export is checked by somebody who has nothing but the export. Whatever is done to it is noticed, and named."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from answerable.casework.ledger.chain import GENESIS, merkle_root
from answerable.casework.ledger.checkpoint import checkpoint, signing_key
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import NotAnExport, Verified, verify
from tests.casework.ledger.chains import AT, DAY, happen, two_cases

pytestmark = pytest.mark.django_db
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw().hex()


@pytest.fixture
def lines() -> list[str]:
    """Two chains, a checkpoint, one entry more, another checkpoint. And another body's chain, which is not exported."""
    one, _ = two_cases()
    two_cases(body="council")
    checkpoint("police", day=DAY, at=AT, key=KEY)
    happen(one, "reopened")
    checkpoint("police", day=DAY + timedelta(days=1), at=AT, key=KEY)
    return list(exported("police"))


def test_what_was_exported_verifies(lines: list[str]) -> None:
    assert verify(lines) == Verified(6, 2)
    assert verify(lines, public_key=PUBLIC) == Verified(6, 2)
    assert [("checkpoint" in json.loads(each)) for each in lines[1:]] == [False] * 5 + [True, False, True]


@pytest.mark.parametrize("field", ["case", "kind", "on", "at", "by", "payload", "texts", "previous", "hash", "number"])
def test_a_changed_entry_is_named(lines: list[str], field: str) -> None:
    changed = json.loads(lines[3])
    changed[field] = 7 if field == "number" else changed[field].replace("0", "1") or "x"
    changed[field] = "other" if changed[field] == json.loads(lines[3])[field] else changed[field]
    found = verify([*lines[:3], json.dumps(changed), *lines[4:]])
    assert found.entries == 2
    assert found.failure


@pytest.mark.parametrize("gone", [1, 2, 3, 4, 5, 7])
def test_an_entry_taken_out_is_noticed(lines: list[str], gone: int) -> None:
    assert verify([*lines[:gone], *lines[gone + 1 :]]).failure


def test_entries_put_in_another_order_are_noticed(lines: list[str]) -> None:
    assert "should stand here" in verify([lines[0], lines[3], lines[1], *lines[2:]]).failure


def test_a_chain_rewritten_whole_is_caught_by_the_checkpoint(lines: list[str]) -> None:
    two_cases(body="forged")
    forged = [each.replace("forged", "police") for each in exported("forged")]
    found = verify([lines[0], *forged[1:], lines[6]])
    assert "forged" not in found.failure
    assert found.failure


def test_a_checkpoint_signed_by_somebody_else_is_caught(lines: list[str]) -> None:
    found = verify(lines, public_key="00" * 32)
    assert found.failure == "The checkpoint of 2019-11-07: it is signed with another key than the one that was given."


@pytest.mark.parametrize(("field", "value"), [("signature", "00" * 64), ("signature", "no"), ("root", GENESIS), ("heads", 3)])
def test_a_checkpoint_that_was_changed_is_caught(lines: list[str], field: str, value: object) -> None:
    changed = {**json.loads(lines[6]), field: value}
    assert verify([*lines[:6], json.dumps(changed)]).failure.startswith("The checkpoint of 2019-11-07: ")


@pytest.mark.parametrize("line", ["", "[]", "{}", "null", '"x"', '{"case": 1}', '{"checkpoint": "yesterday"}', "\x00"])
def test_a_line_that_is_neither_is_named_by_its_number(lines: list[str], line: str) -> None:
    assert verify([*lines[:3], line]).failure == "Line 4 is no entry and no checkpoint."


@pytest.mark.parametrize("line", ["", "{}", "not json", '{"answerable-ledger": 2, "body": "police"}', '{"answerable-ledger": 1}', "[1]"])
def test_what_is_no_export_is_refused(line: str) -> None:
    with pytest.raises(NotAnExport, match="not an export of a ledger"):
        verify([line])


def test_a_checkpoint_is_made_once_a_day_however_often_the_job_runs() -> None:
    one, _ = two_cases()
    first = checkpoint("police", day=DAY, at=AT, key=KEY)
    happen(one, "reopened")
    again = checkpoint("police", day=DAY, at=AT + timedelta(hours=1), key=KEY)
    assert (again.pk, again.root) == (first.pk, first.root)
    assert verify(exported("police")) == Verified(6, 1, unsigned=1)


def test_a_body_with_no_entries_has_an_empty_root() -> None:
    made = checkpoint("council", day=DAY, at=AT, key=KEY)
    assert (made.heads, made.root) == (0, merkle_root([]))
    assert verify(exported("council")) == Verified(0, 1)


def test_the_signing_key_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "signing"
    made = signing_key(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert signing_key(file).private_bytes_raw() == made.private_bytes_raw()
