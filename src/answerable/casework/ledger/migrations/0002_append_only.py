"""The database itself refuses to change or remove what the ledger says."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from answerable.casework.ledger.only_added_to import lock


def _lock(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django passes both
    lock(editor)


class Migration(migrations.Migration):
    """Triggers on both databases."""

    dependencies = (("ledger", "0001_initial"),)
    operations = (migrations.RunPython(_lock),)
