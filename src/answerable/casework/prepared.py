"""A question to the database whose SQL is worked out once and asked again with other values: for the few that every page asks.

Working the SQL out costs Django several times what the database takes to answer. The question is an ordinary one, with a `Given` in the
place of each value:

    _KEYS = Prepared(lambda: CaseKey.objects.filter(case=Given("case", UUIDField())).values_list("wall", "key"))
    rows = _KEYS.rows(case=case)
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

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


class _WorkedOut(NamedTuple):
    compiler: Any
    sql: str
    params: tuple[Any, ...]
    converters: tuple[tuple[int, Any, Any], ...]  # of which column, which, and of what


class Prepared:
    """A question that asks for rows of values, by `values_list`, or for records, with those that `select_related` names."""

    def __init__(self, ask: Callable[[], "QuerySet[Any, Any]"]) -> None:
        self._ask = ask
        self._kept = threading.local()  # for a connection belongs to its thread

    def rows(self, **given: Any) -> Iterator[Sequence[Any]]:
        """The rows for these values."""
        compiler, sql, params, converters = self._worked_out()
        connection = compiler.connection
        values = [
            each.output_field.get_db_prep_value(given[each.name], connection=connection) if isinstance(each, Given) else each
            for each in params
        ]
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            found: Iterable[Sequence[Any]] = cursor.fetchall()
        if not converters:
            return iter(found)
        return (_converted(row, converters, connection) for row in found)

    def records(self, **given: Any) -> Iterator[Model]:
        """The records for these values, made as Django makes them."""
        rows = self.rows(**given)
        compiler = self._worked_out().compiler
        of, using = compiler.klass_info, compiler.using
        first, last = of["select_fields"][0], of["select_fields"][-1] + 1
        names = [column.target.attname for column, *_ in compiler.select[first:last]]
        related = get_related_populators(of, compiler.select, using)  # type: ignore[call-arg]  # the stubs know a later Django's
        for row in rows:
            made: Model = of["model"].from_db(using, names, row[first:last])
            for each in related:
                each.populate(row, made)
            yield made

    def _worked_out(self) -> _WorkedOut:
        kept: _WorkedOut | None = getattr(self._kept, "it", None)
        if kept is None or kept.compiler.connection is not connections[kept.compiler.using]:
            query = self._ask()
            compiler: Any = query.query.get_compiler(query.db)
            sql, params = compiler.as_sql()
            found = compiler.get_converters([expression for expression, *_ in compiler.select]).items()
            converters = tuple((at, convert, of) for at, (converts, of) in found for convert in converts)
            self._kept.it = kept = _WorkedOut(compiler, sql, params, converters)
        return kept


def _converted(row: Sequence[Any], converters: Sequence[tuple[int, Any, Any]], connection: Any) -> Sequence[Any]:
    values = list(row)
    for at, convert, of in converters:
        values[at] = convert(values[at], of, connection)
    return values
