"""The database, opened and brought up to date, for the commands that need it."""

import os

from answerable.cli.due import BadInput


def open_the_database() -> None:
    """Loads Django, keeps the key that signs sessions, and gives the database its tables. Raises `BadInput` where it cannot."""
    from answerable.casework.authority.post.mailboxes import UnableToUseMail
    from answerable.casework.database import UnableToNameTheDatabase, state_folder
    from answerable.casework.secret_key import kept_secret_key
    from answerable.web.accounts.openid import UnableToUseOpenID

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.web.settings")
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
    from answerable.casework.migrating import UnableToOpenTheDatabase, bring_up_to_date

    try:
        bring_up_to_date()
    except UnableToOpenTheDatabase as refused:
        raise BadInput(str(refused)) from None
