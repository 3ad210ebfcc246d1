"""A question to the database whose SQL is worked out once and asked again with other values: for the few that every page asks.

Working the SQL out costs Django several times what the database takes to answer. The question is an ordinary one, with a `Given` in the
place of each value:

    _KEYS = Prepared(lambda: CaseKey.objects.filter(case=Given("case", UUIDField())).values_list("wall", "key"))
    rows = _KEYS.rows(case=case)
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import connections
from django.db.models import Expression, Field, Model, QuerySet
from django.db.models.query import get_related_populators
from django.db.models.sql.compiler import SQLCompiler


class Given(Expression):
    """The place of a value that is given when the question is asked."""

    def __init__(self, name: str, of: "Field[Any, Any]") -> None:
        super().__init__(output_field=of)
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, tuple[Any, ...]]:  # noqa: ARG002 - Django's own signature
        """A place for one value, which is this until one is given."""
        return "%s", (self,)


class Prepared:
    """A question that asks for rows of values, by `values_list`, or for records, with those that `select_related` names."""

    def __init__(self, ask: Callable[[], "QuerySet[Any, Any]"]) -> None:
        self._ask = ask
        self._worked_out = threading.local()  # for a connection belongs to its thread

    def rows(self, **given: Any) -> Iterator[Sequence[Any]]:
        """The rows for these values."""
        compiler, sql, params = self._sql()
        connection = compiler.connection
        values = [
            each.output_field.get_db_prep_value(given[each.name], connection=connection) if isinstance(each, Given) else each
            for each in params
        ]
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            found = cursor.fetchall()
        return compiler.results_iter(results=[found])

    def records(self, **given: Any) -> Iterator[Model]:
        """The records for these values, made as Django makes them."""
        rows = self.rows(**given)
        compiler: Any = self._sql()[0]
        of, using = compiler.klass_info, compiler.using
        first, last = of["select_fields"][0], of["select_fields"][-1] + 1
        names = [column.target.attname for column, *_ in compiler.select[first:last]]
        related = get_related_populators(of, compiler.select, using)  # type: ignore[call-arg]  # the stubs know a later Django's
        for row in rows:
            made: Model = of["model"].from_db(using, names, row[first:last])
            for each in related:
                each.populate(row, made)
            yield made

    def _sql(self) -> tuple[SQLCompiler, str, tuple[Any, ...]]:
        asked: Any = getattr(self._worked_out, "asked", None)
        if asked is None or asked[0].connection is not connections[asked[0].using]:
            query = self._ask()
            compiler = query.query.get_compiler(query.db)
            self._worked_out.asked = asked = (compiler, *compiler.as_sql())
        return asked  # type: ignore[no-any-return]
