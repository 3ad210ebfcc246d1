"""What makes the database itself refuse to change or remove what the ledger says, on SQLite and on PostgreSQL. There is no way back."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT = ("ledger_entry", "ledger_checkpoint")
WORDS = "The ledger is only ever added to."


def lock(editor: BaseDatabaseSchemaEditor) -> None:
    """Locks the ledger's tables."""
    if editor.connection.vendor == "sqlite":
        for table in KEPT:
            for verb in ("UPDATE", "DELETE"):
                name = f"{table}_no_{verb.lower()}"
                editor.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END")
        return
    editor.execute(f"CREATE FUNCTION ledger_only_added_to() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '{WORDS}'; END $$ LANGUAGE plpgsql")
    for table in KEPT:
        for when, what in (("kept BEFORE UPDATE OR DELETE", "ROW"), ("whole BEFORE TRUNCATE", "STATEMENT")):
            editor.execute(f"CREATE TRIGGER {table}_{when} ON {table} FOR EACH {what} EXECUTE FUNCTION ledger_only_added_to()")
