"""The database: opened for the commands that need it; and `answerable database`, which backs it up and puts it back."""

import os
from argparse import Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from time import monotonic

from answerable.cli.due import BadInput
from answerable.cli.parser import Parser

EXAMPLES = """
examples:
  answerable database migrate
  answerable database backup /srv/backups/2026-11-27
  ANSWERABLE_STATE=/srv/rehearsal answerable database restore /srv/backups/2026-11-27
  answerable database check

`migrate` gives the database the tables of this version, which every other command does too.
`backup` copies it while work goes on, into a folder that is not there yet. The keys in the state folder are not in it: keep them apart.
`restore` puts a backup back where there is no database, and compares every table and every chain with what the backup says.
`check` verifies every event of every body. On PostgreSQL `backup` and `restore` need pg_dump and pg_restore.
Exit code: 0 done; 1 the ledger does not verify; 2 it cannot be done, said in one sentence."""


def run(arguments: list[str]) -> int:
    """Runs one of the four and returns the exit code. Raises `BadInput`."""
    given = _parser().parse_args(arguments)
    _load()
    from answerable.casework.backups import UnableToKeep

    try:
        return {"migrate": _migrate, "backup": _backup, "restore": _restore, "check": _check}[given.what](given)
    except UnableToKeep as refused:
        raise BadInput(str(refused)) from None


def _parser() -> Parser:
    parser = Parser(
        prog="answerable database",
        description="The database: brought up to date, backed up, put back, checked.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    verbs = parser.add_subparsers(dest="what", required=True, metavar="migrate|backup|restore|check")
    verbs.add_parser("migrate", help="give it the tables of this version", allow_abbrev=False)
    backup = verbs.add_parser("backup", help="copy it into a folder", allow_abbrev=False)
    backup.add_argument("folder", metavar="FOLDER", type=Path, help="a folder that is not there yet")
    restore = verbs.add_parser("restore", help="put a copy back", allow_abbrev=False)
    restore.add_argument("folder", metavar="FOLDER", type=Path, help="the folder of a backup")
    verbs.add_parser("check", help="verify what it holds", allow_abbrev=False)
    return parser


def _migrate(_: Namespace) -> int:
    open_the_database()
    print("The database has the tables of this version.")
    return 0


def _backup(given: Namespace) -> int:
    open_the_database()
    from answerable.casework.backups import back_up
    from answerable.cli.clock import now

    made = back_up(given.folder, at=now())
    entries = sum(each.entries for each in made.bodies.values())
    print(f"Backed up in {given.folder}: {entries:,} events of {len(made.bodies):,} bodies, {sum(made.tables.values()):,} rows in all.")
    return 0


def _restore(given: Namespace) -> int:
    from answerable.casework.backups import restore

    began = monotonic()
    restore(given.folder)
    print(f"Put back in {monotonic() - began:.1f} seconds: every table and every chain is as the backup says.")
    _bring_up_to_date()
    print("Make what the register is searched by again: answerable index")
    return _check(given)


def _check(_: Namespace) -> int:
    open_the_database()
    from answerable.casework.backups import check

    began = monotonic()
    found = check()
    print(found.failure or f"{found.entries:,} events verified in {monotonic() - began:.1f} seconds.")
    return 1 if found.failure else 0


def open_the_database() -> None:
    """Loads Django, keeps the key that signs sessions, and gives the database its tables. Raises `BadInput` where it cannot."""
    _load()
    _bring_up_to_date()


def _load() -> None:
    from answerable.casework.authority.post.mailboxes import UnableToUseMail
    from answerable.casework.database import UnableToNameTheDatabase, state_folder
    from answerable.casework.secret_key import kept_secret_key
    from answerable.web.accounts.openid import UnableToUseOpenID

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.web.settings")
    os.umask(0o077)  # what is kept holds people's words: whatever is written from here on is this user's alone
    try:
        # Every worker signs with the same key, so it is had once, here.
        if not os.environ.get("ANSWERABLE_SECRET_KEY"):
            os.environ["ANSWERABLE_SECRET_KEY"] = kept_secret_key(state_folder(os.environ))
        import django

        django.setup()
    except (UnableToNameTheDatabase, UnableToUseOpenID, UnableToUseMail) as refused:
        raise BadInput(str(refused)) from None
    except OSError as refused:
        folder = state_folder(os.environ)
        raise BadInput(
            f"Nothing can be kept in {folder} ({refused.strerror}). "
            "Make room and let this user write there, or name another folder in ANSWERABLE_STATE."
        ) from None


def _bring_up_to_date() -> None:
    from answerable.casework.migrating import UnableToOpenTheDatabase, bring_up_to_date

    try:
        bring_up_to_date()
    except UnableToOpenTheDatabase as refused:
        raise BadInput(str(refused)) from None
