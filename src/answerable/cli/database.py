"""The casework's database, opened for a command: brought up to date, or refused in one sentence."""

import os

from answerable.cli.due import BadInput


def open_the_database() -> None:
    """Keeps the key that signs sessions, sets Django up, and gives the database its tables. Raises `BadInput`."""
    from answerable.casework.database import UnableToNameTheDatabase, state_folder
    from answerable.casework.secret_key import kept_secret_key

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.web.settings")
    try:
        # Every worker signs with the same key, so it is had once, here.
        if not os.environ.get("ANSWERABLE_SECRET_KEY"):
            os.environ["ANSWERABLE_SECRET_KEY"] = kept_secret_key(state_folder(os.environ))
        import django

        django.setup()
    except UnableToNameTheDatabase as refused:
        raise BadInput(str(refused)) from None
    except OSError as refused:
        folder = state_folder(os.environ)
        raise BadInput(
            f"Nothing can be kept in {folder} ({refused.strerror}). "
            "Make room and let this user write there, or name another folder in ANSWERABLE_STATE."
        ) from None
    from answerable.casework.migrating import UnableToOpenTheDatabase, bring_up_to_date

    try:
        bring_up_to_date()
    except UnableToOpenTheDatabase as refused:
        raise BadInput(str(refused)) from None
