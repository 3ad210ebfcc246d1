"""A log on its way in: kept as it was read while a person says which column is which and looks it through, then taken over, or dropped."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from django.db import transaction

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.actions.import_log import import_log, references_in
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import CaseLog
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.register.index import NotBuilt, read_on
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.documents.case_log.columns import NEEDED, Column, guessed
from answerable.documents.case_log.rows import LAWS, Reading, Sorted, sort_rows
from answerable.documents.case_log.table import Line, LogTable

PREFIX, OPEN_ONES, TAKE, LEAVE = "prefix", "open_ones", "take", "leave"
_LAW = "law: "  # stands before what the log calls a law, among what a person chose
_LONGEST_PREFIX = 20


def bring_log(*, table: Mapping[str, Any], filename: str, by: By) -> CaseLog:
    """Keeps a log as it was read, in the place of any that the same person had begun. Raises `NotPermitted`."""
    permit(by, Do.IMPORT)
    with transaction.atomic():
        CaseLog.objects.filter(person=by.person).delete()
        return CaseLog.objects.create(
            authority=authority_of(by), person=by.person, filename=filename[-200:], brought_at=by.at, table=dict(table)
        )


def log_of(by: By, pk: int) -> CaseLog:
    """A log that this person is bringing. Raises `NotThere`, alike for another's and for none."""
    log = CaseLog.objects.filter(pk=pk, person=by.person, authority__slug=by.person.body).select_related("authority").first()
    if log is None:
        raise NotThere
    return log


def drop_log(log: CaseLog, *, by: By) -> None:
    """Forgets a log that is not to be taken over. Raises `NotPermitted`."""
    permit(by, Do.IMPORT)
    log.delete()


def choices_of(log: CaseLog) -> dict[str, str]:
    """What a person chose, or what the headings suggest: the place of each column by its name, and the rest."""
    if log.choices:
        return dict(log.choices)
    return {column.name: str(place) for column, place in guessed(log.table["headings"]).items()}


def name_columns(log: CaseLog, *, chosen: Mapping[str, str], by: By) -> None:
    """Keeps which column is which. Raises `NotPermitted`, `NotReady`."""
    permit(by, Do.IMPORT)
    width = len(log.table["headings"])
    places = {each.name: chosen[each.name] for each in Column if chosen.get(each.name, "") in {str(place) for place in range(width)}}
    lacking = [each.value for each in NEEDED if each.name not in places]
    if lacking:
        raise NotReady(f"Say which column is the {lacking[0]}. No request can be taken over without it.")
    twice = [each for each in places.values() if list(places.values()).count(each) > 1]
    if twice:
        raise NotReady(f"The column “{log.table['headings'][int(twice[0])]}” is chosen twice. Each column tells one thing.")
    if chosen.get(OPEN_ONES) not in (TAKE, LEAVE):
        raise NotReady("Say what is to become of requests that have no day of an answer.")
    prefix = "".join(chosen.get(PREFIX, "").split())[:_LONGEST_PREFIX]
    laws = {key: law for key, law in log.choices.items() if key.startswith(_LAW)}
    log.choices = {**places, PREFIX: prefix, OPEN_ONES: chosen[OPEN_ONES], **laws}
    log.save(update_fields=["choices"])


def name_laws(log: CaseLog, *, said: Mapping[str, str], by: By) -> None:
    """Keeps which law something is that the log calls one, as it is written there. Raises `NotPermitted`, `NotReady`."""
    permit(by, Do.IMPORT)
    known = {named: law for named, law in said.items() if law}
    if not known or not set(known.values()) <= set(LAWS):
        raise NotReady("Say which law at least one of them is.")
    log.choices = {**log.choices, **{f"{_LAW}{named}": law for named, law in known.items()}}
    log.save(update_fields=["choices"])


def preview(log: CaseLog, *, by: By) -> Sorted:
    """Every row as it would be taken over, and those that cannot be. Raises `NotReady` until the columns are named."""
    if not log.choices:
        raise NotReady("Say first which column is which.")
    table = LogTable(
        tuple(log.table["headings"]), tuple(Line(number, tuple(cells), *beyond) for number, cells, *beyond in log.table["lines"])
    )
    columns = {each: int(log.choices[each.name]) for each in Column if each.name in log.choices}
    laws = {key.removeprefix(_LAW): law for key, law in log.choices.items() if key.startswith(_LAW)}
    reading = Reading(columns, by.today, log.choices[PREFIX], open_too=log.choices[OPEN_ONES] == TAKE, laws=laws)
    found = sort_rows(table, reading)
    known = references_in(log.authority, [each.reference for each in found.rows])
    return sort_rows(table, reading, known=known) if known else found


def take_over(log: CaseLog, *, leave_out: bool, by: By) -> int:
    """Takes over every row that can be taken, in one transaction, and forgets the log. Returns how many.

    Raises `NotPermitted`, and `NotReady` where a row cannot be taken and nobody said that it is to be left out.
    """
    with transaction.atomic():
        found = preview(log, by=by)
        if found.refused and not leave_out:
            some = "1 row" if len(found.refused) == 1 else f"{len(found.refused):,} rows"
            raise NotReady(f"{some} cannot be taken over. Mend the log and bring it again, or say that they are left out.")
        count = import_log(found.rows, by=by, on=by.today)
        log.delete()
        transaction.on_commit(_read_on)
    return count


def _read_on() -> None:
    """The index reads on at once, so that the next search need not; a search would do it too."""
    with suppress(NotBuilt):
        read_on()
