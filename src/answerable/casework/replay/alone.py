"""A database in memory with the casework's tables and nothing else, for a case that is played and then forgotten."""

import django
from django.apps import apps
from django.conf import settings
from django.db import connection

from answerable.casework.database import database

APPS = (
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "answerable.casework.people",
    "answerable.casework.ledger",
    "answerable.casework.programs",
    "answerable.casework.authority",
    "answerable.casework.authority.holdings",
    "answerable.casework.authority.release",
    "answerable.casework.authority.series",
    "answerable.casework.authority.rollups",
    "answerable.casework.authority.told",
    "answerable.casework.commissioner",
    "answerable.casework.commissioner.withheld",
    "answerable.casework.commissioner.published",
    "answerable.casework.courier",
    "answerable.casework.requester",
    "answerable.casework.authority.publishing",
    "answerable.casework.authority.post",
)


def set_up() -> None:
    """Sets Django up for this process over an empty database in memory. Called once, where nothing else has set it up."""
    settings.configure(
        INSTALLED_APPS=APPS,
        DATABASES={"default": database({"ANSWERABLE_DATABASE": "sqlite://:memory:"})},
        AUTH_USER_MODEL="people.Person",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        USE_I18N=False,
        TIME_ZONE="Europe/London",
        LOGGING_CONFIG=None,
        SITE_ADDRESS="",  # no page tells anybody of a case that is forgotten
    )
    django.setup()
    make_tables()


def make_tables(*, everything: bool = False) -> None:
    """The tables of the casework, or of every app, and the lock on the ledger: what the migrations come to, in a tenth of their time."""
    from answerable.casework.ledger.only_added_to import lock

    with connection.schema_editor() as editor:
        for app in (
            apps.get_app_configs() if everything else [each for each in apps.get_app_configs() if each.name.startswith("answerable.")]
        ):
            for model in app.get_models():
                editor.create_model(model)
        lock(editor)
