"""`answerable ledger`: an export verified with nothing but itself; a body's chains exported; the day's checkpoints signed.

And what was disposed of, listed, and held against a database that was put back.
"""

import os
import sys
from argparse import Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING

from answerable.cli.due import BadInput
from answerable.cli.one_file import Once, print_json
from answerable.cli.parser import Parser

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

EXAMPLES = """
examples:
  answerable ledger verify ledger.jsonl
  answerable ledger verify ledger.jsonl --public-key 3f1c...
  answerable ledger export --body police > ledger.jsonl
  answerable ledger checkpoint
  answerable ledger disposed --body police > disposed.jsonl
  answerable ledger compare disposed.jsonl

`verify` needs no server and no database. It says how many events were verified, or names the first that fails. With --public-key
every checkpoint must be signed with that key, which you were given apart from the export.
`export` writes facts, hashes and commitments, and no text. It is itself recorded.
`checkpoint` signs what each body has recorded, once a day; a day on which it did not run is signed the next time.
`disposed` writes a signed list of what a body has disposed of, cases and messages, without a word of it. Keep it apart from the backups.
`compare` reads that list, or an export, once a backup was put back, and names what is here that has to be disposed of again.
Exit code: 0 done; 1 something fails; 2 bad input, said in one sentence."""


def run(arguments: list[str]) -> int:
    """Runs one of the five and returns the exit code. Raises `BadInput`."""
    given = _parser().parse_args(arguments)
    return {"verify": _verify, "export": _export, "checkpoint": _checkpoint, "disposed": _disposed, "compare": _compare}[given.what](given)


def _parser() -> Parser:
    parser = Parser(
        prog="answerable ledger",
        description="What was recorded of every case: verified, exported, signed.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    verbs = parser.add_subparsers(dest="what", required=True, metavar="verify|export|checkpoint|disposed|compare")
    verify = verbs.add_parser("verify", help="check an export", allow_abbrev=False)
    verify.add_argument("file", metavar="FILE", help="an export of a ledger")
    verify.add_argument("--public-key", action=Once, metavar="HEX", help="the key that every checkpoint must be signed with")
    verify.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    export = verbs.add_parser("export", help="write a body's chains, a line an event", allow_abbrev=False)
    export.add_argument("--body", action=Once, required=True, metavar="SLUG", help="the body, by its short name")
    verbs.add_parser("checkpoint", help="sign what has been recorded", allow_abbrev=False)
    disposed = verbs.add_parser("disposed", help="list what a body has disposed of", allow_abbrev=False)
    disposed.add_argument("--body", action=Once, required=True, metavar="SLUG", help="the body, by its short name")
    compare = verbs.add_parser("compare", help="what a backup that was put back has brought again", allow_abbrev=False)
    compare.add_argument("file", metavar="FILE", help="a list of disposals, or an export of a ledger")
    compare.add_argument("--public-key", action=Once, metavar="HEX", help="the key that it must be signed with")
    compare.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    return parser


def _verify(given: Namespace) -> int:
    from answerable.casework.ledger.verify import NotAnExport, verify

    key = _key_given(given)
    try:
        with Path(given.file).open(encoding="utf-8") as lines:
            found = verify(lines, public_key=key)
    except NotAnExport as refused:
        raise BadInput(str(refused)) from None
    except OSError as refused:
        raise BadInput(f"{given.file} cannot be opened ({refused.strerror}). Give the file that the export was written to.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{given.file} is not text, so it is no export of a ledger. Give the file that the export was written to.") from None
    if given.json:
        whole = {"events": found.entries, "checkpoints": found.checkpoints, "unsigned": found.unsigned, "kept_back": found.kept_back}
        print_json({**whole, "verified": not found.failure, "failure": found.failure or None})
    elif found.failure:
        print(found.failure)
    else:
        print(_in_words(found.entries, found.checkpoints, found.unsigned, found.kept_back))
    return 1 if found.failure else 0


def _key_given(given: Namespace) -> str:
    key = (given.public_key or "").lower()
    if given.public_key is not None and not _is_a_key(key):
        raise BadInput(
            f"{given.public_key!r} is not a public key: give the 64 hexadecimal digits that `answerable ledger checkpoint` prints."
        )
    return key


def _is_a_key(text: str) -> bool:
    return len(text) == 64 and not set(text) - set("0123456789abcdef")


def _in_words(entries: int, checkpoints: int, unsigned: int, kept_back: int) -> str:
    said = f"{_so_many(entries, 'event')} and {_so_many(checkpoints, 'checkpoint')} verified."
    if unsigned:
        said += f" The last {_so_many(unsigned, 'event')} stand under no checkpoint yet." if checkpoints else " No checkpoint covers them."
    if kept_back:
        said += f" What {_so_many(kept_back, 'event')} of withheld information said is left out: of these it was checked where they stand."
    return said


def _so_many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _export(given: Namespace) -> int:
    from answerable.cli.clock import now
    from answerable.cli.database import open_the_database

    open_the_database()
    from answerable.casework.ledger.export import NothingRecorded, exported, record_export

    try:
        record_export(given.body, at=now())
    except NothingRecorded as refused:
        raise BadInput(str(refused)) from None
    for line in exported(given.body):
        print(line)
    return 0


def _checkpoint(_: Namespace) -> int:
    from answerable.cli.clock import now
    from answerable.cli.database import open_the_database

    open_the_database()
    from answerable.casework.ledger.checkpoint import bodies, catch_up

    key = _signing_key()
    print(f"Public key: {key.public_key().public_bytes_raw().hex()}", file=sys.stderr)
    for body in bodies():
        for made in catch_up(body, at=now(), key=key):
            print(f"{body} {made.day.isoformat()}: {_so_many(made.heads, 'case')} under {made.root}")
    return 0


def _signing_key() -> "Ed25519PrivateKey":
    from answerable.casework.database import state_folder
    from answerable.casework.ledger.checkpoint import signing_key

    file = state_folder(os.environ) / "checkpoint.key"
    try:
        return signing_key(file)
    except (OSError, ValueError) as refused:
        raise BadInput(f"The key in {file} cannot be read or made ({refused}). Put it back, or let this user write there.") from None


def _disposed(given: Namespace) -> int:
    from answerable.cli.clock import now
    from answerable.cli.database import open_the_database

    open_the_database()
    from answerable.casework.authority.disposals import listed
    from answerable.casework.ledger.checkpoint import bodies

    if given.body not in bodies():
        raise BadInput(f"Nothing is recorded of a body called {given.body}. Give the short name of a body that has recorded something.")
    for line in listed(given.body, at=now(), key=_signing_key()):
        print(line)
    return 0


def _compare(given: Namespace) -> int:
    from answerable.cli.database import open_the_database

    key = _key_given(given)
    open_the_database()
    from answerable.casework.authority.disposals import NotAList, back_again, read_list

    try:
        each = read_list(Path(given.file).read_text(encoding="utf-8").splitlines(), public_key=key)
    except NotAList as refused:
        raise BadInput(str(refused)) from None
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"{given.file} cannot be read as text. Give the file that the list was written to.") from None
    found = back_again(each)
    again = [{"reference": one.reference, "disposed_on": one.disposal.on.isoformat(), "under": one.disposal.under} for one in found]
    if given.json:
        print_json({"disposed": len(each), "again": again})
    elif not found:
        cases = sum(not one.message for one in each)
        messages = f" and {_so_many(len(each) - cases, 'message')}" if len(each) > cases else ""
        print(f"{_so_many(cases, 'case')}{messages} disposed of, and none of them is here again.")
    else:
        for one in found:
            print(f"{one.reference}: disposed of on {one.disposal.on.isoformat()} under {one.disposal.under}, and here again.")
        print(f"Dispose of {'it' if len(found) == 1 else 'them'} again, on the page of disposal.")
    return 1 if found else 0
